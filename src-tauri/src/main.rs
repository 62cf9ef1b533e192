//! Waarborg's window: a thin host around the core.
//!
//! It opens one window on the interface that was built into the program and passes what the window asks on to the core. It
//! knows nothing about registers.

// A release for Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod edit;
mod fault;
mod host;
mod instance;
mod language;
mod leave;
mod menu;
mod place;
mod place_on_screen;
mod window;
mod wishes;

use std::process::ExitCode;

fn main() -> ExitCode {
    fault::keep_content_out_of_panics();
    match window::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            fault.tell();
            ExitCode::FAILURE
        }
    }
}
