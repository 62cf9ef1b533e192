//! `signature`: who signs, from the party clause and from the block at the end.

mod beside;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{MODEL, PROSE};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{is_name, leading, without_form};
use crate::intake::stated::Stated;
use crate::intake::subject::Who;
use crate::intake::view::View;
use crate::intake::vocabulary::{GRAMMAR, PAPERS, PARTIES, Sides, Signature, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, Side};
use beside::Signed;

static REPRESENTED: LazyLock<Regex> = LazyLock::new(|| {
    let Signature { represented, whose, office, titles, .. } = &PAPERS.signature;
    pattern(&format!(r"\b{represented}(?: {whose})?(?: {office})?[ ,:]+(?:{titles}\.? )*"))
});
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)^(?:{}\.?\s+)+", PAPERS.signature.titles)).expect("the form is a literal")
});
static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[<>_…\[\]]|\.\.").expect("literal"));

/// The label of a name under a signature.
static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\s?:\s*", PAPERS.signature.name)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    if !sheet.segments.has(DocumentKind::Agreement) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for hit in REPRESENTED.find_iter(view.text()) {
        if !sheet.segments.is(hit.start(), DocumentKind::Agreement) {
            continue;
        }
        let near = hit.end()..name_end(view, hit.end());
        let rest = view.words(&near);
        let bare = TITLE.replace(&rest, "").into_owned();
        let end = person(&bare);
        let name = bare.get(..end).unwrap_or_default().trim().to_owned();
        // What stands in the lines on the next party is not said of this one.
        let next = sheet.vendor.blocks.iter().map(|block| block.range.start).find(|start| *start > hit.start());
        let after = view.at(&(hit.end()..next.unwrap_or(usize::MAX).min(hit.end() + 320).min(view.text().len())));
        let line = view.lines().get(view.line_at(hit.start())).cloned().unwrap_or_else(|| hit.range());
        // In a block of lines on one party that party is represented.
        let block = sheet.vendor.block_at(hit.start()).and_then(|block| match block.who {
            Who::School => Some(Side::School),
            Who::Vendor => Some(Side::Vendor),
            Who::Other | Who::Authority => None,
        });
        let side = block.or_else(|| called(view.at(&line)).map_or_else(|| side(after), named_side));
        let tail = bare.get(end..).unwrap_or_default();
        let role = tail
            .strip_prefix(',')
            .and_then(|tail| tail.split([',', '(', '.']).next())
            .map(|role| role.trim().to_owned());
        let role = role.filter(|role| !role.is_empty() && role.len() < 50 && !PARTIES.clause.hereafter.open(role));
        if let Some(party) = side.filter(|_| is_person(&name)) {
            found.push(Found::new(
                Stated::Signature { party, name, role, date: None },
                hit.start()..past(view, &near, &rest, &bare, end),
                MODEL,
            ));
        }
    }
    found.extend(block(sheet, &found));
    found
}

/// How far behind a place the name of a person may run: to an empty line or a line with a label.
fn name_end(view: &View<'_>, place: usize) -> usize {
    const REACH: usize = 160;
    let lines = view.lines().iter().skip(view.line_at(place)).take(4);
    let pairs = lines.clone().zip(lines.skip(1));
    let ends = |(one, two): &(&Range<usize>, &Range<usize>)| {
        let named = place < one.end && !view.at(&(place.max(one.start)..one.end)).trim().is_empty();
        named && (view.parted(one, two) || LABELLED.is_match(view.at(two)))
    };
    let end = pairs.clone().find(ends).map_or(view.text().len(), |(one, _)| one.end);
    end.min(place + REACH).max(place)
}

/// A line with a label of one to four words.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[\t\x20]*[a-z/]+(?:[\t\x20][a-z/]+){0,3}[\t\x20]*:"));

/// What ends a name in a line of labels.
static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    let Signature { function, date, mark, other, .. } = &PAPERS.signature;
    pattern(&format!(r"\b(?:{function}|{date}|{mark}|{other})\b ?:?|[|\t]"))
});
/// For whom somebody signs.
static BEHALF: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", PAPERS.signature.behalf)));
/// "Getekend: voor Verwerker Naam, Plaats, datum".
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    let (the, Signature { signed, behalf, .. }) = (&GRAMMAR.determiners, &PAPERS.signature);
    let Sides { school, vendor } = &PARTIES.sides;
    pattern(&format!(
        r"\b{signed}\b[^\n]{{0,12}}\b{behalf} (?:{the} )?(?:(?P<school>{school})|(?P<vendor>{vendor})):? "
    ))
});

/// The names under the closing words: the first is the school's and the second the vendor's, unless the heads say otherwise.
fn block(sheet: &Sheet<'_>, known: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let Some(start) = begin(sheet) else { return Vec::new() };
    let mut found: Vec<Found> = Vec::new();
    for Signed { side, name, role, date, range } in
        beside::columns(view, start).into_iter().chain(beside::bare(sheet, start))
    {
        let told = known.iter().chain(&found).any(|one| is_of(one, &name));
        if !told && !sheet.vendor.is(&name) {
            found.push(Found::new(Stated::Signature { party: side, name, role, date }, range, PROSE));
        }
    }
    let mut named: Vec<(Side, String, Range<usize>)> = Vec::new();
    let mut swap = false;
    for line in view.lines().iter().filter(|line| line.start >= start).take(30) {
        let text = view.at(line).trim();
        if line.start > start && PAPERS.annexes.open(text) {
            break;
        }
        // Two columns stand in one line: "Naam: …   Naam: …".
        let marks: Vec<Range<usize>> = NAMED.find_iter(view.at(line)).map(|mark| mark.range()).collect();
        if named.is_empty() {
            swap = vendor_first(sheet, start, line.start);
        }
        let labelled = marks.first().is_some_and(|mark| mark.start <= 3);
        for (at, mark) in marks.iter().enumerate() {
            let end = marks.get(at + 1).map_or(line.len(), |next| next.start);
            let value = line.start + mark.end..line.start + end.max(mark.end);
            let cut = NEXT.find(view.at(&value)).map_or(value.end, |label| value.start + label.start());
            // "For Naam, Inc. Name: …": the party stands before the label.
            let side = if labelled { None } else { told(sheet, line.start, line.start + mark.start) };
            let first = named.is_empty() && at == 0;
            let side = side.unwrap_or(if first == swap { Side::Vendor } else { Side::School });
            if labelled || told(sheet, line.start, line.start + mark.start).is_some() {
                named.push((side, view.words(&(value.start..cut)).trim_matches([' ', '|', '\t']).to_owned(), value));
            }
        }
        // Names alone, beside each other: "A. Jansen    B. Pietersen".
        let cells: Vec<String> = text.split('\t').map(str::to_owned).collect();
        if marks.is_empty() && cells.len() == 2 && named.is_empty() {
            let gap = view.at(line).find('\t').map_or(line.end, |gap| line.start + gap);
            let (one, two) = (view.words(&(line.start..gap)), view.words(&(gap..line.end)));
            if [&one, &two].iter().all(|name| initials(name) && is_person(name)) {
                let sides = if swap { [Side::Vendor, Side::School] } else { [Side::School, Side::Vendor] };
                named.extend(sides.into_iter().zip([one, two]).map(|(side, name)| (side, name, line.clone())));
            }
        }
    }
    let signed = SIGNED.captures_iter(view.text()).filter(|hit| hit.get(0).is_some_and(|hit| hit.start() >= start));
    for hit in signed {
        let Some(whole) = hit.get(0) else { continue };
        let side = if hit.name("school").is_some() { Side::School } else { Side::Vendor };
        let near = whole.end()..(whole.end() + 80).min(view.text().len());
        let rest = view.words(&near);
        let bare = TITLE.replace(&rest, "").into_owned();
        let end = person(&bare);
        let name = bare.get(..end).unwrap_or_default().trim().to_owned();
        let end = bare.find(';').unwrap_or(end);
        named.push((side, name, whole.start()..past(view, &near, &rest, &bare, end)));
    }
    let starts: Vec<usize> = named.iter().map(|(.., place)| place.start).collect();
    for (at, (side, name, place)) in named.into_iter().enumerate() {
        let name = TITLE.replace(&name, "").into_owned();
        let told = known.iter().chain(&found).any(|one| is_of(one, &name));
        if is_person(&name) && !told && !sheet.vendor.is(&name) {
            let line = |place: &usize| view.line_at(*place);
            let others: Vec<&usize> = starts.iter().filter(|other| line(other) == line(&place.start)).collect();
            let column = (others.len() > 1).then(|| others.iter().position(|other| **other == place.start)).flatten();
            let next = starts.get(at + 1..).unwrap_or_default().iter().find(|next| line(next) > line(&place.start));
            let next = next.copied().unwrap_or(view.text().len());
            let (role, date) = beside::below(view, &place, next, column);
            found.push(Found::new(Stated::Signature { party: side, name, role, date }, place, PROSE));
        }
    }
    found
}

/// Whether a statement is the signature of a person.
fn is_of(found: &Found, name: &str) -> bool {
    matches!(&found.stated, Stated::Signature { name: known, .. } if known == name)
}

/// The place in the folded text of a place in the words of a range without their title.
fn past(view: &View<'_>, range: &Range<usize>, words: &str, bare: &str, end: usize) -> usize {
    let title = words.len().saturating_sub(bare.len());
    view.past(range, words.get(..title + end).unwrap_or(words))
}

/// Where the block begins: at the first of the last lines that open it.
fn begin(sheet: &Sheet<'_>) -> Option<usize> {
    let view = &sheet.view;
    let opens: Vec<usize> = view
        .lines()
        .iter()
        .enumerate()
        .filter(|(_, line)| {
            let text = view.at(line).trim_start_matches(['#', '*', '|', ' ', '\t']);
            sheet.segments.is(line.start, DocumentKind::Agreement) && (opens(text) || are_sides(text))
        })
        .map(|(at, _)| at)
        .collect();
    let mut first = *opens.last()?;
    for &at in opens.iter().rev() {
        if first - at <= 6 {
            first = at;
        }
    }
    view.lines().get(first).map(|line| line.start)
}

/// Whether a line is the head of two columns of signatures: "For Naam | For Customer".
fn are_sides(line: &str) -> bool {
    let mut cells = line.split(['\t', '|']).map(str::trim).filter(|cell| !cell.is_empty());
    let side = |cell: &str| cell.len() < 60 && PAPERS.signature.behalf.open(cell);
    matches!((cells.next(), cells.next(), cells.next()), (Some(one), Some(two), None) if side(one) && side(two))
}

/// Whether the heads of the columns name the vendor before the school.
fn vendor_first(sheet: &Sheet<'_>, start: usize, end: usize) -> bool {
    const HEADS: usize = 160;
    let head = sheet.view.at(&(start.max(end.saturating_sub(HEADS))..end));
    let names = sheet.vendor.legal.iter().chain(&sheet.vendor.names);
    let named = names.filter_map(|(name, ..)| head.find(&folded(without_form(name)))).min();
    // "For Naam | For Customer": who is not the school is the vendor, by whatever name.
    let first = |line: &str| line.split(['\t', '|']).find(|cell| !cell.trim().is_empty()).and_then(named_side);
    if head.lines().any(|line| are_sides(line) && first(line).is_none() && named_side(line) == Some(Side::School)) {
        return true;
    }
    let vendor = PARTIES.sides.vendor.first(head).into_iter().chain(named).min();
    let school = PARTIES.sides.school.first(head);
    // A line of its own over the first name says for whom that one signs, where no line speaks of the school.
    let lines = || {
        head.lines().map(str::trim).filter(|line| !line.is_empty() && line.len() < 60 && !line.contains(['\t', '|']))
    };
    let others = || lines().any(|line| !is_vendor(sheet, line) && PARTIES.sides.school.within(line));
    if lines().any(|line| is_vendor(sheet, line)) && !others() {
        return true;
    }
    school.zip(vendor).is_some_and(|(school, vendor)| vendor < school)
}

/// Whether a line is all about for whom one signs, and that is the vendor: "Namens Wolkje B.V.", "Wolkje B.V.", "Verwerker:".
fn is_vendor(sheet: &Sheet<'_>, line: &str) -> bool {
    let whom = BEHALF.find_iter(line).last().map_or(line, |behalf| line.get(behalf.end()..).unwrap_or_default());
    let whom = whom.trim_matches([' ', ':', ',', '.', '*', '#']);
    let whom = GRAMMAR.determiners.behind(whom).filter(|rest| rest.starts_with(' ')).unwrap_or(whom).trim();
    let names = || sheet.vendor.legal.iter().chain(&sheet.vendor.names).map(|(name, ..)| squash(without_form(name)));
    let vendor = |whom: &str| PARTIES.sides.vendor.is(whom) || names().any(|name| name == squash(without_form(whom)));
    // "Verwerker: Wolkje B.V."
    !whom.is_empty() && whom.split(':').all(|whom| vendor(whom.trim()))
}

/// Whether a line begins the block, with its words or as the heads of its columns.
fn opens(line: &str) -> bool {
    let columns = PARTIES.clause.school.behind(line).is_some_and(|rest| rest.starts_with('\t'));
    columns || PAPERS.signature.opens.open(line)
}

/// The party that stands last before a label: "For Customer Name:", "Voor Verwerker Naam:".
fn told(sheet: &Sheet<'_>, start: usize, at: usize) -> Option<Side> {
    let before = sheet.view.at(&(start..at));
    let party = before.get(BEHALF.find_iter(before).last()?.start()..)?;
    let ours = sheet
        .vendor
        .legal
        .iter()
        .chain(&sheet.vendor.names)
        .any(|(name, ..)| party.contains(&folded(without_form(name))));
    if ours { Some(Side::Vendor) } else { named_side(party) }
}

/// Whether a name begins with initials.
fn initials(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    first.contains('.') && first.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-'))
}

/// What a party clause on one line calls its party: the words after "hierna te noemen".
fn called(line: &str) -> Option<&str> {
    let rest = line.get(PARTIES.clause.hereafter.first(line)?..)?;
    Some(rest.get(..60).unwrap_or(rest))
}

/// The side with a name such as "de Bewerker".
fn named_side(name: &str) -> Option<Side> {
    let Sides { school, vendor } = &PARTIES.sides;
    let vendor = || vendor.within(name).then_some(Side::Vendor);
    school.within(name).then_some(Side::School).or_else(vendor)
}

/// Which side the clause names after the person.
fn side(after: &str) -> Option<Side> {
    match (PARTIES.clause.school.first(after), PARTIES.clause.vendor.first(after)) {
        (Some(school), Some(vendor)) if school < vendor => Some(Side::School),
        (Some(_), None) => Some(Side::School),
        (_, Some(_)) => Some(Side::Vendor),
        (None, None) => None,
    }
}

/// A person's name: initials and capitalised words with their particles.
fn person(text: &str) -> usize {
    let end = text.find([',', '(', ';', ':']).unwrap_or(text.len());
    let head = text.get(..end).unwrap_or(text);
    let mut length = 0;
    let mut at = 0;
    for word in head.split_inclusive(' ') {
        let bare = word.trim();
        let initials = bare.ends_with('.') && bare.len() <= 8 && bare.chars().next().is_some_and(char::is_uppercase);
        let particle = PAPERS.signature.particles.is(bare);
        if initials || bare.starts_with(char::is_uppercase) && !bare.ends_with('.') {
            length = at + bare.len();
        } else if !particle {
            if length == 0 {
                return leading(text).min(end);
            }
            break;
        }
        at += word.len();
    }
    length
}

fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (2..=7).contains(&words)
        && is_name(name)
        && !PLACEHOLDER.is_match(name)
        && !name.chars().any(|c| c.is_ascii_digit())
}
