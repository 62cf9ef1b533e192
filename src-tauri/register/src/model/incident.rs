//! Incidents and breaches (datalekken), with the facts that AVG art. 33(5) asks to document.

use chrono::{DateTime, Utc};

use super::board::School;
use super::check;
use super::choice::{IncidentKind, IncidentSource, Risk};
use super::id::Id;
use super::party::Party;
use super::product::Product;
use super::record::record;

record! {
    /// An incident. The clock of 72 hours runs from `known_at` (art. 33(1) AVG).
    Incident in "incident" {
        /// Kind.
        kind: IncidentKind,
        /// Title.
        title: String,
        /// Who brought it to light.
        source: IncidentSource,
        /// Vendor concerned.
        party: Option<Id<Party>>,
        /// When it was discovered.
        discovered_at: Option<DateTime<Utc>>,
        /// When it began.
        occurred_from: Option<DateTime<Utc>>,
        /// When it ended.
        occurred_to: Option<DateTime<Utc>>,
        /// When the vendor knew.
        vendor_aware_at: Option<DateTime<Utc>>,
        /// When the vendor informed the board.
        informed_at: Option<DateTime<Utc>>,
        /// When the board knew: the clock.
        known_at: Option<DateTime<Utc>>,
        /// Approximate number of persons.
        #[ts(type = "number | null")]
        persons: Option<i64>,
        /// Approximate number of records.
        #[ts(type = "number | null")]
        records: Option<i64>,
        /// Cause.
        cause: Option<String>,
        /// Consequences.
        effect: Option<String>,
        /// Whether the data were encrypted or hashed.
        encrypted: Option<bool>,
        /// Risk for the persons.
        risk: Option<Risk>,
        /// Whether it is notified to the AP.
        ap_decision: Option<bool>,
        /// Why, or why not, or why late.
        ap_reason: Option<String>,
        /// When it was notified.
        ap_reported_at: Option<DateTime<Utc>>,
        /// Number that the AP gave.
        ap_number: Option<String>,
        /// Whether the persons are told (art. 34).
        subjects_decision: Option<bool>,
        /// Why, or why not.
        subjects_reason: Option<String>,
        /// When they were told.
        subjects_informed_at: Option<DateTime<Utc>>,
        /// Measures taken.
        measures: Option<String>,
        /// Advice of the FG.
        fg_advice: Option<String>,
        /// Costs, and who bears them.
        costs: Option<String>,
        /// When it was closed.
        closed_at: Option<DateTime<Utc>>,
        /// Lessons.
        lessons: Option<String>,
    }
    parts {
        /// Schools.
        schools: Id<School> = "incident_school",
        /// Products.
        products: Id<Product> = "incident_product",
        /// Categories of data, ids as in `dc01`.
        categories: String = "incident_category",
        /// Data subjects, ids as in `ds1`.
        data_subjects: String = "incident_data_subject",
        /// Items of the vendor's notice that were received, ids as in `v4` (domain 6.3).
        notice_items: String = "incident_notice_item",
    }
    label(self) { self.title.clone() }
    check(self) {
        check::name("title", &self.title)?;
        check::count("persons", self.persons)?;
        check::count("records", self.records)?;
        let ordered = self.occurred_from.zip(self.occurred_to).is_none_or(|(from, to)| from <= to);
        check::rule(ordered, "occurred_to", "period")?;
        self.categories.iter().try_for_each(|id| check::known("categories", "categories", id))?;
        self.data_subjects.iter().try_for_each(|id| check::known("data_subjects", "data_subjects", id))?;
        self.notice_items.iter().try_for_each(|id| check::known("notice_items", "notice_items", id))
    }
}
