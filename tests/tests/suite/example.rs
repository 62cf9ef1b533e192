//! The example board: it is made through the same door as every other register, and it is sound.

use serde_json::json;
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
