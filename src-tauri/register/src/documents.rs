//! Documents inside the register: their bytes, their text, and the passages that facts were read from.

mod recognised;
mod renewal;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;
use uuid::Uuid;
use waarborg_extract::Extraction;

use crate::error::{Error, Result};
use crate::history::Operation;
use crate::model::choice::DocumentKind;
use crate::model::{Document, DocumentLink, Id, Noun};
use crate::register::{Changed, Register};
use crate::store::change::Change;
use crate::store::check::hex;

pub(crate) use recognised::of as recognised_in;
pub use recognised::{RecognisedLine, RecognisedPart, UnrecognisedPage};
pub use renewal::Renewed;
pub(crate) use renewal::{differs, follows_from_bytes, place, renew};

/// Where a value of the register was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// Document.
    pub document: Id<Document>,
    /// Noun of the record that took the value.
    pub noun: Noun,
    /// That record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// Field of the fact, as `intake` names it.
    pub field: String,
    /// The fact.
    #[ts(type = "unknown")]
    pub value: Value,
    /// Part of the document, from 1.
    pub part: usize,
    /// Page, from 1.
    pub page: Option<u32>,
    /// First character of the passage. A passage that begins where it ends stands nowhere in the text as it is read now.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// The passage; `None` once the document was erased.
    pub quote: Option<String>,
    /// How sure intake was, between 0 and 1.
    pub confidence: f64,
    /// What intake read, where a person took another value over.
    #[ts(type = "unknown")]
    pub read: Option<Value>,
}

/// A document to be kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paper<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    /// Its text, if it could be read.
    pub(crate) extraction: Option<&'a Extraction>,
    pub(crate) kind: Option<DocumentKind>,
    pub(crate) source: Option<&'a str>,
}

/// Keeps a document; the same bytes are kept once, and the document that stands there is answered then.
pub(crate) fn keep(change: &mut Change<'_>, paper: &Paper<'_>) -> Result<Document> {
    let sha256 = hex(&Sha256::digest(paper.bytes));
    if let Some(id) = by_hash(change.connection(), &sha256)? {
        return change.get(id);
    }
    // Bytes first: the index of the document's text is made when the record is entered.
    change
        .connection()
        .execute("INSERT OR IGNORE INTO document_blob (sha256, bytes) VALUES (?1, ?2)", params![sha256, paper.bytes])?;
    let media_type = paper.extraction.map_or("application/octet-stream", |extraction| extraction.media_type.as_str());
    let document = change.add(Document {
        id: Id::nil(),
        revision: 0,
        archived_on: None,
        name: crate::text::clean(paper.name),
        media_type: media_type.to_owned(),
        size: i64::try_from(paper.bytes.len()).unwrap_or(i64::MAX),
        sha256,
        kind: paper.kind,
        pages: paper.extraction.and_then(pages),
        source: paper.source.map(str::to_owned),
        received_on: Some(change.today()),
        erased_on: None,
        note: None,
        links: Vec::new(),
        refused: Vec::new(),
    })?;
    if let Some(extraction) = paper.extraction {
        keep_text(change, document.id, extraction)?;
    }
    Ok(document)
}

/// How many pages the file and the files inside it have; none where their formats have none.
fn pages(extraction: &Extraction) -> Option<i64> {
    let pages: usize = extraction.parts.iter().map(|part| part.pages.len()).sum();
    i64::try_from(pages).ok().filter(|pages| *pages > 0)
}

fn keep_text(change: &Change<'_>, document: Id<Document>, extraction: &Extraction) -> Result<()> {
    for (number, part) in (1_i64..).zip(&extraction.parts) {
        change.connection().execute(
            "INSERT INTO document_text (document, part, text) VALUES (?1, ?2, ?3)",
            params![document, number, part.text],
        )?;
    }
    recognised::keep(change.connection(), document, extraction)
}

/// The document with these bytes, unless it was erased.
pub(crate) fn by_hash(connection: &Connection, sha256: &str) -> Result<Option<Id<Document>>> {
    Ok(connection
        .query_row("SELECT id FROM document WHERE sha256 = ?1 AND erased_on IS NULL", [sha256], |row| row.get(0))
        .optional()?)
}

/// Whether the register holds these bytes.
pub(crate) fn is_kept(change: &Change<'_>, sha256: &str) -> Result<bool> {
    Ok(by_hash(change.connection(), sha256)?.is_some())
}

/// Takes away what stands beside a record that is taken away for good: the passages that its values were read from and, with a
/// document, its bytes and its text.
pub(crate) fn forget(connection: &Connection, noun: Noun, record: Uuid) -> rusqlite::Result<()> {
    let id = Id::<()>::from(record);
    connection.execute("DELETE FROM evidence WHERE record = ?1", [id])?;
    if noun == Noun::Document {
        connection.execute("DELETE FROM evidence WHERE document = ?1", [id])?;
        connection.execute("DELETE FROM document_text WHERE document = ?1", [id])?;
        connection.execute("DELETE FROM document_recognised WHERE document = ?1", [id])?;
        connection
            .execute("DELETE FROM document_blob WHERE sha256 = (SELECT sha256 FROM document WHERE id = ?1)", [id])?;
    }
    Ok(())
}

/// Whether the bytes of a document are there.
pub(crate) fn has_bytes(connection: &Connection, sha256: &str) -> Result<bool> {
    Ok(connection
        .query_row("SELECT EXISTS (SELECT 1 FROM document_blob WHERE sha256 = ?1)", [sha256], |row| row.get(0))?)
}

/// Notes where a record's value was read.
pub(crate) fn note_evidence(change: &Change<'_>, evidence: &Evidence) -> Result<()> {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    change.connection().execute(
        "INSERT INTO evidence (entry, document, noun, record, field, value, part, page, first, past, quote, confidence)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            change.entry_number()?,
            evidence.document,
            evidence.noun,
            Id::<()>::from(evidence.record),
            evidence.field,
            evidence.value.to_string(),
            whole(evidence.part),
            evidence.page,
            whole(evidence.start),
            whole(evidence.end),
            evidence.quote,
            evidence.confidence.clamp(0.0, 1.0),
        ],
    )?;
    if let Some(read) = &evidence.read {
        change.connection().execute(
            "INSERT INTO evidence_change (evidence, read) VALUES (last_insert_rowid(), ?1)",
            [read.to_string()],
        )?;
    }
    Ok(())
}

/// Takes away the evidence that the change of an entry noted.
pub(crate) fn forget_noted_by(connection: &Connection, entry: i64) -> Result<()> {
    connection.execute("DELETE FROM evidence WHERE entry = ?1", [entry])?;
    Ok(())
}

/// Gives the evidence of one record to another, and notes what went over.
pub(crate) fn move_evidence(change: &Change<'_>, from: Uuid, into: Uuid) -> Result<()> {
    let (from, into) = (Id::<()>::from(from), Id::<()>::from(into));
    change.connection().execute(
        "INSERT INTO evidence_move (entry, evidence, before, after) SELECT ?1, id, ?2, ?3 FROM evidence WHERE record = ?2",
        params![change.entry_number()?, from, into],
    )?;
    change.connection().execute("UPDATE evidence SET record = ?2 WHERE record = ?1", [from, into])?;
    Ok(())
}

/// Takes the evidence that the merge of an entry moved to where it was before that merge, or again to where it brought it.
pub(crate) fn place_moved_evidence(connection: &Connection, merge: i64, again: bool) -> Result<()> {
    let place = if again { "after" } else { "before" };
    let sql = format!(
        "UPDATE evidence SET record = moved.{place} FROM evidence_move AS moved
         WHERE moved.entry = ?1 AND moved.evidence = evidence.id"
    );
    connection.execute(&sql, [merge])?;
    Ok(())
}

impl Register {
    /// Keeps a document, linked to records. Of one that is kept already, the text is kept anew if letters in it were recognised now.
    pub fn keep_document(
        &mut self,
        name: &str,
        bytes: &[u8],
        extraction: Option<&Extraction>,
        kind: Option<DocumentKind>,
        links: &[DocumentLink],
    ) -> Result<Changed<Document>> {
        self.transact(Operation::Keep, |change| {
            let mut document = keep(change, &Paper { name, bytes, extraction, kind, source: None })?;
            if let Some(extraction) = extraction.filter(|read| read.parts.iter().any(|part| part.recognised.is_some()))
            {
                renew(change, &mut document, extraction)?;
            }
            for link in links {
                if link.noun.table().find(change.connection(), link.record.uuid())?.is_none() {
                    return Err(crate::register::not_found(link.noun, &link.record.to_string()));
                }
                if !document.links.contains(link) {
                    document.links.push(link.clone());
                }
            }
            change.save(document)
        })
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// [`Error::Refused`] if it was erased.
    pub fn document_bytes(&self, id: Id<Document>) -> Result<Vec<u8>> {
        let found: Option<Option<Vec<u8>>> = self
            .connection
            .query_row(
                "SELECT b.bytes FROM document d LEFT JOIN document_blob b ON b.sha256 = d.sha256 AND d.erased_on IS NULL WHERE d.id = ?1",
                [id],
                |row| row.get(0),
            )
            .optional()?;
        match found {
            None => Err(Error::NotFound { what: "document", id: id.to_string() }),
            Some(None) => Err(Error::Refused("document-erased")),
            Some(Some(bytes)) => Ok(bytes),
        }
    }

    /// The text of a document as it was extracted, by part.
    pub fn document_text(&self, id: Id<Document>) -> Result<Vec<String>> {
        renewal::text(&self.connection, id)
    }

    /// Where the values of a record were read.
    pub fn evidence(&self, record: Uuid) -> Result<Vec<Evidence>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT document, noun, record, field, value, part, page, first, past, quote, confidence, read
             FROM evidence LEFT JOIN evidence_change ON evidence_change.evidence = evidence.id WHERE record = ?1 ORDER BY field, first",
        )?;
        let mut rows = statement.query([Id::<()>::from(record)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let whole =
                |index: usize| row.get::<_, i64>(index).map(|number| usize::try_from(number).unwrap_or_default());
            let read: Option<String> = row.get(11)?;
            found.push(Evidence {
                document: row.get(0)?,
                noun: row.get(1)?,
                record: row.get::<_, Id<()>>(2)?.uuid(),
                field: row.get(3)?,
                value: serde_json::from_str(&row.get::<_, String>(4)?).map_err(Error::json)?,
                part: whole(5)?,
                page: row.get(6)?,
                start: whole(7)?,
                end: whole(8)?,
                quote: row.get(9)?,
                confidence: row.get(10)?,
                read: read.map(|read| serde_json::from_str(&read)).transpose().map_err(Error::json)?,
            });
        }
        Ok(found)
    }

    /// Erases a document: its bytes, its text and the quotes from it. The record stays and says so; the history still verifies.
    pub fn erase_document(&mut self, id: Id<Document>) -> Result<Changed<Document>> {
        self.transact(Operation::Erase, |change| {
            let mut document = change.get(id)?;
            if document.erased_on.is_some() {
                // Its bytes may have been kept anew, as another document.
                return Ok(document);
            }
            let connection = change.connection();
            connection.execute("DELETE FROM document_blob WHERE sha256 = ?1", [&document.sha256])?;
            connection.execute("DELETE FROM document_text WHERE document = ?1", [id])?;
            recognised::forget(connection, id)?;
            connection.execute(
                "DELETE FROM evidence_change WHERE evidence IN (SELECT id FROM evidence WHERE document = ?1)",
                [id],
            )?;
            connection.execute("UPDATE evidence SET quote = NULL, value = 'null' WHERE document = ?1", [id])?;
            // Backups of before this day still need the bytes that they hold.
            document.erased_on = Some(change.date());
            document.pages = None;
            document.refused.clear();
            change.save(document)
        })
    }
}
