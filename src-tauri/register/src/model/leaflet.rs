//! Privacy leaflets (privacybijsluiters): what a product does with personal data, as its vendor states it.

use chrono::NaiveDate;

use super::check;
use super::choice::{Applies, Choice as _, Handling, LeafletLayout};
use super::id::Id;
use super::party::Party;
use super::product::Product;
use super::record::{part, record};
use crate::words;

part! {
    /// A purpose of processing.
    LeafletPurpose {
        /// Id of the reference table, as in `p01`.
        purpose: String,
        /// Whether a school must choose it first (model 4.0 art. 3(2)).
        optional: bool,
    }
}

part! {
    /// A category of data. A category that the document passes over has no row: silence is not a no.
    LeafletCategory {
        /// Id of the reference table, as in `dc01`.
        category: String,
        /// Whether it is processed.
        applies: Applies,
        /// What the document says of it.
        note: Option<String>,
        /// Items within the category that are processed, as in `begeleiding`; empty where the document does not tell.
        items: Option<String>,
    }
}

part! {
    /// A retention term.
    LeafletRetention {
        /// What is kept.
        subject: Option<String>,
        /// Months; `None` where no number is stated.
        #[ts(type = "number | null")]
        months: Option<i64>,
        /// From when the term runs.
        starts_at: Option<String>,
    }
}

part! {
    /// A place of storage or processing by the vendor.
    StoragePlace {
        /// City or region.
        place: Option<String>,
        /// Country, ISO 3166-1 alpha-2; `None` if unstated.
        country: Option<String>,
    }
}

record! {
    /// One version of the leaflet of one product. A new version is a new record; the old one stays.
    Leaflet in "leaflet" {
        /// Product.
        product: Id<Product>,
        /// Layout.
        layout: LeafletLayout,
        /// Version as stated.
        version: Option<String>,
        /// Date as stated.
        dated_on: Option<NaiveDate>,
        /// When the board received it.
        received_on: Option<NaiveDate>,
        /// When it was reviewed.
        reviewed_on: Option<NaiveDate>,
        /// Function that reviewed it.
        reviewed_by: Option<String>,
        /// When the board accepted it.
        accepted_on: Option<NaiveDate>,
        /// Function that accepted it.
        accepted_by: Option<String>,
        /// Description of the product in it.
        description: Option<String>,
        /// Whether data are used for marketing (model 4.0 art. 5(2)).
        marketing_use: Option<bool>,
        /// Whether the chain pseudonym (ECK iD) is used (model 4.0 art. 7(4)).
        uses_ketenid: Option<bool>,
        /// Whether processing outside the EEA is stated to be absent.
        no_transfers_stated: Option<bool>,
        /// Version that this one replaces.
        supersedes: Option<Id<Leaflet>>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Purposes.
        purposes: LeafletPurpose = "leaflet_purpose",
        /// Data subjects, ids as in `ds1`.
        data_subjects: String = "leaflet_data_subject",
        /// Categories of data.
        categories: LeafletCategory = "leaflet_category",
        /// Attributes received over a hub.
        attributes: String = "leaflet_attribute",
        /// Retention terms.
        retention: LeafletRetention = "leaflet_retention",
        /// Places of storage and processing.
        storage: StoragePlace = "leaflet_storage",
        /// Parties that the text names as processing, outside its own list of sub-processors.
        unlisted: String = "leaflet_unlisted",
    }
    label(self) {
        match (&self.version, self.dated_on) {
            (_, Some(date)) => date.format("%d-%m-%Y").to_string(),
            (Some(version), None) => version.clone(),
            (None, None) => String::new(),
        }
    }
    label_in(self, language) {
        match (self.dated_on, &self.version) {
            (Some(date), _) => words::date(language, date),
            (None, Some(version)) => version.clone(),
            (None, None) => words::choice(language, "leaflet_layout", self.layout.as_str()),
        }
    }
    check(self) {
        check::supersedes(self.id, self.supersedes)?;
        self.purposes.iter().try_for_each(|row| check::known("purposes", "purposes", &row.purpose))?;
        self.data_subjects.iter().try_for_each(|subject| check::known("data_subjects", "data_subjects", subject))?;
        self.categories.iter().try_for_each(|row| check::known("categories", "categories", &row.category))?;
        let mut seen: Vec<&str> = self.categories.iter().map(|row| row.category.as_str()).collect();
        seen.sort_unstable();
        check::rule(seen.windows(2).all(|pair| pair.first() != pair.last()), "categories", "twice")?;
        self.retention.iter().try_for_each(|row| check::count("retention", row.months))?;
        self.storage.iter().try_for_each(|row| check::country("storage", row.country.as_deref()))
    }
}

impl Leaflet {
    /// Whether this is a leaflet and not a statement elsewhere.
    pub fn is_leaflet(&self) -> bool {
        self.layout != LeafletLayout::Statement
    }

    /// Whether a category is processed, wholly or partly.
    pub fn processes(&self, category: &str) -> bool {
        self.categories
            .iter()
            .any(|row| row.category == category && matches!(row.applies, Applies::Yes | Applies::Partly))
    }
}

part! {
    /// A country in which a sub-processor works.
    SubprocessingCountry {
        /// Country, ISO 3166-1 alpha-2.
        country: String,
        /// What is done there.
        handling: Handling,
    }
}

record! {
    /// A sub-processor as a leaflet lists it (model 4.0 art. 11(1)).
    Subprocessing in "subprocessing" {
        /// Leaflet that lists it.
        leaflet: Id<Leaflet>,
        /// Sub-processor.
        party: Id<Party>,
        /// What it does.
        service: Option<String>,
        /// Seat or place as stated there; not by itself the place of storage.
        place: Option<String>,
        /// Onward transfers as stated.
        onward_transfers: Option<String>,
        /// Whether the contract with it, or an extract, was seen (model 4.0 art. 11(3)).
        contract_seen: Option<bool>,
        /// When its destruction of data was confirmed (model 4.0 art. 12(4)).
        destruction_confirmed_on: Option<NaiveDate>,
    }
    parts {
        /// Countries of storage, processing and access. Empty means that nobody stated any.
        countries: SubprocessingCountry = "subprocessing_country",
    }
    label(self) { self.service.clone().or_else(|| self.place.clone()).unwrap_or_default() }
    check(self) { self.countries.iter().try_for_each(|row| check::country("countries", Some(&row.country))) }
}
