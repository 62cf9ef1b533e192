//! What the shell holds while the window is open: the conversation with the core.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use serde_json::Value;
use waarborg_machine::Machine;
use waarborg_register::api::{self, Reader, Session};
use waarborg_register::words::Language;
use waarborg_register::{Error, Failure, Result};

use crate::language::language;
use crate::menu::Situation;
use crate::wishes::Wishes;

/// How the program was started, for the page to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Start {
    /// Language of the desktop, in which the core words its answers.
    language: Language,
    /// The register that is to be opened: the first argument on the command line, in full.
    register: Option<String>,
}

/// The conversation with the core. Calls come one at a time, as the register has one writer; the document that one asks for is read
/// before its turn.
pub(crate) struct Host {
    session: Mutex<Session>,
    reader: Arc<Reader>,
    start: Start,
    wishes: Wishes,
}

impl Host {
    /// A conversation in the language of the desktop, about the register that the command line names.
    pub(crate) fn begin() -> Self {
        let register = std::env::args_os().nth(1).map(|path| path::absolute(&path).unwrap_or_else(|_| path.into()));
        let register = register.map(|path| path.display().to_string());
        let start = Start { language: language(), register };
        let session = Session::new(Arc::new(Machine::default()), start.language, waarborg_machine::extractor());
        let reader = Arc::clone(session.reader());
        Self { session: Mutex::new(session), reader, start, wishes: Wishes::default() }
    }

    /// How the program was started.
    pub(crate) fn start(&self) -> Start {
        self.start.clone()
    }

    /// The register that the command line names.
    pub(crate) fn named(&self) -> Option<&str> {
        self.start.register.as_deref()
    }

    /// What is asked of the page.
    pub(crate) fn wishes(&self) -> &Wishes {
        &self.wishes
    }

    /// What reads documents, and knows how far the call is that is being answered. Looking at that waits for nothing.
    pub(crate) fn reader(&self) -> &Reader {
        &self.reader
    }

    /// What the menu shows before the first call.
    pub(crate) fn situation(&self) -> Situation {
        Situation::of(&self.session())
    }

    /// Passes a call on to the core, whose answer is JSON, and tells what the menu follows after it.
    ///
    /// The failure is the core's, worded; `internal` if the core panicked, after which no register is open any more.
    pub(crate) fn call(&self, name: &str, request: Value) -> (Result<String, Failure>, Situation) {
        // What panics here panics again in the call, and is told there.
        let ahead = catch_unwind(AssertUnwindSafe(|| self.reader.read_ahead(name, &request))).unwrap_or_default();
        let mut session = self.session();
        let answered = survive(&mut session, |session| {
            #[cfg(feature = "e2e")]
            assert_ne!(std::env::var("WAARBORG_PANIC").as_deref(), Ok(name), "a test asked for it");
            api::reply(session, name, request, ahead)
        });
        (answered, Situation::of(&session))
    }

    /// Closes the register, if one is open.
    ///
    /// # Errors
    /// What the register says to it; the changes themselves were saved when they were made.
    pub(crate) fn end(&self) -> Result<()> {
        let register = self.session().release();
        register.map_or(Ok(()), waarborg_register::Register::close)
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        // A panic is caught before it comes here, and the register is dropped with it: what is left is sound.
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Turns a panic into a failure, so that one broken call does not take the window with it. The register is dropped: its last
/// transaction is rolled back, and whoever opens it again sees what was saved.
fn survive(
    session: &mut Session,
    answer: impl FnOnce(&mut Session) -> Result<String, Failure>,
) -> Result<String, Failure> {
    let answered = catch_unwind(AssertUnwindSafe(|| answer(&mut *session)));
    answered.unwrap_or_else(|_| {
        drop(session.release());
        Err(Error::Internal("panic".to_owned()).failure(session.language))
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde_json::json;
    use waarborg_register::Code;
    use waarborg_register::world::StillWorld;

    use super::*;

    fn session() -> Session {
        let world = StillWorld::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
        Session::new(Arc::new(world), Language::Nl, "waarborg-extract".into())
    }

    #[test]
    fn passes_the_answer_and_the_failure_of_the_core_on() {
        let host = Host::begin();
        let about: Value = serde_json::from_str(&host.call("about", Value::Null).0.unwrap()).unwrap();
        assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(host.call("no_such_call", Value::Null).0.unwrap_err().code, Code::Invalid);
    }

    #[test]
    fn a_panic_becomes_a_failure_and_drops_the_register() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bestuur.waarborg");
        let mut session = session();
        let create = json!({ "path": path, "board": { "name": "Voorbeeldbestuur" } });
        api::call(&mut session, "create", create).unwrap();
        let failure = survive(&mut session, |_| panic!("a name out of the register")).unwrap_err();
        assert_eq!(failure.code, Code::Internal);
        assert!(!serde_json::to_string(&failure).unwrap().contains("a name out of the register"));
        assert!(!session.has_register(), "a register in doubt stays open");
        api::call(&mut session, "open", json!({ "path": path })).expect("the register opens again");
    }
}
