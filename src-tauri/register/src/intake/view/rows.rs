//! Rows of tables: those of the part, and lines in columns that no table covers.

use std::ops::Range;

use waarborg_extract::Part;

use crate::intake::fold::Folded;
use crate::intake::ranges::Ranges;

/// Most cells of a row.
pub(super) const CELLS: usize = 256;

/// A row of a table, in folded offsets.
#[derive(Debug, Clone)]
pub(in crate::intake) struct Row {
    /// Which table, counted over the part.
    pub(in crate::intake) table: usize,
    /// Cells from left to right; empty and withdrawn cells are empty ranges, and so are places that a cell of a row above covers.
    pub(in crate::intake) cells: Vec<Range<usize>>,
    /// The columns of these places, from left to right, each with the cell that covers it: it stands in the text above the row.
    covering: Vec<(usize, Range<usize>)>,
}

impl Row {
    /// What stands in a column: the row's own cell, or the one of a row above that is joined with it.
    pub(in crate::intake) fn cell(&self, column: usize) -> Option<&Range<usize>> {
        let covering = self.covering.binary_search_by_key(&column, |(at, _)| *at).ok();
        covering.and_then(|at| self.covering.get(at)).map(|(_, cell)| cell).or_else(|| self.cells.get(column))
    }

    /// The cells of rows above that are joined with this row, each with its column.
    pub(in crate::intake) fn covering(&self) -> impl Iterator<Item = (usize, &Range<usize>)> {
        self.covering.iter().map(|(column, cell)| (*column, cell))
    }

    /// The cells that say something, from left to right, each with its column. A row with one of its own says it together with the
    /// cells that are joined with it: "Nederland" over the rows of three parties, a label over its values.
    pub(in crate::intake) fn told(&self) -> Vec<(usize, &Range<usize>)> {
        let mut told: Vec<(usize, &Range<usize>)> =
            self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        if told.len() == 1 {
            told.extend(self.covering());
            told.sort_by_key(|(column, _)| *column);
        }
        told
    }

    /// Whether a cell stands in the row itself.
    pub(in crate::intake) fn owns(&self, cell: &Range<usize>) -> bool {
        self.range().contains(&cell.start)
    }

    /// The passage of two of these cells, as far as it stands in the row itself.
    pub(in crate::intake) fn passage(&self, one: &Range<usize>, two: &Range<usize>) -> Range<usize> {
        one.start.min(two.start).max(self.range().start)..one.end.max(two.end)
    }

    /// The whole row, without what is joined with it.
    pub(in crate::intake) fn range(&self) -> Range<usize> {
        let filled = || self.cells.iter().filter(|cell| !cell.is_empty());
        let start = filled().map(|cell| cell.start).min().unwrap_or_default();
        start..filled().map(|cell| cell.end).max().unwrap_or(start)
    }
}

/// Rows of the part's tables, and of lines in columns that no table covers.
pub(super) fn rows(part: &Part, chars: &[char], folded: &Folded, lines: &[Range<usize>]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut covered = Vec::new();
    for (table, found) in part.tables.iter().enumerate() {
        for row in &found.rows {
            let cells: Vec<Range<usize>> = row
                .cells
                .iter()
                .take(CELLS)
                .map(|cell| if cell.struck { 0..0 } else { folded.place(cell.span.start)..folded.place(cell.span.end) })
                .collect();
            covered.extend(cells.iter().filter(|cell| !cell.is_empty()).cloned());
            let joined = row.cells.iter().take(CELLS).enumerate().filter_map(|(at, cell)| Some((at, cell.joined?)));
            let covering = joined.map(|(at, span)| (at, folded.place(span.start)..folded.place(span.end)));
            rows.push(Row { table, cells, covering: covering.filter(|(_, cell)| !cell.is_empty()).collect() });
        }
    }
    let covered = Ranges::of(covered);
    let mut table = part.tables.len();
    let mut last = None;
    for (number, line) in lines.iter().enumerate() {
        let text = folded.at(line.start, line.end);
        let piped = text.trim_start().starts_with('|');
        let literal = folded.origin(line.start, line.end);
        // Runs of blanks align prose as well; only a real tab makes a column here.
        let tabbed = !piped
            && text.contains('\t')
            && chars.get(literal.start..literal.end).is_some_and(|line| line.contains(&'\t'));
        if !(piped || tabbed) || covered.meet(line) {
            continue;
        }
        if last.is_some_and(|last| last + 1 != number) {
            table += 1;
        }
        last = Some(number);
        let separator = if piped { '|' } else { '\t' };
        let body = if piped { text.trim().trim_matches('|') } else { text };
        let mut start = line.start + text.find(body).unwrap_or_default();
        let mut cells = Vec::new();
        for cell in body.split(separator).take(CELLS) {
            let indent = cell.len() - cell.trim_start().len();
            cells.push(start + indent..start + indent + cell.trim().len());
            start += cell.len() + 1;
        }
        if !body.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t')) {
            rows.push(Row { table, cells, covering: Vec::new() });
        }
    }
    rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.end = cell.end.max(cell.start));
    rows
}
