//! `certificate`: standards for which the vendor says that it is certified.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::intake::confidence::{LABEL, LIST, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::tense::{is_ahead, is_ended};
use crate::intake::view::View;
use crate::intake::vocabulary::{Certified, FACTS, GRAMMAR, Topic};
use crate::intake::{Found, Sheet, date};
use crate::model::choice::DocumentKind;

static STANDARD: LazyLock<Regex> = LazyLock::new(|| {
    let Certified { iso, nen, isae, soc, kind, types, .. } = &FACTS.certificate;
    pattern(&format!(
        r"\b(?:(?:nen[ -]?)?(?:en[ -]?)?iso(?:/iec)?[ -]?(?P<iso>{iso})(?:\s?[:+-]\s?(?P<year>20\d\d|19\d\d))?|(?:nen)[ -]?(?P<nen>{nen})(?:\s?:\s?(?P<nenyear>20\d\d))?|soc[ -]?{soc}(?: {kind} {types})?|isae[ -]?(?P<isae>{isae})(?: {kind} {types})?)\b"
    ))
});
/// What a table says beside a certificate that is held.
static OBTAINED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", FACTS.certificate.obtained)));
/// A report that the vendor has, also where a clause promises to show it: "supplies its latest SOC 2 report".
static OWN_REPORT: LazyLock<Regex> = LazyLock::new(|| {
    let Certified { whose, latest, reports, .. } = &FACTS.certificate;
    pattern(&format!(r"\b{whose} {latest} (?:[\w/-]+ ){{0,3}}?{reports}\b"))
});
/// Where a sentence turns to another standard that is not held: "…, maar nog niet ISO 27001", "…, but ISO 27001 is not".
static ANOTHER: LazyLock<Regex> = LazyLock::new(|| {
    let (not, Certified { turns, reports, .. }) = (&GRAMMAR.denials, &FACTS.certificate);
    pattern(&format!(
        r"(?:, ?(?:{turns} )?|\b{turns} )(?:(?:\w+ ){{0,2}}?{not}(?: \w+){{0,3}} {reports}\b|(?:\w+ ){{0,2}}?{reports}[ -]?[a-z0-9/:]+(?: \w+){{0,3}} {not})"
    ))
});

/// What a sentence says of a standard: all of it, or, where it surely says that this one is held and then turns to another that is
/// not, what stands before the turn.
fn said<'t>(text: &'t str, standard: &Range<usize>) -> &'t str {
    let Certified { surely, not, .. } = &FACTS.certificate;
    let behind = text.get(standard.end..).and_then(|behind| ANOTHER.find(behind));
    let head = behind.and_then(|turn| text.get(..standard.end + turn.start()));
    head.filter(|head| surely.is_match(head) && !not.is_match(head)).unwrap_or(text)
}

/// Whether a standard is followed without a certificate: "volgt NEN 7510 zonder certificaat".
fn followed(view: &View<'_>, standard: &Range<usize>) -> bool {
    let Certified { follows, without, .. } = &FACTS.certificate;
    follows.is_match(view.before(standard.start, 16)) || without.within(view.after(standard.end, 12))
}

/// The name of a standard as the register writes it.
fn standard(view: &View<'_>, hit: &Captures<'_>, whole: &Range<usize>) -> String {
    let year = hit.name("year").or(hit.name("nenyear")).map(|year| format!(":{}", year.as_str())).unwrap_or_default();
    match (hit.name("iso"), hit.name("nen")) {
        (Some(number), _) if number.as_str().starts_with("27") => format!("ISO/IEC {}{year}", number.as_str()),
        (Some(number), _) => format!("ISO {}{year}", number.as_str()),
        (_, Some(number)) => format!("NEN {}{year}", number.as_str()),
        _ => view.words(whole),
    }
}

/// Rows of a table: the standard alone in a cell, and beside it that it is held.
fn rows(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for row in view.rows() {
        for pair in row.told().windows(2) {
            let [(_, name), (_, status)] = pair else { continue };
            let Some(hit) = STANDARD.captures(view.at(name)) else { continue };
            let alone = hit.get(0).is_some_and(|hit| hit.start() == 0 && name.len() - hit.len() < 8);
            if alone
                && row.owns(name)
                && OBTAINED.is_match(view.at(status))
                && !FACTS.certificate.not.is_match(view.at(status))
            {
                let (since, until) = term(view.at(status));
                let stated = Stated::Certificate { standard: standard(view, &hit, name), since, until };
                found.push(Found::new(stated, row.passage(name, status), LABEL));
            }
        }
    }
    found
}

/// The certificate that the answer to "are you certified?" names: the first, with its dates.
pub(super) fn answered(view: &View<'_>, answer: &Range<usize>) -> Option<Found> {
    let sentence = view.sentences(answer).into_iter().find(|sentence| STANDARD.is_match(view.at(sentence)))?;
    let hit = STANDARD.captures(view.at(&sentence))?;
    let text = said(view.at(&sentence), &hit.get(0)?.range());
    if FACTS.certificate.not.is_match(text) {
        return None;
    }
    let (since, until) = term(text);
    let whole = hit.get(0).map(|whole| sentence.start + whole.start()..sentence.start + whole.end())?;
    let standard = standard(view, &hit, &whole);
    Some(Found::new(Stated::Certificate { standard, since, until }, sentence, LIST))
}

/// Since when and until when a certificate holds.
fn term(text: &str) -> (Option<String>, Option<String>) {
    let Some(until) = FACTS.certificate.until.find(text) else {
        return (date::first(text).map(|(_, date)| date), None);
    };
    let first = |part: Option<&str>| date::first(part.unwrap_or_default()).map(|(_, date)| date);
    (first(text.get(..until.start())), first(text.get(until.end()..)))
}

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let subjects = Subjects::of(sheet, before);
    let mut found: Vec<Found> = rows(view);
    for hit in STANDARD.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        // In a table the row says what is so of the standard in its first cell.
        let row = view.rows_at(whole.start()).find(|row| {
            row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| {
                cell.start <= whole.start() && whole.end() <= cell.end && cell.len() < 60 && row.cells.len() <= 4
            })
        });
        let tabled = row.is_some();
        let sentence = row.map_or_else(|| view.sentence(whole.start()), super::super::view::Row::range);
        let here = whole.start().saturating_sub(sentence.start)..whole.end().saturating_sub(sentence.start);
        if is_ended(view.at(&sentence), &here) || is_ahead(view.at(&sentence), &here) {
            continue;
        }
        let text = said(view.at(&sentence), &here);
        let clause = sheet.segments.is(whole.start(), DocumentKind::Agreement)
            && !sheet.topics.is(whole.start(), Topic::Security)
            || sheet.topics.is(whole.start(), Topic::Definitions)
            || sheet.topics.is(whole.start(), Topic::Subprocessors);
        let asked = text.contains('?');
        let clause = clause && !OWN_REPORT.is_match(view.before(whole.end(), whole.len() + 60));
        // "Nevel B.V. is gecertificeerd", "de school is gecertificeerd".
        let theirs = !tabled && subjects.another(&sentence, &whole.range());
        if clause
            || asked
            || theirs
            || !FACTS.certificate.held.is_match(text)
            || FACTS.certificate.not.is_match(text)
            || followed(view, &whole.range())
        {
            continue;
        }
        let standard = standard(view, &hit, &whole.range());
        let dated = date::first(text);
        let ends = dated.as_ref().is_some_and(|(at, _)| {
            FACTS.certificate.until.find_iter(text).any(|until| until.end() <= at.start && at.start - until.end() < 14)
        });
        let (since, until) = match dated {
            Some((_, date)) if ends => (None, Some(date)),
            Some((_, date)) => (Some(date), None),
            None => (None, None),
        };
        // The same standard without a year adds nothing to the one with it.
        let plain = standard.split(':').next().unwrap_or_default().to_owned();
        let known = found
            .iter()
            .any(|one| matches!(&one.stated, Stated::Certificate { standard, .. } if standard.starts_with(&plain)));
        if !known {
            found.push(Found::new(Stated::Certificate { standard, since, until }, sentence, PROSE + 0.08));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;

    #[test]
    fn a_standard_may_begin_a_line() {
        let sheet = |text: &str| {
            let part = Part { text: text.to_owned(), ..Part::default() };
            let sheet = Sheet::new(View::new(&part));
            read(&sheet, &[]).len()
        };
        assert_eq!(sheet("4 Keurmerken\nISO 27001:2022 (geldig van 3 mei 2024 tot 3 mei 2027). Meer niet.\n"), 1);
        let clause = "Data Processing Agreement\nWhereas\nArticle 1\nhereinafter: Wolkje\non behalf of the customer\n\n7.1 On request ";
        assert_eq!(sheet(&format!("{clause}Wolkje supplies its latest SOC 2 Type II report.\n")), 1);
        assert_eq!(sheet(&format!("{clause}Wolkje may supply a SOC 2 Type II report of an auditor.\n")), 0);
    }

    #[test]
    fn a_row_tells_what_is_held_and_until_when() {
        let text = "| ISO/IEC 27001:2022 | behaald 12-02-2024, geldig tot 11-02-2027 |\n| NEN 7510:2017 | loopt mee, nog niet behaald |\n";
        let part = Part { text: text.to_owned(), ..Part::default() };
        let stated: Vec<Stated> = rows(&View::new(&part)).into_iter().map(|one| one.stated).collect();
        let expected = Stated::Certificate {
            standard: "ISO/IEC 27001:2022".to_owned(),
            since: Some("2024-02-12".to_owned()),
            until: Some("2027-02-11".to_owned()),
        };
        assert_eq!(stated, [expected]);
    }
}
