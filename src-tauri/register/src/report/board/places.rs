//! The lists of where data are, and of transfers.

use super::list::{Both, Head, List};
use super::products::{heads, label, named, sorted};
use super::{Sources, front, status};
use crate::flags;
use crate::model::choice::{Choice as _, Mechanism};
use crate::model::{Noun, Record};
use crate::overview::{Ground, GroupKey, Zone, country, current, ground, place, zone};
use crate::report::content::{Content, Text};
use crate::text::fold;
use crate::words;

/// The products by how far their data go, the farthest first.
pub(super) fn of_products(sources: &Sources<'_, '_>) -> List {
    let today = sources.survey.context.today;
    let mut cases: Vec<_> = sorted(sources)
        .into_iter()
        .map(|case| {
            let (countries, is_open) = place(case);
            let farthest = countries.iter().map(|code| zone(code, today)).chain(is_open.then_some(Zone::Unknown));
            (farthest.max().unwrap_or(Zone::Unknown), countries, is_open, case)
        })
        .collect();
    cases.sort_by_key(|(zone, ..)| std::cmp::Reverse(*zone));
    let rows = cases.into_iter().map(|(zone, countries, is_open, case)| {
        let [product, vendor] = named(sources, case);
        let names = countries.iter().map(|code| country(code, today, sources.survey.language));
        let mut names: Vec<_> = names.collect();
        names.sort_by_cached_key(|name| fold(name));
        let open = is_open.then(|| label(sources, GroupKey::Countries, "unknown"));
        let words = names.iter().map(String::as_str).chain(open.as_ref().map(|text| text.words.as_str()));
        let cell = words.collect::<Vec<_>>().join("\n");
        let texts: Content = names.iter().map(|name| Text::new(name.as_str())).chain(open).collect();
        let farthest = label(sources, GroupKey::Zones, zone.as_str());
        vec![product, vendor, Both::new(texts, cell), Both::text(farthest)]
    });
    let [product, vendor] = heads(sources);
    List {
        id: "places",
        title: sources.say("places"),
        new_page: false,
        intro: vec![sources.say("places-text").into()],
        blocks: front::whole_chart(sources, GroupKey::Countries),
        empty: sources.say("products-none"),
        columns: vec![product, vendor, Head::new(sources, "countries", 3.2, 40), Head::new(sources, "zone", 2.6, 34)],
        rows: rows.collect(),
    }
}

/// The transfers.
pub(super) fn transfers(sources: &Sources<'_, '_>) -> List {
    let (context, language) = (sources.survey.context, sources.survey.language);
    let view = context.view;
    let mut transfers: Vec<_> = view.transfers.values().filter(|row| current(context, row)).collect();
    let whose = |id| flags::label(view, language, Noun::Transfer, id);
    transfers.sort_by_cached_key(|row| (ground(row) != Ground::Unknown, fold(&whose(row.id.uuid())), row.id));
    let rows = transfers.into_iter().map(|transfer| {
        let unknown = || Text::status(crate::report::content::Status::Unknown, sources.say("unknown"));
        let product = transfer.product.and_then(|id| view.products.get(&id)).map(Record::label);
        let vendor = view.party_name(transfer.party);
        let whose: Content = match &product {
            Some(product) => [Text::strong(product.as_str()), Text::new(vendor)].into_iter().collect(),
            None => [Text::strong(vendor), Text::muted(sources.say("all-products"))].into_iter().collect(),
        };
        let product = product.unwrap_or_else(|| sources.say("all-products"));
        let recipient = transfer.recipient.map_or_else(unknown, |party| Text::new(view.party_name(party)));
        let place = match transfer.country.as_deref() {
            Some(code) => Text::new(country(code, context.today, language)),
            None => unknown(),
        };
        let grounded = ground(transfer);
        let words = match grounded {
            Ground::Instrument(mechanism) => words::choice(language, "mechanism", Mechanism::as_str(mechanism)),
            Ground::Unknown => sources.say("instrument-unknown"),
            Ground::NotNeeded => words::say(language, "overview-transfer-not-needed", &[]),
        };
        let instrument = match status(grounded.tone()) {
            Some(status) => Text::status(status, words),
            None => Text::new(words),
        };
        let permitted = match (transfer.permission_on, transfer.permission_document) {
            (Some(date), _) => Text::new(sources.date(date)),
            (None, Some(_)) => Text::new(sources.say("permission-document")),
            (None, None) => Text::muted(sources.say("no-permission")),
        };
        let permission = Both { cell: permitted.words.as_str().into(), content: permitted.into() };
        vec![
            Both::new(whose, vendor),
            Both::apart(product),
            Both::text(recipient),
            Both::text(place),
            Both::text(instrument),
            permission,
        ]
    });
    List {
        id: "transfers",
        title: sources.say("transfers"),
        new_page: false,
        intro: vec![sources.say("transfers-text").into()],
        blocks: Vec::new(),
        empty: sources.say("transfers-none"),
        columns: vec![
            Head::new(sources, "vendor", 2.3, 30),
            Head::new(sources, "product", 0.0, 30),
            Head::new(sources, "recipient", 1.8, 30),
            Head::new(sources, "country", 2.8, 34),
            Head::new(sources, "instrument", 3.3, 40),
            Head::new(sources, "permission", 1.8, 24),
        ],
        rows: rows.collect(),
    }
}
