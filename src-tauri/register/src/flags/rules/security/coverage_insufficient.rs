//! SEC-02: the ROSA coverage of an aspect is insufficient (domain 3.5, our own calculation).

use serde_json::{Map, Value, json};

use crate::flags::score::Band;
use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::{Level, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "SEC-02",
    name: "coverage-insufficient",
    severity: Severity::High,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(annex) = case.annex.filter(|_| !case.is_past) else {
        return;
    };
    let coverage = case.coverage();
    let failing: Vec<_> = coverage.aspects.iter().filter(|aspect| aspect.band == Band::Insufficient).collect();
    if failing.is_empty() {
        return;
    }
    let is_critical = failing.iter().any(|aspect| aspect.required == Some(Level::H));
    let severity = if is_critical { Severity::Critical } else { RULE.severity };
    let scores: Map<String, Value> =
        failing.iter().map(|aspect| (aspect.aspect.to_string(), json!(aspect.score))).collect();
    let levels: Map<String, Value> =
        failing.iter().map(|aspect| (aspect.aspect.to_string(), json!(aspect.level()))).collect();
    let aspects: Vec<_> = failing.iter().map(|aspect| aspect.aspect).collect();
    findings.raise_as(
        severity,
        annex,
        "measures",
        [
            ("aspects", json!(aspects)),
            ("scores", Value::Object(scores)),
            ("levels", Value::Object(levels)),
            ("algorithm", json!(coverage.rule.version)),
        ],
    );
}
