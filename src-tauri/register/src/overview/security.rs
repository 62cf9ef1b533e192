//! The ROSA coverage of the products in use, and the level that their data ask against the one that the vendor states.

use super::figure::{Builder, FigureGroup, GroupKey, Tone, classes, total};
use crate::flags::Case;
use crate::flags::score::Band;
use crate::model::choice::{Aspect, Choice as _, choice};
use crate::model::{Noun, Record as _};
use crate::words;

choice! {
    /// What the coverage of an aspect comes to.
    Coverage in "coverage" {
        Sufficient = "sufficient": "Sufficient.",
        Attention = "attention": "Little short of it.",
        Insufficient = "insufficient": "Insufficient.",
        InsufficientData = "insufficient_data": "There is an annex, but too little is stated to tell.",
        NoAnnex = "no_annex": "There is no security annex.",
    }
}

impl Coverage {
    /// How it points.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Sufficient => Tone::Good,
            Self::Attention => Tone::Attention,
            Self::Insufficient => Tone::Bad,
            Self::InsufficientData | Self::NoAnnex => Tone::Unknown,
        }
    }
}

/// What the coverage of an aspect of a product comes to.
pub fn covered(case: &Case<'_>, aspect: Aspect) -> Coverage {
    if case.annex.is_none() {
        return Coverage::NoAnnex;
    }
    let band = case.coverage().aspects.iter().find(|row| row.aspect == aspect).map(|row| row.band);
    match band {
        Some(Band::Sufficient) => Coverage::Sufficient,
        Some(Band::Attention) => Coverage::Attention,
        Some(Band::Insufficient) => Coverage::Insufficient,
        Some(Band::InsufficientData) | None => Coverage::InsufficientData,
    }
}

choice! {
    /// How the stated level of an aspect stands to the required one.
    LevelState in "level_state" {
        Enough = "enough": "As high, or higher.",
        Lower = "lower": "Lower.",
        NotStated = "not_stated": "A level is required, and none is stated.",
        NotRequired = "not_required": "Nothing is known that asks a level.",
    }
}

impl LevelState {
    /// How it points.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Enough => Tone::Good,
            Self::Lower => Tone::Bad,
            Self::NotStated => Tone::Unknown,
            Self::NotRequired => Tone::Plain,
        }
    }
}

/// How the stated level of an aspect of a product stands to the required one.
pub fn level_state(case: &Case<'_>, aspect: Aspect) -> LevelState {
    let declared = case.annex.and_then(|annex| annex.declared(aspect));
    match (case.required().levels.of(aspect), declared) {
        (None, _) => LevelState::NotRequired,
        (Some(_), None) => LevelState::NotStated,
        (Some(required), Some(declared)) if declared < required => LevelState::Lower,
        (Some(_), Some(_)) => LevelState::Enough,
    }
}

/// Products that count, by the coverage of an aspect.
pub(super) fn coverage(build: &Builder<'_, '_>, key: GroupKey, aspect: Aspect) -> FigureGroup {
    let products = build.survey.products.iter().map(|case| (covered(case, aspect), case.product.id().uuid()));
    let describe = |coverage: Coverage| {
        let label = match coverage {
            Coverage::NoAnnex => build.say("overview-no-annex"),
            Coverage::Sufficient | Coverage::Attention | Coverage::Insufficient | Coverage::InsufficientData => {
                words::choice(build.survey.language, "band", coverage.as_str())
            }
        };
        (label, coverage.tone())
    };
    let figures = classes(Noun::Product, products, describe);
    build.group(key, Some(total(&figures)), figures)
}

/// Products that count, by the level that the data ask against the one that the vendor states.
pub(super) fn levels(build: &Builder<'_, '_>, key: GroupKey, aspect: Aspect) -> FigureGroup {
    let products = build.survey.products.iter().map(|case| (level_state(case, aspect), case.product.id().uuid()));
    let describe =
        |state: LevelState| (build.say(&format!("overview-level-state-{}", words::key(state.as_str()))), state.tone());
    let figures = classes(Noun::Product, products, describe);
    build.group(key, Some(total(&figures)), figures)
}
