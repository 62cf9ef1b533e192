//! The article 30 records, grounds, norms, dates and retention terms (domain 4 and 8).

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::table::{Words, table};
use crate::model::choice::choice;

choice! {
    /// Whether a column must be filled.
    Compulsory in "compulsory" {
        Yes = "yes": "Always.",
        IfAny = "if_any": "If there is any; otherwise that is said.",
        WherePossible = "where_possible": "Where possible.",
    }
}

table! {
    /// A column of the controller's record, article 30(1) AVG.
    Article30Field, all article_30, one article_30_field, file "article_30" {
        /// The letter of article 30(1).
        letter: String,
        /// Where the register holds it.
        register: Vec<String>,
        /// Whether it must be filled.
        compulsory: Compulsory,
    }
}

table! {
    /// A useful column that article 30 does not ask.
    Article30Extra, all article_30_extras, one article_30_extra, file "article_30_extras" {}
}

table! {
    /// A part of the processor's own record, article 30(2) AVG.
    ProcessorRecordPart, all processor_record, one processor_record_part, file "processor_record" {}
}

table! {
    /// A ground of article 6(1) or an exception of article 9(2) AVG.
    Ground, all grounds, one ground, file "grounds" {
        /// 6 or 9.
        article: u8,
        /// The letter of the paragraph.
        point: String,
    }
}

table! {
    /// A norm of the Normenkader IBP.
    Norm, all norms, one norm, file "norms" {
        /// Nouns of the register that help to meet it.
        links: Vec<String>,
        /// ROSA measures on the same subject.
        measures: Vec<String>,
    }
}

table! {
    /// A date of law or sector.
    NotableDate, all dates, one date, file "dates" {
        /// How people say it.
        when: Words,
        /// The day, where one is known.
        on: Option<NaiveDate>,
        /// The months of a yearly period, counted from January as 1.
        #[serde(default)]
        months: Vec<u32>,
    }
}

table! {
    /// A part of the year of an IBP coordinator; our own proposal.
    CyclePart, all yearly_cycle, one cycle_part, file "yearly_cycle" {
        /// Its months, counted from January as 1.
        months: Vec<u32>,
    }
}

/// A retention term as a calendar span.
///
/// Kept as months or weeks and not as days: two years from 29 February is a date, 730 days is a guess. Written as ISO 8601, as in
/// `P2Y`, `P13M` or `P4W`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Term {
    /// Calendar months; a year is twelve.
    Months(u32),
    /// Weeks.
    Weeks(u32),
}

impl Term {
    /// The day on which a term that starts on `start` has passed; `None` beyond the calendar.
    pub fn after(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Months(months) => start.checked_add_months(Months::new(months)),
            Self::Weeks(weeks) => start.checked_add_days(Days::new(u64::from(weeks) * 7)),
        }
    }

    /// Whole months, to compare with what a leaflet states; weeks are rounded up (four weeks are a month).
    pub const fn months(self) -> u32 {
        match self {
            Self::Months(months) => months,
            Self::Weeks(weeks) => weeks.div_ceil(4),
        }
    }
}

impl FromStr for Term {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || format!("no term {text:?}: as in P2Y, P6M or P4W");
        let span = text.strip_prefix('P').ok_or_else(fault)?;
        let number = |digits: &str| digits.parse::<u32>().map_err(|_| fault());
        if let Some(years) = span.strip_suffix('Y') {
            number(years)?.checked_mul(12).map(Self::Months).ok_or_else(fault)
        } else if let Some(months) = span.strip_suffix('M') {
            number(months).map(Self::Months)
        } else if let Some(weeks) = span.strip_suffix('W') {
            number(weeks).map(Self::Weeks)
        } else {
            Err(fault())
        }
    }
}

impl TryFrom<String> for Term {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Term> for String {
    fn from(term: Term) -> Self {
        term.to_string()
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Months(months) if months % 12 == 0 => write!(f, "P{}Y", months / 12),
            Self::Months(months) => write!(f, "P{months}M"),
            Self::Weeks(weeks) => write!(f, "P{weeks}W"),
        }
    }
}

choice! {
    /// With whom data are kept.
    Held in "held" {
        School = "school": "In the school's own files.",
        Product = "product": "In a product, for the school.",
        Vendor = "vendor": "With a vendor, for its own ends.",
    }
}

table! {
    /// How long a kind of data is kept.
    RetentionTerm, all retention, one retention_term, file "retention" {
        /// The term in words.
        term: Words,
        /// With whom the data are.
        held: Held,
        /// The shortest term, where it is a number.
        shortest: Option<Term>,
        /// The longest term, where it is a number.
        longest: Option<Term>,
    }
}
