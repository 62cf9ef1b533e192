//! Sub-processors in a letter or message that announces a change: who takes over, and where it is seated.

use std::sync::LazyLock;

use regex::Regex;

use super::is_own;
use crate::intake::confidence::PROSE;
use crate::intake::denial::{denied, first};
use crate::intake::fold::{literal, pattern};
use crate::intake::name::{is_name, with_form};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Change, PARTIES, PartySentence, RECIPIENTS, Topic, folded};
use crate::intake::{Found, Sheet, country};

/// How a letter begins.
static DEAR: LazyLock<Regex> = LazyLock::new(|| {
    let greets = &RECIPIENTS.change.greets;
    pattern(&format!(r"(?:^|\n)\s*{greets}\b[^\n;:]{{0,80}}?(?:[,!]|[^\n.;:](?:\n|$)|[.:;]?$)"))
});
/// "Dag en nacht" greets nobody.
static AT_ALL_TIMES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\s*{}\b", RECIPIENTS.change.at_all_times)));
/// What a party does that comes in place of another, or beside it.
static TAKES_OVER: LazyLock<Regex> = LazyLock::new(|| {
    let Change { takes, over, does, moves, moves_to, engages, we, we_will, we_engage, .. } = &RECIPIENTS.change;
    pattern(&format!(
        r"\b{takes} [^.;]{{0,160}}\b{over}\b|\b{does}\b|\b{moves} [^.;]{{0,60}}\b{moves_to}\b|\b{engages} {we}\b|\b{we} (?:{we_will} )?{we_engage}\b"
    ))
});
/// A party of which the letter takes leave.
static LEAVES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", RECIPIENTS.change.leaves)));
/// A sentence on what may happen.
static IF: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^\W*{}\b", RECIPIENTS.change.r#if)));
/// A company that is a customer of the one that writes.
static CUSTOMER: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", PARTIES.persons.customers)));
/// Where it is seated, right behind its name.
static SEAT: LazyLock<Regex> = LazyLock::new(|| {
    let PartySentence { seat, seated, seated_at, .. } = &RECIPIENTS.sentence;
    literal(&format!(
        r"^(?:,\s*{seated}\s+{seated_at}\s+|\s+{seat}\s+|\s*\()(?P<place>[A-ZÀ-Ý][\w'’-]+(?:[ ](?:[a-z]{{2,3}}[ ])?[A-ZÀ-Ý][\w'’-]+)?)(?:,?\s*\(?(?P<land>[A-Z][\w ]+?)\)?[,.;)])?"
    ))
});

/// "Met ingang van 1 mei verzorgt Naam B.V. te Plaats de hosting", in a letter.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let dear = |hit: &regex::Match<'_>| hit.start() < TOP && !AT_ALL_TIMES.is_match(hit.as_str());
    let Some(dear) = DEAR.find_iter(view.text()).find(dear) else { return found };
    for sentence in view.sentences(&(dear.end()..view.text().len())) {
        let text = view.at(&sentence);
        // A denial is of the clause in which the verb stands.
        let takes = TAKES_OVER.find_iter(text).any(|verb| !denied(text, &verb.range()));
        if !takes
            || LEAVES.is_match(text)
            || CUSTOMER.is_match(text)
            || text.contains('?')
            || sheet.topics.is(sentence.start, Topic::Definitions)
        {
            continue;
        }
        let words = view.words(&sentence);
        let Some(name) = with_form(&words).filter(|name| is_name(name) && !is_own(sheet, name)) else { continue };
        let before = words.find(name).and_then(|at| words.get(..at)).unwrap_or_default();
        // "Mocht Naam dit overnemen": nothing is told yet. "Onze klant Naam" takes over nothing.
        if IF.is_match(text) && !before.contains(',') || PARTIES.persons.own_customer.close(folded(before).trim_end()) {
            continue;
        }
        let rest = words.find(name).and_then(|at| words.get(at + name.len()..)).unwrap_or_default();
        let Some(seat) = SEAT.captures(rest) else { continue };
        // "Wij gebruiken Naam, Inc. in Plaats niet".
        let behind = seat.get(0).and_then(|seat| rest.get(seat.end()..)).map(folded).unwrap_or_default();
        if first(behind.trim_start()) == Some(0) {
            continue;
        }
        let place = seat.name("place").map(|place| place.as_str().to_owned());
        let land = seat.name("land").and_then(|land| country::exactly(land.as_str()));
        let whole = place.as_deref().and_then(country::exactly);
        let stated = Stated::Subprocessor {
            name: name.to_owned(),
            place: place.filter(|_| whole.is_none()),
            country: land.or(whole).map(str::to_owned),
            service: None,
        };
        found.push(Found::new(stated, sentence, PROSE));
    }
    found
}

/// Within how many bytes a letter greets its reader.
const TOP: usize = 3_000;
