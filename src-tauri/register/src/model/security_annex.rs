//! Security annexes (beveiligingsbijlagen): the ROSA outcomes and BIV levels that a vendor states.

use chrono::NaiveDate;

use super::check;
use super::choice::{Aspect, AssessmentForm, Level, Outcome};
use super::id::Id;
use super::product::Product;
use super::record::{part, record};
use crate::words;

part! {
    /// The outcome of one measure.
    MeasureOutcome {
        /// Id of the reference table, as in `rb1`.
        measure: String,
        /// Outcome.
        outcome: Outcome,
        /// Explanation as stated.
        explanation: Option<String>,
        /// When a shortfall is to be mended.
        planned_on: Option<NaiveDate>,
    }
}

record! {
    /// One version of the security annex of one product. A new version is a new record; the old one stays.
    SecurityAnnex in "security_annex" {
        /// Product.
        product: Id<Product>,
        /// Version as stated.
        version: Option<String>,
        /// Date as stated.
        dated_on: Option<NaiveDate>,
        /// When the board received it.
        received_on: Option<NaiveDate>,
        /// Version of the certification scheme, as in `3.0`.
        scheme_version: Option<String>,
        /// How the outcomes were established.
        form: Option<AssessmentForm>,
        /// Who established them.
        assessor: Option<String>,
        /// Who employs the assessor.
        assessor_employer: Option<String>,
        /// Whether the assessor has an interest in the outcome (vendor or sub-processor that makes the product).
        assessor_interested: Option<bool>,
        /// When they were established.
        assessed_on: Option<NaiveDate>,
        /// Declared availability.
        level_b: Option<Level>,
        /// Declared integrity.
        level_i: Option<Level>,
        /// Declared confidentiality.
        level_v: Option<Level>,
        /// Whether conformity with ROSA is claimed without outcomes.
        conformity_claimed: Option<bool>,
        /// Agreements on incidents that are no breaches (model 4.0 art. 8(8)).
        incident_terms: Option<String>,
        /// When the next evaluation is due (model 4.0 art. 7(5)).
        review_due: Option<NaiveDate>,
        /// Annex that this one replaces.
        supersedes: Option<Id<SecurityAnnex>>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Outcomes by measure.
        measures: MeasureOutcome = "security_annex_measure",
    }
    label(self) {
        match (&self.version, self.dated_on) {
            (_, Some(date)) => date.format("%d-%m-%Y").to_string(),
            (Some(version), None) => version.clone(),
            (None, None) => String::new(),
        }
    }
    label_in(self, language) { self.dated_on.map_or_else(|| self.label(), |date| words::date(language, date)) }
    check(self) {
        check::supersedes(self.id, self.supersedes)?;
        self.measures.iter().try_for_each(|row| check::known("measures", "measures", &row.measure))?;
        let mut seen: Vec<&str> = self.measures.iter().map(|row| row.measure.as_str()).collect();
        seen.sort_unstable();
        check::rule(seen.windows(2).all(|pair| pair.first() != pair.last()), "measures", "twice")
    }
}

impl SecurityAnnex {
    /// The declared level of an aspect.
    pub fn declared(&self, aspect: Aspect) -> Option<Level> {
        match aspect {
            Aspect::B => self.level_b,
            Aspect::I => self.level_i,
            Aspect::V => self.level_v,
        }
    }

    /// Whether any measure has a stated outcome.
    pub fn has_outcomes(&self) -> bool {
        self.measures.iter().any(|row| row.outcome != Outcome::Unknown)
    }
}
