//! The literal text in which names of products are sought: what is asked of it for each name is found without reading it all again.

use std::collections::{HashMap, HashSet};

use crate::intake::view::one_line;

/// For so many names the whole text is looked through; a text with more of them is no document on a product.
const LOOKS: usize = 300;

/// A text, prepared.
pub(super) struct Text<'a> {
    whole: &'a str,
    /// Its words, as they stand between blanks.
    pub(super) words: HashSet<&'a str>,
    /// The text on one line, once that is asked for.
    flat: Option<String>,
    counted: HashMap<String, usize>,
    looked: usize,
}

impl<'a> Text<'a> {
    /// Prepares a text.
    pub(super) fn of(text: &'a str) -> Self {
        let words = text.split([' ', '\n', '\t']).collect();
        Self { whole: text, words, flat: None, counted: HashMap::new(), looked: 0 }
    }

    /// How often a name stands in the text, counted to five at most; 0 once too many names were asked for.
    pub(super) fn times(&mut self, name: &str) -> usize {
        if let Some(known) = self.counted.get(name) {
            return *known;
        }
        if self.looks_no_more() {
            return 0;
        }
        let times = self.whole.match_indices(name).take(5).count();
        self.counted.insert(name.to_owned(), times);
        times
    }

    /// Whether words stand in the text more than once, its line ends aside.
    pub(super) fn repeats(&mut self, words: &str) -> bool {
        if self.looks_no_more() {
            return false;
        }
        self.flat.get_or_insert_with(|| one_line(self.whole)).match_indices(words).nth(1).is_some()
    }

    fn looks_no_more(&mut self) -> bool {
        self.looked += 1;
        self.looked > LOOKS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_looked_through_for_so_many_names_only() {
        let mut text = Text::of("Wolkje en Wolkje\nLand, Wolkje Land");
        assert_eq!(text.times("Wolkje"), 3);
        assert!(text.repeats("Wolkje Land"));
        for number in 0..LOOKS {
            text.times(&number.to_string());
        }
        assert_eq!((text.times("Wolkje"), text.times("Land")), (3, 0));
        assert!(!text.repeats("Wolkje Land"));
    }
}
