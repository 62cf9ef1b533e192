//! `data_subject`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{DATA, GRAMMAR, Holds, Label, Subjects, TIME, Topic, Uses, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static SUBJECTS: LazyLock<Vec<(&'static str, Regex)>> =
    LazyLock::new(|| WORDS.data_subjects.iter().map(|(id, words)| (id.as_str(), any_of(words))).collect());
/// Pupils and students in one range of ages.
static AGES: LazyLock<Regex> = LazyLock::new(|| {
    let (till, years) = (&DATA.subject.till, &TIME.units.years);
    pattern(&format!(r"\b1[0-4] ?(?:-|{till}) ?1[7-9] {years}"))
});
/// A sentence of a policy that says whose data are processed.
static OF: LazyLock<Regex> = LazyLock::new(|| {
    let Subjects { data, of, their, called, are, meant, of_people, by_users, .. } = &DATA.subject;
    pattern(&format!(
        r"{data} {of} (?:{their} )?(?:\w+ ){{0,2}}|\b{called} {are}:? |\b{meant} |(?:^|\n|[.;:•-] ?)\W{{0,3}}{of_people}|{by_users} \("
    ))
});

static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    let Subjects { called, are, meant, of_people_all, .. } = &DATA.subject;
    pattern(&format!(r"\b{called} {are}|\b{meant}|{of_people_all}$"))
});

/// "Gegevens van leerlingen worden niet verwerkt."
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    let Subjects { none, have, no, access, .. } = &DATA.subject;
    pattern(&format!(r"\b{none}\b|\b{have} {no} (?:\w+ )?{access}"))
});
/// People who do something with the product: "Leerlingen en docenten zien hun rooster".
static USES: LazyLock<Regex> = LazyLock::new(|| {
    let Uses { each, one, does, people, their, acts } = &DATA.subject.uses;
    let (and, or) = (&GRAMMAR.and, &GRAMMAR.or);
    pattern(&format!(
        r"\b{each} {one} {does}\b|\b{people}(?:(?:,| {and}| {or}|/) ?(?:{their} )?{people}){{0,3}} {acts}\b"
    ))
});
/// "Persoonsgegevens verwerkt van leerlingen in groep 3 en van hun leerkrachten", also in the clauses of an agreement.
static PERSONAL: LazyLock<Regex> = LazyLock::new(|| {
    let Subjects { personal, personal_are, personal_of, personal_their, personal_people, .. } = &DATA.subject;
    pattern(&format!(
        r"\b{personal}(?: {personal_are})? {personal_of} (?:{personal_their} )?{personal_people}\b[^.;:]{{0,90}}"
    ))
});
/// Sentences that name the people whose data a product holds: "In het dossier staan leerlingen", "used by teachers and learners".
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    let (and, Holds { inside, stand, used, role, data, of, your, .. }) = (&GRAMMAR.and, &DATA.subject.holds);
    pattern(&format!(
        r"\b(?:{inside} \w{{3,24}} {stand}|{used}|{role} \(|(?P<data>{data}) (?:{and} \w+ )?{of} {your}) ?"
    ))
});
/// A question after people, which the next sentence answers.
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    let Holds { who, work, about_whom, .. } = &DATA.subject.holds;
    pattern(&format!(r"^\W*(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]? )?(?:{who}\b.{{0,60}}\b{work}\b|{about_whom}\b)"))
});
/// For whom a product is made: "voor kleuters en hun juffen en meesters".
static MADE_FOR: LazyLock<Regex> = LazyLock::new(|| {
    let Holds { meant_for, made_for: people, made_too, .. } = &DATA.subject.holds;
    let (and, or, their) = (&GRAMMAR.and, &GRAMMAR.or, &DATA.subject.uses.their);
    pattern(&format!(
        r"\b{meant_for} (?:{their} )?{people}(?:,| {and}| {or}) (?:{their} )?(?:{people}|{made_too})\b(?: (?:{and}|{or}) (?:{their} )?\w+)?"
    ))
});
static DOUBT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}|\?", DATA.subject.doubt)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for value in sheet.values(Label::Users) {
        if sheet.topics.is(value.start, Topic::Definitions) {
            continue;
        }
        let ticked = view.at(&value).contains("[x]");
        for item in view.sentences(&value).iter().take(8) {
            let text = view.at(item);
            if NONE.is_match(text) {
                continue;
            }
            // Of a line of boxes only what stands behind a ticked one.
            let pieces = text.split("[x]").skip(usize::from(ticked));
            for piece in pieces.map(|piece| if ticked { piece.split("[ ]").next().unwrap_or_default() } else { piece })
            {
                subjects(piece, item, LABEL, &mut found);
            }
        }
    }
    if !found.is_empty() {
        // A label for users may leave out those who only stand in the data.
        found.extend(named(sheet).into_iter().filter(|one| sheet.segments.is(one.range.start, DocumentKind::Leaflet)));
        return found;
    }
    let mut told = named(sheet);
    for of in OF.find_iter(view.text()) {
        let says = SAYS.is_match(of.as_str());
        if sheet.segments.is(of.start(), DocumentKind::Agreement) && !says
            || sheet.topics.is(of.start(), Topic::Definitions)
        {
            continue;
        }
        let begin = of.start() + of.as_str().find(|c: char| c.is_ascii_alphabetic()).unwrap_or_default();
        let sentence = view.sentence(begin);
        // A question states nothing.
        if view.at(&sentence).trim_end().ends_with('?') || NONE.is_match(view.at(&sentence)) {
            continue;
        }
        let rest = begin..(of.end() + 60).min(sentence.end).max(begin);
        let text = view.at(&sentence);
        let doubt = text.contains('?') || DATA.subject.doubtful.is_match(text);
        // A sentence that says who they are is read to its end, and may name anyone.
        let rest = if says { begin..sentence.end.max(begin) } else { rest };
        let from = found.len();
        subjects(view.at(&rest), &sentence, if doubt { GUESS } else { PROSE }, &mut found);
        if says {
            told.extend(found.drain(from..));
        }
    }
    for of in PERSONAL.find_iter(view.text()) {
        let sentence = view.sentence(of.start());
        let aside = sheet.topics.is(of.start(), Topic::Definitions) || sheet.topics.is(of.start(), Topic::Breach);
        if !aside && !DOUBT.is_match(view.at(&sentence)) {
            subjects(of.as_str(), &sentence, PROSE - 0.05, &mut told);
        }
    }
    for uses in USES.find_iter(view.text()) {
        let sentence = view.sentence(uses.start());
        if !passing(sheet, uses.start()) && !DOUBT.is_match(view.at(&sentence)) {
            subjects(uses.as_str(), &sentence, PROSE - 0.05, &mut told);
        }
    }
    // Running text names people in passing; only pupils and teachers are proposed from it.
    found.retain(|one| matches!(&one.stated, Stated::DataSubject(id) if id == "ds1" || id == "ds2" || id == "ds4"));
    told.extend(found);
    told
}

/// The people that sentences name as those who use a product or whose data it holds.
fn named(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut note = |text: &str, place: usize| {
        let sentence = view.sentence(place);
        if !passing(sheet, place) && !sheet.topics.is(place, Topic::Subprocessors) {
            subjects(text, &sentence, PROSE - 0.05, &mut found);
        }
    };
    for hit in HOLDS.captures_iter(view.text()) {
        let Some(holds) = hit.get(0) else { continue };
        let who = holds.end();
        let sentence = view.sentence(who);
        let text = view.at(&(who..sentence.end.min(who + 140).max(who)));
        let text = text.split(['.', ';', ':', '?']).next().unwrap_or(text);
        // What stands between brackets ends with them.
        let role = holds.as_str().trim_end().ends_with('(');
        let text = if role { text.split(')').next().unwrap_or(text) } else { text };
        // Behind "gegevens van uw" only the next words are people.
        let data = hit.name("data").is_some();
        let text = if data { text.get(..text.len().min(28)).unwrap_or(text) } else { text };
        if !NONE.is_match(view.at(&sentence)) {
            note(text, who);
        }
    }
    for about in DATA.subject.about.find_iter(view.text()) {
        let sentence = view.sentence(about.start());
        let before = view.sentence(sentence.start.saturating_sub(2));
        note(view.at(&(before.start..sentence.end)), about.start());
    }
    for (mark, _) in view.text().match_indices('?') {
        let question = view.sentence(mark);
        if question.len() > 110 || !ASKED.is_match(view.at(&question)) {
            continue;
        }
        let answer = view.sentence(question.end);
        if !DOUBT.is_match(view.at(&answer)) {
            note(view.at(&answer), answer.start);
        }
    }
    for made in MADE_FOR.find_iter(view.text()) {
        if !DOUBT.is_match(view.at(&view.sentence(made.start()))) {
            note(made.as_str(), made.start());
        }
    }
    found
}

/// Places where people are named for another reason than that they use the product.
fn passing(sheet: &Sheet<'_>, place: usize) -> bool {
    sheet.segments.is(place, DocumentKind::Agreement)
        || [Topic::Definitions, Topic::Breach, Topic::Contact, Topic::Signing]
            .iter()
            .any(|topic| sheet.topics.is(place, *topic))
}

/// The people that a text names.
pub(super) fn subjects(text: &str, range: &Range<usize>, confidence: f64, found: &mut Vec<Found>) {
    let words = &DATA.subject;
    for (id, named) in SUBJECTS.iter() {
        let Some(word) = named.find(text) else { continue };
        let before = text.get(..word.start()).unwrap_or_default();
        let Subjects { former, children, partner, elder, elder_than, elder_or, .. } = words;
        let former = *id == "ds1" && former.close(before.trim_end_matches(' '));
        let after = text.get(word.end()..).unwrap_or_default();
        // "oudergesprek" and "ouder dan 16" are no parents.
        let kin = *id == "ds1" && children.is(word.as_str()) && partner.within(text);
        let last = before.strip_suffix(' ').unwrap_or_default();
        let age = *id == "ds3"
            && elder.is(word.as_str())
            && (after.strip_prefix(' ').is_some_and(|after| elder_than.open(after)) || elder_or.close(last));
        if former || kin || age {
            continue;
        }
        let ids: &[&str] = match *id {
            "ds2" if AGES.is_match(text) => &["ds1", "ds2"],
            "ds2" if words.young.is_match(text) && words.including.is_match(text) => &["ds1", "ds2"],
            "ds2" if words.young.is_match(text) => &["ds1"],
            "ds1" if words.sixteen.is_match(text) && words.under.is_match(text) => &["ds1", "ds2"],
            "ds1" if words.sixteen.is_match(text) => &["ds2"],
            "ds2"
                if found.iter().any(|one| matches!(&one.stated, Stated::DataSubject(id) if id == "ds1"))
                    && !words.sixteen.is_match(text)
                    && !words.both.is_match(text) =>
            {
                &[]
            }
            other => &[other],
        };
        for id in ids {
            found.push(Found::new(Stated::DataSubject((*id).to_owned()), range.clone(), confidence));
        }
    }
}
