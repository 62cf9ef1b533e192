//! When what a clause says is so. What was, what is to come, what is aimed at and what may be is not stated;
//! asked only where the words of a fact were found, of the clause in which they stand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::denial::{clause, denied};
use super::fold::pattern;
use super::vocabulary::{TENSE, TIME};

/// A year, with the day and the month that may stand before it.
static YEAR: LazyLock<String> = LazyLock::new(|| {
    let months = TIME.months.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    let period = &TENSE.period;
    format!(r"(?:{period} )?(?:\d{{1,2}} )?(?:(?:{months}) )?(?:\d{{1,2}}, ?)?(?:\d{{1,2}}[-/]\d{{1,2}}[-/])?20\d\d")
});
/// A word, or a year, by which it was so once; not how long something is valid.
static FORMERLY: LazyLock<Regex> = LazyLock::new(|| {
    let (past, was, until, valid, year) = (&TENSE.past, &TENSE.was, &TENSE.until, &TENSE.valid, &*YEAR);
    pattern(&format!(r"\b(?:{past}|(?P<was>{was})|(?P<valid>{valid}(?: \w+){{0,6}} )?{until} {year})\b"))
});
static ENDED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b(?:{}|{})\b", TENSE.ended, TENSE.past)));
/// A year from which it will be so; not how long something is valid.
static FROM: LazyLock<Regex> = LazyLock::new(|| {
    let (from, valid, year) = (&TENSE.from, &TENSE.valid, &*YEAR);
    pattern(&format!(r"\b(?:(?P<valid>{valid}(?: \w+){{0,6}} )?{from} {year})\b"))
});
static AIMS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", TENSE.aims)));
static COMING: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", TENSE.future)));
/// "In 2027 worden wij …", "wij dienen in 2027 …".
static IN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} 20\d\d\b", TENSE.r#in)));
static BECOMES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", TENSE.becomes)));
/// The time with which a sentence opens, before a comma: "Starting in 2027, …".
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    let (past, until, future, from, year) = (&TENSE.past, &TENSE.until, &TENSE.future, &TENSE.from, &*YEAR);
    pattern(&format!(r"^\W*(?:(?P<past>{past}|{until} {year})|{future}|{from} {year}|{} 20\d\d), ?$", TENSE.r#in))
});
static IF: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", TENSE.r#if)));
static MAYBE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", TENSE.maybe)));

/// The words of the clause of a sentence that holds a range.
fn words<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(clause(text, range)).unwrap_or_default()
}

/// Longest time with which a sentence opens, in bytes.
const LEAD: usize = 60;

/// Whether a sentence opens with a time before the clause that holds a range, and whether that is past.
fn opening(text: &str, range: &Range<usize>) -> Option<bool> {
    let lead = text.get(..clause(text, range).start).filter(|lead| !lead.is_empty() && lead.len() < LEAD)?;
    OPENING.captures(lead).map(|opening| opening.name("past").is_some())
}

/// Whether the clause of a sentence that holds a range tells of what was.
pub(super) fn is_past(text: &str, range: &Range<usize>) -> bool {
    opening(text, range) == Some(true)
        || FORMERLY.captures_iter(words(text, range)).any(|hit| hit.name("valid").is_none())
}

/// Whether it says that something came to an end, as a certificate does that "was obtained" and is held no longer.
pub(super) fn is_ended(text: &str, range: &Range<usize>) -> bool {
    ENDED.is_match(words(text, range))
}

/// Whether it tells of a year from which it will be so.
pub(super) fn is_later(text: &str, range: &Range<usize>) -> bool {
    let words = words(text, range);
    opening(text, range) == Some(false)
        || FROM.captures_iter(words).any(|hit| hit.name("valid").is_none())
        || IN.is_match(words) && BECOMES.is_match(words)
}

/// Whether it tells of a year from which it will be so, or of what is aimed at.
pub(super) fn is_meant(text: &str, range: &Range<usize>) -> bool {
    is_later(text, range) || AIMS.is_match(words(text, range))
}

/// Whether it tells of what is to come, or is meant to.
pub(super) fn is_ahead(text: &str, range: &Range<usize>) -> bool {
    is_meant(text, range) || COMING.is_match(words(text, range))
}

/// Whether a few words on a thing, such as those in brackets behind it, say that it is there no longer or not yet.
pub(super) fn is_absent(text: &str) -> bool {
    let all = 0..text.len();
    is_ended(text, &all)
        || is_ahead(text, &all)
        || FORMERLY.captures_iter(text).any(|hit| hit.name("valid").is_none() && hit.name("was").is_none())
}

/// Whether a clause opens with a word that says that it may be.
pub(super) fn is_supposed(text: &str, range: &Range<usize>) -> bool {
    IF.is_match(words(text, range))
}

/// Whether the clause of a sentence that holds a range tells of what may be. What a school may choose is offered all the same.
pub(super) fn is_possible(text: &str, range: &Range<usize>) -> bool {
    MAYBE.is_match(words(text, range))
}

/// Whether the clause of a sentence that holds a range says what is so now: it does not deny it, and tells of no other time.
pub(super) fn is_now(text: &str, range: &Range<usize>) -> bool {
    !denied(text, range) && !is_past(text, range) && !is_ended(text, range) && !is_ahead(text, range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> bool {
        let at = text.find("wolk").unwrap();
        is_now(text, &(at..at + 4))
    }

    #[test]
    fn a_clause_tells_of_its_time() {
        for text in [
            "wij gebruiken wolk",
            "sinds 2021 gebruiken wij wolk",
            "wolk is geldig tot 1 mei 2027",
            "vroeger hadden wij regen, nu gebruiken wij wolk",
            "wij gebruiken wolk en streven naar meer",
            "in 2021 hebben wij wolk behaald",
            "regen is verlopen maar wolk geldt",
        ] {
            assert!(now(text), "{text}");
        }
        for text in [
            "tot 2024 gebruikten wij wolk",
            "until may 2024, we rely on wolk",
            "wij gebruikten vroeger wolk",
            "previously, we rely on wolk",
            "vanaf 1 september 2027 gebruiken wij wolk",
            "starting in 2027, you use wolk",
            "wolk per 01-09-2027",
            "in 2027 worden wij lid van wolk",
            "wij streven naar wolk",
            "wolk is verlopen",
            "wolk (nog niet)",
            "wolk is gepland",
        ] {
            // What stands in brackets is a clause of its own.
            assert!(!now(&text.replace(['(', ')'], "")), "{text}");
        }
    }

    #[test]
    fn what_may_be_is_not_so() {
        let text = "indien wolk vervalt, gelden regels";
        assert!(is_supposed(text, &(7..11)) && !is_supposed(text, &(22..28)));
        let text = "mocht wolk dat doen, dan bewaren wij het";
        assert!(is_possible(text, &(6..10)) && !is_possible(text, &(25..32)));
        assert!(is_absent("nog niet in gebruik") && is_absent("tot 2020") && !is_absent("hosting sinds 2020"));
    }
}
