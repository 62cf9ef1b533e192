//! Availability in a table: the share before or behind its component, and shares of other things beside it.

use std::ops::Range;

use super::PERCENT;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::PROMISES;

/// What may stand around a share: "ten minste 99,5%".
const AROUND: usize = 16;

/// A component, its share and the row.
pub(super) type Share = (Range<usize>, String, Range<usize>);

/// The shares in the rows of tables.
pub(super) fn read(view: &View<'_>) -> Vec<Share> {
    let mut found = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let head = table.iter().find(|row| row.cells.iter().all(|cell| share(view, cell).is_none()));
        // Columns of shares that promise nothing: what was reached, what others promise.
        let reached = |at: usize| {
            head.and_then(|head| head.cells.get(at))
                .is_some_and(|cell| cell.len() < 60 && PROMISES.availability.reached.is_match(view.at(cell)))
        };
        found.extend(table.iter().filter_map(|row| of(view, row, &reached)));
    }
    found
}

/// The component and the share of a row: the first share, and the words before it or, if it is the first cell, behind it.
fn of(view: &View<'_>, row: &Row, reached: &dyn Fn(usize) -> bool) -> Option<Share> {
    let filled = row.told();
    let (at, number) = filled
        .iter()
        .enumerate()
        .filter(|(_, (column, _))| !reached(*column))
        .find_map(|(at, (_, cell))| Some((at, share(view, cell)?)))?;
    let named = |(_, cell): &&(usize, &Range<usize>)| {
        row.owns(cell) && view.at(cell).bytes().any(|b| b.is_ascii_alphabetic()) && share(view, cell).is_none()
    };
    let (_, name) = if at == 0 { filled.get(1).filter(named)? } else { filled.first().filter(named)? };
    Some(((*name).clone(), number, row.range()))
}

/// The share that a cell holds, if it holds little else.
fn share(view: &View<'_>, cell: &Range<usize>) -> Option<String> {
    let hit = PERCENT.captures(view.at(cell))?;
    let whole = hit.get(0)?;
    (cell.len() - whole.len() < AROUND).then(|| hit.name("number").map(|number| number.as_str().to_owned()))?
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn shares(text: &str) -> Vec<(String, String)> {
        let part = Part { text: piped(text), ..Part::default() };
        let view = View::new(&part);
        read(&view).into_iter().map(|(name, number, _)| (view.words(&name), number)).collect()
    }

    #[test]
    fn the_share_stands_before_or_behind_what_it_is_promised_for() {
        let expected = [("Portaal".to_owned(), "99,7".to_owned()), ("Archief".to_owned(), "98".to_owned())];
        assert_eq!(shares("Norm\tOnderdeel\tGemeten\n99,7 %\tPortaal\t99,9 %\n98 %\tArchief\t98,4 %\n"), expected);
        assert_eq!(
            shares("Onderdeel\tGehaald in 2025\tNorm\nPortaal\t99,9%\tten minste 99,7%\nArchief\t98,4%\t98%\n"),
            expected
        );
        assert_eq!(shares("Onderdeel\tNorm\nPortaal\t99,7%\nArchief\t98%\n"), expected);
    }
}
