//! The settings of a register: the terms by which its rules judge.
//!
//! Only what differs from the default is kept, so that a board that never chose keeps up with the domain reference. A change is an
//! entry in the history of the board, whose settings they are, and can be undone like any other.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::error::{Error, Fault, Result};
use crate::flags::Terms;
use crate::history::{EntryRecord, Operation};
use crate::model::choice::{Choice as _, choice};
use crate::model::{Board, Noun, Record as _};
use crate::register::{Changed, Register};
use crate::store::change::{Change, Edit, FieldEdit};
use crate::store::rows;
use crate::words::{self, Language};

/// What the fields of settings begin with in the history.
const PREFIX: &str = "settings.";

choice! {
    /// What a term counts.
    TermUnit in "term_unit" {
        Days = "days": "Days.",
        Months = "months": "Calendar months.",
    }
}

/// A term as the domain reference has it.
struct TermRow {
    key: &'static str,
    unit: TermUnit,
    /// The rule that judges by it.
    rule: &'static str,
    /// Whether the number is our own proposal.
    is_ours: bool,
}

/// Every term, in the order in which people read them; those of the leaflet go from the shortest to the longest.
const TERMS: [TermRow; 5] = [
    TermRow { key: "signature_days", unit: TermUnit::Days, rule: "OVK-02", is_ours: true },
    TermRow { key: "renewal_days", unit: TermUnit::Days, rule: "OVK-07", is_ours: true },
    TermRow { key: "leaflet_due_months", unit: TermUnit::Months, rule: "BIJ-02", is_ours: false },
    TermRow { key: "leaflet_outdated_months", unit: TermUnit::Months, rule: "BIJ-02", is_ours: true },
    TermRow { key: "leaflet_stale_months", unit: TermUnit::Months, rule: "BIJ-02", is_ours: true },
];

impl TermUnit {
    /// The most that a term can be: ten years.
    const fn most(self) -> u32 {
        match self {
            Self::Days => 3650,
            Self::Months => 120,
        }
    }
}

/// The settings of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Settings {
    /// The terms by which rules judge.
    pub terms: Terms,
    /// The same terms for people, each with where it comes from.
    pub about: Vec<TermInfo>,
}

/// A term for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TermInfo {
    /// Its name among the terms.
    pub key: &'static str,
    /// What people call it.
    pub label: String,
    /// What it is now.
    pub value: u32,
    /// What it is unless the board chooses otherwise.
    pub default: u32,
    /// What it counts.
    pub unit: TermUnit,
    /// The least that it can be.
    pub least: u32,
    /// The most that it can be.
    pub most: u32,
    /// Code of the rule that judges by it.
    pub rule: &'static str,
    /// Whether the default is our own proposal, and not that of a source.
    pub ours: bool,
    /// On what the default rests.
    pub source: String,
}

/// What changes in the settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSettings {
    /// The terms that change, by name; null gives one its default back. A term that is left out stays as it is.
    #[ts(type = "{ [name in keyof Terms]?: number | null }")]
    pub terms: BTreeMap<String, Option<u32>>,
}

impl Settings {
    /// The settings in a language.
    pub fn of(terms: Terms, language: Language) -> Result<Self> {
        let (now, default) = (fields(&terms)?, fields(&Terms::default())?);
        let number = |fields: &Map<String, Value>, key: &str| -> u32 {
            fields.get(key).and_then(Value::as_u64).and_then(|value| u32::try_from(value).ok()).unwrap_or_default()
        };
        let about = TERMS
            .iter()
            .map(|row| TermInfo {
                key: row.key,
                label: words::field(language, Some("board"), row.key),
                value: number(&now, row.key),
                default: number(&default, row.key),
                unit: row.unit,
                least: 1,
                most: row.unit.most(),
                rule: row.rule,
                ours: row.is_ours,
                source: words::say(language, &format!("term-source-{}", words::key(row.key)), &[]),
            })
            .collect();
        Ok(Self { terms, about })
    }
}

fn fields(terms: &Terms) -> Result<Map<String, Value>> {
    let value = serde_json::to_value(terms).map_err(Error::json)?;
    Ok(if let Value::Object(fields) = value { fields } else { Map::new() })
}

/// Reads the terms; what no row says is the default.
fn read(connection: &Connection) -> Result<Terms> {
    let mut statement = connection.prepare_cached("SELECT key, value FROM setting")?;
    let mut rows = statement.query([])?;
    let mut stored = fields(&Terms::default())?;
    while let Some(row) = rows.next()? {
        let (key, value): (String, String) = (row.get(0)?, row.get(1)?);
        // A setting that only a newer program knows is none of ours.
        if let Some(field) = stored.get_mut(&key) {
            *field = serde_json::from_str(&value).map_err(|fault| damaged(fault.into()))?;
        }
    }
    let terms = serde_json::from_value(Value::Object(stored)).map_err(|fault| damaged(fault.into()))?;
    within_bounds(&terms).map_err(|fault| damaged(fault.into()))?;
    Ok(terms)
}

/// What stands there was not written by Waarborg: it writes no term that a rule cannot judge by.
fn damaged(fault: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::Store(rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, fault))
}

/// Writes a term; a default leaves no row.
fn write(connection: &Connection, key: &str, value: &Value) -> Result<()> {
    if fields(&Terms::default())?.get(key) == Some(value) {
        connection.execute("DELETE FROM setting WHERE key = ?1", [key])?;
    } else {
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            params![key, value.to_string()],
        )?;
    }
    Ok(())
}

/// Whether terms can be chosen: each within its bounds, those of the leaflet ever longer.
fn check(terms: &Terms) -> Result<()> {
    within_bounds(terms)?;
    let steps = [
        ("leaflet_outdated_months", terms.leaflet_due_months, terms.leaflet_outdated_months),
        ("leaflet_stale_months", terms.leaflet_outdated_months, terms.leaflet_stale_months),
    ];
    match steps.into_iter().find(|(_, before, after)| after <= before) {
        Some((field, _, after)) => {
            let found = after.to_string();
            Err(Error::Invalid(Fault { field: field.into(), reason: "term-order".into(), found }))
        }
        None => Ok(()),
    }
}

/// Whether each term is one that a rule can judge by.
fn within_bounds(terms: &Terms) -> Result<()> {
    let stated = fields(terms)?;
    for row in &TERMS {
        let value = stated.get(row.key).and_then(Value::as_u64).unwrap_or_default();
        if !(1..=u64::from(row.unit.most())).contains(&value) {
            let (field, found) = (row.key.into(), value.to_string());
            return Err(Error::Invalid(match row.unit {
                TermUnit::Days => Fault { field, reason: "term-days".into(), found },
                TermUnit::Months => Fault { field, reason: "term-months".into(), found },
            }));
        }
    }
    Ok(())
}

impl Register {
    /// The terms by which rules judge this register.
    pub fn terms(&self) -> Result<Terms> {
        read(&self.connection)
    }

    /// Changes some terms, all or none of them.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a term that does not exist, that is out of bounds, or that is not longer than the one before it.
    pub fn change_settings(&mut self, wanted: &ChangeSettings) -> Result<Changed<Terms>> {
        self.transact(Operation::Settings, |change| {
            let now = fields(&read(change.connection())?)?;
            let default = fields(&Terms::default())?;
            let mut then = now.clone();
            for (key, value) in &wanted.terms {
                let value = value.map(Value::from).or_else(|| default.get(key).cloned());
                then.insert(key.clone(), value.unwrap_or(Value::Null));
            }
            let terms: Terms =
                serde_path_to_error::deserialize(Value::Object(then.clone())).map_err(|fault| Error::field(&fault))?;
            check(&terms)?;
            let edits = TERMS.iter().filter_map(|row| Some((row.key, now.get(row.key)?, then.get(row.key)?)));
            put(change, edits.map(|(key, before, after)| (key.to_owned(), before.clone(), after.clone())).collect())?;
            Ok(terms)
        })
    }
}

/// Writes terms and remembers what they were, as a change of the board's.
fn put(change: &mut Change<'_>, edits: Vec<(String, Value, Value)>) -> Result<()> {
    let mut changed = Vec::new();
    for (key, before, after) in edits.into_iter().filter(|(_, before, after)| before != after) {
        write(change.connection(), &key, &after)?;
        changed.push(FieldEdit { field: format!("{PREFIX}{key}"), before, after });
    }
    if changed.is_empty() {
        return Ok(());
    }
    let board = rows::all::<Board>(change.connection())?.pop();
    let board = board.ok_or_else(|| Error::NotFound { what: Noun::Board.as_str(), id: String::new() })?;
    // The record of the board stays as it is, so that nobody who has it open is told that it changed.
    let revision = Some(board.revision());
    change.remember_settings(Edit {
        noun: Noun::Board,
        id: board.id().uuid(),
        before: revision,
        after: revision,
        fields: changed,
    });
    Ok(())
}

/// Whether a field of the history is a setting, and not a field of a record.
pub(crate) fn is_setting(field: &str) -> bool {
    field.starts_with(PREFIX)
}

/// Undoes a change of settings, if they are still what it made them.
///
/// # Errors
/// [`Error::Refused`] if one of them has changed since.
pub(crate) fn undo(change: &mut Change<'_>, record: &EntryRecord) -> Result<()> {
    let now = fields(&read(change.connection())?)?;
    let mut edits = Vec::new();
    for field in &record.fields {
        let key = field.field.trim_start_matches(PREFIX);
        if now.get(key) != Some(&field.after) {
            return Err(Error::Refused("undo-changed"));
        }
        edits.push((key.to_owned(), field.after.clone(), field.before.clone()));
    }
    put(change, edits)?;
    // One of several terms may be undone by itself only as long as they still go up.
    check(&read(change.connection())?)
}
