//! The schema of the register's content, and how an older file comes up to it.

use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};

/// The content schema, step by step. A step that was released is never edited; a test holds its hash.
pub(crate) const STEPS: &[&str] = &[include_str!("../../schema/content/0001_register.sql")];

/// The newest schema that this program knows.
#[expect(clippy::cast_possible_wrap, reason = "the number of steps is small")]
pub(crate) const NEWEST: i64 = STEPS.len() as i64;

/// The schema of what can be rebuilt from content.
pub(crate) const DERIVED: &str = include_str!("../../schema/derived.sql");

/// The schema of an open file.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings the content schema up to date: all pending steps and their record in one transaction, or none of them.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let from = version(connection)?;
    if from == NEWEST {
        return Ok(());
    }
    let done = usize::try_from(from).map_err(|_| Error::Internal(format!("schema {from}")))?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in STEPS.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    let broken: Option<String> = {
        let mut statement = tx.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()?
    };
    if let Some(table) = broken {
        return Err(Error::Internal(format!("a migration left {table} with a reference to nothing")));
    }
    tx.pragma_update(None, "user_version", NEWEST)?;
    tx.commit()?;
    Ok(())
}

/// Which derived schema a file should have: the hash of its text, so that an edit makes every file rebuild it.
pub(crate) fn derived_version() -> String {
    super::check::hex(&Sha256::digest(DERIVED)).chars().take(16).collect()
}
