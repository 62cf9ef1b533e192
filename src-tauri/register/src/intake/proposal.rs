//! The proposal: how each fact of a reading stands to the register, before anybody accepts it.
//!
//! It is a rehearsal: the facts are filed as acceptance would file them, in a transaction that is not kept. So the proposal and
//! the acceptance cannot disagree.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Extraction;

use super::Reading;
use super::accept::{self, Choices, Conflict, FactStanding, Filed, PartyMatch, ProductMatch, Written};
use crate::documents;
use crate::error::Result;
use crate::model::{Document, Id};
use crate::register::Register;
use crate::words::Language;

/// How a reading stands to the open register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// The document in the register with the same bytes, if it was read before.
    pub already_read: Option<Id<Document>>,
    /// How each fact stands, in the order of the facts. One that was refused before, or is refused now, has no standing.
    pub facts: Vec<FactStanding>,
    /// What the document states otherwise than the register.
    pub conflicts: Vec<Conflict>,
    /// Parties that come close to a name of which a new party would be made.
    pub matches: Vec<PartyMatch>,
    /// Products that come close to a name of which a new product would be made.
    pub product_matches: Vec<ProductMatch>,
    /// The records that would take facts; one that would be added has no lasting id yet.
    pub records: Vec<Written>,
}

impl Register {
    /// Tells how the facts of a reading stand to the register. Nothing is kept.
    ///
    /// # Errors
    /// As [`Register::accept`]; [`crate::Error::ReadOnly`] where the register is open for reading only.
    pub fn propose(
        &mut self,
        extraction: &Extraction,
        reading: &Reading,
        choices: &Choices,
        language: Language,
    ) -> Result<Proposal> {
        let text = accept::folded(extraction);
        self.rehearse(|change| {
            let already_read = documents::by_hash(change.connection(), &reading.document.sha256)?;
            let filed = accept::rehearse(change, reading, choices, language, &text)?;
            let Filed { records, facts, conflicts, matches, product_matches, sector_assumed: _ } = filed;
            Ok(Proposal { already_read, facts, conflicts, matches, product_matches, records })
        })
    }
}
