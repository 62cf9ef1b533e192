//! The facts that a person takes over, cleaned, and found by what they state.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::error::{Error, Fault, Result};
use crate::intake::{Fact, Reading, Stated};
use crate::model::choice::DocumentKind;
use crate::text;

use super::{ChangedFact, Choices};

/// The chosen facts of a reading, each with its place in it.
#[derive(Debug)]
pub(in crate::intake) struct Facts {
    chosen: Vec<(usize, Fact)>,
    /// What was read, where a person takes another value over.
    read: BTreeMap<usize, Value>,
    /// How many were left out since they are refused, now or before.
    refused: usize,
}

/// What a fact states, if it is of one kind: `pick!(Stated::VendorKvk(number) => number.clone())`.
macro_rules! pick {
    ($pattern:pat => $value:expr) => {
        |stated: &$crate::intake::Stated| if let $pattern = stated { Some($value) } else { None }
    };
}
pub(super) use pick;

impl Facts {
    /// The facts of a reading that were chosen: those named, or all that were not refused before (`refused` holds the digests of
    /// these), and of these the ones that are sure enough.
    ///
    /// # Errors
    /// [`Error::Refused`] if a fact is named that the reading does not have; [`Error::Invalid`] if a fact cannot have the value that a
    /// person gives it.
    pub(super) fn chosen(reading: &Reading, choices: &Choices, refused: &[String]) -> Result<Self> {
        let named = choices.facts.as_deref();
        let changed = choices.changed.iter().map(|changed| &changed.fact);
        let mut mentioned = named.into_iter().flatten().chain(&choices.refused).chain(&choices.replace).chain(changed);
        if mentioned.any(|at| *at >= reading.facts.len()) {
            return Err(Error::Refused("intake-no-such-fact"));
        }
        let least = choices.min_confidence.unwrap_or_default();
        // What kind of paper it is decides where everything else goes: without it a leaflet would be filed as a statement.
        let sure = |fact: &Fact| fact.confidence >= least || matches!(fact.stated, Stated::DocumentKind(_));
        let wanted = |at: usize, fact: &Fact| {
            let named = named.map_or_else(|| !refused.contains(&fact.stated.digest()), |named| named.contains(&at));
            named && !choices.refused.contains(&at) && sure(fact)
        };
        let (mut chosen, mut read) = (Vec::new(), BTreeMap::new());
        for (at, fact) in reading.facts.iter().enumerate().filter(|(at, fact)| wanted(*at, fact)) {
            let stated = match choices.changed.iter().find(|changed| changed.fact == at) {
                Some(changed) => {
                    let as_read = value_of(&fact.stated)?;
                    let changed = with_value(&fact.stated, changed)?;
                    if value_of(&changed)? != as_read {
                        read.insert(at, as_read);
                    }
                    changed
                }
                None => fact.stated.clone(),
            };
            if let Some(stated) = cleaned(&stated) {
                chosen.push((at, Fact { stated, ..fact.clone() }));
            }
        }
        let is_refused = |(at, fact): &(usize, &Fact)| {
            let before = named.is_none_or(|named| !named.contains(at)) && refused.contains(&fact.stated.digest());
            before || choices.refused.contains(at)
        };
        let refused = reading.facts.iter().enumerate().filter(is_refused).count();
        Ok(Self { chosen, read, refused })
    }

    /// How many facts were left out since they are refused, now or before.
    pub(in crate::intake) fn refused(&self) -> usize {
        self.refused
    }

    /// Whether no fact was chosen.
    pub(super) fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// What was read, where a person takes another value over.
    pub(super) fn as_read(&self, place: usize) -> Option<&Value> {
        self.read.get(&place)
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

    /// Every chosen fact, to be taken to another place in the text.
    pub(super) fn each_mut(&mut self) -> impl Iterator<Item = &mut Fact> {
        self.chosen.iter_mut().map(|(_, fact)| fact)
    }
}

/// The value of a statement, as it goes over the wire.
fn value_of(stated: &Stated) -> Result<Value> {
    let mut wire = serde_json::to_value(stated).map_err(Error::json)?;
    Ok(wire.get_mut("value").map(Value::take).unwrap_or_default())
}

/// The same statement with the value that a person gives it.
fn with_value(stated: &Stated, ChangedFact { value, .. }: &ChangedFact) -> Result<Stated> {
    let wire = serde_json::to_value(stated).map_err(Error::json)?;
    let field = wire.get("field").cloned().unwrap_or_default();
    serde_json::from_value(json!({ "field": field, "value": value })).map_err(|fault| {
        Error::Invalid(Fault { field: "changed".into(), reason: "value".into(), found: fault.to_string() })
    })
}

/// A statement with its texts as the register keeps them; `None` if nothing is left of it.
fn cleaned(stated: &Stated) -> Option<Stated> {
    let mut value = serde_json::to_value(stated).ok()?;
    text::clean_value(&mut value);
    serde_json::from_value(value).ok()
}
