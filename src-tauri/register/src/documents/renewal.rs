//! Keeping the text of a document anew, where it is read otherwise now than when the document was kept.
//!
//! The bytes stay as they are, and so does the record: text and passages follow from them. That is why the history does not hold
//! this, and undoing a change does not bring an older text back.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::{Extraction, Part};

use crate::error::Result;
use crate::model::{Document, Id, Noun};
use crate::store::change::Change;

/// What became of the passages that facts were read from, when the text of their document was kept anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Renewed {
    /// So many stand in the new text as well, and are marked there.
    pub found: usize,
    /// So many do not: their words stay with the fact, and no place in the text.
    pub lost: usize,
}

/// The text of a document as it is kept, by part.
pub(crate) fn text(connection: &Connection, document: Id<Document>) -> Result<Vec<String>> {
    let mut statement =
        connection.prepare_cached("SELECT text FROM document_text WHERE document = ?1 ORDER BY part")?;
    Ok(statement.query_map([document], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether a document is read otherwise than the text that is kept of it. A reading without any text is no better than one with.
pub(crate) fn differs(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<bool> {
    let is_blank = |text: &str| text.trim().is_empty();
    if extraction.parts.iter().all(|part| is_blank(&part.text)) {
        return Ok(false);
    }
    let kept = text(connection, document)?;
    Ok(!kept.iter().eq(extraction.parts.iter().map(|part| &part.text)))
}

/// Keeps the text as it is read now, and takes each passage to where its words stand in it.
pub(crate) fn renew(
    change: &mut Change<'_>,
    document: &mut Document,
    extraction: &Extraction,
) -> Result<Option<Renewed>> {
    if !differs(change.connection(), document.id, extraction)? {
        return Ok(None);
    }
    document.media_type.clone_from(&extraction.media_type);
    document.pages = super::pages(extraction);
    change.connection().execute("DELETE FROM document_text WHERE document = ?1", [document.id])?;
    super::keep_text(change, document.id, extraction)?;
    change.touch(Noun::Document, document.id.uuid());
    move_passages(change.connection(), document.id, extraction).map(Some)
}

struct Passage {
    evidence: i64,
    part: usize,
    start: usize,
    quote: String,
}

fn move_passages(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<Renewed> {
    let place = |number: i64| usize::try_from(number).unwrap_or_default();
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(
        "SELECT id, part, first, quote FROM evidence WHERE document = ?1 AND quote IS NOT NULL ORDER BY id",
    )?;
    let passages: Vec<Passage> = statement
        .query_map([document], |row| {
            let (part, start) = (place(row.get(1)?), place(row.get(2)?));
            Ok(Passage { evidence: row.get(0)?, part, start, quote: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut texts: BTreeMap<usize, Words> = BTreeMap::new();
    let mut renewed = Renewed::default();
    for passage in passages {
        // First where it was, then in the other files of the file.
        let others = (1..=extraction.parts.len()).filter(|part| *part != passage.part);
        let place = std::iter::once(passage.part).chain(others).find_map(|number| {
            let part = extraction.parts.get(number.checked_sub(1)?)?;
            let words = texts.entry(number).or_insert_with(|| Words::of(&part.text));
            let near = if number == passage.part { passage.start } else { 0 };
            words.find(&passage.quote, near).map(|(start, end)| (number, part, start, end))
        });
        let Some((number, part, start, end)) = place else {
            renewed.lost += 1;
            connection.execute("UPDATE evidence SET first = 0, past = 0 WHERE id = ?1", [passage.evidence])?;
            continue;
        };
        renewed.found += 1;
        connection.execute(
            "UPDATE evidence SET part = ?2, page = ?3, first = ?4, past = ?5, quote = ?6 WHERE id = ?1",
            params![
                passage.evidence,
                whole(number),
                part.page_at(start),
                whole(start),
                whole(end),
                slice(part, start, end)
            ],
        )?;
    }
    Ok(renewed)
}

fn slice(part: &Part, start: usize, end: usize) -> String {
    part.text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// A text without its white space, which is what another way of reading most often changes; each character with its place.
struct Words {
    text: String,
    /// Places in the text by bytes of the above.
    places: Vec<usize>,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self { text: String::new(), places: Vec::new() };
        for (place, character) in text.chars().enumerate().filter(|(_, character)| !character.is_whitespace()) {
            words.text.push(character);
            words.places.resize(words.text.len(), place);
        }
        words
    }

    /// Where a passage stands, from its first character to one past its last: of several places the one nearest to where it was.
    fn find(&self, quote: &str, near: usize) -> Option<(usize, usize)> {
        let quote: String = quote.chars().filter(|character| !character.is_whitespace()).collect();
        if quote.is_empty() {
            return None;
        }
        let found = self.text.match_indices(&quote).filter_map(|(at, _)| {
            let (start, last) = (self.places.get(at)?, self.places.get(at + quote.len() - 1)?);
            Some((*start, last + 1))
        });
        found.min_by_key(|(start, _)| start.abs_diff(near))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_over_other_white_space_and_nearest_to_where_it_was() {
        let words = Words::of("naam: Zoëzo\n  naam:\nZoë zo\n");
        assert_eq!(words.find("naam: Zoëzo", 0), Some((0, 11)));
        assert_eq!(words.find("naam: Zoëzo", 20), Some((14, 26)));
        assert_eq!(words.find("naam: Anders", 0), None);
        assert_eq!(words.find(" \n", 0), None, "white space alone stands everywhere");
    }
}
