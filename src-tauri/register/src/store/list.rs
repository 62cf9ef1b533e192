//! Lists of records: filtered, sorted and counted by the columns in memory, and the page itself read from the file.
//!
//! Pages are found by key, not by counting rows away: the last row of a page names where the next begins.

use std::ops::Range;

use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use super::columns::{Column, Columns, Kind, Known, LABEL, Scale, small};
use super::derived::{first_number, last_number};
use crate::error::{Error, Fault, Result};
use crate::model::Noun;
use crate::model::noun::Fields;
use crate::register;
use crate::search;
use crate::store::references::{self, Labels};
use crate::words::Language;

/// Which records of a noun are asked for, and in what order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListQuery {
    /// All of these must hold.
    #[ts(optional = nullable)]
    pub filter: Vec<Condition>,
    /// Words that the record must contain, as in searching.
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// Whether archived records are listed too.
    #[ts(optional = nullable)]
    pub archived: bool,
    /// Field to sort by; what people call the record unless given, and its date where it is called by that.
    #[ts(optional = nullable)]
    pub sort: Option<String>,
    /// From high to low.
    #[ts(optional = nullable)]
    pub descending: bool,
    /// At most so many, 50 unless given, 1,000 at most.
    #[ts(optional = nullable, type = "number | null")]
    pub limit: Option<i64>,
    /// Where the page begins: `next` of the page before.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// Where the page begins, counted in records: for whoever jumps into the middle of a list.
    #[ts(optional = nullable, type = "number | null")]
    pub offset: Option<i64>,
}

/// A condition on one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Field. A many-valued field holds if one of its values does.
    pub field: String,
    /// Test.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub test: Test,
    /// Value to compare with; not used by `empty` and `filled`. A list for `is` and `is_not`: one of these, or none of them.
    #[serde(default)]
    #[ts(optional = nullable, type = "string | number | boolean | (string | number)[] | null")]
    pub value: Value,
}

/// How a condition compares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Is this.
    #[default]
    Is,
    /// Is something else, or nothing.
    IsNot,
    /// Is at most this: for dates and numbers.
    AtMost,
    /// Is at least this: for dates and numbers.
    AtLeast,
    /// Nothing is stated.
    Empty,
    /// Something is stated.
    Filled,
}

/// A page of records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Page {
    /// The records.
    #[ts(type = "Record<string, unknown>[]")]
    pub items: Vec<Fields>,
    /// How many there are on all pages.
    #[ts(type = "number")]
    pub total: i64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// What people call the records, and those that they refer to, by id.
    pub labels: Labels,
}

/// The page.
pub(crate) fn page(
    connection: &Connection,
    columns: &Columns,
    noun: Noun,
    query: &ListQuery,
    language: Language,
) -> Result<Page> {
    let kept = kept(connection, columns, noun, query)?;
    let sorted_by = sort_column(columns, noun, query.sort.as_deref())?;
    let mut found: Vec<Position> = kept
        .iter()
        .zip(&sorted_by.ranks)
        .enumerate()
        .filter(|(_, (kept, _))| **kept)
        .map(|(place, (_, rank))| Position { rank: *rank, place: small(place) })
        .collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);

    if let Some(after) = &query.after {
        let start = position(columns, sorted_by, after)?;
        let beyond = |at: &Position| if query.descending { *at < start.first } else { *at >= start.past };
        found.retain(beyond);
    }
    let limit = usize::try_from(query.limit.unwrap_or(50).clamp(1, 1000)).unwrap_or(1);
    let offset = usize::try_from(query.offset.unwrap_or(0)).unwrap_or_default().min(found.len());
    let is_last = found.len() - offset <= limit;
    pick(&mut found, offset, limit, query.descending);

    let next = if is_last { None } else { found.last().map(|at| cursor(columns, sorted_by, *at)).transpose()? };
    let table = noun.table();
    let mut items = Vec::with_capacity(found.len());
    for id in found.iter().filter_map(|at| columns.ids.get(at.place as usize)) {
        items.extend(table.find(connection, *id)?);
    }
    let mut labels = references::labels(connection, noun, &items, language)?;
    for item in &items {
        if let Some(id) = item.get("id").and_then(Value::as_str) {
            labels.insert(id.to_owned(), register::describe_fields(connection, noun, item, language)?);
        }
    }
    Ok(Page { items, total, next, labels })
}

/// Where a record stands in an order: records with the same value stand in the order of their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Position {
    rank: u32,
    place: u32,
}

/// Keeps a page of an order, sorted; what stands before and after it needs no sorting.
fn pick(found: &mut Vec<Position>, offset: usize, limit: usize, descending: bool) {
    let order = |one: &Position, other: &Position| if descending { other.cmp(one) } else { one.cmp(other) };
    if (1..found.len()).contains(&offset) {
        found.select_nth_unstable_by(offset, order);
    }
    found.drain(..offset.min(found.len()));
    if found.len() > limit {
        found.select_nth_unstable_by(limit, order);
        found.truncate(limit);
    }
    found.sort_unstable_by(order);
}

/// For each record, whether all that is asked holds of it.
fn kept(connection: &Connection, columns: &Columns, noun: Noun, query: &ListQuery) -> Result<Vec<bool>> {
    let mut kept = vec![true; columns.ids.len()];
    if !query.archived {
        keep(
            columns,
            &Condition { field: "archived_on".to_owned(), test: Test::Empty, value: Value::Null },
            &mut kept,
        )?;
    }
    for condition in &query.filter {
        keep(columns, condition, &mut kept)?;
    }
    if let Some(text) = query.text.as_deref().filter(|text| !text.trim().is_empty()) {
        let hits: Vec<i64> = connection
            .prepare_cached(
                "SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid",
            )?
            .query_map((search::expression(text), first_number(noun), last_number(noun)), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for (kept, number) in kept.iter_mut().zip(&columns.numbers) {
            *kept = *kept && hits.binary_search(number).is_ok();
        }
    }
    Ok(kept)
}

/// Drops the records of which a condition does not hold.
fn keep(columns: &Columns, condition: &Condition, kept: &mut [bool]) -> Result<()> {
    let field = condition.field.as_str();
    let of_several = match (&condition.value, condition.test) {
        (Value::Array(values), Test::Is | Test::IsNot) => Some(values),
        _ => None,
    };
    if let Some(many) = columns.many(field) {
        if let Some(values) = of_several {
            let ranks = several(&many.scale, condition, values)?;
            many.keep(kept, |rank| ranks.binary_search(&rank).is_ok(), condition.test == Test::Is);
        } else {
            let (range, inside) = ranks(&many.scale, condition, 0..u32::MAX)?;
            many.keep(kept, |rank| range.contains(&rank), inside);
        }
    } else {
        let column = columns.column(field).filter(|_| field != LABEL).ok_or_else(|| unknown(field))?;
        if let Some(values) = of_several {
            let ranks = several(&column.scale, condition, values)?;
            column.keep(kept, |rank| ranks.binary_search(&rank).is_ok(), condition.test == Test::Is);
        } else {
            let (range, inside) = ranks(&column.scale, condition, 1..u32::MAX)?;
            column.keep(kept, |rank| range.contains(&rank), inside);
        }
    }
    Ok(())
}

/// The ranks of several values, in order; a value that nothing has, has none.
fn several(scale: &Scale, condition: &Condition, values: &[Value]) -> Result<Vec<u32>> {
    let mut ranks = Vec::with_capacity(values.len());
    for one in values {
        ranks.extend(scale.rank(&value(&condition.field, scale.kind, one)?));
    }
    ranks.sort_unstable();
    Ok(ranks)
}

/// A condition as a range of ranks, and whether a value must be inside it; `filled` are the ranks of what is stated. What is
/// unknown has rank 0; one of many values states something even so, by its other columns.
fn ranks(scale: &Scale, condition: &Condition, filled: Range<u32>) -> Result<(Range<u32>, bool)> {
    // Nothing equals null in SQL, but people who ask for it mean what is empty.
    let of_nothing = condition.value.is_null();
    Ok(match condition.test {
        Test::Filled => (filled, true),
        Test::IsNot if of_nothing => (filled, true),
        Test::Empty => (filled, false),
        Test::Is if of_nothing => (filled, false),
        Test::Is | Test::IsNot | Test::AtMost | Test::AtLeast => {
            let rank = scale.rank(&value(&condition.field, scale.kind, &condition.value)?);
            let (first, past) = rank.map_or_else(|next| (next, next), |rank| (rank, rank + 1));
            match condition.test {
                Test::AtMost => (1..past, true),
                Test::AtLeast => (first..u32::MAX, true),
                Test::Is | Test::IsNot | Test::Empty | Test::Filled => (first..past, condition.test == Test::Is),
            }
        }
    })
}

fn unknown(field: &str) -> Error {
    Error::Invalid(Fault { field: field.to_owned().into(), reason: "unknown-field".into(), found: String::new() })
}

/// The column to sort by; what is unknown comes first.
fn sort_column<'a>(columns: &'a Columns, noun: Noun, field: Option<&str>) -> Result<&'a Column> {
    match field {
        None | Some("name") => {
            let usual = usual(noun);
            columns.column(usual).ok_or_else(|| unknown(usual))
        }
        Some(field) => columns.column(field).filter(|_| field != LABEL).ok_or_else(|| unknown(field)),
    }
}

/// The column that tells the order unless asked otherwise: what people call the record. Where that is a date, the text of it begins
/// with the day, so the date itself tells.
fn usual(noun: Noun) -> &'static str {
    if matches!(noun, Noun::Leaflet | Noun::SecurityAnnex) {
        "dated_on"
    } else if noun == Noun::Snapshot {
        "taken_on"
    } else {
        LABEL
    }
}

/// The value of a condition in the form in which its column has it.
fn value(field: &str, kind: Kind, value: &Value) -> Result<Known> {
    let wrong =
        || Error::Invalid(Fault { field: field.to_owned().into(), reason: "value".into(), found: value.to_string() });
    match (kind, value) {
        (Kind::Number, Value::Bool(value)) => Ok(Known::number(f64::from(u8::from(*value)))),
        (Kind::Number, Value::Number(number)) => Ok(Known::number(number.as_f64().unwrap_or_default())),
        (Kind::Id, Value::String(text)) => Ok(Known::Id(Uuid::try_parse(text).map_err(|_| wrong())?)),
        (Kind::Date, Value::String(text)) => {
            text.parse::<NaiveDate>().map(|date| Known::Text(date.to_string().into())).map_err(|_| wrong())
        }
        (Kind::Text, Value::String(text)) => Ok(Known::Text(stored(text).into())),
        _ => Err(wrong()),
    }
}

/// A text as it stands in the file, where instants have SQLite's form.
fn stored(text: &str) -> String {
    let instant = DateTime::parse_from_rfc3339(text);
    instant.map_or_else(|_| text.to_owned(), |at| at.to_utc().format("%F %T%.f%:z").to_string())
}

/// Where a page ended: the value that it was sorted by and the id, since ranks and places shift when records change.
fn cursor(columns: &Columns, sorted_by: &Column, at: Position) -> Result<String> {
    let id = columns.ids.get(at.place as usize).copied().unwrap_or_default();
    serde_json::to_string(&(sorted_by.scale.value(at.rank), id)).map_err(Error::json)
}

/// Where a page ended, in the order of now. The record itself may have changed or gone since.
struct Ended {
    first: Position,
    past: Position,
}

fn position(columns: &Columns, sorted_by: &Column, after: &str) -> Result<Ended> {
    let (value, id): (Option<Known>, Uuid) = serde_json::from_str(after).map_err(|fault| {
        Error::Invalid(Fault { field: "after".into(), reason: "cursor".into(), found: fault.to_string() })
    })?;
    let rank = value.map_or(Ok(0), |value| sorted_by.scale.rank(&value));
    let at = |rank, place| Position { rank, place: small(place) };
    Ok(match (rank, columns.place(id)) {
        (Ok(rank), Ok(place)) => Ended { first: at(rank, place), past: at(rank, place + 1) },
        (Ok(rank), Err(place)) => Ended { first: at(rank, place), past: at(rank, place) },
        (Err(rank), _) => Ended { first: at(rank, 0), past: at(rank, 0) },
    })
}
