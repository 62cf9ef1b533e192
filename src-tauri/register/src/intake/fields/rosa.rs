//! `rosa`: the outcome of each measure with the vendor's explanation.
//!
//! Rows of a table are read first. Where the table was lost, a measure is a line that begins with its name and an outcome; the
//! explanation is what follows up to the next measure.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::intake::confidence::LIST;
use crate::intake::fold::{pattern, squash};
use crate::intake::mark::ticked_words;
use crate::intake::stated::Stated;
use crate::intake::tense::{is_absent, is_ahead};
use crate::intake::view::View;
use crate::intake::vocabulary::{MEASURE_NAMES, MEASURES, MeasureTable, PROMISES, WORDS, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::Outcome;

mod layout;
mod rows;

/// Fewest measures that make a report; a single word with "voldaan" behind it is none.
const FEWEST: usize = 3;

static OUTCOMES: LazyLock<String> = LazyLock::new(|| {
    // Of the marks, those that are words enough to mean the same outside a table.
    let marks = WORDS.marks.values().flatten().filter(|word| word.len() >= 7 && word.contains(' '));
    let mut words: Vec<String> = WORDS
        .outcomes
        .values()
        .flatten()
        .chain(marks)
        .map(|word| regex::escape(&folded(word)).replace(' ', r"\s+"))
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.join("|")
});
/// An outcome anywhere: what a measure or a mark is looked for beside, since few texts have one.
static ANY: LazyLock<Regex> = LazyLock::new(|| pattern(&OUTCOMES));
static OUTCOME: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*(?P<outcome>{})(?:\W|$)", *OUTCOMES)));
/// The aspects of the classification, as alternatives.
static ASPECTS: LazyLock<String> = LazyLock::new(|| {
    WORDS.aspects.values().flatten().map(|word| regex::escape(&folded(word))).collect::<Vec<_>>().join("|")
});
/// A measure and its outcome in running text, at the start of a line or after the aspect.
static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let mut names: Vec<String> = MEASURES.iter().flat_map(|measure| &measure.names).map(|name| loose(name)).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    pattern(&format!(
        r"(?m)(?:^|[\t|])\s*(?:(?:r[biv]\d|[-*])\s*[.:]?\s*)?(?:(?:{})[\s|:]+)?(?P<name>{})[\s|:=-]+(?P<outcome>{})(?:\W|$)",
        *ASPECTS,
        names.join("|"),
        *OUTCOMES
    ))
});
/// "RB1", "B.1", "V3", "4." before the name of a measure, without separators.
static CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:r?[biv]?\d{1,2}|r[biv])"));
/// The aspect behind it: "Testen (B)".
static ASPECT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r" ?[(\[](?:[bivca]|{})[)\]]$", *ASPECTS)));
/// Where an explanation surely ends.
static END: LazyLock<Regex> = LazyLock::new(|| {
    let (aspects, MeasureTable { annexes, initials, .. }) = (&*ASPECTS, &PROMISES.measures);
    pattern(&format!(
        r"\n\s*(?:(?:\d{{1,2}}|[a-h])\. [a-z]|\d{{1,2}}\.\d{{1,2}}\.? [a-z]|(?:{aspects})\s*(?:\n|$)|{annexes} \d|#)|\n{initials}"
    ))
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let rows = rows::read(&sheet.view);
    if rows.len() >= FEWEST {
        // What the table misses (a row lost over a page) may stand in the text.
        let mut all = rows;
        let more = from_text(&sheet.view)
            .into_iter()
            .filter(|one| !all.iter().any(|known| measure(known) == measure(one)))
            .collect::<Vec<_>>();
        all.extend(more);
        return all;
    }
    let lines = from_text(&sheet.view);
    if lines.len() >= FEWEST { lines } else { Vec::new() }
}

fn measure(found: &Found) -> Option<&str> {
    if let Stated::Rosa { measure, .. } = &found.stated { Some(measure) } else { None }
}

/// Bytes before an outcome in which its measure stands, with a code and an aspect.
const REACH: usize = 200;

/// What a pattern that ends with an outcome finds; looked for around the outcomes alone.
fn around<'t>(words: &Regex, text: &'t str, behind: usize) -> Vec<Captures<'t>> {
    let mut found: Vec<Captures<'t>> = Vec::new();
    let mut at = 0;
    for hit in ANY.find_iter(text) {
        let end = text.ceil_char_boundary(hit.end() + behind);
        at = at.max(text.floor_char_boundary(hit.start().saturating_sub(REACH)));
        while let Some(captures) = text.get(..end).and_then(|text| words.captures_at(text, at)) {
            at = captures.get(0).map_or(end, |whole| whole.end());
            found.push(captures);
        }
    }
    found
}

fn from_text(view: &View<'_>) -> Vec<Found> {
    let text = view.text();
    let hits = around(&LINE, text, 1);
    let mut found = Vec::new();
    for (at, hit) in hits.iter().enumerate() {
        let (Some(name), Some(word)) = (hit.name("name"), hit.name("outcome")) else { continue };
        let (Some(id), Some(outcome)) = (named(name.as_str()), outcome(word.as_str())) else { continue };
        let line = view.lines().get(view.line_at(word.start())).map_or(word.end(), |line| line.end.max(word.end()));
        if is_promised(outcome, view.at(&(word.start()..line)), &(0..word.len())) {
            continue;
        }
        let next = hits.get(at + 1).and_then(|next| next.get(0)).map_or(text.len(), |next| next.start());
        let limit = next.min(word.end() + 900);
        let rest = word.end()..limit;
        let end = END.find(view.at(&rest)).map_or(limit, |end| rest.start + end.start());
        let explanation = view.words(&(word.end()..end));
        let explanation =
            explanation.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | ':' | '-' | '–')).to_owned();
        let explanation = explanation.chars().any(char::is_alphanumeric).then_some(explanation);
        found.push(Found::new(
            Stated::Rosa { measure: id.to_owned(), outcome, explanation },
            name.start()..word.end(),
            LIST,
        ));
    }
    found
}

/// The measure that a cell names, with or without a code or a number before it and its aspect in brackets behind it.
pub(in crate::intake) fn named(cell: &str) -> Option<&'static str> {
    let whole = cell.trim();
    let short = ASPECT.find(whole).and_then(|aspect| whole.get(..aspect.start()));
    [Some(whole), short].into_iter().flatten().find_map(|cell| {
        let name = squash(cell);
        let bare = CODE.find(&name).and_then(|code| name.get(code.end()..));
        MEASURE_NAMES.get(&name).or_else(|| MEASURE_NAMES.get(bare?)).copied()
    })
}

/// The outcome with which a cell begins.
fn outcome(cell: &str) -> Option<Outcome> {
    // A tick drawn before the word, and of a row of boxes only what stands behind the ticked one.
    let ticked = match (cell.contains("[x]"), cell.contains("[ ]")) {
        (true, _) => Cow::Owned(ticked_words(cell)),
        (false, true) => return None,
        (false, false) => Cow::Borrowed(cell),
    };
    let text = ticked.trim();
    let said = OUTCOME.captures(text).and_then(|found| found.name("outcome"))?;
    let word = squash(said.as_str());
    WORDS
        .outcomes
        .iter()
        .chain(&WORDS.marks)
        .find(|(_, words)| words.iter().any(|known| squash(known) == word))
        .map(|(outcome, _)| *outcome)
        .filter(|outcome| !is_promised(*outcome, text, &said.range()))
}

/// Whether an outcome is one to come: "voldaan vanaf 2027", "voldaan (gepland)". Of what is not met, that says when it will be.
fn is_promised(outcome: Outcome, text: &str, said: &Range<usize>) -> bool {
    if matches!(outcome, Outcome::NotMet | Outcome::NotApplicable) {
        return false;
    }
    let behind = text.get(said.end..).unwrap_or_default().trim_start();
    let remark = behind.strip_prefix('(').and_then(|rest| rest.split(')').next());
    remark.is_some_and(is_absent) || is_ahead(text, said)
}

/// A name whose blanks and brackets may be any separator.
fn loose(name: &str) -> String {
    folded(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(r"[\s(-]*")
        + r"\)?"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_measures_and_outcomes() {
        assert_eq!(named("Capaciteitsbeheer"), Some("rb2"));
        assert_eq!(named("RV4 Netwerktoegang"), Some("rv4"));
        assert_eq!(named("Onweerlegbaarheid"), Some("ri4"));
        assert_eq!(named("Onweerlegbaarheid (toepassing)"), Some("ri7"));
        assert_eq!(named("Ontwerpfase"), None);
        assert_eq!(named("back-up (i)"), Some("ri2"));
        assert_eq!(named("B.4 Testen"), Some("rb4"));
        assert_eq!(named("onweerlegbaarheid toepassing (i)"), Some("ri7"));
        assert_eq!(outcome("alternatieve maatregel"), Some(Outcome::Alternative));
        assert_eq!(outcome("niet voldaan"), Some(Outcome::NotMet));
        assert_eq!(outcome("voldaan vanaf 2027"), None);
        assert_eq!(outcome("voldaan per 1 januari 2027"), None);
        assert_eq!(outcome("voldaan (gepland)"), None);
        assert_eq!(outcome("voldaan (zie 3)"), Some(Outcome::Met));
        assert_eq!(outcome("gedeeltelijk voldaan"), None);
        assert_eq!(outcome("n.v.t."), Some(Outcome::NotApplicable));
        assert_eq!(outcome("schiet  tekort"), Some(Outcome::NotMet));
        assert_eq!(outcome("ja, zie boven"), None);
        assert_eq!(outcome("[x] voldoet"), Some(Outcome::Met));
        assert_eq!(outcome("[-] voldoet niet"), Some(Outcome::NotMet));
        assert_eq!(outcome("[ ] voldaan [x] niet voldaan"), Some(Outcome::NotMet));
        assert_eq!(outcome("[ ] voldaan [ ] niet voldaan"), None);
        assert_eq!(named("Onweerlegbaarheid van de toepassing"), Some("ri7"));
    }
}
