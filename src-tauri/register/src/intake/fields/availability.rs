//! `availability` and `continuity`: the tables of a service level agreement.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LIST, PROSE, TABLE};
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::view::{Row, View};
use crate::intake::{Found, Sheet};

static PERCENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?P<number>\b(?:100|9\d)(?:[.,]\d{1,4})?)\s?%"));
/// A line of a table: the component, then the percentage, at the end of the line.
static LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?m)^\s*(?:[-*] )?(?P<name>[a-z][^\n%=:]{1,70}?)[\s|:]+(?P<number>(?:100|9\d)(?:[.,]\d{1,4})?)\s?%\s*\|?\s*$",
    )
});
static ABOUT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:beschikbaarheid\w*|beschikbaar|availability|available|uptime)\b"));
/// "De beschikbaarheid van Naam is …".
static OF: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:beschikbaarheid van|availability of)(?: de| het| the)? "));
/// Component, MTD, RTO and RPO on the lines of a lost table.
static TERMS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<mtd>\d{1,3}) ?(?:uur|uren|hours?|h)\b[\s|]+(?P<rto>\d{1,3}) ?(?:uur|uren|hours?|h)\b[\s|]+(?:\d{1,3} ?- ?)?(?P<rpo>\d{1,3}) ?(?:uur|uren|hours?|h)\b",
    )
});
static SINGLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?P<term>mtd|rto|rpo)\b[^\n.;]{0,50}?\b(?:\d{1,3} ?- ?)?(?P<number>\d{1,3}) ?(?:uur|uren|hours?)\b")
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = availability(sheet);
    found.extend(continuity(sheet));
    found
}

fn availability(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let push = |name: String, number: &str, range: Range<usize>, confidence: f64, found: &mut Vec<Found>| {
        let component =
            name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | ':' | '-' | '–' | '•' | '*')).to_owned();
        if let Ok(percent) = number.replace(',', ".").parse::<f64>()
            && component.chars().any(char::is_alphabetic)
        {
            found.push(Found::new(Stated::Availability { component, percent }, range, confidence));
        }
    };
    let told = |place: usize| ABOUT.is_match(view.before(place, 900));
    for row in view.rows() {
        let cells: Vec<&Range<usize>> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        let Some(first) = cells.first() else { continue };
        let percent = cells.iter().skip(1).find_map(|cell| {
            PERCENT
                .captures(view.at(cell))
                .filter(|hit| hit.get(0).is_some_and(|hit| cell.len() - hit.len() < 6))?
                .name("number")
                .map(|n| n.as_str().to_owned())
        });
        if let Some(number) = percent.filter(|_| told(row.range().start)) {
            push(view.words(first), &number, row.range(), TABLE, &mut found);
        }
    }
    if found.is_empty() {
        for hit in LINE.captures_iter(view.text()) {
            let (Some(whole), Some(name), Some(number)) = (hit.get(0), hit.name("name"), hit.name("number")) else {
                continue;
            };
            if told(whole.start()) && name.as_str().split_whitespace().count() <= 7 {
                push(view.words(&name.range()), number.as_str(), whole.range(), LIST, &mut found);
            }
        }
    }
    if found.is_empty() {
        for hit in PERCENT.captures_iter(view.text()) {
            let (Some(whole), Some(number)) = (hit.get(0), hit.name("number")) else { continue };
            let sentence = view.sentence(whole.start());
            let text = view.at(&sentence);
            if ABOUT.is_match(text) && !text.contains('=') && sentence.len() < 320 {
                let named = OF.find(text).map(|of| view.words(&(sentence.start + of.end()..sentence.end)));
                let name = named
                    .as_deref()
                    .and_then(|rest| rest.get(..leading(rest)))
                    .map(|name| {
                        name.split_whitespace()
                            .take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
                            .collect::<Vec<_>>()
                            .join(" ")
                    })
                    .filter(|name| is_name(name));
                push(name.unwrap_or_else(|| "dienst".to_owned()), number.as_str(), sentence, PROSE - 0.1, &mut found);
                break;
            }
        }
    }
    found
}

fn continuity(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = rows(view);
    if !found.is_empty() {
        return found;
    }
    let mut floor = 0;
    for hit in TERMS.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        if !["mtd", "rto", "rpo"].iter().all(|term| view.before(whole.start(), 2500).contains(term)) {
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
        found.extend(single(view));
    }
    found
}

/// Rows under a head that names MTD, RTO and RPO.
fn rows(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut columns: Option<(usize, [Option<usize>; 3])> = None;
    for row in view.rows() {
        let at = |term: &str| {
            row.cells
                .iter()
                .position(|cell| view.at(cell).split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == term))
        };
        let head = [at("mtd"), at("rto"), at("rpo")];
        let different = head.iter().flatten().collect::<std::collections::BTreeSet<_>>().len();
        if different >= 2 {
            columns = Some((row.table, head));
            continue;
        }
        let Some((_, head)) = columns.as_ref().filter(|(table, _)| *table == row.table) else { continue };
        let hours = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).and_then(|cell| last_hours(view.at(cell)));
        let [mtd_hours, rto_hours, rpo_hours] = head.map(hours);
        let component = component(view, row);
        if component.chars().any(char::is_alphabetic)
            && (mtd_hours.is_some() || rto_hours.is_some() || rpo_hours.is_some())
        {
            found.push(Found::new(
                Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours },
                row.range(),
                TABLE,
            ));
        }
    }
    found
}

fn component(view: &View<'_>, row: &Row) -> String {
    row.cells
        .iter()
        .find(|cell| !cell.is_empty())
        .map(|cell| view.words(cell).trim_end_matches('.').to_owned())
        .unwrap_or_default()
}

/// "0-24 uur" is at most 24.
fn last_hours(cell: &str) -> Option<u32> {
    duration::all(cell).last().and_then(duration::Duration::hours)
}

/// "RTO: 4 uur", "een RPO van 24 uur", for the service as a whole.
fn single(view: &View<'_>) -> Option<Found> {
    let mut terms = [None; 3];
    let mut range: Option<Range<usize>> = None;
    for hit in SINGLE.captures_iter(view.text()) {
        let (Some(whole), Some(term), Some(number)) = (hit.get(0), hit.name("term"), hit.name("number")) else {
            continue;
        };
        let slot = match term.as_str() {
            "mtd" => 0,
            "rto" => 1,
            _ => 2,
        };
        if let Some(slot) = terms.get_mut(slot).filter(|slot| slot.is_none()) {
            *slot = number.as_str().parse().ok();
            range = Some(range.map_or(whole.range(), |known| {
                known.start..if whole.end() - known.start < 600 { whole.end() } else { known.end }
            }));
        }
    }
    let [mtd_hours, rto_hours, rpo_hours] = terms;
    range.map(|range| {
        Found::new(
            Stated::Continuity { component: "dienst".to_owned(), mtd_hours, rto_hours, rpo_hours },
            range,
            PROSE - 0.1,
        )
    })
}
