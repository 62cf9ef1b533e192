//! Tasks (acties) and decisions (besluiten): what people do about a flag.

use chrono::NaiveDate;

use super::check;
use super::choice::DecisionKind;
use super::id::Id;
use super::noun::Noun;
use super::record::record;

record! {
    /// Something to be done.
    Task in "task" {
        /// What.
        title: String,
        /// Noun of the record that it is about.
        subject_noun: Option<Noun>,
        /// That record.
        subject: Option<Id<()>>,
        /// Code of the rule that gave rise to it.
        rule: Option<String>,
        /// Function that does it.
        owner: Option<String>,
        /// When it must be done.
        due_on: Option<NaiveDate>,
        /// When it was done.
        done_on: Option<NaiveDate>,
        /// Remarks.
        note: Option<String>,
    }
    parts {}
    label(self) { self.title.clone() }
    check(self) {
        check::name("title", &self.title)?;
        check::rule(self.subject_noun.is_some() == self.subject.is_some(), "subject", "subject")
    }
}

record! {
    /// An advice, a decision, or the acceptance of a flag until a date. Advice and decision are kept apart (AVG art. 38-39).
    Decision in "decision" {
        /// Kind.
        kind: DecisionKind,
        /// What was decided.
        title: String,
        /// Noun of the record that it is about.
        subject_noun: Option<Noun>,
        /// That record.
        subject: Option<Id<()>>,
        /// Code of the rule whose flag is accepted.
        rule: Option<String>,
        /// Why.
        reason: String,
        /// Function that decided or advised.
        by: String,
        /// When.
        decided_on: NaiveDate,
        /// Until when an acceptance holds; the flag returns the day after.
        until: Option<NaiveDate>,
        /// The flag's evaluated values at that time, as JSON: the flag returns when they change.
        accepted_values: Option<String>,
        /// Advice of the FG that it builds on.
        advice: Option<Id<Decision>>,
    }
    parts {}
    label(self) { self.title.clone() }
    check(self) {
        check::name("title", &self.title)?;
        check::name("by", &self.by)?;
        check::rule(!self.reason.trim().is_empty(), "reason", "reason-needed")?;
        check::period("until", Some(self.decided_on), self.until)?;
        check::rule(self.subject_noun.is_some() == self.subject.is_some(), "subject", "subject")?;
        let acceptance = self.kind != DecisionKind::Acceptance || (self.rule.is_some() && self.until.is_some());
        check::rule(acceptance, "until", "acceptance")
    }
}
