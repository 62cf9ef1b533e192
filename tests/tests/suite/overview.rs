//! The figures of a register: what each counts, and that it leads to exactly the records that it counts.

use serde_json::{Value, json};
use waarborg_register::model::choice::Choice as _;
use waarborg_register::overview::GroupKey;
use waarborg_tests::{Desk, TODAY};

/// The figures of a group, as key and count.
fn group(overview: &Value, key: &str) -> Vec<(String, u64)> {
    let groups = overview["groups"].as_array().unwrap();
    let group = groups.iter().find(|group| group["key"] == key).unwrap_or_else(|| panic!("no group {key}"));
    let pair = |figure: &Value| (figure["key"].as_str().unwrap().to_owned(), figure["count"].as_u64().unwrap());
    group["figures"].as_array().unwrap().iter().map(pair).collect()
}

/// The figures of a group that are not zero.
fn filled(overview: &Value, key: &str) -> Vec<(String, u64)> {
    group(overview, key).into_iter().filter(|(_, count)| *count > 0).collect()
}

fn figures(pairs: &[(&str, u64)]) -> Vec<(String, u64)> {
    pairs.iter().map(|(key, count)| ((*key).to_owned(), *count)).collect()
}

fn example() -> Desk {
    let mut desk = Desk::without_register();
    let path = desk.path("voorbeeld.waarborg");
    desk.call("create_example", json!({ "path": path, "board": "Stichting Voorbeeld" }));
    desk
}

/// A board with one school and one vendor.
struct Scene {
    desk: Desk,
    school: String,
    vendor: String,
}

impl Scene {
    fn new() -> Self {
        let mut desk = Desk::new();
        let school = desk.add("school", json!({ "name": "De Vlieger", "sector": "po" }));
        let vendor = desk.add("party", json!({ "name": "Lesgeest", "roles": ["rol_vw"] }));
        Self { desk, school, vendor }
    }

    fn product(&mut self, name: &str) -> String {
        let (party, school) = (self.vendor.clone(), self.school.clone());
        self.product_of(&party, &school, name)
    }

    fn product_of(&mut self, party: &str, school: &str, name: &str) -> String {
        let product = self.desk.add("product", json!({ "party": party, "name": name, "all_services": false }));
        self.desk.add("use", json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
        product
    }

    fn leaflet(&mut self, product: &str, fields: Value) -> String {
        let mut all = json!({ "product": product, "layout": "3.0" });
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        self.desk.add("leaflet", all)
    }

    fn agreement(&mut self, products: &[&str], fields: Value) -> String {
        let mut all = json!({ "party": self.vendor, "basis": "covenant", "products": products });
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        self.desk.add("agreement", all)
    }

    fn overview(&mut self) -> Value {
        self.desk.call("overview", json!({}))
    }
}

/// Follows every figure and holds its count to what is found there.
fn leads_hold(desk: &mut Desk) -> usize {
    let overview = desk.call("overview", json!({}));
    let mut followed = 0;
    for group in overview["groups"].as_array().unwrap() {
        for figure in group["figures"].as_array().unwrap() {
            let (lead, count) = (&figure["lead"], figure["count"].as_u64().unwrap());
            let found = match lead["to"].as_str().unwrap() {
                "records" => {
                    let query = json!({ "filter": lead["filter"] });
                    desk.call("list", json!({ "noun": lead["noun"], "query": query }))["total"].as_u64().unwrap()
                }
                "these" => {
                    let ids = lead["ids"].as_array().unwrap();
                    for id in ids {
                        let shown = desk.call("show", json!({ "noun": lead["noun"], "id": id }));
                        assert!(shown["record"]["archived_on"].is_null(), "{figure}: an archived record counts");
                    }
                    let distinct: std::collections::BTreeSet<_> = ids.iter().map(Value::to_string).collect();
                    assert_eq!(distinct.len(), ids.len(), "{figure}: a record counts twice");
                    ids.len() as u64
                }
                "flags" => {
                    let ask = json!({ "severity": lead["severity"], "rule": lead["rule"], "reach": lead["reach"] });
                    let list = desk.call("flags", ask);
                    let which = if lead["accepted"] == true { "accepted" } else { "flags" };
                    list[which].as_array().unwrap().len() as u64
                }
                other => panic!("{other} leads nowhere"),
            };
            assert_eq!(found, count, "{}: {figure}", group["key"]);
            followed += 1;
        }
    }
    followed
}

#[test]
fn every_figure_of_the_example_leads_to_what_it_counts() {
    let mut desk = example();
    assert!(leads_hold(&mut desk) > 60);
    let overview = desk.call("overview", json!({}));
    assert_eq!(overview["as_of"], TODAY);
    assert_eq!(overview["board"], "Stichting Voorbeeld");
    for key in GroupKey::ALL {
        let counted = filled(&overview, key.as_str());
        assert!(!counted.is_empty(), "the example shows something of {key}");
    }
}

#[test]
fn every_group_says_what_it_counts_in_both_languages() {
    let mut desk = example();
    for tag in ["nl", "en"] {
        desk.session.language = tag.parse().unwrap();
        let overview = desk.call("overview", json!({}));
        let groups = overview["groups"].as_array().unwrap();
        assert_eq!(groups.len(), GroupKey::ALL.len());
        for group in groups {
            let words = ["title", "definition", "unit"].map(|field| group[field].as_str().unwrap().to_owned());
            let figures = group["figures"].as_array().unwrap();
            let labels = figures.iter().map(|figure| figure["label"].as_str().unwrap().to_owned());
            for text in words.into_iter().chain(labels) {
                assert!(!text.is_empty() && !text.starts_with("overview-") && !text.contains('{'), "{tag}: {text:?}");
            }
            let year = group["definition"].as_str().unwrap().contains("2026");
            assert!(year, "{tag}: {} does not tell its day", group["key"]);
        }
    }
}

#[test]
fn an_empty_register_has_figures_that_are_zero() {
    let mut desk = Desk::new();
    leads_hold(&mut desk);
    let overview = desk.call("overview", json!({}));
    // The board's own card lacks fields, which are flags of the board as a whole.
    let flags = desk.call("flags", json!({}))["flags"].as_array().unwrap().len() as u64;
    assert_eq!(filled(&overview, "counts"), figures(&[("flags_open", flags)]));
    assert_eq!(filled(&overview, "flags_by_school"), figures(&[("board", flags)]));
    for key in ["products_by_agreement", "leaflets_by_age", "rosa_v", "level_v", "zones", "countries", "transfers"] {
        assert!(filled(&overview, key).is_empty(), "{key}");
    }
}

#[test]
fn products_count_by_the_agreement_that_covers_them() {
    let mut scene = Scene::new();
    let names = ["Getekend", "Voorwaarden", "Onderweg", "Voorbij", "Geen", "Contract voorbij", "Hoeft niet"];
    let made = names.map(|name| scene.product(name));
    let [signed, terms, under_way, over, _none, contract_over, needless] = made.each_ref().map(String::as_str);
    scene.agreement(&[signed], json!({ "status": "signed", "ends_on": TODAY }));
    scene.agreement(&[signed], json!({ "status": "expired" }));
    scene.agreement(&[terms], json!({ "status": "by_terms" }));
    scene.agreement(&[under_way], json!({ "status": "awaiting_signature" }));
    scene.agreement(&[over], json!({ "status": "signed", "ends_on": "2026-11-20" }));
    scene.agreement(&[contract_over], json!({ "status": "signed", "underlying_ends_on": "2026-11-20" }));
    scene.agreement(&[needless], json!({ "status": "not_needed", "note": "Verwerkt niets voor het bestuur." }));
    // A product without personal data, and one that nobody uses, do not count.
    let school = scene.school.clone();
    let party = scene.vendor.clone();
    let none = scene.desk.add(
        "product",
        json!({ "party": party, "name": "Liniaal", "all_services": false, "processes_personal_data": false }),
    );
    scene.desk.add("use", json!({ "product": none, "school": school, "kind": "regular", "status": "active" }));
    scene.desk.add("product", json!({ "party": party, "name": "Ongebruikt", "all_services": false }));

    let overview = scene.overview();
    let expected = [("signed", 1), ("by_terms", 1), ("not_needed", 1), ("under_way", 1), ("over", 2), ("none", 1)];
    assert_eq!(group(&overview, "products_by_agreement"), figures(&expected));
    let expected = [
        ("awaiting_signature", 1),
        ("signed", 1),
        ("by_terms", 1),
        ("expired", 1),
        ("not_needed", 1),
        ("over", 2),
        ("no_agreement", 1),
    ];
    assert_eq!(filled(&overview, "agreements_by_status"), figures(&expected));
    leads_hold(&mut scene.desk);
}

#[test]
fn a_vendor_that_is_no_processor_needs_no_agreement() {
    let mut scene = Scene::new();
    let school = scene.school.clone();
    let controller = scene.desk.add("party", json!({ "name": "Inspectie", "roles": ["rol_vv"] }));
    scene.product_of(&controller, &school, "Meldpunt");
    let overview = scene.overview();
    assert_eq!(filled(&overview, "products_by_agreement"), figures(&[("not_needed", 1)]));
    assert_eq!(filled(&overview, "agreements_by_status"), []);
}

#[test]
fn leaflets_count_by_the_terms_and_silence_is_a_class_of_its_own() {
    let mut scene = Scene::new();
    let dates = [
        ("Nieuw", "2025-11-21"),
        ("Net te oud", "2025-11-20"),
        ("Twee jaar", "2024-11-20"),
        ("Vier jaar", "2022-11-20"),
    ];
    for (name, date) in dates {
        let product = scene.product(name);
        scene.leaflet(&product, json!({ "dated_on": date }));
    }
    let undated = scene.product("Zonder datum");
    scene.leaflet(&undated, json!({}));
    let statement = scene.product("Verklaring");
    scene.leaflet(&statement, json!({ "layout": "statement", "dated_on": "2026-01-01" }));
    scene.product("Niets");
    let overview = scene.overview();
    let ages =
        [("current", 1), ("due", 1), ("outdated", 1), ("stale", 1), ("undated", 1), ("statement", 1), ("none", 1)];
    assert_eq!(group(&overview, "leaflets_by_age"), figures(&ages));
    let counts = group(&overview, "counts");
    assert!(counts.contains(&("leaflets".to_owned(), 5)), "a statement is no leaflet: {counts:?}");
    leads_hold(&mut scene.desk);
}

#[test]
fn a_product_is_in_its_farthest_zone_and_in_each_of_its_countries() {
    let mut scene = Scene::new();
    let at = |countries: &[Option<&str>]| -> Value {
        countries.iter().map(|country| json!({ "place": "ergens", "country": country })).collect()
    };
    let places: [(&str, &[Option<&str>]); 5] = [
        ("Thuis", &[Some("NL")]),
        ("Half bekend", &[Some("NL"), None]),
        ("Japan", &[Some("NL"), Some("JP")]),
        ("India", &[Some("JP"), Some("IN"), None]),
        ("Stil", &[]),
    ];
    for (name, countries) in places {
        let product = scene.product(name);
        scene.leaflet(&product, json!({ "dated_on": "2026-01-01", "storage": at(countries) }));
    }
    scene.product("Zonder bijsluiter");
    let overview = scene.overview();
    assert_eq!(group(&overview, "zones"), figures(&[("eea", 1), ("unknown", 3), ("adequacy", 1), ("other", 1)]));
    let expected = [("NL", 3), ("JP", 2), ("IN", 1), ("unknown", 4)];
    assert_eq!(group(&overview, "countries"), figures(&expected));
    // A sub-processor's country counts too; from where data are reached does not tell where they are.
    let leaflets = scene.desk.call("list", json!({ "noun": "leaflet" }));
    let of_home = leaflets["items"].as_array().unwrap().iter().find(|leaflet| leaflet["storage"] == at(&[Some("NL")]));
    let leaflet = of_home.unwrap()["id"].clone();
    let sub = scene.desk.add("party", json!({ "name": "Wolkenrijk" }));
    let countries = json!([{ "country": "US", "handling": "access" }]);
    scene.desk.add("subprocessing", json!({ "leaflet": leaflet, "party": sub, "countries": countries }));
    let overview = scene.overview();
    assert!(group(&overview, "countries").contains(&("US".to_owned(), 1)));
    assert!(group(&overview, "countries").contains(&("unknown".to_owned(), 5)));
    leads_hold(&mut scene.desk);
}

#[test]
fn transfers_count_by_what_they_rest_on() {
    let mut scene = Scene::new();
    let product = scene.product("Wereldboog");
    let vendor = scene.vendor.clone();
    let old = scene
        .desk
        .add("product", json!({ "party": vendor, "name": "Weg", "all_services": false, "status": "retired" }));
    for (product, country, mechanism) in [
        (&product, json!("US"), json!("tm_46scc")),
        (&product, json!("US"), json!("tm_onb")),
        (&product, json!("US"), json!("tm_none")),
        (&product, json!("IN"), json!(null)),
        (&product, json!(null), json!("tm_none")),
        (&product, json!("BE"), json!("tm_46scc")),
        (&old, json!("US"), json!("tm_46scc")),
    ] {
        scene.desk.add(
            "transfer",
            json!({ "party": vendor, "product": product, "country": country, "mechanism": mechanism }),
        );
    }
    let overview = scene.overview();
    assert_eq!(group(&overview, "transfers"), figures(&[("tm_46scc", 1), ("not_needed", 2), ("unknown", 3)]));
    assert!(group(&overview, "counts").contains(&("transfers".to_owned(), 6)), "that of a retired product is over");
    leads_hold(&mut scene.desk);
}

#[test]
fn levels_and_coverage_count_by_aspect() {
    let mut scene = Scene::new();
    let measures = |outcome: &str| -> Value {
        let aspects = [("rb", 6), ("ri", 7), ("rv", 8)];
        let ids =
            aspects.iter().flat_map(|(aspect, count)| (1..=*count).map(move |number| format!("{aspect}{number}")));
        ids.map(|id| json!({ "measure": id, "outcome": outcome })).collect()
    };
    let required = json!({ "required_v": "M", "required_reason": "Besluit van de FG." });
    for (name, annex) in [
        ("Genoeg", Some(json!({ "level_v": "H", "measures": measures("met") }))),
        ("Lager", Some(json!({ "level_v": "L", "measures": measures("not_met") }))),
        ("Stil", Some(json!({}))),
        ("Zonder bijlage", None),
    ] {
        let product = scene.product(name);
        scene.desk.call("change", json!({ "noun": "product", "id": product, "fields": required }));
        if let Some(mut annex) = annex {
            annex["product"] = json!(product);
            scene.desk.add("security_annex", annex);
        }
    }
    let overview = scene.overview();
    let levels = [("enough", 1), ("lower", 1), ("not_stated", 2), ("not_required", 0)];
    assert_eq!(group(&overview, "level_v"), figures(&levels));
    let bands = [("sufficient", 1), ("attention", 0), ("insufficient", 1), ("insufficient_data", 1), ("no_annex", 1)];
    assert_eq!(group(&overview, "rosa_v"), figures(&bands));
    assert_eq!(filled(&overview, "level_b"), figures(&[("not_stated", 4)]), "what is not known asks a level too");
    leads_hold(&mut scene.desk);
}

#[test]
fn a_flag_counts_at_each_school_that_it_touches() {
    let mut scene = Scene::new();
    let board = scene.desk.call("flags", json!({}))["flags"].as_array().unwrap().len() as u64;
    let other = scene.desk.add("school", json!({ "name": "Het Baken", "sector": "vo" }));
    let product = scene.product("Leesmeester");
    scene.desk.add("use", json!({ "product": product, "school": other, "kind": "trial", "status": "active" }));
    let vendor = scene.vendor.clone();
    // A transfer of a vendor touches every school that uses something of it.
    scene.desk.add("transfer", json!({ "party": vendor, "country": "US" }));
    let overview = scene.overview();
    let at = |key: &str| {
        let counted = group(&overview, "flags_by_school");
        counted.into_iter().find(|(name, _)| name == key).map(|(_, count)| count)
    };
    let total: u64 = group(&overview, "flags_by_severity").iter().map(|(_, count)| count).sum();
    assert!(at(&other).is_some_and(|count| count >= 4), "{overview}");
    assert_eq!(at(&other), at(&scene.school));
    assert_eq!(at("board"), Some(board));
    assert_eq!(at(&other).unwrap() + board, total, "what touches both schools is one flag");
    let rules: u64 = group(&overview, "flags_by_rule").iter().map(|(_, count)| count).sum();
    assert_eq!(rules, total);

    // A use that has ended leaves the flags of the product at the other school.
    let uses = scene.desk.call("list", json!({ "noun": "use" }));
    let mine = uses["items"].as_array().unwrap().iter().find(|usage| usage["school"] == json!(other)).unwrap();
    let ended = json!({ "noun": "use", "id": mine["id"], "fields": { "status": "ended" } });
    scene.desk.call("change", ended);
    let overview = scene.overview();
    let after = group(&overview, "flags_by_school").into_iter().find(|(key, _)| *key == other);
    assert_eq!(after, Some((other, 0)), "a school without flags says so");
    leads_hold(&mut scene.desk);
}

#[test]
fn an_accepted_flag_is_counted_apart() {
    let mut scene = Scene::new();
    let product = scene.product("Leesmeester");
    let ask = json!({ "rule": "ovk-01" });
    let flag = scene.desk.call("flags", ask.clone())["flags"][0].clone();
    let before = scene.overview();
    scene.desk.add(
        "decision",
        json!({ "title": "Aanvaard", "kind": "acceptance", "rule": "OVK-01", "subject_noun": "product", "subject": product,
            "accepted_values": flag["values"].to_string(), "decided_on": TODAY, "until": "2027-01-01",
            "reason": "De overeenkomst ligt ter tekening.", "by": "bestuurder" }),
    );
    let after = scene.overview();
    let count = |overview: &Value, key: &str| {
        group(overview, "counts").into_iter().find(|(name, _)| name == key).map(|(_, count)| count).unwrap()
    };
    assert_eq!(count(&after, "flags_open"), count(&before, "flags_open") - 1);
    assert_eq!((count(&before, "flags_accepted"), count(&after, "flags_accepted")), (0, 1));
    leads_hold(&mut scene.desk);
    let later = scene.desk.call("overview", json!({ "today": "2027-01-02" }));
    assert_eq!(count(&later, "flags_accepted"), 0, "the flag returns when the date has passed");
    assert_eq!(later["as_of"], "2027-01-02");
}
