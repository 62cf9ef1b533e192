//! REG-02: a product in use belongs to no processing activity (art. 30 AVG).

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "REG-02",
    name: "product-without-activity",
    severity: Severity::Medium,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    // Without personal data there is nothing that the record must name.
    if case.in_use && case.personal_data && case.context.view.activities_with(case.product.id).next().is_none() {
        findings.raise(case.product, "activities", []);
    }
}
