//! How much the register holds.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::figure::{Builder, Figure, FigureGroup, GroupKey, Lead, Tone};
use crate::model::choice::{Choice as _, LeafletLayout};
use crate::model::{Noun, Record as _};
use crate::store::list::{Condition, Test};
use crate::words;

/// The group.
pub(super) fn group(build: &Builder<'_, '_>) -> FigureGroup {
    let survey = build.survey;
    let view = survey.context.view;
    let all = |key: &str, noun: Noun, count: usize| figure(build, key, count, Lead::all(noun));
    let these = |key: &str, noun: Noun, ids: Vec<Uuid>| figure(build, key, ids.len(), Lead::These { noun, ids });

    let vendors: BTreeSet<Uuid> = view.products.values().map(|product| product.party.uuid()).collect();
    let in_use = view.products.keys().filter(|id| view.is_in_use(**id)).map(|id| id.uuid());
    let counted = survey.products.iter().map(|case| case.product.id().uuid());
    let statements = survey.products.iter().flat_map(super::survey::statements);
    let subprocessors: BTreeSet<Uuid> = statements
        .flat_map(|leaflet| view.subprocessings_of(leaflet.id))
        .map(|subprocessing| subprocessing.party.uuid())
        .collect();
    let is_leaflet =
        Condition { field: "layout".to_owned(), test: Test::IsNot, value: json!(LeafletLayout::Statement.as_str()) };
    let leaflets = Lead::Records { noun: Noun::Leaflet, filter: vec![is_leaflet] };
    let transfers = view.transfers.values().filter(|transfer| super::current(survey.context, transfer));
    let flags = |accepted: bool| Lead::Flags { severity: None, rule: None, reach: None, accepted };
    let figures = vec![
        these("vendors", Noun::Party, vendors.into_iter().collect()),
        these("products_in_use", Noun::Product, in_use.collect()),
        these("products_counted", Noun::Product, counted.collect()),
        all("schools", Noun::School, view.schools.len()),
        all("agreements", Noun::Agreement, view.agreements.len()),
        figure(build, "leaflets", view.leaflets.values().filter(|leaflet| leaflet.is_leaflet()).count(), leaflets),
        all("security_annexes", Noun::SecurityAnnex, view.security_annexes.len()),
        these("subprocessors", Noun::Party, subprocessors.into_iter().collect()),
        these("transfers", Noun::Transfer, transfers.map(|transfer| transfer.id.uuid()).collect()),
        all("activities", Noun::Activity, view.activities.len()),
        figure(build, "flags_open", survey.standing.len(), flags(false)),
        figure(build, "flags_accepted", survey.accepted.len(), flags(true)),
    ];
    build.group(GroupKey::Counts, None, figures)
}

fn figure(build: &Builder<'_, '_>, key: &str, count: usize, lead: Lead) -> Figure {
    let message = format!("overview-counts-{}", words::key(key));
    Figure {
        key: key.to_owned(),
        label: build.say(&message),
        note: Some(build.say(&format!("{message}.note"))),
        count,
        tone: Tone::Plain,
        lead,
    }
}
