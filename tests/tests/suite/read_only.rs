//! A place that is only to be read: the register in it opens for reading, and whatever would write says why it cannot.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use waarborg_register::{Code, Failure};
use waarborg_tests::{Desk, TODAY, apart, program};

#[test]
fn what_can_be_read_is_read_and_nothing_is_written() {
    apart::run("read_only::inside");
}

/// The sentence says that the place is read-only, and which.
fn tells(failure: &Failure, path: &Path) {
    assert_eq!(failure.code, Code::ReadOnly, "{failure:?}");
    let told = format!("In {} kan niet worden geschreven", path.display());
    assert!(failure.message.starts_with(&told) && failure.hint.is_some(), "{failure:?}");
}

/// A register as a crash leaves it: what was committed last stands only in the file beside it.
fn fallen(desk: &mut Desk, path: &Path, to: &Path, password: Option<&str>) {
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
    desk.add("party", json!({ "name": "Rekenrijk" }));
    std::fs::copy(path, to).unwrap();
    let log = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    assert!(std::fs::copy(log(path), log(to)).unwrap() > 0);
    desk.call("close", json!({}));
}

#[test]
fn inside() {
    let Some(disk) = apart::folder() else { return };
    apart::mount(&["-t", "tmpfs", "tmpfs"], &disk);
    let path = disk.join("bestuur.waarborg");
    let mut desk = Desk::without_register();
    let crashed = [("gevallen.waarborg", None), ("gevallen geheim.waarborg", Some("geheim"))]
        .map(|(name, password)| (disk.join(name), password));
    fallen(&mut desk, &path, &crashed[0].0, None);
    fallen(&mut desk, &disk.join("geheim.waarborg"), &crashed[1].0, Some("geheim"));
    desk.call("create", json!({ "path": desk.path("ander.waarborg"), "board": { "name": "Ander" } }));
    let spare = desk.call("back_up", json!({}))["path"].clone();
    desk.call("close", json!({}));
    let before: Vec<_> = listing(&disk);
    apart::mount(&["--bind", disk.to_str().unwrap()], &disk);
    apart::mount(&["-o", "remount,bind,ro"], &disk);

    tells(&desk.refused("open", json!({ "path": path })), &path);
    let fresh = disk.join("nieuw.waarborg");
    tells(&desk.refused("create", json!({ "path": fresh, "board": { "name": "B" } })), &fresh);
    tells(&desk.refused("restore", json!({ "backup": spare, "path": fresh })), &fresh);
    desk.call("open", json!({ "path": path, "read_only": true }));
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["items"][0]["name"], "Rekenrijk");
    assert_eq!(desk.call("check", json!({}))["sound"], true);
    tells(&desk.refused("add", json!({ "noun": "party", "fields": { "name": "x" } })), &path);
    desk.call("export", json!({ "report": "register", "format": "json" }));
    desk.call("close", json!({}));

    let export = |to: &Path| {
        Command::new(program("waarborg-cli"))
            .args(["export", "register", "--format", "json", "--json", "--read-only", "--today", TODAY, "--out"])
            .args([to.as_os_str(), "--register".as_ref(), path.as_os_str()])
            .env("LC_ALL", "nl_NL.UTF-8")
            .output()
            .unwrap()
    };
    let report = desk.path("rapport.json");
    let exported = export(&report);
    assert!(exported.status.success(), "{exported:?}");
    assert!(std::fs::read_to_string(&report).unwrap().contains("Bestuur"));
    let beside = disk.join("rapport.json");
    tells(&serde_json::from_slice(&export(&beside).stderr).unwrap(), &beside);

    for (path, password) in &crashed {
        for read_only in [false, true] {
            let request = json!({ "path": path, "password": password, "read_only": read_only });
            let failure = desk.refused_as(Code::ReadOnly, "open", request);
            assert!(failure.message.contains("niet netjes gesloten"), "{failure:?}");
            assert!(failure.message.contains(path.to_str().unwrap()), "{failure:?}");
            assert!(failure.hint.is_some_and(|hint| hint.contains("-wal")));
        }
    }
    assert_eq!(listing(&disk), before, "not a file came, went or changed");

    let writable = Command::new("umount").arg(&disk).status().unwrap();
    assert!(writable.success());
    for (path, password) in &crashed {
        desk.call("open", json!({ "path": path, "password": password }));
        assert_eq!(desk.call("list", json!({ "noun": "party" }))["items"][0]["name"], "Rekenrijk");
        assert_eq!(desk.call("check", json!({}))["sound"], true);
        desk.call("close", json!({}));
    }
}

/// Every file of a folder with its bytes.
fn listing(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut files: Vec<_> = files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
    files.sort();
    files
}
