//! The security annex of a product.

use chrono::NaiveDate;
use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::leaflet::{Edition, following, latest};
use super::naming::mentions;
use crate::error::Result;
use crate::intake::Stated;
use crate::model::choice::{Aspect, DocumentKind};
use crate::model::{MeasureOutcome, Party, Product, Record as _, SecurityAnnex};

/// Whether a fact belongs in a security annex.
pub(super) fn is_about_security(stated: &Stated) -> bool {
    matches!(
        stated,
        Stated::DocumentKind(DocumentKind::SecurityAnnex)
            | Stated::Biv { .. }
            | Stated::Rosa { .. }
            | Stated::Assessment { .. }
            | Stated::ClaimRosa(_)
    )
}

/// Writes the security annex, if the document states anything of one. The same version fills its gaps, a new one stands beside
/// the old.
pub(super) fn security_annex(
    filing: &mut Filing<'_, '_>,
    vendor: &Party,
    product: &Product,
    subprocessors: &[Party],
) -> Result<()> {
    let facts = filing.facts;
    if !facts.any(is_about_security) {
        return Ok(());
    }
    let edition = Edition::of(filing, &[DocumentKind::SecurityAnnex]);
    let annexes: Vec<SecurityAnnex> =
        filing.all::<SecurityAnnex>()?.into_iter().filter(|annex| annex.product == product.id).collect();
    let editions = annexes.iter().map(|annex| (annex.id, annex.dated_on, annex.version.as_deref()));
    let known = edition.among(filing, editions.collect())?;
    let known = annexes.iter().find(|annex| Some(annex.id) == known);
    let dates = annexes.iter().map(|annex| (annex.id(), annex.dated_on, annex.supersedes)).collect::<Vec<_>>();
    let next = following(&dates, edition.date()).filter(|_| known.is_none());
    let mut draft: Draft<'_, SecurityAnnex> = if let Some(annex) = known {
        filing.stored(annex.clone())
    } else {
        let old = latest(dates, edition.date());
        filing.blank(&json!({ "product": product.id, "received_on": filing.change.today(), "supersedes": old }))?
    };
    for (fact, ()) in facts.each(pick!(Stated::DocumentKind(DocumentKind::SecurityAnnex) => ())) {
        draft.bears_out(fact);
    }
    edition.write(&mut draft, |annex| &mut annex.dated_on, |annex| &mut annex.version);
    for (fact, (aspect, level)) in facts.surest(pick!(Stated::Biv { aspect, level } => (*aspect, *level))) {
        match aspect {
            Aspect::B => draft.fill(fact, "level_b", level, |annex| &mut annex.level_b),
            Aspect::I => draft.fill(fact, "level_i", level, |annex| &mut annex.level_i),
            Aspect::V => draft.fill(fact, "level_v", level, |annex| &mut annex.level_v),
        }
    }
    for (fact, outcome) in facts.surest(pick!(Stated::Rosa { measure, outcome, explanation } => MeasureOutcome {
        measure: measure.clone(),
        outcome: *outcome,
        explanation: explanation.clone(),
        planned_on: None,
    })) {
        draft.insert_or_compare(
            fact,
            "measures",
            outcome,
            |annex: &mut SecurityAnnex| &mut annex.measures,
            |one, other| one.measure == other.measure,
            |one, other| one.outcome == other.outcome,
        );
    }
    for (fact, (form, assessor, date)) in
        facts.surest(pick!(Stated::Assessment { form, assessor, date } => (*form, assessor.clone(), date.clone())))
    {
        draft.fill(fact, "form", form, |annex| &mut annex.form);
        if let Some(date) = date.and_then(|date| date.parse::<NaiveDate>().ok()) {
            draft.fill(fact, "assessed_on", date, |annex| &mut annex.assessed_on);
        }
        let Some(assessor) = assessor else { continue };
        // Employed by the vendor or by a sub-processor that the same document lists: that is stated, and an interest (SEC-09).
        let employer = subprocessors.iter().chain(std::iter::once(vendor)).find(|party| {
            let names = [Some(&party.name), party.legal_name.as_ref(), party.trade_name.as_ref()];
            names.into_iter().flatten().any(|name| mentions(&assessor, name))
        });
        if let Some(employer) = employer {
            draft.fill_text(fact, "assessor_employer", employer.name.clone(), |annex| &mut annex.assessor_employer);
            draft.fill(fact, "assessor_interested", true, |annex| &mut annex.assessor_interested);
        }
        draft.fill_text(fact, "assessor", assessor, |annex| &mut annex.assessor);
    }
    for (fact, claimed) in facts.each(pick!(Stated::ClaimRosa(claimed) => *claimed)) {
        draft.fill(fact, "conformity_claimed", claimed, |annex| &mut annex.conformity_claimed);
    }
    let annex = filing.put(draft)?;
    if let Some(newer) = annexes.iter().find(|annex| Some(annex.id) == next) {
        let mut newer: Draft<'_, SecurityAnnex> = filing.stored(newer.clone());
        newer.record.supersedes = Some(annex.id);
        filing.put(newer)?;
    }
    Ok(())
}
