//! The agreement by which one works with a vendor, where there are several.

use serde_json::{Value, json};
use waarborg_tests::Desk;

#[test]
fn the_agreement_that_binds_most_is_told_and_not_after_its_last_day() {
    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Lesgeest", "roles": ["rol_vw"] }));
    let products = ["Taalwiek", "Rekenweide"]
        .map(|name| desk.add("product", json!({ "party": vendor, "name": name, "all_services": false })));
    let binding = |desk: &mut Desk, noun: &str, id: &str| {
        desk.call("standings", json!({ "noun": noun, "ids": [id], "today": "2026-11-22" }))[0]["agreement"].clone()
    };
    assert_eq!(binding(&mut desk, "party", &vendor), Value::Null);
    let mut agreement = |fields: Value| {
        let mut all = json!({ "party": vendor, "basis": "covenant" });
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        desk.add("agreement", all)
    };
    let asked = agreement(json!({ "status": "requested" }));
    let of_one = agreement(
        json!({ "status": "signed", "products": [products[0]], "starts_on": "2024-01-01", "ends_on": "2027-01-01" }),
    );
    let over = agreement(json!({ "status": "signed", "products": [products[1]], "underlying_ends_on": "2026-11-21" }));
    let found = binding(&mut desk, "product", &products[0]);
    assert_eq!(found, json!({ "id": of_one, "status": "signed", "ends_on": "2027-01-01", "lapsed": false }));
    assert_eq!(binding(&mut desk, "party", &vendor), found);
    assert_eq!(
        binding(&mut desk, "product", &products[1])["id"],
        json!(asked),
        "the other has ended with its contract"
    );
    desk.call("archive", json!({ "noun": "agreement", "id": asked, "archived": true }));
    let ended = json!({ "id": over, "status": "signed", "ends_on": "2026-11-21", "lapsed": true });
    assert_eq!(binding(&mut desk, "product", &products[1]), ended);
    let mut newer = json!({ "party": vendor, "basis": "covenant", "status": "signed" });
    newer["starts_on"] = json!("2025-01-01");
    let newer = desk.add("agreement", newer);
    assert_eq!(binding(&mut desk, "product", &products[0])["id"], json!(newer), "of equals the one that began last");
}
