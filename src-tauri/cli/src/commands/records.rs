//! Commands on records: the same few for every noun.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Choice as _;
use waarborg_register::words;

use crate::arguments::{Access, List, Which};
use crate::desk::{Desk, Done};
use crate::fault::{Exit, Fault};
use crate::input::{self, Condition};
use crate::reference::{Names, items, number_of, target_among, text_of};
use crate::table::{self, Table};

/// Columns of a list, if nobody chose them.
const COLUMNS: usize = 6;
/// Fields that say little in a table, or too much.
const LONG: [&str; 6] = ["id", "revision", "note", "description", "sha256", "required_reason"];

/// Lists records.
pub(crate) fn list(desk: &mut Desk, wanted: List) -> Done {
    desk.open(&wanted.access)?;
    let noun = wanted.noun;
    let mut filter = wanted.filter;
    for Condition { field, values, .. } in &mut filter {
        if let Some(value) = values.first_mut() {
            desk.refer_condition(noun, field, value)?;
        }
    }
    let mut query = json!({
        "text": wanted.text,
        "sort": wanted.sort,
        "descending": wanted.descending,
        "limit": wanted.limit,
        "after": wanted.after,
        "archived": wanted.archived,
    });
    let columns = columns(desk, noun, wanted.columns)?;
    let page = loop {
        let conditions = filter
            .iter()
            .map(|Condition { field, test, values }| json!({ "field": field, "test": test, "value": values.first() }));
        if let Some(fields) = query.as_object_mut() {
            fields.insert("filter".to_owned(), conditions.collect());
        }
        match desk.call("list", json!({ "noun": noun, "query": query })) {
            Ok(page) => break page,
            Err(fault) if means_something_else(&fault, &mut filter) => {}
            Err(fault) => return Err(fault),
        }
    };
    desk.answer(&page, |desk| show_page(desk, noun, &page, columns));
    Ok(Exit::Done)
}

/// Takes the next meaning of the value that a field refused, if there is one.
fn means_something_else(fault: &Fault, filter: &mut [Condition]) -> bool {
    let refused = fault.failure.field.as_deref();
    let condition =
        filter.iter_mut().find(|condition| refused == Some(condition.field.as_str()) && condition.values.len() > 1);
    match condition {
        Some(condition) => {
            condition.values.remove(0);
            true
        }
        None => false,
    }
}

/// The columns that were chosen, each a field of the noun.
fn columns(desk: &mut Desk, noun: Noun, chosen: Vec<String>) -> Done<Vec<String>> {
    let known = fields(desk, noun)?;
    match chosen.iter().find(|field| !known.contains(field)) {
        Some(field) => Err(desk.refuse(Exit::Usage, "cli-no-field", &[("field", field.clone().into())])),
        None => Ok(chosen),
    }
}

/// The fields of a noun, in the order of the model.
fn fields(desk: &mut Desk, noun: Noun) -> Done<Vec<String>> {
    let nouns = desk.call("nouns", json!({}))?;
    let described =
        nouns.as_array().into_iter().flatten().find(|described| text_of(described, "noun") == noun.to_string());
    let described = described.cloned().unwrap_or_default();
    let heads = ["id", "revision", "archived_on"].map(str::to_owned);
    let named = items(&described, "fields").iter().map(|field| text_of(field, "name").to_owned());
    Ok(heads.into_iter().chain(named).collect())
}

fn show_page(desk: &mut Desk, noun: Noun, page: &Value, chosen: Vec<String>) {
    let listed = items(page, "items");
    if listed.is_empty() {
        desk.remark("cli-none", &[]);
        return;
    }
    let columns = if chosen.is_empty() { stated(desk, noun, listed) } else { chosen };
    let ids: Vec<&str> = listed.iter().map(|item| text_of(item, "id")).collect();
    let beginnings = desk.beginnings(noun, &ids);
    let mut names = Names::default();
    let worded = |field: &String| words::field(desk.language, Some(noun.as_str()), field);
    let heads: Vec<String> = std::iter::once("id".to_owned()).chain(columns.iter().map(worded)).collect();
    let mut table = Table::new(heads).keep_whole(0);
    for item in listed {
        let id = text_of(item, "id");
        let mut row = vec![beginnings.get(id).cloned().unwrap_or_else(|| id.to_owned())];
        for field in &columns {
            row.push(item.as_object().map(|item| desk.shown(noun, item, field, &mut names)).unwrap_or_default());
        }
        table.row(row);
    }
    desk.output.table(&table);
    let total = number_of(page, "total");
    let arguments = [("shown", listed.len().to_string().into()), ("total", total.to_string().into())];
    desk.remark("cli-total", &arguments);
    if let Some(next) = page.get("next").and_then(Value::as_str) {
        desk.remark("cli-next", &[("next", shell_quoted(next).into())]);
    }
}

/// Text as a shell takes it in one piece.
fn shell_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The first fields that at least one of the records states; the name before all others.
fn stated(desk: &mut Desk, noun: Noun, listed: &[Value]) -> Vec<String> {
    let mut known = fields(desk, noun).unwrap_or_default();
    known.sort_by_key(|field| !matches!(field.as_str(), "name" | "title"));
    let says = |field: &String| {
        listed.iter().any(|item| match item.get(field) {
            None | Some(Value::Null | Value::Object(_)) => false,
            Some(Value::Array(values)) => values.iter().any(Value::is_string),
            Some(Value::Bool(_) | Value::Number(_) | Value::String(_)) => true,
        })
    };
    known.into_iter().filter(|field| !LONG.contains(&field.as_str()) && says(field)).take(COLUMNS).collect()
}

/// Shows a record.
pub(crate) fn show(desk: &mut Desk, which: &Which, on: Option<NaiveDate>, evidence: bool, access: &Access) -> Done {
    desk.open(access)?;
    let id = desk.find(which.noun, &which.id)?;
    let mut shown = desk.call("show", json!({ "noun": which.noun, "id": id, "on": on }))?;
    let passages = if evidence { desk.call("evidence", json!({ "id": id }))? } else { Value::Null };
    if let (true, Some(answer)) = (evidence, shown.as_object_mut()) {
        answer.insert("evidence".to_owned(), passages.clone());
    }
    desk.answer(&shown, |desk| {
        show_record(desk, which.noun, &shown);
        if evidence {
            show_evidence(desk, &passages);
        }
    });
    Ok(Exit::Done)
}

fn show_record(desk: &mut Desk, noun: Noun, shown: &Value) {
    let word = desk.word("noun", &noun.to_string());
    desk.output.line(&format!("{word}: {}", table::one_line(text_of(shown, "label"))));
    let order = fields(desk, noun).unwrap_or_default();
    let Some(record) = shown.get("record").and_then(Value::as_object) else { return };
    let worded = |field: &String| words::field(desk.language, Some(noun.as_str()), field);
    let order: Vec<(String, String)> = order.into_iter().map(|field| (worded(&field), field)).collect();
    let stated = |field: &str| record.get(field).is_some_and(|value| !value.is_null());
    let told = order.iter().filter(|(_, field)| stated(field));
    let widest = told.map(|(word, _)| word.chars().count()).max().unwrap_or_default();
    let mut names = Names::default();
    for (word, field) in order {
        let value = record.get(&field).unwrap_or(&Value::Null);
        let values: Vec<&Value> = match value {
            Value::Null => continue,
            Value::Array(values) if values.iter().any(Value::is_object) => values.iter().collect(),
            Value::Array(values) if values.is_empty() => continue,
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => vec![value],
        };
        for value in values {
            let text = desk.shown_value(noun, target_among(noun, &field, record), &field, value, &mut names);
            let line = table::wrap(&text, desk.output.width(), widest + 2);
            desk.output.line(&format!("{word:<widest$}  {line}"));
        }
    }
}

fn show_evidence(desk: &mut Desk, passages: &Value) {
    for passage in passages.as_array().into_iter().flatten() {
        let document = desk.label(Noun::Document, text_of(passage, "document"));
        let page = passage.get("page").and_then(Value::as_i64).map(|page| format!(" p. {page}")).unwrap_or_default();
        let quote = table::one_line(text_of(passage, "quote"));
        let field = words::field(desk.language, None, text_of(passage, "field"));
        let line = format!("{field}: «{quote}» ({document}{page})");
        let line = table::wrap(&line, desk.output.width(), 2);
        desk.output.line(&line);
    }
}

/// Adds a record.
pub(crate) fn add(desk: &mut Desk, noun: Noun, fields: &str, access: &Access) -> Done {
    let mut fields = input::fields(desk.language, fields)?;
    desk.open(access)?;
    desk.refer(noun, &mut fields)?;
    let changed = desk.call("add", json!({ "noun": noun, "fields": fields }))?;
    show_changed(desk, &changed);
    Ok(Exit::Done)
}

/// Changes fields of a record.
pub(crate) fn change(desk: &mut Desk, which: &Which, fields: &str, revision: Option<i64>, access: &Access) -> Done {
    let mut fields: Map<String, Value> = input::fields(desk.language, fields)?;
    desk.open(access)?;
    let id = desk.find(which.noun, &which.id)?;
    desk.refer(which.noun, &mut fields)?;
    let request = json!({ "noun": which.noun, "id": id, "revision": revision, "fields": fields });
    let changed = desk.call("change", request)?;
    show_changed(desk, &changed);
    Ok(Exit::Done)
}

/// Archives a record, or takes it out.
pub(crate) fn archive(desk: &mut Desk, which: &Which, archived: bool, access: &Access) -> Done {
    desk.open(access)?;
    let id = desk.find(which.noun, &which.id)?;
    let changed = desk.call("archive", json!({ "noun": which.noun, "id": id, "archived": archived }))?;
    show_changed(desk, &changed);
    Ok(Exit::Done)
}

/// Makes one party of two.
pub(crate) fn merge(desk: &mut Desk, into: &str, from: &str, access: &Access) -> Done {
    desk.open(access)?;
    let into = desk.find(Noun::Party, into)?;
    let from = desk.find(Noun::Party, from)?;
    let changed = desk.call("merge", json!({ "into": into, "from": from }))?;
    show_changed(desk, &changed);
    Ok(Exit::Done)
}

/// The whole id and the name of a record that was changed: for people, and for `cut -d' ' -f1`.
fn show_changed(desk: &mut Desk, changed: &Value) {
    desk.answer(changed, |desk| {
        let recorded = changed.get("value").unwrap_or(&Value::Null);
        let id = recorded.get("record").map(|record| text_of(record, "id")).unwrap_or_default();
        desk.output.line(&format!("{id}  {}", table::one_line(text_of(recorded, "label"))));
    });
}

/// Searches.
pub(crate) fn search(desk: &mut Desk, text: &str, noun: Option<Noun>, limit: Option<u32>, access: &Access) -> Done {
    desk.open(access)?;
    let groups = desk.call("search", json!({ "text": text, "noun": noun, "limit": limit }))?;
    desk.answer(&groups, |desk| {
        let mut table = Table::new([desk.say("cli-head-noun", &[]), "id".to_owned(), desk.say("cli-head-label", &[])]);
        table = table.keep_whole(0).keep_whole(1);
        for group in groups.as_array().into_iter().flatten() {
            let named = text_of(group, "noun");
            let word = desk.word("noun", named);
            let ids: Vec<&str> = items(group, "hits").iter().map(|hit| text_of(hit, "id")).collect();
            let beginnings = named.parse::<Noun>().map(|noun| desk.beginnings(noun, &ids)).unwrap_or_default();
            for hit in items(group, "hits") {
                let id = text_of(hit, "id");
                let beginning = beginnings.get(id).map_or(id, String::as_str);
                table.row([word.as_str(), beginning, text_of(hit, "label")]);
            }
        }
        if table.is_empty() {
            desk.remark("cli-none", &[]);
        } else {
            desk.output.table(&table);
        }
    });
    Ok(Exit::Done)
}
