//! What a person decides on a document, fact by fact: taken over, changed, refused; and what is known of it already.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::{Desk, root};

fn fixture(name: &str) -> Value {
    let bytes = std::fs::read(root().join("tests/fixtures/intake").join(name)).unwrap();
    json!({ "name": name, "bytes": STANDARD.encode(bytes) })
}

fn with(mut request: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    request
}

/// The place of the first fact with this name.
fn place(read: &Value, field: &str) -> usize {
    let facts = read["facts"].as_array().unwrap();
    facts.iter().position(|fact| fact["field"] == field).unwrap_or_else(|| panic!("no {field}: {facts:#?}"))
}

fn party(desk: &mut Desk, name: &str) -> Value {
    let found = desk.call("find", json!({ "noun": "party", "text": name }));
    desk.call("show", json!({ "noun": "party", "id": found["id"] }))["record"].clone()
}

fn standing(read: &Value, fact: usize) -> Value {
    let all = read["proposal"]["facts"].as_array().unwrap();
    all.iter().find(|one| one["fact"] == fact).map_or(Value::Null, |one| one["standing"].clone())
}

#[test]
fn what_was_refused_stays_refused_and_one_undo_takes_both_back() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    assert_eq!(read["seen"]["refused"], json!([]));
    assert_eq!(read["texts"].as_array().unwrap().len(), 1);
    let address = place(&read, "vendor.address");
    let facts: Vec<usize> = (0..read["facts"].as_array().unwrap().len()).filter(|at| *at != address).collect();
    let choices = json!({ "facts": facts, "refused": [address] });
    let accepted = desk.call("accept", with(fixture("boekenboom.txt"), &choices));
    let document = accepted["value"]["document"].clone();
    assert_eq!(document["refused"].as_array().unwrap().len(), 1);
    assert_eq!(party(&mut desk, "Boekenboom")["postcode"], Value::Null, "refused");

    let again = desk.call("intake", fixture("boekenboom.txt"));
    assert_eq!(again["seen"]["document"], document["id"]);
    assert_eq!(again["seen"]["refused"], json!([address]));
    assert_eq!(standing(&again, address), Value::Null, "it is not proposed again");
    desk.call("accept", fixture("boekenboom.txt"));
    assert_eq!(party(&mut desk, "Boekenboom")["postcode"], Value::Null, "nor taken over with all the others");

    let undone = desk.call("undo", json!({ "entry": accepted["entry"] }));
    assert!(undone["entry"].is_string());
    let fresh = desk.call("intake", fixture("boekenboom.txt"));
    assert_eq!(
        (&fresh["seen"]["document"], &fresh["seen"]["refused"]),
        (&Value::Null, &json!([])),
        "all of it is back"
    );
}

#[test]
fn a_refusal_can_be_taken_back() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let address = place(&read, "vendor.address");
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "refused": [address] })));
    let vendor = party(&mut desk, "Boekenboom")["id"].clone();
    let choices = json!({ "facts": [address], "vendor": vendor });
    let taken = desk.call("accept", with(fixture("boekenboom.txt"), &choices));
    assert_eq!(taken["value"]["document"]["refused"], json!([]));
    assert_eq!(party(&mut desk, "Boekenboom")["postcode"], "3013 AK");
}

#[test]
fn a_document_of_which_all_is_refused_is_kept_whosever_it_is() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("muziekdoos.md"));
    let all: Vec<usize> = (0..read["facts"].as_array().unwrap().len()).collect();
    let accepted = desk.call("accept", with(fixture("muziekdoos.md"), &json!({ "facts": [], "refused": all })));
    assert_eq!(accepted["value"]["records"], json!([]));
    assert_eq!(desk.call("list", json!({ "noun": "party" }))["total"], 0);
    let again = desk.call("intake", fixture("muziekdoos.md"));
    assert_eq!(again["seen"]["refused"].as_array().unwrap().len(), all.len());
}

#[test]
fn a_changed_value_is_taken_over_and_keeps_its_passage() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let address = place(&read, "vendor.address");
    let mut value = read["facts"][address]["value"].clone();
    value["country"] = json!("NL");
    let changed = json!([{ "fact": address, "value": value }]);
    let proposed = desk.call("intake", with(fixture("boekenboom.txt"), &json!({ "changed": changed })));
    assert_eq!(standing(&proposed, address), "new");
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "changed": changed })));
    let vendor = party(&mut desk, "Boekenboom");
    assert_eq!(vendor["country"], "NL");
    let evidence = desk.call("evidence", json!({ "id": vendor["id"] }));
    let noted = evidence.as_array().unwrap().iter().find(|one| one["field"] == "vendor.address").unwrap();
    assert_eq!(noted["value"], value);
    assert_eq!(noted["read"], read["facts"][address]["value"], "what was read stays known");
    assert_eq!(noted["quote"], read["facts"][address]["quote"]);
    assert!(evidence.as_array().unwrap().iter().any(|one| one["read"].is_null()), "the others are as they were read");

    let wrong = json!({ "changed": [{ "fact": address, "value": 7 }] });
    let refused = desk.refused_as(Code::Invalid, "accept", with(fixture("boekenboom.txt"), &wrong));
    assert_eq!(refused.field.as_deref(), Some("changed"));
    let nowhere = json!({ "changed": [{ "fact": 9999, "value": 7 }] });
    desk.refused_as(Code::Refused, "accept", with(fixture("boekenboom.txt"), &nowhere));

    let document = desk.call("list", json!({ "noun": "document" }))["items"][0]["id"].clone();
    desk.call("erase_document", json!({ "id": document }));
    let evidence = desk.call("evidence", json!({ "id": vendor["id"] }));
    assert!(evidence.as_array().unwrap().iter().all(|one| one["read"].is_null()), "erased with the document");
}

#[test]
fn one_fact_replaces_what_the_register_says_and_the_others_do_not() {
    let mut desk = Desk::new();
    desk.add("party", json!({ "name": "Boekenboom", "postcode": "1011 AA", "city": "Amsterdam", "kvk": "12345678" }));
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let (address, name) = (place(&read, "vendor.address"), place(&read, "vendor.name"));
    assert_eq!((standing(&read, address), standing(&read, name)), (json!("differs"), json!("same")));
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "replace": [name] })));
    assert_eq!(party(&mut desk, "Boekenboom")["postcode"], "1011 AA", "not this one");
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "replace": [address] })));
    assert_eq!(party(&mut desk, "Boekenboom")["postcode"], "3013 AK");
}

#[test]
fn a_near_miss_is_asked_and_the_answer_is_heeded() {
    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Boekenboom Educatief" }));
    let product = desk.add("product", json!({ "name": "Boekenboom", "party": vendor }));
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let matches = read["proposal"]["matches"].as_array().unwrap();
    let name = place(&read, "vendor.name");
    assert!(matches.iter().any(|near| near["party"] == json!(vendor) && near["name"] == "Boekenboom"), "{matches:?}");
    assert_eq!(standing(&read, name), "new", "never merged by itself");

    let mut same = vec![json!({ "name": "Boekenboom", "noun": "party", "record": vendor })];
    let answered = desk.call("intake", with(fixture("boekenboom.txt"), &json!({ "same": same })));
    let products = answered["proposal"]["product_matches"].as_array().unwrap();
    assert!(products.iter().any(|near| near["product"] == json!(product)), "{products:?}");
    assert_eq!(standing(&answered, name), "differs", "it bears another name");
    same.push(json!({ "name": "Boekenboom Online", "noun": "product", "record": product }));
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "same": same })));
    assert_eq!(desk.call("list", json!({ "noun": "product" }))["total"], 1, "one product");
    let shown = desk.call("show", json!({ "noun": "party", "id": vendor }));
    assert_eq!(shown["record"]["name"], "Boekenboom Educatief", "named as it was");

    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Boekenboom Educatief" }));
    let same = json!([{ "name": "Boekenboom", "noun": "party", "record": vendor }]);
    desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "same": same, "replace": [name] })));
    assert_eq!(desk.call("show", json!({ "noun": "party", "id": vendor }))["record"]["name"], "Boekenboom", "as asked");
}

#[test]
fn the_same_text_in_another_file_is_recognised() {
    let mut desk = Desk::new();
    let accepted = desk.call("accept", fixture("boekenboom.txt"));
    let text = std::fs::read_to_string(root().join("tests/fixtures/intake/boekenboom.txt")).unwrap();
    let again = format!("{text}\n\n");
    let read = desk.call("intake", json!({ "name": "kopie.txt", "bytes": STANDARD.encode(again) }));
    assert_eq!(read["seen"]["document"], Value::Null, "other bytes");
    assert_eq!(read["seen"]["alike"]["document"], accepted["value"]["document"]["id"]);
    assert!(read["seen"]["alike"]["share"].as_f64().unwrap() > 0.99);
    let other = desk.call("intake", fixture("brightpebble.txt"));
    assert_eq!(other["seen"]["alike"], Value::Null);
}

#[test]
fn a_paper_that_a_kept_archive_holds_is_recognised_on_its_own() {
    let mut desk = Desk::new();
    let text = |name: &str| std::fs::read_to_string(root().join("tests/fixtures/intake").join(name)).unwrap();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["boekenboom.txt", "brightpebble.txt"] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, text(name).as_bytes()).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let accepted = desk.call("accept", json!({ "name": "alles.zip", "bytes": STANDARD.encode(bytes) }));
    let alone = format!("{}\n\n", text("boekenboom.txt"));
    let read = desk.call("intake", json!({ "name": "boekenboom.txt", "bytes": STANDARD.encode(alone) }));
    assert_eq!(read["seen"]["alike"]["document"], accepted["value"]["document"]["id"]);
}

#[test]
fn a_newer_version_says_what_it_replaces() {
    let mut desk = Desk::new();
    let example = |name: &str| {
        let bytes = std::fs::read(root().join("assets/example/documents").join(name)).unwrap();
        json!({ "name": name, "bytes": STANDARD.encode(bytes) })
    };
    desk.call("accept", example("vlierhof-bijsluiter-dossiervlier.pdf"));
    let old = desk.call("list", json!({ "noun": "leaflet" }))["items"][0]["id"].clone();
    let read = desk.call("intake", example("vlierhof-bijsluiter-dossiervlier-2026.docx"));
    let records = read["proposal"]["records"].as_array().unwrap();
    let leaflet = records.iter().find(|record| record["noun"] == "leaflet").unwrap();
    assert_eq!((&leaflet["is_new"], &leaflet["replaces"]["record"]), (&json!(true), &old));
    assert!(!leaflet["replaces"]["label"].as_str().unwrap().is_empty());
}

#[test]
fn an_older_version_that_arrives_later_is_what_the_newer_one_replaced() {
    let mut desk = Desk::new();
    for name in ["vlierhof-bijsluiter-dossiervlier-2026.docx", "vlierhof-bijsluiter-dossiervlier.pdf"] {
        let bytes = std::fs::read(root().join("assets/example/documents").join(name)).unwrap();
        desk.call("accept", json!({ "name": name, "bytes": STANDARD.encode(bytes) }));
    }
    let listed = desk.call("list", json!({ "noun": "leaflet" }));
    let records: Vec<Value> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| desk.call("show", json!({ "noun": "leaflet", "id": item["id"] }))["record"].clone())
        .collect();
    let [one, two] = records.as_slice() else { panic!("{records:?}") };
    let (old, new) = if one["dated_on"].as_str() < two["dated_on"].as_str() { (one, two) } else { (two, one) };
    assert_eq!((&new["supersedes"], &old["supersedes"]), (&old["id"], &Value::Null));
}

#[test]
fn an_older_register_can_be_read_without_being_changed() {
    let mut desk = Desk::without_register();
    let path = desk.path("oud.waarborg");
    std::fs::copy(root().join("tests/fixtures/registers/v001.waarborg"), &path).unwrap();
    let before = std::fs::read(&path).unwrap();
    desk.call("open", json!({ "path": path, "read_only": true }));
    let documents = desk.call("list", json!({ "noun": "document" }));
    assert!(documents["total"].as_i64().unwrap() > 0);
    let document = desk.call("show", json!({ "noun": "document", "id": documents["items"][0]["id"] }));
    assert_eq!(document["record"]["refused"], json!([]));
    for link in document["record"]["links"].as_array().unwrap() {
        desk.call("evidence", json!({ "id": link["record"] }));
    }
    let read = desk.call("intake", fixture("boekenboom.txt"));
    assert_eq!((&read["proposal"], &read["seen"]["refused"]), (&Value::Null, &json!([])));
    desk.call("close", json!({}));
    assert_eq!(std::fs::read(&path).unwrap(), before, "not a byte");
}

#[test]
fn what_was_refused_of_a_document_is_erased_with_it() {
    let mut desk = Desk::new();
    let read = desk.call("intake", fixture("boekenboom.txt"));
    let address = place(&read, "vendor.address");
    let accepted = desk.call("accept", with(fixture("boekenboom.txt"), &json!({ "refused": [address] })));
    let id = accepted["value"]["document"]["id"].clone();
    let digest = accepted["value"]["document"]["refused"][0].as_str().unwrap().to_owned();
    // Stands in the history of the document, so that undoing brings it back.
    let told = |desk: &mut Desk| {
        let path = desk.call("status", json!({}))["path"].clone();
        desk.call("close", json!({}));
        let file = rusqlite::Connection::open(path.as_str().unwrap()).unwrap();
        let sql = "SELECT (SELECT count(*) FROM entry_field WHERE before LIKE ?1 OR after LIKE ?1)
                       + (SELECT count(*) FROM document_refused WHERE value LIKE ?1)";
        let count: i64 = file.query_row(sql, [format!("%{digest}%")], |row| row.get(0)).unwrap();
        drop(file);
        desk.call("open", json!({ "path": path }));
        count
    };
    assert!(told(&mut desk) >= 2);
    desk.call("erase_document", json!({ "id": id }));
    assert_eq!(told(&mut desk), 0, "nobody can guess what it said");
    assert_eq!(desk.call("check", json!({}))["sound"], true, "the chain verifies all the same");
    let before = desk.call("show", json!({ "noun": "document", "id": id, "on": "2026-11-21" }));
    assert_eq!(before["record"]["refused"], json!([]));
}
