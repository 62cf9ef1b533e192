//! What a paper states in one cell.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::text::fold;

/// What a paper states in one cell. Three ways of not knowing stay apart from each other and from a no.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// It does.
    Yes,
    /// It does not, and the paper says so.
    No,
    /// Some of it.
    Partly,
    /// The paper leaves it open.
    Unknown,
    /// The paper passes over it.
    Silent,
    /// There is no such paper.
    NoDocument,
    /// A member of a value list, as in `met` or `M`.
    Code(String),
    /// A number.
    Number(f64),
    /// A date.
    Date(NaiveDate),
    /// Words.
    Text(String),
    /// Several of them; their order tells nothing.
    List(Vec<String>),
}

impl Answer {
    /// Yes or no, or silence.
    pub(super) fn of(stated: Option<bool>) -> Self {
        match stated {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Silent,
        }
    }

    /// Words, or silence.
    pub(super) fn text(words: Option<&str>) -> Self {
        words.map_or(Self::Silent, |words| Self::Text(words.to_owned()))
    }

    /// Several words, or silence.
    pub(super) fn list(words: Vec<String>) -> Self {
        if words.is_empty() { Self::Silent } else { Self::List(words) }
    }

    /// A date, or silence.
    pub(super) fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Silent, Self::Date)
    }

    /// Whether two papers state the same; case, accents and the order of a list make no difference.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let folded = |words: &[String]| {
            let mut words: Vec<String> = words.iter().map(|words| fold(words)).collect();
            words.sort_unstable();
            words
        };
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => fold(one) == fold(other),
            (Self::List(one), Self::List(other)) => folded(one) == folded(other),
            _ => self == other,
        }
    }
}
