//! Calls that propose records from what the register knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Session;
use crate::error::Result;
use crate::model::{Id, Leaflet, Noun};
use crate::proposed_activity::{self, ProposedActivity};
use crate::register::not_found;

/// The leaflet from which an activity is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeActivity {
    /// Leaflet.
    pub leaflet: Id<Leaflet>,
}

pub(super) fn propose_activity(session: &mut Session, request: ProposeActivity) -> Result<ProposedActivity> {
    let language = session.language;
    let register = session.register()?;
    let found = proposed_activity::propose(register.view()?, request.leaflet, language);
    found.ok_or_else(|| not_found(Noun::Leaflet, &request.leaflet.to_string()))
}
