//! Rules that fields of many nouns share.

use chrono::NaiveDate;

use super::id::Id;
use crate::error::Fault;

/// Result of a rule.
pub(crate) type Checked = Result<(), Fault>;

/// A name or a title: not empty, and short enough to stand in a list.
pub(crate) fn name(field: &'static str, text: &str) -> Checked {
    rule(!text.trim().is_empty(), field, "empty")?;
    rule(text.chars().count() <= 400, field, "too-long")
}

/// A number in the trade register: eight digits, without a check digit (Handelsregister).
pub(crate) fn kvk(field: &'static str, number: Option<&str>) -> Checked {
    each(number, |text| rule(text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()), field, "kvk"))
}

/// A BRIN: two digits and two capitals; a location adds two digits (DUO).
pub(crate) fn brin(field: &'static str, code: Option<&str>) -> Checked {
    each(code, |text| {
        let bytes = text.as_bytes();
        let shape = |byte: &u8, index: usize| {
            if matches!(index, 2 | 3) { byte.is_ascii_uppercase() } else { byte.is_ascii_digit() }
        };
        let right = matches!(bytes.len(), 4 | 6) && bytes.iter().enumerate().all(|(index, byte)| shape(byte, index));
        rule(right, field, "brin")
    })
}

/// An e-mail address with a domain that has a dot.
pub(crate) fn email(field: &'static str, address: Option<&str>) -> Checked {
    use email_address::{EmailAddress, Options};
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    each(address, |text| rule(EmailAddress::parse_with_options(text, options).is_ok(), field, "email"))
}

/// An address on the web. Only `http` and `https`: a link in the register is one that people may follow.
pub(crate) fn web(field: &'static str, address: Option<&str>) -> Checked {
    each(address, |text| {
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let right = url::Url::parse(&whole).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'))
        });
        rule(right, field, "url")
    })
}

/// A country: two capitals (ISO 3166-1 alpha-2) that the reference table knows.
pub(crate) fn country(field: &'static str, code: Option<&str>) -> Checked {
    each(code, |text| rule(crate::reference::country(text).is_some(), field, "country"))
}

/// An EAN of thirteen digits with its check digit; an ISBN-13 is one.
pub(crate) fn ean(field: &'static str, code: &str) -> Checked {
    let digits: Vec<u32> = code.chars().filter_map(|letter| letter.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    rule(code.len() == 13 && digits.len() == 13 && sum.is_multiple_of(10), field, "ean")
}

/// A version comes in the place of an older one, and not of itself.
pub(crate) fn supersedes<T>(own: Id<T>, older: Option<Id<T>>) -> Checked {
    rule(older.is_none_or(|older| older != own), "supersedes", "itself")
}

/// A period does not end before it begins.
pub(crate) fn period(field: &'static str, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Checked {
    rule(start.zip(end).is_none_or(|(start, end)| start <= end), field, "period")
}

/// A number that cannot be below zero.
pub(crate) fn count(field: &'static str, number: Option<i64>) -> Checked {
    rule(number.is_none_or(|number| (0..=1_000_000_000).contains(&number)), field, "count")
}

/// An id of a reference table.
pub(crate) fn known(field: &'static str, table: &str, id: &str) -> Checked {
    rule(crate::reference::has(table, id), field, "unknown-id")
}

/// Fails with `reason` unless `holds`.
pub(crate) fn rule(holds: bool, field: &'static str, reason: &'static str) -> Checked {
    if holds { Ok(()) } else { Err(Fault { field: field.into(), reason: reason.into(), found: String::new() }) }
}

fn each(value: Option<&str>, check: impl Fn(&str) -> Checked) -> Checked {
    value.map_or(Ok(()), check)
}
