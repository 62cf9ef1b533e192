//! What is derived from content and can be thrown away: the search index.
//!
//! It is rebuilt, for the touched records, in the transaction that touched them, and as a whole when its schema has changed.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;
use uuid::Uuid;

use super::change::Touched;
use super::migrate;
use crate::error::Result;
use crate::model::choice::Choice as _;
use crate::model::noun::Fields;
use crate::model::{Id, Noun};
use crate::text;

/// Tables of the derived schema; a backup leaves them out.
const TABLES: [&str; 4] = ["search_trigram", "search_text", "search_item", "derived_meta"];

/// Whether the derived tables are those of this program.
pub(crate) fn is_current(connection: &Connection) -> Result<bool> {
    let exists: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'derived_meta')",
        [],
        |row| row.get(0),
    )?;
    if !exists {
        return Ok(false);
    }
    let version: Option<String> = connection
        .query_row("SELECT value FROM derived_meta WHERE key = 'version'", [], |row| row.get(0))
        .optional()?;
    Ok(version.is_some_and(|version| version == migrate::derived_version()))
}

/// Throws everything derived away and builds it from content.
pub(crate) fn rebuild(connection: &mut Connection) -> Result<()> {
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for table in TABLES {
        tx.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
    }
    tx.execute_batch(migrate::DERIVED)?;
    tx.execute("INSERT INTO derived_meta (key, value) VALUES ('version', ?1)", [migrate::derived_version()])?;
    for &noun in Noun::ALL {
        let table = noun.table();
        let ids: Vec<Id<()>> = tx
            .prepare(&format!("SELECT id FROM \"{}\" ORDER BY id", table.name()))?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in ids {
            if let Some(fields) = table.find(&tx, id.uuid())? {
                index(&tx, noun, id.uuid(), &fields)?;
            }
        }
    }
    tx.commit()?;
    Ok(())
}

/// Rebuilds what is derived from the records that a change touched.
pub(crate) fn refresh(connection: &Connection, touched: &[Touched]) -> Result<()> {
    for Touched { noun, id } in touched {
        forget(connection, *id)?;
        if let Some(fields) = noun.table().find(connection, *id)? {
            index(connection, *noun, *id, &fields)?;
        }
    }
    Ok(())
}

fn forget(connection: &Connection, id: Uuid) -> Result<()> {
    let id = Id::<()>::from(id);
    let row: Option<i64> = connection
        .prepare_cached("DELETE FROM search_item WHERE record = ?1 RETURNING number")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if let Some(row) = row {
        connection.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?.execute([row])?;
        connection.prepare_cached("DELETE FROM search_trigram WHERE rowid = ?1")?.execute([row])?;
    }
    Ok(())
}

fn index(connection: &Connection, noun: Noun, id: Uuid, fields: &Fields) -> Result<()> {
    let label = noun.table().label(fields)?;
    let mut body = String::new();
    for value in fields.iter().filter(|(field, _)| !is_reference(field)).map(|(_, value)| value) {
        gather(value, &mut body);
    }
    if noun == Noun::Document {
        let texts: Option<String> = connection
            .prepare_cached("SELECT group_concat(text, char(10)) FROM document_text WHERE document = ?1")?
            .query_row([Id::<()>::from(id)], |row| row.get(0))?;
        body.push('\n');
        body.push_str(&texts.unwrap_or_default());
    }
    let folded = text::fold(&label);
    connection
        .prepare_cached(
            "INSERT INTO search_item (number, noun, record, label) VALUES (
                 ifnull((SELECT number FROM search_item WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT 1), ?1) + 1,
                 ?3, ?4, ?5)",
        )?
        .execute(params![first_number(noun), last_number(noun), noun, Id::<()>::from(id), folded])?;
    let row = connection.last_insert_rowid();
    connection.prepare_cached("INSERT INTO search_text (rowid, label, body) VALUES (?, ?, ?)")?.execute(params![
        row,
        folded,
        text::fold(&body)
    ])?;
    connection
        .prepare_cached("INSERT INTO search_trigram (rowid, label) VALUES (?, ?)")?
        .execute(params![row, folded])?;
    Ok(())
}

/// Numbers that the index keeps for each noun: more than a file can hold records.
const SPAN: i64 = 1 << 40;

/// Where the numbers of a noun begin in the index; the first record has the next one.
pub(crate) fn first_number(noun: Noun) -> i64 {
    let place = Noun::ALL.iter().position(|known| *known == noun).unwrap_or_default();
    i64::try_from(place).unwrap_or_default() * SPAN
}

/// The last of the numbers that the index keeps for a noun.
pub(crate) fn last_number(noun: Noun) -> i64 {
    first_number(noun) + SPAN - 1
}

/// Fields that hold no words of people.
fn is_reference(field: &str) -> bool {
    matches!(field, "id" | "sha256" | "links" | "refused")
}

fn gather(value: &Value, into: &mut String) {
    match value {
        // Ids of other records are not what people search for.
        Value::String(text) if Uuid::try_parse(text).is_err() => {
            into.push_str(text);
            into.push('\n');
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, into)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
