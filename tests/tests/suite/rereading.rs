//! A document that is read more than once: quickly, only as it was reviewed, and with its text kept as it is read by then.

use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Connection;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root};

fn boekenboom() -> Vec<u8> {
    std::fs::read(root().join("tests/fixtures/intake/boekenboom.txt")).unwrap()
}

fn paper(bytes: &[u8]) -> Value {
    json!({ "name": "boekenboom.txt", "bytes": STANDARD.encode(bytes) })
}

fn with(mut request: Value, field: &str, value: Value) -> Value {
    request[field] = value;
    request
}

#[test]
fn a_file_that_was_changed_after_the_review_is_refused() {
    let mut desk = Desk::new();
    let read = desk.call("intake", paper(&boekenboom()));
    let reviewed = read["document"]["sha256"].clone();
    let mut changed = boekenboom();
    changed.extend_from_slice(b"\n\nEen regel erbij.\n");
    for call in ["accept", "intake"] {
        let failure = desk.refused_as(Code::Refused, call, with(paper(&changed), "sha256", reviewed.clone()));
        assert!(failure.message.contains("niet meer het bestand"), "{failure:?}");
        assert!(failure.hint.is_some_and(|hint| hint.contains("opnieuw")), "what to do");
    }
    assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 0, "nothing was taken over");
    let capitals = reviewed.as_str().unwrap().to_uppercase();
    desk.call("accept", with(paper(&boekenboom()), "sha256", json!(capitals)));
    desk.call("accept", paper(&changed));
    assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 2, "who reviewed nothing names nothing");
}

#[cfg(unix)]
#[test]
fn a_document_is_read_once_for_all_that_is_asked_of_it() {
    use std::os::unix::fs::PermissionsExt as _;

    use waarborg_register::api::{self, Session};

    let mut desk = Desk::new();
    let (reader, count) = (desk.path("reader"), desk.path("count"));
    let ours = waarborg_tests::program("waarborg-extract");
    let script = format!("#!/bin/sh\necho read >> '{}'\nexec '{}' \"$@\"\n", count.display(), ours.display());
    std::fs::write(&reader, script).unwrap();
    std::fs::set_permissions(&reader, std::fs::Permissions::from_mode(0o755)).unwrap();
    let world = Arc::clone(desk.session.world());
    let path = desk.path("bestuur.waarborg");
    desk.call("close", Value::Null);
    let mut session = Session::new(world, desk.session.language, reader);
    let mut call = |name: &str, request: Value| api::call(&mut session, name, request).unwrap();
    let times = || std::fs::read_to_string(&count).unwrap().lines().count();

    call("open", json!({ "path": path }));
    let first = call("intake", paper(&boekenboom()));
    assert_eq!(call("intake", paper(&boekenboom()))["facts"], first["facts"]);
    call("accept", paper(&boekenboom()));
    assert_eq!(times(), 1, "asking again and accepting need not read it again");
    call("intake", with(paper(&boekenboom()), "name", json!("boekenboom.md")));
    assert_eq!(times(), 2, "its name is a hint for who reads");
    let other = call("intake", paper(b"Een ander document."));
    assert_ne!(other["document"]["sha256"], first["document"]["sha256"]);
    assert_eq!(times(), 3);
    call("close", Value::Null);
    call("open", json!({ "path": path }));
    let kept = call("accept", paper(&boekenboom()));
    assert_eq!(times(), 4, "what was read is forgotten with the register that it was read beside");
    call("erase_document", json!({ "id": kept["value"]["document"]["id"] }));
    call("intake", paper(&boekenboom()));
    assert_eq!(times(), 5, "what was erased is not held in memory either");
}

/// Makes the register keep another text of its document than it reads now, as an older reader might have, with its passages in that;
/// one of them is of words that nobody reads there any more.
fn keep_an_older_text(register: &Path) {
    const BEFORE: &str = "oude kop ";
    let file = Connection::open(register).unwrap();
    let text: String = file.query_row("SELECT text FROM document_text", [], |row| row.get(0)).unwrap();
    let older = format!("{BEFORE}{}", text.replace('\n', "  "));
    file.execute("UPDATE document_text SET text = ?1", [&older]).unwrap();
    let mut statement = file.prepare("SELECT id, first, past FROM evidence").unwrap();
    let passages: Vec<(i64, i64, i64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (id, first, past) in passages {
        let place = |at: i64| {
            let at = usize::try_from(at).unwrap();
            let lines = text.chars().take(at).filter(|character| *character == '\n').count();
            BEFORE.len() + at + lines
        };
        let quote: String = older.chars().skip(place(first)).take(place(past) - place(first)).collect();
        let whole = |at: i64| i64::try_from(place(at)).unwrap();
        let moved = (id, whole(first), whole(past), quote);
        file.execute("UPDATE evidence SET first = ?2, past = ?3, quote = ?4 WHERE id = ?1", moved).unwrap();
    }
    file.execute("UPDATE evidence SET quote = 'Woorden van toen' WHERE field = 'vendor.address'", []).unwrap();
    file.execute("UPDATE document SET media_type = 'application/octet-stream'", []).unwrap();
}

#[test]
fn a_kept_text_that_is_read_otherwise_by_now_is_kept_anew_and_its_passages_go_along() {
    let mut desk = Desk::new();
    let accepted = desk.call("accept", paper(&boekenboom()));
    assert_eq!(accepted["value"]["renewed"], Value::Null, "nothing was kept before");
    let document = accepted["value"]["document"]["id"].clone();
    let now = desk.call("document_text", json!({ "id": document }));
    let vendor = desk.call("find", json!({ "noun": "party", "text": "Boekenboom" }))["id"].clone();
    let passages = desk.call("evidence", json!({ "id": vendor }));
    let address = passages.as_array().unwrap().iter().filter(|one| one["field"] == "vendor.address").count();
    assert_eq!(address, 1);

    let path = desk.path("bestuur.waarborg");
    desk.call("close", Value::Null);
    keep_an_older_text(&path);
    desk.call("open", json!({ "path": path }));
    assert_ne!(desk.call("document_text", json!({ "id": document })), now);
    let seen = desk.call("intake", paper(&boekenboom()))["seen"].clone();
    assert_eq!((&seen["document"], &seen["renews"]), (&document, &json!(true)));

    let again = desk.call("accept", paper(&boekenboom()));
    let all = desk.call("evidence", json!({ "id": vendor }));
    let renewed = &again["value"]["renewed"];
    assert_eq!(renewed["lost"], 1, "{renewed}");
    assert!(renewed["found"].as_u64().unwrap() > 10, "{renewed}");
    assert_eq!(again["value"]["document"]["media_type"], "text/plain");
    assert_eq!(desk.call("document_text", json!({ "id": document })), now);
    let text = now[0].as_str().unwrap();
    for one in all.as_array().unwrap() {
        let place = |field: &str| usize::try_from(one[field].as_u64().unwrap()).unwrap();
        let slice: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
        if one["quote"] == "Woorden van toen" {
            assert_eq!((place("start"), place("end")), (0, 0), "no passage that says something else is marked");
        } else {
            assert_eq!(slice, one["quote"].as_str().unwrap());
        }
    }
    let hits = desk.call("search", json!({ "text": "Stationsplein" }));
    assert!(hits.as_array().unwrap().iter().any(|group| group["noun"] == "document"), "{hits}");
    assert_eq!(desk.call("intake", paper(&boekenboom()))["seen"]["renews"], false);
    assert_eq!(desk.call("accept", paper(&boekenboom()))["value"]["renewed"], Value::Null);
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn undoing_leaves_the_new_text_and_what_the_record_says_of_it() {
    let mut desk = Desk::new();
    let document = desk.call("accept", paper(&boekenboom()))["value"]["document"]["id"].clone();
    let path = desk.path("bestuur.waarborg");
    let read_by_an_older_reader = |desk: &mut Desk| {
        desk.call("close", Value::Null);
        keep_an_older_text(&path);
        desk.call("open", json!({ "path": path }));
    };
    let shown = |desk: &mut Desk| desk.call("show", json!({ "noun": "document", "id": document }))["record"].clone();

    // Only the reading was new: there is nothing to go back to.
    read_by_an_older_reader(&mut desk);
    let renewed = desk.call("accept", paper(&boekenboom()));
    assert!(renewed["entry"].is_object() || renewed["entry"].is_string(), "the record changed: {}", renewed["entry"]);
    let text = desk.call("document_text", json!({ "id": document }));
    let failure = desk.refused_as(Code::Refused, "undo", json!({}));
    assert!(failure.message.contains("opnieuw gelezen") && failure.hint.is_some(), "{failure:?}");
    assert_eq!(shown(&mut desk)["media_type"], "text/plain");

    // What a person decided goes back; how the bytes are read does not.
    read_by_an_older_reader(&mut desk);
    desk.call("accept", with(with(paper(&boekenboom()), "facts", json!([])), "refused", json!([0])));
    assert_eq!(shown(&mut desk)["refused"].as_array().unwrap().len(), 1);
    desk.call("undo", json!({}));
    let record = shown(&mut desk);
    assert_eq!((&record["refused"], &record["media_type"]), (&json!([]), &json!("text/plain")));
    assert_eq!(desk.call("document_text", json!({ "id": document })), text);
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn the_arrival_of_a_document_can_be_undone_also_after_it_was_read_anew() {
    let mut desk = Desk::new();
    let first = desk.call("accept", paper(&boekenboom()));
    let path = desk.path("bestuur.waarborg");
    desk.call("close", Value::Null);
    keep_an_older_text(&path);
    desk.call("open", json!({ "path": path }));
    desk.call("accept", paper(&boekenboom()));
    let arrival = desk.call("history", json!({}));
    let arrival = arrival["entries"].as_array().unwrap().iter().find(|entry| entry["number"] == 2).unwrap();
    desk.call("undo", json!({ "entry": arrival["id"] }));
    let id = &first["value"]["document"]["id"];
    desk.refused_as(Code::NotFound, "show", json!({ "noun": "document", "id": id }));
}

#[test]
fn a_reading_that_misses_a_part_does_not_take_the_place_of_the_kept_text() {
    use std::io::Write as _;

    use waarborg_extract::Failure;
    use waarborg_register::intake::{self, Choices};
    use waarborg_register::words::Language;

    let mut desk = Desk::new();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("brief.txt", b"Een brief.".to_vec()), ("boekenboom.txt", boekenboom())] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let request = json!({ "name": "alles.zip", "bytes": STANDARD.encode(&bytes) });
    let document = desk.call("accept", request)["value"]["document"]["id"].clone();
    let vendor = desk.call("find", json!({ "noun": "party", "text": "Boekenboom" }))["id"].clone();
    let kept = desk.call("document_text", json!({ "id": document }));
    let passages = desk.call("evidence", json!({ "id": vendor }));

    let whole = desk.session.extract("alles.zip", &bytes, false).unwrap();
    let party = serde_json::from_value(vendor.clone()).unwrap();
    let mut again = |change: &dyn Fn(&mut waarborg_extract::Extraction)| {
        let mut extraction = whole.clone();
        change(&mut extraction);
        let reading = intake::read(&extraction);
        let register = desk.session.register().unwrap();
        let renews = register.seen(&extraction, &reading).unwrap().renews;
        let choices = Choices { facts: Some(Vec::new()), vendor: Some(party), ..Choices::default() };
        let accepted = register.accept(&bytes, &extraction, &reading, &choices, Language::Nl).unwrap();
        assert_eq!(renews, accepted.value.renewed.is_some(), "what is told and what is done");
        renews
    };
    let busy = again(&|extraction| {
        extraction.parts[2] = waarborg_extract::Part {
            name: extraction.parts[2].name.clone(),
            unread: Some(Failure::TimedOut { seconds: 20 }),
            ..Default::default()
        };
    });
    let fewer = again(&|extraction| extraction.parts.truncate(2));
    assert!(!busy && !fewer);
    assert_eq!(desk.call("document_text", json!({ "id": document })), kept);
    assert_eq!(desk.call("evidence", json!({ "id": vendor })), passages);
}

#[test]
fn a_new_text_is_kept_also_where_nothing_else_changes() {
    let mut desk = Desk::new();
    let bytes = b"Een brief zonder gegevens, met het woord kattenluik erin.";
    let choices = |mut request: Value| {
        request["facts"] = json!([]);
        request
    };
    let vendor = desk.add("party", json!({ "name": "Zomer" }));
    let letter = json!({ "name": "brief.txt", "bytes": STANDARD.encode(bytes), "vendor": vendor });
    let kept = desk.call("accept", choices(letter.clone()));
    let document = kept["value"]["document"]["id"].clone();
    let path = desk.path("bestuur.waarborg");
    desk.call("close", Value::Null);
    Connection::open(&path).unwrap().execute("UPDATE document_text SET text = 'half'", []).unwrap();
    Connection::open(&path).unwrap().execute("DELETE FROM search_item", []).unwrap();
    desk.call("open", json!({ "path": path }));
    let again = desk.call("accept", choices(letter));
    assert_eq!(again["entry"], Value::Null, "the history does not hold texts");
    assert_eq!(again["touched"], json!([{ "noun": "document", "id": document }]), "but the window reads it again");
    desk.reopen();
    assert_eq!(desk.call("document_text", json!({ "id": document })), json!([std::str::from_utf8(bytes).unwrap()]));
    let hits = desk.call("search", json!({ "text": "kattenluik" }));
    assert_eq!(hits[0]["noun"], "document", "{hits}");
}

#[test]
fn a_part_that_was_not_read_is_told_with_the_reason() {
    use std::io::Write as _;

    let mut desk = Desk::new();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("foto.png", b"\x89PNG\r\n\x1a\n".to_vec()), ("map/boekenboom.txt", boekenboom())] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let read = desk.call("intake", json!({ "name": "alles.zip", "bytes": STANDARD.encode(bytes) }));
    let [unread] = read["unread"].as_array().unwrap().as_slice() else { panic!("{}", read["unread"]) };
    let part = usize::try_from(unread["part"].as_u64().unwrap()).unwrap();
    assert!(read["document"]["parts"][part - 1]["name"].as_str().unwrap().contains("foto.png"), "{unread}");
    assert!(unread["failure"]["message"].as_str().unwrap().contains("foto.png"), "{unread}");
    assert!(!read["facts"].as_array().unwrap().is_empty(), "the other was read");
}
