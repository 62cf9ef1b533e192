//! Continuity in a table: a row for each component with the terms in columns, or a row for each term with the components in
//! columns.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::Found;
use crate::intake::confidence::TABLE;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{Continuity, PROMISES, Times};

const HOURS_IN_A_WEEK: u32 = 168;

/// A table whose numbers are hours: its head or the text above says so.
static IN_HOURS: LazyLock<Regex> = LazyLock::new(|| {
    let Continuity { in_hours, unit, .. } = &PROMISES.continuity;
    pattern(&format!(r"\b{in_hours}\b|\({unit}\)"))
});
/// "4 u", "24h".
static SHORT: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b(?P<number>\d{{1,3}}) ?{}\b", PROMISES.continuity.short)));

/// The terms that tables state.
pub(super) fn read(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let terms = by_component(view, table);
        found.extend(if terms.is_empty() { by_term(view, table) } else { terms });
    }
    found
}

/// A row for each component, under a head that names two of the terms at least.
fn by_component(view: &View<'_>, table: &[Row]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut columns: Option<([Option<usize>; 3], bool)> = None;
    for row in table {
        let mut head = [None; 3];
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| cell.len() < 90) {
            if let Some(slot) = term(view.at(cell)).and_then(|term| head.get_mut(term)).filter(|slot| slot.is_none()) {
                *slot = Some(at);
            }
        }
        let different = head.iter().flatten().collect::<BTreeSet<_>>().len();
        // A row that gives the terms themselves ("RTO 4 uur") is no head.
        let given =
            head.iter().flatten().any(|at| row.cells.get(*at).is_some_and(|cell| last_hours(view.at(cell)).is_some()));
        if different >= 2 && !given {
            let place = row.range();
            let told = IN_HOURS.is_match(view.before(place.end, place.len() + 300));
            columns = Some((head, told));
            continue;
        }
        let Some((head, bare)) = &columns else { continue };
        let hours = |at: Option<usize>| {
            let text = view.at(row.cell(at?)?).trim();
            last_hours(text).or_else(|| text.parse().ok().filter(|_| *bare))
        };
        let [mtd_hours, rto_hours, rpo_hours] = (*head).map(hours);
        let component = row
            .cells
            .iter()
            .find(|cell| !cell.is_empty())
            .map(|cell| view.words(cell).trim_end_matches('.').to_owned())
            .unwrap_or_default();
        if component.chars().any(char::is_alphabetic)
            && (mtd_hours.is_some() || rto_hours.is_some() || rpo_hours.is_some())
        {
            let stated = Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours };
            found.push(Found::new(stated, row.range(), TABLE));
        }
    }
    found
}

/// A row for each term, under a head that names the components.
fn by_term(view: &View<'_>, table: &[Row]) -> Vec<Found> {
    let labelled: Vec<(usize, &Row)> = table
        .iter()
        .filter_map(|row| {
            let label = row.cells.iter().find(|cell| !cell.is_empty()).filter(|cell| cell.len() < 90)?;
            Some((term(view.at(label))?, row))
        })
        .collect();
    let different: BTreeSet<usize> = labelled.iter().map(|(term, _)| *term).collect();
    let Some((_, first)) = labelled.first() else { return Vec::new() };
    let head = table.iter().take_while(|row| row.range().start < first.range().start).last();
    let Some(head) = head.filter(|_| different.len() >= 2) else { return Vec::new() };
    let above = head.range();
    let bare = IN_HOURS.is_match(view.before(above.end, above.len() + 300));
    let components = head.cells.iter().enumerate().skip(1).filter(|(_, cell)| {
        let text = view.at(cell).trim();
        text.bytes().any(|b| b.is_ascii_alphabetic()) && text.len() < 70 && last_hours(text).is_none() && !value(text)
    });
    let mut found = Vec::new();
    for (at, name) in components {
        let mut hours = [None; 3];
        for (term, row) in &labelled {
            let Some(text) = row.cells.get(at).map(|cell| view.at(cell).trim()) else { continue };
            // A label with its unit: "RTO (uur)".
            let unit = bare || row.cells.first().is_some_and(|label| IN_HOURS.is_match(view.at(label)));
            if let Some(slot) = hours.get_mut(*term).filter(|slot| slot.is_none()) {
                *slot = last_hours(text).or_else(|| text.parse().ok().filter(|_| unit));
            }
        }
        let [mtd_hours, rto_hours, rpo_hours] = hours;
        if mtd_hours.is_some() || rto_hours.is_some() || rpo_hours.is_some() {
            let component = view.words(name);
            let end = labelled.last().map_or(above.end, |(_, row)| row.range().end);
            let stated = Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours };
            found.push(Found::new(stated, above.start..end.max(above.end), TABLE));
        }
    }
    found
}

/// Heads of a column of values, which name no component.
fn value(text: &str) -> bool {
    PROMISES.continuity.values.open(text)
}

/// The one of the three that a head or a label names.
fn term(text: &str) -> Option<usize> {
    let Times { away, back, lost } = &PROMISES.continuity.table;
    let all = [away, back, lost].into_iter().enumerate();
    let named: Vec<usize> = all.filter(|(_, words)| words.is_match(text)).map(|(at, _)| at).collect();
    if let [one] = named.as_slice() { Some(*one) } else { None }
}

/// "0-24 uur" is at most 24.
pub(super) fn last_hours(cell: &str) -> Option<u32> {
    let all = duration::all(cell);
    let Some(last) = all.last() else { return SHORT.captures_iter(cell).last()?.name("number")?.as_str().parse().ok() };
    last.hours().or_else(|| last.weeks()?.checked_mul(HOURS_IN_A_WEEK))
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    type Terms = (String, Option<u32>, Option<u32>, Option<u32>);

    fn terms(text: &str) -> Vec<Terms> {
        let part = Part { text: piped(text), ..Part::default() };
        let found = read(&View::new(&part)).into_iter();
        found
            .filter_map(|one| {
                let Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours } = one.stated else { return None };
                Some((component, mtd_hours, rto_hours, rpo_hours))
            })
            .collect()
    }

    #[test]
    fn components_in_rows_or_in_columns() {
        let expected = [
            ("Portaal".to_owned(), Some(48), Some(6), Some(12)),
            ("Archief".to_owned(), Some(336), Some(120), Some(24)),
        ];
        let rows = "Onderdeel\tMTD\tHersteltijd\tGegevensverlies\nPortaal\t2 dagen\t6 uur\tmax. 12 uur\nArchief\t2 weken\t5 dagen\t24u\n";
        assert_eq!(terms(rows), expected);
        let columns = "\tPortaal\tArchief\nMaximale uitvalsduur (MTD)\t2 dagen\t2 weken\nHersteltijd (RTO)\t6 uur\t5 dagen\nGegevensverlies (RPO)\tten hoogste 12 uur\t24 uur\n";
        assert_eq!(terms(columns), expected);
    }

    #[test]
    fn bare_numbers_are_hours_where_the_label_says_so() {
        let text = "Service\tPortal\tArchive\nRecovery time (hours)\t4\t8\nRecovery point (hours)\t1\t24\n";
        assert_eq!(
            terms(text),
            [("Portal".to_owned(), None, Some(4), Some(1)), ("Archive".to_owned(), None, Some(8), Some(24))]
        );
        assert_eq!(terms("Service\tPortal\nRecovery time\t4\nRecovery point\t1\n"), []);
        assert_eq!(terms("Term\tWaarde\nRTO\t4 uur\nRPO\t1 uur\n"), [], "a value is no component");
    }
}
