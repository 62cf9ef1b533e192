//! `product.name`: beside a label, or told by the words around it.

use std::sync::LazyLock;

use regex::Regex;

use super::told;
use crate::intake::entry::{self, Entry};
use crate::intake::fold::{literal, squash};
use crate::intake::name::is_name;
use crate::intake::stated::Stated;
use crate::intake::view::Row;
use crate::intake::vocabulary::{GRAMMAR, Label, PRODUCTS, ProductLabel, Topic, WORDS};
use crate::intake::{Found, Sheet, listing};
use crate::model::choice::DocumentKind;

/// "Deze bijlage heeft betrekking op X van Y."
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    let ProductLabel { about, kind, of, .. } = &PRODUCTS.label;
    literal(&format!(r"(?i){about}\s+(?:{kind} )?(?P<name>.+?)(?:\s+{of}\s+(?P<owner>[A-ZÀ-Ý].*?))?\.?\s*$"))
});
/// "Naam (waarvoor) en Naam (waarvoor)": two names with a remark each.
static REMARKED: LazyLock<Regex> = LazyLock::new(|| literal(&format!(r"\)\s*(?:,|{}|&)\s+", GRAMMAR.and)));

/// "Naam (waarvoor het dient)".
static REMARK: LazyLock<Regex> = LazyLock::new(|| literal(r"\s+\([a-z][^()]*\)\.?$"));
/// "Naam is een …".
static IS_A: LazyLock<Regex> = LazyLock::new(|| {
    let ProductLabel { is, articles, .. } = &PRODUCTS.label;
    literal(&format!(r"\s{is}\s{articles}\s"))
});
/// "Naam – waarvoor het dient".
static DESCRIBED: LazyLock<Regex> = LazyLock::new(|| literal(r"\s[–—-]\s+[a-z]"));
/// "Naam, voor primair onderwijs": what it is for is not its name.
static SERVES: LazyLock<Regex> = LazyLock::new(|| literal(&format!(", {} ", PRODUCTS.label.serves)));
/// What stands between two names.
static AND: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" (?:{}|&) ", GRAMMAR.and)));

pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
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
        found.extend(told::read(sheet));
    }
    found
}

/// Whether a label is the head of a column: the first row of a table whose other rows begin with no label.
fn heads(sheet: &Sheet<'_>, entry: &Entry) -> bool {
    let view = &sheet.view;
    let begins = |row: &&Row| row.cells.iter().any(|cell| cell.start == entry.name.start);
    let Some(row) = view.rows_at(entry.name.start).find(begins) else { return false };
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let Some((first, below)) = view.table(row.table).split_first() else { return false };
    let Some(next) = below.first().filter(|_| std::ptr::eq(first, row)) else { return false };
    let number = next.cells.iter().skip(1).any(|cell| view.at(cell).starts_with(|c: char| c.is_ascii_digit()));
    let labelled = |row: &Row| row.cells.first().is_some_and(|cell| entry::find(view.at(cell)).is_some());
    filled(row) == filled(next) && number || filled(row) > 2 && below.len() > 1 && !below.iter().any(labelled)
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
    let wrapped = line.ends_with(',') && view.rows_at(entry.value.start).next().is_none();
    let line = if wrapped { view.words(&entry.block).replace(", ", "; ") } else { line };
    let about = ABOUT.captures(&sentence).or_else(|| ABOUT.captures(&line));
    if let Some(name) = about.as_ref().and_then(|about| about.name("name")) {
        let name = name.as_str().trim_matches(['"', '\'', '“', '”', '‘', '’', ' ']).to_owned();
        return if is_product(&name) { vec![name] } else { Vec::new() };
    }
    if !entry.beside && line.ends_with(':') {
        return Vec::new();
    }
    // "Products covered by this leaflet:" with an item a line.
    let first = view.lines().get(view.line_at(entry.value.start)).filter(|line| view.is_item(line));
    if let Some(first) = first.filter(|_| !entry.beside) {
        let items = view.lines().iter().filter(|line| line.start >= first.start).take_while(|line| view.is_item(line));
        return items
            .map(|line| without_remark(&view.words(&view.unmarked(line))))
            .map(|item| item.split(',').next().unwrap_or(&item).trim().to_owned())
            .filter(|name| is_product(name) && is_name(name))
            .collect();
    }
    let label = view.at(&entry.name).trim_end_matches([':', ' ', '*']);
    let ProductLabel { plural, names, subject, .. } = &PRODUCTS.label;
    let several = plural.close(label);
    if several || REMARKED.is_match(&line) {
        let items: Vec<String> = listing::enumerate(&line).iter().map(|item| without_remark(item)).collect();
        let named =
            |item: &String| is_product(item) && item.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let brief = |item: &String| item.split_whitespace().count() <= 4;
        if items.iter().all(named) && (items.len() > 1 || several) && items.iter().all(brief) {
            return items;
        }
        // "Diensten: het hosten van …" tells what is done, not what it is called.
        if several && !names.open(label) {
            return Vec::new();
        }
    }
    // "Betreft: nieuwe onderaannemer" is the subject of a letter.
    if subject.open(label) && !line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return Vec::new();
    }
    // "Merk Boeken en Merk Sleutel (digitale toegang)": two products of one brand.
    if let Some((one, two)) = twins(&line) {
        return vec![one, two];
    }
    let items: Vec<&str> = if line.contains(';') { line.split(';').collect() } else { vec![line.as_str()] };
    items
        .into_iter()
        .map(|item| item.trim().trim_matches(['"', '“', '”', '‘', '’', '\'', '.', '-', '•', '*']).trim())
        .map(|item| SERVES.split(item.split(':').next().unwrap_or(item)).next().unwrap_or(item).to_owned())
        // "Naam is een webapplicatie waarin …": the value tells what it is.
        .map(|item| IS_A.find(&item).and_then(|is| item.get(..is.start())).unwrap_or(&item).to_owned())
        .map(|item| REMARK.find(&item).and_then(|remark| item.get(..remark.start())).unwrap_or(&item).to_owned())
        .map(|item| DESCRIBED.find(&item).and_then(|dash| item.get(..dash.start())).unwrap_or(&item).to_owned())
        .filter(|name| is_product(name))
        .collect()
}

/// Two names that begin with the same word, with "en" between them.
fn twins(line: &str) -> Option<(String, String)> {
    let between = AND.find(line)?;
    let (one, two) = (line.get(..between.start())?, line.get(between.end()..)?);
    let (one, two) = (without_remark(one), without_remark(two));
    let brand = one.split(' ').next().filter(|brand| brand.starts_with(|c: char| c.is_uppercase()))?;
    let both = two.split(' ').next() == Some(brand) && one.contains(' ') && two.contains(' ');
    (both && is_name(&one) && is_name(&two) && is_product(&one) && is_product(&two)).then_some((one, two))
}

/// An item without the remark in brackets behind it.
fn without_remark(item: &str) -> String {
    item.split('(').next().unwrap_or(item).trim().trim_end_matches(['.', ',']).to_owned()
}

/// Whether a text can be the name of a product.
pub(super) fn is_product(name: &str) -> bool {
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
