//! What can go wrong, as situations that a person can act on.

mod wording;

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Result of anything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A field that breaks a rule of its noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Field, as on the wire.
    pub field: Cow<'static, str>,
    /// Why: the part after `fault-` of a message in the catalogue.
    pub reason: Cow<'static, str>,
    /// What was found, if that helps.
    pub found: String,
}

/// A situation in which the wanted thing was not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A record or a document that is not there.
    #[error("no {what} {id:?}")]
    NotFound {
        /// Noun, or another kind of thing.
        what: &'static str,
        /// As it was asked for.
        id: String,
    },
    /// A name or the beginning of an id that fits more than one record.
    #[error("{id:?} fits {count} records")]
    Ambiguous {
        /// As it was asked for.
        id: String,
        /// How many it fits.
        count: usize,
    },
    /// Somebody saved the record in between.
    #[error("revision {read} was read, {stored} is stored")]
    Stale {
        /// Revision that the save builds on.
        read: i64,
        /// Revision that stands there.
        stored: i64,
    },
    /// A field breaks a rule.
    #[error("field {}: {}", .0.field, .0.reason)]
    Invalid(Fault),
    /// A request that does not have the form of its call.
    #[error("malformed request")]
    Malformed(#[source] serde_json::Error),
    /// No such call.
    #[error("no call {0:?}")]
    UnknownCall(String),
    /// The register is open elsewhere.
    #[error("{} is open elsewhere", path.display())]
    Locked {
        /// Register.
        path: PathBuf,
        /// Who has it open, if that is known.
        holder: Option<crate::store::lock::Holder>,
    },
    /// A register that was written by a newer program.
    #[error("schema {found}, this program knows {known}")]
    TooNew {
        /// Register.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema that this program knows.
        known: i64,
    },
    /// A file that is not a register.
    #[error("{} is not a register", path.display())]
    NotARegister {
        /// File.
        path: PathBuf,
    },
    /// A register that is damaged.
    #[error("{} is damaged", path.display())]
    Damaged {
        /// Register.
        path: PathBuf,
        /// Newest backup, if there is one.
        backup: Option<PathBuf>,
    },
    /// The password does not open the file, or the file's first page is damaged: the two look alike.
    #[error("{} does not unlock", path.display())]
    Unlock {
        /// Register.
        path: PathBuf,
        /// Whether a password was given at all.
        given: bool,
    },
    /// A place that cannot be written to.
    #[error("{} cannot be written", path.display())]
    ReadOnly {
        /// Register or file.
        path: PathBuf,
    },
    /// A register that was not closed after its last change, in a place where it cannot be brought in order.
    #[error("{} was not closed", path.display())]
    Unfinished {
        /// Register.
        path: PathBuf,
    },
    /// A file that already stands there.
    #[error("{} exists", path.display())]
    Exists {
        /// File.
        path: PathBuf,
    },
    /// A register, or a file that belongs to one, where a report was to be written.
    #[error("{} belongs to a register", path.display())]
    OverRegister {
        /// File.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk with {} is full", path.display())]
    Full {
        /// Register or file.
        path: PathBuf,
    },
    /// A file that cannot be read or written.
    #[error("{action} {}", path.display())]
    File {
        /// What was tried: `read`, `write`, `create`.
        action: &'static str,
        /// File.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A change that other records or later changes stand in the way of.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// A document that cannot be read.
    #[error("extraction of {name}: {cause}")]
    Extraction {
        /// Name of the document.
        name: String,
        /// Why.
        #[source]
        cause: waarborg_extract::Failure,
    },
    /// A person stopped the work.
    #[error("stopped")]
    Stopped,
    /// The store does what it should not.
    #[error("the store failed")]
    Store(#[from] rusqlite::Error),
    /// A report that could not be made.
    #[error("a report could not be made: {0}")]
    Report(String),
    /// A fault of the program.
    #[error("internal: {0}")]
    Internal(String),
}

/// What a host does about a failure. A code is added only with the host that acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Show that it is gone.
    NotFound,
    /// Offer to reload and compare.
    Stale,
    /// Mark the field.
    Invalid,
    /// Say who has it open; try again later.
    Locked,
    /// Offer the newer program.
    TooNew,
    /// Offer to choose another file.
    NotARegister,
    /// Offer the backups.
    Damaged,
    /// Ask for the password.
    Unlock,
    /// Offer another place, or to open for reading only.
    ReadOnly,
    /// Ask for another name.
    Exists,
    /// Ask for another name: a register stands there, or what belongs to one.
    OverRegister,
    /// Ask for room.
    Full,
    /// Show the sentence.
    Unreadable,
    /// Show what stands in the way.
    Refused,
    /// Say that it was stopped, as the person wanted.
    Stopped,
    /// Offer to reopen and to report it.
    Internal,
}

/// A failure as hosts and people get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What a host acts on.
    pub code: Code,
    /// What happened, to what.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Field at fault.
    pub field: Option<String>,
}

impl Error {
    /// A failure of reading or writing a file, with the disk being full and the place being read-only told apart.
    pub(crate) fn file(action: &'static str, path: &Path, source: std::io::Error) -> Self {
        let path = path.to_owned();
        let kind = source.kind();
        if matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
            Self::Full { path }
        } else if action != "read" && matches!(kind, ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied) {
            Self::ReadOnly { path }
        } else if kind == ErrorKind::AlreadyExists {
            Self::Exists { path }
        } else {
            Self::File { action, path, source }
        }
    }

    /// A failure of the store of a register, by what SQLite says of it.
    pub(crate) fn store(path: &Path, source: rusqlite::Error) -> Self {
        use rusqlite::{Error as Store, ErrorCode, ffi};
        let path = path.to_owned();
        // The index of the log could not grow: after a crash it is made anew beside the register.
        let no_room = source.sqlite_error().is_some_and(|fault| fault.extended_code == ffi::SQLITE_IOERR_SHMSIZE);
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::SystemIoFailure) if no_room => Self::Full { path },
            Some(ErrorCode::ReadOnly) if is_barred(&source) => Self::Damaged { path, backup: None },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked { path, holder: None },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, backup: None },
            // The schema lets in no value that its field cannot read: what stands there was not written by Waarborg.
            None if matches!(source, Store::Utf8Error(..) | Store::FromSqlConversionFailure(..)) => {
                Self::Damaged { path, backup: None }
            }
            _ => Self::Store(source),
        }
    }

    /// A value that does not fit its field, as serde tells it.
    pub(crate) fn field(fault: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let message = fault.inner().to_string();
        let path = fault.path().to_string();
        // serde has no codes: a missing and an unknown field are told by the beginning of its sentence.
        let named = |start: &str| {
            let field = message.strip_prefix(start)?.split('`').nth(1)?;
            let ends_there = path == field || path.ends_with(&format!(".{field}"));
            Some(if path == "." {
                field.to_owned()
            } else if ends_there {
                path.clone()
            } else {
                format!("{path}.{field}")
            })
        };
        let (field, reason) = if let Some(field) = named("missing field") {
            (field, "missing")
        } else if let Some(field) = named("unknown field") {
            (field, "unknown-field")
        } else if message.starts_with("invalid type: null") {
            // An emptied field arrives as null.
            (path, "missing")
        } else {
            (path, "value")
        };
        Self::Invalid(Fault { field: field.into(), reason: reason.into(), found: message })
    }

    /// A value that should always be expressible.
    #[expect(clippy::needless_pass_by_value, reason = "made to be handed to map_err")]
    pub(crate) fn json(fault: serde_json::Error) -> Self {
        Self::Internal(fault.to_string())
    }

    /// What a host does about it.
    pub fn code(&self) -> Code {
        match self {
            Self::NotFound { .. } | Self::Ambiguous { .. } => Code::NotFound,
            Self::Stale { .. } => Code::Stale,
            Self::Invalid(_) | Self::Malformed(_) | Self::UnknownCall(_) => Code::Invalid,
            Self::Locked { .. } => Code::Locked,
            Self::TooNew { .. } => Code::TooNew,
            Self::NotARegister { .. } => Code::NotARegister,
            Self::Damaged { .. } => Code::Damaged,
            Self::Unlock { .. } => Code::Unlock,
            Self::ReadOnly { .. } | Self::Unfinished { .. } => Code::ReadOnly,
            Self::Exists { .. } => Code::Exists,
            Self::OverRegister { .. } => Code::OverRegister,
            Self::Full { .. } => Code::Full,
            Self::File { .. } | Self::Extraction { .. } => Code::Unreadable,
            Self::Refused(_) => Code::Refused,
            Self::Stopped => Code::Stopped,
            Self::Store(source) => store_code(source),
            Self::Report(_) | Self::Internal(_) => Code::Internal,
        }
    }
}

/// Whether SQLCipher bars all writing because it met a damaged page. A place that cannot be written is found on opening, and one
/// that becomes so later has a code of its own (a moved file, a log that cannot be made): what is left without one is this.
fn is_barred(source: &rusqlite::Error) -> bool {
    source.sqlite_error().is_some_and(|fault| fault.extended_code == rusqlite::ffi::SQLITE_READONLY)
}

fn store_code(source: &rusqlite::Error) -> Code {
    use rusqlite::ErrorCode;
    match source.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Code::Full,
        Some(ErrorCode::ReadOnly) if is_barred(source) => Code::Damaged,
        Some(ErrorCode::ReadOnly) => Code::ReadOnly,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::Locked,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Code::Damaged,
        Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Code::Unreadable,
        _ => Code::Internal,
    }
}
