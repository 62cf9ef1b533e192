//! `service_window`: when the vendor can be reached.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{FACTS, Service};
use crate::intake::{Found, Sheet};

static WINDOW: LazyLock<Regex> = LazyLock::new(|| {
    let Service { every, days, through, last, from, till, hour, .. } = &FACTS.service;
    pattern(&format!(
        r"(?:(?:{every} )?{days}(?: ?{through} ?{last})?,?(?: {from})? )?(?P<from>\d{{1,2}}[:.]\d\d)(?: ?{hour})?(?: ?{till} ?)(?P<to>\d{{1,2}}[:.]\d\d)(?: ?{hour})?"
    ))
});
/// A sentence on weeks with other hours: "in de toetsweken".
static LONGER: LazyLock<Regex> = LazyLock::new(|| {
    let Service { longer, weeks, .. } = &FACTS.service;
    pattern(&format!(r"\b(?:{longer}|[a-z]+{weeks})\b"))
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let words = &FACTS.service;
    let mut first: Option<Range<usize>> = None;
    let windows = WINDOW.find_iter(view.text()).filter_map(|hit| {
        let sentence = view.sentence(hit.start());
        let near = view.before(hit.end(), hit.len() + 220);
        let serves = words.serves.is_match(view.at(&sentence)) || words.serves.is_match(near);
        let days = hit.as_str().starts_with(|c: char| c.is_ascii_alphabetic());
        let other = words.others.is_match(view.at(&sentence));
        // One window, or another for some weeks in the sentence after it.
        let next =
            first.as_ref().is_none_or(|known| known.end == sentence.start && LONGER.is_match(view.at(&sentence)));
        let told = serves && !other && next && (days || words.serves.is_match(view.at(&sentence)) || first.is_some());
        told.then(|| {
            first.get_or_insert_with(|| sentence.clone());
            Found::new(Stated::ServiceWindow(view.words(&hit.range())), sentence, PROSE)
        })
    });
    windows.collect()
}
