//! A person does not want to wait: what is stopped leaves nothing behind, and the register goes on.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_register::api::{self, Session};
use waarborg_register::progress::{Progress, UnderWay};
use waarborg_tests::Desk;
use waarborg_tests::generated::{self, Depth};

const PATIENCE: Duration = Duration::from_mins(2);

/// Stops the next call as soon as it is as far as `far` says; answers how far that was.
fn stop_when(progress: &Arc<Progress>, far: fn(&UnderWay) -> bool) -> thread::JoinHandle<UnderWay> {
    let progress = Arc::clone(progress);
    thread::spawn(move || {
        let begun = Instant::now();
        loop {
            if let Some(now) = progress.under_way().filter(|now| now.stoppable && far(now)) {
                progress.stop(now.work);
                return now;
            }
            assert!(begun.elapsed() < PATIENCE, "nothing came under way");
            thread::yield_now();
        }
    })
}

#[test]
fn a_long_report_stops_and_the_next_one_is_made() {
    let mut desk = Desk::without_register();
    let path = desk.path("groot.waarborg");
    generated::open(&path, 60, Depth::Record, None).close().unwrap();
    desk.call("open", json!({ "path": path }));
    let before = desk.call("history", json!({ "limit": 1 }));
    for format in ["pdf", "xlsx"] {
        let stopper = stop_when(desk.session.progress(), |now| now.done > 0);
        let failure = desk.refused_as(Code::Stopped, "export", json!({ "report": "register", "format": format }));
        assert!(failure.hint.is_some());
        let stopped = stopper.join().unwrap();
        assert_eq!(stopped.call, "export");
        assert!(stopped.done < stopped.total, "{format} was stopped when it was ready: {stopped:?}");
        assert_eq!(desk.session.progress().under_way(), None);
    }
    let files = |desk: &Desk| std::fs::read_dir(desk.path("")).unwrap().count();
    let there = files(&desk);
    let stopper = stop_when(desk.session.progress(), |now| now.done > 0);
    let report = json!({ "report": "register", "format": "pdf" });
    desk.refused_as(Code::Stopped, "save_report", json!({ "path": desk.path("verslag.pdf"), "report": report }));
    stopper.join().unwrap();
    assert_eq!(files(&desk), there, "a stopped report leaves a file");
    let made = desk.call("export", json!({ "report": "register", "format": "csv" }));
    assert!(!made["bytes"].as_str().unwrap().is_empty(), "stopping one report is no reason to stop the next");
    assert_eq!(desk.call("history", json!({ "limit": 1 })), before);
}

#[cfg(unix)]
#[test]
fn a_document_that_is_not_waited_for_is_not_kept_and_its_reader_is_gone() {
    use std::os::unix::fs::PermissionsExt as _;

    let mut desk = Desk::new();
    // A reader that never ends, and says who it is.
    let (reader, who) = (desk.path("reader"), desk.path("who"));
    std::fs::write(&reader, format!("#!/bin/sh\necho $$ > '{}'\nexec sleep 600\n", who.display())).unwrap();
    std::fs::set_permissions(&reader, std::fs::Permissions::from_mode(0o755)).unwrap();
    let world = Arc::clone(desk.session.world());
    let path = desk.path("bestuur.waarborg");
    desk.call("close", Value::Null);
    let mut session = Session::new(world, desk.session.language, reader);
    api::call(&mut session, "open", json!({ "path": path })).unwrap();
    let document = json!({ "name": "a.txt", "bytes": BASE64_STANDARD.encode("tekst") });
    for call in ["keep_document", "extract", "intake", "accept"] {
        let begun = Instant::now();
        let stopper = stop_when(session.progress(), |_| true);
        let failure = api::call(&mut session, call, document.clone()).unwrap_err();
        assert_eq!(failure.code, Code::Stopped, "{call}: {failure:?}");
        assert!(begun.elapsed() < Duration::from_secs(10), "{call} waited for the reader");
        assert_eq!(stopper.join().unwrap().call, call);
    }
    if let Some(who) = std::fs::read_to_string(&who).ok().filter(|who| !who.trim().is_empty()) {
        let process = std::path::Path::new("/proc").join(who.trim());
        assert!(!process.exists(), "the reader goes on");
    }
    let kept = api::call(&mut session, "list", json!({ "noun": "document" })).unwrap();
    assert_eq!(kept["total"], json!(0), "{kept}");
    let example = desk.path("voorbeeld.waarborg");
    api::call(&mut session, "close", Value::Null).unwrap();
    let stopper = stop_when(session.progress(), |_| true);
    let failure = api::call(&mut session, "create_example", json!({ "path": example })).unwrap_err();
    assert_eq!(failure.code, Code::Stopped);
    stopper.join().unwrap();
    assert!(!example.exists(), "half an example stays behind");
}
