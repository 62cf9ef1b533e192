//! What a command works at: the session with the core, and the output.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use waarborg_machine::Machine;
use waarborg_register::api::{self, Session};
use waarborg_register::register::{Access as Opening, Register};
use waarborg_register::store::held::is_same_file;
use waarborg_register::words::{self, Language};
use waarborg_register::{Code, Error, Failure};

use crate::arguments::{Access, Common};
use crate::fault::{Exit, Fault};
use crate::output::{self, Output};
use crate::password;

/// Endings of the files that a register consists of while it is open.
const OWN: [&str; 5] = ["", "-wal", "-shm", "-journal", ".lock"];

/// How a command is done.
pub(crate) type Done<T = Exit> = Result<T, Fault>;

/// The session with the core, and the output.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) session: Session,
    pub(crate) output: Output,
    /// Whether answers are JSON.
    pub(crate) json: bool,
    /// Language of sentences.
    pub(crate) language: Language,
    /// The date that was given for today.
    pub(crate) today: Option<NaiveDate>,
    /// Path of the open register.
    register: Option<PathBuf>,
}

impl Desk {
    pub(crate) fn new(common: &Common) -> Self {
        let language = common.language.unwrap_or_else(language_of_account);
        let world = Arc::new(Machine { today: common.today });
        Self {
            session: Session::new(world, language, waarborg_machine::extractor()),
            output: Output::new(),
            json: common.json,
            language,
            today: common.today,
            register: None,
        }
    }

    /// Opens a register; asks for its password if it needs one and nobody gave it.
    pub(crate) fn open(&mut self, access: &Access) -> Done<()> {
        let given = password::given(self.language, &access.secret)?;
        let opened = match self.opened(access, given) {
            Err(Error::Unlock { given: false, .. }) if !access.secret.no_password && password::can_ask() => {
                let asked = password::ask(self.language, "cli-password")?;
                self.opened(access, Some(asked))
            }
            other => other,
        };
        opened.and_then(|register| self.session.hold(register)).map_err(|fault| self.fault(&fault))?;
        self.register = Some(access.register.clone());
        Ok(())
    }

    /// Refuses a path that leads to the open register, or to a file beside it that SQLite works with. Such a file must not
    /// even be opened: on POSIX systems closing it again gives up the lock on the register.
    pub(crate) fn spare(&self, path: &Path) -> Done<()> {
        let beside = |register: &Path, ending: &str| {
            let mut name = register.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        let touched = self
            .register
            .as_deref()
            .is_some_and(|register| OWN.iter().any(|ending| is_same_file(path, &beside(register, ending))));
        if touched {
            Err(self.refuse(Exit::Usage, "cli-is-register", &[("path", crate::fault::printable(path).into())]))
        } else {
            Ok(())
        }
    }

    fn opened(&self, access: &Access, password: Option<String>) -> Result<Register, Error> {
        let opening = Opening { password, read_only: access.read_only };
        Register::open(&access.register, opening, Arc::clone(self.session.world()))
    }

    /// Calls the core.
    pub(crate) fn call(&mut self, name: &str, request: Value) -> Done<Value> {
        Ok(api::call(&mut self.session, name, request)?)
    }

    /// A failure of the core, worded.
    pub(crate) fn fault(&self, fault: &Error) -> Fault {
        fault.failure(self.language).into()
    }

    /// A failure of the command line, worded.
    pub(crate) fn refuse(&self, exit: Exit, key: &str, arguments: &[(&str, words::Value<'_>)]) -> Fault {
        Fault::new(self.language, exit, key, arguments)
    }

    /// Words a message.
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, words::Value<'_>)]) -> String {
        words::say(self.language, key, arguments)
    }

    /// Words a member of a list if the catalogue has it; else its own name.
    pub(crate) fn word(&self, list: &str, value: &str) -> String {
        let (list, member) = (words::key(list), words::key(value));
        // A key holds nothing else; a value may be any text.
        if value.is_empty() || !member.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return value.to_owned();
        }
        words::find(self.language, &format!("{list}-{member}"), &[]).unwrap_or_else(|| value.to_owned())
    }

    /// Writes an answer: as JSON, or as `show` has it.
    pub(crate) fn answer(&mut self, answer: &Value, show: impl FnOnce(&mut Self)) {
        if self.json {
            self.output.json(answer);
        } else {
            show(self);
        }
    }

    /// Writes a remark to the standard error, for people.
    pub(crate) fn remark(&self, key: &str, arguments: &[(&str, words::Value<'_>)]) {
        output::remark(&self.say(key, arguments));
    }

    /// A date as people of the language write it.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let form = match self.language {
            Language::Nl => "%d-%m-%Y",
            Language::En => "%Y-%m-%d",
        };
        date.format(form).to_string()
    }

    /// An instant as people in the Netherlands read it.
    pub(crate) fn instant(&self, at: DateTime<Utc>) -> String {
        let at = at.with_timezone(&chrono_tz::Europe::Amsterdam);
        format!("{} {}", self.date(at.date_naive()), at.format("%H:%M"))
    }

    /// Text in which a date or an instant stands as people write it; other text as it is.
    pub(crate) fn dated(&self, text: &str) -> String {
        if text.len() == 10
            && let Ok(date) = text.parse::<NaiveDate>()
        {
            return self.date(date);
        }
        if text.len() >= 20
            && let Ok(at) = text.parse::<DateTime<Utc>>()
        {
            return self.instant(at);
        }
        text.to_owned()
    }

    /// Ends a command: closes the register, tells what failed, answers the exit code.
    pub(crate) fn leave(mut self, done: Done) -> Exit {
        let closed = self.session.release().map_or(Ok(()), Register::close).map_err(|fault| self.fault(&fault));
        let json = self.json;
        let written =
            self.output.finish().map_err(|cause| Fault::file(self.language, "cli-unwritable", Path::new("-"), &cause));
        let mut exit = match done {
            Ok(exit) => exit,
            Err(fault) => told(&fault, json),
        };
        for fault in [closed.err(), written.err()].into_iter().flatten() {
            let failed = told(&fault, json);
            if matches!(exit, Exit::Done | Exit::Threshold) {
                exit = failed;
            }
        }
        exit
    }
}

fn told(fault: &Fault, json: bool) -> Exit {
    output::complain(&fault.failure, json);
    fault.exit
}

/// The path as the core takes it: over a call, paths are text.
pub(crate) fn path_text(language: Language, path: &Path) -> Done<String> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        let arguments = [("path", crate::fault::printable(path).into())];
        let fault = Fault::new(language, Exit::Failed, "cli-path", &arguments);
        Fault { failure: Failure { code: Code::Unreadable, ..fault.failure }, ..fault }
    })
}

/// Dutch unless the account says English.
fn language_of_account() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
    match named {
        Some(tag) if tag.starts_with("en") => Language::En,
        _ => Language::Nl,
    }
}
