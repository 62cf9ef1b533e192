//! The nouns of the register: their fields, their rules, and their tables.
//!
//! One module a noun or a close family of nouns. Every write goes through [`crate::register::Register::transact`].

pub(crate) mod check;
pub mod choice;
pub mod form;
pub mod id;
pub mod noun;
pub mod record;

mod activity;
mod agreement;
mod board;
mod document;
mod dpia;
mod incident;
mod leaflet;
mod letter;
mod party;
mod product;
mod request;
mod security_annex;
mod snapshot;
mod task;
mod transfer;

pub use activity::{Activity, ActivityCategory, ActivityRecipient, ActivityRetention};
pub use agreement::{Agreement, AgreementSchool, Annex, Deviation, Provision, Signature};
pub use board::{Board, School};
pub use document::{Document, DocumentLink};
pub use dpia::Dpia;
pub use id::Id;
pub use incident::Incident;
pub use leaflet::{
    Leaflet, LeafletCategory, LeafletPurpose, LeafletRetention, StoragePlace, Subprocessing, SubprocessingCountry,
};
pub use letter::Letter;
pub use noun::Noun;
pub use party::{Certificate, Contact, Party};
pub use product::{ChainLink, OptionalProcessing, Product, ServiceLevel, Use};
pub use record::{Part, Record};
pub use request::Request;
pub use security_annex::{MeasureOutcome, SecurityAnnex};
pub use snapshot::{Figure, Snapshot};
pub use task::{Decision, Task};
pub use transfer::{SubprocessorChange, Transfer};
