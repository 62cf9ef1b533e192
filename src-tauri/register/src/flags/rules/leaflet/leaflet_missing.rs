//! BIJ-01: a product is used without a privacy leaflet (art. 28(3) AVG).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "BIJ-01",
    name: "leaflet-missing",
    severity: Severity::High,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    if case.in_use && case.personal_data && case.leaflet.is_none() {
        // A policy or a list on a site is no leaflet, but worth telling apart from nothing at all.
        let statements = Some(case.statements().count()).filter(|count| *count > 0);
        findings.raise(case.product, "leaflet", [("statements", json!(statements))]);
    }
}
