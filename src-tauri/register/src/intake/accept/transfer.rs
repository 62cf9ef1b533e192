//! Transfers outside the EEA that a document states, or that follow from where it says that data go.

use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::is_same_party;
use super::party;
use crate::error::Result;
use crate::intake::Stated;
use crate::model::choice::{Mechanism, Role};
use crate::model::{Id, Party, Product, Transfer};
use crate::reference;

/// Writes a transfer for each country outside the EEA that a transfer, a sub-processor or a place of storage names. Its mechanism
/// is the one that the document states, and none otherwise (DOO-01, DOO-02).
pub(super) fn transfers(filing: &mut Filing<'_, '_>, vendor: &Party, product: &Product) -> Result<()> {
    let facts = filing.facts;
    let stated = facts.each(pick!(Stated::Transfer { recipient, country, mechanism } => (recipient.clone(), country.clone(), mechanism.clone())));
    for (fact, (recipient, country, mechanism)) in stated {
        let recipient = match recipient.filter(|name| !is_vendor(vendor, name)) {
            Some(name) => Some(recipient_of(filing, fact, &name)?),
            None => None,
        };
        let mechanism = mechanism.and_then(|id| id.parse::<Mechanism>().ok());
        transfer(filing, fact, vendor, product, recipient, country.as_deref(), mechanism)?;
    }
    let listed =
        facts.each(pick!(Stated::Subprocessor { name, country: Some(country), .. } => (name.clone(), country.clone())));
    for (fact, (name, country)) in listed.into_iter().filter(|(_, (_, country))| !reference::is_eea(country)) {
        let recipient = if is_vendor(vendor, &name) { None } else { Some(recipient_of(filing, fact, &name)?) };
        transfer(filing, fact, vendor, product, recipient, Some(&country), None)?;
    }
    let stored = facts.each(pick!(Stated::Storage { country: Some(country), .. } => country.clone()));
    for (fact, country) in stored.into_iter().filter(|(_, country)| !reference::is_eea(country)) {
        transfer(filing, fact, vendor, product, None, Some(&country), None)?;
    }
    Ok(())
}

fn is_vendor(vendor: &Party, name: &str) -> bool {
    let names = [Some(&vendor.name), vendor.legal_name.as_ref(), vendor.trade_name.as_ref()];
    names.into_iter().flatten().any(|known| is_same_party(known, name))
}

/// The party that receives the data: a sub-processor keeps its role, another is a recipient.
fn recipient_of(filing: &mut Filing<'_, '_>, fact: usize, name: &str) -> Result<Id<Party>> {
    party::other(filing, fact, name, Role::ThirdParty, None).map(|party| party.id)
}

/// Writes one transfer. A country without a recipient is part of a transfer to that country that is known already.
fn transfer(
    filing: &mut Filing<'_, '_>,
    fact: usize,
    vendor: &Party,
    product: &Product,
    recipient: Option<Id<Party>>,
    country: Option<&str>,
    mechanism: Option<Mechanism>,
) -> Result<()> {
    let concerns = |transfer: &Transfer| {
        transfer.party == vendor.id
            && transfer.product.is_none_or(|of| of == product.id)
            && transfer.country.as_deref() == country
    };
    let all: Vec<Transfer> = filing.all::<Transfer>()?.into_iter().filter(concerns).collect();
    let known = all
        .iter()
        .find(|transfer| recipient.is_none() || transfer.recipient == recipient)
        .or_else(|| all.iter().find(|transfer| transfer.recipient.is_none()));
    let mut draft: Draft<'_, Transfer> = match known {
        Some(transfer) => filing.stored(transfer.clone()),
        None => filing.blank(&json!({ "party": vendor.id, "product": product.id, "country": country }))?,
    };
    draft.bears_out(fact);
    if let Some(recipient) = recipient {
        draft.fill(fact, "recipient", recipient, |transfer| &mut transfer.recipient);
    }
    if let Some(mechanism) = mechanism {
        draft.fill(fact, "mechanism", mechanism, |transfer| &mut transfer.mechanism);
    }
    filing.put(draft).map(drop)
}
