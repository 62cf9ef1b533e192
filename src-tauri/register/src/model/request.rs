//! Requests for tools, and tools that turned out to be in use (schaduw-ICT).

use chrono::NaiveDate;

use super::board::School;
use super::check;
use super::choice::{RequestKind, RequestStatus};
use super::id::Id;
use super::product::Product;
use super::record::record;

record! {
    /// A request, with the five objective properties of a quick scan (domain R32).
    Request in "request" {
        /// Asked for, or found in use.
        kind: RequestKind,
        /// Name of the tool.
        tool: String,
        /// School.
        school: Option<Id<School>>,
        /// Function that asks.
        requested_by: Option<String>,
        /// When.
        requested_on: NaiveDate,
        /// What for.
        purpose: Option<String>,
        /// Whether pupils need an account.
        account_needed: Option<bool>,
        /// Whether personal data are entered.
        personal_data: Option<bool>,
        /// Whether it shows advertising or tracks.
        advertising: Option<bool>,
        /// Whether data stay in the EEA.
        inside_eea: Option<bool>,
        /// Whether the vendor has an agreement to offer.
        agreement_offered: Option<bool>,
        /// Where it stands.
        status: RequestStatus,
        /// When it was decided.
        decided_on: Option<NaiveDate>,
        /// Function that decided.
        decided_by: Option<String>,
        /// Why, and under what conditions.
        reason: Option<String>,
        /// Product that came of it.
        product: Option<Id<Product>>,
    }
    parts {}
    label(self) { self.tool.clone() }
    check(self) {
        check::name("tool", &self.tool)?;
        check::period("decided_on", Some(self.requested_on), self.decided_on)?;
        check::rule(self.status == RequestStatus::Open || self.decided_on.is_some(), "decided_on", "date-needed")
    }
}
