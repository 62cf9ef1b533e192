//! What makes a transfer lawful, as a passage names it; not what it says to be missing.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::denial::{clause, count, first, lacking};
use crate::intake::fold::pattern;
use crate::intake::name::has_form;
use crate::intake::tense::{is_ahead, is_supposed};
use crate::intake::vocabulary::{RECIPIENTS, folded};
use crate::reference::adequacies;

/// The framework between the EU and the United States.
pub(super) static FRAMEWORK: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.mechanisms.framework)));
static CLAUSES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.mechanisms.clauses)));
static RULES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.mechanisms.rules)));
static ADEQUACY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.mechanisms.adequacy)));

/// The mechanisms, the one that is named first where a passage names several.
static MECHANISMS: LazyLock<[(&'static str, &'static Regex); 4]> = LazyLock::new(|| {
    [(BY_FRAMEWORK, &*FRAMEWORK), ("tm_46scc", &*CLAUSES), ("tm_46bcr", &*RULES), (BY_DECISION, &*ADEQUACY)]
});

/// What says of a mechanism that it holds no longer.
static LAPSED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.mechanisms.lapsed)));
/// What stands between two mechanisms that are denied together: "no adequacy decision or standard contractual clauses".
static OR: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^(?: \w+)? {} (?:\w+ )?$", RECIPIENTS.mechanisms.or)));

/// Within how many bytes behind a mechanism a denial is of that: "have not been signed".
const NEAR: usize = 24;

/// The mechanism that a passage names.
pub(super) fn mechanism(text: &str) -> Option<&'static str> {
    let said =
        |words: &Regex| words.find_iter(text).any(|hit| !missing(text, &hit.range()) && !unsettled(text, &hit.range()));
    MECHANISMS.iter().find(|(_, words)| said(words)).map(|(id, _)| *id)
}

/// Each mechanism that a passage names, with its place.
fn all(text: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    MECHANISMS.iter().flat_map(|(id, words)| words.find_iter(text).map(|hit| (hit.range(), *id)))
}

/// For each of several places of a sentence, those of countries or of parties, the mechanism that it names for that one: the first
/// behind it and before the next place, or the other way round where the sentence puts the mechanisms first. One mechanism without
/// another is that of all.
pub(super) fn paired(text: &str, places: &[usize]) -> Vec<Option<&'static str>> {
    let whole = mechanism(text);
    let different: BTreeSet<&str> = all(text).map(|(_, id)| id).collect();
    if places.len() < 2 || different.len() < 2 {
        return vec![whole; places.len()];
    }
    let of = |from: usize, to: usize| text.get(from..to).and_then(mechanism);
    let ends = places.iter().skip(1).copied().chain([text.len()]);
    let behind: Vec<_> = places.iter().zip(ends).map(|(place, end)| of(*place, end)).collect();
    if behind.iter().all(Option::is_some) {
        return behind;
    }
    let begins = [0].into_iter().chain(places.iter().copied());
    let before: Vec<_> = begins.zip(places).map(|(begin, place)| of(begin, *place)).collect();
    if before.iter().all(Option::is_some) { before } else { vec![None; places.len()] }
}

const BY_FRAMEWORK: &str = "tm_45dpf";
const BY_DECISION: &str = "tm_45";
/// The country that the framework is with.
const AMERICA: &str = "US";

/// Whether a mechanism may make a transfer to a country lawful: the framework is that with the United States, and a decision on
/// adequacy is one of the Commission on that country.
pub(super) fn covers(id: &str, country: &str) -> bool {
    match id {
        BY_FRAMEWORK => country == AMERICA,
        BY_DECISION => adequacies().iter().any(|decision| decision.country.as_deref() == Some(country)),
        _ => true,
    }
}

/// Whether a name is that of a mechanism, in a column or a sentence where a party could stand.
pub(in crate::intake::fields) fn is_mechanism(name: &str) -> bool {
    let low = folded(name);
    !has_form(name) && MECHANISMS.iter().any(|(_, words)| words.is_match(&low))
}

/// Whether a passage says of a mechanism that it is to come, or speaks in that sentence of what holds if one falls away.
fn unsettled(text: &str, range: &Range<usize>) -> bool {
    let start = text.get(..range.start).and_then(|before| before.rfind(". ")).map_or(0, |stop| stop + 2);
    let end = text.get(range.end..).and_then(|behind| behind.find(". ")).map_or(text.len(), |stop| range.end + stop);
    let sentence = text.get(start..end).unwrap_or_default();
    let supposed = || all(sentence).any(|(at, _)| is_supposed(sentence, &at));
    is_ahead(text, range) || supposed()
}

/// Whether a passage says that a mechanism is not there: before it in its clause, without another one in between, or right
/// behind it.
fn missing(text: &str, range: &Range<usize>) -> bool {
    let clause = clause(text, range);
    let before = text.get(clause.start..range.start).unwrap_or_default();
    let behind = text.get(range.end..clause.end).unwrap_or_default();
    let other = MECHANISMS.iter().filter_map(|(_, words)| words.find_iter(before).last()).max_by_key(regex::Match::end);
    let lacks = lacking(before);
    let denied = match (lacks.last().copied(), other) {
        (Some(denial), Some(other)) if denial < other.end() => {
            OR.is_match(before.get(other.end()..).unwrap_or_default())
        }
        (denial, _) => denial.is_some(),
    };
    let next = MECHANISMS.iter().filter_map(|(_, words)| words.find(behind)).map(|hit| hit.start()).min();
    let behind = behind.get(..next.unwrap_or(behind.len())).unwrap_or(behind);
    let near = behind.get(..NEAR).unwrap_or(behind);
    let asked = text.get(clause.end..).is_some_and(|rest| rest.starts_with('?'));
    // "Niets zonder modelcontract": two denials affirm.
    let twice = (1..lacks.len()).contains(&count(before));
    asked || denied && !twice || first(near).is_some() || LAPSED.is_match(behind)
}
