//! Breaking words into lines of a width.

use super::face::SOFT_HYPHEN;

/// Words on a line, and how wide they are as shown.
///
/// A line that ends in a soft hyphen was broken there, and shows a hyphen. One that ends in a space was broken there; that space is
/// not part of the width, and keeps words apart when the text is read aloud or copied.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) words: String,
    pub(super) width: f32,
}

/// Breaks words into lines no wider than `width`, where `advance` says how wide a character is.
///
/// A line feed ends a line. Else lines end at a space (which is dropped), after a dash or a stroke between letters, or at a soft
/// hyphen. A word too long for a line of its own is broken anywhere, rather after a mark than within letters. No character but
/// those spaces and unused soft hyphens is lost. Where even one character is wider than `width`, it stands alone.
pub(super) fn wrap(words: &str, width: f32, advance: impl Fn(char) -> f32) -> Vec<Line> {
    let mut lines = Vec::new();
    for paragraph in words.split('\n') {
        let mut breaker =
            Breaker { lines: &mut lines, line: String::new(), line_width: 0.0, gap: 0.0, width, advance: &advance };
        for word in paragraph.split(' ') {
            breaker.word(word);
        }
        breaker.end(true);
    }
    if let Some(last) = lines.last_mut() {
        last.words.pop();
    }
    lines
}

struct Breaker<'a, F> {
    lines: &'a mut Vec<Line>,
    line: String,
    line_width: f32,
    /// The spaces waiting before the next word.
    gap: f32,
    width: f32,
    advance: &'a F,
}

impl<F: Fn(char) -> f32> Breaker<'_, F> {
    fn measure(&self, words: &str) -> f32 {
        words.chars().filter(|c| *c != SOFT_HYPHEN).map(self.advance).sum()
    }

    fn word(&mut self, word: &str) {
        for (index, piece) in pieces(word).into_iter().enumerate() {
            let gap = if index == 0 && !self.line.is_empty() { self.gap } else { 0.0 };
            self.piece(piece, index == 0, gap);
        }
        self.gap = (self.advance)(' ');
    }

    /// Puts a piece that is not willingly broken on the line, or on the next.
    fn piece(&mut self, piece: &str, first: bool, gap: f32) {
        let soft = piece.ends_with(SOFT_HYPHEN);
        let shown = piece.trim_end_matches(SOFT_HYPHEN);
        if soft && shown.is_empty() {
            return;
        }
        let width = self.measure(shown);
        // A piece after which the word might be broken must leave room for the hyphen.
        let hyphen = if soft { (self.advance)('-') } else { 0.0 };
        if !self.line.is_empty() && self.line_width + gap + width + hyphen > self.width {
            // The first piece of a word comes after a space; there was none before the others.
            self.end(first);
            return self.piece(piece, false, 0.0);
        }
        if self.line_width + gap + width + hyphen <= self.width {
            if gap > 0.0 {
                self.line.push(' ');
            } else {
                // The soft hyphen before this piece was not needed.
                while self.line.ends_with(SOFT_HYPHEN) {
                    self.line.pop();
                }
            }
            self.line.push_str(piece);
            self.line_width += gap + width;
            return;
        }
        self.force(shown);
        if soft && !self.line.is_empty() && self.line_width + hyphen <= self.width {
            self.line.push(SOFT_HYPHEN);
        }
    }

    /// Breaks a piece that is wider than a line.
    fn force(&mut self, piece: &str) {
        for character in piece.chars() {
            let advance = (self.advance)(character);
            if !self.line.is_empty() && self.line_width + advance > self.width {
                // Rather after a mark, if one stands in the last third of the line.
                let cut = self
                    .line
                    .char_indices()
                    .rev()
                    .take(self.line.chars().count() / 3)
                    .find(|(_, mark)| "/.@_-?&=:;,#".contains(*mark))
                    .map(|(at, mark)| at + mark.len_utf8())
                    .filter(|at| *at < self.line.len());
                let rest = cut.map(|at| self.line.split_off(at)).unwrap_or_default();
                self.line_width = self.measure(&self.line);
                self.end(false);
                self.line_width = self.measure(&rest);
                self.line = rest;
            }
            self.line.push(character);
            self.line_width += advance;
        }
    }

    /// Ends the line, at a space or a line feed or else within a word.
    fn end(&mut self, between_words: bool) {
        let mut words = std::mem::take(&mut self.line);
        let mut width = std::mem::take(&mut self.line_width);
        if words.ends_with(SOFT_HYPHEN) {
            width += (self.advance)('-');
        }
        // Spaces at the end of a line are not seen, and would push words that stand on the right.
        while words.ends_with(' ') {
            words.pop();
            width -= (self.advance)(' ');
        }
        self.gap = 0.0;
        if between_words {
            words.push(' ');
        }
        self.lines.push(Line { words, width });
    }
}

/// The pieces of a word between which it may be broken.
fn pieces(word: &str) -> Vec<&str> {
    let word = word.trim_matches(SOFT_HYPHEN);
    let mut pieces = Vec::new();
    let mut rest = word;
    let mut previous = None;
    let mut characters = word.char_indices().peekable();
    let mut start = 0;
    while let Some((at, character)) = characters.next() {
        let after = at + character.len_utf8();
        let next = characters.peek().map(|(_, next)| *next);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let breakable = match character {
            SOFT_HYPHEN => true,
            // Not within 2024-11-22 or N/A-like abbreviations of one letter, and not before a hyphen that follows.
            '-' | '/' | '–' | '—' => letter(previous) && letter(next),
            _ => false,
        };
        if breakable {
            let (piece, remainder) = rest.split_at(after - start);
            pieces.push(piece);
            rest = remainder;
            start = after;
        }
        previous = Some(character);
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::face::Face;
    use super::*;

    fn set(words: &str, width: f32) -> Vec<String> {
        wrap(words, width, |c| Face::Regular.advance(c) * 10.0)
            .into_iter()
            .map(|line| line.words.trim_end().to_owned())
            .collect()
    }

    #[test]
    fn lines_end_at_spaces() {
        assert_eq!(
            wrap("een twee drie", 8.0, |_| 1.0).iter().map(|l| l.words.as_str()).collect::<Vec<_>>(),
            ["een twee ", "drie"]
        );
        assert_eq!(set("een\n\ntwee", 100.0), ["een", "", "twee"]);
    }

    #[test]
    fn compounds_break_after_their_dash_and_dates_do_not() {
        let one = |words, width| wrap(words, width, |_| 1.0).into_iter().map(|l| l.words).collect::<Vec<_>>();
        assert_eq!(one("privacy-instellingen", 12.0), ["privacy-", "instellingen"]);
        assert_eq!(one("op 2024-11-22", 11.0), ["op ", "2024-11-22"]);
        assert_eq!(one("verwerkers\u{ad}overeenkomst", 12.0), ["verwerkers\u{ad}", "overeenkomst"]);
        assert_eq!(one("verwerkers\u{ad}overeenkomst", 40.0), ["verwerkersovereenkomst"]);
    }

    #[test]
    fn an_address_breaks_rather_after_a_mark() {
        let lines: Vec<_> = wrap("https://leverancier.example/privacy/bijsluiter", 28.0, |_| 1.0)
            .into_iter()
            .map(|l| l.words)
            .collect();
        assert_eq!(lines, ["https://leverancier.example/", "privacy/bijsluiter"]);
    }

    proptest! {
        #[test]
        fn no_character_is_lost_and_no_line_is_too_wide(words in "[a-zA-Zëĳ€☃0-9 ./@\u{ad}–—\n-]{0,300}", width in 1.0f32..300.0) {
            let advance = |c: char| Face::Regular.advance(c) * 10.0;
            let lines = wrap(&words, width, advance);
            let kept = |text: &str| text.chars().filter(|c| !matches!(*c, ' ' | '\n' | SOFT_HYPHEN)).collect::<String>();
            // What is read aloud has the same words: no two run together.
            let read = |text: &str| text.replace('\n', " ").split(' ').map(|w| w.replace(SOFT_HYPHEN, "")).filter(|w| !w.is_empty()).collect::<Vec<_>>();
            let all: String = lines.iter().map(|line| line.words.as_str()).collect();
            prop_assert_eq!(read(&all), read(&words));
            let joined: String = lines.iter().map(|line| line.words.as_str()).collect();
            prop_assert_eq!(kept(&joined), kept(&words));
            for line in &lines {
                let mut shown: f32 = line.words.trim_end_matches(' ').chars().filter(|c| *c != SOFT_HYPHEN).map(advance).sum();
                if line.words.ends_with(SOFT_HYPHEN) {
                    shown += advance('-');
                }
                prop_assert!((shown - line.width).abs() < 0.1, "the width is that of the words: {} {}", shown, line.width);
                prop_assert!(shown <= width + 0.01 || line.words.trim_end().chars().filter(|c| *c != SOFT_HYPHEN).count() == 1);
            }
        }
    }
}
