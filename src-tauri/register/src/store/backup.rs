//! Backups: made by themselves, thinned with age, and proven by restoring them.
//!
//! A folder `<name>.backups` beside the register holds one database a backup, without the documents' bytes, and one file a
//! document. A document that has not changed is therefore copied once. Both are encrypted where the register is: the database
//! with the register's password, the documents with a key that stands inside the register.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, Duration, NaiveDateTime, Timelike as _, Utc};
use rusqlite::{Connection, OpenFlags, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use super::check::hex;
use super::{connection, derived, held, lock, migrate};
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

/// Which backups to keep: one in five minutes for an hour, one an hour for a day, one a day for a month, one a week for half a year,
/// then one a month. The newest always stays. One of the future, of a clock that was set wrong, counts as made now.
pub fn keep(made: &[DateTime<Utc>], now: DateTime<Utc>) -> BTreeSet<DateTime<Utc>> {
    let mut sorted: Vec<DateTime<Utc>> = made.to_vec();
    sorted.sort();
    // The one that was made last, whatever stamps of the future stand beside it.
    let mut kept: BTreeSet<DateTime<Utc>> = sorted.iter().rev().find(|at| **at <= now).copied().into_iter().collect();
    let mut taken = BTreeSet::new();
    // Newest first, so that the last backup of an hour, a day or a week stands for it.
    for &at in sorted.iter().rev() {
        let age = (now - at).max(Duration::zero());
        let week = at.iso_week();
        let slot = if age < Duration::hours(1) {
            format!("minutes {}", at.timestamp().div_euclid(300))
        } else if age < Duration::days(1) {
            format!("hour {} {}", at.date_naive(), at.hour())
        } else if age < Duration::days(31) {
            format!("day {}", at.date_naive())
        } else if age < Duration::days(183) {
            format!("week {} {}", week.year(), week.week())
        } else {
            format!("month {} {}", at.year(), at.month())
        };
        if taken.insert(slot) {
            kept.insert(at);
        }
    }
    kept
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
        let copied = copied().map_err(fault);
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
            let path = folder.join(blob_name(&key, &hash));
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
            let written = write_blob(&draft, self.password().map(|_| key.as_str()), &hash, &bytes)
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
            let _ignored = std::fs::remove_file(folder.join(blob_name(&key, &hash)));
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
        let path = folder.join(blob_name(&key, &hash));
        let bytes = read_blob(&path, &key).map_err(|_| Error::Damaged { path: path.clone(), backup: None })?;
        if hex(&Sha256::digest(&bytes)) != hash {
            return Err(Error::Damaged { path, backup: None });
        }
        register
            .execute("INSERT INTO document_blob (sha256, bytes) VALUES (?1, ?2)", params![hash, bytes])
            .map_err(fault)?;
    }
    migrate::migrate(&mut register)?;
    derived::rebuild(&mut register)?;
    let found = super::check::check(&register)?;
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

/// The name of a document's file: says nothing of the document to who does not have the key.
fn blob_name(key: &str, hash: &str) -> String {
    let inner = Sha256::new().chain_update(key).chain_update(hash).finalize();
    let outer = Sha256::new().chain_update(key).chain_update(inner).finalize();
    format!("{}.document", hex(&outer))
}

/// One document as a database of one row: SQLCipher then encrypts and seals it as it does the register.
fn write_blob(path: &Path, key: Option<&str>, hash: &str, bytes: &[u8]) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    use_key(&connection, key)?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; CREATE TABLE blob (sha256 TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;",
    )?;
    connection.execute("INSERT INTO blob (sha256, bytes) VALUES (?1, ?2)", params![hash, bytes])?;
    connection.close().map_err(|(_, fault)| fault)
}

/// The bytes of a document, whether it was copied before the register got its password or after.
fn read_blob(path: &Path, key: &str) -> Result<Vec<u8>> {
    let sealed = connection::kind(path)? == connection::Kind::Encrypted;
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    use_key(&connection, sealed.then_some(key))?;
    Ok(connection.query_row("SELECT bytes FROM blob", [], |row| row.get(0))?)
}

/// A key of 256 random bits needs no stretching, unlike a password.
fn use_key(connection: &Connection, key: Option<&str>) -> rusqlite::Result<()> {
    match key {
        Some(key) => connection.pragma_update(None, "key", format!("x'{key}'")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Board;
    use crate::world::StillWorld;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

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

    #[test]
    fn keeps_less_the_older_it_gets() {
        let now = at("2026-11-21T12:00:00Z");
        let every_ten_minutes: Vec<DateTime<Utc>> =
            (0..6 * 24 * 400).map(|step| now - Duration::minutes(10 * step)).collect();
        let kept = keep(&every_ten_minutes, now);
        let within =
            |from: Duration, to: Duration| kept.iter().filter(|&&at| now - at >= from && now - at < to).count();
        assert_eq!(within(Duration::zero(), Duration::hours(1)), 6, "the last hour keeps one in five minutes");
        assert_eq!(within(Duration::hours(1), Duration::days(1)), 24, "a day keeps one an hour");
        assert!((29..=32).contains(&within(Duration::days(1), Duration::days(31))), "a month keeps one a day");
        assert!((20..=24).contains(&within(Duration::days(31), Duration::days(183))), "half a year keeps one a week");
        assert!((7..=9).contains(&within(Duration::days(183), Duration::days(400))), "then one a month");
        assert!(kept.contains(&now), "the newest always stays");
    }

    #[test]
    fn a_busy_hour_does_not_fill_the_disk() {
        let now = at("2026-11-21T12:04:00Z");
        let every_ten_seconds: Vec<DateTime<Utc>> = (0..360).map(|step| now - Duration::seconds(10 * step)).collect();
        let kept = keep(&every_ten_seconds, now);
        assert!(kept.len() <= 13 && kept.contains(&now), "{kept:?}");
        let gaps = kept.iter().zip(kept.iter().skip(1)).map(|(one, next)| *next - *one);
        assert!(gaps.max().unwrap() <= Duration::minutes(5), "and none of the hour is without one");
    }

    #[test]
    fn a_stamp_of_the_future_takes_no_place_of_others() {
        let now = at("2026-11-21T12:00:00Z");
        let ahead = [at("2026-11-21T12:02:00Z"), at("2031-01-01T00:00:00Z")];
        let made = [now - Duration::minutes(20), now, ahead[0], ahead[1]];
        assert_eq!(keep(&made, now), BTreeSet::from(made), "counted as made now, beside the one that was");
        let next_year = now + Duration::days(40);
        let day = [at("2026-12-31T09:00:00Z"), at("2026-12-31T10:00:00Z"), ahead[1]];
        assert!(keep(&day, next_year).contains(&day[1]), "the last that was made stays");
    }

    #[test]
    fn thinning_twice_is_thinning_once() {
        let now = at("2026-11-21T12:00:00Z");
        let made: Vec<DateTime<Utc>> = (0..3000).map(|step| now - Duration::minutes(97 * step)).collect();
        let once = keep(&made, now);
        let again = keep(&once.iter().copied().collect::<Vec<_>>(), now);
        assert_eq!(once, again, "a backup that was kept is not lost by doing it again");
        assert!(keep(&[], now).is_empty());
    }
}
