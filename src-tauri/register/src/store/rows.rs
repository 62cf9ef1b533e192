//! Rows of the nouns' tables, read and written alike for every noun.

use rusqlite::{Connection, OptionalExtension as _, ToSql};

use crate::error::Result;
use crate::model::{Id, Record};
use crate::text;

/// Columns as [`Record::from_row`] reads them.
pub(crate) fn columns<R: Record>() -> String {
    format!("id, revision, archived_on, {}", R::COLUMNS.join(", "))
}

/// Reads one record with its parts.
pub(crate) fn find<R: Record>(connection: &Connection, id: Id<R>) -> Result<Option<R>> {
    let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", columns::<R>(), R::TABLE);
    let found = connection.prepare_cached(&sql)?.query_row([id], R::from_row).optional()?;
    match found {
        Some(mut record) => {
            record.load_parts(connection)?;
            Ok(Some(record))
        }
        None => Ok(None),
    }
}

/// Reads every record of a noun, in the order of their ids.
pub(crate) fn all<R: Record>(connection: &Connection) -> Result<Vec<R>> {
    let sql = format!("SELECT {} FROM \"{}\" ORDER BY id", columns::<R>(), R::TABLE);
    let mut records: Vec<R> =
        connection.prepare_cached(&sql)?.query_map([], R::from_row)?.collect::<rusqlite::Result<_>>()?;
    R::load_all_parts(&mut records, connection)?;
    Ok(records)
}

/// Writes a new row.
pub(crate) fn insert<R: Record>(connection: &Connection, record: &R) -> Result<()> {
    let names = R::COLUMNS.join(", ");
    let places = vec!["?"; R::COLUMNS.len() + 4].join(", ");
    let sql =
        format!("INSERT INTO \"{}\" (id, revision, archived_on, sort_label, {names}) VALUES ({places})", R::TABLE);
    let (id, revision, archived_on) = (record.id(), record.revision(), record.archived_on());
    let sort_label = text::fold(&record.label());
    let mut values: Vec<&dyn ToSql> = vec![&id, &revision, &archived_on, &sort_label];
    values.extend(record.values());
    connection.prepare_cached(&sql)?.execute(values.as_slice())?;
    record.save_parts(connection)?;
    Ok(())
}

/// Writes a row over the one that stands there.
pub(crate) fn update<R: Record>(connection: &Connection, record: &R) -> Result<()> {
    let names = R::COLUMNS.join(" = ?, ");
    let sql =
        format!("UPDATE \"{}\" SET revision = ?, archived_on = ?, sort_label = ?, {names} = ? WHERE id = ?", R::TABLE);
    let (id, revision, archived_on) = (record.id(), record.revision(), record.archived_on());
    let sort_label = text::fold(&record.label());
    let mut values: Vec<&dyn ToSql> = vec![&revision, &archived_on, &sort_label];
    values.extend(record.values());
    values.push(&id);
    connection.prepare_cached(&sql)?.execute(values.as_slice())?;
    record.save_parts(connection)?;
    Ok(())
}

/// Takes a row and its parts away. Fails with a constraint where another row refers to it.
pub(crate) fn delete<R: Record>(connection: &Connection, id: Id<R>) -> rusqlite::Result<usize> {
    for (_, table, _) in R::PARTS {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE owner = ?1"))?.execute([id])?;
    }
    connection.prepare_cached(&format!("DELETE FROM \"{}\" WHERE id = ?1", R::TABLE))?.execute([id])
}
