//! The contract in TypeScript, written from the list of calls and from the types that they name.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::error::Failure;
use crate::model::Noun;
use crate::model::choice::Choice as _;
use crate::words::Language;

/// Gathers the types that the calls name, each once.
pub struct Visitor {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    calls: Vec<String>,
}

impl Visitor {
    /// Declares a type and answers its name.
    pub(crate) fn declare<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }

    pub(super) fn call<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str, doc: &str) {
        let (request, answer) = (self.declare::<Request>(), self.declare::<Answer>());
        self.calls.push(format!("  /** {doc} */\n  {name}: {{ request: {request}; answer: {answer} }};\n"));
    }
}

impl TypeVisitor for Visitor {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only declared types have a file of their own; the others are written where they are used.
        if T::output_path().is_some() {
            let docs = T::docs().map(|docs| docs.trim_end().to_owned() + "\n").unwrap_or_default();
            self.types.insert(T::ident(&self.config), format!("{docs}export {}\n", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole contract.
pub fn typescript() -> String {
    let mut visitor =
        Visitor { config: Config::new(), seen: HashSet::new(), types: BTreeMap::new(), calls: Vec::new() };
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
