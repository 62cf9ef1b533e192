//! Records through the calls: added, changed, listed, found, archived, undone, and seen in the history.

use serde_json::json;
use waarborg_register::Code;
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
