//! The classification in a table: aspects in rows or in columns, levels as words, as letters or as the column that is ticked.

use std::ops::Range;

use super::{level_of, whole_aspect};
use crate::intake::mark::ticked;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::PROMISES;
use crate::model::choice::{Aspect, Level};

/// What the columns of a table stand for.
enum Head {
    /// Aspects; under them stands a level, or a mark in the row of a level.
    Aspects(Vec<(usize, Aspect)>),
    /// Levels; under them stands a mark in the row of an aspect.
    Levels(Vec<(usize, Level)>),
}

/// An aspect with its level and where that stands.
pub(super) type Classed = (Aspect, Level, Range<usize>);

/// The levels that tables state.
pub(super) fn read(view: &View<'_>) -> Vec<Classed> {
    let mut found = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let mut head: Option<(&Row, Head)> = None;
        for row in table {
            // A row of levels under aspects is no head of levels.
            let levelled = matches!(&head, Some((_, Head::Aspects(columns))) if columns.iter().all(|(at, _)| row.cells.get(*at).is_some_and(|cell| level_of(view.at(cell)).is_some())));
            if let Some(columns) = columns(view, row).filter(|_| !levelled) {
                head = Some((row, columns));
                continue;
            }
            match &head {
                Some((top, Head::Aspects(columns))) => under(view, top, row, columns, &mut found),
                Some((_, Head::Levels(columns))) => marked(view, row, columns, &mut found),
                None => {}
            }
            beside(view, row, &mut found);
        }
    }
    found
}

/// What the columns stand for, if a row is a head: two aspects at least, or two levels and no aspect.
fn columns(view: &View<'_>, row: &Row) -> Option<Head> {
    let cells = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty() && cell.len() < 40);
    let mut aspects: Vec<(usize, Aspect)> =
        cells().filter_map(|(at, cell)| Some((at, whole_aspect(view.at(cell))?))).collect();
    if aspects.is_empty() {
        // Letters alone are aspects only where all three stand there.
        let letters: Vec<(usize, Aspect)> =
            cells().filter_map(|(at, cell)| Some((at, letter(view.at(cell))?))).collect();
        if letters.iter().map(|(_, aspect)| *aspect).eq([Aspect::B, Aspect::I, Aspect::V]) {
            aspects = letters;
        }
    }
    let levels: Vec<(usize, Level)> = cells().filter_map(|(at, cell)| Some((at, level_of(view.at(cell))?))).collect();
    match (aspects.len(), levels.len()) {
        (2.., 0) => Some(Head::Aspects(aspects)),
        (0, 2..) => Some(Head::Levels(levels)),
        _ => None,
    }
}

/// A row under aspects: a level under each, or the row of one level with marks.
fn under(view: &View<'_>, head: &Row, row: &Row, columns: &[(usize, Aspect)], found: &mut Vec<Classed>) {
    let level = |at: usize| level_of(view.at(row.cells.get(at)?));
    let top = |at: usize| head.cells.get(at).map_or(0, |cell| cell.start);
    if columns.iter().all(|(at, _)| level(*at).is_some()) {
        for (at, aspect) in columns {
            let Some((cell, level)) = row.cells.get(*at).zip(level(*at)) else { continue };
            found.push((*aspect, level, top(*at).min(cell.start)..cell.end));
        }
        return;
    }
    let first = row.cells.iter().enumerate().find(|(_, cell)| !cell.is_empty());
    let Some(level) = first
        .filter(|(at, _)| columns.iter().all(|(column, _)| column > at))
        .and_then(|(_, cell)| level_of(view.at(cell)))
    else {
        return;
    };
    for (at, aspect) in columns {
        if ticked(view, row, &[*at]).is_some() {
            found.push((*aspect, level, row.range()));
        }
    }
}

/// A row of an aspect with one of the levels ticked.
fn marked(view: &View<'_>, row: &Row, columns: &[(usize, Level)], found: &mut Vec<Classed>) {
    let aspect = row.cells.iter().find(|cell| !cell.is_empty()).and_then(|cell| {
        let text = view.at(cell);
        whole_aspect(text).or_else(|| letter(text))
    });
    let places: Vec<usize> = columns.iter().map(|(at, _)| *at).collect();
    let Some((aspect, at)) = aspect.zip(ticked(view, row, &places)) else { return };
    if let Some((_, level)) = columns.iter().find(|(column, _)| *column == at) {
        found.push((aspect, *level, row.range()));
    }
}

/// An aspect in one cell and its level in the next that is filled.
fn beside(view: &View<'_>, row: &Row, found: &mut Vec<Classed>) {
    for pair in row.told().windows(2) {
        let [(_, one), (_, two)] = pair else { continue };
        if let Some((aspect, level)) = whole_aspect(view.at(one)).zip(level_of(view.at(two))).filter(|_| row.owns(one))
        {
            found.push((aspect, level, row.passage(one, two)));
        }
    }
}

/// A classification in one cell, "M-H-H": beside or under a cell that says so.
pub(super) fn triples(view: &View<'_>) -> Vec<Classed> {
    let mut found = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let head: Vec<bool> =
            table.first().map(|row| row.cells.iter().map(|cell| names(view.at(cell))).collect()).unwrap_or_default();
        for row in table {
            let beside = row.cells.first().is_some_and(|cell| names(view.at(cell)));
            for (_, cell) in row.cells.iter().enumerate().filter(|(at, _)| beside || head.get(*at) == Some(&true)) {
                let levels = triple(&view.words(cell)).into_iter().flatten();
                found.extend(levels.map(|(aspect, level)| (aspect, level, cell.clone())));
            }
        }
    }
    found
}

fn names(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() < 40 && PROMISES.levels.heads.open(cell)
}

/// Three levels in capitals.
fn triple(cell: &str) -> Option<[(Aspect, Level); 3]> {
    let letters: Vec<char> = cell.chars().filter(|c| !matches!(c, '-' | '/' | ' ' | ',' | '–')).collect();
    let [b, i, v] = letters.as_slice() else { return None };
    let level = |letter: &char| match letter {
        'L' => Some(Level::L),
        'M' => Some(Level::M),
        'H' => Some(Level::H),
        _ => None,
    };
    Some([(Aspect::B, level(b)?), (Aspect::I, level(i)?), (Aspect::V, level(v)?)])
}

/// An aspect by its letter.
fn letter(cell: &str) -> Option<Aspect> {
    match cell.trim() {
        "b" => Some(Aspect::B),
        "i" => Some(Aspect::I),
        "v" => Some(Aspect::V),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn levels(text: &str) -> Vec<(Aspect, Level)> {
        let part = Part { text: piped(text), ..Part::default() };
        read(&View::new(&part)).into_iter().map(|(aspect, level, _)| (aspect, level)).collect()
    }

    const LMH: [(Aspect, Level); 3] = [(Aspect::B, Level::L), (Aspect::I, Level::M), (Aspect::V, Level::H)];

    #[test]
    fn levels_in_rows_and_aspects_in_columns() {
        let text = "\tbeschikbaarheid\tintegriteit\tvertrouwelijkheid\nlaag\t●\t\t\nmidden\t\t●\t\nhoog\t\t\t●\n";
        assert_eq!(levels(text), LMH);
    }

    #[test]
    fn levels_in_columns_and_aspects_in_rows() {
        let text = "\tLow\tMedium\tHigh\nAvailability\tx\t\t\nIntegrity\t\tx\t\nConfidentiality\t\t\tx\n";
        assert_eq!(levels(text), LMH);
        let text = "\tLaag\tMidden\tHoog\nBeschikbaarheid\t☒\t☐\t☐\nIntegriteit\t☐\t☒\t☐\nVertrouwelijkheid\t☐\t☐\t☒\n";
        assert_eq!(levels(text), LMH);
    }

    #[test]
    fn a_level_under_each_aspect() {
        assert_eq!(levels("Beschikbaarheid\tIntegriteit\tVertrouwelijkheid\nLaag\tMidden\tHoog\n"), LMH);
        assert_eq!(levels("Onderdeel\tB\tI\tV\nPortaal\tL\tM\tH\n"), LMH);
    }

    #[test]
    fn a_classification_for_each_processing() {
        let part = Part { text: piped("BIV\tM-H-H\tLMM\tn.n.b.\nDoel\tHHH\n"), ..Part::default() };
        let levels: Vec<Level> = triples(&View::new(&part)).into_iter().map(|(_, level, _)| level).collect();
        assert_eq!(levels, [Level::M, Level::H, Level::H, Level::L, Level::M, Level::M]);
    }

    #[test]
    fn what_is_not_ticked_is_not_stated() {
        let text = "\tLaag\tMidden\tHoog\nBeschikbaarheid\t☐\t☐\t☐\nIntegriteit\t☒\t☒\t☐\n";
        assert_eq!(levels(text), []);
        assert_eq!(levels("Onderdeel\tB\tV\nPortaal\tL\tM\n"), []);
    }
}
