//! A document in a backup: a file of its own, copied once however many backups there are.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params};
use sha2::{Digest as _, Sha256};

use crate::error::Result;
use crate::store::check::hex;
use crate::store::connection;

/// The name of a document's file: says nothing of the document to who does not have the key.
pub(super) fn file_name(key: &str, hash: &str) -> String {
    let inner = Sha256::new().chain_update(key).chain_update(hash).finalize();
    let outer = Sha256::new().chain_update(key).chain_update(inner).finalize();
    format!("{}.document", hex(&outer))
}

/// One document as a database of one row: SQLCipher then encrypts and seals it as it does the register.
pub(super) fn write(path: &Path, key: Option<&str>, hash: &str, bytes: &[u8]) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    use_key(&connection, key)?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; CREATE TABLE blob (sha256 TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;",
    )?;
    connection.execute("INSERT INTO blob (sha256, bytes) VALUES (?1, ?2)", params![hash, bytes])?;
    connection.close().map_err(|(_, fault)| fault)
}

/// The bytes of a document, whether it was copied before the register got its password or after.
pub(super) fn read(path: &Path, key: &str) -> Result<Vec<u8>> {
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
