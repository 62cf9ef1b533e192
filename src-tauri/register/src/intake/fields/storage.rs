//! `storage`: where data lie, from labels, from a column that says so and from sentences.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::subprocessor;
use crate::intake::confidence::{PROSE, TABLE};
use crate::intake::fold::pattern;
use crate::intake::name::leading;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, Topic};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

static LIES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:opslag(?: en verwerking)?(?: van [a-z ]{3,40})? (?:vindt|vinden) plaats (?:in|te|binnen)|\b(?:gegevens|accounts|reservekopieen|servers)(?: \w+){0,3} staan(?: op servers)? in|bewaart de gegevens in|(?:worden|wordt|zijn|is)(?: \w+){0,3}? (?:opgeslagen|gehost|bewaard|opgeslagen en verwerkt|verwerkt en opgeslagen)(?: en verwerkt)?(?: \w+){0,5}? (?:in|te)|servers? (?:staan|staat|bevinden zich|bevindt zich)(?: \w+){0,3}? (?:in|te)|datacenters? (?:staan|staat|bevindt zich|bevinden zich|is gevestigd|in)(?: in| te)?|gehost in|(?:are|is|being)(?: \w+){0,2} (?:stored|hosted|stored and processed|processed and stored)(?: \w+){0,5}? in|data cent(?:re|er)s? (?:is|are)?(?: \w+){0,2}? ?in|servers (?:are )?(?:located )?in|data is located in|hosted in|stored in)(?: (?:een |a |the |twee |two )?(?:datacent(?:ers?|ra|rum)|data cent(?:re|er)s?) (?:in|te))?(?: de| het| the)? ",
    )
});
/// The same with another subject or verb: "databases staan in", "slaat gegevens uitsluitend op in", "een kopie staat in".
static STANDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:databases?|servers?|webwinkel|software|applicatie|platform|kopie|reservekopieen|backups)(?: \w+){0,3} (?:staat|staan|draait|draaien) in|(?:slaat|slaan)(?: \w+){1,4} op in|opslag in:) ",
    )
});
static DENIED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:niet|geen|nooit|not|never|buiten|outside)\b"));
static NOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:niet|geen|nooit|not|never|database|gebruiksnaam|sql|buiten|outside)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Storage) {
        let place = entry.name.start;
        if sheet.segments.is(place, DocumentKind::Agreement) || sheet.topics.is(place, Topic::Definitions) {
            continue;
        }
        let line = view.words(&entry.value);
        // A sentence under the label is read as one below.
        if line.split_whitespace().count() <= 10 {
            for (place, country) in places(&line) {
                found.push(Found::new(
                    Stated::Storage { place, country: Some(country) },
                    entry.range(),
                    entry.confidence,
                ));
            }
        }
    }
    found.extend(columns(sheet));
    for (row, stores) in subprocessor::flattened(sheet) {
        if let Stated::Subprocessor { country: Some(country), .. } = row.stated
            && stores
        {
            found.push(Found::new(Stated::Storage { place: None, country: Some(country) }, row.range, row.confidence));
        }
    }
    for lies in LIES.find_iter(view.text()) {
        let sentence = view.sentence(lies.start());
        if sheet.topics.is(lies.start(), Topic::Definitions)
            || NOT.is_match(view.at(&(sentence.start.max(lies.start().saturating_sub(30))..lies.end())))
        {
            continue;
        }
        let rest = view.words(&(lies.end()..sentence.end.min(lies.end() + 160)));
        for (place, country) in places(&rest) {
            found.push(Found::new(Stated::Storage { place, country: Some(country) }, sentence.clone(), PROSE + 0.05));
        }
    }
    for stands in STANDS.find_iter(view.text()) {
        let sentence = view.sentence(stands.start());
        if sheet.topics.is(stands.start(), Topic::Definitions)
            || DENIED.is_match(view.at(&(sentence.start..stands.end())))
        {
            continue;
        }
        let rest = view.words(&(stands.end()..sentence.end.clamp(stands.end(), stands.end() + 160)));
        for (place, country) in places(&rest) {
            found.push(Found::new(Stated::Storage { place, country: Some(country) }, sentence.clone(), PROSE + 0.05));
        }
    }
    settle(found)
}

/// "Land van opslag" beside each sub-processor.
fn columns(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut columns: Option<(usize, usize, Range<usize>)> = None;
    for row in view.rows() {
        if let Some(head) = subprocessor::head(sheet, row) {
            let cell = head.country.filter(|_| head.stores).and_then(|at| Some((at, row.cells.get(at)?.clone())));
            columns = cell.map(|(at, cell)| (row.table, at, cell));
            continue;
        }
        let Some((_, at, _)) = columns.as_ref().filter(|(table, ..)| *table == row.table) else { continue };
        let Some(cell) = row.cells.get(*at) else { continue };
        for (place, country) in places(&view.words(cell)) {
            found.push(Found::new(Stated::Storage { place, country: Some(country) }, row.range(), TABLE - 0.07));
        }
    }
    found
}

/// "Amsterdam, Nederland" and "Ierland en Duitsland": places with their countries.
fn places(text: &str) -> Vec<(Option<String>, String)> {
    let end = text.find(['.', ';', '\n']).unwrap_or(text.len());
    let text = text.get(..end).unwrap_or(text);
    let mut found = Vec::new();
    let pieces: Vec<&str> = text
        .split([',', '(', ')', '/'])
        .flat_map(|piece| piece.split(" en "))
        .flat_map(|piece| piece.split(" and "))
        .map(str::trim)
        .collect();
    for (at, piece) in pieces.iter().enumerate() {
        let bare = piece
            .trim_start_matches("in ")
            .trim_start_matches("te ")
            .trim_start_matches("de ")
            .trim_start_matches("the ");
        let Some(code) = country::exactly(bare)
            .or_else(|| country::within(bare).first().copied().filter(|_| bare.split_whitespace().count() <= 5))
        else {
            continue;
        };
        let before = at
            .checked_sub(1)
            .and_then(|at| pieces.get(at))
            .map(|before| before.trim_start_matches("in ").trim_start_matches("te "));
        let city = before.filter(|before| {
            let name = before.rsplit(" in ").next().unwrap_or(before);
            !name.is_empty()
                && is_place(name)
                && name.split_whitespace().count() <= 3
                && country::exactly(name).is_none()
        });
        let city = city
            .map(|city| city.rsplit(" in ").next().unwrap_or(city).to_owned())
            .filter(|city| city.len() > 2 && !["EU", "EER", "EEA"].contains(&city.as_str()));
        // "Nederland, te Enschede en te Almere": what follows the country lies in it; so does "Utrecht en Groningen, Nederland".
        let behind: Vec<String> = pieces
            .iter()
            .skip(at + 1)
            .enumerate()
            .map_while(|(after, piece)| {
                // "Frankrijk (Parijs)": brackets right behind the country hold a place in it.
                let bracket =
                    after == 0 && text.contains(&format!("{}({piece})", if text.contains(" (") { " " } else { "" }));
                let name =
                    ["te ", "in "].iter().find_map(|word| piece.strip_prefix(word)).or(bracket.then_some(*piece))?;
                let name = name.rsplit(" in ").next().unwrap_or(name);
                (leading(name) == name.len() && !name.is_empty() && country::exactly(name).is_none())
                    .then(|| name.to_owned())
            })
            .collect();
        if city.is_none() && !behind.is_empty() {
            found.extend(behind.into_iter().map(|city| (Some(city), code.to_owned())));
            continue;
        }
        let earlier = at.checked_sub(2).filter(|_| city.is_some()).and_then(|at| pieces.get(at)).filter(|name| {
            leading(name) == name.len()
                && name.len() > 2
                && name.split_whitespace().count() == 1
                && country::exactly(name).is_none()
        });
        found.extend(earlier.map(|name| (Some((*name).to_owned()), code.to_owned())));
        found.push((city, code.to_owned()));
    }
    found
}

/// Whether a text is the name of a place: "Frankfurt am Main".
fn is_place(name: &str) -> bool {
    let plain = [" am ", " aan ", " an der ", " bij ", " op "]
        .iter()
        .fold(name.to_owned(), |name, link| name.replace(link, " "));
    leading(&plain) == plain.len()
}

/// A country with a place makes the same country without one superfluous.
fn settle(found: Vec<Found>) -> Vec<Found> {
    let placed: HashSet<String> = found
        .iter()
        .filter_map(|one| {
            if let Stated::Storage { place: Some(_), country: Some(country) } = &one.stated {
                Some(country.clone())
            } else {
                None
            }
        })
        .collect();
    found
        .into_iter()
        .filter(|one| !matches!(&one.stated, Stated::Storage { place: None, country: Some(country) } if placed.contains(country)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_countries() {
        assert_eq!(places("Amsterdam, Nederland."), [(Some("Amsterdam".to_owned()), "NL".to_owned())]);
        assert_eq!(places("Ierland en Duitsland"), [(None, "IE".to_owned()), (None, "DE".to_owned())]);
        assert_eq!(places("Frankfurt (Duitsland)"), [(Some("Frankfurt".to_owned()), "DE".to_owned())]);
        let dutch = |city: &str| (Some(city.to_owned()), "NL".to_owned());
        assert_eq!(places("Nederland, te Enschede en te Almere"), [dutch("Enschede"), dutch("Almere")]);
        assert_eq!(places("Utrecht en Groningen, Nederland"), [dutch("Utrecht"), dutch("Groningen")]);
        assert_eq!(places("Frankrijk (Parijs)"), [(Some("Parijs".to_owned()), "FR".to_owned())]);
        assert_eq!(places("Frankfurt am Main (Duitsland)"), [(Some("Frankfurt am Main".to_owned()), "DE".to_owned())]);
        assert!(places("een beveiligde database").is_empty());
    }
}
