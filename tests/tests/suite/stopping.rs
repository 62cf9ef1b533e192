//! A person does not want to wait: what is stopped leaves nothing behind, and the register goes on.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_register::api::{self, Ahead, Session};
use waarborg_register::progress::{Progress, UnderWay};
use waarborg_tests::generated::{self, Depth};
use waarborg_tests::{Desk, program};

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

/// A reader that tells of each time it is started, and waits until it may begin.
#[cfg(unix)]
fn waiting_reader(desk: &Desk) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;

    let (reader, told, may) = (desk.path("reader"), desk.path("told"), desk.path("may"));
    let (told, may, reads) = (told.display(), may.display(), program("waarborg-extract"));
    let script = format!(
        "#!/bin/sh\necho $$ >> '{told}'\nwhile [ ! -e '{may}' ]; do sleep 0.02; done\nexec '{}' \"$@\"\n",
        reads.display()
    );
    std::fs::write(&reader, script).unwrap();
    std::fs::set_permissions(&reader, std::fs::Permissions::from_mode(0o755)).unwrap();
    reader
}

/// The desk's register in a session of another reader.
#[cfg(unix)]
fn with_reader(desk: &mut Desk, reader: PathBuf) -> Session {
    let mut session = Session::new(Arc::clone(desk.session.world()), desk.session.language, reader);
    desk.call("close", Value::Null);
    api::call(&mut session, "open", json!({ "path": desk.path("bestuur.waarborg") })).unwrap();
    session
}

/// Reads ahead in a thread of its own, and waits until that is under way.
#[cfg(unix)]
fn read_ahead(session: &Session, call: &'static str, request: &Value) -> (thread::JoinHandle<Option<Ahead>>, UnderWay) {
    let (reader, request) = (Arc::clone(session.reader()), request.clone());
    let reading = thread::spawn(move || reader.read_ahead(call, &request));
    let begun = Instant::now();
    loop {
        if let Some(now) = session.reader().under_way().filter(|now| now.stoppable) {
            return (reading, now);
        }
        assert!(begun.elapsed() < PATIENCE, "nothing came under way");
        thread::yield_now();
    }
}

#[cfg(unix)]
#[test]
fn a_document_that_is_read_ahead_holds_up_no_other_call() {
    let mut desk = Desk::new();
    let reader = waiting_reader(&desk);
    let mut session = with_reader(&mut desk, reader);
    let document = json!({ "name": "a.txt", "bytes": BASE64_STANDARD.encode("tekst") });
    for (number, call) in ["keep_document", "extract", "intake", "accept"].into_iter().enumerate() {
        let (reading, now) = read_ahead(&session, call, &document);
        assert_eq!(now.call, call);
        let listed = api::call(&mut session, "list", json!({ "noun": "document" })).unwrap();
        assert_eq!(listed["total"], json!(0));
        assert_eq!(session.reader().under_way().unwrap().work, now.work, "it still reads");
        session.reader().stop(now.work);
        let ahead = reading.join().unwrap();
        assert_eq!(session.reader().under_way(), None);
        let failure = api::reply(&mut session, call, document.clone(), ahead).unwrap_err();
        assert_eq!(failure.code, Code::Stopped, "{call}: {failure:?}");
        let told = std::fs::read_to_string(desk.path("told")).unwrap_or_default();
        assert!(told.lines().count() <= number + 1, "the {call} read it again: {told}");
    }
    assert!(session.reader().read_ahead("list", &json!({ "noun": "document" })).is_none(), "it reads nothing");
    assert!(session.reader().read_ahead("intake", &json!({ "name": "a.txt", "bytes": "%" })).is_none());
}

#[cfg(unix)]
#[test]
fn what_is_read_ahead_is_read_once_and_forgotten_with_its_register() {
    let mut desk = Desk::new();
    let reader = waiting_reader(&desk);
    let mut session = with_reader(&mut desk, reader);
    let document = json!({ "name": "a.txt", "bytes": BASE64_STANDARD.encode("Verwerkersovereenkomst") });
    let told = |desk: &Desk| std::fs::read_to_string(desk.path("told")).unwrap().lines().count();

    // The register is closed while it is read: what comes of that belongs to nobody any more.
    let (reading, _) = read_ahead(&session, "intake", &document);
    api::call(&mut session, "close", Value::Null).unwrap();
    std::fs::write(desk.path("may"), "").unwrap();
    let late = reading.join().unwrap();
    assert_eq!(told(&desk), 1);
    api::call(&mut session, "open", json!({ "path": desk.path("bestuur.waarborg") })).unwrap();
    let failure = api::reply(&mut session, "keep_document", document.clone(), late).unwrap_err();
    assert_eq!(failure.code, Code::Stopped, "it comes into the next register: {failure:?}");
    let ahead = session.reader().read_ahead("intake", &document);
    assert_eq!(told(&desk), 2, "it was remembered beyond its register");
    let read: Value =
        serde_json::from_str(&api::reply(&mut session, "intake", document.clone(), ahead).unwrap()).unwrap();
    assert_eq!(read["texts"], json!(["Verwerkersovereenkomst"]));
    let again = session.reader().read_ahead("keep_document", &document);
    api::reply(&mut session, "keep_document", document, again).unwrap();
    assert_eq!(told(&desk), 2, "what was read a moment ago is read again");
}
