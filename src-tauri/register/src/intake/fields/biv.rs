//! `biv`: the levels of the classification, in a table, beside their aspect or in one sentence for all.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::view::Row;
use crate::intake::vocabulary::{GRAMMAR, Label, Levels, PROMISES, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Aspect, Level};

mod table;

static ASPECTS: LazyLock<Vec<(Aspect, Regex)>> =
    LazyLock::new(|| WORDS.aspects.iter().map(|(aspect, words)| (*aspect, any_of(words))).collect());
static LEVELS: LazyLock<Vec<(Level, Regex)>> =
    LazyLock::new(|| WORDS.levels.iter().map(|(level, words)| (*level, any_of(words))).collect());
/// The names of the aspects, and those of the levels with and without their letters, as alternatives.
static ASPECT: LazyLock<String> = LazyLock::new(|| alternatives(WORDS.aspects.values().flatten()));
static LEVEL: LazyLock<String> = LazyLock::new(|| alternatives(WORDS.levels.values().flatten()));
static LEVEL_WORD: LazyLock<String> =
    LazyLock::new(|| alternatives(WORDS.levels.values().flatten().filter(|word| word.len() > 1)));

fn alternatives<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words.map(|word| regex::escape(word)).collect::<Vec<_>>().join("|")
}

/// "Beschikbaarheid = H", "Integriteit: Midden", "Confidentiality High".
static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
    let (aspect, level, between) = (&*ASPECT, &*LEVEL, &PROMISES.levels.between);
    pattern(&format!(r"\b(?P<aspect>{aspect})\s*(?:\([a-z]\)\s*)?(?:[=:|-]|{between}|\s)*\s*(?P<level>{level})\b"))
});
/// "BIV: H/M/M", "BIV-classificatie H-M-M", "BIV = HMM".
static TRIPLE: LazyLock<Regex> = LazyLock::new(|| {
    let (scheme, word) = (&PROMISES.levels.scheme, &*LEVEL_WORD);
    pattern(&format!(
        r"\b{scheme}\b?[a-z ]{{0,20}}?[:=]?\s*\(?(?P<b>[lmh])\s?[/,-]?\s?(?P<i>[lmh])\s?[/,-]?\s?(?P<v>[lmh])\b|\b{scheme}\b?[a-z ]{{0,20}}[:=]?\s*\(?(?P<wb>{word})\s?[/,-]\s?(?P<wi>{word})\s?[/,-]\s?(?P<wv>{word})\b"
    ))
});
/// "B = H, I = M, V = M".
static LETTERS: LazyLock<Regex> = LazyLock::new(|| {
    let word = &*LEVEL_WORD;
    pattern(&format!(
        r"\bb\s?[=:]\s?(?P<b>[lmh]|{word})\b[\s,;|/]*i\s?[=:]\s?(?P<i>[lmh]|{word})\b[\s,;|/]*[vc]\s?[=:]\s?(?P<v>[lmh]|{word})\b"
    ))
});
/// "B midden · I hoog · V hoog": the letters of the three, each with a word.
static LETTER_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    let word = &*LEVEL_WORD;
    pattern(&format!(
        r"\bb ?[=:-]? ?(?P<b>{word})\b[\s,;|/*.-]*\bi ?[=:-]? ?(?P<i>{word})\b[\s,;|/*.-]*\b[vc] ?[=:-]? ?(?P<v>{word})\b"
    ))
});
/// "Beschikbaarheid, integriteit en vertrouwelijkheid zijn achtereenvolgens ingeschaald op hoog, hoog en midden".
static RESPECTIVELY: LazyLock<Regex> = LazyLock::new(|| {
    let (aspect, level, and) = (&*ASPECT, &*LEVEL, &GRAMMAR.and);
    pattern(&format!(
        r"\b(?P<a1>{aspect}),? (?P<a2>{aspect}),? (?:{and}|&) (?P<a3>{aspect})\b[^.;]{{0,100}}?\b(?P<l1>{level})(?:,|/|-| )+(?P<l2>{level})(?:,|/|-| )+(?:(?:{and}|&) )?(?P<l3>{level})\b"
    ))
});

/// "Medium for availability, high for integrity".
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let (aspect, word, Levels { meant_for, articles, .. }) = (&*ASPECT, &*LEVEL_WORD, &PROMISES.levels);
    pattern(&format!(r"\b(?P<level>{word}) {meant_for} (?:{articles} )?(?P<aspect>{aspect})\b"))
});
/// The levels of the three alone, in a cell or behind a label that announces them.
static ALONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\W*(?P<b>[lmh])[-/, ]?(?P<i>[lmh])[-/, ]?(?P<v>[lmh])\W*$"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = Vec::new();
    let mut push = |aspect: Aspect, level: Level, range: Range<usize>, confidence: f64| {
        let known = found.iter().any(|one| matches!(one.stated, Stated::Biv { aspect: other, .. } if other == aspect));
        if !known {
            found.push(Found::new(Stated::Biv { aspect, level }, range, confidence));
        }
    };
    for (aspect, level, range) in table::read(view) {
        push(aspect, level, range, LABEL);
    }
    for before in BEFORE.captures_iter(view.text()) {
        let (Some(whole), Some(aspect), Some(level)) = (before.get(0), before.name("aspect"), before.name("level"))
        else {
            continue;
        };
        if let (Some(aspect), Some(level)) = (aspect_of(aspect.as_str()), level_of(level.as_str())) {
            push(aspect, level, whole.range(), PROSE + 0.05);
        }
    }
    for beside in BESIDE.captures_iter(view.text()) {
        let (Some(whole), Some(aspect), Some(level)) = (beside.get(0), beside.name("aspect"), beside.name("level"))
        else {
            continue;
        };
        let letter = level.as_str().len() == 1;
        // From one row of a table into the next, or from a row that offers every level, nothing is said.
        let row = view.rows_at(aspect.start()).find(|row| row.cells.len() > 1);
        let offered = |row: &Row| row.cells.iter().filter(|cell| level_of(view.at(cell)).is_some()).count();
        if row.is_some_and(|row| !row.range().contains(&level.start()) || offered(row) > 1) {
            continue;
        }
        // A letter counts only as a capital, and a word not when it is the first of a measure ("Integriteit hoog …" is fine).
        let capital = view.starts_upper(level.start());
        if letter && !capital {
            continue;
        }
        if let (Some(aspect), Some(level)) = (aspect_of(aspect.as_str()), level_of(level.as_str())) {
            push(aspect, level, whole.range(), if letter { LABEL } else { LABEL - 0.05 });
        }
    }
    let letters = LETTERS.captures_iter(view.text()).chain(LETTER_WORDS.captures_iter(view.text()));
    for triple in TRIPLE.captures_iter(view.text()).chain(letters) {
        let Some(whole) = triple.get(0) else { continue };
        let names = [("b", "wb", Aspect::B), ("i", "wi", Aspect::I), ("v", "wv", Aspect::V)];
        for (short, long, aspect) in names {
            let level =
                triple.name(short).or_else(|| if TRIPLE.is_match(whole.as_str()) { triple.name(long) } else { None });
            if let Some(level) = level
                .filter(|level| level.as_str().len() > 1 || view.starts_upper(level.start()))
                .and_then(|level| level_of(level.as_str()))
            {
                push(aspect, level, whole.range(), LABEL);
            }
        }
    }
    for hit in RESPECTIVELY.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        for (aspect, level) in [("a1", "l1"), ("a2", "l2"), ("a3", "l3")] {
            let letter = |level: &regex::Match<'_>| level.len() > 1 || view.starts_upper(level.start());
            let level = hit.name(level).filter(letter).and_then(|level| level_of(level.as_str()));
            let aspect = hit.name(aspect).and_then(|aspect| aspect_of(aspect.as_str()));
            if let (Some(aspect), Some(level)) = (aspect, level) {
                push(aspect, level, whole.range(), LABEL);
            }
        }
    }
    // One level for several aspects: "zowel beschikbaarheid, integriteit als vertrouwelijkheid … categorie midden".
    for shared in PROMISES.levels.shared.find_iter(view.text()) {
        let sentence = view.sentence(shared.start());
        let text = view.at(&sentence);
        let named: Vec<Aspect> =
            ASPECTS.iter().filter(|(_, words)| words.is_match(text)).map(|(aspect, _)| *aspect).collect();
        let levels: Vec<Level> = LEVELS
            .iter()
            .filter(|(_, words)| words.find_iter(text).any(|word| word.as_str().len() > 1))
            .map(|(level, _)| *level)
            .collect();
        if let ([_, _, ..], [level]) = (named.as_slice(), levels.as_slice()) {
            for aspect in &named {
                push(*aspect, *level, sentence.clone(), PROSE + 0.05);
            }
        }
    }
    // A register gives each product levels of its own.
    let mut several: Vec<Found> = Vec::new();
    for range in sheet.values(Label::Classification) {
        let Some(alone) = ALONE.captures(view.at(&range)) else { continue };
        for (name, aspect) in [("b", Aspect::B), ("i", Aspect::I), ("v", Aspect::V)] {
            let level = alone.name(name).filter(|level| view.starts_upper(range.start + level.start()));
            if let Some(level) = level.and_then(|level| level_of(level.as_str())) {
                several.push(Found::new(Stated::Biv { aspect, level }, range.clone(), LABEL));
            }
        }
    }
    if several.is_empty() {
        several.extend(
            table::triples(view)
                .into_iter()
                .map(|(aspect, level, range)| Found::new(Stated::Biv { aspect, level }, range, LABEL)),
        );
    }
    if several.is_empty() { found } else { several }
}

fn aspect_of(word: &str) -> Option<Aspect> {
    ASPECTS.iter().find(|(_, words)| words.is_match(word)).map(|(aspect, _)| *aspect)
}

fn whole_aspect(cell: &str) -> Option<Aspect> {
    let cell = cell.trim();
    ASPECTS
        .iter()
        .find(|(_, words)| words.find(cell).is_some_and(|word| word.start() == 0 && cell.len() - word.end() < 5))
        .map(|(aspect, _)| *aspect)
}

fn level_of(word: &str) -> Option<Level> {
    let word = word.trim();
    LEVELS
        .iter()
        .find(|(_, words)| words.find(word).is_some_and(|found| found.len() == word.len()))
        .map(|(level, _)| *level)
}
