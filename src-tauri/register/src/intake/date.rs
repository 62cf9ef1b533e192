//! Dates as Dutch and English documents write them.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::fold::pattern;
use super::vocabulary::{GRAMMAR, TIME};

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let (ordinals, of) = (&TIME.ordinals, &GRAMMAR.of);
    let months = TIME.months.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    pattern(&format!(
        r"\b(?:(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d?)-(?P<id>\d\d?)|(?P<nd>\d\d?)\s?[-/.]\s?(?P<nm>\d\d?)\s?[-/.]\s?(?P<ny>(?:19|20)\d\d)|(?P<wd>\d\d?){ordinals}?[ .](?:{of} )?(?P<wm>{months})\.?,? (?P<wy>(?:19|20)\d\d)|(?P<am>{months})\.? (?P<ad>\d\d?){ordinals}?,? (?P<ay>(?:19|20)\d\d))\b"
    ))
});

/// The first date in a folded text: where it stands, and in ISO 8601.
pub(super) fn first(text: &str) -> Option<(Range<usize>, String)> {
    DATE.captures_iter(text).find_map(|found| Some((found.get(0)?.range(), iso(&found)?)))
}

fn iso(found: &Captures<'_>) -> Option<String> {
    let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse::<u32>().ok());
    let named = |name: &str| found.name(name).and_then(|part| month(part.as_str()));
    let year = number("iy").or(number("ny")).or(number("wy")).or(number("ay"))?;
    let month = number("im").or(number("nm")).or(named("wm")).or(named("am"))?;
    let day = number("id").or(number("nd")).or(number("wd")).or(number("ad"))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(|date| date.to_string())
}

/// The number of a month, from 1.
fn month(name: &str) -> Option<u32> {
    let place = TIME.months.iter().position(|names| names.is(name))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_usual_notations() {
        for text in [
            "13-7-2022",
            "versie 13-07-2022",
            "13 juli 2022",
            "july 13, 2022",
            "13th of july 2022",
            "2022-07-13",
            "13/7/2022",
            "13.07.2022",
        ] {
            assert_eq!(first(text).map(|(_, date)| date).as_deref(), Some("2022-07-13"), "{text}");
        }
        for text in ["31-2-2022", "juli 2022", "versie 4.0", "13-7-22"] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
