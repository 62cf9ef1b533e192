//! `signature`: who signs, from the party clause and from the block at the end.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{MODEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet, date};
use crate::model::choice::{DocumentKind, Side};

static REPRESENTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:rechtsgeldig )?(?:vertegenwoordigd|represented)(?: door| by)(?: haar| zijn| its)?(?: directeur| bestuurder| director)?[ ,:]+(?:(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|drs|ir|ing|dr)\.? )*",
    )
});
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|drs|ir|ing|dr)\.?\s+)+").expect("literal")
});
static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[<>_…\[\]]|\.\.").expect("literal"));

/// The label of a name under a signature.
static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:naam|name)\s?:\s*"));

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
        let rest = view.words(&(hit.end()..(hit.end() + 160).min(view.text().len())));
        let bare = TITLE.replace(&rest, "").into_owned();
        let end = person(&bare);
        let name = bare.get(..end).unwrap_or_default().trim().to_owned();
        let after = view.after(hit.end(), 320);
        let line = view.lines().get(view.line_at(hit.start())).cloned().unwrap_or_else(|| hit.range());
        let side = called(view.at(&line)).map_or_else(|| side(after), named_side);
        let tail = bare.get(end..).unwrap_or_default();
        let role = tail
            .strip_prefix(',')
            .and_then(|tail| tail.split([',', '(', '.']).next())
            .map(|role| role.trim().to_owned());
        let role = role.filter(|role| {
            !role.is_empty() && role.len() < 50 && !role.starts_with("hierna") && !role.starts_with("hereinafter")
        });
        if let Some(party) = side.filter(|_| is_person(&name)) {
            found.push(Found::new(
                Stated::Signature { party, name, role, date: None },
                hit.start()..hit.end() + end.max(1),
                MODEL,
            ));
        }
    }
    found.extend(block(sheet, &found));
    found
}

/// "Naam: …" under the closing words; the first is the school's, the second the vendor's, unless the names stand under their party.
fn block(sheet: &Sheet<'_>, known: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let Some(start) =
        ["aldus overeengekomen", "aldus opgemaakt", "in tweevoud", "agreed and signed", "signed by", "ondertekening"]
            .iter()
            .filter_map(|words| view.text().rfind(words))
            .max()
    else {
        return found;
    };
    let mut party = None;
    let mut names: Vec<(usize, String, std::ops::Range<usize>)> = Vec::new();
    let mut count = 0;
    for line in view.lines().iter().filter(|line| line.start >= start).take(30) {
        let text = view.at(line).trim();
        if text.starts_with("bijlage") || text.starts_with("annex") {
            break;
        }
        if text.starts_with("onderwijsinstelling") || text.starts_with("school") {
            party = Some(Side::School);
        } else if text.starts_with("verwerker") || text.starts_with("processor") || text.starts_with("leverancier") {
            party = Some(Side::Vendor);
        }
        // Two columns stand in one line: "Naam: …   Naam: …".
        let marks: Vec<std::ops::Range<usize>> = NAMED.find_iter(view.at(line)).map(|mark| mark.range()).collect();
        if marks.first().is_none_or(|mark| mark.start > 3) {
            continue;
        }
        for (at, mark) in marks.iter().enumerate() {
            count += 1;
            let end = marks.get(at + 1).map_or(line.len(), |next| next.start);
            let value = line.start + mark.end..line.start + end.max(mark.end);
            let name = view.words(&value).trim_matches([' ', '|', '\t']).to_owned();
            names.push((count, name, value));
        }
    }
    let _ = party;
    for (number, name, line) in names {
        let name = TITLE.replace(&name, "").into_owned();
        let side = if number == 1 { Side::School } else { Side::Vendor };
        let told =
            known.iter().any(|one| matches!(&one.stated, Stated::Signature { name: other, .. } if *other == name));
        if is_person(&name) && !told {
            let after = view.after(line.end, 160);
            let date = after
                .find("datum")
                .or_else(|| after.find("date"))
                .and_then(|at| date::first(after.get(at..at + 60)?))
                .map(|(_, date)| date);
            found.push(Found::new(Stated::Signature { party: side, name, role: None, date }, line, PROSE));
        }
    }
    found
}

/// What a party clause on one line calls its party: the words after "hierna te noemen".
fn called(line: &str) -> Option<&str> {
    let at = ["hierna", "hereinafter", "verder te noemen"].iter().find_map(|mark| line.find(mark))?;
    let rest = line.get(at..)?;
    Some(rest.get(..60).unwrap_or(rest))
}

/// The side with a name such as "de Bewerker".
fn named_side(name: &str) -> Option<Side> {
    let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if is(&["onderwijsinstelling", "verantwoordelijke", "opdrachtgever", "school", "controller", "customer"]) {
        Some(Side::School)
    } else if is(&["verwerker", "bewerker", "leverancier", "opdrachtnemer", "processor", "supplier"]) {
        Some(Side::Vendor)
    } else {
        None
    }
}

/// Which side the clause names after the person.
fn side(after: &str) -> Option<Side> {
    let school = after
        .find("onderwijsinstelling")
        .or_else(|| after.find("verwerkingsverantwoordelijke"))
        .or_else(|| after.find("controller"));
    let vendor = after
        .find("verwerker\"")
        .or_else(|| after.find("verwerker"))
        .or_else(|| after.find("processor"))
        .or_else(|| after.find("leverancier"));
    match (school, vendor) {
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
        let particle =
            ["van", "de", "der", "den", "ten", "ter", "te", "von", "la", "le", "du", "'t", "in"].contains(&bare);
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
