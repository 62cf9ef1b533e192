//! The chain behind a vendor, through the calls.

use serde_json::{Value, json};
use waarborg_register::Code;
use waarborg_tests::Desk;

struct Scene {
    desk: Desk,
    vendor: String,
    product: String,
    leaflet: String,
}

impl Scene {
    fn new(leaflet: Value) -> Self {
        let mut desk = Desk::new();
        let vendor = desk.add("party", json!({ "name": "Uitgeverij Rekenrijk", "roles": ["rol_vw"] }));
        let product = desk.add("product", json!({ "party": vendor, "name": "Rekenrijk", "all_services": false }));
        let mut fields = json!({ "product": product, "layout": "4.0_mevw", "dated_on": "2026-05-01" });
        fields.as_object_mut().unwrap().extend(leaflet.as_object().unwrap().clone());
        let leaflet = desk.add("leaflet", fields);
        Self { desk, vendor, product, leaflet }
    }

    fn subprocessor(&mut self, name: &str, countries: Value) -> String {
        let party = self.desk.add("party", json!({ "name": name }));
        self.desk.add(
            "subprocessing",
            json!({ "leaflet": self.leaflet, "party": party, "service": "hosting", "countries": countries }),
        );
        party
    }

    fn chain(&mut self) -> Value {
        self.desk.call("chain", json!({ "id": self.vendor }))
    }

    /// How the transfer of a party's only row stands.
    fn standing(&mut self, party: &str) -> Value {
        let chain = self.chain();
        let row = chain["rows"].as_array().unwrap().iter().find(|row| row["party"] == party).unwrap().clone();
        json!([row["standing"], row["transfer_standing"]])
    }
}

#[test]
fn the_graph_and_the_table_tell_the_same() {
    let mut scene =
        Scene::new(json!({ "storage": [{ "place": "Zwolle", "country": "NL" }], "unlisted": ["Meetmeer"] }));
    let host = scene.subprocessor(
        "Turfhost",
        json!([{ "country": "NL", "handling": "storage" }, { "country": "US", "handling": "access" }]),
    );
    let mute = scene.subprocessor("Stille Dienst", json!([]));
    let chain = scene.chain();
    let nodes = chain["nodes"].as_array().unwrap();
    let kinds: Vec<_> =
        nodes.iter().map(|node| (node["kind"].as_str().unwrap(), node["label"].as_str().unwrap())).collect();
    assert_eq!(
        kinds,
        [
            ("vendor", "Uitgeverij Rekenrijk"),
            ("product", "Rekenrijk"),
            ("subprocessor", "Meetmeer"),
            ("subprocessor", "Stille Dienst"),
            ("subprocessor", "Turfhost"),
            ("country", "land niet vermeld"),
            ("country", "Nederland"),
            ("country", "Verenigde Staten")
        ]
    );
    let node = |label: &str| nodes.iter().find(|node| node["label"] == label).unwrap();
    assert_eq!(
        (&node("Meetmeer")["listed"], &node("Meetmeer")["record"]),
        (&json!(false), &Value::Null),
        "only named in the text"
    );
    assert_eq!((&node("Turfhost")["listed"], &node("Turfhost")["record"]), (&json!(true), &json!(host)));
    assert_eq!(node("land niet vermeld")["standing"], "unknown");
    assert_eq!(node("Rekenrijk")["has_leaflet"], true);
    let keys: Vec<_> = nodes.iter().map(|node| &node["key"]).collect();
    let edges = chain["edges"].as_array().unwrap();
    assert!(edges.iter().all(|edge| keys.contains(&&edge["from"]) && keys.contains(&&edge["to"])), "{edges:#?}");
    let to = |from: &str, to: &str| edges.iter().find(|edge| edge["from"] == from && edge["to"] == to).unwrap();
    assert_eq!(to(&scene.product, &host)["text"], "hosting");
    assert_eq!(to(&host, "country:US")["handling"], json!(["access"]));
    assert_eq!(to(&host, "country:US")["transfer"], "unrecorded");
    assert_eq!(to(&mute, "country:?")["transfer"], "unknown");
    let rows = chain["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 5, "the vendor's place, two countries, one unknown, one named: {rows:#?}");
    for row in rows {
        assert!(
            ["standing_label", "transfer_label"]
                .iter()
                .all(|label| !row[*label].as_str().unwrap().contains("standing")),
            "{row}"
        );
    }
}

#[test]
fn countries_stand_as_the_law_of_transfers_has_them() {
    let mut scene = Scene::new(json!({}));
    for (country, standing, transfer) in [
        ("LI", "eea", "not_needed"),
        ("CH", "adequate", "unrecorded"),
        ("US", "adequate_in_scope", "unrecorded"),
        ("IN", "outside", "unrecorded"),
    ] {
        let party =
            scene.subprocessor(&format!("Dienst {country}"), json!([{ "country": country, "handling": "processing" }]));
        assert_eq!(scene.standing(&party), json!([standing, transfer]), "{country}");
    }
}

#[test]
fn a_transfer_is_recorded_only_with_mechanism_and_permission() {
    let mut scene = Scene::new(json!({}));
    let party = scene.subprocessor("Verre Dienst", json!([{ "country": "US", "handling": "processing" }]));
    let other = scene.subprocessor("Andere Dienst", json!([{ "country": "US", "handling": "processing" }]));
    let (vendor, recipient) = (scene.vendor.clone(), party.clone());
    let transfer = scene.desk.add("transfer", json!({ "party": vendor, "recipient": recipient, "country": "US" }));
    assert_eq!(scene.standing(&party)[1], "without_mechanism");
    assert_eq!(scene.standing(&other)[1], "unrecorded", "a transfer to another party is another transfer");
    let change = |scene: &mut Scene, fields: Value| {
        scene.desk.call("change", json!({ "noun": "transfer", "id": transfer, "fields": fields }));
    };
    change(&mut scene, json!({ "mechanism": "tm_46scc" }));
    assert_eq!(scene.standing(&party)[1], "without_permission");
    change(&mut scene, json!({ "permission_on": "2026-06-01" }));
    assert_eq!(scene.standing(&party)[1], "recorded");
}

#[test]
fn a_product_without_a_leaflet_is_in_the_chain_with_an_unknown_country() {
    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Uitgeverij Stil", "roles": ["rol_vw"] }));
    desk.add("product", json!({ "party": vendor, "name": "Stilte", "all_services": false }));
    let chain = desk.call("chain", json!({ "id": vendor }));
    assert_eq!(chain["nodes"][1]["has_leaflet"], false);
    assert_eq!((&chain["rows"][0]["country"], &chain["rows"][0]["standing"]), (&Value::Null, &json!("unknown")));
    desk.refused_as(Code::NotFound, "chain", json!({ "id": "01980000-0000-7000-8000-000000000000" }));
}

#[test]
fn only_the_leaflet_that_counts_is_followed() {
    let mut scene = Scene::new(json!({ "storage": [{ "country": "US" }] }));
    let fields = json!({ "product": scene.product, "layout": "4.0_mevw", "dated_on": "2026-09-01", "supersedes": scene.leaflet, "storage": [{ "country": "NL" }] });
    scene.desk.add("leaflet", fields);
    let chain = scene.chain();
    let countries: Vec<_> = chain["rows"].as_array().unwrap().iter().map(|row| &row["country"]).collect();
    assert_eq!(countries, [&json!("NL")]);
}

#[test]
fn a_vendor_among_its_own_subprocessors_is_still_one_node() {
    let mut scene = Scene::new(json!({ "unlisted": ["Uitgeverij Rekenrijk"] }));
    let (leaflet, vendor) = (scene.leaflet.clone(), scene.vendor.clone());
    let countries = json!([{ "country": "NL", "handling": "storage" }]);
    scene.desk.add(
        "subprocessing",
        json!({ "leaflet": leaflet, "party": vendor, "service": "eigen", "countries": countries }),
    );
    let chain = scene.chain();
    let mut keys: Vec<&str> =
        chain["nodes"].as_array().unwrap().iter().map(|node| node["key"].as_str().unwrap()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "{:#}", chain["nodes"]);
    assert!(
        chain["edges"].as_array().unwrap().iter().all(|edge| edge["to"] != vendor.as_str()),
        "{:#}",
        chain["edges"]
    );
    assert!(chain["rows"].as_array().unwrap().iter().all(|row| row["is_vendor"] == true));
}
