//! What the register holds in memory follows its changes: rules see the same as on a register that was just opened.

use serde_json::{Value, json};
use waarborg_tests::Desk;

fn first(desk: &mut Desk, noun: &str, place: usize) -> Value {
    desk.call("list", json!({ "noun": noun }))["items"][place].clone()
}

#[test]
fn flags_after_changes_are_those_of_a_register_just_opened() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg") }));
    let before = desk.call("flags", json!({}));
    let vendor = desk.add("party", json!({ "name": "Nieuwe leverancier", "roles": ["rol_vw"] }));
    let change = |desk: &mut Desk, noun: &str, record: &Value, fields: Value| {
        desk.call("change", json!({ "noun": noun, "id": record["id"], "fields": fields }));
    };
    let archive = |desk: &mut Desk, noun: &str, record: &Value, archived: bool| {
        desk.call("archive", json!({ "noun": noun, "id": record["id"], "archived": archived }));
    };
    let mut seen = vec![before];
    // Each step gives a record to another, takes it away, or puts it back.
    for step in 0..8 {
        match step {
            0 => {
                let product = first(&mut desk, "product", 0);
                change(&mut desk, "product", &product, json!({ "party": vendor }));
            }
            1 => {
                let product = first(&mut desk, "product", 1);
                let school = first(&mut desk, "school", 0);
                desk.add(
                    "use",
                    json!({ "product": product["id"], "school": school["id"], "kind": "regular", "status": "active" }),
                );
            }
            2 => {
                let activity = first(&mut desk, "activity", 0);
                change(&mut desk, "activity", &activity, json!({ "products": [] }));
            }
            3 => {
                let leaflet = first(&mut desk, "leaflet", 0);
                archive(&mut desk, "leaflet", &leaflet, true);
            }
            4 => {
                let annex = first(&mut desk, "security_annex", 0);
                archive(&mut desk, "security_annex", &annex, true);
                archive(&mut desk, "security_annex", &annex, false);
            }
            5 => {
                desk.add(
                    "agreement",
                    json!({ "party": vendor, "basis": "covenant", "status": "signed", "ends_on": "2026-01-01" }),
                );
            }
            6 => {
                desk.add("transfer", json!({ "party": vendor, "country": "US" }));
            }
            _ => {
                desk.call("undo", json!({}));
            }
        }
        let followed = desk.call("flags", json!({}));
        desk.reopen();
        assert_eq!(followed, desk.call("flags", json!({})), "step {step}");
        seen.push(followed);
    }
    seen.dedup();
    assert!(seen.len() > 5, "most steps raise a flag or end one: {}", seen.len());
}
