//! The gaps that a report counts are those that are flagged.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use waarborg_tests::Desk;

/// The number that the report gives on its cover.
fn reported_gaps(desk: &mut Desk) -> usize {
    let exported = desk.call("export", json!({ "report": "register", "format": "json" }));
    let bytes = BASE64_STANDARD.decode(exported["bytes"].as_str().unwrap()).unwrap();
    let report: Value = serde_json::from_slice(&bytes).unwrap();
    let fact = report["summary"].as_array().unwrap().iter().find(|fact| fact["label"] == "Volledigheid").unwrap();
    let line = fact["value"].as_str().unwrap().lines().find(|line| line.contains("verplicht"));
    line.map_or(0, |line| line.split(' ').next().unwrap().parse().unwrap())
}

fn flagged_gaps(desk: &mut Desk) -> usize {
    let flags = desk.call("flags", json!({}))["flags"].clone();
    flags.as_array().unwrap().iter().filter(|flag| flag["rule"] == "REG-01").count()
}

#[test]
fn the_report_counts_the_gaps_that_are_flagged() {
    let mut desk = Desk::new();
    assert_eq!(flagged_gaps(&mut desk), 3, "the board has a name and nothing else");
    assert_eq!(reported_gaps(&mut desk), 3);
    desk.add("activity", json!({ "name": "Schoolreis", "transfers": "some", "purposes": ["Reizen"] }));
    assert_eq!(flagged_gaps(&mut desk), 7, "transfers that are nowhere on record are a gap too");
    assert_eq!(reported_gaps(&mut desk), 7);
}

#[test]
fn the_report_of_the_example_board_counts_its_flags() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg"), "board": "Stichting Voorbeeld" }));
    assert_eq!(reported_gaps(&mut desk), flagged_gaps(&mut desk));
}
