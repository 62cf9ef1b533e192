//! `claim.rosa`: conformity with the scheme, stated without outcomes.

use crate::intake::confidence::PROSE;
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::tense::is_ahead;
use crate::intake::vocabulary::FACTS;
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    if before.iter().any(|found| matches!(found.stated, Stated::Rosa { .. })) {
        return Vec::new();
    }
    let words = &FACTS.claim;
    let subjects = Subjects::of(sheet, before);
    // "The measures of the scheme", once the text has called it by its name.
    let named = words.scheme.find(view.text()).map_or(usize::MAX, |scheme| scheme.end());
    let again = words.again.find_iter(view.text()).filter(|scheme| scheme.start() > named);
    let claim = words.scheme.find_iter(view.text()).chain(again).find_map(|scheme| {
        let sentence = view.sentence(scheme.start());
        let text = view.at(&sentence);
        let at = scheme.start() - sentence.start..scheme.end() - sentence.start;
        let another = subjects.another(&sentence, &scheme.range());
        let denied = another || is_ahead(text, &at) || words.not.is_match(text);
        let heading = view.lines().get(view.line_at(scheme.start())).is_some_and(|line| view.is_heading(line));
        let clause = heading || sheet.segments.is(scheme.start(), DocumentKind::Agreement);
        (words.conform.is_match(text) && !denied && !clause)
            .then(|| Found::new(Stated::ClaimRosa(true), sentence, PROSE))
    });
    claim.into_iter().collect()
}
