//! Searching records and documents as one types: accents, case and a typing error are forgiven.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Result;
use crate::model::{Id, Noun};
use crate::text;

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// Words, the last of them perhaps unfinished.
    pub text: String,
    /// Only this noun.
    #[serde(default)]
    pub noun: Option<Noun>,
    /// At most so many a noun, 8 unless given.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub limit: Option<usize>,
}

/// Hits of one noun, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Group {
    /// Noun.
    pub noun: Noun,
    /// Hits.
    pub hits: Vec<Hit>,
}

/// A record that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// Record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What people call it, with what it belongs to.
    pub label: String,
    /// Whether it was found only by forgiving a typing error.
    pub nearly: bool,
}

/// How many rows of the index are looked at before ranking: enough for every hit that people will read.
const LOOKED_AT: i64 = 300;

/// Finds records by their words, grouped by noun.
pub(crate) fn search(connection: &Connection, query: &SearchQuery) -> Result<Vec<Group>> {
    let words = text::words(&query.text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    // Labels first: a name that fits says more than a text in which the word occurs.
    for scope in ["label : ", ""] {
        matching(connection, &format!("{scope}({})", all_of(&words)), query.noun, &mut found)?;
    }
    let mut ranked: Vec<(u32, bool, Row)> = Vec::new();
    for row in found {
        if !ranked.iter().any(|(_, _, known)| known.id == row.id) {
            ranked.push((rank(&words, &row.label), false, row));
        }
    }
    if ranked.len() < 3 {
        for row in near(connection, &words, query.noun)? {
            if !ranked.iter().any(|(_, _, known)| known.id == row.id) {
                ranked.push((100, true, row));
            }
        }
    }
    ranked.sort_by(|(left, _, one), (right, _, other)| (left, &one.label).cmp(&(right, &other.label)));
    grouped(connection, ranked, query.limit.unwrap_or(8))
}

/// A full-text expression in which every word must begin a word of the record.
pub(crate) fn expression(text: &str) -> String {
    all_of(&text::words(text))
}

fn all_of(words: &[String]) -> String {
    // Words hold letters and digits only, so that quoting them cannot go wrong.
    let terms: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    if terms.is_empty() { "\"\"".to_owned() } else { terms.join(" AND ") }
}

#[derive(Debug, Clone)]
struct Row {
    noun: Noun,
    id: Uuid,
    label: String,
}

fn matching(connection: &Connection, expression: &str, noun: Option<Noun>, found: &mut Vec<Row>) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT noun, record, label FROM search_item WHERE number IN (
             SELECT rowid FROM search_text WHERE search_text MATCH ?1 LIMIT ?3) AND (?2 IS NULL OR noun = ?2)",
    )?;
    // A noun is filtered after the index was read, so the index is read further then.
    let looked_at = if noun.is_some() { LOOKED_AT * 20 } else { LOOKED_AT };
    let rows = statement.query_map(params![expression, noun, looked_at], read)?;
    for row in rows {
        found.push(row?);
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row { noun: row.get(0)?, id: row.get::<_, Id<()>>(1)?.uuid(), label: row.get(2)? })
}

/// Lower is better: the label is the query, begins with it, has it as words, or only the text has it.
fn rank(words: &[String], label: &str) -> u32 {
    let joined = words.join(" ");
    if label == joined {
        0
    } else if label.starts_with(&joined) {
        1
    } else if words.iter().all(|word| label.split(' ').any(|part| part.starts_with(word.as_str()))) {
        2
    } else {
        3
    }
}

/// Labels that differ from the query by a typing error.
///
/// One error in a word leaves one of its halves whole, so that a search for either half finds every candidate; the distance
/// then decides.
fn near(connection: &Connection, words: &[String], noun: Option<Noun>) -> Result<Vec<Row>> {
    let mut halves = Vec::new();
    for word in words.iter().filter(|word| word.chars().count() >= 5) {
        let letters: Vec<char> = word.chars().collect();
        let (first, second) = letters.split_at(letters.len() / 2);
        // A trigram index needs three letters; a shorter half borrows from the other, and then finds a little less.
        let first: String = if first.len() < 3 { letters.iter().take(3).collect() } else { first.iter().collect() };
        halves.push(format!("\"{first}\""));
        halves.push(format!("\"{}\"", second.iter().collect::<String>()));
    }
    if halves.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(
        "SELECT noun, record, label FROM search_item WHERE number IN (
             SELECT rowid FROM search_trigram WHERE search_trigram MATCH ?1 LIMIT 2000) AND (?2 IS NULL OR noun = ?2)",
    )?;
    let rows = statement.query_map(params![halves.join(" OR "), noun], read)?;
    let mut near = Vec::new();
    for row in rows {
        let row = row?;
        let parts = text::words(&row.label);
        let fits = |word: &String| parts.iter().any(|part| is_near(word, part));
        if words.iter().all(fits) {
            near.push(row);
        }
    }
    Ok(near)
}

fn is_near(word: &str, part: &str) -> bool {
    let allowed = if word.chars().count() >= 9 { 2 } else { 1 };
    // As one types, the end of the name is still missing.
    let begun: String = part.chars().take(word.chars().count()).collect();
    part.starts_with(word)
        || strsim::osa_distance(word, part) <= allowed
        || strsim::osa_distance(word, &begun) <= allowed
}

fn grouped(connection: &Connection, ranked: Vec<(u32, bool, Row)>, limit: usize) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for (_, nearly, row) in ranked {
        let place = groups.iter().position(|group| group.noun == row.noun);
        if place.and_then(|place| groups.get(place)).is_some_and(|group| group.hits.len() >= limit) {
            continue;
        }
        let hit = Hit { id: row.id, label: crate::register::describe(connection, row.noun, row.id)?, nearly };
        match place.and_then(|place| groups.get_mut(place)) {
            Some(group) => group.hits.push(hit),
            None => groups.push(Group { noun: row.noun, hits: vec![hit] }),
        }
    }
    Ok(groups)
}
