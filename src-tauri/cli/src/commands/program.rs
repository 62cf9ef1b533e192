//! Commands on the program itself: its nouns, its calls, completions, manual pages.

use std::path::Path;

use serde_json::{Value, json};
use waarborg_register::model::Noun;

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::{Exit, Fault};
use crate::input;
use crate::reference::{items, text_of};
use crate::table::{self, Table};

/// Lists the nouns with their fields.
pub(crate) fn nouns(desk: &mut Desk, noun: Option<Noun>) -> Done {
    let all = desk.call("nouns", json!({}))?;
    let wanted = noun.map(|noun| noun.to_string());
    let all: Vec<Value> = all
        .as_array()
        .into_iter()
        .flatten()
        .filter(|described| wanted.as_deref().is_none_or(|noun| noun == text_of(described, "noun")))
        .cloned()
        .collect();
    desk.answer(&Value::from(all.clone()), |desk| {
        for described in &all {
            let is_many = |field: &&Value| field.get("many").and_then(Value::as_bool).unwrap_or_default();
            let (many, one): (Vec<&Value>, Vec<&Value>) = items(described, "fields").iter().partition(is_many);
            let names = |fields: Vec<&Value>| {
                fields.into_iter().map(|field| text_of(field, "name")).collect::<Vec<_>>().join(", ")
            };
            let noun = text_of(described, "noun");
            let word = desk.word("noun", noun);
            desk.output.line(&if word == noun { noun.to_owned() } else { format!("{noun} ({word})") });
            for (key, fields) in [("cli-fields", one), ("cli-parts", many)] {
                let text = names(fields);
                if !text.is_empty() {
                    let line = table::wrap(&format!("  {}: {text}", desk.say(key, &[])), desk.output.width(), 4);
                    desk.output.line(&format!("  {line}"));
                }
            }
        }
    });
    Ok(Exit::Done)
}

/// Lists the calls, or tells all about one.
pub(crate) fn calls(desk: &mut Desk, name: Option<&str>) -> Done {
    let all = desk.call("calls", json!({ "name": name }))?;
    desk.answer(&all, |desk| {
        for call in all.as_array().into_iter().flatten() {
            show_call(desk, call);
        }
    });
    Ok(Exit::Done)
}

fn show_call(desk: &mut Desk, call: &Value) {
    let [name, request, answer, doc] = ["name", "request", "answer", "doc"].map(|field| text_of(call, field));
    desk.output.line(&format!("{name} ({request}) -> {answer}"));
    let doc = table::wrap(doc, desk.output.width(), 4);
    desk.output.line(&format!("    {doc}"));
    for field in items(call, "fields") {
        let [name, kind, doc] = ["name", "type", "doc"].map(|part| text_of(field, part));
        let mark = if field.get("optional") == Some(&Value::Bool(true)) { "?" } else { "" };
        let line = table::wrap(&format!("{name}{mark}: {kind} – {doc}"), desk.output.width(), 10);
        desk.output.line(&format!("      {line}"));
    }
    for declared in items(call, "types").iter().filter_map(Value::as_str) {
        desk.output.line("");
        desk.output.text(declared);
    }
}

/// Makes one call; its answer is JSON in any case.
pub(crate) fn call(desk: &mut Desk, name: &str, request: &str, access: Option<Access>) -> Done {
    let request = input::json(desk.language, request)?;
    if let Some(access) = access {
        desk.open(&access)?;
    }
    let answer = desk.call(name, request)?;
    desk.output.json(&answer);
    Ok(Exit::Done)
}

/// Prints completions.
pub(crate) fn completions(desk: &mut Desk, shell: clap_complete::Shell) {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut crate::command_line(), "waarborg-cli", &mut text);
    desk.output.bytes(&text);
}

/// Writes the manual pages: one for the program, one for each command.
pub(crate) fn manual(desk: &mut Desk, folder: &Path) -> Done {
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(crate::command_line(), folder))
        .map_err(|cause| Fault::file(desk.language, "cli-unwritable", folder, &cause))?;
    let mut table = Table::default();
    table.row([crate::fault::printable(folder)]);
    desk.output.table(&table);
    Ok(Exit::Done)
}
