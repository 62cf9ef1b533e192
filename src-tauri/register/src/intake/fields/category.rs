//! `category`: the table of 14 rows with yes and no, or what lists and sentences say is processed.

mod answer;
mod columns;
mod numbered;
mod people;
mod prose;
mod refused;
mod rows;

pub(super) use prose::WORD;

use std::ops::Range;

use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet, confidence};
use crate::model::choice::Applies;

/// Fewest rows that make a table of categories.
const FEWEST: usize = 4;

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = rows::table(sheet);
    let tabular = found.len() >= FEWEST;
    if !tabular {
        found = rows::labelled(sheet);
        found.extend(numbered::read(sheet));
        found.extend(rows::told(sheet));
        found.extend(rows::questions(sheet));
    }
    // Beside a table of the 14 rows, sentences tell only what the table has no row for: logs, addresses of devices, messages.
    let full = found.len() >= FEWEST;
    found.extend(
        prose::lists(sheet).into_iter().filter(|one| {
            !full || matches!(&one.stated, Stated::Category { category, .. } if category.starts_with("dx"))
        }),
    );
    if !tabular {
        found.extend(rows::listed(sheet));
        found.extend(prose::special(sheet));
    }
    found.extend(people::read(sheet, full));
    if !full {
        // A sentence that refuses something names it, and does not claim it.
        let refused = refused::read(sheet);
        found.retain(|one| {
            one.confidence >= confidence::MODEL
                || !refused.iter().any(|no| same(no, one) && meet(&no.range, &one.range))
        });
        found.extend(refused);
    }
    // "Logging: nee" among the measures says nothing of data.
    let measured = columns::measured(&sheet.view);
    found.retain(|one| !measured.iter().any(|table| table.contains(&one.range.start)));
    // What a list says is left out is not claimed by the words of another.
    let left = prose::left_out(sheet);
    found.retain(|one| {
        !matches!(&one.stated, Stated::Category { category, applies: Applies::Yes, .. }
            if one.confidence < confidence::MODEL && left.iter().any(|id| id == category))
    });
    settle(found)
}

/// Whether two statements are on one category.
fn same(one: &Found, two: &Found) -> bool {
    matches!((&one.stated, &two.stated),
        (Stated::Category { category: one, .. }, Stated::Category { category: two, .. }) if one == two)
}

fn meet(one: &Range<usize>, two: &Range<usize>) -> bool {
    one.start < two.end && two.start < one.end
}

/// One statement a category: yes and no of the same one is a doubt that the surer reading settles.
fn settle(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    let id = |found: &Found| {
        if let Stated::Category { category, .. } = &found.stated { category.clone() } else { String::new() }
    };
    for one in found {
        match kept.iter_mut().find(|known| id(known) == id(&one)) {
            Some(known) if known.confidence < one.confidence => *known = one,
            Some(_) => {}
            None => kept.push(one),
        }
    }
    kept
}

pub(super) fn category(id: &str, applies: Applies, note: Option<String>) -> Stated {
    Stated::Category { category: id.to_owned(), applies, note }
}
