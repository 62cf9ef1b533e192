//! What every noun of the register has in common: a table, an identity, a revision, and parts.
//!
//! A [`Record`] is one row with its parts: the many-valued fields, each in a table of its own that belongs to the row. The macro
//! `record!` writes the struct and its SQL side from one list of fields, so that the two cannot drift apart; a test holds the
//! same list against the schema.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::form::Field;
use super::id::Id;
use super::noun::Noun;
use crate::error::Fault;
use crate::words::Language;

/// One noun of the register.
pub trait Record: Serialize + DeserializeOwned + ts_rs::TS + Clone + PartialEq + Send + Sync + 'static {
    /// The noun.
    const NOUN: Noun;
    /// Its table.
    const TABLE: &'static str;
    /// Columns of the table after `id`, `revision`, `archived_on` and `sort_label`.
    const COLUMNS: &'static [&'static str];
    /// The many-valued fields: field, table, columns after `owner` and `position`.
    const PARTS: &'static [(&'static str, &'static str, &'static [&'static str])];

    /// Identity.
    fn id(&self) -> Id<Self>;
    /// Counts the saves; a save names the revision that it read.
    fn revision(&self) -> i64;
    /// Since when the record no longer counts, if so.
    fn archived_on(&self) -> Option<NaiveDate>;
    /// Sets what the store decides.
    fn set_head(&mut self, id: Id<Self>, revision: i64, archived_on: Option<NaiveDate>);
    /// What the record is called, in one line: what it is sorted and found by, in every language.
    fn label(&self) -> String;
    /// What people call it in their language; without a name, by what else tells it from others.
    fn label_in(&self, _language: Language) -> String {
        self.label()
    }
    /// What its fields ask for, in the order in which people read them.
    fn fields() -> Vec<Field>;
    /// The rules that this record must obey by itself.
    ///
    /// # Errors
    /// The first rule that it breaks.
    fn check(&self) -> Result<(), Fault>;
    /// Reads a row of `id, revision, archived_on` and [`Self::COLUMNS`], without parts.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// Values of [`Self::COLUMNS`].
    fn values(&self) -> Vec<&dyn ToSql>;
    /// Fills the parts of one record.
    fn load_parts(&mut self, connection: &Connection) -> rusqlite::Result<()>;
    /// Fills the parts of many records, ordered by id, with one scan a part.
    fn load_all_parts(records: &mut [Self], connection: &Connection) -> rusqlite::Result<()>;
    /// Writes the parts, over those that stood there.
    fn save_parts(&self, connection: &Connection) -> rusqlite::Result<()>;
}

/// One value of a many-valued field.
pub trait Part: Sized {
    /// Its columns.
    const COLUMNS: &'static [&'static str];
    /// Reads it from a row, from column `first` on.
    fn from_row(row: &Row<'_>, first: usize) -> rusqlite::Result<Self>;
    /// Values of [`Self::COLUMNS`].
    fn values(&self) -> Vec<&dyn ToSql>;
}

/// Reads the parts of one record.
pub(crate) fn load_parts<P: Part>(connection: &Connection, table: &str, owner: Uuid) -> rusqlite::Result<Vec<P>> {
    let sql = format!("SELECT {} FROM {table} WHERE owner = ?1 ORDER BY position", P::COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map([Id::<()>::from(owner)], |row| P::from_row(row, 0))?.collect()
}

/// Reads the parts of many records in one scan; `records` are ordered by id.
pub(crate) fn load_all_parts<R: Record, P: Part>(
    connection: &Connection,
    table: &str,
    records: &mut [R],
    parts: impl Fn(&mut R) -> &mut Vec<P>,
) -> rusqlite::Result<()> {
    let sql = format!("SELECT owner, {} FROM {table} ORDER BY owner, position", P::COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut left = records.iter_mut().peekable();
    while let Some(row) = rows.next()? {
        let owner: Id<R> = row.get(0)?;
        while left.next_if(|record| record.id() < owner).is_some() {}
        if let Some(record) = left.peek_mut().filter(|record| record.id() == owner) {
            parts(record).push(P::from_row(row, 1)?);
        }
    }
    // Grown one by one they have room to spare, and there are many.
    for record in records {
        parts(record).shrink_to_fit();
    }
    Ok(())
}

/// Writes the parts of one record over those that stood there.
pub(crate) fn save_parts<P: Part>(
    connection: &Connection,
    table: &str,
    owner: Uuid,
    parts: &[P],
) -> rusqlite::Result<()> {
    let owner = Id::<()>::from(owner);
    connection.prepare_cached(&format!("DELETE FROM {table} WHERE owner = ?1"))?.execute([owner])?;
    if parts.is_empty() {
        return Ok(());
    }
    let places = vec!["?"; P::COLUMNS.len() + 2].join(", ");
    let sql = format!("INSERT INTO {table} (owner, position, {}) VALUES ({places})", P::COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    for (position, part) in (1_i64..).zip(parts) {
        let mut values: Vec<&dyn ToSql> = vec![&owner, &position];
        values.extend(part.values());
        statement.execute(values.as_slice())?;
    }
    Ok(())
}

macro_rules! scalar_part {
    ($($type:ty),+ $(,)?) => {
        $(impl Part for $type {
            const COLUMNS: &'static [&'static str] = &["value"];

            fn from_row(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
                row.get(first)
            }

            fn values(&self) -> Vec<&dyn ToSql> {
                vec![self]
            }
        })+
    };
}

scalar_part!(String, super::choice::LoginHub, super::choice::MailStandard, super::choice::Role, super::choice::Sector);

impl<T: 'static> Part for Id<T> {
    const COLUMNS: &'static [&'static str] = &["value"];

    fn from_row(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
        row.get(first)
    }

    fn values(&self) -> Vec<&dyn ToSql> {
        vec![self]
    }
}

/// Writes a noun of the register: the struct, its wire form and its SQL side.
macro_rules! record {
    (
        $(#[$outer:meta])*
        $name:ident in $table:literal {
            $($(#[$inner:meta])* $field:ident: $type:ty,)+
        }
        parts {
            $($(#[$part_meta:meta])* $part:ident: $part_type:ty = $part_table:literal,)*
        }
        label($label_self:ident) $label:block
        $(label_in($in_self:ident, $language:ident) $label_in:block)?
        check($check_self:ident) $check:block
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Identity; left out of a record that is not stored yet.
            #[serde(default)]
            pub id: $crate::model::id::Id<$name>,
            /// Counts the saves; a save names the revision that it read.
            #[serde(default)]
            #[ts(type = "number")]
            pub revision: i64,
            /// Since when the record no longer counts.
            #[serde(default)]
            pub archived_on: Option<chrono::NaiveDate>,
            $($(#[$inner])* pub $field: $type,)+
            $($(#[$part_meta])* #[serde(default)] pub $part: Vec<$part_type>,)*
        }

        impl $crate::model::record::Record for $name {
            const NOUN: $crate::model::noun::Noun = $crate::model::noun::Noun::$name;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            const PARTS: &'static [(&'static str, &'static str, &'static [&'static str])] = &[
                $((stringify!($part), $part_table, <$part_type as $crate::model::record::Part>::COLUMNS)),*
            ];

            fn id(&self) -> $crate::model::id::Id<Self> {
                self.id
            }

            fn revision(&self) -> i64 {
                self.revision
            }

            fn archived_on(&self) -> Option<chrono::NaiveDate> {
                self.archived_on
            }

            fn set_head(&mut self, id: $crate::model::id::Id<Self>, revision: i64, archived_on: Option<chrono::NaiveDate>) {
                self.id = id;
                self.revision = revision;
                self.archived_on = archived_on;
            }

            fn label(&$label_self) -> String $label

            $(fn label_in(&$in_self, $language: $crate::words::Language) -> String $label_in)?

            fn fields() -> Vec<$crate::model::form::Field> {
                vec![
                    $($crate::model::form::Field::one::<$type>(stringify!($field)),)+
                    $($crate::model::form::Field::many::<$part_type>(stringify!($part)),)*
                ]
            }

            fn check(&$check_self) -> Result<(), $crate::error::Fault> $check

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut columns = 0..;
                let mut next = || columns.next().unwrap_or_default();
                Ok(Self {
                    id: row.get(next())?,
                    revision: row.get(next())?,
                    archived_on: row.get(next())?,
                    $($field: row.get(next())?,)+
                    $($part: Vec::new(),)*
                })
            }

            fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![$(&self.$field),+]
            }

            fn load_parts(&mut self, _connection: &rusqlite::Connection) -> rusqlite::Result<()> {
                $(self.$part = $crate::model::record::load_parts(_connection, $part_table, self.id.uuid())?;)*
                Ok(())
            }

            fn load_all_parts(_records: &mut [Self], _connection: &rusqlite::Connection) -> rusqlite::Result<()> {
                $($crate::model::record::load_all_parts(_connection, $part_table, _records, |record| &mut record.$part)?;)*
                Ok(())
            }

            fn save_parts(&self, _connection: &rusqlite::Connection) -> rusqlite::Result<()> {
                $($crate::model::record::save_parts(_connection, $part_table, self.id.uuid(), &self.$part)?;)*
                Ok(())
            }
        }
    };
}

/// Writes a part of a record that has more than one column.
macro_rules! part {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$inner])* pub $field: $type,)+
        }

        impl $crate::model::form::Shaped for $name {
            fn form() -> $crate::model::form::Form {
                $crate::model::form::Form::Group {
                    fields: vec![$($crate::model::form::Field::one::<$type>(stringify!($field))),+],
                }
            }
        }

        impl $crate::model::record::Part for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn from_row(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Self> {
                let mut columns = first..;
                let mut next = || columns.next().unwrap_or_default();
                Ok(Self { $($field: row.get(next())?),+ })
            }

            fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![$(&self.$field),+]
            }
        }
    };
}

pub(crate) use {part, record};
