//! `audience.sector`.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::mark::ticked_words;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, Sector};

static SECTORS: LazyLock<Vec<(Sector, Regex)>> =
    LazyLock::new(|| WORDS.sectors.iter().map(|(sector, words)| (*sector, any_of(words))).collect());
/// A sentence that says for whom the product is.
static SERVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:verwerker van|voor(?: het)? (?:basisonderwijs|primair|voortgezet|speciaal|middelbaar|mbo)|(?:for|to) (?:primary|secondary|vocational)|onderwijsinstellingen in|instellingen in|(?:school)?besturen in|scholen in|scholen voor|school voor|waarmee (?:basis)?scholen|basisscholen (?:en|werken|gebruiken)|voor (?:leerlingen|scholen|gebruik) in|voor groep \d|van leerlingen \(|geschikt voor|bedoeld voor|bestemd voor|ontwikkeld voor|gebruik(?:t)? (?:door|in)|intended for|designed for|meant for|schools in|students in|pupils in|learners in|children in|years of (?:primary|secondary|vocational)|for use in|used in|used by|institutions in)(?: |\b)",
    )
});
/// "primair, voortgezet en speciaal onderwijs": one word for several sectors.
static SHARED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<first>(?:(?:voortgezet speciaal|speciaal basis|primair|voortgezet|speciaal|middelbaar beroeps|basis)(?:-)?(?:, | en(?: het)? | of(?: het)? ))+)(?P<last>voortgezet speciaal|speciaal basis|primair|voortgezet|speciaal|middelbaar beroeps|basis) ?onderwijs\b",
    )
});
static ALSO_SHARED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<first>(?:(?:primary|secondary|vocational|special)(?:, and |, | and | or ))+)(?P<last>primary|secondary|vocational|special) (?P<word>education|schools?)\b",
    )
});

/// Writes out what a text says of several sectors with one word, and what it says between brackets.
fn written_out(text: &str) -> String {
    let text = text
        .replace("(voortgezet) speciaal onderwijs", "voortgezet speciaal onderwijs / speciaal onderwijs")
        .replace("(speciaal) basisonderwijs", "speciaal basisonderwijs / basisonderwijs")
        .replace("speciaal (basis)onderwijs", "speciaal onderwijs / speciaal basisonderwijs");
    let each = |first: &str, last: &str, word: &str| {
        let all = first.replace(" en ", ",").replace(" of ", ",").replace(" and ", ",").replace(" or ", ",");
        all.replace(" het", "")
            .split(',')
            .chain([last])
            .map(|one| one.trim().trim_end_matches('-'))
            .filter(|one| !one.is_empty())
            .map(|one| {
                let glue = if ["basis", "beroeps"].iter().any(|end| one.ends_with(end)) { "" } else { " " };
                format!("{one}{glue}{word}")
            })
            .collect::<Vec<_>>()
            .join(" / ")
    };
    let text = SHARED.replace_all(&text, |hit: &Captures<'_>| {
        each(hit.name("first").map_or("", |m| m.as_str()), hit.name("last").map_or("", |m| m.as_str()), "onderwijs")
    });
    let text = ALSO_SHARED.replace_all(&text, |hit: &Captures<'_>| {
        let part = |name: &str| hit.name(name).map_or("", |part| part.as_str());
        each(part("first"), part("last"), part("word"))
    });
    text.into_owned()
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
        for sector in sectors(&ticked_words(if block.end <= entry.block.end { view.at(&block) } else { text })) {
            found.push(Found::new(Stated::AudienceSector(sector), entry.name.start..block.end, entry.confidence));
        }
    }
    if !found.is_empty() {
        return found;
    }
    for serves in SERVES.find_iter(view.text()) {
        let sentence = view.sentence(serves.start());
        if sheet.segments.is(serves.start(), DocumentKind::Agreement) || sentence.len() > 400 {
            continue;
        }
        // Abbreviations of two letters are words of their own in running text.
        // "Basisscholen en scholen voor speciaal onderwijs": what stands just before counts as well.
        let near = if serves.start() - sentence.start <= 60 { sentence.start } else { serves.start() };
        let long: Vec<Sector> = sectors(view.at(&(near..sentence.end)));
        let text = view.at(&sentence);
        for sector in long
            .into_iter()
            .filter(|_| text.contains("onderwijs") || text.contains("education") || text.contains("school"))
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
