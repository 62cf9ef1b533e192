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
    desk.call("archive", json!({ "noun": "product", "id": products[1], "archived": true }));
    let told = desk.call("standings", json!({ "noun": "product", "ids": products }));
    assert_eq!(told.as_array().unwrap().len(), 1, "the archive is not judged: {told}");
}

#[test]
fn a_vendor_is_who_supplies_the_board_itself_also_when_it_works_for_another_too() {
    let mut desk = Desk::new();
    let mut party = |name: &str, roles: Value| desk.add("party", json!({ "name": name, "roles": roles }));
    let processor = party("verwerkt", json!(["rol_vw"]));
    let both = party("verwerkt en werkt voor een ander", json!(["rol_sv", "rol_vw"]));
    party("werkt voor een ander", json!(["rol_sv"]));
    let with_product = party("werkt voor een ander en levert", json!(["rol_sv"]));
    party("ontvangt", json!(["rol_derde"]));
    let with_agreement = party("verantwoordelijk, met overeenkomst", json!(["rol_vv"]));
    let unstated = party("niet gezegd", json!([]));
    desk.add("product", json!({ "party": with_product, "name": "Taalwiek", "all_services": false }));
    desk.add("agreement", json!({ "party": with_agreement, "basis": "covenant", "status": "requested" }));
    let mut told: Vec<String> = serde_json::from_value(desk.call("vendors", json!({}))).unwrap();
    told.sort();
    let mut meant = vec![processor, both, with_product, with_agreement, unstated];
    meant.sort();
    assert_eq!(told, meant);
}
