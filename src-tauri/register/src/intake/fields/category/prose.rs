//! What lists and sentences say is processed, or is not.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::answer::labelled_as;
use super::category;
use super::refused::LIMITED;
use crate::intake::confidence::{GUESS, LIST, MODEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::view::View;
use crate::intake::vocabulary::{CATEGORIES, Topic, any_of};
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
    pattern(
        r"\b(?:geen|niet|no|not|never|nooit)\b[^.\n]{0,40}(?:\n[^.\n]{0,30})?\b(?:bijzondere (?:categorieen(?: van)? )?persoonsgegevens|bijzondere gegevens|bijzondere categorieen|special categories|special category)|\b(?:bijzondere (?:categorieen(?: van)? )?(?:persoonsgegevens|gegevens)|special categor(?:y|ies)(?: of)?(?: (?:personal )?data)?): (?:geen|nee|none|no|n\.v\.t)\b|\b(?:bijzondere (?:categorieen(?: van)? )?persoonsgegevens|special categories of personal data)\b[^.]{0,60}\b(?:worden|wordt|are) (?:niet|not) (?:verwerkt|processed|collected)",
    )
});
static DENIAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:geen|niet|niets|niks|nooit|zonder|noch|evenmin|nergens|no|not|never|without|none|nothing|nor|neither)\b",
    )
});
/// "Medische gegevens en gegevens over godsdienst worden niet verwerkt."
static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:worden|wordt) niet (?:verwerkt|gevraagd|vastgelegd)|\b(?:are|is) not (?:processed|collected)|\bverwerkt geen\b",
    )
});
/// The same said behind the data, "… leggen wij niet vast", or before them.
static UNASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:vragen|hebben|bewaren|verwerken|gebruiken) (?:wij|we) (?:niet|nooit|nergens)|leggen (?:wij|we) niet vast|(?:worden|wordt|are|is) (?:niet|nooit|not|never) (?:bewaard|opgeslagen|verwerkt|vastgelegd|kept|stored|processed|collected)|(?:kan|kunnen|mag|mogen) niet|kom(?:en|t) [^.,]{0,40}niet voor)\b",
    )
});
static UNWANTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:do not|don't|never) (?:ask for|collect|process|want)\b[^.;]*$"));
/// What introduces a list of data that is left out.
static LEFT_OUT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:niet verwerkt word(?:en|t)|(?:wij|we) verwerken geen|er worden geen|(?:shall|must|may|should) not (?:upload|submit|enter|provide|place)|(?:do|does) not (?:process|collect)|not processed)\b:?",
    )
});
/// Categories of which a name left out is the whole.
const WHOLE: [&str; 9] = ["dc03", "dc05", "dc06", "dc09", "dc10", "dc13", "dx20", "dx21", "dx23"];
/// "Van de leerkracht bewaren we naam, mailadres …".
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:van|per|over) (?:de |een |elke |iedere |onze )?(?:leerling|docent|leerkracht|gebruiker|medewerker|kind|leraar|ouder|student)\w*(?: en \w+)? (?:bewaren|verwerken|vragen|leggen|hebben|gebruiken|registreren|weten|noteren) (?:we|wij)\b",
    )
});
/// A cell that says that there is nothing.
static NOTHING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:not processed|not collected|niet verwerkt|wordt niet verwerkt|worden niet verwerkt|none|geen|nee|no)\b",
    )
});
/// "Bijzondere persoonsgegevens | geen".
static SPECIAL_ROW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:bijzondere (?:categorieen|persoonsgegevens|gegevens)|special categor(?:y|ies)|sensitive data|gevoelige gegevens)\b",
    )
});
/// A line of names of things.
static NOUNS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[^.?!]*, [^.?!]*\b(?:and|en|,) ?[^?!]*$"));
/// Categories that are denied as a whole.
const SENSITIVE: [&str; 4] = ["dc05", "dc06", "dc13", "dx23"];
static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:verwerk\w*|verzamel\w*|slaan|leggen|opgeslagen|opslaan|opgenomen|registreren|geregistreerd|loggen|vastgelegd|ontvangt|ontvangen|vragen|bewaren|process\w*|collect\w*|stor\w*|receiv\w*|record\w*|gelogd|legt|krijgen|krijgt|herkennen|geeft|geupload\w*|upload\w*|ingevoerd\w*)\b",
    )
});

/// What lists and sentences name as processed.
pub(super) fn lists(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let columns = data_columns(view);
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
        let told =
            ["gaat om", "verwerkt worden", "van leerlingen:", "van docenten:"].iter().any(|word| text.contains(word))
                || TOLD.is_match(text);
        let nouns = (section || agreement) && !ACT.is_match(text) && text.len() < 200 && NOUNS.is_match(text);
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
        let acts = ACT.is_match(text);
        // A row of the table, written as an item.
        if (leaflet || agreement) && text.len() < 120 && !REFUSED.is_match(text) && !DENIAL.is_match(text) {
            let name = text.rsplit(':').next().unwrap_or(text).split(['(', ';', '.']).next().unwrap_or_default();
            let name = name.split(", met ").next().unwrap_or(name).split(", voor ").next().unwrap_or(name);
            let pieces = text.rsplit(':').next().unwrap_or(text).split(" en ").chain([name]);
            let bare = pieces.map(|piece| piece.trim().trim_start_matches("het ").trim_start_matches("de "));
            let ids = bare.filter_map(|piece| labelled_as(piece.trim_end_matches([',', '.', ';'])));
            found.extend(ids.map(|id| Found::new(category(id, Applies::Yes, None), sentence.clone(), PROSE)));
        }
        if !(item || acts || (leaflet && text.len() < 160) || ((policy || agreement) && text.contains("geen ")))
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
        if section && REFUSED.is_match(text) {
            let named = WORD.iter().filter(|(id, words)| SENSITIVE.contains(id) && words.is_match(text));
            found.extend(named.map(|(id, _)| Found::new(category(id, Applies::No, None), sentence.clone(), PROSE)));
            continue;
        }
        for (id, words) in WORD.iter() {
            if register && !column {
                break;
            }
            if beside && !matches!(*id, "dx15" | "dx16" | "dx22") {
                continue;
            }
            let Some(word) = words.find(text) else { continue };
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
            if DENIAL.is_match(clause) || DENIAL.is_match(before) && !item && !before.contains("maar ") {
                // "geen geboorteplaats": denied by the word before it; of what is sensitive, by any word of the clause.
                let next = DENIAL.find_iter(clause).last().is_some_and(|no| clause.len() - no.end() < 12)
                    && id.starts_with("dc")
                    // One name left out is not the whole of a category with many.
                    && !matches!(*id, "dc01" | "dc04" | "dc07" | "dc08" | "dc11");
                if (next || SENSITIVE.contains(id))
                    && ["geen", "nooit", "niet", "no ", "not ", "never"].iter().any(|word| clause.contains(word))
                {
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
                found.push(Found::new(category(id, Applies::Yes, None), sentence.clone(), confidence));
            }
        }
    }
    found.retain(|one| one.confidence > GUESS);
    found
}

/// Whether a line of names lists data wherever it stands: two that all lists of data have, or those of two categories.
fn names_data(text: &str) -> bool {
    let list = text.len() < 200 && !ACT.is_match(text) && NOUNS.is_match(text) && !DENIAL.is_match(text);
    let contact = |id: &str, words: &Regex| if id == "dc01" { words.find_iter(text).take(2).count() } else { 0 };
    list && (WORD.iter().any(|(id, words)| contact(id, words) > 1)
        || WORD.iter().filter(|(_, words)| words.is_match(text)).nth(1).is_some())
}

/// Whether a sentence names two data of contact: "Een leerkracht maakt een klas aan met zijn naam en e-mailadres".
fn gives_contact(text: &str) -> bool {
    let contact = WORD.iter().find(|(id, _)| *id == "dc01").map(|(_, words)| words);
    text.len() < 200 && !DENIAL.is_match(text) && contact.is_some_and(|words| words.find_iter(text).nth(1).is_some())
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
    for list in LEFT_OUT.find_iter(view.text()).filter(|list| list.as_str().starts_with("niet verwerkt word")) {
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
            text.len() < 40
                && ["gegeven", "persoonsgegeven", "soort gegeven", "categorie", "personal data", "data", "type of data"]
                    .iter()
                    .any(|word| text.starts_with(word))
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
            return [
                "gegevens",
                "data",
                "attributen",
                "ontvangt",
                "ontvangen",
                "invullen",
                "zoals",
                "such as",
                "attributes",
                "information",
            ]
            .iter()
            .any(|word| intro.contains(word));
        }
    }
    false
}

/// A sentence about rights or advice, not about what is kept.
fn is_right(text: &str) -> bool {
    ["recht op", "verzoek", "maatregelen", "right to", "request", "verwijderen van"]
        .iter()
        .any(|word| text.contains(word))
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
