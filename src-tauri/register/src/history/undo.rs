//! Undoing a change that nothing later builds on.

use serde_json::Value;

use super::{Entry, EntryRecord, Operation, find};
use crate::documents;
use crate::error::{Error, Result};
use crate::model::Noun;
use crate::model::noun::Fields;
use crate::settings;
use crate::store::change::{Change, is_nothing};

/// Undoes what an entry did, as a change of its own.
///
/// # Errors
/// [`Error::Refused`] if a field has changed since, if another record refers to one that the entry added, if the entry made the
/// register itself, if it erased a document, or if it did nothing but read a document anew.
pub(crate) fn undo(change: &mut Change<'_>, entry: &Entry) -> Result<()> {
    if entry.operation == Operation::Create {
        return Err(Error::Refused("undo-create"));
    }
    if entry.operation == Operation::Erase {
        // What was erased is gone: a record that says it is there would be a lie.
        return Err(Error::Refused("undo-erase"));
    }
    if !entry.records.is_empty() && entry.records.iter().all(only_follows) {
        // Its text was kept anew, and an older one is not there to go back to.
        return Err(Error::Refused("undo-renewed"));
    }
    // Backwards, so that a record that refers to another goes before it.
    entry.records.iter().rev().try_for_each(|record| undo_record(change, record))?;
    undo_evidence(change, entry)
}

/// Evidence is not in the history, so that undoing its entry does not take it along by itself.
fn undo_evidence(change: &Change<'_>, entry: &Entry) -> Result<()> {
    let connection = change.connection();
    // Undoing an undoing does the first change again.
    let (mut changed, mut again) = (entry.clone(), false);
    while let Some(undone) = changed.undoes {
        (changed, again) = (find(connection, undone)?, !again);
    }
    if changed.operation == Operation::Intake && !again {
        documents::forget_noted_by(connection, changed.number)?;
    }
    if changed.operation == Operation::Merge {
        documents::place_moved_evidence(connection, changed.number, again)?;
    }
    Ok(())
}

fn undo_record(change: &mut Change<'_>, record: &EntryRecord) -> Result<()> {
    if record.fields.iter().any(|field| settings::is_setting(&field.field)) {
        return settings::undo(change, record);
    }
    let table = record.noun.table();
    if record.fields.iter().any(|field| field.erased) {
        return Err(Error::Refused("undo-erased"));
    }
    let stored = table.find(change.connection(), record.record)?;
    match (record.before, record.after, stored) {
        (None, Some(_), Some(stored)) => {
            let unchanged = stored.get("revision").and_then(Value::as_i64) == record.after;
            // What was filled in later would go with the record.
            let as_added = || {
                let added = |field: &String| record.fields.iter().any(|edit| edit.field == *field);
                let own = |field: &String| !is_head(field) && !follows(record.noun, field);
                let filled = |(field, value): (&String, &Value)| !is_nothing(value) && !added(field) && own(field);
                still_as(&stored, record) && !stored.iter().any(filled)
            };
            if !unchanged && !as_added() {
                return Err(Error::Refused("undo-changed"));
            }
            table.remove(change, record.record)
        }
        (Some(_), None, None) => {
            let mut fields: Fields =
                record.fields.iter().map(|field| (field.field.clone(), field.before.clone())).collect();
            fields.insert("id".to_owned(), Value::String(record.record.to_string()));
            // Undoing the arrival of a document took its bytes away for good; its record alone would be a lie.
            let sha256 = fields.get("sha256").and_then(Value::as_str).unwrap_or_default();
            if record.noun == Noun::Document && !documents::has_bytes(change.connection(), sha256)? {
                return Err(Error::Refused("undo-document"));
            }
            table.add(change, fields).map(drop)
        }
        (Some(_), Some(_), Some(mut stored)) => {
            if !still_as(&stored, record) {
                return Err(Error::Refused("undo-changed"));
            }
            for field in record.fields.iter().filter(|field| !follows(record.noun, &field.field)) {
                stored.insert(field.field.clone(), field.before.clone());
            }
            table.save(change, stored).map(drop)
        }
        // Added and gone, or taken away and back: something later did that.
        _ => Err(Error::Refused("undo-changed")),
    }
}

/// Whether a field says how the bytes of a document were read last: it stands beside their text, and does not go back.
fn follows(noun: Noun, field: &str) -> bool {
    noun == Noun::Document && documents::follows_from_bytes(field)
}

/// Whether the entry changed nothing of a record but what follows from bytes.
fn only_follows(record: &EntryRecord) -> bool {
    let changed = record.before.is_some() && record.after.is_some() && !record.fields.is_empty();
    changed && record.fields.iter().all(|field| follows(record.noun, &field.field))
}

/// Whether the fields that the entry wrote still hold what it wrote.
fn still_as(stored: &Fields, record: &EntryRecord) -> bool {
    record.fields.iter().filter(|field| !follows(record.noun, &field.field)).all(|field| {
        let now = stored.get(&field.field).unwrap_or(&Value::Null);
        now == &field.after || (is_nothing(now) && is_nothing(&field.after))
    })
}

fn is_head(field: &str) -> bool {
    matches!(field, "id" | "revision")
}
