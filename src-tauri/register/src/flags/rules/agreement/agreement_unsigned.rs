//! OVK-02: an agreement waits too long for its signatures, or lacks one (model 4.0, parties).

use chrono::NaiveDate;
use serde_json::json;

use crate::flags::{Check, Context, Findings, Rule};
use crate::model::Agreement;
use crate::model::choice::{AgreementStatus, Severity, Side};

pub(crate) const RULE: Rule = Rule {
    code: "OVK-02",
    name: "agreement-unsigned",
    severity: Severity::High,
    version: 1,
    check: Check::Agreement(check),
};

fn check(context: &Context<'_>, agreement: &Agreement, findings: &mut Findings) {
    let is_pending = matches!(
        agreement.status,
        AgreementStatus::Received | AgreementStatus::InReview | AgreementStatus::AwaitingSignature
    );
    // An agreement by licence terms bears no signature by its nature; one that was never received has no text to sign.
    if !is_pending && agreement.status != AgreementStatus::Signed {
        return;
    }
    let late: Option<NaiveDate> =
        agreement.status_since.filter(|since| is_pending && context.is_over_days(*since, context.terms.signature_days));
    let missing: Vec<&str> =
        [Side::School, Side::Vendor].into_iter().filter_map(|side| missing(agreement, side)).collect();
    if late.is_some() || !missing.is_empty() {
        findings.raise(
            agreement,
            if missing.is_empty() { "status" } else { "signatures" },
            [
                ("status", json!(agreement.status)),
                ("late_since", json!(late)),
                ("days", json!(context.terms.signature_days)),
                ("missing", if missing.is_empty() { json!(null) } else { json!(missing) }),
            ],
        );
    }
}

/// What a side's signature lacks.
fn missing(agreement: &Agreement, side: Side) -> Option<&'static str> {
    let mut signatures = agreement.signatures.iter().filter(|signature| signature.side == side).peekable();
    let signed = signatures.peek().is_some();
    let dated = signatures.any(|signature| signature.signed_on.is_some());
    match (side, signed, dated) {
        (_, _, true) => None,
        (Side::School, true, _) => Some("school_date"),
        (Side::School, false, _) => Some("school_signature"),
        (Side::Vendor, true, _) => Some("vendor_date"),
        (Side::Vendor, false, _) => Some("vendor_signature"),
    }
}
