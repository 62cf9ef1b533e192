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
use crate::register;
use crate::search;
use crate::store::references::{self, Labels};

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
    /// Where the page begins, counted in records: for whoever jumps into the middle of a list.
    #[ts(type = "number | null")]
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
    /// What people call the records, and those that they refer to, by id.
    pub labels: Labels,
}

/// A list as SQL: its conditions, which decide the total, and where the page begins.
struct Built {
    conditions: String,
    values: Vec<SqlValue>,
}

/// The page, with a total that the caller may know already.
pub(crate) fn page(connection: &Connection, noun: Noun, query: &ListQuery, known_total: Option<i64>) -> Result<Page> {
    let table = noun.table();
    let built = build(connection, noun, query)?;
    let key = sort_key(connection, noun, query.sort.as_deref())?;
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
        "SELECT id, {key} FROM \"{}\" WHERE {conditions} ORDER BY {key} {order}, id {order} LIMIT {} OFFSET {}",
        table.name(),
        limit + 1,
        query.offset.unwrap_or(0).max(0)
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
    let mut labels = references::labels(connection, noun, &items)?;
    for item in &items {
        if let Some(id) = item.get("id").and_then(Value::as_str) {
            labels.insert(id.to_owned(), register::describe_fields(connection, noun, item)?);
        }
    }
    Ok(Page { items, total, next, labels })
}

fn count(connection: &Connection, noun: Noun, built: &Built) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM \"{}\" WHERE {}", noun.table().name(), built.conditions);
    Ok(connection.prepare_cached(&sql)?.query_row(params_from_iter(&built.values), |row| row.get(0))?)
}

fn build(connection: &Connection, noun: Noun, query: &ListQuery) -> Result<Built> {
    let mut conditions = vec![if query.archived { "TRUE" } else { "archived_on IS NULL" }.to_owned()];
    let mut values = Vec::new();
    for condition in &query.filter {
        conditions.push(self::condition(connection, noun, condition, &mut values)?);
    }
    if let Some(text) = query.text.as_deref().filter(|text| !text.trim().is_empty()) {
        conditions.push(
            "id IN (SELECT record FROM search_item WHERE number IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))".to_owned(),
        );
        values.push(SqlValue::Text(search::expression(text)));
    }
    Ok(Built { conditions: conditions.join(" AND "), values })
}

fn condition(connection: &Connection, noun: Noun, condition: &Condition, values: &mut Vec<SqlValue>) -> Result<String> {
    let table = noun.table();
    let field = condition.field.as_str();
    let part = table.parts().iter().find(|(name, _, _)| *name == field);
    let column = match part {
        Some((_, _, columns)) => columns.first().copied().unwrap_or("value"),
        None if is_column(noun, field) => field,
        None => return Err(unknown(field)),
    };
    // Nothing equals null in SQL, but people who ask for it mean what is empty.
    let test = match condition.test {
        Test::Is if condition.value.is_null() => Test::Empty,
        Test::IsNot if condition.value.is_null() => Test::Filled,
        Test::Is | Test::IsNot | Test::AtMost | Test::AtLeast | Test::Empty | Test::Filled => condition.test,
    };
    let compared = match test {
        Test::Is => format!("{column} = ?"),
        Test::IsNot if part.is_some() => format!("{column} = ?"),
        Test::IsNot => format!("{column} IS NOT ?"),
        Test::AtMost => format!("{column} <= ?"),
        Test::AtLeast => format!("{column} >= ?"),
        Test::Empty | Test::Filled if part.is_some() => "TRUE".to_owned(),
        Test::Empty => format!("{column} IS NULL"),
        Test::Filled => format!("{column} IS NOT NULL"),
    };
    if !matches!(test, Test::Empty | Test::Filled) {
        let kind = column_kind(connection, part.map_or(table.name(), |(_, parts, _)| parts), column)?;
        values.push(sql_value(field, kind, &condition.value)?);
    }
    Ok(match part {
        Some((_, parts, _)) => {
            let not = if matches!(test, Test::IsNot | Test::Empty) { "NOT " } else { "" };
            format!("{not}EXISTS (SELECT 1 FROM {parts} WHERE owner = id AND {compared})")
        }
        None => compared,
    })
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Date,
    Number,
    Id,
}

fn column_kind(connection: &Connection, table: &str, column: &str) -> Result<Kind> {
    // A date is a text of which the schema checks the form.
    let date = format!("CHECK ({column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')");
    let (kind, is_date): (String, bool) = connection
        .prepare_cached(
            "SELECT i.type, instr(s.sql, ?3) > 0 FROM pragma_table_info(?1) i JOIN sqlite_schema s ON s.name = ?1
             WHERE i.name = ?2",
        )?
        .query_row([table, column, &date], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(match kind.as_str() {
        "TEXT" if is_date => Kind::Date,
        "TEXT" => Kind::Text,
        "BLOB" => Kind::Id,
        _ => Kind::Number,
    })
}

fn is_column(noun: Noun, field: &str) -> bool {
    matches!(field, "id" | "revision" | "archived_on") || noun.table().columns().contains(&field)
}

fn unknown(field: &str) -> Error {
    Error::Invalid(Fault { field: field.to_owned().into(), reason: "unknown-field".into(), found: String::new() })
}

/// The expression to sort by; unknown values come first. The schema has an index on it where lists are long.
fn sort_key(connection: &Connection, noun: Noun, field: Option<&str>) -> Result<String> {
    match field {
        None | Some("name") => Ok("sort_label".to_owned()),
        Some(field) if is_column(noun, field) => Ok(match column_kind(connection, noun.table().name(), field)? {
            // An empty text comes after every number, and what is unknown comes before.
            Kind::Number => format!("ifnull({field}, -9e999)"),
            Kind::Text | Kind::Date | Kind::Id => format!("ifnull({field}, '')"),
        }),
        Some(field) => Err(unknown(field)),
    }
}

/// The value of a condition in the form in which its column has it.
fn sql_value(field: &str, kind: Kind, value: &Value) -> Result<SqlValue> {
    let wrong =
        || Error::Invalid(Fault { field: field.to_owned().into(), reason: "value".into(), found: value.to_string() });
    match (kind, value) {
        (Kind::Number, Value::Bool(value)) => Ok(SqlValue::Integer(i64::from(*value))),
        (Kind::Number, Value::Number(number)) => Ok(match number.as_i64() {
            Some(number) => SqlValue::Integer(number),
            None => SqlValue::Real(number.as_f64().unwrap_or_default()),
        }),
        (Kind::Id, Value::String(text)) => {
            Ok(SqlValue::Blob(Uuid::try_parse(text).map_err(|_| wrong())?.as_bytes().to_vec()))
        }
        (Kind::Date, Value::String(text)) => {
            text.parse::<chrono::NaiveDate>().map(|date| SqlValue::Text(date.to_string())).map_err(|_| wrong())
        }
        (Kind::Text, Value::String(text)) => Ok(SqlValue::Text(text.clone())),
        _ => Err(wrong()),
    }
}

/// Where a page ended: the value that it was sorted by, so that it comes back as exactly the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Key {
    Integer(i64),
    /// The bits of a number: its decimals may be read back as the number beside it.
    Real(u64),
    Text(String),
    Id(Uuid),
}

fn to_cursor(last: &SqlValue, id: Uuid) -> Result<String> {
    let last = match last {
        SqlValue::Null => Key::Text(String::new()),
        SqlValue::Integer(number) => Key::Integer(*number),
        SqlValue::Real(number) => Key::Real(number.to_bits()),
        SqlValue::Text(text) => Key::Text(text.clone()),
        SqlValue::Blob(bytes) => Key::Id(Uuid::from_slice(bytes).map_err(|fault| Error::Internal(fault.to_string()))?),
    };
    serde_json::to_string(&(last, id)).map_err(Error::json)
}

fn cursor(text: &str) -> Result<(SqlValue, Uuid)> {
    let (last, id): (Key, Uuid) = serde_json::from_str(text).map_err(|fault| {
        Error::Invalid(Fault { field: "after".into(), reason: "cursor".into(), found: fault.to_string() })
    })?;
    let last = match last {
        Key::Integer(number) => SqlValue::Integer(number),
        Key::Real(bits) => SqlValue::Real(f64::from_bits(bits)),
        Key::Text(text) => SqlValue::Text(text),
        Key::Id(id) => SqlValue::Blob(id.as_bytes().to_vec()),
    };
    Ok((last, id))
}

/// What makes two lists have the same total.
pub(crate) fn total_key(noun: Noun, query: &ListQuery) -> Result<String> {
    serde_json::to_string(&(noun, &query.filter, &query.text, query.archived)).map_err(Error::json)
}
