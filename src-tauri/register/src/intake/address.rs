//! Dutch addresses in a text.

mod abroad;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::country;
use super::fold::squash;
use super::name::FORMS;
use super::stated::Address;
use super::view::{View, one_line};
use super::vocabulary::{GRAMMAR, PARTIES};

/// Street and number on one line, then postcode and city.
///
/// A city of several words has a word between them that links them (Alphen aan den Rijn), or one before them that names no city by
/// itself (Den Haag, Nieuw Vennep), or the letters of its province after it. Another capital behind it begins something else: the
/// heading that follows, where a document lost the end of its line.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    const WORD: &str = r"(?:'[st][- ]|’[st][- ])?[A-ZÀ-Ý][\w'’-]+";
    let words = &PARTIES.address;
    let (additions, town, provinces) = (&words.additions, &words.town, &words.provinces);
    let street = format!(
        r"(?P<street>(?:[A-ZÀ-Ý0-9][\w'’.-]*[ \t]+)(?:(?:[\w'’.-]+)[ \t]+){{0,4}}?\d{{1,5}}(?:[ ]?[-/]?[ ]?(?:[a-zA-Z]\b|\d{{1,4}}\b|{additions}\b|[IVX]{{1,3}}\b))?)"
    );
    let code = r"\(?(?P<code>[1-9]\d{3}\s?[A-Z]{2})\)?";
    let before = format!("(?:(?:{}|{})[ ])?", words.before_town, words.before_town.in_capitals());
    let link = format!("(?:{}|{})[ ]", words.inside_town, words.inside_town.in_capitals());
    let city = format!(r"(?P<city>{before}{WORD}(?:[ ](?:{link})+{WORD}){{0,2}}(?:[ ]{provinces}\b)?)");
    Regex::new(&format!(r"{street}[\s,;•·|–-]*(?:{town}\s+)?{code}[\s,;]+(?:{town}\s+)?{city}"))
        .expect("alternatives are escaped")
});
/// What may stand before a street in what was taken for it: "gevestigd aan de", "Naam B.V.".
static BEFORE_STREET: LazyLock<Regex> = LazyLock::new(|| {
    let words = &PARTIES.address;
    let (label, street, town, article) = (&words.label, &words.street, &words.town, &words.article);
    Regex::new(&format!(r"^(?:.* (?:{label}|{street}) )?(?:{town} )?(?:{article} )?(?:.*\b{}[\s,]+)?", *FORMS))
        .expect("alternatives are escaped")
});
/// The first Dutch address in a text.
pub(super) fn address(text: &str) -> Option<Address> {
    let Some(found) = ADDRESS.captures(text) else { return seated(text).or_else(|| abroad::address(text)) };
    let part = |name: &str| found.name(name).map(|part| one_line(part.as_str()));
    let street = part("street")?;
    let street = BEFORE_STREET.replace(&street, "").into_owned();
    let code = part("code").map(|code| code.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    let postcode = code.and_then(|code| Some(format!("{} {}", code.get(..4)?, code.get(4..)?)));
    let city = part("city").map(|city| if city.chars().any(char::is_lowercase) { city } else { title_case(&city) });
    let rest = found.get(0).and_then(|whole| text.get(whole.end()..)).unwrap_or_default();
    let country = rest
        .strip_prefix(',')
        .and_then(|rest| country::exactly(rest.split([',', '.', '\n', ';']).next().unwrap_or_default()));
    Some(Address { street: Some(street), postcode, city, country: country.map(str::to_owned) })
}

/// The order of a party clause: "gevestigd te (1234 AB) Plaats aan de Laan 3", "gevestigd te Plaats, kantoorhoudende aan de Laan 3 (1234 AB)".
fn seated(text: &str) -> Option<Address> {
    const CITY: &str = r"(?P<city>[A-ZÀ-Ý][\w'’-]+(?:[ ](?:[a-z]{2,4}[ ])*[A-ZÀ-Ý][\w'’-]+){0,2})";
    const STREET: &str =
        r"(?P<street>[A-ZÀ-Ý][\w'’.-]*(?:[ ][\w'’.-]+){0,3}?[ ]\d{1,5}(?:[ ]?-?[ ]?[a-zA-Z\d]{1,3}\b)?)";
    const CODE: &str = r"\(?(?P<code>[1-9]\d{3}\s?[A-Z]{2})\)?";
    static SEATED: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        let (and, words) = (&GRAMMAR.and, &PARTIES.address);
        let (town, street, article, office) = (&words.town, &words.street, &words.article, &words.office);
        let there = format!(r",?\s+(?:(?:{and}\s+)?{office}\s+)?");
        let the = format!(r"(?:{article}\s+)?");
        [
            format!(r"{town}\s+{CODE}\s+{CITY}{there}{street}\s+{the}{STREET}"),
            format!(r"{town}\s+{CITY}{there}(?:{street}\s+)?{the}{STREET},?\s+{CODE}"),
        ]
        .map(|order| Regex::new(&order).expect("alternatives are escaped"))
    });
    let found = SEATED.iter().find_map(|order| order.captures(text))?;
    let part = |name: &str| found.name(name).map(|part| one_line(part.as_str()));
    let code = part("code").map(|code| code.chars().filter(|c| !c.is_whitespace()).collect::<String>());
    let postcode = code.and_then(|code| Some(format!("{} {}", code.get(..4)?, code.get(4..)?)));
    Some(Address { street: part("street"), postcode, city: part("city"), country: None })
}

/// A city in capitals as one writes it: each word but those that link.
fn title_case(text: &str) -> String {
    let word = |(place, word): (usize, &str)| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if place == 0 || !PARTIES.address.inside_town.is(&word.to_lowercase()) => {
                first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect()
            }
            _ => word.to_lowercase(),
        }
    };
    text.split(' ').enumerate().map(word).collect::<Vec<String>>().join(" ")
}

/// The lines of a range that hold an address.
pub(super) fn narrow(view: &View<'_>, range: &Range<usize>, address: &Address) -> Range<usize> {
    let street = address.street.as_deref().map(squash).unwrap_or_default();
    let lines: Vec<&Range<usize>> = view.lines_in(range).iter().collect();
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
        for text in [
            "gevestigd te (1234 AB) Elburg aan de Laan 3,",
            "te Elburg, kantoorhoudende aan de Laan 3 (1234 AB),",
            "gevestigd te Elburg, Laan 3, 1234 AB, ingeschreven",
            "gevestigd te Elburg aan de Laan 3 (1234 AB)",
        ] {
            let found = address(text).unwrap();
            assert_eq!(
                (found.street.as_deref(), found.postcode.as_deref()),
                (Some("Laan 3"), Some("1234 AB")),
                "{text}"
            );
            assert_eq!(found.city.as_deref(), Some("Elburg"), "{text}");
        }
    }

    #[test]
    fn a_city_ends_before_a_heading_that_follows_it() {
        let city = |text: &str| address(&format!("Molenweg 9, 1234 AB {text}")).and_then(|address| address.city);
        for (text, expected) in [
            ("Elburg Begrippen", "Elburg"),
            ("Elburg De verwerker", "Elburg"),
            ("ELBURG BEGRIPPEN", "Elburg"),
            ("Alphen aan den Rijn Begrippen", "Alphen aan den Rijn"),
            ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
            ("Bergen op Zoom", "Bergen op Zoom"),
            ("Den Haag Artikel 1", "Den Haag"),
            ("DEN HAAG", "Den Haag"),
            ("Nieuw Vennep, Nederland", "Nieuw Vennep"),
            ("Sint Oedenrode", "Sint Oedenrode"),
            ("'s-Hertogenbosch Begrippen", "'s-Hertogenbosch"),
            ("Bergen NH", "Bergen NH"),
            ("Berg en Dal", "Berg en Dal"),
        ] {
            assert_eq!(city(text).as_deref(), Some(expected), "{text}");
        }
    }
}
