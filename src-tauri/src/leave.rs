//! Closing the window: what is being typed is saved first.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use crate::place_on_screen;
use crate::window::LABEL;

/// How long the page gets to save what is being typed and to close the register.
const PATIENCE: Duration = Duration::from_secs(5);
/// What tells the page. It answers by closing the register.
const LEAVE: &str = "dispatchEvent(new Event('waarborg-leave'))";

/// Whether the window was asked to close.
#[derive(Default)]
pub(crate) struct Leaving(AtomicBool);

/// Lets the page save first. False if the window is to close at once: it has no page, or was asked before.
pub(crate) fn begin(program: &AppHandle) -> bool {
    // Later there is no window any more that could say where it stands.
    place_on_screen::keep(program);
    let Some(window) = program.get_webview_window(LABEL) else { return false };
    // Whoever presses the cross twice does not want to wait.
    if program.state::<Leaving>().0.swap(true, Ordering::Relaxed) || window.eval(LEAVE).is_err() {
        return false;
    }
    let program = program.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        destroy(&program);
    });
    true
}

/// Takes the window away if it was only waiting for this call of the page to be done.
pub(crate) fn after(program: &AppHandle, call: &str) {
    if call == "close" && program.state::<Leaving>().0.load(Ordering::Relaxed) {
        destroy(program);
    }
}

/// Takes the window away, and with it the program. It may have gone meanwhile; then there is nothing left to do.
fn destroy(program: &AppHandle) {
    if let Some(window) = program.get_webview_window(LABEL) {
        let _gone = window.destroy();
    }
}
