//! What documents say, how that stands to the register, and putting it there.

mod tally;

use std::path::PathBuf;

use serde_json::{Map, Value, json};
use waarborg_register::Failure;
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Choice as _;

use crate::arguments::{Accept, Intake};
use crate::desk::{Desk, Done};
use crate::fault::{Fault, printable};
use crate::reference::{items, text_of};
use crate::table::{self, Table};

use super::documents::{Paper, each, ended};
use super::facts;
use tally::Tally;

/// What is asked of each document.
struct Wanted {
    /// Whether facts are put into the register.
    accepts: bool,
    /// Whether a register is open.
    registered: bool,
    /// Fields of which the facts are refused.
    refuse: Vec<String>,
    min_confidence: Option<f64>,
    /// What the core is told besides.
    choices: Map<String, Value>,
}

/// Tells what documents say; with a register, how that stands to it, or puts it there.
pub(crate) fn intake(desk: &mut Desk, asked: Intake) -> Done {
    let Intake { documents, access, accept, refuse, min_confidence, use_at, sector, vendor, recognise, overwrite } =
        asked;
    let access = access.access();
    if let Some(access) = &access {
        desk.open(access)?;
    }
    let vendor = vendor.map(|vendor| desk.find(Noun::Party, &vendor)).transpose()?;
    let choices = [
        ("min_confidence", min_confidence.map(Value::from)),
        // The core finds the school, or adds it.
        ("use_at", use_at.map(Value::from)),
        ("sector", sector.map(|sector| Value::from(sector.as_str()))),
        ("vendor", vendor.map(Value::from)),
        ("recognise", recognise.then_some(Value::Bool(true))),
        ("overwrite", overwrite.then_some(Value::Bool(true))),
    ];
    let wanted = Wanted {
        accepts: accept == Some(Accept::All),
        registered: access.is_some(),
        refuse,
        min_confidence,
        choices: choices.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect(),
    };
    let answers = each(desk, &documents, |desk, paper| one(desk, paper, &wanted));
    show(desk, &documents, answers, &wanted)
}

/// Asks the core about one document.
fn one(desk: &mut Desk, paper: &Paper, wanted: &Wanted) -> Done<Value> {
    let mut request = wanted.choices.clone();
    request.insert("name".to_owned(), json!(paper.name));
    request.insert("bytes".to_owned(), json!(paper.bytes()));
    if !wanted.refuse.is_empty() {
        let recognise = request.get("recognise").cloned().unwrap_or_default();
        let asked = json!({ "name": paper.name, "bytes": paper.bytes(), "recognise": recognise == true });
        let read = desk.call("intake", asked)?;
        let is_refused = |fact: &Value| wanted.refuse.iter().any(|field| text_of(fact, "field") == field);
        let facts = items(&read, "facts").iter().enumerate();
        let refused: Vec<usize> = facts.filter(|(_, fact)| is_refused(fact)).map(|(at, _)| at).collect();
        request.insert("refused".to_owned(), json!(refused));
        // Places in what was read count in that alone: letters could be recognised otherwise the next time.
        let text = read.get("document").and_then(|document| document.get("text_sha256")).cloned();
        request.insert("text_sha256".to_owned(), text.unwrap_or_default());
    }
    if wanted.accepts {
        return desk.call("accept", Value::Object(request));
    }
    let mut answer = desk.call("intake", Value::Object(request))?;
    let mut take = |name: &str| answer.get_mut(name).map(Value::take).unwrap_or_default();
    let (document, mut facts, recognised) = (take("document"), take("facts"), take("recognised"));
    let mut told = Map::new();
    if recognised.as_array().is_some_and(|parts| !parts.is_empty()) {
        told.insert("recognised".to_owned(), recognised);
    }
    told.insert("document".to_owned(), document);
    if wanted.registered {
        told.insert("proposal".to_owned(), take("proposal"));
        told.insert("obstacle".to_owned(), take("obstacle"));
        told.insert("facts".to_owned(), facts);
        return Ok(Value::Object(told));
    }
    if let (Some(least), Some(facts)) = (wanted.min_confidence, facts.as_array_mut()) {
        facts.retain(|fact| fact.get("confidence").and_then(Value::as_f64).is_some_and(|sure| sure >= least));
    }
    told.insert("facts".to_owned(), facts);
    Ok(Value::Object(told))
}

/// Shows what came of each document, and at the end of all of them.
fn show(desk: &mut Desk, documents: &[PathBuf], answers: Vec<Done<Value>>, wanted: &Wanted) -> Done {
    let (mut known, mut faults, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    let mut tally = Tally::default();
    for (path, answer) in documents.iter().zip(answers) {
        let fault = match answer {
            Ok(answer) => {
                tally.take(&answer);
                let obstacle = answer.get("obstacle").cloned().unwrap_or_default();
                known.push(answer);
                serde_json::from_value::<Failure>(obstacle).ok().map(Fault::from)
            }
            Err(fault) => Some(fault),
        };
        if let Some(fault) = fault {
            failed.push((printable(path), fault.failure.clone()));
            faults.push(fault);
        }
    }
    let several = documents.len() > 1;
    if !desk.json {
        for answer in &known {
            if wanted.accepts {
                show_accepted(desk, answer);
            } else {
                facts::show(desk, answer);
                tell_replaced(desk, answer.get("proposal").map_or(&[], |proposal| items(proposal, "records")));
            }
        }
        if several || wanted.registered {
            tally.show(desk, documents.len(), &failed, wanted.accepts);
        }
    } else if several {
        let failed: Vec<Value> = failed.iter().map(|(path, fault)| json!({ "path": path, "failure": fault })).collect();
        let facts: Map<String, Value> =
            tally.counts().into_iter().map(|(fate, count)| (fate.to_owned(), json!(count))).collect();
        let summary = json!({ "files": documents.len(), "failed": failed.len(), "facts": facts });
        desk.output.json(&json!({ "documents": known, "failed": failed, "summary": summary }));
    } else if let [one] = known.as_slice() {
        desk.output.json(one);
    }
    ended(desk, faults)
}

fn show_accepted(desk: &mut Desk, changed: &Value) {
    let accepted = changed.get("value").unwrap_or(&Value::Null);
    let name = accepted.get("document").map(|document| text_of(document, "name")).unwrap_or_default();
    let records = items(accepted, "records");
    let arguments = [("name", table::one_line(name).into()), ("count", records.len().into())];
    let line = desk.say("cli-accepted", &arguments);
    desk.output.line(&line);
    let mut table = Table::default();
    for record in records {
        let is_new = record.get("is_new").and_then(Value::as_bool).unwrap_or_default();
        let sign = desk.say(if is_new { "cli-record-new" } else { "cli-record-changed" }, &[]);
        let noun = desk.word("noun", text_of(record, "noun"));
        table.row([sign, noun, text_of(record, "label").to_owned(), text_of(record, "id").to_owned()]);
    }
    desk.output.table(&table);
    tell_replaced(desk, records);
    if accepted.get("sector_assumed").and_then(Value::as_bool).unwrap_or_default() {
        desk.remark("cli-sector-assumed", &[]);
    }
    for conflict in items(accepted, "conflicts") {
        let line = table::wrap(text_of(conflict, "message"), desk.output.width(), 2);
        desk.output.line(&line);
    }
    for near in items(accepted, "matches") {
        let line = desk
            .say("cli-near", &[("name", text_of(near, "name").into()), ("other", text_of(near, "party_name").into())]);
        let line = table::wrap(&line, desk.output.width(), 2);
        desk.output.line(&line);
    }
}

/// Tells which older editions of papers are replaced.
fn tell_replaced(desk: &mut Desk, records: &[Value]) {
    for record in records {
        let Some(old) = record.get("replaces").filter(|old| !old.is_null()) else { continue };
        let noun = desk.word("noun", text_of(record, "noun"));
        let arguments = [
            ("noun", noun.into()),
            ("label", text_of(record, "label").into()),
            ("old", text_of(old, "label").into()),
            ("id", text_of(old, "record").into()),
        ];
        let line = desk.say("cli-replaces", &arguments);
        desk.output.line(&table::wrap(&line, desk.output.width(), 2));
    }
}
