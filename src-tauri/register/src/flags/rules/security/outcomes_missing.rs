//! SEC-01: a product whose data need protection is used without outcomes of the ROSA measures (model 4.0 art. 7(3)).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::SecurityAnnex;
use crate::model::choice::{Level, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "SEC-01",
    name: "outcomes-missing",
    severity: Severity::High,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    if !case.in_use || case.annex.is_some_and(SecurityAnnex::has_outcomes) {
        return;
    }
    if let Some(level) = case.required().levels.v.filter(|level| *level >= Level::M) {
        let annex = if case.annex.is_some() { "without_outcomes" } else { "absent" };
        findings.raise(case.product, "security_annex", [("required_v", json!(level)), ("annex", json!(annex))]);
    }
}
