//! Sub-processors among the recipients that a record of processing names: companies with their legal form.

use std::sync::LazyLock;

use regex::Regex;

use super::{described, formed, is_own};
use crate::intake::confidence::TABLE;
use crate::intake::fold::pattern;
use crate::intake::listing::{enumerate, item_name};
use crate::intake::name::is_name;
use crate::intake::vocabulary::{PartyColumns, RECIPIENTS};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// Head of the column of those who receive the data.
static RECEIVES: LazyLock<Regex> = LazyLock::new(|| {
    let PartyColumns { kinds, recipients, .. } = &RECIPIENTS.columns;
    pattern(&format!(r"^\W*(?:{kinds} )?{recipients}\b"))
});

/// "Ontvangers" beside each processing: "Naam B.V. (beheer van het portaal); uitgever van het leermiddel".
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    if !sheet.segments.has(DocumentKind::Register) {
        return found;
    }
    let mut column: Option<(usize, usize)> = None;
    for row in view.rows() {
        let head = row.cells.iter().position(|cell| cell.len() < 60 && RECEIVES.is_match(view.at(cell)));
        if let Some(at) = head.filter(|at| *at > 0 && row.cells.len() > 2) {
            column = Some((row.table, at));
            continue;
        }
        let Some((_, at)) = column.filter(|(table, _)| *table == row.table) else { continue };
        let Some(cell) = row.cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
        for piece in enumerate(&view.words(cell)) {
            let Some(name) = item_name(&piece).filter(|name| is_name(name) && !is_own(sheet, name)) else { continue };
            let rest = piece.get(piece.find(&name).unwrap_or_default() + name.len()..).unwrap_or_default();
            let one = Found::new(described(name, rest), cell.clone(), TABLE);
            found.extend(Some(one).filter(formed));
        }
    }
    found
}
