//! Dutch addresses in a text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::country;
use super::fold::squash;
use super::stated::Address;
use super::view::{View, one_line};

/// Street and number on one line, then postcode and city.
pub(super) static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<street>(?:[A-ZÀ-Ý0-9][\w'’.-]*[ \t]+)(?:(?:[\w'’.-]+)[ \t]+){0,4}?\d{1,5}(?:[ ]?[-/]?[ ]?(?:[a-zA-Z]\b|\d{1,4}\b|bis\b|hs\b|[IVX]{1,3}\b))?)[\s,;•|–-]*(?:te\s+|in\s+)?\(?(?P<code>[1-9]\d{3}\s?[A-Z]{2})\)?[\s,;]+(?:te\s+)?(?P<city>(?:'s-|’s-)?[A-ZÀ-Ý][\w'’-]+(?:[ ](?:(?:aan|den|de|op|bij|a/d|ad|en|van)[ ])*[A-ZÀ-Ý][\w'’-]+){0,3})").expect("literal")
});
static FORM_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^.*\b(?:B\.?V\.?|N\.?V\.?|GmbH|Ltd\.?|Inc\.?|U\.A\.)[\s,]+").expect("literal"));
/// The first Dutch address in a text.
pub(super) fn address(text: &str) -> Option<Address> {
    let found = ADDRESS.captures(text)?;
    let part = |name: &str| found.name(name).map(|part| one_line(part.as_str()));
    let street = part("street")?;
    // "gevestigd aan Laan 3": the words before the street's own capital are not part of it.
    let street = street
        .rsplit(" aan ")
        .next()
        .unwrap_or(&street)
        .trim_start_matches("te ")
        .trim_start_matches("de ")
        .trim_start_matches("het ");
    // "Naam B.V. Laan 3": a legal form ends the name before the street.
    let street = FORM_BEFORE.find(street).and_then(|form| street.get(form.end()..)).unwrap_or(street).to_owned();
    let code = part("code").map(|code| code.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    let postcode = code.and_then(|code| Some(format!("{} {}", code.get(..4)?, code.get(4..)?)));
    let city = part("city").map(|city| if city.chars().any(char::is_lowercase) { city } else { title_case(&city) });
    let rest = found.get(0).and_then(|whole| text.get(whole.end()..)).unwrap_or_default();
    let country = rest
        .strip_prefix(',')
        .and_then(|rest| country::exactly(rest.split([',', '.', '\n', ';']).next().unwrap_or_default()));
    Some(Address { street: Some(street), postcode, city, country: country.map(str::to_owned) })
}

fn title_case(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default()
}

/// The lines of a range that hold an address.
pub(super) fn narrow(view: &View<'_>, range: &Range<usize>, address: &Address) -> Range<usize> {
    let street = address.street.as_deref().map(squash).unwrap_or_default();
    let lines: Vec<&Range<usize>> = view.lines().iter().filter(|line| range.contains(&line.start)).collect();
    let at = lines.iter().position(|line| squash(view.at(line)).contains(&street));
    let Some(first) = at.and_then(|at| lines.get(at)) else { return range.clone() };
    let code = address.postcode.as_deref().map(squash).unwrap_or_default();
    let last = lines
        .iter()
        .skip(at.unwrap_or_default())
        .take(3)
        .find(|line| squash(view.at(line)).contains(&code))
        .unwrap_or(first);
    first.start..last.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_needs_a_postcode() {
        let found = address("gevestigd en kantoorhoudende aan Lange Laan 3a, te (1234 AB) Den Bosch, hierna").unwrap();
        assert_eq!(found.street.as_deref(), Some("Lange Laan 3a"));
        assert_eq!(found.postcode.as_deref(), Some("1234 AB"));
        assert_eq!(found.city.as_deref(), Some("Den Bosch"));
        assert_eq!(address("Kerkstraat 5 1234AB UTRECHT").and_then(|a| a.city).as_deref(), Some("Utrecht"));
        assert_eq!(address("groep 5 en 2022 kinderen"), None);
    }
}
