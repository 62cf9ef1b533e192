//! What the page can ask: how the program was started, and every call of the core.

use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Manager as _, State};
use waarborg_register::progress::UnderWay;
use waarborg_register::{Error, Failure};

use crate::host::{Host, Start};
use crate::language::language;
use crate::{leave, menu};

/// Tells the page how the program was started.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn start(host: State<'_, Host>) -> Start {
    host.start()
}

/// Tells how far the call is that is being answered. On the window's own thread, since those for calls may all be taken.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn progress(host: State<'_, Host>) -> Option<UnderWay> {
    host.reader().under_way()
}

/// Asks a call to stop, by its number.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn stop(host: State<'_, Host>, work: u64) {
    host.reader().stop(work);
}

/// Passes a call on to the core, on a thread of its own: the window stays alive meanwhile. The core's JSON goes to the page as it
/// is; made into values first, a report would be in memory several times over.
#[tauri::command]
pub(crate) async fn call(program: AppHandle, name: String, params: Value) -> Result<Response, Failure> {
    // Not on one of the threads that dialogs wait on: there are as few of those as there are processors.
    let answered = tauri::async_runtime::spawn_blocking(move || {
        let (answered, situation) = program.state::<Host>().call(&name, params);
        menu::follow(&program, situation);
        leave::after(&program, &name);
        answered
    });
    let internal = |cause: tauri::Error| Err(Error::Internal(cause.to_string()).failure(language()));
    answered.await.unwrap_or_else(internal).map(Response::new)
}
