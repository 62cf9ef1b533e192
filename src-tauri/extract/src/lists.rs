//! The numbers and bullets of lists, which stand nowhere in the text of a document but are read by everybody.

use std::collections::BTreeMap;

use crate::allowance::Allowance;
use crate::failure::Failure;

/// The most levels that a list has.
pub(crate) const LEVELS: usize = 10;

/// How a level is numbered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    /// The first number.
    pub(crate) start: u32,
    /// `decimal`, `lowerLetter`, `bullet` and such, as Word names them; nothing is written at a level without one.
    pub(crate) format: String,
    /// The mark, with `%1` for the number of the first level.
    pub(crate) pattern: String,
}

/// The lists of a document and how far each has come.
#[derive(Default)]
pub(crate) struct Lists {
    definitions: BTreeMap<String, Vec<Level>>,
    followed: BTreeMap<String, String>,
    counters: BTreeMap<String, Vec<Option<u32>>>,
}

impl Lists {
    /// Begins the definition of levels.
    pub(crate) fn define(&mut self, definition: &str) {
        self.definitions.insert(definition.to_owned(), vec![Level::default(); LEVELS]);
    }

    /// A level of a definition, from 0.
    pub(crate) fn level(&mut self, definition: &str, level: usize) -> Option<&mut Level> {
        self.definitions.get_mut(definition)?.get_mut(level)
    }

    /// Says by which definition a list is numbered.
    pub(crate) fn follow(&mut self, list: &str, definition: &str) {
        self.followed.insert(list.to_owned(), definition.to_owned());
    }

    /// Begins a list anew.
    pub(crate) fn restart(&mut self, list: &str) {
        if let Some(definition) = self.followed.get(list) {
            self.counters.remove(definition);
        }
    }

    /// The mark of the next paragraph of a list, such as `2.1` or `-`; empty if the list has none. A paragraph may have a
    /// number of its own, from which the list goes on.
    pub(crate) fn next(
        &mut self,
        list: &str,
        level: usize,
        number: Option<u32>,
        allowance: &mut Allowance,
    ) -> Result<String, Failure> {
        let level = level.min(LEVELS - 1);
        let Some(definition) = self.followed.get(list) else { return Ok(String::new()) };
        let Some(levels) = self.definitions.get(definition) else { return Ok(String::new()) };
        let counters = self.counters.entry(definition.clone()).or_insert_with(|| vec![None; LEVELS]);
        for (at, (counter, how)) in counters.iter_mut().zip(levels).enumerate() {
            if at == level {
                *counter = number.or(Some(counter.map_or(how.start, |count| count.saturating_add(1))));
            } else if at > level {
                *counter = None;
            } else if counter.is_none() {
                *counter = Some(how.start);
            }
        }
        let Some(how) = levels.get(level) else { return Ok(String::new()) };
        Ok(match how.format.as_str() {
            "none" | "" => String::new(),
            "bullet" => "-".to_owned(),
            _ => {
                // It stands once in the file, and before each paragraph of the list.
                allowance.shown(how.pattern.len())?;
                let mut mark = how.pattern.clone();
                // From the last, or %1 would be found in %10.
                for (at, (counter, how)) in counters.iter().zip(levels).enumerate().rev() {
                    let count = shown(counter.unwrap_or(how.start), &how.format);
                    mark = mark.replace(&format!("%{}", at + 1), &count);
                }
                allowance.shown(mark.len().saturating_sub(how.pattern.len()))?;
                mark
            }
        })
    }
}

/// A number in its list's way of writing.
fn shown(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerRoman" => roman(count),
        "upperRoman" => roman(count).to_uppercase(),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

/// a … z, then aa … zz, as Word counts.
fn letters(count: u32) -> String {
    let index = count.saturating_sub(1);
    let letter = char::from_u32(u32::from(b'a') + index % 26).unwrap_or('a');
    std::iter::repeat_n(letter, (index as usize / 26 + 1).min(8)).collect()
}

fn roman(count: u32) -> String {
    const DIGITS: &[(u32, &str)] = &[
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = count.min(4_000);
    let mut text = String::new();
    for (worth, digit) in DIGITS {
        while left >= *worth {
            text.push_str(digit);
            left -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_word_does() {
        assert_eq!(roman(14), "xiv");
        assert_eq!(letters(28), "bb");
    }
}
