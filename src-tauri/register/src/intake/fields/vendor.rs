//! `vendor.*`: what [`Vendor`](crate::intake::party::Vendor) found, and the number at the chamber of commerce.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{FORM, PROSE};
use crate::intake::fold::pattern;
use crate::intake::name::{leading, with_form};
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::vocabulary::{Clause, PARTIES};
use crate::intake::{Found, Sheet};

static KVK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b{}\b[^\n\d]{{0,60}}?(?P<number>\d{{8}}|\d{{2}}[ .]\d{{3}}[ .]\d{{3}}|\d{{2}} \d{{2}} \d{{2}} \d{{2}}|\d{{4}} \d{{4}})\b",
        PARTIES.introduction.chamber
    ))
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let vendor = &sheet.vendor;
    let mut found = Vec::new();
    if let Some((name, range, confidence)) = vendor.best() {
        found.push(Found::new(Stated::VendorName(name), range, confidence));
    }
    if let Some((name, range, confidence)) = vendor.legal.first() {
        found.push(Found::new(Stated::VendorLegalName(name.clone()), range.clone(), *confidence));
    }
    for (name, range, confidence) in &vendor.trade {
        found.push(Found::new(Stated::VendorTradeName(name.clone()), range.clone(), *confidence));
    }
    if let Some((address, range, confidence)) = vendor.addresses.first() {
        found.push(Found::new(Stated::VendorAddress(address.clone()), range.clone(), *confidence));
    }
    for (role, range, confidence) in &vendor.roles {
        found.push(Found::new(Stated::VendorRole(*role), range.clone(), *confidence));
    }
    match &vendor.kvk {
        Some((number, range, confidence)) => {
            found.push(Found::new(Stated::VendorKvk(number.clone()), range.clone(), *confidence));
        }
        None => found.extend(kvk(sheet)),
    }
    found
}

/// Whether the party named last before a place is not the vendor but a foundation or a company that is a school's, or
/// that a clause calls the school before it names the next party.
fn others(sheet: &Sheet<'_>, place: usize) -> bool {
    let before = sheet.view.words(&(place.saturating_sub(260)..place));
    let Some(at) = PARTIES.names.leading_forms.iter().filter_map(|form| before.rfind(form)).max() else { return false };
    let named = before.get(at..).unwrap_or_default();
    let name = named.get(..leading(named)).unwrap_or_default();
    let low = name.to_lowercase();
    let school =
        PARTIES.board.schools.within(&low) || PARTIES.board.foundation.open(&low) && !sheet.vendor.legal.is_empty();
    school && with_form(named.get(name.len()..).unwrap_or_default()).is_none() && !sheet.vendor.is(name)
}

fn kvk(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    let subjects = Subjects::of(sheet, &[]);
    KVK.captures_iter(view.text()).find_map(|found| {
        let (whole, number) = (found.get(0)?, found.name("number")?);
        let digits: String = number.as_str().chars().filter(char::is_ascii_digit).collect();
        // The school's own number stands before "hierna te noemen: onderwijsinstelling".
        let after = view.after(whole.end(), 260);
        let (vendor, Clause { school, hereafter, called, .. }) = (&PARTIES.sides.vendor, &PARTIES.clause);
        let theirs = school.first(after).is_some_and(|school| {
            let before = after.get(..school).unwrap_or_default();
            vendor.first(after).is_none_or(|vendor| school < vendor)
                && (hereafter.within(before)
                    || called.within(before)
                    || before.trim_end_matches(['"', ' ']).ends_with('('))
        });
        let listed = sheet.topics.lists_subprocessors(whole.start())
            || sheet.vendor.is_others(&whole.range())
            || others(sheet, number.start())
            || subjects.reaches_another(&view.sentence(whole.start()), &whole.range());
        (!theirs && !listed).then(|| {
            let start = whole.start();
            Found::new(
                Stated::VendorKvk(digits),
                start..whole.end(),
                if view.at(&(start..whole.end())).len() < 30 { FORM } else { PROSE },
            )
        })
    })
}
