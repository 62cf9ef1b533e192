//! The papers themselves: which there are, of what form, and of when.

use super::super::answer::Answer;
use super::super::content::ComparedCell;
use super::super::side::Side;
use super::super::wording::Wording;
use super::{Line, on_annexes, on_leaflets, said_in};
use crate::model::Agreement;
use crate::model::choice::{AgreementBasis, Choice as _};

pub(super) fn lines(sides: &[Side], wording: Wording) -> Vec<Line> {
    let label = |key: &str| wording.say(&format!("compare-row-{}", key.replace('_', "-")));
    let line = |key: &str, cells: Vec<ComparedCell>| Line::new(key, label(key), cells);
    let telling = |key: &str, cells: Vec<ComparedCell>| Line { counts_absence: true, ..line(key, cells) };
    let leaflet = on_leaflets(sides, wording, |side, leaflet| {
        let code = leaflet.layout.as_str();
        let evidence = side.passages(leaflet.id.uuid(), "document.kind", |_| true);
        ComparedCell::saying(wording.member("leaflet_layout", code), Answer::Code(code.to_owned())).from(evidence)
    });
    let leaflet_version = on_leaflets(sides, wording, |side, leaflet| {
        let evidence = side.passages(leaflet.id.uuid(), "document.version", |_| true);
        ComparedCell::new(wording, Answer::text(leaflet.version.as_deref())).from(evidence)
    });
    let leaflet_date = on_leaflets(sides, wording, |side, leaflet| {
        let evidence = side.passages(leaflet.id.uuid(), "document.date", |_| true);
        ComparedCell::new(wording, Answer::date(leaflet.dated_on)).from(evidence)
    });
    let annex = on_annexes(sides, wording, |side, annex| {
        let evidence = side.passages(annex.id.uuid(), "document.kind", |_| true);
        ComparedCell::saying(wording.say("compare-present"), Answer::Yes).from(evidence)
    });
    let annex_version = on_annexes(sides, wording, |side, annex| {
        let evidence = side.passages(annex.id.uuid(), "document.version", |_| true);
        ComparedCell::new(wording, Answer::text(annex.version.as_deref())).from(evidence)
    });
    let annex_date = on_annexes(sides, wording, |side, annex| {
        let evidence = side.passages(annex.id.uuid(), "document.date", |_| true);
        ComparedCell::new(wording, Answer::date(annex.dated_on)).from(evidence)
    });
    vec![
        telling("leaflet", leaflet),
        line("leaflet_version", leaflet_version),
        line("leaflet_date", leaflet_date),
        telling("annex", annex),
        line("annex_version", annex_version),
        line("annex_date", annex_date),
        telling("covenant", sides.iter().map(|side| covenant(side, wording)).collect()),
    ]
}

/// The model that the agreement on the product follows.
fn covenant(side: &Side, wording: Wording) -> ComparedCell {
    let Some(agreement) = side.agreement() else {
        return ComparedCell::saying(wording.say("compare-no-agreement"), Answer::NoDocument);
    };
    let status = wording.member("agreement_status", agreement.status.as_str());
    let said = said_in_agreement(side, agreement);
    let cell = match (agreement.basis, agreement.covenant_version.as_deref()) {
        (AgreementBasis::Own, _) => {
            let code = agreement.basis.as_str();
            ComparedCell::saying(wording.member("agreement_basis", code), Answer::Code(code.to_owned()))
        }
        (AgreementBasis::Covenant, Some(version)) => {
            let words = wording.say_with("compare-covenant", &[("version", version.into())]);
            ComparedCell::saying(words, Answer::Text(version.to_owned()))
        }
        (AgreementBasis::Covenant, None) => ComparedCell::new(wording, Answer::Silent),
    };
    cell.noting(Some(status)).from(said)
}

fn said_in_agreement(side: &Side, agreement: &Agreement) -> Vec<crate::documents::Evidence> {
    let id = agreement.id.uuid();
    let version = side.passages(id, "covenant.version", |_| true);
    if version.is_empty() { said_in(side, id, "document.kind", "kind", "agreement") } else { version }
}
