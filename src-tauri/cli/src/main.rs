//! The program `waarborg-cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    waarborg_cli::run(std::env::args_os())
}
