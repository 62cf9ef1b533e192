//! `audience.sector`.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::intake::confidence::PROSE;
use crate::intake::denial::{affirmed, denied};
use crate::intake::fold::pattern;
use crate::intake::mark::ticked_words;
use crate::intake::stated::Stated;
use crate::intake::tense::{is_ahead, is_past};
use crate::intake::vocabulary::{FACTS, GRAMMAR, Label, Sectors, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, Sector};

static SECTORS: LazyLock<Vec<(Sector, Regex)>> =
    LazyLock::new(|| WORDS.sectors.iter().map(|(sector, words)| (*sector, any_of(words))).collect());
/// What stands between sectors that share a word.
static LINK: LazyLock<String> = LazyLock::new(|| {
    let (and, the, or) = (&GRAMMAR.and, &GRAMMAR.determiners, &FACTS.audience.or);
    format!("(?:, {and} |, | (?:{and}|{or})(?: {the})? )")
});
/// "primair, voortgezet en speciaal onderwijs": one word for several sectors.
static SHARED: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let link = &*LINK;
    [&FACTS.audience.dutch, &FACTS.audience.english].map(|Sectors { kinds, word }| {
        pattern(&format!(r"\b(?P<first>(?:{kinds}-?{link})+)(?P<last>{kinds}) ?(?P<word>{word})\b"))
    })
});

/// Writes out what a text says of several sectors with one word, and what it says between brackets.
fn written_out(text: &str) -> String {
    static PARTS: LazyLock<Regex> = LazyLock::new(|| pattern(&LINK));
    let words = &FACTS.audience;
    let mut text = text.to_owned();
    for [form, full] in &words.bracketed {
        text = text.replace(form, full);
    }
    for shared in SHARED.iter() {
        let each = |hit: &Captures<'_>| {
            let part = |name: &str| hit.name(name).map_or("", |part| part.as_str());
            let all = PARTS.split(part("first")).chain([part("last")]).map(|one| one.trim().trim_end_matches('-'));
            let full =
                |one: &str| format!("{one}{}{}", if words.compounds.close(one) { "" } else { " " }, part("word"));
            all.filter(|one| !one.is_empty()).map(full).collect::<Vec<_>>().join(" / ")
        };
        text = shared.replace_all(&text, each).into_owned();
    }
    text
}

/// The sectors named in a text; "voortgezet speciaal onderwijs" is neither `vo` nor `so`.
pub(super) fn sectors(text: &str) -> Vec<Sector> {
    let mut rest = written_out(text);
    let mut found = Vec::new();
    for sector in [Sector::Vso, Sector::Mbo, Sector::So, Sector::Vo, Sector::Po] {
        let Some((_, words)) = SECTORS.iter().find(|(one, _)| *one == sector) else { continue };
        if words.is_match(&rest) {
            found.push(sector);
            rest = words.replace_all(&rest, "/").into_owned();
        }
    }
    found.sort_unstable();
    found
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Audience) {
        let text = view.at(&entry.block);
        let block = if sectors(view.at(&entry.value)).is_empty() { entry.block.clone() } else { entry.value.clone() };
        // A value that runs on in small letters on the next line.
        let mut end = entry.value.end;
        for line in view.lines().iter().filter(|line| line.start > entry.value.start && line.end <= entry.block.end) {
            let text = view.at(line).trim_start();
            if !text.starts_with(|c: char| c.is_ascii_lowercase())
                || text.contains([':', '\t'])
                || view.starts_upper(line.start)
            {
                break;
            }
            end = line.end;
        }
        let block = if block == entry.value { entry.value.start..end } else { block };
        let told = affirmed(if block.end <= entry.block.end { view.at(&block) } else { text });
        for sector in sectors(&ticked_words(&told)) {
            found.push(Found::new(Stated::AudienceSector(sector), entry.name.start..block.end, entry.confidence));
        }
    }
    if !found.is_empty() {
        return found;
    }
    for serves in FACTS.audience.serves.find_iter(view.text()) {
        let sentence = view.sentence(serves.start());
        if sheet.segments.is(serves.start(), DocumentKind::Agreement) || sentence.len() > 400 {
            continue;
        }
        // Abbreviations of two letters are words of their own in running text.
        // "Basisscholen en scholen voor speciaal onderwijs": what stands just before counts as well.
        let near = if serves.start() - sentence.start <= 60 { sentence.start } else { serves.start() };
        let text = view.at(&sentence);
        let at = serves.start() - sentence.start..serves.end() - sentence.start;
        if denied(text, &at) || is_ahead(text, &at) || is_past(text, &at) {
            continue;
        }
        let long: Vec<Sector> = sectors(&affirmed(view.at(&(near..sentence.end))));
        for sector in long
            .into_iter()
            .filter(|_| FACTS.audience.dutch.word.within(text) || FACTS.audience.english.word.within(text))
        {
            found.push(Found::new(Stated::AudienceSector(sector), sentence.clone(), PROSE));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compound_names_are_one_sector() {
        assert_eq!(sectors("voortgezet speciaal onderwijs"), [Sector::Vso]);
        assert_eq!(sectors("voortgezet onderwijs en het beroepsonderwijs"), [Sector::Vo, Sector::Mbo]);
        assert_eq!(sectors("primair onderwijs, speciaal onderwijs"), [Sector::Po, Sector::So]);
        assert_eq!(sectors("primair, voortgezet en speciaal onderwijs"), [Sector::Po, Sector::So, Sector::Vo]);
        assert_eq!(
            sectors("basisscholen en scholen voor (voortgezet) speciaal onderwijs"),
            [Sector::Po, Sector::So, Sector::Vso]
        );
        assert_eq!(sectors("primary and secondary schools"), [Sector::Po, Sector::Vo]);
        assert_eq!(sectors("speciaal en voortgezet speciaal onderwijs"), [Sector::So, Sector::Vso]);
        assert!(sectors("de leerlingen").is_empty());
        assert_eq!(sectors(&ticked_words("[x] po [ ] so [x] vo [ ] mbo")), [Sector::Po, Sector::Vo]);
    }
}
