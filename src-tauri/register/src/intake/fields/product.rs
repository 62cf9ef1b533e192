//! `product.name`, `product.ean`, `product.url`.

mod name;
mod text;
mod told;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{FORM, LIST, PROSE};
use crate::intake::fold::{pattern, squash};
use crate::intake::stated::Stated;
use crate::intake::tense::is_now;
use crate::intake::vocabulary::{Label, PRODUCTS, Page, Topic, WORDS};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static EAN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:97[89][ -]?(?:\d[ -]?){9}\d|\d{13})\b"));
static URL: LazyLock<Regex> = LazyLock::new(|| {
    let endings = &PRODUCTS.page.endings;
    Regex::new(&format!(
        r#"(?i)(?:https?://|www\.)[^\s<>"'”’\])|]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.{endings}\b(?:/[^\s<>"'”’\])|]*)?"#
    ))
    .expect("alternatives are escaped")
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut found = name::read(sheet);
    let named = named_pages(sheet, &found);
    found.extend(eans(sheet));
    found.extend(urls(sheet));
    found.extend(named);
    found
}

/// Pages that carry the name of a product: at the end of the address ("…/naam"), or in the name of the host ("app.naam.nl").
fn named_pages(sheet: &Sheet<'_>, products: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let names: Vec<&str> = products
        .iter()
        .filter_map(|found| if let Stated::ProductName(name) = &found.stated { Some(name.as_str()) } else { None })
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    let whole: Vec<String> = names.iter().map(|name| squash(name)).collect();
    let first: Vec<String> = names.iter().filter_map(|name| name.split_whitespace().next().map(squash)).collect();
    let words: Vec<Vec<String>> = names.iter().map(|name| name.split_whitespace().map(squash).collect()).collect();
    let Page { doors, entrances, .. } = &PRODUCTS.page;
    let named = |url: &str| {
        let bare = url.split("//").last().unwrap_or_default();
        let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
        let path = path.trim_end_matches('/');
        let last = path.rsplit('/').next().map(squash).unwrap_or_default();
        let labels: Vec<String> = host.split('.').map(squash).collect();
        let (_, labels) = labels.split_last().map_or((None, labels.as_slice()), |(top, rest)| (Some(top), rest));
        // "lezen.merk.nl" is the page of Merk Lezen: its host has every word of the name.
        let spread = words.iter().any(|words| words.len() > 1 && words.iter().all(|word| labels.contains(word)));
        let door = labels.first().is_some_and(|label| doors.is(label));
        let ours = |label: &String| label.len() > 3 && (whole.contains(label) || (door && first.contains(label)));
        // "Mail van naam.nl" names a host, not a page.
        let page = url.contains("://") || door;
        last.len() > 3 && whole.contains(&last)
            || spread
            || page && (path.is_empty() || entrances.is(path)) && labels.iter().any(ours)
    };
    addresses(sheet, &(0..view.text().len()))
        .into_iter()
        .filter(|(url, range)| named(url) && !sheet.topics.lists_subprocessors(range.start))
        .map(|(url, range)| Found::new(Stated::ProductUrl(url), range, PROSE))
        .collect()
}

fn eans(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    EAN.find_iter(view.text())
        .filter_map(|found| {
            let digits: String = found.as_str().chars().filter(char::is_ascii_digit).collect();
            let line = view.lines().get(view.line_at(found.start()))?;
            let sentence = view.sentence(found.start());
            let at = found.start() - sentence.start..(found.end() - sentence.start).min(sentence.len());
            if !is_now(view.at(&sentence), &at) {
                return None;
            }
            let book = digits.starts_with("978") || digits.starts_with("979");
            let called = |reach: usize| PRODUCTS.number.called.within(view.before(found.start(), reach));
            // A number that is called an ISBN is one, also where a figure was mistyped; an editions row lists numbers of articles.
            let listed = PRODUCTS.number.listed.within(view.before(found.start(), 200));
            let stated = book && called(90) || checks(&digits) && (book || called(600) || listed);
            (digits.len() == 13 && stated).then(|| {
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
    // "Zie www.…", "meer over het systeem staat op …", in a leaflet.
    for sees in PRODUCTS.page.sees.find_iter(view.text()) {
        let place = sees.start();
        let tells = PRODUCTS.page.product.is_match(view.at(&view.sentence(place)));
        if !sheet.segments.is(place, DocumentKind::Leaflet) || skips(sheet, place) && !tells {
            continue;
        }
        if PRODUCTS.page.others.is_match(view.at(&view.sentence(place))) {
            continue;
        }
        let end = view.sentence(sees.end()).end.min(sees.end() + 120).max(sees.end());
        if let Some((url, range)) = addresses(sheet, &(sees.end()..end)).into_iter().next() {
            found.push(Found::new(Stated::ProductUrl(url), place..range.end, LIST));
        }
    }
    found
}

/// Places where an address is not that of a product.
fn skips(sheet: &Sheet<'_>, place: usize) -> bool {
    [Topic::Subprocessors, Topic::Contact, Topic::Security, Topic::Breach, Topic::Storage, Topic::Definitions]
        .iter()
        .any(|topic| sheet.topics.is(place, *topic))
        && !PRODUCTS.page.login.within(sheet.view.before(place + 20, 40))
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
