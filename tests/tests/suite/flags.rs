//! Flags through the calls: every rule on its fixtures, at its boundaries, and on whole papers.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use waarborg_register::flags::{RULES, Rule};
use waarborg_register::words::{self, Language};
use waarborg_tests::{Desk, root};

/// A register made through the calls, and the flags that it must have.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    steps: Vec<Step>,
    flags: Vec<Expected>,
}

/// A record to be added, or fields of the board; `@name` stands for the id of the record added as `name`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    noun: String,
    #[serde(rename = "as")]
    name: Option<String>,
    fields: Value,
}

/// A flag; a board is named `board`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    rule: Option<String>,
    subject: Option<String>,
    severity: String,
    field: Option<String>,
    values: Option<Map<String, Value>>,
}

struct Scene {
    desk: Desk,
    ids: HashMap<String, String>,
}

impl Scene {
    fn of(case: &Case) -> Self {
        let mut scene = Self { desk: Desk::new(), ids: HashMap::new() };
        for step in &case.steps {
            let mut fields = step.fields.clone();
            scene.resolve(&mut fields);
            let id = if step.noun == "board" {
                let board = scene.desk.call("list", json!({ "noun": "board" }))["items"][0]["id"].clone();
                scene.desk.call("change", json!({ "noun": "board", "id": board, "fields": fields }));
                board.as_str().unwrap().to_owned()
            } else {
                scene.desk.add(&step.noun, fields)
            };
            scene.ids.insert(step.name.clone().unwrap_or_else(|| step.noun.clone()), id);
        }
        scene
    }

    fn id(&self, name: &str) -> &str {
        &self.ids[name.trim_start_matches('@')]
    }

    fn resolve(&self, value: &mut Value) {
        match value {
            Value::String(text) if text.starts_with('@') => *value = json!(self.id(text)),
            Value::Array(items) => items.iter_mut().for_each(|item| self.resolve(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.resolve(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn flags(&mut self, request: Value) -> Vec<Value> {
        self.desk.call("flags", request)["flags"].as_array().unwrap().clone()
    }

    /// The severities of a rule's flags on a date.
    fn severities(&mut self, rule: &str, today: &str) -> Vec<String> {
        let of_rule = |flag: &Value| (flag["rule"] == rule).then(|| flag["severity"].as_str().unwrap().to_owned());
        self.flags(json!({ "today": today })).iter().filter_map(of_rule).collect()
    }
}

fn fixture(path: &str) -> Vec<Case> {
    let path: PathBuf = root().join("tests/fixtures/flags").join(path);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The first case in which a rule finds something.
fn first_case(rule: &str) -> Case {
    fixture(&format!("{rule}/invalid.json")).remove(0)
}

fn check(rule: &Rule, case: &Case) {
    let mut scene = Scene::of(case);
    let found: Vec<Value> = scene.flags(json!({})).into_iter().filter(|flag| flag["rule"] == rule.code).collect();
    let about = format!("{}, {}: {found:#?}", rule.code, case.about);
    assert_eq!(found.len(), case.flags.len(), "{about}");
    for expected in &case.flags {
        let matches = |flag: &&Value| {
            // A board is there from the beginning, and has no name in a fixture.
            let is_subject = match expected.subject.as_deref() {
                Some("@board") | None => flag["subject"]["kind"] == "board",
                Some(name) => flag["subject"]["id"] == scene.id(name),
            };
            is_subject
                && flag["severity"] == expected.severity
                && expected.field.as_ref().is_none_or(|field| flag["field"] == **field)
                && expected.values.as_ref().is_none_or(|values| flag["values"] == Value::Object(values.clone()))
        };
        assert!(found.iter().any(|flag| matches(&flag)), "{about}");
    }
    for flag in &found {
        assert_eq!(flag["name"], rule.name);
        let label = flag["subject"]["label"].as_str().unwrap();
        let message = flag["message"].as_str().unwrap();
        assert!(!label.is_empty() && message.contains(label), "a message names its record: {message}");
        assert!(!message.contains("{$") && !message.contains("none"), "a message has all its words: {message}");
    }
}

#[test]
fn every_rule_finds_what_is_wrong_and_nothing_else() {
    for rule in RULES {
        let invalid = fixture(&format!("{}/invalid.json", rule.code));
        assert!(invalid.iter().all(|case| !case.flags.is_empty()), "{}: invalid cases have flags", rule.code);
        let valid = fixture(&format!("{}/valid.json", rule.code));
        assert!(!valid.is_empty() && valid.iter().all(|case| case.flags.is_empty()), "{}: valid cases", rule.code);
        invalid.iter().chain(&valid).for_each(|case| check(rule, case));
    }
}

#[test]
fn every_rule_has_its_words_and_a_name_of_its_own() {
    for (place, rule) in RULES.iter().enumerate() {
        for language in Language::ALL {
            for part in ["", ".title", ".remedy", ".what", ".why", ".do", ".source"] {
                let key = format!("{}{part}", rule.key());
                let text = words::find(language, &key, &[]);
                assert!(text.is_some_and(|text| !text.trim().is_empty()), "{language} lacks {key}");
            }
        }
        let same = |other: &&&Rule| other.code == rule.code || other.name == rule.name;
        assert!(RULES.iter().take(place).find(same).is_none(), "{} is there twice", rule.code);
        let file = rule.name.replace('-', "_") + ".rs";
        let groups = fs::read_dir(root().join("src-tauri/register/src/flags/rules")).unwrap();
        let stands = groups.flatten().any(|group| group.path().join(&file).exists());
        assert!(stands, "{} stands in a file of its name, {file}", rule.code);
    }
}

/// All flags of the rules that look at what a document says; the board's own record is another matter.
fn paper(path: &str) {
    let case = fixture(path).remove(0);
    let mut scene = Scene::of(&case);
    let mut found: Vec<(String, String, String)> = scene
        .flags(json!({}))
        .iter()
        .filter(|flag| !flag["rule"].as_str().unwrap().starts_with("REG-"))
        .map(|flag| {
            ["/rule", "/subject/id", "/severity"].map(|path| flag.pointer(path).unwrap().as_str().unwrap().to_owned())
        })
        .map(|[rule, subject, severity]| (rule, subject, severity))
        .collect();
    let mut expected: Vec<(String, String, String)> = case
        .flags
        .iter()
        .map(|flag| {
            (flag.rule.clone().unwrap(), scene.id(flag.subject.as_ref().unwrap()).to_owned(), flag.severity.clone())
        })
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "{}", case.about);
}

#[test]
fn an_unsigned_agreement_with_its_annexes_has_these_flags_and_no_other() {
    paper("papers/model-4.0-unsigned.json");
}

#[test]
fn terms_of_the_older_layout_have_these_flags_and_no_other() {
    paper("papers/terms-3.0.json");
}

#[test]
fn terms_pass_on_the_day_and_not_before() {
    // Both signatures are there, so that only the wait counts: since 21 October.
    let mut waiting = Scene::of(&fixture("OVK-02/invalid.json").remove(2));
    assert_eq!(waiting.severities("OVK-02", "2026-11-19"), [] as [&str; 0], "29 days");
    assert_eq!(waiting.severities("OVK-02", "2026-11-20"), [] as [&str; 0], "30 days");
    assert_eq!(waiting.severities("OVK-02", "2026-11-21"), ["high"], "31 days");

    // Ends on 19 February 2027.
    let mut ending = Scene::of(&fixture("OVK-07/invalid.json").remove(1));
    assert_eq!(ending.severities("OVK-07", "2026-11-20"), [] as [&str; 0], "91 days before");
    assert_eq!(ending.severities("OVK-07", "2026-11-21"), ["medium"], "90 days before");
    assert_eq!(ending.severities("OVK-07", "2027-02-19"), ["medium"], "on the last day");
    assert_eq!(ending.severities("OVK-07", "2027-02-20"), [] as [&str; 0], "the day after");

    // Ended on 20 November 2026, in use.
    let mut ended = Scene::of(&first_case("OVK-06"));
    assert_eq!(ended.severities("OVK-06", "2026-11-20"), [] as [&str; 0], "the last day counts");
    assert_eq!(ended.severities("OVK-06", "2026-11-21"), ["high"]);

    // Dated 13 July 2022.
    let mut old = Scene::of(&first_case("BIJ-02"));
    for (today, expected) in [
        ("2023-07-13", None),
        ("2023-07-14", Some("low")),
        ("2024-07-13", Some("low")),
        ("2024-07-14", Some("medium")),
        ("2026-07-13", Some("medium")),
        ("2026-07-14", Some("high")),
    ] {
        assert_eq!(
            old.severities("BIJ-02", today),
            expected.map(str::to_owned).into_iter().collect::<Vec<_>>(),
            "{today}"
        );
    }
}

#[test]
fn a_leaflet_of_29_february_is_a_year_old_at_the_end_of_february() {
    let mut case = first_case("BIJ-02");
    case.steps.last_mut().unwrap().fields["dated_on"] = json!("2024-02-29");
    let mut scene = Scene::of(&case);
    assert_eq!(scene.severities("BIJ-02", "2025-02-28"), [] as [&str; 0]);
    assert_eq!(scene.severities("BIJ-02", "2025-03-01"), ["low"]);
}

#[test]
fn an_accepted_flag_stands_apart_until_its_date_or_its_facts_change() {
    let mut scene = Scene::of(&first_case("BIJ-02"));
    let flag = scene.flags(json!({})).into_iter().find(|flag| flag["rule"] == "BIJ-02").unwrap();
    scene.desk.add(
        "decision",
        json!({
            "kind": "acceptance",
            "title": "Oude bijsluiter aanvaard",
            "subject_noun": flag["subject"]["kind"],
            "subject": flag["subject"]["id"],
            "rule": "BIJ-02",
            "reason": "De leverancier levert in januari een nieuwe.",
            "by": "bestuurder",
            "decided_on": "2026-11-21",
            "until": "2027-01-31",
            "accepted_values": flag["values"].to_string(),
        }),
    );
    assert_eq!(scene.severities("BIJ-02", "2026-11-20"), ["high"], "the decision was not taken yet");
    assert_eq!(scene.severities("BIJ-02", "2026-11-21"), [] as [&str; 0]);
    let accepted = scene.desk.call("flags", json!({}))["accepted"].clone();
    assert_eq!(accepted[0]["flag"], flag, "the same flag, apart");
    assert_eq!(accepted[0]["until"], "2027-01-31");
    assert_eq!(accepted[0]["by"], "bestuurder");
    assert_eq!(scene.severities("BIJ-02", "2027-01-31"), [] as [&str; 0], "the last day");
    assert_eq!(scene.severities("BIJ-02", "2027-02-01"), ["high"], "the day after");

    let leaflet = scene.id("leaflet").to_owned();
    scene.desk.call("change", json!({ "noun": "leaflet", "id": leaflet, "fields": { "dated_on": "2022-07-14" } }));
    assert_eq!(scene.severities("BIJ-02", "2026-11-21"), ["high"], "other facts were not accepted");
}

#[test]
fn an_acceptance_that_tells_no_facts_accepts_nothing() {
    let mut scene = Scene::of(&first_case("OVK-01"));
    let product = scene.id("product").to_owned();
    scene.desk.add(
        "decision",
        json!({
            "kind": "acceptance", "title": "Aanvaard", "subject_noun": "product", "subject": product, "rule": "OVK-01",
            "reason": "Proef.", "by": "bestuurder", "decided_on": "2026-11-21", "until": "2027-01-31",
        }),
    );
    assert_eq!(scene.severities("OVK-01", "2026-11-21"), ["critical"]);
}

#[test]
fn flags_of_a_product_are_those_on_what_belongs_to_it() {
    let mut scene = Scene::of(&fixture("papers/model-4.0-unsigned.json").remove(0));
    let all = scene.flags(json!({}));
    let product = scene.id("product").to_owned();
    let own = scene.flags(json!({ "noun": "product", "id": product }));
    let not_the_board: Vec<Value> = all.iter().filter(|flag| flag["subject"]["kind"] != "board").cloned().collect();
    assert_eq!(own, not_the_board, "one product is the whole register here");

    let severities: Vec<&str> = all.iter().map(|flag| flag["severity"].as_str().unwrap()).collect();
    let order = ["critical", "high", "medium", "low", "info"];
    assert!(severities.is_sorted_by_key(|severity| order.iter().position(|other| other == severity)), "heaviest first");

    let high = scene.flags(json!({ "severity": "high" }));
    assert!(!high.is_empty() && high.iter().all(|flag| flag["severity"] == "high"));
    let agreements = scene.flags(json!({ "noun": "agreement" }));
    assert_eq!(agreements.len(), 1);
    let agreement = scene.id("agreement").to_owned();
    assert_eq!(scene.flags(json!({ "id": agreement })), agreements);
}

#[test]
fn flags_follow_every_change() {
    let mut scene = Scene::of(&first_case("OVK-01"));
    assert_eq!(scene.severities("OVK-01", "2026-11-21"), ["critical"]);
    let vendor = scene.id("vendor").to_owned();
    scene.desk.add("agreement", json!({ "party": vendor, "basis": "covenant", "status": "signed" }));
    assert_eq!(scene.severities("OVK-01", "2026-11-21"), [] as [&str; 0]);
    scene.desk.call("undo", json!({}));
    assert_eq!(scene.severities("OVK-01", "2026-11-21"), ["critical"]);
}

#[test]
fn the_rules_are_listed_in_the_language_of_the_session() {
    let mut desk = Desk::without_register();
    let rules = desk.call("rules", json!({}));
    assert_eq!(rules.as_array().unwrap().len(), RULES.len());
    assert_eq!(rules[0]["code"], "OVK-01");
    assert_eq!(rules[0]["title"], "Gebruik zonder verwerkersovereenkomst");
    desk.session.language = Language::En;
    assert_eq!(desk.call("rules", json!({}))[0]["title"], "Use without a processor agreement");
}

#[test]
fn a_flag_is_worded_with_its_facts() {
    let mut scene = Scene::of(&fixture("papers/model-4.0-unsigned.json").remove(0));
    let message = |flags: &[Value], rule: &str| {
        flags.iter().find(|flag| flag["rule"] == rule).unwrap()["message"].as_str().unwrap().to_owned()
    };
    let dutch = scene.flags(json!({}));
    let annex = "Lesgeest Uitgevers · Taalwijzer · 13-07-2022";
    assert_eq!(
        message(&dutch, "SEC-02"),
        format!(
            "De ROSA-dekking (eigen berekening, van 0 tot 100) volgens beveiligingsbijlage {annex} is onvoldoende: beschikbaarheid 41,7; vertrouwelijkheid 62,5. Beoordeeld op niveau: beschikbaarheid midden; vertrouwelijkheid midden."
        )
    );
    assert_eq!(
        message(&dutch, "BIJ-02"),
        format!("De privacybijsluiter {annex} is ouder dan 48 maanden: de datum is 13-07-2022.")
    );
    scene.desk.session.language = Language::En;
    let english = scene.flags(json!({}));
    assert_eq!(
        message(&english, "SEC-06"),
        "According to security annex Lesgeest Uitgevers · Taalwijzer · 13 Jul 2022 these critical measures are not met: recovery, logical access."
    );
}

#[test]
fn a_transfer_of_what_is_in_the_archive_is_over() {
    let mut desk = Desk::new();
    let vendor = desk.add("party", json!({ "name": "Lesgeest Uitgevers", "roles": ["rol_vw"] }));
    let product = desk.add("product", json!({ "party": vendor, "name": "Lesgeest Online" }));
    let of_product = json!({ "party": vendor, "product": product, "country": "US" });
    let of_vendor = json!({ "party": vendor, "country": "IN" });
    let transfers = [desk.add("transfer", of_product), desk.add("transfer", of_vendor)];
    let flagged = |desk: &mut Desk| {
        let flags = desk.call("flags", json!({ "noun": "transfer" }))["flags"].clone();
        let on = |transfer: &&String| flags.as_array().unwrap().iter().any(|flag| flag["subject"]["id"] == **transfer);
        transfers.iter().filter(on).count()
    };
    assert_eq!(flagged(&mut desk), 2);
    // The product goes first: a vendor with products is not archived.
    for (noun, id, left) in [("product", &product, 1), ("party", &vendor, 0)] {
        desk.call("archive", json!({ "noun": noun, "id": id, "archived": true }));
        assert_eq!(flagged(&mut desk), left, "{noun}");
    }
    for (noun, id, back) in [("party", &vendor, 1), ("product", &product, 2)] {
        desk.call("archive", json!({ "noun": noun, "id": id, "archived": false }));
        assert_eq!(flagged(&mut desk), back, "out of the archive it counts again: {noun}");
    }
}
