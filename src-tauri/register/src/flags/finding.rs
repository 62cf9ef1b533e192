//! What a rule finds, without words.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::rule::Rule;
use crate::model::choice::{Choice as _, Severity};
use crate::model::{Noun, Record};

/// What a rule finds: the record whose field a person must look at, and the facts that were weighed.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs here.
    pub severity: Severity,
    /// Noun of the record.
    pub noun: Noun,
    /// The record.
    pub id: Uuid,
    /// The field to look at.
    pub field: &'static str,
    /// The facts. They name no age and no number of days left, so that they change only when the register does or a term
    /// passes: an accepted flag returns when they differ.
    pub values: Facts,
}

impl Finding {
    /// What tells it from all others, today and the next time: its rule, its record and its field, as in `OVK-01 product … status`.
    /// Nothing of what stands in the register is in it.
    pub fn key(&self) -> String {
        format!("{} {} {} {}", self.rule.code, self.noun.as_str(), self.id, self.field)
    }
}

/// The facts that were weighed, by name, as JSON: the form in which a decision keeps them. A register may have tens of thousands
/// of findings, of which few are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts(Box<str>);

impl Facts {
    /// Written in `draft` first: findings are kept, and each takes no more than it needs.
    fn of(values: impl IntoIterator<Item = (&'static str, Value)>, draft: &mut Vec<u8>) -> Self {
        draft.clear();
        let written = serde_json::Serializer::new(&mut *draft).collect_map(values);
        debug_assert!(written.is_ok(), "names are texts and values are JSON already");
        Self(str::from_utf8(draft).unwrap_or_default().into())
    }

    /// The facts, to be looked at one by one.
    pub fn read(&self) -> Map<String, Value> {
        serde_json::from_str(&self.0).unwrap_or_default()
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.read().serialize(serializer)
    }
}

/// What the rules have found so far.
#[derive(Debug, Default)]
pub struct Findings {
    rule: Option<&'static Rule>,
    found: Vec<Finding>,
    draft: Vec<u8>,
}

impl Findings {
    /// The same, for what `rule` is about to find.
    pub(super) fn of(&mut self, rule: &'static Rule) -> &mut Self {
        self.rule = Some(rule);
        self
    }

    /// Adds a finding with the weight of its rule.
    pub fn raise<R: Record>(
        &mut self,
        record: &R,
        field: &'static str,
        values: impl IntoIterator<Item = (&'static str, Value)>,
    ) {
        if let Some(rule) = self.rule {
            self.raise_as(rule.severity, record, field, values);
        }
    }

    /// Adds a finding with a weight that the facts decide.
    pub fn raise_as<R: Record>(
        &mut self,
        severity: Severity,
        record: &R,
        field: &'static str,
        values: impl IntoIterator<Item = (&'static str, Value)>,
    ) {
        if let Some(rule) = self.rule {
            let values = Facts::of(values, &mut self.draft);
            self.found.push(Finding { rule, severity, noun: R::NOUN, id: record.id().uuid(), field, values });
        }
    }

    /// All of them.
    pub(super) fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}
