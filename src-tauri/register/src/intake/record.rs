//! Tables of records, such as a register of processing: a row for each processing with its features in columns, or turned, a
//! column for each processing with its features in rows.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::entry;
use super::fold::pattern;
use super::view::{Row, View};
use super::vocabulary::{GRAMMAR, Label, PAPERS, Recorded};

static PURPOSE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", PAPERS.record.purpose)));
static DATA: LazyLock<Regex> = LazyLock::new(|| {
    let (of, Recorded { kinds, data, .. }) = (&GRAMMAR.of, &PAPERS.record);
    pattern(&format!(r"^(?:{kinds} (?:{of} )?)?{data}\b"))
});

/// What a head or a label of such a table announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Feature {
    Labelled(Label),
    Purpose,
    Data,
}

/// A cell that tells a feature of one record.
pub(super) struct Told {
    /// What the label or head of the cell announces.
    pub(super) label: Label,
    /// The cell.
    pub(super) cell: Range<usize>,
    /// What the record is about.
    pub(super) of: Option<Range<usize>>,
}

/// The records of a part.
#[derive(Default)]
pub(super) struct Records {
    /// Cells under a label that announces a value.
    pub(super) told: Vec<Told>,
    /// Cells that tell purposes.
    pub(super) purposes: Vec<Range<usize>>,
    /// Tables with a column for each record; no line of them is a label with its value.
    pub(super) turned: HashSet<usize>,
}

impl Records {
    /// Finds the records of a part.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut records = Self::default();
        for table in view.rows().chunk_by(|one, two| one.table == two.table) {
            if !records.turned(view, table) {
                records.listed(view, table);
            }
        }
        records
    }

    /// A table with the features in its first column.
    fn turned(&mut self, view: &View<'_>, table: &[Row]) -> bool {
        let rows: Vec<(Feature, &Row)> = table
            .iter()
            .filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 2)
            .filter_map(|row| Some((feature(view, row.cells.first()?)?, row)))
            .collect();
        let different: HashSet<Feature> = rows.iter().map(|(feature, _)| *feature).collect();
        let head = table.first();
        // A head of labels makes a table of another kind.
        let headed = head.is_some_and(|row| row.cells.iter().skip(1).any(|cell| feature(view, cell).is_some()));
        if different.len() < 3 || headed {
            return false;
        }
        let product =
            rows.iter().find(|(feature, _)| *feature == Feature::Labelled(Label::Product)).map(|(_, row)| *row);
        for (feature, row) in &rows {
            for (at, cell) in row.cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty()) {
                let of = product.or(head).and_then(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).cloned();
                self.note(*feature, cell, of);
            }
        }
        self.turned.extend(head.map(|row| row.table));
        true
    }

    /// A table with the features in its head: whose data, and what is kept of them or how long.
    fn listed(&mut self, view: &View<'_>, table: &[Row]) {
        let Some((head, rows)) = table.split_first() else { return };
        let columns: Vec<(usize, Feature)> =
            head.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, feature(view, cell)?))).collect();
        let has = |sought: Feature| columns.iter().any(|(_, feature)| *feature == sought);
        if !has(Feature::Labelled(Label::Users))
            || !(has(Feature::Data) || has(Feature::Labelled(Label::Retention)))
            || rows.len() < 2
        {
            return;
        }
        let read = [Feature::Purpose, Feature::Labelled(Label::Users), Feature::Labelled(Label::Storage)];
        for row in rows {
            for (at, feature) in columns.iter().filter(|(_, feature)| read.contains(feature)) {
                if let Some(cell) = row.cells.get(*at).filter(|cell| !cell.is_empty()) {
                    self.note(*feature, cell, None);
                }
            }
        }
    }

    fn note(&mut self, feature: Feature, cell: &Range<usize>, of: Option<Range<usize>>) {
        match feature {
            Feature::Labelled(label) => self.told.push(Told { label, cell: cell.clone(), of }),
            Feature::Purpose => self.purposes.push(cell.clone()),
            Feature::Data => {}
        }
    }
}

/// The feature that a cell names.
fn feature(view: &View<'_>, cell: &Range<usize>) -> Option<Feature> {
    let text = view.at(cell).trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if PURPOSE.is_match(text) {
        return Some(Feature::Purpose);
    }
    let label = entry::find(text).filter(|label| {
        matches!(
            label,
            Label::Product | Label::Users | Label::Audience | Label::Retention | Label::Storage | Label::Classification
        )
    });
    label.map(Feature::Labelled).or_else(|| DATA.is_match(text).then_some(Feature::Data))
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn told(text: &str) -> (Vec<(Label, String)>, Vec<String>) {
        let part = Part { text: piped(text), ..Part::default() };
        let view = View::new(&part);
        let records = Records::of(&view);
        (
            records.told.iter().map(|one| (one.label, view.words(&one.cell))).collect(),
            records.purposes.iter().map(|cell| view.words(cell)).collect(),
        )
    }

    #[test]
    fn a_column_for_each_processing() {
        let (told, purposes) = told(
            "\tVerwerking 1\tVerwerking 2\nProduct\tDossier\tSignaal\nDoel voor de school\tbegeleiden\tanalyseren\nBewaartermijn\t2 jaar\t3 maanden\nOpslag\tDelft\tKeulen\n",
        );
        assert_eq!(told.iter().filter(|(label, _)| *label == Label::Retention).count(), 2);
        assert!(told.contains(&(Label::Product, "Signaal".to_owned())));
        assert!(told.contains(&(Label::Storage, "Keulen".to_owned())));
        assert_eq!(purposes, ["begeleiden", "analyseren"]);
    }

    #[test]
    fn a_row_for_each_processing() {
        let (told, purposes) = told(
            "Verwerking\tDoel\tBetrokkenen\tPersoonsgegevens\tBewaartermijn\nPortaal\tleveren\tleerlingen\tnaam\t2 jaar\nFacturen\tinnen\touders\tIBAN\t7 jaar\n",
        );
        assert_eq!(told, [(Label::Users, "leerlingen".to_owned()), (Label::Users, "ouders".to_owned())]);
        assert_eq!(purposes, ["leveren", "innen"]);
    }

    #[test]
    fn subprocessors_and_labels_with_one_value_are_no_records() {
        let nothing = (Vec::new(), Vec::new());
        assert_eq!(told("Naam\tDoel\tOpslag\nTilaa\thosting\tAmsterdam\nMollie\tbetalen\tUtrecht\n"), nothing);
        assert_eq!(told("Product\tDossier\nGebruikers\tleerlingen\nOpslag\tDelft\n"), nothing);
    }
}
