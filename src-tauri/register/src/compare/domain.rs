//! Rules of the domain reference (chapter 10) that one line of one paper decides, for as long as the register raises no flag for
//! them: their code, weight, condition and source are those of that chapter.

use super::content::{Mark, PaperTopic};
use super::marks::Place;
use super::rows::transfer_key;
use super::side::Side;
use crate::flags::{self, Case};
use crate::model::choice::{Applies, Aspect, AssessmentForm, Choice as _, Level, Mechanism, Outcome, Severity};
use crate::model::{Leaflet, SecurityAnnex, Transfer};
use crate::reference::{self, DtiaNeed, Row as _};
use crate::words::{self, Language};

/// Months after which a DTIA is made again (domain 5.4).
const DTIA_MONTHS: u32 = 12;

/// The category for what the table does not name, which must be specified.
const OTHER_DATA: &str = "dc12";

/// What these rules find on a column.
pub(super) fn marks(side: &Side, case: &Case<'_>, language: Language) -> Vec<(Place, Mark)> {
    if case.is_past || !case.personal_data {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Some(leaflet) = side.leaflet() {
        of_leaflet(side, leaflet, &mut found);
    }
    if let Some(annex) = side.annex() {
        of_annex(case, annex, &mut found);
    }
    for transfer in side.view.transfers.values() {
        of_transfer(case, transfer, &mut found);
    }
    found
        .into_iter()
        .filter(|(_, code, _)| flags::rule(code).is_none())
        .map(|(place, code, severity)| (place, mark(code, severity, language)))
        .collect()
}

type Found = Vec<(Place, &'static str, Severity)>;

/// A mark of a rule that the catalogue has words for here.
pub(super) fn mark(code: &str, severity: Severity, language: Language) -> Mark {
    let key = format!("compare-rule-{}", words::key(code));
    let source = words::say(language, &format!("{key}.source"), &[]);
    Mark { rule: code.to_owned(), severity, why: words::say(language, &key, &[]), source }
}

fn of_leaflet(side: &Side, leaflet: &Leaflet, found: &mut Found) {
    if leaflet.is_leaflet() {
        for row in reference::categories().iter().filter(|row| row.id().starts_with("dc")) {
            let stated = leaflet.categories.iter().find(|stated| stated.category == row.id());
            if stated.is_none_or(|stated| stated.applies == Applies::Unknown) {
                found.push(((PaperTopic::Categories, row.id().to_owned()), "BIJ-05", Severity::Medium));
            }
        }
    }
    let unspecified = |id: &str| {
        let is_bare = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
        leaflet.categories.iter().any(|row| {
            let applies = matches!(row.applies, Applies::Yes | Applies::Partly);
            row.category == id && applies && is_bare(&row.note) && is_bare(&row.items)
        })
    };
    if unspecified(OTHER_DATA) {
        found.push(((PaperTopic::Categories, OTHER_DATA.to_owned()), "BIJ-06", Severity::Medium));
    }
    if leaflet.marketing_use == Some(true) {
        found.push(((PaperTopic::Marketing, "marketing_use".to_owned()), "OVK-19", Severity::High));
    }
    if !leaflet.unlisted.is_empty() {
        found.push(((PaperTopic::Subprocessors, "unlisted".to_owned()), "SUB-02", Severity::High));
    }
    for row in side.view.subprocessings_of(leaflet.id) {
        let party = side.view.parties.get(&row.party);
        let has_seat =
            row.place.is_some() || party.is_some_and(|party| party.city.is_some() || party.country.is_some());
        if !has_seat {
            found.push(((PaperTopic::Subprocessors, row.party.to_string()), "SUB-03", Severity::Medium));
        }
    }
}

fn of_annex(case: &Case<'_>, annex: &SecurityAnnex, found: &mut Found) {
    let today = case.context.today;
    for row in &annex.measures {
        let place = || (PaperTopic::Measures, row.measure.clone());
        let is_bare = row.explanation.as_deref().is_none_or(|text| text.trim().is_empty());
        if row.outcome == Outcome::NotMet && row.planned_on.is_none_or(|date| date < today) {
            found.push((place(), "SEC-04", Severity::Medium));
        }
        if row.outcome == Outcome::Alternative && is_bare {
            found.push((place(), "SEC-05", Severity::Medium));
        }
    }
    let place = |key: &str| (PaperTopic::Security, key.to_owned());
    let required = case.required().levels;
    let asks_high = Aspect::ALL.iter().any(|aspect| required.of(*aspect) == Some(Level::H));
    if asks_high && annex.form == Some(AssessmentForm::SelfAssessment) {
        found.push((place("form"), "SEC-07", Severity::Medium));
    }
    let months = reference::score_rule().evidence_months;
    let is_old = annex.assessed_on.is_none_or(|date| case.context.is_over_months(date, months));
    if annex.has_outcomes() && is_old {
        found.push((place("assessed_on"), "SEC-08", Severity::Medium));
    }
    if annex.assessor_interested == Some(true) {
        found.push((place("assessor_interested"), "SEC-09", Severity::Medium));
    }
    if annex.conformity_claimed == Some(true) && !annex.has_outcomes() {
        found.push((place("conformity_claimed"), "SEC-12", Severity::Medium));
    }
    let declares_any = Aspect::ALL.iter().any(|aspect| annex.declared(*aspect).is_some());
    for aspect in Aspect::ALL.iter().filter(|aspect| declares_any && annex.declared(**aspect).is_none()) {
        found.push((place(&format!("level_{}", aspect.as_str())), "SEC-20", Severity::Low));
    }
}

fn of_transfer(case: &Case<'_>, transfer: &Transfer, found: &mut Found) {
    let context = case.context;
    let place = || (PaperTopic::Transfers, transfer_key(transfer));
    if transfer.country.is_none() {
        found.push((place(), "DOO-08", Severity::Medium));
    }
    let country = transfer.country.as_deref().filter(|country| !reference::is_eea(country));
    let (Some(country), Some(mechanism)) = (country, transfer.mechanism) else {
        return;
    };
    let by_adequacy = matches!(mechanism, Mechanism::Adequacy | Mechanism::Dpf);
    let needs_check = reference::adequacy(country, context.today).is_none_or(|decision| decision.scope_check);
    if by_adequacy && needs_check && transfer.scope_confirmed != Some(true) {
        found.push((place(), "DOO-03", Severity::High));
    }
    let needs_dtia = reference::mechanism(mechanism.as_str()).is_some_and(|row| row.dtia_needed == DtiaNeed::Yes);
    let lacks_dtia = transfer.dtia_on.is_none_or(|date| context.is_over_months(date, DTIA_MONTHS));
    if needs_dtia && lacks_dtia {
        found.push((place(), "DOO-05", Severity::High));
    }
}
