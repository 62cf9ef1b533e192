//! `subprocessor.objection_weeks`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static OBJECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:bezwaartermijn|bezwaar (?:te )?maken|bezwaar aan te tekenen|bezwaar|vooraf|van tevoren|in advance|objections?|object)\b",
    )
});
static DEVIATES: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:in plaats van|in afwijking van|instead of)\b"));
/// An answer to the question whether one may object.
static ANSWER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:daarvoor|hiervoor|daartoe|for this|to do so)\b"));
static CHANGE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bsub ?(?:verwerker|bewerker|processor)"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let terms = OBJECTION.find_iter(view.text()).filter_map(|found| {
        let sentence = view.sentence(found.start());
        // "Kunt u bezwaar maken? Ja. U heeft daarvoor zes weken."
        let objects = ["bezwaar", "object"].iter().any(|word| found.as_str().starts_with(word));
        let answered = || {
            let answer = sentence.end..view.sentence(view.sentence(sentence.end).end).end;
            (objects && ANSWER.is_match(view.at(&answer))).then_some(answer)
        };
        // A list of sub-processors, and a letter on them, need not name them again beside the term.
        let told = found.as_str() == "bezwaartermijn"
            || sheet.segments.is(found.start(), DocumentKind::SubprocessorList)
            || objects
                && !sheet.segments.is(found.start(), DocumentKind::Agreement)
                && CHANGE.is_match(view.before(400, 400));
        let near = told
            || sheet.topics.is(found.start(), Topic::Subprocessors)
            || CHANGE.is_match(view.before(sentence.end, sentence.len() + 700))
            || CHANGE.is_match(view.at(&sentence));
        let at = found.start() - sentence.start;
        let weeks = |range: &Range<usize>, at: usize| {
            duration::all(view.at(range)).into_iter().min_by_key(|one| one.range.start.abs_diff(at))?.weeks()
        };
        let (weeks, sentence) = weeks(&sentence, at).map(|weeks| (weeks, sentence.clone())).or_else(|| {
            let answer = answered()?;
            Some((weeks(&answer, 0)?, answer))
        })?;
        // A deviation beats what it deviates from; a term to object beats one of notice.
        let deviates = DEVIATES.is_match(view.at(&sentence));
        near.then(|| ((!deviates, !objects), Found::new(Stated::ObjectionWeeks(weeks), sentence, MODEL)))
    });
    terms.min_by_key(|(order, _)| *order).map(|(_, found)| found).into_iter().collect()
}
