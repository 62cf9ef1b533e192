//! What lists and sentences say is processed, or is not.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::answer::labelled_as;
use super::category;
use super::refused::LIMITED;
use crate::intake::confidence::{GUESS, LIST, MODEL, PROSE};
use crate::intake::denial::denies;
use crate::intake::fold::{literal, pattern};
use crate::intake::view::View;
use crate::intake::vocabulary::{ANSWERS, CATEGORIES, DATA, GRAMMAR, Listed, Special, Topic, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Applies, DocumentKind};

pub(in crate::intake) static WORD: LazyLock<Vec<(&'static str, Regex)>> = LazyLock::new(|| {
    CATEGORIES
        .iter()
        .filter(|category| !category.words.is_empty())
        .map(|category| (category.id.as_str(), any_of(&category.words)))
        .collect()
});
static SPECIAL: LazyLock<Regex> = LazyLock::new(|| {
    let Special { names, labels, none, kept, refused, .. } = &DATA.category.special;
    let denials = &GRAMMAR.denials;
    pattern(&format!(
        r"\b{denials}[^.\n]{{0,40}}(?:\n[^.\n]{{0,30}})?\b{names}|\b{labels}: {none}\b|\b{kept}\b[^.]{{0,60}}\b{refused}"
    ))
});
/// What is not done, behind the data: "… leggen wij niet vast".
static UNASKED: LazyLock<Regex> = LazyLock::new(|| {
    let Listed { unasked, occurs, nowhere, .. } = &DATA.category.prose;
    pattern(&format!(r"\b(?:{unasked}|{occurs} [^.,]{{0,40}}{nowhere})\b"))
});
/// The same before the data.
static UNWANTED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b[^.;]*$", DATA.category.prose.unwanted)));
/// What introduces a list of data that is left out.
static LEFT_OUT: LazyLock<Regex> = LazyLock::new(|| {
    let Listed { left_out, left_out_here, .. } = &DATA.category.prose;
    pattern(&format!(r"\b(?:{left_out}|{left_out_here})\b:?"))
});
static LEFT_OUT_ANYWHERE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b{}\b:?", DATA.category.prose.left_out)));
/// Categories of which a name left out is the whole.
const WHOLE: [&str; 9] = ["dc03", "dc05", "dc06", "dc09", "dc10", "dc13", "dx20", "dx21", "dx23"];
/// "Van de leerkracht bewaren we naam, mailadres …".
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    let (and, Listed { of, each, people, keep, .. }) = (&GRAMMAR.and, &DATA.category.prose);
    pattern(&format!(r"\b{of} (?:{each} )?{people}(?: {and} \w+)? {keep}\b"))
});
/// A cell that says that there is nothing.
static NOTHING: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", DATA.category.special.nothing)));
/// "Bijzondere persoonsgegevens | geen".
static SPECIAL_ROW: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", DATA.category.special.rows)));
/// A line of names of things.
static NOUNS: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^[^.?!]*, [^.?!]*\b(?:{}|,) ?[^?!]*$", GRAMMAR.and)));
/// What comes behind a name and is no part of it: ", met de uitslag", ", voor leerlingen".
static BESIDE: LazyLock<Regex> = LazyLock::new(|| literal(&format!(", {} ", DATA.category.prose.beside)));
static JOINS: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", DATA.category.prose.joins)));
static ARTICLE: LazyLock<Regex> = LazyLock::new(|| literal(&format!("^(?:{} )+", DATA.category.prose.articles)));
/// Categories that are denied as a whole.
const SENSITIVE: [&str; 4] = ["dc05", "dc06", "dc13", "dx23"];

/// What lists and sentences name as processed.
pub(super) fn lists(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let columns = data_columns(view);
    let words = &DATA.category.prose;
    for sentence in view.sentences(&(0..view.text().len())) {
        let place = sentence.start;
        let text = view.at(&sentence);
        let kind = sheet.segments.kind_at(place);
        let section = sheet.topics.is(place, Topic::Categories) || sheet.topics.is(place, Topic::Attributes);
        let policy = kind == Some(DocumentKind::Policy);
        let leaflet = kind == Some(DocumentKind::Leaflet) && section;
        let asides = [Topic::Definitions, Topic::Breach, Topic::Subprocessors]
            .iter()
            .any(|topic| sheet.topics.is(place, *topic));
        let agreement = kind == Some(DocumentKind::Agreement) && sheet.topics.is(place, Topic::Categories);
        let register = kind == Some(DocumentKind::Register);
        let beside = kind == Some(DocumentKind::Leaflet) && !section;
        if !(policy || leaflet || agreement || beside || register) || asides || sentence.len() > 600 {
            continue;
        }
        let column = columns.contains(&place);
        // "Betaalgegevens | niet verwerkt": the row says no.
        if refused_beside(view, &sentence) {
            continue;
        }
        let line = view.lines().get(view.line_at(place)).cloned().unwrap_or(0..0);
        let told = words.told.within(text) || TOLD.is_match(text);
        let nouns = (section || agreement)
            && !DATA.category.prose.acts.is_match(text)
            && text.len() < 200
            && NOUNS.is_match(text);
        let item = column
            || nouns
            || policy && (names_data(text) || section && gives_contact(text))
            || (policy && TOLD.is_match(text))
            || listed(view, &sentence)
            || (section && view.is_item(&line) && sentence.start == line.start)
            || ((agreement || leaflet) && told);
        // A question states nothing.
        if text.trim_start().starts_with("[ ]") || text.trim_end().ends_with('?') {
            continue;
        }
        let acts = DATA.category.prose.acts.is_match(text);
        // A row of the table, written as an item.
        if (leaflet || agreement)
            && text.len() < 120
            && !DATA.category.prose.refused.is_match(text)
            && !DATA.category.prose.denial.is_match(text)
        {
            let name = text.rsplit(':').next().unwrap_or(text).split(['(', ';', '.']).next().unwrap_or_default();
            let name = BESIDE.split(name).next().unwrap_or(name);
            let pieces = JOINS.split(text.rsplit(':').next().unwrap_or(text)).chain([name]);
            let bare = pieces.map(|piece| ARTICLE.replace(piece.trim(), ""));
            let ids = bare.filter_map(|piece| labelled_as(piece.trim_end_matches([',', '.', ';'])));
            found.extend(ids.map(|id| Found::new(category(id, Applies::Yes, None), sentence.clone(), PROSE)));
        }
        if !(item || acts || (leaflet && text.len() < 160) || ((policy || agreement) && words.none.is_match(text)))
            || is_right(text)
        {
            continue;
        }
        if let Some(list) = LEFT_OUT.find(text) {
            let named = text.get(list.end()..).unwrap_or_default();
            let hits = WORD.iter().filter(|(id, words)| WHOLE.contains(id) && words.is_match(named));
            found.extend(hits.map(|(id, _)| Found::new(category(id, Applies::No, None), sentence.clone(), PROSE)));
            continue;
        }
        if section && DATA.category.prose.refused.is_match(text) {
            let named = WORD.iter().filter(|(id, words)| SENSITIVE.contains(id) && words.is_match(text));
            found.extend(named.map(|(id, _)| Found::new(category(id, Applies::No, None), sentence.clone(), PROSE)));
            continue;
        }
        for (id, named) in WORD.iter() {
            if register && !column {
                break;
            }
            if beside && !matches!(*id, "dx15" | "dx16" | "dx22") {
                continue;
            }
            let Some(word) = named.find(text) else { continue };
            let before = text.get(..word.start()).unwrap_or_default();
            let clause = before.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
            let behind =
                text.get(word.end()..).unwrap_or_default().split([',', ';', ':', '.']).next().unwrap_or_default();
            if (UNASKED.is_match(behind) && !LIMITED.is_match(behind)) || UNWANTED.is_match(before) {
                if SENSITIVE.contains(id) || *id == "dc04" {
                    found.push(Found::new(category(id, Applies::No, None), sentence.clone(), PROSE));
                }
                continue;
            }
            if DATA.category.prose.denial.is_match(clause)
                || DATA.category.prose.denial.is_match(before) && !item && !words.but.is_match(before)
            {
                // "geen geboorteplaats": denied by the word before it; of what is sensitive, by any word of the clause.
                let next = DATA.category.prose.denial.find_iter(clause).last().is_some_and(|no| clause.len() - no.end() < 12)
                    && id.starts_with("dc")
                    // One name left out is not the whole of a category with many.
                    && !matches!(*id, "dc01" | "dc04" | "dc07" | "dc08" | "dc11");
                if (next || SENSITIVE.contains(id)) && GRAMMAR.denials.is_match(clause) {
                    found.push(Found::new(category(id, Applies::No, None), sentence.clone(), PROSE));
                }
                continue;
            }
            // In prose only what cannot be meant otherwise: logs, addresses of devices, passwords, uploads, recordings.
            let clear = id.starts_with("dx") || matches!(*id, "dc13" | "dc14");
            if item || leaflet || clear {
                let confidence = if item && leaflet {
                    LIST
                } else if clear || leaflet {
                    PROSE
                } else {
                    PROSE - 0.05
                };
                // "Wij verwerken het BSN niet, tenzij de school erom vraagt".
                let excepted =
                    denies(behind) && ANSWERS.extent.but.is_match(text.get(word.end()..).unwrap_or_default());
                let applies = if excepted { Applies::Partly } else { Applies::Yes };
                found.push(Found::new(category(id, applies, None), sentence.clone(), confidence));
            }
        }
    }
    found.retain(|one| one.confidence > GUESS);
    found
}

/// Whether a line of names lists data wherever it stands: two that all lists of data have, or those of two categories.
fn names_data(text: &str) -> bool {
    let list = text.len() < 200
        && !DATA.category.prose.acts.is_match(text)
        && NOUNS.is_match(text)
        && !DATA.category.prose.denial.is_match(text);
    let contact = |id: &str, words: &Regex| if id == "dc01" { words.find_iter(text).take(2).count() } else { 0 };
    list && (WORD.iter().any(|(id, words)| contact(id, words) > 1)
        || WORD.iter().filter(|(_, words)| words.is_match(text)).nth(1).is_some())
}

/// Whether a sentence names two data of contact: "Een leerkracht maakt een klas aan met zijn naam en e-mailadres".
fn gives_contact(text: &str) -> bool {
    let contact = WORD.iter().find(|(id, _)| *id == "dc01").map(|(_, words)| words);
    text.len() < 200
        && !DATA.category.prose.denial.is_match(text)
        && contact.is_some_and(|words| words.find_iter(text).nth(1).is_some())
}

/// Whether another cell of the row says that nothing of it is processed.
pub(super) fn refused_beside(view: &View<'_>, sentence: &Range<usize>) -> bool {
    let row = view.rows_at(sentence.start).find(|row| row.cells.len() > 1);
    row.is_some_and(|row| {
        row.cells.iter().any(|cell| !cell.contains(&sentence.start) && NOTHING.is_match(view.at(cell).trim()))
    })
}

/// The categories of which a list names something that is left out.
pub(super) fn left_out(sheet: &Sheet<'_>) -> Vec<&'static str> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for list in LEFT_OUT_ANYWHERE.find_iter(view.text()) {
        let named = view.at(&(list.end()..view.sentence(list.start()).end.max(list.end())));
        found.extend(WORD.iter().filter(|(_, words)| words.is_match(named)).map(|(id, _)| *id));
    }
    found
}

/// Where the cells begin that stand under a head such as "Gegevens".
fn data_columns(view: &View<'_>) -> Vec<usize> {
    let mut cells = Vec::new();
    let mut column: Option<(usize, usize)> = None;
    for row in view.rows() {
        let head = row.cells.iter().position(|cell| {
            let text = view.at(cell).trim();
            text.len() < 40 && DATA.category.prose.columns.open(text)
        });
        if let Some(at) = head.filter(|_| row.cells.len() > 1 && column.is_none_or(|(table, _)| table != row.table)) {
            column = Some((row.table, at));
        } else if let Some((_, at)) = column.filter(|(table, _)| *table == row.table) {
            cells.extend(row.cells.get(at).filter(|cell| !cell.is_empty()).map(|cell| cell.start));
        }
    }
    cells
}

/// Whether a sentence is an item under a line that announces data.
fn listed(view: &View<'_>, sentence: &Range<usize>) -> bool {
    let line = view.lines().get(view.line_at(sentence.start)).cloned().unwrap_or(0..0);
    if !view.is_item(&line) {
        return false;
    }
    let mut number = view.line_at(line.start);
    for _ in 0..24 {
        let Some(above) = number.checked_sub(1).and_then(|above| view.lines().get(above)) else { return false };
        number -= 1;
        let text = view.at(above).trim_end();
        if text.ends_with(':') {
            let intro = view.before(above.end, 260);
            return DATA.category.prose.announces.within(intro);
        }
    }
    false
}

/// A sentence about rights or advice, not about what is kept.
fn is_right(text: &str) -> bool {
    DATA.category.prose.rights.within(text)
}

/// "Geen bijzondere persoonsgegevens": neither health nor religion.
pub(super) fn special(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let place = |at: usize| {
        sheet.segments.is(at, DocumentKind::Agreement)
            || sheet.topics.is(at, Topic::Definitions)
            || sheet.topics.is(at, Topic::Breach)
    };
    let row = view.rows().iter().find(|row| {
        row.cells.iter().any(|cell| SPECIAL_ROW.is_match(view.at(cell).trim()))
            && row.cells.iter().any(|cell| NOTHING.is_match(view.at(cell).trim()))
    });
    if let Some(row) = row {
        return ["dc05", "dc06"].map(|id| Found::new(category(id, Applies::No, None), row.range(), MODEL)).into();
    }
    SPECIAL
        .find_iter(view.text())
        .filter(|hit| !place(hit.start()))
        .take(1)
        .flat_map(|hit| {
            let sentence = view.sentence(hit.start());
            let range = sentence.start.max(hit.start().saturating_sub(160))..sentence.end.min(hit.end() + 200);
            ["dc05", "dc06"].map(|id| Found::new(category(id, Applies::No, None), range.clone(), MODEL))
        })
        .collect()
}
