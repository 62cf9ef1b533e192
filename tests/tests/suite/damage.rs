//! Registers that are damaged or cut off: told as such, never taken for sound, and never in the way of the backup.

use serde_json::json;
use waarborg_register::Code;
use waarborg_tests::Desk;

use crate::opening::put;

/// Answers or is refused with a sentence; what a fault of the program would be is no answer to a damaged file.
fn told(desk: &mut Desk, call: &str, request: serde_json::Value) -> Result<serde_json::Value, Code> {
    waarborg_register::api::call(&mut desk.session, call, request).map_err(|failure| {
        assert!(!failure.message.is_empty() && failure.code != Code::Internal, "{call}: {failure:?}");
        assert!(failure.code != Code::Damaged || failure.message.contains("beschadigd"), "{call}: {failure:?}");
        failure.code
    })
}

/// A closed register of some hundreds of pages, as bytes.
fn large(password: Option<&str>) -> Vec<u8> {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
    for number in 0..LARGE {
        desk.add("party", json!({ "name": format!("Partij {number}"), "note": "lang ".repeat(1000) }));
    }
    desk.call("close", json!({}));
    std::fs::read(path).unwrap()
}

const LARGE: u64 = 60;

/// Whether a register with these bytes is found to be damaged, by opening it or by checking it. If not, it holds what it held.
fn is_damaged(bytes: &[u8], password: Option<&str>) -> bool {
    let mut desk = Desk::without_register();
    let path = desk.path("kapot.waarborg");
    put(&path, bytes);
    if let Err(code) = told(&mut desk, "open", json!({ "path": path, "password": password })) {
        assert_eq!(code, Code::Damaged);
        return true;
    }
    let party = json!({ "noun": "party" });
    let asked = [
        ("list", party.clone()),
        ("list", json!({ "noun": "party", "query": { "limit": 1000 } })),
        ("search", json!({ "text": "partij" })),
        ("history", json!({})),
        ("add", json!({ "noun": "party", "fields": { "name": "Nog een" } })),
    ];
    let checked = told(&mut desk, "check", json!({}));
    for (call, request) in asked {
        if let Err(code) = told(&mut desk, call, request) {
            assert_eq!(code, Code::Damaged, "{call}");
        }
    }
    match checked {
        Ok(checked) if checked["sound"] == true => {
            assert_eq!(desk.call("list", party)["total"], json!(LARGE + 1), "a page that held nothing");
            false
        }
        Ok(_) => true,
        Err(code) => {
            assert_eq!(code, Code::Damaged);
            true
        }
    }
}

#[test]
fn a_page_that_is_damaged_further_on_is_found() {
    for password in [None, Some("geheim")] {
        let whole = large(password);
        assert!(whole.len() > 100 * 4096 && !is_damaged(&whole, password));
        let pages = whole.len() / 4096;
        let places = (1..16).map(|part| pages * part / 16 * 4096);
        let found = places.filter(|start| {
            let mut bytes = whole.clone();
            bytes[*start..start + 4096].fill(0xa5);
            is_damaged(&bytes, password)
        });
        assert_eq!(found.count(), 15, "{password:?}");
    }
}

#[test]
fn a_register_that_was_cut_off_is_found() {
    for password in [None, Some("geheim")] {
        let whole = large(password);
        for length in [whole.len() - 4096, whole.len() / 2, whole.len() / 2 + 100, 3 * 4096, 4096] {
            assert!(is_damaged(&whole[..length], password), "{length} of {}", whole.len());
        }
        // Of less than its first page nothing can be told: a password may be asked for.
        for length in [4000, 600, 100, 0] {
            let mut desk = Desk::without_register();
            let path = desk.path("kort.waarborg");
            put(&path, &whole[..length]);
            let code = told(&mut desk, "open", json!({ "path": path, "password": password })).unwrap_err();
            assert!(matches!(code, Code::Damaged | Code::NotARegister | Code::Unlock), "{length}: {code:?}");
        }
    }
}

#[test]
fn what_was_added_to_a_file_that_is_gone_stands_in_the_backup() {
    let mut desk = Desk::new();
    desk.add("party", json!({ "name": "Voor" }));
    let path = desk.path("bestuur.waarborg");
    std::fs::remove_file(&path).unwrap();
    let fields = json!({ "name": "Na" });
    let added = told(&mut desk, "add", json!({ "noun": "party", "fields": fields })).is_ok();
    for call in ["check", "backups", "history", "status"] {
        let _answered_or_told = told(&mut desk, call, json!({}));
    }
    desk.call("back_up", json!({}));
    let backup = desk.call("backups", json!({}))[0]["path"].clone();
    let _answered_or_told = told(&mut desk, "change_password", json!({ "password": "geheim" }));
    let _answered_or_told = told(&mut desk, "close", json!({}));
    let mut other = Desk::without_register();
    let restored = other.path("terug.waarborg");
    other.call("restore", json!({ "backup": backup, "path": restored }));
    other.call("open", json!({ "path": restored }));
    assert_eq!(other.call("list", json!({ "noun": "party" }))["total"], 1 + u64::from(added));

    // The folder as a whole, as when a stick is pulled out.
    std::fs::remove_dir_all(restored.parent().unwrap()).unwrap();
    for call in ["check", "back_up", "backups", "history", "status", "close"] {
        let _answered_or_told = told(&mut other, call, json!({}));
    }
    assert_eq!(told(&mut other, "open", json!({ "path": restored })), Err(Code::Unreadable));
}
