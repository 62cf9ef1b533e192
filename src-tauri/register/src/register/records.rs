//! Records in an open register: added, changed, archived, shown, listed and named.

use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use super::{Changed, Register};
use crate::error::{Error, Result};
use crate::history::{self, Entry, Operation};
use crate::model::noun::Fields;
use crate::model::{Id, Noun};
use crate::store::change::{Change, merged};
use crate::store::columns::Columns;
use crate::store::list::{self, ListQuery, Page};
use crate::words::Language;

impl Register {
    /// Adds a record.
    pub fn add(&mut self, noun: Noun, fields: Fields) -> Result<Changed<Fields>> {
        if noun == Noun::Board {
            return Err(Error::Refused("one-board"));
        }
        if noun == Noun::Document {
            return Err(Error::Refused("document-without-bytes"));
        }
        self.transact(Operation::Add, |change| noun.table().add(change, fields))
    }

    /// Adds several records in one change, each after those that it refers to.
    pub fn add_all(&mut self, records: Vec<(Noun, Fields)>) -> Result<Changed<usize>> {
        self.transact(Operation::Add, |change| {
            let count = records.len();
            for (noun, fields) in records {
                noun.table().add(change, fields)?;
            }
            Ok(count)
        })
    }

    /// Changes some fields of a record. `revision` is the one that was read.
    pub fn change(&mut self, noun: Noun, id: Uuid, revision: Option<i64>, fields: Fields) -> Result<Changed<Fields>> {
        if noun == Noun::Board && fields.contains_key("archived_on") {
            return Err(Error::Refused("one-board"));
        }
        // These say what the bytes are: only keeping and erasing change them.
        let fixed = ["sha256", "size", "media_type", "pages", "erased_on"];
        if noun == Noun::Document && fixed.iter().any(|field| fields.contains_key(*field)) {
            let stored = self.show(noun, id)?;
            if fixed.iter().any(|field| fields.get(*field).is_some_and(|value| stored.get(*field) != Some(value))) {
                return Err(Error::Refused("document-facts"));
            }
        }
        self.transact(Operation::Change, |change| save(change, noun, id, revision, fields))
    }

    /// Archives a record, or takes it out of the archive.
    pub fn archive(&mut self, noun: Noun, id: Uuid, archived: bool) -> Result<Changed<Fields>> {
        if noun == Noun::Board {
            return Err(Error::Refused("one-board"));
        }
        let operation = if archived { Operation::Archive } else { Operation::Unarchive };
        self.transact(operation, |change| {
            let on = if archived { Value::String(change.today().to_string()) } else { Value::Null };
            save(change, noun, id, None, Fields::from_iter([("archived_on".to_owned(), on)]))
        })
    }

    /// Undoes a change: the newest one that still stands, unless another is named. Naming an undoing does the change again.
    pub fn undo(&mut self, entry: Option<Id<Entry>>) -> Result<Changed<Entry>> {
        let entry = match entry {
            Some(id) => history::find(&self.connection, id)?,
            None => history::last_standing(&self.connection)?,
        };
        self.transact_undoing(Operation::Undo, Some(entry.id), |change| {
            history::undo(change, &entry)?;
            Ok(entry.clone())
        })
    }

    /// A record as it is.
    pub fn show(&self, noun: Noun, id: Uuid) -> Result<Fields> {
        noun.table().find(&self.connection, id)?.ok_or_else(|| not_found(noun, &id.to_string()))
    }

    /// The one record of a noun that a person means: by the beginning of its id (eight characters or more) or by its name.
    pub fn resolve(&self, noun: Noun, text: &str) -> Result<Uuid> {
        if let Ok(id) = Uuid::try_parse(text) {
            return self.show(noun, id).map(|_| id);
        }
        let table = noun.table().name();
        let prefix: String = text.chars().filter(|letter| *letter != '-').flat_map(char::to_uppercase).collect();
        let by_id = prefix.len() >= 8 && prefix.bytes().all(|byte| byte.is_ascii_hexdigit());
        let matching = |condition: &str, value: &str| -> Result<Vec<Id<()>>> {
            let sql = format!("SELECT id FROM \"{table}\" WHERE {condition} LIMIT 20");
            let mut statement = self.connection.prepare_cached(&sql)?;
            Ok(statement.query_map([value], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        let mut found = if by_id { matching("hex(id) LIKE ?1 || '%'", &prefix)? } else { Vec::new() };
        if found.is_empty() {
            // A name may consist of hexadecimals too.
            found = matching("sort_label = ?1", &crate::text::fold(&crate::text::clean(text)))?;
        }
        match found.as_slice() {
            [one] => Ok(one.uuid()),
            [] => Err(not_found(noun, text)),
            several => Err(Error::Ambiguous { id: text.to_owned(), count: several.len() }),
        }
    }

    /// Lists records of a noun. Its columns are read when it is first listed, and kept as long as changes can be followed.
    pub fn list(&mut self, noun: Noun, query: &ListQuery, language: Language) -> Result<Page> {
        let columns = match self.columns.remove(&noun) {
            Some(columns) => columns,
            None => Columns::load(&self.connection, noun)?,
        };
        let columns = self.columns.entry(noun).or_insert(columns);
        list::page(&self.connection, columns, noun, query, language)
    }
}

/// Saves some fields of a record within a change.
fn save(change: &mut Change<'_>, noun: Noun, id: Uuid, revision: Option<i64>, fields: Fields) -> Result<Fields> {
    let table = noun.table();
    let stored = table.find(change.connection(), id)?.ok_or_else(|| not_found(noun, &id.to_string()))?;
    let mut wanted = merged(stored, fields);
    wanted.insert("id".to_owned(), Value::String(id.to_string()));
    if let Some(revision) = revision {
        wanted.insert("revision".to_owned(), revision.into());
    }
    table.save(change, wanted)
}

/// What people call a record, with what it belongs to: `Bijsluiter` alone says little.
pub fn describe(connection: &Connection, noun: Noun, id: Uuid, language: Language) -> Result<String> {
    match noun.table().find(connection, id)? {
        Some(fields) => describe_fields(connection, noun, &fields, language),
        None => Ok(id.to_string()),
    }
}

/// What people call a record with these fields, such as it was on an earlier date.
pub(crate) fn describe_fields(
    connection: &Connection,
    noun: Noun,
    fields: &Fields,
    language: Language,
) -> Result<String> {
    let own = noun.table().label_in(fields, language)?;
    let named = |(field, noun): (&str, Noun)| {
        let id = fields.get(field)?.as_str()?;
        Some((noun, Uuid::try_parse(id).ok()?))
    };
    let parent = [("product", Noun::Product), ("leaflet", Noun::Leaflet), ("party", Noun::Party)]
        .into_iter()
        .filter(|(_, parent)| *parent != noun)
        .find_map(named);
    // What ties two records together is known by both.
    let other = [(Noun::Use, ("school", Noun::School)), (Noun::Subprocessing, ("party", Noun::Party))]
        .into_iter()
        .find_map(|(tie, other)| if tie == noun { named(other) } else { None });
    let mut names = Vec::new();
    for (noun, id) in parent.into_iter().chain(other) {
        names.push(describe(connection, noun, id, language)?);
    }
    names.push(own);
    names.retain(|name| !name.is_empty());
    Ok(names.join(" · "))
}

pub(crate) fn not_found(noun: Noun, id: &str) -> Error {
    Error::NotFound { what: noun.table().name(), id: id.to_owned() }
}
