//! SEC-03: the vendor declares a lower level than the data ask (domain 3.6, our own proposal).

use serde_json::{Map, Value, json};

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::{Aspect, Choice as _, Level, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "SEC-03",
    name: "declared-level-too-low",
    severity: Severity::High,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(annex) = case.annex.filter(|_| !case.is_past) else {
        return;
    };
    let required = case.required().levels;
    let low: Vec<(Aspect, Level, Level)> = Aspect::ALL
        .iter()
        .filter_map(|aspect| Some((*aspect, annex.declared(*aspect)?, required.of(*aspect)?)))
        .filter(|(_, declared, required)| declared < required)
        .collect();
    let Some((first, _, _)) = low.first() else {
        return;
    };
    let field = match first {
        Aspect::B => "level_b",
        Aspect::I => "level_i",
        Aspect::V => "level_v",
    };
    let by_aspect = |level: fn(&(Aspect, Level, Level)) -> Level| -> Map<String, Value> {
        low.iter().map(|row| (row.0.to_string(), json!(level(row)))).collect()
    };
    let aspects: Vec<Aspect> = low.iter().map(|row| row.0).collect();
    findings.raise(
        annex,
        field,
        [
            ("aspects", json!(aspects)),
            ("declared", Value::Object(by_aspect(|row| row.1))),
            ("required", Value::Object(by_aspect(|row| row.2))),
        ],
    );
}
