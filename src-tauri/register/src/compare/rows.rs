//! The rows of each group, from the records of the columns.

mod leaflet;
mod papers;
mod parties;
mod security;

use uuid::Uuid;

pub(super) use parties::key as transfer_key;

use super::answer::Answer;
use super::content::{ComparedCell, PaperTopic};
use super::side::Side;
use super::wording::Wording;
use crate::documents::Evidence;
use crate::flags::Case;
use crate::model::{Leaflet, SecurityAnnex};

/// A row before its marks.
pub(super) struct Line {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) cells: Vec<ComparedCell>,
    /// Whether a paper that is not there differs from one that is.
    pub(super) counts_absence: bool,
}

impl Line {
    fn new(key: impl Into<String>, label: impl Into<String>, cells: Vec<ComparedCell>) -> Self {
        Self { key: key.into(), label: label.into(), cells, counts_absence: false }
    }
}

/// The rows of a group.
pub(super) fn lines(group: PaperTopic, sides: &[Side], cases: &[Case<'_>], wording: Wording) -> Vec<Line> {
    match group {
        PaperTopic::Document => papers::lines(sides, wording),
        PaperTopic::Purposes => leaflet::purposes(sides, wording),
        PaperTopic::DataSubjects => leaflet::data_subjects(sides, wording),
        PaperTopic::Categories => leaflet::categories(sides, wording),
        PaperTopic::Attributes => leaflet::attributes(sides, wording),
        PaperTopic::Retention => leaflet::retention(sides, wording),
        PaperTopic::Storage => leaflet::storage(sides, wording),
        PaperTopic::Subprocessors => parties::subprocessors(sides, wording),
        PaperTopic::Transfers => parties::transfers(sides, wording),
        PaperTopic::Marketing => leaflet::marketing(sides, wording),
        PaperTopic::Security => security::assessment(sides, cases, wording),
        PaperTopic::Measures => security::measures(sides, wording),
    }
}

impl ComparedCell {
    /// A cell that says in words what its answer is.
    fn new(wording: Wording, answer: Answer) -> Self {
        Self::saying(wording.answer(&answer), answer)
    }

    /// A cell with words of its own.
    fn saying(text: impl Into<String>, answer: Answer) -> Self {
        let text = text.into();
        Self { answer, text, note: None, evidence: Vec::new(), marks: Vec::new(), less_favourable: false }
    }

    fn from(mut self, evidence: Vec<Evidence>) -> Self {
        self.evidence = evidence;
        self
    }

    fn noting(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }
}

/// A cell a column, from its leaflet.
fn on_leaflets(sides: &[Side], wording: Wording, cell: impl Fn(&Side, &Leaflet) -> ComparedCell) -> Vec<ComparedCell> {
    let none = || ComparedCell::new(wording, Answer::NoDocument);
    sides.iter().map(|side| side.leaflet().map_or_else(none, |leaflet| cell(side, leaflet))).collect()
}

/// A cell a column, from its security annex.
fn on_annexes(
    sides: &[Side],
    wording: Wording,
    cell: impl Fn(&Side, &SecurityAnnex) -> ComparedCell,
) -> Vec<ComparedCell> {
    let none = || ComparedCell::new(wording, Answer::NoDocument);
    sides.iter().map(|side| side.annex().map_or_else(none, |annex| cell(side, annex))).collect()
}

/// Every leaflet that is there.
fn leaflets(sides: &[Side]) -> impl Iterator<Item = &Leaflet> {
    sides.iter().filter_map(Side::leaflet)
}

/// The passages whose fact is this text.
fn said(side: &Side, record: Uuid, field: &str, text: &str) -> Vec<Evidence> {
    let folded = crate::text::fold(text);
    side.passages(record, field, |value| value.as_str().is_some_and(|value| crate::text::fold(value) == folded))
}

/// The passages whose fact has this text in one of its parts.
fn said_in(side: &Side, record: Uuid, field: &str, part: &str, text: &str) -> Vec<Evidence> {
    let folded = crate::text::fold(text);
    side.passages(record, field, |value| {
        value.get(part).and_then(|value| value.as_str()).is_some_and(|value| crate::text::fold(value) == folded)
    })
}
