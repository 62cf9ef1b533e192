//! The nouns as a list, for all that is done alike with each of them.

use std::marker::PhantomData;

use rusqlite::Connection;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::choice::choice;
use super::form::Field;
use super::id::Id;
use super::record::Record;
use crate::error::{Error, Result};
use crate::store::change::Change;
use crate::store::rows;
use crate::words::Language;

macro_rules! nouns {
    ($($name:ident = $text:literal: $doc:literal),+ $(,)?) => {
        choice! {
            /// A noun of the register.
            Noun in "noun" {
                $($name = $text: $doc),+
            }
        }

        impl Noun {
            /// The fields of its records, in the order in which people read them.
            pub fn fields(self) -> Vec<Field> {
                self.table().fields()
            }

            /// What can be done with the records of this noun.
            pub(crate) fn table(self) -> &'static dyn Table {
                match self {
                    $(Self::$name => &Of::<super::$name>(PhantomData)),+
                }
            }
        }
    };
}

// The order is that in which people read them, and one in which each record comes after those it refers to.
nouns! {
    Board = "board": "Board (bevoegd gezag).",
    School = "school": "School.",
    Party = "party": "Party.",
    Contact = "contact": "Contact.",
    Certificate = "certificate": "Certificate.",
    Product = "product": "Product or service.",
    Use = "use": "Use of a product at a school.",
    ServiceLevel = "service_level": "Service level.",
    Agreement = "agreement": "Processor agreement.",
    Leaflet = "leaflet": "Privacy leaflet.",
    Subprocessing = "subprocessing": "Sub-processor in a leaflet.",
    SecurityAnnex = "security_annex": "Security annex.",
    Letter = "letter": "Letter.",
    SubprocessorChange = "subprocessor_change": "Announced change of sub-processors.",
    Document = "document": "Document.",
    Transfer = "transfer": "Transfer outside the EEA.",
    Dpia = "dpia": "DPIA.",
    Activity = "activity": "Processing activity.",
    Incident = "incident": "Incident or breach.",
    Request = "request": "Request for a tool.",
    Task = "task": "Task.",
    Decision = "decision": "Decision.",
    Snapshot = "snapshot": "Frozen figures.",
}

impl super::record::Part for Noun {
    const COLUMNS: &'static [&'static str] = &["value"];

    fn from_row(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Self> {
        row.get(first)
    }

    fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
        vec![self]
    }
}

/// The fields of a record on the wire.
pub type Fields = Map<String, Value>;

/// A noun's records, without naming their type.
pub(crate) trait Table: Sync {
    /// Name of the table.
    fn name(&self) -> &'static str;
    /// Its own columns.
    fn columns(&self) -> &'static [&'static str];
    /// Its many-valued fields: field, table, columns.
    fn parts(&self) -> &'static [(&'static str, &'static str, &'static [&'static str])];
    /// What its fields ask for.
    fn fields(&self) -> Vec<Field>;
    /// The record, if there is one.
    fn find(&self, connection: &Connection, id: Uuid) -> Result<Option<Fields>>;
    /// What it is sorted and found by.
    fn label(&self, fields: &Fields) -> Result<String>;
    /// What people call it in their language.
    fn label_in(&self, fields: &Fields, language: Language) -> Result<String>;
    /// Adds a record from its fields.
    fn add(&self, change: &mut Change<'_>, fields: Fields) -> Result<Fields>;
    /// Saves a record over the one that stands there.
    fn save(&self, change: &mut Change<'_>, fields: Fields) -> Result<Fields>;
    /// Declares the record in TypeScript and answers the name of its type.
    fn declare(&self, visitor: &mut crate::typescript::Visitor) -> String;
    /// Takes a record away, for good: only to undo that it was added, or to merge it.
    fn remove(&self, change: &mut Change<'_>, id: Uuid) -> Result<()>;
}

struct Of<R>(PhantomData<fn() -> R>);

impl<R: Record> Table for Of<R> {
    fn name(&self) -> &'static str {
        R::TABLE
    }

    fn columns(&self) -> &'static [&'static str] {
        R::COLUMNS
    }

    fn parts(&self) -> &'static [(&'static str, &'static str, &'static [&'static str])] {
        R::PARTS
    }

    fn fields(&self) -> Vec<Field> {
        R::fields()
    }

    fn find(&self, connection: &Connection, id: Uuid) -> Result<Option<Fields>> {
        rows::find::<R>(connection, id.into())?.map(|record| to_fields(&record)).transpose()
    }

    fn label(&self, fields: &Fields) -> Result<String> {
        from_fields::<R>(fields.clone()).map(|record| record.label())
    }

    fn label_in(&self, fields: &Fields, language: Language) -> Result<String> {
        from_fields::<R>(fields.clone()).map(|record| record.label_in(language))
    }

    fn add(&self, change: &mut Change<'_>, fields: Fields) -> Result<Fields> {
        let record = change.add(from_fields::<R>(fields)?)?;
        to_fields(&record)
    }

    fn save(&self, change: &mut Change<'_>, fields: Fields) -> Result<Fields> {
        let record = change.save(from_fields::<R>(fields)?)?;
        to_fields(&record)
    }

    fn declare(&self, visitor: &mut crate::typescript::Visitor) -> String {
        visitor.declare::<R>()
    }

    fn remove(&self, change: &mut Change<'_>, id: Uuid) -> Result<()> {
        change.remove::<R>(Id::from(id))
    }
}

/// The wire form of a record.
pub(crate) fn to_fields<R: Record>(record: &R) -> Result<Fields> {
    let value = serde_json::to_value(record).map_err(Error::json)?;
    Ok(if let Value::Object(fields) = value { fields } else { Fields::new() })
}

/// A record from its wire form, cleaned of what no field may hold.
pub(crate) fn from_fields<R: Record>(mut fields: Fields) -> Result<R> {
    for value in fields.values_mut() {
        crate::text::clean_value(value);
    }
    serde_path_to_error::deserialize(Value::Object(fields)).map_err(|fault| Error::field(&fault))
}
