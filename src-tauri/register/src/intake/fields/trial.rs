//! `trial`: temporary use, how long it lasts and whether an agreement is made for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::denial::denied;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::{Stated, TrialKind};
use crate::intake::tense::{is_ahead, is_past};
use crate::intake::vocabulary::{FACTS, Trial};
use crate::intake::{Found, Sheet};

static TRIAL: LazyLock<Regex> = LazyLock::new(|| {
    let Trial { names, pilots, .. } = &FACTS.trial;
    pattern(&format!(r"\b(?:{names}|(?P<pilot>{pilots}))\b"))
});
static WITHOUT: LazyLock<Regex> = LazyLock::new(|| {
    let Trial { agreement, without, not, unwritten, .. } = &FACTS.trial;
    pattern(&format!(r"\b{unwritten}\b|\b{without}\b[^.;]{{0,40}}\b{agreement}|\b{agreement}\b[^.;]{{0,40}}\b{not}\b"))
});
static WITH: LazyLock<Regex> = LazyLock::new(|| {
    let Trial { agreement, sign, signed, .. } = &FACTS.trial;
    pattern(&format!(r"\b{agreement}\b|\b{sign}\b[^.;]{{0,40}}\b{signed}\b"))
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let words = &FACTS.trial;
    let mut found: Vec<Found> = Vec::new();
    for hit in TRIAL.captures_iter(view.text()) {
        let Some(whole) = hit.get(0) else { continue };
        let mut sentence = view.sentence(whole.start());
        if view.at(&sentence).trim_end().ends_with(';') {
            sentence.end = view.sentence(sentence.end).end;
        }
        let text = view.at(&sentence);
        let at = whole.start() - sentence.start..whole.end() - sentence.start;
        // That no agreement is needed denies no trial.
        let none = denied(text, &at) && !WITHOUT.is_match(text);
        if none || is_past(text, &at) || is_ahead(text, &at) {
            continue;
        }
        let kind = if hit.name("pilot").is_some() { TrialKind::Pilot } else { TrialKind::Trial };
        // The duration that belongs to it follows it, before the next kind is named.
        let end = TRIAL
            .find_at(view.text(), whole.end())
            .map_or(sentence.end, |next| next.start().min(sentence.end))
            .max(whole.end());
        let days = duration::all(view.at(&(whole.end()..end.min(whole.end() + 90))))
            .first()
            .and_then(duration::Duration::days)
            .or_else(|| {
                // "… mogen dertig dagen gratis proberen": the term stands before it.
                let tries = words.tries.within(whole.as_str());
                let before = view.at(&(sentence.start..whole.start()));
                duration::all(before).last().filter(|_| tries).and_then(duration::Duration::days)
            })
            .or_else(|| {
                // "… 60 dagen gratis proberen. Tijdens de proefperiode …": the term stands in the sentence before.
                let before = view.sentence(sentence.start.checked_sub(2)?);
                let text = view.at(&before);
                let tries = words.free.is_match(text);
                duration::all(text).first().filter(|_| tries).and_then(duration::Duration::days)
            });
        // "Een overeenkomst is daarvoor niet nodig", in the sentence after.
        let next = view.at(&view.sentence(sentence.end));
        let refers = words.refers.is_match(next);
        let agreement = if WITHOUT.is_match(text) || refers && WITHOUT.is_match(next) {
            Some(false)
        } else if (WITH.is_match(text) || refers && WITH.is_match(next)) && days.is_some() {
            Some(true)
        } else {
            None
        };
        let known = found.iter().any(|one| matches!(&one.stated, Stated::Trial { kind: known, .. } if *known == kind));
        if (days.is_some() || agreement.is_some()) && !known {
            found.push(Found::new(Stated::Trial { kind, days, agreement }, sentence, PROSE));
        }
    }
    found
}
