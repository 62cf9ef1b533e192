//! The example board: it is made through the same door as every other register, and it is sound.

use serde_json::{Value, json};
use waarborg_tests::Desk;

#[test]
fn the_example_board_is_made_and_sound() {
    let mut desk = Desk::without_register();
    let status =
        desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg"), "board": "Stichting Voorbeeld" }));
    assert_eq!(status["board"], "Stichting Voorbeeld");
    let count = |desk: &mut Desk, noun: &str| desk.call("list", json!({ "noun": noun }))["total"].as_i64().unwrap();
    assert_eq!(count(&mut desk, "school"), 3);
    assert!(count(&mut desk, "party") >= 14, "fourteen vendors, their sub-processors and recipients");
    assert!(count(&mut desk, "document") >= 18);
    assert!(count(&mut desk, "activity") >= 8);
    let check = desk.call("check", json!({}));
    assert_eq!(check["sound"], true, "{check}");
}

#[test]
fn what_the_example_board_says_of_rules_is_so() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg") }));
    let rules = desk.call("rules", json!({}));
    let rules: Vec<&Value> = rules.as_array().unwrap().iter().map(|rule| &rule["code"]).collect();
    let mut named = 0;
    for noun in ["task", "decision"] {
        let listed = desk.call("list", json!({ "noun": noun, "query": { "limit": 1000 } }));
        for record in listed["items"].as_array().unwrap().iter().filter(|record| !record["rule"].is_null()) {
            assert!(rules.contains(&&record["rule"]), "{noun} names a rule that is not there: {record}");
            named += 1;
        }
    }
    assert!(named >= 3, "{named}");
    let accepted = desk.call("flags", json!({}))["accepted"].clone();
    assert_eq!(accepted[0]["flag"]["rule"], "SEC-03", "the board accepts one flag for a time: {accepted}");
}
