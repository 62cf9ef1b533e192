//! OVK-06: an agreement has ended while a product under it is in use (model 4.0 art. 15).

use serde_json::json;

use crate::flags::{Check, Context, Findings, Rule};
use crate::model::Agreement;
use crate::model::choice::{AgreementStatus, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "OVK-06",
    name: "agreement-lapsed-in-use",
    severity: Severity::High,
    version: 1,
    check: Check::Agreement(check),
};

fn check(context: &Context<'_>, agreement: &Agreement, findings: &mut Findings) {
    // Only what once bound both sides can end.
    let was_concluded = agreement.is_concluded()
        || matches!(agreement.status, AgreementStatus::Expired | AgreementStatus::Ended | AgreementStatus::Closed);
    let Some(end) = context.end_of(agreement).filter(|end| was_concluded && *end < context.today) else {
        return;
    };
    let view = context.view;
    let mut products: Vec<String> = view
        .products_of(agreement.party)
        .filter(|product| agreement.covers(product.id) && view.is_in_use(product.id))
        .filter(|product| !context.is_covered_otherwise(product.id, agreement))
        .map(|product| view.product_name(product.id))
        .collect();
    products.sort_unstable();
    if !products.is_empty() {
        findings.raise(agreement, "ends_on", [("ends_on", json!(end)), ("products", json!(products))]);
    }
}
