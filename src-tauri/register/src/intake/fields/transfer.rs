//! `transfer`: a recipient outside the EEA, with the mechanism that the document names for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::name::without_form;
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::folded;
use crate::intake::{Found, Sheet, country};
use crate::reference::is_eea;

static MECHANISMS: LazyLock<[(&'static str, Regex); 4]> = LazyLock::new(|| {
    [
        ("tm_45dpf", pattern(r"\b(?:data privacy framework|dpf)\b")),
        (
            "tm_46scc",
            pattern(
                r"\b(?:standard contractual clauses|standaardcontractbepalingen|modelcontractbepalingen|standaard contractbepalingen|scc'?s?|modelcontract)\b",
            ),
        ),
        ("tm_46bcr", pattern(r"\b(?:binding corporate rules|bindende bedrijfsvoorschriften|bcr'?s?)\b")),
        ("tm_45", pattern(r"\b(?:adequaatheidsbesluit|adequacy decision)\b")),
    ]
});
/// A transfer follows from a sub-processor in a third country; its mechanism from the same passage.
pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    before
        .iter()
        .filter_map(|found| {
            let Stated::Subprocessor { name, country: Some(country), .. } = &found.stated else { return None };
            if is_eea(country) {
                return None;
            }
            let text = view.at(&found.range);
            let mechanism = mechanism(text).or_else(|| elsewhere(view, name, country)).map(str::to_owned);
            let stated = Stated::Transfer { recipient: Some(name.clone()), country: Some(country.clone()), mechanism };
            Some(Found::new(stated, found.range.clone(), PROSE))
        })
        .collect()
}

/// The mechanism that a passage names.
fn mechanism(text: &str) -> Option<&'static str> {
    MECHANISMS.iter().find(|(_, words)| words.is_match(text)).map(|(id, _)| *id)
}

/// The mechanism named in another sentence on the recipient or, failing that, on its country.
fn elsewhere(view: &View<'_>, name: &str, country: &str) -> Option<&'static str> {
    let name = folded(without_form(name));
    let named = view.text().match_indices(name.as_str()).map(|(at, _)| at);
    let placed = country::places(view.text()).into_iter().filter(|(.., code)| *code == country).map(|(at, ..)| at);
    named.chain(placed).find_map(|at| mechanism(view.at(&view.sentence(at))))
}
