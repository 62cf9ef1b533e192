//! How a command ends: exit codes, and failures with the code that belongs to them.

use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use waarborg_register::words::{self, Language, Value};
use waarborg_register::{Code, Failure};

/// Exit codes. Scripts rely on them; `--help` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// Not done; the sentence says why.
    Failed = 1,
    /// Wrong usage.
    Usage = 2,
    /// Done, and a threshold was passed.
    Threshold = 3,
    /// The register is open elsewhere.
    Locked = 4,
    /// The password is missing or wrong.
    Password = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A failure and the exit code that it means.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) failure: Failure,
    pub(crate) exit: Exit,
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        let exit = if failure.code == Code::Locked {
            Exit::Locked
        } else if failure.code == Code::Unlock {
            Exit::Password
        } else if failure.code == Code::OverRegister {
            Exit::Usage
        } else {
            Exit::Failed
        };
        Self { failure, exit }
    }
}

impl Fault {
    /// A failure of the command line itself, worded from the catalogue.
    pub(crate) fn new(language: Language, exit: Exit, key: &str, arguments: &[(&str, Value<'_>)]) -> Self {
        let code = match exit {
            Exit::Usage => Code::Invalid,
            Exit::Password => Code::Unlock,
            Exit::Locked => Code::Locked,
            Exit::Done | Exit::Failed | Exit::Threshold => Code::Refused,
        };
        let message = words::say(language, key, arguments);
        let hint = words::find(language, &format!("{key}.hint"), arguments);
        Self { failure: Failure { code, message, hint, field: None }, exit }
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(language: Language, key: &str, path: &Path, cause: &std::io::Error) -> Self {
        let arguments = [("path", printable(path).into()), ("cause", reason(language, cause).into())];
        let fault = Self::new(language, Exit::Failed, key, &arguments);
        Self { failure: Failure { code: Code::Unreadable, ..fault.failure }, ..fault }
    }
}

/// Why the system refused a file, in the person's language; what the catalogue has no words for is told in the system's own.
fn reason(language: Language, cause: &std::io::Error) -> String {
    let worded = [
        (ErrorKind::NotFound, "cli-cause-not-found"),
        (ErrorKind::IsADirectory, "cli-cause-directory"),
        (ErrorKind::NotADirectory, "cli-cause-no-directory"),
        (ErrorKind::PermissionDenied, "cli-cause-permission"),
        (ErrorKind::StorageFull, "cli-cause-full"),
        (ErrorKind::QuotaExceeded, "cli-cause-full"),
        (ErrorKind::ReadOnlyFilesystem, "cli-cause-read-only"),
        (ErrorKind::InvalidData, "cli-cause-no-text"),
    ];
    let found = worded.into_iter().find(|(kind, _)| *kind == cause.kind());
    found.map_or_else(|| cause.to_string(), |(_, key)| words::say(language, key, &[]))
}

/// A path as it can be shown: its control characters would steer the terminal.
pub(crate) fn printable(path: &Path) -> String {
    path.display().to_string().chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}
