//! Marks in columns: which of several cells of a row a form has ticked.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::view::{Row, View};
use super::vocabulary::ANSWERS;

/// What stands in the column that applies.
static TICK: LazyLock<Regex> = LazyLock::new(|| {
    let (yes, ticked) = (&ANSWERS.yes, &ANSWERS.marks.ticked);
    pattern(&format!(r"^(?:{yes}|{ticked}|\[ ?[xv*] ?\]|\( ?[xv*] ?\)|\*{{1,2}})$"))
});
/// What stands in the columns that do not.
static VOID: LazyLock<Regex> = LazyLock::new(|| {
    let (no, void) = (&ANSWERS.no, &ANSWERS.marks.void);
    pattern(&format!(r"^(?:|{no}|{void}|\[ ?\]|\( ?\)|-{{1,3}}|\.{{1,3}}|_+)$"))
});
/// A cross that some draw for "no" and others for "this one".
const CROSSED: &str = "[-]";
/// Open circles, which fold to the same bullet as full ones.
const OPEN: [char; 4] = ['\u{25cb}', '\u{25e6}', '\u{25ef}', '\u{26aa}'];

/// What a cell of a form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Tick,
    Cross,
    Void,
    Words,
}

fn mark(view: &View<'_>, row: &Row, column: usize) -> Mark {
    let Some(cell) = row.cell(column) else { return Mark::Void };
    let text = view.at(cell).trim();
    if view.words(cell).starts_with(OPEN) || VOID.is_match(text) {
        Mark::Void
    } else if TICK.is_match(text) {
        Mark::Tick
    } else if text == CROSSED {
        Mark::Cross
    } else {
        Mark::Words
    }
}

/// The one of these columns that a row has ticked; none where two are ticked, none is, or words stand in them.
pub(super) fn ticked(view: &View<'_>, row: &Row, columns: &[usize]) -> Option<usize> {
    let marks: Vec<(usize, Mark)> = columns.iter().map(|at| (*at, mark(view, row, *at))).collect();
    let of =
        |sought: Mark| marks.iter().filter(move |(_, mark)| *mark == sought).map(|(at, _)| *at).collect::<Vec<_>>();
    match (of(Mark::Tick).as_slice(), of(Mark::Cross).as_slice(), of(Mark::Words).as_slice()) {
        ([one], _, []) | ([], [one], []) => Some(*one),
        _ => None,
    }
}

/// Of a line of boxes only what stands behind a ticked one, parted by slashes.
pub(super) fn ticked_words(text: &str) -> String {
    if !text.contains("[x]") {
        return text.to_owned();
    }
    let pieces = text.split("[x]").skip(1).map(|piece| piece.split("[ ]").next().unwrap_or_default());
    pieces.collect::<Vec<_>>().join(" / ")
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;

    fn one(line: &str) -> Option<usize> {
        let part = Part { text: format!("| {} |\n", line.replace('\t', " | ")), ..Part::default() };
        let view = View::new(&part);
        ticked(&view, view.rows().first().unwrap(), &[1, 2, 3])
    }

    #[test]
    fn a_row_ticks_one_column() {
        assert_eq!(one("a\t\tX\t"), Some(2));
        assert_eq!(one("a\t☐\t☐\t☒"), Some(3));
        assert_eq!(one("a\t✔\t✘\t✘"), Some(1));
        assert_eq!(one("a\t\t✗\t"), Some(2), "a cross alone is the mark");
        assert_eq!(one("a\t○\t●\t○"), Some(2));
        assert_eq!(one("a\t( )\t(x)\t( )"), Some(2));
        assert_eq!(one("a\tx\tx\t"), None);
        assert_eq!(one("a\t\t\t"), None);
        assert_eq!(one("a\tX\tniet altijd\t"), None);
    }
}
