//! Lists that do not call their parties sub-processors, and items of a list of sub-processors under headings of their own.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{
    MOST, NONE, columned, described, formed, is_aside, is_own, is_role, remarked_absent, sentence_like, tabled,
};
use crate::intake::bystander::are_bystanders;
use crate::intake::confidence::LIST;
use crate::intake::denial::denies;
use crate::intake::fold::pattern;
use crate::intake::listing::item_name;
use crate::intake::name::is_name;
use crate::intake::vocabulary::{Lists, RECIPIENTS, Topic};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// What announces a list in other words: "de partijen die wij inschakelen:", "three firms process data for us:".
static INTRO: LazyLock<Regex> = LazyLock::new(|| {
    let Lists { parties, dutch, english, helps, uses, engages, we, we_engage, .. } = &RECIPIENTS.list;
    pattern(&format!(
        r"\b{parties}\b[^.:;?!]{{0,60}}?\b(?:{helps}|(?P<uses>{uses}))\b[^.:;?!\n]{{0,60}}: ?\n|\b{engages} {we}\b[^.:;?!]{{0,60}}\b{dutch}\b[^.:;?!\n]{{0,40}}: ?\n|\b{we_engage}\b[^.:;?!]{{0,60}}\b{english}\b[^.:;?!\n]{{0,40}}: ?\n"
    ))
});
/// Who has the work done: "bedrijven die wij gebruiken", "die voor ons werken", "companies used for hosting". Without such a word
/// the companies themselves use what is spoken of: they are customers.
static OURS: LazyLock<Regex> = LazyLock::new(|| {
    let Lists { ours, passive, used, .. } = &RECIPIENTS.list;
    pattern(&format!(r"\b(?:{ours}|{passive} (?:\w+ ){{0,2}}?{used})\b"))
});
/// Parties that process for themselves.
static THEMSELVES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.list.themselves)));
/// Headings over what is used no longer, and over what merely changed.
static ASIDE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.list.aside)));

/// Lines under words that announce a list without calling its parties sub-processors, and the items of a list of sub-processors
/// under headings of their own.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    // Each line is looked at once, however many announce what stands below them.
    let mut seen = 0;
    for hit in INTRO.captures_iter(view.text()) {
        let Some(intro) = hit.get(0) else { continue };
        let words = intro.as_str();
        let customers = hit.name("uses").is_some() && !OURS.is_match(words);
        if customers
            || denies(words)
            || are_bystanders(words)
            || THEMSELVES.is_match(words)
            || intro.start() < seen
            || sheet.segments.is(intro.start(), DocumentKind::Agreement)
            || sheet.topics.is(intro.start(), Topic::Definitions)
            || NONE.is_match(view.at(&view.sentence(intro.start())))
        {
            continue;
        }
        let mut above: Option<Range<usize>> = None;
        for line in view.lines_in(&(intro.end()..view.text().len())).iter().take(MOST) {
            let listed = view.is_item(line) || columned(view, line);
            let ends = above.as_ref().is_some_and(|above| view.parted(above, line)) && !listed || view.is_heading(line);
            if ends {
                break;
            }
            above = Some(line.clone());
            seen = line.end;
            found.extend(party(sheet, line, view.text().len()).filter(|_| listed).filter(formed));
        }
    }
    if sheet.segments.has(DocumentKind::SubprocessorList) {
        let own = |line: &&Range<usize>| {
            let heading = sheet.topics.at(line.start).map(|section| view.at(&section.heading)).unwrap_or_default();
            view.is_item(line)
                && sheet.segments.is(line.start, DocumentKind::SubprocessorList)
                && !tabled(view, line.start)
                && !ASIDE.is_match(heading)
                && !are_bystanders(heading)
                && !is_aside(view, line)
        };
        let lines = view.lines().iter().filter(own);
        found.extend(lines.filter_map(|line| party(sheet, line, view.text().len())).filter(formed));
    }
    found
}

/// The party with which an item of a list begins.
fn party(sheet: &Sheet<'_>, line: &Range<usize>, end: usize) -> Option<Found> {
    let view = &sheet.view;
    let start = view.unmarked(line).start;
    let end = view.sentence(start).end.clamp(line.end, line.end + 300).min(end.max(line.end));
    let (text, first) = (view.words(&(start..end)), view.words(&(start..line.end)));
    let name = item_name(&first)?;
    let rest = text.get(text.find(&name).unwrap_or_default() + name.len()..).unwrap_or_default();
    let described_by = rest.trim_start().starts_with([',', '(', '-', '–', '—', ':']);
    let other = is_name(&name) && !is_role(&name) && !is_own(sheet, &name) && !sentence_like(&first, &name);
    (other && described_by && !remarked_absent(&first))
        .then(|| Found::new(described(name, rest), line.start..end, LIST))
}
