//! Which registers this process has open for writing.
//!
//! On POSIX systems a process that closes any descriptor of a file gives up every lock that it has on it, SQLite's too. A
//! register that is open here is therefore refused before its file is touched: looking at it would unlock it for others.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::lock;

static HELD: Mutex<BTreeSet<Key>> = Mutex::new(BTreeSet::new());

/// What makes two paths one file.
#[cfg(unix)]
type Key = (u64, u64);
#[cfg(not(unix))]
type Key = PathBuf;

#[cfg(unix)]
fn key(path: &Path) -> Option<Key> {
    use std::os::unix::fs::MetadataExt as _;
    // Asks for the file's number without opening it.
    std::fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn key(path: &Path) -> Option<Key> {
    std::fs::canonicalize(path).ok()
}

/// Whether two paths lead to one file that is there, found without opening either.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    key(one).is_some_and(|one| key(other) == Some(one))
}

/// Whether this process has the file open for writing.
pub(crate) fn is_held(path: &Path) -> bool {
    key(path).is_some_and(|key| HELD.lock().unwrap_or_else(PoisonError::into_inner).contains(&key))
}

/// A register that this process has open for writing. Dropped after its connection, also when a panic unwinds.
#[derive(Debug)]
pub(crate) struct Held {
    key: Option<Key>,
}

/// The name of the holder beside the register. Dropped before its connection: once SQLite's lock is given up, the name that stands
/// there may be that of the next holder.
#[derive(Debug)]
pub(crate) struct Named {
    path: PathBuf,
}

impl Named {
    /// Names the holder of a register beside it.
    pub(crate) fn new(path: &Path, holder: &lock::Holder) -> Self {
        lock::write(path, holder);
        Self { path: path.to_owned() }
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        lock::remove(&self.path);
    }
}

impl Held {
    /// Notes that the register is open for writing.
    pub(crate) fn new(path: &Path) -> Self {
        let key = key(path);
        HELD.lock().unwrap_or_else(PoisonError::into_inner).extend(self::key(path));
        Self { key }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(key) = &self.key {
            HELD.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
        }
    }
}
