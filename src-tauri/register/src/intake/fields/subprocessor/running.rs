//! Sub-processors in running text: a name with its seat and what the party does.

use std::sync::LazyLock;

use regex::Regex;

use super::is_own;
use crate::intake::confidence::PROSE;
use crate::intake::fold::{literal, pattern, squash};
use crate::intake::name::{FORMS, is_name, leading, without_form};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{GRAMMAR, PartySentence, RECIPIENTS, TOWNS, Topic, folded};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;

static SEATED: LazyLock<Regex> = LazyLock::new(|| {
    let (forms, PartySentence { seated_in, serves, articles, .. }) = (&*FORMS, &RECIPIENTS.sentence);
    literal(&format!(
        r"(?P<name>[A-Z][\w&-]*(?:\s(?:[A-Z][\w&-]*|{forms})){{0,4}})(?:,? {seated_in} |, )(?P<place>[A-Z][\w-]+)(?:\s\((?P<country>[A-Z][\w ]+)\))?,? {serves}\s(?:{articles} )?(?P<service>[^.;]{{3,80}})"
    ))
});
/// "Naam B.V. te Plaats, verzorgt de hosting", "Naam B.V. te Plaats: hosting".
static PLACED: LazyLock<Regex> = LazyLock::new(|| {
    let (forms, placed) = (&*FORMS, &RECIPIENTS.sentence.placed);
    literal(&format!(
        r"(?P<name>[A-Z][\w&-]*(?:\s(?:& )?[A-Z][\w&-]*){{0,4}}\s{forms}) {placed} (?P<place>[A-Z][\w-]+)(?:,|:| –| -)\s(?P<service>[^.;\n(]{{3,80}})"
    ))
});
/// "Naam Ltd, Plaats, Land – wat zij doet.", with the sentence on the transfer that follows.
static DASHED: LazyLock<Regex> = LazyLock::new(|| {
    let (forms, transfer) = (&*FORMS, &RECIPIENTS.sentence.transfer);
    literal(&format!(
        r"(?P<name>[A-Z][\w&-]*(?:\s(?:& )?[A-Z][\w&-]*){{0,5}}\s{forms}),\s(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?),\s(?P<country>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s[–—-]\s(?P<service>[^.;\n]{{3,90}})[.;\n](?:\s{transfer}\s[^.;]{{3,90}})?"
    ))
});

/// "Voor de hosting: Naam B.V. (Plaats)".
static FOR: LazyLock<Regex> = LazyLock::new(|| {
    let PartySentence { for_what, for_articles, .. } = &RECIPIENTS.sentence;
    literal(&format!(
        r"{for_what}\s(?:{for_articles}\s)?(?P<service>[^:.;]{{3,70}}):\s(?P<name>[A-Z][\w&.-]*(?:\s(?:& )?[A-Z][\w&.-]*){{0,5}})(?:\s\((?P<place>[’'\w][\w’' -]+)\)|(?P<end>[.;,]))"
    ))
});
/// "(1) Naam B.V., Plaats, hosting; (2) Naam, Plaats, sms".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    literal(
        r"\(?\d\)\s(?P<name>[A-Z][\w&.-]*(?:\s(?:& )?[A-Z][\w&.-]*){0,5}),\s(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w-]+)?),\s(?P<service>[^;()\n]{2,80})",
    )
});

/// Words behind which a party is named under a heading on sub-processors: "een contract met Naam", "versturen we via Naam".
static CALLS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ", RECIPIENTS.sentence.calls)));
/// Where a party is seated, or what it is, behind its name.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let PartySentence { seat, is_a, kinds, .. } = &RECIPIENTS.sentence;
    literal(&format!(
        r"^(?:\s+\((?P<in>[A-ZÀ-Ý][\w'’ -]+)\)|,?\s+{seat}\s+(?P<of>[A-ZÀ-Ý][\w'’-]+)|,\s+{is_a}\s+(?P<whose>[A-Z][a-z]+)\s+{kinds})"
    ))
});

/// Parties in the sentences of a section on sub-processors that has no list: each with its seat, or said to be a company.
pub(super) fn named(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for section in sheet.topics.about(Topic::Subprocessors) {
        if sheet.segments.is(section.body.start, DocumentKind::Agreement) {
            continue;
        }
        for calls in CALLS.find_iter(view.at(&section.body)) {
            let start = section.body.start + calls.end();
            if !view.starts_upper(start) {
                continue;
            }
            if GRAMMAR.denials.is_match(view.at(&view.sentence(start))) {
                continue;
            }
            let near = view.words(&(start..(start + 120).min(section.body.end)));
            let head = near.get(..leading(&near)).unwrap_or_default();
            let seat = RECIPIENTS.sentence.seat.iter().filter_map(|word| head.find(&format!(" {word} ")));
            let cut = seat.chain(head.find(" (")).min();
            let name = head.get(..cut.unwrap_or(head.len())).unwrap_or_default();
            let Some(behind) = near.get(name.len()..).and_then(|rest| BEHIND.captures(rest)) else { continue };
            let place = behind.name("in").or_else(|| behind.name("of")).map(|place| place.as_str());
            let whose = behind.name("whose").and_then(|word| country::adjective(&folded(word.as_str())));
            let land = place.and_then(country::exactly);
            let is_place =
                country::exactly(name).is_some() || TOWNS.is_town(name) || country::adjective(&folded(name)).is_some();
            if is_name(name) && !is_place && !is_own(sheet, name) {
                let stated = Stated::Subprocessor {
                    name: name.to_owned(),
                    place: place.filter(|_| land.is_none()).map(str::to_owned),
                    country: land.or(whose).map(str::to_owned),
                    service: None,
                };
                found.push(Found::new(stated, view.sentence(start), PROSE));
            }
        }
    }
    found
}

/// "Naam, te Plaats, voor de hosting" in a section or a sentence on sub-processors.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let text = &view.part.text;
    let mut found = Vec::new();
    let called = &RECIPIENTS.called;
    let patterns = [&*SEATED, &*DASHED, &*PLACED, &*FOR, &*COUNTED];
    let own_name = sheet.vendor.best().map(|(own, ..)| squash(&own));
    for hit in patterns.iter().flat_map(|pattern| pattern.captures_iter(text)) {
        let (Some(whole), Some(name), Some(service)) = (hit.get(0), hit.name("name"), hit.name("service")) else {
            continue;
        };
        let place = hit.name("place");
        let range = view.place_of(whole.start())..view.place_of(whole.end());
        let near = view.before(range.start, 160);
        let told =
            sheet.topics.is(range.start, Topic::Subprocessors) || called.near.within(near) || called.older.within(near);
        let name = crate::intake::view::one_line(name.as_str());
        // A daughter may bear the name of the vendor, and process for it.
        let own = own_name.as_ref().is_some_and(|own| *own == squash(without_form(&name)));
        if told && is_name(&name) && !own {
            let stated = Stated::Subprocessor {
                name,
                place: place.map(|place| crate::intake::view::one_line(place.as_str())),
                country: hit.name("country").and_then(|country| country::exactly(country.as_str())).map(str::to_owned),
                service: Some(crate::intake::view::one_line(service.as_str())),
            };
            found.push(Found::new(stated, range, PROSE));
        }
    }
    found
}
