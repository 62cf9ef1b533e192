//! OVK-07: an agreement ends soon (model 4.0 art. 15).

use serde_json::json;

use crate::flags::{Check, Context, Findings, Rule};
use crate::model::Agreement;
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "OVK-07",
    name: "agreement-ending",
    severity: Severity::Medium,
    version: 1,
    check: Check::Agreement(check),
};

fn check(context: &Context<'_>, agreement: &Agreement, findings: &mut Findings) {
    let days = i64::from(context.terms.renewal_days);
    let is_soon = |end: &chrono::NaiveDate| (0..=days).contains(&(*end - context.today).num_days());
    // A successor that is concluded is the decision that the flag asks for.
    if !agreement.is_concluded() || context.is_replaced(agreement) {
        return;
    }
    if let Some(end) = context.end_of(agreement).filter(is_soon) {
        findings.raise(agreement, "ends_on", [("ends_on", json!(end)), ("days", json!(days))]);
    }
}
