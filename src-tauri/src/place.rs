//! The desktop's own dialogs: where a register or a report is, or shall be.

use std::path::PathBuf;

use rfd::AsyncFileDialog;
use serde::Deserialize;
use tauri::WebviewWindow;

/// What a dialog asks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Place {
    /// What shall be done there.
    purpose: Purpose,
    /// Title of the dialog.
    title: String,
    /// Name that is proposed for a file to be written.
    name: Option<String>,
    /// Endings of the files that are shown, without a dot; all files if there are none.
    endings: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Purpose {
    /// Read a file that exists.
    Open,
    /// Write a file. The dialog asks before one that exists is replaced.
    Save,
}

/// Asks a person for a file. Answers its full path, or nothing if the dialog was cancelled.
#[tauri::command]
pub(crate) async fn place(window: WebviewWindow, place: Place) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answers) = std::env::var_os("WAARBORG_DIALOG_ANSWERS") {
        return answered(&PathBuf::from(answers));
    }
    let mut dialog = AsyncFileDialog::new().set_parent(&window).set_title(&place.title);
    if let Some(name) = &place.name {
        dialog = dialog.set_file_name(name);
    }
    if !place.endings.is_empty() {
        dialog = dialog.add_filter(place.endings.join(", "), &place.endings);
    }
    let chosen = match place.purpose {
        Purpose::Open => dialog.pick_file().await,
        Purpose::Save => dialog.save_file().await,
    };
    chosen.map(|file| file.path().to_owned())
}

/// Takes the first line from the file with what the test's person would choose: a path, or nothing for a cancelled dialog.
#[cfg(feature = "e2e")]
fn answered(answers: &std::path::Path) -> Option<PathBuf> {
    let lines = std::fs::read_to_string(answers).ok()?;
    let (first, rest) = lines.split_once('\n').unwrap_or((lines.as_str(), ""));
    waarborg_register::file::replace(answers, rest.as_bytes()).ok()?;
    (!first.is_empty()).then(|| PathBuf::from(first))
}
