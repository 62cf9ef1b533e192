//! A finding in the language of the reader.

use std::borrow::Cow;

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::finding::{Facts, Finding};
use super::{subject, wording};
use crate::model::Noun;
use crate::model::choice::Severity;
use crate::view::View;
use crate::words::{self, Language};

/// The record that a flag is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Subject {
    /// Its noun.
    pub kind: Noun,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What people call it, with what it belongs to.
    pub label: String,
}

/// A flag: what a rule finds on a record, worded. This is the wire form.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Flag {
    /// Code of the rule, as in `OVK-01`.
    pub rule: &'static str,
    /// Version of the rule.
    pub version: u32,
    /// Name of the defect.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The record.
    pub subject: Subject,
    /// The field to look at.
    pub field: &'static str,
    /// The facts that were weighed.
    #[ts(type = "Record<string, unknown>")]
    pub values: Facts,
    /// What was found, naming the record and the facts.
    pub message: String,
    /// What to do.
    pub remedy: Cow<'static, str>,
    /// On what the rule rests.
    pub source: Cow<'static, str>,
}

impl Flag {
    /// The order in which people read flags: heaviest first, then by rule and by record.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        fn key(flag: &Flag) -> (Severity, &str, &str, Uuid, &str) {
            (flag.severity, flag.rule, &flag.subject.label, flag.subject.id, flag.field)
        }
        key(self).cmp(&key(other))
    }

    /// Words a finding.
    pub fn of(finding: &Finding, view: &View, language: Language) -> Self {
        let rule = finding.rule;
        let label = subject::label(view, language, finding.noun, finding.id);
        Self {
            rule: rule.code,
            version: rule.version,
            name: rule.name,
            severity: finding.severity,
            message: message(finding, &label, language),
            subject: Subject { kind: finding.noun, id: finding.id, label },
            field: finding.field,
            values: finding.values.clone(),
            remedy: rule.text(language, "remedy"),
            source: rule.text(language, "source"),
        }
    }
}

/// What was found, naming the record and the facts.
pub(super) fn message(finding: &Finding, label: &str, language: Language) -> String {
    let facts = finding.values.read();
    let worded = facts.iter().map(|(name, value)| (name.as_str(), wording::fact(language, name, value)));
    let mut arguments = vec![("name", label.into())];
    arguments.extend(worded.map(|(name, text)| (name, text.into())));
    words::say(language, &finding.rule.key(), &arguments)
}
