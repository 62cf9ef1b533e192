//! A table as it stands on one page, and how the pages of a table are joined.

use std::collections::BTreeSet;

use super::words::{TextLine, Word, sureness, text};

/// Columns of two pages that differ less than this are the same, in points.
const SAME: f64 = 4.0;

/// One line of a cell.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) size: f64,
    pub(super) struck: bool,
    /// How sure a recogniser is of its words on average.
    pub(super) sureness: Option<f32>,
}

/// A row on one page.
#[derive(Debug, Clone, Default)]
pub(super) struct PageRow {
    pub(super) cells: Vec<Vec<Piece>>,
    /// In which columns the rulings join it to a cell of a row above.
    pub(super) joined: BTreeSet<usize>,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// A table, or the part of one that a page holds.
#[derive(Debug, Clone, Default)]
pub(super) struct PageTable {
    /// Left edge of each column: a ruling, or where its text begins.
    pub(super) lefts: Vec<f64>,
    /// How far the text of each column may run.
    pub(super) limits: Vec<f64>,
    pub(super) rows: Vec<PageRow>,
    pub(super) top: f64,
    pub(super) ruled: bool,
}

impl Piece {
    pub(super) fn new(words: &[Word]) -> Self {
        Self {
            text: text(words),
            left: words.first().map_or(0.0, |word| word.left),
            right: words.iter().map(|word| word.right).fold(0.0, f64::max),
            size: words.iter().map(|word| word.size).fold(0.0, f64::max),
            struck: words.iter().all(|word| word.struck),
            sureness: sureness(words.iter().map(Word::sureness)),
        }
    }
}

impl PageRow {
    /// How sure a recogniser is of the lines of its cells on average.
    pub(super) fn sureness(&self) -> Option<f32> {
        sureness(self.cells.iter().flatten().map(|piece| piece.sureness))
    }

    fn text(&self) -> Vec<String> {
        self.cells
            .iter()
            .map(|cell| cell.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// Leaves columns out; those behind move up.
    pub(super) fn keep_columns(&mut self, is_kept: impl Fn(usize) -> bool) {
        let mut column = 0;
        self.cells.retain(|_| {
            column += 1;
            is_kept(column - 1)
        });
        let kept = (0..column).filter(|column| is_kept(*column)).enumerate();
        self.joined = kept.filter(|(_, column)| self.joined.contains(column)).map(|(place, _)| place).collect();
    }

    fn is_filled(&self, column: usize) -> bool {
        self.cells.get(column).is_some_and(|cell| !cell.is_empty())
    }
}

impl PageTable {
    /// Drops columns that hold nothing, as double rulings make them.
    pub(super) fn without_empty_columns(mut self) -> Self {
        for column in (0..self.lefts.len()).rev() {
            let narrow = match (self.lefts.get(column), self.limits.get(column)) {
                (Some(left), Some(limit)) => limit - left < 12.0,
                _ => false,
            };
            if narrow && !self.rows.iter().any(|row| row.is_filled(column)) {
                self.lefts.remove(column);
                self.limits.remove(column);
                for row in &mut self.rows {
                    row.keep_columns(|at| at != column);
                }
            }
        }
        self
    }

    /// Takes a line above the table into its first row, if the line stands in one of the later columns.
    pub(super) fn take_head(&mut self, line: &TextLine) -> bool {
        let segments = line.segments();
        let [segment] = segments.as_slice() else { return false };
        let Some(column) = self.lefts.iter().position(|left| (left - segment.left).abs() < SAME) else { return false };
        let crosses = self.lefts.get(column + 1).is_some_and(|next| segment.right > *next);
        let Some(row) = self.rows.first_mut() else { return false };
        // The top of a row lies one size above its first baseline.
        let near = line.y > row.top - 0.7 * line.size && row.is_filled(column);
        let Some(cell) = row.cells.get_mut(column).filter(|_| column > 0 && !crosses && near) else { return false };
        cell.insert(0, Piece::new(&segment.words));
        row.top = line.y - line.size;
        self.top = row.top;
        true
    }

    /// Takes a line at the top of the next page into the last row, if it goes on with one of the row's later cells.
    pub(super) fn take_rest(&mut self, line: &TextLine) -> bool {
        let segments = line.segments();
        let [segment] = segments.as_slice() else { return false };
        let Some(column) = self.lefts.iter().position(|left| (left - segment.left).abs() < SAME) else { return false };
        let ending = self.lefts.get(column + 1).or(self.limits.get(column));
        let crosses = ending.is_none_or(|limit| segment.right > limit + 2.0 * line.size);
        let Some(row) = self.rows.last_mut() else { return false };
        if self.ruled || column == 0 || crosses || !row.is_filled(column) {
            return false;
        }
        let Some(cell) = row.cells.get_mut(column) else { return false };
        cell.push(Piece::new(&segment.words));
        true
    }

    /// Takes the part of this table that stands at the top of the next page, or gives it back.
    pub(super) fn join(&mut self, mut next: Self) -> Option<Self> {
        let Some(places) = self.places(&next) else { return Some(next) };
        for row in &mut next.rows {
            row.joined = row.joined.iter().filter_map(|column| places.get(*column)).copied().collect();
            let mut cells = vec![Vec::new(); self.lefts.len()];
            for (cell, place) in row.cells.drain(..).zip(&places) {
                if let Some(target) = cells.get_mut(*place) {
                    *target = cell;
                }
            }
            row.cells = cells;
        }
        let mut rows = next.rows.into_iter().peekable();
        if let (Some(head), Some(first)) = (self.rows.first(), rows.peek())
            && self.rows.len() > 1
            && head.text() == first.text()
        {
            rows.next();
        }
        if let (Some(last), Some(first)) = (self.rows.last(), rows.peek())
            && self.goes_on(last, first)
            && let Some(first) = rows.next()
            && let Some(last) = self.rows.last_mut()
        {
            for (cell, more) in last.cells.iter_mut().zip(first.cells) {
                cell.extend(more);
            }
        }
        self.rows.extend(rows);
        None
    }

    /// The column of this table in which each column of the next page's part stands.
    fn places(&self, next: &Self) -> Option<Vec<usize>> {
        let mut places: Vec<usize> = Vec::new();
        for left in &next.lefts {
            let place = self.lefts.iter().position(|own| (own - left).abs() < SAME)?;
            if places.last().is_some_and(|last| *last >= place) {
                return None;
            }
            places.push(place);
        }
        let whole = places.len() == self.lefts.len();
        (whole || (!self.ruled && !next.ruled)).then_some(places)
    }

    /// Whether the first row of the next page is the rest of the last row of this one.
    fn goes_on(&self, last: &PageRow, first: &PageRow) -> bool {
        let columns = self.lefts.len();
        // Columns that every row fills: a row without them is no row of its own.
        let body = self.rows.get(1..self.rows.len().saturating_sub(1)).unwrap_or_default();
        let always = |column: &usize| body.len() > 1 && body.iter().all(|row| row.is_filled(*column));
        let lacks = |row: &PageRow| (0..columns).filter(always).any(|column| !row.is_filled(column));
        // Cells that are centred in height may fall on either side of the break.
        let apart = (0..columns).all(|column| !(first.is_filled(column) && last.is_filled(column)));
        if apart && lacks(last) {
            return true;
        }
        // The rest of a cell needs a beginning.
        let begun = (0..columns).all(|column| !first.is_filled(column) || last.is_filled(column));
        if !begun {
            return false;
        }
        if lacks(first) {
            return true;
        }
        // Otherwise every cell must run on: it begins in the midst of a sentence.
        first.cells.iter().zip(&last.cells).all(|(rest, begin)| {
            let (Some(rest), Some(begin)) = (rest.first(), begin.last()) else { return true };
            let small = rest.text.chars().next().is_some_and(|c| c.is_lowercase() || c == '(');
            small && !begin.text.ends_with(['.', '!', '?', ';', ':'])
        })
    }
}
