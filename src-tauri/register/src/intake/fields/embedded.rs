//! `third_party_content`: players, fonts, maps and measuring tools of others inside the product.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::tense::{is_ahead, is_ended, is_past};
use crate::intake::vocabulary::{FACTS, GRAMMAR, Topic};
use crate::intake::{Found, Sheet};

/// What is used, in front of its name.
static USES: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b{}(?: {})? ", FACTS.content.uses, GRAMMAR.determiners)));

/// Whether the clause at a place of a sentence tells of another time.
fn elsewhen(text: &str, at: usize) -> bool {
    let at = at..at;
    is_past(text, &at) || is_ended(text, &at) || is_ahead(text, &at)
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let words = &FACTS.content;
    let mut found: Vec<Found> = Vec::new();
    for shown in words.shown.find_iter(view.text()) {
        let sentence = view.sentence(shown.start());
        let text = view.at(&sentence);
        if GRAMMAR.denials.is_match(text) || elsewhen(text, shown.start() - sentence.start) {
            continue;
        }
        for uses in USES.find_iter(text) {
            let start = sentence.start + uses.end();
            let rest = view.words(&(start..sentence.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            if is_name(name) && name.split_whitespace().count() <= 3 && !sheet.vendor.is(name) {
                found.push(Found::new(Stated::ThirdPartyContent(name.to_owned()), sentence.clone(), PROSE));
                break;
            }
        }
    }
    for brand in words.brands.find_iter(view.text()) {
        let sentence = view.sentence(brand.start());
        let text = view.at(&sentence);
        if !GRAMMAR.denials.is_match(text)
            && !elsewhen(text, brand.start() - sentence.start)
            && view.starts_upper(brand.start())
            && (!sheet.topics.is(brand.start(), Topic::Subprocessors) || words.media.is_match(text))
        {
            let name = view.words(&brand.range());
            found.push(Found::new(Stated::ThirdPartyContent(name), sentence, PROSE));
        }
    }
    found
}
