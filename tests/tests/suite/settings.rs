//! Settings: the terms by which rules judge, changed, undone and kept.

use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, session_on};

fn term(desk: &mut Desk, key: &str) -> Value {
    desk.call("settings", json!({}))["terms"][key].clone()
}

/// The weights of the flags on the age of the leaflet.
fn ages(desk: &mut Desk) -> Vec<Value> {
    let flags = desk.call("flags", json!({}));
    flags["flags"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|flag| flag["rule"] == "BIJ-02")
        .map(|flag| flag["severity"].clone())
        .collect()
}

fn with_leaflet_of(date: &str) -> Desk {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Uitgeverij Rekenrijk", "roles": ["rol_vw"] }));
    let product = desk.add("product", json!({ "party": party, "name": "Rekenrijk", "all_services": false }));
    desk.add("leaflet", json!({ "product": product, "layout": "3.0", "dated_on": date }));
    desk
}

#[test]
fn the_defaults_are_told_with_their_source() {
    let mut desk = Desk::new();
    let settings = desk.call("settings", json!({}));
    assert_eq!(
        settings["terms"],
        json!({ "signature_days": 30, "renewal_days": 90, "leaflet_due_months": 12, "leaflet_outdated_months": 24, "leaflet_stale_months": 48 })
    );
    let about = settings["about"].as_array().unwrap();
    assert_eq!(about.len(), settings["terms"].as_object().unwrap().len(), "every term is told");
    for term in about {
        assert_eq!(term["value"], settings["terms"][term["key"].as_str().unwrap()]);
        for words in ["label", "source"] {
            let text = term[words].as_str().unwrap();
            assert!(text.contains(' ') && !text.contains("term-source"), "{term}");
        }
        assert_eq!(term["ours"], term["source"].as_str().unwrap().contains("voorstel van Waarborg"), "{term}");
    }
}

#[test]
fn flags_judge_by_the_terms_and_undo_takes_them_back() {
    let mut desk = with_leaflet_of("2026-08-01");
    assert_eq!(ages(&mut desk), Vec::<Value>::new(), "less than a year old");
    let changed = desk.call("change_settings", json!({ "terms": { "leaflet_due_months": 3 } }));
    assert_eq!(changed["value"]["terms"]["leaflet_due_months"], 3);
    assert_eq!(changed["touched"][0]["noun"], "board");
    assert_eq!(ages(&mut desk), ["low"]);
    desk.reopen();
    assert_eq!(ages(&mut desk), ["low"], "the register keeps its terms");
    let entry = desk.call("history", json!({ "limit": 1 }))["entries"][0].clone();
    assert_eq!(entry["operation"], "settings");
    let field = &entry["records"][0]["fields"][0];
    assert_eq!(
        (&field["field"], &field["before"], &field["after"]),
        (&json!("settings.leaflet_due_months"), &json!(12), &json!(3))
    );
    desk.call("undo", json!({}));
    assert_eq!(term(&mut desk, "leaflet_due_months"), 12);
    assert_eq!(ages(&mut desk), Vec::<Value>::new());
    // Undoing the undoing does it again.
    let undoing = desk.call("history", json!({ "limit": 1 }))["entries"][0]["id"].clone();
    desk.call("undo", json!({ "entry": undoing }));
    assert_eq!(ages(&mut desk), ["low"]);
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn a_change_of_settings_leaves_the_board_as_it_was() {
    let mut desk = Desk::new();
    let board = desk.call("list", json!({ "noun": "board" }))["items"][0]["id"].clone();
    let show = json!({ "noun": "board", "id": board });
    let before = desk.call("show", show.clone());
    desk.call("change_settings", json!({ "terms": { "signature_days": 45 } }));
    assert_eq!(desk.call("show", show), before, "also its revision, so that nobody's edit is refused");
    let then = desk.call("show", json!({ "noun": "board", "id": board, "on": "2026-11-21" }));
    assert_eq!(then["record"].as_object().unwrap().keys().count(), before["record"].as_object().unwrap().len());
    desk.call("change", json!({ "noun": "board", "id": board, "revision": before["record"]["revision"], "fields": { "city": "Utrecht" } }));
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(term(&mut desk, "signature_days"), 30);
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn a_term_left_out_stays_and_null_is_the_default() {
    let mut desk = Desk::new();
    desk.call("change_settings", json!({ "terms": { "signature_days": 45, "renewal_days": 60 } }));
    desk.call("change_settings", json!({ "terms": { "renewal_days": null } }));
    assert_eq!((term(&mut desk, "signature_days"), term(&mut desk, "renewal_days")), (json!(45), json!(90)));
    let same = desk.call("change_settings", json!({ "terms": { "signature_days": 45 } }));
    assert_eq!(same["entry"], Value::Null, "a change that changes nothing leaves no entry");
}

#[test]
fn terms_that_nobody_could_judge_by_are_refused() {
    let mut desk = Desk::new();
    for (terms, field) in [
        (json!({ "signature_days": 0 }), "signature_days"),
        (json!({ "renewal_days": 3651 }), "renewal_days"),
        (json!({ "leaflet_stale_months": 121 }), "leaflet_stale_months"),
        (json!({ "leaflet_due_months": 24 }), "leaflet_outdated_months"),
        (json!({ "leaflet_stale_months": 24 }), "leaflet_stale_months"),
        (json!({ "leaflets": 1 }), "leaflets"),
    ] {
        let failure = desk.refused_as(Code::Invalid, "change_settings", json!({ "terms": terms }));
        assert_eq!(failure.field.as_deref(), Some(field), "{terms}");
        assert!(failure.hint.is_some(), "{failure:?}");
    }
    desk.refused_as(Code::Invalid, "change_settings", json!({ "terms": { "signature_days": -1 } }));
    assert_eq!(term(&mut desk, "leaflet_due_months"), 12, "nothing was kept");
}

#[test]
fn a_term_that_waarborg_did_not_write_is_damage() {
    for value in ["0", "\"veel\"", "4000000000", "-3", "1.5", "null"] {
        let mut desk = Desk::new();
        let path = desk.path("bestuur.waarborg");
        desk.call("close", json!({}));
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.execute("INSERT INTO setting (key, value) VALUES ('signature_days', ?1), ('of_tomorrow', '7')", [value])
            .unwrap();
        raw.close().unwrap();
        desk.call("open", json!({ "path": path }));
        for call in ["settings", "flags"] {
            desk.refused_as(Code::Damaged, call, json!({}));
        }
    }
}

#[test]
fn a_change_on_which_a_later_one_builds_is_not_undone() {
    let mut desk = Desk::new();
    let first = desk.call("change_settings", json!({ "terms": { "signature_days": 45 } }))["entry"].clone();
    desk.call("change_settings", json!({ "terms": { "signature_days": 50 } }));
    desk.refused_as(Code::Refused, "undo", json!({ "entry": first }));
    assert_eq!(term(&mut desk, "signature_days"), 50);
}

#[test]
fn the_board_as_it_was_on_a_date_has_no_settings_among_its_fields() {
    let mut desk = Desk::new();
    let board = desk.call("list", json!({ "noun": "board" }))["items"][0]["id"].clone();
    let before = desk.call("show", json!({ "noun": "board", "id": board }));
    let path = desk.call("status", json!({}))["path"].clone();
    desk.call("close", json!({}));
    desk.session = session_on("2026-12-01");
    desk.call("open", json!({ "path": path }));
    desk.call("change_settings", json!({ "terms": { "signature_days": 45 } }));
    let then = desk.call("show", json!({ "noun": "board", "id": board, "on": "2026-11-21" }));
    assert_eq!(then["record"], before["record"]);
}

#[test]
fn undoing_leaves_the_terms_of_the_leaflet_going_up() {
    let mut desk = Desk::new();
    let longer = desk.call("change_settings", json!({ "terms": { "leaflet_stale_months": 100 } }))["entry"].clone();
    desk.call("change_settings", json!({ "terms": { "leaflet_outdated_months": 90 } }));
    desk.refused_as(Code::Invalid, "undo", json!({ "entry": longer }));
    assert_eq!(term(&mut desk, "leaflet_stale_months"), 100);
}
