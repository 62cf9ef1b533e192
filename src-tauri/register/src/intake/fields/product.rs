//! `product.name`, `product.ean`, `product.url`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{FORM, GUESS, LIST, PROSE};
use crate::intake::entry::Entry;
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::view::Row;
use crate::intake::vocabulary::{Label, Topic, WORDS};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// "Deze bijlage heeft betrekking op X van Y."
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:heeft betrekking op|is van toepassing op|betreft|gaat over|applies to|relates to|concerns)\s+(?:het product |de dienst |de applicatie |het platform |the product |the service )?(?P<name>.+?)(?:\s+(?:van|of|by)\s+(?P<owner>[A-ZÀ-Ý].*?))?\.?\s*$").expect("literal")
});
/// "… ontwikkelt de app …".
static MADE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:ontwikkelt|levert|biedt|maakt|aanbieder van|leverancier van|develops|offers|provides|supplier of) (?:de|het|the) (?:app|applicatie|platform|leerplatform|leermiddel|methode|software|application|webapp|product|dienst|service|programma) ",
    )
});
/// The words of a title before the name of the product.
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:privacy ?bijsluiter|beveiligingsbijlage|dienstverleningsniveau|service ?level ?agreement|verwerkersvoorwaarden|verwerkersovereenkomst|data protection terms|privacy leaflet|security annex)(?: voor| for| van| of)? ").expect("literal")
});
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[Dd]e dienst|[Hh]et programma|[Dd]e app|[Hh]et platform|[Hh]et product|[Dd]e applicatie|[Hh]et leermiddel|[Dd]e leeromgeving|[Tt]he service|[Tt]he app|[Tt]he platform|school uses)\s+(?P<name>[A-Z]\w+(?:[ ][A-Z]\w+){0,2})").expect("literal")
});
static DEFINED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z]\w+) is (?:een|het|de|an?|the)(?: [\w-]+){0,3}? (?:app|applicatie|platform|\w*systeem|leermiddel|methode|dienst|programma|leeromgeving|application|tool|service|system)\b").expect("literal")
});
static EAN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:97[89][ -]?(?:\d[ -]?){9}\d|\d{13})\b"));
/// "interactieve leeromgeving (Naam)".
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i:leeromgeving|platform|applicatie|leerplatform|toetsplatform|learning environment|application)\s+\((?P<name>[A-Za-z]?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})\)").expect("literal")
});
static URL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i)(?:https?://|www\.)[^\s<>"'”’\])|]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|com|eu|org|net|be|io|app|online|school|education)\b(?:/[^\s<>"'”’\])|]*)?"#).expect("literal")
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = names(sheet);
    let named = named_pages(sheet, &found);
    found.extend(eans(sheet));
    found.extend(urls(sheet));
    found.extend(named);
    found
}

/// Pages whose address ends in the name of a product.
fn named_pages(sheet: &Sheet<'_>, products: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let names: Vec<String> = products
        .iter()
        .filter_map(|found| if let Stated::ProductName(name) = &found.stated { Some(squash(name)) } else { None })
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    let ends = |url: &str| {
        url.split("//")
            .last()
            .and_then(|url| url.split_once('/'))
            .and_then(|(_, path)| path.trim_end_matches('/').rsplit('/').next())
            .map(squash)
    };
    addresses(sheet, &(0..view.text().len()))
        .into_iter()
        .filter(|(url, _)| ends(url).is_some_and(|end| end.len() > 3 && names.contains(&end)))
        .map(|(url, range)| Found::new(Stated::ProductUrl(url), range, PROSE))
        .collect()
}

fn names(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Product) {
        let place = entry.name.start;
        let listed = sheet.topics.is(place, Topic::Subprocessors)
            || sheet.topics.is(place, Topic::Definitions)
            || sheet.segments.is(place, DocumentKind::Agreement);
        if listed || heads(sheet, entry) {
            continue;
        }
        for name in labelled(sheet, entry) {
            found.push(Found::new(Stated::ProductName(name), entry.range(), entry.confidence));
        }
    }
    if found.is_empty() {
        for hit in BRACKETED.captures_iter(&view.part.text) {
            let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { continue };
            let start = view.part.text.get(..whole.start()).map_or(0, |before| before.chars().count());
            let range = view.place(start)..view.place(start + whole.as_str().chars().count());
            // Three capitals are the abbreviation of what stands before them.
            let abbreviation = name.as_str().chars().all(char::is_uppercase);
            if !abbreviation && !sheet.vendor.is(name.as_str()) {
                found.push(Found::new(Stated::ProductName(name.as_str().to_owned()), range, GUESS));
            }
        }
        found.truncate(1);
    }
    if found.is_empty() {
        found.extend(made(sheet).or_else(|| titled(sheet)).or_else(|| called(sheet)));
    }
    found
}

/// Whether a label is the head of a column: the first row of a table whose next row begins with no label.
fn heads(sheet: &Sheet<'_>, entry: &Entry) -> bool {
    let rows = sheet.view.rows();
    let Some(at) = rows.iter().position(|row| row.cells.iter().any(|cell| cell.start == entry.name.start)) else {
        return false;
    };
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let first = at.checked_sub(1).and_then(|above| rows.get(above)).is_none_or(|above| above.table != row.table);
    let number = next.cells.iter().skip(1).any(|cell| sheet.view.at(cell).starts_with(|c: char| c.is_ascii_digit()));
    first && next.table == row.table && filled(row) == filled(next) && number
}

/// "Privacybijsluiter Naam": what a title names after the kind of document.
fn titled(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    let kinds = [
        DocumentKind::Leaflet,
        DocumentKind::ServiceLevel,
        DocumentKind::SecurityAnnex,
        DocumentKind::Policy,
        DocumentKind::Agreement,
    ];
    let title_of = |kind| sheet.segments.iter().filter(move |segment| segment.kind == kind);
    kinds.into_iter().flat_map(title_of).find_map(|segment| {
        let text = view.words(&segment.title);
        let after = TITLED.find(&text).and_then(|title| text.get(title.end()..))?;
        let name = after.get(..leading(after))?;
        (is_product(name)
            && is_name(name)
            && !sheet.vendor.is(name)
            && name.chars().next().is_some_and(char::is_alphabetic))
        .then(|| Found::new(Stated::ProductName(name.to_owned()), segment.title.clone(), PROSE - 0.1))
    })
}

/// "De dienst Naam", "Naam is een gratis app": the name that the text calls a product most.
fn called(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    let text = &view.part.text;
    let mut named: Vec<(String, usize, Range<usize>)> = Vec::new();
    for hit in CALLED.captures_iter(text).chain(DEFINED.captures_iter(text)) {
        let Some(name) = hit.name("name") else { continue };
        let taken = name.as_str().get(..leading(name.as_str())).unwrap_or_default().trim();
        let place = view.place(text.get(..name.start()).map_or(0, |before| before.chars().count()));
        if !is_name(taken)
            || taken.len() < 3
            || taken.starts_with(|c: char| c.is_ascii_digit())
            || sheet.topics.lists_subprocessors(place)
        {
            continue;
        }
        match named.iter_mut().find(|(known, ..)| known == taken) {
            Some((_, count, _)) => *count += 1,
            None => named.push((taken.to_owned(), 1, view.sentence(place))),
        }
    }
    let most = named.iter().map(|(_, count, _)| *count).max()?;
    let (name, _, range) = named.into_iter().find(|(_, count, _)| *count == most)?;
    Some(Found::new(Stated::ProductName(name), range, GUESS + 0.1))
}

/// "… ontwikkelt de app Naam".
fn made(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    MADE.find_iter(view.text()).find_map(|hit| {
        let sentence = view.sentence(hit.start());
        let rest = view.words(&(hit.end()..(hit.end() + 80).min(sentence.end.max(hit.end()))));
        let rest = rest.trim_start_matches(['*', '_', '"', '“', '\'', '‘']);
        let name = rest.get(..leading(rest))?.trim_end_matches(['*', '_', '"', '”', '\'', '’']);
        (is_name(name) && name.len() > 2 && !sheet.vendor.is(name))
            .then(|| Found::new(Stated::ProductName(name.to_owned()), sentence, GUESS))
    })
}

/// The names that a labelled value gives.
fn labelled(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    let view = &sheet.view;
    let sentence = view.words(
        &(entry.value.start
            ..view.sentence(entry.value.start).end.clamp(entry.value.end, entry.block.end.max(entry.value.end))),
    );
    // "Naam Web,\nNaam App": a list that goes on behind the margin.
    let line = view.words(&entry.value);
    let wrapped = line.ends_with(',') && !view.rows().iter().any(|row| row.range().contains(&entry.value.start));
    let line = if wrapped { view.words(&entry.block).replace(", ", "; ") } else { line };
    let about = ABOUT.captures(&sentence).or_else(|| ABOUT.captures(&line));
    if let Some(name) = about.as_ref().and_then(|about| about.name("name")) {
        let name = name.as_str().trim_matches(['"', '\'', '“', '”', '‘', '’', ' ']).to_owned();
        return if is_product(&name) { vec![name] } else { Vec::new() };
    }
    if !entry.beside && line.ends_with(':') {
        return Vec::new();
    }
    let items: Vec<&str> = if line.contains(';') { line.split(';').collect() } else { vec![line.as_str()] };
    items
        .into_iter()
        .map(|item| item.trim().trim_matches(['"', '“', '”', '‘', '’', '\'', '.', '-', '•', '*']).trim())
        // "Naam, voor primair onderwijs": what it is for is not its name.
        .map(|item| {
            item.split([':'])
                .next()
                .unwrap_or(item)
                .split(", voor ")
                .next()
                .unwrap_or(item)
                .split(", for ")
                .next()
                .unwrap_or(item)
                .to_owned()
        })
        .filter(|name| is_product(name))
        .collect()
}

fn is_product(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let placeholder = name.contains(['<', '>', '_', '[', '…', '@']) || name.contains("...") || name.contains("://");
    let nothing = WORDS.doubt.nothing.iter().any(|word| squash(word) == squash(name));
    (1..=12).contains(&words)
        && name.len() > 1
        && !placeholder
        && !nothing
        && name.chars().any(char::is_alphabetic)
        && (is_name(name) || words > 1 || name.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()))
}

fn eans(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    EAN.find_iter(view.text())
        .filter_map(|found| {
            let digits: String = found.as_str().chars().filter(char::is_ascii_digit).collect();
            let line = view.lines().get(view.line_at(found.start()))?;
            let book = digits.starts_with("978") || digits.starts_with("979");
            let named = ["ean", "isbn", "gtin"].iter().any(|word| view.before(found.start(), 600).contains(word));
            (digits.len() == 13 && checks(&digits) && (book || named)).then(|| {
                Found::new(
                    Stated::ProductEan(digits),
                    found.start()..found.end().max(line.end.min(found.end() + 120)),
                    FORM + 0.03,
                )
            })
        })
        .collect()
}

/// Whether the last digit of an EAN fits the others.
fn checks(digits: &str) -> bool {
    let sum: u32 = digits.bytes().enumerate().map(|(i, b)| u32::from(b - b'0') * if i % 2 == 0 { 1 } else { 3 }).sum();
    sum.is_multiple_of(10)
}

fn urls(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for label in [Label::Link, Label::LoginPage] {
        for entry in sheet.entries.with(label).filter(|entry| !skips(sheet, entry.name.start)) {
            let confidence = entry.confidence;
            for (url, range) in addresses(sheet, &(entry.value.start..entry.block.end.max(entry.value.end))) {
                found.push(Found::new(
                    Stated::ProductUrl(url),
                    entry.name.start.max(range.start.saturating_sub(80))..range.end,
                    confidence,
                ));
            }
        }
    }
    // "Naam van het product : https://…", a line of a leaflet's general part.
    for line in view.lines() {
        let text = view.at(line);
        let Some(at) = text.find("http").or_else(|| text.find("www.")) else { continue };
        let before = text.get(..at).unwrap_or_default().trim();
        let label = before.strip_suffix(':').map(str::trim).filter(|label| label.len() < 60 && !label.is_empty());
        let leaflet = sheet.segments.is(line.start, DocumentKind::Leaflet);
        if label.is_none()
            || !leaflet
            || skips(sheet, line.start)
            || label.is_some_and(|label| label.split_whitespace().count() > 5)
        {
            continue;
        }
        let next = view.lines().get(view.line_at(line.start) + 1).map_or(line.end, |next| next.end);
        if let Some((url, range)) =
            addresses(sheet, &(line.start..next)).into_iter().find(|(_, range)| range.start < line.end)
        {
            found.push(Found::new(Stated::ProductUrl(url), line.start..range.end, LIST));
        }
    }
    found
}

/// Places where an address is not that of a product.
fn skips(sheet: &Sheet<'_>, place: usize) -> bool {
    [Topic::Subprocessors, Topic::Contact, Topic::Security, Topic::Breach, Topic::Storage, Topic::Definitions]
        .iter()
        .any(|topic| sheet.topics.is(place, *topic))
        && !sheet.view.before(place + 20, 40).contains("inlog")
        || sheet.segments.is(place, DocumentKind::Agreement)
}

/// Addresses of pages in a range, joined where a line end broke them; those of institutions left out.
fn addresses(sheet: &Sheet<'_>, range: &Range<usize>) -> Vec<(String, Range<usize>)> {
    let view = &sheet.view;
    let span = view.span(range);
    let literal = view.literal(span);
    URL.find_iter(&literal)
        .filter_map(|hit| {
            let before = literal.get(..hit.start())?;
            if before.ends_with('@') {
                return None;
            }
            let mut url = hit.as_str().to_owned();
            let mut end = hit.end();
            let rest = literal.get(hit.end()..)?;
            if url.ends_with(['-', '/']) && rest.starts_with('\n')
                || (url.ends_with('-') && rest.trim_start_matches(' ').starts_with('\n'))
            {
                let next = rest.trim_start();
                let piece = next.split_whitespace().next().unwrap_or_default();
                if piece.contains('/')
                    && !piece.contains("://")
                    && piece.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
                {
                    end += rest.len() - next.len() + piece.len();
                    url.push_str(piece);
                }
            }
            let trimmed = url.trim_end_matches(['.', ',', ';', ':', ')', '*']).to_owned();
            let dropped = url.len() - trimmed.len();
            let host = trimmed
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_start_matches("www.")
                .split('/')
                .next()?
                .to_lowercase();
            let known =
                WORDS.institutions.hosts.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")));
            let start = span.start + before.chars().count();
            let stop = span.start + literal.get(..end)?.chars().count() - dropped;
            (!known && host.contains('.')).then(|| (trimmed, view.place(start)..view.place(stop)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ean_has_a_check_digit() {
        assert!(checks("9780306406157"));
        assert!(!checks("9780306406158"));
    }
}
