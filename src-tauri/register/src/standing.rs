//! The agreement by which one works with a vendor, where there are several.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::flags::Context;
use crate::model::choice::AgreementStatus;
use crate::model::{Agreement, Id};

/// An agreement with where it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct BindingAgreement {
    /// The agreement.
    pub id: Id<Agreement>,
    /// Its status, as the register says.
    pub status: AgreementStatus,
    /// Its last day: its own, or else that of the contract with which it ends.
    pub ends_on: Option<NaiveDate>,
    /// Whether that day has passed although it stands as concluded.
    pub lapsed: bool,
}

/// From what binds most to what binds least.
const BINDS: [AgreementStatus; 11] = [
    AgreementStatus::Signed,
    AgreementStatus::ByTerms,
    AgreementStatus::NotNeeded,
    AgreementStatus::AwaitingSignature,
    AgreementStatus::InReview,
    AgreementStatus::Received,
    AgreementStatus::Requested,
    AgreementStatus::Expired,
    AgreementStatus::Ended,
    AgreementStatus::Closed,
    AgreementStatus::None,
];

impl BindingAgreement {
    /// Of some agreements the one that binds most; of equals, the one that began last.
    pub fn of<'a>(context: &Context<'_>, agreements: impl IntoIterator<Item = &'a Agreement>) -> Option<Self> {
        let all = agreements.into_iter().map(|agreement| (agreement.starts_on, Self::new(context, agreement)));
        all.min_by_key(|(start, one)| (one.weight(), std::cmp::Reverse(*start), one.id)).map(|(_, one)| one)
    }

    fn new(context: &Context<'_>, agreement: &Agreement) -> Self {
        let ends_on = context.end_of(agreement);
        let lapsed = agreement.is_concluded() && ends_on.is_some_and(|end| end < context.today);
        Self { id: agreement.id, status: agreement.status, ends_on, lapsed }
    }

    fn weight(&self) -> Option<usize> {
        let status = if self.lapsed { AgreementStatus::Expired } else { self.status };
        BINDS.iter().position(|known| *known == status)
    }
}
