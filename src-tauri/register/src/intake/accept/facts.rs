//! The facts that a person takes over, cleaned, and found by what they state.

use crate::error::{Error, Result};
use crate::intake::{Fact, Reading, Stated};
use crate::model::choice::DocumentKind;
use crate::text;

use super::Choices;

/// The chosen facts of a reading, each with its place in it.
#[derive(Debug)]
pub(super) struct Facts {
    chosen: Vec<(usize, Fact)>,
}

/// What a fact states, if it is of one kind: `pick!(Stated::VendorKvk(number) => number.clone())`.
macro_rules! pick {
    ($pattern:pat => $value:expr) => {
        |stated: &$crate::intake::Stated| if let $pattern = stated { Some($value) } else { None }
    };
}
pub(super) use pick;

impl Facts {
    /// The facts of a reading that were chosen: those named, or all, and of these the ones that are sure enough.
    ///
    /// # Errors
    /// [`Error::Refused`] if a fact is named that the reading does not have.
    pub(super) fn chosen(reading: &Reading, choices: &Choices) -> Result<Self> {
        let named = choices.facts.as_deref();
        if named.is_some_and(|named| named.iter().any(|at| *at >= reading.facts.len())) {
            return Err(Error::Refused("intake-no-such-fact"));
        }
        let least = choices.min_confidence.unwrap_or_default();
        // What kind of paper it is decides where everything else goes: without it a leaflet would be filed as a statement.
        let sure = |fact: &Fact| fact.confidence >= least || matches!(fact.stated, Stated::DocumentKind(_));
        let wanted = |at: usize, fact: &Fact| named.is_none_or(|named| named.contains(&at)) && sure(fact);
        let chosen = reading
            .facts
            .iter()
            .enumerate()
            .filter(|(at, fact)| wanted(*at, fact))
            .filter_map(|(at, fact)| Some((at, Fact { stated: cleaned(&fact.stated)?, ..fact.clone() })))
            .collect();
        Ok(Self { chosen })
    }

    /// What the facts of one kind state, in the order of the text.
    pub(super) fn each<T>(&self, pick: impl Fn(&Stated) -> Option<T>) -> Vec<(usize, T)> {
        self.chosen.iter().filter_map(|(at, fact)| Some((*at, pick(&fact.stated)?))).collect()
    }

    /// What the facts of one kind state, the surest first; among equals the first in the text.
    pub(super) fn surest<T>(&self, pick: impl Fn(&Stated) -> Option<T>) -> Vec<(usize, T)> {
        let mut found: Vec<(usize, f64, T)> =
            self.chosen.iter().filter_map(|(at, fact)| Some((*at, fact.confidence, pick(&fact.stated)?))).collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1));
        found.into_iter().map(|(at, _, stated)| (at, stated)).collect()
    }

    /// Whether any fact is one of these.
    pub(super) fn any(&self, is: impl Fn(&Stated) -> bool) -> bool {
        self.chosen.iter().any(|(_, fact)| is(&fact.stated))
    }

    /// Whether the file holds a document of this kind.
    pub(super) fn holds(&self, kind: DocumentKind) -> bool {
        self.any(|stated| matches!(stated, Stated::DocumentKind(held) if *held == kind))
    }

    /// A fact by its place in the reading.
    pub(super) fn at(&self, place: usize) -> Option<&Fact> {
        self.chosen.iter().find_map(|(at, fact)| (*at == place).then_some(fact))
    }

    /// Every chosen fact with its place in the reading.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Fact)> {
        self.chosen.iter().map(|(at, fact)| (*at, fact))
    }
}

/// A statement with its texts as the register keeps them; `None` if nothing is left of it.
fn cleaned(stated: &Stated) -> Option<Stated> {
    let mut value = serde_json::to_value(stated).ok()?;
    text::clean_value(&mut value);
    serde_json::from_value(value).ok()
}
