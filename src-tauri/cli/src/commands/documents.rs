//! Commands on documents: their text, and those that the register keeps.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use waarborg_extract::{Extraction, Limits};
use waarborg_register::model::Noun;

use crate::arguments::DocumentAction;
use crate::desk::{Desk, Done};
use crate::fault::{Exit, Fault};
use crate::output;
use crate::reference::{items, number_of, text_of};
use crate::table;

use super::export::{counting, decoded, guard, told, write};
use super::facts;

/// A document as it was read from the disk.
pub(super) struct Paper {
    pub(super) name: String,
    bytes: Vec<u8>,
}

impl Paper {
    /// Its bytes, as a call takes them.
    pub(super) fn bytes(&self) -> String {
        STANDARD.encode(&self.bytes)
    }
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
pub(crate) fn extract(desk: &mut Desk, path: &Path, recognise: bool) -> Done {
    let Paper { name, bytes } = read(desk, path)?;
    let extraction = desk.session.extract(&name, &bytes, recognise).map_err(|fault| desk.fault(&fault))?;
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
        let recognised = part.recognised.as_ref().map(|recognised| json!(recognised));
        facts::tell_scan(desk, &part.name, part.scanned.len(), recognised.as_ref(), part.no_text);
        if let Some(failure) = &part.unread {
            desk.remark(&facts::unread(failure.code()), &name);
        }
        desk.output.text(&part.text);
        if !part.text.is_empty() && !part.text.ends_with('\n') {
            desk.output.text("\n");
        }
    }
}

/// Asks the same of each document. What fails does not stop the others.
pub(super) fn each(
    desk: &mut Desk,
    documents: &[PathBuf],
    mut ask: impl FnMut(&mut Desk, &Paper) -> Done<Value>,
) -> Vec<Done<Value>> {
    let bar = counting(desk, documents.len(), "cli-working-read");
    let ask = |path: &PathBuf| {
        let answer = read(desk, path).and_then(|paper| ask(desk, &paper));
        bar.inc(1);
        answer
    };
    let answers = documents.iter().map(ask).collect();
    bar.finish_and_clear();
    answers
}

/// Ends a command on several documents. All failures but the last are told here; the last ends the command.
pub(super) fn ended(desk: &Desk, mut faults: Vec<Fault>) -> Done {
    let last = faults.pop();
    for fault in faults {
        output::complain(&fault.failure, desk.json);
    }
    last.map_or(Ok(Exit::Done), Err)
}

/// Shows what is known of documents, one or a list.
fn show_each(desk: &mut Desk, answers: Vec<Done<Value>>, show: impl Fn(&mut Desk, &Value)) -> Done {
    let single = answers.len() == 1;
    let (mut known, mut faults) = (Vec::new(), Vec::new());
    for answer in answers {
        match answer {
            Ok(answer) => known.push(answer),
            Err(fault) => faults.push(fault),
        }
    }
    if !desk.json {
        for answer in &known {
            show(desk, answer);
        }
    } else if !single {
        desk.output.json(&Value::from(known));
    } else if let [one] = known.as_slice() {
        desk.output.json(one);
    }
    ended(desk, faults)
}

/// Works with the documents that the register keeps.
pub(crate) fn document(desk: &mut Desk, action: DocumentAction) -> Done {
    match action {
        DocumentAction::Keep { documents, kind, link, recognise, access } => {
            desk.open(&access)?;
            let mut links = Vec::new();
            for which in link {
                let record = desk.find(which.noun, &which.id)?;
                links.push(json!({ "noun": which.noun, "record": record }));
            }
            let answers = each(desk, &documents, |desk, paper| {
                let bytes = paper.bytes();
                let asked = json!({
                    "name": paper.name, "bytes": bytes, "kind": kind, "links": links, "recognise": recognise,
                });
                desk.call("keep_document", asked)
            });
            show_each(desk, answers, show_kept)
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
    let kept = changed.get("value").unwrap_or(&Value::Null);
    let document = kept.get("document").unwrap_or(&Value::Null);
    let line = format!(
        "{}  {} ({})",
        text_of(document, "id"),
        table::one_line(text_of(document, "name")),
        number_of(document, "size")
    );
    desk.output.line(&line);
    let unread = kept.get("unread").filter(|unread| !unread.is_null());
    for unread in unread.into_iter().chain(items(kept, "unread_parts")) {
        desk.output.line(&format!("  {}", table::one_line(text_of(unread, "message"))));
    }
    let recognised = items(kept, "recognised");
    for part in recognised {
        // A file inside the document has a name of its own.
        facts::tell_scan(desk, text_of(part, "name"), facts::pictures(part), Some(part), false);
    }
    let silent = kept.get("scanned").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
    if recognised.is_empty() {
        facts::tell_scan(desk, text_of(document, "name"), silent.unwrap_or_default(), None, false);
    }
}
