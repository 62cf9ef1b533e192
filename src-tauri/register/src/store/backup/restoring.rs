//! From a backup back to a whole register.

use std::path::Path;

use rusqlite::params;
use sha2::{Digest as _, Sha256};

use super::{beside, document};
use crate::error::{Error, Result};
use crate::store::{check, connection, derived, held, lock, migrate};

/// Writes a whole register from a backup. The register that it was made of is not touched.
///
/// # Errors
/// [`Error::Exists`] if something stands at `target`; [`Error::Unlock`] if the password is not that of the backup's day;
/// [`Error::Damaged`] if the backup is.
pub fn restore(backup: &Path, target: &Path, password: Option<&str>) -> Result<()> {
    if target.exists() {
        return Err(Error::Exists { path: target.to_owned() });
    }
    if held::is_held(backup) {
        // The open register itself: reading it here would unlock it for others.
        return Err(Error::Locked { path: backup.to_owned(), holder: lock::read(backup) });
    }
    let draft = beside(target, "draft");
    connection::discard(&draft);
    let restored = restore_to(backup, &draft, password).and_then(|()| {
        // Claims the name first, so that no file is ever written over; not every file system knows links.
        crate::file::create_private(target).map_err(|source| Error::file("create", target, source))?;
        crate::file::rename(&draft, target).inspect_err(|_| connection::discard(target))
    });
    connection::discard(&draft);
    restored.map_err(|fault| of_named(fault, backup, &draft, target))
}

/// A fault of the draft as a fault of a file that people named: of the backup if what it holds is wrong, else of the target.
fn of_named(fault: Error, backup: &Path, draft: &Path, target: &Path) -> Error {
    let fault = if let Error::Store(source) = fault { Error::store(draft, source) } else { fault };
    let is_draft = |path: &Path| path == draft;
    let target = target.to_owned();
    if let Error::Damaged { path, backup: None } = &fault
        && is_draft(path)
    {
        Error::Damaged { path: backup.to_owned(), backup: None }
    } else if matches!(&fault, Error::Full { path } if is_draft(path)) {
        Error::Full { path: target }
    } else if matches!(&fault, Error::ReadOnly { path } if is_draft(path)) {
        Error::ReadOnly { path: target }
    } else if let Error::File { action, path, source } = fault {
        let path = if is_draft(&path) { target } else { path };
        Error::File { action, path, source }
    } else {
        fault
    }
}

fn restore_to(backup: &Path, draft: &Path, password: Option<&str>) -> Result<()> {
    let mut from = std::fs::File::open(backup).map_err(|source| Error::file("read", backup, source))?;
    let of_backup = |source| Error::file("read", backup, source);
    if from.metadata().map_err(of_backup)?.is_dir() {
        return Err(of_backup(std::io::ErrorKind::IsADirectory.into()));
    }
    crate::file::create_private(draft)
        .and_then(|mut copy| std::io::copy(&mut from, &mut copy))
        .map_err(|source| Error::file("write", draft, source))?;
    drop(from);
    let opened = connection::open(draft, password, false).map_err(|fault| rename_fault(fault, backup));
    let (mut register, _) = opened?;
    let fault = |source| Error::store(draft, source);
    let key: String =
        register.query_row("SELECT value FROM meta WHERE key = 'backup_key'", [], |row| row.get(0)).map_err(fault)?;
    let wanted: Vec<String> = register
        // A copy of before a migration holds the bytes itself.
        .prepare(
            "SELECT DISTINCT sha256 FROM document
             WHERE erased_on IS NULL AND sha256 NOT IN (SELECT sha256 FROM document_blob)",
        )
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .map_err(fault)?;
    let folder = backup.parent().unwrap_or(Path::new(".")).join("documents");
    for hash in wanted {
        let path = folder.join(document::file_name(&key, &hash));
        let bytes = document::read(&path, &key).map_err(|_| Error::Damaged { path: path.clone(), backup: None })?;
        if check::hex(&Sha256::digest(&bytes)) != hash {
            return Err(Error::Damaged { path, backup: None });
        }
        register
            .execute("INSERT INTO document_blob (sha256, bytes) VALUES (?1, ?2)", params![hash, bytes])
            .map_err(fault)?;
    }
    migrate::migrate(&mut register)?;
    derived::rebuild(&mut register)?;
    let found = check::check(&register)?;
    connection::close(register).map_err(fault)?;
    if found.sound { Ok(()) } else { Err(Error::Damaged { path: backup.to_owned(), backup: None }) }
}

fn rename_fault(fault: Error, path: &Path) -> Error {
    let path = path.to_owned();
    if let Error::Unlock { given, .. } = fault {
        Error::Unlock { path, given }
    } else if let Error::Damaged { backup, .. } = fault {
        Error::Damaged { path, backup }
    } else if let Error::NotARegister { .. } = fault {
        Error::NotARegister { path }
    } else if let Error::TooNew { found, known, .. } = fault {
        Error::TooNew { path, found, known }
    } else {
        fault
    }
}
