//! A reading beside the truth of its document: exact keys, as the project's scorer compares them.

mod key;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

use key::key;

/// A proposed fact and what the truth says of it.
pub(crate) struct Judged {
    /// How sure the program says it is.
    pub(crate) confidence: f64,
    /// Whether the truth holds it; `None` where a careful reader may say it or leave it out.
    pub(crate) right: Option<bool>,
}

/// How much of a document was understood.
pub(crate) struct Score {
    /// Name of the file.
    pub(crate) name: String,
    /// Facts of the truth that were proposed.
    pub(crate) found: usize,
    /// Keys of those that were not.
    pub(crate) missing: Vec<String>,
    /// Keys of what was proposed and is not so.
    pub(crate) untrue: Vec<String>,
    /// Every proposed fact.
    pub(crate) judged: Vec<Judged>,
}

impl Score {
    /// Reads a document and compares what was read with the truth in another file.
    pub(crate) fn of(document: &Path, truth: &Path) -> Self {
        let name = document.file_name().unwrap().to_string_lossy().into_owned();
        let truth: Value = serde_json::from_slice(&std::fs::read(truth).unwrap()).unwrap();
        let extraction = extract(&name, &std::fs::read(document).unwrap(), &Limits::default()).unwrap();
        let reading = intake::read(&extraction);
        for fact in &reading.facts {
            let text: String =
                extraction.parts[fact.part - 1].text.chars().skip(fact.start).take(fact.end - fact.start).collect();
            assert_eq!(fact.quote, text, "{name}: a quote is the slice that it names");
        }
        let facts = json!(reading)["facts"].clone();
        let proposed = keys(&facts);
        let optional: BTreeSet<String> = list(&truth["optional"]).flat_map(ways).collect();
        let mut accepted = optional.clone();
        let (mut found, mut missing) = (0, Vec::new());
        for fact in list(&truth["facts"]) {
            let ways = ways(fact);
            if ways.iter().any(|key| proposed.contains(key)) {
                found += 1;
            } else {
                missing.push(key(fact));
            }
            accepted.extend(ways);
        }
        let untrue: Vec<String> = proposed.difference(&accepted).cloned().collect();
        let judged = list(&facts).zip(&reading.facts).map(|(wire, fact)| {
            let key = key(wire);
            let right = accepted.contains(&key);
            Judged { confidence: fact.confidence, right: (!optional.contains(&key)).then_some(right) }
        });
        let judged = judged.collect();
        Self { name, found, missing, untrue, judged }
    }

    /// Harmonic mean of recall and precision over documents, printed with what went wrong.
    pub(crate) fn f1(scores: &[Self]) -> f64 {
        for score in scores {
            println!(
                "{}: {} found, {} missing, {} false",
                score.name,
                score.found,
                score.missing.len(),
                score.untrue.len()
            );
            score.missing.iter().for_each(|key| println!("    missing {key}"));
            score.untrue.iter().for_each(|key| println!("    false {key}"));
        }
        let total =
            |count: fn(&Self) -> usize| f64::from(u32::try_from(scores.iter().map(count).sum::<usize>()).unwrap());
        let (found, missing, untrue) =
            (total(|score| score.found), total(|score| score.missing.len()), total(|score| score.untrue.len()));
        let f1 = 2.0 * found / (2.0 * found + missing + untrue);
        println!("together: F1 {f1:.3}, {found} found, {missing} missing, {untrue} false");
        f1
    }
}

/// The made documents of the fixtures, each with its truth.
pub(crate) fn fixtures() -> Vec<(PathBuf, PathBuf)> {
    documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/intake"), None)
}

/// The documents of the example board, each with its truth.
pub(crate) fn example() -> Vec<(PathBuf, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/example");
    documents(&folder.join("documents"), Some(&folder.join("sources")))
}

/// Documents of a folder that have a truth, in the order of their names.
fn documents(folder: &Path, truths: Option<&Path>) -> Vec<(PathBuf, PathBuf)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|kind| kind != "json"))
        .filter_map(|path| {
            let beside = path.with_extension("truth.json");
            let truth = truths.map_or(beside.clone(), |truths| truths.join(beside.file_name().unwrap()));
            truth.exists().then_some((path, truth))
        })
        .collect()
}

fn list(facts: &Value) -> impl Iterator<Item = &Value> {
    facts.as_array().into_iter().flatten()
}

/// The keys of a true fact: its own, and those of the values that are equally right.
fn ways(fact: &Value) -> Vec<String> {
    let others = list(&fact["accept"]).map(|value| key(&json!({ "field": fact["field"], "value": value })));
    std::iter::once(key(fact)).chain(others).collect()
}

fn keys(facts: &Value) -> BTreeSet<String> {
    facts.as_array().into_iter().flatten().map(key).collect()
}
