//! `data_subject`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::fold::pattern;
use crate::intake::mark::ticked_words;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, Topic, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static SUBJECTS: LazyLock<Vec<(&'static str, Regex)>> =
    LazyLock::new(|| WORDS.data_subjects.iter().map(|(id, words)| (id.as_str(), any_of(words))).collect());
/// Age that makes a pupil `ds2`.
static SIXTEEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:16 (?:jaar )?(?:en|of) ouder|16\+|vanaf 16|ouder dan 16|aged 16 (?:and|or) (?:over|above|older)|16 years (?:and|or) older)",
    )
});
static UNDER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:jonger dan 16|onder de 16|under (?:the age of )?16|younger than 16|minderjarig)"));
/// A sentence of a policy that says whose data are processed.
static OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:persoonsgegevens|gegevens|personal data|data) (?:van|of|about|over) (?:de |the |onze |our |minderjarige )?(?:\w+ ){0,2}|\b(?:betrokkenen|gebruikers|data subjects|users) (?:zijn|are):? |\b(?:meant|intended|bedoeld) (?:for|voor) |(?:^|\n|[.;:•-] ?)\W{0,3}van (?:leerlingen|ouders|docenten|leerkrachten|contactpersonen)|(?:door|van) (?:gebruikers|users) \(",
    )
});

static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:betrokkenen|gebruikers|data subjects|users) (?:zijn|are)|\b(?:meant|intended|bedoeld) (?:for|voor)|van (?:leerlingen|ouders|docenten|leerkrachten|contactpersonen)$",
    )
});

/// "Gegevens van leerlingen worden niet verwerkt."
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:worden|wordt|are|is) (?:niet|not) (?:verwerkt|processed)|\b(?:verwerken|process) (?:wij |we )?(?:geen|no)\b",
    )
});
/// Pupils and students, both.
static BOTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:leerlingen en studenten|pupils and students)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Users) {
        if sheet.topics.is(entry.name.start, Topic::Definitions) {
            continue;
        }
        let items = view.sentences(&(entry.value.start..entry.block.end.max(entry.value.end)));
        for item in items.iter().take(8) {
            if NONE.is_match(view.at(item)) {
                continue;
            }
            let range = entry.name.start..item.end.max(entry.value.end);
            // Of boxes each ticked one names its own people.
            let text = ticked_words(view.at(item));
            let boxes = view.at(item).contains("[x]");
            let pieces: Vec<&str> = if boxes { text.split(" / ").collect() } else { vec![text.as_str()] };
            for piece in pieces.into_iter().filter(|piece| !piece.trim_start().starts_with("[ ]")) {
                subjects(piece, &range, entry.confidence, &mut found);
            }
        }
    }
    if !found.is_empty() {
        return found;
    }
    let mut told = Vec::new();
    for of in OF.find_iter(view.text()) {
        let says = SAYS.is_match(of.as_str());
        if sheet.segments.is(of.start(), DocumentKind::Agreement) && !says
            || sheet.topics.is(of.start(), Topic::Definitions)
        {
            continue;
        }
        let sentence = view.sentence(of.start());
        let rest = of.start()..(of.end() + 60).min(sentence.end);
        let doubt =
            ["verstrekken", "toestemming", "tenzij", "niet "].iter().any(|word| view.at(&sentence).contains(word));
        // A sentence that says who they are is read to its end, and may name anyone.
        let rest = if says { of.start()..sentence.end } else { rest };
        let from = found.len();
        subjects(view.at(&rest), &sentence, if doubt { GUESS } else { PROSE }, &mut found);
        if says {
            told.extend(found.drain(from..));
        }
    }
    // Running text names people in passing; only pupils and teachers are proposed from it.
    found.retain(|one| matches!(&one.stated, Stated::DataSubject(id) if id == "ds1" || id == "ds2" || id == "ds4"));
    told.extend(found);
    told
}

/// The people that a text names.
pub(super) fn subjects(text: &str, range: &Range<usize>, confidence: f64, found: &mut Vec<Found>) {
    for (id, words) in SUBJECTS.iter() {
        let Some(word) = words.find(text) else { continue };
        let before = text.get(..word.start()).unwrap_or_default();
        let former = *id == "ds1" && (before.ends_with("oud") || before.ends_with("oud "));
        let after = text.get(word.end()..).unwrap_or_default();
        // "oudergesprek" and "ouder dan 16" are no parents.
        let kin = *id == "ds1" && word.as_str() == "kinderen" && text.contains("partner");
        if former
            || kin
            || (*id == "ds3"
                && word.as_str() == "ouder"
                && (after.starts_with(" dan") || before.ends_with("of ") || before.ends_with("en ")))
        {
            continue;
        }
        let ids: &[&str] = match *id {
            "ds1" if SIXTEEN.is_match(text) && UNDER.is_match(text) => &["ds1", "ds2"],
            "ds1" if SIXTEEN.is_match(text) => &["ds2"],
            "ds2"
                if found.iter().any(|one| one.stated == Stated::DataSubject("ds1".to_owned()))
                    && !SIXTEEN.is_match(text)
                    && !BOTH.is_match(text) =>
            {
                &[]
            }
            other => &[other],
        };
        for id in ids {
            found.push(Found::new(Stated::DataSubject((*id).to_owned()), range.clone(), confidence));
        }
    }
}
