//! Products and services, their use at schools, and the service levels that were promised.

use chrono::NaiveDate;

use super::board::School;
use super::check;
use super::choice::{AiClass, Level, LoginHub, OptionalChoice, ProductKind, ProductStatus, Sector, UseKind, UseStatus};
use super::id::Id;
use super::party::Party;
use super::record::{part, record};

record! {
    /// A product or service of a party.
    Product in "product" {
        /// Vendor.
        party: Id<Party>,
        /// Name.
        name: String,
        /// Edition or version.
        edition: Option<String>,
        /// What it is.
        kind: Option<ProductKind>,
        /// What it does.
        description: Option<String>,
        /// Where it stands at the board.
        status: Option<ProductStatus>,
        /// Class under the AI Act.
        ai_class: Option<AiClass>,
        /// Whether it processes personal data; unknown counts as yes until a leaflet says otherwise (domain 10).
        processes_personal_data: Option<bool>,
        /// Whether this record stands for all services of a vendor whose document names no product. Made by Waarborg.
        #[serde(default)]
        all_services: bool,
        /// Days that a trial lasts, as the vendor states it.
        #[ts(type = "number | null")]
        trial_days: Option<i64>,
        /// Whether the vendor concludes an agreement for trials.
        trial_agreement: Option<bool>,
        /// Level of availability that the FG requires, over the computed one.
        required_b: Option<Level>,
        /// Level of integrity that the FG requires.
        required_i: Option<Level>,
        /// Level of confidentiality that the FG requires.
        required_v: Option<Level>,
        /// Why the FG departs from the computed levels.
        required_reason: Option<String>,
        /// Function that answers for the product.
        owner: Option<String>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// EANs; an ISBN-13 is one.
        eans: String = "product_ean",
        /// Pages about it.
        urls: String = "product_url",
        /// Sectors that it is meant for.
        sectors: Sector = "product_sector",
        /// Hubs over which people log in.
        login_hubs: LoginHub = "product_login_hub",
        /// Attributes that the board in fact sends (model 4.0 art. 5(3)).
        attributes_sent: String = "product_attribute_sent",
        /// Embedded content of third parties: players, fonts, maps, analytics.
        third_party_content: String = "product_third_party_content",
    }
    label(self) {
        self.edition.as_ref().map_or_else(|| self.name.clone(), |edition| format!("{} ({edition})", self.name))
    }
    check(self) {
        check::name("name", &self.name)?;
        check::count("trial_days", self.trial_days)?;
        self.eans.iter().try_for_each(|ean| check::ean("eans", ean))?;
        self.urls.iter().try_for_each(|url| check::web("urls", Some(url)))?;
        let overridden = self.required_b.is_some() || self.required_i.is_some() || self.required_v.is_some();
        check::rule(!overridden || self.required_reason.is_some(), "required_reason", "reason-needed")
    }
}

part! {
    /// A school's choice on one optional processing.
    OptionalProcessing {
        /// Purpose, an id of the reference table.
        purpose: String,
        /// The choice.
        choice: OptionalChoice,
        /// Function that chose.
        chosen_by: Option<String>,
        /// When.
        chosen_on: Option<NaiveDate>,
    }
}

record! {
    /// The use of a product at a school.
    Use in "use" {
        /// Product.
        product: Id<Product>,
        /// School.
        school: Id<School>,
        /// Kind of licence.
        kind: UseKind,
        /// Whether it is used.
        status: UseStatus,
        /// Since when.
        since: Option<NaiveDate>,
        /// Until when.
        until: Option<NaiveDate>,
        /// Number of pupils.
        #[ts(type = "number | null")]
        pupils: Option<i64>,
        /// Remarks, such as what was decided after a trial.
        note: Option<String>,
    }
    parts {
        /// Choices on optional processing.
        optional_processing: OptionalProcessing = "use_optional_processing",
    }
    label(self) { String::new() }
    check(self) {
        check::period("until", self.since, self.until)?;
        check::count("pupils", self.pupils)?;
        self.optional_processing.iter().try_for_each(|choice| check::known("optional_processing", "purposes", &choice.purpose))
    }
}

part! {
    /// One link of the chain between a pupil and the product, such as the hub or the identity provider.
    ChainLink {
        /// Name of the link.
        name: String,
        /// Promised availability in per cent.
        percent: Option<f64>,
    }
}

record! {
    /// A promise on service: continuity, availability, hours. Of a vendor, or of one product.
    ServiceLevel in "service_level" {
        /// Vendor.
        party: Id<Party>,
        /// Product, if the promise is for one.
        product: Option<Id<Product>>,
        /// Component that it is about.
        component: String,
        /// Maximum tolerable downtime, in hours.
        mtd_hours: Option<f64>,
        /// Recovery time objective, in hours.
        rto_hours: Option<f64>,
        /// Recovery point objective, in hours.
        rpo_hours: Option<f64>,
        /// Availability in per cent.
        availability: Option<f64>,
        /// When people can reach the service desk, or when the service runs.
        service_window: Option<String>,
        /// What does not count.
        exclusions: Option<String>,
    }
    parts {
        /// The login chain, in order.
        chain: ChainLink = "service_level_chain",
    }
    label(self) { self.component.clone() }
    check(self) {
        check::name("component", &self.component)?;
        let hours = |hours: Option<f64>| hours.is_none_or(|hours| (0.0..1e6).contains(&hours));
        check::rule(hours(self.mtd_hours), "mtd_hours", "count")?;
        check::rule(hours(self.rto_hours), "rto_hours", "count")?;
        check::rule(hours(self.rpo_hours), "rpo_hours", "count")?;
        let percent = |percent: Option<f64>| percent.is_none_or(|percent| (0.0..=100.0).contains(&percent));
        check::rule(percent(self.availability), "availability", "percent")?;
        check::rule(self.chain.iter().all(|link| percent(link.percent)), "chain", "percent")
    }
}

impl ServiceLevel {
    /// Availability of the whole chain in per cent: the product of its links, if each states one (domain 3.7).
    pub fn chain_availability(&self) -> Option<f64> {
        let links: Option<Vec<f64>> = self.chain.iter().map(|link| link.percent).collect();
        links
            .filter(|links| !links.is_empty())
            .map(|links| links.iter().map(|percent| percent / 100.0).product::<f64>() * 100.0)
    }
}
