//! A table of a document while it is read: which columns are shown, and which cells cover rows below them.

use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::story::{Cell, Size, Table};

/// The last column that a sheet can have.
const COLUMNS: usize = 16_384;

/// A table that is being read.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) table: Table,
    /// The name on the tab of a sheet.
    pub(super) name: String,
    /// Whether the sheet is hidden.
    pub(super) hidden: bool,
    /// How often the row that is open stands there.
    repeated: usize,
    /// Empty cells that are written only if others follow.
    waiting: usize,
    /// Which columns are hidden, from the first; those behind are shown.
    hidden_columns: Vec<bool>,
    /// The column of the next cell.
    column: usize,
    /// How many rows a cell still covers in its first column, the row that is open among them.
    covered: Vec<usize>,
}

/// A cell that is being read.
pub(super) struct OpenCell {
    /// How often it stands there.
    pub(super) repeated: usize,
    /// How many rows it covers.
    pub(super) rows: usize,
    /// Whether another covers its place.
    pub(super) covered: bool,
    /// What it says where it shows nothing.
    pub(super) value: Option<String>,
}

impl OpenTable {
    /// A table without rows; of a sheet the name on its tab, and whether it is hidden.
    pub(super) fn new(name: String, hidden: bool) -> Self {
        Self { name, hidden, ..Self::default() }
    }

    /// Takes columns of the table.
    pub(super) fn columns(&mut self, repeated: usize, hidden: bool) {
        let end = self.hidden_columns.len().saturating_add(repeated).min(COLUMNS);
        self.hidden_columns.resize(end, hidden);
    }

    /// Begins a row that stands there so often.
    pub(super) fn begin_row(&mut self, repeated: usize) {
        self.table.rows.push(Vec::new());
        self.repeated = repeated;
        self.waiting = 0;
        self.column = 0;
    }

    /// Puts a cell in its column.
    pub(super) fn put(&mut self, cell: Cell, open: &OpenCell, allowance: &mut Allowance) -> Result<(), Failure> {
        let first = self.column;
        if open.covered && cell.is_empty() {
            return self.put_covered(open.repeated, allowance);
        }
        let repeated = self.shown(open.repeated);
        if cell.is_empty() {
            self.waiting = self.waiting.saturating_add(repeated);
            return Ok(());
        }
        if open.rows > 1 && first < COLUMNS {
            self.covered.resize(self.covered.len().max(first + 1), 0);
            self.covered.iter_mut().skip(first).take(1).for_each(|covered| *covered = open.rows);
        }
        if repeated == 0 {
            return Ok(());
        }
        self.write_waiting(allowance)?;
        if repeated > 1 {
            let size = cell.size();
            for _ in 1..repeated {
                size.charge(allowance)?;
                self.table.push(cell.clone(), 1, allowance)?;
            }
        }
        self.table.push(cell, 1, allowance)
    }

    /// Puts places that another cell covers: one of a row above, or the one before them.
    fn put_covered(&mut self, repeated: usize, allowance: &mut Allowance) -> Result<(), Failure> {
        let end = self.column.saturating_add(repeated);
        while self.column < end.min(self.covered.len()) {
            let joined = self.covered.get(self.column).is_some_and(|rows| *rows > 0);
            if self.shown(1) == 0 {
                continue;
            }
            if joined {
                self.write_waiting(allowance)?;
                self.table.push_joined(allowance)?;
            } else {
                self.waiting = self.waiting.saturating_add(1);
            }
        }
        let behind = self.shown(end - self.column.min(end));
        self.waiting = self.waiting.saturating_add(behind);
        Ok(())
    }

    /// Ends the row that is open. That of a table is as wide as the others; a sheet is empty as far as one can go.
    pub(super) fn end_row(&mut self, is_sheet: bool, allowance: &mut Allowance) -> Result<(), Failure> {
        if !is_sheet {
            self.write_waiting(allowance)?;
        }
        self.waiting = 0;
        for rows in &mut self.covered {
            *rows = rows.saturating_sub(self.repeated);
        }
        if self.repeated < 2 {
            return Ok(());
        }
        let Some(row) = self.table.rows.last().filter(|row| !row.iter().all(Cell::is_empty)).cloned() else {
            return Ok(());
        };
        let sizes: Vec<Size> = row.iter().map(Cell::size).collect();
        for _ in 1..self.repeated {
            allowance.cells(1 + row.len())?;
            sizes.iter().try_for_each(|size| size.charge(allowance))?;
            self.table.rows.push(row.clone());
        }
        Ok(())
    }

    fn write_waiting(&mut self, allowance: &mut Allowance) -> Result<(), Failure> {
        self.table.push_empty(std::mem::take(&mut self.waiting), allowance)
    }

    /// Goes on by the columns of a cell; answers how many of them are shown.
    fn shown(&mut self, repeated: usize) -> usize {
        let next = self.column.saturating_add(repeated);
        let columns = self.hidden_columns.get(self.column..next.min(self.hidden_columns.len())).unwrap_or_default();
        self.column = next;
        repeated - columns.iter().filter(|hidden| **hidden).count()
    }
}
