//! The vendor, its contacts and certificates; and other parties that a document names.

use serde_json::{Value, json};

use super::PartyMatch;
use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::{Likeness, is_same_party, is_same_text, likeness};
use crate::error::{Error, Result};
use crate::intake::vocabulary::FACTS;
use crate::intake::{Address, Notified, Stated};
use crate::model::choice::{DocumentKind, NoticeFrom, Role};
use crate::model::{Certificate, Contact, Noun, Party};
use crate::text;

/// The vendor: the party that stands in the register already, with its gaps filled, or a new one.
///
/// # Errors
/// [`Error::Refused`] if neither the person nor the document says who it is.
pub(super) fn vendor(filing: &mut Filing<'_, '_>) -> Result<Party> {
    let facts = filing.facts;
    let names = facts.surest(pick!(Stated::VendorName(name) => name.clone()));
    let legal = facts.surest(pick!(Stated::VendorLegalName(name) => name.clone()));
    let trade = facts.surest(pick!(Stated::VendorTradeName(name) => name.clone()));
    let kvk = facts.surest(pick!(Stated::VendorKvk(number) => number.clone()));
    let stated: Vec<&str> =
        [&names, &legal, &trade].into_iter().filter_map(|list| Some(list.first()?.1.as_str())).collect();
    let number = kvk.first().map(|(_, number)| number.as_str());
    let known = match filing.choices.vendor {
        Some(chosen) => Some(filing.change.get(chosen)?),
        None => known_party(filing, &stated, number),
    };
    let mut draft: Draft<'_, Party> = if let Some(party) = known {
        filing.stored(party)
    } else {
        let name = stated.first().ok_or(Error::Refused("intake-no-vendor"))?;
        filing.blank(&json!({ "name": name }))?
    };
    for (fact, name) in names {
        let known = [Some(&draft.record.name), draft.record.legal_name.as_ref(), draft.record.trade_name.as_ref()];
        if known.into_iter().flatten().any(|known| is_same_party(known, &name)) {
            draft.bears_out(fact);
        } else {
            draft.rename(fact, name, |party| &mut party.name);
        }
    }
    for (fact, name) in legal {
        draft.fill_text(fact, "legal_name", name, |party| &mut party.legal_name);
    }
    for (fact, name) in trade {
        draft.fill_text(fact, "trade_name", name, |party| &mut party.trade_name);
    }
    for (fact, number) in kvk {
        draft.fill(fact, "kvk", number, |party| &mut party.kvk);
    }
    for (fact, address) in facts.surest(pick!(Stated::VendorAddress(address) => address.clone())) {
        settle_at(&mut draft, fact, address);
    }
    for (fact, role) in facts.each(pick!(Stated::VendorRole(role) => *role)) {
        draft.insert(fact, "roles", role, |party| &mut party.roles, |one, other| one == other);
    }
    for (fact, standard) in facts.each(pick!(Stated::MailSecurity(standard) => *standard)) {
        draft.insert(fact, "mail_security", standard, |party| &mut party.mail_security, |one, other| one == other);
    }
    breach(filing, &mut draft);
    let vendor = filing.put(draft)?;
    remember(filing, &vendor);
    Ok(vendor)
}

/// The vendor's address. Its four parts are one fact: a seat is never put together from two documents.
fn settle_at(draft: &mut Draft<'_, Party>, fact: usize, address: Address) {
    let Address { street, postcode, city, country } = address;
    if let Some(street) = street {
        draft.fill_text(fact, "street", street, |party| &mut party.street);
    }
    if let Some(postcode) = postcode {
        draft.fill_text(fact, "postcode", postcode, |party| &mut party.postcode);
    }
    if let Some(city) = city {
        draft.fill_text(fact, "city", city, |party| &mut party.city);
    }
    if let Some(country) = country {
        draft.fill(fact, "country", country, |party| &mut party.country);
    }
}

/// Promises on breaches. Hours that an agreement states belong to the agreement; everything else is the vendor's promise.
fn breach(filing: &Filing<'_, '_>, draft: &mut Draft<'_, Party>) {
    let facts = filing.facts;
    let in_agreement = facts.holds(DocumentKind::Agreement);
    for (fact, (hours, from)) in
        facts.surest(pick!(Stated::BreachNotice { to: Notified::School, hours, from } => (*hours, *from)))
    {
        if in_agreement && hours.is_some() {
            continue;
        }
        promise(draft, fact, hours.map(i64::from), from);
    }
    // A notice to the authority by the vendor itself is what INC-08 asks after.
    let notifies = facts.each(pick!(Stated::VendorNotifiesAuthority(notifies) => *notifies));
    let notices = facts.each(pick!(Stated::BreachNotice { to: Notified::Ap, .. } => true));
    for (fact, notifies) in notifies.into_iter().chain(notices) {
        draft.fill(fact, "breach_vendor_notifies_ap", notifies, |party| &mut party.breach_vendor_notifies_ap);
    }
}

/// A term and its beginning are one promise: `None` hours with a beginning means "without undue delay".
fn promise(draft: &mut Draft<'_, Party>, fact: usize, hours: Option<i64>, from: NoticeFrom) {
    match (draft.record.breach_from, draft.record.breach_hours, hours) {
        (None, None, Some(hours)) => {
            draft.fill(fact, "breach_hours", hours, |party| &mut party.breach_hours);
            draft.fill(fact, "breach_from", from, |party| &mut party.breach_from);
        }
        (None, None, None) => draft.fill(fact, "breach_from", from, |party| &mut party.breach_from),
        (_, stored, stated) if stored == stated => {
            draft.fill(fact, "breach_from", from, |party| &mut party.breach_from);
        }
        (_, _, Some(hours)) => draft.fill(fact, "breach_hours", hours, |party| &mut party.breach_hours),
        (_, Some(stored), None) => draft.differs(fact, "breach_hours", json!(stored), Value::Null),
        (_, None, None) => draft.bears_out(fact),
    }
}

/// The vendor's addresses and numbers, each with its kind.
pub(super) fn contacts(filing: &mut Filing<'_, '_>, vendor: &Party) -> Result<()> {
    let facts = filing.facts;
    for (fact, (kind, email, phone, url)) in facts
        .each(pick!(Stated::Contact { kind, email, phone, url } => (*kind, email.clone(), phone.clone(), url.clone())))
    {
        let known: Vec<Contact> = filing
            .all::<Contact>()?
            .into_iter()
            .filter(|contact| contact.party == Some(vendor.id) && contact.kind == kind)
            .collect();
        let same = known.iter().find(|contact| {
            let equal = |stored: &Option<String>, stated: &Option<String>| match (stored, stated) {
                (Some(stored), Some(stated)) => reach(stored) == reach(stated),
                _ => false,
            };
            equal(&contact.email, &email) || equal(&contact.phone, &phone) || equal(&contact.url, &url)
        });
        // A number joins the one contact of its kind that has none yet.
        let gap = || {
            let lacks = |contact: &&Contact| {
                (email.is_none() || contact.email.is_none())
                    && (phone.is_none() || contact.phone.is_none())
                    && (url.is_none() || contact.url.is_none())
            };
            known.first().filter(|_| known.len() == 1).filter(lacks)
        };
        if let Some(contact) = same {
            let mut draft = filing.stored(contact.clone());
            draft.bears_out(fact);
            filing.put(draft)?;
            continue;
        }
        let mut draft: Draft<'_, Contact> = match gap() {
            Some(contact) => filing.stored(contact.clone()),
            None => filing.blank(&json!({ "party": vendor.id, "kind": kind }))?,
        };
        let is_new = draft.is_new();
        if let Some(email) = email {
            draft.fill_text(fact, "email", email, |contact| &mut contact.email);
        }
        if let Some(phone) = phone {
            draft.fill_text(fact, "phone", phone, |contact| &mut contact.phone);
        }
        if let Some(url) = url {
            draft.fill_text(fact, "url", url, |contact| &mut contact.url);
        }
        let reachable = draft.record.email.is_some() || draft.record.phone.is_some() || draft.record.url.is_some();
        if reachable || !is_new {
            filing.put(draft)?;
        } else {
            filing.refuse(fact, Noun::Contact);
        }
    }
    Ok(())
}

/// An address or a number without what people write around it.
fn reach(text: &str) -> String {
    let bare = text::fold(text);
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    if bare.contains(['@', '.']) && bare.chars().any(char::is_alphabetic) {
        bare.trim_end_matches('/').to_owned()
    } else {
        digits
    }
}

/// The certificates that the vendor says it holds.
pub(super) fn certificates(filing: &mut Filing<'_, '_>, vendor: &Party) -> Result<()> {
    for (fact, (standard, since, until)) in filing
        .facts
        .each(pick!(Stated::Certificate { standard, since, until } => (standard.clone(), since.clone(), until.clone())))
    {
        let held: Vec<Certificate> = filing.all()?;
        let known =
            held.into_iter().find(|known| known.party == vendor.id && number(&known.standard) == number(&standard));
        let mut draft: Draft<'_, Certificate> = match known {
            Some(certificate) => filing.stored(certificate),
            None => filing.blank(&json!({ "party": vendor.id, "standard": standard }))?,
        };
        draft.bears_out(fact);
        if let Some(since) = since.and_then(|date| date.parse().ok()) {
            draft.fill(fact, "since", since, |certificate| &mut certificate.since);
        }
        if let Some(until) = until.and_then(|date| date.parse().ok()) {
            draft.fill(fact, "until", until, |certificate| &mut certificate.until);
        }
        filing.put(draft)?;
    }
    Ok(())
}

/// A standard without the bodies before its number: `ISO 27001:2013` is `NEN-EN-ISO/IEC 27001:2013`.
fn number(standard: &str) -> String {
    text::words(standard).into_iter().filter(|word| !FACTS.certificate.bodies.is(word)).collect()
}

/// Another party that the document names: the one that stands in the register, or a new one with this role.
pub(super) fn other(
    filing: &mut Filing<'_, '_>,
    fact: usize,
    name: &str,
    role: Role,
    city: Option<&str>,
) -> Result<Party> {
    let mut draft: Draft<'_, Party> = match known_party(filing, &[name], None) {
        Some(party) => filing.stored(party),
        None => filing.blank(&json!({ "name": name, "city": city }))?,
    };
    if draft.is_new() || role == Role::Subprocessor {
        draft.insert(fact, "roles", role, |party| &mut party.roles, |one, other| one == other);
    } else {
        draft.bears_out(fact);
    }
    let party = filing.put(draft)?;
    remember(filing, &party);
    Ok(party)
}

fn remember(filing: &mut Filing<'_, '_>, party: &Party) {
    filing.parties.retain(|known| known.id != party.id);
    filing.parties.push(party.clone());
}

/// The party in the register that is meant: as a person says, by its number in the trade register, else by its name without legal form.
///
/// Parties that only come close are noted for a person to judge; they are never taken for the same.
fn known_party(filing: &mut Filing<'_, '_>, names: &[&str], kvk: Option<&str>) -> Option<Party> {
    let meant = filing.choices.meant(Noun::Party, names);
    if let Some(party) = meant.and_then(|meant| filing.parties.iter().find(|party| party.id.uuid() == meant)) {
        return Some(party.clone());
    }
    if let Some(party) = kvk.and_then(|kvk| filing.parties.iter().find(|party| party.kvk.as_deref() == Some(kvk))) {
        return Some(party.clone());
    }
    let bears = |party: &Party| {
        let known = [Some(&party.name), party.legal_name.as_ref(), party.trade_name.as_ref()];
        let closest = known.into_iter().flatten().flat_map(|known| names.iter().map(move |name| likeness(known, name)));
        closest.fold(Likeness::Other, |best, next| match (best, next) {
            (Likeness::Same, _) | (_, Likeness::Same) => Likeness::Same,
            (Likeness::Near, _) | (_, Likeness::Near) => Likeness::Near,
            (Likeness::Other, Likeness::Other) => Likeness::Other,
        })
    };
    // Two numbers are two legal entities, however they are called.
    let other_entity = |party: &Party| party.kvk.is_some() && kvk.is_some();
    let (mut same, mut near): (Vec<&Party>, Vec<&Party>) = (Vec::new(), Vec::new());
    for party in &filing.parties {
        match bears(party) {
            Likeness::Same if !other_entity(party) => same.push(party),
            Likeness::Same | Likeness::Near => near.push(party),
            Likeness::Other => {}
        }
    }
    // Of several, the one that is called exactly so; else the oldest.
    let exact = |party: &&Party| {
        names.iter().any(|name| {
            is_same_text(&party.name, name)
                || party.legal_name.as_deref().is_some_and(|legal| is_same_text(legal, name))
        })
    };
    same.sort_by_key(|party| (!exact(party), party.id));
    let chosen = same.first().map(|party| (*party).clone());
    let doubtful = if chosen.is_some() { same.into_iter().skip(1).collect() } else { near };
    let stated = names.first().copied().unwrap_or_default();
    let matches: Vec<PartyMatch> = doubtful
        .into_iter()
        .map(|party| PartyMatch { name: stated.to_owned(), party: party.id, party_name: party.name.clone() })
        .collect();
    filing.matches.extend(matches);
    chosen
}
