//! What the register knows of a paper already: the same bytes, nearly the same text, and what a person refused of it.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Extraction;

use super::Reading;
use crate::documents;
use crate::error::Result;
use crate::model::{Document, Id, Noun};
use crate::register::Register;
use crate::store::derived::{first_number, last_number};
use crate::text;

/// What the register knows of a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Seen {
    /// The document with the same bytes.
    pub document: Option<Id<Document>>,
    /// Whether its text is read otherwise now than when it was kept: accepting keeps the new text, and takes the passages along.
    pub renews: bool,
    /// The facts that a person refused of it, by their place in the reading.
    pub refused: Vec<usize>,
    /// The document with other bytes whose text is most like it, if one is.
    pub alike: Option<Alike>,
}

/// A document with nearly the same text: the same paper in another format, or another edition of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Alike {
    /// The document.
    pub document: Id<Document>,
    /// Name of its file.
    pub name: String,
    /// How much of the longer of the two texts stands in the other, between 0 and 1.
    pub share: f64,
}

/// Texts that have less in common are other papers, though they may follow one model.
const LIKE: f64 = 0.9;
/// Shorter texts say too little to be told apart.
const SHORTEST: usize = 40;
/// So many documents are compared word by word.
const COMPARED: i64 = 8;

impl Register {
    /// Tells what the register knows of a paper already.
    pub fn seen(&self, extraction: &Extraction, reading: &Reading) -> Result<Seen> {
        let sha256 = &reading.document.sha256;
        let document = documents::by_hash(&self.connection, sha256)?;
        let before = refused(&self.connection, sha256)?;
        let is_refused = |(_, fact): &(usize, &super::Fact)| before.contains(&fact.stated.digest());
        let refused = reading.facts.iter().enumerate().filter(is_refused).map(|(at, _)| at).collect();
        let alike = if document.is_none() { most_alike(&self.connection, extraction)? } else { None };
        let renews = match document {
            Some(document) => documents::differs(&self.connection, document, extraction)?,
            None => false,
        };
        Ok(Seen { document, renews, refused, alike })
    }
}

/// The digests of the facts that a person refused of the document with these bytes.
pub(super) fn refused(connection: &Connection, sha256: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT r.value FROM document d JOIN document_refused r ON r.owner = d.id
         WHERE d.sha256 = ?1 AND d.erased_on IS NULL ORDER BY r.position",
    )?;
    Ok(statement.query_map([sha256], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The document whose text is most like that of the file, or of one of the files inside it.
fn most_alike(connection: &Connection, extraction: &Extraction) -> Result<Option<Alike>> {
    let mut best: Option<Alike> = None;
    for part in &extraction.parts {
        let words = text::words(&part.text);
        if words.len() < SHORTEST {
            continue;
        }
        let own = runs(&words);
        for (document, name, other) in candidates(connection, &words)? {
            let other = text::words(&other);
            let other = runs(&other);
            let share = share(own.intersection(&other).count(), own.len().max(other.len()));
            if share >= LIKE && best.as_ref().is_none_or(|best| best.share < share) {
                best = Some(Alike { document, name, share });
            }
        }
    }
    Ok(best)
}

fn share(common: usize, all: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if all == 0 { 0.0 } else { number(common) / number(all) }
}

/// The documents in which one of three passages of the text stands, with the text of each of their parts: one may be the same paper
/// that another file held among others.
fn candidates(connection: &Connection, words: &[String]) -> Result<Vec<(Id<Document>, String, String)>> {
    const PASSAGE: usize = 8;
    // Words hold letters and digits only, so that quoting them cannot go wrong.
    let passages = [1, 2, 3].map(|quarter| {
        let from = words.len() * quarter / 4;
        let passage: Vec<&str> = words.iter().skip(from).take(PASSAGE).map(String::as_str).collect();
        format!("\"{}\"", passage.join(" "))
    });
    let found: Vec<Id<Document>> = connection
        .prepare_cached(
            "SELECT record FROM search_item WHERE number IN (
                 SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4)",
        )?
        .query_map(
            params![passages.join(" OR "), first_number(Noun::Document), last_number(Noun::Document), COMPARED],
            |row| row.get(0),
        )?
        .collect::<rusqlite::Result<_>>()?;
    let mut texts = Vec::new();
    for id in found {
        let parts = connection
            .prepare_cached(
                "SELECT d.name, t.text FROM document d JOIN document_text t ON t.document = d.id
                 WHERE d.id = ?1 AND d.erased_on IS NULL ORDER BY t.part",
            )?
            .query_map([id], |row| Ok((id, row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        texts.extend(parts);
    }
    Ok(texts)
}

/// The runs of four words in a text.
fn runs(words: &[String]) -> BTreeSet<&[String]> {
    words.windows(4).collect()
}
