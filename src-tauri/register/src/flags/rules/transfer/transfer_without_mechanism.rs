//! DOO-02: data go outside the EEA and no mechanism is known (art. 44-46 AVG).

use serde_json::json;

use crate::flags::{Check, Context, Findings, Rule};
use crate::model::Transfer;
use crate::model::choice::{Mechanism, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "DOO-02",
    name: "transfer-without-mechanism",
    severity: Severity::Critical,
    version: 1,
    check: Check::Transfer(check),
};

fn check(context: &Context<'_>, transfer: &Transfer, findings: &mut Findings) {
    let Some(country) = context.country_outside_eea(transfer) else {
        return;
    };
    // "No transfer" is no mechanism for a country outside the EEA.
    let is_missing = matches!(transfer.mechanism, None | Some(Mechanism::Unknown | Mechanism::None));
    if is_missing {
        findings.raise(
            transfer,
            "mechanism",
            [
                ("country", json!(country)),
                ("mechanism", json!(transfer.mechanism)),
                ("recipient", json!(transfer.recipient.map(|party| context.view.party_name(party)))),
            ],
        );
    }
}
