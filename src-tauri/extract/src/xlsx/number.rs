//! Numbers as a workbook shows them: dates, percentages, and numbers that begin with zeros.

/// What a number is shown as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// A number.
    #[default]
    Plain,
    /// A day, with the time if there is one.
    Date,
    /// A time of day, or how long something takes.
    Time,
    /// A percentage with so many decimals.
    Percent(usize),
    /// A number of at least so many digits, such as a number of the trade register.
    Digits(usize),
}

/// The first day that a serial number may stand for, and the last: the year 9999.
const DAYS: std::ops::RangeInclusive<f64> = 0.0..=2_958_465.0;

impl Form {
    /// The form of a number that every workbook knows.
    pub(super) fn built_in(id: &str) -> Self {
        match id {
            "9" => Self::Percent(0),
            "10" => Self::Percent(2),
            "14" | "15" | "16" | "17" | "22" => Self::Date,
            "18" | "19" | "20" | "21" | "45" | "46" | "47" => Self::Time,
            _ => Self::Plain,
        }
    }

    /// The form that a code such as `dd-mm-yyyy` or `0.0%` stands for.
    pub(super) fn of_code(code: &str) -> Self {
        // Only the first form is looked at, which is that of positive numbers.
        let bare = without_literals(code);
        let has = |letters: &str| bare.contains(|c: char| letters.contains(c.to_ascii_lowercase()));
        if has("yd") {
            Self::Date
        } else if has("hs") {
            Self::Time
        } else if bare.eq_ignore_ascii_case("mmm") || bare.eq_ignore_ascii_case("mmmm") {
            Self::Date
        } else if let Some((number, _)) = bare.split_once('%') {
            Self::Percent(number.split_once('.').map_or(0, |(_, decimals)| decimals.matches(['0', '#']).count()))
        } else if bare.len() > 1 && bare.bytes().all(|byte| byte == b'0') {
            Self::Digits(bare.len().min(20))
        } else {
            Self::Plain
        }
    }

    /// A number in this form.
    pub(super) fn show(self, number: f64, from_1904: bool) -> String {
        match self {
            Self::Date if DAYS.contains(&number) => date(number, from_1904),
            Self::Time if DAYS.contains(&number) => time(number),
            Self::Percent(decimals) => format!("{:.*}%", decimals.min(9), number * 100.0),
            Self::Digits(digits) if number >= 0.0 && number.fract() == 0.0 && number < 1e15 => {
                format!("{:0>digits$}", plain(number))
            }
            Self::Date | Self::Time | Self::Digits(_) | Self::Plain => plain(number),
        }
    }
}

/// The code without quoted words, colours, conditions and what is written as it stands.
fn without_literals(code: &str) -> String {
    let mut bare = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => drop(characters.by_ref().find(|c| *c == '"')),
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                // How many hours something takes, not how late it is.
                if !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    bare.push('h');
                }
            }
            _ => bare.push(character),
        }
    }
    bare.trim().to_owned()
}

/// A number without the digits that a computer's way of counting leaves behind.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    // Excel keeps fifteen digits.
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// A day by its serial number, as year, month and day.
fn date(number: f64, from_1904: bool) -> String {
    let (days, minutes) = split(number);
    // Counted from 1 January 1900 with a leap day too many in that year, or from 1 January 1904.
    let since_1970 = if from_1904 {
        days - 24_107
    } else if days < 60 {
        days - 25_568
    } else {
        days - 25_569
    };
    let (year, month, day) = civil(since_1970);
    let day = format!("{year:04}-{month:02}-{day:02}");
    if minutes == 0 { day } else { format!("{day} {}", clock(minutes)) }
}

fn time(number: f64) -> String {
    let (days, minutes) = split(number);
    clock(days * 24 * 60 + minutes)
}

/// Whole days, and the minutes of the rest.
#[expect(clippy::cast_possible_truncation, reason = "serial numbers of days are checked before")]
fn split(number: f64) -> (i64, i64) {
    let minutes = (number * 24.0 * 60.0).round() as i64;
    (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60))
}

fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Year, month and day of a day that is counted from 1 January 1970 (Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * months + 2) / 5 + 1;
    let month = if months < 10 { months + 3 } else { months - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_days_and_times() {
        assert_eq!(Form::Date.show(44_755.0, false), "2022-07-13");
        assert_eq!(Form::Date.show(1.0, false), "1900-01-01");
        assert_eq!(Form::Date.show(60.0, false), "1900-02-28", "a day that never was");
        assert_eq!(Form::Date.show(61.0, false), "1900-03-01");
        assert_eq!(Form::Date.show(43_293.0, true), "2022-07-13");
        assert_eq!(Form::Date.show(44_755.604_166_666_7, false), "2022-07-13 14:30");
        assert_eq!(Form::Time.show(0.75, false), "18:00");
        assert_eq!(Form::Time.show(3.0, false), "72:00");
        assert_eq!(Form::Date.show(1e300, false), 1e300.to_string());
    }

    #[test]
    fn reads_codes() {
        for (code, form) in [
            ("General", Form::Plain),
            ("dd\\-mm\\-yyyy", Form::Date),
            ("[$-413]d mmmm yyyy;@", Form::Date),
            ("0.0%", Form::Percent(1)),
            ("00000000", Form::Digits(8)),
            ("#,##0.00 \"dagen\"", Form::Plain),
            ("[h]:mm", Form::Time),
            ("0", Form::Plain),
            ("[Red]0.00", Form::Plain),
        ] {
            assert_eq!(Form::of_code(code), form, "{code}");
        }
    }

    #[test]
    fn shows_numbers_as_people_wrote_them() {
        assert_eq!(Form::Percent(1).show(0.995, false), "99.5%");
        assert_eq!(Form::Digits(8).show(1_234_567.0, false), "01234567");
        assert_eq!(Form::Plain.show(0.1 + 0.2, false), "0.3");
        assert_eq!(Form::Plain.show(24.0, false), "24");
    }
}
