//! Real vendor paper, from the file to the register of art. 30, on the command line alone.
//!
//! The documents lie beside the project and are no part of it; where they are absent, each test says that it was skipped.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use waarborg_tests::{TODAY, program, root, seeds};

const FORMATS: [&str; 3] = ["txt", "docx", "pdf"];

fn waarborg(arguments: &[&str]) -> Output {
    let output = Command::new(program("waarborg-cli"))
        .args(arguments)
        .env_remove("WAARBORG_PASSWORD")
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .expect("the command line starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&waarborg(arguments).stdout).expect("JSON")
}

/// The seed documents with this number, as every format; empty where they are absent.
fn papers(number: &str) -> Vec<PathBuf> {
    let Some(folder) = seeds() else { return Vec::new() };
    let names = std::fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    let fits = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with(number) && FORMATS.iter().any(|format| name.ends_with(format))
    };
    let found: Vec<PathBuf> = names.filter(fits).collect();
    assert_eq!(found.len(), FORMATS.len(), "one document a format");
    found
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a readable path")
}

/// What intake states scores well against the truth, and every quote stands in the text that was extracted.
fn scores(number: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    for paper in papers(number) {
        let extracted = folder.path().join("extracted.txt");
        std::fs::write(&extracted, waarborg(&["extract", text(&paper)]).stdout).expect("the text");
        let proposal = folder.path().join("proposal.json");
        std::fs::write(&proposal, waarborg(&["intake", text(&paper), "--json"]).stdout).expect("the proposal");
        let truth = paper.with_extension("truth.json");
        let against = if paper.extension().is_some_and(|format| format == "txt") { paper.clone() } else { extracted };
        let output = Command::new("python3")
            .arg(root().join("../shared/tools/score_intake.py"))
            .args([text(&proposal), text(&truth), "--text", text(&against), "--json"])
            .output()
            .expect("python3");
        let score: Value = serde_json::from_slice(&output.stdout).expect("a score");
        let absent: Vec<&Value> = score["false_facts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|fact| fact["reason"] == "the quote is not in the text")
            .collect();
        eprintln!("{}: F1 {}", paper.display(), score["f1"]);
        assert!(absent.is_empty(), "{}: {absent:?}", paper.display());
        assert!(score["f1"].as_f64().unwrap() >= 0.80, "{}: {score:#}", paper.display());
    }
}

#[test]
fn a_leaflet_of_covenant_3_0_scores() {
    scores("002");
}

#[test]
fn an_agreement_of_covenant_4_0_scores() {
    scores("003");
}

/// The flags on a register that holds one document as it is, with its products in use; the board's own gaps apart.
fn flags(register: &Path, paper: &Path) -> Vec<Value> {
    waarborg(&["create", text(register), "--board", "Stichting Proef", "--no-password", "--today", TODAY]);
    let accept = [
        "intake",
        text(paper),
        "--register",
        text(register),
        "--accept",
        "all",
        "--use-at",
        "De Proefschool",
        "--today",
        TODAY,
    ];
    waarborg(&accept);
    let flags = json(&["flags", "--register", text(register), "--today", TODAY, "--json"]);
    let own = |flag: &Value| !flag["rule"].as_str().unwrap().starts_with("REG-");
    flags.as_array().unwrap().iter().filter(|flag| own(flag)).cloned().collect()
}

fn rules(flags: &[Value]) -> BTreeSet<&str> {
    flags.iter().map(|flag| flag["rule"].as_str().unwrap()).collect()
}

fn severity<'a>(flags: &'a [Value], rule: &str) -> &'a str {
    flags.iter().find(|flag| flag["rule"] == rule).unwrap()["severity"].as_str().unwrap()
}

#[test]
fn an_unsigned_agreement_with_weak_rosa_is_flagged_scored_and_reported() {
    for paper in papers("003") {
        let folder = tempfile::tempdir().expect("a folder");
        let register = folder.path().join("register.waarborg");
        let flags = flags(&register, &paper);
        let expected = BTreeSet::from(["OVK-01", "OVK-02", "BIJ-02", "SEC-02", "SEC-06"]);
        assert_eq!(rules(&flags), expected, "{}: {flags:#?}", paper.display());
        assert_eq!(severity(&flags, "BIJ-02"), "high", "four years and four months old");

        let scores = json(&["score", "--register", text(&register), "--today", TODAY, "--json"]);
        let aspects = scores[0]["aspects"].as_array().unwrap_or_else(|| panic!("{scores:#}"));
        let figures: Vec<(&str, f64)> = aspects
            .iter()
            .map(|aspect| (aspect["aspect"].as_str().unwrap(), aspect["score"].as_f64().unwrap()))
            .collect();
        assert_eq!(figures, [("b", 41.7), ("i", 64.3), ("v", 62.5)], "{}", paper.display());
        reported(&register, folder.path());
    }
}

/// The register of art. 30 as PDF: whole for qpdf, and with the figures in the text that poppler finds.
fn reported(register: &Path, folder: &Path) {
    let pdf = folder.join("register.pdf");
    waarborg(&[
        "export",
        "register",
        "--register",
        text(register),
        "--format",
        "pdf",
        "--out",
        text(&pdf),
        "--today",
        TODAY,
        "--language",
        "nl",
    ]);
    let whole = Command::new("qpdf").args(["--check", text(&pdf)]).output().expect("qpdf is installed by `make test`");
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stdout));
    let text =
        Command::new("pdftotext").args([text(&pdf), "-"]).output().expect("pdftotext is installed by `make test`");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for figure in ["41,7", "64,3", "62,5"] {
        assert!(text.contains(figure), "{figure} in {text}");
    }
}

#[test]
fn a_leaflet_without_outcomes_is_flagged() {
    for paper in papers("002") {
        let folder = tempfile::tempdir().expect("a folder");
        let flags = flags(&folder.path().join("register.waarborg"), &paper);
        let expected = BTreeSet::from(["OVK-01", "BIJ-02", "SEC-01", "SUB-08"]);
        assert_eq!(rules(&flags), expected, "{}: {flags:#?}", paper.display());
        assert_eq!(severity(&flags, "BIJ-02"), "medium", "the one date stands on the security annex");
    }
}
