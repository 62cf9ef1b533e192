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

/// Parts findings that stand from those that a decision accepts on the day: same rule, same record, same facts, not yet past
/// its date (domain 10). A decision that does not tell the facts accepts nothing, since nobody could see them change.
pub fn sort_out(view: &View, findings: Vec<Finding>, today: NaiveDate) -> (Vec<Finding>, Vec<(Finding, &Decision)>) {
    let acceptances = acceptances(view, today);
    let mut standing = Vec::new();
    let mut accepted = Vec::new();
    for finding in findings {
        let decisions = acceptances.get(&(finding.rule.code, finding.id)).map(Vec::as_slice).unwrap_or_default();
        match decisions
            .iter()
            .find(|(decision, values)| is_same_record(decision, &finding) && finding.values.read() == *values)
        {
            Some((decision, _)) => accepted.push((finding, *decision)),
            None => standing.push(finding),
        }
    }
    (standing, accepted)
}

type Acceptances<'a> = HashMap<(&'a str, Uuid), Vec<(&'a Decision, Map<String, Value>)>>;

fn acceptances(view: &View, today: NaiveDate) -> Acceptances<'_> {
    let mut acceptances = Acceptances::new();
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
    acceptances
}

fn is_same_record(decision: &Decision, finding: &Finding) -> bool {
    decision.subject_noun == Some(finding.noun)
}
