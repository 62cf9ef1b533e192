//! Which agreements there are, and which products they cover.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::figure::{Builder, Figure, FigureGroup, GroupKey, Lead, Tone, classes, these, total};
use crate::flags::{Case, Context};
use crate::model::choice::{AgreementStatus, Choice as _, Role, choice};
use crate::model::{Agreement, Noun, Record as _};
use crate::store::list::{Condition, Test};
use crate::words;

choice! {
    /// How a product stands to its agreement; where several cover it, the first of these.
    AgreementState in "agreement_state" {
        Signed = "signed": "Signed by both, and not over.",
        ByTerms = "by_terms": "Part of the licence terms, and not over.",
        NotNeeded = "not_needed": "Not needed: the vendor is no processor, or the register says so with its reason.",
        UnderWay = "under_way": "Asked for, received, in review or waiting for a signature.",
        Over = "over": "The last day has passed, or it was ended.",
        None = "none": "There is none.",
    }
}

impl AgreementState {
    /// How it points.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Signed => Tone::Good,
            Self::ByTerms | Self::UnderWay => Tone::Attention,
            Self::NotNeeded => Tone::Plain,
            Self::Over | Self::None => Tone::Bad,
        }
    }
}

/// How an agreement stands on the day.
pub fn of_agreement(context: &Context<'_>, agreement: &Agreement) -> AgreementState {
    let is_over = context.end_of(agreement).is_some_and(|end| end < context.today);
    match agreement.status {
        AgreementStatus::Signed | AgreementStatus::ByTerms if is_over => AgreementState::Over,
        AgreementStatus::Signed => AgreementState::Signed,
        AgreementStatus::ByTerms => AgreementState::ByTerms,
        AgreementStatus::NotNeeded => AgreementState::NotNeeded,
        AgreementStatus::Requested
        | AgreementStatus::Received
        | AgreementStatus::InReview
        | AgreementStatus::AwaitingSignature => AgreementState::UnderWay,
        AgreementStatus::Expired | AgreementStatus::Ended | AgreementStatus::Closed => AgreementState::Over,
        AgreementStatus::None => AgreementState::None,
    }
}

/// How a product stands to its agreement on the day.
pub fn of_product(case: &Case<'_>) -> AgreementState {
    let context = case.context;
    if !is_processor(case) {
        return AgreementState::NotNeeded;
    }
    let agreements = context.view.agreements_on(case.product);
    agreements.map(|agreement| of_agreement(context, agreement)).min().unwrap_or(AgreementState::None)
}

fn is_processor(case: &Case<'_>) -> bool {
    case.vendor().is_some_and(|vendor| vendor.acts_as(Role::Processor))
}

/// Products that count, by the agreement that covers them.
pub(super) fn of_products(build: &Builder<'_, '_>) -> FigureGroup {
    let products = build.survey.products.iter().map(|case| (of_product(case), case.product.id().uuid()));
    let describe = |state: AgreementState| {
        (build.say(&format!("overview-agreement-state-{}", words::key(state.as_str()))), state.tone())
    };
    let figures = classes(Noun::Product, products, describe);
    build.group(GroupKey::ProductsByAgreement, Some(total(&figures)), figures)
}

/// The vendors of products that count of which one at least is covered by no concluded agreement (OVK-01).
fn vendors_without(build: &Builder<'_, '_>) -> Vec<Uuid> {
    let is_without = |case: &&Case<'_>| {
        is_processor(case) && !case.context.view.agreements_on(case.product).any(Agreement::is_concluded)
    };
    let vendors = build.survey.products.iter().filter(is_without).map(|case| case.product.party.uuid());
    vendors.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Agreements by status, the concluded ones parted by whether their last day has passed; and the vendors without one.
pub(super) fn by_status(build: &Builder<'_, '_>) -> FigureGroup {
    let context = build.survey.context;
    let agreements = || context.view.agreements.values();
    let mut figures = Vec::new();
    for status in AgreementStatus::ALL {
        let with = |agreement: &&Agreement| agreement.status == *status;
        let label = words::choice(build.survey.language, "agreement_status", status.as_str());
        if matches!(status, AgreementStatus::Signed | AgreementStatus::ByTerms) {
            let holds = |agreement: &&Agreement| of_agreement(context, agreement) != AgreementState::Over;
            let ids = agreements().filter(with).filter(holds).map(|agreement| agreement.id.uuid()).collect();
            figures.push(these(status.as_str(), label, tone(*status), Noun::Agreement, ids));
        } else {
            figures.push(Figure {
                key: status.as_str().to_owned(),
                label,
                note: None,
                count: agreements().filter(with).count(),
                tone: tone(*status),
                lead: Lead::Records {
                    noun: Noun::Agreement,
                    filter: vec![Condition { field: "status".to_owned(), test: Test::Is, value: json!(status) }],
                },
            });
        }
    }
    let is_over =
        |agreement: &&Agreement| agreement.is_concluded() && of_agreement(context, agreement) == AgreementState::Over;
    let over = agreements().filter(is_over).map(|agreement| agreement.id.uuid()).collect();
    figures.push(these("over", build.say("overview-agreement-over"), Tone::Bad, Noun::Agreement, over));
    let total = Some(total(&figures));
    // Counts vendors and not agreements, so it is no part of the total.
    let without = vendors_without(build);
    let tone = if without.is_empty() { Tone::Plain } else { Tone::Bad };
    figures.push(these("no_agreement", build.say("overview-no-agreement"), tone, Noun::Party, without));
    build.group(GroupKey::AgreementsByStatus, total, figures)
}

const fn tone(status: AgreementStatus) -> Tone {
    match status {
        AgreementStatus::Signed => Tone::Good,
        AgreementStatus::ByTerms
        | AgreementStatus::Requested
        | AgreementStatus::Received
        | AgreementStatus::InReview
        | AgreementStatus::AwaitingSignature => Tone::Attention,
        AgreementStatus::None | AgreementStatus::Expired => Tone::Bad,
        AgreementStatus::Ended | AgreementStatus::Closed | AgreementStatus::NotNeeded => Tone::Plain,
    }
}
