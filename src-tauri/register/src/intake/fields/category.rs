//! `category`: the table of 14 rows with yes and no, or what lists and sentences say is processed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, LIST, MODEL, PROSE, TABLE};
use crate::intake::fold::{pattern, squash};
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{CATEGORIES, CATEGORY_LABELS, Topic, any_of, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Applies, DocumentKind};

/// Fewest rows that make a table of categories.
const FEWEST: usize = 4;

static ANSWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:(?P<yes>ja\b|yes\b|wel\b|v\b|x\b|\[x\])|(?P<no>nee\b|neen\b|no\b|niet\b|\[ \])|(?P<partly>deels\b|gedeeltelijk\b|partly\b|partially\b))(?P<rest>.*)$",
    )
});
/// A row in running text: the answer, then the number, then the label; the answer may take a remark.
static ROW: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES
        .iter()
        .filter(|category| category.id.starts_with("dc"))
        .flat_map(|category| &category.row)
        .map(|row| loose(row))
        .collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    pattern(&format!(
        r"(?m)^\s*(?P<answer>ja|nee|neen|yes|no|deels|gedeeltelijk|partly)\b(?P<remark>[^\d\n]{{0,60}}(?:\n[^\d\n]{{0,40}})?)?[\s|]+(?P<number>1[0-4]|[1-9])[.)]?\s*(?P<label>{})",
        labels.join("|")
    ))
});
/// A row with the label first: "Contactgegevens: ja".
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES.iter().flat_map(|category| &category.row).map(|row| loose(row)).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    pattern(&format!(
        r"(?m)^\s*(?:[-*]\s*)?(?:(?:1[0-4]|[1-9])[.)]?\s*)?(?P<label>{})[^:\n\t|]{{0,60}}?\s*[:\t|=-]\s*(?P<answer>ja|nee|neen|yes|no|deels|gedeeltelijk|partly)\b(?P<rest>[^\n]*)",
        labels.join("|")
    ))
});
/// A row with a box: "[x] 1. Contactgegevens: naam".
static BOXED: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES.iter().flat_map(|category| &category.row).map(|row| loose(row)).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    pattern(&format!(
        r"(?m)^[^\S\n]*(?:[-*][^\S\n])?(?P<box>\[x\]|\[\s?\])[^\S\n]*(?:(?:1[0-4]|[1-9])[.)]?[^\S\n]*)?(?P<label>{})\b(?P<rest>[^\n]*)",
        labels.join("|")
    ))
});
static WORD: LazyLock<Vec<(&'static str, Regex)>> = LazyLock::new(|| {
    CATEGORIES
        .iter()
        .filter(|category| !category.words.is_empty())
        .map(|category| (category.id.as_str(), any_of(&category.words)))
        .collect()
});
static SPECIAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:geen|niet|no|not|never|nooit)\b[^.\n]{0,40}(?:\n[^.\n]{0,30})?\b(?:bijzondere (?:categorieen(?: van)? )?persoonsgegevens|bijzondere gegevens|bijzondere categorieen|special categories|special category)",
    )
});
static DENIAL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:geen|niet|nooit|zonder|noch|no|not|never|without|none)\b"));
static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:verwerk\w*|verzamel\w*|slaan|opgeslagen|opslaan|opgenomen|registreren|geregistreerd|loggen|vastgelegd|ontvangt|ontvangen|vragen|bewaren|process\w*|collect\w*|stor\w*|receiv\w*|record\w*|geupload\w*|upload\w*|ingevoerd\w*)\b",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = rows(sheet);
    let tabular = found.len() >= FEWEST;
    if !tabular {
        found = labelled(sheet);
    }
    if found.len() < FEWEST {
        found.extend(lists(sheet));
    }
    if !tabular {
        found.extend(special(sheet));
    }
    settle(found)
}

/// Rows of a table; where it was lost, rows in running text.
fn rows(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for row in view.rows() {
        let cells: Vec<Range<usize>> = row.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
        let Some((at, id)) = cells.iter().enumerate().find_map(|(at, cell)| Some((at, labelled_as(view.at(cell))?)))
        else {
            continue;
        };
        let Some((answered, (applies, remark))) = cells
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .find_map(|(other, cell)| Some((other, answer(&view.words(cell))?)))
        else {
            continue;
        };
        let note = remark.or_else(|| {
            cells
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at && *other != answered)
                .map(|(_, cell)| view.words(cell))
                .find(|text| !text.is_empty())
        });
        let note = if applies == Applies::No { None } else { note };
        found.push(Found::new(category(id, applies, note), row.range(), TABLE));
    }
    let text = view.text();
    let hits: Vec<_> = ROW.captures_iter(text).collect();
    for (at, hit) in hits.iter().enumerate() {
        let (Some(whole), Some(word), Some(label)) = (hit.get(0), hit.name("answer"), hit.name("label")) else {
            continue;
        };
        let Some(id) = labelled_as(label.as_str()) else { continue };
        let remark = hit.name("remark").map(|remark| view.words(&remark.range())).unwrap_or_default();
        let Some((applies, remark)) = answer(&format!("{} {remark}", word.as_str())) else { continue };
        let next = hits
            .get(at + 1)
            .and_then(|next| next.get(0))
            .map_or(whole.end() + 300, |next| next.start())
            .min(text.len());
        let note = remark
            .or_else(|| Some(view.words(&(whole.end()..next.min(whole.end() + 300)))).filter(|note| !note.is_empty()));
        let note = if applies == Applies::No { None } else { note };
        found.push(Found::new(category(id, applies, note), whole.range(), MODEL));
    }
    found
}

/// "Label: ja" lines.
fn labelled(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let hits = LABELLED.captures_iter(view.text()).filter_map(|hit| {
        let (whole, word, label) = (hit.get(0)?, hit.name("answer")?, hit.name("label")?);
        let rest = hit.name("rest").map(|rest| view.words(&rest.range())).unwrap_or_default();
        let (applies, remark) = answer(&format!("{} {rest}", word.as_str()))?;
        let note = if applies == Applies::No { None } else { remark };
        Some(Found::new(category(labelled_as(label.as_str())?, applies, note), whole.range(), MODEL))
    });
    hits.chain(boxed(view)).collect()
}

/// Boxes, ticked or not. A form without one tick has not been filled in.
fn boxed<'v>(view: &'v View<'_>) -> impl Iterator<Item = Found> + 'v {
    let filled =
        BOXED.captures_iter(view.text()).any(|hit| hit.name("box").is_some_and(|ticked| ticked.as_str() == "[x]"));
    BOXED.captures_iter(view.text()).filter(move |_| filled).filter_map(|hit| {
        let (whole, ticked, label) = (hit.get(0)?, hit.name("box")?, hit.name("label")?);
        let applies = if ticked.as_str() == "[x]" { Applies::Yes } else { Applies::No };
        let rest = hit.name("rest").map(|rest| view.words(&rest.range()).trim_matches([':', '-', ' ']).to_owned());
        let note = rest.filter(|rest| applies == Applies::Yes && !rest.is_empty());
        Some(Found::new(category(labelled_as(label.as_str())?, applies, note), whole.range(), MODEL))
    })
}

/// What lists and sentences name as processed.
fn lists(sheet: &Sheet<'_>) -> Vec<Found> {
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
        if !(policy || leaflet) || asides || sentence.len() > 600 {
            continue;
        }
        let column = columns.contains(&place);
        let item = column || listed(view, &sentence);
        if text.trim_start().starts_with("[ ]") {
            continue;
        }
        let acts = ACT.is_match(text);
        if !(item || acts || (leaflet && text.len() < 160)) || is_right(text) {
            continue;
        }
        for (id, words) in WORD.iter() {
            let Some(word) = words.find(text) else { continue };
            let before = text.get(..word.start()).unwrap_or_default();
            let clause = before.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
            if DENIAL.is_match(clause) || DENIAL.is_match(before) && !item && !before.contains("maar ") {
                // "geen geboorteplaats": denied by the word before it; of what is sensitive, by any word of the clause.
                let next = DENIAL.find_iter(clause).last().is_some_and(|no| clause.len() - no.end() < 12)
                    && id.starts_with("dc");
                if (next || matches!(*id, "dc05" | "dc06" | "dc13" | "dx23"))
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
fn special(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let place = |at: usize| {
        sheet.segments.is(at, DocumentKind::Agreement)
            || sheet.topics.is(at, Topic::Definitions)
            || sheet.topics.is(at, Topic::Breach)
    };
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

/// One statement a category: yes and no of the same one is a doubt that the surer reading settles.
fn settle(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    let id = |found: &Found| {
        if let Stated::Category { category, .. } = &found.stated { category.clone() } else { String::new() }
    };
    for one in found {
        match kept.iter_mut().find(|known| id(known) == id(&one)) {
            Some(known) if known.confidence < one.confidence => *known = one,
            Some(_) => {}
            None => kept.push(one),
        }
    }
    kept
}

fn category(id: &str, applies: Applies, note: Option<String>) -> Stated {
    Stated::Category { category: id.to_owned(), applies, note }
}

/// The category that a label names.
fn labelled_as(cell: &str) -> Option<&'static str> {
    let name = squash(cell);
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit());
    if name.is_empty() {
        return None;
    }
    let rows = || CATEGORY_LABELS.iter();
    rows()
        .find(|(_, row)| row == name)
        .or_else(|| {
            rows()
                .filter(|(_, row)| row.len() > 8 && name.starts_with(row.as_str()) && name.len() < row.len() + 45)
                .max_by_key(|(_, row)| row.len())
        })
        .map(|(id, _)| *id)
}

/// What an answer says, and its remark: "Ja, voor de niet doorgehaalde punten" is partly.
fn answer(cell: &str) -> Option<(Applies, Option<String>)> {
    let text = folded(cell).replace('\n', " ");
    let found = ANSWER.captures(&text)?;
    let rest = found
        .name("rest")
        .map(|rest| rest.as_str().trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .unwrap_or_default();
    let tick = found.name("yes").is_some_and(|yes| yes.as_str().len() == 1 || yes.as_str().starts_with('['));
    if tick && !rest.is_empty() || found.name("yes").is_some_and(|yes| yes.as_str().len() == 1 && text.trim().len() > 3)
    {
        return None;
    }
    let remark = cell
        .split_once([',', ';', '(', ':', '-', '–'])
        .map(|(_, remark)| remark.trim().trim_end_matches(')').to_owned())
        .filter(|remark| !remark.is_empty());
    let limited = [
        "doorgehaald",
        "deels",
        "gedeeltelijk",
        "beperkt",
        "alleen",
        "behalve",
        "partly",
        "partially",
        "limited",
        "only",
        "except",
        "niet doorgehaald",
        "struck",
    ]
    .iter()
    .any(|word| rest.contains(word));
    if found.name("no").is_some() {
        return Some((Applies::No, None));
    }
    let applies = if found.name("partly").is_some() || limited { Applies::Partly } else { Applies::Yes };
    Some((applies, remark.or_else(|| (!rest.is_empty()).then(|| rest.to_owned()))))
}

fn loose(name: &str) -> String {
    folded(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(r"[\s,/(-]*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_labels() {
        assert_eq!(answer("Ja").map(|a| a.0), Some(Applies::Yes));
        assert_eq!(answer("Nee").map(|a| a.0), Some(Applies::No));
        assert_eq!(answer("Ja, voor de niet\n\ndoorgehaalde punten").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("☒").map(|a| a.0), Some(Applies::Yes));
        assert_eq!(answer("Jaar"), None);
        assert_eq!(labelled_as("2. Onderwijs-deelnemer-\nnummer"), Some("dc02"));
        assert_eq!(labelled_as("12 Overige gegevens, te weten …."), Some("dc12"));
        assert_eq!(labelled_as("Keten-ID (ECK-ID)"), Some("dc14"));
        assert_eq!(labelled_as("gegevens als bedoeld onder 1"), None);
    }
}
