//! What a document can state: one variant a field of the wire form.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::model::choice::{
    Applies, Aspect, AssessmentForm, ContactKind, DocumentKind, Level, LoginHub, MailStandard, NoticeFrom, Outcome,
    Role, Sector, Side,
};

/// A statement of a document, in the register's terms. The wire form is `{ "field": …, "value": … }`.
///
/// Ids (`p01`, `dc07`, `ds1`, `rb1`) are those of the reference tables; countries are ISO 3166-1 alpha-2, dates ISO 8601.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value")]
pub enum Stated {
    /// A kind of document that the file holds.
    #[serde(rename = "document.kind")]
    DocumentKind(DocumentKind),
    /// Date of a document.
    #[serde(rename = "document.date")]
    DocumentDate(OfKind),
    /// Version of a document.
    #[serde(rename = "document.version")]
    DocumentVersion(OfKind),
    /// Version of the covenant that the document follows.
    #[serde(rename = "covenant.version")]
    CovenantVersion(String),
    /// The party that processes.
    #[serde(rename = "vendor.name")]
    VendorName(String),
    /// The vendor's name with its legal form.
    #[serde(rename = "vendor.legal_name")]
    VendorLegalName(String),
    /// A name under which the vendor trades.
    #[serde(rename = "vendor.trade_name")]
    VendorTradeName(String),
    /// The vendor's address.
    #[serde(rename = "vendor.address")]
    VendorAddress(Address),
    /// The vendor's number at the chamber of commerce, 8 digits.
    #[serde(rename = "vendor.kvk")]
    VendorKvk(String),
    /// The vendor's role.
    #[serde(rename = "vendor.role")]
    VendorRole(Role),
    /// A product or service.
    #[serde(rename = "product.name")]
    ProductName(String),
    /// An EAN or ISBN-13, 13 digits.
    #[serde(rename = "product.ean")]
    ProductEan(String),
    /// Page of a product, or where one logs in.
    #[serde(rename = "product.url")]
    ProductUrl(String),
    /// A sector for which the product is meant.
    #[serde(rename = "audience.sector")]
    AudienceSector(Sector),
    /// A category of data subjects, by id.
    #[serde(rename = "data_subject")]
    DataSubject(String),
    /// An address or number of the vendor; exactly one of the three is set.
    #[serde(rename = "contact")]
    Contact {
        /// What it is for.
        kind: ContactKind,
        /// E-mail address.
        email: Option<String>,
        /// Telephone number as written.
        phone: Option<String>,
        /// Page.
        url: Option<String>,
    },
    /// A purpose, by id.
    #[serde(rename = "purpose")]
    Purpose {
        /// Id.
        purpose: String,
        /// Whether the school chooses it.
        optional: bool,
    },
    /// A category of personal data, by id.
    #[serde(rename = "category")]
    Category {
        /// Id.
        category: String,
        /// Whether it is processed.
        applies: Applies,
        /// What the document adds.
        note: Option<String>,
    },
    /// An attribute received through a hub.
    #[serde(rename = "attribute")]
    Attribute(String),
    /// Hub over which people log in.
    #[serde(rename = "login_hub")]
    LoginHub(LoginHub),
    /// How long something is kept.
    #[serde(rename = "retention")]
    Retention {
        /// What is kept.
        subject: String,
        /// Whole months, if a number is stated.
        months: Option<u32>,
        /// From when, or until when.
        trigger: Option<String>,
    },
    /// Where data are stored.
    #[serde(rename = "storage")]
    Storage {
        /// Place, if named.
        place: Option<String>,
        /// Country, if named.
        country: Option<String>,
    },
    /// A party in the list of sub-processors.
    #[serde(rename = "subprocessor")]
    Subprocessor {
        /// Name.
        name: String,
        /// Seat.
        place: Option<String>,
        /// Country.
        country: Option<String>,
        /// What it does.
        service: Option<String>,
    },
    /// A party that the text names as processing, outside the list.
    #[serde(rename = "subprocessor.unlisted")]
    SubprocessorUnlisted(String),
    /// Weeks in which the school may object to a change of sub-processors.
    #[serde(rename = "subprocessor.objection_weeks")]
    ObjectionWeeks(u32),
    /// A transfer outside the EEA.
    #[serde(rename = "transfer")]
    Transfer {
        /// Who receives.
        recipient: Option<String>,
        /// Country.
        country: Option<String>,
        /// Mechanism, by id.
        mechanism: Option<String>,
    },
    /// A level of the BIV classification.
    #[serde(rename = "biv")]
    Biv {
        /// Aspect.
        aspect: Aspect,
        /// Level.
        level: Level,
    },
    /// The outcome of one ROSA measure.
    #[serde(rename = "rosa")]
    Rosa {
        /// Measure, by id.
        measure: String,
        /// Outcome.
        outcome: Outcome,
        /// The vendor's words.
        explanation: Option<String>,
    },
    /// How the outcomes were established.
    #[serde(rename = "assessment")]
    Assessment {
        /// Form.
        form: AssessmentForm,
        /// Who did it.
        assessor: Option<String>,
        /// When.
        date: Option<String>,
    },
    /// A certificate that the vendor holds.
    #[serde(rename = "certificate")]
    Certificate {
        /// Standard, with its year if stated.
        standard: String,
        /// Since when.
        since: Option<String>,
        /// Until when.
        until: Option<String>,
    },
    /// A standard for safe mail, stated as implemented.
    #[serde(rename = "mail_security")]
    MailSecurity(MailStandard),
    /// A promise to give notice of a breach.
    #[serde(rename = "breach.notice")]
    BreachNotice {
        /// To whom.
        to: Notified,
        /// Within how many hours; `None` is "without undue delay".
        hours: Option<u32>,
        /// From when the hours run.
        from: NoticeFrom,
    },
    /// The vendor says that it notifies the authority itself.
    #[serde(rename = "breach.vendor_notifies_ap")]
    VendorNotifiesAuthority(bool),
    /// Continuity terms of one component, in hours.
    #[serde(rename = "continuity")]
    Continuity {
        /// Component.
        component: String,
        /// Maximum tolerable downtime.
        mtd_hours: Option<u32>,
        /// Recovery time.
        rto_hours: Option<u32>,
        /// Recovery point.
        rpo_hours: Option<u32>,
    },
    /// Availability of one component.
    #[serde(rename = "availability")]
    Availability {
        /// Component.
        component: String,
        /// Percentage.
        percent: f64,
    },
    /// Hours of service.
    #[serde(rename = "service_window")]
    ServiceWindow(String),
    /// A trial or pilot.
    #[serde(rename = "trial")]
    Trial {
        /// Which of the two.
        kind: TrialKind,
        /// Longest duration in days.
        days: Option<u32>,
        /// Whether an agreement is made for it.
        agreement: Option<bool>,
    },
    /// Content of a third party inside the product.
    #[serde(rename = "third_party_content")]
    ThirdPartyContent(String),
    /// A signatory.
    #[serde(rename = "signature")]
    Signature {
        /// For which side.
        party: Side,
        /// Name.
        name: String,
        /// Function.
        role: Option<String>,
        /// Date of signing.
        date: Option<String>,
    },
    /// Days within which data are returned or destroyed after the end; `None` where the term is left open.
    #[serde(rename = "exit.term")]
    ExitTerm {
        /// Days.
        days: Option<u32>,
    },
    /// Conformity with ROSA stated without outcomes.
    #[serde(rename = "claim.rosa")]
    ClaimRosa(bool),
}

/// A text that belongs to one kind of document in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfKind {
    /// Kind of document.
    pub kind: DocumentKind,
    /// Date or version.
    pub value: String,
}

/// An address, each part as far as stated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub street: Option<String>,
    /// Postcode, "1234 AB".
    pub postcode: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// Who receives a notice of a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notified {
    /// The school.
    School,
    /// The Autoriteit Persoonsgegevens.
    Ap,
    /// The persons concerned.
    DataSubject,
}

/// Kind of temporary use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialKind {
    /// Proeflicentie.
    Trial,
    /// Pilot.
    Pilot,
}

impl Stated {
    /// Whether there is a field of this name on the wire.
    pub fn is_field(name: &str) -> bool {
        let read = serde_json::from_value::<Self>(serde_json::json!({ "field": name, "value": null }));
        // serde has no codes: an unknown field is told by the beginning of its sentence.
        read.err().is_none_or(|fault| !fault.to_string().starts_with("unknown variant"))
    }

    /// What tells this statement from every other of its document, without saying what it is.
    ///
    /// No key is mixed in: whoever can read the digest can read the document beside it, which says the same in clear. It stands in
    /// no report and in no search index, and goes with the document when that is erased, out of the history too.
    pub(crate) fn digest(&self) -> String {
        let digest = crate::store::check::hex(&Sha256::digest(self.key()));
        digest.chars().take(16).collect()
    }

    /// What makes two statements the same: field and value without the free texts that only explain it.
    pub(super) fn key(&self) -> String {
        let mut bare = self.clone();
        match &mut bare {
            Self::Category { note, .. } => *note = None,
            Self::Rosa { explanation, .. } => *explanation = None,
            Self::Subprocessor { name, place, country, service } => {
                *name = super::fold::squash(name);
                (*place, *country, *service) = (None, None, None);
            }
            Self::Contact { kind, email, phone, url } => {
                *kind = ContactKind::General;
                let lower = |text: &mut Option<String>| *text = text.as_ref().map(|t| super::fold::squash(t));
                lower(email);
                lower(phone);
                lower(url);
            }
            Self::VendorName(name)
            | Self::VendorLegalName(name)
            | Self::VendorTradeName(name)
            | Self::ProductName(name)
            | Self::SubprocessorUnlisted(name)
            | Self::Attribute(name)
            | Self::ThirdPartyContent(name) => {
                *name = super::fold::squash(name);
            }
            Self::DocumentKind(_)
            | Self::DocumentDate(_)
            | Self::DocumentVersion(_)
            | Self::CovenantVersion(_)
            | Self::VendorAddress(_)
            | Self::VendorKvk(_)
            | Self::VendorRole(_)
            | Self::ProductEan(_)
            | Self::ProductUrl(_)
            | Self::AudienceSector(_)
            | Self::DataSubject(_)
            | Self::Purpose { .. }
            | Self::LoginHub(_)
            | Self::Retention { .. }
            | Self::Storage { .. }
            | Self::ObjectionWeeks(_)
            | Self::Transfer { .. }
            | Self::Biv { .. }
            | Self::Assessment { .. }
            | Self::Certificate { .. }
            | Self::MailSecurity(_)
            | Self::BreachNotice { .. }
            | Self::VendorNotifiesAuthority(_)
            | Self::Continuity { .. }
            | Self::Availability { .. }
            | Self::ServiceWindow(_)
            | Self::Trial { .. }
            | Self::Signature { .. }
            | Self::ExitTerm { .. }
            | Self::ClaimRosa(_) => {}
        }
        serde_json::to_string(&bare).unwrap_or_default()
    }
}
