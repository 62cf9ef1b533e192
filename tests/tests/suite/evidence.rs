//! The passages of documents that stand with records: they go with what took them there, and come back with it.

use serde_json::{Value, json};
use waarborg_tests::Desk;

use crate::accept::{all, fixture, only, sound, with};

/// How many passages stand with a record.
fn passages(desk: &mut Desk, record: &Value) -> usize {
    desk.call("evidence", json!({ "id": record })).as_array().unwrap().len()
}

#[test]
fn undoing_a_second_intake_leaves_the_evidence_of_the_first() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let facts = read["facts"].as_array().unwrap();
    let chosen: Vec<usize> =
        (0..facts.len()).filter(|at| facts[*at]["field"].as_str().unwrap() == "vendor.name").collect();
    assert!(!chosen.is_empty());
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "facts": chosen })));
    let party = only(&mut desk, "party")["id"].clone();
    let first = passages(&mut desk, &party);
    assert!(first > 0);
    let second = desk.call("accept", fixture("boekenboom.txt"));
    assert!(passages(&mut desk, &party) > first);
    desk.call("undo", json!({ "entry": second["entry"] }));
    assert_eq!(passages(&mut desk, &party), first);
    sound(&mut desk);
}

#[test]
fn evidence_goes_with_a_merge_and_comes_back() {
    let mut desk = Desk::new();
    desk.call("accept", fixture("brightpebble.txt"));
    let from = all(&mut desk, "party")
        .iter()
        .map(|party| party["id"].clone())
        .find(|party| passages(&mut desk, party) > 0)
        .expect("a party that was read");
    let into = json!(desk.add("party", json!({ "name": "Kiezelsteen" })));
    let count = passages(&mut desk, &from);
    desk.call("merge", json!({ "into": into, "from": from }));
    assert_eq!((passages(&mut desk, &into), passages(&mut desk, &from)), (count, 0));
    let undoing = desk.call("undo", json!({}))["entry"].clone();
    assert_eq!((passages(&mut desk, &into), passages(&mut desk, &from)), (0, count));
    desk.call("undo", json!({ "entry": undoing }));
    assert_eq!((passages(&mut desk, &into), passages(&mut desk, &from)), (count, 0), "merged again");
    sound(&mut desk);
}
