//! Waarborg on the command line: the headless host.
//!
//! It parses the words of a command, opens the register, asks the core through the declared list of calls, and shows the answer
//! to people (tables) or to programs (`--json`). It knows no rule of the register.

mod arguments;
mod commands;
mod desk;
mod fault;
mod input;
mod output;
mod password;
mod reference;
mod table;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::arguments::Arguments;
use crate::desk::Desk;

/// Runs one command, given with the name of the program before it.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(words) {
        Ok(arguments) => arguments,
        Err(fault) => {
            // A reader that went away wants neither help nor usage.
            let _ignored = fault.print();
            return ExitCode::from(u8::try_from(fault.exit_code()).unwrap_or(fault::Exit::Usage as u8));
        }
    };
    let mut desk = Desk::new(&arguments.common);
    let done = commands::run(&mut desk, arguments.command);
    desk.leave(done).into()
}

/// The command line as clap knows it: for completions, manual pages and tests.
pub fn command_line() -> clap::Command {
    Arguments::command()
}
