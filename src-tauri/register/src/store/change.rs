//! The one door through which the register is written.
//!
//! A [`Change`] is a transaction that remembers, field by field, what it did. When it is done, the history gets one entry with
//! all of it, and what is derived from the touched records is rebuilt; only then it commits.

use chrono::NaiveDate;
use rusqlite::{Connection, ErrorCode, Transaction};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use super::rows;
use crate::documents;
use crate::error::{Error, Result};
use crate::model::noun::{Fields, to_fields};
use crate::model::{Id, Noun, Record};
use crate::world::{self, World};

/// A record that a change touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Touched {
    /// Noun.
    pub noun: Noun,
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// What a change did to one record. Before and after are the register's own values, never the text of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edit {
    pub(crate) noun: Noun,
    pub(crate) id: Uuid,
    /// Revision before; `None` if the record was added.
    pub(crate) before: Option<i64>,
    /// Revision after; `None` if the record was taken away.
    pub(crate) after: Option<i64>,
    pub(crate) fields: Vec<FieldEdit>,
}

/// What a change did to one field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldEdit {
    pub(crate) field: String,
    pub(crate) before: Value,
    pub(crate) after: Value,
}

/// A transaction that remembers what it did.
pub(crate) struct Change<'a> {
    tx: Transaction<'a>,
    world: &'a dyn World,
    edits: Vec<Edit>,
}

impl<'a> Change<'a> {
    pub(crate) fn new(tx: Transaction<'a>, world: &'a dyn World) -> Self {
        Self { tx, world, edits: Vec::new() }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.tx
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.world.today()
    }

    /// Reads a record that must be there.
    pub(crate) fn get<R: Record>(&self, id: Id<R>) -> Result<R> {
        rows::find(&self.tx, id)?.ok_or_else(|| missing::<R>(id))
    }

    /// Adds a record. It keeps its id if it brings one: an undone removal, or a record from another copy.
    pub(crate) fn add<R: Record>(&mut self, mut record: R) -> Result<R> {
        let id = if record.id().is_nil() { world::new_uuid(self.world).into() } else { record.id() };
        record.set_head(id, 1, record.archived_on());
        record.check().map_err(Error::Invalid)?;
        rows::insert(&self.tx, &record).map_err(|fault| constraint::<R>(fault))?;
        self.remember::<R>(id, None, Some(&record))?;
        Ok(record)
    }

    /// Saves a record over the one that stands there; nothing happens if nothing differs.
    ///
    /// # Errors
    /// [`Error::Stale`] if the record was saved since `record.revision()` was read.
    pub(crate) fn save<R: Record>(&mut self, mut record: R) -> Result<R> {
        let stored = self.get(record.id())?;
        if stored.revision() != record.revision() {
            return Err(Error::Stale { read: record.revision(), stored: stored.revision() });
        }
        if stored == record {
            return Ok(stored);
        }
        record.check().map_err(Error::Invalid)?;
        record.set_head(record.id(), stored.revision() + 1, record.archived_on());
        rows::update(&self.tx, &record).map_err(|fault| constraint::<R>(fault))?;
        self.remember(record.id(), Some(&stored), Some(&record))?;
        Ok(record)
    }

    /// Takes a record away for good.
    pub(crate) fn remove<R: Record>(&mut self, id: Id<R>) -> Result<()> {
        let stored = self.get(id)?;
        documents::forget(&self.tx, R::NOUN, id.uuid())?;
        rows::delete(&self.tx, id).map_err(|fault| match fault.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation) => Error::Refused("referenced"),
            _ => fault.into(),
        })?;
        self.remember(id, Some(&stored), None)
    }

    fn remember<R: Record>(&mut self, id: Id<R>, before: Option<&R>, after: Option<&R>) -> Result<()> {
        let mut old = before.map(to_fields).transpose()?.unwrap_or_default();
        let new = after.map(to_fields).transpose()?.unwrap_or_default();
        let mut fields = Vec::new();
        for (field, after) in new {
            let before = old.remove(&field).unwrap_or(Value::Null);
            push_edit(&mut fields, field, before, after);
        }
        for (field, before) in old {
            push_edit(&mut fields, field, before, Value::Null);
        }
        let edit = Edit {
            noun: R::NOUN,
            id: id.uuid(),
            before: before.map(R::revision),
            after: after.map(R::revision),
            fields,
        };
        self.edits.push(edit);
        Ok(())
    }

    /// Ends the change: what it did, and the open transaction to enter it into the history with.
    pub(crate) fn finish(self) -> (Transaction<'a>, Vec<Edit>) {
        (self.tx, self.edits)
    }
}

fn push_edit(fields: &mut Vec<FieldEdit>, field: String, before: Value, after: Value) {
    let nothing = |value: &Value| match value {
        Value::Null => true,
        Value::Array(values) => values.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => false,
    };
    let same = before == after || (nothing(&before) && nothing(&after));
    if !same && !matches!(field.as_str(), "id" | "revision") {
        fields.push(FieldEdit { field, before, after });
    }
}

pub(crate) fn missing<R: Record>(id: Id<R>) -> Error {
    Error::NotFound { what: R::TABLE, id: id.to_string() }
}

/// A row that the schema refuses: a reference to nothing, or what must be unique standing there already.
fn constraint<R: Record>(fault: Error) -> Error {
    let Error::Store(source) = &fault else { return fault };
    if source.sqlite_error_code() != Some(ErrorCode::ConstraintViolation) {
        return fault;
    }
    let message = source.to_string();
    let reason = if message.contains("FOREIGN KEY") {
        "reference"
    } else if message.contains("UNIQUE") {
        "exists"
    } else {
        "value"
    };
    // SQLite names the column as `table.column` where it can.
    let field = message.rsplit('.').next().filter(|name| R::COLUMNS.contains(name)).unwrap_or(R::TABLE).to_owned();
    Error::Invalid(crate::error::Fault { field: field.into(), reason: reason.into(), found: message })
}

/// The fields of a record with some of them changed, as a request gives them.
pub(crate) fn merged(mut stored: Fields, changed: Fields) -> Fields {
    for (field, value) in changed {
        stored.insert(field, value);
    }
    stored
}
