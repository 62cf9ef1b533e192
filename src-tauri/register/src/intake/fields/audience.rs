//! `audience.sector`.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, Sector};

static SECTORS: LazyLock<Vec<(Sector, Regex)>> =
    LazyLock::new(|| WORDS.sectors.iter().map(|(sector, words)| (*sector, any_of(words))).collect());
/// A sentence that says for whom the product is.
static SERVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:verwerker van|voor(?: het)? (?:basisonderwijs|primair|voortgezet|speciaal|middelbaar|mbo)|for (?:primary|secondary|vocational)|onderwijsinstellingen in|scholen in|scholen voor|voor (?:leerlingen|scholen|gebruik) in|geschikt voor|bedoeld voor|ontwikkeld voor|gebruik(?:t)? (?:door|in)|intended for|designed for|schools in|for use in|used in|institutions in)\b",
    )
});

/// The sectors named in a text; "voortgezet speciaal onderwijs" is neither `vo` nor `so`.
pub(super) fn sectors(text: &str) -> Vec<Sector> {
    let mut rest = text.to_owned();
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

/// Of a line of boxes only what stands behind a ticked one.
fn ticked(text: &str) -> String {
    if !text.contains("[x]") {
        return text.to_owned();
    }
    let pieces = text.split("[x]").skip(1).map(|piece| piece.split("[ ]").next().unwrap_or_default());
    pieces.collect::<Vec<_>>().join(" / ")
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Audience) {
        let text = view.at(&entry.block);
        let block = if sectors(view.at(&entry.value)).is_empty() { entry.block.clone() } else { entry.value.clone() };
        for sector in sectors(&ticked(if block == entry.value { view.at(&entry.value) } else { text })) {
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
        let long: Vec<Sector> = sectors(view.at(&(serves.start()..sentence.end)));
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
        assert!(sectors("de leerlingen").is_empty());
        assert_eq!(sectors(&ticked("[x] po [ ] so [x] vo [ ] mbo")), [Sector::Po, Sector::Vo]);
    }
}
