//! What cells say, in the words of one language.

use chrono::NaiveDate;

use super::answer::Answer;
use crate::reference::{self, Row as _};
use crate::words::{self, Language, Value};

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording(pub(super) Language);

impl Wording {
    /// A message.
    pub(super) fn say(self, key: &str) -> String {
        words::say(self.0, key, &[])
    }

    /// A message with facts in it.
    pub(super) fn say_with(self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        words::say(self.0, key, arguments)
    }

    /// A member of a value list.
    pub(super) fn member(self, list: &str, value: &str) -> String {
        words::choice(self.0, list, value)
    }

    /// A date as people write it.
    pub(super) fn date(self, date: NaiveDate) -> String {
        words::date(self.0, date)
    }

    /// A country by its code; the code itself if no table has it.
    pub(super) fn country(self, code: &str) -> String {
        reference::country(code).map_or_else(|| code.to_owned(), |row| row.label(self.0).to_owned())
    }

    /// What tells a version of a paper from another.
    pub(super) fn edition(self, version: Option<&str>, dated_on: Option<NaiveDate>) -> Option<String> {
        dated_on.map(|date| self.date(date)).or_else(|| version.map(str::to_owned))
    }

    /// An answer in words; what is a code is worded by who knows its list.
    pub(super) fn answer(self, answer: &Answer) -> String {
        match answer {
            Answer::Yes => self.member("applies", "yes"),
            Answer::No => self.member("applies", "no"),
            Answer::Partly => self.member("applies", "partly"),
            Answer::Unknown => self.member("applies", "unknown"),
            Answer::Silent => self.say("compare-silent"),
            Answer::NoDocument => self.say("compare-no-document"),
            Answer::Code(text) | Answer::Text(text) => text.clone(),
            Answer::Number(number) => crate::flags::decimal(self.0, *number),
            Answer::Date(date) => self.date(*date),
            Answer::List(items) => items.join("\n"),
        }
    }
}
