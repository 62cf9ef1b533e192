//! `purpose`: the purposes of the covenant, recognised by their signature words.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::subprocessor;
use crate::intake::confidence::{GUESS, LIST, PROSE};
use crate::intake::fold::pattern;
use crate::intake::ranges::Ranges;
use crate::intake::stated::Stated;
use crate::intake::view::{View, one_line};
use crate::intake::vocabulary::{DATA, GRAMMAR, Label, PURPOSES, Purpose, Purposes, Topic, WORDS, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static TICKED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\[x\]"));
/// A sentence that says what is not done: "Niet: begeleiding", "vergelijkt leerlingen niet met een normgroep".
static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    let Purposes { opens_denial, denied, compares, not, .. } = &DATA.purpose;
    pattern(&format!(r"^\W*{opens_denial}:|\b{denied}\b|\b{compares}\b[^.]{{0,60}}\b{not}\b"))
});

/// Words that leave a processing operation to the school.
static CHOICE: LazyLock<Vec<String>> = LazyLock::new(|| WORDS.choice.words.iter().map(|word| folded(word)).collect());
/// Longest text in which words that are not the covenant's say a purpose.
const SHORT: usize = 170;

/// An item of a list of boxes that nobody ticked.
static UNTICKED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\W*\[ ?\] ?\w"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let listed = sheet
        .topics
        .about(Topic::Purposes)
        .chain(sheet.topics.about(Topic::Services))
        .chain(sheet.topics.about(Topic::Integral))
        .chain(sheet.topics.about(Topic::Optional));
    let sections: Vec<Range<usize>> =
        listed.filter(|section| is_leaflet(sheet, section.body.start)).map(|section| section.body.clone()).collect();
    let values = sheet.values(Label::Purposes).into_iter().filter(|value| tabled(sheet, value.start));
    let listed = Ranges::of(sections.iter().cloned());
    let values: Vec<Range<usize>> = values.filter(|value| !listed.hold(value.start)).collect();
    let listed = Ranges::of(sections.iter().chain(&values).cloned());
    let known = |cell: &Range<usize>| listed.hold(cell.start);
    let told: Vec<Range<usize>> = sheet.entries.purposes().iter().filter(|cell| !known(cell)).cloned().collect();
    let boxes = TICKED.is_match(view.text());
    for body in sections.iter().chain(&values).chain(&told) {
        let optional = sheet.topics.is(body.start, Topic::Optional);
        let sentences = view.sentences(body);
        let clauses = sentences.iter().flat_map(|sentence| clauses(view, sentence));
        for sentence in sentences.iter().cloned().chain(clauses) {
            let text = view.at(&sentence);
            // A box that is not ticked says that it is not done.
            if boxes && unticked(view, &sentence) {
                continue;
            }
            let Some(said) = said(text) else { continue };
            for purpose in PURPOSES.iter().filter(|purpose| purpose.id != "p99" && matches(purpose, &said)) {
                let optional =
                    optional || says_optional(text) || announced(sheet, &sentence) || second_part(view, sentence.start);
                found.push(Found::new(
                    Stated::Purpose { purpose: purpose.id.clone(), optional },
                    sentence.clone(),
                    LIST,
                ));
            }
        }
    }
    found.extend(stated(sheet));
    // Beside a list of purposes only the vendor's own ends are sought in what else the text says.
    let few = found.len() < 2;
    {
        for sentence in view.sentences(&(0..view.text().len())) {
            if !tells(sheet, &sentence) {
                continue;
            }
            let text = view.at(&sentence);
            let Some(said) = said(text).filter(|_| !refers(text)) else { continue };
            let sought = |purpose: &&Purpose| purpose.clear && (few || purpose.id == "p99");
            for purpose in PURPOSES.iter().filter(sought).filter(|purpose| matches(purpose, &said)) {
                let optional = says_optional(text) || (purpose.id == "p99" && DATA.purpose.consent.is_match(text));
                found.push(Found::new(
                    Stated::Purpose { purpose: purpose.id.clone(), optional },
                    sentence.clone(),
                    if processes(text) || purpose.id == "p99" && DATA.purpose.consent.is_match(text) {
                        PROSE
                    } else {
                        GUESS
                    },
                ));
            }
        }
        found.retain(|one| one.confidence > GUESS);
    }
    // Integral and optional exclude each other: the surer (the first) stays.
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        let same = |known: &Found| match (&known.stated, &one.stated) {
            (Stated::Purpose { purpose: a, .. }, Stated::Purpose { purpose: b, .. }) => a == b,
            _ => false,
        };
        if !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept
}

/// "Wij gebruiken deze gegevens om leermiddelen te leveren, om bestellingen te factureren": what a sentence of running text says
/// that data are used for.
fn stated(sheet: &Sheet<'_>) -> Vec<Found> {
    static USED: LazyLock<Regex> = LazyLock::new(|| {
        let Purposes { used, uses, we, .. } = &DATA.purpose;
        pattern(&format!(r"\b(?:{used}|{uses} (?:{we} )?)\b"))
    });
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        let (and, next) = (&GRAMMAR.and, &DATA.purpose.next);
        pattern(&format!(r"[,:;]|\b{and} {next}\b"))
    });
    let words = &DATA.purpose;
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut last = usize::MAX;
    for used in USED.find_iter(view.text()) {
        let sentence = view.sentence(used.start());
        let text = view.at(&sentence);
        let clause = sheet.segments.is(used.start(), DocumentKind::Agreement);
        if sentence.start == last
            || !(tells(sheet, &sentence) || clause && !sheet.topics.is(used.start(), Topic::Definitions))
            || !words.data.is_match(text)
            || words.never.is_match(text)
            || refers(text)
        {
            continue;
        }
        // What stands close behind the verb and its object is the end.
        let rest = used.end().min(sentence.end)..sentence.end;
        let near = rest.start..rest.end.min(rest.start + 90);
        let Some(end) = words.to.find(view.at(&near)) else { continue };
        last = sentence.start;
        let ends = rest.start + end.end()..rest.end;
        let text = view.at(&ends);
        let pieces = if text.len() < SHORT { vec![text] } else { NEXT.split(text).collect() };
        for piece in pieces {
            let Some(said) = said(piece) else { continue };
            for purpose in PURPOSES.iter().filter(|purpose| purpose.id != "p99" && matches(purpose, &said)) {
                let stated =
                    Stated::Purpose { purpose: purpose.id.clone(), optional: says_optional(view.at(&sentence)) };
                found.push(Found::new(stated, sentence.clone(), PROSE));
            }
        }
    }
    found
}

/// Pieces between the commas of a sentence that lists several ends.
fn clauses(view: &View<'_>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let text = view.at(sentence);
    if text.matches([',', ':']).count() < 2 {
        return Vec::new();
    }
    let mut start = sentence.start;
    text.split([',', ':'])
        .map(|piece| {
            let range = start..start + piece.len();
            start = range.end + 1;
            range
        })
        .collect()
}

/// Whether the line of a sentence begins with an empty box.
fn unticked(view: &View<'_>, sentence: &Range<usize>) -> bool {
    let line = view.lines().get(view.line_at(sentence.start)).cloned().unwrap_or(0..0);
    view.at(&line).trim_start_matches([' ', '-', '*', '\t']).starts_with("[ ]")
}

/// Whether a labelled value stands where a document says what it does with data: not in a list of parties or of cookies.
fn tabled(sheet: &Sheet<'_>, place: usize) -> bool {
    let view = &sheet.view;
    let row = view.rows_at(place).next();
    let parties = row.is_some_and(|row| {
        let first = view.table(row.table).first();
        first.is_some_and(|head| {
            subprocessor::head(sheet, head).is_some()
                || head.cells.len() > 2 && DATA.purpose.others.within(view.at(head.cells.first().unwrap_or(&(0..0))))
        })
    });
    let article = sheet.topics.is(place, Topic::Article);
    let service = sheet.topics.is(place, Topic::Subprocessors) || sheet.topics.is(place, Topic::Definitions);
    !parties
        && !article
        && !service
        && !matches!(
            sheet.segments.titled_at(place),
            Some(DocumentKind::ServiceLevel | DocumentKind::SubprocessorList | DocumentKind::SecurityAnnex)
        )
}

/// Documents whose sections on purposes list those of the processing; of an agreement its annexes, and clauses that go on with a list.
fn is_leaflet(sheet: &Sheet<'_>, place: usize) -> bool {
    match sheet.segments.titled_at(place) {
        Some(DocumentKind::Leaflet | DocumentKind::Policy | DocumentKind::Register) | None => true,
        Some(DocumentKind::Agreement) => {
            sheet.topics.at(place).is_some_and(|section| section.topics.contains(&Topic::Purposes))
        }
        Some(DocumentKind::SecurityAnnex | DocumentKind::ServiceLevel | DocumentKind::SubprocessorList) => false,
    }
}

/// What a sentence or a clause of it says, if it denies nothing.
fn said(text: &str) -> Option<String> {
    (!DENIED.is_match(text) && !UNTICKED.is_match(text)).then(|| spaced(text))
}

fn matches(purpose: &Purpose, said: &str) -> bool {
    !(purpose.loose && said.len() > SHORT) && purpose.said_in(said)
}

fn says_optional(text: &str) -> bool {
    let text = spaced(text);
    CHOICE.iter().any(|word| text.contains(word.as_str()))
}

/// A text on one line between blanks, so that words of a phrase stand next to each other wherever the margin broke them.
fn spaced(text: &str) -> String {
    format!(" {} ", one_line(text))
}

/// Whether the line above a list announces choices: "Optioneel, na een keuze van de school, zijn:".
fn announced(sheet: &Sheet<'_>, sentence: &Range<usize>) -> bool {
    let view = &sheet.view;
    let number = view.line_at(sentence.start);
    // "Optioneel: (6) …; (7) …" on one line.
    let inline = view.lines().get(number).map(|line| view.at(&(line.start..sentence.start.max(line.start))));
    if inline.is_some_and(|text| text.contains(':') && says_optional(text)) {
        return true;
    }
    let at = |number: usize| view.lines().get(number).map(|line| view.at(line).trim()).unwrap_or_default();
    if !view.lines().get(number).is_some_and(|line| view.is_item(line)) {
        return false;
    }
    // What stands above the heading announces another list.
    let top = sheet.topics.at(sentence.start).map_or(0, |section| view.line_at(section.heading.start));
    let intro = (number.saturating_sub(12).max(top)..number).rev().find(|above| at(*above).ends_with(':'));
    intro.is_some_and(|above| {
        let text = format!("{} {}", if above > 0 { at(above - 1) } else { "" }, at(above));
        let text = text.rsplit(". ").take(2).collect::<Vec<_>>().join(" ");
        says_optional(&text)
    })
}

/// Whether a row says that it belongs to B2, the part of the 3.0 leaflet for what a school may choose.
fn second_part(view: &View<'_>, place: usize) -> bool {
    view.rows_at(place).any(|row| row.cells.iter().any(|cell| view.at(cell).trim().trim_end_matches('.') == "b2"))
}

/// Whether a sentence of running text may tell a purpose.
fn tells(sheet: &Sheet<'_>, sentence: &Range<usize>) -> bool {
    let place = sentence.start;
    matches!(sheet.segments.kind_at(place), Some(DocumentKind::Policy | DocumentKind::Leaflet))
        && !sheet.topics.is(place, Topic::Definitions)
        && !sheet.topics.is(place, Topic::Security)
        && !sheet.topics.is(place, Topic::Breach)
        && !sheet.topics.is(place, Topic::Subprocessors)
        && sentence.len() < 500
}

/// Whether a sentence says that data are processed to some end.
fn processes(text: &str) -> bool {
    DATA.purpose.acts.is_match(text) && DATA.purpose.ends.is_match(text)
}

/// Whether a sentence speaks of documents or parties rather than of data.
fn refers(text: &str) -> bool {
    DATA.purpose.papers.within(text)
}
