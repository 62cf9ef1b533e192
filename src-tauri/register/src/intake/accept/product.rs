//! The products that a document is about.

use serde_json::json;

use super::ProductMatch;
use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::{Likeness, edition, is_same_text, likeness};
use crate::error::Result;
use crate::intake::{Stated, TrialKind};
use crate::model::{Noun, Party, Product};
use crate::words;

/// Writes the products that the document names, and answers the main one: the surest, among equals the first in the text. What
/// the document says of a product belongs to it. Where no product is named but something is said of one, a record stands for
/// all services of the vendor.
pub(super) fn products(filing: &mut Filing<'_, '_>, vendor: &Party) -> Result<Option<Product>> {
    let facts = filing.facts;
    let names = facts.surest(pick!(Stated::ProductName(name) => name.clone()));
    let eans = facts.each(pick!(Stated::ProductEan(ean) => ean.clone()));
    let known: Vec<Product> =
        filing.all::<Product>()?.into_iter().filter(|product| product.party == vendor.id).collect();
    let Some((fact, name)) = names.first().cloned() else {
        let by_ean = known.iter().find(|product| eans.iter().any(|(_, ean)| product.eans.contains(ean)));
        let known = by_ean.or_else(|| known.iter().find(|product| product.all_services));
        let needed = filing.choices.use_at.is_some() || facts.any(speaks_of_a_product);
        let draft = match known {
            Some(product) => filing.stored(product.clone()),
            None if !needed => return Ok(None),
            None => {
                let name =
                    words::say(filing.language, "intake-all-services", &[("vendor", vendor.name.as_str().into())]);
                filing.blank(&json!({ "party": vendor.id, "name": name, "all_services": true }))?
            }
        };
        return main(filing, draft).map(Some);
    };
    let by_ean = |product: &&Product| eans.iter().any(|(_, ean)| product.eans.contains(ean));
    let known_main = meant(filing, &known, &name)
        .or_else(|| known.iter().find(|product| is_named(product, &name)))
        .or_else(|| known.iter().find(by_ean));
    if known_main.is_none() {
        come_close(filing, &known, &name);
    }
    let draft = named(filing, vendor, known_main, fact, &name)?;
    let main = main(filing, draft)?;
    // Other names of the same product bear it out; other products stand by themselves.
    for (fact, name) in names.into_iter().skip(1) {
        let all: Vec<Product> =
            filing.all::<Product>()?.into_iter().filter(|product| product.party == vendor.id).collect();
        let known = meant(filing, &all, &name).or_else(|| all.iter().find(|product| is_named(product, &name)));
        let draft = named(filing, vendor, known, fact, &name)?;
        filing.put(draft)?;
    }
    filing.change.get(main.id).map(Some)
}

/// The product that a person says is meant by this name.
fn meant<'p>(filing: &Filing<'_, '_>, known: &'p [Product], name: &str) -> Option<&'p Product> {
    let meant = filing.choices.meant(Noun::Product, &[name])?;
    known.iter().find(|product| product.id.uuid() == meant)
}

/// Notes the products that are called nearly so, for a person to judge; they are never taken for the same.
fn come_close(filing: &mut Filing<'_, '_>, known: &[Product], name: &str) {
    let (bare, _) = edition(name);
    let near = known.iter().filter(|product| likeness(head(&product.name), head(&bare)) == Likeness::Near);
    let matches: Vec<ProductMatch> = near
        .map(|product| ProductMatch { name: name.to_owned(), product: product.id, product_name: product.name.clone() })
        .collect();
    filing.product_matches.extend(matches);
}

/// A draft of the product with this name.
fn named<'c>(
    filing: &Filing<'c, '_>,
    vendor: &Party,
    known: Option<&Product>,
    fact: usize,
    name: &str,
) -> Result<Draft<'c, Product>> {
    let (bare, edition) = edition(name);
    let mut draft: Draft<'_, Product> = match known {
        Some(product) => filing.stored(product.clone()),
        None => filing.blank(&json!({ "party": vendor.id, "name": bare, "all_services": false }))?,
    };
    if is_same_text(head(&draft.record.name), head(&bare)) {
        draft.bears_out(fact);
    } else {
        draft.rename(fact, bare, |product| &mut product.name);
    }
    if let Some(edition) = edition {
        draft.fill_text(fact, "edition", edition, |product| &mut product.edition);
    }
    Ok(draft)
}

/// Whether a product bears this name; an edition tells two products apart only where both state one.
fn is_named(product: &Product, name: &str) -> bool {
    let (bare, stated) = edition(name);
    let (own, own_edition) = edition(&product.name);
    let editions = product.edition.clone().or(own_edition).zip(stated);
    is_same_text(head(&own), head(&bare)) && editions.is_none_or(|(one, other)| is_same_text(&one, &other))
}

/// A product's name without what is added after a comma, as in `Rekenrijk, met de module Tafels`.
fn head(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

/// Writes what the document says of its product.
fn main(filing: &mut Filing<'_, '_>, mut draft: Draft<'_, Product>) -> Result<Product> {
    let facts = filing.facts;
    for (fact, ean) in facts.each(pick!(Stated::ProductEan(ean) => ean.clone())) {
        draft.insert(fact, "eans", ean, |product| &mut product.eans, |one, other| one == other);
    }
    for (fact, url) in facts.each(pick!(Stated::ProductUrl(url) => url.clone())) {
        draft.insert(fact, "urls", url, |product| &mut product.urls, |one, other| is_same_text(one, other));
    }
    for (fact, sector) in facts.each(pick!(Stated::AudienceSector(sector) => *sector)) {
        draft.insert(fact, "sectors", sector, |product| &mut product.sectors, |one, other| one == other);
    }
    for (fact, hub) in facts.each(pick!(Stated::LoginHub(hub) => *hub)) {
        draft.insert(fact, "login_hubs", hub, |product| &mut product.login_hubs, |one, other| one == other);
    }
    for (fact, content) in facts.each(pick!(Stated::ThirdPartyContent(content) => content.clone())) {
        draft.insert(
            fact,
            "third_party_content",
            content,
            |product: &mut Product| &mut product.third_party_content,
            |one, other| is_same_text(one, other),
        );
    }
    trial(filing, &mut draft);
    filing.put(draft)
}

/// Terms of a trial; those of a pilot only where no trial is offered, since a product holds one term.
fn trial(filing: &Filing<'_, '_>, draft: &mut Draft<'_, Product>) {
    let mut trials = filing.facts.each(pick!(Stated::Trial { kind, days, agreement } => (*kind, *days, *agreement)));
    let has_trial = trials.iter().any(|(_, (kind, ..))| *kind == TrialKind::Trial);
    trials.retain(|(_, (kind, ..))| *kind == TrialKind::Trial || !has_trial);
    for (fact, (_, days, agreement)) in trials {
        if let Some(days) = days {
            draft.fill(fact, "trial_days", i64::from(days), |product| &mut product.trial_days);
        }
        if let Some(agreement) = agreement {
            draft.fill(fact, "trial_agreement", agreement, |product| &mut product.trial_agreement);
        }
    }
}

/// Whether a fact says something of a product, so that there must be a record to take it.
fn speaks_of_a_product(stated: &Stated) -> bool {
    super::leaflet::is_about_data(stated)
        || super::annex::is_about_security(stated)
        || matches!(
            stated,
            Stated::ProductName(_)
                | Stated::ProductEan(_)
                | Stated::ProductUrl(_)
                | Stated::AudienceSector(_)
                | Stated::LoginHub(_)
                | Stated::ThirdPartyContent(_)
                | Stated::Trial { .. }
        )
}
