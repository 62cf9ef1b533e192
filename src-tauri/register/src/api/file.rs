//! Calls on the file of the register.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the list of calls hands every call its session and its request alike"
)]
#![expect(clippy::unnecessary_wraps, reason = "as above")]

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Nothing, Session, papers};
use crate::error::Result;
use crate::example;
use crate::file;
use crate::model::Board;
use crate::model::noun::{Fields, from_fields};
use crate::register::{Access, NotChanged, Register};
use crate::store::backup::{self, Backup};
use crate::store::check::{self, CheckResult};
use crate::words::Language;

/// What the program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// Newest schema that it reads and writes.
    #[ts(type = "number")]
    pub schema: i64,
}

/// In which language people are spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Speak {
    /// Language.
    pub language: Language,
}

/// What is written where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveFile {
    /// File.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Its bytes, in Base64.
    pub bytes: String,
}

/// Which register is to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// Where; nothing may stand there.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// The board: at least its `name`.
    #[ts(type = "Record<string, unknown>")]
    pub board: Fields,
    /// Password; without one the file is not encrypted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
}

/// Where the example board is to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateExample {
    /// Where; nothing may stand there.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Name of the board, over its own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub board: Option<String>,
    /// Password; without one the file is not encrypted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
}

/// Which register is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Where it is.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Password, for an encrypted register.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
    /// For reading only; for writing too unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub read_only: bool,
}

/// Which register is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Status {
    /// Where it is.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Name of the board.
    pub board: String,
    /// Whether the file is encrypted.
    pub encrypted: bool,
    /// Whether it was opened for reading only.
    pub read_only: bool,
    /// The date that decides deadlines.
    pub today: chrono::NaiveDate,
}

/// A new password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// The password; none takes the encryption away. It must be said: a request that leaves it out is refused.
    #[serde(deserialize_with = "Option::deserialize")]
    pub password: Option<String>,
}

/// Which backup becomes a register, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Restore {
    /// Backup.
    #[ts(type = "string")]
    pub backup: PathBuf,
    /// Where the register is written; nothing may stand there.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Password of the backup's day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub password: Option<String>,
}

pub(super) fn about(_: &mut Session, _: Nothing) -> Result<About> {
    Ok(About {
        name: "Waarborg".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: crate::store::migrate::NEWEST,
    })
}

pub(super) fn create(session: &mut Session, request: Create) -> Result<Status> {
    session.is_free()?;
    let board: Board = from_fields(request.board)?;
    let register = Register::create(&request.path, board, request.password.as_deref(), Arc::clone(session.world()))?;
    session.hold(register)?;
    status(session, Nothing {})
}

pub(super) fn create_example(session: &mut Session, request: CreateExample) -> Result<Status> {
    session.is_free()?;
    let world = Arc::clone(session.world());
    let read = |name: &str, bytes: &[u8]| session.extract(name, bytes, false);
    let register = example::create(&request.path, request.board.as_deref(), request.password.as_deref(), world, read)?;
    session.hold(register)?;
    status(session, Nothing {})
}

pub(super) fn open(session: &mut Session, request: Open) -> Result<Status> {
    session.is_free()?;
    let access = Access { password: request.password, read_only: request.read_only };
    let register = Register::open(&request.path, access, Arc::clone(session.world()))?;
    session.hold(register)?;
    status(session, Nothing {})
}

pub(super) fn close(session: &mut Session, _: Nothing) -> Result<Nothing> {
    session.release().map_or(Ok(()), Register::close)?;
    Ok(Nothing {})
}

pub(super) fn status(session: &mut Session, _: Nothing) -> Result<Status> {
    let today = session.world().today();
    let register = session.register()?;
    Ok(Status {
        path: register.path().to_owned(),
        board: register.board()?.name,
        encrypted: register.is_encrypted(),
        read_only: register.is_read_only(),
        today,
    })
}

pub(super) fn change_password(session: &mut Session, request: ChangePassword) -> Result<Status> {
    session.register()?;
    if let Some(register) = session.release() {
        match register.change_password(request.password.as_deref()) {
            Ok(register) => session.hold(register)?,
            Err(NotChanged { fault, register }) => {
                if let Some(register) = register {
                    session.hold(*register)?;
                }
                return Err(fault);
            }
        }
    }
    // While the newest backup still opens with the old password, typing that one would look like damage. Best effort: the
    // password is changed in any case.
    let _ignored = session.register()?.back_up();
    status(session, Nothing {})
}

pub(super) fn check(session: &mut Session, _: Nothing) -> Result<CheckResult> {
    check::check(&session.register()?.connection)
}

pub(super) fn back_up(session: &mut Session, _: Nothing) -> Result<Backup> {
    session.register()?.back_up()
}

pub(super) fn backups(session: &mut Session, _: Nothing) -> Result<Vec<Backup>> {
    Ok(backup::list(session.register()?.path()))
}

pub(super) fn restore(_: &mut Session, request: Restore) -> Result<Nothing> {
    backup::restore(&request.backup, &request.path, request.password.as_deref())?;
    Ok(Nothing {})
}

pub(super) fn speak(session: &mut Session, request: Speak) -> Result<Nothing> {
    session.language = request.language;
    Ok(Nothing {})
}

pub(super) fn save(session: &mut Session, request: SaveFile) -> Result<Nothing> {
    session.spare(&request.path)?;
    file::replace(&request.path, &papers::decode(&request.bytes)?)?;
    Ok(Nothing {})
}
