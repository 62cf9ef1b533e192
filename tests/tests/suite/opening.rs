//! Opening: what is no register, what is locked, and changing the password.

use std::path::Path;

use serde_json::json;
use waarborg_register::Code;
use waarborg_tests::{Desk, TODAY, session_on};

pub(crate) fn put(path: &Path, bytes: &[u8]) {
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
    // One that SQLCipher encrypted for another program opens with its password, and is none all the same.
    let sealed = desk.path("ander geheim.db");
    let file = rusqlite::Connection::open(&sealed).unwrap();
    file.pragma_update(None, "key", "geheim").unwrap();
    file.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
    drop(file);
    desk.refused_as(Code::NotARegister, "open", json!({ "path": sealed, "password": "geheim" }));
    let gone = desk.refused_as(Code::Unreadable, "open", json!({ "path": desk.path("weg.waarborg") }));
    assert!(gone.message.contains("weg.waarborg is er niet"), "{gone:?}");
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
    is_locked_for_another_process(&path);
    // A program that ended without closing leaves the file in SQLite's newer journal mode, which locks later by itself.
    desk.session = session_on(TODAY);
    desk.call("open", json!({ "path": path }));
    is_locked_for_another_process(&path);
    desk.call("close", json!({}));
    assert!(!desk.path("bestuur.waarborg.lock").exists());
    other.call("open", json!({ "path": path }));
}

fn is_locked_for_another_process(path: &Path) {
    let asked = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "opening::asks_from_another_process", "--nocapture"])
        .env("WAARBORG_ASKED", path)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&asked.stdout);
    assert_eq!(told.matches("answer: Locked").count(), 2, "to change it and to read it: {asked:?}");
    assert!(told.contains("al open bij waarborg"), "{asked:?}");
}

#[test]
fn asks_from_another_process() {
    // Only as the child of the suite above.
    if let Some(path) = std::env::var_os("WAARBORG_ASKED") {
        for read_only in [false, true] {
            let request = json!({ "path": Path::new(&path), "read_only": read_only });
            let answer = waarborg_register::api::call(&mut session_on(TODAY), "open", request);
            let failure = answer.expect_err("it is open in the process that asks");
            println!("answer: {:?} {}", failure.code, failure.message);
        }
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

#[test]
fn paths_of_every_kind() {
    let long = format!("{}.waarborg", "é".repeat(95));
    for (name, password) in [
        ("een register met spaties.waarborg", None),
        ("het 'eerste' \"register\" 100%20?mode=ro#1.waarborg", None),
        ("file:register.waarborg", Some("ge'heim")),
        (long.as_str(), None),
        (long.as_str(), Some("geheim")),
    ] {
        let mut desk = Desk::without_register();
        let folder = desk.path("een map; met 'van alles'");
        std::fs::create_dir(&folder).unwrap();
        let path = folder.join(name);
        desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
        desk.add("party", json!({ "name": "Rekenrijk" }));
        desk.call("keep_document", json!({ "name": "a.txt", "bytes": "YWJj" }));
        desk.call("change_password", json!({ "password": "ander'" }));
        desk.call("change_password", json!({ "password": password }));
        desk.call("close", json!({}));
        desk.call("open", json!({ "path": path, "password": password }));
        let backup = desk.call("backups", json!({}))[0]["path"].clone();
        desk.call("close", json!({}));
        let back = folder.join(format!("t{}", name.replacen("éé", "é", 1)));
        desk.call("restore", json!({ "backup": backup, "path": back, "password": password }));
        desk.call("open", json!({ "path": back, "password": password }));
        assert_eq!(desk.call("list", json!({ "noun": "party" }))["items"][0]["name"], "Rekenrijk", "{name}");
        desk.call("close", json!({}));
        let mut left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        left.sort();
        let mut expected = vec![path.clone(), back.clone(), format!("{}.backups", path.display()).into()];
        // What was restored was opened and closed without a backup of its own: it is that of the register it came from.
        let own = std::path::PathBuf::from(format!("{}.backups", back.display()));
        expected.extend(own.exists().then_some(own));
        expected.sort();
        assert_eq!(left, expected, "and nothing else is left behind");
    }
}

#[test]
fn an_old_backup_keeps_the_password_of_its_day() {
    for passwords in [[Some("oud"), Some("nieuw")], [None, Some("nieuw")], [Some("oud"), None]] {
        let mut desk = Desk::without_register();
        let path = desk.path("bestuur.waarborg");
        desk.session = session_on("2026-11-20");
        desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": passwords[0] }));
        let kept = desk.call("keep_document", json!({ "name": "a.txt", "bytes": "R2VoZWltIG1lcmt0ZWtlbg==" }));
        let document = json!({ "id": kept["value"]["document"]["id"] });
        desk.call("close", json!({}));
        desk.session = session_on(TODAY);
        desk.call("open", json!({ "path": path, "password": passwords[0] }));
        desk.call("change_password", json!({ "password": passwords[1] }));
        let backups = desk.call("backups", json!({}));
        desk.call("close", json!({}));
        let backups = backups.as_array().unwrap();
        assert_eq!(backups.len(), 2, "{backups:?}");
        for (backup, day) in backups.iter().zip(0..) {
            let backup = &backup["path"];
            let back = desk.path(&format!("terug {day}.waarborg"));
            let request = |password: Option<&str>| json!({ "backup": backup, "path": back, "password": password });
            if passwords[day].is_some() {
                desk.refused_as(Code::Unlock, "restore", request(passwords[1 - day]));
                assert!(!back.exists());
            }
            desk.call("restore", request(passwords[day]));
            desk.call("open", json!({ "path": back, "password": passwords[day] }));
            let bytes = desk.call("document_bytes", document.clone());
            assert_eq!(bytes["bytes"], "R2VoZWltIG1lcmt0ZWtlbg==", "{passwords:?}");
            desk.call("close", json!({}));
        }
        if passwords[1].is_some() {
            // What was copied before there was a password is not left lying open.
            let folder = desk.path("bestuur.waarborg.backups").join("documents");
            for file in std::fs::read_dir(folder).unwrap() {
                let bytes = std::fs::read(file.unwrap().path()).unwrap();
                assert!(!bytes.windows(16).any(|part| part == b"Geheim merkteken"), "{passwords:?}");
            }
        }
    }
}
