//! Flags asked for narrowly: around a record, by words, by key, and counted.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use waarborg_register::text::fold;
use waarborg_tests::Desk;

fn example() -> (Desk, Vec<Value>) {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg"), "board": "Stichting Voorbeeld" }));
    let all = flags(&mut desk, &json!({}));
    assert!(all.len() > 30);
    (desk, all)
}

fn flags(desk: &mut Desk, asked: &Value) -> Vec<Value> {
    desk.call("flags", asked.clone())["flags"].as_array().unwrap().clone()
}

fn keys<'a>(flags: impl IntoIterator<Item = &'a Value>) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let parts = |flag: &Value| {
        let subject = &flag["subject"];
        [&flag["rule"], &subject["kind"], &subject["id"], &flag["field"]].map(text).join(" ")
    };
    flags.into_iter().map(parts).collect()
}

fn records(desk: &mut Desk, noun: &str) -> Vec<Value> {
    desk.call("list", json!({ "noun": noun, "query": { "limit": 1000 } }))["items"].as_array().unwrap().clone()
}

/// Every record by its id.
fn known(desk: &mut Desk) -> BTreeMap<String, Value> {
    ["product", "leaflet", "security_annex", "subprocessing", "agreement", "transfer"]
        .iter()
        .flat_map(|noun| records(desk, noun).into_iter().map(move |record| (noun, record)))
        .map(|(noun, mut record)| {
            record["noun"] = json!(noun);
            (record["id"].as_str().unwrap().to_owned(), record)
        })
        .collect()
}

/// The products that the record of a flag belongs to.
fn products_of(known: &BTreeMap<String, Value>, noun: &str, id: &str) -> Vec<String> {
    let of_vendor = |party: &Value| {
        let products = known.values().filter(|record| record["noun"] == "product");
        products.filter(|one| one["party"] == *party).map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    match noun {
        "product" => vec![id.to_owned()],
        "leaflet" | "security_annex" => vec![known[id]["product"].as_str().unwrap().to_owned()],
        "subprocessing" => products_of(known, "leaflet", known[id]["leaflet"].as_str().unwrap()),
        "agreement" => match known[id]["products"].as_array().unwrap().as_slice() {
            [] => of_vendor(&known[id]["party"]),
            some => some.iter().map(|product| product.as_str().unwrap().to_owned()).collect(),
        },
        "transfer" => match known[id]["product"].as_str() {
            Some(product) => vec![product.to_owned()],
            None => of_vendor(&known[id]["party"]),
        },
        _ => Vec::new(),
    }
}

#[test]
fn around_a_record_stand_the_flags_that_the_whole_register_has_on_it() {
    let (mut desk, _) = example();
    // Two rows of one leaflet, each with flags of its own.
    let leaflet = records(&mut desk, "leaflet").swap_remove(0);
    let parties = records(&mut desk, "party");
    for party in parties.iter().rev().take(2) {
        desk.add("subprocessing", json!({ "leaflet": leaflet["id"], "party": party["id"] }));
    }
    let all = flags(&mut desk, &json!({}));
    let mut subjects: Vec<&Value> = all.iter().map(|flag| &flag["subject"]).collect();
    subjects.dedup();
    for subject in subjects {
        let own: Vec<&Value> = all.iter().filter(|flag| flag["subject"]["id"] == subject["id"]).collect();
        let asked = flags(&mut desk, &json!({ "noun": subject["kind"], "id": subject["id"] }));
        if subject["kind"] == "product" {
            assert!(keys(own).is_subset(&keys(&asked)));
        } else {
            assert_eq!(keys(&asked), keys(own), "{subject}");
        }
    }
}

#[test]
fn a_product_and_a_vendor_have_those_on_what_belongs_to_them() {
    let (mut desk, all) = example();
    let known = known(&mut desk);
    let mut met = BTreeSet::new();
    for noun in ["product", "party"] {
        for record in records(&mut desk, noun) {
            let belongs = |flag: &&Value| {
                let subject = &flag["subject"];
                let (kind, id) = (subject["kind"].as_str().unwrap(), subject["id"].as_str().unwrap());
                let is_own = match noun {
                    "product" => products_of(&known, kind, id).iter().any(|product| record["id"] == product.as_str()),
                    _ => match kind {
                        "agreement" | "transfer" | "product" => known[id]["party"] == record["id"],
                        _ => products_of(&known, kind, id).iter().any(|id| known[id]["party"] == record["id"]),
                    },
                };
                if is_own {
                    met.insert((noun, kind.to_owned()));
                }
                is_own
            };
            let own: Vec<&Value> = all.iter().filter(belongs).collect();
            let asked = desk.call("flags", json!({ "noun": noun, "id": record["id"] }));
            assert_eq!(keys(asked["flags"].as_array().unwrap()), keys(own), "{noun} {}", record["name"]);
            let standing = desk.call("standings", json!({ "noun": noun, "ids": [record["id"]] }));
            assert_eq!(standing[0]["flags"], asked["counts"]);
        }
    }
    assert!(met.len() >= 8, "the example has flags on most kinds of papers: {met:?}");
}

#[test]
fn words_are_found_in_all_that_is_read_of_a_flag() {
    let (mut desk, all) = example();
    let rules = desk.call("rules", json!({}));
    let title =
        |code: &Value| rules.as_array().unwrap().iter().find(|rule| rule["code"] == *code).unwrap()["title"].clone();
    let read = |flag: &Value| {
        let parts = [
            &flag["rule"],
            &title(&flag["rule"]),
            &flag["subject"]["label"],
            &flag["message"],
            &flag["remedy"],
            &flag["source"],
        ];
        fold(&parts.map(|part| part.as_str().unwrap()).join(" "))
    };
    let label = all.iter().find(|flag| flag["subject"]["kind"] == "agreement").unwrap()["subject"]["label"].clone();
    let name = label.as_str().unwrap().split(' ').next().unwrap().to_uppercase();
    for text in
        ["ovk-01", "28(3) AVG", &name, &format!("{name} verwerkersovereenkomst"), "handtekening", "  ", "bestaatniet"]
    {
        let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
        let meant = all.iter().filter(|flag| words.iter().all(|word| read(flag).contains(word)));
        let found = flags(&mut desk, &json!({ "text": text }));
        assert_eq!(keys(&found), keys(meant), "{text}");
        assert_eq!(found.is_empty(), text == "bestaatniet", "{text}");
    }
}

#[test]
fn keys_tell_flags_apart_and_bring_them_back() {
    let (mut desk, all) = example();
    let told = desk.call("flag_keys", json!({}));
    let standing: BTreeSet<String> = serde_json::from_value(told["standing"].clone()).unwrap();
    assert_eq!(standing, keys(&all));
    let accepted: BTreeSet<String> = serde_json::from_value(told["accepted"].clone()).unwrap();
    assert!(!accepted.is_empty() && accepted.is_disjoint(&standing), "the example has accepted flags: {accepted:?}");
    let some: BTreeSet<String> = standing.into_iter().step_by(7).collect();
    assert_eq!(keys(&flags(&mut desk, &json!({ "keys": some }))), some);
    assert_eq!(flags(&mut desk, &json!({ "keys": [] })), Vec::<Value>::new());
}

#[test]
fn counts_are_those_of_all_nouns_and_weights_that_fit_the_rest() {
    let (mut desk, _) = example();
    let whole = desk.call("flags", json!({}));
    let narrowed = desk.call("flags", json!({ "noun": "agreement", "severity": "high", "first": 1 }));
    assert_eq!(narrowed["counts"], whole["counts"]);
    let one = &narrowed["flags"].as_array().unwrap()[..];
    assert_eq!(one.len(), 1);
    assert_eq!((&one[0]["subject"]["kind"], &one[0]["severity"]), (&json!("agreement"), &json!("high")));
    let by_rule = desk.call("flags", json!({ "rule": "ovk-02" }));
    let counted: u64 = by_rule["counts"].as_array().unwrap().iter().map(|one| one["count"].as_u64().unwrap()).sum();
    assert_eq!(counted, by_rule["flags"].as_array().unwrap().len() as u64);
    assert!(counted > 0 && by_rule["flags"].as_array().unwrap().iter().all(|flag| flag["rule"] == "OVK-02"));
    assert_eq!(desk.call("flags", json!({ "rule": "XXX-99" }))["flags"], json!([]));
}
