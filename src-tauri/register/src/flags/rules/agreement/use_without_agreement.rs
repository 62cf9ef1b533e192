//! OVK-01: a processor's product is used without a processor agreement (art. 28(3) AVG).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::Agreement;
use crate::model::choice::{Role, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "OVK-01",
    name: "use-without-agreement",
    severity: Severity::Critical,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let is_processor = case.vendor().is_some_and(|vendor| vendor.acts_as(Role::Processor));
    if !case.in_use || !case.personal_data || !is_processor {
        return;
    }
    let view = case.context.view;
    if view.agreements_on(case.product).any(Agreement::is_concluded) {
        return;
    }
    let statuses: Vec<_> = view.agreements_on(case.product).map(|agreement| agreement.status).collect();
    findings.raise(
        case.product,
        "status",
        [("vendor", json!(view.party_name(case.product.party))), ("agreements", json!(statuses))],
    );
}
