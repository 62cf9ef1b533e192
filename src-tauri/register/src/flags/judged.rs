//! What was found when the whole register was judged last.

use chrono::NaiveDate;

use super::{Finding, Terms, evaluate};
use crate::view::View;

/// What the rules find in a register on a day. It is kept until something changes: whoever goes through the flags of a large board asks
/// for part after part, and each part is chosen from all of them.
#[derive(Debug)]
pub struct Judged {
    terms: Terms,
    today: NaiveDate,
    findings: Vec<Finding>,
}

impl Judged {
    /// Judges a register.
    pub(crate) fn new(view: &View, terms: &Terms, today: NaiveDate) -> Self {
        let mut findings = evaluate(view, terms, today);
        // It grew by doubling, and may stay for as long as the register is open.
        findings.shrink_to_fit();
        Self { terms: *terms, today, findings }
    }

    /// Whether it was judged by these terms on this day.
    pub(crate) fn is_by(&self, terms: &Terms, today: NaiveDate) -> bool {
        self.terms == *terms && self.today == today
    }

    /// All that was found, in the order of the records and the rules.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}
