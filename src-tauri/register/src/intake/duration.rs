//! Durations: "één jaar", "1 jaar en 6 maanden", "72 uur", "twelve (12) months".

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::vocabulary::{GRAMMAR, TIME, Terms, Units};

static DURATION: LazyLock<Regex> = LazyLock::new(|| {
    let (dutch, english, and) = (&TIME.dutch, &TIME.english, &GRAMMAR.and);
    let Units { hours, days, weeks, months, years, short, whole, one, half, one_and_half } = &TIME.units;
    let plain = [&dutch.ones, &dutch.teens, &english.ones, &english.teens, one, half, one_and_half]
        .map(ToString::to_string)
        .join("|");
    let (dutch_ones, dutch_tens, english_ones, english_tens) = (&dutch.ones, &dutch.tens, &english.ones, &english.tens);
    pattern(&format!(
        r"\b(?P<amount>\d{{1,4}}|(?:{dutch_ones}{and})?{dutch_tens}|{english_tens}(?:[\s-]?{english_ones})?|{plain})(?:\s*\((?:\d+|[a-z]+(?:[\s-][a-z]+)?)\))?[\s-]*(?:{whole} ?)?(?P<unit>{short}\b\.?|{hours}|{days}|{weeks}|{months}|{years})(?:\b|\s|$)"
    ))
});

/// The number that a word says: "twaalf", "tweeenzeventig", "seventy-two".
fn number(word: &str) -> Option<u32> {
    let languages = [&TIME.dutch, &TIME.english];
    let at = |terms: &Terms, word: &str| u32::try_from(terms.place(word)?).ok();
    let ones = |word: &str| languages.iter().find_map(|numbers| Some(at(&numbers.ones, word)? + 1));
    let teens = || languages.iter().find_map(|numbers| Some(at(&numbers.teens, word)? + 10));
    let one = || TIME.units.one.is(word).then_some(1);
    let many = || {
        languages.iter().flat_map(|numbers| numbers.tens.iter().zip((20..).step_by(10))).find_map(|(name, tens)| {
            let (before, after) = word.split_once(name)?;
            match (before, after.trim_matches([' ', '\n', '\t', '-'])) {
                ("", "") => Some(tens),
                ("", after) => Some(tens + ones(after)?),
                (before, "") => Some(tens + GRAMMAR.and.iter().find_map(|and| ones(before.strip_suffix(and)?))?),
                _ => None,
            }
        })
    };
    ones(word).or_else(teens).or_else(one).or_else(many)
}

/// A stated duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Duration {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// How many.
    amount: u32,
    /// Of what.
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hours,
    Days,
    Weeks,
    Months,
}

impl Duration {
    /// Whole months: years and months exactly, 30 days and 4 weeks as one; `None` if less than a month.
    pub(super) fn months(&self) -> Option<u32> {
        match self.unit {
            Unit::Hours => None,
            Unit::Days => (self.amount >= 28).then(|| (self.amount + 2) / 30).filter(|months| *months > 0),
            Unit::Weeks => (self.amount >= 4).then_some(self.amount / 4),
            Unit::Months => Some(self.amount),
        }
    }

    /// Whole days: a month is 30.
    pub(super) fn days(&self) -> Option<u32> {
        match self.unit {
            Unit::Hours => self.amount.is_multiple_of(24).then_some(self.amount / 24),
            Unit::Days => Some(self.amount),
            Unit::Weeks => self.amount.checked_mul(7),
            Unit::Months => self.amount.checked_mul(30),
        }
    }

    /// Hours, if it is stated in hours or days.
    pub(super) fn hours(&self) -> Option<u32> {
        match self.unit {
            Unit::Hours => Some(self.amount),
            Unit::Days => self.amount.checked_mul(24),
            Unit::Weeks | Unit::Months => None,
        }
    }

    /// Whole weeks, if it is stated in weeks or in days that make weeks.
    pub(super) fn weeks(&self) -> Option<u32> {
        match self.unit {
            Unit::Weeks => Some(self.amount),
            Unit::Days => (self.amount > 0 && self.amount.is_multiple_of(7)).then_some(self.amount / 7),
            Unit::Hours | Unit::Months => None,
        }
    }
}

/// The durations in a folded text, those that belong together added: "1 jaar en 6 maanden" is eighteen months.
pub(super) fn all(text: &str) -> Vec<Duration> {
    let mut found: Vec<Duration> = Vec::new();
    for one in DURATION.captures_iter(text) {
        let Some(range) = one.get(0).map(|whole| whole.range()) else { continue };
        let amount = one.name("amount").map(|amount| amount.as_str()).unwrap_or_default();
        // "Anderhalf jaar", "anderhalve maand": counted in halves, like half a year.
        let Units { half, one_and_half, .. } = &TIME.units;
        let halves = if one_and_half.is(amount) { 3 } else { u32::from(half.is(amount)) };
        let Some(amount) = amount.parse().ok().or_else(|| number(amount)).or((halves > 0).then_some(0)) else {
            continue;
        };
        let unit = one.name("unit").map(|unit| unit.as_str()).unwrap_or_default();
        let unit = unit.trim_end_matches('.');
        let Units { hours, weeks, months, years, .. } = &TIME.units;
        let (amount, unit) = if years.is(unit) {
            (if amount == 0 { 6 * halves } else { amount * 12 }, Unit::Months)
        } else if halves > 0 && months.is(unit) {
            (15 * halves, Unit::Days)
        } else if months.is(unit) {
            (amount, Unit::Months)
        } else if weeks.is(unit) {
            (amount, Unit::Weeks)
        } else if halves > 0 {
            // Half a day, an hour and a half: no whole number of what is counted.
            continue;
        } else if hours.is(unit) {
            (amount, Unit::Hours)
        } else {
            (amount, Unit::Days)
        };
        // "0 uur" is a term (nothing may be lost); nought of anything longer is not.
        if amount == 0 && unit != Unit::Hours {
            continue;
        }
        if let Some(last) = found.last_mut()
            && last.unit == Unit::Months
            && unit == Unit::Months
            && amount < 12
            && text
                .get(last.range.end..range.start)
                .map(str::trim)
                .is_some_and(|link| link.is_empty() || GRAMMAR.and.is(link))
        {
            last.amount += amount;
            last.range.end = range.end;
            continue;
        }
        found.push(Duration { range, amount, unit });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::fold::Folded;

    fn only(text: &str) -> Duration {
        let found = all(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn counts_months_days_hours_and_weeks() {
        assert_eq!(only("tot een jaar na afloop").months(), Some(12));
        assert_eq!(only("1 jaar en 6 maanden na").months(), Some(18));
        assert_eq!(only("twelve (12) months").months(), Some(12));
        assert_eq!(only("6 mnd. na uitschrijving").months(), Some(6));
        assert_eq!(only("einde + 2 jr").months(), Some(24));
        assert_eq!(only("anderhalf jaar na").months(), Some(18));
        assert_eq!(only("half a year after").months(), Some(6));
        assert_eq!(only("een half jaar").months(), Some(6));
        assert_eq!(only("twee schooljaren").months(), Some(24));
        assert_eq!(only("two school years").months(), Some(24));
        assert_eq!(only("anderhalve maand").days(), Some(45));
        assert_eq!(only("30 dagen").months(), Some(1));
        assert_eq!(only("90 days").months(), Some(3));
        assert_eq!(only("14 dagen").months(), None);
        assert_eq!(only("maximaal 3 weken").days(), Some(21));
        assert_eq!(only("binnen twee werkdagen").hours(), Some(48));
        assert_eq!(only("binnen 72 uur").hours(), Some(72));
        assert_eq!(only("6 weken").weeks(), Some(6));
        assert_eq!(only("42 dagen").weeks(), Some(6));
    }

    /// As a document writes it: what is read is its folded form.
    #[test]
    fn numbers_in_words_are_whole() {
        let hours = |text: &str| {
            let folded = Folded::new(&text.chars().collect::<Vec<_>>());
            only(&folded.text).hours()
        };
        for text in [
            "seventy-two hours",
            "Seventy\u{2011}two (72) hours",
            "seventy–two hours",
            "seventy two hours",
            "seventy-\ntwo hours",
            "72 (seventy-two) hours",
            "72 (seventy two) hours",
            "tweeënzeventig uur",
            "tweeënzeventig (72) uur",
        ] {
            assert_eq!(hours(text), Some(72), "{text}");
        }
        assert_eq!(hours("48 (achtenveertig) uur"), Some(48));
        assert_eq!(hours("drieëndertig uur"), Some(33));
        assert_eq!(hours("zeventig uur"), Some(70));
    }

    #[test]
    fn a_number_without_a_unit_is_no_duration() {
        assert!(all("artikel 12 lid 2 en 2024").is_empty());
    }
}
