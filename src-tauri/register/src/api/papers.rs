//! Calls on documents.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the list of calls hands every call its session and its request alike"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Limits;

use super::intake::unread_parts;
use super::{Manner, RecordId, Session};
use crate::documents::{Evidence, RecognisedPart, recognised_in};
use crate::error::{Error, Failure, Fault, Result};
use crate::model::choice::DocumentKind;
use crate::model::{Document, DocumentLink, Id};
use crate::register::Changed;

/// A document to be kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepDocument {
    /// Name of the file.
    pub name: String,
    /// Its bytes, in Base64.
    pub bytes: String,
    /// What it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<DocumentKind>,
    /// Records that it belongs to; none unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub links: Vec<DocumentLink>,
    /// Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`. The text of a document
    /// that is kept already is kept anew then.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub recognise: bool,
}

/// A document that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Kept {
    /// The document.
    pub document: Document,
    /// Why its text could not be read, if it could not: it is kept all the same, and is not found by what it says.
    pub unread: Option<Failure>,
    /// Why files inside it could not be read, such as an attachment with a password: the others are found by what they say.
    pub unread_parts: Vec<Failure>,
    /// How many pages are pictures of text in which nobody had letters recognised, by what is kept now.
    pub scanned: usize,
    /// What was recognised in pictures of text now, by part; empty unless that was asked and there are some. What is kept stays where it
    /// knows more; see `document_recognised`.
    pub recognised: Vec<RecognisedPart>,
}

/// Which document is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentId {
    /// Document.
    pub id: Id<Document>,
}

/// The bytes of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentBytes {
    /// In Base64.
    pub bytes: String,
}

pub(super) fn keep_document(session: &mut Session, request: KeepDocument) -> Result<Changed<Kept>> {
    let bytes = decode(&request.bytes)?;
    may_be_kept(&request.name, &bytes)?;
    session.register()?;
    // A document whose text cannot be read is kept all the same: it is the proof, not its text.
    if request.recognise {
        session.recogniser()?;
    }
    let manner = Manner { recognise: request.recognise, reviewed: false };
    let (read, unread) = match session.read(&request.name, &bytes, manner) {
        Ok(read) => (Some(read), None),
        Err(Error::Stopped) => return Err(Error::Stopped),
        Err(fault) => (None, Some(fault.failure(session.language))),
    };
    let extraction = read.as_ref().map(|read| &read.extraction);
    let unread_parts = extraction.map(|extraction| unread_parts(extraction, session.language));
    let unread_parts = unread_parts.into_iter().flatten().map(|one| one.failure).collect();
    let register = session.register()?;
    let changed = register.keep_document(&request.name, &bytes, extraction, request.kind, &request.links)?;
    let scanned = register.document_recognised(changed.value.id)?.iter().map(RecognisedPart::not_asked).sum();
    let recognised = extraction.map(recognised_in).unwrap_or_default();
    Ok(kept(changed, |document| Kept { document, unread, unread_parts, scanned, recognised }))
}

pub(super) fn document_bytes(session: &mut Session, request: DocumentId) -> Result<DocumentBytes> {
    Ok(DocumentBytes { bytes: STANDARD.encode(session.register()?.document_bytes(request.id)?) })
}

pub(super) fn document_text(session: &mut Session, request: DocumentId) -> Result<Vec<String>> {
    session.register()?.document_text(request.id)
}

pub(super) fn document_recognised(session: &mut Session, request: DocumentId) -> Result<Vec<RecognisedPart>> {
    session.register()?.document_recognised(request.id)
}

pub(super) fn erase_document(session: &mut Session, request: DocumentId) -> Result<Changed<Kept>> {
    let changed = session.register()?.erase_document(request.id)?;
    session.forget(&changed.value.sha256);
    let tell = |document| Kept { document, unread: None, unread_parts: vec![], scanned: 0, recognised: vec![] };
    Ok(kept(changed, tell))
}

pub(super) fn evidence(session: &mut Session, request: RecordId) -> Result<Vec<Evidence>> {
    session.register()?.evidence(request.id)
}

/// Refuses what is no document, and what is larger than any part of the program handles.
fn may_be_kept(name: &str, bytes: &[u8]) -> Result<()> {
    let limit = Limits::default().bytes;
    let cause = if bytes.is_empty() {
        waarborg_extract::Failure::Empty
    } else if u64::try_from(bytes.len()).is_ok_and(|size| size <= limit) {
        return Ok(());
    } else {
        waarborg_extract::Failure::TooLarge { limit }
    };
    Err(Error::Extraction { name: crate::text::clean(name), cause })
}

fn kept(changed: Changed<Document>, tell: impl FnOnce(Document) -> Kept) -> Changed<Kept> {
    let Changed { value, touched, entry } = changed;
    Changed { value: tell(value), touched, entry }
}

/// Bytes as they travel over a call.
pub(super) fn decode(text: &str) -> Result<Vec<u8>> {
    STANDARD.decode(text).map_err(|fault| {
        Error::Invalid(Fault { field: "bytes".into(), reason: "base64".into(), found: fault.to_string() })
    })
}
