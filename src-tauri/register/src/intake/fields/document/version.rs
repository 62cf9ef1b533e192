//! `document.version`: the number that a document gives itself.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::title_at;
use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::{OfKind, Stated};
use crate::intake::vocabulary::{Label, PAPERS, Version};
use crate::intake::{Found, Sheet, date};
use crate::model::choice::DocumentKind;

const NUMBER: &str = r"(?P<number>20\d\d[-.](?:\d{1,2}|[a-z])\b|\d{1,2}(?:\.\d{1,3}){0,3})";

/// White space inside a line.
const GAP: &str = r"[\t\x20]*";

/// "Versie 1.5, 6 september 2024", "concept 0.9", "Rev. 2024-10": a line that says version. The last letter of "B.V." says none.
static VERSION: LazyLock<Regex> = LazyLock::new(|| {
    let Version { names, number, state, .. } = &PAPERS.version;
    pattern(&format!(
        r"(?m)^(?:[^\n(]{{0,109}}?[^\n(.\w])??{names}{GAP}\.?{GAP}{number}?{GAP}[:.]?{GAP}(?:{state}{GAP})?{NUMBER}(?P<rest>[^\n]*)$"
    ))
});
/// "Uitgave 4.", a sentence of its own among the first; "Revision 7, issued …".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    let Version { alone, number, .. } = &PAPERS.version;
    pattern(&format!(r"^\W{{0,3}}{alone}\s*{number}?\s*[:.]?\s*{NUMBER}(?P<rest>[^\n]{{0,60}})$"))
});
/// "(versie 1.4)" in a sentence on the document itself.
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\({}\s*{NUMBER}\)", PAPERS.version.bracketed)));
/// "Lijst 8, vastgesteld op …": the number of a list.
static LIST: LazyLock<Regex> = LazyLock::new(|| {
    let Version { lists, number, .. } = &PAPERS.version;
    pattern(&format!(r"(?m)^\s*{lists}\s+(?:{number}\s*)?(?P<number>\d{{1,3}})\b(?P<rest>[^\n]*)$"))
});
/// How far from its title a document tells its version in a sentence, in characters.
const HEAD: usize = 500;

/// Whether a line says a version.
pub(super) fn names(line: &str) -> bool {
    VERSION.is_match(line) || LIST.is_match(line)
}

/// The version of each document of a part.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = Vec::new();
    let mut versioned: Vec<DocumentKind> = Vec::new();
    let literal = |hit: &regex::Match<'_>| view.words(&hit.range());
    let mut push = |kind: DocumentKind, value: &str, range: Range<usize>, confidence: f64| {
        versioned.push(kind);
        let value = value.to_owned();
        found.push(Found::new(Stated::DocumentVersion(OfKind { kind, value }), range, confidence));
    };
    let mut known: Vec<DocumentKind> = Vec::new();
    for line in VERSION.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (line.get(0), line.name("number")) else { continue };
        let Some(kind) = sheet.segments.kind_at(whole.start()).filter(|kind| !known.contains(kind)) else { continue };
        let rest = line.name("rest").map(|rest| rest.as_str()).unwrap_or_default();
        if let Some(said) = own(sheet, &whole.range(), &number.range(), rest) {
            known.push(kind);
            let end = number.end() + said.trim_end().len();
            let confidence = if said.trim().is_empty() { LABEL } else { PROSE + 0.1 };
            push(kind, &literal(&number), whole.start()..end.max(number.end()), confidence);
        }
    }
    for entry in sheet.entries.with(Label::Version) {
        let Some(kind) = sheet.segments.kind_at(entry.name.start).filter(|kind| !known.contains(kind)) else {
            continue;
        };
        let value = view.words(&entry.value);
        let number: &str = value.split(|c: char| !(c.is_ascii_digit() || c == '.')).next().unwrap_or_default();
        let dated = date::first(view.at(&entry.value)).is_some_and(|(at, _)| at.start < number.len().max(1));
        if (1..=6).contains(&number.len()) && !number.starts_with('.') && !number.ends_with('.') && !dated {
            known.push(kind);
            push(kind, number, entry.range(), entry.confidence);
        }
    }
    for hit in LIST.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (hit.get(0), hit.name("number")) else { continue };
        let kind = sheet.segments.kind_at(whole.start());
        let Some(kind) = kind.filter(|kind| *kind == DocumentKind::SubprocessorList && !known.contains(kind)) else {
            continue;
        };
        if hit.name("rest").is_some_and(|rest| date::first(rest.as_str()).is_some()) {
            known.push(kind);
            push(kind, number.as_str(), whole.range(), PROSE + 0.1);
        }
    }
    for segment in sheet.segments.iter().filter(|segment| !known.contains(&segment.kind)).collect::<Vec<_>>() {
        let head = segment.title.start..(segment.title.start + HEAD).min(segment.range.end);
        for sentence in view.sentences(&head) {
            let Some(hit) = ALONE.captures(view.at(&sentence).trim_end_matches(['.', ' ', '\n', '_', '*'])) else {
                continue;
            };
            let (Some(whole), Some(number), Some(rest)) = (hit.get(0), hit.name("number"), hit.name("rest")) else {
                continue;
            };
            let rest = rest.as_str().trim();
            if rest.is_empty() || rest.starts_with([',', '*', '(']) && date::first(rest).is_some() {
                known.push(segment.kind);
                push(segment.kind, number.as_str(), sentence.start..sentence.start + whole.end(), PROSE);
                break;
            }
        }
    }
    for hit in BRACKETED.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (hit.get(0), hit.name("number")) else { continue };
        let Some(kind) = sheet.segments.kind_at(whole.start()).filter(|kind| !known.contains(kind)) else { continue };
        let sentence = view.sentence(whole.start());
        let before = view.at(&(sentence.start..whole.start()));
        if whole.start() - title_at(sheet, whole.start()) < HEAD && PAPERS.version.made.within(before) {
            known.push(kind);
            push(kind, number.as_str(), sentence.start..whole.end(), PROSE);
        }
    }
    found
}

/// What follows a number in the same remark, if the number is the version of the document itself.
fn own<'a>(sheet: &Sheet<'_>, whole: &Range<usize>, number: &Range<usize>, rest: &'a str) -> Option<&'a str> {
    let view = &sheet.view;
    let prefix = view.at(&(whole.start..number.start));
    let title = title_at(sheet, number.start);
    // What stands behind a mark is another remark in the same line.
    let stop = rest.find(['*', '|', ';', '\t', '(', ',']).into_iter().chain(rest.find(". ")).min();
    let said = rest.get(..stop.unwrap_or(rest.len())).unwrap_or(rest);
    let head = view.before(number.start, 90.min(number.start - title));
    let replaces = PAPERS.version.replaces.within(head);
    let from = whole.start + prefix.rfind(['|', '\t']).map_or(0, |bar| bar + 1);
    let text = view.at(&(from..number.end + said.len()));
    let is_date = date::first(text).is_some_and(|(at, _)| at.contains(&(number.start - from)));
    let other = PAPERS.version.covenant.within(text) || PAPERS.version.others.within(text);
    let long = |words: &str| {
        words.split_whitespace().filter(|word| word.len() > 3 && word.bytes().all(|b| b.is_ascii_alphabetic())).count()
    };
    // A line that says more around the number is one of the first, unless a date follows.
    let below = view.line_at(number.start) - view.line_at(title) > 7;
    let goes_on = rest
        .get(said.len()..)
        .is_some_and(|more| more.starts_with([',', '.']) && date::first(more).is_none_or(|(at, _)| at.start > 30));
    let far = below && (prefix.len() > 40 || goes_on);
    let dash = said.trim_start().starts_with(['-', '/'])
        && said.trim_start().get(1..2).is_some_and(|c| c.bytes().all(|b| b.is_ascii_digit()));
    let line = view.lines().get(view.line_at(number.start)).map_or(whole.start, |line| line.start);
    // "Convenant …,\nversie 4.0" runs on; "… Privacy 4.0\nVersie 0.9" does not.
    let ended = view.before(line, 2).trim_end().ends_with(|c: char| c.is_ascii_digit());
    let head = if ended { view.at(&(line.max(title)..number.start)) } else { head };
    let covenant = head.rsplit(". ").next().is_some_and(|own| PAPERS.version.covenant.within(own));
    let letter = view.before(number.start, 2).trim_end().ends_with('v');
    let lettered = letter && rest.starts_with('\t');
    let runs_on = long(said) > 3 || long(rest) > 3 && stop.is_none();
    let none = lettered || is_date || other || covenant || replaces || runs_on || dash || far;
    (!none).then_some(said)
}
