//! What the page can ask: how the program was started, and every call of the core.

use serde_json::Value;
use tauri::State;
use waarborg_register::Failure;

use crate::host::{Host, Start};

/// Tells the page how the program was started.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn start(host: State<'_, Host>) -> Start {
    host.start()
}

/// Passes a call on to the core, on a thread of its own: the window stays alive meanwhile.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn call(host: State<'_, Host>, name: String, params: Value) -> Result<Value, Failure> {
    host.call(&name, params)
}
