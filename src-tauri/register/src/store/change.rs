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
use crate::error::{Error, Fault, Result};
use crate::model::noun::{Fields, to_fields};
use crate::model::{Id, Noun, Record};
use crate::world::{self, World, date_in_amsterdam};

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
    touched: Vec<Touched>,
}

impl<'a> Change<'a> {
    pub(crate) fn new(tx: Transaction<'a>, world: &'a dyn World) -> Self {
        Self { tx, world, edits: Vec::new(), touched: Vec::new() }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.tx
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.world.today()
    }

    /// The number that the entry of this change will have.
    pub(crate) fn entry_number(&self) -> Result<i64> {
        let mut statement = self.tx.prepare_cached("SELECT ifnull(max(number), 0) + 1 FROM entry")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The date of the clock, for what did happen; never the one that a host takes for today.
    pub(crate) fn date(&self) -> NaiveDate {
        date_in_amsterdam(self.world.now())
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
        rows::insert(&self.tx, &record).map_err(|fault| self.constraint(fault, &record))?;
        self.remember::<R>(id, None, Some(&record))?;
        Ok(record)
    }

    /// Saves a record over the one that stands there; nothing happens if nothing differs.
    ///
    /// # Errors
    /// [`Error::Stale`] if the record was saved since `record.revision()` was read; [`Error::Refused`] if it goes into the
    /// archive while something still leans on it.
    pub(crate) fn save<R: Record>(&mut self, mut record: R) -> Result<R> {
        let stored = self.get(record.id())?;
        if stored.revision() != record.revision() {
            return Err(Error::Stale { read: record.revision(), stored: stored.revision() });
        }
        if stored == record {
            return Ok(stored);
        }
        if stored.archived_on().is_none() && record.archived_on().is_some() {
            may_be_archived(&self.tx, R::NOUN, record.id().uuid())?;
        }
        record.check().map_err(Error::Invalid)?;
        record.set_head(record.id(), stored.revision() + 1, record.archived_on());
        rows::update(&self.tx, &record).map_err(|fault| self.constraint(fault, &record))?;
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

    /// Notes a record beside which something else was kept than its fields, as the text of a document. The history does not tell of it;
    /// what is derived from the record is rebuilt.
    pub(crate) fn touch(&mut self, noun: Noun, id: Uuid) {
        self.touched.push(Touched { noun, id });
    }

    /// Remembers a change of settings, which are no record of their own.
    pub(crate) fn remember_settings(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// A row that the schema refuses: a reference to nothing, or what must be unique standing there already.
    fn constraint<R: Record>(&self, fault: Error, record: &R) -> Error {
        let Error::Store(source) = &fault else { return fault };
        if source.sqlite_error_code() != Some(ErrorCode::ConstraintViolation) {
            return fault;
        }
        let message = source.to_string();
        let (field, reason) = if message.contains("FOREIGN KEY") {
            // SQLite does not say which of the references it was.
            (self.dangling(record).unwrap_or_default(), "reference")
        } else if message.contains("UNIQUE") {
            (named_column::<R>(&message), "exists")
        } else {
            (named_column::<R>(&message), "value")
        };
        let field = field.unwrap_or_else(|| R::TABLE.to_owned());
        Error::Invalid(Fault { field: field.into(), reason: reason.into(), found: message })
    }

    /// The first field of a record that refers to nothing.
    fn dangling<R: Record>(&self, record: &R) -> Result<Option<String>> {
        let fields = to_fields(record)?;
        let nothing = Value::Null;
        let whole = self.references(R::TABLE)?.into_iter().map(|(column, target)| {
            let value = fields.get(&column).unwrap_or(&nothing);
            (column, target, vec![value])
        });
        let mut references: Vec<(String, String, Vec<&Value>)> = whole.collect();
        for (field, table, _) in R::PARTS {
            for (column, target) in self.references(table)? {
                let parts = fields.get(*field).and_then(Value::as_array).into_iter().flatten();
                let values = parts.map(|part| part.get(&column).unwrap_or(part)).collect();
                references.push(((*field).to_owned(), target, values));
            }
        }
        for (field, target, values) in references {
            let ids = values.into_iter().filter_map(|value| Uuid::try_parse(value.as_str()?).ok());
            for id in ids.map(Id::<()>::from) {
                let sql = format!("SELECT EXISTS (SELECT 1 FROM \"{target}\" WHERE id = ?1)");
                if !self.tx.query_row(&sql, [id], |row| row.get::<_, bool>(0))? {
                    return Ok(Some(field));
                }
            }
        }
        Ok(None)
    }

    /// The columns of a table that refer to records, with the tables that they refer to.
    fn references(&self, table: &str) -> Result<Vec<(String, String)>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" <> 'owner' ORDER BY \"from\"",
        )?;
        Ok(statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Ends the change: what it did to records, every record that it touched, and the open transaction to enter it into the history with.
    pub(crate) fn finish(self) -> (Transaction<'a>, Vec<Edit>, Vec<Touched>) {
        let edited = self.edits.iter().map(|edit| Touched { noun: edit.noun, id: edit.id });
        let mut touched: Vec<Touched> = edited.chain(self.touched).collect();
        touched.sort_unstable();
        touched.dedup();
        (self.tx, self.edits, touched)
    }
}

/// Refuses to archive what others that are not archived lean on: rules pass over the archive, so that obligations on products in
/// use would fall silent.
fn may_be_archived(connection: &Connection, noun: Noun, id: Uuid) -> Result<()> {
    let stands = |of: Noun, sql: &str| -> Result<bool> {
        Ok(of == noun && connection.prepare_cached(sql)?.query_row([Id::<()>::from(id)], |row| row.get(0))?)
    };
    if stands(Noun::Party, "SELECT EXISTS (SELECT 1 FROM product WHERE party = ?1 AND archived_on IS NULL)")? {
        return Err(Error::Refused("archive-party-products"));
    }
    if stands(Noun::Party, "SELECT EXISTS (SELECT 1 FROM agreement WHERE party = ?1 AND archived_on IS NULL)")? {
        return Err(Error::Refused("archive-party-agreements"));
    }
    let used = "SELECT EXISTS (SELECT 1 FROM \"use\" u JOIN school s ON s.id = u.school
         WHERE u.product = ?1 AND u.status = 'active' AND u.archived_on IS NULL AND s.archived_on IS NULL)";
    if stands(Noun::Product, used)? {
        return Err(Error::Refused("archive-product-uses"));
    }
    let uses = "SELECT EXISTS (SELECT 1 FROM \"use\" u JOIN product p ON p.id = u.product
         WHERE u.school = ?1 AND u.status = 'active' AND u.archived_on IS NULL AND p.archived_on IS NULL)";
    if stands(Noun::School, uses)? {
        return Err(Error::Refused("archive-school-uses"));
    }
    Ok(())
}

/// Whether a value states nothing.
pub(crate) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => false,
    }
}

fn push_edit(fields: &mut Vec<FieldEdit>, field: String, before: Value, after: Value) {
    let same = before == after || (is_nothing(&before) && is_nothing(&after));
    if !same && !matches!(field.as_str(), "id" | "revision") {
        fields.push(FieldEdit { field, before, after });
    }
}

pub(crate) fn missing<R: Record>(id: Id<R>) -> Error {
    Error::NotFound { what: R::TABLE, id: id.to_string() }
}

/// The column that a sentence of SQLite names, as in `UNIQUE constraint failed: party.id`.
fn named_column<R: Record>(message: &str) -> Option<String> {
    let name = message.rsplit('.').next()?.trim();
    (name == "id" || R::COLUMNS.contains(&name)).then(|| name.to_owned())
}

/// The fields of a record with some of them changed, as a request gives them.
pub(crate) fn merged(mut stored: Fields, changed: Fields) -> Fields {
    for (field, value) in changed {
        stored.insert(field, value);
    }
    stored
}
