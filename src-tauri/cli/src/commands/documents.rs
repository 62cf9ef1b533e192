//! Commands on documents: their text, what they say, and those that the register keeps.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use waarborg_extract::{Extraction, Limits};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::{Choice as _, Sector};

use crate::arguments::{Access, DocumentAction};
use crate::desk::{Desk, Done};
use crate::fault::{Exit, Fault};
use crate::output;
use crate::reference::{items, number_of, text_of};
use crate::table::{self, Table};

use super::export::{counting, decoded, guard, told, write};
use super::facts;

/// A document as it was read from the disk.
struct Paper {
    name: String,
    bytes: Vec<u8>,
}

/// Reads a document; of one that is larger than is allowed, only as much as shows that it is.
fn read(desk: &Desk, path: &Path) -> Done<Paper> {
    desk.spare(path)?;
    let most = Limits::default().bytes.saturating_add(1);
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|cause| Fault::file(desk.language, "cli-unreadable", path, &cause))?;
    // A name that is not UTF-8 is a name all the same.
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(Paper { name, bytes })
}

/// Prints the text of a document.
pub(crate) fn extract(desk: &mut Desk, path: &Path) -> Done {
    let Paper { name, bytes } = read(desk, path)?;
    let extraction = desk.session.extract(&name, &bytes).map_err(|fault| desk.fault(&fault))?;
    if desk.json {
        let answer = serde_json::to_value(&extraction)
            .map_err(|fault| desk.fault(&waarborg_register::Error::Internal(fault.to_string())))?;
        desk.output.json(&answer);
    } else {
        show_text(desk, &extraction);
    }
    Ok(Exit::Done)
}

fn show_text(desk: &mut Desk, extraction: &Extraction) {
    let several = extraction.parts.len() > 1;
    for (number, part) in (1..).zip(&extraction.parts) {
        if several {
            desk.output.line(&format!("== {number}. {} ({}) ==", table::one_line(&part.name), part.media_type));
        }
        let name = [("name", table::one_line(&part.name).into())];
        if part.no_text {
            desk.remark("cli-scan", &name);
        }
        if let Some(failure) = &part.unread {
            desk.remark(&facts::unread(failure.code()), &name);
        }
        desk.output.text(&part.text);
        if !part.text.is_empty() && !part.text.ends_with('\n') {
            desk.output.text("\n");
        }
    }
}

/// Tells what documents say.
pub(crate) fn intake(desk: &mut Desk, documents: &[PathBuf]) -> Done {
    each(
        desk,
        documents,
        |desk, paper| {
            let answer = desk.call("intake", json!({ "name": paper.name, "bytes": STANDARD.encode(&paper.bytes) }))?;
            let field = |name: &str| answer.get(name).cloned().unwrap_or_default();
            Ok(json!({ "document": field("document"), "facts": field("facts") }))
        },
        facts::show,
    )
}

/// What is accepted, and for whom.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) use_at: Option<String>,
    pub(crate) sector: Option<Sector>,
    pub(crate) min_confidence: Option<f64>,
    pub(crate) vendor: Option<String>,
    pub(crate) overwrite: bool,
}

/// Puts what documents say into the register.
pub(crate) fn accept(desk: &mut Desk, documents: &[PathBuf], access: Option<Access>, wanted: &Wanted) -> Done {
    if let Some(access) = access {
        desk.open(&access)?;
    }
    let vendor = match &wanted.vendor {
        Some(vendor) => Some(desk.find(Noun::Party, vendor)?),
        None => None,
    };
    let chosen: Map<String, Value> = [
        ("min_confidence", wanted.min_confidence.map(Value::from)),
        // The core finds the school, or adds it.
        ("use_at", wanted.use_at.clone().map(Value::from)),
        ("sector", wanted.sector.map(|sector| Value::from(sector.as_str()))),
        ("vendor", vendor.map(Value::from)),
        ("overwrite", wanted.overwrite.then_some(Value::Bool(true))),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
    .collect();
    each(
        desk,
        documents,
        |desk, paper| {
            let mut request = chosen.clone();
            request.insert("name".to_owned(), json!(paper.name));
            request.insert("bytes".to_owned(), json!(STANDARD.encode(&paper.bytes)));
            desk.call("accept", Value::Object(request))
        },
        show_accepted,
    )
}

fn show_accepted(desk: &mut Desk, changed: &Value) {
    let accepted = changed.get("value").unwrap_or(&Value::Null);
    let name = accepted.get("document").map(|document| text_of(document, "name")).unwrap_or_default();
    let records = items(accepted, "records");
    let arguments = [("name", table::one_line(name).into()), ("count", records.len().to_string().into())];
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

/// Does the same with each document. One that fails is told and does not stop the others.
fn each(
    desk: &mut Desk,
    documents: &[PathBuf],
    mut ask: impl FnMut(&mut Desk, &Paper) -> Done<Value>,
    show: impl Fn(&mut Desk, &Value),
) -> Done {
    let bar = counting(desk, documents.len(), "cli-working-read");
    let mut answers = Vec::new();
    let mut last = None;
    for path in documents {
        match read(desk, path).and_then(|paper| ask(desk, &paper)) {
            Ok(answer) => answers.push(answer),
            Err(fault) => {
                // All but the last are told here; the last ends the command.
                if let Some(fault) = last.replace(fault) {
                    bar.suspend(|| output::complain(&fault.failure, desk.json));
                }
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if desk.json {
        match answers.as_slice() {
            [one] if documents.len() == 1 => desk.output.json(one),
            [] if documents.len() == 1 => {}
            several => desk.output.json(&Value::from(several)),
        }
    } else {
        for answer in &answers {
            show(desk, answer);
        }
    }
    last.map_or(Ok(Exit::Done), Err)
}

/// Works with the documents that the register keeps.
pub(crate) fn document(desk: &mut Desk, action: DocumentAction) -> Done {
    match action {
        DocumentAction::Keep { documents, kind, link, access } => {
            desk.open(&access)?;
            let mut links = Vec::new();
            for which in link {
                let record = desk.find(which.noun, &which.id)?;
                links.push(json!({ "noun": which.noun, "record": record }));
            }
            each(
                desk,
                &documents,
                |desk, paper| {
                    let bytes = STANDARD.encode(&paper.bytes);
                    desk.call(
                        "keep_document",
                        json!({ "name": paper.name, "bytes": bytes, "kind": kind, "links": links }),
                    )
                },
                show_kept,
            )
        }
        DocumentAction::Save { id, out, access } => {
            desk.open(&access)?;
            guard(desk, &out)?;
            let id = desk.find(Noun::Document, &id)?;
            let answer = desk.call("document_bytes", json!({ "id": id }))?;
            let bytes = decoded(desk, text_of(&answer, "bytes"))?;
            write(desk, &out, &bytes)?;
            told(desk, &out, bytes.len(), &json!({ "id": id }));
            Ok(Exit::Done)
        }
        DocumentAction::Text { id, access } => {
            desk.open(&access)?;
            let id = desk.find(Noun::Document, &id)?;
            let parts = desk.call("document_text", json!({ "id": id }))?;
            desk.answer(&parts, |desk| {
                let several = parts.as_array().is_some_and(|parts| parts.len() > 1);
                for (number, part) in (1..).zip(parts.as_array().into_iter().flatten()) {
                    if several {
                        desk.output.line(&format!("== {number} =="));
                    }
                    let text = part.as_str().unwrap_or_default();
                    desk.output.text(text);
                    if !text.is_empty() && !text.ends_with('\n') {
                        desk.output.text("\n");
                    }
                }
            });
            Ok(Exit::Done)
        }
        DocumentAction::Erase { id, access } => {
            desk.open(&access)?;
            let id = desk.find(Noun::Document, &id)?;
            let erased = desk.call("erase_document", json!({ "id": id }))?;
            desk.answer(&erased, |desk| show_kept(desk, &erased));
            Ok(Exit::Done)
        }
    }
}

fn show_kept(desk: &mut Desk, changed: &Value) {
    let document = changed.get("value").and_then(|value| value.get("document")).unwrap_or(&Value::Null);
    let line = format!(
        "{}  {} ({})",
        text_of(document, "id"),
        table::one_line(text_of(document, "name")),
        number_of(document, "size")
    );
    desk.output.line(&line);
    if let Some(unread) = changed.get("value").and_then(|value| value.get("unread")).filter(|unread| !unread.is_null())
    {
        desk.output.line(&format!("  {}", table::one_line(text_of(unread, "message"))));
    }
    for unread in changed.get("value").map(|value| items(value, "unread_parts")).unwrap_or_default() {
        desk.output.line(&format!("  {}", table::one_line(text_of(unread, "message"))));
    }
}
