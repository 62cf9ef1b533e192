//! What goes wrong before there is a window to say it in.

use std::fmt;
use std::io::Write as _;

use crate::language::language;

/// Why the window did not open.
pub(crate) enum StartFault {
    /// There is no graphical session to open a window in.
    NoDisplay,
    /// Tauri could not make the window.
    Window(tauri::Error),
}

impl fmt::Display for StartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The catalogue comes with the core; these words must be there when nothing else works.
        match self {
            Self::NoDisplay => f.write_str(
                "Er is geen grafische omgeving om het venster in te openen. Gebruik waarborg-cli op de opdrachtregel.\n\
                 There is no graphical session to open the window in. Use waarborg-cli on the command line.",
            ),
            Self::Window(cause) => write!(
                f,
                "Het venster van Waarborg kan niet worden geopend. Uw register is niet gewijzigd.\n\
                 The window of Waarborg cannot be opened. Your register was not changed.\n\n{cause}"
            ),
        }
    }
}

impl StartFault {
    /// Tells the person what happened: on the error stream, and in a message box where there is a screen for one.
    pub(crate) fn tell(&self) {
        // Nothing is left to be done when even the error stream is closed.
        let _ = writeln!(std::io::stderr(), "{self}");
        match self {
            Self::NoDisplay => {}
            // The event loop has not run or has ended, so that waiting for the answer here blocks nothing.
            Self::Window(_) => {
                rfd::MessageDialog::new()
                    .set_level(rfd::MessageLevel::Error)
                    .set_title("Waarborg")
                    .set_description(self.to_string())
                    .show();
            }
        }
    }
}

/// Tells on the error stream what went wrong while the register was being closed; the window is gone by then.
pub(crate) fn tell_at_the_end(fault: &waarborg_register::Error) {
    let failure = fault.failure(language());
    let _ = writeln!(std::io::stderr(), "{}", failure.message);
}

/// Has a panic say where it happened and not what it was about: the text of a panic can hold data from the register.
pub(crate) fn keep_content_out_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        let _ = writeln!(std::io::stderr(), "waarborg: panic at {place}");
    }));
}
