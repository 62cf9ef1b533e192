//! What people call the records that a record refers to: an id says nothing to anybody.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::model::Noun;
use crate::model::form::{Field, Form};
use crate::model::noun::Fields;
use crate::register;
use crate::words::Language;

/// Labels by id.
pub type Labels = BTreeMap<String, String>;

/// The labels of all that these records of one noun refer to.
pub(crate) fn labels<'a>(
    connection: &Connection,
    noun: Noun,
    records: impl IntoIterator<Item = &'a Fields>,
    language: Language,
) -> Result<Labels> {
    let fields = noun.table().fields();
    let mut referred = BTreeMap::new();
    for record in records {
        gather(&fields, record, &mut referred);
    }
    let label = |(id, (noun, uuid))| Ok((id, register::describe(connection, noun, uuid, language)?));
    referred.into_iter().map(label).collect()
}

fn gather(fields: &[Field], record: &Fields, referred: &mut BTreeMap<String, (Noun, Uuid)>) {
    for field in fields {
        let Some(value) = record.get(field.name) else { continue };
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values {
            match (&field.form, value) {
                (Form::Record { noun }, Value::String(id)) => refer(*noun, id, referred),
                (Form::AnyRecord, Value::String(id)) => {
                    let beside = ["noun", "subject_noun"].into_iter().find_map(|name| record.get(name)?.as_str());
                    if let Some(Ok(noun)) = beside.map(str::parse) {
                        refer(noun, id, referred);
                    }
                }
                (Form::Group { fields }, Value::Object(group)) => gather(fields, group, referred),
                _ => {}
            }
        }
    }
}

fn refer(noun: Noun, id: &str, referred: &mut BTreeMap<String, (Noun, Uuid)>) {
    if let Ok(uuid) = Uuid::try_parse(id) {
        referred.insert(id.to_owned(), (noun, uuid));
    }
}
