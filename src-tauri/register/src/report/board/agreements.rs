//! The lists of vendors without an agreement, and of the agreements.

use std::collections::BTreeMap;

use super::list::{Both, Head, List};
use super::products::label;
use super::{Sources, front, status};
use crate::flags::Case;
use crate::model::choice::Choice as _;
use crate::model::{Agreement, Id, Party, Record as _};
use crate::overview::{AgreementState, Figure, GroupKey, Lead, of_agreement, of_product};
use crate::report::content::Text;
use crate::text::fold;
use crate::words;

/// The words of how an agreement stands, with its mark.
fn state(sources: &Sources<'_, '_>, state: AgreementState) -> Text {
    let key = format!("overview-agreement-state-{}", words::key(state.as_str()));
    let words = words::say(sources.survey.language, &key, &[]);
    match status(state.tone()) {
        Some(status) => Text::status(status, words),
        None => Text::new(words),
    }
}

/// The vendors that the figure counts.
fn counted(sources: &Sources<'_, '_>) -> Vec<Id<Party>> {
    let group = sources.overview.group(GroupKey::AgreementsByStatus);
    let figure = group.and_then(|group| group.figures.iter().find(|figure| figure.key == "no_agreement"));
    match figure {
        Some(Figure { lead: Lead::These { ids, .. }, .. }) => ids.iter().copied().map(Id::from).collect(),
        Some(_) | None => Vec::new(),
    }
}

/// The vendors without a concluded agreement, with their products that none covers.
pub(super) fn without(sources: &Sources<'_, '_>) -> List {
    let view = sources.survey.context.view;
    let counted = counted(sources);
    let mut found: BTreeMap<(String, Id<Party>), Vec<&Case<'_>>> = BTreeMap::new();
    for case in &sources.survey.products {
        let vendor = case.product.party;
        if counted.contains(&vendor) && !view.agreements_on(case.product).any(Agreement::is_concluded) {
            found.entry((fold(view.party_name(vendor)), vendor)).or_default().push(case);
        }
    }
    let rows = found.into_iter().map(|((_, vendor), cases)| {
        let mut products: Vec<_> = cases.iter().map(|case| case.product.label()).collect();
        products.sort_by_cached_key(|name| fold(name));
        let there = cases.iter().map(|case| of_product(case)).min().unwrap_or(AgreementState::None);
        vec![Both::words(view.party_name(vendor)), Both::words(products.join("\n")), Both::text(state(sources, there))]
    });
    List {
        id: "without_agreement",
        title: sources.say("without"),
        new_page: true,
        intro: vec![sources.say("without-text").into()],
        blocks: Vec::new(),
        empty: sources.say("without-none"),
        columns: vec![
            Head::new(sources, "vendor", 3.4, 34),
            Head::new(sources, "products", 4.2, 44),
            Head::new(sources, "agreement_state", 2.6, 28),
        ],
        rows: rows.collect(),
    }
}

/// All agreements: what asks for attention first, then by last day.
pub(super) fn all(sources: &Sources<'_, '_>) -> List {
    let context = sources.survey.context;
    let view = context.view;
    let mut agreements: Vec<_> = view.agreements.values().map(|row| (of_agreement(context, row), row)).collect();
    let rank = |state: AgreementState| match state {
        AgreementState::None => 0,
        AgreementState::Over => 1,
        AgreementState::UnderWay => 2,
        AgreementState::ByTerms => 3,
        AgreementState::Signed => 4,
        AgreementState::NotNeeded => 5,
    };
    agreements.sort_by_cached_key(|(state, agreement)| {
        let end = context.end_of(agreement);
        (rank(*state), end.is_none(), end, fold(view.party_name(agreement.party)), agreement.id)
    });
    let rows = agreements.into_iter().map(|(standing, agreement)| {
        let named: Vec<_> = agreement.products.iter().filter_map(|id| view.products.get(id)).collect();
        let products = if agreement.products.is_empty() {
            sources.say("all-products")
        } else {
            named.iter().map(|product| product.label()).collect::<Vec<_>>().join("\n")
        };
        let end = context.end_of(agreement);
        let until = end.map_or_else(|| Text::muted(sources.say("no-date")), |end| sources.date(end).into());
        // What was concluded and is over is called that; the others bear their own status, marked as the figures are.
        let is_lapsed = agreement.is_concluded() && standing == AgreementState::Over;
        let class = if is_lapsed { "over" } else { agreement.status.as_str() };
        let stands = label(sources, GroupKey::AgreementsByStatus, class);
        vec![
            Both::words(view.party_name(agreement.party)),
            Both::words(agreement.label()),
            Both::words(products),
            Both::text(stands),
            Both::new(until, end),
        ]
    });
    List {
        id: "agreements",
        title: sources.say("agreements"),
        new_page: false,
        intro: vec![sources.say("agreements-text").into()],
        blocks: front::whole_chart(sources, GroupKey::AgreementsByStatus),
        empty: sources.say("agreements-none"),
        columns: vec![
            Head::new(sources, "vendor", 2.3, 34),
            Head::new(sources, "title", 2.9, 30),
            Head::new(sources, "products", 2.3, 40),
            Head::new(sources, "agreement_state", 2.7, 26),
            Head::new(sources, "until", 2.1, 14),
        ],
        rows: rows.collect(),
    }
}
