//! Lists of words in the form of the folded text, as parts of patterns or to be looked for by themselves.
//!
//! In the data a word begins or ends in `*` where it may be a part of a longer one, and `…` stands for other words of the same sentence.
//! Of `<wij|we>` one stands there; of `{de|het}` one may stand there, with the blank behind it.

use std::fmt;
use std::ops::Deref;

use regex::Regex;
use serde::Deserialize;

use super::folded;
use crate::intake::fold::pattern;

/// What `…` stands for.
const GAP: &str = "[^.;]{0,40}";

/// Words of which one stands at a certain place: shown, they are the alternatives of a [`pattern`].
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(in crate::intake) struct Terms {
    words: Vec<String>,
    alternatives: String,
}

impl From<Vec<String>> for Terms {
    fn from(words: Vec<String>) -> Self {
        let alternatives = alternatives(words.iter().map(|word| term(word)));
        Self { words: words.iter().map(|word| folded(word.trim_matches('*'))).collect(), alternatives }
    }
}

impl fmt::Display for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.alternatives)
    }
}

impl Terms {
    /// The words, in the order of the data.
    pub(in crate::intake) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether a text is one of the words.
    pub(in crate::intake) fn is(&self, text: &str) -> bool {
        self.place(text).is_some()
    }

    /// Which of the words a text is.
    pub(in crate::intake) fn place(&self, text: &str) -> Option<usize> {
        self.iter().position(|word| word == text)
    }

    /// Whether a text begins with one of the words.
    pub(in crate::intake) fn open(&self, text: &str) -> bool {
        self.iter().any(|word| text.starts_with(word))
    }

    /// Whether a text ends with one of the words.
    pub(in crate::intake) fn close(&self, text: &str) -> bool {
        self.iter().any(|word| text.ends_with(word))
    }

    /// Whether one of the words stands in a text, be it inside another word.
    pub(in crate::intake) fn within(&self, text: &str) -> bool {
        self.iter().any(|word| text.contains(word))
    }

    /// The words as alternatives in text as it was written: each may begin with a capital, and any white space may stand in it.
    pub(in crate::intake) fn as_written(&self) -> String {
        let written = |word: &str| {
            let mut letters = word.chars();
            let first =
                letters.next().map(|first| format!("[{}{first}]", first.to_ascii_uppercase())).unwrap_or_default();
            first + &regex::escape(letters.as_str()).replace(' ', r"\s+")
        };
        alternatives(self.iter().map(written))
    }

    /// Where the first of the words stands in a text, be it inside another word.
    pub(in crate::intake) fn first(&self, text: &str) -> Option<usize> {
        self.iter().filter_map(|word| text.find(word)).min()
    }

    /// What stands behind the word with which a text begins.
    pub(in crate::intake) fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|word| text.strip_prefix(word))
    }
}

/// Words that are looked for anywhere in a text, each as a whole word.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(in crate::intake) struct Phrases {
    any: Regex,
    alternatives: String,
}

impl From<Vec<String>> for Phrases {
    fn from(words: Vec<String>) -> Self {
        Self { any: any_of(&words), alternatives: whole(&words) }
    }
}

impl fmt::Display for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.alternatives)
    }
}

impl Deref for Phrases {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        &self.any
    }
}

/// Words as documents write them, capitals and all: for patterns on literal text.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(in crate::intake) struct Written {
    words: Vec<String>,
    alternatives: String,
}

impl From<Vec<String>> for Written {
    fn from(words: Vec<String>) -> Self {
        let alternatives = alternatives(words.iter().map(|word| regex::escape(word)));
        Self { words, alternatives }
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.alternatives)
    }
}

impl Written {
    /// The words, in the order of the data.
    pub(in crate::intake) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether a text is one of the words.
    pub(in crate::intake) fn is(&self, text: &str) -> bool {
        self.iter().any(|word| word == text)
    }

    /// What stands behind the word with which a text begins, and the blank behind that.
    pub(in crate::intake) fn behind<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' '))
    }

    /// The words in capitals, as alternatives.
    pub(in crate::intake) fn in_capitals(&self) -> String {
        alternatives(self.iter().map(|word| regex::escape(&word.to_uppercase())))
    }

    /// The words as alternatives in which full stops and blanks may be missing.
    pub(in crate::intake) fn loosely(&self) -> String {
        let loose = |word: &str| regex::escape(word).replace(r"\.", r"\.?").replace(' ', r"\s?");
        alternatives(self.iter().map(loose))
    }
}

/// A pattern for any of the words, as whole words; one that ends in `*` may go on.
pub(in crate::intake) fn any_of<'a>(words: impl IntoIterator<Item = &'a String>) -> Regex {
    pattern(&format!(r"\b{}", whole(words)))
}

/// The words as alternatives, each to its end.
fn whole<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let whole = |word: &String| {
        let last = word.trim_end_matches(['>', '}']);
        let edge = if last.ends_with(|c: char| c.is_alphanumeric()) { r"\b" } else { "" };
        term(word) + edge
    };
    alternatives(words.into_iter().map(whole))
}

/// A pattern for a text that begins with any of the words.
pub(in crate::intake) fn first_of<'a>(words: impl IntoIterator<Item = &'a String>) -> Regex {
    pattern(&format!(r"^\b{}", whole(words)))
}

/// A pattern for words that any of these begins.
pub(super) fn starting(words: &[String]) -> Regex {
    pattern(&format!(r"\b{}", alternatives(words.iter().map(|word| term(word) + r"\w*"))))
}

/// A word of the data as a piece of a pattern.
fn term(word: &str) -> String {
    let (stem, more) = word.strip_suffix('*').map_or((word, ""), |stem| (stem, r"\w*"));
    let (stem, before) = stem.strip_prefix('*').map_or((stem, ""), |stem| (stem, r"\w*"));
    before.to_owned() + &chosen(stem) + more
}

/// A word of the data in which choices stand, as a piece of a pattern.
fn chosen(stem: &str) -> String {
    let Some((before, rest)) = stem.split_once(['<', '{']) else { return phrase(stem) };
    let (words, rest) = rest.split_once(['>', '}']).expect("a choice of words is closed");
    let words = words.split('|').map(term).collect::<Vec<_>>().join("|");
    let must = stem.get(before.len()..).is_some_and(|choice| choice.starts_with('<'));
    let before = if before.is_empty() { String::new() } else { phrase(before) };
    match rest.strip_prefix(' ') {
        Some(rest) if !must => format!("{before}(?:(?:{words}) )?{}", chosen(rest)),
        _ => format!("{before}(?:{words}){}", chosen(rest)),
    }
}

/// Words and what stands between them, as a piece of a pattern.
fn phrase(words: &str) -> String {
    // Folding drops a blank at the begin, which behind a choice parts two words.
    let blank = if words.starts_with(' ') { " " } else { "" };
    blank.to_owned() + &words.split('…').map(|piece| regex::escape(&folded(piece))).collect::<Vec<_>>().join(GAP)
}

/// Alternatives, the longest first, so that the order of the data does not matter.
fn alternatives(terms: impl Iterator<Item = String>) -> String {
    let mut terms: Vec<String> = terms.collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.len()));
    format!("(?:{})", terms.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn words_are_whole_unless_marked() {
        let words = any_of(&words(&["po", "docent*"]));
        assert!(words.is_match("voor po en vo"));
        assert!(words.is_match("docenten"));
        assert!(!words.is_match("rapport"));
    }

    #[test]
    fn words_are_folded_and_may_leave_room() {
        let phrases = Phrases::from(words(&["geïmplementeerd", "past … toe", "self-assessment"]));
        for text in ["is geimplementeerd", "past dmarc\nen spf toe", "een selfassessment"] {
            assert!(phrases.is_match(text), "{text}");
        }
        assert!(!phrases.is_match("dat past. wij letten op de toetsen"));
        let terms = Terms::from(words(&["dag", "dagen", "coördinat*"]));
        assert_eq!(terms.to_string(), r"(?:coordinat\w*|dagen|dag)");
        assert!(terms.is("dagen") && terms.open("coordinator") && !terms.is("coordinator"));
    }

    #[test]
    fn of_a_choice_one_stands_there_or_may() {
        let phrases = Phrases::from(words(&["na {de|het} ontdekk*", "<wij|we> vragen <niet|geen>"]));
        for text in ["na ontdekking", "na de ontdekking", "na\nhet ontdekken", "we vragen niet", "wij vragen geen foto"]
        {
            assert!(phrases.is_match(text), "{text}");
        }
        for text in ["na een ontdekking", "vragen niet", "wij vragen", "we vragen nietig"] {
            assert!(!phrases.is_match(text), "{text}");
        }
    }
}
