//! SEC-06: a critical ROSA measure is not met where the data ask at least the middle level (domain 3.5, our own proposal).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "SEC-06",
    name: "critical-measure-not-met",
    severity: Severity::High,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(annex) = case.annex.filter(|_| !case.is_past) else {
        return;
    };
    let knocked_out = case.coverage().aspects.iter().flat_map(|aspect| &aspect.knocked_out_by);
    let measures: Vec<&str> = knocked_out.map(|measure| measure.id.as_str()).collect();
    if !measures.is_empty() {
        findings.raise(annex, "measures", [("measures", json!(measures))]);
    }
}
