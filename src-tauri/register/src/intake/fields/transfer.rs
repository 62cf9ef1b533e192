//! `transfer`: a recipient outside the EEA, with the mechanism that the document names for it.

mod mechanism;
mod passages;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{with_form, without_form};
use crate::intake::stated::Stated;
use crate::intake::tense::is_ahead;
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{RECIPIENTS, folded};
use crate::intake::{Found, Sheet, country};
use crate::reference::is_eea;
pub(super) use mechanism::is_mechanism;
use mechanism::{FRAMEWORK, covers, mechanism, paired};
use passages::{Passages, each_place};

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
    let mut passages = Passages::of(view);
    let mut transfers = abroad(view, before, &mut passages);
    transfers.extend(before.iter().flat_map(|found| from_abroad(view, found)));
    transfers.extend(reached(view, before, &mut passages));
    transfers.extend(own(sheet));
    let more = joined(sheet, before, &transfers);
    transfers.extend(more);
    transfers
}

/// The sub-processors in third countries, with the mechanism that their own passage names or, failing that, another one.
fn abroad(view: &View<'_>, before: &[Found], passages: &mut Passages<'_, '_>) -> Vec<Found> {
    let parties = before.iter().filter(|other| matches!(other.stated, Stated::Subprocessor { .. }));
    let others: BTreeSet<usize> = parties.map(|other| other.range.start).collect();
    let recipients: Vec<(&Found, &String, &String, Option<&'static str>)> = before
        .iter()
        .filter_map(|found| {
            let Stated::Subprocessor { name, country: Some(country), .. } = &found.stated else { return None };
            let own = |passages: &mut Passages<'_, '_>| {
                let whole = |passages: &mut Passages<'_, '_>| passages.mechanism(&item(view, &found.range, &others));
                let beside = |passages: &mut Passages<'_, '_>| {
                    rows_of(view, found).flat_map(Row::covering).find_map(|(_, cell)| passages.mechanism(cell))
                };
                let named = passages.mechanism(&found.range).or_else(|| beside(passages)).or_else(|| whole(passages));
                named.filter(|id| covers(id, country))
            };
            (!is_eea(country)).then(|| (found, name, country, own(passages)))
        })
        .collect();
    let wanting: BTreeSet<String> =
        recipients.iter().filter(|(.., mechanism)| mechanism.is_none()).map(|(_, name, ..)| bare(name)).collect();
    // Without a recipient to ask for, the text is not gone through.
    let placed = if wanting.is_empty() { HashMap::new() } else { by_country(view, passages) };
    let named = elsewhere(view, wanting, passages);
    let transfer = |(found, name, country, own): (&Found, &String, &String, Option<&'static str>)| {
        let mechanism = own.or_else(|| named.get(&bare(name)).or_else(|| placed.get(country.as_str())).copied());
        let mechanism = mechanism.filter(|mechanism| covers(mechanism, country));
        let stated = Stated::Transfer {
            recipient: Some(name.clone()),
            country: Some(country.clone()),
            mechanism: mechanism.map(str::to_owned),
        };
        Found::new(stated, found.range.clone(), PROSE)
    };
    recipients.into_iter().map(transfer).collect()
}

/// The name of a party as a folded text has it, without its legal form and what stands in brackets.
fn bare(name: &str) -> String {
    folded(without_form(name.split('(').next().unwrap_or(name).trim()))
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
    // Of parties with one name the first is meant.
    let mut parties: HashMap<String, usize> = HashMap::new();
    for (number, name) in names.iter().enumerate() {
        let bare = bare(name);
        if bare.len() > 3 {
            for known in [folded(name), bare] {
                parties.entry(known).or_insert(number);
            }
        }
    }
    let lengths: BTreeSet<usize> = parties.keys().map(String::len).collect();
    let mut found = Vec::new();
    let mut last = usize::MAX;
    for hit in FRAMEWORK.find_iter(view.text()) {
        let sentence = view.sentence(hit.start());
        if sentence.start == last {
            continue;
        }
        last = sentence.start;
        let text = view.at(&sentence);
        let Some(joins) =
            JOINS.find(text).filter(|joins| !NOT_JOINED.is_match(text) && !is_ahead(text, &joins.range()))
        else {
            continue;
        };
        // Who takes part stands right before the words that say so.
        let subject = text.get(..joins.start()).unwrap_or_default().trim_end();
        let tails = lengths.iter().filter_map(|length| subject.get(subject.len().checked_sub(*length)?..));
        let party = tails.filter_map(|tail| parties.get(tail)).min().and_then(|number| names.get(*number));
        if let Some(name) = party.filter(|name| told.insert(squash(without_form(name)))) {
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

/// Parties that a sentence says to work in a third country, under a mechanism: "een onderzoeker van Naam in Servië. Daarvoor …".
/// Of each the first such sentence outside its own passage.
fn reached(view: &View<'_>, before: &[Found], passages: &mut Passages<'_, '_>) -> Vec<Found> {
    let mut waiting: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, found) in before.iter().enumerate() {
        let Stated::Subprocessor { name, country, .. } = &found.stated else { continue };
        let known = bare(name);
        if country.as_deref().is_none_or(is_eea) && known.len() >= 4 {
            waiting.entry(known).or_default().push(number);
        }
    }
    let (names, mut waiting): (Vec<String>, Vec<Vec<usize>>) = waiting.into_iter().unzip();
    let mut reached: BTreeMap<usize, Found> = BTreeMap::new();
    each_place(view.text(), &names, |name, at| {
        let (Some(known), Some(waiting)) = (names.get(name), waiting.get_mut(name)) else { return };
        let passage = passages.at(at).clone();
        let Some(mechanism) = passage.mechanism.filter(|_| !passage.denied && !waiting.is_empty()) else { return };
        let behind = at..passage.sentence.end.min(at + known.len() + 60);
        let Some(code) = passages.country(&behind).filter(|code| covers(mechanism, code)) else { return };
        waiting.retain(|number| {
            let Some(found) = before.get(*number).filter(|found| !found.range.contains(&at)) else { return true };
            let Stated::Subprocessor { name, .. } = &found.stated else { return false };
            let stated = Stated::Transfer {
                recipient: Some(name.clone()),
                country: Some(code.to_owned()),
                mechanism: Some(mechanism.to_owned()),
            };
            reached.insert(*number, Found::new(stated, passage.whole.clone(), PROSE));
            false
        });
    });
    reached.into_values().collect()
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
    let mut last = None;
    ACCESS.find_iter(view.text()).find_map(|access| {
        let sentence = view.sentence(access.start());
        // However often it speaks of access, a sentence says it once.
        if last.replace(sentence.start) == Some(sentence.start) {
            return None;
        }
        let passage = sentence.start..view.sentence(sentence.end).end;
        let text = view.at(&sentence);
        let code = country::places(text).into_iter().map(|(.., code)| code).find(|code| !is_eea(code))?;
        let mechanism = mechanism(view.at(&passage)).filter(|id| covers(id, code))?.to_owned();
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

/// The rows of tables that state a fact.
fn rows_of<'v>(view: &'v View<'_>, found: &Found) -> impl Iterator<Item = &'v Row> {
    view.rows_at(found.range.start).filter(|row| row.range() == found.range)
}

/// A party in the EEA whose row says from which other countries it is reached: "ja, toegang vanuit India, SCC".
fn from_abroad(view: &View<'_>, found: &Found) -> Vec<Found> {
    let Stated::Subprocessor { name, country, .. } = &found.stated else { return Vec::new() };
    if country.as_deref().is_some_and(|code| !is_eea(code)) {
        return Vec::new();
    }
    let cells = rows_of(view, found).flat_map(|row| (0..row.cells.len()).filter_map(|at| row.cell(at)));
    cells
        .filter(|cell| SENDS.is_match(view.at(cell).trim()))
        .flat_map(|cell| {
            let text = view.words(cell);
            let mechanism = mechanism(view.at(cell));
            let codes: BTreeSet<&str> =
                country::within(&text).into_iter().chain(initials(&text)).filter(|code| !is_eea(code)).collect();
            codes.into_iter().map(move |code| {
                let stated = Stated::Transfer {
                    recipient: Some(name.clone()),
                    country: Some(code.to_owned()),
                    mechanism: mechanism.filter(|id| covers(id, code)).map(str::to_owned),
                };
                Found::new(stated, cell.clone(), PROSE)
            })
        })
        .collect()
}

/// Countries that a text names by their initials.
fn initials(text: &str) -> impl Iterator<Item = &'static str> {
    let initials = &RECIPIENTS.transfer.initials;
    text.split(|c: char| !c.is_alphanumeric()).filter_map(|word| initials.get(word)).map(String::as_str)
}

/// The mechanism that the text names first in a sentence on each of the parties.
fn elsewhere(
    view: &View<'_>,
    names: BTreeSet<String>,
    passages: &mut Passages<'_, '_>,
) -> HashMap<String, &'static str> {
    let names: Vec<String> = names.into_iter().collect();
    let mut places = Vec::new();
    each_place(view.text(), &names, |name, at| places.extend(names.get(name).map(|name| (at, name.clone()))));
    first_named(view, places, passages)
}

/// The mechanism that the text names first beside each country.
fn by_country(view: &View<'_>, passages: &mut Passages<'_, '_>) -> HashMap<&'static str, &'static str> {
    first_named(view, country::places(view.text()).into_iter().map(|(at, _, code)| (at, code)).collect(), passages)
}

/// The mechanism that the sentences at some places name first for each of what stands there.
fn first_named<T: Eq + Hash + Ord>(
    view: &View<'_>,
    mut places: Vec<(usize, T)>,
    passages: &mut Passages<'_, '_>,
) -> HashMap<T, &'static str> {
    let mut found = HashMap::new();
    places.sort_unstable();
    let same = |one: &(usize, T), two: &(usize, T)| view.sentence(one.0).start == view.sentence(two.0).start;
    let mut sentences: Vec<Vec<(usize, T)>> = Vec::new();
    for place in places {
        match sentences.last_mut().filter(|known| known.last().is_some_and(|last| same(last, &place))) {
            Some(known) => known.push(place),
            None => sentences.push(vec![place]),
        }
    }
    for sentence in sentences {
        let Some((first, _)) = sentence.first() else { continue };
        let passage = passages.at(*first).clone();
        let starts: Vec<usize> = sentence.iter().map(|(at, _)| at - passage.sentence.start).collect();
        let own = passage.mechanism.map(|_| paired(view.at(&passage.sentence), &starts)).unwrap_or_default();
        // What the next sentence says of the one before it, it says of all that this names.
        let goes_on = own.iter().all(Option::is_none) && passages.mechanism(&passage.sentence).is_none();
        for (at, (_, known)) in sentence.into_iter().enumerate() {
            let named = own.get(at).copied().flatten().or(passage.mechanism.filter(|_| goes_on));
            if let Some(mechanism) = named {
                found.entry(known).or_insert(mechanism);
            }
        }
    }
    found
}
