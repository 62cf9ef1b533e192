//! A table with the parties beside each other: one column is the school's, the other the vendor's.

use std::ops::Range;

use super::Vendor;
use crate::intake::address::{address, narrow};
use crate::intake::confidence::TABLE;
use crate::intake::entry;
use crate::intake::fold::squash;
use crate::intake::name::{has_form, with_form};
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{Label, PAPERS, PARTIES, Terms};
use crate::model::choice::Role;

impl Vendor {
    /// "| | Onderwijsinstelling | Verwerker |" with name, address and number of each under it.
    pub(super) fn take_columns(&mut self, view: &View<'_>) {
        let mut rows = view.rows().iter().peekable();
        while let Some(head) = rows.next() {
            let Some((school, vendor)) = sides(view, head) else { continue };
            let mut below: Vec<&Row> = Vec::new();
            while let Some(row) = rows.next_if(|row| row.table == head.table) {
                below.push(row);
            }
            // A head without a cell above the labels has one cell less.
            let shift = |row: &Row| row.cells.len().saturating_sub(head.cells.len());
            let theirs = below.iter().filter_map(|row| row.cells.get(school + shift(row)));
            self.others.extend(theirs.filter(|cell| !cell.is_empty()).cloned());
            for row in below {
                self.take_cell(view, row, vendor + shift(row));
            }
        }
    }

    fn take_cell(&mut self, view: &View<'_>, row: &Row, column: usize) {
        let Some(cell) = row.cells.get(column).filter(|cell| !cell.is_empty()) else { return };
        let label = row.cells.first().map(|cell| view.at(cell).to_owned()).unwrap_or_default();
        let labelled = column > 0 && row.cells.len() > 2;
        let literal = view.literal(view.span(cell));
        let words = view.words(cell);
        let named =
            !labelled || PAPERS.signature.name.is(&squash(&label)) || entry::find(&label) == Some(Label::Vendor);
        let name = with_form(&words).filter(|_| named);
        if let Some(name) = name.filter(|name| has_form(name)) {
            self.add(name, cell, TABLE);
            self.roles.push((Role::Processor, cell.clone(), TABLE));
        }
        if let Some(address) = address(&literal) {
            let range = narrow(view, cell, &address);
            self.addresses.push((address, range, TABLE));
        }
        let digits: String = words.chars().filter(char::is_ascii_digit).collect();
        if labelled && PARTIES.introduction.chamber.within(&label) && digits.len() == 8 {
            self.kvk = Some((digits, cell.clone(), TABLE));
        }
    }
}

/// The columns of the school and of the vendor, if a row is the head of such a table.
pub(in crate::intake) fn sides(view: &View<'_>, row: &Row) -> Option<(usize, usize)> {
    let of = |side: &Terms| {
        row.cells.iter().position(|cell: &Range<usize>| {
            cell.len() < 48 && view.at(cell).split(|c: char| !c.is_ascii_alphabetic()).any(|word| side.is(word))
        })
    };
    let (school, vendor) = (of(&PARTIES.sides.school)?, of(&PARTIES.sides.vendor)?);
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    // "Contact | Onderwijsinstelling | Verwerker": the first cell says what the rows are about.
    let titled = filled == 3 && school > 0 && vendor > 0;
    (school != vendor && (filled == 2 || titled)).then_some((school, vendor))
}
