//! A newer agreement between the same parties is known for what it is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use waarborg_tests::{Desk, root};

/// The terms of a vendor in an edition of its own.
fn terms(version: &str, date: &str) -> Value {
    let text =
        std::fs::read_to_string(root().join("assets/example/sources/salariskade-verwerkersovereenkomst.md")).unwrap();
    assert!(text.contains("2024-2") && text.contains("15 februari 2024"));
    let text = text.replace("2024-2", version).replace("15 februari 2024", date);
    json!({ "name": format!("voorwaarden-{version}.md"), "bytes": STANDARD.encode(text) })
}

fn agreement<'a>(answer: &'a Value, of: &str) -> &'a Value {
    let records = answer[of]["records"].as_array().unwrap_or_else(|| panic!("{answer:#}"));
    records.iter().find(|record| record["noun"] == "agreement").expect("an agreement")
}

#[test]
fn a_newer_version_of_an_agreement_says_which_it_replaces() {
    let mut desk = Desk::new();
    let first = desk.call("accept", terms("2024-2", "15 februari 2024"));
    let old = agreement(&first, "value").clone();
    assert_eq!(old["replaces"], Value::Null);

    let read = desk.call("intake", terms("2025-1", "3 maart 2025"));
    let proposed = agreement(&read, "proposal");
    assert_eq!((&proposed["is_new"], &proposed["replaces"]["record"]), (&json!(true), &old["id"]));
    assert!(!proposed["replaces"]["label"].as_str().unwrap().is_empty(), "in words too");
    let second = desk.call("accept", terms("2025-1", "3 maart 2025"));
    let new = agreement(&second, "value")["id"].clone();
    let shown = desk.call("show", json!({ "noun": "agreement", "id": new }));
    assert_eq!(shown["record"]["supersedes"], old["id"]);

    // Each edition is known again, whichever came last; the older one comes after nothing.
    for (paper, known) in [(terms("2024-2", "15 februari 2024"), &old["id"]), (terms("2025-1", "3 maart 2025"), &new)] {
        let again = desk.call("accept", paper);
        assert_eq!((&agreement(&again, "value")["id"], &again["entry"]), (known, &Value::Null));
    }
    let between = desk.call("intake", terms("2024-1", "5 januari 2024"));
    let record = agreement(&between, "proposal");
    assert_eq!((&record["is_new"], &record["replaces"]), (&json!(true), &Value::Null));
    assert_eq!(desk.call("list", json!({ "noun": "agreement" }))["total"], 2);
    let third = desk.call("intake", terms("2026-1", "2 februari 2026"));
    assert_eq!(agreement(&third, "proposal")["replaces"]["record"], new, "the newest of them");
}

#[test]
fn an_agreement_that_is_over_or_on_something_else_is_not_replaced() {
    let mut desk = Desk::new();
    let first = desk.call("accept", terms("2024-2", "15 februari 2024"));
    let old = agreement(&first, "value")["id"].clone();
    let newer = |desk: &mut Desk| {
        let read = desk.call("intake", terms("2025-1", "3 maart 2025"));
        agreement(&read, "proposal")["replaces"].clone()
    };
    let change = |desk: &mut Desk, fields: Value| {
        desk.call("change", json!({ "noun": "agreement", "id": old, "fields": fields }));
    };
    assert!(newer(&mut desk).is_object());
    change(&mut desk, json!({ "status": "ended" }));
    assert_eq!(newer(&mut desk), Value::Null);
    let party = desk.call("show", json!({ "noun": "agreement", "id": old }))["record"]["party"].clone();
    let other = desk.add("product", json!({ "party": party, "name": "Roosterpont", "all_services": false }));
    change(&mut desk, json!({ "status": "signed", "products": [other] }));
    assert_eq!(newer(&mut desk), Value::Null, "it covers another product");
}

#[test]
fn an_agreement_without_a_product_takes_the_place_of_none_about_a_product() {
    let mut desk = Desk::new();
    let first = desk.call("accept", terms("2024-2", "15 februari 2024"));
    let old = agreement(&first, "value")["id"].clone();
    // What the terms say of themselves, and nothing of a product or its data.
    let framework = |desk: &mut Desk| {
        let read = desk.call("intake", terms("2025-1", "3 maart 2025"));
        let of_itself = ["document.kind", "document.date", "document.version", "vendor.name", "vendor.legal_name"];
        let facts = read["facts"].as_array().unwrap().iter().enumerate();
        let own = facts.filter(|(_, fact)| of_itself.iter().any(|field| fact["field"] == *field));
        let mut request = terms("2025-1", "3 maart 2025");
        request["facts"] = own.map(|(at, _)| at).collect();
        let read = desk.call("intake", request);
        let record = agreement(&read, "proposal");
        (record["is_new"].clone(), record["replaces"]["record"].clone())
    };
    assert_eq!(framework(&mut desk), (json!(true), old.clone()), "neither lists a product");
    let product = desk.call("list", json!({ "noun": "product" }))["items"][0]["id"].clone();
    desk.call("change", json!({ "noun": "agreement", "id": old, "fields": { "products": [product] } }));
    assert_eq!(framework(&mut desk), (json!(true), Value::Null), "nor is it another copy of that one");
}

#[test]
fn what_came_in_since_does_not_hide_the_agreement_that_binds() {
    let mut desk = Desk::new();
    desk.call("accept", terms("2024-2", "15 februari 2024"));
    let old = desk.call("list", json!({ "noun": "agreement" }))["items"][0]["id"].clone();
    let school = desk.add("school", json!({ "name": "De Wegwijzer", "sector": "po" }));
    let product = desk.call("list", json!({ "noun": "product" }))["items"][0]["id"].clone();
    desk.add("use", json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
    let signed = json!({ "status": "signed", "status_since": "2024-03-01", "starts_on": "2024-03-01" });
    desk.call("change", json!({ "noun": "agreement", "id": old, "fields": signed }));
    let report = |desk: &mut Desk| {
        let path = desk.path("register.json");
        let _ = std::fs::remove_file(&path);
        let report = json!({ "report": "register", "format": "json", "language": "nl" });
        desk.call("save_report", json!({ "path": path, "report": report }));
        std::fs::read_to_string(path).unwrap().contains("getekend sinds 1 maart 2024")
    };
    assert!(report(&mut desk));
    desk.call("accept", terms("2025-1", "3 maart 2025"));
    assert!(report(&mut desk), "the newer one is not signed yet");
}
