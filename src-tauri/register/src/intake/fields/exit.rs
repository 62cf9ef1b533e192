//! `exit.term`: when data are returned or destroyed after the end of the agreement.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::denial::{self, denies};
use crate::intake::duration::{self, Duration};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::subject::{Subjects, Who};
use crate::intake::view::View;
use crate::intake::vocabulary::{Exit, FACTS, GRAMMAR, Phrases, TIME, Topic};
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

/// A sentence with an end in it, as far as it is the same for every end in it.
struct Clause {
    sentence: Range<usize>,
    /// Whether it says what becomes of the data.
    returned: bool,
    destroyed: bool,
    says: Says,
    durations: Vec<Duration>,
    /// The clauses in which something is done with the data by the vendor; all of it, before what is merely returned.
    acts: Vec<Range<usize>>,
}

/// What makes an end in a sentence the end that a term counts from.
struct Says {
    open: bool,
    all: bool,
    limit: bool,
}

impl Clause {
    fn of(view: &View<'_>, subjects: &Subjects<'_>, place: usize) -> Self {
        let words = &FACTS.exit;
        let mut sentence = view.sentence(place);
        // "Binnen … na het einde:" announces what is done in the items under it.
        if view.at(&sentence).trim_end().ends_with(':') {
            sentence.end = view.sentence(sentence.end).end;
        }
        let text = view.at(&sentence);
        let shared = subjects.names_vendor(&sentence);
        // Who destroys its own copies is not the vendor; "Verwerker en zijn subverwerkers" is.
        let theirs = |hit: &Range<usize>| match subjects.doer(&sentence, hit) {
            Some(Who::School) => true,
            Some(Who::Other | Who::Authority) => !shared,
            Some(Who::Vendor) | None => false,
        };
        let acts = |verbs: &Phrases, fetched: bool| -> Vec<Range<usize>> {
            let hits = verbs.find_iter(text).map(|hit| sentence.start + hit.start()..sentence.start + hit.end());
            let own =
                |hit: &Range<usize>| (fetched || !theirs(hit)) && !denies(view.at(&subjects.clause(&sentence, hit)));
            hits.filter(own).map(|hit| subjects.clause(&sentence, &hit)).collect()
        };
        let destroys = acts(&words.destroyed, false);
        // What is not destroyed may be fetched by the school; what another destroys is no return.
        let returns = if destroys.is_empty() && words.destroyed.is_match(text) {
            Vec::new()
        } else {
            acts(&words.returned, true)
        };
        Self {
            returned: !returns.is_empty(),
            destroyed: !destroys.is_empty(),
            acts: if destroys.is_empty() { returns } else { destroys },
            says: Says {
                open: words.open.is_match(text) || BLANK.is_match(text),
                all: words.all.is_match(text),
                limit: words.limit.within(text),
            },
            durations: duration::all(text),
            sentence,
        }
    }
}

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let subjects = Subjects::of(sheet, before);
    let mut ends: Vec<regex::Match<'_>> = END.find_iter(view.text()).chain(LEAVES.find_iter(view.text())).collect();
    ends.sort_by_key(regex::Match::start);
    let mut last: Option<Clause> = None;
    // "Nog veertien dagen raadpleegbaar. Uiterlijk 28 dagen na beëindiging worden zij vernietigd": the last word counts.
    let mut first: Option<Found> = None;
    for end in ends {
        // A sentence can speak of the end as often as it likes, and is read once.
        let begins = view.sentence(end.start()).start;
        let clause = match last.take().filter(|clause| clause.sentence.start == begins) {
            Some(clause) => clause,
            None => Clause::of(view, &subjects, end.start()),
        };
        if let Some(stated) = term(sheet, &end, &clause) {
            let found = Found::new(stated, clause.sentence.clone(), MODEL);
            if clause.destroyed {
                return vec![found];
            }
            first.get_or_insert(found);
        }
        last = Some(clause);
    }
    first.into_iter().collect()
}

/// The term that goes with an end.
fn term<'a>(sheet: &Sheet<'_>, end: &regex::Match<'_>, clause: &'a Clause) -> Option<Stated> {
    let (view, words) = (&sheet.view, &FACTS.exit);
    // "Binnen dertig dagen daarna": after what, the sentence before says; only the end of the agreement counts.
    let then = words.then.close(end.as_str()) && !words.ended.within(view.before(end.start(), 200));
    let aside = sheet.topics.is(clause.sentence.start, Topic::Definitions) || then;
    if aside || !clause.returned || PERIOD.is_match(view.after(end.end(), 40)) {
        return None;
    }
    if clause.says.open {
        return Some(Stated::ExitTerm { days: None });
    }
    // "Bewaard tot één jaar na afloop" is a retention term; a promise for the end is a limit.
    // "Account data is deleted 6 months after the licence ends" is one as well: the end is that of all data.
    let left = LEAVES.is_match(end.as_str()) && clause.says.all;
    let named = words.agreement.within(end.as_str()) || left;
    if !named && !clause.says.limit {
        return None;
    }
    let at = end.start() - clause.sentence.start;
    // The term stands in the clause of what is done, or else in that of the end or by itself as a limit: "…, uiterlijk binnen …, …".
    let begins = clause.sentence.start;
    let near = denial::clause(view.text(), &end.range());
    // Brackets part a clause: "sixty (60) days".
    let stands = |one: &&Duration, clause: &Range<usize>| {
        clause.start < begins + one.range.end && begins + one.range.start < clause.end
    };
    let done = || clause.durations.iter().filter(|one| clause.acts.iter().any(|act| stands(one, act)));
    let ends = || clause.durations.iter().filter(|one| stands(one, &near));
    let nearest = |all: &mut dyn Iterator<Item = &'a Duration>| all.min_by_key(|one| one.range.start.abs_diff(at));
    let limits = || {
        clause.durations.iter().filter(|one| {
            let place = begins + one.range.start;
            words.limit.within(view.at(&denial::clause(view.text(), &(place..place))))
        })
    };
    let nearest = nearest(&mut done()).or_else(|| nearest(&mut ends())).or_else(|| nearest(&mut limits()))?;
    Some(Stated::ExitTerm { days: Some(nearest.days()?) })
}
