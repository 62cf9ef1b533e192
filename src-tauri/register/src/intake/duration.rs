//! Durations: "één jaar", "1 jaar en 6 maanden", "72 uur", "twelve (12) months".

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;

const NUMBERS: [(&str, u32); 41] = [
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("a", 1),
    ("an", 1),
    ("half", 0),
];
const TENS: [(&str, u32); 16] = [
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
/// What stands before Dutch tens, with "en", and behind English ones.
const DUTCH: &str = "een|twee|drie|vier|vijf|zes|zeven|acht|negen";
const ENGLISH: &str = "one|two|three|four|five|six|seven|eight|nine";

static DURATION: LazyLock<Regex> = LazyLock::new(|| {
    let words = NUMBERS.iter().map(|(word, _)| *word).collect::<Vec<_>>().join("|");
    let tens = TENS.iter().map(|(word, _)| *word).collect::<Vec<_>>().join("|");
    pattern(&format!(
        r"\b(?P<amount>\d{{1,4}}|(?:(?:{DUTCH})en)?(?:{tens})(?:[\s-]?(?:{ENGLISH}))?|half an?|anderhal(?:f|ve)|{words})(?:\s*\((?:\d+|[a-z]+(?:[\s-][a-z]+)?)\))?[\s-]*(?:kalender|volle |hele |aaneengesloten |calendar |full )?(?:school ?)?(?P<unit>uur|uren|werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|mnd\b\.?|jaar|jaren|jr\b\.?|hours?|(?:working|business) days?|days?|weeks?|months?|years?)(?:\b|\s|$)"
    ))
});

/// The number that a word says: "twaalf", "tweeenzeventig", "seventy-two".
fn number(word: &str) -> Option<u32> {
    let plain = |word: &str| NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
    plain(word).or_else(|| {
        TENS.iter().find_map(|(name, tens)| {
            let (before, after) = word.split_once(name)?;
            match (before, after.trim_matches([' ', '\n', '\t', '-'])) {
                ("", "") => Some(*tens),
                ("", ones) => Some(tens + plain(ones)?),
                (ones, "") => Some(tens + plain(ones.strip_suffix("en")?)?),
                _ => None,
            }
        })
    })
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
        let halves = if amount.starts_with("anderhal") { 3 } else { u32::from(amount.starts_with("half")) };
        let Some(amount) = amount.parse().ok().or_else(|| number(amount)).or((halves > 0).then_some(0)) else {
            continue;
        };
        let unit = one.name("unit").map(|unit| unit.as_str()).unwrap_or_default();
        let (amount, unit) = if unit.starts_with("jaar")
            || unit.starts_with("jr")
            || unit.starts_with("jar")
            || unit.starts_with("year")
        {
            (if amount == 0 { 6 * halves } else { amount * 12 }, Unit::Months)
        } else if halves > 0 && (unit.starts_with("maand") || unit.starts_with("month")) {
            (15 * halves, Unit::Days)
        } else if unit.starts_with("maand") || unit.starts_with("mnd") || unit.starts_with("month") {
            (amount, Unit::Months)
        } else if unit.starts_with("week") || unit == "weken" {
            (amount, Unit::Weeks)
        } else if unit.starts_with("uur") || unit.starts_with("ur") || unit.starts_with("hour") {
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
            && matches!(text.get(last.range.end..range.start).map(str::trim), Some("en" | "and" | ""))
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
