//! Calls that read a vendor's document and take its facts over.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::{Extraction, Part};

use super::lately::{self, Manner, Read};
use super::papers::decode;
use super::reader::no_dutch;
use super::{Nothing, Session};
use crate::documents::{RecognisedPart, recognised_in};
use crate::error::{Error, Failure, Result};
use crate::intake::{Accepted, ChangedFact, Choices, DocumentHead, Fact, Proposal, Reading, Rehearsal, SameAs, Seen};
use crate::model::choice::Sector;
use crate::model::{Id, Party};
use crate::register::Changed;
use crate::words::Language;

/// A document that is to be read; nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadDocument {
    /// Name of the file.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
    /// Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub recognise: bool,
}

/// Whether letters can be recognised in pictures, on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecognitionState {
    /// Whether a program is there that does so.
    pub available: bool,
    /// The languages that it knows, of Dutch (`nld`) and English (`eng`).
    pub languages: Vec<String>,
    /// What is missing and how to get it, in words: the program, or the Dutch language.
    pub missing: Option<Failure>,
}

/// The text of a document with positions: parts, pages, lines and tables, as the extracting program writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Extracted(
    #[ts(
        type = "{ name: string; sha256: string; media_type: string; size: number; parts: Array<{ name: string; media_type: string; no_text: boolean; scanned?: number[]; recognised?: { pages: number[]; unread: Array<{ page: number; why: string }> }; unread?: { code: string }; text: string; pages: Array<{ number: number; start: number; end: number; width: number; height: number }>; lines: Array<{ start: number; end: number; page: number | null; area: { x: number; y: number; width: number; height: number } | null; heading: boolean; sureness?: number }>; tables: Array<{ page: number | null; rows: Array<{ cells: Array<{ start: number; end: number; struck: boolean; joined?: { start: number; end: number } }> }> }> }> }"
    )]
    pub Extraction,
);

/// A file inside a file that was not read; the others were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnreadPart {
    /// Which part it is, counted from 1.
    pub part: usize,
    /// Why it was not read.
    pub failure: Failure,
}

/// What was read in a document and, with a register open, how it stands to that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadFacts {
    /// The file.
    #[ts(
        type = "{ name: string; sha256: string; media_type: string; pages: number | null; characters: number; text_sha256: string; parts: Array<{ name: string; media_type: string; pages: number | null; characters: number; no_text: boolean; scanned: number; unread: string | null }> }"
    )]
    pub document: DocumentHead,
    /// What it states, in the order of the text.
    #[ts(
        type = "Array<{ field: string; value: unknown; quote: string; page: number | null; start: number; end: number; part: number; confidence: number; recognised: boolean }>"
    )]
    pub facts: Vec<Fact>,
    /// The text of each part, in which the passages stand.
    pub texts: Vec<String>,
    /// The files inside it that were not read, in the order of the parts.
    pub unread: Vec<UnreadPart>,
    /// What was recognised in pictures of text, by part; empty unless that was asked and there are some.
    pub recognised: Vec<RecognisedPart>,
    /// What the open register knows of this paper already. None without a register.
    pub seen: Option<Seen>,
    /// What acceptance would do with the facts that were chosen. None without a register, with one that is open for reading only, and
    /// where something stands in the way.
    pub proposal: Option<Proposal>,
    /// What stands in the way of accepting; `refused` where nobody says whose document it is.
    pub obstacle: Option<Failure>,
}

/// A document, and what a person chooses of it. Understanding and accepting ask the same, so that what is proposed is what happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChosenDocument {
    /// Name of the file.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
    /// SHA-256 of the bytes that a person has before them, in hexadecimals: others are refused, since their facts may be others. Any
    /// bytes unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sha256: Option<String>,
    /// Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub recognise: bool,
    /// SHA-256 of the text that a person has before them, as the answer of `intake` has it: where letters are recognised otherwise by
    /// now, the facts may be others, and it is refused. Any text unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text_sha256: Option<String>,
    /// The facts taken over, by their place in the answer of `intake`, from 0; all that were not refused before unless given.
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
    /// Facts that replace what the register says otherwise, by their place in the answer of `intake`; none unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub replace: Vec<usize>,
    /// Facts of which another value is taken over than was read; none unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub changed: Vec<ChangedFact>,
    /// Facts that are refused: they are not proposed again from this document; none unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub refused: Vec<usize>,
    /// What a person says is meant by names that come close to others; nothing unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub same: Vec<SameAs>,
}

#[expect(clippy::needless_pass_by_value, reason = "the form of every call")]
pub(super) fn extract(session: &mut Session, request: ReadDocument) -> Result<Extracted> {
    let manner = Manner { recognise: request.recognise, reviewed: false };
    let read = session.read(&request.name, &decode(&request.bytes)?, manner)?;
    Ok(Extracted(read.extraction.clone()))
}

#[expect(clippy::unnecessary_wraps, reason = "the form of every call")]
pub(super) fn recognition(session: &mut Session, _: Nothing) -> Result<RecognitionState> {
    let language = session.language;
    Ok(match session.reader().look_for_recogniser() {
        Ok(recogniser) => {
            let languages: Vec<String> = recogniser.languages.into_iter().filter(|name| name != "osd").collect();
            let has_dutch = languages.iter().any(|name| name == "nld");
            let missing = (!has_dutch).then(|| no_dutch().failure(language));
            RecognitionState { available: true, languages, missing }
        }
        Err(fault) => {
            RecognitionState { available: false, languages: Vec::new(), missing: Some(fault.failure(language)) }
        }
    })
}

pub(super) fn intake(session: &mut Session, request: ChosenDocument) -> Result<ReadFacts> {
    let read = request.read(session, &decode(&request.bytes)?)?;
    let (extraction, reading) = (&read.extraction, read.reading());
    let language = session.language;
    let choices = request.into_choices();
    let seen = if session.has_register() { Some(session.register()?.seen(extraction, reading)?) } else { None };
    let rehearsal = if session.has_register() && !session.register()?.is_read_only() {
        Some(session.register()?.propose(extraction, reading, &choices, language)?)
    } else {
        None
    };
    let (proposal, obstacle) = match rehearsal {
        Some(Rehearsal::Proposed(proposal)) => (Some(proposal), None),
        Some(Rehearsal::Hindered(fault)) => (None, Some(fault.failure(language))),
        None => (None, None),
    };
    let texts = extraction.parts.iter().map(|part| part.text.clone()).collect();
    let Reading { document, facts } = reading.clone();
    let (unread, recognised) = (unread_parts(extraction, language), recognised_in(extraction));
    Ok(ReadFacts { document, facts, texts, unread, recognised, seen, proposal, obstacle })
}

pub(super) fn accept(session: &mut Session, request: ChosenDocument) -> Result<Changed<Accepted>> {
    let bytes = decode(&request.bytes)?;
    session.register()?;
    let read = request.read(session, &bytes)?;
    let choices = request.into_choices();
    let language = session.language;
    session.register()?.accept(&bytes, &read.extraction, read.reading(), &choices, language)
}

/// The files inside a file that were not read, each with the reason.
pub(super) fn unread_parts(extraction: &Extraction, language: Language) -> Vec<UnreadPart> {
    let told = |(number, part): (usize, &Part)| {
        let cause = part.unread.clone()?;
        let failure = Error::Extraction { name: crate::text::clean(&part.name), cause }.failure(language);
        Some(UnreadPart { part: number, failure })
    };
    (1..).zip(&extraction.parts).filter_map(told).collect()
}

impl ChosenDocument {
    /// Reads its bytes. A person decides on facts by their place, so that the bytes must be the ones that they have before them.
    fn read(&self, session: &mut Session, bytes: &[u8]) -> Result<Arc<Read>> {
        if self.sha256.as_ref().is_some_and(|reviewed| !reviewed.eq_ignore_ascii_case(&lately::sha256(bytes))) {
            return Err(Error::Refused("intake-document-changed"));
        }
        let reviewed = self.sha256.is_some() || self.text_sha256.is_some();
        let read = session.read(&self.name, bytes, Manner { recognise: self.recognise, reviewed })?;
        let is_other = |text: &String| !text.eq_ignore_ascii_case(&read.reading().document.text_sha256);
        if self.text_sha256.as_ref().is_some_and(is_other) {
            return Err(Error::Refused("intake-text-changed"));
        }
        Ok(read)
    }

    fn into_choices(self) -> Choices {
        Choices {
            facts: self.facts,
            min_confidence: self.min_confidence,
            vendor: self.vendor,
            use_at: self.use_at,
            sector: self.sector,
            overwrite: self.overwrite,
            replace: self.replace,
            changed: self.changed,
            refused: self.refused,
            same: self.same,
        }
    }
}
