//! Calls that lay what vendors state side by side, and that follow it down the chain.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the list of calls hands every call its session and its request alike"
)]

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Session;
use crate::chain::{self, Chain};
use crate::compare::{self, AskCompare, Comparison};
use crate::error::Result;
use crate::model::{Id, Noun, Party};
use crate::register::not_found;

/// Whose chain is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskChain {
    /// The vendor.
    pub id: Id<Party>,
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

pub(super) fn compare(session: &mut Session, request: AskCompare) -> Result<Comparison> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let terms = register.terms()?;
    compare::compare(register, &request, &terms, today, language)
}

pub(super) fn chain(session: &mut Session, request: AskChain) -> Result<Chain> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let terms = register.terms()?;
    let found = chain::chain(register.view()?, &terms, request.id, today, language);
    found.ok_or_else(|| not_found(Noun::Party, &request.id.to_string()))
}
