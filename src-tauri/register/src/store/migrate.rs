//! The schema of the register's content, and how an older file comes up to it.

use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};

/// A step of the content schema.
pub(crate) struct Step {
    /// What it does to a register. One that was released is never edited; a test holds its hash.
    pub(crate) sql: &'static str,
    /// What it brings that reading asks for, empty and in the connection alone: an older register that is open for reading only
    /// stays as it is.
    stand_in: &'static str,
}

/// The content schema, step by step.
pub(crate) const STEPS: &[Step] = &[
    Step { sql: include_str!("../../schema/content/0001_register.sql"), stand_in: "" },
    Step {
        sql: include_str!("../../schema/content/0002_intake.sql"),
        stand_in: "CREATE TEMP TABLE document_refused (owner BLOB, position INTEGER, value TEXT) STRICT;
                   CREATE TEMP TABLE evidence_change (evidence INTEGER PRIMARY KEY, read TEXT) STRICT;",
    },
    Step {
        sql: include_str!("../../schema/content/0003_recognised.sql"),
        stand_in: "CREATE TEMP TABLE document_recognised (document BLOB, part INTEGER, layout TEXT) STRICT;",
    },
];

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
        tx.execute_batch(step.sql)?;
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

/// Lets an older file that is open for reading only, and so stays as it is, be read as one of today: what came since stands empty.
pub(crate) fn stand_in(connection: &Connection) -> Result<()> {
    let done = usize::try_from(version(connection)?).map_err(|_| Error::Internal("schema".to_owned()))?;
    for step in STEPS.iter().skip(done) {
        connection.execute_batch(step.stand_in)?;
    }
    Ok(())
}

/// Which derived schema a file should have: the hash of its text, so that an edit makes every file rebuild it.
pub(crate) fn derived_version() -> String {
    super::check::hex(&Sha256::digest(DERIVED)).chars().take(16).collect()
}
