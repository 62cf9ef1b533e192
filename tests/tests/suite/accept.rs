//! Documents taken into the register through the calls: what stands where, what is not doubled, and that one undo takes it back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root, seeds};

const NOUNS: [&str; 14] = [
    "party",
    "contact",
    "certificate",
    "product",
    "use",
    "school",
    "service_level",
    "agreement",
    "leaflet",
    "subprocessing",
    "security_annex",
    "transfer",
    "document",
    "task",
];

fn paper(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    json!({ "name": path.file_name().unwrap().to_str().unwrap(), "bytes": STANDARD.encode(bytes) })
}

pub(crate) fn with(mut request: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

pub(crate) fn fixture(name: &str) -> Value {
    paper(&root().join("tests/fixtures/intake").join(name))
}

fn example(name: &str) -> Value {
    paper(&root().join("assets/example/documents").join(name))
}

/// The seed with this number, in each format; empty, and said so, where there are none.
fn formats(number: &str) -> Vec<PathBuf> {
    let Some(folder) = seeds() else { return Vec::new() };
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let fits = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(number) && ["txt", "docx", "pdf"].iter().any(|format| name.ends_with(format))
    };
    let mut found: Vec<PathBuf> = all.filter(fits).collect();
    found.sort();
    assert_eq!(found.len(), 3, "one document a format");
    found
}

/// The records of a noun, whole.
pub(crate) fn all(desk: &mut Desk, noun: &str) -> Vec<Value> {
    let page = desk.call("list", json!({ "noun": noun, "query": { "limit": 500 } }));
    let ids: Vec<Value> = page["items"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect();
    ids.into_iter().map(|id| desk.call("show", json!({ "noun": noun, "id": id }))["record"].clone()).collect()
}

pub(crate) fn only(desk: &mut Desk, noun: &str) -> Value {
    let mut found = all(desk, noun);
    assert_eq!(found.len(), 1, "{noun}: {found:#?}");
    found.remove(0)
}

/// How many records there are of each noun that intake writes.
fn counts(desk: &mut Desk) -> BTreeMap<&'static str, i64> {
    NOUNS
        .into_iter()
        .map(|noun| (noun, desk.call("list", json!({ "noun": noun }))["total"].as_i64().unwrap()))
        .collect()
}

pub(crate) fn sound(desk: &mut Desk) {
    let check = desk.call("check", json!({}));
    assert_eq!(check["sound"], true, "{check}");
}

#[test]
fn a_leaflet_goes_where_it_belongs_and_back_again() {
    let mut desk = Desk::new();
    let before = counts(&mut desk);
    let accepted =
        desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "use_at": "De Proefschool", "sector": "vo" })));
    let vendor = all(&mut desk, "party").into_iter().find(|party| party["name"] == "Boekenboom").expect("the vendor");
    assert_eq!(vendor["postcode"], "3013 AK");
    assert_eq!(vendor["country"], Value::Null, "the document names no country");
    let product = only(&mut desk, "product");
    assert_eq!((&product["name"], &product["all_services"]), (&json!("Boekenboom Online"), &json!(false)));
    let leaflet = only(&mut desk, "leaflet");
    assert_eq!((&leaflet["layout"], &leaflet["dated_on"]), (&json!("3.0"), &json!("2019-08-15")));
    assert_eq!(leaflet["accepted_on"], Value::Null, "taking a leaflet in is not approving it");
    let stated: Vec<(&str, &str)> = leaflet["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["category"].as_str().unwrap(), row["applies"].as_str().unwrap()))
        .collect();
    assert!(stated.contains(&("dc01", "yes")) && stated.contains(&("dc05", "no")), "{stated:?}");
    assert_eq!(only(&mut desk, "school")["sector"], "vo");
    assert_eq!(only(&mut desk, "use")["status"], "active");
    assert!(all(&mut desk, "agreement").is_empty(), "a leaflet is no agreement, though it names the covenant");

    // Every passage that the register cites stands in the text that it keeps.
    let texts: Vec<String> = desk
        .call("document_text", json!({ "id": accepted["value"]["document"]["id"] }))
        .as_array()
        .unwrap()
        .iter()
        .map(|text| text.as_str().unwrap().to_owned())
        .collect();
    let evidence = desk.call("evidence", json!({ "id": leaflet["id"] }));
    assert!(evidence.as_array().unwrap().len() > 15, "{evidence:#}");
    for one in evidence.as_array().unwrap() {
        let text = &texts[usize::try_from(one["part"].as_u64().unwrap()).unwrap() - 1];
        let place = |field: &str| usize::try_from(one[field].as_u64().unwrap()).unwrap();
        let slice: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
        assert_eq!(slice, one["quote"].as_str().unwrap());
    }

    let undoing = desk.call("undo", json!({ "entry": accepted["entry"] }))["entry"].clone();
    assert_eq!(counts(&mut desk), before, "one undo takes the whole intake back");
    sound(&mut desk);
    let refused = desk.refused_as(Code::Refused, "undo", json!({ "entry": undoing }));
    assert!(refused.message.contains("teruggehaald"), "the bytes are gone: {refused:?}");
    let again = desk.call("accept", fixture("boekenboom.txt"));
    assert_eq!(again["value"]["already_read"], false, "undone is as if never read");
    sound(&mut desk);
}

#[test]
fn accepting_again_doubles_nothing() {
    let mut desk = Desk::new();
    let names = [
        "boekenboom.txt",
        "brightpebble.txt",
        "letterfabriek.md",
        "muziekdoos.md",
        "rekenraket.txt",
        "roosterwijs.txt",
        "taalkompas_annex.txt",
        "vlinderlab.txt",
        "zonnewijzer.txt",
    ];
    let accepted: Vec<&str> = names
        .into_iter()
        .filter(|name| {
            let read = desk.call("intake", fixture(name));
            if read["proposal"].is_null() {
                desk.refused_as(Code::Refused, "accept", fixture(name));
                return false;
            }
            desk.call("accept", fixture(name));
            true
        })
        .collect();
    assert!(accepted.len() >= 7, "{accepted:?}");
    let before = counts(&mut desk);
    for name in accepted {
        let proposal = desk.call("intake", fixture(name))["proposal"].clone();
        assert!(proposal["already_read"].is_string(), "{name}");
        let new: Vec<&Value> =
            proposal["facts"].as_array().unwrap().iter().filter(|fact| fact["standing"] == "new").collect();
        assert!(new.is_empty(), "{name}: the register knows all of it: {new:?}");
        let again = desk.call("accept", fixture(name));
        assert_eq!(again["value"]["already_read"], true, "{name}");
        assert_eq!(again["entry"], Value::Null, "{name}: nothing changed, so nothing is entered: {again:#}");
    }
    assert_eq!(counts(&mut desk), before);
    sound(&mut desk);
}

#[test]
fn a_transfer_follows_from_a_sub_processor_outside_the_eea() {
    let mut desk = Desk::new();
    desk.call("accept", fixture("brightpebble.txt"));
    let transfers = all(&mut desk, "transfer");
    let us =
        transfers.iter().find(|transfer| transfer["country"] == "US").expect("the sub-processor in the United States");
    assert_eq!(us["mechanism"], Value::Null, "nobody stated one");
    assert_eq!(us["permission_on"], Value::Null);
    let leaflet = only(&mut desk, "leaflet");
    assert_eq!(leaflet["layout"], "statement", "a policy is no leaflet");
    assert_eq!(only(&mut desk, "product")["all_services"], true);
}

#[test]
fn what_the_register_says_otherwise_is_told_and_left() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Boekenboom B.V.", "postcode": "1011 AA" }));
    let near = desk.add("party", json!({ "name": "Cloudhoeve Nederland B.V." }));
    let accepted = desk.call("accept", fixture("boekenboom.txt"));
    let conflicts = accepted["value"]["conflicts"].as_array().unwrap();
    let conflict =
        conflicts.iter().find(|conflict| conflict["field"] == "postcode").unwrap_or_else(|| panic!("{accepted:#}"));
    assert_eq!(
        (&conflict["stored"], &conflict["stated"], &conflict["record"]),
        (&json!("1011 AA"), &json!("3013 AK"), &json!(party))
    );
    let shown = desk.call("show", json!({ "noun": "party", "id": party }));
    assert_eq!(shown["record"]["postcode"], "1011 AA", "left as it is");
    assert_eq!(shown["record"]["city"], "Rotterdam", "an empty field is filled");
    let matches = accepted["value"]["matches"].as_array().unwrap();
    assert!(
        matches.iter().any(|close| close["party"] == json!(near)),
        "a near miss is a person's to judge: {matches:?}"
    );
    assert!(all(&mut desk, "party").iter().any(|party| party["name"] == "Cloudhoeve Ltd."), "and is not merged");

    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "overwrite": true })));
    assert_eq!(desk.call("show", json!({ "noun": "party", "id": party }))["record"]["postcode"], "3013 AK", "as asked");
}

#[test]
fn a_new_version_stands_beside_the_old() {
    let mut desk = Desk::new();
    desk.call("accept", example("vlierhof-bijsluiter-dossiervlier.pdf"));
    let old = only(&mut desk, "leaflet");
    desk.call("accept", example("vlierhof-bijsluiter-dossiervlier-2026.docx"));
    let leaflets = all(&mut desk, "leaflet");
    assert_eq!(leaflets.len(), 2, "{leaflets:#?}");
    let new = leaflets.iter().find(|leaflet| leaflet["id"] != old["id"]).unwrap();
    assert_eq!(new["supersedes"], old["id"]);
    assert_eq!(new["product"], old["product"], "one product");
    assert_eq!(leaflets.iter().find(|leaflet| leaflet["id"] == old["id"]), Some(&old), "the old one stays as it was");
}

#[test]
fn only_the_chosen_facts_are_taken_over() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let facts = read["facts"].as_array().unwrap();
    let chosen: Vec<usize> =
        (0..facts.len()).filter(|at| facts[*at]["field"].as_str().unwrap().starts_with("vendor.")).collect();
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "facts": chosen })));
    assert_eq!(only(&mut desk, "party")["name"], "Boekenboom");
    assert!(all(&mut desk, "product").is_empty(), "nothing is said of a product");
    desk.refused_as(Code::Refused, "accept", with(fixture("boekenboom.txt"), &json!({ "facts": [9999] })));
    let nobody =
        desk.refused_as(Code::Refused, "accept", with(fixture("muziekdoos.md"), &json!({ "min_confidence": 1.1 })));
    assert!(nobody.hint.is_some(), "{nobody:?}");
}

#[test]
fn reading_needs_no_register_and_keeps_nothing() {
    let mut desk = Desk::without_register();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    assert_eq!(read["proposal"], Value::Null);
    let extracted = desk.call("extract", fixture("boekenboom.txt"));
    assert_eq!(extracted["sha256"], read["document"]["sha256"]);
    let empty = desk.refused_as(Code::Unreadable, "extract", json!({ "name": "leeg.pdf", "bytes": "" }));
    assert!(empty.message.contains("leeg.pdf") && empty.hint.is_some(), "{empty:?}");

    let mut desk = Desk::new();
    let before = counts(&mut desk);
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let standing = read["proposal"]["facts"].as_array().unwrap();
    assert_eq!(standing.len(), read["facts"].as_array().unwrap().len(), "every fact has its standing");
    assert_eq!(counts(&mut desk), before, "a proposal keeps nothing");
}

#[test]
fn an_unsigned_agreement_of_covenant_4_0_is_received() {
    for path in formats("003") {
        let mut desk = Desk::new();
        let before = counts(&mut desk);
        let accepted = desk.call("accept", with(paper(&path), &json!({ "use_at": "De Proefschool" })));
        let name = path.display();
        let agreement = only(&mut desk, "agreement");
        assert_eq!(
            (&agreement["status"], &agreement["covenant_version"], &agreement["basis"]),
            (&json!("received"), &json!("4.0"), &json!("covenant")),
            "{name}"
        );
        assert_eq!(agreement["objection_weeks"], 6, "{name}");
        assert_eq!(agreement["exit_days"], Value::Null, "{name}: the term is left open");
        let product = only(&mut desk, "product");
        assert_eq!(product["eans"].as_array().unwrap().len(), 5, "{name}: {product:#}");
        assert_eq!(product["sectors"], json!(["po"]), "{name}");
        let leaflet = only(&mut desk, "leaflet");
        assert_eq!((&leaflet["layout"], &leaflet["dated_on"]), (&json!("4.0_mevw"), &json!("2022-07-13")), "{name}");
        let optional = leaflet["purposes"].as_array().unwrap().iter().filter(|row| row["optional"] == true).count();
        assert_eq!(optional, 4, "{name}: {:#}", leaflet["purposes"]);
        let annex = only(&mut desk, "security_annex");
        assert_eq!(
            (&annex["level_b"], &annex["level_i"], &annex["level_v"]),
            (&json!("H"), &json!("M"), &json!("M")),
            "{name}"
        );
        let outcomes =
            |wanted: &str| annex["measures"].as_array().unwrap().iter().filter(|row| row["outcome"] == wanted).count();
        assert_eq!((outcomes("met"), outcomes("alternative"), outcomes("not_met")), (9, 6, 6), "{name}");
        assert_eq!(
            (&annex["form"], &annex["assessed_on"]),
            (&json!("self"), &Value::Null),
            "{name}: it has no date of its own"
        );
        assert_eq!(annex["assessor_interested"], true, "{name}: the sub-processor that makes it judges it: {annex:#}");
        let subprocessing = only(&mut desk, "subprocessing");
        assert_eq!(subprocessing["countries"][0]["country"], "NL", "{name}");
        assert!(all(&mut desk, "transfer").is_empty(), "{name}");
        assert_eq!(only(&mut desk, "school")["sector"], "po", "{name}: the only sector that it is meant for");
        desk.call("undo", json!({ "entry": accepted["entry"] }));
        assert_eq!(counts(&mut desk), before, "{name}");
        sound(&mut desk);
    }
}

#[test]
fn a_leaflet_of_covenant_3_0_has_no_date_but_its_annex() {
    for path in formats("002") {
        let mut desk = Desk::new();
        desk.call("accept", with(paper(&path), &json!({ "use_at": "De Proefschool" })));
        let name = path.display();
        let leaflet = only(&mut desk, "leaflet");
        assert_eq!((&leaflet["layout"], &leaflet["dated_on"]), (&json!("3.0"), &Value::Null), "{name}");
        let row = |id: &str| {
            leaflet["categories"]
                .as_array()
                .unwrap()
                .iter()
                .find(|row| row["category"] == id)
                .cloned()
                .unwrap_or_default()
        };
        assert_eq!((&row("dc01")["applies"], &row("dc02")["applies"]), (&json!("yes"), &json!("no")), "{name}");
        let annex = only(&mut desk, "security_annex");
        assert_eq!(annex["dated_on"], "2018-05-07", "{name}");
        assert_eq!(
            (&annex["level_b"], &annex["level_i"], &annex["level_v"]),
            (&json!("M"), &json!("M"), &json!("M")),
            "{name}"
        );
        assert!(annex["measures"].as_array().unwrap().is_empty(), "{name}");
        assert!(all(&mut desk, "agreement").is_empty(), "{name}");
        for row in all(&mut desk, "subprocessing") {
            assert_eq!(row["countries"], json!([]), "{name}: a country that nobody stated");
        }
    }
}

#[test]
fn the_same_paper_in_three_formats_is_one_leaflet() {
    for number in ["002", "003"] {
        let mut desk = Desk::new();
        for path in formats(number) {
            desk.call("accept", paper(&path));
            assert_eq!(all(&mut desk, "leaflet").len(), 1, "{}", path.display());
            assert_eq!(all(&mut desk, "security_annex").len(), 1, "{}", path.display());
            assert_eq!(
                all(&mut desk, "product").iter().filter(|product| product["all_services"] == true).count(),
                0,
                "{}",
                path.display()
            );
            assert!(all(&mut desk, "agreement").len() <= 1, "{}", path.display());
        }
        sound(&mut desk);
    }
}
