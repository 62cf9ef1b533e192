//! `continuity`: how long a service may be away, how soon it is back and how much may be lost.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::intake::confidence::{LIST, PROSE};
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::view::{Row, one_line};
use crate::intake::vocabulary::{Continuity, PROMISES, TIME, Times};
use crate::intake::{Found, Sheet};

mod table;

use table::last_hours;

/// Component, MTD, RTO and RPO on the lines of a lost table.
static TERMS: LazyLock<Regex> = LazyLock::new(|| {
    let Continuity { hours, letter, .. } = &PROMISES.continuity;
    pattern(&format!(
        r"(?P<mtd>\d{{1,3}}) ?(?:{hours}|{letter})\b[\s|]+(?P<rto>\d{{1,3}}) ?(?:{hours}|{letter})\b[\s|]+(?:\d{{1,3}} ?- ?)?(?P<rpo>\d{{1,3}}) ?(?:{hours}|{letter})\b"
    ))
});
static SINGLE: LazyLock<Regex> = LazyLock::new(|| {
    let Continuity { hours, says, sentence: Times { away, back, lost }, .. } = &PROMISES.continuity;
    pattern(&format!(
        r"\b(?P<term>{away}|{back}|{lost})\b(?:\) ?(?:{says}|:)|[^\n.;)]{{0,50}}?)[^\n.;)]{{0,12}}?\b(?:\d{{1,3}} ?- ?)?(?P<number>\d{{1,3}}) ?{hours}\b"
    ))
});
/// "Binnen 24 uur terug (RTO)", "één uur werk verloren (RPO)".
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    let Continuity { hours, letters, .. } = &PROMISES.continuity;
    let [dutch, english] = [&TIME.dutch, &TIME.english].map(|numbers| format!("{}|{}", numbers.ones, numbers.teens));
    pattern(&format!(r"\b(?P<number>\d{{1,3}}|{dutch}|{english}) ?{hours}\b\)?[^.;()]{{0,50}}\((?P<term>{letters})\)"))
});
/// Any of the three terms.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    let Times { away, back, lost } = &PROMISES.continuity.sentence;
    pattern(&format!(r"\b(?:{away}|{back}|{lost})\b"))
});
static FOR: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ", PROMISES.continuity.meant_for)));
static NOUN: LazyLock<Regex> = LazyLock::new(|| {
    let Continuity { articles, nouns, .. } = &PROMISES.continuity;
    pattern(&format!(r"\b{articles} (?P<noun>{nouns})\b"))
});
static TERM: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", PROMISES.continuity.letters)));

/// The terms that a document states.
pub(super) fn read(sheet: &Sheet<'_>, before: &[Found], available: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = table::read(view);
    if !found.is_empty() {
        return found;
    }
    let mut floor = 0;
    for hit in TERMS.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        if !PROMISES.continuity.letters.iter().all(|term| view.before(whole.start(), 2500).contains(term)) {
            continue;
        }
        let number = |name: &str| hit.name(name).and_then(|n| n.as_str().parse().ok());
        // The component stands before the terms: on the line itself and, in a narrow column, on the lines above.
        let line = view.line_at(whole.start());
        let mut start = view.lines().get(line).map_or(whole.start(), |line| line.start);
        for above in (0..line).rev().take(3) {
            let Some(range) = view.lines().get(above) else { break };
            let text = view.at(range).trim();
            if range.start < floor
                || text.ends_with([':', ')'])
                || text.is_empty()
                || (view.starts_upper(start)
                    && start < whole.start()
                    && (range.len() > 24 || above + 3 < line || !view.starts_upper(range.start)))
            {
                break;
            }
            start = range.start;
        }
        floor = whole.end();
        let component = view.words(&(start..whole.start())).trim_end_matches(['.', '|', ' ']).to_owned();
        if component.chars().any(char::is_alphabetic) {
            let stated = Stated::Continuity {
                component,
                mtd_hours: number("mtd"),
                rto_hours: number("rto"),
                rpo_hours: number("rpo"),
            };
            found.push(Found::new(stated, start..whole.end(), LIST));
        }
    }
    if found.is_empty() {
        found.extend(single(sheet, before, available));
    }
    found
}

/// "RTO: 4 uur", "een RPO van 24 uur", "binnen 24 uur terug (RTO)", for a service that is named or for all of it.
fn single(sheet: &Sheet<'_>, before: &[Found], available: &[Found]) -> Option<Found> {
    let view = &sheet.view;
    let mut terms = [None; 3];
    let mut range: Option<Range<usize>> = None;
    let subjects = Subjects::of(sheet, before);
    for hit in told(view.text()).into_iter().chain(BRACKETED.captures_iter(view.text())) {
        let (Some(whole), Some(term), Some(number)) = (hit.get(0), hit.name("term"), hit.name("number")) else {
            continue;
        };
        let another = subjects.another(&view.sentence(whole.start()), &whole.range());
        if another || !super::promised(view, &whole.range()) {
            continue;
        }
        let Times { away, back, .. } = &PROMISES.continuity.sentence;
        let slot = [away, back].into_iter().position(|words| words.is(&one_line(term.as_str()))).unwrap_or(2);
        let unit = TIME.units.hours.iter().next().unwrap_or_default();
        let hours = number.as_str().parse().ok().or_else(|| last_hours(&format!("{} {unit}", number.as_str())));
        if let Some(slot) = terms.get_mut(slot).filter(|slot| slot.is_none()) {
            *slot = hours;
            range = Some(range.map_or(whole.range(), |known| {
                let near = whole.end().abs_diff(known.start) < 600;
                if near { known.start.min(whole.start())..known.end.max(whole.end()) } else { known }
            }));
        }
    }
    let [mtd_hours, rto_hours, rpo_hours] = terms;
    let range = range?;
    let component = service(sheet, before, &range)
        .or_else(|| only(available))
        .or_else(|| super::product(before))
        .or_else(|| noun(sheet, &range))
        .unwrap_or_else(|| "dienst".to_owned());
    let stated = Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours };
    Some(Found::new(stated, range, PROSE - 0.1))
}

/// The terms with their numbers: "kleiner dan 15 minuten en de RTO 2 uur" gives none for what stands before it.
fn told(text: &str) -> Vec<Captures<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(hit) = SINGLE.captures_at(text, from) {
        let (Some(whole), Some(term), Some(number)) = (hit.get(0), hit.name("term"), hit.name("number")) else { break };
        let gap = text.get(term.end()..number.start()).unwrap_or_default();
        // The letters behind the words for a term are the same one: "recovery time objective (RTO)".
        let other =
            OTHER.find_iter(gap).find(|other| !gap.get(..other.start()).is_some_and(|open| open.ends_with('(')));
        if let Some(other) = other {
            from = term.end() + other.start();
        } else {
            from = whole.end();
            found.push(hit);
        }
    }
    found
}

/// What the sentence calls the service: "is het platform binnen 72 uur weer beschikbaar".
fn noun(sheet: &Sheet<'_>, range: &Range<usize>) -> Option<String> {
    let view = &sheet.view;
    let sentence = view.sentence(range.start);
    let noun = NOUN.captures(view.at(&sentence)).and_then(|hit| hit.name("noun").map(|noun| noun.range()))?;
    Some(view.words(&(sentence.start + noun.start..sentence.start + noun.end)))
}

/// The one component for which a share is promised.
fn only(available: &[Found]) -> Option<String> {
    let [Found { stated: Stated::Availability { component, .. }, .. }] = available else { return None };
    Some(component.clone())
}

/// The service of which the sentences at a place speak: a product, or the name after "for".
fn service(sheet: &Sheet<'_>, before: &[Found], range: &Range<usize>) -> Option<String> {
    let view = &sheet.view;
    // In a row of a table another cell may name it.
    let row = view.rows_at(range.start).next().map(Row::range);
    let sentences =
        row.unwrap_or_else(|| view.sentence(range.start).start..view.sentence(range.end.saturating_sub(1)).end);
    let text = view.words(&sentences);
    let product = before.iter().find_map(|found| {
        let Stated::ProductName(name) = &found.stated else { return None };
        text.contains(name.as_str()).then(|| name.clone())
    });
    product.or_else(|| {
        let names = FOR.find_iter(view.at(&sentences)).filter_map(|word| {
            let rest = view.words(&(sentences.start + word.end()..sentences.end));
            rest.get(..leading(&rest)).map(str::to_owned)
        });
        names.into_iter().find(|name| is_name(name) && !TERM.is_match(&name.to_lowercase()))
    })
}
