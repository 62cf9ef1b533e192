//! Cells of a sheet that are merged: the first is shown over all of them.

use crate::allowance::Allowance;
use crate::script::CellText;

use super::cells::{Columns, column_of};

/// The rows of a sheet that are shown, each with its number in the file, where merged cells are sought.
#[derive(Default)]
pub(super) struct Rows {
    shown: Vec<Vec<CellText>>,
    numbers: Vec<u32>,
}

impl Rows {
    /// Begins a row.
    pub(super) fn begin(&mut self, number: u32) {
        self.shown.push(Vec::new());
        self.numbers.push(number);
    }

    /// Whether there is none yet.
    pub(super) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The row that was begun last.
    pub(super) fn last_mut(&mut self) -> Option<&mut Vec<CellText>> {
        self.shown.last_mut()
    }

    /// All of them.
    pub(super) fn end(self) -> Vec<Vec<CellText>> {
        self.shown
    }

    /// Merges the cells of a range such as `B2:B5`: the first counts for the rows below it. Those beside it stay empty, so that columns
    /// stay columns.
    pub(super) fn merge(&mut self, range: &str, columns: &Columns, allowance: &mut Allowance) {
        let Some((first, last)) = range.split_once(':') else { return };
        let (Some(column), Some(from), Some(to)) = (column_of(first), row_of(first), row_of(last)) else { return };
        let Some(place) = columns.place(column) else { return };
        let begin = self.numbers.partition_point(|number| *number < from);
        let is_filled = |row: &Vec<CellText>| row.get(place).is_some_and(|cell| !cell.text.trim().is_empty());
        if self.numbers.get(begin) != Some(&from) || !self.shown.get(begin).is_some_and(is_filled) {
            return;
        }
        let rows = self.numbers.iter().zip(&mut self.shown).skip(begin + 1);
        for (_, row) in rows.take_while(|(number, _)| **number <= to) {
            // Ranges of an honest file do not overlap; each place that one covers costs something, each time.
            let missing = (place + 1).saturating_sub(row.len());
            if !allowance.covers(missing.max(1)) {
                return;
            }
            row.resize(row.len() + missing, CellText::default());
            if let Some(cell) = row.get_mut(place).filter(|cell| cell.text.trim().is_empty() && !cell.struck) {
                cell.joined = true;
            }
        }
    }
}

/// The row of a place such as `AB12`, as sheets count them.
fn row_of(place: &str) -> Option<u32> {
    place.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '$').parse().ok()
}
