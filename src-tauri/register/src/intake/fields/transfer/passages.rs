//! What the sentences of a text say of mechanisms, and where a text names parties: looked at once, however many there are.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{GOES_ON, NOT, mechanism};
use crate::intake::country;
use crate::intake::view::View;
use crate::intake::vocabulary::COUNTRIES;
use crate::reference::is_eea;

/// The full names of countries outside the EEA.
static ABROAD: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let names = COUNTRIES.iter().filter(|(name, code)| name.len() > 3 && !is_eea(code)).map(|(name, _)| name);
    AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("the table of countries is small")
});

/// A sentence, with the next one if that goes on about the same.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    /// The sentence itself.
    pub(super) sentence: Range<usize>,
    /// The sentence, and the next one if that goes on: "Naam zit in Amerika. Het bedrijf is gecertificeerd onder …".
    pub(super) whole: Range<usize>,
    /// The mechanism that it names.
    pub(super) mechanism: Option<&'static str>,
    /// Whether it says that there is no access.
    pub(super) denied: bool,
}

/// The passages of a text, each read once.
pub(super) struct Passages<'v, 'p> {
    view: &'v View<'p>,
    /// By the place where the sentence begins.
    known: HashMap<usize, Passage>,
    mechanisms: HashMap<Range<usize>, Option<&'static str>>,
    /// Where countries outside the EEA are named, by the place where the name begins.
    abroad: Vec<Range<usize>>,
}

impl<'v, 'p> Passages<'v, 'p> {
    pub(super) fn of(view: &'v View<'p>) -> Self {
        // A name may be broken over lines.
        let text = view.text().replace(['\n', '\t'], " ");
        let mut abroad: Vec<Range<usize>> = ABROAD.find_overlapping_iter(&text).map(|hit| hit.range()).collect();
        abroad.sort_unstable_by_key(|name| name.start);
        Self { view, known: HashMap::new(), mechanisms: HashMap::new(), abroad }
    }

    /// The sentence that holds a place.
    pub(super) fn at(&mut self, place: usize) -> &Passage {
        let (view, sentence) = (self.view, self.view.sentence(place));
        self.known.entry(sentence.start).or_insert_with(|| {
            let next = view.sentence(sentence.end);
            let goes_on = GOES_ON.is_match(view.at(&next));
            let named = mechanism(view.at(&sentence)).or_else(|| mechanism(view.at(&next)).filter(|_| goes_on));
            let whole = sentence.start..if goes_on { next.end } else { sentence.end };
            Passage { denied: NOT.is_match(view.at(&whole)), mechanism: named, sentence, whole }
        })
    }

    /// The mechanism that a range names.
    pub(super) fn mechanism(&mut self, range: &Range<usize>) -> Option<&'static str> {
        let view = self.view;
        *self.mechanisms.entry(range.clone()).or_insert_with(|| mechanism(view.at(range)))
    }

    /// The first country outside the EEA that a range names.
    pub(super) fn country(&self, range: &Range<usize>) -> Option<&'static str> {
        let next = self.abroad.partition_point(|name| name.start < range.start);
        let mut near = self.abroad.iter().skip(next).take_while(|name| name.start < range.end);
        near.any(|name| name.end <= range.end)
            .then(|| country::places(self.view.at(range)))?
            .into_iter()
            .find_map(|(.., code)| (!is_eea(code)).then_some(code))
    }
}

/// Tells every place where a text has one of many names, in one pass: which name, and where. A name does not overlap itself.
pub(super) fn each_place(text: &str, names: &[String], mut tell: impl FnMut(usize, usize)) {
    if names.is_empty() {
        return;
    }
    let finder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("names are part of a text");
    let mut ends = vec![0; names.len()];
    for hit in finder.find_overlapping_iter(text) {
        let name = hit.pattern().as_usize();
        if let Some(end) = ends.get_mut(name).filter(|end| **end <= hit.start()) {
            *end = hit.end();
            tell(name, hit.start());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use waarborg_extract::Part;

    use super::*;

    proptest! {
        #[test]
        fn one_pass_finds_what_a_pass_for_each_name_finds(
            text in "[abé ]{0,60}",
            names in prop::collection::btree_set("[abé]{1,4}", 0..8),
        ) {
            let names: Vec<String> = names.into_iter().collect();
            let mut found: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
            each_place(&text, &names, |name, at| found[name].push(at));
            for (name, places) in names.iter().zip(found) {
                let alone: Vec<usize> = text.match_indices(name.as_str()).map(|(at, _)| at).collect();
                prop_assert_eq!(places, alone, "{} in {}", name, text);
            }
        }
    }

    #[test]
    fn a_country_is_found_where_its_whole_name_stands_in_the_range() {
        let part =
            Part { text: "Duif werkt in Ierland,\nIndia en de Verenigde\nStaten.".to_owned(), ..Part::default() };
        let view = View::new(&part);
        let passages = Passages::of(&view);
        let at = |words: &str| view.text().find(words).unwrap();
        assert_eq!(passages.country(&(0..at("india"))), None);
        assert_eq!(passages.country(&(0..at("india") + 4)), None);
        assert_eq!(passages.country(&(0..at("india") + 5)), Some("IN"));
        assert_eq!(passages.country(&(at("india") + 1..view.text().len())), Some("US"));
        assert_eq!(passages.country(&(at("verenigde") + 1..view.text().len())), None);
    }
}
