//! `exit.term`: when data are returned or destroyed after the end of the agreement.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Exit, FACTS, GRAMMAR, TIME, Topic};
use crate::intake::{Found, Sheet};

static END: LazyLock<Regex> = LazyLock::new(|| {
    let Exit { at, end, agreement, licence, ends, after, within, following, spans, then, then_after, .. } = &FACTS.exit;
    let (the, this, of, days) = (&GRAMMAR.determiners, &GRAMMAR.this, &GRAMMAR.of, &TIME.units.days);
    let whole = format!("{end} {of} (?:(?:{the}|{this}) )?{agreement}");
    pattern(&format!(
        r"\b(?:{at} (?:{the} )?{whole}|{whole}|{after}\b|{within} \S+(?: \(\d+\))? {days} {following} (?:{the} )?{end}|{ends} (?:{the}|{this}) (?:{agreement}|{licence})\b|{spans} (?:{then}|{then_after}))\b"
    ))
});
/// A blank of the model where the term belongs.
static BLANK: LazyLock<Regex> = LazyLock::new(|| {
    let Exit { blank_before, blank_behind, blank_term, .. } = &FACTS.exit;
    pattern(&format!(
        r"\b{blank_before} <[^>]{{0,30}}> {blank_behind} |\b{blank_term} (?:\.{{2,}}|_{{2,}}|<[^>]{{0,30}}>)"
    ))
});
/// The end as the one who leaves brings it about, or as the licence comes to it: "stopt de school", "when a licence ends".
static LEAVES: LazyLock<Regex> = LazyLock::new(|| {
    let Exit { when, leaver, lasting, whose, stops, stops_first, says, off, upon, .. } = &FACTS.exit;
    let whose = format!("(?:{}|{}|{whose})", GRAMMAR.determiners, GRAMMAR.this);
    pattern(&format!(
        r"\b(?:{when} {whose} (?:\w+ )?(?:{leaver}|{lasting})\b[^.;]{{0,40}}? {stops}|{stops_first} {whose} (?:{leaver}|{lasting})|{says} {whose} {leaver}\b[^.;]{{0,40}} {off}|{upon})\b"
    ))
});
/// The end of something else than the agreement.
static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    let (of, Exit { each, current, period, .. }) = (&GRAMMAR.of, &FACTS.exit);
    pattern(&format!(r"^ ?{of} {each} (?:{current} )?{period}\b"))
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let (view, words) = (&sheet.view, &FACTS.exit);
    let mut ends: Vec<regex::Match<'_>> = END.find_iter(view.text()).chain(LEAVES.find_iter(view.text())).collect();
    ends.sort_by_key(regex::Match::start);
    let terms = ends.into_iter().filter_map(|end| {
        let mut sentence = view.sentence(end.start());
        // "Binnen … na het einde:" announces what is done in the items under it.
        if view.at(&sentence).trim_end().ends_with(':') {
            sentence.end = view.sentence(sentence.end).end;
        }
        let text = view.at(&sentence);
        // "Binnen dertig dagen daarna": after what, the sentence before says; only the end of the agreement counts.
        let then = words.then.close(end.as_str()) && !words.ended.within(view.before(end.start(), 200));
        let aside = sheet.topics.is(sentence.start, Topic::Definitions) || then;
        if aside || !words.returned.is_match(text) || PERIOD.is_match(view.after(end.end(), 40)) {
            return None;
        }
        if words.open.is_match(text) || BLANK.is_match(text) {
            return Some(Found::new(Stated::ExitTerm { days: None }, sentence, MODEL));
        }
        // "Bewaard tot één jaar na afloop" is a retention term; a promise for the end is a limit.
        // "Account data is deleted 6 months after the licence ends" is one as well: the end is that of all data.
        let left = LEAVES.is_match(end.as_str()) && words.all.is_match(text);
        let named = words.agreement.within(end.as_str()) || left;
        if !named && !words.limit.within(text) {
            return None;
        }
        let at = end.start() - sentence.start;
        let days = duration::all(text)
            .into_iter()
            .min_by_key(|one| one.range.start.abs_diff(at))
            .and_then(|one| one.days())?;
        Some(Found::new(Stated::ExitTerm { days: Some(days) }, sentence, MODEL))
    });
    // "Nog veertien dagen raadpleegbaar. Uiterlijk 28 dagen na beëindiging worden zij vernietigd": the last word counts.
    let mut first: Option<Found> = None;
    for term in terms {
        if words.destroyed.is_match(view.at(&term.range)) {
            return vec![term];
        }
        first.get_or_insert(term);
    }
    first.into_iter().collect()
}
