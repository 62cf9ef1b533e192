//! Sub-processors that a sentence calls so: "onze subverwerkers zijn Naam en Naam", "Naam is subverwerker van ons", "wij gebruiken
//! Naam als subverwerker".

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{described, is_own, is_role};
use crate::intake::confidence::PROSE;
use crate::intake::denial::{affirmed, denied, denies};
use crate::intake::fold::pattern;
use crate::intake::listing::{enumerate, item_name};
use crate::intake::name::{has_form, is_name, leading, with_form};
use crate::intake::tense::{is_ahead, is_past, is_possible};
use crate::intake::vocabulary::{Called, GRAMMAR, RECIPIENTS, TOWNS, ToldParties, Topic};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

/// What they are called, one of them or several.
static NAMES: LazyLock<String> = LazyLock::new(|| {
    let Called { one, several, .. } = &RECIPIENTS.called;
    format!("(?:{several}|{one})")
});
static CALLED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", *NAMES)));
/// "Onze subverwerkers zijn A en B".
static ARE: LazyLock<Regex> = LazyLock::new(|| {
    let (called, ToldParties { of, us, is, among, .. }) = (&*NAMES, &RECIPIENTS.told);
    pattern(&format!(r"\b{called}(?: {of} {us})? {is}(?: {among}:?)* "))
});
/// "A is een subverwerker van ons".
static IS: LazyLock<Regex> = LazyLock::new(|| {
    let (called, ToldParties { ours, kinds, of, others, is, .. }) = (&*NAMES, &RECIPIENTS.told);
    pattern(&format!(r" {is} (?:{ours} )?(?:{kinds} )?{called}\b(?P<others> {of} (?:\w+ )?{others}\b)?"))
});
/// "Wij gebruiken A als subverwerker", "als subverwerker gebruiken wij A".
static USED: LazyLock<Regex> = LazyLock::new(|| {
    let (called, ToldParties { ours, uses, particle, r#as, .. }) = (&*NAMES, &RECIPIENTS.told);
    pattern(&format!(
        r"\b(?:{uses} (?P<names>[^;:?!]{{2,200}}?) (?:{particle} )?(?P<as>{as}) (?:{ours} )?{called}\b|{as} (?:{ours} )?{called} (?P<uses>{uses}) (?P<behind>[^;:?!]{{2,200}}))",
    ))
});

/// Longest sentence, in bytes, that names parties.
const LONGEST: usize = 600;

/// The parties that sentences call sub-processors.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut last = None;
    for called in CALLED.find_iter(view.text()) {
        let sentence = view.sentence(called.start());
        if last.replace(sentence.start) == Some(sentence.start)
            || sentence.len() > LONGEST
            || sheet.segments.is(called.start(), DocumentKind::Agreement)
            || sheet.topics.is(called.start(), Topic::Definitions)
        {
            continue;
        }
        let text = view.at(&sentence);
        if text.contains('?') {
            continue;
        }
        let Some((verb, names)) = named(text) else { continue };
        if is_past(text, &verb) || is_possible(text, &verb) || is_ahead(text, &verb) {
            continue;
        }
        let literal = affirmed(&view.words(&(sentence.start + names.start..sentence.start + names.end)));
        for (name, rest) in enumerate(&literal).iter().filter_map(|piece| party(piece)) {
            let place = country::exactly(&name).is_some() || TOWNS.is_town(&name);
            if is_name(&name) && !is_role(&name) && !place && !is_own(sheet, &name) {
                found.push(Found::new(described(name, &rest), sentence.clone(), PROSE));
            }
        }
    }
    found
}

/// The verb of a sentence that calls parties sub-processors, and where it names them.
fn named(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    if let Some(hit) = ARE.find(text) {
        let lead = text.get(..hit.start()).unwrap_or_default();
        return (!denies(lead)).then_some((hit.range(), hit.end()..text.len()));
    }
    if let Some(hit) = IS.captures(text) {
        let whole = hit.get(0)?;
        let claims = hit.name("others").is_none() && !denied(text, &whole.range());
        return claims.then_some((whole.range(), 0..whole.start()));
    }
    let hit = USED.captures(text)?;
    let verb = hit.name("as").or_else(|| hit.name("uses"))?;
    let names = hit.name("names").or_else(|| hit.name("behind"))?;
    (!denied(text, &verb.range())).then_some((verb.range(), names.range()))
}

/// The name with which a piece of an enumeration begins, and what is said of it behind that. A name without a legal form is the
/// whole of its piece, or has its seat or its work behind it.
fn party(piece: &str) -> Option<(String, String)> {
    let ToldParties { articles, seat, .. } = &RECIPIENTS.told;
    let turned = GRAMMAR.turns.iter().find_map(|word| piece.strip_prefix(word)?.strip_prefix(' '));
    let piece = turned.unwrap_or(piece);
    let piece = articles.behind(piece).unwrap_or(piece);
    let whole = with_form(piece).filter(|name| piece.starts_with(name)).map(str::to_owned);
    let name = whole.or_else(|| {
        let head = item_name(piece)?;
        let head = head.get(..leading(&head)).unwrap_or_default();
        let cut = seat.iter().filter_map(|word| head.find(&format!(" {word} "))).min();
        Some(head.get(..cut.unwrap_or(head.len()))?.to_owned())
    })?;
    let rest = piece.get(name.len()..)?.to_owned();
    let stands = rest.trim_start();
    let told = has_form(&name)
        || stands.is_empty()
        || stands.starts_with(['(', '.', ','])
        || seat.behind(stands).is_some()
        || RECIPIENTS.told.of.iter().any(|word| stands.starts_with(word));
    (told && name.chars().next().is_some_and(char::is_uppercase)).then_some((name, rest))
}
