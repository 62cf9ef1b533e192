//! The numbers and bullets of lists, which stand nowhere in the text of a document but are read by everybody.

use std::collections::BTreeMap;

use super::xml::{Reading, Step, attribute, name};
use crate::failure::Failure;

/// The most levels that a list has.
const LEVELS: usize = 9;

/// How a level is numbered.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    pattern: String,
}

/// The lists of a document and how far each has come.
#[derive(Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<String, Vec<Level>>,
    lists: BTreeMap<String, String>,
    counters: BTreeMap<String, Vec<Option<u32>>>,
}

impl Numbering {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Failure> {
        let mut numbering = Self::default();
        let Some(text) = text else { return Ok(numbering) };
        let mut reading = Reading::new(text);
        let (mut definition, mut list, mut level) = (String::new(), String::new(), 0);
        while let Some(step) = reading.step()? {
            let Step::Open(element) = step else { continue };
            let value = || attribute(&element, "val").unwrap_or_default();
            match name(&element).as_str() {
                "abstractNum" => {
                    definition = attribute(&element, "abstractNumId").unwrap_or_default();
                    numbering.definitions.insert(definition.clone(), vec![Level::default(); LEVELS]);
                }
                "num" => list = attribute(&element, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    numbering.lists.insert(list.clone(), value());
                }
                "lvl" => {
                    level = attribute(&element, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
                }
                part @ ("start" | "numFmt" | "lvlText") => {
                    let levels = numbering.definitions.get_mut(&definition);
                    let Some(level) = levels.and_then(|levels| levels.get_mut(level)) else { continue };
                    match part {
                        "start" => level.start = value().parse().unwrap_or(1),
                        "numFmt" => level.format = value(),
                        _ => level.pattern = value(),
                    }
                }
                _ => {}
            }
        }
        Ok(numbering)
    }

    /// The mark of the next paragraph of a list, such as `2.1` or `-`; empty if the list has none.
    pub(super) fn next(&mut self, list: &str, level: usize) -> String {
        let level = level.min(LEVELS - 1);
        let Some(definition) = self.lists.get(list) else { return String::new() };
        let Some(levels) = self.definitions.get(definition) else { return String::new() };
        let counters = self.counters.entry(definition.clone()).or_insert_with(|| vec![None; LEVELS]);
        for (at, (counter, how)) in counters.iter_mut().zip(levels).enumerate() {
            if at == level {
                *counter = Some(counter.map_or(how.start, |count| count.saturating_add(1)));
            } else if at > level {
                *counter = None;
            } else if counter.is_none() {
                *counter = Some(how.start);
            }
        }
        let Some(how) = levels.get(level) else { return String::new() };
        match how.format.as_str() {
            "none" | "" => String::new(),
            "bullet" => "-".to_owned(),
            _ => {
                let mut mark = how.pattern.clone();
                for (at, (counter, how)) in counters.iter().zip(levels).enumerate() {
                    let count = shown(counter.unwrap_or(how.start), &how.format);
                    mark = mark.replace(&format!("%{}", at + 1), &count);
                }
                mark
            }
        }
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
        let text = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#;
        let mut numbering = Numbering::read(Some(text)).unwrap();
        let marks: Vec<String> = [0, 1, 1, 0, 1].map(|level| numbering.next("1", level)).into();
        assert_eq!(marks, ["Artikel 1", "1.a)", "1.b)", "Artikel 2", "2.a)"]);
    }
}
