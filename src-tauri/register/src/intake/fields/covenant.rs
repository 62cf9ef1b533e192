//! `covenant.version`: the version that the document names most.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::tense::is_now;
use crate::intake::vocabulary::{Covenant, FACTS, GRAMMAR, PAPERS};
use crate::intake::{Found, Sheet};

static COVENANT: LazyLock<Regex> = LazyLock::new(|| {
    let (version, Covenant { names, subject, agreements, model, .. }) = (&PAPERS.version.bracketed, &FACTS.covenant);
    pattern(&format!(
        r#"(?:{names}(?: {subject})?["']?\s*[,(:-]?\s*(?:\(?{version}\s*)?|{agreements}["']?\s*[,(]?\s*(?:{version}|{model})?\s*|\b(?P<model>{model}) )(?P<number>[1-9]\.\d)\b"#
    ))
});

/// "Versie 4.0 van het model".
static MODEL_VERSION: LazyLock<Regex> = LazyLock::new(|| {
    let (version, Covenant { names, model, .. }) = (&PAPERS.version.bracketed, &FACTS.covenant);
    let (of, the) = (&GRAMMAR.of, &GRAMMAR.determiners);
    pattern(&format!(r"\b{version} (?P<number>[1-9]\.\d) {of} {the} (?:{model}|{names})"))
});

/// "Convenant digitale onderwijsmiddelen, derde versie (3.0)", "the privacy covenant for education, edition 4.0".
static EDITION: LazyLock<Regex> = LazyLock::new(|| {
    let Covenant { names, editions, .. } = &FACTS.covenant;
    pattern(&format!(r"\b{names}\b(?P<between>[^.;:]{{0,60}}?)\b{editions},? \(?(?P<number>[1-9]\.\d)\b"))
});

/// Before a version: another has taken its place.
static REPLACES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b[^,;:]*$", FACTS.covenant.replaces)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut named: BTreeMap<String, (usize, Range<usize>)> = BTreeMap::new();
    let text = sheet.view.text();
    let editions = EDITION
        .captures_iter(text)
        .filter(|found| !found.name("between").is_some_and(|between| FACTS.covenant.papers.is_match(between.as_str())));
    // "Eigen model | 5.4": a bare "model" before a number of something else.
    let named_so = COVENANT.captures_iter(text).map(|found| (found.name("model").is_some(), found));
    let others = MODEL_VERSION.captures_iter(text).chain(editions).map(|found| (false, found));
    for (bare, found) in named_so.chain(others) {
        if let (Some(whole), Some(number)) = (found.get(0), found.name("number")) {
            if bare && !number.as_str().ends_with(".0") {
                continue;
            }
            let sentence = sheet.view.sentence(whole.start());
            let words = sheet.view.at(&sentence);
            let at = whole.start() - sentence.start..(whole.end() - sentence.start).min(sentence.len());
            let replaced = words.get(..at.start).is_some_and(|before| REPLACES.is_match(before));
            if replaced || !is_now(words, &at) {
                continue;
            }
            // "Is er een overeenkomst volgens het Convenant 4.0?" asks.
            if words.contains('?') {
                continue;
            }
            named.entry(number.as_str().to_owned()).or_insert((0, whole.range())).0 += 1;
        }
    }
    let most = named.into_iter().max_by_key(|(_, (count, range))| (*count, std::cmp::Reverse(range.start)));
    most.map(|(version, (_, range))| Found::new(Stated::CovenantVersion(version), range, MODEL)).into_iter().collect()
}
