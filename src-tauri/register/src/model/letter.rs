//! Letters to vendors.

use chrono::NaiveDate;

use super::check;
use super::id::Id;
use super::noun::Noun;
use super::party::Party;
use super::record::record;

record! {
    /// A message to a vendor, drafted from a template with the facts filled in.
    Letter in "letter" {
        /// Vendor.
        party: Id<Party>,
        /// Template that it was drafted from.
        template: Option<String>,
        /// Subject line.
        subject_line: String,
        /// Text.
        body: String,
        /// Noun of the record that it is about.
        subject_noun: Option<Noun>,
        /// That record.
        subject: Option<Id<()>>,
        /// When it was drafted.
        drafted_on: NaiveDate,
        /// When it was sent.
        sent_on: Option<NaiveDate>,
        /// When it was answered.
        answered_on: Option<NaiveDate>,
    }
    parts {}
    label(self) { self.subject_line.clone() }
    check(self) {
        check::name("subject_line", &self.subject_line)?;
        check::period("sent_on", Some(self.drafted_on), self.sent_on)?;
        check::period("answered_on", self.sent_on, self.answered_on)?;
        check::rule(self.subject_noun.is_some() == self.subject.is_some(), "subject", "subject")
    }
}
