//! BIJ-04 (domain 10.2): a newer leaflet adds a category, a purpose, a sub-processor or a country that nobody has accepted.

use std::collections::BTreeSet;

use super::content::{Mark, PaperTopic};
use super::domain;
use super::marks::Place;
use super::side::Side;
use crate::flags;
use crate::model::Leaflet;
use crate::model::choice::{Applies, Severity};
use crate::words::Language;

const CODE: &str = "BIJ-04";

/// What the leaflet of a column adds to the one before it among the columns, unless it was accepted.
pub(super) fn marks(side: &Side, sides: &[Side], language: Language) -> Vec<(Place, Mark)> {
    let Some(leaflet) = side.leaflet().filter(|leaflet| leaflet.accepted_on.is_none()) else {
        return Vec::new();
    };
    let came = |side: &Side| side.leaflet().and_then(|leaflet| leaflet.dated_on.or(leaflet.received_on));
    let Some(own) = came(side) else { return Vec::new() };
    let before = sides
        .iter()
        .filter(|other| other.product == side.product && came(other).is_some_and(|date| date < own))
        .max_by_key(|other| came(other));
    let Some((before, old)) = before.and_then(|before| Some((before, before.leaflet()?))) else {
        return Vec::new();
    };
    if flags::rule(CODE).is_some() {
        return Vec::new();
    }
    let categories = added(&processed(old), &processed(leaflet)).into_iter().map(|key| (PaperTopic::Categories, key));
    let purposes = added(&purposes(old), &purposes(leaflet)).into_iter().map(|key| (PaperTopic::Purposes, key));
    let parties = added(&parties(before), &parties(side)).into_iter().map(|key| (PaperTopic::Subprocessors, key));
    let has_new_country = !added(&countries(before, old), &countries(side, leaflet)).is_empty();
    let country = has_new_country.then(|| (PaperTopic::Storage, "countries".to_owned()));
    let places = categories.chain(purposes).chain(parties).chain(country);
    places.map(|place| (place, domain::mark(CODE, Severity::High, language))).collect()
}

fn added(old: &BTreeSet<String>, new: &BTreeSet<String>) -> Vec<String> {
    new.difference(old).cloned().collect()
}

fn processed(leaflet: &Leaflet) -> BTreeSet<String> {
    let applies = |applies| matches!(applies, Applies::Yes | Applies::Partly);
    leaflet.categories.iter().filter(|row| applies(row.applies)).map(|row| row.category.clone()).collect()
}

fn purposes(leaflet: &Leaflet) -> BTreeSet<String> {
    leaflet.purposes.iter().map(|row| row.purpose.clone()).collect()
}

fn parties(side: &Side) -> BTreeSet<String> {
    side.view.subprocessings.values().map(|row| row.party.to_string()).collect()
}

fn countries(side: &Side, leaflet: &Leaflet) -> BTreeSet<String> {
    let own = leaflet.storage.iter().filter_map(|row| row.country.clone());
    let chain = side.view.subprocessings.values().flat_map(|row| &row.countries).map(|row| row.country.clone());
    own.chain(chain).collect()
}
