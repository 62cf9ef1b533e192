//! Papers side by side, through the calls.

use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_register::words::Language;
use waarborg_tests::Desk;

/// A vendor with a product that a school uses.
fn product(desk: &mut Desk, name: &str) -> String {
    let party = desk.add("party", json!({ "name": format!("Uitgeverij {name}"), "roles": ["rol_vw"] }));
    let product = desk.add("product", json!({ "party": party, "name": name, "all_services": false }));
    let school = desk.add("school", json!({ "name": format!("School van {name}"), "sector": "po" }));
    desk.add("use", json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
    product
}

fn leaflet(desk: &mut Desk, product: &str, date: &str, fields: Value) -> String {
    let mut all = json!({ "product": product, "layout": "3.0", "dated_on": date });
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    desk.add("leaflet", all)
}

fn row<'a>(comparison: &'a Value, group: &str, key: &str) -> &'a Value {
    let groups = comparison["groups"].as_array().unwrap();
    let group = groups.iter().find(|found| found["key"] == group).unwrap_or_else(|| panic!("no group {group}"));
    let rows = group["rows"].as_array().unwrap();
    rows.iter().find(|row| row["key"] == key).unwrap_or_else(|| panic!("no row {key}: {rows:#?}"))
}

fn kinds(row: &Value) -> Vec<&str> {
    row["cells"].as_array().unwrap().iter().map(|cell| cell["answer"]["kind"].as_str().unwrap()).collect()
}

/// The rules that find something on each cell of a row.
fn rules(row: &Value) -> Vec<Vec<&str>> {
    row["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| cell["marks"].as_array().unwrap().iter().map(|mark| mark["rule"].as_str().unwrap()).collect())
        .collect()
}

fn worse(row: &Value) -> Vec<bool> {
    row["cells"].as_array().unwrap().iter().map(|cell| cell["less_favourable"].as_bool().unwrap()).collect()
}

#[test]
fn no_unknown_silence_and_no_document_stay_apart() {
    let mut desk = Desk::new();
    let [no, unknown, silent, none] = ["Nee", "Onbekend", "Stil", "Zonder"].map(|name| product(&mut desk, name));
    leaflet(&mut desk, &no, "2026-05-01", json!({ "categories": [{ "category": "dc05", "applies": "no" }] }));
    leaflet(&mut desk, &unknown, "2026-05-01", json!({ "categories": [{ "category": "dc05", "applies": "unknown" }] }));
    leaflet(&mut desk, &silent, "2026-05-01", json!({}));
    let compared = desk.call("compare", json!({ "products": [no, unknown, silent, none] }));
    let health = row(&compared, "categories", "dc05");
    assert_eq!(kinds(health), ["no", "unknown", "silent", "no_document"]);
    assert_eq!(health["differs"], true);
    assert_eq!(rules(health), [vec![], vec!["BIJ-05"], vec!["BIJ-05"], vec![]], "nobody said no");
    assert_eq!(worse(health), [false, true, true, false]);
    let texts: Vec<_> = health["cells"].as_array().unwrap().iter().map(|cell| cell["text"].clone()).collect();
    assert_eq!(texts, ["nee", "onbekend", "niet vermeld", "geen document"]);
    // What is missing altogether is told once.
    assert_eq!(kinds(row(&compared, "document", "leaflet"))[3], "no_document");
    assert_eq!(row(&compared, "document", "leaflet")["differs"], true);
    assert_eq!(rules(row(&compared, "document", "leaflet"))[3], ["BIJ-01"]);
    assert_eq!(compared["columns"][3]["leaflet"], Value::Null);
    let two = desk.call("compare", json!({ "products": [no, none] }));
    assert_eq!(
        row(&two, "categories", "dc05")["differs"],
        false,
        "a paper that is not there says nothing of a category"
    );
}

#[test]
fn a_side_is_less_favourable_only_where_a_rule_says_so() {
    let mut desk = Desk::new();
    let [weak, strong] = ["Zwak", "Sterk"].map(|name| product(&mut desk, name));
    for (product, outcome) in [(&weak, "not_met"), (&strong, "met")] {
        leaflet(
            &mut desk,
            product,
            "2026-05-01",
            json!({ "categories": [{ "category": "dc01", "applies": "yes" }], "storage": [{ "country": "NL" }] }),
        );
        let fields = json!({ "product": product, "dated_on": "2026-05-01", "form": "audit", "assessed_on": "2026-04-01",
            "level_b": "M", "level_i": "L", "level_v": "M", "measures": [{ "measure": "rv2", "outcome": outcome }, { "measure": "rb1", "outcome": "met" }] });
        desk.add("security_annex", fields);
    }
    let compared = desk.call("compare", json!({ "products": [weak, strong] }));
    let access = row(&compared, "measures", "rv2");
    assert_eq!(rules(access), [vec!["SEC-06", "SEC-04"], vec![]], "the gravest first");
    assert_eq!(worse(access), [true, false]);
    assert!(access["cells"][0]["marks"][0]["why"].as_str().unwrap().contains("Zwak"), "{access}");
    assert!(!access["cells"][0]["marks"][0]["source"].as_str().unwrap().is_empty());
    let integrity = row(&compared, "security", "level_i");
    assert_eq!(rules(integrity), [["SEC-03"], ["SEC-03"]], "both declare too little");
    assert_eq!(worse(integrity), [false, false], "and so neither is the worse one");
    assert_eq!(integrity["differs"], false);
    let design = row(&compared, "measures", "rb1");
    assert_eq!((kinds(design), rules(design)), (vec!["code", "code"], vec![vec![], vec![]]));
    assert_eq!(kinds(row(&compared, "measures", "rb2")), ["silent", "silent"]);
    assert_eq!(
        kinds(row(&compared, "security", "coverage_v")),
        ["unknown", "unknown"],
        "two of 21 are too few for a score"
    );
}

#[test]
fn versions_of_a_leaflet_tell_what_was_added_and_not_accepted() {
    let mut desk = Desk::new();
    let product = product(&mut desk, "Rekenrijk");
    let [host, tracker] =
        ["Turfhost", "Meetmeer"].map(|name| desk.add("party", json!({ "name": name, "city": "Leeds" })));
    let yes = |id: &str, note: &str| json!({ "category": id, "applies": "yes", "note": note });
    let old = leaflet(
        &mut desk,
        &product,
        "2025-05-01",
        json!({ "version": "1", "categories": [yes("dc01", "naam"), { "category": "dc09", "applies": "no" }],
        "purposes": [{ "purpose": "p01", "optional": false }], "storage": [{ "country": "NL" }] }),
    );
    let new = leaflet(
        &mut desk,
        &product,
        "2026-05-01",
        json!({ "version": "2", "supersedes": old, "categories": [yes("dc01", "naam en foto"), yes("dc09", "IBAN")],
        "purposes": [{ "purpose": "p01", "optional": false }, { "purpose": "p13", "optional": true }], "storage": [{ "country": "NL" }] }),
    );
    for leaflet in [&old, &new] {
        desk.add(
            "subprocessing",
            json!({ "leaflet": leaflet, "party": host, "countries": [{ "country": "NL", "handling": "storage" }] }),
        );
    }
    desk.add(
        "subprocessing",
        json!({ "leaflet": new, "party": tracker, "countries": [{ "country": "GB", "handling": "processing" }] }),
    );
    let request = json!({ "leaflets": [old, new] });
    let compared = desk.call("compare", request.clone());
    assert_eq!(compared["of_one_product"], true);
    assert_eq!(compared["columns"][0]["title"], "Rekenrijk · 01-05-2025");
    assert_eq!(
        (&compared["columns"][0]["leaflet"]["is_current"], &compared["columns"][1]["leaflet"]["is_current"]),
        (&json!(false), &json!(true))
    );
    let added =
        [("categories", "dc09"), ("purposes", "p13"), ("subprocessors", tracker.as_str()), ("storage", "countries")];
    for (group, key) in added {
        let row = row(&compared, group, key);
        assert_eq!((rules(row)[1].contains(&"BIJ-04"), worse(row)), (true, vec![false, true]), "{row:#}");
        assert_eq!(row["differs"], true);
    }
    assert_eq!(row(&compared, "subprocessors", &host)["differs"], false);
    assert_eq!(row(&compared, "categories", "dc01")["differs"], true, "between versions a change of words counts");
    assert!(!rules(row(&compared, "categories", "dc01"))[1].contains(&"BIJ-04"));
    desk.call("change", json!({ "noun": "leaflet", "id": new, "fields": { "accepted_on": "2026-06-01" } }));
    let compared = desk.call("compare", request);
    for (group, key) in added {
        assert!(!rules(row(&compared, group, key))[1].contains(&"BIJ-04"), "{group} {key}: the board accepted it");
    }
}

#[test]
fn a_version_stands_beside_the_other_paper_of_its_time() {
    let mut desk = Desk::new();
    let product = product(&mut desk, "Rekenrijk");
    let annex =
        |desk: &mut Desk, date: &str| desk.add("security_annex", json!({ "product": product, "dated_on": date }));
    let first = leaflet(&mut desk, &product, "2023-01-01", json!({}));
    let early = annex(&mut desk, "2023-02-01");
    let second = leaflet(&mut desk, &product, "2025-01-01", json!({ "supersedes": first }));
    let late = annex(&mut desk, "2025-02-01");
    let compared = desk.call("compare", json!({ "leaflets": [second, first] }));
    let ids = |compared: &Value, paper: &str| {
        [0, 1].map(|column| compared["columns"][column][paper]["id"].as_str().unwrap().to_owned())
    };
    assert_eq!(ids(&compared, "annex"), [late.clone(), early.clone()]);
    let compared = desk.call("compare", json!({ "annexes": [early, late] }));
    assert_eq!(
        ids(&compared, "leaflet"),
        [second.clone(), second],
        "the second leaflet came while the early annex stood"
    );
    assert_eq!(compared["columns"][0]["title"], "Rekenrijk · 01-02-2023", "what was asked for heads the column");
}

#[test]
fn between_products_the_vendors_own_words_make_no_difference() {
    let mut desk = Desk::new();
    let [one, other] = ["Een", "Ander"].map(|name| product(&mut desk, name));
    for (product, note, name) in [(&one, "naam en e-mail", "ECK iD"), (&other, "voornaam", "eck ID")] {
        let fields =
            json!({ "categories": [{ "category": "dc01", "applies": "yes", "note": note }], "attributes": [name] });
        leaflet(&mut desk, product, "2026-05-01", fields);
    }
    let compared = desk.call("compare", json!({ "products": [one, other] }));
    let contact = row(&compared, "categories", "dc01");
    assert_eq!(contact["differs"], false);
    assert_eq!(contact["cells"][1]["note"], "voornaam", "but they are there to be read");
    let attributes = compared["groups"].as_array().unwrap().iter().find(|group| group["key"] == "attributes").unwrap();
    assert_eq!(attributes["rows"].as_array().unwrap().len(), 1, "case makes no other attribute");
}

#[test]
fn cells_lead_to_the_passage_that_says_so() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg"), "board": "Stichting Voorbeeld" }));
    let found =
        |desk: &mut Desk, name: &str| desk.call("find", json!({ "noun": "product", "text": name }))["id"].clone();
    let products = ["Rekenweide", "Taalwiek", "Dossiervlier"].map(|name| found(&mut desk, name));
    let compared = desk.call("compare", json!({ "products": products }));
    let mut told = 0;
    for group in compared["groups"].as_array().unwrap() {
        for row in group["rows"].as_array().unwrap() {
            for cell in row["cells"].as_array().unwrap() {
                let text = cell["text"].as_str().unwrap();
                assert!(!text.is_empty() && !text.contains("compare-"), "{row:#}");
                for passage in cell["evidence"].as_array().unwrap() {
                    told += 1;
                    assert!(!passage["quote"].as_str().unwrap().is_empty());
                    assert!(!matches!(cell["answer"]["kind"].as_str(), Some("silent" | "no_document")), "{row:#}");
                }
            }
        }
    }
    assert!(told > 30, "{told} passages");
    let backup = row(&compared, "measures", "ri2");
    let passage = &backup["cells"][0]["evidence"][0];
    assert_eq!((&passage["field"], &passage["value"]["measure"]), (&json!("rosa"), &json!("ri2")));
    let document = desk.call("document_text", json!({ "id": passage["document"] }));
    let place = |field: &str| usize::try_from(passage[field].as_u64().unwrap()).unwrap();
    let text = document[place("part") - 1].as_str().unwrap();
    let quoted: String = text.chars().skip(place("start")).take(6).collect();
    assert!(passage["quote"].as_str().unwrap().starts_with(quoted.trim()), "{passage}: {quoted}");
}

#[test]
fn fewer_than_two_more_than_four_and_twins_are_refused() {
    let mut desk = Desk::new();
    let ids: Vec<String> = (0..5).map(|number| product(&mut desk, &format!("Product {number}"))).collect();
    for products in [&ids[..0], &ids[..1], &ids[..5]] {
        let failure = desk.refused_as(Code::Invalid, "compare", json!({ "products": products }));
        assert!(failure.message.contains(&products.len().to_string()), "{failure:?}");
    }
    desk.refused_as(Code::Invalid, "compare", json!({ "products": [ids[0], ids[0]] }));
    desk.refused_as(Code::NotFound, "compare", json!({ "products": [ids[0], "01980000-0000-7000-8000-000000000000"] }));
    desk.refused_as(Code::NotFound, "compare", json!({ "products": [ids[0]], "leaflets": [ids[1]] }));
    let all = desk.call("compare", json!({ "products": ids[..4] }));
    assert_eq!(all["columns"].as_array().unwrap().len(), 4);
}

#[test]
fn a_comparison_is_worded_in_the_language_of_the_session() {
    let mut desk = Desk::new();
    let products = ["Een", "Ander"].map(|name| product(&mut desk, name));
    leaflet(&mut desk, &products[0], "2026-05-01", json!({}));
    let dutch = desk.call("compare", json!({ "products": products }));
    desk.session.language = Language::En;
    let english = desk.call("compare", json!({ "products": products }));
    assert_eq!(row(&english, "categories", "dc05")["cells"][0]["text"], "not stated");
    for (one, other) in dutch["groups"].as_array().unwrap().iter().zip(english["groups"].as_array().unwrap()) {
        assert_ne!(one["title"], other["title"]);
        assert_eq!(one["key"], other["key"]);
    }
}

#[test]
fn a_comparison_comes_in_every_format() {
    let mut desk = Desk::new();
    let products = ["Een", "Ander"].map(|name| product(&mut desk, name));
    leaflet(&mut desk, &products[0], "2026-05-01", json!({ "marketing_use": true }));
    leaflet(&mut desk, &products[1], "2026-05-01", json!({ "marketing_use": false }));
    let bytes = |desk: &mut Desk, format: &str, differences: bool| {
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        let request = json!({ "report": "comparison", "format": format, "compare": { "products": products }, "differences": differences });
        let made = desk.call("export", request);
        assert_eq!(made["name"], format!("vergelijking-2026-11-21.{format}"));
        BASE64_STANDARD.decode(made["bytes"].as_str().unwrap()).unwrap()
    };
    assert!(bytes(&mut desk, "pdf", false).starts_with(b"%PDF-"));
    assert!(bytes(&mut desk, "xlsx", true).starts_with(b"PK"));
    let csv = String::from_utf8(bytes(&mut desk, "csv", true)).unwrap();
    let marketing = csv.lines().find(|line| line.contains("marketing_use")).unwrap_or_else(|| panic!("{csv}"));
    assert!(marketing.contains("OVK-19"), "{marketing}");
    assert!(!csv.contains("dc05"), "only what differs: {csv}");
    assert!(String::from_utf8(bytes(&mut desk, "json", false)).unwrap().contains("dc05"));
    desk.refused_as(Code::Invalid, "export", json!({ "report": "comparison", "format": "pdf" }));
}
