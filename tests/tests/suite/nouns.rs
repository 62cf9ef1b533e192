//! Every noun, by a minimal and a full example: added, kept whole, changed, listed, found, archived, and undone.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Map, Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root};

/// The examples of one noun. `@party` in a field stands for the party of the minimal example, and so for every noun.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    /// No more than a record must have.
    minimal: Value,
    /// Every field.
    full: Value,
    /// What is then changed in the full one.
    change: Value,
    /// A word that only the full one has.
    word: String,
}

/// The board is made with the register, and a document by keeping its bytes.
const OTHERWISE: [&str; 2] = ["board", "document"];

fn examples() -> BTreeMap<String, Examples> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/nouns.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A value with the records that it refers to.
fn referring(value: &Value, ids: &BTreeMap<String, String>) -> Value {
    match value {
        Value::String(text) => text.strip_prefix('@').map_or_else(|| value.clone(), |noun| json!(ids[noun])),
        Value::Array(values) => values.iter().map(|value| referring(value, ids)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(field, value)| (field.clone(), referring(value, ids))).collect::<Map<_, _>>().into()
        }
        _ => value.clone(),
    }
}

fn fields(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap()
}

/// Every field that was given is kept as it was given, and no other is filled in.
fn keeps(record: &Value, given: &Value, noun: &str) {
    for (field, value) in fields(record) {
        let nothing = value.is_null() || value == &json!([]) || value == &json!(false);
        match fields(given).get(field) {
            Some(given) => assert_eq!(value, given, "{noun}.{field}"),
            None => assert!(nothing || ["id", "revision"].contains(&field.as_str()), "{noun}.{field} is {value}"),
        }
    }
}

fn show(desk: &mut Desk, noun: &str, id: &str) -> Value {
    desk.call("show", json!({ "noun": noun, "id": id }))["record"].clone()
}

/// The ids of a list.
fn listed(desk: &mut Desk, noun: &str) -> BTreeSet<String> {
    let page = desk.call("list", json!({ "noun": noun }));
    let ids: BTreeSet<String> =
        page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(page["total"], json!(ids.len()), "{noun}");
    ids
}

fn found(desk: &mut Desk, noun: &str, word: &str) -> Vec<String> {
    let groups = desk.call("search", json!({ "text": word, "noun": noun }));
    let hits = groups.as_array().unwrap().iter().flat_map(|group| group["hits"].as_array().unwrap().clone());
    hits.map(|hit| hit["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_noun_has_examples_and_every_field_stands_in_them() {
    let mut desk = Desk::new();
    let examples = examples();
    let nouns = desk.call("nouns", json!({}));
    let mut seen: BTreeSet<&str> = OTHERWISE.into();
    for noun in nouns.as_array().unwrap() {
        let name = noun["noun"].as_str().unwrap();
        if !seen.insert(name) {
            continue;
        }
        let full = &examples.get(name).unwrap_or_else(|| panic!("{name} has no examples")).full;
        let declared = noun["fields"].as_array().unwrap().iter();
        let declared: BTreeSet<&str> = declared.map(|field| field["name"].as_str().unwrap()).collect();
        let told: BTreeSet<&str> = fields(full)
            .iter()
            .filter(|(_, value)| !value.is_null() && value != &&json!([]))
            .map(|(field, _)| field.as_str())
            .collect();
        assert_eq!(told, declared, "{name}");
    }
    let stray: Vec<&String> = examples.keys().filter(|noun| !seen.contains(noun.as_str())).collect();
    assert!(stray.is_empty(), "no nouns: {stray:?}");
}

#[test]
fn every_noun_lives_through_the_calls() {
    let mut desk = Desk::new();
    let examples = examples();
    let mut ids = BTreeMap::new();
    let kept = desk.call("keep_document", json!({ "name": "brief.txt", "bytes": "VG9lc3RlbW1pbmc=" }));
    ids.insert("document".to_owned(), kept["value"]["document"]["id"].as_str().unwrap().to_owned());
    let nouns = desk.call("nouns", json!({}));
    let nouns: Vec<&str> = nouns.as_array().unwrap().iter().map(|noun| noun["noun"].as_str().unwrap()).collect();
    for noun in nouns.into_iter().filter(|noun| !OTHERWISE.contains(noun)) {
        let example = &examples[noun];
        let minimal = referring(&example.minimal, &ids);
        let id = desk.add(noun, minimal.clone());
        keeps(&show(&mut desk, noun, &id), &minimal, noun);
        for field in fields(&minimal).keys() {
            // Where it can do without a field, the example is not minimal.
            let mut less = minimal.clone();
            less.as_object_mut().unwrap().remove(field);
            let failure = desk.refused_as(Code::Invalid, "add", json!({ "noun": noun, "fields": less }));
            assert!(failure.field.is_some() && !failure.message.is_empty(), "{noun} without {field}: {failure:?}");
        }
        ids.insert(noun.to_owned(), id);
    }
    desk.reopen();
    for (noun, example) in &examples {
        lives(&mut desk, noun, &ids[noun], &referring(&example.full, &ids), &referring(&example.change, &ids), example);
    }
    assert_eq!(desk.call("check", json!({}))["sound"], true);
}

/// The fields of a form that ask for a row of a reference table: by name, or as a column of another.
fn asking_rows(noun: &Value) -> Vec<(String, Option<String>)> {
    let row = |field: &&Value| field["form"]["kind"] == "row";
    let name = |field: &Value| field["name"].as_str().unwrap().to_owned();
    let of = |value: &Value| value["fields"].as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for field in of(noun) {
        found.extend(row(&&field).then(|| (name(&field), None)));
        found.extend(of(&field["form"]).iter().filter(row).map(|column| (name(&field), Some(name(column)))));
    }
    found
}

#[test]
fn a_field_that_asks_for_a_row_of_a_table_takes_no_other_text() {
    let mut desk = Desk::new();
    let examples = examples();
    let kept = desk.call("keep_document", json!({ "name": "brief.txt", "bytes": "VG9lc3RlbW1pbmc=" }));
    let document = kept["value"]["document"]["id"].as_str().unwrap().to_owned();
    let mut ids = BTreeMap::from([("document".to_owned(), document)]);
    let nouns = desk.call("nouns", json!({}));
    let mut tried = 0;
    for form in nouns.as_array().unwrap() {
        let noun = form["noun"].as_str().unwrap();
        if OTHERWISE.contains(&noun) {
            continue;
        }
        let id = desk.add(noun, referring(&examples[noun].minimal, &ids));
        ids.insert(noun.to_owned(), id);
        let full = &examples[noun].full;
        for (field, column) in asking_rows(form) {
            let mut value = full[&field].clone();
            match (&column, value.is_array()) {
                (Some(column), _) => value[0][column] = json!("nergens"),
                (None, true) => value = json!(["nergens"]),
                (None, false) => value = json!("nergens"),
            }
            let given =
                json!({ "noun": noun, "id": ids[noun], "revision": 1, "fields": { &field: referring(&value, &ids) } });
            let failure = desk.refused_as(Code::Invalid, "change", given);
            assert_eq!(failure.field.as_deref(), Some(field.as_str()), "{noun}.{field} {column:?}");
            tried += 1;
        }
    }
    assert!(tried > 10, "{tried} fields ask for a row");
}

fn lives(desk: &mut Desk, noun: &str, minimal: &str, full: &Value, change: &Value, example: &Examples) {
    let id = desk.add(noun, full.clone());
    let both = BTreeSet::from([minimal.to_owned(), id.clone()]);
    let added = show(desk, noun, &id);
    keeps(&added, full, noun);
    assert_eq!(listed(desk, noun), both);
    assert_eq!(found(desk, noun, &example.word), std::slice::from_ref(&id), "{noun}: {}", example.word);

    let changed = desk.call("change", json!({ "noun": noun, "id": id, "revision": 1, "fields": change }));
    let mut expected = full.clone();
    expected.as_object_mut().unwrap().extend(fields(change).clone());
    assert_eq!(changed["value"]["record"]["revision"], 2, "{noun}");
    keeps(&show(desk, noun, &id), &expected, noun);
    desk.refused_as(Code::Stale, "change", json!({ "noun": noun, "id": id, "revision": 1, "fields": full }));

    desk.call("archive", json!({ "noun": noun, "id": id, "archived": true }));
    assert_eq!(listed(desk, noun), BTreeSet::from([minimal.to_owned()]), "{noun}");
    desk.call("archive", json!({ "noun": noun, "id": id, "archived": false }));
    assert_eq!(listed(desk, noun), both, "{noun}");

    let history = desk.call("history", json!({ "id": id }));
    let entries = history["entries"].as_array().unwrap();
    let operations: Vec<&str> = entries.iter().map(|entry| entry["operation"].as_str().unwrap()).collect();
    assert_eq!(operations, ["unarchive", "archive", "change", "add"], "{noun}");
    let told = &entries[2]["records"][0]["fields"];
    let told: BTreeSet<&str> = told.as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect();
    assert_eq!(told, fields(change).keys().map(String::as_str).collect(), "{noun}: what changed, and nothing else");

    for entry in &entries[..3] {
        desk.call("undo", json!({ "entry": entry["id"] }));
    }
    keeps(&show(desk, noun, &id), full, noun);
    desk.call("undo", json!({ "entry": entries[3]["id"] }));
    desk.refused_as(Code::NotFound, "show", json!({ "noun": noun, "id": id }));
    assert_eq!(listed(desk, noun), BTreeSet::from([minimal.to_owned()]), "{noun}");
    assert!(found(desk, noun, &example.word).is_empty(), "{noun}");
}
