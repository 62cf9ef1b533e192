//! The one door between the window and the core.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;
use waarborg_register::words::{Language, say};

use crate::api::{self, Code, Failure};

/// Passes a call of the window on to the core and brings back its answer.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn call(name: String, params: Value) -> Result<Value, Failure> {
    survive(|| api::dispatch(&name, params))
}

/// Turns a panic into a failure, so that one broken call does not take the window with it.
fn survive(answer: impl FnOnce() -> Result<Value, Failure>) -> Result<Value, Failure> {
    // Nothing outlives the call that a panic could leave half changed.
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| {
        Err(Failure {
            code: Code::Internal,
            message: say(Language::Nl, "window-call-broke", &[]),
            hint: Some(say(Language::Nl, "window-call-broke.hint", &[])),
            field: None,
        })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn passes_an_answer_on() {
        assert_eq!(call("about".into(), Value::Null).unwrap()["version"], env!("CARGO_PKG_VERSION"));
    }

    #[test]
    fn a_panic_becomes_a_failure_with_words_for_people() {
        let failure = survive(|| panic!("data of the register")).unwrap_err();
        let wire = serde_json::to_value(&failure).unwrap();
        assert_eq!(wire["code"], json!("internal"));
        assert!(!wire.to_string().contains("data of the register"), "{wire}");
        assert!(!wire.to_string().contains("window-call-broke"), "the catalogue lacks the words: {wire}");
    }
}
