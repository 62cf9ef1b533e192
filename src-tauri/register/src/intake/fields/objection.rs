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
        r"\b(?:bezwaartermijn|bezwaar (?:te )?maken|bezwaar aan te tekenen|bezwaar|vooraf|van tevoren|in advance|objections?|object)\b|\b(?:stemt u|ga je|gaat u|bent u het) niet (?:in|akkoord|mee)|\b(?:niet akkoord|does not agree|do not agree|disagrees?)\b",
    )
});
static DEVIATES: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:in plaats van|in afwijking van|instead of)\b"));
/// An answer to the question whether one may object.
static ANSWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:daarvoor|hiervoor|daartoe|for this|to do so|horen (?:wij|we) (?:dat|het)|laat (?:het|dat) (?:ons )?(?:dan )?weten|meldt? (?:u|je|dat)|let us know|tell us)\b",
    )
});
/// Terms of something else that are told beside an objection.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:betrokkene|data subject|factuur|invoice|tarie\w+|prijs\w*|prices?|fees?|respon\w+|reageren|reageert|autoriteit|authority|rechter|court)\b",
    )
});
static CHANGE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bsub ?(?:verwerker|bewerker|processor)"));

/// Whether a text is as short as a letter: what one may object to stands near, under whatever name.
fn brief(sheet: &Sheet<'_>) -> bool {
    sheet.view.text().len() < LETTER
}

/// Longest letter, in characters.
const LETTER: usize = 9000;

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let terms = OBJECTION.find_iter(view.text()).filter_map(|found| {
        let sentence = view.sentence(found.start());
        // "Kunt u bezwaar maken? Ja. U heeft daarvoor zes weken."
        let objects = !["vooraf", "van tevoren", "in advance"].contains(&found.as_str());
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
            || CHANGE.is_match(view.at(&sentence))
            // In a letter or an addendum the new party is named, not what it is.
            || objects && !OTHER.is_match(view.at(&sentence)) && brief(sheet);
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
