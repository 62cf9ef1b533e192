//! Text as the register keeps it, compares it and sorts it.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Text as it is kept: NFC, without control characters and without the marks that turn the reading direction around (they can
/// make a name look like another one). Tabs and line ends stay.
pub fn clean(text: &str) -> String {
    let kept = text.chars().filter(|&letter| match letter {
        '\n' | '\t' => true,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => false,
        _ => !letter.is_control(),
    });
    // Composed and trimmed last: what was taken out may have stood between a letter and its accent, or before a space.
    kept.nfc().collect::<String>().trim().to_owned()
}

/// Cleans every text in a value. An empty text becomes null: nothing was stated.
pub fn clean_value(value: &mut Value) {
    match value {
        Value::String(text) => {
            let cleaned = clean(text);
            *value = if cleaned.is_empty() { Value::Null } else { Value::String(cleaned) };
        }
        Value::Array(values) => {
            values.iter_mut().for_each(clean_value);
            values.retain(|value| !value.is_null());
        }
        Value::Object(fields) => fields.values_mut().for_each(clean_value),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Text for searching and sorting: without case, accents and ligatures, so that `Ĳsland`, `IJsland` and `ijsland` are one.
pub fn fold(text: &str) -> String {
    text.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase).flat_map(expand).collect()
}

fn expand(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        _ => (letter, None),
    };
    std::iter::once(first).chain(second)
}

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_dutch_readers_take_for_one() {
        for same in ["RUÏNE", "ruïne", "ruine", "Rui\u{308}ne"] {
            assert_eq!(fold(same), "ruine");
        }
        assert_eq!(fold("Ĳsland"), fold("IJsland"), "the ligature is how some systems write IJ");
        assert_eq!(fold("Straße"), "strasse");
    }

    #[test]
    fn keeps_text_but_not_what_deceives_the_reader() {
        assert_eq!(clean("  Naam\u{0}\u{202e}gnitteg\u{202c}\u{7} \r\n"), "Naamgnitteg");
        assert_eq!(clean("één\tregel\nen nog een"), "één\tregel\nen nog een");
        assert_eq!(clean("e\u{301}"), "é");
        let mut value = serde_json::json!({ "name": " ", "list": ["", "a "], "number": 1 });
        clean_value(&mut value);
        assert_eq!(value, serde_json::json!({ "name": null, "list": ["a"], "number": 1 }), "nothing stated is null");
    }
}
