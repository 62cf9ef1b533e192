//! SUB-08: nobody stated in which country data are stored or processed (art. 30(1)(e) AVG).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule, located};
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "SUB-08",
    name: "processing-country-missing",
    severity: Severity::Medium,
    version: 1,
    check: Check::Product(check),
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    if case.is_past || !case.personal_data {
        return;
    }
    let view = case.context.view;
    for leaflet in case.statements() {
        if located::lacks_country(view, leaflet) {
            findings.raise(
                leaflet,
                "storage",
                [
                    (
                        "places",
                        json!(leaflet.storage.iter().filter_map(|row| row.place.as_deref()).collect::<Vec<_>>()),
                    ),
                    ("subprocessor", json!(null)),
                ],
            );
        }
        for row in view.subprocessings_of(leaflet.id).filter(|row| !located::is_located(row)) {
            findings.raise(row, "countries", [("subprocessor", json!(view.party_name(row.party)))]);
        }
    }
}
