//! The history: who changed what, in a chain that shows tampering.
//!
//! Entries are only ever appended. Each carries the hash of the one before it; the hash covers salted hashes of the values, not
//! the values, so that a value can be erased for good and the chain still verifies. Tamper-evident, not tamper-proof: whoever
//! can write the whole file can write a new chain, but not one that matches a hash noted elsewhere.

mod as_of;
mod chain;
mod undo;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

pub(crate) use as_of::as_of;
pub(crate) use chain::{append, erase_refusals, verify};
pub(crate) use undo::undo;

use crate::error::{Error, Result};
use crate::model::choice::choice;
use crate::model::{Id, Noun};
use crate::store::check::hex;

choice! {
    /// What a change was, for people.
    Operation in "operation" {
        Create = "create": "The register was made.",
        Add = "add": "A record was added.",
        Change = "change": "A record was changed.",
        Archive = "archive": "A record was archived.",
        Unarchive = "unarchive": "A record was taken out of the archive.",
        Merge = "merge": "Two records became one.",
        Intake = "intake": "Facts of a document were accepted.",
        Keep = "keep": "A document was kept.",
        Erase = "erase": "A document was erased.",
        Settings = "settings": "A setting was changed.",
        Undo = "undo": "A change was undone.",
    }
}

/// An entry of the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Entry {
    /// Place in the chain, from 1.
    #[ts(type = "number")]
    pub number: i64,
    /// Identity, the same in every copy of the register.
    pub id: Id<Entry>,
    /// Copy of the register that made it.
    #[ts(type = "string")]
    pub replica: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: the name of the account.
    pub actor: String,
    /// What was done.
    pub operation: Operation,
    /// Entry that this one undoes.
    pub undoes: Option<Id<Entry>>,
    /// What it did to each record.
    pub records: Vec<EntryRecord>,
    /// Hash of this entry and of all before it, in hexadecimals.
    pub hash: String,
}

/// What an entry did to one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryRecord {
    /// Noun.
    pub noun: Noun,
    /// Record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// Revision before; `None` if it was added.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
    /// Revision after; `None` if it was taken away.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// What it did to each field.
    pub fields: Vec<EntryField>,
}

/// What an entry did to one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryField {
    /// Field.
    pub field: String,
    /// Value before.
    #[ts(type = "unknown")]
    pub before: Value,
    /// Value after.
    #[ts(type = "unknown")]
    pub after: Value,
    /// Whether the values were erased: both are null then.
    pub erased: bool,
}

/// Which entries are asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct HistoryQuery {
    /// Only entries that touched records of this noun.
    #[ts(optional = nullable)]
    pub noun: Option<Noun>,
    /// Only entries that touched this record.
    #[ts(optional = nullable, type = "string | null")]
    pub id: Option<Uuid>,
    /// Only entries before this number: the next page.
    #[ts(optional = nullable, type = "number | null")]
    pub before: Option<i64>,
    /// At most so many, 50 unless given.
    #[ts(optional = nullable, type = "number | null")]
    pub limit: Option<i64>,
}

const COLUMNS: &str = "number, id, replica, at, actor, operation, undoes, hash";

/// Lists entries, newest first.
pub(crate) fn list(connection: &Connection, query: &HistoryQuery) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry WHERE (?1 IS NULL OR number < ?1) AND ((?2 IS NULL AND ?3 IS NULL) OR EXISTS (
             SELECT 1 FROM entry_record r WHERE r.entry = entry.number AND (?2 IS NULL OR r.noun = ?2) AND (?3 IS NULL OR r.record = ?3)))
         ORDER BY number DESC LIMIT ?4"
    );
    let id = query.id.map(Id::<()>::from);
    let limit = query.limit.unwrap_or(50).clamp(1, 10_000);
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params![query.before, query.noun, id, limit], |row| Ok(head(row)))?;
    rows.map(|row| filled(connection, row??)).collect()
}

/// Finds an entry by its id.
pub(crate) fn find(connection: &Connection, id: Id<Entry>) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM entry WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], |row| Ok(head(row))).optional()?;
    filled(connection, found.ok_or_else(|| Error::NotFound { what: "entry", id: id.to_string() })??)
}

/// The newest change that still stands: no undoing itself, and not undone. Undoing this one again and again goes back step by step.
pub(crate) fn last_standing(connection: &Connection) -> Result<Entry> {
    let mut statement = connection.prepare_cached("SELECT id, operation, undoes FROM entry ORDER BY number DESC")?;
    let mut rows = statement.query([])?;
    let mut undone = HashSet::new();
    while let Some(row) = rows.next()? {
        let id: Id<Entry> = row.get(0)?;
        // Whatever undid this entry is newer, and so it was met before.
        if undone.contains(&id) {
            continue;
        }
        if row.get::<_, Operation>(1)? != Operation::Undo {
            return find(connection, id);
        }
        undone.extend(row.get::<_, Option<Id<Entry>>>(2)?);
    }
    Err(Error::NotFound { what: "entry", id: String::new() })
}

fn head(row: &Row<'_>) -> Result<Entry> {
    let hash: Vec<u8> = row.get(7)?;
    Ok(Entry {
        number: row.get(0)?,
        id: row.get(1)?,
        replica: row.get::<_, Id<()>>(2)?.uuid(),
        at: row.get(3)?,
        actor: row.get(4)?,
        operation: row.get(5)?,
        undoes: row.get(6)?,
        records: Vec::new(),
        hash: hex(&hash),
    })
}

/// The entry with what it did.
fn filled(connection: &Connection, mut entry: Entry) -> Result<Entry> {
    let mut statement = connection.prepare_cached(
        "SELECT position, noun, record, before, after FROM entry_record WHERE entry = ?1 ORDER BY position",
    )?;
    let mut rows = statement.query([entry.number])?;
    while let Some(row) = rows.next()? {
        let fields = fields(connection, entry.number, row.get(0)?)?;
        let record = row.get::<_, Id<()>>(2)?.uuid();
        entry.records.push(EntryRecord { noun: row.get(1)?, record, before: row.get(3)?, after: row.get(4)?, fields });
    }
    Ok(entry)
}

fn fields(connection: &Connection, entry: i64, position: i64) -> Result<Vec<EntryField>> {
    let mut statement = connection.prepare_cached(
        "SELECT field, before, after FROM entry_field WHERE entry = ?1 AND position = ?2 ORDER BY id",
    )?;
    let mut rows = statement.query([entry, position])?;
    let mut fields = Vec::new();
    while let Some(row) = rows.next()? {
        let (before, after): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        let value = |text: &Option<String>| match text {
            Some(text) => serde_json::from_str(text).map_err(Error::json),
            None => Ok(Value::Null),
        };
        fields.push(EntryField {
            field: row.get(0)?,
            before: value(&before)?,
            after: value(&after)?,
            erased: before.is_none() && after.is_none(),
        });
    }
    Ok(fields)
}
