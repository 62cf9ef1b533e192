//! The history: every change leaves one entry, tampering is found, and undoing never takes more than it should.

use rusqlite::Connection;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::Desk;

const TRIGGERS: &str = "DROP TRIGGER entry_stays; DROP TRIGGER entry_record_stays; DROP TRIGGER entry_field_stays;
    DROP TRIGGER entry_is_fixed; DROP TRIGGER entry_record_is_fixed; DROP TRIGGER entry_field_is_fixed;";

/// A register with four entries after its making: two parties, a change, a product.
fn told() -> (Desk, String) {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk", "breach_hours": 12 }));
    desk.add("party", json!({ "name": "Taalwiek" }));
    desk.call("change", json!({ "noun": "party", "id": party, "fields": { "breach_hours": 15 } }));
    desk.add("product", json!({ "party": party, "name": "Som", "all_services": false }));
    (desk, party)
}

/// What the check finds after a change of the file behind the register's back.
fn found_after(sql: &str) -> Value {
    let (mut desk, _) = told();
    desk.call("close", json!({}));
    let path = desk.path("bestuur.waarborg");
    Connection::open(&path).unwrap().execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
    desk.call("open", json!({ "path": path }));
    desk.call("check", json!({}))
}

#[test]
fn tampering_is_found_with_the_number() {
    let sound = found_after("SELECT 1;");
    assert_eq!(sound["history"], json!(null), "{sound}");
    assert_eq!(sound["entries"], 5);
    for (sql, number) in [
        ("UPDATE entry SET actor = 'iemand anders' WHERE number = 2;", 2),
        ("UPDATE entry SET operation = 'toverij' WHERE number = 4;", 4),
        ("UPDATE entry SET at = '2020-01-01T00:00:00+00:00' WHERE number = 3;", 3),
        ("UPDATE entry SET hash = randomblob(32) WHERE number = 3;", 3),
        ("UPDATE entry_field SET after = '72' WHERE field = 'breach_hours' AND entry = 4;", 4),
        ("UPDATE entry_field SET after_hash = randomblob(32) WHERE entry = 5;", 5),
        ("UPDATE entry_record SET after = 9 WHERE entry = 4;", 4),
        (
            "DELETE FROM entry_field WHERE entry = 4; DELETE FROM entry_record WHERE entry = 4; DELETE FROM entry WHERE number = 4;",
            5,
        ),
        (
            "DELETE FROM entry_field WHERE entry = 5; DELETE FROM entry_record WHERE entry = 5; DELETE FROM entry WHERE number = 5;",
            5,
        ),
        ("UPDATE party SET revision = revision + 1 WHERE name = 'Taalwiek';", 6),
    ] {
        let found = found_after(&format!("{TRIGGERS} {sql}"));
        assert_eq!(found["history"], json!(number), "{sql}");
        assert_eq!(found["sound"], false);
    }
    // The first digit of both values moved into the salt: the bytes that are hashed are the same, and the values are not.
    let longer = format!(
        "{TRIGGERS} PRAGMA ignore_check_constraints = ON;
         UPDATE entry_field SET salt = unhex(hex(salt) || '31'), before = '2', after = '5' WHERE field = 'breach_hours' AND entry = 4;"
    );
    assert_eq!(found_after(&longer)["history"], 4);
}

#[test]
fn the_file_itself_refuses_to_rewrite_the_history() {
    let (mut desk, _) = told();
    desk.call("close", json!({}));
    let file = Connection::open(desk.path("bestuur.waarborg")).unwrap();
    for table in ["entry", "entry_record", "entry_field"] {
        let gone = file.execute(&format!("DELETE FROM {table}"), []).unwrap_err().to_string();
        assert!(gone.contains("only appended to"), "{table}: {gone}");
    }
    for change in ["entry SET actor = 'x'", "entry_record SET after = 9", "entry_field SET after = '\"x\"'"] {
        let fault = file.execute(&format!("UPDATE {change}"), []).unwrap_err().to_string();
        assert!(fault.contains("only appended to"), "{change}: {fault}");
    }
}

#[test]
fn every_operation_leaves_one_entry_and_a_change_of_nothing_none() {
    let (mut desk, party) = told();
    let entries = |desk: &mut Desk| desk.call("check", json!({}))["entries"].as_i64().unwrap();
    let other = desk.add("party", json!({ "name": "Rekenrijk B.V." }));
    let mut expected = entries(&mut desk);
    for (call, request) in [
        ("add", json!({ "noun": "school", "fields": { "name": "De Linde", "sector": "po" } })),
        ("change", json!({ "noun": "party", "id": party, "fields": { "city": "Utrecht" } })),
        ("archive", json!({ "noun": "party", "id": other, "archived": true })),
        ("archive", json!({ "noun": "party", "id": other, "archived": false })),
        ("merge", json!({ "into": party, "from": other })),
        ("undo", json!({})),
        (
            "keep_document",
            json!({ "name": "a.txt", "bytes": "SGFsbG8=", "links": [{ "noun": "party", "record": party }] }),
        ),
    ] {
        desk.call(call, request);
        expected += 1;
        assert_eq!(entries(&mut desk), expected, "{call}");
    }
    let nothing = desk.call("change", json!({ "noun": "party", "id": party, "fields": { "city": "Utrecht" } }));
    assert_eq!(nothing["entry"], json!(null));
    desk.refused("change", json!({ "noun": "party", "id": party, "fields": { "kvk": "1" } }));
    assert_eq!(entries(&mut desk), expected, "what is refused or changes nothing leaves no entry");
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn undo_is_refused_where_something_builds_on_it() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    let added = desk.call("history", json!({}))["entries"][0]["id"].clone();
    desk.call("change", json!({ "noun": "party", "id": party, "fields": { "note": "later" } }));
    let failure = desk.refused_as(Code::Refused, "undo", json!({ "entry": added }));
    assert!(failure.message.contains("daarna opnieuw gewijzigd"), "a field that was filled in later: {failure:?}");
    desk.call("undo", json!({}));
    let product = desk.add("product", json!({ "party": party, "name": "Som", "all_services": false }));
    let failure = desk.refused_as(Code::Refused, "undo", json!({ "entry": added }));
    assert!(failure.message.contains("verwijzen ernaar"), "{failure:?}");
    assert_eq!(desk.call("show", json!({ "noun": "party", "id": party }))["record"]["note"], json!(null));

    let undoing = desk.call("undo", json!({}))["entry"].clone();
    desk.refused_as(Code::NotFound, "show", json!({ "noun": "product", "id": product }));
    desk.call("undo", json!({ "entry": undoing }));
    let back = desk.call("show", json!({ "noun": "product", "id": product }));
    assert_eq!(back["record"]["name"], "Som", "undoing the undoing");
    let made = desk.call("history", json!({ "noun": "board" }))["entries"][0]["id"].clone();
    assert!(desk.refused_as(Code::Refused, "undo", json!({ "entry": made })).hint.is_some());
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn undoing_again_goes_one_change_further_back() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    for city in ["Utrecht", "Assen", "Breda"] {
        desk.call("change", json!({ "noun": "party", "id": party, "fields": { "city": city } }));
    }
    let city = |desk: &mut Desk| desk.call("show", json!({ "noun": "party", "id": party }))["record"]["city"].clone();
    desk.call("undo", json!({}));
    assert_eq!(city(&mut desk), "Assen");
    let undoing = desk.call("undo", json!({}))["entry"].clone();
    assert_eq!(city(&mut desk), "Utrecht");
    desk.call("undo", json!({ "entry": undoing }));
    assert_eq!(city(&mut desk), "Assen", "an undoing that is named is done again");
    desk.call("undo", json!({}));
    assert_eq!(city(&mut desk), "Utrecht", "what was done again stands, and is the newest that does");
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    desk.refused_as(Code::NotFound, "show", json!({ "noun": "party", "id": party }));
    desk.refused_as(Code::Refused, "undo", json!({}));
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn merging_moves_every_reference_and_can_be_undone() {
    let mut desk = Desk::new();
    let (into, from) = (
        desk.add("party", json!({ "name": "Rekenrijk" })),
        desk.add("party", json!({ "name": "Rekenrijk B.V.", "kvk": "12345678", "roles": ["rol_sv"] })),
    );
    let product = desk.add("product", json!({ "party": from, "name": "Som", "all_services": false }));
    let task = desk.add("task", json!({ "title": "Bellen", "subject_noun": "party", "subject": from }));
    let activity = desk.add(
        "activity",
        json!({ "name": "Toetsen", "transfers": "none", "recipients": [{ "party": from, "description": null }] }),
    );
    desk.call("merge", json!({ "into": into, "from": from }));
    let field = |desk: &mut Desk, noun: &str, id: &str, field: &str| {
        desk.call("show", json!({ "noun": noun, "id": id }))["record"].pointer(field).cloned().unwrap()
    };
    assert_eq!(field(&mut desk, "product", &product, "/party"), json!(into));
    assert_eq!(field(&mut desk, "task", &task, "/subject"), json!(into), "a subject names any record");
    assert_eq!(field(&mut desk, "activity", &activity, "/recipients/0/party"), json!(into));
    assert_eq!(field(&mut desk, "party", &into, "/kvk"), "12345678", "facts that only the other had go over");
    assert_eq!(field(&mut desk, "party", &from, "/archived_on"), "2026-11-21");
    desk.call("undo", json!({}));
    assert_eq!(field(&mut desk, "product", &product, "/party"), json!(from));
    assert_eq!(field(&mut desk, "task", &task, "/subject"), json!(from));
    assert_eq!(field(&mut desk, "party", &into, "/kvk"), json!(null));
    assert_eq!(field(&mut desk, "party", &from, "/archived_on"), json!(null));
    assert_eq!(desk.refused("merge", json!({ "into": into, "from": into })).code, Code::Refused);
}

#[test]
fn a_register_as_it_was() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.session = waarborg_tests::session_on("2026-01-10");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" } }));
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    desk.call("close", json!({}));
    desk.session = waarborg_tests::session_on("2026-03-10");
    desk.call("open", json!({ "path": path }));
    desk.call(
        "change",
        json!({ "noun": "party", "id": party, "fields": { "name": "Rekenweelde", "roles": ["rol_vw"] } }),
    );
    desk.call("archive", json!({ "noun": "party", "id": party, "archived": true }));
    let shown = |desk: &mut Desk, on: &str| desk.call("show", json!({ "noun": "party", "id": party, "on": on }));
    let then = shown(&mut desk, "2026-02-01");
    assert_eq!((&then["label"], &then["record"]["revision"]), (&json!("Rekenrijk"), &json!(1)), "its name of that day");
    assert_eq!((&then["record"]["roles"], &then["record"]["archived_on"]), (&json!([]), &json!(null)));
    assert_eq!(shown(&mut desk, "2026-03-10")["record"]["archived_on"], "2026-03-10");
    desk.refused_as(Code::NotFound, "show", json!({ "noun": "party", "id": party, "on": "2026-01-09" }));
}

#[test]
fn a_clock_that_was_set_back_does_not_change_what_was() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    let mut party = String::new();
    for (date, fields) in [
        ("2026-01-10", json!({ "name": "Rekenrijk", "breach_hours": 12 })),
        ("2026-06-10", json!({ "name": "Rekenweelde", "breach_hours": 24 })),
        ("2026-02-10", json!({ "breach_hours": 48 })),
    ] {
        desk.session = waarborg_tests::session_on(date);
        if party.is_empty() {
            desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" } }));
            party = desk.add("party", fields);
        } else {
            desk.call("open", json!({ "path": path }));
            desk.call("change", json!({ "noun": "party", "id": party, "fields": fields }));
        }
        desk.call("close", json!({}));
    }
    desk.call("open", json!({ "path": path }));
    for (on, name, hours, revision) in
        [("2026-02-01", "Rekenrijk", 12, 1), ("2026-03-01", "Rekenrijk", 48, 3), ("2026-07-01", "Rekenweelde", 48, 3)]
    {
        let then = desk.call("show", json!({ "noun": "party", "id": party, "on": on }))["record"].clone();
        assert_eq!(
            (&then["name"], &then["breach_hours"], &then["revision"]),
            (&json!(name), &json!(hours), &json!(revision)),
            "{on}: the change of June was not there yet, whatever came after it in the book"
        );
    }
}

#[test]
fn a_document_can_be_erased_and_kept_anew() {
    let (mut desk, party) = told();
    let keep = json!({ "name": "brief.txt", "bytes": "R2VoZWltIG1lcmt0ZWtlbg==", "links": [{ "noun": "party", "record": party }] });
    let first = desk.call("keep_document", keep.clone())["value"]["document"]["id"].clone();
    assert_eq!(desk.call("keep_document", keep.clone())["value"]["document"]["id"], first, "the same bytes once");
    desk.call("erase_document", json!({ "id": first }));
    desk.refused_as(Code::Refused, "document_bytes", json!({ "id": first }));
    let undone = desk.refused_as(Code::Refused, "undo", json!({}));
    assert!(undone.message.contains("inhoud is er niet meer") && undone.hint.is_some(), "{undone:?}");
    assert_eq!(desk.call("check", json!({}))["sound"], true);
    let second = desk.call("keep_document", keep)["value"]["document"]["id"].clone();
    assert_ne!(second, first);
    desk.call("erase_document", json!({ "id": first }));
    assert_eq!(desk.call("document_bytes", json!({ "id": second }))["bytes"], "R2VoZWltIG1lcmt0ZWtlbg==");
    assert_eq!(desk.call("check", json!({}))["sound"], true);
    let told = desk.call("history", json!({})).to_string();
    assert!(!told.contains("Geheim merkteken"), "text of documents is never in the history");
    for facts in [json!({ "sha256": "0".repeat(64) }), json!({ "erased_on": null }), json!({ "size": 3 })] {
        desk.refused_as(Code::Refused, "change", json!({ "noun": "document", "id": first, "fields": facts }));
    }
    desk.refused_as(Code::Refused, "add", json!({ "noun": "document", "fields": { "name": "x", "sha256": "0".repeat(64), "media_type": "text/plain", "size": 1 } }));
}
