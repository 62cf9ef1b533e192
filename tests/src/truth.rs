//! A reading beside the truth of its document: exact keys, as the project's scorer compares them.

mod key;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

use key::key;

/// A proposed fact and what the truth says of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// How sure the program says it is.
    pub confidence: f64,
    /// Whether the truth holds it; `None` where a careful reader may say it or leave it out.
    pub right: Option<bool>,
}

/// How much of a document was understood.
#[derive(Debug, Clone)]
pub struct Score {
    /// Name of the file.
    pub name: String,
    /// Keys of the facts of the truth that were proposed.
    pub found: Vec<String>,
    /// Keys of those that were not.
    pub missing: Vec<String>,
    /// Keys of what was proposed and is not so.
    pub untrue: Vec<String>,
    /// Every proposed fact.
    pub judged: Vec<Judged>,
}

impl Score {
    /// Reads a document and compares what was read with the truth in another file.
    pub fn of(document: &Path, truth: &Path) -> Self {
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
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for fact in list(&truth["facts"]) {
            let ways = ways(fact);
            let is_found = ways.iter().any(|key| proposed.contains(key));
            if is_found {
                found.push(key(fact));
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
    pub fn f1(scores: &[Self]) -> f64 {
        for score in scores {
            println!(
                "{}: {} found, {} missing, {} false",
                score.name,
                score.found.len(),
                score.missing.len(),
                score.untrue.len()
            );
            score.missing.iter().for_each(|key| println!("    missing {key}"));
            score.untrue.iter().for_each(|key| println!("    false {key}"));
        }
        let total =
            |count: fn(&Self) -> usize| f64::from(u32::try_from(scores.iter().map(count).sum::<usize>()).unwrap());
        let (found, missing, untrue) =
            (total(|score| score.found.len()), total(|score| score.missing.len()), total(|score| score.untrue.len()));
        let f1 = 2.0 * found / (2.0 * found + missing + untrue);
        println!("together: F1 {f1:.3}, {found} found, {missing} missing, {untrue} false");
        f1
    }
}

/// How one kind of facts was understood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figure {
    /// Facts of the truth that were proposed.
    pub found: u32,
    /// Those that were not.
    pub missing: u32,
    /// What was proposed and is not so.
    pub untrue: u32,
}

impl Figure {
    /// The figures of each field over documents.
    pub fn by_field(scores: &[Score]) -> BTreeMap<String, Self> {
        let mut figures: BTreeMap<String, Self> = BTreeMap::new();
        // A key begins with its field.
        let mut count = |key: &String, add: fn(&mut Self)| {
            let field = key.split(':').next().unwrap_or_default();
            add(figures.entry(field.to_owned()).or_default());
        };
        for score in scores {
            score.found.iter().for_each(|key| count(key, |figure| figure.found += 1));
            score.missing.iter().for_each(|key| count(key, |figure| figure.missing += 1));
            score.untrue.iter().for_each(|key| count(key, |figure| figure.untrue += 1));
        }
        figures
    }

    /// Of what was proposed, how much is so; all of it where nothing was.
    pub fn precision(&self) -> f64 {
        share(self.found, self.found + self.untrue)
    }

    /// Of what is so, how much was proposed; all of it where nothing is.
    pub fn recall(&self) -> f64 {
        share(self.found, self.found + self.missing)
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

/// The facts that were proposed with one confidence.
#[derive(Debug, Clone, Copy)]
pub struct Bucket {
    /// How sure the program says it is.
    pub confidence: f64,
    /// How many facts the truth judges.
    pub facts: u32,
    /// How many of these are right.
    pub right: u32,
}

impl Bucket {
    /// The facts of documents by their confidence, from the least sure.
    pub fn of(scores: &[Score]) -> Vec<Self> {
        let mut buckets: BTreeMap<String, Self> = BTreeMap::new();
        for fact in scores.iter().flat_map(|score| &score.judged) {
            let Some(right) = fact.right else { continue };
            let new = Self { confidence: fact.confidence, facts: 0, right: 0 };
            let bucket = buckets.entry(format!("{:.2}", fact.confidence)).or_insert(new);
            bucket.facts += 1;
            bucket.right += u32::from(right);
        }
        buckets.into_values().collect()
    }

    /// How much of them is right.
    pub fn share(&self) -> f64 {
        share(self.right, self.facts)
    }
}

/// Reads documents beside their truths.
pub fn scores(documents: impl IntoIterator<Item = (PathBuf, PathBuf)>) -> Vec<Score> {
    documents.into_iter().map(|(document, truth)| Score::of(&document, &truth)).collect()
}

/// The made documents of the fixtures, each with its truth.
pub fn fixtures() -> Vec<(PathBuf, PathBuf)> {
    documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/intake"), None)
}

/// The documents of the example board, each with its truth.
pub fn example() -> Vec<(PathBuf, PathBuf)> {
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
