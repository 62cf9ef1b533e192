//! Text without what the eye cannot see.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// The text in NFC, its lines ended by `\n`, without control characters, marks that turn the direction of writing and other
/// characters without a shape. Text that has none of these is returned as it came, so that quotes are found in the file.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let plain = text.chars().all(|character| fate(character) == Fate::Keep);
    if plain {
        return if is_nfc_quick(text.chars()) == IsNormalized::Yes {
            Cow::Borrowed(text)
        } else {
            text.nfc().collect()
        };
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut after_return = false;
    for character in text.chars() {
        match fate(character) {
            // The second half of a line end of Windows.
            Fate::Keep if character == '\n' && after_return => {}
            Fate::Keep => cleaned.push(character),
            Fate::Break => cleaned.push('\n'),
            Fate::Drop => {}
        }
        after_return = character == '\r';
    }
    Cow::Owned(cleaned.nfc().collect())
}

/// The text on one line: white space folded to single spaces, none at the ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Fate {
    Keep,
    Break,
    Drop,
}

fn fate(character: char) -> Fate {
    match character {
        '\n' | '\t' | ' '..='~' => Fate::Keep,
        // Carriage return, vertical tab, form feed, next line, line and paragraph separator.
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Break,
        // Soft hyphen, zero width characters, directional marks, byte order mark, noncharacters.
        '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{FFFE}'
        | '\u{FFFF}'
        | '\u{E0000}'..='\u{E007F}' => Fate::Drop,
        _ if character.is_control() => Fate::Drop,
        _ => Fate::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_ordinary_text_alone() {
        let text = "Leerlingen ≥ 16 jaar: €\u{a0}5,–\n\tcoördinator “Ĳ”\n";
        assert!(matches!(clean(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn composes_and_ends_lines_in_one_way() {
        assert_eq!(clean("geu\u{308}pload\r\na\rb\u{2028}c\u{c}d"), "geüpload\na\nb\nc\nd");
    }

    #[test]
    fn drops_what_has_no_shape() {
        assert_eq!(clean("a\u{0}b\u{202e}c\u{200b}d\u{feff}e\u{ad}f\u{7f}g\u{9b}h"), "abcdefgh");
    }

    #[test]
    fn keeps_letters_that_run_from_right_to_left() {
        assert_eq!(clean("\u{200f}שלום مدرسة"), "שלום مدرسة");
    }
}
