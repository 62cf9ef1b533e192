//! Which columns of a table of measures hold the measure, the outcome and the explanation, by the words of the head.

use std::sync::LazyLock;

use regex::Regex;

use super::named;
use crate::intake::fold::pattern;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{MeasureTable, PROMISES};

static MEASURE: LazyLock<Regex> = LazyLock::new(|| {
    let MeasureTable { rosa, prefixes, measure, .. } = &PROMISES.measures;
    pattern(&format!(r"^(?:{rosa} )?{prefixes}?{measure}\b"))
});
static OUTCOME: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", PROMISES.measures.outcome)));
static EXPLANATION: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", PROMISES.measures.explanation)));

/// The columns of a table of measures.
pub(super) struct Layout {
    pub(super) measure: usize,
    pub(super) outcome: usize,
    pub(super) explanation: Option<usize>,
}

impl Layout {
    /// The columns, if a row is the head of such a table.
    pub(super) fn of(view: &View<'_>, row: &Row) -> Option<Self> {
        if row.cells.iter().any(|cell| named(view.at(cell)).is_some()) {
            return None;
        }
        let column =
            |words: &Regex| row.cells.iter().position(|cell| cell.len() < 40 && words.is_match(view.at(cell).trim()));
        let (measure, outcome) = (column(&MEASURE)?, column(&OUTCOME)?);
        (measure != outcome).then(|| Self { measure, outcome, explanation: column(&EXPLANATION) })
    }
}
