//! Transfers outside the EEA (AVG ch. V) and announced changes of sub-processors.

use chrono::NaiveDate;

use super::check;
use super::choice::{ChangeDecision, DpfStatus, DtiaOutcome, Mechanism, SccModule};
use super::document::Document;
use super::id::Id;
use super::letter::Letter;
use super::party::Party;
use super::product::Product;
use super::record::record;
use crate::reference::{self, Row as _};

record! {
    /// A transfer of personal data to a country outside the EEA.
    Transfer in "transfer" {
        /// Vendor on whose behalf it happens.
        party: Id<Party>,
        /// Product; all of the vendor's where empty.
        product: Option<Id<Product>>,
        /// Who receives the data.
        recipient: Option<Id<Party>>,
        /// Country, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Whether it is access from there, not storage.
        remote_access: Option<bool>,
        /// Mechanism; empty means that nobody stated one.
        mechanism: Option<Mechanism>,
        /// Whether the adequacy decision was found to cover this recipient and these data (domain 5.2).
        scope_confirmed: Option<bool>,
        /// Module of the SCC.
        scc_module: Option<SccModule>,
        /// Whether the SCC are those of 2021.
        scc_2021: Option<bool>,
        /// Whether the annexes of the SCC are filled in.
        scc_annexes_complete: Option<bool>,
        /// State on the DPF list.
        dpf_status: Option<DpfStatus>,
        /// When that list was looked up.
        dpf_checked_on: Option<NaiveDate>,
        /// Date of the transfer impact assessment (DTIA).
        dtia_on: Option<NaiveDate>,
        /// Function that made it.
        dtia_by: Option<String>,
        /// Its outcome.
        dtia_outcome: Option<DtiaOutcome>,
        /// Next review of it, at most twelve months on (domain 5.4).
        dtia_review_on: Option<NaiveDate>,
        /// When the board gave its specific written permission (model 4.0 art. 10(1)).
        permission_on: Option<NaiveDate>,
        /// The document that holds the permission.
        permission_document: Option<Id<Document>>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Supplementary measures, ids as in `sm2`.
        measures: String = "transfer_measure",
    }
    label(self) { self.country.clone().unwrap_or_default() }
    label_in(self, language) {
        let name = self.country.as_deref().and_then(reference::country).map(|row| row.label(language).to_owned());
        name.unwrap_or_else(|| self.label())
    }
    check(self) {
        check::country("country", self.country.as_deref())?;
        check::period("dtia_review_on", self.dtia_on, self.dtia_review_on)?;
        self.measures.iter().try_for_each(|measure| check::known("measures", "dtia_measures", measure))
    }
}

record! {
    /// A change of sub-processors that a vendor announced (model 4.0 art. 11(2)).
    SubprocessorChange in "subprocessor_change" {
        /// Vendor.
        party: Id<Party>,
        /// Product; all of the vendor's where empty.
        product: Option<Id<Product>>,
        /// Sub-processor that comes or goes.
        subprocessor: Option<Id<Party>>,
        /// What changes.
        description: String,
        /// When it was announced.
        announced_on: NaiveDate,
        /// Last day to object; six weeks after the announcement unless agreed otherwise.
        deadline_on: NaiveDate,
        /// Decision.
        decision: ChangeDecision,
        /// When it was taken.
        decided_on: Option<NaiveDate>,
        /// Why.
        reason: Option<String>,
        /// Letter to the vendor.
        letter: Option<Id<Letter>>,
    }
    parts {}
    label(self) { self.description.chars().take(80).collect() }
    check(self) {
        check::name("description", &self.description)?;
        check::period("deadline_on", Some(self.announced_on), Some(self.deadline_on))?;
        check::period("decided_on", Some(self.announced_on), self.decided_on)
    }
}
