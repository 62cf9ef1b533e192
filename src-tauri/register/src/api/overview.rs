//! The call that counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Session;
use crate::error::Result;
use crate::flags::Context;
use crate::overview::{self, Overview, Survey};

/// Which figures are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskOverview {
    /// The day on which is counted; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

pub(super) fn overview(session: &mut Session, request: AskOverview) -> Result<Overview> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let (view, terms, found) = session.register()?.judged(today)?;
    let context = Context { view, terms: &terms, today };
    Ok(overview::overview(&Survey::new(&context, found, language)))
}
