//! Lists of records: filter, sort and page, done by SQL.
//!
//! Pages are found by key, not by counting rows away: the last row of a page names where the next begins.

use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{Error, Fault, Result};
use crate::model::noun::Fields;
use crate::model::{Id, Noun};
use crate::search;

/// Which records of a noun are asked for, and in what order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListQuery {
    /// All of these must hold.
    pub filter: Vec<Condition>,
    /// Words that the record must contain, as in searching.
    pub text: Option<String>,
    /// Whether archived records are listed too.
    pub archived: bool,
    /// Field to sort by; what people call the record unless given.
    pub sort: Option<String>,
    /// From high to low.
    pub descending: bool,
    /// At most so many, 50 unless given, 1,000 at most.
    #[ts(type = "number | null")]
    pub limit: Option<i64>,
    /// Where the page begins: `next` of the page before.
    pub after: Option<String>,
}

/// A condition on one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Field. A many-valued field holds if one of its values does.
    pub field: String,
    /// Test.
    #[serde(default)]
    pub test: Test,
    /// Value to compare with; not used by `empty` and `filled`.
    #[serde(default)]
    #[ts(type = "string | number | boolean | null")]
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
}

/// A list as SQL: its conditions, which decide the total, and where the page begins.
struct Built {
    conditions: String,
    values: Vec<SqlValue>,
}

/// The page, with a total that the caller may know already.
pub(crate) fn page(connection: &Connection, noun: Noun, query: &ListQuery, known_total: Option<i64>) -> Result<Page> {
    let table = noun.table();
    let built = build(noun, query)?;
    let key = sort_key(noun, query.sort.as_deref())?;
    let (order, beyond) = if query.descending { ("DESC", "<") } else { ("ASC", ">") };
    let limit = query.limit.unwrap_or(50).clamp(1, 1000);

    let mut values = built.values.clone();
    let mut conditions = built.conditions.clone();
    if let Some(after) = &query.after {
        let (last, id) = cursor(after)?;
        conditions = format!("{conditions} AND ({key}, id) {beyond} (?, ?)");
        values.extend([last, SqlValue::Blob(id.as_bytes().to_vec())]);
    }
    let sql = format!(
        "SELECT id, {key} FROM \"{}\" WHERE {conditions} ORDER BY {key} {order}, id {order} LIMIT {}",
        table.name(),
        limit + 1
    );
    let found: Vec<(Id<()>, SqlValue)> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;

    let shown = usize::try_from(limit).unwrap_or(usize::MAX).min(found.len());
    let next = (found.len() > shown).then(|| found.get(shown.saturating_sub(1))).flatten();
    let next = next.map(|(id, last)| to_cursor(last, id.uuid())).transpose()?;
    let mut items = Vec::with_capacity(shown);
    for (id, _) in found.iter().take(shown) {
        items.extend(table.find(connection, id.uuid())?);
    }
    let total = match known_total {
        Some(total) => total,
        None => count(connection, noun, &built)?,
    };
    Ok(Page { items, total, next })
}

fn count(connection: &Connection, noun: Noun, built: &Built) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM \"{}\" WHERE {}", noun.table().name(), built.conditions);
    Ok(connection.prepare_cached(&sql)?.query_row(params_from_iter(&built.values), |row| row.get(0))?)
}

fn build(noun: Noun, query: &ListQuery) -> Result<Built> {
    let mut conditions = vec![if query.archived { "TRUE" } else { "archived_on IS NULL" }.to_owned()];
    let mut values = Vec::new();
    for condition in &query.filter {
        conditions.push(self::condition(noun, condition, &mut values)?);
    }
    if let Some(text) = query.text.as_deref().filter(|text| !text.trim().is_empty()) {
        conditions.push(
            "id IN (SELECT record FROM search_item WHERE number IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))".to_owned(),
        );
        values.push(SqlValue::Text(search::expression(text)));
    }
    Ok(Built { conditions: conditions.join(" AND "), values })
}

fn condition(noun: Noun, condition: &Condition, values: &mut Vec<SqlValue>) -> Result<String> {
    let table = noun.table();
    let field = condition.field.as_str();
    let part = table.parts().iter().find(|(name, _, _)| *name == field);
    let column = match part {
        Some((_, _, columns)) => columns.first().copied().unwrap_or("value"),
        None if is_column(noun, field) => field,
        None => return Err(unknown(field)),
    };
    let test = match condition.test {
        Test::Is => format!("{column} = ?"),
        Test::IsNot if part.is_some() => format!("{column} = ?"),
        Test::IsNot => format!("{column} IS NOT ?"),
        Test::AtMost => format!("{column} <= ?"),
        Test::AtLeast => format!("{column} >= ?"),
        Test::Empty | Test::Filled if part.is_some() => "TRUE".to_owned(),
        Test::Empty => format!("{column} IS NULL"),
        Test::Filled => format!("{column} IS NOT NULL"),
    };
    if !matches!(condition.test, Test::Empty | Test::Filled) {
        values.push(sql_value(field, &condition.value)?);
    }
    Ok(match part {
        Some((_, parts, _)) => {
            let not = if matches!(condition.test, Test::IsNot | Test::Empty) { "NOT " } else { "" };
            format!("{not}EXISTS (SELECT 1 FROM {parts} WHERE owner = id AND {test})")
        }
        None => test,
    })
}

fn is_column(noun: Noun, field: &str) -> bool {
    matches!(field, "id" | "revision" | "archived_on") || noun.table().columns().contains(&field)
}

fn unknown(field: &str) -> Error {
    Error::Invalid(Fault { field: field.to_owned().into(), reason: "unknown-field".into(), found: String::new() })
}

/// The expression to sort by; unknown values come first. The schema has an index on it where lists are long.
fn sort_key(noun: Noun, field: Option<&str>) -> Result<String> {
    match field {
        None | Some("name") => Ok("sort_label".to_owned()),
        Some(field) if is_column(noun, field) => Ok(format!("ifnull({field}, '')")),
        Some(field) => Err(unknown(field)),
    }
}

/// The value of a condition in the form in which SQL has it.
fn sql_value(field: &str, value: &Value) -> Result<SqlValue> {
    Ok(match value {
        Value::Null => SqlValue::Null,
        Value::Bool(value) => SqlValue::Integer(i64::from(*value)),
        Value::Number(number) => match number.as_i64() {
            Some(number) => SqlValue::Integer(number),
            None => SqlValue::Real(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => match Uuid::try_parse(text) {
            Ok(id) => SqlValue::Blob(id.as_bytes().to_vec()),
            Err(_) => SqlValue::Text(text.clone()),
        },
        Value::Array(_) | Value::Object(_) => {
            return Err(Error::Invalid(Fault {
                field: field.to_owned().into(),
                reason: "value".into(),
                found: value.to_string(),
            }));
        }
    })
}

fn to_cursor(last: &SqlValue, id: Uuid) -> Result<String> {
    let last = match last {
        SqlValue::Null | SqlValue::Blob(_) => Value::Null,
        SqlValue::Integer(number) => Value::from(*number),
        SqlValue::Real(number) => Value::from(*number),
        SqlValue::Text(text) => Value::from(text.as_str()),
    };
    serde_json::to_string(&(last, id)).map_err(Error::json)
}

fn cursor(text: &str) -> Result<(SqlValue, Uuid)> {
    let (last, id): (Value, Uuid) = serde_json::from_str(text).map_err(Error::Malformed)?;
    let last = match last {
        Value::Number(number) if number.is_i64() => SqlValue::Integer(number.as_i64().unwrap_or_default()),
        Value::Number(number) => SqlValue::Real(number.as_f64().unwrap_or_default()),
        Value::String(text) => SqlValue::Text(text),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => SqlValue::Null,
    };
    Ok((last, id))
}

/// What makes two lists have the same total.
pub(crate) fn total_key(noun: Noun, query: &ListQuery) -> Result<String> {
    serde_json::to_string(&(noun, &query.filter, &query.text, query.archived)).map_err(Error::json)
}
