//! What is said not to be processed: "Over ouders slaan we niets op", "Not processed: health data, photographs".

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::category;
use crate::intake::confidence::{LIST, PROSE};
use crate::intake::fold::pattern;
use crate::intake::vocabulary::{CATEGORIES, DATA, Label, Refused, Topic, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Applies, DocumentKind};

/// Categories of which a name that is left out is the whole; of names, results and timetables it is not.
const WHOLE: [&str; 11] = ["dc03", "dc04", "dc05", "dc06", "dc09", "dc10", "dc13", "dc14", "dx20", "dx21", "dx23"];
/// The words for these, also those by which only a question or a denial names them.
static NAMED: LazyLock<Vec<(&'static str, Regex)>> = LazyLock::new(|| {
    let whole = CATEGORIES.iter().filter(|category| WHOLE.contains(&category.id.as_str()));
    whole.map(|category| (category.id.as_str(), any_of(category.words.iter().chain(&category.asked)))).collect()
});
/// What makes a denial one of something else: of sharing, of longer keeping, of another end; or takes a part of it back.
pub(super) static LIMITED: LazyLock<Regex> = LazyLock::new(|| {
    let Refused { limited, not_done, dutch_end, english_end, .. } = &DATA.category.refused;
    pattern(&format!(r"\b{limited}|\b{not_done}\w+(?:{dutch_end}|{english_end})\b|\?"))
});
/// What introduces a list of data that are left out.
static LIST_OF: LazyLock<Regex> = LazyLock::new(|| {
    let Refused { lists, neither, nor, labels, .. } = &DATA.category.refused;
    pattern(&format!(r"\b(?:{lists}|{neither} \w+ {nor} \w+):? ?|\b{labels}: ?"))
});

/// What sentences and labels say is left out.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut push = |id: &str, range: Range<usize>, confidence: f64| {
        found.push(Found::new(category(id, Applies::No, None), range, confidence));
    };
    for value in sheet.values(Label::LeftOut).into_iter().filter(|value| told(sheet, value.start)) {
        let text = view.at(&value);
        let hits = NAMED.iter().filter(|(_, words)| words.is_match(text));
        hits.for_each(|(id, _)| push(id, value.clone(), LIST));
    }
    for no in DATA.category.refused.no.find_iter(view.text()) {
        let sentence = view.sentence(no.start());
        // One denial speaks for its sentence: the first one.
        let first = DATA
            .category
            .refused
            .no
            .find(view.at(&sentence))
            .is_some_and(|first| sentence.start + first.start() == no.start());
        if !first || sentence.len() > 320 || !told(sheet, no.start()) {
            continue;
        }
        let text = view.at(&sentence);
        // "Geen foto's, geen BSN, niets over gezondheid", in a list of data.
        let listed = || {
            let opens = DATA
                .category
                .refused
                .no
                .find(text)
                .is_some_and(|no| text.get(..no.start()).is_some_and(|lead| lead.len() < 4));
            opens && sheet.topics.is(no.start(), Topic::Categories)
        };
        if !(DATA.category.refused.acts.is_match(text) || listed()) || LIMITED.is_match(text) {
            continue;
        }
        let from = LIST_OF.find(text).map(|list| list.end());
        // "Foto's, adressen en het BSN bewaren we niet": the verb comes behind all of them.
        let until = DATA.category.refused.no.find(text).map(|no| no.start()).filter(|no| {
            let start = text.get(..*no).and_then(|before| before.rfind([',', ';', ':'])).map_or(0, |at| at + 1);
            let (before, last) = text.get(..*no).unwrap_or_default().split_at(start);
            DATA.category.refused.acts.is_match(last)
                && !DATA.category.refused.acts.is_match(before)
                && !before.contains([':', ';'])
        });
        for (id, words) in NAMED.iter() {
            let denied = words.find_iter(text).any(|word| {
                let clause = clause(text, word.start());
                from.is_some_and(|from| word.start() >= from)
                    || until.is_some_and(|until| word.start() < until)
                    || DATA.category.refused.no.is_match(clause) && acts(text, clause)
            });
            if denied {
                push(id, sentence.clone(), PROSE);
            }
        }
    }
    found
}

/// The clause of a sentence that holds a place.
fn clause(text: &str, place: usize) -> &str {
    let mark = |c: char| matches!(c, ',' | ';' | ':');
    let start = text.get(..place).and_then(|before| before.rfind(mark)).map_or(0, |at| at + 1);
    let end = text.get(place..).and_then(|rest| rest.find(mark)).map_or(text.len(), |at| place + at);
    text.get(start..end).unwrap_or_default()
}

/// Whether a clause says what is done, or goes on with one that does.
fn acts(text: &str, clause: &str) -> bool {
    DATA.category.refused.acts.is_match(clause) || clause.len() < text.len()
}

/// Whether a place stands where a document tells what it processes.
fn told(sheet: &Sheet<'_>, place: usize) -> bool {
    let aside = [
        Topic::Definitions,
        Topic::Breach,
        Topic::Subprocessors,
        Topic::Retention,
        Topic::Storage,
        Topic::Contact,
        Topic::Security,
    ]
    .iter()
    .any(|topic| sheet.topics.is(place, *topic) && !sheet.topics.is(place, Topic::Categories));
    let kind = sheet.segments.kind_at(place);
    let inside = matches!(kind, Some(DocumentKind::Leaflet | DocumentKind::Policy | DocumentKind::Register))
        || kind == Some(DocumentKind::Agreement) && !sheet.segments.is(place, DocumentKind::Agreement);
    inside && !aside
}
