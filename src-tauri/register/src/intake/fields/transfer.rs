//! `transfer`: a recipient outside the EEA, with the mechanism that the document names for it.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};
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
            let mechanism = MECHANISMS.iter().find(|(_, words)| words.is_match(text)).map(|(id, _)| (*id).to_owned());
            let stated = Stated::Transfer { recipient: Some(name.clone()), country: Some(country.clone()), mechanism };
            Some(Found::new(stated, found.range.clone(), PROSE))
        })
        .collect()
}
