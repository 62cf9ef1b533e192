//! Records through the calls: added, changed, listed, found, archived, undone, and seen in the history.

use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_register::model::Noun;
use waarborg_register::model::noun::Fields;
use waarborg_tests::Desk;

#[test]
fn a_record_lives_through_the_calls() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk B.V.", "kvk": "12345678", "roles": ["rol_vw"] }));
    let product = desk
        .add("product", json!({ "party": party, "name": "Rekenmeester", "all_services": false, "sectors": ["po"] }));

    let shown = desk.call("show", json!({ "noun": "product", "id": product }));
    assert_eq!(shown["label"], "Rekenrijk B.V. · Rekenmeester");
    assert_eq!(shown["record"]["sectors"], json!(["po"]));

    let changed = desk.call(
        "change",
        json!({ "noun": "product", "id": product, "revision": 1, "fields": { "name": "Rekenmeester 2" } }),
    );
    assert_eq!(changed["value"]["record"]["revision"], 2);
    assert_eq!(changed["touched"], json!([{ "noun": "product", "id": product }]));
    desk.refused_as(
        Code::Stale,
        "change",
        json!({ "noun": "product", "id": product, "revision": 1, "fields": { "name": "Te laat" } }),
    );

    let hits = desk.call("search", json!({ "text": "rekenmester" }));
    assert_eq!(hits[0]["hits"][0]["id"], json!(product), "a typing error is forgiven: {hits}");

    desk.call("archive", json!({ "noun": "product", "id": product, "archived": true }));
    assert_eq!(desk.call("list", json!({ "noun": "product" }))["total"], 0);
    assert_eq!(desk.call("list", json!({ "noun": "product", "query": { "archived": true } }))["total"], 1);

    let history = desk.call("history", json!({ "id": product }));
    let operations: Vec<&str> =
        history["entries"].as_array().unwrap().iter().map(|entry| entry["operation"].as_str().unwrap()).collect();
    assert_eq!(operations, ["archive", "change", "add"], "newest first");

    desk.call("undo", json!({}));
    desk.call("undo", json!({ "entry": history["entries"][1]["id"] }));
    let back = desk.call("show", json!({ "noun": "product", "id": product }));
    assert_eq!(back["record"]["name"], "Rekenmeester");
    assert_eq!(back["record"]["archived_on"], json!(null));

    desk.reopen();
    let check = desk.call("check", json!({}));
    assert_eq!(check["sound"], true, "{check}");
    assert_eq!(desk.call("backups", json!({})).as_array().unwrap().len(), 1, "closing made a backup");
}

#[test]
fn what_obligations_lean_on_cannot_be_archived() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    let product = desk.add("product", json!({ "party": party, "name": "Som", "all_services": false }));
    let agreement = desk.add("agreement", json!({ "party": party, "status": "received", "basis": "covenant" }));
    let school = desk.add("school", json!({ "name": "De Linde", "sector": "po" }));
    let usage = desk.add("use", json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
    let archive = |noun: &str, id: &str| json!({ "noun": noun, "id": id, "archived": true });
    for (noun, id, why) in [
        ("school", &school, "gebruikt nog producten"),
        ("product", &product, "nog in gebruik"),
        ("party", &party, "horen producten bij"),
    ] {
        let refused = desk.refused_as(Code::Refused, "archive", archive(noun, id));
        assert!(refused.message.contains(why) && refused.hint.is_some(), "{noun}: {refused:?}");
        let fields = json!({ "noun": noun, "id": id, "fields": { "archived_on": "2026-11-21" } });
        desk.refused_as(Code::Refused, "change", fields);
    }
    desk.call("change", json!({ "noun": "use", "id": usage, "fields": { "status": "ended" } }));
    desk.call("archive", archive("school", &school));
    desk.call("archive", archive("product", &product));
    let refused = desk.refused_as(Code::Refused, "archive", archive("party", &party));
    assert!(refused.message.contains("overeenkomsten"), "{refused:?}");
    desk.call("archive", archive("agreement", &agreement));
    desk.call("archive", archive("party", &party));
}

#[test]
fn a_record_is_known_by_names_and_never_by_a_code() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    let other = desk.add("party", json!({ "name": "Wolkenhuis" }));
    let product = desk.add("product", json!({ "party": party, "name": "Som", "all_services": false }));
    let school = desk.add("school", json!({ "name": "De Linde", "sector": "po" }));
    let usage = json!({ "product": product, "school": school, "kind": "regular", "status": "active" });
    let leaflet = desk.add("leaflet", json!({ "product": product, "layout": "4.0_mevw" }));
    // A leaflet without date and version is known by its model.
    let paper = "Rekenrijk · Som · privacyconvenant 4.0 (branchemodel MEVW)";
    let (bare, serving) = (format!("{paper} · Wolkenhuis"), format!("{paper} · Wolkenhuis · Opslag"));
    for (noun, fields, label) in [
        ("use", usage, "Rekenrijk · Som · De Linde"),
        ("leaflet", json!({ "product": product, "layout": "4.0_mevw" }), paper),
        ("subprocessing", json!({ "leaflet": leaflet, "party": other }), bare.as_str()),
        ("subprocessing", json!({ "leaflet": leaflet, "party": other, "service": "Opslag" }), serving.as_str()),
        ("agreement", json!({ "party": party, "status": "received", "basis": "covenant" }), "Rekenrijk · ontvangen"),
    ] {
        let id = desk.add(noun, fields);
        assert_eq!(desk.call("show", json!({ "noun": noun, "id": id }))["label"], label);
    }
}

/// The labels of the hits of a noun.
fn hits(desk: &mut Desk, text: &str, noun: &str) -> Vec<String> {
    let groups = desk.call("search", json!({ "text": text }));
    let group = groups.as_array().unwrap().iter().find(|group| group["noun"] == noun);
    let labels = group.into_iter().flat_map(|group| group["hits"].as_array().unwrap());
    labels.map(|hit| hit["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn many_records_alike_hide_no_other() {
    let mut desk = Desk::new();
    let records: Vec<_> = (0..2100)
        .map(|number| (Noun::Party, fields(json!({ "name": format!("Lettergroep {number:04}") }))))
        .chain([
            (Noun::Party, fields(json!({ "name": "Lettergroep B.V." }))),
            (Noun::Party, fields(json!({ "name": "Letterkast" }))),
            (Noun::Task, fields(json!({ "title": "Lettergroep bellen" }))),
        ])
        .collect();
    desk.session.register().unwrap().add_all(records).unwrap();
    assert_eq!(hits(&mut desk, "lettergroep b.v.", "party").first().unwrap(), "Lettergroep B.V.");
    assert_eq!(hits(&mut desk, "lettergroep", "task"), ["Lettergroep bellen"], "another noun is not crowded out");
    assert_eq!(hits(&mut desk, "letterkats", "party"), ["Letterkast"], "a typing error among many alike");
    let doubled = hits(&mut desk, "lettergroep", "party");
    assert_eq!(doubled.len(), 8, "{doubled:?}");
}

fn fields(record: Value) -> Fields {
    let Value::Object(fields) = record else { panic!("no record: {record}") };
    fields
}

#[test]
fn a_use_at_an_archived_school_is_over() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk", "roles": ["rol_vw"] }));
    let product = desk.add("product", json!({ "party": party, "name": "Som", "all_services": false }));
    let school = desk.add("school", json!({ "name": "De Linde", "sector": "po" }));
    let usage = desk.add("use", json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
    let found = |desk: &mut Desk| {
        let flags = desk.call("flags", json!({ "noun": "product", "id": product }));
        flags["flags"].as_array().unwrap().iter().filter(|flag| flag["rule"] == "OVK-01").count()
    };
    assert_eq!(found(&mut desk), 1, "in use without an agreement");
    let status = |status: &str| json!({ "noun": "use", "id": usage, "fields": { "status": status } });
    desk.call("change", status("ended"));
    desk.call("archive", json!({ "noun": "school", "id": school, "archived": true }));
    desk.call("change", status("active"));
    assert_eq!(found(&mut desk), 0, "a school that is archived uses nothing");
}
