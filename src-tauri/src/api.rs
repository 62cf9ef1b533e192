//! The calls that the window can make.

use serde::Serialize;
use serde_json::{Value, json};
use waarborg_register::words::{Language, say};

/// Why a call did not succeed, as the window gets it.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    /// What the window acts on.
    pub(crate) code: Code,
    /// What happened, in the words of the person who reads it.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hint: Option<String>,
    /// The field at fault.
    pub(crate) field: Option<String>,
}

/// The kinds of failure that the window tells apart.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Code {
    /// There is no such thing.
    NotFound,
    /// The program is at fault.
    Internal,
}

/// Carries out the call `name`.
pub(crate) fn dispatch(name: &str, _params: Value) -> Result<Value, Failure> {
    match name {
        "about" => Ok(json!({ "name": "Waarborg", "version": env!("CARGO_PKG_VERSION") })),
        _ => Err(Failure {
            code: Code::NotFound,
            message: say(Language::Nl, "window-call-unknown", &[("name", name.into())]),
            hint: None,
            field: None,
        }),
    }
}
