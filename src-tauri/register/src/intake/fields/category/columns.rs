//! The table of categories with a column for each answer: a mark, or a remark, stands in the one that applies.

use std::collections::HashSet;
use std::ops::Range;

use super::answer::labelled_as;
use super::category;
use crate::intake::Found;
use crate::intake::confidence::TABLE;
use crate::intake::fields::rosa;
use crate::intake::mark::ticked;
use crate::intake::stated::Stated;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{ANSWERS, Columns};
use crate::model::choice::Applies;

/// Fewest measures that make a table one of measures, in which "Logging" is no category of data.
const MEASURES: usize = 3;

/// Where tables of measures stand.
pub(super) fn measured(view: &View<'_>) -> Vec<Range<usize>> {
    let tables = view.rows().chunk_by(|one, two| one.table == two.table);
    tables
        .filter(|table| measures(view, table))
        .filter_map(|table| Some(table.first()?.range().start..table.last()?.range().end))
        .collect()
}

fn measures(view: &View<'_>, table: &[Row]) -> bool {
    let named = table.iter().filter(|row| row.cells.iter().any(|cell| rosa::named(view.at(cell)).is_some()));
    named.count() >= MEASURES
}

/// What tables with columns of answers say, and which tables need no other reading: those, and tables of measures.
pub(super) fn read(view: &View<'_>) -> (Vec<Found>, HashSet<usize>) {
    let mut found = Vec::new();
    let mut told = HashSet::new();
    for table in view.rows().chunk_by(|one, two| one.table == two.table) {
        if measures(view, table) {
            told.extend(table.first().map(|row| row.table));
            continue;
        }
        let mut head: Option<Vec<Vec<(usize, Applies)>>> = None;
        for row in table {
            if let Some(columns) = columns(view, row) {
                told.insert(row.table);
                head = Some(columns);
            } else if let Some((one, is_joined)) = head.as_ref().and_then(|head| answered(view, row, head)) {
                add(&mut found, one, is_joined);
            }
        }
    }
    (found, told)
}

/// Adds what a row answers. Of the rows over which one label is joined the first yes counts, as it does of several processing
/// operations.
pub(super) fn add(found: &mut Vec<Found>, one: Found, is_joined: bool) {
    let said = |found: &Found| {
        let Stated::Category { category, applies, .. } = &found.stated else { return None };
        Some((category.clone(), *applies))
    };
    let known = found.last_mut().filter(|_| is_joined);
    if let Some((known, (last, applies))) = known.and_then(|known| said(known).map(|said| (known, said)))
        && said(&one).is_some_and(|(category, _)| category == last)
    {
        if applies == Applies::No {
            *known = one;
        }
        return;
    }
    found.push(one);
}

/// The columns of answers if a row is their head, in groups: one for all, or one for each kind of person.
fn columns(view: &View<'_>, row: &Row) -> Option<Vec<Vec<(usize, Applies)>>> {
    // "Godsdienst | ja | nee" answers for several processing operations.
    if row.cells.iter().any(|cell| labelled_as(view.at(cell)).is_some()) {
        return None;
    }
    let mut groups: Vec<Vec<(usize, Applies)>> = Vec::new();
    for (at, cell) in row.cells.iter().enumerate() {
        let Some(applies) = heads(view.at(cell)) else { continue };
        match groups.last_mut().filter(|group| !group.iter().any(|(_, known)| *known == applies)) {
            Some(group) => group.push((at, applies)),
            None => groups.push(vec![(at, applies)]),
        }
    }
    groups.retain(|group| group.len() > 1);
    (!groups.is_empty()).then_some(groups)
}

/// The answer for which a column stands.
fn heads(cell: &str) -> Option<Applies> {
    let Columns { yes, no, partly } = &ANSWERS.columns;
    let cell = cell.trim().trim_end_matches(['?', ':', '.', '*']);
    let answers = [(yes, Applies::Yes), (no, Applies::No), (partly, Applies::Partly)];
    answers.into_iter().find(|(words, _)| words.is(cell)).map(|(_, applies)| applies)
}

/// What a row answers, and whether its label is joined with that of a row above: yes for one kind of person is yes.
fn answered(view: &View<'_>, row: &Row, groups: &[Vec<(usize, Applies)>]) -> Option<(Found, bool)> {
    let answers: HashSet<usize> = groups.iter().flatten().map(|(at, _)| *at).collect();
    let label = |(at, cell): (usize, &Range<usize>)| {
        let id = labelled_as(view.at(cell)).filter(|_| !answers.contains(&at))?;
        Some((at, id))
    };
    let own = row.cells.iter().enumerate().find_map(label);
    let (label, id) = own.or_else(|| row.covering().find_map(label))?;
    let mut remark = None;
    let said: Vec<Applies> = groups
        .iter()
        .filter_map(|group| {
            let places: Vec<usize> = group.iter().map(|(at, _)| *at).collect();
            let filled: Vec<usize> =
                places.iter().filter(|at| row.cell(**at).is_some_and(|cell| !cell.is_empty())).copied().collect();
            // Words instead of a mark: "voornaam" in the column of yes.
            let words = || {
                let [one] = filled.as_slice() else { return None };
                let text = view.words(row.cell(*one)?);
                text.chars().any(char::is_alphabetic).then(|| {
                    remark = Some(text);
                    *one
                })
            };
            let at = ticked(view, row, &places).or_else(words)?;
            group.iter().find(|(column, _)| *column == at).map(|(_, applies)| *applies)
        })
        .collect();
    let applies = [Applies::Yes, Applies::Partly, Applies::No].into_iter().find(|one| said.contains(one))?;
    let note = remark.or_else(|| {
        let others = row.cells.iter().enumerate().filter(|(at, cell)| {
            *at > label
                && !answers.contains(at)
                && cell.len() > 2
                && view.at(cell).bytes().any(|b| b.is_ascii_alphabetic())
        });
        others.map(|(_, cell)| view.words(cell)).next()
    });
    let note = note.filter(|_| applies != Applies::No);
    Some((Found::new(category(id, applies, note), row.range(), TABLE), own.is_none()))
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn answers(text: &str) -> Vec<(String, Applies, Option<String>)> {
        let part = Part { text: piped(text), ..Part::default() };
        let found = read(&View::new(&part)).0.into_iter();
        found
            .filter_map(|one| {
                let Stated::Category { category, applies, note } = one.stated else { return None };
                Some((category, applies, note))
            })
            .collect()
    }

    #[test]
    fn a_mark_stands_under_its_answer() {
        let text = "nr\tcategorie\twel\tniet\topmerking\n1\tContactgegevens\tX\t\talleen voornaam\n5\tMedische gegevens\t\tX\t\n";
        let found = answers(text);
        assert_eq!(
            found,
            [
                ("dc01".to_owned(), Applies::Yes, Some("alleen voornaam".to_owned())),
                ("dc05".to_owned(), Applies::No, None)
            ]
        );
    }

    #[test]
    fn words_may_stand_for_a_mark_and_one_yes_is_enough() {
        let text = "Categorie\tJa\tNee\nContactgegevens\tvoornaam\t\n";
        assert_eq!(answers(text), [("dc01".to_owned(), Applies::Yes, Some("voornaam".to_owned()))]);
        let text = "Category\tYes\tNo\tYes\tNo\nMedical data\t\tx\t\tx\nReligion\tx\t\t\tx\n";
        let found: Vec<Applies> = answers(text).into_iter().map(|(_, applies, _)| applies).collect();
        assert_eq!(found, [Applies::No, Applies::Yes]);
    }

    #[test]
    fn a_form_without_marks_and_a_table_of_measures_state_nothing() {
        assert_eq!(answers("Categorie\tJa\tNee\nContactgegevens\t☐\t☐\n"), []);
        assert_eq!(answers("\tVerwerking 1\tVerwerking 2\nGodsdienst\tja\tnee\nMedical data\tja\tnee\n"), []);
        assert_eq!(answers("Maatregel\tJa\tNee\nTesten\tx\t\nMonitoring\tx\t\nLogging\t\tx\n"), []);
    }
}
