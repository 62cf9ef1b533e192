//! `storage`: where data lie, from labels, from a column that says so and from sentences.

mod places;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::subprocessor;
use crate::intake::confidence::{LABEL, PROSE, TABLE};
use crate::intake::denial::affirmed;
use crate::intake::fold::pattern;
use crate::intake::name::with_form;
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{Before, Hall, Label, Lies, STORAGE, Stands, Topic, VerbLast, folded};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;
pub(super) use places::places;
use places::{only_country, towns};

static LIES: LazyLock<Regex> = LazyLock::new(|| {
    let Before { inside, articles, hall_articles, halls } = &STORAGE.before;
    let Lies { storage, of, takes_place, happens, only, storage_in, stands, stand, stand_in, plainly, .. } =
        &STORAGE.lies;
    let Lies { are, kept, servers, servers_stand, halls_stand, .. } = &STORAGE.lies;
    let Lies { are_english, kept_english, halls_english, halls_are, halls: dutch, .. } = &STORAGE.lies;
    pattern(&format!(
        r"\b(?:{storage}(?: {of} [a-z ]{{3,40}})? (?:{takes_place}|{happens}(?: {only})?) {storage_in}|{stands}(?: \w+){{0,3}} {stand} {stand_in}|{plainly}|{are}(?: \w+){{0,3}}? {kept}(?: \w+){{0,5}}? {inside}|{servers} {servers_stand}(?: \w+){{0,3}}? {inside}|{dutch} {halls_stand}(?: {inside})?|{are_english}(?: \w+){{0,2}} {kept_english}(?: \w+){{0,5}}? {stand_in}|{halls_english} {halls_are}?(?: \w+){{0,2}}? ?{stand_in})(?: (?:{hall_articles} )?{halls} {inside})?(?: {articles})? "
    ))
});
/// The same with another subject or verb: "databases staan in", "slaat gegevens uitsluitend op in", "een kopie staat in".
static STANDS: LazyLock<Regex> = LazyLock::new(|| {
    let inside = &STORAGE.before.inside;
    let Stands { servers, servers_stand, things, stand, puts, puts_in, whose, own, .. } = &STORAGE.stands;
    let Stands { things_english, stand_english, in_english, regions, customers, customers_in, .. } = &STORAGE.stands;
    let Stands { place, place_too, of, the, storage, labels, copies, go, go_to, .. } = &STORAGE.stands;
    let Stands { are, processed_in, articles, .. } = &STORAGE.stands;
    pattern(&format!(
        r"\b(?:{servers}(?: [\w,()]+){{0,7}} {servers_stand} {inside}|{things}(?: [\w,()]+){{0,4}} {stand}(?: [\w,]+){{0,6}}? {inside}|{puts}(?: \w+){{1,5}} {puts_in}(?: {whose} (?:{own} )?[a-z]+ {inside})?|{things_english}(?: [\w,]+){{0,4}} {stand_english}(?: [\w,]+){{0,4}}? {in_english}|{regions} {customers}(?: \w+){{0,3}} {customers_in}|{place}(?:/{place_too})? (?:{of} )?(?:{the} )?{storage}(?:,?/? ?[a-z]+){{0,9}} ?:|{labels} ?:|{copies}(?: \w+){{0,3}} {go}(?: \w+){{0,3}} {go_to}|{are}(?: \w+){{0,3}} {processed_in}(?: {articles})?) ?"
    ))
});
/// Under a heading on storage a hall with its town says it without a verb: "Ons eigen rekencentrum in Delft; uitwijk in Breda".
static HALL_IN: LazyLock<Regex> = LazyLock::new(|| {
    let Hall { names, inside, .. } = &STORAGE.hall;
    pattern(&format!(r"\b{names}(?: \w+){{0,3}}? {inside} "))
});
/// "Beide in Nederland": the country of the towns just named.
static ALL_OF_THEM: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^\W*{}\b[^.]{{0,60}}", STORAGE.hall.all_of_them)));
/// "In een nederlands datacenter", "op duitse servers".
static HALL: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b(?P<whose>[a-z-]+) {}\b", STORAGE.hall.national)));
/// "Dat je adres in de Verenigde Staten bewaart".
static VERB_LAST: LazyLock<Regex> = LazyLock::new(|| {
    let VerbLast { inside, articles, verbs } = &STORAGE.verb_last;
    pattern(&format!(r"\b{inside} (?:{articles} )?(?P<where>[a-z]+(?: [a-z]+){{0,2}}) {verbs}\b"))
});
/// A question after the place.
static ASKED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b[^?]*\?", STORAGE.said.asked)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for value in sheet.values(Label::Storage).into_iter().chain(answers(view)) {
        let place = value.start;
        let inside = view.rows_at(place).any(|row| row.cells.len() > 1);
        let head = view.rows_at(place).find(|row| row.cells.iter().any(|cell| cell.contains(&place)));
        let first = head.and_then(|row| view.table(row.table).first());
        // The rows of a list of parties are read by its columns.
        let parties = first.is_some_and(|row| subprocessor::head(sheet, row).is_some());
        let text = view.words(&value);
        if inside && !parties && text.split_whitespace().count() <= 14 {
            found.extend(
                located(&text)
                    .into_iter()
                    .map(|(place, country)| Found::new(Stated::Storage { place, country }, value.clone(), LABEL)),
            );
        }
    }
    for hit in VERB_LAST.captures_iter(view.text()) {
        let Some(place) = hit.name("where") else { continue };
        let sentence = view.sentence(place.start());
        if let Some(code) =
            country::exactly(&view.words(&place.range())).filter(|_| !STORAGE.said.denied.is_match(view.at(&sentence)))
        {
            found.push(Found::new(Stated::Storage { place: None, country: Some(code.to_owned()) }, sentence, PROSE));
        }
    }
    for entry in sheet.entries.with(Label::Storage) {
        let place = entry.name.start;
        if sheet.segments.is(place, DocumentKind::Agreement) || sheet.topics.is(place, Topic::Definitions) {
            continue;
        }
        let line = view.words(&entry.value);
        // A sentence under the label is read as one below.
        let line = line.split(". ").next().unwrap_or_default();
        if line.split_whitespace().count() <= 10 {
            for (place, country) in located(line) {
                found.push(Found::new(Stated::Storage { place, country }, entry.range(), entry.confidence));
            }
        }
    }
    for (row, stores) in subprocessor::flattened(sheet) {
        if let Stated::Subprocessor { country: Some(country), .. } = row.stated
            && stores
        {
            found.push(Found::new(Stated::Storage { place: None, country: Some(country) }, row.range, row.confidence));
        }
    }
    let halls = HALL_IN.find_iter(view.text()).filter(|hall| sheet.topics.is(hall.start(), Topic::Storage));
    let said = LIES.find_iter(view.text()).chain(STANDS.find_iter(view.text())).map(|hit| (hit, false));
    for (lies, hall) in said.chain(halls.map(|hit| (hit, true))) {
        let sentence = view.sentence(lies.start());
        let near = sentence.start.max(lies.start().saturating_sub(if hall { 120 } else { 30 }));
        if sheet.topics.is(lies.start(), Topic::Definitions)
            || STORAGE.said.denied.is_match(view.at(&(near..lies.end())))
            || STORAGE.said.unreal.is_match(view.at(&sentence))
        {
            continue;
        }
        let end = lines_end(view, lies.end(), view.sentence(lies.end()).end);
        let rest = view.words(&(lies.end()..end));
        // Under the heads of a table that was lost stands a party with its seat.
        if lies.as_str().trim_end().ends_with(':') && with_form(&rest).is_some() {
            continue;
        }
        // The word before a town tells it from a common word of the same form.
        let last = lies.as_str().trim_end().rsplit(' ').next().filter(|word| STORAGE.before.inside.is(word));
        for (place, country) in located(&last.map_or(rest.clone(), |word| format!("{word} {rest}"))) {
            let passage = sentence.start..end.max(sentence.end);
            // "In Nederland, in het datacentrum te Delft": before the hall stands its country.
            let before = near.max(sentence.start)..lies.end();
            let country =
                country.or_else(|| hall.then(|| only_country(&view.words(&before))).flatten().map(str::to_owned));
            found.push(Found::new(Stated::Storage { place, country }, passage, PROSE + 0.05));
        }
    }
    found = settle(placed_together(view, found));
    let rows = columns(sheet, !found.is_empty());
    // What a column says of each party is not repeated without a place that a sentence names.
    let placed: Vec<Stated> = found.iter().filter_map(|one| without_place(&one.stated)).collect();
    found.extend(rows.into_iter().filter(|row| !placed.contains(&row.stated)));
    if found.is_empty() { hosts(sheet) } else { found }
}

/// Gives towns without a country the one that the next sentence names for all of them.
fn placed_together(view: &View<'_>, mut found: Vec<Found>) -> Vec<Found> {
    for one in &mut found {
        let Stated::Storage { place: Some(_), country: country @ None } = &mut one.stated else { continue };
        let mut end = one.range.end;
        for _ in 0..2 {
            let next = view.sentence(end);
            if let Some(all) = ALL_OF_THEM.find(view.at(&next)) {
                *country = only_country(all.as_str()).map(str::to_owned);
                break;
            }
            end = next.end;
        }
    }
    found
}

/// Answers to a question where data lie.
fn answers(view: &View<'_>) -> Vec<Range<usize>> {
    let asked = view.rows().iter().filter(|row| row.cells.iter().any(|cell| ASKED.is_match(view.at(cell))));
    asked
        .flat_map(|row| row.cells.iter().filter(|cell| !cell.is_empty() && !ASKED.is_match(view.at(cell))).cloned())
        .collect()
}

/// The country alone of a storage that has a place.
fn without_place(stated: &Stated) -> Option<Stated> {
    let Stated::Storage { place: Some(_), country } = stated else { return None };
    Some(Stated::Storage { place: None, country: country.clone() })
}

/// Where a sentence ends that a heading or a label may follow without a full stop.
fn lines_end(view: &View<'_>, start: usize, end: usize) -> usize {
    let end = end.clamp(start, start + 200);
    let label = view.at(&(start..end)).match_indices('\n').find(|(at, _)| {
        let line = view.line_at(start + at + 1);
        view.lines().get(line).is_some_and(|line| view.is_heading(line))
    });
    label.map_or(end, |(at, _)| start + at)
}

/// The places and countries that a text names: with its country where it stands, a known town on its own, or what is called
/// after a country.
fn located(text: &str) -> Vec<(Option<String>, Option<String>)> {
    let affirmed = affirmed(text);
    let text = affirmed.as_str();
    let first = text.split(". ").next().unwrap_or(text);
    let named = STORAGE.town.inside.behind(text).unwrap_or(text);
    let mut all: Vec<_> = places(named).into_iter().map(|(place, country)| (place, Some(country))).collect();
    let known =
        |name: &Option<String>, all: &[(Option<String>, Option<String>)]| all.iter().any(|(one, _)| one == name);
    let more: Vec<_> = towns(first, only_country(first)).into_iter().filter(|(name, _)| !known(name, &all)).collect();
    all.retain(|(place, country)| place.is_some() || !more.iter().any(|(_, other)| other == country));
    all.extend(more);
    if all.is_empty() {
        let low = folded(first);
        let hall = HALL.captures_iter(&low).find_map(|hall| country::adjective(hall.name("whose")?.as_str()));
        all.extend(hall.map(|code| (None, Some(code.to_owned()))));
    }
    all
}

/// "Land van opslag" beside each sub-processor. Where the document says elsewhere where its data lie, a place of processing is that
/// of storage for parties that store only.
fn columns(sheet: &Sheet<'_>, told: bool) -> Vec<Found> {
    cells(sheet, |head| Some((head.storage?, head.service.filter(|_| told && !head.keeps))))
}

/// Countries of parties that store for others, where the document says nowhere else where data lie.
fn hosts(sheet: &Sheet<'_>) -> Vec<Found> {
    let mut found = cells(sheet, |head| Some((head.country?, Some(head.service?))));
    for one in &mut found {
        one.confidence = PROSE;
    }
    found
}

/// What a column says, in the rows whose service stores where that is asked.
fn cells(sheet: &Sheet<'_>, column: impl Fn(&subprocessor::Columns) -> Option<(usize, Option<usize>)>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut columns: Option<(usize, (usize, Option<usize>))> = None;
    for row in view.rows() {
        if let Some(head) = subprocessor::head(sheet, row) {
            // The seat of a party says nothing of where its servers stand.
            let seat = |at: usize| row.cells.get(at).is_some_and(|cell| STORAGE.hall.seat.is_match(view.at(cell)));
            columns = column(&head)
                .filter(|(at, service)| service.is_none() || head.storage == Some(*at) || !seat(*at))
                .map(|at| (row.table, at));
            continue;
        }
        let Some((_, (at, service))) = columns.filter(|(table, _)| *table == row.table) else { continue };
        let stores =
            service.is_none_or(|at| row.cell(at).is_some_and(|cell| STORAGE.hall.hosts.is_match(view.at(cell))));
        let Some(cell) = row.cell(at).filter(|_| stores) else { continue };
        for (place, country) in located(&view.words(cell)) {
            found.push(Found::new(Stated::Storage { place, country }, row.range(), TABLE - 0.07));
        }
    }
    found
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
    use super::places::{places, towns};

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

    #[test]
    fn towns_without_their_country() {
        let town = |name: &str, code: Option<&str>| (Some(name.to_owned()), code.map(str::to_owned));
        let text = "twee datacenters van onze partner Wolkje Datacenters, in Assen en Breda";
        assert_eq!(towns(text, None), [town("Assen", None), town("Breda", None)]);
        assert_eq!(
            towns("Almere, het tweede in Antwerpen (België)", None),
            [town("Almere", None), town("Antwerpen", Some("BE"))]
        );
        assert_eq!(towns("in Azure", None), []);
        // A common word at the head of a sentence is no town; the same word behind "in" is.
        assert_eq!(towns("Huizen en scholen; Putten: Leiden van het team", None), []);
        assert_eq!(towns("Houten", None), [town("Houten", None)]);
        assert_eq!(towns("in Utrecht en Leiden", None), [town("Utrecht", None), town("Leiden", None)]);
        assert_eq!(towns("een rekencentrum te Hoorn", None), [town("Hoorn", None)]);
    }
}
