//! `document.kind`, `document.date`, `document.version`.

mod version;

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::{OfKind, Stated};
use crate::intake::vocabulary::{Dating, GRAMMAR, Label, PAPERS, Signature, Version};
use crate::intake::{Found, Sheet, date};
use crate::model::choice::DocumentKind;

static DATED: LazyLock<Regex> = LazyLock::new(|| {
    let (on, Dating { dates, agreed, .. }) = (&GRAMMAR.on, &PAPERS.date);
    pattern(&format!(r"(?m)^[^\n]{{0,30}}?\b(?:{dates}|{agreed}[^\n]{{0,60}} {on})\b[^\n]{{0,50}}$"))
});
/// A line that begins with the word for its date.
static OPENS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", PAPERS.date.opens)));
/// Words right before the date of a document.
static CUE: LazyLock<Regex> = LazyLock::new(|| {
    let (by, on, Dating { before, made, .. }) = (&GRAMMAR.by, &GRAMMAR.on, &PAPERS.date);
    pattern(&format!(r"\b(?:{made}(?: {by} [^\n,.;]{{2,50}}?)? {on}|{before})\b"))
});
/// The first lines of a document: version and date in one line, with a mark between them.
static HEADED: LazyLock<Regex> = LazyLock::new(|| {
    let Version { names, lists, .. } = &PAPERS.version;
    pattern(&format!(r"(?m)^[^\n]{{0,120}}\b(?:{names}|{lists})\b[. ]*[^\n]{{1,60}}$"))
});
/// What stands around a signature.
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    let Signature { name, function, mark, .. } = &PAPERS.signature;
    pattern(&format!("(?:{name}|{function}):|{mark}"))
});
/// How far from its title a document tells its date, in characters.
const HEAD: usize = 700;
/// For so many lines with a date the whole text is looked through, whether it has the line again.
const LOOKS: usize = 100;

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = sheet
        .segments
        .iter()
        .map(|segment| Found::new(Stated::DocumentKind(segment.kind), segment.title.clone(), segment.confidence))
        .collect();
    let mut dated: Vec<DocumentKind> = Vec::new();
    for line in DATED.find_iter(view.text()) {
        let range = line.range();
        let Some(kind) = sheet.segments.kind_at(range.start).filter(|kind| !dated.contains(kind)) else { continue };
        let Some((at, value)) = date::first(line.as_str()) else { continue };
        // A sentence that goes on after the date tells of an event; a signature's date is not the document's.
        // Far from the title a line on the date begins with the word for it.
        let start = view.unmarked(&range).start;
        let far = start - title_at(sheet, start) > HEAD && !OPENS.is_match(view.after(start, 40));
        // A remark in brackets on how the date is written says no more.
        let rest = line.as_str().get(at.end..).unwrap_or_default().trim();
        let rest = if rest.starts_with('(') { rest.split_once(')').map_or(rest, |(_, rest)| rest) } else { rest };
        if rest.len() > 12 || PAPERS.date.others.within(line.as_str()) || far || signed(sheet, range.start) {
            continue;
        }
        dated.push(kind);
        found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), range, LABEL));
    }
    // "Editie 7 - 1 december 2024", among the first lines.
    for line in HEADED.find_iter(view.text()) {
        let start = line.start();
        let Some(kind) = sheet.segments.kind_at(start).filter(|kind| !dated.contains(kind)) else { continue };
        let above = view.line_at(start) - view.line_at(title_at(sheet, start));
        let Some((at, value)) = date::first(line.as_str()).filter(|_| above < 5) else { continue };
        let ends = line.as_str().len() - at.end <= 2;
        let mark =
            line.as_str().get(..at.start).is_some_and(|before| before.trim_end().ends_with(['-', ',', '*', '|', '(']));
        if ends && mark && version::names(line.as_str()) {
            dated.push(kind);
            found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), line.range(), PROSE + 0.1));
        }
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
    let mut looked = 0;
    for cue in CUE.find_iter(view.text()) {
        let start = cue.start();
        let Some(kind) = sheet.segments.kind_at(start).filter(|kind| !dated.contains(kind)) else { continue };
        let head = start - title_at(sheet, start) < HEAD;
        let line = view.lines().get(view.line_at(start)).cloned().unwrap_or(start..start);
        // "Versie 6 | vastgesteld 1-3-2022 | vervangt …": a line of remarks on the document.
        let opens = view.unmarked(&line).start == start
            || OPENS.is_match(view.at(&(view.unmarked(&line).start..line.end)))
                && view.before(start, 3).trim_end().ends_with(['|', '*', '-', ',']);
        let replaced = PAPERS.version.replaces.close(view.before(start, 12).trim_end());
        let rest = view.after(cue.end(), 60);
        let Some((at, value)) = date::first(rest) else { continue };
        let between = rest.get(..at.start).unwrap_or_default();
        let after = rest.get(at.end..).unwrap_or_default();
        let near = between.len() < 14
            && between
                .split(|c: char| !c.is_ascii_alphabetic())
                .all(|word| word.is_empty() || PAPERS.date.between.is(word));
        let ends = after.trim_start_matches([' ', '*', '_']).is_empty()
            || after.starts_with(['\n', '\t', '.', ',', ';', ')', '*', '|', '('])
            || after.starts_with(" *")
            || after.starts_with(" |")
            || after.starts_with(" (");
        // A line at the foot of every page speaks of the document as well.
        let mut foot = || {
            looked += 1;
            let words = view.at(&line);
            words.len() > 12 && looked <= LOOKS && view.text().matches(words).nth(1).is_some()
        };
        if near && ends && !replaced && (head || opens || foot()) && !signed(sheet, start) {
            dated.push(kind);
            let range = start..cue.end() + at.end;
            found.push(Found::new(Stated::DocumentDate(OfKind { kind, value }), range, PROSE + 0.1));
        }
    }
    found.extend(version::read(sheet));
    found
}

/// Where the document at a place begins.
fn title_at(sheet: &Sheet<'_>, place: usize) -> usize {
    sheet.segments.titled(place).map_or(0, |segment| segment.title.start)
}

/// Whether a place stands among signatures.
fn signed(sheet: &Sheet<'_>, place: usize) -> bool {
    // The signatures of the document before do not sign this one.
    let title = title_at(sheet, place);
    SIGNED.is_match(sheet.view.before(place, 160.min(place - title)))
}
