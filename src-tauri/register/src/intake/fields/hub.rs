//! `login_hub`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::stated::Stated;
use crate::intake::tense::{is_ahead, is_past};
use crate::intake::view::{Row, View};
use crate::intake::vocabulary::{FACTS, Topic, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::LoginHub;

pub(super) static HUBS: LazyLock<[(LoginHub, Regex); 3]> = LazyLock::new(|| {
    [
        (LoginHub::Basispoort, any_of(&WORDS.hubs.basispoort)),
        (LoginHub::Entree, any_of(&WORDS.hubs.entree)),
        (LoginHub::Other, any_of(&WORDS.hubs.other)),
    ]
});
static CONTEXT: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.hubs.context));

/// A denial inside a line; at its start or end ("Geen subverwerker, maar …", "zonder dit werkt het niet)") it denies something else.
static DENIED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(" {} ", FACTS.login.not)).expect("alternatives are escaped"));
/// Whether the row in which a name stands is about logging in: "Log-in | Google or Microsoft account".
fn labelled(view: &View<'_>, named: &Range<usize>) -> bool {
    let label = |row: &Row| row.cells.iter().find(|cell| !cell.is_empty()).cloned();
    let mut labels = view.rows_at(named.start).filter_map(label);
    labels.any(|cell| cell.len() < 40 && cell.end < named.start && CONTEXT.is_match(view.at(&cell)))
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for (hub, words) in HUBS.iter() {
        for named in words.find_iter(view.text()) {
            let sentence = view.sentence(named.start());
            let text = view.at(&sentence);
            // "Leerlingen komen binnen via Basispoort."
            let enters = FACTS.login.enters.within(text);
            let at = named.start() - sentence.start..named.end() - sentence.start;
            if DENIED.is_match(text)
                || is_past(text, &at)
                || is_ahead(text, &at)
                || FACTS.login.failing.within(text)
                || text.contains('?')
                || sheet.topics.is(named.start(), Topic::Definitions)
                || !(enters || CONTEXT.is_match(text) || labelled(view, &named.range()))
            {
                continue;
            }
            found.push(Found::new(Stated::LoginHub(*hub), sentence, PROSE + 0.1));
            break;
        }
    }
    found
}
