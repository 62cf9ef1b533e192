//! `certificate`: standards for which the vendor says that it is certified.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet, date};
use crate::model::choice::DocumentKind;

static STANDARD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:nen)?[ -]?(?:en)?[ -]?iso(?:/iec)?[ -]?(?P<iso>27001|27701|27017|27018|9001|22301|14001)(?:\s?[:+-]\s?(?P<year>20\d\d|19\d\d))?|(?:nen)[ -]?(?P<nen>7510)(?:\s?:\s?(?P<nenyear>20\d\d))?|soc[ -]?2(?: type (?:ii|i|2|1))?|isae[ -]?(?P<isae>3402|3000)(?: type (?:ii|i|2|1))?)\b",
    )
});
static HELD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:gecertificeerd|certificaat|certificaten|certificering|certificeringen|certified|certificates?|certifications?|beschikt over|beschikken over|attested|examination|undergoes|audited|behaald|\w*verklaring|\w*rapport|report|geldig (?:van|vanaf|tot|t/m)|valid (?:from|until|through))\b",
    )
});
static NOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:niet|geen|nog|not|streven|streeft|bezig|voorbereiding|verwacht|working towards|vergelijkbaar|hostingpartij\w*|subverwerker\w*|datacenters?|datacentrum|datacentra|rekencentrum|rekencentra|data cent(?:re|er)s?|hosting ?provider|hosters?|niet aangevraagd|leveranciers|plan to|aims? to|toekomst)\b",
    )
});
static UNTIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:tot(?: en met)?|geldig tot|t/m|until|valid until|expires|verloopt)\b"));

/// Whether a standard is followed without a certificate: "volgt NEN 7510 zonder certificaat".
fn followed(view: &View<'_>, standard: &Range<usize>) -> bool {
    let before = ["volgt ", "volgen ", "follows ", "follow "];
    before.iter().any(|word| view.before(standard.start, 16).contains(word))
        || ["zonder", "without"].iter().any(|word| view.after(standard.end, 12).contains(word))
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = Vec::new();
    for hit in STANDARD.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        // In a table the row says what is so of the standard in its first cell.
        let row = view.rows().iter().find(|row| {
            row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| {
                cell.start <= whole.start() && whole.end() <= cell.end && cell.len() < 60 && row.cells.len() <= 4
            })
        });
        let sentence = row.map_or_else(|| view.sentence(whole.start()), super::super::view::Row::range);
        let text = view.at(&sentence);
        let clause = sheet.segments.is(whole.start(), DocumentKind::Agreement)
            && !sheet.topics.is(whole.start(), Topic::Security)
            || sheet.topics.is(whole.start(), Topic::Definitions)
            || sheet.topics.is(whole.start(), Topic::Subprocessors);
        let asked = text.contains('?');
        if clause || asked || !HELD.is_match(text) || NOT.is_match(text) || followed(view, &whole.range()) {
            continue;
        }
        let year =
            hit.name("year").or(hit.name("nenyear")).map(|year| format!(":{}", year.as_str())).unwrap_or_default();
        let standard = match (hit.name("iso"), hit.name("nen")) {
            (Some(number), _) if number.as_str().starts_with("27") => format!("ISO/IEC {}{year}", number.as_str()),
            (Some(number), _) => format!("ISO {}{year}", number.as_str()),
            (_, Some(number)) => format!("NEN {}{year}", number.as_str()),
            _ => view.words(&whole.range()),
        };
        let dated = date::first(text);
        let ends = dated.as_ref().is_some_and(|(at, _)| {
            UNTIL.find_iter(text).any(|until| until.end() <= at.start && at.start - until.end() < 14)
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
