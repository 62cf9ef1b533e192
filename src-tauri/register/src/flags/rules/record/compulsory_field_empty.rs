//! REG-01: a compulsory field of the record of art. 30(1) AVG is empty, in an activity or in the board's own card.

use serde_json::json;

use crate::flags::{Check, Context, Findings, Rule};
use crate::model::choice::{Severity, TransferState};
use crate::model::{Activity, Board};

pub(crate) const RULE: Rule = Rule {
    code: "REG-01",
    name: "compulsory-field-empty",
    severity: Severity::High,
    version: 1,
    check: Check::Record { board, activity },
};

fn board(_: &Context<'_>, board: &Board, findings: &mut Findings) {
    let reachable =
        [&board.street, &board.city, &board.email, &board.phone].into_iter().any(|text| is_filled(text.as_ref()));
    let fg_reachable = is_filled(board.fg_email.as_ref()) || is_filled(board.fg_phone.as_ref());
    // Art. 30(1)(a) asks name and contact details, of the controller and of the FG.
    let fields = [("email", reachable), ("fg_name", is_filled(board.fg_name.as_ref())), ("fg_email", fg_reachable)];
    for (field, _) in fields.into_iter().filter(|(_, filled)| !filled) {
        findings.raise(board, field, [("field", json!(field)), ("letter", json!("a"))]);
    }
}

fn activity(_: &Context<'_>, activity: &Activity, findings: &mut Findings) {
    let purposes = activity.purposes.iter().any(|purpose| !purpose.trim().is_empty());
    // The vendor of a product that is used is a recipient, so that a linked product fills that column too.
    let recipients = !activity.recipients.is_empty() || !activity.products.is_empty();
    let fields = [
        ("purposes", "b", purposes),
        ("data_subjects", "c", !activity.data_subjects.is_empty()),
        ("categories", "c", !activity.categories.is_empty()),
        ("recipients", "d", recipients),
        // "None" must be said: silence is not an answer.
        ("transfers", "e", activity.transfers != TransferState::Unknown),
    ];
    for (field, letter, _) in fields.into_iter().filter(|(_, _, filled)| !filled) {
        findings.raise(activity, field, [("field", json!(field)), ("letter", json!(letter))]);
    }
}

fn is_filled(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
