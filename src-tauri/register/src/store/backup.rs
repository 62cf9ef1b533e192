//! Backups: made by themselves, thinned with age, and proven by restoring them.
//!
//! A folder `<name>.backups` beside the register holds one database a backup, without the documents' bytes, and one file a
//! document. A document that has not changed is therefore copied once. Both are encrypted where the register is: the database
//! with the register's password, the documents with a key that stands inside the register.

mod document;
mod restoring;
mod thinning;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, ErrorCode, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::restoring::restore;
pub use self::thinning::keep;
use super::{connection, migrate};
use crate::error::{Error, Result};
use crate::register::{Access, Register};
use crate::world::date_in_amsterdam;

const SUFFIX: &str = ".backup";
const STAMP: &str = "%Y-%m-%dT%H-%M-%SZ";

/// A backup in the folder of a register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Backup {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// File.
    #[ts(type = "string")]
    pub path: PathBuf,
}

/// The folder with the backups of a register.
pub fn folder(register: &Path) -> PathBuf {
    beside(register, "backups")
}

/// A name beside a register: its own with something after it.
pub(crate) fn beside(register: &Path, what: &str) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(".");
    name.push(what);
    name.into()
}

/// The backups of a register, oldest first. Files that have another name than ours are left alone.
pub fn list(register: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder(register)) else { return Vec::new() };
    let mut backups: Vec<Backup> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let stamp = path.file_name()?.to_str()?.strip_suffix(SUFFIX)?.to_owned();
            let at = NaiveDateTime::parse_from_str(&stamp, STAMP).ok()?.and_utc();
            Some(Backup { at, path })
        })
        .collect();
    backups.sort();
    backups
}

impl Register {
    /// Makes a backup if the register changed since the last one.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`] or [`Error::File`] for the folder with the backups.
    pub fn back_up_if_changed(&mut self) -> Result<Option<Backup>> {
        let last = self.last_entry()?;
        let backed_up = self.meta("backed_up_entry")?.and_then(|number| number.parse::<i64>().ok());
        if backed_up == Some(last) && list(self.path()).pop().is_some() {
            return Ok(None);
        }
        self.back_up().map(Some)
    }

    /// Makes a backup now, and thins the older ones.
    ///
    /// # Errors
    /// As [`Self::back_up_if_changed`].
    pub fn back_up(&mut self) -> Result<Backup> {
        if self.is_read_only() {
            return Err(Error::ReadOnly { path: self.path().to_owned() });
        }
        let folder = folder(self.path());
        let blobs = folder.join("documents");
        std::fs::create_dir_all(&blobs).map_err(|source| Error::file("create", &blobs, source))?;
        let now = self.world().now();
        let path = folder.join(format!("{}{SUFFIX}", now.format(STAMP)));
        let draft = folder.join(format!(".draft-{}", std::process::id()));
        connection::discard(&draft);
        let written = self.write_content(&draft).and_then(|()| self.write_documents(&blobs));
        let written = written.and_then(|()| crate::file::rename(&draft, &path));
        if let Err(fault) = written {
            connection::discard(&draft);
            return Err(fault);
        }
        self.set_meta("backed_up_entry", &self.last_entry()?.to_string())?;
        self.thin(now);
        self.forget_erased(&blobs)?;
        Ok(Backup { at: now, path })
    }

    /// Everything but the documents' bytes and what is derived.
    fn write_content(&self, draft: &Path) -> Result<()> {
        let fault = |source| Error::store(draft, source);
        let mut fresh = connection::create(draft, self.password())?;
        migrate::migrate(&mut fresh)?;
        connection::close(fresh).map_err(fault)?;
        let copied = || -> rusqlite::Result<()> {
            let key = self.password().unwrap_or_default();
            self.connection.execute("ATTACH DATABASE ?1 AS backup KEY ?2", params![draft.to_string_lossy(), key])?;
            self.connection
                .execute_batch("PRAGMA backup.journal_mode = DELETE; BEGIN; PRAGMA defer_foreign_keys = ON;")?;
            let tables: Vec<String> = self
                .connection
                .prepare("SELECT name FROM backup.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'document_blob'")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for table in tables {
                self.connection
                    .execute_batch(&format!("INSERT INTO backup.\"{table}\" SELECT * FROM main.\"{table}\";"))?;
            }
            self.connection.execute_batch("COMMIT;")
        };
        // A damaged page is one of the register: the draft was only just made.
        let copied = copied().map_err(|source| {
            // A damaged page is one of the register: the draft was only just made.
            let is_damage = matches!(
                source.sqlite_error_code(),
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::ReadOnly)
            );
            Error::store(if is_damage { self.path() } else { draft }, source)
        });
        if copied.is_err() && !self.connection.is_autocommit() {
            let _ignored = self.connection.execute_batch("ROLLBACK;");
        }
        self.connection.execute_batch("DETACH DATABASE backup;").map_err(fault)?;
        copied
    }

    /// The bytes of each document that was not copied before.
    fn write_documents(&self, folder: &Path) -> Result<()> {
        let key = self.backup_key()?;
        let hashes: Vec<String> = self
            .connection
            .prepare("SELECT sha256 FROM document_blob")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for hash in hashes {
            let path = folder.join(document::file_name(&key, &hash));
            // One that was copied before the register got its password is written anew, under the key.
            if path.exists() && (self.password().is_none() || connection::kind(&path)? == connection::Kind::Encrypted) {
                continue;
            }
            let bytes: Vec<u8> =
                self.connection
                    .query_row("SELECT bytes FROM document_blob WHERE sha256 = ?1", [&hash], |row| row.get(0))?;
            let draft = path.with_extension("draft");
            let _ignored = std::fs::remove_file(&draft);
            crate::file::create_private(&draft).map_err(|source| Error::file("create", &draft, source))?;
            let written = document::write(&draft, self.password().map(|_| key.as_str()), &hash, &bytes)
                .map_err(|source| Error::store(&draft, source))
                .and_then(|()| crate::file::rename(&draft, &path));
            if written.is_err() {
                let _ignored = std::fs::remove_file(&draft);
            }
            written?;
        }
        Ok(())
    }

    fn backup_key(&self) -> Result<String> {
        self.meta("backup_key")?.ok_or_else(|| Error::Internal("the register has no backup key".to_owned()))
    }

    /// Takes the bytes of erased documents away as soon as no backup of before that day is left.
    fn forget_erased(&self, folder: &Path) -> Result<()> {
        let Some(oldest) = list(self.path()).into_iter().map(|backup| date_in_amsterdam(backup.at)).next() else {
            return Ok(());
        };
        let key = self.backup_key()?;
        let erased: Vec<String> = self
            .connection
            .prepare(
                "SELECT sha256 FROM document WHERE erased_on < ?1 AND sha256 NOT IN (SELECT sha256 FROM document_blob)",
            )?
            .query_map([oldest], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for hash in erased {
            // Best effort, as with old backups: it is tried again next time.
            let _ignored = std::fs::remove_file(folder.join(document::file_name(&key, &hash)));
        }
        Ok(())
    }

    /// Takes old backups away. Best effort: one that cannot be removed is tried again next time.
    fn thin(&self, now: DateTime<Utc>) {
        let backups = list(self.path());
        let made: Vec<DateTime<Utc>> = backups.iter().map(|backup| backup.at).collect();
        let kept = keep(&made, now);
        for backup in backups.iter().filter(|backup| !kept.contains(&backup.at)) {
            let _ignored = std::fs::remove_file(&backup.path);
        }
    }
}

/// A whole copy of the file, made before its schema changes.
pub(crate) fn before_migration(
    connection: &Connection,
    register: &Path,
    version: i64,
    password: Option<&str>,
) -> Result<()> {
    let folder = folder(register);
    std::fs::create_dir_all(&folder).map_err(|source| Error::file("create", &folder, source))?;
    let path = folder.join(format!("before-schema-{}.waarborg", version + 1));
    let draft = beside(&path, "draft");
    // One from an attempt that did not come to its end would only be in the way; a whole copy stays until the next one is.
    connection::discard(&draft);
    let written = connection::export_to(connection, &draft, password)
        .and_then(|()| crate::file::sync(&draft))
        .and_then(|()| crate::file::rename(&draft, &path));
    if written.is_err() {
        connection::discard(&draft);
    }
    written
}

/// A fault of opening, with what the backups tell of it: if the newest one opens with the password, the password is right and
/// the file is damaged.
pub(crate) fn explain(fault: Error, path: &Path, password: Option<&str>) -> Error {
    let newest = || list(path).pop().map(|backup| backup.path);
    if let Error::Unlock { given: true, path } = fault {
        match newest().filter(|backup| opens(backup, password)) {
            Some(backup) => Error::Damaged { path, backup: Some(backup) },
            None => Error::Unlock { path, given: true },
        }
    } else if let Error::Damaged { path, backup: None } = fault {
        Error::Damaged { path, backup: newest() }
    } else {
        fault
    }
}

fn opens(backup: &Path, password: Option<&str>) -> bool {
    let access = Access { password: password.map(str::to_owned), read_only: true };
    connection::open(backup, access.password.as_deref(), true).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Board;
    use crate::world::StillWorld;

    /// A register with a document in it.
    fn register(path: &Path, password: Option<&str>) -> Register {
        let world = std::sync::Arc::new(StillWorld::on("2026-11-21".parse().unwrap()));
        let board: Board = serde_json::from_value(serde_json::json!({ "name": "Bestuur" })).unwrap();
        let mut register = Register::create(path, board, password, world).unwrap();
        register.keep_document("brief.txt", b"Geheim merkteken", None, None, &[]).unwrap();
        register
    }

    #[test]
    fn a_copy_of_before_a_migration_is_restored_and_gives_way_only_to_a_whole_one() {
        for password in [None, Some("geheim")] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("bestuur.waarborg");
            let register = register(&path, password);
            let copy = super::folder(&path).join("before-schema-1.waarborg");
            let make = || before_migration(&register.connection, &path, 0, password);
            make().unwrap();
            let target = folder.path().join("terug.waarborg");
            restore(&copy, &target, password).unwrap();
            let restored = connection::open(&target, password, true).unwrap().0;
            let bytes: Vec<u8> = restored.query_row("SELECT bytes FROM document_blob", [], |row| row.get(0)).unwrap();
            assert_eq!(bytes, b"Geheim merkteken");

            let whole = std::fs::read(&copy).unwrap();
            let in_the_way = beside(&copy, "draft");
            std::fs::create_dir(&in_the_way).unwrap();
            make().unwrap_err();
            assert!(std::fs::read(&copy).unwrap() == whole, "an attempt that failed leaves the older copy");
            std::fs::remove_dir(&in_the_way).unwrap();
            make().unwrap();
            assert!(!in_the_way.exists());
        }
    }
}
