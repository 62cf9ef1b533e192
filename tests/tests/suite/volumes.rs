//! A record of article 30 that fills more than one file, and files that no report may be written over.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use lopdf::Document;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, TODAY, apart, program};

/// A board whose record has some seven hundred pages: few activities, each with very much to tell.
pub(super) fn long(desk: &mut Desk) {
    for name in ["Lesgeven", "Toetsen", "Zorgen"] {
        let measures = "regel\n".repeat(13_000);
        desk.add("activity", json!({ "name": name, "transfers": "none", "measures": measures }));
    }
}

/// What stands in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn asked() -> Value {
    json!({ "report": "register", "format": "pdf" })
}

#[test]
fn a_record_of_many_pages_is_written_as_volumes_all_or_none() {
    let mut desk = Desk::new();
    long(&mut desk);
    let shown = desk.call("export", asked());
    assert_eq!(shown["name"], "verwerkingsregister-2026-11-21.pdf");
    let volumes: Vec<&str> = shown["volumes"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(volumes.len() > 1, "{volumes:?}");
    let last = format!("verwerkingsregister-2026-11-21 ({0} van {0}).pdf", volumes.len());
    assert_eq!(volumes.last(), Some(&last.as_str()));

    let folder = desk.path("rapporten");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("register.pdf");
    std::fs::write(&path, "iets anders").unwrap();
    let taken = folder.join(format!("register ({0} van {0}).pdf", volumes.len()));
    std::fs::write(&taken, "van iemand").unwrap();
    let refused = desk.refused_as(Code::Exists, "save_report", json!({ "path": path, "report": asked() }));
    assert!(refused.message.contains(taken.to_str().unwrap()), "{refused:?}");
    assert_eq!(names(&folder).len(), 2, "nothing of the set is there, and no draft of it");
    assert_eq!(std::fs::read(&taken).unwrap(), b"van iemand");
    std::fs::remove_file(&taken).unwrap();

    // The program, in English.
    desk.call("close", json!({}));
    let out = Command::new(program("waarborg-cli"))
        .args(["export", "register", "--format", "pdf", "--language", "en", "--today", TODAY, "--json", "--out"])
        .args([path.as_os_str(), "--register".as_ref(), desk.path("bestuur.waarborg").as_os_str()])
        .output()
        .unwrap();
    assert!(out.status.success(), "{out:?}");
    let told: Value = serde_json::from_slice(&out.stdout).unwrap();
    let files = told["files"].as_array().unwrap();
    assert_eq!(files.len(), volumes.len());
    for (number, file) in (1..).zip(files) {
        let volume = folder.join(format!("register ({number} of {}).pdf", volumes.len()));
        assert_eq!(file["path"].as_str(), volume.to_str());
        assert_eq!(file["size"], json!(std::fs::metadata(&volume).unwrap().len()));
        assert!(Document::load(&volume).unwrap().get_pages().len() > 100);
    }
    assert_eq!(names(&folder).len(), 1 + volumes.len(), "and no drafts");
    assert_eq!(std::fs::read(&path).unwrap(), b"iets anders", "the name itself is left alone");
}

#[test]
fn a_full_disk_leaves_no_half_set() {
    apart::run("volumes::inside");
}

#[test]
fn inside() {
    let Some(disk) = apart::folder() else { return };
    apart::mount(&["-t", "tmpfs", "-o", "size=8m", "tmpfs"], &disk);
    let mut desk = Desk::new();
    long(&mut desk);
    let sizes = desk.call("save_report", json!({ "path": desk.path("x.pdf"), "report": asked() }));
    let first = usize::try_from(sizes["files"][0]["size"].as_u64().unwrap()).unwrap();
    // Room for the first volume and not for all.
    let filler = disk.join("vulling");
    let mut size = 0;
    while std::fs::write(&filler, vec![0; size + 65_536]).is_ok() {
        size += 65_536;
    }
    std::fs::write(&filler, vec![0; size.saturating_sub(first + 65_536)]).unwrap();
    let failure = desk.refused("save_report", json!({ "path": disk.join("x.pdf"), "report": asked() }));
    assert_eq!(failure.code, Code::Full, "{failure:?}");
    assert_eq!(names(&disk), BTreeSet::from(["vulling".to_owned()]));
}

#[test]
fn nothing_is_written_over_a_register_or_what_belongs_to_one() {
    let mut desk = Desk::new();
    desk.call("back_up", json!({}));
    let mut other = Desk::without_register();
    let sleeping = other.path("ander bestuur.waarborg");
    other.call("create", json!({ "path": sleeping, "board": { "name": "Ander" } }));
    other.call("close", json!({}));
    // A register can have any name.
    let unnamed = desk.path("ander.db");
    std::fs::rename(&sleeping, &unnamed).unwrap();

    let backup = desk.call("backups", json!({}))[0]["path"].as_str().unwrap().to_owned();
    let open = desk.path("bestuur.waarborg");
    let beside = |ending: &str| desk.path(&format!("bestuur.waarborg{ending}"));
    let mut kept = vec![
        open.clone(),
        beside("-wal"),
        beside(".lock"),
        backup.clone().into(),
        Path::new(&backup).with_file_name("nieuw.pdf"),
        beside(".backups").join("documents").join("nieuw.pdf"),
        desk.path("nieuw.waarborg"),
        unnamed,
    ];
    #[cfg(unix)]
    {
        let link = desk.path("rapport.pdf");
        std::os::unix::fs::symlink(&open, &link).unwrap();
        kept.push(link);
        let folder = desk.path("map");
        std::os::unix::fs::symlink(beside(".backups"), &folder).unwrap();
        kept.push(folder.join("rapport.pdf"));
    }
    let before =
        |path: &Path| (std::fs::symlink_metadata(path).ok().map(|found| found.len()), std::fs::read_link(path).ok());
    for path in kept {
        let stood = before(&path);
        for (name, request) in [
            ("save", json!({ "path": path, "bytes": "AAAA" })),
            ("save_report", json!({ "path": path, "report": { "report": "register", "format": "json" } })),
        ] {
            let failure = desk.refused_as(Code::OverRegister, name, request);
            assert!(failure.message.contains(path.to_str().unwrap()) && failure.hint.is_some(), "{failure:?}");
        }
        assert_eq!(before(&path), stood, "{}", path.display());
    }
    assert_eq!(desk.call("check", json!({}))["sound"], true);
    desk.call("save", json!({ "path": desk.path("goed.txt"), "bytes": "AAAA" }));
    desk.call("save", json!({ "path": desk.path("goed.txt"), "bytes": "AAAA" }));
}
