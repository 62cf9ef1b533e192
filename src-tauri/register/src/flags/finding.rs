//! What a rule finds, without words.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::rule::Rule;
use crate::model::choice::Severity;
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
    pub values: Map<String, Value>,
}

/// What the rules have found so far.
#[derive(Debug, Default)]
pub struct Findings {
    rule: Option<&'static Rule>,
    found: Vec<Finding>,
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
            let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            self.found.push(Finding { rule, severity, noun: R::NOUN, id: record.id().uuid(), field, values });
        }
    }

    /// All of them.
    pub(super) fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}
