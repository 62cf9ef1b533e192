//! Flags that the board has accepted for a time.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::finding::Finding;
use super::flag::Flag;
use crate::model::choice::DecisionKind;
use crate::model::{Decision, Id};
use crate::view::View;

/// A flag that a dated decision accepts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AcceptedFlag {
    /// The flag.
    pub flag: Flag,
    /// The decision.
    pub decision: Id<Decision>,
    /// Until when it holds; the flag returns the day after.
    pub until: Option<NaiveDate>,
    /// Why it was taken.
    pub reason: String,
    /// Function that took it.
    pub by: String,
}

impl AcceptedFlag {
    /// A flag with the decision that accepts it.
    pub fn of(flag: Flag, decision: &Decision) -> Self {
        Self {
            flag,
            decision: decision.id,
            until: decision.until,
            reason: decision.reason.clone(),
            by: decision.by.clone(),
        }
    }
}

/// The decisions by which the board accepts flags on a day.
#[derive(Debug)]
pub struct Acceptances<'a>(HashMap<(&'a str, Uuid), Vec<Acceptance<'a>>>);

/// A decision with the facts that it accepts.
type Acceptance<'a> = (&'a Decision, Map<String, Value>);

impl<'a> Acceptances<'a> {
    /// Those that hold on a day. One that does not tell the facts accepts nothing, since nobody could see them change.
    pub fn on(view: &'a View, today: NaiveDate) -> Self {
        let mut acceptances: HashMap<(&str, Uuid), Vec<_>> = HashMap::new();
        let holds = |decision: &&Decision| {
            decision.kind == DecisionKind::Acceptance
                && decision.decided_on <= today
                && decision.until.is_some_and(|until| until >= today)
        };
        for decision in view.decisions.values().filter(holds) {
            let values = decision.accepted_values.as_deref().and_then(|values| serde_json::from_str(values).ok());
            if let (Some(rule), Some(subject), Some(values)) = (&decision.rule, decision.subject, values) {
                acceptances.entry((rule.as_str(), subject.uuid())).or_default().push((decision, values));
            }
        }
        Self(acceptances)
    }

    /// Parts findings that stand from those that a decision accepts: same rule, same record, same facts, not yet past its date
    /// (domain 10).
    pub fn sort_out<'f>(
        &self,
        findings: impl IntoIterator<Item = &'f Finding>,
    ) -> (Vec<&'f Finding>, Vec<(&'f Finding, &'a Decision)>) {
        let mut standing = Vec::new();
        let mut accepted = Vec::new();
        for finding in findings {
            match self.of(finding) {
                Some(decision) => accepted.push((finding, decision)),
                None => standing.push(finding),
            }
        }
        (standing, accepted)
    }

    fn of(&self, finding: &Finding) -> Option<&'a Decision> {
        let decisions = self.0.get(&(finding.rule.code, finding.id))?;
        let is_meant = |(decision, values): &&Acceptance<'_>| {
            decision.subject_noun == Some(finding.noun) && finding.values.read() == *values
        };
        decisions.iter().find(is_meant).map(|(decision, _)| *decision)
    }
}
