//! The folded form of a text: what matching looks at, with a way back to the literal characters.
//!
//! Folding forgives case, accents, typographic quotes and dashes, runs of white space and words broken over lines. It is pure
//! ASCII, so that byte offsets in it are cheap, and every byte knows the character that it came from: a match in the folded
//! text is quoted from the original.

use regex::Regex;
use unicode_normalization::char::decompose_canonical;
use waarborg_extract::Span;

use super::vocabulary::GRAMMAR;

/// A text, folded.
pub(super) struct Folded {
    /// ASCII; `\n` ends a line, `\t` is a gap between columns, other white space is one blank.
    pub(super) text: String,
    /// Character of the original for each byte of `text`.
    origin: Vec<u32>,
    /// Byte of `text` for each character of the original, and one past the end.
    place: Vec<u32>,
}

impl Folded {
    /// Folds characters.
    pub(super) fn new(chars: &[char]) -> Self {
        let mut folded = Self { text: String::new(), origin: Vec::new(), place: Vec::with_capacity(chars.len() + 1) };
        // After a hyphen that broke a word over two lines, the white space up to its other half is dropped as well.
        let mut mending = false;
        let mut struck = 0;
        for (at, &c) in chars.iter().enumerate() {
            folded.place.push(narrow(folded.text.len()));
            // What is struck through says nothing: not even its letters are left.
            struck = struck.max(if c == '~' { struck_until(chars, at) } else { 0 });
            if at < struck {
                continue;
            }
            if c.is_whitespace() {
                if !mending {
                    folded.gap(chars, at);
                }
                continue;
            }
            mending = is_hyphen(c) && folded.joins(chars, at);
            if mending {
                // A hyphen inside a word is dropped.
            } else if matches!(c, '*' | '_' | '`') && is_emphasis(chars, at) {
                // Emphasis of Markdown.
            } else {
                folded.push_char(c, at);
            }
        }
        folded.place.push(narrow(folded.text.len()));
        folded
    }

    /// A piece of the folded text; empty where the range is not one.
    pub(super) fn at(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The characters of the original behind a piece of the folded text, without white space around them.
    pub(super) fn origin(&self, start: usize, end: usize) -> Span {
        let piece = self.at(start, end);
        let start = start + (piece.len() - piece.trim_start().len());
        let end = start + piece.trim().len();
        if piece.trim().is_empty() {
            return Span::default();
        }
        let first = self.origin.get(start).copied().unwrap_or_default();
        let last = self.origin.get(end.saturating_sub(1)).copied().unwrap_or(first);
        Span { start: first as usize, end: last as usize + 1 }
    }

    /// Where a character of the original stands in the folded text.
    pub(super) fn place(&self, character: usize) -> usize {
        self.place.get(character).map_or(self.text.len(), |&byte| byte as usize)
    }

    /// White space at `at`: a line end beats a column gap, which beats a blank.
    fn gap(&mut self, chars: &[char], at: usize) {
        let c = chars.get(at).copied().unwrap_or(' ');
        let broken = matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}');
        let wide = c == '\t' || (at > 0 && chars.get(at - 1).is_some_and(|p| *p != '\n' && p.is_whitespace()));
        match self.text.as_bytes().last() {
            Some(b' ' | b'\t') if broken => self.replace_last('\n', at),
            Some(b' ') if wide => self.replace_last('\t', at),
            None | Some(b'\n' | b' ' | b'\t') => {}
            Some(_) if broken => self.push(b'\n', at),
            Some(_) => self.push(if c == '\t' { b'\t' } else { b' ' }, at),
        }
    }

    fn replace_last(&mut self, byte: char, at: usize) {
        self.text.pop();
        self.origin.pop();
        self.text.push(byte);
        self.origin.push(narrow(at));
    }

    fn push(&mut self, byte: u8, at: usize) {
        self.text.push(char::from(byte));
        self.origin.push(narrow(at));
    }

    fn push_char(&mut self, c: char, at: usize) {
        if c.is_ascii() {
            return self.push(c.to_ascii_lowercase() as u8, at);
        }
        if let Some(word) = sign(c) {
            return word.bytes().for_each(|byte| self.push(byte, at));
        }
        let mut letter = None;
        decompose_canonical(c, |part| letter = letter.or(part.is_ascii().then_some(part)));
        self.push(letter.map_or(b'~', |letter| letter.to_ascii_lowercase() as u8), at);
    }

    /// Whether the hyphen at `at` stands inside a word, possibly broken over a line end.
    fn joins(&self, chars: &[char], at: usize) -> bool {
        if !self.text.as_bytes().last().is_some_and(u8::is_ascii_alphabetic) {
            return false;
        }
        let mut rest = chars.iter().skip(at + 1).copied();
        let Some(next) = rest.next() else { return false };
        if next.is_alphabetic() {
            return true;
        }
        if next == '\u{ad}' || (next != '\n' && !(next == ' ' && breaks_soon(chars, at + 1))) {
            return false;
        }
        let word: String = rest.skip_while(|c| c.is_whitespace()).take(5).collect();
        // "Leer- en toetsresultaten" is two words, also where the line breaks after the hyphen. No word of the data is broken over
        // lines, so that none waits here for the data themselves.
        let hangs = || {
            GRAMMAR
                .and
                .iter()
                .chain(GRAMMAR.or.iter())
                .any(|joint| word.split_once(' ').is_some_and(|(first, _)| first == joint))
        };
        word.starts_with(|c: char| c.is_lowercase()) && !hangs()
    }
}

/// Compiles a pattern on text as it was written, where a blank is a blank.
pub(super) fn literal(source: &str) -> Regex {
    Regex::new(source).expect("patterns are literals and tested")
}

/// Compiles a pattern on folded text. A blank stands for any white space, `" ?"` for white space or none; `\b`, `\d`, `\s` and `\w` mean ASCII.
pub(super) fn pattern(source: &str) -> Regex {
    let source = source
        .replace(" ?", r"[ \t\n]*")
        .replace(' ', r"[ \t\n]+")
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\s", r"[ \t\n]")
        .replace(r"\w", "[a-z0-9]");
    Regex::new(&source).expect("patterns are literals and tested")
}

/// Letters and digits only, without any separator: the form in which labels and names are compared.
pub(super) fn squash(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    let chars: Vec<char> = text.chars().collect();
    Folded::new(&chars).text.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

fn is_emphasis(chars: &[char], at: usize) -> bool {
    let solid = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| !c.is_whitespace());
    let starts_line = at == 0 || chars.get(at - 1) == Some(&'\n');
    let alone = !solid(at.checked_sub(1)) && !solid(Some(at + 1));
    // Inside a word (an identifier, an address) an underscore is part of it.
    let inside = chars.get(at) == Some(&'_')
        && at.checked_sub(1).and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphanumeric())
        && chars.get(at + 1).is_some_and(|c| c.is_alphanumeric());
    let bullet = starts_line && !solid(Some(at + 1));
    !(alone || inside || bullet)
}

/// Where the strike-through of Markdown ends that begins at a place, on its line; nowhere if none does.
fn struck_until(chars: &[char], at: usize) -> usize {
    let opens = chars
        .get(at..)
        .is_some_and(|rest| matches!(rest, ['~', '~', next, ..] if !next.is_whitespace() && *next != '~'));
    let line = chars.iter().skip(at + 3).take(STRUCK).take_while(|c| **c != '\n').count();
    let rest = chars.get(at + 3..at + 3 + line).unwrap_or_default();
    let close = rest.windows(2).position(|pair| pair == ['~', '~']);
    close.filter(|_| opens).map_or(0, |close| at + 3 + close + 2)
}

/// Most characters that one strike-through takes out.
const STRUCK: usize = 400;

fn breaks_soon(chars: &[char], from: usize) -> bool {
    chars.iter().skip(from).take(4).find(|c| **c != ' ').is_some_and(|c| *c == '\n')
}

/// Signs that mean an ASCII one.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{b4}' | '\u{2032}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{ab}' | '\u{bb}' => "\"",
        '\u{2012}' | '\u{2013}' | '\u{2014}' | '\u{2015}' | '\u{2212}' => "-",
        '\u{2022}' | '\u{25cf}' | '\u{25aa}' | '\u{25e6}' | '\u{25cb}' | '\u{25a0}' | '\u{2219}' | '\u{b7}'
        | '\u{f0b7}' => "*",
        // Ticks and ticked boxes, also those of Wingdings that a word processor leaves in the text.
        '\u{2713}' | '\u{2714}' | '\u{2611}' | '\u{2612}' | '\u{2705}' | '\u{25a3}' | '\u{25c9}' | '\u{29bf}'
        | '\u{1f5f8}' | '\u{1f5f9}' | '\u{1f5f7}' | '\u{f0fc}' | '\u{f0fd}' | '\u{f0fe}' | '\u{f078}' | '\u{f052}' => {
            "[x]"
        }
        '\u{2610}' | '\u{25a1}' | '\u{25a2}' | '\u{2751}' | '\u{274f}' | '\u{2b1c}' | '\u{f0a8}' | '\u{f06f}'
        | '\u{f0a3}' => "[ ]",
        // A tick drawn as a picture is the same tick.
        '\u{fe0e}' | '\u{fe0f}' => "",
        '\u{2715}'..='\u{2718}' | '\u{274c}' | '\u{274e}' => "[-]",
        '\u{2248}' | '\u{2243}' => "~~",
        '\u{2026}' => "...",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{df}' => "ss",
        '\u{e6}' | '\u{c6}' => "ae",
        '\u{f8}' | '\u{d8}' => "o",
        '\u{153}' | '\u{152}' => "oe",
        '\u{132}' | '\u{133}' => "ij",
        '\u{20ac}' => "eur",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fold(text: &str) -> Folded {
        Folded::new(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn forgives_case_accents_hyphens_and_line_ends() {
        assert_eq!(fold("Coördinator  van de ECK-\niD\r\n\r\nX").text, "coordinator\tvan de eckid\nx");
        assert_eq!(fold("leer- en toets-\nresultaten").text, "leer- en toetsresultaten");
        assert_eq!(fold("leer-\nen toets").text, "leer-\nen toets");
        assert_eq!(fold("*zonder onredelijke* **Partij**").text, "zonder onredelijke partij");
        assert_eq!(fold("* punt\n• punt").text, "* punt\n* punt");
        assert_eq!(fold("“é” – 1").text, "\"e\" - 1");
        assert_eq!(fold("- ~~Nevel (mail)~~\n- Regen").text, "-\n- regen");
        assert_eq!(fold("een ~~twee drie\nvier~~").text, "een ~~twee drie\nvier~~");
    }

    proptest! {
        #[test]
        fn every_piece_leads_back_into_the_text(text in any::<String>(), a in 0usize..60, b in 0usize..60) {
            let chars: Vec<char> = text.chars().collect();
            let folded = Folded::new(&chars);
            prop_assert!(folded.text.is_ascii());
            let span = folded.origin(a.min(b), a.max(b));
            prop_assert!(span.start <= span.end && span.end <= chars.len());
            prop_assert!(folded.place(a) <= folded.text.len());
        }
    }
}
