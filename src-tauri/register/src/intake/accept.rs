//! Accepting: what was read goes into the register, in one transaction, with its evidence.
//!
//! What the register does not know is filled in, what it knows already is borne out, and what it says otherwise is told and
//! left (unless the person wants it overwritten). Nothing is made up: a category, a country or a date that the document does
//! not state stays unknown. One entry of the history holds the whole intake, so that one undo takes it back.

mod agreement;
mod annex;
mod draft;
mod facts;
mod filing;
mod leaflet;
mod naming;
mod party;
mod product;
mod service;
mod succession;
mod transfer;
mod usage;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;
use waarborg_extract::Extraction;

use crate::documents::{self, Paper, Renewed};
use crate::error::Result;
use crate::history::Operation;
use crate::intake::{Reading, Stated, seen};
use crate::model::choice::Sector;
use crate::model::{Document, Id, Noun, Party, Product};
use crate::register::{Changed, Register};
use crate::store::change::Change;
use crate::words::Language;

use facts::Facts;
pub(super) use filing::Filed;
use filing::Filing;

/// What a person chooses when accepting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// The facts taken over, by their place in the reading, from 0; all of them unless given.
    pub facts: Option<Vec<usize>>,
    /// Facts below this confidence are left out, but for the kind of the document, by which the others are filed.
    pub min_confidence: Option<f64>,
    /// The party whose document it is, where the person decides; found by number and name otherwise.
    pub vendor: Option<Id<Party>>,
    /// School that uses the product: its id, the beginning of it, or its name. A school that is not there is added.
    pub use_at: Option<String>,
    /// Sector of a school that is added.
    pub sector: Option<Sector>,
    /// Whether what the document states replaces what the register says otherwise.
    pub overwrite: bool,
    /// Facts that replace what the register says otherwise, by their place in the reading.
    pub replace: Vec<usize>,
    /// Facts of which another value is taken over.
    pub changed: Vec<ChangedFact>,
    /// Facts that are not to be proposed again from this document, by their place in the reading.
    pub refused: Vec<usize>,
    /// What a person says is meant by names that come close to others.
    pub same: Vec<SameAs>,
}

impl Choices {
    fn replaces(&self, fact: usize) -> bool {
        self.overwrite || self.replace.contains(&fact)
    }

    /// The record that a person says is meant by one of these names.
    fn meant(&self, noun: Noun, names: &[&str]) -> Option<Uuid> {
        let is_meant = |same: &&SameAs| names.iter().any(|name| naming::is_same_text(&same.name, name));
        self.same.iter().filter(|same| same.noun == noun).find(is_meant).map(|same| same.record)
    }
}

/// A fact of which a person takes another value over than was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangedFact {
    /// Its place in the reading, from 0.
    pub fact: usize,
    /// The value, in the form of the fact's own.
    #[ts(type = "unknown")]
    pub value: Value,
}

/// What a person says that a name in a document means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SameAs {
    /// The name.
    pub name: String,
    /// Noun of what it means: a party or a product.
    pub noun: Noun,
    /// The record that it means.
    #[ts(type = "string")]
    pub record: Uuid,
}

/// How a fact stands to the register; the order is that of what a person should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No record takes it; its passage is kept with the document.
    Unplaced,
    /// The register says so already.
    Same,
    /// The register does not know it yet.
    New,
    /// The register says something else.
    Differs,
    /// The register cannot hold it: it breaks a rule, such as an address without a domain.
    Refused,
}

/// How one fact stands to the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FactStanding {
    /// Its place in the reading, from 0.
    pub fact: usize,
    /// How it stands.
    pub standing: Standing,
    /// Noun of the record that takes it.
    pub noun: Option<Noun>,
    /// That record, if it stood in the register before.
    #[ts(type = "string | null")]
    pub record: Option<Uuid>,
}

/// A value that the document states otherwise than the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// The fact, by its place in the reading.
    pub fact: usize,
    /// Noun of the record.
    pub noun: Noun,
    /// The record; `None` where the document contradicts itself on a record that it adds.
    #[ts(type = "string | null")]
    pub record: Option<Uuid>,
    /// Field of the record.
    pub field: String,
    /// What the register says.
    #[ts(type = "unknown")]
    pub stored: Value,
    /// What the document states.
    #[ts(type = "unknown")]
    pub stated: Value,
    /// Whether the document's value was taken.
    pub overwritten: bool,
    /// The same in words.
    pub message: String,
}

/// A party that might be the one that the document names, or might not: a person decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartyMatch {
    /// Name in the document.
    pub name: String,
    /// Party that comes close.
    pub party: Id<Party>,
    /// Its name.
    pub party_name: String,
}

/// A product that might be the one that the document names, or might not: a person decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProductMatch {
    /// Name in the document.
    pub name: String,
    /// Product that comes close.
    pub product: Id<Product>,
    /// Its name.
    pub product_name: String,
}

/// An older edition of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Replaced {
    /// The record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// What people call it.
    pub label: String,
}

/// A record that took facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Written {
    /// Noun.
    pub noun: Noun,
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What people call it.
    pub label: String,
    /// Whether it was added.
    pub is_new: bool,
    /// The older edition that it replaces, if it was added as a newer one.
    pub replaces: Option<Replaced>,
}

/// What an acceptance did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Accepted {
    /// The document as it is kept.
    pub document: Document,
    /// Whether the register held the same bytes before.
    pub already_read: bool,
    /// How many facts were read in it.
    pub read: usize,
    /// How many of these are refused, now or before.
    pub refused: usize,
    /// What became of the passages, where the text of the document was kept anew: it is read otherwise now than when it was kept.
    pub renewed: Option<Renewed>,
    /// The records that took facts.
    pub records: Vec<Written>,
    /// How each chosen fact stood to the register.
    pub facts: Vec<FactStanding>,
    /// What the document states otherwise.
    pub conflicts: Vec<Conflict>,
    /// Parties that come close to a name of which a new party was made.
    pub matches: Vec<PartyMatch>,
    /// Products that come close to a name of which a new product was made.
    pub product_matches: Vec<ProductMatch>,
    /// Whether a school was added whose sector nobody stated: it stands as primary education, with a remark.
    pub sector_assumed: bool,
}

impl Register {
    /// Takes a document and the facts read in it into the register: one transaction, one entry.
    ///
    /// The same bytes are kept once, and facts that stand in the register already are not doubled, so that accepting again, or
    /// accepting the same paper in another format, fills gaps only.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] with `intake-no-vendor` if nobody says whose document it is, `intake-no-such-fact` if a fact
    /// is chosen that was not read.
    pub fn accept(
        &mut self,
        bytes: &[u8],
        extraction: &Extraction,
        reading: &Reading,
        choices: &Choices,
        language: Language,
    ) -> Result<Changed<Accepted>> {
        let text = folded(extraction);
        self.transact(Operation::Intake, |change| {
            let refused = seen::refused(change.connection(), &reading.document.sha256)?;
            let mut facts = chosen(change, reading, choices)?;
            let already_read = documents::is_kept(change, &reading.document.sha256)?;
            let kind = facts.each(|stated| if let Stated::DocumentKind(kind) = stated { Some(*kind) } else { None });
            let kind = kind.into_iter().map(|(_, kind)| kind).next();
            let paper = Paper { name: &extraction.name, bytes, extraction: Some(extraction), kind, source: None };
            let mut document = documents::keep(change, &paper)?;
            let renewed = documents::renew(change, &mut document, extraction)?;
            documents::place(change.connection(), document.id, extraction, facts.each_mut())?;
            document.kind = document.kind.or(kind);
            document.refused = still_refused(&refused, &facts, reading, choices);
            let refused = facts.refused();
            let document = change.save(document)?;
            let filed = file(change, &facts, choices, language, &text, Some(document.id))?;
            let Filed { records, facts, conflicts, matches, product_matches, sector_assumed } = filed;
            let document = change.get(document.id)?;
            let read = reading.facts.len();
            Ok(Accepted {
                document,
                already_read,
                read,
                refused,
                renewed,
                records,
                facts,
                conflicts,
                matches,
                product_matches,
                sector_assumed,
            })
        })
    }
}

/// What stays refused: what was before and is not taken over now, and what is refused now.
fn still_refused(before: &[String], facts: &Facts, reading: &Reading, choices: &Choices) -> Vec<String> {
    let digest = |at: &usize| reading.facts.get(*at).map(|fact| fact.stated.digest());
    let taken: Vec<String> = facts.iter().filter_map(|(at, _)| digest(&at)).collect();
    let now = choices.refused.iter().filter_map(digest);
    let mut refused: Vec<String> = before.iter().cloned().chain(now).filter(|one| !taken.contains(one)).collect();
    refused.sort_unstable();
    refused.dedup();
    refused
}

/// The text of a document for looking words up in.
pub(super) fn folded(extraction: &Extraction) -> String {
    let texts: Vec<String> = extraction.parts.iter().map(|part| crate::text::fold(&part.text)).collect();
    texts.join("\n")
}

/// The facts that are taken over: those that a person names, else all that were not refused before.
pub(super) fn chosen(change: &Change<'_>, reading: &Reading, choices: &Choices) -> Result<Facts> {
    let refused = seen::refused(change.connection(), &reading.document.sha256)?;
    Facts::chosen(reading, choices, &refused)
}

/// Files the facts: first who, then what, then the papers about it. Without a document it is a rehearsal, which notes no evidence.
pub(super) fn file(
    change: &mut Change<'_>,
    facts: &Facts,
    choices: &Choices,
    language: Language,
    text: &str,
    document: Option<Id<Document>>,
) -> Result<Filed> {
    let mut filing = Filing::new(change, facts, choices, language, text, document)?;
    if facts.is_empty() && !choices.refused.is_empty() {
        // Nothing is taken over of a document of which everything was refused: nobody needs to know whose it is.
        return filing.finish();
    }
    let vendor = party::vendor(&mut filing)?;
    party::contacts(&mut filing, &vendor)?;
    party::certificates(&mut filing, &vendor)?;
    let product = product::products(&mut filing, &vendor)?;
    agreement::agreement(&mut filing, &vendor, product.as_ref())?;
    service::service_levels(&mut filing, &vendor, product.as_ref())?;
    if let Some(product) = product {
        let subprocessors = leaflet::leaflet(&mut filing, &vendor, &product)?;
        annex::security_annex(&mut filing, &vendor, &product, &subprocessors)?;
        transfer::transfers(&mut filing, &vendor, &product)?;
        usage::uses(&mut filing, &product)?;
    }
    filing.finish()
}
