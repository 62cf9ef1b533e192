//! `document.kind`, `document.date`, `document.version`.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::{OfKind, Stated};
use crate::intake::vocabulary::Label;
use crate::intake::{Found, Sheet, date};
use crate::model::choice::DocumentKind;

/// "Versie 1.5, 6 september 2024": a line (or its end) that says version and, perhaps, date.
static VERSION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?m)^[^\n(]{0,40}?\b(?:versie|version|versienummer|revisie|v)\s*\.?\s*(?:nr\.?|nummer|no\.?)?\s*[:.]?\s*(?P<number>20\d\d-\d{1,2}\b|\d{1,2}(?:\.\d{1,3}){0,3})(?P<rest>[^\n]{0,40})$",
    )
});
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?m)^[^\n]{0,30}?\b(?:versie|version|datum|date|bijgewerkt(?: op)?|gewijzigd(?: op)?|updated(?: on)?|revised(?: on)?|modified(?: on)?|effective(?: date| from)?|vastgesteld(?: op)?|aldus overeengekomen op|ingangsdatum|geldig vanaf)\b[^\n]{0,50}$",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = sheet
        .segments
        .iter()
        .map(|segment| Found::new(Stated::DocumentKind(segment.kind), segment.title.clone(), segment.confidence))
        .collect();
    let mut dated: Vec<DocumentKind> = Vec::new();
    let mut versioned: Vec<DocumentKind> = Vec::new();
    for line in DATED.find_iter(view.text()) {
        let range = line.range();
        let Some(kind) = sheet.segments.kind_at(range.start).filter(|kind| !dated.contains(kind)) else { continue };
        let Some((at, value)) = date::first(line.as_str()) else { continue };
        // A sentence that goes on after the date tells of an event; a signature's date is not the document's.
        if line.as_str().len() - at.end > 12 || line.as_str().contains("toets") || signed(sheet, range.start) {
            continue;
        }
        dated.push(kind);
        found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), range, LABEL));
    }
    for entry in sheet.entries.with(Label::Date).chain(sheet.entries.with(Label::Version)) {
        let range = entry.range();
        let Some(kind) = sheet.segments.kind_at(range.start).filter(|kind| !dated.contains(kind)) else { continue };
        let value = view.at(&entry.value);
        if let Some((at, value)) = date::first(value).filter(|(at, _)| value.len() - at.end <= 12)
            && !signed(sheet, range.start)
            && at.start < 40
        {
            dated.push(kind);
            found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), range, entry.confidence));
        }
    }
    for line in VERSION.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (line.get(0), line.name("number")) else { continue };
        let Some(kind) = sheet.segments.kind_at(whole.start()).filter(|kind| !versioned.contains(kind)) else {
            continue;
        };
        let text = whole.as_str();
        let rest = line.name("rest").map(|rest| rest.as_str()).unwrap_or_default();
        let is_date = date::first(text).is_some_and(|(at, _)| at.contains(&(number.start() - whole.start())));
        let other = [
            "convenant",
            "covenant",
            "model",
            "browser",
            "iso",
            "rosa",
            "certificer",
            "windows",
            "ios",
            "android",
            "tls",
        ]
        .iter()
        .any(|word| text.contains(word));
        let runs_on = rest
            .split_whitespace()
            .filter(|word| word.len() > 3 && word.bytes().all(|b| b.is_ascii_alphabetic()))
            .count()
            > 3;
        let dash = rest.trim_start().starts_with(['-', '/'])
            && rest.trim_start().get(1..2).is_some_and(|c| c.bytes().all(|b| b.is_ascii_digit()));
        if is_date || other || runs_on || dash {
            continue;
        }
        versioned.push(kind);
        let value = number.as_str().to_owned();
        found.push(Found::new(
            Stated::DocumentVersion(OfKind { kind, value }),
            whole.range(),
            if rest.trim().is_empty() { LABEL } else { PROSE + 0.1 },
        ));
    }
    found
}

/// Whether a place stands among signatures.
fn signed(sheet: &Sheet<'_>, place: usize) -> bool {
    // The signatures of the document before do not sign this one.
    let title = sheet
        .segments
        .iter()
        .rev()
        .find(|segment| segment.title.start <= place)
        .map_or(0, |segment| segment.title.start);
    let near = sheet.view.before(place, 160.min(place - title));
    ["naam:", "functie:", "handtekening", "paraaf", "signature", "signed", "name:", "position:"]
        .iter()
        .any(|word| near.contains(word))
}
