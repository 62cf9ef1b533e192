//! The machine that a host runs on, as the core asks for it: its clock, its randomness, the account that works, and where the
//! programs are that read documents and recognise letters.
//!
//! The core reads neither clock nor environment. The window and the command line both do, and do it here, so that the history
//! names the same person whichever of the two made a change.

mod recogniser;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use waarborg_register::world::{Recogniser, World, date_in_amsterdam};

/// The machine on which the program runs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Machine {
    /// The date that deadlines are counted from, if not that of the clock. The history and the backups keep the clock's.
    pub today: Option<NaiveDate>,
}

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        #[expect(clippy::disallowed_methods, reason = "the one clock of both hosts; everything else is handed it")]
        let now = Utc::now();
        now
    }

    fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| date_in_amsterdam(self.now()))
    }

    fn randomise(&self, bytes: &mut [u8]) {
        // Without randomness there are no identifiers and no keys: better to stop than to go on with guessable ones.
        getrandom::fill(bytes).expect("the operating system has randomness");
    }

    fn recogniser(&self) -> Option<Recogniser> {
        recogniser()
    }

    fn look_for_recogniser(&self) -> Option<Recogniser> {
        recogniser::forget();
        recogniser()
    }

    /// The name of the account as the operating system has it: a variable can be unset, or say something else.
    fn actor(&self) -> String {
        let environment = |name: &str| std::env::var(name).ok();
        named(whoami::username().ok(), environment)
    }
}

/// The name that the system has for the account. A system can have none, as in a container: then what the environment says.
fn named(account: Option<String>, environment: impl Fn(&str) -> Option<String>) -> String {
    let variables = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(environment);
    let stated = account.into_iter().chain(variables).find(|name| !name.trim().is_empty());
    stated.unwrap_or_else(|| "?".to_owned())
}

/// The program that recognises letters in pictures, if a person installed one that knows Dutch or English.
pub fn recogniser() -> Option<Recogniser> {
    recogniser::find()
}

/// The program that reads documents: beside the running one (as in the packages for Windows and macOS), or where the Debian
/// package puts it.
pub fn extractor() -> PathBuf {
    extractor_beside(&std::env::current_exe().unwrap_or_default())
}

fn extractor_beside(program: &Path) -> PathBuf {
    // macOS names the link by which a program was started, as one to the command line inside the application.
    let program = if program.is_symlink() { program.canonicalize() } else { Ok(program.to_owned()) };
    extractor_of(program.unwrap_or_default().parent().unwrap_or(Path::new("")))
}

fn extractor_of(folder: &Path) -> PathBuf {
    let name = format!("waarborg-extract{}", std::env::consts::EXE_SUFFIX);
    let packaged = folder.join("../lib/waarborg").join(&name);
    let beside = folder.join(name);
    if packaged.is_file() && !beside.is_file() { packaged } else { beside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_day_moves_the_deadlines_and_not_the_clock() {
        let date = NaiveDate::from_ymd_opt(1999, 12, 31);
        let elsewhere = Machine { today: date };
        assert_eq!(Some(elsewhere.today()), date);
        let (before, after) = (Machine::default().now(), elsewhere.now());
        assert!((after - before).num_seconds().abs() < 60, "the history and the backups keep the true time");
    }

    #[test]
    fn randomness_differs_from_draw_to_draw() {
        let mut draws = [[0; 16]; 2];
        for draw in &mut draws {
            Machine::default().randomise(draw);
        }
        assert_ne!(draws[0], draws[1]);
    }

    #[test]
    fn the_account_goes_before_the_environment() {
        let says = |variable: &'static str| move |name: &str| (name == variable).then(|| "anna".to_owned());
        assert_eq!(named(Some("bo".to_owned()), says("USER")), "bo", "a variable can say anything");
        assert_eq!(named(None, says("LOGNAME")), "anna", "an account without a name");
        assert_eq!(named(Some(" ".to_owned()), says("USERNAME")), "anna");
        assert_eq!(named(None, says("HOME")), "?");
    }

    #[test]
    fn the_reader_of_documents_is_beside_the_program_or_in_the_package() {
        let name = format!("waarborg-extract{}", std::env::consts::EXE_SUFFIX);
        let root = tempfile::tempdir().unwrap();
        let (programs, library) = (root.path().join("bin"), root.path().join("lib/waarborg"));
        for folder in [&programs, &library] {
            std::fs::create_dir_all(folder).unwrap();
        }
        let put = |folder: &Path| std::fs::File::create(folder.join(&name)).unwrap();
        assert_eq!(extractor_of(&programs), programs.join(&name), "what is missing is told by its likeliest place");
        put(&library);
        let packaged = extractor_of(&programs);
        assert_eq!(packaged.canonicalize().unwrap(), library.join(&name).canonicalize().unwrap());
        put(&programs);
        assert_eq!(extractor_of(&programs), programs.join(&name), "a build beside a package reads with its own");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_program_finds_the_reader_too() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        std::fs::create_dir(root.join("application")).unwrap();
        for name in ["waarborg-cli", "waarborg-extract"] {
            std::fs::File::create(root.join("application").join(name)).unwrap();
        }
        let link = root.join("waarborg-cli");
        std::os::unix::fs::symlink(root.join("application/waarborg-cli"), &link).unwrap();
        assert_eq!(extractor_beside(&link), root.join("application/waarborg-extract"));
    }
}
