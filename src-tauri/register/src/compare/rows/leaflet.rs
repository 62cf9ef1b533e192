//! What a leaflet states: purposes, data subjects, categories, attributes, retention, places, and what the vendor may not do.

use std::collections::{BTreeMap, BTreeSet};

use super::super::answer::Answer;
use super::super::content::ComparedCell;
use super::super::side::Side;
use super::super::wording::Wording;
use super::{Line, leaflets, on_leaflets, said, said_in};
use crate::model::choice::Applies;
use crate::model::{Leaflet, LeafletCategory, LeafletRetention, StoragePlace};
use crate::reference::{self, Row, Table};
use crate::text::fold;

/// The categories of the covenant's own table, whose fourteen rows are always shown.
const COVENANT_CATEGORY: &str = "dc";

/// A purpose a row: integral, optional, or passed over.
pub(super) fn purposes(sides: &[Side], wording: Wording) -> Vec<Line> {
    let stated = |leaflet: &Leaflet, id: &str| {
        leaflet
            .purposes
            .iter()
            .find(|row| row.purpose == id)
            .map(|row| if row.optional { "optional" } else { "integral" })
    };
    let is_stated = |id: &str| leaflets(sides).any(|leaflet| stated(leaflet, id).is_some());
    listed(reference::purposes(), is_stated)
        .map(|row| {
            let cells = on_leaflets(sides, wording, |side, leaflet| match stated(leaflet, row.id()) {
                Some(code) => {
                    let text = wording.say(&format!("compare-purpose-{code}"));
                    let evidence = said_in(side, leaflet.id.uuid(), "purpose", "purpose", row.id());
                    ComparedCell::saying(text, Answer::Code(code.to_owned())).from(evidence)
                }
                None => ComparedCell::new(wording, Answer::Silent),
            });
            Line::new(row.id(), row.label(wording.0), cells)
        })
        .collect()
}

/// A group of data subjects a row.
pub(super) fn data_subjects(sides: &[Side], wording: Wording) -> Vec<Line> {
    let names = |leaflet: &Leaflet, id: &str| leaflet.data_subjects.iter().any(|subject| subject == id);
    let is_stated = |id: &str| leaflets(sides).any(|leaflet| names(leaflet, id));
    listed(reference::data_subjects(), is_stated)
        .map(|row| {
            let cells = on_leaflets(sides, wording, |side, leaflet| {
                if names(leaflet, row.id()) {
                    let evidence = said(side, leaflet.id.uuid(), "data_subject", row.id());
                    ComparedCell::new(wording, Answer::Yes).from(evidence)
                } else {
                    ComparedCell::new(wording, Answer::Silent)
                }
            });
            Line::new(row.id(), row.label(wording.0), cells)
        })
        .collect()
}

/// The rows of a reference table that some leaflet states.
fn listed<R: Row>(rows: &'static Table<R>, is_stated: impl Fn(&str) -> bool) -> impl Iterator<Item = &'static R> {
    rows.iter().filter(move |row| is_stated(row.id()))
}

/// The fourteen categories of the covenant, and what is stated besides.
pub(super) fn categories(sides: &[Side], wording: Wording) -> Vec<Line> {
    let is_stated = |id: &str| leaflets(sides).any(|leaflet| stated_category(leaflet, id).is_some());
    listed(reference::categories(), |id| id.starts_with(COVENANT_CATEGORY) || is_stated(id))
        .map(|row| {
            let cells = on_leaflets(sides, wording, |side, leaflet| category(side, leaflet, row.id(), wording));
            Line::new(row.id(), row.label(wording.0), cells)
        })
        .collect()
}

fn stated_category<'a>(leaflet: &'a Leaflet, id: &str) -> Option<&'a LeafletCategory> {
    leaflet.categories.iter().find(|row| row.category == id)
}

fn category(side: &Side, leaflet: &Leaflet, id: &str, wording: Wording) -> ComparedCell {
    let Some(row) = stated_category(leaflet, id) else {
        return ComparedCell::new(wording, Answer::Silent);
    };
    let answer = match row.applies {
        Applies::Yes => Answer::Yes,
        Applies::No => Answer::No,
        Applies::Partly => Answer::Partly,
        Applies::Unknown => Answer::Unknown,
    };
    let added: Vec<&str> = [row.items.as_deref(), row.note.as_deref()].into_iter().flatten().collect();
    let note = (!added.is_empty()).then(|| added.join("\n"));
    let evidence = said_in(side, leaflet.id.uuid(), "category", "category", id);
    ComparedCell::new(wording, answer).noting(note).from(evidence)
}

/// An attribute a row, whatever its case.
pub(super) fn attributes(sides: &[Side], wording: Wording) -> Vec<Line> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for attribute in leaflets(sides).flat_map(|leaflet| &leaflet.attributes) {
        names.entry(fold(attribute)).or_insert(attribute);
    }
    names
        .into_iter()
        .map(|(key, name)| {
            let cells = on_leaflets(sides, wording, |side, leaflet| {
                match leaflet.attributes.iter().find(|attribute| fold(attribute) == key) {
                    Some(attribute) => ComparedCell::new(wording, Answer::Yes).from(said(
                        side,
                        leaflet.id.uuid(),
                        "attribute",
                        attribute,
                    )),
                    None => ComparedCell::new(wording, Answer::Silent),
                }
            });
            Line::new(key.clone(), name, cells)
        })
        .collect()
}

/// What is kept a row, with its terms.
pub(super) fn retention(sides: &[Side], wording: Wording) -> Vec<Line> {
    let subject = |row: &LeafletRetention| fold(row.subject.as_deref().unwrap_or_default());
    let mut subjects: BTreeMap<String, String> = BTreeMap::new();
    for row in leaflets(sides).flat_map(|leaflet| &leaflet.retention) {
        let named = row.subject.clone().unwrap_or_else(|| wording.say("compare-row-retention"));
        subjects.entry(subject(row)).or_insert(named);
    }
    subjects
        .into_iter()
        .map(|(key, label)| {
            let cells = on_leaflets(sides, wording, |side, leaflet| {
                let rows: Vec<&LeafletRetention> = leaflet.retention.iter().filter(|row| subject(row) == key).collect();
                let terms = rows.iter().map(|row| term(row, wording)).collect();
                let evidence = rows
                    .iter()
                    .filter_map(|row| row.subject.as_deref())
                    .flat_map(|name| said_in(side, leaflet.id.uuid(), "retention", "subject", name))
                    .collect();
                ComparedCell::new(wording, Answer::list(terms)).from(evidence)
            });
            let key = if key.is_empty() { "retention".to_owned() } else { key };
            Line::new(key, label, cells)
        })
        .collect()
}

fn term(row: &LeafletRetention, wording: Wording) -> String {
    let months = match row.months {
        Some(months) => wording.say_with("compare-months", &[("count", months.into())]),
        None => wording.say("compare-no-term"),
    };
    let starts_at = row.starts_at.clone();
    [Some(months), starts_at].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Where data are stored and processed: the vendor's own places, and every country of the chain.
pub(super) fn storage(sides: &[Side], wording: Wording) -> Vec<Line> {
    let places = on_leaflets(sides, wording, |side, leaflet| {
        let places = leaflet.storage.iter().map(|row| place(row, wording)).collect();
        let evidence = side.passages(leaflet.id.uuid(), "storage", |_| true);
        ComparedCell::new(wording, Answer::list(places)).from(evidence)
    });
    let countries = on_leaflets(sides, wording, |side, leaflet| {
        let own = leaflet.storage.iter().filter_map(|row| row.country.as_deref());
        let chain = side.view.subprocessings_of(leaflet.id).flat_map(|row| &row.countries);
        let codes: BTreeSet<&str> = own.chain(chain.map(|row| row.country.as_str())).collect();
        let mut names: Vec<String> = codes.into_iter().map(|code| wording.country(code)).collect();
        names.sort_by_cached_key(|name| fold(name));
        ComparedCell::new(wording, Answer::list(names))
    });
    vec![
        Line::new("places", wording.say("compare-row-places"), places),
        Line::new("countries", wording.say("compare-row-countries"), countries),
    ]
}

fn place(row: &StoragePlace, wording: Wording) -> String {
    let country =
        row.country.as_deref().map_or_else(|| wording.say("compare-no-country"), |code| wording.country(code));
    row.place.as_ref().map_or_else(|| country.clone(), |place| format!("{place}, {country}"))
}

/// Whether data are used for marketing, and the chain pseudonym for pupils.
pub(super) fn marketing(sides: &[Side], wording: Wording) -> Vec<Line> {
    let line = |key: &str, stated: fn(&Leaflet) -> Option<bool>| {
        let cells = on_leaflets(sides, wording, |_, leaflet| ComparedCell::new(wording, Answer::of(stated(leaflet))));
        Line::new(key, crate::words::field(wording.0, Some("leaflet"), key), cells)
    };
    vec![line("marketing_use", |leaflet| leaflet.marketing_use), line("uses_ketenid", |leaflet| leaflet.uses_ketenid)]
}
