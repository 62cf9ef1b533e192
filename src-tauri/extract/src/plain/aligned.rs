//! Tables that a person drew with blanks: a head of three columns at least, and lines whose words begin under it.

use super::tables::Source;
use crate::extraction::{Cell, Row, Span, Table};

/// Fewest columns: two aligned columns are a label and its value, which need no table.
const COLUMNS: usize = 3;
/// Most columns: each piece of each line below is laid beside each of them.
const MOST: usize = 64;
/// Fewest lines with two cells under the head.
const ROWS: usize = 2;
/// Longest head of a column, in characters.
const HEAD: usize = 44;
/// A cell no longer than this may stand anywhere in its column: a mark under the middle of its head.
const MARK: usize = 3;

/// Words with single blanks between them, and where they stand in their line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    start: usize,
    end: usize,
}

/// The table of which the first line is the head, and its length in lines.
pub(super) fn find(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let head = lines.first()?;
    if head.fenced || head.text.contains(['\t', '|']) {
        return None;
    }
    let columns = pieces(head.text);
    if !(COLUMNS..=MOST).contains(&columns.len())
        || columns.iter().any(|piece| piece.end - piece.start > HEAD)
        || head.text.trim_end().ends_with(['.', ';', ':', ','])
        || is_rule(head.text)
    {
        return None;
    }
    let mut rows: Vec<Vec<Option<Span>>> = vec![columns.iter().map(|piece| Some(span(head, *piece))).collect()];
    let mut whole = 0;
    let mut length = 1;
    // The column whose text the last line ended with: only that one can go on below without other words between.
    let mut open = None;
    for (at, line) in lines.iter().enumerate().skip(1) {
        if line.text.trim().is_empty() {
            open = None;
            // One empty line may part rows; two end the table.
            if lines.get(at - 1).is_some_and(|before| before.text.trim().is_empty()) {
                break;
            }
            continue;
        }
        if is_rule(line.text) {
            open = None;
            continue;
        }
        let Some(cells) = fit(line.text, &columns) else { break };
        let after_blank = lines.get(at - 1).is_some_and(|before| before.text.trim().is_empty());
        match cells.as_slice() {
            [(column, piece)] if !after_blank && *column > 0 => {
                let last = rows.last_mut().and_then(|row| row.get_mut(*column));
                if let Some(Some(cell)) = last.filter(|_| open == Some(*column)) {
                    cell.end = span(line, *piece).end;
                }
                length = at + 1;
                continue;
            }
            [_] if after_blank => break,
            // A cell of the first column alone heads the rows that follow, or is the rest of a long name.
            [_] if lines.get(at + 1).and_then(|next| fit(next.text, &columns)).is_none_or(|next| next.len() < 2) => {
                break;
            }
            _ => {}
        }
        let mut row = vec![None; columns.len()];
        for (column, piece) in &cells {
            if let Some(cell) = row.get_mut(*column) {
                *cell = Some(span(line, *piece));
            }
        }
        open = cells.last().map(|(column, _)| *column);
        whole += usize::from(cells.len() > 1);
        rows.push(row);
        length = at + 1;
    }
    (whole >= ROWS).then(|| (table(rows), length))
}

/// The pieces of a line, parted by two blanks or more.
fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut blanks = 2;
    for (at, character) in text.chars().enumerate() {
        if character.is_whitespace() {
            blanks += 1;
            continue;
        }
        match found.last_mut().filter(|_| blanks < 2) {
            Some(piece) => piece.end = at + 1,
            None => found.push(Piece { start: at, end: at + 1 }),
        }
        blanks = 0;
    }
    found
}

/// The cells of a line with the columns under which they stand; none if one of them stands under no column.
fn fit(text: &str, columns: &[Piece]) -> Option<Vec<(usize, Piece)>> {
    let characters: Vec<char> = text.chars().collect();
    let mut found: Vec<(usize, Piece)> = Vec::new();
    for mut piece in pieces(text) {
        // A text that fills its column leaves a single blank before the next.
        for (at, column) in columns.iter().enumerate().skip(1) {
            let inside = piece.start < column.start && column.start < piece.end;
            let parted = characters.get(column.start - 1) == Some(&' ') && characters.get(column.start) != Some(&' ');
            if inside && parted {
                let first = Piece { start: piece.start, end: column.start - 1 };
                found.push((place(first, columns, at)?, first));
                piece.start = column.start;
            }
        }
        found.push((place(piece, columns, columns.len())?, piece));
    }
    let rises = found.windows(2).all(|pair| matches!(pair, [(one, _), (two, _)] if one < two));
    rises.then_some(found)
}

/// The column, before a limit, under which a piece stands.
fn place(piece: Piece, columns: &[Piece], limit: usize) -> Option<usize> {
    let near = |one: usize, two: usize| one.abs_diff(two) <= 1;
    let aligned =
        columns.iter().take(limit).position(|column| near(column.start, piece.start) || near(column.end, piece.end));
    aligned.or_else(|| {
        let under = columns.iter().take(limit).rposition(|column| column.start <= piece.start + 1)?;
        (piece.end - piece.start <= MARK).then_some(under)
    })
}

/// A line of dashes under a head or between rows.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '=' | '_' | '+' | ' ' | '─' | '—'))
}

fn span(line: &Source<'_>, piece: Piece) -> Span {
    Span { start: line.span.start + piece.start, end: line.span.start + piece.end }
}

/// The rows with an empty cell, after the one before it, where nothing stands.
fn table(rows: Vec<Vec<Option<Span>>>) -> Table {
    let rows = rows.into_iter().map(|cells| {
        let mut last = cells.iter().flatten().map(|span| span.start).min().unwrap_or_default();
        let cells = cells.into_iter().map(|span| {
            let span = span.unwrap_or(Span { start: last, end: last });
            last = span.end;
            Cell { span, struck: false, joined: None }
        });
        Row { cells: cells.collect() }
    });
    Table { page: None, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let characters: Vec<char> = text.chars().collect();
        let mut start = 0;
        let mut sources = Vec::new();
        for line in text.split('\n') {
            let end = start + line.chars().count();
            sources.push(Source { text: line, span: Span { start, end }, fenced: false });
            start = end + 1;
        }
        let literal = |span: Span| characters[span.start..span.end].iter().collect::<String>();
        let rows = find(&sources).map(|(table, _)| table.rows).unwrap_or_default();
        rows.iter().map(|row| row.cells.iter().map(|cell| literal(cell.span)).collect()).collect()
    }

    #[test]
    fn marks_and_remarks_stand_in_their_columns() {
        let text = " nr  categorie             wel   niet  opmerking\n 1   Contactgegevens        X          alleen\n                                       voornaam\n 5   Medische gegevens            X\n 10  Beeldmateriaal               X\n\nBewaren: een jaar.";
        let rows = cells(text);
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[1][..3], ["1", "Contactgegevens", "X"]);
        assert!(rows[1][4].starts_with("alleen\n") && rows[1][4].ends_with("voornaam"));
        assert_eq!(rows[2], ["5", "Medische gegevens", "", "X", ""]);
    }

    #[test]
    fn a_full_cell_leaves_one_blank() {
        let rows = cells(
            "Naam           Doet        Waar\nTilaa          server      Amsterdam\nHetzner Online bewaart     Gunzenhausen",
        );
        assert_eq!(rows[2], ["Hetzner Online", "bewaart", "Gunzenhausen"]);
    }

    #[test]
    fn a_rule_and_a_line_of_very_many_pieces_head_no_table() {
        assert!(cells("---  ---  ---\nNaam  Doet  Waar\nab    cd    ef").is_empty());
        assert_eq!(cells("Naam  Doet  Waar\n---   ---   ---\nab    cd    ef\ngh    ij    kl").len(), 3);
        let wide = "ab  ".repeat(MOST + 1);
        assert!(cells(&format!("{wide}\n{wide}\n{wide}")).is_empty());
        let wide = "ab  ".repeat(MOST);
        assert_eq!(cells(&format!("{wide}\n{wide}\n{wide}")).len(), 3);
    }

    #[test]
    fn prose_and_two_columns_are_no_table() {
        assert!(cells("Een zin  met  gaten.\nNog een zin die doorloopt over de regel.\nEn nog een.").is_empty());
        assert!(cells("Product    Naam\nVersie     4\nDatum      mei").is_empty());
        assert!(
            cells("Voor school      Voor verwerker      Datum\nEen zin die niet is uitgelijnd en gewoon doorloopt.")
                .is_empty()
        );
    }
}
