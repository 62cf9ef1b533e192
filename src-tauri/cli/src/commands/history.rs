//! Commands on the history.

use serde_json::{Value, json};
use waarborg_register::model::Noun;
use waarborg_register::words;

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, number_of, text_of};
use crate::table::Table;

/// Records that are told of one entry; a document that was read may have made a hundred.
const MOST: usize = 3;

/// Lists the history.
pub(crate) fn history(
    desk: &mut Desk,
    noun: Option<Noun>,
    id: Option<&str>,
    before: Option<i64>,
    limit: Option<i64>,
    access: &Access,
) -> Done {
    desk.open(access)?;
    let id = match (noun, id) {
        (Some(noun), Some(id)) => Some(desk.find(noun, id)?),
        _ => None,
    };
    let page = desk.call("history", json!({ "noun": noun, "id": id, "before": before, "limit": limit }))?;
    desk.answer(&page, |desk| {
        let heads = ["cli-head-number", "cli-head-when", "cli-head-who", "cli-head-what", "cli-head-records"];
        let mut table = Table::new(heads.map(|key| desk.say(key, &[]))).keep_whole(0).keep_whole(1);
        for entry in items(&page, "entries") {
            table.row(row(desk, entry));
        }
        if table.is_empty() {
            desk.remark("cli-none", &[]);
        } else {
            desk.output.table(&table);
        }
    });
    Ok(Exit::Done)
}

fn row(desk: &mut Desk, entry: &Value) -> [String; 5] {
    let all = items(entry, "records");
    let mut records: Vec<String> = all.iter().take(MOST).map(|record| described(desk, record)).collect();
    if let Some(more) = all.len().checked_sub(MOST).filter(|more| *more > 0) {
        records.push(desk.say("cli-more", &[("count", more.to_string().into())]));
    }
    [
        number_of(entry, "number").to_string(),
        desk.dated(text_of(entry, "at")),
        text_of(entry, "actor").to_owned(),
        desk.word("operation", text_of(entry, "operation")),
        records.join("; "),
    ]
}

/// A record of an entry: noun, name, and the fields that changed unless all of them did.
fn described(desk: &mut Desk, record: &Value) -> String {
    let noun = text_of(record, "noun");
    let id = text_of(record, "record");
    let mut label = noun.parse::<Noun>().map_or_else(|_| id.to_owned(), |noun| desk.label(noun, id));
    if label == id {
        // A record that is there no more is called what the entry says.
        label = named(record).unwrap_or(label);
    }
    let worded = |field: &Value| words::field(desk.language, Some(noun), text_of(field, "field"));
    let fields: Vec<String> = items(record, "fields").iter().map(worded).collect();
    let noun = desk.word("noun", noun);
    let changed = record.get("before").is_some_and(|before| !before.is_null());
    if changed && !fields.is_empty() {
        format!("{noun} {label} ({})", fields.join(", "))
    } else {
        format!("{noun} {label}")
    }
}

fn named(record: &Value) -> Option<String> {
    let field = items(record, "fields").iter().find(|field| matches!(text_of(field, "field"), "name" | "title"))?;
    ["after", "before"].into_iter().map(|side| text_of(field, side)).find(|name| !name.is_empty()).map(str::to_owned)
}

/// Undoes a change.
pub(crate) fn undo(desk: &mut Desk, entry: Option<&str>, access: &Access) -> Done {
    desk.open(access)?;
    let entry = match entry {
        None => None,
        Some(text) => Some(find(desk, text)?),
    };
    let undone = desk.call("undo", json!({ "entry": entry }))?;
    desk.answer(&undone, |desk| {
        let value = undone.get("value").unwrap_or(&Value::Null);
        let [number, when, _, what, records] = row(desk, value);
        let line = desk.say(
            "cli-undone",
            &[("number", number.into()), ("when", when.into()), ("what", what.into()), ("records", records.into())],
        );
        desk.output.line(&line);
    });
    Ok(Exit::Done)
}

/// The id of an entry from its number, its id, or the beginning of its id.
fn find(desk: &mut Desk, text: &str) -> Done<String> {
    if let Some(number) = text.parse::<i64>().ok().filter(|_| text.len() < 8) {
        let page = desk.call("history", json!({ "before": number.saturating_add(1), "limit": 1 }))?;
        let entry = items(&page, "entries").first().filter(|entry| number_of(entry, "number") == number);
        return entry.map(|entry| text_of(entry, "id").to_owned()).ok_or_else(|| unknown(desk, text));
    }
    let text = text.to_lowercase();
    let mut before = None;
    let mut found = Vec::new();
    loop {
        let page = desk.call("history", json!({ "before": before, "limit": 200 }))?;
        let entries = items(&page, "entries");
        found.extend(
            entries.iter().map(|entry| text_of(entry, "id")).filter(|id| id.starts_with(&text)).map(str::to_owned),
        );
        match entries.last().map(|entry| number_of(entry, "number")) {
            Some(number) if number > 1 => before = Some(number),
            _ => break,
        }
    }
    match found.as_slice() {
        [one] if text.len() >= 8 => Ok(one.clone()),
        _ => Err(unknown(desk, &text)),
    }
}

fn unknown(desk: &Desk, text: &str) -> crate::fault::Fault {
    desk.refuse(Exit::Failed, "cli-no-entry", &[("entry", text.to_owned().into())])
}
