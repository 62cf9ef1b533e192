//! `subprocessor.objection_weeks`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::denial::{clause, denies};
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::tense::{is_meant, is_past};
use crate::intake::vocabulary::{FACTS, Objection, Topic};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static OBJECTION: LazyLock<Regex> = LazyLock::new(|| {
    let Objection { objects, ahead, .. } = &FACTS.objection;
    pattern(&format!(r"\b(?:(?P<objects>{objects})|{ahead})\b"))
});

/// Whether a text is as short as a letter: what one may object to stands near, under whatever name.
fn brief(sheet: &Sheet<'_>) -> bool {
    sheet.view.text().len() < LETTER
}

/// Longest letter, in characters.
const LETTER: usize = 9000;

/// Whether one may not object: "kan geen bezwaar maken". Who makes no objection may do so all the same.
fn refused(text: &str, objects: &Range<usize>) -> bool {
    let clause = clause(text, objects);
    let around = [clause.start..objects.start, objects.end..clause.end];
    let around = || around.iter().filter_map(|range| text.get(range.clone()));
    around().any(denies) && around().any(|words| FACTS.objection.may.is_match(words))
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let words = &FACTS.objection;
    let terms = OBJECTION.captures_iter(view.text()).filter_map(|hit| {
        let found = hit.get(0)?;
        let sentence = view.sentence(found.start());
        let text = view.at(&sentence);
        let within = found.start() - sentence.start..found.end() - sentence.start;
        if refused(text, &within) || is_past(text, &within) || is_meant(text, &within) {
            return None;
        }
        // "Kunt u bezwaar maken? Ja. U heeft daarvoor zes weken."
        let objects = hit.name("objects").is_some();
        let answered = || {
            let answer = sentence.end..view.sentence(view.sentence(sentence.end).end).end;
            (objects && words.answers.is_match(view.at(&answer))).then_some(answer)
        };
        // A list of sub-processors, and a letter on them, need not name them again beside the term.
        let told = words.term.is(found.as_str())
            || sheet.segments.is(found.start(), DocumentKind::SubprocessorList)
            || objects
                && !sheet.segments.is(found.start(), DocumentKind::Agreement)
                && words.change.is_match(view.before(400, 400));
        let near = told
            || sheet.topics.is(found.start(), Topic::Subprocessors)
            || words.change.is_match(view.before(sentence.end, sentence.len() + 700))
            || words.change.is_match(view.at(&sentence))
            // In a letter or an addendum the new party is named, not what it is.
            || objects && !words.others.is_match(view.at(&sentence)) && brief(sheet);
        let at = found.start() - sentence.start;
        let weeks = |range: &Range<usize>, at: usize| {
            duration::all(view.at(range)).into_iter().min_by_key(|one| one.range.start.abs_diff(at))?.weeks()
        };
        let (weeks, sentence) = weeks(&sentence, at).map(|weeks| (weeks, sentence.clone())).or_else(|| {
            let answer = answered()?;
            Some((weeks(&answer, 0)?, answer))
        })?;
        // A deviation beats what it deviates from; a term to object beats one of notice.
        let deviates = words.deviates.is_match(view.at(&sentence));
        near.then(|| ((!deviates, !objects), Found::new(Stated::ObjectionWeeks(weeks), sentence, MODEL)))
    });
    terms.min_by_key(|(order, _)| *order).map(|(_, found)| found).into_iter().collect()
}
