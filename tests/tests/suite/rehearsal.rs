//! What is proposed for a choice of facts is what acceptance does with that choice.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root};

fn fixture(name: &str) -> Value {
    let bytes = std::fs::read(root().join("tests/fixtures/intake").join(name)).unwrap();
    json!({ "name": name, "bytes": STANDARD.encode(bytes) })
}

fn paper(text: &str) -> Value {
    json!({ "name": "brief.txt", "bytes": STANDARD.encode(text) })
}

fn with(mut request: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

/// What a filing came to, but for the ids of records that it adds.
fn outcome(answer: &Value) -> Value {
    let records = answer["records"].as_array().unwrap().iter().cloned().map(|mut record| {
        if record["is_new"] == true {
            record["id"] = Value::Null;
        }
        record
    });
    let same = ["read", "refused", "facts", "conflicts", "matches", "product_matches", "sector_assumed"];
    let mut told: Value = same.into_iter().map(|field| (field.to_owned(), answer[field].clone())).collect();
    told["records"] = records.collect();
    told
}

/// Choices that change where facts go: who the vendor is, whether the paper is a leaflet, what is left of it.
fn choices(read: &Value) -> Vec<Value> {
    let facts = read["facts"].as_array().unwrap();
    let but =
        |left: &dyn Fn(&Value) -> bool| -> Vec<usize> { (0..facts.len()).filter(|at| !left(&facts[*at])).collect() };
    let field = |fact: &Value| fact["field"].as_str().unwrap().to_owned();
    let is_name = |fact: &Value| field(fact).starts_with("vendor.");
    vec![
        json!({}),
        json!({ "min_confidence": 0.9 }),
        json!({ "facts": but(&|fact| field(fact) == "vendor.kvk") }),
        json!({ "facts": but(&is_name) }),
        json!({ "facts": but(&|fact| field(fact) == "document.kind") }),
        json!({ "facts": but(&|fact| !is_name(fact)), "refused": but(&is_name) }),
        json!({ "facts": [], "refused": but(&|_| false) }),
        json!({ "use_at": "De Wegwijzer", "overwrite": true }),
        json!({ "replace": but(&|_| false), "use_at": "De Wegwijzer", "sector": "vo" }),
    ]
}

#[test]
fn a_choice_is_proposed_as_it_is_accepted() {
    let mut desk = Desk::new();
    desk.add("party", json!({ "name": "Boekenboom Educatief", "kvk": "12345678" }));
    desk.add("party", json!({ "name": "Letterfabriek", "postcode": "1011 AA" }));
    let (mut proposed, mut hindered) = (0, 0);
    for name in
        ["boekenboom.txt", "letterfabriek.md", "haspel-overeenkomst.docx", "muziekdoos.md", "taalkompas_annex.txt"]
    {
        let read = desk.call("intake", fixture(name));
        for chosen in choices(&read) {
            let asked = with(fixture(name), &chosen);
            let told = desk.call("intake", asked.clone());
            if told["proposal"].is_null() {
                let failure = desk.refused("accept", asked);
                assert_eq!(told["obstacle"], json!(failure), "{name} {chosen}");
                hindered += 1;
                continue;
            }
            assert_eq!(told["obstacle"], Value::Null, "{name} {chosen}");
            let accepted = desk.call("accept", asked);
            assert_eq!(outcome(&told["proposal"]), outcome(&accepted["value"]), "{name} {chosen}");
            proposed += 1;
            desk.call("undo", json!({ "entry": accepted["entry"] }));
        }
    }
    assert!(proposed > 25 && hindered > 3, "{proposed} proposed, {hindered} hindered");
}

#[test]
fn a_fact_that_is_left_out_changes_the_proposal() {
    let mut desk = Desk::new();
    desk.call("accept", fixture("boekenboom.txt"));
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let leaflet = |answer: &Value| {
        let records = answer["proposal"]["records"].as_array().unwrap().clone();
        records.into_iter().find(|record| record["noun"] == "leaflet").expect("a leaflet")
    };
    assert_eq!(leaflet(&read)["is_new"], false);
    let facts = read["facts"].as_array().unwrap();
    let unnamed: Vec<usize> = (0..facts.len()).filter(|at| facts[*at]["field"] != "document.kind").collect();
    let other = desk.call("intake", with(fixture("boekenboom.txt"), &json!({ "facts": unnamed })));
    assert_eq!(leaflet(&other)["is_new"], true, "a paper that is no leaflet stands beside it");
}

#[test]
fn what_stands_in_the_way_is_told_and_the_document_is_read() {
    let mut desk = Desk::new();
    let text = std::fs::read_to_string(root().join("tests/fixtures/intake/boekenboom.txt")).unwrap();
    let asked = paper(&text);
    let read = desk.call("intake", asked.clone());
    let at = read["facts"].as_array().unwrap().iter().position(|fact| fact["field"] == "product.name").unwrap();
    // A name that no record can bear, as a person may type it.
    let asked = with(asked, &json!({ "changed": [{ "fact": at, "value": "x".repeat(401) }] }));
    let told = desk.call("intake", asked.clone());
    assert_eq!(told["facts"], read["facts"], "the reading is there all the same");
    assert_eq!(told["proposal"], Value::Null);
    assert_eq!((&told["obstacle"]["code"], &told["obstacle"]["field"]), (&json!("invalid"), &json!("name")));
    assert_eq!(json!(desk.refused_as(Code::Invalid, "accept", asked)), told["obstacle"]);

    let nobody = desk.call("intake", with(paper(&text), &json!({ "facts": [0] })));
    assert_eq!((&nobody["proposal"], &nobody["obstacle"]["code"]), (&Value::Null, &json!("refused")));

    // A choice that is none is a fault of who asks.
    desk.refused_as(Code::Refused, "intake", with(paper(&text), &json!({ "facts": [9999] })));
}
