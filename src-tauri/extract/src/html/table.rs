//! A table of a page while it is read: which column a cell stands in, and which cells cover rows below them.

use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::story::{Block, Cell, JOINED, Table};

/// The most rows that one cell may cover.
const ROWS: usize = 1000;

/// How far a row is filled up with the cells that cover it at its end; no table that people read is as wide.
const WIDTH: usize = 256;

/// A table that is being read.
#[derive(Default)]
pub(super) struct OpenTable {
    table: Table,
    /// How many more rows a cell covers in each column.
    covered: Vec<usize>,
    /// Columns of the row that is open which a cell from above covers.
    taken: Vec<bool>,
    cell: Option<OpenCell>,
    /// How many elements were open when it began: its cells close no others.
    pub(super) floor: usize,
}

/// How many columns and rows the cell covers that is being read.
struct OpenCell {
    columns: usize,
    rows: usize,
}

impl OpenTable {
    /// A table that begins where so many elements are open.
    pub(super) fn new(floor: usize) -> Self {
        Self { floor, ..Self::default() }
    }

    /// Whether one of its cells is open.
    pub(super) fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    /// Begins a group of rows: no cell covers rows of two groups.
    pub(super) fn begin_group(&mut self, allowance: &mut Allowance) {
        self.fill_up(allowance);
        self.covered.clear();
        self.taken.clear();
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self, allowance: &mut Allowance) {
        self.fill_up(allowance);
        self.table.rows.push(Vec::new());
        // As wide as what is covered still: else each row of a page would cost as much as its widest.
        let end = self.covered.iter().rposition(|rows| *rows > 0).map_or(0, |last| last + 1);
        self.covered.truncate(end);
        self.taken = self.covered.iter().map(|rows| *rows > 0).collect();
        for rows in &mut self.covered {
            *rows = rows.saturating_sub(1);
        }
    }

    /// Begins a cell. No columns are one; no rows are all that follow in the group.
    pub(super) fn begin_cell(&mut self, columns: Option<u32>, rows: Option<u32>, allowance: &mut Allowance) {
        if self.table.rows.is_empty() {
            self.begin_row(allowance);
        }
        let columns = columns.map_or(1, |count| count as usize).clamp(1, JOINED);
        let rows = rows.map_or(1, |count| if count == 0 { ROWS } else { count as usize }).min(ROWS);
        self.cell = Some(OpenCell { columns, rows });
    }

    /// Ends the cell that is open: it stands in the first column of the row that none from above covers.
    pub(super) fn end_cell(&mut self, blocks: Vec<Block>, allowance: &mut Allowance) -> Result<(), Failure> {
        let Some(OpenCell { columns, rows }) = self.cell.take() else { return Ok(()) };
        while self.taken.get(self.width()).is_some_and(|taken| *taken) {
            self.table.push_joined(allowance)?;
        }
        let first = self.width();
        self.table.push(Cell { blocks, joined: false }, columns, allowance)?;
        if rows > 1 {
            self.covered.resize(self.covered.len().max(first + columns), 0);
            self.covered.iter_mut().skip(first).take(columns).for_each(|covered| *covered = rows - 1);
        }
        Ok(())
    }

    /// The table as it was read.
    pub(super) fn end(mut self, allowance: &mut Allowance) -> Table {
        self.fill_up(allowance);
        self.table
    }

    fn width(&self) -> usize {
        self.table.rows.last().map_or(0, Vec::len)
    }

    /// Gives the row that is open its last columns, which cells from above cover.
    fn fill_up(&mut self, allowance: &mut Allowance) {
        let taken = self.taken.get(..WIDTH).unwrap_or(&self.taken);
        let Some(row) = self.table.rows.last_mut() else { return };
        let missing = taken.get(row.len()..).unwrap_or_default();
        if allowance.covers(missing.len()) {
            row.extend(missing.iter().map(|joined| Cell { joined: *joined, ..Cell::default() }));
        }
    }
}
