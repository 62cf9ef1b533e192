//! DOO-01: data go outside the EEA without the board's specific written permission (model 4.0 art. 10(1)).

use serde_json::json;

use crate::flags::departure::{self, Departure};
use crate::flags::{Case, Check, Context, Findings, Rule};
use crate::model::Transfer;
use crate::model::choice::Severity;

pub(crate) const RULE: Rule = Rule {
    code: "DOO-01",
    name: "transfer-without-permission",
    severity: Severity::Critical,
    version: 2,
    check: Check::Transfer { recorded, stated },
};

fn recorded(context: &Context<'_>, transfer: &Transfer, findings: &mut Findings) {
    let Some(departure) = Departure::of(context, transfer) else { return };
    // A permission that starts later does not cover what happens today.
    let is_dated = transfer.permission_on.is_some_and(|date| date <= context.today);
    let is_permitted = is_dated || (transfer.permission_on.is_none() && transfer.permission_document.is_some());
    if !is_permitted {
        findings.raise(transfer, "permission_on", departure.facts(("permission_on", json!(transfer.permission_on))));
    }
}

/// Of a transfer that nobody recorded, nobody recorded this either.
fn stated(case: &Case<'_>, findings: &mut Findings) {
    departure::raise_unrecorded(case, "permission_on", findings);
}
