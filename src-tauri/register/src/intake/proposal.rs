//! The proposal: how each fact of a reading stands to the register, before anybody accepts it.
//!
//! It is a rehearsal: the facts that a person chooses are filed as acceptance would file them, in a transaction that is not kept. So
//! the proposal of a choice and the acceptance of that choice cannot disagree. The proposal of another choice can: which party is
//! meant, or whether a paper is a leaflet, follows from the facts that are taken over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Extraction;

use super::Reading;
use super::accept::{self, Choices, Conflict, FactStanding, Filed, PartyMatch, ProductMatch, Written};
use crate::documents;
use crate::error::{Error, Result};
use crate::model::{Document, Id};
use crate::register::Register;
use crate::words::Language;

/// How a reading stands to the open register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// The document in the register with the same bytes, if it was read before.
    pub already_read: Option<Id<Document>>,
    /// How many facts were read in it.
    pub read: usize,
    /// How many of these are refused, now or before.
    pub refused: usize,
    /// How each fact stands that is taken over, in the order of the facts.
    pub facts: Vec<FactStanding>,
    /// What the document states otherwise than the register.
    pub conflicts: Vec<Conflict>,
    /// Parties that come close to a name of which a new party would be made.
    pub matches: Vec<PartyMatch>,
    /// Products that come close to a name of which a new product would be made.
    pub product_matches: Vec<ProductMatch>,
    /// The records that would take facts; one that would be added has no lasting id yet.
    pub records: Vec<Written>,
    /// Whether a school would be added whose sector nobody stated.
    pub sector_assumed: bool,
}

/// What comes of a rehearsal.
#[derive(Debug)]
pub enum Rehearsal {
    /// How the facts would be filed.
    Proposed(Proposal),
    /// Why they would not be, as acceptance would say: nobody says whose document it is, or what it states cannot stand in a record.
    Hindered(Error),
}

impl Register {
    /// Tells how the facts of a reading stand to the register. Nothing is kept.
    ///
    /// # Errors
    /// [`Error::Refused`] or [`Error::Invalid`] for a choice that the reading does not offer; [`Error::ReadOnly`] where the register is
    /// open for reading only.
    pub fn propose(
        &mut self,
        extraction: &Extraction,
        reading: &Reading,
        choices: &Choices,
        language: Language,
    ) -> Result<Rehearsal> {
        let text = accept::folded(extraction);
        self.rehearse(|change| {
            let already_read = documents::by_hash(change.connection(), &reading.document.sha256)?;
            let chosen = accept::chosen(change, reading, choices)?;
            let filed = match accept::file(change, &chosen, choices, language, &text, None) {
                Ok(filed) => filed,
                Err(fault @ (Error::Refused(_) | Error::Invalid(_))) => return Ok(Rehearsal::Hindered(fault)),
                Err(fault) => return Err(fault),
            };
            let (read, refused) = (reading.facts.len(), chosen.refused());
            let Filed { records, facts, conflicts, matches, product_matches, sector_assumed } = filed;
            let proposal = Proposal {
                already_read,
                read,
                refused,
                facts,
                conflicts,
                matches,
                product_matches,
                records,
                sector_assumed,
            };
            Ok(Rehearsal::Proposed(proposal))
        })
    }
}
