//! The example board: a fictitious register, replayed from its steps through the same door as every other change.
//!
//! `assets/example/README.md` fixes the form of the steps.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;
use waarborg_extract::{Extraction, Part};

use crate::documents::{Evidence, Paper, keep, note_evidence};
use crate::error::{Error, Result};
use crate::history::Operation;
use crate::model::choice::DocumentKind;
use crate::model::noun::{Fields, from_fields, to_fields};
use crate::model::{Board, Document, DocumentLink, Id, Noun};
use crate::register::Register;
use crate::store::change::Change;
use crate::store::connection;
use crate::world::World;

static BOARD: &str = include_str!("../../../assets/example/board.json");
static DOCUMENTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/example/documents");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    #[serde(rename = "about")]
    _about: String,
    #[serde(rename = "today")]
    _today: chrono::NaiveDate,
    steps: Vec<Step>,
}

/// One step; which kind it is, the key that it has tells.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Step {
    Add(Add),
    Read(Read),
    Keep(Keep),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Add {
    #[serde(rename = "add")]
    noun: Noun,
    #[serde(default, rename = "as")]
    name: Option<String>,
    fields: Fields,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Keep {
    document: String,
    #[serde(default, rename = "as")]
    name: Option<String>,
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    fields: Fields,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    intake: String,
    #[serde(default, rename = "as")]
    name: Option<String>,
    #[serde(rename = "facts")]
    _facts: String,
    #[serde(default)]
    fields: Fields,
    #[serde(default, rename = "use_at")]
    _use_at: Vec<String>,
    #[serde(default)]
    records: Vec<Add>,
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    evidence: Vec<Passage>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Passage {
    record: String,
    field: String,
    value: Value,
    quote: String,
}

/// Records by the name that a step gave them.
type Names = HashMap<String, (Noun, Uuid)>;

/// Makes the example board. `read` gives the text of a document; `name` replaces the board's own.
///
/// # Errors
/// As [`Register::create`], and the failure of `read`.
pub fn create(
    path: &Path,
    name: Option<&str>,
    password: Option<&str>,
    world: Arc<dyn World>,
    read: impl Fn(&str, &[u8]) -> Result<Extraction>,
) -> Result<Register> {
    let script: Script = serde_json::from_str(BOARD).map_err(Error::json)?;
    let mut steps = script.steps.into_iter();
    let Some(Step::Add(Add { noun: Noun::Board, name: board_name, mut fields })) = steps.next() else {
        return Err(Error::Internal("the example does not begin with its board".to_owned()));
    };
    if let Some(name) = name {
        fields.insert("name".to_owned(), name.into());
    }
    let board: Board = from_fields(fields)?;
    let mut register = Register::create(path, board, password, world)?;
    let mut names = Names::new();
    if let Some(name) = board_name {
        names.insert(name, (Noun::Board, register.board()?.id.uuid()));
    }
    let made = steps.try_for_each(|step| replay(&mut register, step, &mut names, &read));
    if let Err(fault) = made {
        // Half an example is of no use, and would stand in the way of a whole one.
        drop(register);
        connection::discard(path);
        return Err(fault);
    }
    Ok(register)
}

fn replay(
    register: &mut Register,
    step: Step,
    names: &mut Names,
    read: &impl Fn(&str, &[u8]) -> Result<Extraction>,
) -> Result<()> {
    match step {
        Step::Add(step) => register.transact(Operation::Add, |change| add(change, step, names)).map(drop),
        Step::Keep(step) => {
            let (bytes, extraction) = document(&step.document, read)?;
            register
                .transact(Operation::Keep, |change| {
                    let document = kept(change, &step.document, bytes, &extraction, step.fields)?;
                    remember(names, step.name, Noun::Document, document.id.uuid());
                    link(change, document, &step.links, names)
                })
                .map(drop)
        }
        Step::Read(step) => {
            let (bytes, extraction) = document(&step.intake, read)?;
            register
                .transact(Operation::Intake, |change| {
                    let document = kept(change, &step.intake, bytes, &extraction, step.fields)?;
                    remember(names, step.name, Noun::Document, document.id.uuid());
                    for record in step.records {
                        add(change, record, names)?;
                    }
                    for passage in step.evidence {
                        let evidence = evidence(&extraction, document.id, passage, names)?;
                        note_evidence(change, &evidence)?;
                    }
                    link(change, document, &step.links, names)
                })
                .map(drop)
        }
    }
}

fn document(path: &str, read: &impl Fn(&str, &[u8]) -> Result<Extraction>) -> Result<(&'static [u8], Extraction)> {
    let name = file_name(path);
    let file = DOCUMENTS.get_file(name).ok_or_else(|| Error::Internal(format!("the example has no {path}")))?;
    Ok((file.contents(), read(name, file.contents())?))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn kept(
    change: &mut Change<'_>,
    path: &str,
    bytes: &[u8],
    extraction: &Extraction,
    fields: Fields,
) -> Result<Document> {
    let kind: Option<DocumentKind> = match fields.get("kind") {
        Some(kind) => serde_json::from_value(kind.clone()).map_err(Error::json)?,
        None => None,
    };
    let paper = Paper { name: file_name(path), bytes, extraction: Some(extraction), kind, source: None };
    let document = keep(change, &paper)?;
    let wanted = crate::store::change::merged(to_fields(&document)?, fields);
    change.save(from_fields(wanted)?)
}

fn add(change: &mut Change<'_>, step: Add, names: &mut Names) -> Result<()> {
    let mut fields = Value::Object(step.fields);
    resolve(&mut fields, names)?;
    let Value::Object(fields) = fields else { return Ok(()) };
    let added = step.noun.table().add(change, fields)?;
    let id = added.get("id").and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok()).unwrap_or_default();
    remember(names, step.name, step.noun, id);
    Ok(())
}

fn remember(names: &mut Names, name: Option<String>, noun: Noun, id: Uuid) {
    if let Some(name) = name {
        names.insert(name, (noun, id));
    }
}

fn named(name: &str, names: &Names) -> Result<(Noun, Uuid)> {
    let plain = name.strip_prefix('@').unwrap_or(name);
    names.get(plain).copied().ok_or_else(|| Error::Internal(format!("the example names {name} before making it")))
}

/// Puts ids in the place of `@name`.
fn resolve(value: &mut Value, names: &Names) -> Result<()> {
    match value {
        Value::String(text) if text.starts_with('@') => {
            *value = Value::String(named(text, names)?.1.to_string());
            Ok(())
        }
        Value::Array(values) => values.iter_mut().try_for_each(|value| resolve(value, names)),
        Value::Object(fields) => fields.values_mut().try_for_each(|value| resolve(value, names)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn link(change: &mut Change<'_>, mut document: Document, links: &[String], names: &Names) -> Result<()> {
    for name in links {
        let (noun, id) = named(name, names)?;
        document.links.push(DocumentLink { noun, record: Id::from(id) });
    }
    change.save(document).map(drop)
}

/// Where a passage stands in the text that was extracted; white space may differ.
fn evidence(extraction: &Extraction, document: Id<Document>, passage: Passage, names: &Names) -> Result<Evidence> {
    let (noun, record) = named(&passage.record, names)?;
    let place =
        (1..).zip(&extraction.parts).find_map(|(number, part)| Some((number, part, stands(part, &passage.quote)?)));
    let Some((number, part, (start, end))) = place else {
        return Err(Error::Internal(format!("{} does not hold {:?}", extraction.name, passage.quote)));
    };
    let quote = part.slice(waarborg_extract::Span { start, end });
    Ok(Evidence {
        document,
        noun,
        record,
        field: passage.field,
        value: passage.value,
        part: number,
        page: part.page_at(start),
        start,
        end,
        quote: Some(quote),
        // A person read and accepted it.
        confidence: 1.0,
        read: None,
    })
}

/// The characters from which to which a quote stands in a text, white space left out of account.
fn stands(part: &Part, quote: &str) -> Option<(usize, usize)> {
    let letters: Vec<(usize, char)> =
        part.text.chars().enumerate().filter(|(_, letter)| !letter.is_whitespace()).collect();
    let wanted: Vec<char> = quote.chars().filter(|letter| !letter.is_whitespace()).collect();
    let found =
        letters.windows(wanted.len().max(1)).find(|window| window.iter().map(|(_, letter)| letter).eq(&wanted))?;
    Some((found.first()?.0, found.last()?.0 + 1))
}
