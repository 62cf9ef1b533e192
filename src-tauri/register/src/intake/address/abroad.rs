//! Addresses of vendors in other countries: a street with a number, a town with its code, and a country that is named.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::country;
use crate::intake::fold::literal;
use crate::intake::stated::Address;
use crate::intake::view::one_line;
use crate::intake::vocabulary::{PARTIES, TIME};

/// "1802 Pine Blvd, Suite 400, Austin, TX 78704, USA".
static AMERICAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?P<street>\d{{1,5}}\s(?:[A-Z][\w'’.]*\s?){{1,5}}(?:,\s{}\s[\w-]{{1,6}})?),?\s+(?P<city>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}}),\s(?P<code>[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?)",
        PARTIES.address.rooms
    ))
    .expect("alternatives are escaped")
});
/// "22 Tanner’s Row, York YO1 6JB".
static BRITISH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<street>\d{1,4}[a-zA-Z]?\s(?:[A-Z][\w'’.-]*\s?){1,4}),\s+(?P<city>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}),?\s+(?P<code>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b").expect("literal")
});
/// "3rd floor", behind the number of a house.
fn floor() -> String {
    let (ordinals, rooms) = (&TIME.ordinals, &PARTIES.address.rooms);
    format!(r"\d{{1,2}}{ordinals}\s(?i:{rooms})")
}

/// "Am Speicher 4, 28217 Bremen", "Kauppakatu 12 B\n33210 Tampere", "8 rue Neuve, 75002 Paris".
static CONTINENTAL: LazyLock<Regex> = LazyLock::new(|| {
    let (ways, inside) = (&PARTIES.address.ways_before, &PARTIES.address.german_town);
    let (additions, floor) = (&PARTIES.address.additions, floor());
    Regex::new(&format!(
        r"(?P<street>(?:[A-ZÀ-Ý][\w'’.ß-]*\s){{1,4}}\d{{1,4}}\s?[a-zA-Z]?(?:,\s{floor})?|\d{{1,4}}(?:\s?{additions})?,?\s{ways}(?:\s[\w'’-]+){{1,4}})\s*[,\n·|]\s*(?:[A-Z]{{1,2}}-)?(?P<code>\d{{4,5}}|\d{{3}}\s\d{{2}})\s+(?P<city>[A-ZÀ-Ý][\w'’-]+(?:\s(?:{inside}|[A-ZÀ-Ý][\w'’-]*)){{0,2}}?)\s*(?:[,\n]\s*|\s\()(?P<land>[A-Z][\w ]{{2,30}})"
    ))
    .expect("alternatives are escaped")
});
/// "Kauppakatu 12 B, FI-33210 Tampere": the letters before the code say the country.
static LETTERED: LazyLock<Regex> = LazyLock::new(|| {
    let inside = &PARTIES.address.german_town;
    Regex::new(&format!(
        r"(?P<street>(?:[A-ZÀ-Ý][\w'’.ß-]*\s){{1,4}}\d{{1,4}}(?:\s?[a-zA-Z]\b)?)\s*[,\n·|]\s*(?P<letters>[A-Z]{{1,3}})-(?P<code>\d{{4,5}}|\d{{3}}\s\d{{2}})\s+(?P<city>[A-ZÀ-Ý][\w'’-]+(?:\s(?:{inside}|[A-ZÀ-Ý][\w'’-]+)){{0,2}}?)(?:[\s,.;*)]|$)"
    ))
    .expect("alternatives are escaped")
});
/// "7 Merchant Quay, Galway, H91 X3PK": a code of Ireland.
static IRISH: LazyLock<Regex> = LazyLock::new(|| {
    literal(&format!(
        r"(?P<street>\d{{1,4}}[a-zA-Z]?\s(?:[A-Z][\w'’.-]*\s?){{1,4}}),\s+(?:[A-Z][\w'’-]+,\s+)??(?P<city>[A-Z][\w'’-]+(?:\s\d{{1,2}}|\s[A-Z][\w'’-]+){{0,2}}),?(?:\s+{}\s[A-Z]\w+,?)?\s+(?P<code>[A-Z]\d[\dW]\s?[A-Z0-9]{{4}})\b",
        PARTIES.address.counties
    ))
});
/// "9900 Marsh Road, Faraway, Vermont, USA": no code, but a country.
static CODELESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?P<street>\d{{1,5}}\s(?:[A-Z][\w'’.]*\s){{1,4}}{}\.?),\s+(?P<city>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}}),\s+(?:[A-Z][\w]+,\s+)?(?P<land>[A-Z][\w. ]{{1,30}})",
        PARTIES.address.ways_behind
    ))
    .expect("alternatives are escaped")
});
/// What may stand before a street on its line.
static BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("^.* {} ", PARTIES.address.at)).expect("alternatives are escaped"));

/// The first address abroad in a text.
pub(super) fn address(text: &str) -> Option<Address> {
    let american = AMERICAN.captures(text).map(|found| (found, Some("US")));
    let british = || BRITISH.captures(text).map(|found| (found, Some("GB")));
    let irish = || IRISH.captures(text).map(|found| (found, Some("IE")));
    let lettered = || {
        let found = LETTERED.captures(text)?;
        let country = plate(found.name("letters")?.as_str())?;
        Some((found, Some(country)))
    };
    let other =
        || [&CONTINENTAL, &CODELESS].into_iter().find_map(|form| form.captures(text)).map(|found| (found, None));
    let (found, known) = american.or_else(british).or_else(irish).or_else(lettered).or_else(other)?;
    let part = |name: &str| found.name(name).map(|part| one_line(part.as_str()).trim_matches([',', ' ']).to_owned());
    let land = found.name("land").map(|land| land.as_str());
    // A town with a number before it is an address only where a country says so.
    let named = land.and_then(|land| {
        let words: Vec<&str> =
            land.split([',', '.', ';', '\n', '(', ')']).next().unwrap_or_default().split_whitespace().collect();
        (1..=words.len().min(4)).rev().find_map(|count| country::exactly(&words.get(..count)?.join(" ")))
    });
    let country = known.or(named)?;
    // A name on the line above is not part of the street.
    let street = one_line(found.name("street")?.as_str().trim().rsplit('\n').next()?);
    let street = BEFORE.replace(&street, "").trim_matches([',', ' ']).to_owned();
    Some(Address {
        street: Some(street),
        postcode: part("code"),
        city: part("city"),
        country: Some(country.to_owned()),
    })
}

/// The country for which the letters before a code stand.
fn plate(letters: &str) -> Option<&'static str> {
    let code = PARTIES.address.plates.get(letters).map_or(letters, String::as_str);
    country::exactly(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_land_writes_its_own_way() {
        for (text, street, code, city, land) in [
            (
                "office at 1802 Pine Grove Blvd, Suite 400, Austin, TX 78704, USA",
                "1802 Pine Grove Blvd, Suite 400",
                Some("TX 78704"),
                "Austin",
                "US",
            ),
            (
                "Voorbeeld Ltd, 22 Tanner’s Row, York YO1 6JB, United Kingdom",
                "22 Tanner’s Row",
                Some("YO1 6JB"),
                "York",
                "GB",
            ),
            ("Voorbeeld GmbH, Am Speicher 4, 28217 Bremen, Germany", "Am Speicher 4", Some("28217"), "Bremen", "DE"),
            ("Voorbeeld AS\nStrandveien 61\n5004 Bergen\nNorway", "Strandveien 61", Some("5004"), "Bergen", "NO"),
            ("Voorbeeld Oy · Kauppakatu 12 B, FI-33210 Tampere", "Kauppakatu 12 B", Some("33210"), "Tampere", "FI"),
            ("Voorbeeld SA, Lange Straat 5, B-9000 Gent.", "Lange Straat 5", Some("9000"), "Gent", "BE"),
            (
                "Voorbeeld ApS, Nytorv 4, 2nd floor, 8000 Aarhus C, Denmark",
                "Nytorv 4, 2nd floor",
                Some("8000"),
                "Aarhus C",
                "DK",
            ),
            (
                "office at 12 Long Walk, Galway, H91 AB12 (“Voorbeeld”)",
                "12 Long Walk",
                Some("H91 AB12"),
                "Galway",
                "IE",
            ),
            ("9900 Hill Road, Faraway, Vermont, USA", "9900 Hill Road", None, "Faraway", "US"),
        ] {
            let found = address(text).unwrap();
            let street = Some(street);
            assert_eq!((found.street.as_deref(), found.postcode.as_deref()), (street, code), "{text}");
            assert_eq!((found.city.as_deref(), found.country.as_deref()), (Some(city), Some(land)), "{text}");
        }
        assert_eq!(address("In groep 4, 2024 Nieuwe stijl, waarin"), None);
    }
}
