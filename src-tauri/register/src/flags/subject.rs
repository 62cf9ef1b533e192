//! What people call the record that a flag is about.

use uuid::Uuid;

use crate::model::{Id, Noun, Product, Record};
use crate::view::{Shelf, View};
use crate::words::Language;

/// What people call a record, with what it belongs to: a leaflet's date alone says little.
pub fn label(view: &View, language: Language, noun: Noun, id: Uuid) -> String {
    match noun {
        Noun::Board => own(language, &view.boards, id),
        Noun::Party => own(language, &view.parties, id),
        Noun::Activity => own(language, &view.activities, id),
        Noun::Product => product(view, id.into()),
        Noun::Agreement => match view.agreements.get(&id.into()) {
            Some(agreement) => joined(view.party_name(agreement.party), &agreement.label_in(language)),
            None => String::new(),
        },
        Noun::Leaflet => match view.leaflets.get(&id.into()) {
            Some(leaflet) => joined(&product(view, leaflet.product), &leaflet.label_in(language)),
            None => String::new(),
        },
        Noun::SecurityAnnex => match view.security_annexes.get(&id.into()) {
            Some(annex) => joined(&product(view, annex.product), &annex.label_in(language)),
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
                joined(&whose, &transfer.label_in(language))
            }
            None => String::new(),
        },
        Noun::School => own(language, &view.schools, id),
        Noun::Contact => own(language, &view.contacts, id),
        Noun::Certificate => own(language, &view.certificates, id),
        Noun::Use => own(language, &view.uses, id),
        Noun::ServiceLevel => own(language, &view.service_levels, id),
        Noun::SubprocessorChange => own(language, &view.subprocessor_changes, id),
        Noun::Dpia => own(language, &view.dpias, id),
        Noun::Incident => own(language, &view.incidents, id),
        Noun::Request => own(language, &view.requests, id),
        Noun::Decision => own(language, &view.decisions, id),
        Noun::Document => own(language, &view.documents, id),
        // Rules do not look at these, and the view does not hold them.
        Noun::Letter | Noun::Task | Noun::Snapshot => String::new(),
    }
}

/// The product that a leaflet, a sub-processor in one, or an annex is about; none for what is no such paper.
pub(super) fn product_of(view: &View, paper: Uuid) -> Option<Id<Product>> {
    let leaflet = view.subprocessings.get(&paper.into()).map_or(paper.into(), |row| row.leaflet);
    let of_leaflet = view.leaflets.get(&leaflet).map(|leaflet| leaflet.product);
    of_leaflet.or_else(|| view.security_annexes.get(&paper.into()).map(|annex| annex.product))
}

fn own<R: Record>(language: Language, shelf: &Shelf<R>, id: Uuid) -> String {
    shelf.get(&id.into()).map(|record| record.label_in(language)).unwrap_or_default()
}

fn product(view: &View, id: Id<Product>) -> String {
    view.products.get(&id).map(|product| joined(view.party_name(product.party), &product.label())).unwrap_or_default()
}

fn joined(whose: &str, own: &str) -> String {
    if own.is_empty() || whose.is_empty() { format!("{whose}{own}") } else { format!("{whose} · {own}") }
}
