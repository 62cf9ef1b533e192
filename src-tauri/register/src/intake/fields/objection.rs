//! `subprocessor.objection_weeks`.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};

static OBJECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:bezwaartermijn|bezwaar (?:te )?maken|bezwaar aan te tekenen|bezwaar|vooraf|van tevoren|in advance|objections?|object)\b",
    )
});
static CHANGE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bsub ?(?:verwerker|processor)"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let term = OBJECTION.find_iter(view.text()).find_map(|found| {
        let sentence = view.sentence(found.start());
        let near =
            CHANGE.is_match(view.before(sentence.end, sentence.len() + 700)) || CHANGE.is_match(view.at(&sentence));
        let at = found.start() - sentence.start;
        let weeks = duration::all(view.at(&sentence))
            .into_iter()
            .min_by_key(|one| one.range.start.abs_diff(at))
            .and_then(|one| one.weeks())?;
        near.then(|| Found::new(Stated::ObjectionWeeks(weeks), sentence, MODEL))
    });
    term.into_iter().collect()
}
