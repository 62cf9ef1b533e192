//! `service_window`: when the vendor can be reached.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};

static WINDOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:(?:op |elke |every |on )?(?:werkdagen|schooldagen|werkdag|maandag|ma\.?|business days|working days|weekdays|monday)(?: ?(?:tot en met|t/m|-|through|to|until) ?(?:vrijdag|vr\.?|friday|zaterdag))?,?(?: (?:van|tussen|from|between))? )?(?P<from>\d{1,2}[:.]\d\d)(?: ?uur)?(?: ?(?:tot|en|-|t/m|to|and|until) ?)(?P<to>\d{1,2}[:.]\d\d)(?: ?uur)?",
    )
});
static SERVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:bereikbaar|service\b|servicevenster|helpdesk|klantenservice|openingstijden|servicedesk|ondersteuning|support|available|reached|opening hours|service hours|service desk|office hours)",
    )
});
static OTHER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:onderhoud\w*|maintenance|niet beschikbaar|storing\w*|tijdvak)\b"));

/// A sentence on weeks with other hours.
static LONGER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:langer|korter|vakantie\w*|[a-z]+weken|examen\w*|longer|holidays|exam\w*)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut first: Option<Range<usize>> = None;
    let windows = WINDOW.find_iter(view.text()).filter_map(|hit| {
        let sentence = view.sentence(hit.start());
        let near = view.before(hit.end(), hit.len() + 220);
        let serves = SERVES.is_match(view.at(&sentence)) || SERVES.is_match(near);
        let days = hit.as_str().starts_with(|c: char| c.is_ascii_alphabetic());
        let other = OTHER.is_match(view.at(&sentence));
        // One window, or another for some weeks in the sentence after it.
        let next =
            first.as_ref().is_none_or(|known| known.end == sentence.start && LONGER.is_match(view.at(&sentence)));
        let told = serves && !other && next && (days || SERVES.is_match(view.at(&sentence)) || first.is_some());
        told.then(|| {
            first.get_or_insert_with(|| sentence.clone());
            Found::new(Stated::ServiceWindow(view.words(&hit.range())), sentence, PROSE)
        })
    });
    windows.collect()
}
