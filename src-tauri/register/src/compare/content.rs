//! The content of a comparison, as it is answered.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::answer::Answer;
use super::marks::{self, Place};
use super::rows::{self, Line};
use super::side::Side;
use super::wording::Wording;
use crate::documents::Evidence;
use crate::flags::{Case, Context, Terms};
use crate::model::choice::{Choice as _, Severity, choice};
use crate::model::{Id, Leaflet, Party, Product, Record, SecurityAnnex};
use crate::text::fold;
use crate::words::Language;

choice! {
    /// What a group of rows is about; the order is that in which people read them.
    PaperTopic in "compare_group" {
        Document = "document": "The papers themselves.",
        Purposes = "purposes": "Purposes.",
        DataSubjects = "data_subjects": "Data subjects.",
        Categories = "categories": "Categories of personal data.",
        Attributes = "attributes": "Attributes received over a hub.",
        Retention = "retention": "Retention terms.",
        Storage = "storage": "Places and countries of storage and processing.",
        Subprocessors = "subprocessors": "Sub-processors.",
        Transfers = "transfers": "Transfers outside the EEA.",
        Marketing = "marketing": "Marketing and the chain pseudonym.",
        Security = "security": "Assessment, BIV levels and ROSA coverage.",
        Measures = "measures": "Measures of the ROSA scheme.",
    }
}

/// Products or versions side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Comparison {
    /// The columns, in the order in which they were asked for.
    pub columns: Vec<ComparedColumn>,
    /// The rows, by what they are about. A group without rows is left out.
    pub groups: Vec<ComparedGroup>,
    /// Whether every column is a version of one product.
    pub of_one_product: bool,
    /// How many rows differ.
    pub differing: usize,
    /// The day by which was judged.
    pub as_of: NaiveDate,
}

/// One column: a product with the papers that are laid beside the others.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedColumn {
    /// What heads it: the product, and the edition where another column shows the same product.
    pub title: String,
    /// Product.
    pub product: Id<Product>,
    /// What people call the product.
    pub product_label: String,
    /// Vendor.
    pub vendor: Id<Party>,
    /// Its name.
    pub vendor_name: String,
    /// The leaflet, or what the vendor states in its stead.
    pub leaflet: Option<ComparedPaper>,
    /// The security annex.
    pub annex: Option<ComparedPaper>,
}

/// A version of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedPaper {
    /// Its record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Version as stated.
    pub version: Option<String>,
    /// Date as stated.
    pub dated_on: Option<NaiveDate>,
    /// Whether it is the one that counts now.
    pub is_current: bool,
}

/// Rows about one thing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedGroup {
    /// What they are about.
    pub key: PaperTopic,
    /// The same in words.
    pub title: String,
    /// The rows, in a fixed order.
    pub rows: Vec<ComparedRow>,
}

/// One row: a cell for each column.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedRow {
    /// What it is about, unique within its group: `dc05`, `rb1`, `leaflet_date`, or the id of a party.
    pub key: String,
    /// The same in words.
    pub label: String,
    /// The cells, in the order of the columns.
    pub cells: Vec<ComparedCell>,
    /// Whether the papers state different things. A paper that is not there is told once, in the first group, and differs from
    /// nothing elsewhere; what a vendor adds in its own words counts only between versions of one product.
    pub differs: bool,
}

/// What one paper states.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedCell {
    /// What it states.
    pub answer: Answer,
    /// The same as people read it.
    pub text: String,
    /// What it adds in its own words.
    pub note: Option<String>,
    /// The passages that say so.
    pub evidence: Vec<Evidence>,
    /// The rules that find something on it.
    pub marks: Vec<Mark>,
    /// Whether a rule finds something graver on it than on another column of the row.
    pub less_favourable: bool,
}

/// A rule that finds something on a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// Code of the rule, as in `SEC-06`.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found, in a sentence.
    pub why: String,
    /// On what the rule rests.
    pub source: String,
}

impl Comparison {
    /// Leaves out the rows that do not differ, and the groups that are empty then.
    pub fn keep_differences(&mut self) {
        for group in &mut self.groups {
            group.rows.retain(|row| row.differs);
        }
        self.groups.retain(|group| !group.rows.is_empty());
    }
}

/// Builds the content from its columns.
pub(super) fn build(sides: &[Side], terms: &Terms, today: NaiveDate, language: Language) -> Comparison {
    let wording = Wording(language);
    let contexts: Vec<Context<'_>> = sides.iter().map(|side| Context { view: &side.view, terms, today }).collect();
    let cases: Vec<Case<'_>> = sides
        .iter()
        .zip(&contexts)
        .filter_map(|(side, context)| Some(Case::new(context, side.view.products.get(&side.product)?)))
        .collect();
    let mut marked: Vec<HashMap<Place, Vec<Mark>>> =
        sides.iter().zip(&cases).map(|(side, case)| marks::marks(side, sides, case, language)).collect();
    let of_one_product = sides.windows(2).all(|pair| pair.first().map(product) == pair.last().map(product));
    let groups: Vec<ComparedGroup> = PaperTopic::ALL
        .iter()
        .map(|key| {
            let lines = rows::lines(*key, sides, &cases, wording);
            let rows = lines.into_iter().map(|line| row(*key, line, &mut marked, of_one_product)).collect();
            ComparedGroup { key: *key, title: wording.member("compare_group", key.as_str()), rows }
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    let differing = groups.iter().flat_map(|group| &group.rows).filter(|row| row.differs).count();
    Comparison { columns: columns(sides, wording), groups, of_one_product, differing, as_of: today }
}

fn product(side: &Side) -> Id<Product> {
    side.product
}

fn row(group: PaperTopic, line: Line, marked: &mut [HashMap<Place, Vec<Mark>>], of_one_product: bool) -> ComparedRow {
    let place = (group, line.key.clone());
    let mut cells = line.cells;
    for (cell, marks) in cells.iter_mut().zip(marked) {
        cell.marks.extend(marks.remove(&place).unwrap_or_default());
        cell.marks.sort_by(|one, other| (one.severity, &one.rule).cmp(&(other.severity, &other.rule)));
    }
    tell_less_favourable(&mut cells);
    let differs = differ(&cells, line.counts_absence, of_one_product);
    ComparedRow { key: line.key, label: line.label, cells, differs }
}

/// A side is less favourable where a rule weighs heavier on it than on another side that has the paper too.
fn tell_less_favourable(cells: &mut [ComparedCell]) {
    let gravest = |cell: &ComparedCell| cell.marks.iter().map(|mark| mark.severity).min();
    // Severities go from heavy to light; no mark at all is lighter still.
    let weight = |severity: Option<Severity>| severity.map_or(usize::MAX, |severity| severity as usize);
    let lightest = cells
        .iter()
        .filter(|cell| cell.answer != Answer::NoDocument || !cell.marks.is_empty())
        .map(|cell| weight(gravest(cell)))
        .max();
    for cell in cells {
        cell.less_favourable = lightest.is_some_and(|lightest| weight(gravest(cell)) < lightest);
    }
}

fn differ(cells: &[ComparedCell], counts_absence: bool, counts_notes: bool) -> bool {
    let mut compared = cells.iter().filter(|cell| counts_absence || cell.answer != Answer::NoDocument);
    let note = |cell: &ComparedCell| cell.note.as_deref().map(fold);
    let Some(first) = compared.next() else { return false };
    compared.any(|other| !first.answer.is_same(&other.answer) || (counts_notes && note(first) != note(other)))
}

fn columns(sides: &[Side], wording: Wording) -> Vec<ComparedColumn> {
    let column = |side: &Side| {
        let product = side.view.products.get(&side.product);
        let label = product.map(Record::label).unwrap_or_default();
        let shown_again = sides.iter().filter(|other| other.product == side.product).count() > 1;
        let (leaflet, annex) = (side.leaflet(), side.annex());
        let edition = if side.by_annex {
            annex.and_then(|annex| wording.edition(annex.version.as_deref(), annex.dated_on))
        } else {
            leaflet.and_then(|leaflet| wording.edition(leaflet.version.as_deref(), leaflet.dated_on))
        };
        let title = match edition.filter(|_| shown_again) {
            Some(edition) => format!("{label} · {edition}"),
            None => label.clone(),
        };
        let vendor = product.map(|product| product.party).unwrap_or_default();
        ComparedColumn {
            title,
            product: side.product,
            product_label: label,
            vendor,
            vendor_name: side.view.party_name(vendor).to_owned(),
            leaflet: leaflet.map(|leaflet| paper_of_leaflet(leaflet, side.leaflet_counts)),
            annex: annex.map(|annex| paper_of_annex(annex, side.annex_counts)),
        }
    };
    sides.iter().map(column).collect()
}

fn paper_of_leaflet(leaflet: &Leaflet, is_current: bool) -> ComparedPaper {
    ComparedPaper { id: leaflet.id.uuid(), version: leaflet.version.clone(), dated_on: leaflet.dated_on, is_current }
}

fn paper_of_annex(annex: &SecurityAnnex, is_current: bool) -> ComparedPaper {
    ComparedPaper { id: annex.id.uuid(), version: annex.version.clone(), dated_on: annex.dated_on, is_current }
}
