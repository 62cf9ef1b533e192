//! Calls that tell by what is judged, and the scores: rules and reference tables. They write nothing.

#![expect(clippy::unnecessary_wraps, reason = "the list of calls asks the same of every call")]

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Nothing, Session};
use crate::error::Result;
use crate::flags::score::{ProductScore, explain};
use crate::flags::{Case, Context, RULES, RuleInfo};
use crate::model::{Id, Noun, Party, Product};
use crate::reference::{self, TableView};
use crate::register::not_found;

/// Which scores are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskScore {
    /// Only this product.
    #[ts(optional = nullable)]
    pub product: Option<Id<Product>>,
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

/// Lists the reference tables with their rows, each with its source.
pub(super) fn reference(_: &mut Session, _: Nothing) -> Result<Vec<TableView>> {
    Ok(reference::tables())
}

pub(super) fn vendors(session: &mut Session, _: Nothing) -> Result<Vec<Id<Party>>> {
    let view = session.register()?.view()?;
    Ok(view.parties.values().filter(|party| view.is_vendor(party)).map(|party| party.id).collect())
}

pub(super) fn rules(session: &mut Session, _: Nothing) -> Result<Vec<RuleInfo>> {
    Ok(RULES.iter().map(|rule| RuleInfo::of(rule, session.language)).collect())
}

pub(super) fn score(session: &mut Session, request: AskScore) -> Result<Vec<ProductScore>> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let terms = register.terms()?;
    let view = register.view()?;
    let context = Context { view, terms: &terms, today };
    let explained = |product: &Product| explain(&Case::new(&context, product), language);
    match request.product {
        Some(id) => {
            let product = view.products.get(&id).ok_or_else(|| not_found(Noun::Product, &id.to_string()))?;
            Ok(vec![explained(product)])
        }
        None => Ok(view.products.values().map(explained).collect()),
    }
}
