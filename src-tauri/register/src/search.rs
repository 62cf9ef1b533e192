//! Searching records and documents as one types: accents, case and a typing error are forgiven.

use std::collections::HashSet;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Result;
use crate::model::{Id, Noun};
use crate::store::derived::{first_number, last_number};
use crate::text;
use crate::words::Language;

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// Words, the last of them perhaps unfinished.
    pub text: String,
    /// Only this noun.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub noun: Option<Noun>,
    /// At most so many a noun, 8 unless given.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
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

/// How many rows of a noun are looked at before ranking: enough for every hit that people will read.
const LOOKED_AT: usize = 300;

/// How many labels are compared letter by letter in search of a typing error.
const COMPARED: usize = 2000;

/// Finds records by their words, grouped by noun.
pub(crate) fn search(connection: &Connection, query: &SearchQuery, language: Language) -> Result<Vec<Group>> {
    let words = text::words(&query.text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    // The whole name first, which the other looks might miss among many; then labels: a name that fits says more than a text in
    // which the word occurs.
    let mut found = exact(connection, &text::fold(&text::clean(&query.text)), query.noun)?;
    for scope in ["label : ", ""] {
        matching(connection, &format!("{scope}({})", all_of(&words)), query.noun, &mut found)?;
    }
    let mut known = HashSet::new();
    let mut ranked: Vec<(u32, bool, Row)> = Vec::new();
    for row in found {
        if known.insert(row.id) {
            ranked.push((rank(&words, &row.label), false, row));
        }
    }
    if ranked.len() < 3 {
        for row in near(connection, &words, query.noun)? {
            if known.insert(row.id) {
                ranked.push((100, true, row));
            }
        }
    }
    ranked.sort_by(|(left, _, one), (right, _, other)| (left, &one.label).cmp(&(right, &other.label)));
    grouped(connection, ranked, query.limit.unwrap_or(8), language)
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

/// The records with exactly this folded label.
fn exact(connection: &Connection, label: &str, noun: Option<Noun>) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT noun, record, label FROM search_item WHERE label = ?1 AND (?2 IS NULL OR noun = ?2) LIMIT ?3",
    )?;
    let rows = statement.query_map(params![label, noun, count(LOOKED_AT)], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The records that fit a full-text expression, so many of each noun at most.
fn matching(connection: &Connection, expression: &str, noun: Option<Noun>, found: &mut Vec<Row>) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT noun, record, label FROM search_item WHERE number IN (
             SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4) ORDER BY number",
    )?;
    let (mut first, last) = match noun {
        Some(noun) => (first_number(noun), last_number(noun)),
        None => (0, i64::MAX),
    };
    loop {
        let rows = statement.query_map(params![expression, first, last, count(LOOKED_AT)], read)?;
        let before = found.len();
        for row in rows {
            found.push(row?);
        }
        let full = found.len() - before >= LOOKED_AT;
        match found.last() {
            // The noun that filled the look is passed over, so that it does not crowd out those after it.
            Some(row) if full && last_number(row.noun) < last => first = last_number(row.noun) + 1,
            _ => return Ok(()),
        }
    }
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row { noun: row.get(0)?, id: row.get::<_, Id<()>>(1)?.uuid(), label: row.get(2)? })
}

/// Lower is better: the label is the query, begins with it, has it as words, or only the text has it.
fn rank(words: &[String], label: &str) -> u32 {
    let (joined, parts) = (words.join(" "), text::words(label));
    let label = parts.join(" ");
    if label == joined {
        0
    } else if label.starts_with(&joined) {
        1
    } else if words.iter().all(|word| parts.iter().any(|part| part.starts_with(word.as_str()))) {
        2
    } else {
        3
    }
}

/// Labels that differ from the query by a typing error.
///
/// One error in a word leaves one of its halves whole, so that a search for either half finds every candidate; the distance
/// then decides. Where so many labels have such a half that not all of them are compared, those that share another piece of the
/// word as well are compared too.
fn near(connection: &Connection, words: &[String], noun: Option<Noun>) -> Result<Vec<Row>> {
    let long: Vec<Pieces> =
        words.iter().filter(|word| word.chars().count() >= 5).map(|word| Pieces::of(word)).collect();
    if long.is_empty() {
        return Ok(Vec::new());
    }
    let either: Vec<String> = long.iter().map(Pieces::either).collect();
    let mut rows = alike(connection, &either.join(" OR "), noun)?;
    if rows.len() >= COMPARED {
        let closer: Vec<String> = long.iter().map(Pieces::closer).collect();
        rows.extend(alike(connection, &closer.join(" AND "), noun)?);
    }
    rows.retain(|row| {
        let parts = text::words(&row.label);
        words.iter().all(|word| parts.iter().any(|part| is_near(word, part)))
    });
    Ok(rows)
}

/// The labels that fit an expression of pieces.
fn alike(connection: &Connection, expression: &str, noun: Option<Noun>) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT noun, record, label FROM search_item WHERE number IN (
             SELECT rowid FROM search_trigram WHERE search_trigram MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4)",
    )?;
    let (first, last) = noun.map_or((0, i64::MAX), |noun| (first_number(noun), last_number(noun)));
    let rows = statement.query_map(params![expression, first, last, count(COMPARED)], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The halves of a word, and of each the three-letter pieces that lie outside it but for a letter.
#[derive(Debug)]
struct Pieces {
    first: String,
    after_first: Vec<String>,
    second: String,
    before_second: Vec<String>,
}

impl Pieces {
    fn of(word: &str) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let middle = letters.len() / 2;
        let (_, second) = letters.split_at(middle);
        let pieces = || letters.windows(3).map(|piece| piece.iter().collect::<String>()).enumerate();
        Self {
            // A trigram index needs three letters; a shorter half borrows from the other, and then finds a little less.
            first: letters.iter().take(middle.max(3)).collect(),
            after_first: pieces().filter(|(at, _)| at + 1 >= middle).map(|(_, piece)| piece).collect(),
            second: second.iter().collect(),
            before_second: pieces().filter(|(at, _)| at + 2 <= middle).map(|(_, piece)| piece).collect(),
        }
    }

    /// Either half is there.
    fn either(&self) -> String {
        format!("(\"{}\" OR \"{}\")", self.first, self.second)
    }

    /// Either half is there, with a piece of the rest.
    fn closer(&self) -> String {
        let any = |pieces: &[String]| {
            let quoted: Vec<String> = pieces.iter().map(|piece| format!("\"{piece}\"")).collect();
            quoted.join(" OR ")
        };
        let (after, before) = (any(&self.after_first), any(&self.before_second));
        format!("((\"{}\" AND ({after})) OR (\"{}\" AND ({before})))", self.first, self.second)
    }
}

fn is_near(word: &str, part: &str) -> bool {
    let allowed = if word.chars().count() >= 9 { 2 } else { 1 };
    // As one types, the end of the name is still missing.
    let begun: String = part.chars().take(word.chars().count()).collect();
    part.starts_with(word)
        || strsim::osa_distance(word, part) <= allowed
        || strsim::osa_distance(word, &begun) <= allowed
}

fn grouped(
    connection: &Connection,
    ranked: Vec<(u32, bool, Row)>,
    limit: usize,
    language: Language,
) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for (_, nearly, row) in ranked {
        let place = groups.iter().position(|group| group.noun == row.noun);
        if place.and_then(|place| groups.get(place)).is_some_and(|group| group.hits.len() >= limit) {
            continue;
        }
        let label = crate::register::describe(connection, row.noun, row.id, language)?;
        let hit = Hit { id: row.id, label, nearly };
        match place.and_then(|place| groups.get_mut(place)) {
            Some(group) => group.hits.push(hit),
            None => groups.push(Group { noun: row.noun, hits: vec![hit] }),
        }
    }
    Ok(groups)
}
