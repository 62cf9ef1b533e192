//! The answers of dialogs: a browser cannot open those of the desktop, so a test writes down what the person would choose.

use std::fs;

/// Takes the first line from the file that `WAARBORG_DIALOG_ANSWERS` names: a path, or nothing for a dialog that was cancelled.
pub(crate) fn next() -> Option<String> {
    let file = std::env::var_os("WAARBORG_DIALOG_ANSWERS")?;
    let lines = fs::read_to_string(&file).ok()?;
    let (first, rest) = lines.split_once('\n').unwrap_or((lines.as_str(), ""));
    fs::write(&file, rest).ok()?;
    (!first.is_empty()).then(|| first.to_owned())
}
