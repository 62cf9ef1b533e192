//! REG-01: a compulsory field of the record of art. 30(1) AVG is empty, in an activity or in the board's own card.

use serde_json::json;

use crate::flags::compulsory::{self, Gap};
use crate::flags::{Check, Context, Findings, Rule};
use crate::model::choice::Severity;
use crate::model::{Activity, Board, Record};

pub(crate) const RULE: Rule = Rule {
    code: "REG-01",
    name: "compulsory-field-empty",
    severity: Severity::High,
    version: 2,
    check: Check::Record { board, activity },
};

fn board(_: &Context<'_>, board: &Board, findings: &mut Findings) {
    raise(board, compulsory::of_board(board), findings);
}

fn activity(context: &Context<'_>, activity: &Activity, findings: &mut Findings) {
    raise(activity, compulsory::of_activity(context.view, activity), findings);
}

fn raise<R: Record>(record: &R, gaps: Vec<Gap>, findings: &mut Findings) {
    for gap in gaps {
        findings.raise(record, gap.field, [("field", json!(gap.lacking)), ("letter", json!(gap.letter))]);
    }
}
