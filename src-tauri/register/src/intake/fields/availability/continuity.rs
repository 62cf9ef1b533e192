//! `continuity`: how long a service may be away, how soon it is back and how much may be lost.

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

const HOURS_IN_A_WEEK: u32 = 168;

/// Component, MTD, RTO and RPO on the lines of a lost table.
static TERMS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<mtd>\d{1,3}) ?(?:uur|uren|hours?|h)\b[\s|]+(?P<rto>\d{1,3}) ?(?:uur|uren|hours?|h)\b[\s|]+(?:\d{1,3} ?- ?)?(?P<rpo>\d{1,3}) ?(?:uur|uren|hours?|h)\b",
    )
});
static SINGLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<term>mtd|rto|rpo)\b(?:\) ?(?:of|van|is|bedraagt|:)|[^\n.;)]{0,50}?)[^\n.;)]{0,12}?\b(?:\d{1,3} ?- ?)?(?P<number>\d{1,3}) ?(?:uur|uren|hours?)\b",
    )
});
/// "Binnen 24 uur terug (RTO)", "één uur werk verloren (RPO)".
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<number>\d{1,3}|een|twee|drie|vier|zes|acht|twaalf|one|two|three|four|six|eight|twelve) ?(?:uur|uren|hours?)\b[^.;()]{0,50}\((?P<term>mtd|rto|rpo)\)",
    )
});
/// A table whose numbers are hours: its head or the text above says so.
static IN_HOURS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:in uren|in hours|in uur)\b|\((?:uur|uren|hours|u|h)\)"));
static FOR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:voor|van|is|for|of) "));
static TERM: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:mtd|rto|rpo)\b"));

/// The terms that a document states.
pub(super) fn read(sheet: &Sheet<'_>, before: &[Found], available: &[Found]) -> Vec<Found> {
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
        found.extend(single(sheet, before, available));
    }
    found
}

/// Rows under a head that names MTD, RTO and RPO.
fn rows(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut columns: Option<(usize, [Option<usize>; 3], bool)> = None;
    for row in view.rows() {
        let at = |term: &str| {
            row.cells
                .iter()
                .position(|cell| view.at(cell).split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == term))
        };
        let head = [at("mtd"), at("rto"), at("rpo")];
        let different = head.iter().flatten().collect::<std::collections::BTreeSet<_>>().len();
        if different >= 2 {
            let place = row.range();
            let told = IN_HOURS.is_match(view.before(place.end, place.len() + 300));
            columns = Some((row.table, head, told));
            continue;
        }
        let Some((_, head, bare)) = columns.as_ref().filter(|(table, ..)| *table == row.table) else { continue };
        let hours = |at: Option<usize>| {
            let text = view.at(row.cells.get(at?)?).trim();
            last_hours(text).or_else(|| text.parse().ok().filter(|_| *bare))
        };
        let [mtd_hours, rto_hours, rpo_hours] = (*head).map(hours);
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
    let all = duration::all(cell);
    let last = all.last()?;
    last.hours().or_else(|| last.weeks()?.checked_mul(HOURS_IN_A_WEEK))
}

/// "RTO: 4 uur", "een RPO van 24 uur", "binnen 24 uur terug (RTO)", for a service that is named or for all of it.
fn single(sheet: &Sheet<'_>, before: &[Found], available: &[Found]) -> Option<Found> {
    let view = &sheet.view;
    let mut terms = [None; 3];
    let mut range: Option<Range<usize>> = None;
    for hit in SINGLE.captures_iter(view.text()).chain(BRACKETED.captures_iter(view.text())) {
        let (Some(whole), Some(term), Some(number)) = (hit.get(0), hit.name("term"), hit.name("number")) else {
            continue;
        };
        let slot = match term.as_str() {
            "mtd" => 0,
            "rto" => 1,
            _ => 2,
        };
        let hours = number.as_str().parse().ok().or_else(|| last_hours(&format!("{} uur", number.as_str())));
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
    let component = service(sheet, before, &range).or_else(|| only(available)).unwrap_or_else(|| "dienst".to_owned());
    let stated = Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours };
    Some(Found::new(stated, range, PROSE - 0.1))
}

/// The one component for which a share is promised.
fn only(available: &[Found]) -> Option<String> {
    let [Found { stated: Stated::Availability { component, .. }, .. }] = available else { return None };
    Some(component.clone())
}

/// The service of which the sentences at a place speak: a product, or the name after "for".
fn service(sheet: &Sheet<'_>, before: &[Found], range: &Range<usize>) -> Option<String> {
    let view = &sheet.view;
    let sentences = view.sentence(range.start).start..view.sentence(range.end.saturating_sub(1)).end;
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
