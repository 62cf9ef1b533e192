//! Cutting, copying and pasting from the menu.

use tauri::menu::PredefinedMenuItem;
use tauri::{AppHandle, Wry};

/// What is done with the text that is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edit {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

/// The system's own entry. Linux has none that reaches a web view, unless keys are sent to whatever window is in front.
pub(crate) fn predefined(
    program: &AppHandle,
    edit: Edit,
    words: &str,
) -> tauri::Result<Option<PredefinedMenuItem<Wry>>> {
    if cfg!(target_os = "linux") {
        return Ok(None);
    }
    let words = Some(words);
    Ok(Some(match edit {
        Edit::Cut => PredefinedMenuItem::cut(program, words)?,
        Edit::Copy => PredefinedMenuItem::copy(program, words)?,
        Edit::Paste => PredefinedMenuItem::paste(program, words)?,
        Edit::SelectAll => PredefinedMenuItem::select_all(program, words)?,
    }))
}

/// Has the web view do it, as its own keys do.
#[cfg(target_os = "linux")]
pub(crate) fn edit(program: &AppHandle, edit: Edit) {
    use tauri::Manager as _;
    use webkit2gtk::WebViewExt as _;

    let command = match edit {
        Edit::Cut => "Cut",
        Edit::Copy => "Copy",
        Edit::Paste => "Paste",
        Edit::SelectAll => "SelectAll",
    };
    if let Some(window) = program.get_webview_window(crate::window::LABEL) {
        // It fails only when the window is going away, and then there is nothing to edit.
        let _ignored = window.with_webview(move |view| view.inner().execute_editing_command(command));
    }
}

/// Nothing is left to do: the system's own entry did it.
#[cfg(not(target_os = "linux"))]
pub(crate) fn edit(_: &AppHandle, _: Edit) {}
