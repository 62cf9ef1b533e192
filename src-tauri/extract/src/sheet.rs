//! A sheet of a workbook: titles above tables, and tables.

use crate::script::{CellText, Script};

/// A sheet as it was read. Rows end where their text does; an empty row has no cells, or none with text.
pub(crate) struct Sheet {
    /// The name on its tab.
    pub(crate) name: String,
    /// Rows from top to bottom.
    pub(crate) rows: Vec<Vec<CellText>>,
}

/// The names that programs give to sheets which nobody named.
const NAMELESS: &[&str] = &["sheet", "blad", "tabelle", "feuil", "table", "tabel", "worksheet", "werkblad"];

/// Writes a sheet: its name, and table by table what stands in it. Rows of one cell above a table are its titles.
pub(crate) fn write(sheet: &Sheet, script: &mut Script) {
    let mut tables: Vec<Vec<&[CellText]>> = Vec::new();
    let mut apart = true;
    for row in sheet.rows.iter().map(|row| trimmed(row)) {
        if row.is_empty() {
            apart = true;
            continue;
        }
        match tables.last_mut() {
            Some(table) if !apart || goes_on(table, row) => table.push(row),
            _ => tables.push(vec![row]),
        }
        apart = false;
    }
    if !tables.is_empty() && !is_nameless(&sheet.name) {
        script.gap();
        script.paragraph(&sheet.name, None, true);
    }
    for rows in &tables {
        write_table(rows, script);
    }
}

/// The row as far as something stands in it, or covers it from above. With nothing of its own it is empty.
fn trimmed(row: &[CellText]) -> &[CellText] {
    let end = row.iter().rposition(|cell| is_filled(cell) || cell.joined).map_or(0, |last| last + 1);
    row.get(..end).filter(|row| row.iter().any(is_filled)).unwrap_or_default()
}

fn is_filled(cell: &CellText) -> bool {
    cell.struck || !cell.text.trim().is_empty()
}

/// The columns in which something stands.
fn filled(row: &[CellText]) -> impl Iterator<Item = usize> {
    row.iter().enumerate().filter(|(_, cell)| is_filled(cell)).map(|(column, _)| column)
}

/// Whether a row behind an empty one belongs to the table before: it fills columns of that table's head, and more than one.
fn goes_on(table: &[&[CellText]], row: &[CellText]) -> bool {
    let Some(head) = head(table).and_then(|at| table.get(at)) else { return false };
    let words = |row: &[CellText]| row.iter().map(|cell| cell.text.trim().to_lowercase()).collect::<Vec<_>>();
    filled(row).count() > 1
        && filled(row).all(|column| head.get(column).is_some_and(is_filled))
        && words(row) != words(head)
}

/// The first row of more than one cell.
fn head(rows: &[&[CellText]]) -> Option<usize> {
    rows.iter().position(|row| filled(row).count() > 1)
}

fn write_table(rows: &[&[CellText]], script: &mut Script) {
    let titles = head(rows).unwrap_or(rows.len());
    script.gap();
    let (above, table) = rows.split_at(titles);
    for row in above {
        for column in filled(row) {
            script.paragraph(row.get(column).map_or("", |cell| &cell.text), None, false);
        }
    }
    // A table that stands away from the left edge has no columns there.
    let first = table.iter().filter_map(|row| filled(row).next()).min().unwrap_or_default();
    let width = table.iter().map(|row| row.len()).max().unwrap_or_default().saturating_sub(first);
    let rows: Vec<Vec<CellText>> = table
        .iter()
        .map(|row| {
            let mut cells: Vec<CellText> = row.get(first..).unwrap_or_default().to_vec();
            cells.resize(width, CellText::default());
            cells
        })
        .collect();
    script.table(&rows, &[]);
}

fn is_nameless(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    stem.is_empty() || NAMELESS.contains(&stem)
}
