//! What people type, as values: dates, conditions, JSON.

use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use waarborg_register::intake::Stated;
use waarborg_register::model::Noun;
use waarborg_register::words::Language;

use crate::arguments::Which;
use crate::fault::{Exit, Fault};

/// A date, as 2026-11-21 or 21-11-2026.
pub(crate) fn date(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%d-%m-%Y"))
        .ok()
        // chrono reads `26-1-1` as well; a year of two digits is a slip.
        .filter(|_| text.len() == 10)
        .ok_or_else(|| "not a date; write 2026-11-21 or 21-11-2026".to_owned())
}

/// A number between 0 and 1.
pub(crate) fn confidence(text: &str) -> Result<f64, String> {
    let number = text.replace(',', ".").parse::<f64>().ok();
    number.filter(|number| (0.0..=1.0).contains(number)).ok_or_else(|| "not a number between 0 and 1".to_owned())
}

/// A condition on a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Condition {
    /// Field.
    pub(crate) field: String,
    /// Test, as on the wire.
    pub(crate) test: &'static str,
    /// What the value may mean, likeliest first: the field decides whether `12` is a number or a text. Null for a test that
    /// has no value.
    pub(crate) values: Vec<Value>,
}

/// A condition: `field=value`, `field!=value`, `field>=value`, `field<=value`.
pub(crate) fn condition(text: &str) -> Result<Condition, String> {
    let (left, value) = text
        .split_once('=')
        .ok_or_else(|| "a condition is field=value, field!=value, field>=value or field<=value".to_owned())?;
    let (field, test) = match left.chars().next_back() {
        Some('!') => (left.trim_end_matches('!'), "is_not"),
        Some('>') => (left.trim_end_matches('>'), "at_least"),
        Some('<') => (left.trim_end_matches('<'), "at_most"),
        _ => (left, "is"),
    };
    let (test, value) = match (test, value) {
        ("is", "") => ("empty", vec![Value::Null]),
        ("is_not", "") => ("filled", vec![Value::Null]),
        (_, "") => return Err("a value must stand after >= and <=".to_owned()),
        (_, text) => (test, meanings(text)),
    };
    let field = field.trim();
    if field.is_empty() {
        return Err("the field is missing".to_owned());
    }
    Ok(Condition { field: field.to_owned(), test, values: value })
}

/// What a word of a condition may mean.
fn meanings(text: &str) -> Vec<Value> {
    let number =
        || text.parse::<i64>().map(Value::from).or_else(|_| text.replace(',', ".").parse::<f64>().map(Value::from));
    let other = match text {
        "true" | "ja" | "yes" => Some(json!(true)),
        "false" | "nee" | "no" => Some(json!(false)),
        _ => number().ok().or_else(|| Some(json!(date(text).ok()?))),
    };
    // A text that looks like a date is one, unless the field says that it is none.
    match other {
        Some(date @ Value::String(_)) => vec![date, json!(text)],
        other => std::iter::once(json!(text)).chain(other).collect(),
    }
}

/// A field of what documents state, as in `subprocessor.unlisted`.
pub(crate) fn stated(text: &str) -> Result<String, String> {
    if Stated::is_field(text) {
        Ok(text.to_owned())
    } else {
        Err("not a field of intake; `intake DOC --json` names those that a document states".to_owned())
    }
}

/// A term of the settings, as in `signature_days=45`; nothing after the sign is its default.
pub(crate) fn term(text: &str) -> Result<(String, Option<u32>), String> {
    let (term, value) =
        text.split_once('=').ok_or_else(|| "a term is TERM=VALUE, as in signature_days=45".to_owned())?;
    let value = match value.trim() {
        "" => None,
        number => Some(number.parse::<u32>().map_err(|_| "not a whole number".to_owned())?),
    };
    Ok((term.trim().to_owned(), value))
}

/// A record, as in `product=Rekenmeester`.
pub(crate) fn link(text: &str) -> Result<Which, String> {
    let (noun, id) = text.split_once('=').ok_or_else(|| "a link is NOUN=ID".to_owned())?;
    Ok(Which { noun: noun.replace('-', "_").parse::<Noun>()?, id: id.to_owned() })
}

/// JSON from an argument, from the standard input (`-`) or from a file (`@FILE`).
pub(crate) fn json(language: Language, argument: &str) -> Result<Value, Fault> {
    let bytes = if argument == "-" {
        bounded(language, Path::new("-"), Ok(std::io::stdin().lock()))?
    } else if let Some(path) = argument.strip_prefix('@') {
        bounded(language, Path::new(path), std::fs::File::open(path))?
    } else {
        argument.as_bytes().to_vec()
    };
    // Some editors and shells put a byte order mark before text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(bytes)
        .map_err(|cause| Fault::new(language, Exit::Usage, "cli-json", &[("cause", cause.to_string().into())]))
}

/// Reads JSON to its end, unless that is further away than any request needs: a device that never ends is not read forever.
fn bounded(language: Language, path: &Path, opened: std::io::Result<impl Read>) -> Result<Vec<u8>, Fault> {
    // The largest document in Base64, and room for what stands around it.
    let most = waarborg_extract::Limits::default().bytes / 3 * 4 + 1_000_000;
    let mut bytes = Vec::new();
    opened
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(|cause| Fault::file(language, "cli-unreadable", path, &cause))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size <= most) {
        Ok(bytes)
    } else {
        Err(Fault::new(language, Exit::Usage, "cli-json-large", &[("path", crate::fault::printable(path).into())]))
    }
}

/// A JSON object, as [`json`].
pub(crate) fn fields(language: Language, argument: &str) -> Result<Map<String, Value>, Fault> {
    match json(language, argument)? {
        Value::Object(fields) => Ok(fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Err(Fault::new(language, Exit::Usage, "cli-object", &[]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_conditions() {
        let read =
            |text: &str| condition(text).map(|condition| (condition.field, condition.test, json!(condition.values)));
        assert_eq!(read("name=A=B"), Ok(("name".to_owned(), "is", json!(["A=B"]))), "only the first sign parts");
        assert_eq!(
            read("ends_on<=31-12-2026"),
            Ok(("ends_on".to_owned(), "at_most", json!(["2026-12-31", "31-12-2026"])))
        );
        assert_eq!(read("pupils>=10"), Ok(("pupils".to_owned(), "at_least", json!(["10", 10]))));
        assert_eq!(read("kind!=app"), Ok(("kind".to_owned(), "is_not", json!(["app"]))));
        assert_eq!(read("note="), Ok(("note".to_owned(), "empty", json!([null]))));
        assert_eq!(read("note!="), Ok(("note".to_owned(), "filled", json!([null]))));
        for wrong in ["name", "=x", "pupils>="] {
            assert!(condition(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn knows_the_fields_of_intake() {
        for field in ["document.kind", "contact", "subprocessor.unlisted", "breach.vendor_notifies_ap", "claim.rosa"] {
            assert_eq!(stated(field).as_deref(), Ok(field));
        }
        for wrong in ["vendor", "", "Contact", "contact.email"] {
            assert!(stated(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn reads_dates_in_two_notations_and_no_others() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 2);
        assert_eq!(date("2026-11-02").ok(), expected);
        assert_eq!(date("02-11-2026").ok(), expected);
        for wrong in ["31-02-2026", "26-11-2", "2026-11-2", "morgen", ""] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }
}
