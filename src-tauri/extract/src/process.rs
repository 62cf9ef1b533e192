//! What systems have of their own about processes that are started here.

use std::process::{Command, ExitStatus};

/// Starts a program without a console of its own.
#[cfg(windows)]
pub(crate) fn without_window(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    /// `CREATE_NO_WINDOW`: a console would flash over the window that asked.
    const NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(NO_WINDOW);
}

/// Elsewhere no program gets one.
#[cfg(not(windows))]
pub(crate) fn without_window(_: &mut Command) {}

/// Whether the system ended a process for the processor time that it took.
#[cfg(unix)]
pub(crate) fn out_of_processor_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    /// `SIGXCPU`: 24 on Linux and macOS.
    const PROCESSOR_TIME: i32 = 24;
    status.signal() == Some(PROCESSOR_TIME)
}

/// Elsewhere it does not bound that.
#[cfg(not(unix))]
pub(crate) fn out_of_processor_time(_: ExitStatus) -> bool {
    false
}
