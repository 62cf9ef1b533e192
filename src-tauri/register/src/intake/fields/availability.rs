//! `availability` and `continuity`: the tables of a service level agreement.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LIST, PROSE, TABLE};
use crate::intake::denial::denied;
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::tense::{is_ended, is_later, is_past, is_supposed};
use crate::intake::view::View;
use crate::intake::vocabulary::{Availability, PROMISES};
use crate::intake::{Found, Sheet};

mod continuity;
mod table;

static PERCENT: LazyLock<Regex> = LazyLock::new(|| {
    let percent = &PROMISES.availability.percent;
    pattern(&format!(r"(?P<number>\b(?:100|9\d)(?:[.,]\d{{1,4}})?)\s?(?:%|{percent}\b)"))
});
/// A line of a table: the component, then the percentage, at the end of the line.
static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let times = &PROMISES.availability.times;
    pattern(&format!(
        r"(?m)^\s*(?:[-*] )?(?P<name>[a-z][^\n%=:]{{1,70}}?)[\s|:]+(?P<number>(?:100|9\d)(?:[.,]\d{{1,4}})?)\s?%(?:\s*\|?\s*|,? {times}\b[^\n%]{{0,60}})$"
    ))
});
/// "De beschikbaarheid van Naam is …", "uptime commitment for Naam".
static OF: LazyLock<Regex> = LazyLock::new(|| {
    let Availability { of, articles, .. } = &PROMISES.availability;
    pattern(&format!(r"\b{of}(?: {articles})? "))
});
/// Behind a share: for what it is promised.
static FOR: LazyLock<Regex> = LazyLock::new(|| {
    let Availability { periods, meant_for, articles, .. } = &PROMISES.availability;
    pattern(&format!(r"^\)?(?: {periods})?,? {meant_for}(?: {articles})? "))
});
/// What may stand before the name with which a sentence begins, and the verb behind that.
static OPENING: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^(?:{}|[*-]) ", PROMISES.availability.meant_for)));
static ACTS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^ {} ", PROMISES.availability.acts)));

/// "…; van de toetsmodule 98%": another component of the same promise.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    let Availability { goes_on, articles, .. } = &PROMISES.availability;
    pattern(&format!(
        r"^\W*{goes_on} (?:{articles} )?(?P<name>[a-z][^\n%=:,]{{1,60}}?) (?:[a-z]+ )?(?:100|9\d)(?:[.,]\d{{1,4}})? ?%"
    ))
});

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let mut found = availability(sheet, before);
    let terms = continuity::read(sheet, before, &found);
    found.extend(terms);
    found
}

/// Whether a sentence promises what stands in it: it denies nothing there and tells of no other time. What is aimed at is a service level
/// too.
fn promised(view: &View<'_>, range: &Range<usize>) -> bool {
    let (text, at) = within(view, range);
    !denied(text, &at) && !is_past(text, &at) && !is_ended(text, &at) && !is_later(text, &at)
}

/// The sentence that holds a range, and where in it.
fn within<'v>(view: &'v View<'_>, range: &Range<usize>) -> (&'v str, Range<usize>) {
    let sentence = view.sentence(range.start);
    let at = range.start - sentence.start..(range.end - sentence.start).min(sentence.len());
    (view.at(&sentence), at)
}

/// Whether a share is one below which something happens: "als de beschikbaarheid lager is dan 95%".
fn supposed(view: &View<'_>, range: &Range<usize>) -> bool {
    let (text, at) = within(view, range);
    is_supposed(text, &at)
}

fn availability(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let push = |name: String, number: &str, range: Range<usize>, confidence: f64, found: &mut Vec<Found>| {
        let component = name
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | ':' | '-' | '–' | '—' | '•' | '*'))
            .to_owned();
        if let Ok(percent) = number.replace(',', ".").parse::<f64>()
            && component.chars().any(char::is_alphabetic)
        {
            found.push(Found::new(Stated::Availability { component, percent }, range, confidence));
        }
    };
    let told = |place: usize| PROMISES.availability.about.is_match(view.before(place, 900));
    for (name, number, range) in table::read(view) {
        if told(range.start) {
            push(view.words(&name), &number, range, TABLE, &mut found);
        }
    }
    if found.is_empty() {
        for hit in LINE.captures_iter(view.text()) {
            let (Some(whole), Some(name), Some(number)) = (hit.get(0), hit.name("name"), hit.name("number")) else {
                continue;
            };
            let row =
                name.as_str().split_whitespace().count() <= 7 && !PROMISES.availability.says.is_match(name.as_str());
            if told(whole.start()) && row && promised(view, &number.range()) {
                push(view.words(&name.range()), number.as_str(), whole.range(), LIST, &mut found);
            }
        }
    }
    if found.is_empty() {
        sentences(sheet, before, &mut found);
    }
    found
}

/// Sentences: "De beschikbaarheid van Naam is 99,5%", and under a heading on it "Naam is 99,8% van de tijd te gebruiken".
fn sentences(sheet: &Sheet<'_>, before: &[Found], found: &mut Vec<Found>) {
    let view = &sheet.view;
    let subjects = Subjects::of(sheet, before);
    let mut unnamed = false;
    let mut last = 0;
    for hit in PERCENT.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (hit.get(0), hit.name("number")) else { continue };
        let sentence = view.sentence(whole.start());
        let text = view.at(&sentence);
        let about = PROMISES.availability.about.is_match(text);
        let headed = || {
            sheet
                .topics
                .at(whole.start())
                .is_some_and(|section| PROMISES.availability.about.is_match(view.at(&section.heading)))
                && PROMISES.availability.usable.is_match(text)
        };
        // "…; van de toetsmodule 98%": the sentence before it says of what.
        if let Some(name) = GOES_ON.captures(text).and_then(|hit| hit.name("name")).filter(|_| last == sentence.start) {
            let name = sentence.start + name.start()..sentence.start + name.end();
            if let Ok(percent) = number.as_str().replace(',', ".").parse::<f64>() {
                let component = view.words(&name);
                found.push(Found::new(Stated::Availability { component, percent }, sentence.clone(), PROSE - 0.1));
                last = sentence.end;
            }
            continue;
        }
        if !(about || headed())
            || subjects.another(&sentence, &whole.range())
            || PROMISES.availability.others.is_match(text)
            || text.contains('=')
            || sentence.len() >= 320
            || !promised(view, &whole.range())
            || supposed(view, &whole.range())
        {
            continue;
        }
        let after = OF.find(text).map(|of| sentence.start + of.end());
        let subject = || {
            let opening = OPENING.find(text).map_or(0, |opening| opening.end());
            let start = sentence.start + opening;
            let words = view.words(&(start..sentence.end));
            let acts = words.get(leading(&words)..).is_some_and(|rest| ACTS.is_match(rest));
            acts.then_some(start)
        };
        // "99,9% voor Naam", "99.0% per month for Name".
        let served =
            || FOR.find(view.at(&(whole.end()..sentence.end.max(whole.end())))).map(|word| whole.end() + word.end());
        let name = after
            .or_else(served)
            .or_else(subject)
            .map(|start| view.words(&(start..sentence.end)))
            .as_deref()
            .and_then(|rest| rest.get(..leading(rest)))
            .map(|name| {
                name.split_whitespace()
                    .take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .filter(|name| is_name(name));
        // For the service as a whole one share is promised; for parts with a name each its own.
        if name.is_none() && (unnamed || !about || !found.is_empty()) {
            continue;
        }
        unnamed |= name.is_none();
        if let Ok(percent) = number.as_str().replace(',', ".").parse::<f64>() {
            let component = name.or_else(|| product(before)).unwrap_or_else(|| "dienst".to_owned());
            last = sentence.end;
            found.push(Found::new(Stated::Availability { component, percent }, sentence, PROSE - 0.1));
        }
    }
}

/// The only product that the document names: what is promised without a name is promised for it.
fn product(before: &[Found]) -> Option<String> {
    let mut names =
        before.iter().filter_map(|found| if let Stated::ProductName(name) = &found.stated { Some(name) } else { None });
    names.next().filter(|_| names.next().is_none()).cloned()
}

/// The share that the answer to a question promises: "99,0 % per maand voor Naam".
pub(super) fn answered(view: &View<'_>, before: &[Found], answer: &Range<usize>) -> Option<Found> {
    let hit = PERCENT.captures(view.at(answer))?;
    let (whole, number) = (hit.get(0)?, hit.name("number")?);
    let percent = number.as_str().replace(',', ".").parse().ok()?;
    let rest = answer.start + whole.end()..answer.end;
    let named = FOR.find(view.at(&rest)).map(|word| view.words(&(rest.start + word.end()..rest.end)));
    let name = named.as_deref().and_then(|rest| rest.get(..leading(rest))).filter(|name| is_name(name));
    let component = name.map(str::to_owned).or_else(|| product(before)).unwrap_or_else(|| "dienst".to_owned());
    Some(Found::new(Stated::Availability { component, percent }, answer.clone(), LIST))
}
