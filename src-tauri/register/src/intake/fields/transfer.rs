//! `transfer`: a recipient outside the EEA, with the mechanism that the document names for it.

mod mechanism;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{with_form, without_form};
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{RECIPIENTS, folded};
use crate::intake::{Found, Sheet, country};
use crate::reference::is_eea;
pub(super) use mechanism::is_mechanism;
use mechanism::{FRAMEWORK, mechanism};

/// A cell that says that data go abroad, or are reached from there.
static SENDS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{}\b", RECIPIENTS.transfer.sends)));

/// Taking part in a framework.
static JOINS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.transfer.joins)));
static NOT_JOINED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.transfer.not_joined)));

static ACCESS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.transfer.access)));
static NOT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.transfer.no_access)));

/// A sentence that goes on about the party or the country of the one before it.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", RECIPIENTS.transfer.goes_on)));

/// A transfer follows from a sub-processor in a third country; its mechanism from the same passage.
pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let parties = before.iter().filter(|other| matches!(other.stated, Stated::Subprocessor { .. }));
    let others: BTreeSet<usize> = parties.map(|other| other.range.start).collect();
    let mut placed = None;
    let mut transfers: Vec<Found> = before
        .iter()
        .filter_map(|found| {
            let Stated::Subprocessor { name, country: Some(country), .. } = &found.stated else { return None };
            if is_eea(country) {
                return None;
            }
            let mechanism = mechanism(view.at(&found.range))
                .or_else(|| mechanism(view.at(&item(view, &found.range, &others))))
                .or_else(|| elsewhere(view, placed.get_or_insert_with(|| by_country(view)), name, country))
                .map(str::to_owned);
            let stated = Stated::Transfer { recipient: Some(name.clone()), country: Some(country.clone()), mechanism };
            Some(Found::new(stated, found.range.clone(), PROSE))
        })
        .collect();
    transfers.extend(before.iter().flat_map(|found| from_abroad(view, found)));
    transfers.extend(before.iter().flat_map(|found| reached(view, found)));
    transfers.extend(own(sheet));
    let more = joined(sheet, before, &transfers);
    transfers.extend(more);
    transfers
}

/// A party that a sentence says to take part in the framework between the EU and the United States: it receives data there.
fn joined(sheet: &Sheet<'_>, before: &[Found], known: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let recipient = |found: &Found| {
        let Stated::Transfer { recipient: Some(name), .. } = &found.stated else { return None };
        Some(squash(without_form(name)))
    };
    let mut told: BTreeSet<String> = known.iter().filter_map(recipient).collect();
    let mut names: Vec<String> = before
        .iter()
        .filter_map(|found| {
            let (Stated::SubprocessorUnlisted(name) | Stated::Subprocessor { name, .. }) = &found.stated else {
                return None;
            };
            Some(name.clone())
        })
        .collect();
    names.extend(sheet.vendor.legal.iter().chain(&sheet.vendor.names).map(|(name, ..)| name.clone()));
    let parties: Vec<(String, [String; 2])> = names
        .into_iter()
        .map(|name| {
            let whole = folded(&name);
            let bare = folded(without_form(name.split('(').next().unwrap_or(&name).trim()));
            (name, [whole, bare])
        })
        .filter(|(_, [_, bare])| bare.len() > 3)
        .collect();
    let mut found = Vec::new();
    let mut last = usize::MAX;
    for hit in FRAMEWORK.find_iter(view.text()) {
        let sentence = view.sentence(hit.start());
        if sentence.start == last {
            continue;
        }
        last = sentence.start;
        let text = view.at(&sentence);
        let Some(joins) = JOINS.find(text).filter(|_| !NOT_JOINED.is_match(text)) else { continue };
        // Who takes part stands right before the words that say so.
        let subject = text.get(..joins.start()).unwrap_or_default().trim_end();
        let party = parties.iter().find(|(_, names)| names.iter().any(|name| subject.ends_with(name.as_str())));
        if let Some(name) = party.map(|(name, _)| name).filter(|name| told.insert(squash(without_form(name)))) {
            let stated = Stated::Transfer {
                recipient: Some(name.clone()),
                country: Some("US".to_owned()),
                mechanism: Some("tm_45dpf".to_owned()),
            };
            found.push(Found::new(stated, sentence, PROSE));
        }
    }
    found
}

/// A passage with the lines that go on with it, up to an empty line, an item, a heading or another party.
fn item(view: &View<'_>, range: &Range<usize>, others: &BTreeSet<usize>) -> Range<usize> {
    let mut end = range.end;
    let first = view.line_at(range.end.saturating_sub(1).max(range.start));
    if view.rows_at(range.start).any(|row| row.cells.len() > 1 && row.range() == *range) {
        return range.clone();
    }
    let lines = view.lines().iter().skip(first);
    let mut above = None;
    for line in lines.take(4) {
        let begins = view.is_item(line) || view.is_heading(line) || others.range(line.clone()).next().is_some();
        if above.as_ref().is_some_and(|above| begins || view.parted(above, line)) {
            break;
        }
        end = end.max(line.end);
        above = Some(line.clone());
    }
    range.start..end
}

/// A party that a sentence says to work in a third country, under a mechanism: "een onderzoeker van Naam in Servië. Daarvoor …".
fn reached(view: &View<'_>, found: &Found) -> Vec<Found> {
    let Stated::Subprocessor { name, country, .. } = &found.stated else { return Vec::new() };
    if country.as_deref().is_some_and(|code| !is_eea(code)) {
        return Vec::new();
    }
    let known = folded(without_form(name.split('(').next().unwrap_or(name).trim()));
    if known.len() < 4 {
        return Vec::new();
    }
    let outside = view.text().match_indices(known.as_str()).map(|(at, _)| at).filter(|at| !found.range.contains(at));
    outside
        .filter_map(|at| {
            let sentence = view.sentence(at);
            let behind = country::places(view.at(&(at..sentence.end.min(at + known.len() + 60))));
            let (.., code) = behind.into_iter().find(|(.., code)| !is_eea(code))?;
            let next = view.sentence(sentence.end);
            let goes_on = GOES_ON.is_match(view.at(&next));
            let named = mechanism(view.at(&sentence)).or_else(|| mechanism(view.at(&next)).filter(|_| goes_on))?;
            let passage = sentence.start..if goes_on { next.end } else { sentence.end };
            (!NOT.is_match(view.at(&passage))).then(|| {
                let stated = Stated::Transfer {
                    recipient: Some(name.clone()),
                    country: Some(code.to_owned()),
                    mechanism: Some(named.to_owned()),
                };
                Found::new(stated, passage, PROSE)
            })
        })
        .take(1)
        .collect()
}

/// Access by the vendor itself from a third country, with a mechanism in the same passage.
fn own(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    let (vendor, ..) = sheet.vendor.best()?;
    let name = folded(&vendor);
    let short = name.split_whitespace().next().unwrap_or_default().trim_end_matches(',');
    // A title that was taken for a name names nobody.
    if RECIPIENTS.transfer.titles.within(&name) {
        return None;
    }
    ACCESS.find_iter(view.text()).find_map(|access| {
        let sentence = view.sentence(access.start());
        let passage = sentence.start..view.sentence(sentence.end).end;
        let text = view.at(&sentence);
        let code = country::places(text).into_iter().map(|(.., code)| code).find(|code| !is_eea(code))?;
        let mechanism = mechanism(view.at(&passage))?.to_owned();
        let near = view.before(sentence.end, sentence.len() + 60);
        // Another party that the sentence names is the one that has access.
        let other = with_form(&view.words(&sentence)).is_some_and(|name| !sheet.vendor.is(name));
        (short.len() > 3 && near.contains(short) && !other && !NOT.is_match(view.at(&passage))).then(|| {
            let stated = Stated::Transfer {
                recipient: Some(vendor.clone()),
                country: Some(code.to_owned()),
                mechanism: Some(mechanism),
            };
            Found::new(stated, passage, PROSE)
        })
    })
}

/// A party in the EEA whose row says from which other countries it is reached: "ja, toegang vanuit India, SCC".
fn from_abroad(view: &View<'_>, found: &Found) -> Vec<Found> {
    let Stated::Subprocessor { name, country, .. } = &found.stated else { return Vec::new() };
    if country.as_deref().is_some_and(|code| !is_eea(code)) {
        return Vec::new();
    }
    let rows = view.rows_at(found.range.start).filter(|row| row.range() == found.range);
    let cells = rows.flat_map(|row| &row.cells).filter(|cell| SENDS.is_match(view.at(cell).trim()));
    cells
        .flat_map(|cell| {
            let text = view.words(cell);
            let mechanism = mechanism(view.at(cell)).map(str::to_owned);
            let codes: BTreeSet<&str> =
                country::within(&text).into_iter().chain(initials(&text)).filter(|code| !is_eea(code)).collect();
            codes.into_iter().map(move |code| {
                let stated = Stated::Transfer {
                    recipient: Some(name.clone()),
                    country: Some(code.to_owned()),
                    mechanism: mechanism.clone(),
                };
                Found::new(stated, cell.clone(), PROSE)
            })
        })
        .collect()
}

/// Countries that a text names by their initials.
fn initials(text: &str) -> impl Iterator<Item = &'static str> {
    text.split(|c: char| !c.is_alphanumeric()).filter_map(|word| match word {
        "VS" | "US" | "USA" => Some("US"),
        "VK" | "UK" => Some("GB"),
        _ => None,
    })
}

/// The mechanism named in another sentence on the recipient or, failing that, on its country.
fn elsewhere(
    view: &View<'_>,
    placed: &HashMap<&'static str, &'static str>,
    name: &str,
    country: &str,
) -> Option<&'static str> {
    let name = folded(without_form(name.split('(').next().unwrap_or(name).trim()));
    let mut named = view.text().match_indices(name.as_str());
    named.find_map(|(at, _)| mechanism_at(view, at)).or_else(|| placed.get(country).copied())
}

/// The mechanism in the sentence at a place, or in the next one if that goes on about the same.
fn mechanism_at(view: &View<'_>, place: usize) -> Option<&'static str> {
    let sentence = view.sentence(place);
    let next = view.sentence(sentence.end);
    // "Naam zit in Amerika. Het bedrijf is gecertificeerd onder …".
    let goes_on = GOES_ON.is_match(view.at(&next));
    mechanism(view.at(&sentence)).or_else(|| mechanism(view.at(&next)).filter(|_| goes_on))
}

/// The mechanism that the text names first beside each country.
fn by_country(view: &View<'_>) -> HashMap<&'static str, &'static str> {
    let mut placed = HashMap::new();
    for (at, _, code) in country::places(view.text()) {
        if !placed.contains_key(code)
            && let Some(mechanism) = mechanism_at(view, at)
        {
            placed.insert(code, mechanism);
        }
    }
    placed
}
