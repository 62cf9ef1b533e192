//! Many documents at once: what came of all of them, what is refused, and what acceptance would do.

use serde_json::{Value, json};

use super::desk::Cli;

const PAPERS: [&str; 3] = ["boekenboom.txt", "haspel-overeenkomst.docx", "taalkompas_annex.txt"];

/// A register, and papers beside it.
fn desk() -> Cli {
    let cli = Cli::new();
    for name in PAPERS {
        let paper = waarborg_tests::root().join("tests/fixtures/intake").join(name);
        std::fs::copy(paper, cli.path(name)).unwrap();
    }
    cli
}

fn with<'w>(names: &[&'w str], more: &[&'w str]) -> Vec<&'w str> {
    ["intake"].iter().chain(names).chain(more).copied().collect()
}

fn facts(summary: &Value, fate: &str) -> u64 {
    summary["summary"]["facts"][fate].as_u64().unwrap_or_else(|| panic!("{fate}: {summary}"))
}

fn every_fact_has_one_fate(summary: &Value) {
    let fates = ["accepted", "same", "differing", "refused", "unsure", "unplaced", "impossible"];
    let together: u64 = fates.iter().map(|fate| facts(summary, fate)).sum();
    assert_eq!(together, facts(summary, "proposed"), "{:#}", summary["summary"]);
}

#[test]
fn many_documents_end_with_what_came_of_them() {
    let cli = desk();
    let [one, two, three] = PAPERS;
    let names = [one, "weg.txt", two, three];
    let run = cli.on(with(&names, &["--accept", "all", "--min-confidence", "0.9", "--json"]));
    assert_eq!(run.code, 1, "{}", run.err);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["documents"].as_array().unwrap().len(), 3, "one that fails does not stop the rest");
    assert_eq!((&told["summary"]["files"], &told["summary"]["failed"]), (&json!(4), &json!(1)));
    assert_eq!(told["failed"][0]["path"], "weg.txt");
    assert_eq!(told["failed"][0]["failure"]["code"], "unreadable");
    every_fact_has_one_fate(&told);
    assert!(facts(&told, "accepted") > 40 && facts(&told, "unsure") > 0, "{:#}", told["summary"]);
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 3);

    let again = cli.on(with(&PAPERS, &["--accept", "all", "--min-confidence", "0.9", "--json"])).json();
    every_fact_has_one_fate(&again);
    assert_eq!((facts(&again, "accepted"), facts(&again, "unsure")), (0, facts(&told, "unsure")));
    assert!(facts(&again, "same") > 40, "{:#}", again["summary"]);

    let shown = cli.on(with(&names, &["--accept", "all"]));
    assert_eq!(shown.code, 1);
    assert!(shown.out.contains("4 bestanden: 3 gelezen, 1 geweigerd"), "{}", shown.out);
    assert!(shown.out.contains("weg.txt kan niet worden gelezen"), "with the reason: {}", shown.out);
    assert!(shown.out.contains("staat al zo in het register"), "{}", shown.out);
    let english = cli.on(with(&names, &["--accept", "all", "--language", "en"])).out;
    assert!(english.contains("4 files: 3 read, 1 refused"), "{english}");
}

#[test]
fn without_accept_it_is_told_what_acceptance_would_do() {
    let cli = desk();
    cli.add("party", &json!({ "name": "Boekenboom", "postcode": "1011 AA" }));
    let more = ["--min-confidence", "0.9", "--refuse", "purpose", "--json"];
    let rehearsed = cli.on(with(&PAPERS, &more)).json();
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 0, "nothing is kept");
    every_fact_has_one_fate(&rehearsed);
    assert!(facts(&rehearsed, "differing") > 0 && facts(&rehearsed, "refused") > 0);
    let accepting: Vec<&str> = more.iter().chain(&["--accept", "all"]).copied().collect();
    let [one, ..] = PAPERS;
    let told = cli.on(with(&[one], &more)).json();
    let did = cli.on(with(&[one], &accepting)).json();
    assert_eq!(told["proposal"]["conflicts"][0]["stated"], did["value"]["conflicts"][0]["stated"]);
    let standings = |answer: &Value| {
        let all = answer["facts"].as_array().unwrap().clone();
        all.into_iter().map(|one| one["standing"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(standings(&told["proposal"]), standings(&did["value"]));
    let shown = cli.on(with(&PAPERS, &[])).done();
    assert!(shown.contains("in het register") && shown.contains("Wijkt af van het register"), "{shown}");
    assert!(shown.contains("over te nemen"), "{shown}");

    // Whose a document is, nobody says: acceptance would fail, and so does this, with what was read.
    std::fs::write(cli.path("los.txt"), "Privacybijsluiter\n\nOnze databases staan in Gent, België.\n").unwrap();
    let nobody = cli.on(["intake", "los.txt", "--json"]);
    assert_eq!(nobody.code, 1);
    let read: Value = serde_json::from_str(&nobody.out).unwrap();
    assert!(!read["facts"].as_array().unwrap().is_empty() && read["proposal"].is_null(), "{read}");
    let failure: Value = serde_json::from_str(&nobody.err).unwrap();
    assert_eq!(failure, read["obstacle"]);
    cli.on(["intake", "los.txt", "--accept", "all"]).failed(1);
}

#[test]
fn what_is_refused_by_its_field_stays_out() {
    let cli = desk();
    let [one, ..] = PAPERS;
    let postcode = |cli: &Cli| cli.on(["show", "party", "Boekenboom", "--json"]).json()["record"]["postcode"].clone();
    let accepted =
        cli.on(["intake", one, "--accept", "all", "--refuse", "vendor.address", "--refuse", "contact", "--json"]);
    assert!(accepted.json()["value"]["refused"].as_u64().unwrap() >= 2);
    assert_eq!(
        (postcode(&cli), cli.on(["list", "contact", "--json"]).json()["total"].clone()),
        (Value::Null, json!(0))
    );
    cli.on(["intake", one, "--accept", "all"]).done();
    assert_eq!(postcode(&cli), Value::Null, "nor is it proposed again");
    for wrong in [&["--refuse", "vendor"][..], &["--refuse"]] {
        cli.on(with(&[one], wrong)).failed(2);
    }
    cli.run(["intake", one, "--refuse", "contact"]).failed(2);
}

#[test]
fn only_sure_facts_are_told_if_that_is_asked() {
    let cli = desk();
    let [one, ..] = PAPERS;
    let sure = |least: &str| {
        let read = cli.run(["intake", one, "--min-confidence", least, "--json"]).json();
        read["facts"].as_array().unwrap().iter().map(|fact| fact["confidence"].as_f64().unwrap()).collect::<Vec<_>>()
    };
    let all = sure("0");
    let some = sure("0.9");
    assert!(!some.is_empty() && some.len() < all.len() && some.iter().all(|sure| *sure >= 0.9), "{all:?}");
}

#[test]
fn a_newer_agreement_is_told_with_what_it_replaces() {
    let cli = Cli::new();
    let terms = waarborg_tests::root().join("assets/example/sources/salariskade-verwerkersovereenkomst.md");
    let terms = std::fs::read_to_string(terms).unwrap();
    std::fs::write(cli.path("oud.md"), &terms).unwrap();
    let newer = terms.replace("2024-2", "2025-1").replace("15 februari 2024", "3 maart 2025");
    std::fs::write(cli.path("nieuw.md"), newer).unwrap();
    cli.on(["intake", "oud.md", "--accept", "all"]).done();
    let old = cli.on(["list", "agreement", "--json"]).json()["items"][0]["id"].as_str().unwrap().to_owned();
    for more in [&[][..], &["--accept", "all"]] {
        let told = cli.on(with(&["nieuw.md"], more)).done();
        assert!(told.contains("is een nieuwere versie en vervangt") && told.contains(&old), "{told}");
    }
}
