//! `subprocessor`: the list of sub-processors as a table, as items, as labelled blocks or in a sentence.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::transfer::is_mechanism;
use crate::intake::address::address;
use crate::intake::bystander::{are_bystanders, deny_others};
use crate::intake::confidence::{GUESS, LIST, PROSE};
use crate::intake::denial::affirmed;
use crate::intake::fold::{pattern, squash};
use crate::intake::listing::{enumerate, item_name};
use crate::intake::name::{has_form, is_name, leading, with_form, without_form};
use crate::intake::stated::Stated;
use crate::intake::tense::{self, is_absent, is_ahead};
use crate::intake::view::View;
use crate::intake::vocabulary::{Called, PARTIES, PartyColumns, RECIPIENTS, TOWNS, Topic, WORDS, folded};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

/// Heads of the columns.
static NAME: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", RECIPIENTS.columns.name)));
static SERVICE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", RECIPIENTS.columns.service)));
mod announced;
mod change;
mod recipients;
mod running;
mod table;
mod told;

pub(super) use table::{Columns, head};

/// Heads of columns in one line of text.
static HEADS: LazyLock<Regex> = LazyLock::new(|| {
    let PartyColumns { lost_name, lost_service, lost_country, .. } = &RECIPIENTS.columns;
    pattern(&format!(r"\b{lost_name}\s*:\s*{lost_service}[^:\n.]{{0,30}}:\s*{lost_country}[^:.]{{0,60}}:"))
});
/// Whether a line gives a party in columns of its own making: "Infra Ltd - hosting - Ierland".
fn columned(view: &View<'_>, line: &Range<usize>) -> bool {
    let text = view.words(line);
    let parts = [" - ", " – ", " — ", " | ", ": ", " (", ", "].iter().any(|mark| text.contains(mark));
    let name = item_name(&text).unwrap_or_default();
    let seated = country::at_end(&text).is_some() || text.ends_with(')') && !country::within(&text).is_empty();
    let sentence = text.ends_with(['.', ';']) && !has_form(&text);
    parts && !sentence && text.len() < 140 && is_name(&name) && name.len() < text.len() && (has_form(&name) || seated)
}

/// Where the block of labels ends that begins with a name: "Naam: …", "Dienst: …", "Land: …".
fn block_end(view: &View<'_>, line: &Range<usize>, end: usize) -> usize {
    let first = view.line_at(line.start);
    let labelled = |line: &&Range<usize>| {
        let text = view.at(line).trim();
        text.find(':').is_some_and(|colon| colon < 40)
            && (SERVICE.is_match(text) || RECIPIENTS.columns.country.is_match(text))
            && !NAME.is_match(text)
    };
    view.lines().iter().skip(first + 1).take(4).take_while(labelled).last().map_or(end, |last| last.end)
}

/// "Subverwerker voor X is Naam …", "subverwerker Naam", "de volgende subverwerkers: A, B en C".
static IS: LazyLock<Regex> = LazyLock::new(|| {
    let Called { one, purpose, is, .. } = &RECIPIENTS.called;
    pattern(&format!(r"\b{one}(?: {purpose} [^\n]{{2,60}}?)? {is} "))
});
static FOLLOWING: LazyLock<Regex> = LazyLock::new(|| {
    let Called { one, several, following, are, .. } = &RECIPIENTS.called;
    pattern(&format!(r"\b{following}\b[^.:\n]{{0,40}}\b(?:{several}|{one})\b[^.:]{{0,60}}:|\b{several}(?: {are})?:"))
});
static DEFINES: LazyLock<Regex> = LazyLock::new(|| pattern(&RECIPIENTS.called.defines.to_string()));
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    let Called { one, several, none, .. } = &RECIPIENTS.called;
    pattern(&format!(r"\b{none}(?: \w+){{0,2}} (?:{several}|{one})\b"))
});

/// Most parties of a list: for each of them the whole text is looked through later on.
const MOST: usize = 500;

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = table::read(sheet);
    if found.is_empty() {
        found = flattened(sheet).into_iter().map(|(found, _)| found).collect();
    }
    if found.is_empty() {
        found = items(sheet);
        found.extend(sentences(sheet));
        found.extend(running::read(sheet));
        add(&mut found, told::read(sheet));
        if found.is_empty() {
            found = running::named(sheet);
        }
    } else {
        // Beside a table a list may name more: companies with their legal form, each on a line of its own.
        add(&mut found, items(sheet).into_iter().filter(|one| formed(one) && !tabled(&sheet.view, one.range.start)));
    }
    add(&mut found, announced::read(sheet));
    add(&mut found, change::read(sheet));
    add(&mut found, recipients::read(sheet));
    // What makes a transfer lawful is no party: "Voor de doorgifte: SCCs".
    found.retain(|one| !matches!(&one.stated, Stated::Subprocessor { name, .. } if is_mechanism(name)));
    found.truncate(MOST);
    found
}

/// Adds the parties that are not known yet.
fn add(found: &mut Vec<Found>, more: impl IntoIterator<Item = Found>) {
    let key = |one: &Found| {
        let Stated::Subprocessor { name, .. } = &one.stated else { return String::new() };
        squash(without_form(name.split('(').next().unwrap_or(name).trim()))
    };
    let mut known: HashSet<String> = found.iter().map(key).collect();
    found.extend(more.into_iter().filter(|one| known.insert(key(one))));
}

/// Whether a place lies in a row of a table.
fn tabled(view: &View<'_>, place: usize) -> bool {
    view.rows_at(place).any(|row| row.cells.len() > 1)
}

/// Whether the line that opens a list says that its parties are used no longer, or do not process for the vendor.
fn is_aside(view: &View<'_>, line: &Range<usize>) -> bool {
    let mut above = view.lines().get(..view.line_at(line.start)).unwrap_or_default().iter().rev().take(12);
    let opens = above.find(|line| !line.is_empty() && !view.is_item(line)).map(|line| view.at(line));
    opens.is_some_and(|words| RECIPIENTS.called.past.is_match(words) || are_bystanders(words))
}

/// Whether what stands in brackets behind a party says that it is used no longer, or not yet.
fn remarked_absent(text: &str) -> bool {
    let remarks = text.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    remarks
        .flat_map(|remark| remark.split([',', ';']))
        .any(|remark| remark.len() < 60 && is_absent(folded(remark).trim()))
}

/// Whether a party has a legal form in its name.
fn formed(one: &Found) -> bool {
    matches!(&one.stated, Stated::Subprocessor { name, .. } if has_form(name))
}

/// Whether a name is that of the vendor itself: a daughter may bear the name of the vendor, and process for it.
fn is_own(sheet: &Sheet<'_>, name: &str) -> bool {
    let bare = squash(without_form(name));
    let vendor = &sheet.vendor;
    let mut names = vendor.names.iter().chain(&vendor.legal).chain(&vendor.trade);
    names.any(|(known, ..)| squash(without_form(known)) == bare) || sheet.vendor.is(name) && !has_form(name)
}

/// A table that lost its columns: "Naam: Omschrijving: Land van opslag: Infra B.V., Plaats hosting Nederland". Each row ends with its
/// country. Says of each whether the country is that of storage.
pub(super) fn flattened(sheet: &Sheet<'_>) -> Vec<(Found, bool)> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for head in HEADS.find_iter(view.text()) {
        let section = sheet.topics.is(head.start(), Topic::Subprocessors)
            || RECIPIENTS.called.near.within(view.before(head.start(), 300));
        let end =
            sheet.topics.at(head.end()).map_or(view.text().len(), |section| section.body.end).min(head.end() + 1500);
        let body = head.end()..end.max(head.end());
        if !section || view.words(&body).is_empty() {
            continue;
        }
        let stores = RECIPIENTS.columns.lost_storage.within(head.as_str());
        let mut start = body.start;
        for (at, length, code) in country::places(view.at(&body)) {
            let row = start..body.start + at + length;
            let text = view.words(&(start..body.start + at));
            start = row.end;
            let name = with_form(&text)
                .filter(|name| text.starts_with(*name))
                .map(str::to_owned)
                .or_else(|| item_name(&text))
                .filter(|name| is_name(name));
            let Some(name) = name else { break };
            let rest = text.get(name.len()..).unwrap_or_default().trim_start_matches([',', ' ']);
            let place = rest
                .get(..leading(rest.split_whitespace().next().unwrap_or_default()))
                .filter(|place| !place.is_empty() && text.contains(&format!(", {place}")))
                .map(str::to_owned);
            let service = rest
                .get(place.as_ref().map_or(0, String::len)..)
                .map(|rest| rest.trim_matches([' ', ',']).to_owned())
                .filter(|rest| !rest.is_empty());
            let stated = Stated::Subprocessor { name, place, country: Some(code.to_owned()), service };
            found.push((Found::new(stated, row, LIST), stores));
        }
    }
    found
}

/// Items and lines under a heading that lists sub-processors.
fn items(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut listed: Vec<Range<usize>> =
        sheet.topics.about(Topic::Subprocessors).map(|section| section.body.clone()).collect();
    for intro in FOLLOWING.find_iter(view.text()) {
        if !listed.iter().any(|body| body.contains(&intro.start())) {
            let end = sheet.topics.at(intro.start()).map_or(view.text().len(), |section| section.body.end);
            listed.push(intro.end()..end.min(intro.end() + 1500).max(intro.end()));
        }
    }
    for mut body in listed {
        // A list of definitions may follow without a heading of its own.
        if let Some(cut) = DEFINES.find(view.at(&body)) {
            body.end = body.start + cut.start();
        }
        if sheet.segments.is(body.start, DocumentKind::Agreement)
            || sheet.segments.is(body.start, DocumentKind::SecurityAnnex)
                && !sheet.topics.is(body.start, Topic::Subprocessors)
        {
            continue;
        }
        for line in view.lines_in(&body) {
            let label = view.at(&view.unmarked(line)).trim();
            let named =
                NAME.is_match(label) && label.find(':').is_some_and(|colon| colon < 40 && label.len() > colon + 1);
            if !view.is_item(line) && !named && !columned(view, line) {
                continue;
            }
            let start = if named {
                line.start + view.at(line).find(':').unwrap_or_default() + 1
            } else {
                view.unmarked(line).start
            };
            let end = view.sentence(start).end.clamp(line.end, line.end + 300).min(body.end.max(line.end));
            let end = if named { block_end(view, line, end) } else { end };
            let text = view.words(&(start..end));
            let first = view.words(&(start..line.end));
            let Some(name) = item_name(&first) else { continue };
            // "Begrip: een uitleg" defines; a party is followed by what it does.
            let defines = first.get(name.len()..).is_some_and(|rest| {
                let explained = rest.strip_prefix(": ").and_then(|rest| RECIPIENTS.called.explains.behind(rest));
                explained.is_some() && rest.len() > 60
            });
            if defines
                || remarked_absent(&first)
                || is_aside(view, line)
                || !is_name(&name)
                || is_role(&name)
                || is_own(sheet, &name)
                || sentence_like(&first, &name)
            {
                continue;
            }
            let rest = text.get(text.find(&name).unwrap_or_default() + name.len()..).unwrap_or_default();
            let heading = sheet.topics.at(line.start).map(|section| view.at(&section.heading));
            let sure = if heading.is_some_and(deny_others) { GUESS } else { LIST };
            found.push(Found::new(described(name, rest), line.start..end, sure));
        }
    }
    found
}

/// "Subverwerker voor X is Y", "de volgende subverwerkers: A (hosting, Ierland) en B".
fn sentences(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let allowed = |place: usize| {
        !sheet.segments.is(place, DocumentKind::Agreement) && !sheet.topics.is(place, Topic::Definitions)
    };
    for is in IS.find_iter(view.text()).filter(|is| allowed(is.start()) && view.starts_upper(is.end())) {
        let line_end = view.lines().get(view.line_at(is.end())).map_or(is.end(), |line| line.end);
        let end = address_end(view, is.end()..line_end)
            .unwrap_or_else(|| view.sentence(is.end()).end.min(line_end.max(is.end()) + 200));
        let text = view.words(&(is.end()..end));
        let Some(name) = item_name(&text).filter(|name| is_name(name)) else { continue };
        let rest = text.get(name.len()..).unwrap_or_default();
        found.push(Found::new(described(name, rest), is.start()..end, PROSE));
    }
    for intro in FOLLOWING.find_iter(view.text()).filter(|intro| allowed(intro.start())) {
        let line_end = view.lines().get(view.line_at(intro.end())).map_or(intro.end(), |line| line.end);
        let inline = view.words(&(intro.end()..line_end));
        if !inline.chars().any(char::is_uppercase) {
            continue;
        }
        let end = view.sentence(intro.end()).end.max(line_end);
        let text = view.words(&(intro.end()..end));
        for piece in enumerate(&text) {
            let Some(name) = item_name(&piece).filter(|name| is_name(name) && !is_role(name) && !sheet.vendor.is(name))
            else {
                continue;
            };
            let rest = piece.get(piece.find(&name).unwrap_or_default() + name.len()..).unwrap_or_default();
            found.push(Found::new(described(name, rest), intro.start()..end, PROSE));
        }
    }
    found.retain(|one| {
        let text = view.at(&one.range);
        !NONE.is_match(text) && !tense::is_past(text, &(0..0)) && !is_ahead(text, &(0..0))
    });
    found
}

/// The end of a line whose last words are an address: what stands below it is no part of the place, were it only a heading.
fn address_end(view: &View<'_>, line: Range<usize>) -> Option<usize> {
    let words = view.words(&line);
    let city = address(&words)?.city?;
    // "Den" at the end of a line is the beginning of a name that the next one ends.
    let whole = !PARTIES.address.town_begins.is(&city);
    let ended = words.trim_end().to_lowercase().ends_with(&city.to_lowercase());
    (whole && ended).then_some(line.end)
}

/// A sub-processor with what the rest of its item tells.
fn described(name: String, rest: &str) -> Stated {
    let found = address(rest);
    let trimmed =
        rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | ':' | '(' | ')' | '.' | ';'));
    let code = seat(trimmed);
    let place = found.as_ref().and_then(|address| address.city.clone()).or_else(|| {
        let pieces =
            trimmed.split([',', '(', ')']).flat_map(|piece| piece.split(" - ")).flat_map(|piece| piece.split(" – "));
        let seats = &RECIPIENTS.told.seat;
        let seat = pieces.map(str::trim).map(|piece| seats.behind(piece).unwrap_or(piece)).find(|piece| {
            piece.starts_with(char::is_uppercase)
                && piece.split_whitespace().count() <= 2
                && land(piece).is_none()
                && !is_mechanism(piece)
        })?;
        ((code.is_some() || TOWNS.is_plain(seat)) && leading(seat) == seat.len()).then(|| seat.to_owned())
    });
    let service = if found.is_some() { None } else { task(trimmed, place.as_deref()) };
    Stated::Subprocessor { name, place, country: code.map(str::to_owned), service }
}

/// The country that a text on a party names as its own: not one that it denies, nor that of the company to which it belongs.
fn seat(text: &str) -> Option<&'static str> {
    let text = affirmed(text);
    let own: Vec<&str> =
        text.split([',', '(', ')', ';']).filter(|piece| !RECIPIENTS.list.parents.within(&folded(piece))).collect();
    let within = || own.iter().find_map(|piece| country::within(piece).first().copied());
    own.iter().find_map(|piece| land(piece)).or_else(within)
}

/// The country that a piece of a text is, by its name, its code or its initials.
fn land(piece: &str) -> Option<&'static str> {
    country::exactly(piece).or_else(|| RECIPIENTS.transfer.initials.get(piece.trim()).map(String::as_str))
}

/// What a party does: of the first sentence behind its name what is no place, no country and no ground for a transfer.
fn task(text: &str, place: Option<&str>) -> Option<String> {
    let first = text.split(". ").next().unwrap_or(text);
    let seats = &RECIPIENTS.told.seat;
    let pieces =
        first.split([',', '(', ')', ';']).flat_map(|piece| piece.split(" - ")).flat_map(|piece| piece.split(" – "));
    let pieces = pieces.map(|piece| piece.trim_matches([' ', ':', '-', '–', '.'])).filter(|piece| {
        let bare = seats.behind(piece).unwrap_or(piece);
        !bare.is_empty() && Some(bare) != place && land(bare).is_none() && !is_mechanism(bare)
    });
    let task: String = pieces.collect::<Vec<_>>().join(", ").chars().take(200).collect();
    (!task.is_empty()).then_some(task)
}

fn nothing(text: &str) -> bool {
    WORDS.doubt.nothing.iter().any(|word| squash(word) == squash(text)) && text.len() < 24
}

fn is_role(name: &str) -> bool {
    RECIPIENTS.called.labels.open(&squash(without_form(name)))
}

/// An item that is a sentence with a verb rather than a name.
fn sentence_like(text: &str, name: &str) -> bool {
    let words = name.split_whitespace().count();
    let lower = name.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    words > 6 || lower * 2 > words || text.split_whitespace().count() > 40
}
