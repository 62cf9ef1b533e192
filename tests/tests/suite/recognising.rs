//! A scan from the file to the register, with the recogniser of this machine: what is offered, what is read, what is kept.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_register::api::{self, Session};
use waarborg_register::words::Language;
use waarborg_register::world::{Recogniser, StillWorld, World};
use waarborg_tests::{Desk, TODAY, program, root, skipped};

/// A world that stands still, on a machine with a recogniser.
struct Machine(StillWorld, Recogniser);

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn randomise(&self, bytes: &mut [u8]) {
        self.0.randomise(bytes);
    }

    fn actor(&self) -> String {
        self.0.actor()
    }

    fn recogniser(&self) -> Option<Recogniser> {
        Some(self.1.clone())
    }
}

/// The recogniser of this machine, or of a test.
pub(crate) fn desk_with(recogniser: Recogniser) -> Desk {
    let mut desk = Desk::without_register();
    let date: NaiveDate = TODAY.parse().unwrap();
    let world = Machine(StillWorld::on(date), recogniser);
    desk.session = Session::new(Arc::new(world), Language::Nl, program("waarborg-extract"));
    desk.call("create", json!({ "path": desk.path("bestuur.waarborg"), "board": { "name": "Stichting Proef" } }));
    desk
}

fn desk() -> Option<Desk> {
    let Some(recogniser) = waarborg_machine::recogniser().filter(|one| one.languages.len() == 3) else {
        skipped("Tesseract with Dutch is not installed");
        return None;
    };
    Some(desk_with(recogniser))
}

fn scan() -> Value {
    let path = root().join("tests/fixtures/scans/sterrenlezer-scan.pdf");
    json!({ "name": "sterrenlezer-scan.pdf", "bytes": BASE64_STANDARD.encode(std::fs::read(path).unwrap()) })
}

/// The scan, with more in the request.
fn asking(more: &Value) -> Value {
    let mut request = scan();
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn value<'a>(read: &'a Value, field: &str) -> Vec<&'a Value> {
    let facts = read["facts"].as_array().unwrap();
    facts.iter().filter(|fact| fact["field"] == field).map(|fact| &fact["value"]).collect()
}

#[test]
fn a_scan_says_what_it_is_and_is_read_once_that_is_asked() {
    let Some(mut desk) = desk() else { return };
    let state = desk.call("recognition", json!({}));
    assert_eq!(state, json!({ "available": true, "languages": ["nld", "eng"], "missing": null }));
    let silent = desk.call("intake", scan());
    let part = &silent["document"]["parts"][0];
    assert_eq!((&part["no_text"], &part["scanned"]), (&json!(true), &json!(2)));
    assert_eq!((&silent["facts"], &silent["recognised"]), (&json!([]), &json!([])));

    let read = desk.call("intake", asking(&json!({ "recognise": true })));
    assert_eq!(value(&read, "vendor.legal_name"), [&json!("Kaarsvlam Educatie B.V.")]);
    assert_eq!(value(&read, "product.name"), [&json!("Sterrenlezer")]);
    assert_eq!(value(&read, "document.date")[0]["value"], "2025-03-14");
    assert_eq!(value(&read, "vendor.kvk"), [&json!("90817263")]);
    let subprocessors: Vec<&Value> = value(&read, "subprocessor").iter().map(|one| &one["name"]).collect();
    assert_eq!(subprocessors, ["Kluiswolk Hosting B.V.", "Postduifdienst N.V."], "the rows of a table");
    let recognised = &read["recognised"][0];
    assert_eq!((&recognised["pages"], &recognised["unread"]), (&json!([1, 2]), &json!([])));

    // Every fact is marked, stands on a line of its page, and is no surer than the letters.
    let lines = recognised["lines"].as_array().unwrap();
    let number = |value: &Value| value.as_f64().unwrap();
    for fact in read["facts"].as_array().unwrap() {
        assert_eq!(fact["recognised"], true, "{fact}");
        let touches = |line: &&Value| {
            number(&line["start"]) < number(&fact["end"]) && number(&fact["start"]) < number(&line["end"])
        };
        let touched: Vec<&Value> = lines.iter().filter(touches).collect();
        assert!(!touched.is_empty(), "{fact}");
        for line in touched {
            assert!(number(&fact["confidence"]) <= number(&line["sureness"]) + 1e-6, "{fact} on {line}");
            assert!(number(&line["x"]) > 50.0 && number(&line["x"]) + number(&line["width"]) < 545.0, "{line}");
        }
    }
    // The head stands at the top of its page; a line of eleven and a half points is about that high.
    assert!(number(&lines[0]["y"]) > 60.0 && number(&lines[0]["y"]) < 90.0, "{}", lines[0]);
    assert!(number(&lines[3]["height"]) > 9.0 && number(&lines[3]["height"]) < 15.0, "{}", lines[3]);
}

#[test]
fn what_was_recognised_is_kept_and_says_so() {
    let Some(mut desk) = desk() else { return };
    let read = desk.call("intake", asking(&json!({ "recognise": true })));
    let reviewed = json!({ "recognise": true, "text_sha256": read["document"]["text_sha256"] });
    let accepted = desk.call("accept", asking(&reviewed));
    let id = &accepted["value"]["document"]["id"];
    assert_eq!(accepted["value"]["document"]["pages"], 2);
    let kept = desk.call("document_recognised", json!({ "id": id }));
    assert_eq!(kept, read["recognised"]);
    desk.reopen();
    assert_eq!(desk.call("document_recognised", json!({ "id": id })), kept);
    let text = desk.call("document_text", json!({ "id": id }));
    assert!(text[0].as_str().unwrap().contains("Postduifdienst N.V.\tVersturen van e-mail\tBelgië"));
    let party = desk.call("find", json!({ "noun": "party", "text": "Kaarsvlam Educatie" }))["id"].clone();
    let evidence = desk.call("evidence", json!({ "id": party }));
    assert!(evidence[0]["confidence"].as_f64().unwrap() < 0.97, "{evidence}");

    // Read again without recognising, it knows less: what is kept stays.
    let again = desk.call("intake", scan());
    assert_eq!(again["seen"]["renews"], false);
    desk.call("keep_document", scan());
    assert_eq!(desk.call("document_text", json!({ "id": id })), text);
    desk.call("erase_document", json!({ "id": id }));
    assert_eq!(desk.call("document_recognised", json!({ "id": id })), json!([]), "it is erased with the document");
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn a_scan_that_is_kept_already_gets_its_text() {
    let Some(mut desk) = desk() else { return };
    let kept = desk.call("keep_document", scan());
    assert_eq!(kept["value"]["scanned"], 2);
    let id = &kept["value"]["document"]["id"];
    assert_eq!(desk.call("document_text", json!({ "id": id })), json!([""]));
    let renewed = desk.call("keep_document", asking(&json!({ "recognise": true })));
    assert_eq!((&renewed["value"]["document"]["id"], &renewed["value"]["scanned"]), (id, &json!(0)));
    let found = desk.call("search", json!({ "text": "Postduifdienst" }));
    assert_eq!(found[0]["noun"], "document", "it is found by what it says: {found}");
    assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 1);
}

#[test]
fn a_review_counts_only_for_the_text_that_was_reviewed() {
    let Some(mut desk) = desk() else { return };
    let other = asking(&json!({ "recognise": true, "text_sha256": "0".repeat(64) }));
    let failure = desk.refused_as(Code::Refused, "accept", other);
    assert!(failure.message.contains("anders herkend"), "{failure:?}");
    assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 0);
}

#[test]
fn without_a_recogniser_it_is_said_how_to_get_one() {
    let mut desk = Desk::new();
    let state = desk.call("recognition", json!({}));
    assert_eq!((&state["available"], &state["languages"]), (&json!(false), &json!([])));
    let hint = state["missing"]["hint"].as_str().unwrap();
    if cfg!(target_os = "linux") {
        assert!(hint.contains("sudo apt install tesseract-ocr tesseract-ocr-nld"), "{hint}");
    }
    for call in ["extract", "intake", "accept", "keep_document"] {
        let failure = desk.refused_as(Code::Refused, call, asking(&json!({ "recognise": true })));
        assert_eq!(failure.hint.as_deref(), Some(hint), "{call}");
    }
    assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 0);
    // Without that wish a scan is kept as before.
    assert_eq!(desk.call("keep_document", scan())["value"]["unread"], Value::Null);
}

#[test]
fn a_recogniser_without_dutch_says_what_is_missing() {
    let mut desk = desk_with(Recogniser::new(PathBuf::from("/usr/bin/tesseract"), vec!["eng".to_owned()]));
    let state = desk.call("recognition", json!({}));
    assert_eq!((&state["available"], &state["languages"]), (&json!(true), &json!(["eng"])));
    assert!(state["missing"]["message"].as_str().unwrap().contains("geen Nederlands"), "{state}");
}

#[cfg(unix)]
#[test]
fn a_person_sees_how_far_it_is_and_can_stop_it() {
    let never = root().join("src-tauri/extract/tests/fixtures/recognisers/waits");
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk_with(Recogniser::new(never, vec![folder.path().to_str().unwrap().to_owned()]));
    let progress = Arc::clone(desk.session.progress());
    let begun = folder.path().join("number");
    let stopper = thread::spawn(move || {
        loop {
            if let Some(now) = progress.under_way().filter(|now| now.total == 2 && begun.exists()) {
                progress.stop(now.work);
                return now;
            }
            thread::yield_now();
        }
    });
    let failure = api::call(&mut desk.session, "intake", asking(&json!({ "recognise": true }))).unwrap_err();
    assert_eq!(failure.code, Code::Stopped);
    let seen = stopper.join().unwrap();
    assert_eq!((seen.call, seen.done, seen.stoppable), ("intake", 0, true));
    let number = std::fs::read_to_string(folder.path().join("number")).unwrap();
    let process = PathBuf::from("/proc").join(number.trim());
    let ended = (0..500).any(|_| {
        thread::sleep(std::time::Duration::from_millis(10));
        !process.exists()
    });
    assert!(ended || !cfg!(target_os = "linux"), "the recogniser goes on");
    assert_eq!(desk.call("intake", scan())["facts"], json!([]), "the next call is answered");
}
