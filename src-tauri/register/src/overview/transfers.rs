//! The transfers that happen, and what makes them lawful.

use super::figure::{Builder, FigureGroup, GroupKey, Tone, these, total};
use crate::flags::Context;
use crate::model::choice::{Choice as _, Mechanism};
use crate::model::{Noun, Transfer};
use crate::reference;
use crate::words;

/// Whether a transfer happens: that of a product that belongs to the past or to the archive is over.
pub fn current(context: &Context<'_>, transfer: &Transfer) -> bool {
    let product = transfer.product.map(|id| context.view.products.get(&id));
    product.is_none_or(|product| product.is_some_and(|product| !context.is_past(product)))
}

/// On what a transfer rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// On an instrument of chapter V AVG.
    Instrument(Mechanism),
    /// Nobody stated on what, or what is stated is none for a country outside the EEA (DOO-02).
    Unknown,
    /// It needs none: the country lies in the EEA, or no transfer is stated.
    NotNeeded,
}

impl Ground {
    /// Key of the figure.
    fn key(self) -> &'static str {
        match self {
            Self::Instrument(mechanism) => mechanism.as_str(),
            Self::Unknown => "unknown",
            Self::NotNeeded => "not_needed",
        }
    }

    /// How it points. An instrument was stated, which is not to say that it was checked.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Instrument(Mechanism::Derogation | Mechanism::Consent) => Tone::Attention,
            Self::Instrument(_) | Self::NotNeeded => Tone::Plain,
            Self::Unknown => Tone::Unknown,
        }
    }
}

/// On what a transfer rests.
pub fn ground(transfer: &Transfer) -> Ground {
    let is_outside = transfer.country.as_deref().map(|code| !reference::is_eea(code));
    match (transfer.mechanism, is_outside) {
        (_, Some(false)) | (Some(Mechanism::None), None) => Ground::NotNeeded,
        (None | Some(Mechanism::Unknown | Mechanism::None), _) => Ground::Unknown,
        (Some(mechanism), _) => Ground::Instrument(mechanism),
    }
}

/// Transfers by what they rest on: the instruments that occur, and always what is not known.
pub(super) fn by_ground(build: &Builder<'_, '_>) -> FigureGroup {
    let context = build.survey.context;
    let instruments = Mechanism::ALL.iter().copied().map(Ground::Instrument);
    let mut figures = Vec::new();
    for wanted in instruments.chain([Ground::NotNeeded, Ground::Unknown]) {
        let transfers = context.view.transfers.values();
        let ids: Vec<_> = transfers
            .filter(|transfer| current(context, transfer) && ground(transfer) == wanted)
            .map(|transfer| transfer.id.uuid())
            .collect();
        if ids.is_empty() && wanted != Ground::Unknown {
            continue;
        }
        let label = match wanted {
            Ground::Instrument(mechanism) => words::choice(build.survey.language, "mechanism", mechanism.as_str()),
            Ground::NotNeeded => build.say("overview-transfer-not-needed"),
            Ground::Unknown => build.say("overview-transfer-unknown"),
        };
        figures.push(these(wanted.key(), label, wanted.tone(), Noun::Transfer, ids));
    }
    build.group(GroupKey::Transfers, Some(total(&figures)), figures)
}
