//! Questionnaires: rows with a question of the school, an answer that is ticked or written, and what the vendor adds.
//!
//! A question states nothing: "Verwerkt u een burgerservicenummer?" holds the word, its answer says whether.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::mark::ticked;
use super::view::{Row, View};
use super::vocabulary::{ANSWERS, WORDS};
use crate::model::choice::Outcome;

/// Fewest questions that make a questionnaire.
const FEWEST: usize = 3;

/// An answer in words; whatever else is written answers neither yes nor no.
static ANSWER: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^\W*(?:(?P<yes>{})|{})\b", ANSWERS.yes, ANSWERS.no)));

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    /// Not applicable, or nothing but a remark.
    Neither,
}

/// A question with its answer.
pub(super) struct Question {
    /// The question.
    pub(super) ask: Range<usize>,
    /// The answer.
    pub(super) answer: Answer,
    /// What stands beside the answer, or is the answer.
    pub(super) remark: Option<Range<usize>>,
    /// The whole row.
    pub(super) row: Range<usize>,
}

/// The questions of a part.
pub(super) fn all(view: &View<'_>) -> Vec<Question> {
    let mut found = Vec::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        let mut columns: Vec<(usize, Answer)> = Vec::new();
        for row in table {
            let head = answers(view, row);
            if head.len() > 1 {
                columns = head;
                continue;
            }
            found.extend(question(view, row, &columns));
        }
    }
    if found.len() < FEWEST { Vec::new() } else { found }
}

/// The columns of answers, if a row is their head.
fn answers(view: &View<'_>, row: &Row) -> Vec<(usize, Answer)> {
    let neither = WORDS.outcomes.get(&Outcome::NotApplicable);
    let answer = |cell: &Range<usize>| {
        let head = view.at(cell).trim().trim_end_matches('?');
        if ANSWERS.yes.is(head) || ANSWERS.heads.yes.is(head) {
            Some(Answer::Yes)
        } else if ANSWERS.no.is(head) || ANSWERS.heads.no.is(head) {
            Some(Answer::No)
        } else {
            neither.is_some_and(|words| words.iter().any(|word| word == head)).then_some(Answer::Neither)
        }
    };
    if row.cells.iter().any(|cell| view.at(cell).trim().len() > 1 && view.at(cell).contains("? ")) {
        return Vec::new();
    }
    row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, answer(cell)?))).collect()
}

/// The question of a row: the cell with the question mark, and what stands behind it.
fn question(view: &View<'_>, row: &Row, columns: &[(usize, Answer)]) -> Option<Question> {
    let (at, ask) = row.cells.iter().enumerate().find(|(_, cell)| view.at(cell).contains('?') && cell.len() > 12)?;
    let places: Vec<usize> = columns.iter().map(|(at, _)| *at).filter(|column| *column > at).collect();
    let chosen = ticked(view, row, &places).and_then(|at| columns.iter().find(|(column, _)| *column == at));
    let remark = row
        .cells
        .iter()
        .enumerate()
        .filter(|(column, cell)| *column > at && !places.contains(column) && !cell.is_empty())
        .map(|(_, cell)| cell.clone())
        .next_back();
    let written = remark.as_ref().and_then(|cell| ANSWER.captures(view.at(cell)));
    let written = written.map(|said| if said.name("yes").is_some() { Answer::Yes } else { Answer::No });
    // Without columns of answers something must stand beside the question.
    if places.is_empty() && remark.is_none() {
        return None;
    }
    let answer = chosen.map(|(_, answer)| *answer).or(written.filter(|_| places.is_empty())).unwrap_or(Answer::Neither);
    Some(Question { ask: ask.clone(), answer, remark, row: row.range() })
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn answers_of(text: &str) -> Vec<(Answer, Option<String>)> {
        let part = Part { text: piped(text), ..Part::default() };
        let view = View::new(&part);
        all(&view).into_iter().map(|one| (one.answer, one.remark.map(|cell| view.words(&cell)))).collect()
    }

    #[test]
    fn an_answer_is_ticked_or_written() {
        let ticked = "nr\tvraag\tja\tnee\ttoelichting\n1\tVerwerkt u een BSN?\t\tX\t\n2\tIs er een pentest?\tX\t\tom het jaar\n3\tHoe lang bewaart u?\t\t\t2 jaar\n";
        assert_eq!(
            answers_of(ticked),
            [
                (Answer::No, None),
                (Answer::Yes, Some("om het jaar".to_owned())),
                (Answer::Neither, Some("2 jaar".to_owned()))
            ]
        );
        let written = "Verwerkt u een BSN?\tNee\nIs er een pentest?\tJa, om het jaar\nHoe lang bewaart u?\t2 jaar\n";
        let said: Vec<Answer> = answers_of(written).into_iter().map(|(answer, _)| answer).collect();
        assert_eq!(said, [Answer::No, Answer::Yes, Answer::Neither]);
    }

    #[test]
    fn two_questions_are_no_questionnaire() {
        assert_eq!(answers_of("Vragen over privacy?\tbel ons\nStoring op school?\tbel ons ook\n"), []);
    }
}
