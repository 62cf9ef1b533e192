//! The words in which flags are told.

use serde_json::json;
use waarborg_tests::Desk;

#[test]
fn messages_hold_no_code_words() {
    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Het Kompas", "roles": ["rol_vw"] }));
    let product = desk.add("product", json!({ "party": vendor, "name": "Rekenwereld", "all_services": false }));
    desk.add(
        "agreement",
        json!({ "party": vendor, "basis": "own", "status": "received", "status_since": "2026-01-01" }),
    );
    for layout in ["statement", "other"] {
        desk.add("leaflet", json!({ "product": product, "layout": layout }));
    }
    for flag in desk.call("flags", json!({}))["flags"].as_array().unwrap() {
        let message = flag["message"].as_str().unwrap();
        for code in ["statement", "other", "received", "in_review", "by_terms", "awaiting", "none"] {
            let found =
                message.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == code);
            assert!(!found, "{code} in: {message}");
        }
        for tag in ["(OURS)", "(R1", "(Z0)"] {
            assert!(!flag["source"].as_str().unwrap().contains(tag), "{flag}");
        }
    }
}
