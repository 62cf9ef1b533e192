//! From a leaflet to a line of the record of processing activities: what a vendor states of its product, in the form in which the
//! board would write it down. A proposal: a person checks each line, since it is the board that answers for the record.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::model::choice::Applies;
use crate::model::{Activity, Id, Leaflet, LeafletRetention, Party, Product, Record as _};
use crate::reference::{self, PurposeKind, Row as _};
use crate::view::View;
use crate::words::{self, Language};

/// An activity as a leaflet lets one expect it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposedActivity {
    /// What it can be called, until the board has a better name: the product.
    pub name: String,
    /// The product that the leaflet is about.
    pub product: Id<Product>,
    /// What it would say, in the order of article 30.
    pub lines: Vec<ProposedLine>,
    /// The activities that the product belongs to already: what the leaflet says may belong there.
    pub there: Vec<KnownActivity>,
}

/// Something that a leaflet states, as the activity would say it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposedLine {
    /// Field of the activity, which holds many values.
    pub field: String,
    /// The value that would be added to it.
    #[ts(type = "unknown")]
    pub value: Value,
    /// As people read it.
    pub text: String,
    /// Why it is not for the record as a matter of course, if it is not.
    pub doubt: Option<Doubt>,
}

/// Why a line is not for the record as a matter of course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// It only holds if the school chooses so (model 4.0 art. 3(2)-(3)).
    SchoolChooses,
    /// A purpose that the model forbids the vendor.
    NotAllowed,
    /// An id that the reference tables do not have, or not any more.
    UnknownId,
}

/// An activity that is there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownActivity {
    /// Activity.
    pub id: Id<Activity>,
    /// What people call it.
    pub label: String,
}

/// Proposes an activity from a leaflet that is not archived; none if there is no such leaflet.
pub fn propose(view: &View, leaflet: Id<Leaflet>, language: Language) -> Option<ProposedActivity> {
    let leaflet = view.leaflets.get(&leaflet)?;
    let product = leaflet.product;
    let vendor = view.products.get(&product).map(|product| product.party);
    let lines = [
        purposes(leaflet, language),
        data_subjects(leaflet, language),
        categories(leaflet, language),
        recipients(view, leaflet, vendor),
        leaflet.retention.iter().filter_map(|term| retention(term, language)).collect(),
    ];
    let there =
        view.activities_with(product).map(|activity| KnownActivity { id: activity.id, label: activity.label() });
    Some(ProposedActivity {
        name: view.product_name(product),
        product,
        lines: lines.into_iter().flatten().collect(),
        there: there.collect(),
    })
}

fn line(field: &str, value: Value, text: String) -> ProposedLine {
    ProposedLine { field: field.to_owned(), value, text, doubt: None }
}

/// What the leaflet states by an id that has no words: it is shown as it stands, and left to a person.
fn unknown(field: &str, value: Value, text: String) -> ProposedLine {
    ProposedLine { doubt: Some(Doubt::UnknownId), ..line(field, value, text) }
}

/// The record has purposes in words.
fn purposes(leaflet: &Leaflet, language: Language) -> Vec<ProposedLine> {
    let worded = leaflet.purposes.iter().map(|stated| {
        let Some(row) = reference::purpose(&stated.purpose) else {
            return unknown("purposes", json!(stated.purpose), stated.purpose.clone());
        };
        let text = row.label(language);
        let forbidden = (row.kind == Some(PurposeKind::NotAllowed)).then_some(Doubt::NotAllowed);
        let doubt = forbidden.or_else(|| stated.optional.then_some(Doubt::SchoolChooses));
        ProposedLine { doubt, ..line("purposes", json!(text), text.to_owned()) }
    });
    worded.collect()
}

fn data_subjects(leaflet: &Leaflet, language: Language) -> Vec<ProposedLine> {
    let worded = leaflet.data_subjects.iter().map(|id| match reference::data_subject(id) {
        Some(row) => line("data_subjects", json!(id), row.label(language).to_owned()),
        None => unknown("data_subjects", json!(id), id.clone()),
    });
    worded.collect()
}

/// What the leaflet passes over or leaves unknown is no answer, and is not proposed.
fn categories(leaflet: &Leaflet, language: Language) -> Vec<ProposedLine> {
    let processed = leaflet.categories.iter().filter(|row| matches!(row.applies, Applies::Yes | Applies::Partly));
    let worded = processed.map(|stated| {
        let row = reference::category(&stated.category);
        let note = stated.note.clone().or_else(|| stated.items.clone());
        let label = row.map_or(stated.category.as_str(), |row| row.label(language));
        let text = note.as_ref().map_or_else(|| label.to_owned(), |note| format!("{label}: {note}"));
        let value = json!({ "category": stated.category, "note": note });
        if row.is_some() { line("categories", value, text) } else { unknown("categories", value, text) }
    });
    worded.collect()
}

/// The vendor and those who work for it; and whom the text names beside its list, by name.
fn recipients(view: &View, leaflet: &Leaflet, vendor: Option<Id<Party>>) -> Vec<ProposedLine> {
    let listed = view.subprocessings_of(leaflet.id).map(|one| one.party);
    let mut parties: Vec<Id<Party>> = Vec::new();
    for party in vendor.into_iter().chain(listed) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    let known = parties.into_iter().map(|party| {
        let value = json!({ "party": party, "description": null });
        line("recipients", value, view.party_name(party).to_owned())
    });
    let named = leaflet
        .unlisted
        .iter()
        .map(|name| line("recipients", json!({ "party": null, "description": name }), name.clone()));
    known.chain(named).collect()
}

/// The record has the term in words, with the event from which it runs.
fn retention(stated: &LeafletRetention, language: Language) -> Option<ProposedLine> {
    let months = stated.months.map(|months| words::say(language, "activities-months", &[("count", months.into())]));
    let term: Vec<String> = [months, stated.starts_at.clone()].into_iter().flatten().collect();
    let parts: Vec<String> = stated.subject.iter().chain(&term).cloned().collect();
    let words = (!term.is_empty()).then(|| term.join(", "));
    let value = json!({ "subject": stated.subject, "months": stated.months, "term": words });
    (!parts.is_empty()).then(|| line("retention", value, parts.join(" · ")))
}
