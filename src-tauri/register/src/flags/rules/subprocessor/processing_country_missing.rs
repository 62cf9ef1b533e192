//! SUB-08: nobody stated in which country data are stored or processed (art. 30(1)(e) AVG).

use serde_json::json;

use crate::flags::{Case, Check, Findings, Rule};
use crate::model::choice::{Handling, Severity};
use crate::model::{Leaflet, Subprocessing};

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
        let subprocessings = || view.subprocessings_of(leaflet.id);
        if lacks_country(leaflet, subprocessings().any(stores_somewhere)) {
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
        for row in subprocessings().filter(|row| !is_located(row)) {
            findings.raise(row, "countries", [("subprocessor", json!(view.party_name(row.party)))]);
        }
    }
}

/// A place without a country is a gap; no place at all is one unless a sub-processor's place of storage is known.
fn lacks_country(leaflet: &Leaflet, stored_elsewhere: bool) -> bool {
    let has_gap = leaflet.storage.iter().any(|row| row.country.is_none());
    has_gap || (leaflet.storage.is_empty() && !stored_elsewhere)
}

fn stores_somewhere(row: &Subprocessing) -> bool {
    row.countries.iter().any(|row| row.handling == Handling::Storage)
}

/// From where data are reached does not tell where they are.
fn is_located(row: &Subprocessing) -> bool {
    row.countries.iter().any(|row| matches!(row.handling, Handling::Storage | Handling::Processing))
}
