//! Reading, and what holds for whatever was read.

use waarborg_extract::{Extraction, Failure, Limits, Part, Table, extract};

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

/// What holds for every part, whatever the document was.
pub(crate) fn check(part: &Part) {
    let length = part.text.chars().count();
    let mut end = 0;
    let mut covered = String::new();
    for line in &part.lines {
        assert!(line.span.start >= end, "lines stand in order: {line:?} after {end}");
        assert!(line.span.start < line.span.end && line.span.end <= length, "{line:?} of {length}");
        end = line.span.end;
    }
    let characters: Vec<char> = part.text.chars().collect();
    let mut at = 0;
    for line in &part.lines {
        covered.extend(&characters[at..line.span.start]);
        at = line.span.end;
    }
    covered.extend(&characters[at..]);
    assert!(covered.trim().is_empty(), "no text stands outside the lines: {:?}", covered.trim());
    for page in &part.pages {
        assert!(page.span.start <= page.span.end && page.span.end <= length, "{page:?} of {length}");
        assert!(page.width > 0.0 && page.height > 0.0);
    }
    for cell in part.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
        assert!(cell.span.start <= cell.span.end && cell.span.end <= length, "{cell:?} of {length}");
    }
    assert!(!part.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "no control characters");
    assert_eq!(part.no_text, part.text.trim().is_empty() && part.unread.is_none());
    assert!(part.unread.is_none() || part.text.is_empty(), "what was not read has no text");
}
