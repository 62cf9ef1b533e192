//! What every rule may look at.

use chrono::{Months, NaiveDate};

use super::terms::Terms;
use crate::model::choice::ProductStatus;
use crate::model::{Agreement, Id, Product};
use crate::view::View;

/// What every rule may look at: the register, the terms, and the day on which it judges.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The register.
    pub view: &'a View,
    /// The terms.
    pub terms: &'a Terms,
    /// The day.
    pub today: NaiveDate,
}

impl Context<'_> {
    /// Whether a date lies more than so many days back. On the last day it does not yet.
    pub fn is_over_days(&self, date: NaiveDate, days: u32) -> bool {
        (self.today - date).num_days() > i64::from(days)
    }

    /// Whether a date lies more than so many calendar months back. On the last day it does not yet.
    pub fn is_over_months(&self, date: NaiveDate, months: u32) -> bool {
        is_over_months(date, months, self.today)
    }

    /// Whether a product belongs to the past: retired, or used nowhere any more. A product that was never used does not, since
    /// it may be under review. Rules that the domain does not limit to products in use pass over the past.
    pub fn is_past(&self, product: &Product) -> bool {
        let mut uses = self.view.uses_of(product.id).peekable();
        let used = uses.peek().is_some();
        let ended = uses.all(|usage| self.view.is_over(usage));
        ended && (used || product.status == Some(ProductStatus::Retired))
    }

    /// The last day of an agreement: its own, or else that of the underlying contract, with which it ends (model 4.0 art. 15).
    pub fn end_of(&self, agreement: &Agreement) -> Option<NaiveDate> {
        agreement.ends_on.or(agreement.underlying_ends_on)
    }

    /// Whether a concluded agreement has come in the place of this one (model 4.0 art. 2(2)).
    pub fn is_replaced(&self, agreement: &Agreement) -> bool {
        let successor = |other: &Agreement| other.supersedes == Some(agreement.id) && other.is_concluded();
        self.view.agreements_with(agreement.party).any(successor)
    }

    /// Whether another concluded agreement covers a product on the day.
    pub fn is_covered_otherwise(&self, product: Id<Product>, agreement: &Agreement) -> bool {
        self.view.agreements_with(agreement.party).any(|other| {
            other.id != agreement.id
                && other.is_concluded()
                && other.covers(product)
                && self.end_of(other).is_none_or(|end| end >= self.today)
        })
    }
}

/// Whether a date lies more than so many calendar months before a day. On the last day it does not yet.
pub(super) fn is_over_months(date: NaiveDate, months: u32, today: NaiveDate) -> bool {
    date.checked_add_months(Months::new(months)).is_some_and(|due| due < today)
}
