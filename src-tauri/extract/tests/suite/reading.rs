//! Reading, with checks of what was read.

use waarborg_extract::{Extraction, Failure, Limits, Part, Table, extract};

use crate::sound::check;

/// Reads bytes within the usual limits.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Extraction, Failure> {
    extract(name, bytes, &Limits::default())
}

/// The only part of a document that must be readable.
pub(crate) fn part(name: &str, bytes: &[u8]) -> Part {
    let mut extraction = read(name, bytes).expect("the document is readable");
    check(&extraction.parts[0]);
    extraction.parts.remove(0)
}

/// The texts of a table's cells.
pub(crate) fn cells(part: &Part, table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.cells.iter().map(|cell| part.slice(cell.span)).collect()).collect()
}
