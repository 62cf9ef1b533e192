//! Who has a register open.
//!
//! SQLite's own lock decides; the file beside the register only tells people whom to ask. It is therefore written after the
//! lock was taken, and ignored where the lock is free.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::words::{self, Language};
use crate::world::World;

/// Who has a register open, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Account.
    pub user: String,
    /// Machine.
    pub host: String,
    /// Process on that machine.
    pub process: u32,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Holder {
    /// This process.
    pub(crate) fn here(world: &dyn World) -> Self {
        let host = gethostname::gethostname().to_string_lossy().into_owned();
        Self { user: world.actor(), host, process: std::process::id(), since: world.now() }
    }

    /// Since when, as people in the Netherlands read it.
    pub fn since_in_amsterdam(&self, language: Language) -> String {
        let since = self.since.with_timezone(&chrono_tz::Europe::Amsterdam);
        format!("{} {}", words::date(language, since.date_naive()), since.format("%H:%M"))
    }
}

/// The file that names the holder of a register.
pub(crate) fn path(register: &Path) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// Names the holder. Best effort: where it cannot be written, the lock itself still holds.
pub(crate) fn write(register: &Path, holder: &Holder) {
    if let Ok(bytes) = serde_json::to_vec(holder) {
        let _ignored = crate::file::replace(&path(register), &bytes);
    }
}

/// Reads who holds a register, if a readable file says so.
pub(crate) fn read(register: &Path) -> Option<Holder> {
    serde_json::from_slice(&std::fs::read(path(register)).ok()?).ok()
}

/// Takes the name away. Best effort, as above.
pub(crate) fn remove(register: &Path) {
    let _ignored = std::fs::remove_file(path(register));
}
