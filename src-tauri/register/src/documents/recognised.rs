//! What was recognised in pictures of text: told apart from what a document itself says, with where it stands on the page.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::{Extraction, Part};

use crate::error::{Error, Result};
use crate::model::{Document, Id};
use crate::register::Register;
use crate::text::clean;

/// What was recognised in the pictures of a part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecognisedPart {
    /// Part of the document, from 1.
    pub part: usize,
    /// Its name; empty where it was kept before names were.
    #[serde(default)]
    pub name: String,
    /// The pages of which letters were recognised, from 1.
    pub pages: Vec<u32>,
    /// The pages that are pictures as well, and of which nothing was recognised.
    pub unread: Vec<UnrecognisedPage>,
    /// The lines that were recognised, in the order of the text.
    pub lines: Vec<RecognisedLine>,
}

/// A page of which nothing was recognised; or not all, if letters were recognised on it too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnrecognisedPage {
    /// Page, from 1.
    pub page: u32,
    /// Why: `no_letters`, `kind`, `too_large`, `timed_out`, `failed` or `limit`; of a kept document also `not_asked`.
    pub why: String,
}

/// A line that was recognised; places are in points from the page's top left corner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecognisedLine {
    /// Page, from 1.
    pub page: u32,
    /// First character.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// How sure the recogniser is of its words on average, between 0 and 1.
    pub sureness: f32,
}

/// What was recognised in each part, in the order of the parts; those of which nobody wanted that are left out.
pub(crate) fn of(extraction: &Extraction) -> Vec<RecognisedPart> {
    (1..).zip(&extraction.parts).filter_map(|(number, part)| of_part(number, part)).collect()
}

/// What is kept of that: also of the parts of which nobody wanted it, so that it can be offered later.
fn to_keep(extraction: &Extraction) -> Vec<RecognisedPart> {
    let silent = |number: usize, part: &Part| {
        let unread = part.scanned.iter().map(|page| UnrecognisedPage { page: *page, why: NOT_ASKED.to_owned() });
        let kept = RecognisedPart {
            part: number,
            name: clean(&part.name),
            pages: vec![],
            unread: unread.collect(),
            lines: vec![],
        };
        (!kept.unread.is_empty()).then_some(kept)
    };
    let of = |(number, part): (usize, &Part)| of_part(number, part).or_else(|| silent(number, part));
    (1..).zip(&extraction.parts).filter_map(of).collect()
}

/// Why nothing was recognised on a page, where nobody asked for it.
const NOT_ASKED: &str = "not_asked";

impl RecognisedPart {
    /// How many of its pages are pictures of text in which nobody had letters recognised.
    pub(crate) fn not_asked(&self) -> usize {
        self.unread.iter().filter(|one| one.why == NOT_ASKED).count()
    }
}

fn of_part(number: usize, part: &Part) -> Option<RecognisedPart> {
    let recognised = part.recognised.as_ref()?;
    let lines = part.lines.iter().filter_map(|line| {
        let (sureness, page, area) = (line.sureness?, line.page?, line.area?);
        let (start, end) = (line.span.start, line.span.end);
        Some(RecognisedLine {
            page,
            start,
            end,
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            sureness,
        })
    });
    let unread = recognised.unread.iter();
    Some(RecognisedPart {
        part: number,
        name: clean(&part.name),
        pages: recognised.pages.clone(),
        unread: unread.map(|one| UnrecognisedPage { page: one.page, why: one.why.code().to_owned() }).collect(),
        lines: lines.collect(),
    })
}

/// Keeps what was recognised beside the text of a document, in place of what was before.
pub(super) fn keep(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<()> {
    forget(connection, document)?;
    for part in to_keep(extraction) {
        let number = i64::try_from(part.part).unwrap_or(i64::MAX);
        let layout = serde_json::to_string(&part).map_err(Error::json)?;
        connection.execute(
            "INSERT INTO document_recognised (document, part, layout) VALUES (?1, ?2, ?3)",
            params![document, number, layout],
        )?;
    }
    Ok(())
}

/// Keeps why pages of a document were not recognised, where its text stays as it is; whether that says anything new. A reading in which
/// nobody wanted letters recognised does not know.
pub(super) fn explain(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<bool> {
    let before = kept(connection, document)?;
    let is_asked = extraction.parts.iter().any(|part| part.recognised.is_some());
    if before == to_keep(extraction) || !(is_asked || before.is_empty()) || loses(connection, document, extraction)? {
        return Ok(false);
    }
    keep(connection, document, extraction)?;
    Ok(true)
}

/// Takes away what was recognised of a document.
pub(super) fn forget(connection: &Connection, document: Id<Document>) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM document_recognised WHERE document = ?1", [document])?;
    Ok(())
}

/// Whether the kept text of a document was recognised, and a reading of it was not: that knows less.
pub(super) fn loses(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<bool> {
    let read = of(extraction);
    let lacks = |kept: &RecognisedPart| {
        let pages = read.iter().find(|one| one.part == kept.part).map_or(&[][..], |one| one.pages.as_slice());
        kept.pages.iter().any(|page| !pages.contains(page))
    };
    Ok(kept(connection, document)?.iter().any(lacks))
}

fn kept(connection: &Connection, document: Id<Document>) -> Result<Vec<RecognisedPart>> {
    let mut statement =
        connection.prepare_cached("SELECT layout FROM document_recognised WHERE document = ?1 ORDER BY part")?;
    let layouts: Vec<String> = statement.query_map([document], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    layouts.iter().map(|layout| serde_json::from_str(layout).map_err(Error::json)).collect()
}

impl Register {
    /// What was recognised in the pictures of a document, and on which pages nothing was, by part; empty where it has none.
    pub fn document_recognised(&self, id: Id<Document>) -> Result<Vec<RecognisedPart>> {
        kept(&self.connection, id)
    }
}
