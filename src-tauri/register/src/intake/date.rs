//! Dates as Dutch and English documents write them.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::fold::pattern;

const MONTHS: &str = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december\
|january|february|march|may|june|july|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec";

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d?)-(?P<id>\d\d?)|(?P<nd>\d\d?)\s?[-/.]\s?(?P<nm>\d\d?)\s?[-/.]\s?(?P<ny>(?:19|20)\d\d)|(?P<wd>\d\d?)(?:e|st|nd|rd|th)?[ .](?:of )?(?P<wm>{MONTHS})\.?,? (?P<wy>(?:19|20)\d\d)|(?P<am>{MONTHS})\.? (?P<ad>\d\d?)(?:st|nd|rd|th)?,? (?P<ay>(?:19|20)\d\d))\b"
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

fn month(name: &str) -> Option<u32> {
    const STEMS: [(&str, u32); 14] = [
        ("jan", 1),
        ("feb", 2),
        ("mrt", 3),
        ("maa", 3),
        ("mar", 3),
        ("apr", 4),
        ("mei", 5),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("nov", 11),
        ("dec", 12),
    ];
    let october = name.starts_with("okt") || name.starts_with("oct");
    if october { Some(10) } else { STEMS.iter().find(|(stem, _)| name.starts_with(stem)).map(|(_, month)| *month) }
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
