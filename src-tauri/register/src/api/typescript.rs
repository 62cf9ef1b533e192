//! The contract in TypeScript, written from the list of calls and from the types that they name.

use std::fmt::Write as _;

use ts_rs::TypeVisitor as _;

use crate::error::Failure;
use crate::model::Noun;
use crate::model::choice::Choice as _;
use crate::typescript::Visitor;
use crate::words::Language;

/// The whole contract.
pub fn typescript() -> String {
    let mut visitor = Visitor::default();
    visitor.visit::<Failure>();
    visitor.visit::<Language>();
    super::declare(&mut visitor);
    let records = declare_records(&mut visitor);
    let mut text = String::from(
        "// Written from the list of calls in the core; `make generated` writes it anew.\n/* eslint-disable -- generated from the core */\n\n",
    );
    for declaration in visitor.types.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    let _ignored = writeln!(text, "/** The record of each noun. */\nexport interface AnyRecord {{\n{records}}}\n");
    let _ignored = writeln!(text, "/** Every call, with its request and its answer. */\nexport interface Calls {{");
    for call in &visitor.calls {
        text.push_str(call);
    }
    text.push_str("}\n");
    text
}

fn declare_records(visitor: &mut Visitor) -> String {
    let declared = |noun: &Noun| format!("  {noun}: {};\n", noun.table().declare(visitor));
    Noun::ALL.iter().map(declared).collect()
}
