//! What people call the record that a flag is about.

use uuid::Uuid;

use crate::model::choice::Choice as _;
use crate::model::{Agreement, Id, Leaflet, Noun, Product, Record, Transfer};
use crate::reference::{self, Row as _};
use crate::view::{Shelf, View};
use crate::words::{self, Language};

/// What people call a record, with what it belongs to: a leaflet's date alone says little.
pub fn label(view: &View, language: Language, noun: Noun, id: Uuid) -> String {
    match noun {
        Noun::Board => own(&view.boards, id),
        Noun::Party => own(&view.parties, id),
        Noun::Activity => own(&view.activities, id),
        Noun::Product => product(view, id.into()),
        Noun::Agreement => match view.agreements.get(&id.into()) {
            Some(agreement) => joined(view.party_name(agreement.party), &agreement_label(agreement, language)),
            None => String::new(),
        },
        Noun::Leaflet => match view.leaflets.get(&id.into()) {
            Some(leaflet) => joined(&product(view, leaflet.product), &leaflet_label(leaflet, language)),
            None => String::new(),
        },
        Noun::SecurityAnnex => match view.security_annexes.get(&id.into()) {
            Some(annex) => joined(&product(view, annex.product), &annex.label()),
            None => String::new(),
        },
        Noun::Subprocessing => match view.subprocessings.get(&id.into()) {
            Some(row) => joined(&label(view, language, Noun::Leaflet, row.leaflet.uuid()), view.party_name(row.party)),
            None => String::new(),
        },
        Noun::Transfer => match view.transfers.get(&id.into()) {
            Some(transfer) => {
                let whose =
                    transfer.product.map_or_else(|| view.party_name(transfer.party).to_owned(), |id| product(view, id));
                joined(&whose, &country(transfer, language))
            }
            None => String::new(),
        },
        Noun::School => own(&view.schools, id),
        Noun::Contact => own(&view.contacts, id),
        Noun::Certificate => own(&view.certificates, id),
        Noun::Use => own(&view.uses, id),
        Noun::ServiceLevel => own(&view.service_levels, id),
        Noun::SubprocessorChange => own(&view.subprocessor_changes, id),
        Noun::Dpia => own(&view.dpias, id),
        Noun::Incident => own(&view.incidents, id),
        Noun::Request => own(&view.requests, id),
        Noun::Decision => own(&view.decisions, id),
        Noun::Document => own(&view.documents, id),
        // Rules do not look at these, and the view does not hold them.
        Noun::Letter | Noun::Task | Noun::Snapshot => String::new(),
    }
}

// A record that has neither name nor date is called by a value of a list, which the store keeps as a code word.

fn agreement_label(agreement: &Agreement, language: Language) -> String {
    if agreement.title.is_some() || agreement.covenant_version.is_some() {
        return agreement.label();
    }
    words::choice(language, "agreement_status", agreement.status.as_str())
}

fn leaflet_label(leaflet: &Leaflet, language: Language) -> String {
    if leaflet.dated_on.is_some() || leaflet.version.is_some() {
        return leaflet.label();
    }
    words::choice(language, "leaflet_layout", leaflet.layout.as_str())
}

/// The country that a transfer goes to.
fn country(transfer: &Transfer, language: Language) -> String {
    let code = transfer.country.as_deref();
    let name = code.and_then(reference::country).map(|row| row.label(language).to_owned());
    name.or_else(|| code.map(str::to_owned)).unwrap_or_default()
}

fn own<R: Record>(shelf: &Shelf<R>, id: Uuid) -> String {
    shelf.get(&id.into()).map(Record::label).unwrap_or_default()
}

fn product(view: &View, id: Id<Product>) -> String {
    view.products.get(&id).map(|product| joined(view.party_name(product.party), &product.label())).unwrap_or_default()
}

fn joined(whose: &str, own: &str) -> String {
    if own.is_empty() || whose.is_empty() { format!("{whose}{own}") } else { format!("{whose} · {own}") }
}
