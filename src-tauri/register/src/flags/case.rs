//! One product with the facts that many rules ask of it, each worked out once.

use std::cell::OnceCell;

use super::context::Context;
use super::required::{Required, required};
use super::score::{Coverage, coverage};
use crate::model::choice::Applies;
use crate::model::{Leaflet, Party, Product, SecurityAnnex};
use crate::reference;

/// The categories of the covenant's own table, whose fourteen rows a leaflet answers with yes or no.
const COVENANT_CATEGORY: &str = "dc";

/// One product with the facts that many rules ask of it.
#[derive(Debug)]
pub struct Case<'a> {
    /// The register, the terms and the day.
    pub context: &'a Context<'a>,
    /// The product.
    pub product: &'a Product,
    /// Whether it is in use, also on trial.
    pub in_use: bool,
    /// Whether it belongs to the past: see [`Context::is_past`].
    pub is_past: bool,
    /// Whether it processes personal data: taken as true unless it is stated that none are (domain 10).
    pub personal_data: bool,
    /// The leaflet that counts.
    pub leaflet: Option<&'a Leaflet>,
    /// The security annex that counts.
    pub annex: Option<&'a SecurityAnnex>,
    required: OnceCell<Required>,
    coverage: OnceCell<Coverage>,
}

impl<'a> Case<'a> {
    /// The facts of a product.
    pub fn new(context: &'a Context<'a>, product: &'a Product) -> Self {
        let view = context.view;
        let leaflet = view.leaflet_of(product.id);
        Self {
            context,
            product,
            in_use: view.is_in_use(product.id),
            is_past: context.is_past(product),
            personal_data: product.processes_personal_data.unwrap_or_else(|| !leaflet.is_some_and(states_none)),
            leaflet,
            annex: view.security_annex_of(product.id),
            required: OnceCell::new(),
            coverage: OnceCell::new(),
        }
    }

    /// The vendor.
    pub fn vendor(&self) -> Option<&'a Party> {
        self.context.view.parties.get(&self.product.party)
    }

    /// What is known of the processing: the leaflet, or else what the vendor states elsewhere.
    pub fn statements(&self) -> impl Iterator<Item = &'a Leaflet> {
        self.context.view.statements_of(self.product.id)
    }

    /// The levels that the data ask (domain 3.6).
    pub fn required(&self) -> &Required {
        self.required.get_or_init(|| required(self))
    }

    /// The ROSA coverage (domain 3.5).
    pub fn coverage(&self) -> &Coverage {
        self.coverage.get_or_init(|| coverage(self.annex, self.required().levels, self.context.today))
    }
}

/// Whether a leaflet answers every row of the covenant's table of categories with no, and nothing besides with yes. Rows that it
/// passes over are no answer.
fn states_none(leaflet: &Leaflet) -> bool {
    let answered_no = |id: &str| leaflet.categories.iter().any(|row| row.category == id && row.applies == Applies::No);
    leaflet.categories.iter().all(|row| row.applies == Applies::No)
        && reference::categories()
            .iter()
            .filter(|row| row.id.starts_with(COVENANT_CATEGORY))
            .all(|row| answered_no(&row.id))
}
