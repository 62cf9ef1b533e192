//! What holds for whatever was read. The fuzzed targets in `tests/fuzz` ask it too.

use unicode_normalization::is_nfc;
use waarborg_extract::{Part, Span};

/// What holds for every part, whatever the document was.
pub(crate) fn check(part: &Part) {
    let characters: Vec<char> = part.text.chars().collect();
    let length = characters.len();
    let lies_within = |span: Span, around: Span| span.start >= around.start && span.end <= around.end;
    let mut end = 0;
    let mut covered = String::new();
    for line in &part.lines {
        assert!(line.span.start >= end, "lines stand in order: {line:?} after {end}");
        assert!(line.span.start < line.span.end && line.span.end <= length, "{line:?} of {length}");
        covered.extend(&characters[end..line.span.start]);
        end = line.span.end;
        let area = line.area.map(|area| [area.x, area.y, area.width, area.height]);
        assert!(area.iter().flatten().all(|side| side.is_finite()), "{line:?}");
        let page = line.page.map(|number| &part.pages[number as usize - 1]);
        assert!(page.is_none_or(|page| lies_within(line.span, page.span)), "{line:?} on {page:?}");
    }
    covered.extend(&characters[end..]);
    assert!(covered.trim().is_empty(), "no text stands outside the lines: {:?}", covered.trim());
    let mut end = 0;
    for (page, number) in part.pages.iter().zip(1..) {
        assert_eq!(page.number, number, "pages stand in order");
        assert!(page.span.start >= end && page.span.start <= page.span.end && page.span.end <= length, "{page:?}");
        assert!(page.width > 0.0 && page.height > 0.0 && page.width.is_finite() && page.height.is_finite());
        end = page.span.end;
    }
    let mut end = 0;
    for table in &part.tables {
        assert!(table.page.is_none_or(|number| (number as usize) <= part.pages.len()), "{:?}", table.page);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            assert!(cell.span.start >= end && cell.span.start <= cell.span.end, "cells stand in order: {cell:?}");
            assert!(cell.span.end <= length, "{cell:?} of {length}");
            end = cell.span.end;
        }
        // A place that a cell covers is empty itself, and that cell is the last that began above it.
        let mut above: Vec<Option<Span>> = Vec::new();
        for row in &table.rows {
            above.resize(row.cells.len(), None);
            for (cell, above) in row.cells.iter().zip(&mut above) {
                let own = Some(cell.span).filter(|span| span.start < span.end);
                match cell.joined {
                    Some(joined) => assert_eq!((own, Some(joined)), (None, *above), "{cell:?}"),
                    None => *above = own,
                }
            }
        }
    }
    if let Some(recognised) = &part.recognised {
        let unread: Vec<u32> = recognised.unread.iter().map(|one| one.page).collect();
        assert!(
            [&part.scanned, &recognised.pages, &unread].iter().all(|pages| pages.is_sorted_by(|one, two| one < two))
        );
        let told = |page: &u32| recognised.pages.contains(page) || unread.contains(page);
        assert!(part.scanned.iter().all(told), "of every scan it is told what became of it: {recognised:?}");
        let is_scan = |page: &u32| part.scanned.contains(page);
        assert!(recognised.pages.iter().chain(&unread).all(is_scan), "{recognised:?}");
    }
    assert!(!part.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "no control characters");
    assert!(is_nfc(&part.text), "the text is normalised");
    assert_eq!(part.no_text, part.text.trim().is_empty() && part.unread.is_none());
    assert!(part.unread.is_none() || part.text.is_empty(), "what was not read has no text");
}
