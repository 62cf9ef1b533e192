//! Signatures whose words stand apart: in the columns of a table, on lines that follow the name, or below the side without labels.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{NEXT, TITLE, initials, is_person as is_name_of_person};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::has_form;
use crate::intake::party::sides;
use crate::intake::person::is_person;
use crate::intake::subject::Who;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::PAPERS;
use crate::intake::{Sheet, date};
use crate::model::choice::Side;

/// Who signs, as what and when.
pub(super) struct Signed {
    pub(super) side: Side,
    pub(super) name: String,
    pub(super) role: Option<String>,
    pub(super) date: Option<String>,
    pub(super) range: Range<usize>,
}

/// What a label in the block announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Function,
    Date,
}

static FUNCTION: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ?: ?", PAPERS.signature.function)));

/// How many lines below a name its function and date may stand.
const BELOW: usize = 6;
/// Longest name of a function.
const LONGEST: usize = 50;

fn part(label: &str) -> Option<Part> {
    let (label, words) = (squash(label), &PAPERS.signature);
    [(&words.name, Part::Name), (&words.function, Part::Function), (&words.date, Part::Date)]
        .into_iter()
        .find_map(|(words, part)| words.iter().any(|word| squash(word) == label).then_some(part))
}

/// A table with the sides in its head, from a place on: labels in the first column or in each cell.
pub(super) fn columns(view: &View<'_>, start: usize) -> Vec<Signed> {
    let mut found = Vec::new();
    let below = |row: &&Row| row.range().start >= start;
    for head in view.rows().iter().filter(below) {
        let Some((school, vendor)) = sides(view, head) else { continue };
        let rows: Vec<&Row> =
            view.table(head.table).iter().filter(|row| row.range().start > head.range().start).collect();
        for (side, column) in [(Side::School, school), (Side::Vendor, vendor)] {
            found.extend(column_of(view, head, &rows, side, column));
        }
    }
    found
}

fn column_of(view: &View<'_>, head: &Row, rows: &[&Row], side: Side, column: usize) -> Option<Signed> {
    let mut signed: Option<Signed> = None;
    let (mut role, mut date) = (None, None);
    for row in rows {
        // A head without a cell above the labels has one cell less.
        let shift = row.cells.len().saturating_sub(head.cells.len());
        let Some(cell) = row.cells.get(column + shift).filter(|cell| !cell.is_empty()) else { continue };
        let own = view.at(cell).split_once(':').and_then(|(label, _)| Some((part(label)?, label.len() + 1)));
        let first = row.cells.first().filter(|first| first.start < cell.start);
        let beside = || first.and_then(|first| Some((part(view.at(first).trim_end_matches([':', ' ']))?, 0)));
        let Some((part, skip)) = own.or_else(beside) else { continue };
        let value = cell.start + skip..cell.end;
        let words = view.words(&value);
        match part {
            Part::Name if signed.is_none() => {
                let name = TITLE.replace(&words, "").into_owned();
                if is_name_of_person(&name) && !has_form(&name) {
                    signed = Some(Signed { side, name, role: None, date: None, range: cell.clone() });
                }
            }
            Part::Function if role.is_none() => role = function(&words),
            Part::Date if date.is_none() => date = date::first(view.at(&value)).map(|(_, date)| date),
            Part::Name | Part::Function | Part::Date => {}
        }
    }
    signed.map(|signed| Signed { role, date, ..signed })
}

fn function(words: &str) -> Option<String> {
    let words = words.trim_matches([':', ' ', '.', '_', '…']);
    (!words.is_empty() && words.len() < LONGEST && !words.contains("..")).then(|| words.to_owned())
}

/// The function and the date on the lines below a name, up to the next one; of names beside each other each its own column.
pub(super) fn below(
    view: &View<'_>,
    place: &Range<usize>,
    next: usize,
    column: Option<usize>,
) -> (Option<String>, Option<String>) {
    let line = view.line_at(place.end);
    let (mut role, mut date) = (None, None);
    for line in view.lines().iter().skip(line).take(BELOW) {
        let from = line.start.max(place.end);
        if from >= next {
            break;
        }
        let range = match column {
            Some(_) if line.start < place.end => continue,
            Some(column) => cell(view, line, column),
            None => from..line.end.min(next),
        };
        let text = view.at(&range);
        if role.is_none()
            && let Some(label) = FUNCTION.find(text)
        {
            let rest = range.start + label.end()..range.end;
            let end = NEXT.find(view.at(&rest)).map_or(rest.end, |label| rest.start + label.start());
            role = function(&view.words(&(rest.start..end)));
        }
        if date.is_none()
            && let Some(at) = PAPERS.signature.date.first(text)
        {
            date = text.get(at..).and_then(date::first).map(|(_, date)| date);
        }
    }
    (role, date)
}

/// A column of a line.
fn cell(view: &View<'_>, line: &Range<usize>, column: usize) -> Range<usize> {
    let mut start = line.start;
    for (at, cell) in view.at(line).split('\t').enumerate() {
        if at == column {
            return start..start + cell.len();
        }
        start += cell.len() + 1;
    }
    line.end..line.end
}

/// "Namens Verwerker:" with a name below it, without labels: then what that person is, and when.
pub(super) fn bare(sheet: &Sheet<'_>, start: usize) -> Vec<Signed> {
    let view = &sheet.view;
    let blocks = sheet.vendor.blocks.iter().filter(|block| block.range.start >= start && block.who != Who::Other);
    blocks
        .filter_map(|block| {
            let mut lines =
                view.lines_in(&(block.head..block.range.end)).iter().filter(|line| line.start >= block.head);
            let line = lines.next()?;
            let words = view.words(line);
            let name = TITLE.replace(&words, "").into_owned();
            let person = is_person(&name) && is_name_of_person(&name) || initials(&name) && is_name_of_person(&name);
            if !person || words.contains(':') {
                return None;
            }
            let (mut role, mut date) = (None, None);
            for line in lines.take(BELOW) {
                let dated = date::first(view.at(line)).map(|(_, date)| date);
                let plain = dated.is_none() && !view.at(line).contains([':', '\t']) && role.is_none() && date.is_none();
                role = if plain { function(&view.words(line)) } else { role };
                date = date.or(dated);
            }
            let side = if block.who == Who::School { Side::School } else { Side::Vendor };
            Some(Signed { side, name, role, date, range: line.clone() })
        })
        .collect()
}
