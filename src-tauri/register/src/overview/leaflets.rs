//! How old the leaflets of the products in use are.

use super::figure::{Builder, FigureGroup, GroupKey, Tone, classes, total};
use crate::flags::Case;
use crate::model::choice::{Choice as _, choice};
use crate::model::{Noun, Record as _};
use crate::words;

choice! {
    /// How old the leaflet that counts is, by the terms of rule BIJ-02.
    LeafletAge in "leaflet_age" {
        Current = "current": "Younger than the term of the yearly update.",
        Due = "due": "Due for its yearly update.",
        Outdated = "outdated": "Outdated.",
        Stale = "stale": "So old that it tells little of today's product.",
        Undated = "undated": "It bears no date.",
        Statement = "statement": "No leaflet; the vendor states something elsewhere.",
        None = "none": "Nothing.",
    }
}

impl LeafletAge {
    /// How it points.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Current => Tone::Good,
            Self::Due | Self::Outdated | Self::Statement => Tone::Attention,
            Self::Stale | Self::None => Tone::Bad,
            Self::Undated => Tone::Unknown,
        }
    }
}

/// How old the leaflet of a product is.
pub fn age(case: &Case<'_>) -> LeafletAge {
    let terms = case.context.terms;
    let Some(leaflet) = case.leaflet else {
        let is_stated = case.statements().next().is_some();
        return if is_stated { LeafletAge::Statement } else { LeafletAge::None };
    };
    let Some(date) = leaflet.dated_on else {
        return LeafletAge::Undated;
    };
    let steps = [
        (terms.leaflet_stale_months, LeafletAge::Stale),
        (terms.leaflet_outdated_months, LeafletAge::Outdated),
        (terms.leaflet_due_months, LeafletAge::Due),
    ];
    let over = steps.into_iter().find(|(months, _)| case.context.is_over_months(date, *months));
    over.map_or(LeafletAge::Current, |(_, age)| age)
}

/// Products that count, by the age of their leaflet.
pub(super) fn by_age(build: &Builder<'_, '_>) -> FigureGroup {
    let products = build.survey.products.iter().map(|case| (age(case), case.product.id().uuid()));
    let describe =
        |age: LeafletAge| (build.say(&format!("overview-leaflet-age-{}", words::key(age.as_str()))), age.tone());
    let figures = classes(Noun::Product, products, describe);
    build.group(GroupKey::LeafletsByAge, Some(total(&figures)), figures)
}
