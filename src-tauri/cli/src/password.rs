//! Where passwords come from: a file, a variable, a question; never an argument.

use std::io::{self, IsTerminal as _, Read as _};
use std::path::Path;

use waarborg_register::words::{Language, say};

use crate::arguments::Secret;
use crate::fault::{Exit, Fault};

/// Whether somebody can be asked.
pub(crate) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// The password from the file or the variable, if either gives one.
pub(crate) fn given(language: Language, secret: &Secret) -> Result<Option<String>, Fault> {
    if secret.no_password {
        return Ok(None);
    }
    from(language, secret.password_file.as_deref(), "WAARBORG_PASSWORD")
}

/// A new password: from the file, the variable, or asked twice. None if nobody can be asked.
pub(crate) fn new(language: Language, file: Option<&Path>, variable: &str) -> Result<Option<String>, Fault> {
    if let Some(password) = from(language, file, variable)? {
        return Ok(Some(password));
    }
    if !can_ask() {
        return Ok(None);
    }
    let first = ask(language, "cli-password-new")?;
    if first.is_empty() {
        return Ok(None);
    }
    if ask(language, "cli-password-again")? != first {
        return Err(Fault::new(language, Exit::Password, "cli-password-differs", &[]));
    }
    Ok(Some(first))
}

/// Asks for a password without showing it.
pub(crate) fn ask(language: Language, key: &str) -> Result<String, Fault> {
    rpassword::prompt_password(say(language, key, &[])).map_err(|cause| {
        Fault::new(language, Exit::Password, "cli-password-unasked", &[("cause", cause.to_string().into())])
    })
}

fn from(language: Language, file: Option<&Path>, variable: &str) -> Result<Option<String>, Fault> {
    if let Some(path) = file {
        let text = first_line(path).map_err(|cause| {
            let fault = Fault::file(language, "cli-unreadable", path, &cause);
            Fault { exit: Exit::Password, ..fault }
        })?;
        return if text.is_empty() {
            Err(Fault::new(
                language,
                Exit::Password,
                "cli-password-empty",
                &[("path", crate::fault::printable(path).into())],
            ))
        } else {
            Ok(Some(text))
        };
    }
    match std::env::var(variable) {
        Ok(password) => Ok(Some(password).filter(|password| !password.is_empty())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Fault::new(language, Exit::Password, "cli-password-variable", &[("name", variable.to_owned().into())]))
        }
    }
}

fn first_line(path: &Path) -> io::Result<String> {
    // No password is longer; a device that never ends is not read forever.
    const LONGEST: u64 = 64 * 1024;
    let mut text = String::new();
    std::fs::File::open(path)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).lines().next().unwrap_or_default().to_owned())
}
