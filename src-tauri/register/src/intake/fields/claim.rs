//! `claim.rosa`: conformity with the scheme, stated without outcomes.

use crate::intake::confidence::PROSE;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::FACTS;
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    if before.iter().any(|found| matches!(found.stated, Stated::Rosa { .. })) {
        return Vec::new();
    }
    let words = &FACTS.claim;
    let claim = words.scheme.find_iter(view.text()).find_map(|scheme| {
        let sentence = view.sentence(scheme.start());
        let text = view.at(&sentence);
        let denied = words.not.is_match(text);
        let heading = view.lines().get(view.line_at(scheme.start())).is_some_and(|line| view.is_heading(line));
        let clause = heading || sheet.segments.is(scheme.start(), DocumentKind::Agreement);
        (words.conform.is_match(text) && !denied && !clause)
            .then(|| Found::new(Stated::ClaimRosa(true), sentence, PROSE))
    });
    claim.into_iter().collect()
}
