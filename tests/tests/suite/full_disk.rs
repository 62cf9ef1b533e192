//! A full disk: whatever is asked says that it is full and where, and nothing that was acknowledged is lost.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use waarborg_register::words::Language;
use waarborg_register::{Code, Failure, file};
use waarborg_tests::{Desk, TODAY, apart, program, session_on};

#[test]
fn nothing_acknowledged_is_lost() {
    apart::run("full_disk::inside");
}

/// Writes until not a byte more fits.
fn fill(path: &Path) {
    let mut filler = std::fs::File::create(path).unwrap();
    for size in [65_536, 4096, 1] {
        while filler.write_all(&vec![b'x'; size]).is_ok() {}
    }
}

/// The sentence says that the disk is full, and which.
fn tells(failure: &Failure, path: &Path) {
    assert_eq!(failure.code, Code::Full, "{failure:?}");
    let told = format!("De schijf met {}", path.display());
    assert!(failure.message.starts_with(&told) && failure.message.contains("is vol"), "{failure:?}");
    assert!(failure.hint.is_some(), "{failure:?}");
}

fn party(number: usize) -> Value {
    json!({ "noun": "party", "fields": { "name": format!("Partij {number}"), "note": "x".repeat(2000) } })
}

/// Adds until it is refused, and answers the refusal.
fn add_until_full(desk: &mut Desk, kept: &mut Vec<String>) -> Failure {
    loop {
        match waarborg_register::api::call(&mut desk.session, "add", party(kept.len())) {
            Ok(added) => kept.push(added["value"]["record"]["id"].as_str().unwrap().to_owned()),
            Err(failure) => return failure,
        }
        assert!(kept.len() < 10_000, "the disk never fills");
    }
}

/// The register is sound and has these parties, and no others.
fn has_exactly(desk: &mut Desk, kept: &[String]) {
    let check = desk.call("check", json!({}));
    assert_eq!(check["sound"], true, "{check}");
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["total"], json!(kept.len()));
    for id in kept {
        desk.call("show", json!({ "noun": "party", "id": id }));
    }
}

#[test]
fn inside() {
    let Some(disk) = apart::folder() else { return };
    apart::mount(&["-t", "tmpfs", "-o", "size=4m", "tmpfs"], &disk);
    let [path, spare, rest] = ["bestuur.waarborg", "ruimte", "rest"].map(|name| disk.join(name));
    std::fs::write(&spare, vec![0; 1_000_000]).unwrap();
    let mut desk = Desk::without_register();
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" } }));

    let mut kept = Vec::new();
    tells(&add_until_full(&mut desk, &mut kept), &path);
    assert!(!kept.is_empty());
    fill(&rest);
    let bytes = "YWJj".repeat(100_000);
    tells(&desk.refused("keep_document", json!({ "name": "a.txt", "bytes": bytes })), &path);
    tells(&desk.refused("back_up", json!({})), &disk.join("bestuur.waarborg.backups"));
    for _again in 0..2 {
        tells(&desk.refused("change_password", json!({ "password": "geheim" })), &path);
    }
    let second = desk.path("tweede.waarborg");
    let mut other = Desk::without_register();
    // Wherever in the making of it there is no more room, nothing stays behind.
    for left in (0..5).map(|step| step * 131_072) {
        std::fs::File::options().write(true).open(&spare).unwrap().set_len(1_000_000 - left).unwrap();
        tells(&other.refused("create", json!({ "path": disk.join("n"), "board": { "name": "B" } })), &disk.join("n"));
        assert!(!disk.join("n").exists() && !disk.join("n-wal").exists(), "with {left} bytes left");
    }
    std::fs::write(&spare, vec![0; 1_000_000]).unwrap();
    fill(&rest);
    has_exactly(&mut desk, &kept);

    let restored = disk.join("terug.waarborg");
    let source = desk.path("bron.waarborg");
    other.call("create", json!({ "path": source, "board": { "name": "Bron" } }));
    let backup = other.call("back_up", json!({}))["path"].clone();
    other.call("close", json!({}));
    tells(&other.refused("restore", json!({ "backup": backup, "path": restored })), &restored);
    assert!(!restored.exists() && !disk.join("terug.waarborg.draft").exists());

    let report = disk.join("rapport.json");
    let fault = file::replace(&report, &[7].repeat(100_000)).unwrap_err();
    tells(&fault.failure(Language::Nl), &report);
    other.call("create", json!({ "path": second, "board": { "name": "Tweede" } }));
    other.call("close", json!({}));
    let exported = Command::new(program("waarborg-cli"))
        .args(["export", "register", "--format", "json", "--json", "--today", TODAY, "--out"])
        .args([report.as_os_str(), "--register".as_ref(), second.as_os_str()])
        .env("LC_ALL", "nl_NL.UTF-8")
        .output()
        .unwrap();
    assert!(!exported.status.success());
    let told: Failure = serde_json::from_slice(&exported.stderr).unwrap();
    tells(&told, &report);
    assert!(!report.exists(), "nothing is left half written");

    // The program ends without closing, and starts again while the disk is still full.
    desk.session = session_on(TODAY);
    tells(&desk.refused("open", json!({ "path": path })), &path);
    std::fs::remove_file(&spare).unwrap();
    desk.call("open", json!({ "path": path }));
    has_exactly(&mut desk, &kept);
    kept.push(desk.add("party", json!({ "name": "Er is weer ruimte" })));
    // Closing makes a backup, which may not fit; what was acknowledged stands in the register by then.
    if let Err(failure) = waarborg_register::api::call(&mut desk.session, "close", json!({})) {
        assert_eq!(failure.code, Code::Full, "{failure:?}");
    }
    desk.call("open", json!({ "path": path }));
    has_exactly(&mut desk, &kept);
}
