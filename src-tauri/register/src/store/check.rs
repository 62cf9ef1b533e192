//! Checking a register: is the file whole, do its references hold, and is the history untouched?

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use super::derived;
use crate::error::Result;
use crate::history;

/// What a check found. Nothing was changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckResult {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// What SQLite finds wrong with the pages of the file.
    pub pages: Vec<String>,
    /// Tables with a reference to nothing.
    pub references: Vec<String>,
    /// First entry of the history that does not fit the chain.
    #[ts(type = "number | null")]
    pub history: Option<i64>,
    /// Documents whose bytes are gone or changed.
    pub documents: Vec<String>,
    /// Whether the search index is that of this program; it is rebuilt on opening for writing if not.
    pub derived_current: bool,
    /// Number of entries in the history.
    #[ts(type = "number")]
    pub entries: i64,
    /// Hash of the last entry, in hexadecimals: noted elsewhere, it shows later whether the history was rewritten.
    pub last_hash: Option<String>,
}

/// Checks an open register.
pub(crate) fn check(connection: &Connection) -> Result<CheckResult> {
    let pages: Vec<String> = texts(connection, "PRAGMA quick_check")?.into_iter().filter(|line| line != "ok").collect();
    // Encrypted pages carry a code of their own; on a file without encryption this finds nothing.
    let sealed = texts(connection, "PRAGMA cipher_integrity_check").unwrap_or_default();
    let pages: Vec<String> = pages.into_iter().chain(sealed).collect();
    let references = texts(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
    let history = history::verify(connection)?;
    let documents = damaged_documents(connection)?;
    let derived_current = derived::is_current(connection)?;
    let entries = connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    let last_hash = texts(connection, "SELECT lower(hex(hash)) FROM entry ORDER BY number DESC LIMIT 1")?.pop();
    let sound = pages.is_empty() && references.is_empty() && history.is_none() && documents.is_empty();
    Ok(CheckResult { sound, pages, references, history, documents, derived_current, entries, last_hash })
}

fn texts(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

fn damaged_documents(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT d.name, d.sha256, b.bytes FROM document d LEFT JOIN document_blob b ON b.sha256 = d.sha256
         WHERE d.erased_on IS NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, expected): (String, String) = (row.get(0)?, row.get(1)?);
        let bytes = row.get_ref(2)?.as_blob_or_null().unwrap_or_default();
        let right = bytes.is_some_and(|bytes| hex(&Sha256::digest(bytes)) == expected);
        if !right {
            damaged.push(name);
        }
    }
    Ok(damaged)
}

/// Bytes in lower-case hexadecimals.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _never = write!(text, "{byte:02x}");
        text
    })
}
