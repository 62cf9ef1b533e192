//! Types as TypeScript: what the contract names, each declared once.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the types that the calls name, each once.
#[derive(Default)]
pub(crate) struct Visitor {
    config: Config,
    seen: HashSet<TypeId>,
    /// Declarations by the name of their type.
    pub(crate) types: BTreeMap<String, String>,
    /// Calls, in the order of their list.
    pub(crate) calls: Vec<String>,
}

impl Visitor {
    /// Declares a type and answers its name.
    pub(crate) fn declare<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }

    pub(crate) fn call<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str, doc: &str) {
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
            let declaration = format!("{docs}export {}\n", T::decl(&self.config));
            let name = T::ident(&self.config);
            let earlier = self.types.insert(name.clone(), declaration.clone());
            // The contract has one name space, although Rust has many.
            assert!(earlier.is_none_or(|earlier| earlier == declaration), "two types are called {name}");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
