//! Addresses of vendors in other countries: a street with a number, a town with its code, and a country that is named.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::country;
use crate::intake::stated::Address;
use crate::intake::view::one_line;
use crate::intake::vocabulary::PARTIES;

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
/// "Am Speicher 4, 28217 Bremen", "Kauppakatu 12 B\n33210 Tampere", "8 rue Neuve, 75002 Paris".
static CONTINENTAL: LazyLock<Regex> = LazyLock::new(|| {
    let (ways, inside) = (&PARTIES.address.ways_before, &PARTIES.address.german_town);
    let additions = &PARTIES.address.additions;
    Regex::new(&format!(
        r"(?P<street>(?:[A-ZÀ-Ý][\w'’.ß-]*\s){{1,4}}\d{{1,4}}\s?[a-zA-Z]?|\d{{1,4}}(?:\s?{additions})?,?\s{ways}(?:\s[\w'’-]+){{1,4}})\s*[,\n·|]\s*(?:[A-Z]{{1,2}}-)?(?P<code>\d{{4,5}}|\d{{3}}\s\d{{2}})\s+(?P<city>[A-ZÀ-Ý][\w'’-]+(?:\s(?:{inside}|[A-ZÀ-Ý][\w'’-]+)){{0,2}}?)\s*(?:[,\n]\s*|\s\()(?P<land>[A-Z][\w ]{{2,30}})"
    ))
    .expect("alternatives are escaped")
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
    let other =
        || [&CONTINENTAL, &CODELESS].into_iter().find_map(|form| form.captures(text)).map(|found| (found, None));
    let (found, known) = american.or_else(british).or_else(other)?;
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
