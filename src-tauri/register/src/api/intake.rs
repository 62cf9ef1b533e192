//! Calls that read a vendor's document and take its facts over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Extraction;

use super::Session;
use super::papers::decode;
use crate::error::Result;
use crate::intake::{self, Accepted, Choices, DocumentHead, Fact, Proposal};
use crate::model::choice::Sector;
use crate::model::{Id, Party};
use crate::register::Changed;

/// A document that is to be read; nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadDocument {
    /// Name of the file.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
}

/// The text of a document with positions: parts, pages, lines and tables, as the extracting program writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Extracted(
    #[ts(
        type = "{ name: string; sha256: string; media_type: string; size: number; parts: Array<{ name: string; media_type: string; no_text: boolean; unread?: { code: string }; text: string; pages: Array<{ number: number; start: number; end: number; width: number; height: number }>; lines: Array<{ start: number; end: number; page: number | null; area: { x: number; y: number; width: number; height: number } | null; heading: boolean }>; tables: Array<{ page: number | null; rows: Array<{ cells: Array<{ start: number; end: number; struck: boolean }> }> }> }> }"
    )]
    pub Extraction,
);

/// What was read in a document and, with a register open, how it stands to that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadFacts {
    /// The file.
    #[ts(
        type = "{ name: string; sha256: string; media_type: string; pages: number | null; characters: number; parts: Array<{ name: string; media_type: string; pages: number | null; characters: number; no_text: boolean; unread: string | null }> }"
    )]
    pub document: DocumentHead,
    /// What it states, in the order of the text.
    #[ts(
        type = "Array<{ field: string; value: unknown; quote: string; page: number | null; start: number; end: number; part: number; confidence: number }>"
    )]
    pub facts: Vec<Fact>,
    /// How each fact stands to the open register. None without a register, with one that is open for reading only, and where the
    /// document does not say whose it is.
    pub proposal: Option<Proposal>,
}

/// A document whose facts are taken over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptDocument {
    /// Name of the file.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
    /// The facts taken over, by their place in the answer of `intake`, from 0; all of them unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub facts: Option<Vec<usize>>,
    /// Facts below this confidence (0 to 1) are left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub min_confidence: Option<f64>,
    /// The party whose document it is, where a person decides; found by number and name otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub vendor: Option<Id<Party>>,
    /// School that uses the product: its id, the beginning of it, or its name. A school that is not there is added.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub use_at: Option<String>,
    /// Sector of a school that is added.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sector: Option<Sector>,
    /// Whether what the document states replaces what the register says otherwise; not unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub overwrite: bool,
}

#[expect(clippy::needless_pass_by_value, reason = "the form of every call")]
pub(super) fn extract(session: &mut Session, request: ReadDocument) -> Result<Extracted> {
    session.extract(&request.name, &decode(&request.bytes)?).map(Extracted)
}

#[expect(clippy::needless_pass_by_value, reason = "the form of every call")]
pub(super) fn intake(session: &mut Session, request: ReadDocument) -> Result<ReadFacts> {
    let extraction = session.extract(&request.name, &decode(&request.bytes)?)?;
    let reading = intake::read(&extraction);
    let language = session.language;
    let proposal = if session.has_register() && !session.register()?.is_read_only() {
        match session.register()?.propose(&extraction, &reading, &Choices::default(), language) {
            Ok(proposal) => Some(proposal),
            // Whose document it is, the person says when accepting.
            Err(crate::Error::Refused(_)) => None,
            Err(fault) => return Err(fault),
        }
    } else {
        None
    };
    Ok(ReadFacts { document: reading.document, facts: reading.facts, proposal })
}

pub(super) fn accept(session: &mut Session, request: AcceptDocument) -> Result<Changed<Accepted>> {
    let bytes = decode(&request.bytes)?;
    session.register()?;
    let extraction = session.extract(&request.name, &bytes)?;
    let reading = intake::read(&extraction);
    let AcceptDocument { name: _, bytes: _, facts, min_confidence, vendor, use_at, sector, overwrite } = request;
    let choices = Choices { facts, min_confidence, vendor, use_at, sector, overwrite };
    let language = session.language;
    session.register()?.accept(&bytes, &extraction, &reading, &choices, language)
}
