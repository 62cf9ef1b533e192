//! One extractor a field.
//!
//! An extractor is a function from a prepared part to statements with their passage. To add one: a file here, and a line in
//! [`FIELDS`].

mod assessment;
mod attribute;
mod audience;
mod availability;
mod biv;
mod breach;
mod category;
mod certificate;
mod claim;
mod contact;
mod covenant;
mod data_subject;
mod document;
mod embedded;
mod exit;
mod hub;
mod mail;
mod objection;
mod product;
mod purpose;
mod retention;
mod rosa;
mod service;
mod signature;
mod storage;
mod subprocessor;
mod transfer;
mod trial;
mod unlisted;
mod vendor;

use super::{Found, Sheet};

/// An extractor.
pub(super) struct Field {
    /// What it reads, in the words of the wire form.
    #[expect(dead_code, reason = "names the row for people who read the list")]
    pub(super) name: &'static str,
    /// Reads it; the statements found before are at hand.
    pub(super) read: fn(&Sheet<'_>, &[Found]) -> Vec<Found>,
}

/// All extractors, in the order in which they read.
pub(super) const FIELDS: &[Field] = &[
    Field { name: "document", read: document::read },
    Field { name: "covenant.version", read: covenant::read },
    Field { name: "vendor", read: vendor::read },
    Field { name: "product", read: product::read },
    Field { name: "audience.sector", read: audience::read },
    Field { name: "data_subject", read: data_subject::read },
    Field { name: "contact", read: contact::read },
    Field { name: "purpose", read: purpose::read },
    Field { name: "category", read: category::read },
    Field { name: "attribute", read: attribute::read },
    Field { name: "login_hub", read: hub::read },
    Field { name: "retention", read: retention::read },
    Field { name: "subprocessor", read: subprocessor::read },
    Field { name: "subprocessor.unlisted", read: unlisted::read },
    Field { name: "subprocessor.objection_weeks", read: objection::read },
    Field { name: "storage", read: storage::read },
    Field { name: "transfer", read: transfer::read },
    Field { name: "biv", read: biv::read },
    Field { name: "rosa", read: rosa::read },
    Field { name: "claim.rosa", read: claim::read },
    Field { name: "assessment", read: assessment::read },
    Field { name: "certificate", read: certificate::read },
    Field { name: "mail_security", read: mail::read },
    Field { name: "breach", read: breach::read },
    Field { name: "availability", read: availability::read },
    Field { name: "service_window", read: service::read },
    Field { name: "trial", read: trial::read },
    Field { name: "third_party_content", read: embedded::read },
    Field { name: "signature", read: signature::read },
    Field { name: "exit.term", read: exit::read },
];
