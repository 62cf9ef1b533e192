//! The ROSA coverage through the calls: the vectors of the domain reference, on a product that does not exist.

use serde_json::{Value, json};
use waarborg_tests::Desk;

const MEASURES: [(&str, usize); 3] = [("rb", 6), ("ri", 7), ("rv", 8)];

/// Two met, one compensated and three not for availability; four, one, two for integrity; three, four, one for confidentiality.
const ALTERNATIVE: [&str; 6] = ["rb1", "ri2", "rv1", "rv5", "rv6", "rv8"];
const NOT_MET: [&str; 6] = ["rb2", "rb4", "rb6", "ri4", "ri7", "rv2"];

fn outcomes(outcome: impl Fn(&str) -> Option<&'static str>) -> Value {
    let measures =
        MEASURES.iter().flat_map(|(aspect, count)| (1..=*count).map(move |number| format!("{aspect}{number}")));
    let row = |measure: String| {
        let outcome = outcome(&measure)?;
        Some(json!({ "measure": measure, "outcome": outcome, "explanation": "Toelichting van de leverancier." }))
    };
    measures.filter_map(row).collect()
}

fn report(measure: &str) -> Option<&'static str> {
    Some(match measure {
        measure if ALTERNATIVE.contains(&measure) => "alternative",
        measure if NOT_MET.contains(&measure) => "not_met",
        _ => "met",
    })
}

/// The score of a product with an annex, and a leaflet that processes these categories.
fn score(product: Value, categories: &[&str], annex: Value) -> Value {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Lesgeest Uitgevers" }));
    let mut fields = json!({ "party": party, "name": "Taalwijzer", "all_services": false });
    fields.as_object_mut().unwrap().extend(product.as_object().unwrap().clone());
    let product = desk.add("product", fields);
    if !categories.is_empty() {
        let categories: Vec<Value> =
            categories.iter().map(|category| json!({ "category": category, "applies": "yes" })).collect();
        desk.add("leaflet", json!({ "product": product, "layout": "4.0_mevw", "categories": categories }));
    }
    if annex.is_object() {
        let mut fields = json!({ "product": product });
        fields.as_object_mut().unwrap().extend(annex.as_object().unwrap().clone());
        desk.add("security_annex", fields);
    }
    let scores = desk.call("score", json!({ "product": product }));
    assert_eq!(scores, desk.call("score", json!({})), "one product is all of them here");
    scores[0].clone()
}

fn column(score: &Value, field: &str) -> Vec<Value> {
    score["aspects"].as_array().unwrap().iter().map(|aspect| aspect[field].clone()).collect()
}

#[test]
fn the_vector_with_a_full_report() {
    let annex = json!({
        "measures": outcomes(report), "level_b": "H", "level_i": "M", "level_v": "M", "form": "self", "dated_on": "2022-07-13",
    });
    let score = score(json!({}), &["dc01", "dc07"], annex);
    assert_eq!(score["title"], "ROSA-dekking (eigen berekening)");
    assert_eq!(score["algorithm"], 1);
    assert_eq!(column(&score, "score"), [41.7, 64.3, 62.5]);
    assert_eq!(column(&score, "band"), ["insufficient", "attention", "insufficient"]);
    assert_eq!(column(&score, "knocked_out_by"), [json!(["rb6"]), json!([]), json!(["rv2"])]);
    assert_eq!(column(&score, "required"), ["M", "M", "M"]);
    assert_eq!(column(&score, "declared"), ["H", "M", "M"]);
    assert_eq!(column(&score, "met"), [2, 4, 3]);
    assert_eq!(column(&score, "alternative"), [1, 1, 4]);
    assert_eq!(column(&score, "not_met"), [3, 2, 1]);
    assert_eq!(score["band"], "insufficient", "the worst aspect");
    assert_eq!(score["completeness"], 100.0);
    assert_eq!(score["evidence"]["letter"], "D", "only the annex is dated");
    assert_eq!(
        score["aspects"][0]["steps"],
        json!([
            "Ontwerp (rb1): alternatieve maatregel met toelichting, waarde 0,5",
            "Capaciteit beheer (rb2): niet voldaan, waarde 0",
            "Onderhoud (rb3): voldaan, waarde 1",
            "Testen (rb4): niet voldaan, waarde 0",
            "Monitoring (rb5): voldaan, waarde 1",
            "Herstel (rb6): niet voldaan, waarde 0",
            "Som 2,5 gedeeld door 6 vermelde maatregelen, maal 100 = 41,7",
            "Vereist niveau M: voldoende vanaf 70, aandacht vanaf 55",
            "Kritieke maatregel Herstel (rb6) is niet voldaan: het aspect is onvoldoende",
            "Oordeel: onvoldoende",
        ])
    );
    assert_eq!(score["aspects"][0]["required_because"], json!(["namen, klas en resultaten: niveau M"]));
}

#[test]
fn without_a_knock_out_the_same_score_asks_attention() {
    let swapped = |measure: &str| match measure {
        "rv2" => Some("met"),
        "rv3" => Some("not_met"),
        other => report(other),
    };
    let score = score(json!({}), &["dc01"], json!({ "measures": outcomes(swapped) }));
    assert_eq!(score["aspects"][2]["score"], 62.5);
    assert_eq!(score["aspects"][2]["band"], "attention");
}

#[test]
fn levels_without_outcomes_are_insufficient_data() {
    let score = score(
        json!({}),
        &["dc01"],
        json!({ "level_b": "M", "level_i": "M", "level_v": "M", "conformity_claimed": true }),
    );
    assert_eq!(column(&score, "band"), ["insufficient_data"; 3]);
    assert_eq!(column(&score, "score"), [Value::Null, Value::Null, Value::Null]);
    assert_eq!(score["missing"], 21);
    assert_eq!(score["evidence"], Value::Null);
}

#[test]
fn no_annex_is_insufficient_data_at_the_middle_level() {
    let score = score(json!({}), &[], Value::Null);
    assert_eq!(score["band"], "insufficient_data");
    assert_eq!(column(&score, "required"), ["M", "M", "M"]);
    assert_eq!(score["aspects"][2]["required_because"], json!(["nog geen enkele categorie bekend: niveau M"]));
}

#[test]
fn eighty_per_cent_must_be_stated() {
    // 17 of 21 is 81 %, 16 of 21 is 76 %.
    let all_but = |missing: &'static [&'static str]| outcomes(move |id| (!missing.contains(&id)).then_some("met"));
    let enough = score(json!({}), &["dc01"], json!({ "measures": all_but(&["rb1", "ri1", "rv1", "rv3"]) }));
    assert_eq!(enough["band"], "sufficient");
    assert_eq!(enough["completeness"], 81.0);
    let little = score(json!({}), &["dc01"], json!({ "measures": all_but(&["rb1", "ri1", "rv1", "rv3", "rv4"]) }));
    assert_eq!(little["band"], "insufficient_data");
    // What does not apply is not missing.
    let narrow = |id: &str| match id {
        "rb1" | "ri1" | "rv1" | "rv3" | "rv4" => Some("not_applicable"),
        _ => Some("met"),
    };
    let narrow = score(json!({}), &["dc01"], json!({ "measures": outcomes(narrow) }));
    assert_eq!((&narrow["band"], &narrow["completeness"]), (&json!("sufficient"), &json!(100.0)));
}

#[test]
fn an_alternative_without_explanation_is_worth_nothing() {
    let mut measures = outcomes(report);
    measures.as_array_mut().unwrap().iter_mut().for_each(|row| row["explanation"] = json!(" "));
    let score = score(json!({}), &["dc01"], json!({ "measures": measures }));
    assert_eq!(column(&score, "score"), [33.3, 57.1, 37.5]);
}

#[test]
fn the_required_level_is_the_highest_that_anything_asks() {
    let required = |product: Value, categories: &[&str]| column(&score(product, categories, Value::Null), "required");
    assert_eq!(required(json!({}), &["dc14"]), ["L", "L", "L"]);
    assert_eq!(required(json!({}), &["dc10"]), ["L", "M", "M"]);
    assert_eq!(required(json!({}), &["dc10", "dc05"]), ["M", "M", "H"]);
    assert_eq!(required(json!({}), &["dc13"]), ["M", "H", "H"]);
    assert_eq!(required(json!({ "kind": "hub" }), &["dc14"]), ["H", "H", "M"]);
    assert_eq!(required(json!({ "kind": "pupil_administration" }), &["dc01"]), ["M", "H", "H"]);
    assert_eq!(required(json!({ "processes_personal_data": false }), &[]), [Value::Null, Value::Null, Value::Null]);
    let overridden = json!({ "required_b": "L", "required_reason": "Er is een papieren noodprocedure." });
    assert_eq!(required(overridden, &["dc01"]), ["L", "M", "M"]);
}

#[test]
fn evidence_is_a_label_apart() {
    let letter = |annex: Value| {
        let mut annex = annex;
        annex["measures"] = outcomes(report);
        let score = score(json!({}), &["dc01"], annex);
        assert_eq!(column(&score, "score"), [41.7, 64.3, 62.5], "evidence is never multiplied in");
        score["evidence"]["letter"].as_str().unwrap().to_owned()
    };
    assert_eq!(letter(json!({ "form": "audit", "assessed_on": "2024-11-21" })), "A", "24 months to the day");
    assert_eq!(letter(json!({ "form": "audit", "assessed_on": "2024-11-20" })), "D");
    assert_eq!(letter(json!({ "form": "peer", "assessed_on": "2026-01-15" })), "B");
    assert_eq!(letter(json!({ "form": "self", "assessed_on": "2026-01-15" })), "C");
    assert_eq!(letter(json!({ "form": "self", "assessed_on": "2026-01-15", "assessor_interested": true })), "D");
    assert_eq!(
        letter(json!({ "form": "audit", "dated_on": "2026-01-15" })),
        "D",
        "the annex's date is not the assessment's"
    );
    assert_eq!(letter(json!({ "assessed_on": "2026-01-15" })), "D");
}
