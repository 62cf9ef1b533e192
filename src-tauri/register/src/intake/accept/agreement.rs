//! The agreement that a document is.

use chrono::NaiveDate;
use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::is_same_text;
use super::succession::{self, Others};
use crate::error::Result;
use crate::intake::vocabulary::FACTS;
use crate::intake::{Notified, Stated};
use crate::model::choice::{AgreementBasis, AgreementStatus, DocumentKind, Side};
use crate::model::{Agreement, Annex, Party, Product, Signature};

/// Writes the agreement, if the document is one. A second copy of the same agreement fills its gaps; a newer one stands beside the
/// older, and says that it comes in its place (model 4.0 art. 2(2)).
pub(super) fn agreement(
    filing: &mut Filing<'_, '_>,
    vendor: &Party,
    product: Option<&Product>,
) -> Result<Option<Agreement>> {
    let facts = filing.facts;
    if !facts.holds(DocumentKind::Agreement) {
        return Ok(None);
    }
    let versions = facts.surest(pick!(Stated::CovenantVersion(version) => version.clone()));
    let version = versions.first().map(|(_, version)| version.clone());
    let of_the_model = version.is_some() || FACTS.covenant.of_the_model.within(filing.text);
    let basis = if of_the_model { AgreementBasis::Covenant } else { AgreementBasis::Own };
    let signatures = signatures(filing);
    let edition = succession::Edition::stated(filing, version.as_deref(), &signatures);
    let others = succession::others(filing, vendor, product, &edition)?;
    let known = same_agreement(filing, vendor, basis, version.as_deref(), &signatures, &others)?;
    let mut draft: Draft<'_, Agreement> = if let Some(agreement) = known {
        filing.stored(agreement)
    } else {
        let fields = json!({ "party": vendor.id, "basis": basis, "status": AgreementStatus::Received, "status_since": filing.change.today(), "supersedes": others.last() });
        filing.blank(&fields)?
    };
    for (fact, kind) in facts.each(pick!(Stated::DocumentKind(kind) => *kind)) {
        match kind {
            DocumentKind::Agreement => draft.bears_out(fact),
            DocumentKind::Leaflet if of_the_model => annex(&mut draft, fact, 1),
            DocumentKind::SecurityAnnex if of_the_model => annex(&mut draft, fact, 2),
            DocumentKind::Leaflet
            | DocumentKind::SecurityAnnex
            | DocumentKind::Policy
            | DocumentKind::ServiceLevel
            | DocumentKind::SubprocessorList
            | DocumentKind::Register => {}
        }
    }
    for (fact, version) in versions {
        draft.fill(fact, "covenant_version", version, |agreement| &mut agreement.covenant_version);
    }
    for (fact, signature) in signatures {
        let key = |one: &Signature, other: &Signature| one.side == other.side && name(one) == name(other);
        let same = |one: &Signature, other: &Signature| other.signed_on.is_none() || one.signed_on == other.signed_on;
        draft.insert_or_compare(fact, "signatures", signature, |agreement| &mut agreement.signatures, key, same);
    }
    for (fact, days) in facts.surest(pick!(Stated::ExitTerm { days } => *days)) {
        match days {
            Some(days) => draft.fill(fact, "exit_days", i64::from(days), |agreement| &mut agreement.exit_days),
            None => draft.fill(fact, "exit_term_open", true, |agreement| &mut agreement.exit_term_open),
        }
    }
    for (fact, weeks) in facts.surest(pick!(Stated::ObjectionWeeks(weeks) => *weeks)) {
        draft.fill(fact, "objection_weeks", i64::from(weeks), |agreement| &mut agreement.objection_weeks);
    }
    for (fact, hours) in
        facts.surest(pick!(Stated::BreachNotice { to: Notified::School, hours: Some(hours), .. } => *hours))
    {
        draft.fill(fact, "breach_hours", i64::from(hours), |agreement| &mut agreement.breach_hours);
    }
    advance(&mut draft, filing.change.today());
    filing.put(draft).map(Some)
}

/// Notes that the file holds this annex of the model.
fn annex(draft: &mut Draft<'_, Agreement>, fact: usize, number: i64) {
    let annex = Annex { number, title: None, initialled_school: None, initialled_vendor: None };
    draft.insert(fact, "annexes", annex, |agreement| &mut agreement.annexes, |one, other| one.number == other.number);
}

/// Moves the agreement on where the document proves it: what came in was received; what both sides signed and dated is signed.
/// It never goes back.
fn advance(draft: &mut Draft<'_, Agreement>, today: NaiveDate) {
    let signed_on = |side: Side| {
        let dated = draft.record.signatures.iter().filter(|signature| signature.side == side);
        dated.filter_map(|signature| signature.signed_on).max()
    };
    let signed = signed_on(Side::School).zip(signed_on(Side::Vendor)).map(|(school, vendor)| school.max(vendor));
    let agreement = &mut draft.record;
    let open = matches!(
        agreement.status,
        AgreementStatus::None
            | AgreementStatus::Requested
            | AgreementStatus::Received
            | AgreementStatus::InReview
            | AgreementStatus::AwaitingSignature
    );
    if let Some(signed) = signed.filter(|_| open) {
        agreement.status = AgreementStatus::Signed;
        agreement.status_since = Some(signed);
    } else if matches!(agreement.status, AgreementStatus::None | AgreementStatus::Requested) {
        agreement.status = AgreementStatus::Received;
        agreement.status_since = Some(today);
    }
}

fn name(signature: &Signature) -> String {
    crate::text::fold(signature.name.as_deref().unwrap_or_default())
}

fn signatures(filing: &Filing<'_, '_>) -> Vec<(usize, Signature)> {
    filing.facts.each(pick!(Stated::Signature { party, name, role, date } => Signature {
        side: *party,
        name: Some(name.clone()),
        role: role.clone(),
        signed_on: date.as_deref().and_then(|date| date.parse().ok()),
        authorised: None,
    }))
}

/// The agreement in the register of which this is another copy: with the same vendor, on the same text, not over, no other edition,
/// and not signed by the vendor on another day.
fn same_agreement(
    filing: &Filing<'_, '_>,
    vendor: &Party,
    basis: AgreementBasis,
    version: Option<&str>,
    signatures: &[(usize, Signature)],
    others: &Others,
) -> Result<Option<Agreement>> {
    let over = |status| {
        matches!(
            status,
            AgreementStatus::Expired | AgreementStatus::Ended | AgreementStatus::Closed | AgreementStatus::NotNeeded
        )
    };
    let version_fits = |agreement: &Agreement| match (agreement.covenant_version.as_deref(), version) {
        (Some(stored), Some(stated)) => is_same_text(stored, stated),
        (None, _) | (_, None) => true,
    };
    let date_fits = |agreement: &Agreement| {
        let of_vendor = |signature: &Signature| signature.signed_on.filter(|_| signature.side == Side::Vendor);
        let stored = agreement.signatures.iter().find_map(of_vendor);
        let stated = signatures.iter().find_map(|(_, signature)| of_vendor(signature));
        stored.zip(stated).is_none_or(|(stored, stated)| stored == stated)
    };
    let fits = |agreement: &Agreement| {
        let same_text = agreement.basis == basis
            || agreement.status == AgreementStatus::Requested
            || agreement.status == AgreementStatus::None;
        agreement.party == vendor.id
            && !others.contain(agreement.id)
            && same_text
            && !over(agreement.status)
            && version_fits(agreement)
            && date_fits(agreement)
    };
    let mut found: Vec<Agreement> = filing.all::<Agreement>()?.into_iter().filter(fits).collect();
    found.sort_by_key(|agreement| (agreement.covenant_version.as_deref() != version, agreement.id));
    Ok(found.into_iter().next())
}
