//! Making one party of two.

use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use super::{Changed, Register};
use crate::documents;
use crate::error::{Error, Result};
use crate::history::Operation;
use crate::model::choice::Choice as _;
use crate::model::noun::{self, Fields};
use crate::model::{Id, Noun, Party};

impl Register {
    /// Makes one party of two: every record that refers to `from` refers to `into`, facts that only `from` has go over with
    /// the passages that they were read from, and `from` is archived.
    ///
    /// # Errors
    /// [`Error::Refused`] if both are the same.
    pub fn merge_parties(&mut self, into: Id<Party>, from: Id<Party>) -> Result<Changed<Fields>> {
        if into == from {
            return Err(Error::Refused("same-party"));
        }
        self.transact(Operation::Merge, |change| {
            let mut kept = change.get(into)?;
            let mut gone = change.get(from)?;
            for (noun, id) in referring(change.connection(), from.uuid())? {
                let table = noun.table();
                if let Some(fields) = table.find(change.connection(), id)? {
                    table.save(change, renamed(fields, from.uuid(), into.uuid()))?;
                }
            }
            documents::move_evidence(change, from.uuid(), into.uuid())?;
            gone.archived_on = Some(change.today());
            let gone = change.save(gone)?;
            let facts = noun::to_fields(&gone)?;
            let mut fields = noun::to_fields(&kept)?;
            for (field, value) in facts {
                let empty = fields.get(&field).is_none_or(|stored| match stored {
                    Value::Null => true,
                    Value::Array(values) => values.is_empty(),
                    Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => false,
                });
                if empty && field != "archived_on" {
                    fields.insert(field, value);
                }
            }
            kept = noun::from_fields(fields)?;
            for role in gone.roles {
                if !kept.roles.contains(&role) {
                    kept.roles.push(role);
                }
            }
            noun::to_fields(&change.save(kept)?)
        })
    }
}

/// The records that refer to a party, by the foreign keys of the schema.
fn referring(connection: &Connection, party: Uuid) -> Result<Vec<(Noun, Uuid)>> {
    let mut found = Vec::new();
    for &noun in Noun::ALL {
        let table = noun.table();
        let parts = table.parts().iter().map(|(_, part, _)| (*part, "owner"));
        for (name, id) in std::iter::once((table.name(), "id")).chain(parts) {
            // A subject or a link names any record, so that no foreign key can stand for it.
            let loose = ["subject", "record"].map(str::to_owned).into_iter().filter(|column| holds(noun, name, column));
            for column in keys_to_party(connection, name)?.into_iter().chain(loose) {
                let sql = format!("SELECT DISTINCT {id} FROM \"{name}\" WHERE {column} = ?1");
                let ids: Vec<Id<()>> = connection
                    .prepare_cached(&sql)?
                    .query_map([Id::<()>::from(party)], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                found.extend(ids.into_iter().map(|id| (noun, id.uuid())));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn holds(noun: Noun, table: &str, column: &str) -> bool {
    let own = table == noun.table().name() && noun.table().columns().contains(&column);
    own || noun.table().parts().iter().any(|(_, part, columns)| *part == table && columns.contains(&column))
}

fn keys_to_party(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement =
        connection.prepare_cached("SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'party'")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The fields of a record with one id in the place of another.
fn renamed(mut fields: Fields, from: Uuid, into: Uuid) -> Fields {
    let (from, into) = (from.to_string(), into.to_string());
    for (field, value) in &mut fields {
        if field != "id" {
            rename(value, &from, &into);
        }
    }
    fields
}

fn rename(value: &mut Value, from: &str, into: &str) {
    match value {
        Value::String(text) if text == from => into.clone_into(text),
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, from, into)),
        Value::Object(fields) => fields.values_mut().for_each(|value| rename(value, from, into)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
