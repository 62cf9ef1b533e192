//! The lines of a cell as one text, words that a narrow column broke made whole.

use std::collections::BTreeSet;

use super::table::Piece;
use crate::script::CellText;

/// Words that follow a hyphen which stands for the rest of a word: "leer- en toetsresultaten".
const AFTER_ELLIPSIS: &[&str] = &["en", "of", "en/of", "dan", "als", "tot", "and", "or"];

/// The hyphen that is no part of any word but where a typesetter breaks it.
const MARK: char = '\u{2010}';

/// The words that the document has in the midst of lines, where nothing breaks them.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: BTreeSet<String>,
    /// Words broken by a hyphen that the document has elsewhere: without the hyphen, and with it.
    soft: usize,
    hard: usize,
    /// Whether lines end with the character that typesetters break words by.
    marks: bool,
}

impl Vocabulary {
    /// Takes the words of a line of running text.
    pub(super) fn learn(&mut self, line: &str) {
        self.words.extend(line.split_whitespace().map(bare));
    }

    /// Takes the words of a cell, but for those that an end of its lines may have broken.
    pub(super) fn learn_cell(&mut self, pieces: &[Piece]) {
        for (at, piece) in pieces.iter().enumerate() {
            let mut words: Vec<&str> = piece.text.split_whitespace().skip(usize::from(at > 0)).collect();
            if at + 1 < pieces.len() {
                words.pop();
            }
            self.words.extend(words.into_iter().map(bare));
            self.marks |= at + 1 < pieces.len() && piece.text.ends_with(MARK);
        }
    }

    /// Takes the end of a line and the beginning of the next, to learn whether the document breaks words by hyphens.
    pub(super) fn learn_break(&mut self, line: &str, next: &str) {
        let (Some(head), Some(tail)) = (line.split_whitespace().last(), next.split_whitespace().next()) else { return };
        self.marks |= head.ends_with(MARK);
        let Some(stem) = head.strip_suffix('-').filter(|stem| stem.ends_with(char::is_lowercase)) else { return };
        self.soft += usize::from(self.knows(&format!("{stem}{tail}")));
        self.hard += usize::from(self.knows(&format!("{stem}-{tail}")));
    }

    /// Whether a plain hyphen at the end of a line is more likely one that the line's end put there.
    fn hyphenates(&self) -> bool {
        !self.marks && self.soft > 2 && self.soft > 2 * self.hard
    }

    fn knows(&self, word: &str) -> bool {
        self.words.contains(&bare(word))
    }
}

/// The text of a cell whose lines may run as far as `limit`.
pub(super) fn cell_text(pieces: &[Piece], limit: f64, vocabulary: &Vocabulary) -> CellText {
    let mut text = String::new();
    let mut before: Option<&Piece> = None;
    for piece in pieces.iter().filter(|piece| !piece.text.is_empty()) {
        match before.map(|before| seam(before, piece, limit, vocabulary)) {
            None | Some(Seam::Closed) => {}
            Some(Seam::Space) => text.push(' '),
            Some(Seam::Hyphen) => {
                text.pop();
            }
        }
        text.push_str(&piece.text);
        before = Some(piece);
    }
    CellText { text, struck: pieces.iter().any(|piece| piece.struck), joined: false }
}

/// What stands between two lines of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seam {
    Space,
    /// The word goes on.
    Closed,
    /// The word goes on without the hyphen that broke it.
    Hyphen,
}

/// What stands between the last word of a line and the first of the next, as far as the words themselves tell: a hyphen or a
/// slash is where a line may end in the midst of a word.
pub(super) fn break_of(head: &str, tail: &str, vocabulary: &Vocabulary) -> Seam {
    if let Some(stem) = head.strip_suffix('/') {
        let inside = stem.ends_with(char::is_alphanumeric) && tail.starts_with(char::is_alphanumeric);
        return if inside && !AFTER_ELLIPSIS.contains(&tail) { Seam::Closed } else { Seam::Space };
    }
    let Some(stem) = head.strip_suffix(['-', '\u{AD}', '\u{2010}']) else { return Seam::Space };
    let inside = stem.ends_with(char::is_alphanumeric) && tail.starts_with(char::is_alphanumeric);
    if !inside || AFTER_ELLIPSIS.contains(&tail) {
        return Seam::Space;
    }
    let small = tail.starts_with(|c: char| c.is_lowercase());
    let inner = small && stem.chars().count() > 1 && stem.ends_with(char::is_lowercase);
    let known = inner
        && (vocabulary.hyphenates() || vocabulary.knows(&format!("{stem}{tail}")))
        && !vocabulary.knows(&format!("{stem}-{tail}"));
    let marked = head.ends_with('\u{AD}') || (small && head.ends_with(MARK));
    if known || marked { Seam::Hyphen } else { Seam::Closed }
}

fn seam(one: &Piece, two: &Piece, limit: f64, vocabulary: &Vocabulary) -> Seam {
    let (Some(head), Some(tail)) = (one.text.split_whitespace().last(), two.text.split_whitespace().next()) else {
        return Seam::Space;
    };
    if head.ends_with(['-', '\u{AD}', '\u{2010}', '/']) {
        return break_of(head, tail, vocabulary);
    }
    let small = tail.starts_with(|c: char| c.is_lowercase());
    // Whether the next letter would have been too much; its width is known roughly.
    let full = one.right + 1.2 * letter(one).max(letter(two)) > limit;
    let address = head.contains("://") || head.contains('@') || head.starts_with("www.");
    if address && full && !tail.starts_with('(') {
        return Seam::Closed;
    }
    // A word is broken only if a line of its own is too narrow for it.
    let alone = !one.text.contains(' ');
    let inner = small || tail.starts_with(|c: char| c.is_ascii_digit());
    if !alone || !full || !inner || !head.ends_with(char::is_alphanumeric) {
        return Seam::Space;
    }
    if vocabulary.knows(&format!("{head}{tail}")) {
        return Seam::Closed;
    }
    // Who breaks words by hyphens does not break them without; and what is a word elsewhere is a word here.
    let word = |text: &str| text.chars().count() > 3 && vocabulary.knows(text);
    if vocabulary.marks || vocabulary.hyphenates() || word(head) || word(tail) { Seam::Space } else { Seam::Closed }
}

/// The usual width of a letter of a line.
fn letter(piece: &Piece) -> f64 {
    let letters = u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX);
    (piece.right - piece.left) / f64::from(letters.max(1))
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(lines: &[(&str, f64)], known: &str) -> String {
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn(known);
        let piece = |(text, right): &(&str, f64)| Piece {
            text: (*text).to_owned(),
            left: 0.0,
            right: *right,
            size: 10.0,
            struck: false,
            sureness: None,
        };
        let pieces: Vec<Piece> = lines.iter().map(piece).collect();
        cell_text(&pieces, 60.0, &vocabulary).text
    }

    #[test]
    fn makes_words_whole_that_a_narrow_column_broke() {
        assert_eq!(join(&[("Vertrouwelijkh", 58.0), ("eid", 10.0)], ""), "Vertrouwelijkheid");
        assert_eq!(join(&[("leerling-", 40.0), ("volgsysteem", 50.0)], ""), "leerling-volgsysteem");
        assert_eq!(join(&[("gege-", 30.0), ("vens", 20.0)], "de gegevens van"), "gegevens");
    }

    #[test]
    fn keeps_words_apart_that_stood_apart() {
        assert_eq!(join(&[("Alternatieve", 48.0), ("maatregel", 40.0)], ""), "Alternatieve maatregel");
        assert_eq!(join(&[("leer-", 30.0), ("en toets", 40.0)], ""), "leer- en toets");
        assert_eq!(join(&[("wachtwoorden", 58.0), ("worden", 30.0)], "de wachtwoorden worden"), "wachtwoorden worden");
        assert_eq!(join(&[("van de school", 58.0), ("die", 20.0)], ""), "van de school die");
    }
}
