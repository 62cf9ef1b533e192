//! Opening: what is no register, what is locked, what is damaged, and changing the password.

use std::path::Path;

use serde_json::json;
use waarborg_register::Code;
use waarborg_tests::{Desk, TODAY, session_on};

fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

/// A closed register with a party in it.
fn closed(password: Option<&str>) -> Desk {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
    desk.add("party", json!({ "name": "Rekenrijk" }));
    desk.call("close", json!({}));
    desk
}

#[test]
fn what_is_no_register_is_refused_and_left_alone() {
    let mut desk = Desk::without_register();
    let text = "Dit is een gewone brief, geen register. ".repeat(40);
    let foreign = desk.path("ander.db");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
        .unwrap();
    for (name, bytes) in [
        ("leeg", Vec::new()),
        ("kort", b"SQLite format 3\0".to_vec()),
        ("brief.pdf", [b"%PDF-1.7\n".as_slice(), &[0x80; 2000]].concat()),
        ("archief.zip", [b"PK\x03\x04".as_slice(), &[0x80; 2000]].concat()),
        ("brief.txt", text.clone().into_bytes()),
    ] {
        let path = desk.path(name);
        put(&path, &bytes);
        let failure = desk.refused_as(Code::NotARegister, "open", json!({ "path": path }));
        assert!(failure.hint.is_some() && failure.message.contains(name), "{failure:?}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} is as it was");
    }
    desk.refused_as(Code::NotARegister, "open", json!({ "path": foreign }));
    desk.refused_as(Code::Unreadable, "open", json!({ "path": desk.path("is er niet") }));
}

#[test]
fn a_newer_register_is_refused_byte_for_byte_untouched() {
    let mut desk = closed(None);
    let path = desk.path("bestuur.waarborg");
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&path).unwrap();
    let failure = desk.refused_as(Code::TooNew, "open", json!({ "path": path }));
    assert!(failure.message.contains("99"), "{failure:?}");
    assert!(std::fs::read(&path).unwrap() == before, "not even its journal mode changed");
}

#[test]
fn passwords() {
    let mut desk = closed(Some("geheim"));
    let path = desk.path("bestuur.waarborg");
    let needed = desk.refused_as(Code::Unlock, "open", json!({ "path": path }));
    assert!(needed.message.contains("versleuteld"), "{needed:?}");
    // The backup beside it does not open with a wrong password either.
    let wrong = desk.refused_as(Code::Unlock, "open", json!({ "path": path, "password": "fout" }));
    assert!(
        wrong.message.contains("wachtwoord klopt niet") && wrong.message.contains("beschadigd"),
        "names both causes"
    );
    desk.refused_as(
        Code::Refused,
        "create",
        json!({ "path": desk.path("n"), "board": { "name": "B" }, "password": "" }),
    );
    assert!(!desk.path("n").exists());

    let mut first = std::fs::read(&path).unwrap();
    first[100..200].fill(7);
    let damaged = desk.path("kapot.waarborg");
    put(&damaged, &first);
    std::fs::rename(desk.path("bestuur.waarborg.backups"), desk.path("kapot.waarborg.backups")).unwrap();
    let failure = desk.refused_as(Code::Damaged, "open", json!({ "path": damaged, "password": "geheim" }));
    assert!(failure.message.contains(".backup"), "the backup opens with it, so the password is right: {failure:?}");
}

#[test]
fn the_password_is_changed_both_ways_and_the_register_stays() {
    let mut desk = closed(None);
    let path = desk.path("bestuur.waarborg");
    desk.call("open", json!({ "path": path }));
    for password in [json!("een"), json!("twee"), json!(null)] {
        let status = desk.call("change_password", json!({ "password": password }));
        assert_eq!(status["encrypted"], json!(!password.is_null()));
        assert_eq!(desk.call("list", json!({ "noun": "party" }))["items"][0]["name"], "Rekenrijk");
        assert_eq!(desk.call("check", json!({}))["sound"], true);
    }
    desk.refused_as(Code::Refused, "change_password", json!({ "password": "" }));
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["total"], 1, "a refusal leaves the register open");
    // Where the draft cannot be written, the register stays open with its old password.
    std::fs::create_dir(desk.path("bestuur.waarborg.draft")).unwrap();
    desk.refused("change_password", json!({ "password": "drie" }));
    desk.add("party", json!({ "name": "Nog een" }));
    desk.reopen();
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["total"], 2);
}

#[cfg(unix)]
#[test]
fn registers_and_backups_are_for_their_account_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut desk = Desk::new();
    let path = desk.path("bestuur.waarborg");
    desk.call("keep_document", json!({ "name": "a.txt", "bytes": "R2VoZWlt" }));
    let backup = desk.call("back_up", json!({}))["path"].clone();
    let folder = desk.path("bestuur.waarborg.backups");
    let blob = std::fs::read_dir(folder.join("documents")).unwrap().next().unwrap().unwrap().path();
    assert_eq!([mode(&path), mode(Path::new(backup.as_str().unwrap())), mode(&blob)], [0o600; 3]);
    let restored = desk.path("terug.waarborg");
    desk.call("close", json!({}));
    std::fs::set_permissions(backup.as_str().unwrap(), std::fs::Permissions::from_mode(0o644)).unwrap();
    desk.call("restore", json!({ "backup": backup, "path": restored }));
    assert_eq!(mode(&restored), 0o600, "also of a backup that others may read");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    desk.call("open", json!({ "path": path }));
    desk.call("change_password", json!({ "password": "een" }));
    assert_eq!(mode(&path), 0o640, "rights that were given stay");
}

#[test]
fn one_opens_at_a_time_and_looking_does_not_unlock() {
    let mut desk = closed(None);
    let path = desk.path("bestuur.waarborg");
    put(
        &desk.path("bestuur.waarborg.lock"),
        br#"{"user":"oud","host":"elders","process":1,"since":"2020-01-01T00:00:00Z"}"#,
    );
    desk.call("open", json!({ "path": path }));
    desk.refused_as(Code::Refused, "open", json!({ "path": path }));
    desk.refused_as(Code::Refused, "create", json!({ "path": desk.path("b"), "board": { "name": "B" } }));
    assert!(!desk.path("b").exists(), "refused before anything is made");
    let mut other = Desk::without_register();
    for read_only in [false, true] {
        let failure = other.refused_as(Code::Locked, "open", json!({ "path": path, "read_only": read_only }));
        assert!(failure.message.contains("waarborg") && failure.message.contains("21-11-2026 12:00"), "{failure:?}");
    }
    other.refused_as(Code::Locked, "restore", json!({ "backup": path, "path": other.path("x") }));
    // Another process asks: the attempts in this one must not have given up the lock.
    let asked = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "opening::asks_from_another_process", "--nocapture"])
        .env("WAARBORG_ASKED", &path)
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&asked.stdout).contains("answer: Locked"), "{asked:?}");
    desk.call("close", json!({}));
    assert!(!desk.path("bestuur.waarborg.lock").exists());
    other.call("open", json!({ "path": path }));
}

#[test]
fn asks_from_another_process() {
    // Only as the child of the suite above.
    if let Some(path) = std::env::var_os("WAARBORG_ASKED") {
        let mut session = session_on(TODAY);
        let answer = waarborg_register::api::call(&mut session, "open", json!({ "path": Path::new(&path) }));
        println!("answer: {:?}", answer.map_or_else(|failure| failure.code, |_| Code::Internal));
    }
}

#[test]
fn for_reading_only() {
    let mut desk = closed(None);
    let path = desk.path("bestuur.waarborg");
    let before = std::fs::read(&path).unwrap();
    desk.call("open", json!({ "path": path, "read_only": true }));
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["total"], 1);
    for (call, request) in [
        ("add", json!({ "noun": "party", "fields": { "name": "x" } })),
        ("undo", json!({})),
        ("back_up", json!({})),
        ("change_password", json!({ "password": "x" })),
    ] {
        desk.refused_as(Code::ReadOnly, call, request);
    }
    assert_eq!(desk.call("check", json!({}))["sound"], true);
    desk.call("close", json!({}));
    assert!(std::fs::read(&path).unwrap() == before);
}
