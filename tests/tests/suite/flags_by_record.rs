//! The order in which a person goes through flags.

use std::collections::HashSet;

use serde_json::{Value, json};
use waarborg_register::model::choice::Severity;
use waarborg_register::text::fold;
use waarborg_tests::Desk;

#[test]
fn by_record_keeps_together_what_a_person_goes_through_and_begins_with_whole_records() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg"), "board": "Stichting Voorbeeld" }));
    let heaviest_first = desk.call("flags", json!({}));
    let by_record = desk.call("flags", json!({ "by_record": true }));
    let (flags, plain) = (by_record["flags"].as_array().unwrap(), heaviest_first["flags"].as_array().unwrap());
    assert!(flags.len() == plain.len() && plain.iter().all(|flag| flags.contains(flag)));

    let weight = |flag: &Value| serde_json::from_value::<Severity>(flag["severity"].clone()).unwrap();
    let records: Vec<&[Value]> = flags.chunk_by(|one, other| one["subject"] == other["subject"]).collect();
    let subjects: HashSet<&str> = records.iter().map(|flags| flags[0]["subject"]["id"].as_str().unwrap()).collect();
    assert_eq!(subjects.len(), records.len(), "a record stands in one place");
    for flags in &records {
        assert!(flags.is_sorted_by_key(weight), "the heaviest of a record first: {flags:?}");
    }
    let kinds: Vec<_> =
        records.chunk_by(|one, other| one[0]["subject"]["kind"] == other[0]["subject"]["kind"]).collect();
    let nouns: HashSet<&str> = kinds.iter().map(|records| records[0][0]["subject"]["kind"].as_str().unwrap()).collect();
    assert!(nouns.len() == kinds.len() && nouns.len() > 3, "a kind of records stands in one place");
    for records in &kinds {
        let place = |flags: &&[Value]| (weight(&flags[0]), fold(flags[0]["subject"]["label"].as_str().unwrap()));
        assert!(records.is_sorted_by_key(place), "the record with the heaviest flag first, then by name");
    }

    let first = desk.call("flags", json!({ "by_record": true, "first": 1 }));
    assert_eq!(first["flags"].as_array().unwrap(), records[0]);
    assert_eq!(first["counts"], by_record["counts"], "they count all");
    let counted: u64 = first["counts"].as_array().unwrap().iter().map(|one| one["count"].as_u64().unwrap()).sum();
    assert_eq!(counted, flags.len() as u64);
    for least in 1..=flags.len() {
        let first =
            desk.call("flags", json!({ "by_record": true, "first": least }))["flags"].as_array().unwrap().clone();
        let mut whole = 0;
        let reached = records.iter().take_while(|record| {
            let goes_on = whole < least;
            whole += if goes_on { record.len() } else { 0 };
            goes_on
        });
        assert_eq!(first, reached.copied().flatten().cloned().collect::<Vec<_>>(), "the first {least}");
    }
    assert_eq!(desk.call("flags", json!({ "by_record": true, "first": 0 }))["flags"], json!([]));
    assert_eq!(desk.call("flags", json!({ "by_record": true, "first": 100_000 }))["flags"], by_record["flags"]);
    assert_eq!(desk.call("flags", json!({ "first": 3 }))["flags"].as_array().unwrap(), &plain[..3]);
}
