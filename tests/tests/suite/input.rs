//! Bad input: each has a code, a field and a sentence in both languages; lists page through without loss whatever they sort by.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::{Value, json};
use waarborg_register::words::Language;
use waarborg_register::{Code, text};
use waarborg_tests::Desk;

#[test]
fn every_fault_names_its_field_in_both_languages() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    let nobody = "01890000-0000-7000-8000-000000000000";
    for (noun, fields, field, label) in [
        ("party", json!({}), "name", "Naam"),
        ("party", json!({ "name": " \u{202e}" }), "name", "Naam"),
        ("party", json!({ "name": "x".repeat(10_000) }), "name", "Naam"),
        ("party", json!({ "name": 3 }), "name", "Naam"),
        ("party", json!({ "name": "x", "kvk": "1234567" }), "kvk", "KvK-nummer"),
        ("party", json!({ "name": "x", "reviewed_on": "31-02-2026" }), "reviewed_on", "Laatst bekeken op"),
        ("party", json!({ "name": "x", "reviewed_on": "2026-02-31" }), "reviewed_on", "Laatst bekeken op"),
        ("party", json!({ "name": "x", "kleur": "rood" }), "kleur", "kleur"),
        ("party", json!({ "name": "x", "roles": ["baas"] }), "roles[0]", "Rollen"),
        ("party", json!({ "name": "x", "id": party }), "id", "Kenmerk"),
        ("product", json!({ "party": "geen id", "name": "x", "all_services": false }), "party", "Partij"),
        ("product", json!({ "party": nobody, "name": "x", "all_services": false }), "party", "Partij"),
        (
            "agreement",
            json!({ "party": party, "basis": "own", "status": "signed", "schools": [{ "school": nobody, "contact": null }] }),
            "schools",
            "Scholen",
        ),
        (
            "agreement",
            json!({ "party": party, "basis": "own", "status": "signed", "signatures": [{ "side": "school" }, {}] }),
            "signatures[1].side",
            "Partij die tekent",
        ),
        (
            "product",
            json!({ "party": party, "name": "x", "all_services": false, "eans": ["9789028500011"] }),
            "eans",
            "EAN’s",
        ),
    ] {
        let failure = desk.refused_as(Code::Invalid, "add", json!({ "noun": noun, "fields": fields }));
        assert_eq!(failure.field.as_deref(), Some(field), "{noun} {fields}: {failure:?}");
        assert!(failure.message.contains(label) && failure.hint.is_some(), "{failure:?}");
        desk.session.language = Language::En;
        let english = desk.refused("add", json!({ "noun": noun, "fields": fields }));
        desk.session.language = Language::Nl;
        assert_ne!(english.message, failure.message);
    }
    for (call, request, code) in [
        ("add", json!({ "noun": "eenhoorn", "fields": {} }), Code::Invalid),
        ("show", json!({ "noun": "party", "id": "x" }), Code::Invalid),
        ("show", json!({ "noun": "party", "id": nobody }), Code::NotFound),
        ("find", json!({ "noun": "party", "text": nobody }), Code::NotFound),
        ("geen", json!({}), Code::Invalid),
        ("list", json!({ "noun": "party", "query": { "sort": "name; DROP TABLE party" } }), Code::Invalid),
        (
            "list",
            json!({ "noun": "party", "query": { "filter": [{ "field": "1=1 OR name", "value": 1 }] } }),
            Code::Invalid,
        ),
        ("list", json!({ "noun": "party", "query": { "filter": [{ "field": "name", "value": {} }] } }), Code::Invalid),
        (
            "list",
            json!({ "noun": "product", "query": { "filter": [{ "field": "party", "value": "x" }] } }),
            Code::Invalid,
        ),
        ("list", json!({ "noun": "party", "query": { "after": "rommel" } }), Code::Invalid),
    ] {
        let failure = desk.refused_as(code, call, request);
        assert!(failure.hint.is_some(), "{failure:?}");
    }
    let injected = json!({ "noun": "party", "query": { "filter": [{ "field": "name", "value": "x' OR 1=1 --" }] } });
    assert_eq!(desk.call("list", injected)["total"], 0);
    let empty = |test: &str| json!({ "noun": "party", "query": { "filter": [{ "field": "city", "test": test, "value": null }] } });
    assert_eq!(desk.call("list", empty("is"))["total"], 1, "nothing is nothing");
    assert_eq!(desk.call("list", empty("is_not"))["total"], 0);
    for words in ["", "\"", "AND", "NEAR(a b)", "*", "a* OR", "'; --", "\u{0}", "(", "½ ²", "een:twee"] {
        desk.call("search", json!({ "text": words }));
        desk.call("list", json!({ "noun": "party", "query": { "text": words } }));
    }
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn pages_by_every_field_of_every_noun_without_loss_or_doubling() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg") }));
    for described in desk.call("nouns", json!({})).as_array().unwrap().clone() {
        let noun = described["noun"].as_str().unwrap();
        let whole = desk.call("list", json!({ "noun": noun, "query": { "limit": 1000, "archived": true } }));
        let total = whole["total"].as_u64().unwrap();
        let fields = described["fields"].as_array().unwrap().iter().filter(|field| field["many"] == false);
        for field in fields.map(|field| &field["name"]).chain(&[json!("id"), json!("name"), json!("archived_on")]) {
            for descending in [false, true] {
                let (mut seen, mut after) = (Vec::<Value>::new(), Value::Null);
                loop {
                    let query = json!({ "limit": 3, "archived": true, "sort": field, "descending": descending, "after": after });
                    let page = desk.call("list", json!({ "noun": noun, "query": query }));
                    assert_eq!(page["total"].as_u64(), Some(total));
                    seen.extend(page["items"].as_array().unwrap().iter().cloned());
                    after = page["next"].clone();
                    if after.is_null() {
                        break;
                    }
                }
                let mut ids: Vec<&str> = seen.iter().map(|record| record["id"].as_str().unwrap()).collect();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!((ids.len() as u64, seen.len() as u64), (total, total), "{noun} by {field}");
                let stated: Vec<bool> = seen
                    .iter()
                    .map(|record| record.get(field.as_str().unwrap()).is_some_and(|value| !value.is_null()))
                    .collect();
                let ordered = stated.is_sorted_by(|one, other| if descending { one >= other } else { one <= other });
                assert!(ordered || field == "name", "{noun} by {field}: what is unknown stands at one end");
            }
        }
    }
}

proptest! {
    #[test]
    fn cleaning_twice_is_cleaning_once(text in "\\PC{0,40}|.{0,40}") {
        let once = text::clean(&text);
        prop_assert_eq!(text::clean(&once), once);
    }

    #[test]
    fn words_hold_letters_and_digits_only(text in ".{0,40}") {
        for word in text::words(&text) {
            prop_assert!(word.chars().all(char::is_alphanumeric));
        }
    }
}

#[test]
fn no_search_fails() {
    let mut desk = Desk::new();
    desk.add("party", json!({ "name": "Rekenrijk" }));
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..200 {
        let words = ".{0,20}".new_tree(&mut runner).unwrap().current();
        desk.call("search", json!({ "text": words }));
        desk.call("list", json!({ "noun": "party", "query": { "text": words } }));
    }
}

/// JSON of any kind, with words in it that calls know.
fn any_json() -> impl Strategy<Value = Value> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let word = prop::sample::select(words.clone()).prop_map(Value::from);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word,
        "\\PC{0,12}|.{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        let name = prop_oneof![prop::sample::select(words.clone()).prop_map(str::to_owned), ".{0,6}"];
        prop_oneof![
            2 => prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            5 => prop::collection::btree_map(name, inner, 0..6).prop_map(|fields| json!(fields)),
        ]
    })
}

const WORDS: &str = "noun party product board id fields name query filter field value test is at_least sort after limit \
    text bytes YWJj links record path password backup report register format json today 2026-02-31 \
    31-02-2026 2026-11-21 facts vendor entry before revision on into other archived \
    01890000-0000-7000-8000-000000000000 [1,2]";

#[test]
fn every_call_answers_any_request_or_says_what_is_wrong_with_it() {
    let mut desk = Desk::new();
    desk.add("party", json!({ "name": "Rekenrijk" }));
    let path = desk.path("bestuur.waarborg");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let any = any_json();
    for call in waarborg_register::api::CALLS {
        // Read by a process of its own, and tried with bytes of every kind by its own suite.
        let few = matches!(*call, "extract" | "intake" | "accept" | "keep_document" | "change_password");
        for _ in 0..if few { 8 } else { 60 } {
            let mut request = any.new_tree(&mut runner).unwrap().current();
            // Where it might write is a place in which it may.
            if let Some(path) = request.get_mut("path") {
                *path = json!(desk.path("elders"));
            }
            if let Err(failure) = waarborg_register::api::call(&mut desk.session, call, request.clone()) {
                assert_ne!(failure.code, Code::Internal, "{call} {request}: {failure:?}");
                assert!(!failure.message.is_empty(), "{call} {request}: {failure:?}");
            }
            if !desk.session.has_register() {
                desk.call("open", json!({ "path": path }));
            }
        }
    }
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

#[test]
fn what_a_field_or_a_name_cannot_be() {
    let mut desk = Desk::new();
    let kept = |bytes: &str, name: &str| json!({ "name": name, "bytes": bytes });
    for (request, field) in [
        (kept("YW", "a.txt"), "bytes"),
        (kept("geen base64!", "a.txt"), "bytes"),
        (kept("YWJj", ""), "name"),
        (kept("YWJj", "\u{202e}\u{7}"), "name"),
        (kept("YWJj", &"x".repeat(401)), "name"),
    ] {
        let failure = desk.refused_as(Code::Invalid, "keep_document", request);
        assert_eq!(failure.field.as_deref(), Some(field), "{failure:?}");
    }
    let empty = desk.refused_as(Code::Unreadable, "keep_document", kept("", "leeg.pdf"));
    assert!(empty.message.contains("leeg.pdf") && empty.hint.is_some(), "{empty:?}");
    let damaged = desk.call("keep_document", kept("JVBERi0xLjQK", "kapot.pdf"));
    let unread = &damaged["value"]["unread"];
    assert_eq!(unread["code"], "unreadable", "kept all the same, and told: {damaged}");
    assert!(unread["message"].as_str().unwrap().contains("kapot.pdf"), "{unread}");
    let read = desk.call("keep_document", kept("R2VoZWlt", "brief.txt"));
    assert_eq!(read["value"]["unread"], Value::Null);
    // Letters that are not composed, and letters that run from right to left, of two hundred characters.
    for name in ["e\u{301}".repeat(200), "שלום ".repeat(40).trim().to_owned(), "😀".repeat(200)] {
        let id = desk.add("party", json!({ "name": name }));
        let shown = desk.call("show", json!({ "noun": "party", "id": id }));
        assert_eq!(shown["record"]["name"], json!(text::clean(&name)));
        assert_eq!(desk.call("find", json!({ "noun": "party", "text": text::clean(&name) }))["id"], json!(id));
        desk.call("keep_document", kept("YWJj", &name));
    }
    desk.call("close", json!({}));
    let path = desk.path("n\u{0}.waarborg");
    desk.refused_as(Code::Unreadable, "create", json!({ "path": path, "board": { "name": "B" } }));
    desk.refused_as(Code::Unreadable, "open", json!({ "path": path }));
    let path = desk.path(&format!("{}.waarborg", "x".repeat(300)));
    desk.refused_as(Code::Unreadable, "create", json!({ "path": path, "board": { "name": "B" } }));
    desk.refused_as(Code::Unreadable, "open", json!({ "path": path }));
}

#[test]
fn a_password_that_cannot_be_one_is_refused_and_not_told() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    let request = |password: &str| json!({ "path": path, "board": { "name": "B" }, "password": password });
    for language in Language::ALL {
        desk.session.language = language;
        let failure = desk.refused_as(Code::Refused, "create", request("gehe\u{0}im"));
        assert!(!failure.message.contains("gehe") && failure.hint.is_some(), "{failure:?}");
        assert!(!path.exists());
    }
    for password in ["'\"; --", "x'00'", "\n", "é\u{202e}", &"lang ".repeat(2000)] {
        desk.call("create", request(password));
        desk.refused_as(Code::Refused, "change_password", json!({ "password": "gehe\u{0}im" }));
        desk.call("close", json!({}));
        for wrong in ["gehe\u{0}im", &format!("{password}\u{0}"), &format!("{password}x")] {
            let failure = desk.refused_as(Code::Unlock, "open", json!({ "path": path, "password": wrong }));
            assert!(!failure.message.contains("gehe"), "{failure:?}");
        }
        desk.call("open", json!({ "path": path, "password": password }));
        desk.call("close", json!({}));
        std::fs::remove_file(&path).unwrap();
        std::fs::remove_dir_all(desk.path("bestuur.waarborg.backups")).unwrap();
    }
}
