//! Where data leave the EEA: by a transfer in the register, or by what a leaflet states while no transfer is there.
//!
//! The duties of chapter V hang on the fact and not on the record (domain 5.5): a leaflet that names storage or a sub-processor
//! outside the EEA tells of a transfer, also where nobody has recorded one.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::case::Case;
use super::context::Context;
use super::finding::Findings;
use crate::model::{Id, Party, Record, Transfer};
use crate::reference;

/// Data that leave the EEA.
pub(super) struct Departure<'a> {
    country: &'a str,
    recipient: Option<&'a str>,
    is_recorded: bool,
}

impl<'a> Departure<'a> {
    /// What a transfer says of it; nothing if its country lies in the EEA, or if it is over: a transfer of a vendor or a product
    /// that belongs to the past or to the archive.
    pub(super) fn of(context: &Context<'a>, transfer: &'a Transfer) -> Option<Self> {
        let view = context.view;
        let is_over = !view.parties.contains_key(&transfer.party)
            || transfer.product.is_some_and(|id| view.products.get(&id).is_none_or(|product| context.is_past(product)));
        let country = transfer.country.as_deref().filter(|country| !is_over && !reference::is_eea(country))?;
        let recipient = transfer.recipient.map(|party| view.party_name(party));
        Some(Self { country, recipient, is_recorded: true })
    }

    /// The facts that a rule weighs: what it found, beside where the data go and to whom.
    pub(super) fn facts(&self, found: (&'static str, Value)) -> [(&'static str, Value); 4] {
        [
            ("country", json!(self.country)),
            found,
            ("recipient", json!(self.recipient)),
            ("recorded", json!(self.is_recorded)),
        ]
    }
}

/// Raises a flag for each country outside the EEA that the leaflet of a product names, for its storage or for a sub-processor,
/// and that no transfer in the register accounts for. What such a transfer would say is unknown: the fact `missing` is null.
pub(super) fn raise_unrecorded(case: &Case<'_>, missing: &'static str, findings: &mut Findings) {
    if case.is_past || !case.personal_data {
        return;
    }
    let view = case.context.view;
    for leaflet in case.statements() {
        let stored = leaflet.storage.iter().filter_map(|row| row.country.as_deref());
        raise_each(case, leaflet, "storage", stored, None, missing, findings);
        for row in view.subprocessings_of(leaflet.id) {
            // Access from a country is a transfer to it as well.
            let named = row.countries.iter().map(|row| row.country.as_str());
            raise_each(case, row, "countries", named, Some(row.party), missing, findings);
        }
    }
}

fn raise_each<'a, R: Record>(
    case: &Case<'_>,
    record: &R,
    field: &'static str,
    countries: impl Iterator<Item = &'a str>,
    recipient: Option<Id<Party>>,
    missing: &'static str,
    findings: &mut Findings,
) {
    let view = case.context.view;
    // What goes to the vendor in a country, or to nobody in particular there, goes on to its sub-processors there.
    let is_all_the_vendors =
        |transfer: &Transfer| transfer.recipient.is_none_or(|recipient| recipient == case.product.party);
    let outside: BTreeSet<&str> = countries.filter(|country| !reference::is_eea(country)).collect();
    for country in outside {
        let accounts_for = |transfer: &Transfer| {
            transfer.country.as_deref() == Some(country)
                && transfer.product.is_none_or(|product| product == case.product.id)
                && (recipient.is_none() || transfer.recipient == recipient || is_all_the_vendors(transfer))
        };
        if !view.transfers_of(case.product.party).any(accounts_for) {
            let recipient = recipient.map(|party| view.party_name(party));
            let departure = Departure { country, recipient, is_recorded: false };
            findings.raise(record, field, departure.facts((missing, Value::Null)));
        }
    }
}
