//! Opening the file of a register: encryption, pragmas, and telling apart what else it might be.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{held, lock, migrate};
use crate::error::{Error, Result};

/// Marks a file as a register (`WAAR`).
pub(crate) const APPLICATION_ID: i64 = 0x5741_4152;

/// First bytes of an SQLite file that is not encrypted.
pub(crate) const HEADER: &[u8; 16] = b"SQLite format 3\0";

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An SQLite file.
    Plain,
    /// Nothing recognisable, as encryption wants it; also a first page that was damaged.
    Encrypted,
    /// Too short for either.
    Neither,
}

/// Looks at the first bytes of a file.
///
/// Never of a register that is open: on POSIX systems a process that closes any descriptor of a file gives up all the locks
/// that it has on it, SQLite's too.
pub(crate) fn kind(path: &Path) -> Result<Kind> {
    let mut file = std::fs::File::open(path).map_err(|source| Error::file("read", path, source))?;
    let length = file.metadata().map_err(|source| Error::file("read", path, source))?.len();
    let mut first = [0; 16];
    if length < 512 || file.read_exact(&mut first).is_err() {
        return Ok(Kind::Neither);
    }
    Ok(if &first == HEADER { Kind::Plain } else { Kind::Encrypted })
}

/// Opens the database file and makes it ready; it is locked for all others.
pub(crate) fn open(path: &Path, password: Option<&str>, read_only: bool) -> Result<(Connection, Kind)> {
    if held::is_held(path) {
        return Err(Error::Locked { path: path.to_owned(), holder: lock::read(path) });
    }
    let kind = kind(path)?;
    if kind == Kind::Neither {
        return Err(Error::NotARegister { path: path.to_owned() });
    }
    if kind == Kind::Encrypted && looks_like_a_document(path) {
        return Err(Error::NotARegister { path: path.to_owned() });
    }
    let access = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|source| Error::store(path, source))?;
    connection.busy_timeout(Duration::ZERO)?;
    // A wrong password is an answer here; SQLCipher would also write it on the terminal.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    if kind == Kind::Encrypted {
        unlock(&connection, path, password)?;
    }
    recognise(&connection, path)?;
    if read_only {
        configure(&connection).map_err(|source| Error::store(path, source))?;
    } else {
        // A place that cannot be written is found here, before anything depends on it.
        if connection.is_readonly("main").unwrap_or_default() {
            return Err(Error::ReadOnly { path: path.to_owned() });
        }
        configure(&connection).map_err(|source| Error::store(path, source))?;
        claim(&connection, path)?;
    }
    Ok((connection, kind))
}

/// Makes a new, empty database file.
pub(crate) fn create(path: &Path, password: Option<&str>) -> Result<Connection> {
    // Claims the name first, so that no file is ever written over.
    let fault = |source| Error::file("create", path, source);
    crate::file::create_private(path).map_err(fault)?;
    let started = || -> Result<Connection> {
        let connection =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        if let Some(password) = password {
            connection.pragma_update(None, "key", password)?;
        }
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        configure(&connection)?;
        claim(&connection, path)?;
        Ok(connection)
    };
    started().map_err(|fault| {
        discard(path);
        if let Error::Store(source) = fault { Error::store(path, source) } else { fault }
    })
}

/// Takes a file away that was only begun, with what SQLite keeps beside it. Best effort: it is of no use to anybody.
pub(crate) fn discard(path: &Path) {
    for ending in ["", "-wal", "-journal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let _ignored = std::fs::remove_file(PathBuf::from(name));
    }
}

/// Files that are surely something else: their owners would be asked for a password that does not exist.
fn looks_like_a_document(path: &Path) -> bool {
    const STARTS: [&[u8]; 6] = [b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"\xd0\xcf\x11\xe0"];
    let mut first = [0; 512];
    if std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut first)).is_err() {
        return false;
    }
    // Encrypted bytes are random: not one file in the world has 512 of them that are text.
    let is_text = !first.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c));
    is_text || STARTS.iter().any(|start| first.starts_with(start))
}

fn unlock(connection: &Connection, path: &Path, password: Option<&str>) -> Result<()> {
    let given = password.is_some();
    // No file has a password with this character in it.
    let Some(password) = password.filter(|password| !password.contains('\0')) else {
        return Err(Error::Unlock { path: path.to_owned(), given });
    };
    // SQLCipher writes to the standard error by itself when a password is wrong; what people read there is ours.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", password)?;
    match connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())) {
        Err(fault) if fault.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            Err(Error::Unlock { path: path.to_owned(), given })
        }
        Err(fault) => Err(busy(path, fault)),
        Ok(()) => Ok(()),
    }
}

fn recognise(connection: &Connection, path: &Path) -> Result<()> {
    let fault = |fault: rusqlite::Error| match fault.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::Damaged { path: path.to_owned(), backup: None },
        _ => busy(path, fault),
    };
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(fault)?;
    if application != APPLICATION_ID {
        return Err(Error::NotARegister { path: path.to_owned() });
    }
    // The schema is read now: what is damaged there would otherwise show as a fault of the program.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(fault)?;
    // Before anything is claimed, so that a file of a newer program stays as it is, byte for byte.
    let found = migrate::version(connection).map_err(fault)?;
    if found > migrate::NEWEST {
        return Err(Error::TooNew { path: path.to_owned(), found, known: migrate::NEWEST });
    }
    Ok(())
}

fn busy(path: &Path, fault: rusqlite::Error) -> Error {
    if fault.sqlite_error_code() == Some(ErrorCode::CannotOpen) && wal(path).exists() {
        return Error::Unfinished { path: path.to_owned() };
    }
    let fault = Error::store(path, fault);
    if let Error::Locked { path, .. } = fault {
        let holder = lock::read(&path);
        Error::Locked { path, holder }
    } else {
        fault
    }
}

/// The file in which SQLite keeps what was committed last; it stays where a program ended without closing.
fn wal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// The pragmas of `architecture.md`, each for this connection.
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::ZERO)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // Without it encryption makes scans six to eight times slower.
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Locks the file for all others, until the connection closes.
fn claim(connection: &Connection, path: &Path) -> Result<()> {
    let claimed = || -> rusqlite::Result<()> {
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        // A file that already was in this mode would be locked only at the first write.
        connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;")
    };
    claimed().map_err(|fault| busy(path, fault))
}

/// Closes the file so that it lies there as one file that a read-only place can open.
pub(crate) fn close(connection: Connection) -> rusqlite::Result<()> {
    settle(&connection)?;
    connection.close().map_err(|(_, fault)| fault)
}

/// Brings the log into the file and takes it away; the file stays locked.
pub(crate) fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.flush_prepared_statement_cache();
    if !connection.is_readonly("main").unwrap_or(true) {
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    }
    Ok(())
}

/// Writes a whole copy of the file under a password, or without encryption. Goes through SQLite: a plain copy would open and
/// close the file once more in this process, and that gives up its lock (POSIX locks belong to the process, not to the handle).
pub(crate) fn export_to(connection: &Connection, target: &Path, password: Option<&str>) -> Result<()> {
    let key = password.unwrap_or_default();
    let name = target.to_str().ok_or_else(|| Error::NotARegister { path: PathBuf::from(target) })?;
    // Attaching makes no file: the connection was opened without leave to make one.
    crate::file::create_private(target).map_err(|source| Error::file("create", target, source))?;
    let exported = || -> rusqlite::Result<()> {
        connection.execute("ATTACH DATABASE ?1 AS fresh KEY ?2", [name, key])?;
        connection.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        connection.execute_batch(&format!(
            "PRAGMA fresh.application_id = {APPLICATION_ID}; PRAGMA fresh.user_version = {version}; DETACH DATABASE fresh;"
        ))
    };
    exported().map_err(|source| {
        if !connection.is_autocommit() {
            let _ignored = connection.execute_batch("ROLLBACK;");
        }
        // Left attached, it would hold the room of a file that is taken away, and stand in the way of the next attempt.
        let _ignored = connection.execute_batch("DETACH DATABASE fresh;");
        // SQLCipher tells a fault of its export in SQLite's words, without SQLite's code.
        let told_full =
            matches!(&source, rusqlite::Error::SqliteFailure(_, Some(told)) if told == "database or disk is full");
        if told_full { Error::Full { path: target.to_owned() } } else { Error::store(target, source) }
    })
}
