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
        r"(?m)^[^\n(]{0,40}?\b(?:versie|version|versienummer|revisie|v)\s*\.?\s*(?:nr\.?|nummer|no\.?)?\s*[:.]?\s*(?P<number>20\d\d[-.]\d{1,2}\b|\d{1,2}(?:\.\d{1,3}){0,3})(?P<rest>[^\n]{0,40}|\s*(?:[*|;(\t]|, \d)[^\n]{0,160})$",
    )
});
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?m)^[^\n]{0,30}?\b(?:versie|version|datum|date|bijgewerkt(?: op)?|gewijzigd(?: op)?|updated(?: on)?|revised(?: on)?|modified(?: on)?|effective(?: date| from)?|vastgesteld(?: op)?|aldus overeengekomen op|ingangsdatum|geldig vanaf)\b[^\n]{0,50}$",
    )
});

/// Words right before the date of a document.
static CUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:versie|version|datum|date|bijgewerkt op|gewijzigd|gewijzigd op|updated(?: on)?|revised on|vastgesteld op|opgesteld op|established on|drawn up on)\b",
    )
});
/// How far from its title a document tells its date, in characters.
const HEAD: usize = 700;

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
    for cue in CUE.find_iter(view.text()) {
        let start = cue.start();
        let Some(kind) = sheet.segments.kind_at(start).filter(|kind| !dated.contains(kind)) else { continue };
        let head = start - title_at(sheet, start) < HEAD;
        let line = view.lines().get(view.line_at(start)).cloned().unwrap_or(start..start);
        let opens = view.unmarked(&line).start == start;
        let replaced = view.before(start, 12).trim_end().ends_with("vervangt");
        let rest = view.after(cue.end(), 60);
        let Some((at, value)) = date::first(rest) else { continue };
        let between = rest.get(..at.start).unwrap_or_default();
        let after = rest.get(at.end..).unwrap_or_default();
        let near = between.len() < 14
            && between
                .split(|c: char| !c.is_ascii_alphabetic())
                .all(|word| matches!(word, "" | "van" | "op" | "d" | "of" | "per" | "v" | "dated"));
        let ends = after.trim_start_matches([' ', '*', '_']).is_empty()
            || after.starts_with(['\n', '\t', '.', ',', ';', ')', '*', '|'])
            || after.starts_with(" *")
            || after.starts_with(" |")
            || after.starts_with(" (");
        if near && ends && !replaced && (head || opens) && !signed(sheet, start) {
            dated.push(kind);
            let range = start..cue.end() + at.end;
            found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), range, PROSE + 0.1));
        }
    }
    for line in VERSION.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (line.get(0), line.name("number")) else { continue };
        let Some(kind) = sheet.segments.kind_at(whole.start()).filter(|kind| !versioned.contains(kind)) else {
            continue;
        };
        // What stands behind a mark is another remark in the same line.
        let rest = line.name("rest").map(|rest| rest.as_str()).unwrap_or_default();
        let rest = rest.split(['*', '|', ';', '\t']).next().unwrap_or_default();
        let head = view.before(number.start(), 90.min(number.start() - title_at(sheet, number.start())));
        let replaces = ["vervangt", "replaces", "supersedes"].iter().any(|word| head.contains(word));
        let text = view.at(&(whole.start()..number.end() + rest.len()));
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
        let covenant =
            head.rsplit(". ").next().is_some_and(|own| own.contains("convenant") || own.contains("covenant"));
        let lettered = view.before(number.start(), 2).trim_end().ends_with('v') && !rest.trim().is_empty();
        let table = line.name("rest").is_some_and(|rest| rest.as_str().starts_with('\t'))
            && view.before(number.start(), 1) == "v";
        if lettered && table || is_date || other || covenant || replaces || runs_on || dash {
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

/// Where the document at a place begins.
fn title_at(sheet: &Sheet<'_>, place: usize) -> usize {
    let title = sheet.segments.iter().rev().find(|segment| segment.title.start <= place);
    title.map_or(0, |segment| segment.title.start).min(place)
}

/// Whether a place stands among signatures.
fn signed(sheet: &Sheet<'_>, place: usize) -> bool {
    // The signatures of the document before do not sign this one.
    let title = title_at(sheet, place);
    let near = sheet.view.before(place, 160.min(place - title));
    ["naam:", "functie:", "handtekening", "paraaf", "signature", "signed", "name:", "position:"]
        .iter()
        .any(|word| near.contains(word))
}
