//! Intake measured on made documents of vendors that do not exist, by exact keys as the project's scorer compares them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

/// Least F1 over all fixtures together. It may rise, not fall.
const FLOOR: f64 = 0.98;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/intake")
}

/// Lower case, letters and digits only.
fn fold(value: &Value) -> String {
    if value.is_null() {
        return String::new();
    }
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Folded, without the legal form at the end.
fn name(value: &Value) -> String {
    let folded = fold(value);
    ["bv", "nv", "gmbh", "ltd", "llc", "inc"]
        .iter()
        .find_map(|form| folded.strip_suffix(form))
        .unwrap_or(&folded)
        .to_owned()
}

/// What of a value counts; free text does not.
fn key(fact: &Value) -> String {
    let field = fact["field"].as_str().unwrap_or_default();
    let value = &fact["value"];
    let of = |parts: &[&str]| parts.iter().map(|part| fold(&value[*part])).collect::<Vec<_>>().join("|");
    let rest = match field {
        "document.date" | "document.version" => of(&["kind", "value"]),
        "vendor.name" | "vendor.trade_name" | "subprocessor.unlisted" | "third_party_content" => name(value),
        "vendor.address" => of(&["street", "postcode"]),
        "contact" => of(&["email", "phone", "url"]).trim_matches('|').to_owned(),
        "purpose" => of(&["purpose", "optional"]),
        "category" => of(&["category", "applies"]),
        "retention" => of(&["months"]),
        "storage" => of(&["place", "country"]),
        "subprocessor" => name(&value["name"]),
        "transfer" => format!("{}|{}", name(&value["recipient"]), of(&["country", "mechanism"])),
        "biv" => of(&["aspect", "level"]),
        "rosa" => of(&["measure", "outcome"]),
        "assessment" => of(&["form"]),
        "certificate" => of(&["standard"]),
        "breach.notice" => of(&["to", "hours", "from"]),
        "continuity" => of(&["component", "mtd_hours", "rto_hours", "rpo_hours"]),
        "availability" => format!("{}|{}", of(&["component"]), value["percent"].as_f64().unwrap_or_default()),
        "trial" => of(&["kind", "days", "agreement"]),
        "signature" => of(&["party", "name"]),
        "exit.term" => of(&["days"]),
        _ => fold(value),
    };
    format!("{field}: {rest}")
}

fn keys(facts: &Value) -> BTreeSet<String> {
    facts.as_array().into_iter().flatten().map(key).collect()
}

#[test]
fn made_documents_are_understood() {
    let mut counts = [0_usize; 3];
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let documents: Vec<&PathBuf> =
        files.iter().filter(|path| path.extension().is_some_and(|kind| kind != "json")).collect();
    assert!(documents.len() >= 9, "the fixtures are gone");
    for path in documents {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let truth: Value = serde_json::from_slice(&std::fs::read(path.with_extension("truth.json")).unwrap()).unwrap();
        let extraction = extract(&file, &std::fs::read(path).unwrap(), &Limits::default()).unwrap();
        let reading = intake::read(&extraction);
        for fact in &reading.facts {
            let text: String =
                extraction.parts[fact.part - 1].text.chars().skip(fact.start).take(fact.end - fact.start).collect();
            assert_eq!(fact.quote, text, "{file}: a quote is the slice that it names");
        }
        let proposed = keys(&json!(reading)["facts"]);
        let (stated, optional) = (keys(&truth["facts"]), keys(&truth["optional"]));
        let missing: Vec<&String> = stated.difference(&proposed).collect();
        let untrue: Vec<&String> =
            proposed.iter().filter(|key| !stated.contains(*key) && !optional.contains(*key)).collect();
        println!("{file}: {} stated", stated.len());
        for key in &missing {
            println!("    missing {key}");
        }
        for key in &untrue {
            println!("    false {key}");
        }
        counts[0] += stated.len() - missing.len();
        counts[1] += missing.len();
        counts[2] += untrue.len();
    }
    let [found, missing, untrue] = counts.map(|count| f64::from(u32::try_from(count).unwrap()));
    let f1 = 2.0 * found / (2.0 * found + missing + untrue);
    println!("all fixtures: F1 {f1:.3}, {found} found, {missing} missing, {untrue} false");
    assert!(f1 >= FLOOR, "F1 {f1} is below {FLOOR}");
}
