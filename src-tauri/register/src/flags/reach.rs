//! Which schools a flag touches.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::finding::Finding;
use super::subject;
use crate::model::choice::UseStatus;
use crate::model::{Id, Noun, Product, School};
use crate::view::View;

/// What a flag touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// A school: its record is about a product that is in use there, or about an activity of that school.
    School(Id<School>),
    /// The board as a whole: its own card, or an activity that names no school.
    Board,
    /// Nothing yet: the product is in use at no school.
    Nowhere,
}

/// What a flag touches; several schools, if its product is in use at several.
pub fn reaches(view: &View, finding: &Finding) -> BTreeSet<Reach> {
    let id = finding.id;
    match finding.noun {
        Noun::Product => in_use_at(view, [id.into()]),
        Noun::Leaflet | Noun::SecurityAnnex | Noun::Subprocessing => in_use_at(view, subject::product_of(view, id)),
        Noun::Agreement => match view.agreements.get(&id.into()) {
            Some(agreement) => {
                let covered = view.products_of(agreement.party).map(|product| product.id);
                in_use_at(view, covered.filter(|product| agreement.covers(*product)))
            }
            None => nowhere(),
        },
        Noun::Transfer => match view.transfers.get(&id.into()) {
            Some(transfer) => match transfer.product {
                Some(product) => in_use_at(view, [product]),
                None => in_use_at(view, view.products_of(transfer.party).map(|product| product.id)),
            },
            None => nowhere(),
        },
        Noun::Activity => {
            let activity = view.activities.get(&id.into());
            let schools = activity.into_iter().flat_map(|activity| &activity.schools);
            let schools = schools.filter(|school| view.schools.contains_key(school));
            let found: BTreeSet<Reach> = schools.map(|school| Reach::School(*school)).collect();
            if found.is_empty() { [Reach::Board].into() } else { found }
        }
        Noun::School => [Reach::School(id.into())].into(),
        // No rule looks at the others; what does not belong to a school belongs to the board.
        Noun::Board
        | Noun::Party
        | Noun::Contact
        | Noun::Certificate
        | Noun::Use
        | Noun::ServiceLevel
        | Noun::SubprocessorChange
        | Noun::Dpia
        | Noun::Incident
        | Noun::Request
        | Noun::Decision
        | Noun::Document
        | Noun::Letter
        | Noun::Task
        | Noun::Snapshot => [Reach::Board].into(),
    }
}

fn nowhere() -> BTreeSet<Reach> {
    [Reach::Nowhere].into()
}

/// The schools at which one of the products is in use.
fn in_use_at(view: &View, products: impl IntoIterator<Item = Id<Product>>) -> BTreeSet<Reach> {
    let uses = products.into_iter().flat_map(|product| view.uses_of(product));
    let active = uses.filter(|usage| usage.status == UseStatus::Active && !view.is_over(usage));
    let found: BTreeSet<Reach> = active.map(|usage| Reach::School(usage.school)).collect();
    if found.is_empty() { nowhere() } else { found }
}
