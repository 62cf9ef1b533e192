//! The register as it was on a date, by walking the history back from now.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use super::{EntryField, HistoryQuery, list};
use crate::error::Result;
use crate::model::Noun;
use crate::model::noun::Fields;
use crate::settings;
use crate::world::date_in_amsterdam;

/// The record as it was at the end of a date, in Amsterdam; `None` if it was not there.
pub(crate) fn as_of(connection: &Connection, noun: Noun, id: Uuid, date: NaiveDate) -> Result<Option<Fields>> {
    let state = state_on(connection, noun, id, date)?;
    Ok(state.map(|fields| complete(noun, fields)))
}

/// With a place for every field: what the history passes over was empty.
fn complete(noun: Noun, mut fields: Fields) -> Fields {
    for column in noun.table().columns().iter().chain(&["archived_on"]) {
        fields.entry(*column).or_insert(Value::Null);
    }
    for (part, _, _) in noun.table().parts() {
        let values = fields.entry(*part).or_insert(Value::Null);
        if values.is_null() {
            *values = Value::Array(Vec::new());
        }
    }
    fields
}

/// Each entry counts by its own date: a clock may have been set back, and then an older entry has a later date than a newer one.
fn state_on(connection: &Connection, noun: Noun, id: Uuid, date: NaiveDate) -> Result<Option<Fields>> {
    let mut state = noun.table().find(connection, id)?;
    // What an entry of that date or before settled; older entries do not change it any more.
    let mut settled = BTreeSet::new();
    let mut query = HistoryQuery { noun: Some(noun), id: Some(id), before: None, limit: Some(200) };
    loop {
        let entries = list(connection, &query)?;
        for entry in &entries {
            let counts = date_in_amsterdam(entry.at) <= date;
            for record in entry.records.iter().filter(|record| record.noun == noun && record.record == id).rev() {
                if counts {
                    settled.extend(record.fields.iter().map(|field| field.field.clone()));
                    settled.insert("revision".to_owned());
                    continue;
                }
                if record.before.is_none() {
                    state = None;
                    continue;
                }
                // Only taking back its removal brings a record back.
                if state.is_none() && record.after.is_some() {
                    continue;
                }
                let fields = state.get_or_insert_default();
                let own = |field: &&EntryField| !settled.contains(&field.field) && !settings::is_setting(&field.field);
                for field in record.fields.iter().filter(own) {
                    fields.insert(field.field.clone(), field.before.clone());
                }
                fields.insert("id".to_owned(), Value::String(id.to_string()));
                if !settled.contains("revision") {
                    fields.insert("revision".to_owned(), record.before.into());
                }
            }
        }
        match entries.last() {
            Some(last) => query.before = Some(last.number),
            None => return Ok(state),
        }
    }
}
