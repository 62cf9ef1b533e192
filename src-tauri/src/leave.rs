//! Closing the window: what is being typed is saved first, and what cannot be saved is asked about.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager as _, State};

use crate::place_on_screen;
use crate::window::LABEL;

/// How long the page gets to save what is being typed and to close the register, unless it says that it asks a person. What is saved
/// may wait for a document that is being kept, which takes 20 seconds at most to be read; recognising letters takes longer, and the page
/// stops that. Who does not want to wait presses the cross again.
const PATIENCE: Duration = Duration::from_secs(25);
/// What tells the page. It answers by closing the register.
const LEAVE: &str = "dispatchEvent(new Event('waarborg-leave'))";

/// How far closing the window is.
#[derive(Default)]
pub(crate) struct Leaving(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    stage: Stage,
    /// Counts how often the page was asked.
    time: u32,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody closes it.
    #[default]
    Open,
    /// The page saves.
    Saving,
    /// The page asks a person.
    Asking,
}

impl Leaving {
    /// Somebody closes the window: which time that is. None if they did just before: whoever presses the cross twice does not want to
    /// wait. But while a question stands, it is answered first.
    fn begin(&self) -> Option<u32> {
        let mut inner = self.inner();
        if inner.stage == Stage::Saving {
            return None;
        }
        inner.stage = Stage::Saving;
        inner.time = inner.time.wrapping_add(1);
        Some(inner.time)
    }

    /// The page asks a person, or was told that the window stays.
    fn stay(&self, asking: bool) {
        let mut inner = self.inner();
        inner.stage = if asking && inner.stage != Stage::Open { Stage::Asking } else { Stage::Open };
    }

    /// Whether the page had its time and said nothing.
    fn is_overdue(&self, time: u32) -> bool {
        let inner = self.inner();
        inner.stage == Stage::Saving && inner.time == time
    }

    fn is_under_way(&self) -> bool {
        self.inner().stage != Stage::Open
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the page save first. False if the window is to close at once: it has no page, or was asked before.
pub(crate) fn begin(program: &AppHandle) -> bool {
    // Later there is no window any more that could say where it stands.
    place_on_screen::keep(program);
    let Some(window) = program.get_webview_window(LABEL) else { return false };
    let Some(time) = program.state::<Leaving>().begin() else { return false };
    if window.eval(LEAVE).is_err() {
        return false;
    }
    let program = program.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if program.state::<Leaving>().is_overdue(time) {
            destroy(&program);
        }
    });
    true
}

/// Lets the window, which is to close, wait for an answer of a person; or stay, since that was the answer.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn stay(leaving: State<'_, Leaving>, asking: bool) {
    leaving.stay(asking);
}

/// Takes the window away if it was only waiting for this call of the page to be done.
pub(crate) fn after(program: &AppHandle, call: &str) {
    if call == "close" && program.state::<Leaving>().is_under_way() {
        destroy(program);
    }
}

/// Takes the window away, and with it the program. It may have gone meanwhile; then there is nothing left to do.
fn destroy(program: &AppHandle) {
    if let Some(window) = program.get_webview_window(LABEL) {
        let _gone = window.destroy();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_says_nothing_is_not_waited_for_and_who_closes_twice_does_not_wait() {
        let leaving = Leaving::default();
        let time = leaving.begin().unwrap();
        assert!(leaving.is_under_way());
        assert!(leaving.is_overdue(time));
        assert_eq!(leaving.begin(), None);
    }

    #[test]
    fn a_question_has_all_the_time_and_can_keep_the_window() {
        let leaving = Leaving::default();
        let first = leaving.begin().unwrap();
        leaving.stay(true);
        assert!(!leaving.is_overdue(first));
        // Closed again while it asks: the page gets its time anew, so that one which hangs does not keep the window for good.
        let second = leaving.begin().unwrap();
        assert_ne!(first, second);
        assert!(leaving.is_overdue(second) && !leaving.is_overdue(first));
        leaving.stay(true);
        leaving.stay(false);
        assert!(!leaving.is_under_way());
    }
}
