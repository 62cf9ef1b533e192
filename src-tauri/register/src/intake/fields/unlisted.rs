//! `subprocessor.unlisted`: parties that the text names as processing, outside the list.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{is_name, leading, without_form};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Topic, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// Words that a host or a helper of the vendor follows.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:ingericht op|gehost (?:bij|door|op|in|binnen)|hosting (?:bij|door|via|is ondergebracht bij|wordt verzorgd door)|draait (?:op|bij|in)|draaien (?:op|bij)|ondergebracht bij|opgeslagen (?:bij|op de servers van|in de cloud van|in de datacenters van)|servers van|datacenters? van|hosted (?:by|on|with|at|in)|runs on|stored (?:with|on servers of|by)|servers of|data cent(?:re|er)s? of|verzonden via|verstuurd via|sent via|backups? (?:bij|worden [a-z ]{0,20}bewaard (?:bij|in)))(?: het| de| een| the| a)? ",
    )
});
/// "De technicus van A en/of B leggen vast".
static STAFF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:technicus|technici|beheerders?|medewerkers?|ontwikkelaars?|engineers?|technicians?) (?:van|of|from) (?P<names>[^.:;\n]{2,70}?) (?:leggen|legt|zal|zullen|heeft|hebben|krijgt|krijgen|wordt|worden|kan|kunnen|lossen|voert|voeren|has|have|will|can|may)\b",
    )
});
/// "Naam (SaaS-leverancier …)".
static SUPPLIER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3})\s+\((?i:saas[- ]?leverancier|hosting(?:partij|provider|leverancier)?|cloudleverancier|saas supplier|hosting provider)[^)]*\)").expect("literal")
});
static EXAMPLE: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.doubt.example));
static HUB: LazyLock<Regex> = LazyLock::new(|| any_of(WORDS.hubs.basispoort.iter().chain(&WORDS.hubs.entree)));

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut named: Vec<(String, usize, f64)> = Vec::new();
    for after in AFTER.find_iter(view.text()) {
        let rest = view.words(&(after.end()..(after.end() + 90).min(view.text().len())));
        let end = leading(&rest);
        named.push((rest.get(..end).unwrap_or_default().to_owned(), after.start(), PROSE));
    }
    for staff in STAFF.captures_iter(view.text()) {
        let Some(names) = staff.name("names") else { continue };
        let text = view
            .words(&names.range())
            .replace(" en/of ", ",")
            .replace(" en ", ",")
            .replace(" of ", ",")
            .replace(" and ", ",")
            .replace(" or ", ",");
        for name in text
            .split(',')
            .map(str::trim)
            .filter(|name| name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 4)
        {
            named.push((name.to_owned(), names.start(), GUESS + 0.1));
        }
    }
    for supplier in SUPPLIER.captures_iter(&view.part.text) {
        let (Some(name), Some(whole)) = (supplier.name("name"), supplier.get(0)) else { continue };
        let start = view.part.text.get(..whole.start()).map_or(0, |text| text.chars().count());
        named.push((name.as_str().to_owned(), view.place(start), PROSE - 0.05));
    }
    named
        .into_iter()
        .filter_map(|(name, place, confidence)| {
            let name = name
                .trim()
                .trim_end_matches(" Platform")
                .trim_end_matches(" platform")
                .trim_start_matches("De ")
                .to_owned();
            let sentence = view.sentence(place);
            let lead = view.at(&(sentence.start..place.max(sentence.start)));
            let example = EXAMPLE.find_iter(lead).last().is_some_and(|word| lead.len() - word.end() < 30);
            let aside = [Topic::Definitions, Topic::Subprocessors].iter().any(|topic| sheet.topics.is(place, *topic))
                || sheet.segments.is(place, DocumentKind::Agreement);
            let known = listed(before, &name);
            let is_country = crate::intake::country::at_end(&name).is_some();
            (is_name(&name)
                && !example
                && !aside
                && !known
                && !is_country
                && !sheet.vendor.is(&name)
                && !HUB.is_match(&name.to_lowercase()))
            .then(|| Found::new(Stated::SubprocessorUnlisted(name), sentence, confidence))
        })
        .collect()
}

/// Whether a name stands in the list of sub-processors.
fn listed(before: &[Found], name: &str) -> bool {
    let name = squash(without_form(name));
    before.iter().any(|found| {
        let Stated::Subprocessor { name: known, .. } = &found.stated else { return false };
        let known = squash(without_form(known));
        known == name || known.contains(&name) || name.contains(&known)
    })
}
