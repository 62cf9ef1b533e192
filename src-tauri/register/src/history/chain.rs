//! Appending to the chain, and verifying it.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Entry, Operation};
use crate::error::{Error, Result};
use crate::model::choice::Choice as _;
use crate::model::{Id, Noun};
use crate::store::change::Edit;
use crate::world::{self, World};

/// Bytes of salt before a value is hashed.
const SALT: usize = 16;

/// The copy of the register that this file is.
fn replica(connection: &Connection) -> Result<Uuid> {
    let text: String = connection.query_row("SELECT value FROM meta WHERE key = 'replica'", [], |row| row.get(0))?;
    Uuid::try_parse(&text).map_err(|fault| Error::Internal(fault.to_string()))
}

/// Appends one entry with everything that a change did.
pub(crate) fn append(
    connection: &Connection,
    world: &dyn World,
    operation: Operation,
    edits: &[Edit],
    undoes: Option<Id<Entry>>,
) -> Result<Id<Entry>> {
    let last: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (number, previous) = last.map_or_else(|| (1, vec![0; 32]), |(number, hash)| (number + 1, hash));
    let id = Id::<Entry>::from(world::new_uuid(world));
    let replica = replica(connection)?;
    let at = world.now();
    let actor = world.actor();

    let mut hash = Link::after(&previous);
    hash.head(number, id.uuid(), replica, &at.to_rfc3339(), &actor, operation.as_str(), undoes.map(Id::uuid));
    // Written first with an empty hash, since the records refer to it; the true one follows when all of it is known.
    connection
        .prepare_cached("INSERT INTO entry (number, id, replica, at, actor, operation, undoes, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, zeroblob(32))")?
        .execute(params![number, id, Id::<()>::from(replica), at.to_rfc3339(), actor, operation, undoes, previous])?;
    let mut add_record = connection.prepare_cached(
        "INSERT INTO entry_record (entry, position, noun, record, before, after) VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    let mut add_field = connection.prepare_cached(
        "INSERT INTO entry_field (entry, position, field, before, after, salt, before_hash, after_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (position, edit) in (1_i64..).zip(edits) {
        hash.record(edit.noun.to_string().as_str(), edit.id, edit.before, edit.after);
        add_record.execute(params![number, position, edit.noun, Id::<()>::from(edit.id), edit.before, edit.after])?;
        for field in &edit.fields {
            let mut salt = [0_u8; SALT];
            world.randomise(&mut salt);
            let (before, after) = (field.before.to_string(), field.after.to_string());
            let (before_hash, after_hash) = (value_hash(&salt, &before), value_hash(&salt, &after));
            hash.field(&field.field, &before_hash, &after_hash);
            add_field.execute(params![number, position, field.field, before, after, salt, before_hash, after_hash])?;
        }
    }
    connection.prepare_cached("UPDATE entry SET hash = ?1 WHERE number = ?2")?.execute(params![hash.end(), number])?;
    Ok(id)
}

/// Erases what the history keeps of the facts that were refused of documents; the hashes stay, and the chain verifies.
///
/// A digest of a fact gives nothing away while the document stands beside it. Once that is erased it would: what a fact can say
/// is often so little that one can guess until the digest fits, as with a name under an agreement.
pub(crate) fn erase_refusals(connection: &Connection, edits: &[Edit]) -> Result<()> {
    let mut erase = connection.prepare_cached(
        "UPDATE entry_field SET before = NULL, after = NULL, salt = NULL
         WHERE field = 'refused' AND (entry, position) IN
             (SELECT entry, position FROM entry_record WHERE noun = ?1 AND record = ?2)",
    )?;
    for edit in edits.iter().filter(|edit| edit.noun == Noun::Document) {
        erase.execute(params![edit.noun, Id::<()>::from(edit.id)])?;
    }
    Ok(())
}

/// Verifies the whole chain and answers the number of the first entry that does not fit, if any.
pub(crate) fn verify(connection: &Connection) -> Result<Option<i64>> {
    let mut previous = vec![0_u8; 32];
    let mut expected = 1_i64;
    let mut statement = connection.prepare(
        "SELECT number, id, replica, at, actor, operation, undoes, previous, hash FROM entry ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let (id, replica): (Id<()>, Id<()>) = (row.get(1)?, row.get(2)?);
        let (at, actor): (String, String) = (row.get(3)?, row.get(4)?);
        let operation: String = row.get(5)?;
        let undoes: Option<Id<()>> = row.get(6)?;
        let (claimed, stored): (Vec<u8>, Vec<u8>) = (row.get(7)?, row.get(8)?);
        let mut hash = Link::after(&previous);
        hash.head(number, id.uuid(), replica.uuid(), &at, &actor, &operation, undoes.map(Id::uuid));
        let whole = covers_its_records(connection, number, &mut hash)?;
        if number != expected || claimed != previous || !whole || hash.end() != stored {
            return Ok(Some(number));
        }
        previous = stored;
        expected += 1;
    }
    // The chain does not show that its end was cut off; the records do, since each carries the revision of its last entry.
    Ok(if is_complete(connection)? { None } else { Some(expected) })
}

/// Whether the records are those that the history leaves behind.
fn is_complete(connection: &Connection) -> Result<bool> {
    for noun in Noun::ALL {
        let sql = format!(
            "WITH told (record, revision) AS (
                 SELECT record, after FROM (
                     SELECT record, after, row_number() OVER (PARTITION BY record ORDER BY entry DESC, position DESC) AS place
                     FROM entry_record WHERE noun = ?1) WHERE place = 1)
             SELECT EXISTS (SELECT id, revision FROM \"{0}\" EXCEPT SELECT record, revision FROM told WHERE revision IS NOT NULL)
                 OR EXISTS (SELECT record, revision FROM told WHERE revision IS NOT NULL EXCEPT SELECT id, revision FROM \"{0}\")",
            noun.table().name()
        );
        if connection.query_row(&sql, [noun], |row| row.get::<_, bool>(0))? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn covers_its_records(connection: &Connection, entry: i64, hash: &mut Link) -> Result<bool> {
    let mut records = connection.prepare_cached(
        "SELECT position, noun, record, before, after FROM entry_record WHERE entry = ?1 ORDER BY position",
    )?;
    let mut fields = connection.prepare_cached(
        "SELECT field, before, after, salt, before_hash, after_hash FROM entry_field WHERE entry = ?1 AND position = ?2 ORDER BY id",
    )?;
    let mut rows = records.query([entry])?;
    while let Some(row) = rows.next()? {
        let position: i64 = row.get(0)?;
        let (noun, record): (String, Id<()>) = (row.get(1)?, row.get(2)?);
        hash.record(&noun, record.uuid(), row.get(3)?, row.get(4)?);
        let mut rows = fields.query(params![entry, position])?;
        while let Some(row) = rows.next()? {
            let field: String = row.get(0)?;
            let (before, after): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
            let salt: Option<Vec<u8>> = row.get(3)?;
            let (before_hash, after_hash): (Vec<u8>, Vec<u8>) = (row.get(4)?, row.get(5)?);
            // An erased value has no salt left and cannot be checked; its hash still counts.
            let right = match (&salt, &before, &after) {
                // A longer salt could take the first letters of both values over.
                (Some(salt), Some(before), Some(after)) if salt.len() == SALT => {
                    value_hash(salt, before) == before_hash && value_hash(salt, after) == after_hash
                }
                (None, None, None) => true,
                _ => false,
            };
            if !right {
                return Ok(false);
            }
            hash.field(&field, &before_hash, &after_hash);
        }
    }
    Ok(true)
}

fn value_hash(salt: &[u8], json: &str) -> Vec<u8> {
    Sha256::new().chain_update(salt).chain_update(json).finalize().to_vec()
}

/// The hash of one entry as it grows. Every text is preceded by its length, so that no two entries read alike.
struct Link(Sha256);

impl Link {
    fn after(previous: &[u8]) -> Self {
        Self(Sha256::new().chain_update(previous))
    }

    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text);
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of an entry, in their order")]
    fn head(
        &mut self,
        number: i64,
        id: Uuid,
        replica: Uuid,
        at: &str,
        actor: &str,
        operation: &str,
        undoes: Option<Uuid>,
    ) {
        self.0.update(number.to_be_bytes());
        self.0.update(id.as_bytes());
        self.0.update(replica.as_bytes());
        self.text(at);
        self.text(actor);
        self.text(operation);
        self.0.update(undoes.unwrap_or_default().as_bytes());
    }

    fn record(&mut self, noun: &str, record: Uuid, before: Option<i64>, after: Option<i64>) {
        // Tells a record from a field, so that neither can be read as the other.
        self.0.update(b"r");
        self.text(noun);
        self.0.update(record.as_bytes());
        self.0.update(before.unwrap_or_default().to_be_bytes());
        self.0.update(after.unwrap_or_default().to_be_bytes());
    }

    fn field(&mut self, field: &str, before_hash: &[u8], after_hash: &[u8]) {
        self.0.update(b"f");
        self.text(field);
        self.0.update(before_hash);
        self.0.update(after_hash);
    }

    fn end(self) -> Vec<u8> {
        self.0.finalize().to_vec()
    }
}
