//! DOO-02: data go outside the EEA and no mechanism is known (art. 44-46 AVG).

use serde_json::json;

use crate::flags::departure::{self, Departure};
use crate::flags::{Case, Check, Context, Findings, Rule};
use crate::model::Transfer;
use crate::model::choice::{Mechanism, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "DOO-02",
    name: "transfer-without-mechanism",
    severity: Severity::Critical,
    version: 2,
    check: Check::Transfer { recorded, stated },
};

fn recorded(context: &Context<'_>, transfer: &Transfer, findings: &mut Findings) {
    let Some(departure) = Departure::of(context, transfer) else { return };
    // "No transfer" is no mechanism for a country outside the EEA.
    if matches!(transfer.mechanism, None | Some(Mechanism::Unknown | Mechanism::None)) {
        findings.raise(transfer, "mechanism", departure.facts(("mechanism", json!(transfer.mechanism))));
    }
}

/// Of a transfer that nobody recorded, nobody recorded this either.
fn stated(case: &Case<'_>, findings: &mut Findings) {
    departure::raise_unrecorded(case, "mechanism", findings);
}
