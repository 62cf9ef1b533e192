//! `claim.rosa`: conformity with the scheme, stated without outcomes.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static SCHEME: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:certificeringsschema|toetsingskader ibp|rosa)\b"));
static CONFORM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:conform|(?:wij|we) volgen (?:het|de)|we follow the|voldoen aan|voldoet aan|in overeenstemming met|volgens|complies with|comply with|in accordance with|compliant with|genomen die zijn vastgesteld)\b",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    if before.iter().any(|found| matches!(found.stated, Stated::Rosa { .. })) {
        return Vec::new();
    }
    let claim = SCHEME.find_iter(view.text()).find_map(|scheme| {
        let sentence = view.sentence(scheme.start());
        let text = view.at(&sentence);
        let denied = ["niet ", "not ", "vergelijkbaar"].iter().any(|word| text.contains(word));
        let heading = view.lines().get(view.line_at(scheme.start())).is_some_and(|line| view.is_heading(line));
        let clause = heading || sheet.segments.is(scheme.start(), DocumentKind::Agreement);
        (CONFORM.is_match(text) && !denied && !clause).then(|| Found::new(Stated::ClaimRosa(true), sentence, PROSE))
    });
    claim.into_iter().collect()
}
