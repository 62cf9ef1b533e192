//! Parties: every organisation that the register names, whatever its roles.

use chrono::NaiveDate;

use super::check;
use super::choice::{ContactKind, MailStandard, NoticeFrom, Participation, Role};
use super::id::Id;
use super::record::record;

record! {
    /// An organisation: vendor, distributor, hub, sub-processor, recipient. One record per legal entity.
    Party in "party" {
        /// Name as people know it.
        name: String,
        /// Name in the trade register, with the legal form.
        legal_name: Option<String>,
        /// Name under which it trades.
        trade_name: Option<String>,
        /// Number in the trade register.
        kvk: Option<String>,
        /// Street and number.
        street: Option<String>,
        /// Postal code.
        postcode: Option<String>,
        /// City of the seat.
        city: Option<String>,
        /// Country of the seat, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Group that it belongs to.
        parent_name: Option<String>,
        /// Country of that group: a risk to note where it lies outside the EEA, not by itself a transfer (domain 5.5).
        parent_country: Option<String>,
        /// Site.
        website: Option<String>,
        /// Relation to the covenant.
        participation: Option<Participation>,
        /// When that was looked up.
        participation_checked_on: Option<NaiveDate>,
        /// Whether it claims purposes of its own (model 4.0 art. 5(1)).
        own_purposes_claimed: Option<bool>,
        /// Whether it confirms that it keeps the processor's record (art. 30(2) AVG).
        art30_2_confirmed: Option<bool>,
        /// Hours within which it promises to report a breach; `None` with `breach_from` set means "without undue delay".
        #[ts(type = "number | null")]
        breach_hours: Option<i64>,
        /// From when those hours run.
        breach_from: Option<NoticeFrom>,
        /// Whether it reserves its own notice to the AP.
        breach_vendor_notifies_ap: Option<bool>,
        /// Function at the board that answers for this party.
        owner: Option<String>,
        /// The owner's deputy.
        deputy: Option<String>,
        /// Last review of the vendor.
        reviewed_on: Option<NaiveDate>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Its roles.
        roles: Role = "party_role",
        /// Mail standards that it states to have implemented.
        mail_security: MailStandard = "party_mail_security",
    }
    label(self) { self.name.clone() }
    check(self) {
        check::name("name", &self.name)?;
        check::kvk("kvk", self.kvk.as_deref())?;
        check::country("country", self.country.as_deref())?;
        check::country("parent_country", self.parent_country.as_deref())?;
        check::web("website", self.website.as_deref())?;
        check::count("breach_hours", self.breach_hours)
    }
}

impl Party {
    /// Whether it has a role; a party without any role recorded is taken for a processor, as a vendor is until shown otherwise.
    pub fn acts_as(&self, role: Role) -> bool {
        if self.roles.is_empty() { role == Role::Processor } else { self.roles.contains(&role) }
    }
}

record! {
    /// A contact of a party, or of the board where no party is named. A function, not a person (domain 4.4).
    Contact in "contact" {
        /// Party; the board's own contact where empty.
        party: Option<Id<Party>>,
        /// What it is for.
        kind: ContactKind,
        /// Function or department.
        name: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// Telephone number.
        phone: Option<String>,
        /// Page.
        url: Option<String>,
    }
    parts {}
    label(self) {
        [&self.name, &self.email, &self.phone, &self.url].into_iter().flatten().next().cloned().unwrap_or_default()
    }
    check(self) {
        check::email("email", self.email.as_deref())?;
        check::web("url", self.url.as_deref())?;
        let reachable = self.email.is_some() || self.phone.is_some() || self.url.is_some();
        check::rule(reachable, "email", "contact-unreachable")
    }
}

record! {
    /// A certificate that a party shows (domain 3.7).
    Certificate in "certificate" {
        /// Holder.
        party: Id<Party>,
        /// Standard with its year, as in `ISO/IEC 27001:2022`.
        standard: String,
        /// Number.
        number: Option<String>,
        /// What it covers.
        scope: Option<String>,
        /// Who issued it.
        body: Option<String>,
        /// Since when.
        since: Option<NaiveDate>,
        /// Until when.
        until: Option<NaiveDate>,
    }
    parts {}
    label(self) { self.standard.clone() }
    check(self) {
        check::name("standard", &self.standard)?;
        check::period("until", self.since, self.until)
    }
}
