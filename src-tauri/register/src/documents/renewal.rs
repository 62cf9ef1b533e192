//! Keeping the text of a document anew, where it is read otherwise now than when the document was kept.
//!
//! The bytes stay as they are; text and passages follow from them. That is why the history does not hold these, and undoing a change
//! does not bring an older text back. Media type and pages of the record follow from the bytes as well: the history tells that they
//! changed, and undoing leaves them beside the text with which they were read ([`follows_from_bytes`]).

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waarborg_extract::Extraction;

use super::recognised;
use crate::error::Result;
use crate::intake::Fact;
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

/// Whether a document is read otherwise than the text that is kept of it, and nothing of that text is missing now.
pub(crate) fn differs(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<bool> {
    let kept = text(connection, document)?;
    let read: Vec<&str> = extraction.parts.iter().map(|part| part.text.as_str()).collect();
    if kept == read || loses(&kept, &read) {
        return Ok(false);
    }
    Ok(!recognised::loses(connection, document, extraction)?)
}

/// Whether the kept text of a document is what is read now, or there is none in either.
fn says_as_much(connection: &Connection, document: Id<Document>, extraction: &Extraction) -> Result<bool> {
    let kept = text(connection, document)?;
    let read = || extraction.parts.iter().map(|part| part.text.as_str());
    let is_blank = |text: &str| text.trim().is_empty();
    Ok(kept.iter().map(String::as_str).eq(read()) || (kept.iter().all(|kept| is_blank(kept)) && read().all(is_blank)))
}

/// Whether a part that has text in what is kept has none in what is read: time, memory or a limit may have ended the reading there.
/// A reading without any text is no better than what is kept either.
fn loses(kept: &[String], read: &[&str]) -> bool {
    let is_blank = |text: &str| text.trim().is_empty();
    let lost = |(at, kept): (usize, &String)| !is_blank(kept) && read.get(at).is_none_or(|read| is_blank(read));
    kept.iter().enumerate().any(lost) || read.iter().all(|read| is_blank(read))
}

/// Whether a field of a document says what its bytes are as they were read last, so that it does not go back when a change is undone.
pub(crate) fn follows_from_bytes(field: &str) -> bool {
    matches!(field, "media_type" | "pages")
}

/// Keeps the text as it is read now, and takes each passage to where its words stand in it.
pub(crate) fn renew(
    change: &mut Change<'_>,
    document: &mut Document,
    extraction: &Extraction,
) -> Result<Option<Renewed>> {
    if !differs(change.connection(), document.id, extraction)? {
        if says_as_much(change.connection(), document.id, extraction)?
            && recognised::explain(change.connection(), document.id, extraction)?
        {
            change.touch(Noun::Document, document.id.uuid());
        }
        return Ok(None);
    }
    document.media_type.clone_from(&extraction.media_type);
    document.pages = super::pages(extraction);
    change.connection().execute("DELETE FROM document_text WHERE document = ?1", [document.id])?;
    super::keep_text(change, document.id, extraction)?;
    change.touch(Noun::Document, document.id.uuid());
    move_passages(change.connection(), document.id, extraction).map(Some)
}

/// So many characters besides white space make a passage that is known again in another file.
const TELLING: usize = 12;

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
    let mut texts = Texts::of(extraction.parts.iter().map(|part| part.text.as_str()));
    let mut renewed = Renewed::default();
    for passage in passages {
        let Some(found) = texts.find(&passage.quote, passage.part, passage.start) else {
            renewed.lost += 1;
            connection.execute("UPDATE evidence SET first = 0, past = 0 WHERE id = ?1", [passage.evidence])?;
            continue;
        };
        renewed.found += 1;
        let page = found.part.checked_sub(1).and_then(|at| extraction.parts.get(at)?.page_at(found.start));
        connection.execute(
            "UPDATE evidence SET part = ?2, page = ?3, first = ?4, past = ?5, quote = ?6 WHERE id = ?1",
            params![passage.evidence, whole(found.part), page, whole(found.start), whole(found.end), found.quote],
        )?;
    }
    Ok(renewed)
}

/// Takes facts that were read in a document to where their words stand in the text that is kept of it, where that is another one: a
/// reading that knows less does not take its place.
pub(crate) fn place<'f>(
    connection: &Connection,
    document: Id<Document>,
    extraction: &Extraction,
    facts: impl Iterator<Item = &'f mut Fact>,
) -> Result<()> {
    let kept = text(connection, document)?;
    if kept.iter().eq(extraction.parts.iter().map(|part| &part.text)) {
        return Ok(());
    }
    let mut texts = Texts::of(kept.iter().map(String::as_str));
    for fact in facts {
        let Some(found) = texts.find(&fact.quote, fact.part, fact.start) else {
            (fact.start, fact.end) = (0, 0);
            continue;
        };
        // Where pages begin in the kept text nobody knows; on which page of its file the words stand was read just now.
        fact.page = fact.page.filter(|_| found.part == fact.part);
        Found { part: fact.part, start: fact.start, end: fact.end, quote: fact.quote } = found;
    }
    Ok(())
}

/// The texts of a document and of the files inside it, in which passages are looked for.
struct Texts<'t> {
    parts: Vec<&'t str>,
    words: BTreeMap<usize, Words>,
}

/// Where a passage stands, and its words there.
struct Found {
    part: usize,
    start: usize,
    end: usize,
    quote: String,
}

impl<'t> Texts<'t> {
    fn of(parts: impl Iterator<Item = &'t str>) -> Self {
        Self { parts: parts.collect(), words: BTreeMap::new() }
    }

    /// Finds a passage that stood here: first where it was, then in the other files of the file; a short passage stands in any of them
    /// by chance.
    fn find(&mut self, quote: &str, part: usize, start: usize) -> Option<Found> {
        let is_telling = letters(quote).count() >= TELLING;
        let others = (1..=self.parts.len()).filter(|other| is_telling && *other != part);
        std::iter::once(part).chain(others).find_map(|number| {
            let text = self.parts.get(number.checked_sub(1)?)?;
            let words = self.words.entry(number).or_insert_with(|| Words::of(text));
            let near = if number == part { start } else { 0 };
            let (start, end) = words.find(quote, near)?;
            let quote = text.chars().skip(start).take(end.saturating_sub(start)).collect();
            Some(Found { part: number, start, end, quote })
        })
    }
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
    /// It stands nowhere where it would begin or end inside a word.
    fn find(&self, quote: &str, near: usize) -> Option<(usize, usize)> {
        let quote: String = letters(quote).collect();
        if quote.is_empty() {
            return None;
        }
        let found = self.text.match_indices(&quote).filter_map(|(at, _)| {
            let past = at + quote.len();
            let (start, last) = (*self.places.get(at)?, *self.places.get(past - 1)?);
            (!self.is_inside_word(at) && !self.is_inside_word(past)).then_some((start, last + 1))
        });
        found.min_by_key(|(start, _)| start.abs_diff(near))
    }

    /// Whether the characters before and after a byte of the text without white space are of one word in the text with it.
    fn is_inside_word(&self, at: usize) -> bool {
        let Some((before, after)) = self.text.split_at_checked(at) else { return false };
        let together = |before: usize, after: usize| before + 1 == after;
        let Some((last, first)) = before.chars().next_back().zip(after.chars().next()) else { return false };
        let places = at.checked_sub(1).and_then(|before| self.places.get(before)).zip(self.places.get(at));
        last.is_alphanumeric() && first.is_alphanumeric() && places.is_some_and(|(one, next)| together(*one, *next))
    }
}

/// The characters of a text but its white space.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| !character.is_whitespace())
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

    #[test]
    fn a_passage_is_not_found_inside_a_word() {
        let words = Words::of("Jaar om jaar; mbo2 en Gents: (Ja) \nGent\nmbo");
        let found = |quote: &str| words.find(quote, 0);
        assert_eq!((found("Ja"), found("Gent"), found("mbo")), (Some((30, 32)), Some((35, 39)), Some((40, 43))));
        assert_eq!(found("ents"), None, "the end of a word");
        assert_eq!(found("omjaar"), Some((5, 12)), "other white space within it is no other passage");
        assert_eq!(found("om ja"), None);
        assert_eq!(Words::of("Élan").find("lan", 0), None, "letters of more than one byte are letters");
    }

    #[test]
    fn what_has_no_text_any_more_is_no_better_reading() {
        let kept = ["brief".to_owned(), "bijlage".to_owned(), " ".to_owned()];
        for worse in [&["brief", "", "foto"][..], &["brief"], &["Brief", " \n", " "], &["", "bijlage", ""]] {
            assert!(loses(&kept, worse), "{worse:?}");
        }
        for better in [&["Brief", "Bijlage"][..], &["brief", "bijlage", "tekst"], &["brief", "bijlage", " ", "erbij"]] {
            assert!(!loses(&kept, better), "{better:?}");
        }
        assert!(loses(&[], &["", " "]) && !loses(&[], &["", "brief"]), "nothing was kept");
    }
}
