//! Processor agreements (verwerkersovereenkomsten).

use chrono::NaiveDate;

use super::board::School;
use super::check;
use super::choice::{AgreementBasis, AgreementStatus, Choice as _, Side};
use super::id::Id;
use super::party::Party;
use super::product::Product;
use super::record::{part, record};
use crate::words;

part! {
    /// A signature under an agreement.
    Signature {
        /// Side that signs.
        side: Side,
        /// Name as it stands in the agreement.
        name: Option<String>,
        /// Function.
        role: Option<String>,
        /// Date of signing.
        signed_on: Option<NaiveDate>,
        /// Whether the signatory may bind that side.
        authorised: Option<bool>,
    }
}

part! {
    /// An annex of an agreement.
    Annex {
        /// Number, 1 to 4 in the model.
        #[ts(type = "number")]
        number: i64,
        /// What it is called.
        title: Option<String>,
        /// Whether the board initialled it.
        initialled_school: Option<bool>,
        /// Whether the vendor did.
        initialled_vendor: Option<bool>,
    }
}

part! {
    /// A departure from the model, as annex 3 states it (model 4.0 art. 14(2)).
    Deviation {
        /// Article departed from.
        article: String,
        /// The other text.
        text: String,
        /// Reason given.
        reason: Option<String>,
        /// Advice of the FG.
        fg_opinion: Option<String>,
    }
}

part! {
    /// A school under the agreement (annex 4).
    AgreementSchool {
        /// School.
        school: Id<School>,
        /// Contact named there, a function.
        contact: Option<String>,
    }
}

part! {
    /// One provision of art. 28(3) AVG, checked in an agreement that is not the covenant's (domain 1.5).
    Provision {
        /// Id of the checklist, as in `c28_a`.
        item: String,
        /// Whether the agreement has it.
        present: Option<bool>,
        /// Where, or what is wanting.
        note: Option<String>,
    }
}

record! {
    /// An agreement between the board and a processor (art. 28(3) AVG).
    Agreement in "agreement" {
        /// Processor.
        party: Id<Party>,
        /// What people call it.
        title: Option<String>,
        /// Covenant model or own text.
        basis: AgreementBasis,
        /// Version of the covenant's model, as in `4.0`.
        covenant_version: Option<String>,
        /// Where it stands.
        status: AgreementStatus,
        /// Since when it stands there.
        status_since: Option<NaiveDate>,
        /// First day.
        starts_on: Option<NaiveDate>,
        /// Last day.
        ends_on: Option<NaiveDate>,
        /// Underlying contract: order, licence.
        underlying_contract: Option<String>,
        /// First day of the underlying contract, or of its last renewal.
        underlying_starts_on: Option<NaiveDate>,
        /// Last day of the underlying contract.
        underlying_ends_on: Option<NaiveDate>,
        /// Hours within which the vendor must report a breach.
        #[ts(type = "number | null")]
        breach_hours: Option<i64>,
        /// Days within which data are returned or destroyed after the end.
        #[ts(type = "number | null")]
        exit_days: Option<i64>,
        /// Whether the text leaves that term to be agreed.
        exit_term_open: Option<bool>,
        /// Weeks in which the board may object to a change of sub-processors.
        #[ts(type = "number | null")]
        objection_weeks: Option<i64>,
        /// Clause on liability.
        liability: Option<String>,
        /// Whether a cap conflicts with model 4.0 art. 13(2).
        cap_conflict: Option<bool>,
        /// Conflicts with the underlying contract (model 4.0 art. 14(1)).
        underlying_conflict: Option<String>,
        /// Whether help is charged without prior notice (model 4.0 art. 9(3)).
        assistance_fee: Option<bool>,
        /// Last check of the vendor's logs (model 4.0 art. 7(2)).
        log_reviewed_on: Option<NaiveDate>,
        /// Last audit.
        audited_on: Option<NaiveDate>,
        /// When the vendor confirmed destruction (model 4.0 art. 12(3)).
        destruction_confirmed_on: Option<NaiveDate>,
        /// Whether only an address on the web is held, no copy.
        url_only: Option<bool>,
        /// Agreement that this one replaces (model 4.0 art. 2(2)).
        supersedes: Option<Id<Agreement>>,
        /// Remarks; the reason where no agreement is needed.
        note: Option<String>,
    }
    parts {
        /// Products covered; none listed means all of the vendor's (domain R15: one agreement a vendor).
        products: Id<Product> = "agreement_product",
        /// Signatures.
        signatures: Signature = "agreement_signature",
        /// Annexes.
        annexes: Annex = "agreement_annex",
        /// Departures from the model.
        deviations: Deviation = "agreement_deviation",
        /// Schools under it.
        schools: AgreementSchool = "agreement_school",
        /// Checklist of art. 28(3).
        checklist: Provision = "agreement_provision",
    }
    label(self) {
        match (&self.title, &self.covenant_version) {
            (Some(title), _) => title.clone(),
            (None, Some(version)) => format!("Convenant {version}"),
            (None, None) => String::new(),
        }
    }
    label_in(self, language) {
        match (&self.title, &self.covenant_version) {
            (Some(title), _) => title.clone(),
            (None, Some(version)) => {
                words::say(language, "label-covenant", &[("version", version.as_str().into())])
            }
            (None, None) => words::choice(language, "agreement_status", self.status.as_str()),
        }
    }
    check(self) {
        check::period("ends_on", self.starts_on, self.ends_on)?;
        check::period("underlying_ends_on", self.underlying_starts_on, self.underlying_ends_on)?;
        check::count("breach_hours", self.breach_hours)?;
        check::count("exit_days", self.exit_days)?;
        check::count("objection_weeks", self.objection_weeks)?;
        let reasoned = self.status != AgreementStatus::NotNeeded || self.note.is_some();
        check::rule(reasoned, "note", "reason-needed")?;
        check::supersedes(self.id, self.supersedes)?;
        self.checklist.iter().try_for_each(|provision| check::known("checklist", "provisions", &provision.item))
    }
}

impl Agreement {
    /// Whether it covers a product: it lists it, or lists none.
    pub fn covers(&self, product: Id<Product>) -> bool {
        self.products.is_empty() || self.products.contains(&product)
    }

    /// Whether it binds both sides now, whatever the quality of its proof.
    pub fn is_concluded(&self) -> bool {
        matches!(self.status, AgreementStatus::Signed | AgreementStatus::ByTerms)
    }
}
