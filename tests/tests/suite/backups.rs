//! Backups: made when something changed, restored as they were, and telling nothing to who lacks the password.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, TODAY, session_on};

const MARK: &str = "R2VoZWltIG1lcmt0ZWtlbg==";

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
fn a_restored_register_is_the_same_and_says_nothing_before() {
    for password in [json!(null), json!("geheim")] {
        let mut desk = Desk::without_register();
        let path = desk.path("bestuur.waarborg");
        desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
        let party = desk.add("party", json!({ "name": "Geheim merkteken" }));
        let link = json!([{ "noun": "party", "record": party }]);
        let document = desk.call("keep_document", json!({ "name": "a.txt", "bytes": MARK, "links": link }))["value"]["document"]["id"].clone();
        let told = |desk: &mut Desk| {
            (
                desk.call("list", json!({ "noun": "party" })),
                desk.call("history", json!({})),
                desk.call("document_bytes", json!({ "id": document })),
            )
        };
        let before = told(&mut desk);
        desk.call("close", json!({}));
        desk.call("open", json!({ "path": path, "password": password }));
        desk.call("close", json!({}));
        let folder = desk.path("bestuur.waarborg.backups");
        let made = files(&folder);
        assert_eq!(made.len(), 2, "one database, one document, and none anew without a change: {made:?}");
        let plain = made.iter().any(|file| {
            let bytes = std::fs::read(file).unwrap();
            bytes.windows(16).any(|part| part == b"Geheim merkteken")
        });
        assert_eq!(plain, password.is_null(), "an encrypted register has no plain backups");

        let backup: &PathBuf = made.iter().find(|file| file.extension().is_some_and(|kind| kind == "backup")).unwrap();
        let target = desk.path("terug.waarborg");
        desk.call("restore", json!({ "backup": backup, "path": target, "password": password }));
        desk.refused_as(Code::Exists, "restore", json!({ "backup": backup, "path": target, "password": password }));
        desk.call("open", json!({ "path": target, "password": password }));
        assert_eq!(told(&mut desk), before);
        assert_eq!(desk.call("check", json!({}))["sound"], true);
        desk.call("close", json!({}));

        let blob = made.iter().find(|file| file.extension().is_some_and(|kind| kind == "document")).unwrap();
        if password.is_null() {
            // Changed by a hand that knows SQLite: the file is whole, and it is not the document.
            let whole = std::fs::read(blob).unwrap();
            rusqlite::Connection::open(blob).unwrap().execute("UPDATE blob SET bytes = x'00'", []).unwrap();
            let failure =
                desk.refused_as(Code::Damaged, "restore", json!({ "backup": backup, "path": desk.path("nog") }));
            assert!(failure.message.contains(".document"), "{failure:?}");
            std::fs::write(blob, whole).unwrap();
        }
        let mut bytes = std::fs::read(blob).unwrap();
        let length = bytes.len();
        bytes[length - 40..].fill(1);
        std::fs::write(blob, bytes).unwrap();
        desk.refused_as(
            Code::Damaged,
            "restore",
            json!({ "backup": backup, "path": desk.path("nog"), "password": password }),
        );
        assert!(!desk.path("nog").exists() && !desk.path("nog.draft").exists());
    }
}

#[test]
fn what_is_no_whole_backup_is_refused_and_nothing_is_left_of_it() {
    for password in [None, Some("geheim")] {
        let mut desk = Desk::without_register();
        let path = desk.path("bestuur.waarborg");
        desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
        for number in 0..20 {
            desk.add("party", json!({ "name": format!("Partij {number}"), "note": "lang ".repeat(1000) }));
        }
        let backup = desk.call("back_up", json!({}))["path"].as_str().unwrap().to_owned();
        desk.call("close", json!({}));
        let whole = std::fs::read(&backup).unwrap();
        let mut holed = whole.clone();
        let middle = whole.len() / 2 / 4096 * 4096;
        holed[middle..middle + 4096].fill(0xa5);
        let foreign = desk.path("ander.db");
        rusqlite::Connection::open(&foreign)
            .unwrap()
            .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
            .unwrap();
        let newer = desk.path("nieuwer.backup");
        std::fs::write(&newer, &whole).unwrap();
        let file = rusqlite::Connection::open(&newer).unwrap();
        if let Some(password) = password {
            file.pragma_update(None, "key", password).unwrap();
        }
        file.pragma_update(None, "user_version", 99).unwrap();
        drop(file);
        for (name, bytes) in [
            ("leeg", Vec::new()),
            ("brief.txt", "Een gewone brief. ".repeat(100).into_bytes()),
            ("foto.pdf", [b"%PDF-1.7\n".as_slice(), &[0x80; 2000]].concat()),
            ("half.backup", whole[..whole.len() / 2].to_vec()),
            ("gat.backup", holed),
        ] {
            std::fs::write(desk.path(name), bytes).unwrap();
        }
        let target = desk.path("terug.waarborg");
        for (name, code) in [
            ("leeg", Code::NotARegister),
            ("brief.txt", Code::NotARegister),
            ("foto.pdf", Code::NotARegister),
            ("ander.db", Code::NotARegister),
            ("half.backup", Code::Damaged),
            ("gat.backup", Code::Damaged),
            ("nieuwer.backup", Code::TooNew),
            ("weg.backup", Code::Unreadable),
            ("bestuur.waarborg.backups", Code::Unreadable),
        ] {
            let request = json!({ "backup": desk.path(name), "path": target, "password": password });
            let failure = desk.refused_as(code, "restore", request);
            assert!(failure.message.contains(name) && failure.hint.is_some(), "{name}: {failure:?}");
            assert!(!target.exists() && !desk.path("terug.waarborg.draft").exists(), "{name}");
        }
        let nowhere = desk.path("nergens/terug.waarborg");
        let failure = desk.refused("restore", json!({ "backup": backup, "path": nowhere, "password": password }));
        assert!(failure.message.contains("nergens") && !failure.message.contains("draft"), "{failure:?}");
        desk.call("restore", json!({ "backup": backup, "path": target, "password": password }));
    }
}

#[test]
fn thinning_takes_only_our_own_and_erased_documents_go_in_the_end() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    let folder = desk.path("bestuur.waarborg.backups");
    let mut document = Value::Null;
    for (date, step) in [("2026-01-05", 0), ("2026-01-06", 1), ("2026-11-20", 2), ("2026-11-21", 3)] {
        desk.session = session_on(date);
        if step == 0 {
            desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" } }));
            document = desk.call("keep_document", json!({ "name": "a.txt", "bytes": MARK }))["value"]["document"]["id"]
                .clone();
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("van mij.txt"), "blijft").unwrap();
        } else {
            desk.call("open", json!({ "path": path }));
        }
        if step == 1 {
            desk.call("erase_document", json!({ "id": document }));
            // The backup of the day before is gone, as it is one day when it is thinned away.
            for file in files(&folder).iter().filter(|file| file.to_string_lossy().contains("2026-01-05")) {
                std::fs::remove_file(file).unwrap();
            }
        }
        let board = desk_board(&mut desk);
        desk.call("change", json!({ "noun": "board", "id": board, "fields": { "note": date } }));
        desk.call("close", json!({}));
        let blobs =
            files(&folder).iter().filter(|file| file.extension().is_some_and(|kind| kind == "document")).count();
        if step == 0 {
            assert_eq!(blobs, 1);
        }
        if step == 3 {
            let left: Vec<String> =
                files(&folder).iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect();
            assert!(left.contains(&"van mij.txt".to_owned()), "{left:?}");
        }
    }
}

fn desk_board(desk: &mut Desk) -> Value {
    desk.call("list", json!({ "noun": "board" }))["items"][0]["id"].clone()
}

#[test]
fn a_damaged_page_that_holds_nothing_is_found_where_pages_are_sealed() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    let open = json!({ "path": path, "password": "geheim" });
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": "geheim" }));
    let bytes = "YWJj".repeat(100_000);
    let kept = desk.call("keep_document", json!({ "name": "groot.txt", "bytes": bytes }));
    desk.call("erase_document", json!({ "id": kept["value"]["document"]["id"] }));
    desk.call("close", json!({}));
    let whole = std::fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    let mut opened = 0;
    for place in (8..16).map(|part| pages * part / 16 * 4096) {
        let mut file = whole.clone();
        file[place..place + 4096].fill(0xa5);
        std::fs::write(&path, file).unwrap();
        // Where the page is needed for opening, it is found then.
        if waarborg_register::api::call(&mut desk.session, "open", open.clone()).is_ok() {
            opened += 1;
            let check = waarborg_register::api::call(&mut desk.session, "check", json!({}));
            assert!(check.is_err() || check.is_ok_and(|check| check["sound"] == false), "the page at {place}");
            desk.session = session_on(TODAY);
        }
    }
    assert!(opened > 0, "a page that the erased document left is not needed for opening");
}
