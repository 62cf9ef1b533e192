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
mod questionnaire;
mod retention;
pub(super) mod rosa;
mod service;
mod signature;
mod storage;
mod subprocessor;
mod transfer;
mod trial;
mod unlisted;
mod vendor;

use super::{Found, Sheet};

/// An extractor: reads a part; the statements found before are at hand.
pub(super) type Read = fn(&Sheet<'_>, &[Found]) -> Vec<Found>;

/// All extractors, in the order in which they read.
pub(super) const FIELDS: &[Read] = &[
    document::read,
    covenant::read,
    vendor::read,
    product::read,
    audience::read,
    data_subject::read,
    purpose::read,
    category::read,
    attribute::read,
    hub::read,
    retention::read,
    subprocessor::read,
    unlisted::read,
    contact::read,
    objection::read,
    storage::read,
    transfer::read,
    biv::read,
    rosa::read,
    claim::read,
    assessment::read,
    certificate::read,
    mail::read,
    breach::read,
    availability::read,
    service::read,
    trial::read,
    embedded::read,
    signature::read,
    exit::read,
    questionnaire::read,
];
