//! `breach.notice` and `breach.vendor_notifies_ap`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::denial::denies;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::{Notified, Stated};
use crate::intake::subject::{Subjects, Who};
use crate::intake::view::View;
use crate::intake::vocabulary::{Breach, Own, PARTIES, PROMISES, Tells, Topic};
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, NoticeFrom};

static BREACH: LazyLock<Regex> = LazyLock::new(|| {
    let Breach { about, data, in_the_street, .. } = &PROMISES.breach;
    pattern(&format!(r"\b(?:{about}|{data} [^.]{{0,40}}{in_the_street})\b"))
});
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    let Tells { words, brings, aware, gets, word, lets, know, gives, on, enlightens, inside } = &PROMISES.breach.tells;
    pattern(&format!(
        r"\b(?:{words}|{brings} [^.]{{0,160}}{aware}|{gets} [^.]{{0,60}}{word}|{lets} [^.]{{0,120}}\b{know}|{gives} [^.]{{0,120}}\b{on}|{enlightens} [^.]{{0,60}} {inside})\b"
    ))
});
static ESTABLISHED: LazyLock<Regex> = LazyLock::new(|| {
    let Breach { established, establishes, fast, .. } = &PROMISES.breach;
    pattern(&format!(r"\b(?:{established}|{establishes} \w+ [^.]{{0,60}}\b{fast})\b"))
});
/// A term that runs from when a breach is known: "uiterlijk 36 uur nadat wij het lek ontdekten", "within a day of confirming it".
static TERM: LazyLock<Regex> = LazyLock::new(|| {
    let Breach { limit, units, after, after_party, after_party_does, .. } = &PROMISES.breach;
    pattern(&format!(r"\b{limit}\b[^.;?]{{0,50}}?\b{units} (?:{after}|{after_party} [^.;]{{0,60}}?{after_party_does})"))
});
/// A sentence that says what follows from the one before it.
static THEN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", PROMISES.breach.then)));
/// The vendor itself reports to the authority.
static SELF: LazyLock<Regex> = LazyLock::new(|| {
    let (authority, Own { acts, behind, reporter, .. }) = (&PROMISES.breach.authority, &PROMISES.breach.own);
    pattern(&format!(r"\b{acts}\b[^.]{{0,140}}\b{authority}|\b{behind}\b[^.]{{0,80}}\b{reporter}\b"))
});

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let words = &PROMISES.breach;
    let view = &sheet.view;
    let subjects = Subjects::of(sheet, before);
    let mut found: Vec<Found> = Vec::new();
    let mut last = usize::MAX;
    let tells: Vec<Range<usize>> = TELLS.find_iter(view.text()).map(|hit| hit.range()).collect();
    let mut told: Vec<usize> =
        tells.iter().map(|hit| hit.start).chain(TERM.find_iter(view.text()).map(|hit| hit.start())).collect();
    told.sort_unstable();
    for place in told {
        let mut sentence = view.sentence(place);
        // "Datalek melden aan de school | binnen 24 uur na vaststelling": a row asks in one cell and answers in the next.
        sentence.end = answer(view, &sentence).unwrap_or(sentence.end);
        // "…, informeert hij de school daarover:" with the term in the first item under it.
        if view.at(&sentence).trim_end().ends_with(':') {
            sentence.end = view.sentence(sentence.end).end;
        }
        if sentence.start == last || sheet.topics.is(sentence.start, Topic::Definitions) {
            continue;
        }
        last = sentence.start;
        let text = view.at(&sentence);
        // "Is dat zo, dan krijgt de school binnen 48 uur bericht": the items before say what it is about.
        let above = |reach: usize| BREACH.is_match(view.before(sentence.start, reach));
        let follows = || {
            let above = sentence.start.checked_sub(2).map(|above| view.sentence(above));
            THEN.is_match(text) && above.is_some_and(|above| BREACH.is_match(view.at(&above)))
        };
        let about = BREACH.is_match(text)
            || above(240) && TERM.is_match(text)
            || follows()
            || words.refers.within(text) && above(240)
            || (sheet.topics.is(sentence.start, Topic::Breach) && above(300));
        if !about || text.contains('?') {
            continue;
        }
        let authority = words.authority.is_match(text)
            || text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| words.authority_short.is(word));
        let promises = Promises::of(&subjects, &sentence, &tells);
        let limits = duration::all(text).into_iter().filter_map(|one| {
            one.hours().filter(|_| within(text, one.range.start)).map(|hours| (hours, one.range.start))
        });
        let limit = promises.limit(&sentence, &limits.collect::<Vec<_>>());
        let (hours, at) = (limit.map(|(hours, _)| hours), limit.map_or(0, |(_, at)| at));
        let undue = words.undue.is_match(text);
        let ours = !others(text) && promises.any();
        // Who tells the authority is said by the verb nearest to it.
        let at_authority = words.authority.find(text).map(|hit| sentence.start + hit.start());
        let reports = ours && at_authority.is_none_or(|at| promises.near(at));
        if SELF.is_match(text) && reports && !sheet.segments.is(sentence.start, DocumentKind::Agreement) {
            found.push(Found::new(Stated::VendorNotifiesAuthority(true), sentence.clone(), PROSE));
        }
        if hours.is_none() && !undue {
            continue;
        }
        // "Stelt hij een datalek vast, dan … binnen 24 uur na ontdekking": what follows the term says from when it runs.
        let after = text.get(at..).unwrap_or_default();
        let from = if hours.is_some() && words.discovered.find(after).is_some_and(|word| word.start() < 40) {
            NoticeFrom::Discovery
        } else if ESTABLISHED.is_match(text) && hours.is_some() {
            NoticeFrom::Establishment
        } else if words.discovered.is_match(text) {
            NoticeFrom::Discovery
        } else {
            NoticeFrom::Unstated
        };
        let mut receivers = Vec::new();
        // "Binnen 48 uur contact op met de school en doen zelf melding bij de Autoriteit": the term is the nearer one's.
        let near = |words: &Regex| words.find_iter(text).map(|word| word.start().abs_diff(at)).min();
        let both = at > 0
            && near(&words.school).zip(near(&words.authority)).is_some_and(|(school, authority)| school < authority);
        if authority && reports && !both {
            receivers.push(Notified::Ap);
        }
        if words.people.is_match(text) && authority && reports {
            receivers.push(Notified::DataSubject);
        }
        let subject = words
            .school
            .find(text)
            .is_some_and(|school| school.start() < 40 && words.subject.open(text) && !words.subject_too.within(text));
        // "Verwerker meldt een datalek binnen 24 uur": to nobody named is to the other party.
        let theirs = words.school.is_match(text)
            || hours.is_some()
                && !words.people.is_match(text)
                && sheet.segments.is(sentence.start, DocumentKind::Agreement);
        if theirs && (!authority || both) && !subject && ours {
            receivers.push(Notified::School);
        }
        for to in receivers {
            // "Onverwijld" after a promise in hours, or twice, is the same promise.
            let known = found.iter().any(|one| matches!(&one.stated, Stated::BreachNotice { to: known, hours: stated, .. } if *known == to && (stated.is_some() || hours.is_none())));
            if !known {
                found.push(Found::new(Stated::BreachNotice { to, hours, from }, sentence.clone(), PROSE));
            }
        }
    }
    found
}

/// The verbs of a sentence by which somebody is told.
struct Promises {
    /// Each with its clause, and whether it is a promise of the vendor: not denied, and done neither by another nor to the vendor.
    verbs: Vec<(Range<usize>, bool)>,
}

impl Promises {
    fn of(subjects: &Subjects<'_>, sentence: &Range<usize>, tells: &[Range<usize>]) -> Self {
        let from = tells.partition_point(|hit| hit.start < sentence.start);
        let verbs = tells.iter().skip(from).take_while(|hit| hit.start < sentence.end).map(|hit| {
            let hit = hit.start..hit.end.min(sentence.end);
            let clause = subjects.clause(sentence, &hit);
            let text = subjects.text(&clause);
            let theirs = subjects.doer(sentence, &hit).is_some_and(|who| who != Who::Vendor);
            (clause, !theirs && !refuses(text) && !PARTIES.subject.to_vendor.is_match(text))
        });
        Self { verbs: verbs.collect() }
    }

    /// Whether one of them is a promise; a sentence without such a verb promises by its term.
    fn any(&self) -> bool {
        self.verbs.is_empty() || self.verbs.iter().any(|(_, promise)| *promise)
    }

    /// Whether the verb whose clause is nearest to a place is a promise.
    fn near(&self, place: usize) -> bool {
        let away = |clause: &Range<usize>| clause.start.saturating_sub(place) + place.saturating_sub(clause.end);
        self.verbs.iter().min_by_key(|(clause, _)| away(clause)).is_none_or(|(_, promise)| *promise)
    }

    /// Of several terms the one in the clause of a promise; none that stands in the clause of what is no promise.
    fn limit(&self, sentence: &Range<usize>, limits: &[(u32, usize)]) -> Option<(u32, usize)> {
        let inside = |at: usize, promise: bool| {
            let at = sentence.start + at;
            self.verbs.iter().any(|(clause, of)| *of == promise && clause.contains(&at))
        };
        let own = limits.iter().find(|(_, at)| inside(*at, true));
        own.or_else(|| limits.iter().find(|(_, at)| !inside(*at, false))).copied()
    }
}

/// Whether a clause denies: "without undue delay" denies no message.
fn refuses(text: &str) -> bool {
    let mut from = 0;
    PROMISES.breach.undue.find_iter(text).any(|hit| {
        let before = text.get(from..hit.start()).unwrap_or_default();
        from = hit.end();
        denies(before)
    }) || denies(text.get(from..).unwrap_or_default())
}

/// Whether a sentence says that another than the vendor does it: "de school meldt", not "gegevens van uw school meldt Naam".
fn others(text: &str) -> bool {
    PROMISES.breach.own.not.find_iter(text).any(|hit| {
        let before = text.get(..hit.start()).unwrap_or_default();
        !before.strip_suffix(' ').is_some_and(|before| PROMISES.breach.whose.close(before))
    })
}

/// Where the answer to a cell of a table on breaches ends: in the next cell, with the term that it asks for.
fn answer(view: &View<'_>, asked: &Range<usize>) -> Option<usize> {
    let row = view.rows_at(asked.start).find(|row| row.cells.len() > 1)?;
    let at = row.cells.iter().position(|cell| cell.contains(&asked.start))?;
    let next = row.cells.iter().skip(at + 1).find(|cell| !cell.is_empty())?;
    let short = asked.len() < 80 && BREACH.is_match(view.at(asked)) && next.start > asked.start;
    (short && !duration::all(view.at(next)).is_empty()).then_some(next.end)
}

/// Whether a duration is a limit: "binnen 72 uur", "uiterlijk 48 uur", "within 24 hours".
fn within(text: &str, at: usize) -> bool {
    let before = text.get(at.saturating_sub(34)..at).unwrap_or_default();
    PROMISES.breach.limits.within(before)
}
