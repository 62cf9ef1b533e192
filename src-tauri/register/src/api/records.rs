//! Calls on records: the same few for every noun.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the list of calls hands every call its session and its request alike"
)]
#![expect(clippy::unnecessary_wraps, reason = "as above")]

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Nothing, Session};
use crate::error::Result;
use crate::history::{self, Entry, HistoryQuery};
use crate::model::choice::Choice as _;
use crate::model::form::Field;
use crate::model::noun::Fields;
use crate::model::{Id, Noun};
use crate::register::{self, Changed, Register};
use crate::search::{self, Group, SearchQuery};
use crate::store::list::{ListQuery, Page};
use crate::store::references::{self, Labels};
use crate::words::Language;

/// A noun and its fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NounFields {
    /// Noun.
    pub noun: Noun,
    /// Its fields, those of many values last.
    pub fields: Vec<Field>,
}

/// A record as it is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Recorded {
    /// Noun.
    pub noun: Noun,
    /// What people call it, with what it belongs to.
    pub label: String,
    /// Its fields; `AnyRecord` tells which a noun has.
    #[ts(type = "Record<string, unknown>")]
    pub record: Fields,
    /// What people call the records that it refers to, by id.
    pub labels: Labels,
}

/// Which records are listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Noun.
    pub noun: Noun,
    /// Which, and in what order; all that are not archived unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub query: ListQuery,
}

/// Which record is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// Noun.
    pub noun: Noun,
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// As it was at the end of this date, in Amsterdam.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<NaiveDate>,
}

/// Which record is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// Noun.
    pub noun: Noun,
    /// An id, its first eight characters or more, or a name that is unique.
    pub text: String,
}

/// The record that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// A record of any noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordId {
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// A record to be added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRecord {
    /// Noun.
    pub noun: Noun,
    /// Its fields; what is left out is unknown.
    #[ts(type = "Record<string, unknown>")]
    pub fields: Fields,
}

/// Fields to be changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// Noun.
    pub noun: Noun,
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Revision that was read.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub revision: Option<i64>,
    /// The fields that change; null makes one unknown.
    #[ts(type = "Record<string, unknown>")]
    pub fields: Fields,
}

/// A record to be archived or taken out of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Archived {
    /// Noun.
    pub noun: Noun,
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Into the archive, or out of it.
    pub archived: bool,
}

/// Two parties that are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeParties {
    /// Party that stays.
    #[ts(type = "string")]
    pub into: Uuid,
    /// Party that goes into it.
    #[ts(type = "string")]
    pub from: Uuid,
}

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// Entries, newest first.
    pub entries: Vec<Entry>,
}

/// Which change is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoEntry {
    /// Entry; the last unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub entry: Option<Id<Entry>>,
}

pub(super) fn nouns(_: &mut Session, _: Nothing) -> Result<Vec<NounFields>> {
    Ok(Noun::ALL.iter().map(|noun| NounFields { noun: *noun, fields: noun.table().fields() }).collect())
}

pub(super) fn list(session: &mut Session, request: List) -> Result<Page> {
    let language = session.language;
    session.register()?.list(request.noun, &request.query, language)
}

pub(super) fn show(session: &mut Session, request: Show) -> Result<Recorded> {
    let language = session.language;
    let register = session.register()?;
    let record = match request.on {
        None => register.show(request.noun, request.id)?,
        Some(date) => history::as_of(&register.connection, request.noun, request.id, date)?
            .ok_or_else(|| register::not_found(request.noun, &request.id.to_string()))?,
    };
    let label = register::describe_fields(&register.connection, request.noun, &record, language)?;
    let labels = references::labels(&register.connection, request.noun, [&record], language)?;
    Ok(Recorded { noun: request.noun, label, record, labels })
}

pub(super) fn find(session: &mut Session, request: Find) -> Result<Found> {
    Ok(Found { id: session.register()?.resolve(request.noun, &request.text)? })
}

pub(super) fn add(session: &mut Session, request: AddRecord) -> Result<Changed<Recorded>> {
    let language = session.language;
    let register = session.register()?;
    let changed = register.add(request.noun, request.fields)?;
    answered(register, request.noun, changed, language)
}

pub(super) fn change(session: &mut Session, request: ChangeRecord) -> Result<Changed<Recorded>> {
    let language = session.language;
    let register = session.register()?;
    let changed = register.change(request.noun, request.id, request.revision, request.fields)?;
    answered(register, request.noun, changed, language)
}

pub(super) fn archive(session: &mut Session, request: Archived) -> Result<Changed<Recorded>> {
    let language = session.language;
    let register = session.register()?;
    let changed = register.archive(request.noun, request.id, request.archived)?;
    answered(register, request.noun, changed, language)
}

pub(super) fn merge(session: &mut Session, request: MergeParties) -> Result<Changed<Recorded>> {
    let language = session.language;
    let register = session.register()?;
    let changed = register.merge_parties(request.into.into(), request.from.into())?;
    answered(register, Noun::Party, changed, language)
}

pub(super) fn history(session: &mut Session, request: HistoryQuery) -> Result<HistoryPage> {
    Ok(HistoryPage { entries: history::list(&session.register()?.connection, &request)? })
}

pub(super) fn undo(session: &mut Session, request: UndoEntry) -> Result<Changed<Entry>> {
    session.register()?.undo(request.entry)
}

pub(super) fn search(session: &mut Session, request: SearchQuery) -> Result<Vec<Group>> {
    let language = session.language;
    search::search(&session.register()?.connection, &request, language)
}

fn recorded(register: &Register, noun: Noun, record: Fields, language: Language) -> Result<Recorded> {
    let id = record.get("id").and_then(|id| id.as_str()).and_then(|id| Uuid::try_parse(id).ok()).unwrap_or_default();
    let label = register::describe(&register.connection, noun, id, language)?;
    let labels = references::labels(&register.connection, noun, [&record], language)?;
    Ok(Recorded { noun, label, record, labels })
}

fn answered(
    register: &Register,
    noun: Noun,
    changed: Changed<Fields>,
    language: Language,
) -> Result<Changed<Recorded>> {
    let value = recorded(register, noun, changed.value, language)?;
    Ok(Changed { value, touched: changed.touched, entry: changed.entry })
}
