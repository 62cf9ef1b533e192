//! From a leaflet to a line of the record of processing activities.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root};

/// A purpose that the model forbids the vendor.
const FORBIDDEN: &str = "p99";

fn lines<'a>(proposed: &'a Value, field: &str) -> Vec<&'a Value> {
    proposed["lines"].as_array().unwrap().iter().filter(|line| line["field"] == field).collect()
}

fn texts<'a>(proposed: &'a Value, field: &str) -> Vec<&'a str> {
    lines(proposed, field).into_iter().map(|line| line["text"].as_str().unwrap()).collect()
}

/// A leaflet of a product with a sub-processor, as a person would enter it.
fn leaflet(desk: &mut Desk) -> (String, String, String, String) {
    let vendor = desk.add("party", json!({ "name": "Zonnewijzer" }));
    let host = desk.add("party", json!({ "name": "Serverkelder" }));
    let product = desk.add("product", json!({ "name": "Taalboot", "party": vendor }));
    let leaflet = desk.add(
        "leaflet",
        json!({
            "product": product,
            "layout": "4.0_mevw",
            "purposes": [{ "purpose": "p01", "optional": false }, { "purpose": "p02", "optional": true }, { "purpose": FORBIDDEN, "optional": true }],
            "data_subjects": ["ds1"],
            "categories": [
                { "category": "dc01", "applies": "yes", "note": null, "items": "naam en e-mail" },
                { "category": "dc02", "applies": "partly", "note": "alleen leeftijd" },
                { "category": "dc05", "applies": "no", "note": null },
                { "category": "dc06", "applies": "unknown", "note": null },
            ],
            "retention": [{ "subject": "Accounts", "months": 1, "starts_at": "einde licentie" }, {}],
            "unlisted": ["Statistiekwinkel"],
        }),
    );
    desk.add("subprocessing", json!({ "leaflet": leaflet, "party": host }));
    desk.add("subprocessing", json!({ "leaflet": leaflet, "party": vendor }));
    (leaflet, product, vendor, host)
}

#[test]
fn what_a_leaflet_states_is_proposed_as_the_record_would_say_it() {
    let mut desk = Desk::new();
    let (leaflet, product, vendor, host) = leaflet(&mut desk);
    let proposed = desk.call("propose_activity", json!({ "leaflet": leaflet }));
    assert_eq!((&proposed["name"], &proposed["product"]), (&json!("Taalboot"), &json!(product)));
    assert_eq!(proposed["there"], json!([]));

    let purposes = lines(&proposed, "purposes");
    let doubts: Vec<&Value> = purposes.iter().map(|line| &line["doubt"]).collect();
    assert_eq!(doubts, [&Value::Null, &json!("school_chooses"), &json!("not_allowed")]);
    assert_eq!(purposes[0]["value"], purposes[0]["text"], "the record has purposes in words");
    assert_eq!(lines(&proposed, "data_subjects")[0]["value"], "ds1");
    let categories: Vec<&Value> = lines(&proposed, "categories").iter().map(|line| &line["value"]).collect();
    let wanted = [
        json!({ "category": "dc01", "note": "naam en e-mail" }),
        json!({ "category": "dc02", "note": "alleen leeftijd" }),
    ];
    assert_eq!(categories, wanted.iter().collect::<Vec<_>>(), "no and unknown are not proposed");
    assert_eq!(texts(&proposed, "recipients"), ["Zonnewijzer", "Serverkelder", "Statistiekwinkel"], "each once");
    let recipients: Vec<&Value> = lines(&proposed, "recipients").iter().map(|line| &line["value"]["party"]).collect();
    assert_eq!(recipients, [&json!(vendor), &json!(host), &Value::Null]);
    assert_eq!(texts(&proposed, "retention"), ["Accounts · 1 maand · einde licentie"], "an empty term says nothing");
    let term = &lines(&proposed, "retention")[0]["value"];
    assert_eq!(
        term,
        &json!({ "subject": "Accounts", "months": 1, "term": "1 maand, einde licentie" }),
        "in words, whole"
    );
}

#[test]
fn what_the_tables_have_no_words_for_is_proposed_with_a_doubt() {
    let mut desk = Desk::new();
    let (leaflet, ..) = leaflet(&mut desk);
    let path = desk.path("bestuur.waarborg");
    desk.call("close", json!({}));
    // As a register of another release may hold them: none of this one lets them in.
    let file = rusqlite::Connection::open(&path).unwrap();
    for change in [
        "UPDATE leaflet_purpose SET purpose = 'p77' WHERE purpose = 'p01'",
        "UPDATE leaflet_data_subject SET value = 'ds77'",
        "UPDATE leaflet_category SET category = 'dc77' WHERE category = 'dc01'",
    ] {
        assert_eq!(file.execute(change, []).unwrap(), 1, "{change}");
    }
    drop(file);
    desk.call("open", json!({ "path": path }));
    let proposed = desk.call("propose_activity", json!({ "leaflet": leaflet }));
    for (field, text) in [("purposes", "p77"), ("data_subjects", "ds77"), ("categories", "dc77: naam en e-mail")] {
        let first = lines(&proposed, field)[0];
        assert_eq!((&first["text"], &first["doubt"]), (&json!(text), &json!("unknown_id")), "{field}");
    }
}

#[test]
fn the_lines_that_a_person_ticked_make_an_activity_and_the_next_proposal_knows_it() {
    let mut desk = Desk::new();
    let (leaflet, product, _, host) = leaflet(&mut desk);
    let proposed = desk.call("propose_activity", json!({ "leaflet": leaflet }));
    let mut fields = Map::from_iter([
        ("transfers".to_owned(), json!("unknown")),
        ("name".to_owned(), json!("Taal oefenen")),
        ("products".to_owned(), json!([product])),
    ]);
    for line in proposed["lines"].as_array().unwrap().iter().filter(|line| line["doubt"].is_null()) {
        let field = fields.entry(line["field"].as_str().unwrap()).or_insert_with(|| json!([]));
        field.as_array_mut().unwrap().push(line["value"].clone());
    }
    let added = desk.call("add", json!({ "noun": "activity", "fields": fields }))["value"]["record"].clone();
    assert_eq!(added["purposes"].as_array().unwrap().len(), 1);
    assert_eq!(added["recipients"][1]["party"], json!(host));
    assert_eq!(added["recipients"][2]["description"], "Statistiekwinkel");
    assert_eq!(added["retention"][0]["months"], 1);
    let again = desk.call("propose_activity", json!({ "leaflet": leaflet }));
    assert_eq!(again["there"], json!([{ "id": added["id"], "label": "Taal oefenen" }]));
}

#[test]
fn every_leaflet_that_is_read_can_be_proposed_and_one_that_is_not_there_cannot() {
    let mut desk = Desk::new();
    let bytes = std::fs::read(root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf")).unwrap();
    desk.call("accept", json!({ "name": "bijsluiter.pdf", "bytes": STANDARD.encode(bytes) }));
    let read = desk.call("list", json!({ "noun": "leaflet" }))["items"][0]["id"].clone();
    let proposed = desk.call("propose_activity", json!({ "leaflet": read }));
    for field in ["purposes", "data_subjects", "categories", "recipients", "retention"] {
        assert!(!lines(&proposed, field).is_empty(), "{field}: {proposed:#}");
    }
    desk.call("archive", json!({ "noun": "leaflet", "id": read, "archived": true }));
    desk.refused_as(Code::NotFound, "propose_activity", json!({ "leaflet": read }));
    desk.call("speak", json!({ "language": "en" }));
    desk.call("archive", json!({ "noun": "leaflet", "id": read, "archived": false }));
    let english = desk.call("propose_activity", json!({ "leaflet": read }));
    assert_ne!(texts(&english, "purposes"), texts(&proposed, "purposes"), "in the language of the session");
}
