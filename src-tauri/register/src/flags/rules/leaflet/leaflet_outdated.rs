//! BIJ-02: the leaflet that counts is old or bears no date (norm PR.03; yearly update).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "BIJ-02",
    name: "leaflet-outdated",
    severity: Severity::Medium,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(leaflet) = case.leaflet.filter(|_| !case.is_past) else {
        return;
    };
    let terms = case.context.terms;
    let Some(date) = leaflet.dated_on else {
        findings.raise(leaflet, "dated_on", [("dated_on", json!(null)), ("months", json!(null))]);
        return;
    };
    let steps = [
        (terms.leaflet_stale_months, Severity::High),
        (terms.leaflet_outdated_months, Severity::Medium),
        (terms.leaflet_due_months, Severity::Low),
    ];
    if let Some((months, severity)) = steps.into_iter().find(|(months, _)| case.context.is_over_months(date, *months)) {
        findings.raise_as(severity, leaflet, "dated_on", [("dated_on", json!(date)), ("months", json!(months))]);
    }
}
