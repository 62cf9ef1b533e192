//! The fields of a noun's records in memory, column by column: what lists filter, sort and count by.
//!
//! An index of the file helps a list only if it fits both filter and order, and people combine these as they like; counting what
//! a filter leaves takes a scan in any case. Here a column holds ranks: for each record the place of its value among all values
//! of the field, in their order, and 0 for what is unknown. A condition is then a range of ranks and an order compares ranks,
//! so that any list of a hundred thousand records is found and counted in some milliseconds.

use std::collections::HashMap;
use std::hash::Hash;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::derived::{first_number, last_number};
use crate::error::{Error, Result};
use crate::model::{Id, Noun};

/// Columns that every noun has besides its own; the last is what people call the record, folded.
const COMMON: [&str; 4] = ["id", "revision", "archived_on", LABEL];

/// The column by which lists sort unless asked otherwise.
pub(crate) const LABEL: &str = "sort_label";

/// A value as it is compared. The order is that of SQLite, which compares texts by their bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Known {
    /// The bits of a number, turned so that they sort as it does; its decimals may be read back as the number beside it.
    Number(u64),
    Text(Box<str>),
    Id(Uuid),
}

impl Known {
    pub(crate) fn number(number: f64) -> Self {
        // Zero has two forms that are equal.
        let bits = (number + 0.0).to_bits();
        Self::Number(if number.is_sign_negative() && number != 0.0 { !bits } else { bits | 1 << 63 })
    }

    fn read(value: ValueRef<'_>) -> Result<Option<Self>> {
        Ok(match value {
            ValueRef::Null => None,
            #[expect(clippy::cast_precision_loss, reason = "counts and sizes stay far below 2^53")]
            ValueRef::Integer(number) => Some(Self::number(number as f64)),
            ValueRef::Real(number) => Some(Self::number(number)),
            ValueRef::Text(text) => Some(Self::Text(String::from_utf8_lossy(text).into())),
            ValueRef::Blob(bytes) => {
                Some(Self::Id(Uuid::from_slice(bytes).map_err(|fault| Error::Internal(fault.to_string()))?))
            }
        })
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Date,
    Number,
    Id,
}

/// The values of a field in their order. The rank of a value is its place, counted from 1.
#[derive(Debug)]
pub(crate) struct Scale {
    pub(crate) kind: Kind,
    known: Vec<Known>,
}

impl Scale {
    /// The rank of a value, or else the rank that it would get.
    pub(crate) fn rank(&self, value: &Known) -> std::result::Result<u32, u32> {
        self.known.binary_search(value).map(rank_at).map_err(rank_at)
    }

    /// The value of a rank; none for what is unknown.
    pub(crate) fn value(&self, rank: u32) -> Option<&Known> {
        self.known.get(usize::try_from(rank).ok()?.checked_sub(1)?)
    }

    /// The rank of a value, and whether it is a new one, which pushes up every rank from there.
    fn admit(&mut self, value: Known) -> (u32, bool) {
        match self.known.binary_search(&value) {
            Ok(at) => (rank_at(at), false),
            Err(at) => {
                self.known.insert(at, value);
                (rank_at(at), true)
            }
        }
    }
}

fn rank_at(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

/// Values in the order in which they come; their scale is known when all are in.
struct Arriving {
    numbers: HashMap<Known, u32>,
}

impl Arriving {
    fn new() -> Self {
        Self { numbers: HashMap::new() }
    }

    /// A number by which the value is known until it has its rank.
    fn take(&mut self, value: Option<Known>) -> u32 {
        let next = rank_at(self.numbers.len());
        value.map_or(0, |value| *self.numbers.entry(value).or_insert(next))
    }

    /// The scale, and the rank of each number.
    fn settle(self, kind: Kind) -> (Scale, Vec<u32>) {
        let mut sorted: Vec<(Known, u32)> = self.numbers.into_iter().collect();
        sorted.sort_unstable();
        let mut ranks = vec![0; sorted.len() + 1];
        for (place, (_, number)) in sorted.iter().enumerate() {
            if let Some(rank) = ranks.get_mut(*number as usize) {
                *rank = rank_at(place);
            }
        }
        (Scale { kind, known: sorted.into_iter().map(|(value, _)| value).collect() }, ranks)
    }
}

/// A field of one value.
#[derive(Debug)]
pub(crate) struct Column {
    name: &'static str,
    pub(crate) scale: Scale,
    /// A rank for each record.
    pub(crate) ranks: Vec<u32>,
}

impl Column {
    fn set(&mut self, place: usize, value: Option<Known>) {
        let rank = value.map_or(0, |value| {
            let (rank, is_new) = self.scale.admit(value);
            if is_new {
                self.ranks.iter_mut().filter(|other| **other >= rank).for_each(|other| *other += 1);
            }
            rank
        });
        if let Some(cell) = self.ranks.get_mut(place) {
            *cell = rank;
        }
    }
}

/// A field of many values: of each, the first column.
#[derive(Debug)]
pub(crate) struct Many {
    name: &'static str,
    table: &'static str,
    column: &'static str,
    pub(crate) scale: Scale,
    /// The place of a record, and the rank of one of its values; 0 for one whose first column is unknown.
    pub(crate) cells: Vec<(u32, u32)>,
}

impl Many {
    fn add(&mut self, place: u32, value: Option<Known>) {
        let rank = value.map_or(0, |value| {
            let (rank, is_new) = self.scale.admit(value);
            if is_new {
                self.cells.iter_mut().filter(|(_, other)| *other >= rank).for_each(|(_, other)| *other += 1);
            }
            rank
        });
        self.cells.push((place, rank));
    }
}

/// The fields of a noun's records.
#[derive(Debug)]
pub(crate) struct Columns {
    noun: Noun,
    /// Ids in their order, which gives each record its place.
    pub(crate) ids: Vec<Uuid>,
    singles: Vec<Column>,
    many: Vec<Many>,
    /// The number of each record in the search index; 0 where it has none.
    pub(crate) numbers: Vec<i64>,
}

impl Columns {
    /// Reads the whole noun.
    pub(crate) fn load(connection: &Connection, noun: Noun) -> Result<Self> {
        let table = noun.table();
        let names: Vec<&'static str> = COMMON.iter().chain(table.columns()).copied().collect();
        let mut statement = connection.prepare(&select(noun, &names, "ORDER BY id"))?;
        let mut rows = statement.query([])?;
        let mut ids = Vec::new();
        let mut arriving: Vec<(Arriving, Vec<u32>)> = names.iter().map(|_| (Arriving::new(), Vec::new())).collect();
        while let Some(row) = rows.next()? {
            ids.push(row.get::<_, Id<()>>(0)?.uuid());
            for (at, (values, cells)) in arriving.iter_mut().enumerate() {
                cells.push(values.take(Known::read(row.get_ref(at)?)?));
            }
        }
        let mut singles = Vec::with_capacity(names.len());
        for (name, (values, mut cells)) in names.into_iter().zip(arriving) {
            let (scale, ranks) = values.settle(kind(connection, table.name(), name)?);
            for cell in &mut cells {
                *cell = ranks.get(*cell as usize).copied().unwrap_or_default();
            }
            singles.push(Column { name, scale, ranks: cells });
        }
        let mut loaded = Self { noun, numbers: vec![0; ids.len()], ids, singles, many: Vec::new() };
        for (name, parts, of_part) in table.parts() {
            let column = of_part.first().copied().unwrap_or("value");
            let many = loaded.load_many(connection, name, parts, column)?;
            loaded.many.push(many);
        }
        loaded.load_numbers(connection)?;
        Ok(loaded)
    }

    fn load_many(
        &self,
        connection: &Connection,
        name: &'static str,
        table: &'static str,
        column: &'static str,
    ) -> Result<Many> {
        let mut statement = connection.prepare(&format!("SELECT owner, {column} FROM {table}"))?;
        let mut rows = statement.query([])?;
        let (mut values, mut cells) = (Arriving::new(), Vec::new());
        while let Some(row) = rows.next()? {
            if let Ok(place) = self.place(row.get::<_, Id<()>>(0)?.uuid()) {
                cells.push((small(place), values.take(Known::read(row.get_ref(1)?)?)));
            }
        }
        let (scale, ranks) = values.settle(kind(connection, table, column)?);
        for (_, cell) in &mut cells {
            *cell = ranks.get(*cell as usize).copied().unwrap_or_default();
        }
        Ok(Many { name, table, column, scale, cells })
    }

    fn load_numbers(&mut self, connection: &Connection) -> Result<()> {
        // A file that is only read may come from before the search index; its lists need none.
        let Ok(mut statement) =
            connection.prepare("SELECT record, number FROM search_item WHERE number BETWEEN ?1 AND ?2")
        else {
            return Ok(());
        };
        let mut rows = statement.query([first_number(self.noun), last_number(self.noun)])?;
        while let Some(row) = rows.next()? {
            let place = self.place(row.get::<_, Id<()>>(0)?.uuid());
            if let Some(number) = place.ok().and_then(|place| self.numbers.get_mut(place)) {
                *number = row.get(1)?;
            }
        }
        Ok(())
    }

    /// Reads one record again.
    pub(crate) fn refresh(&mut self, connection: &Connection, id: Uuid) -> Result<()> {
        let names: Vec<&'static str> = self.singles.iter().map(|column| column.name).collect();
        let mut statement = connection.prepare_cached(&select(self.noun, &names, "WHERE id = ?1"))?;
        let mut rows = statement.query([Id::<()>::from(id)])?;
        if let Some(row) = rows.next()? {
            return self.put(connection, id, row);
        }
        self.take_away(id);
        Ok(())
    }

    fn put(&mut self, connection: &Connection, id: Uuid, row: &Row<'_>) -> Result<()> {
        let place = self.place(id).unwrap_or_else(|place| self.make_room(place, id));
        for (at, column) in self.singles.iter_mut().enumerate() {
            column.set(place, Known::read(row.get_ref(at)?)?);
        }
        for many in &mut self.many {
            many.cells.retain(|(owner, _)| *owner != small(place));
            let sql = format!("SELECT {} FROM {} WHERE owner = ?1", many.column, many.table);
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query([Id::<()>::from(id)])?;
            while let Some(row) = rows.next()? {
                many.add(small(place), Known::read(row.get_ref(0)?)?);
            }
        }
        let number = connection
            .prepare_cached("SELECT number FROM search_item WHERE record = ?1")?
            .query_row([Id::<()>::from(id)], |row| row.get(0))?;
        if let Some(cell) = self.numbers.get_mut(place) {
            *cell = number;
        }
        Ok(())
    }

    fn make_room(&mut self, place: usize, id: Uuid) -> usize {
        self.ids.insert(place, id);
        self.numbers.insert(place, 0);
        self.singles.iter_mut().for_each(|column| column.ranks.insert(place, 0));
        for many in &mut self.many {
            many.cells.iter_mut().filter(|(owner, _)| *owner >= small(place)).for_each(|(owner, _)| *owner += 1);
        }
        place
    }

    fn take_away(&mut self, id: Uuid) {
        let Ok(place) = self.place(id) else { return };
        self.ids.remove(place);
        self.numbers.remove(place);
        for column in &mut self.singles {
            column.ranks.remove(place);
        }
        for many in &mut self.many {
            many.cells.retain(|(owner, _)| *owner != small(place));
            many.cells.iter_mut().filter(|(owner, _)| *owner > small(place)).for_each(|(owner, _)| *owner -= 1);
        }
    }

    /// The place of a record, or else the place that it would get.
    pub(crate) fn place(&self, id: Uuid) -> std::result::Result<usize, usize> {
        self.ids.binary_search(&id)
    }

    /// A field of one value.
    pub(crate) fn column(&self, field: &str) -> Option<&Column> {
        self.singles.iter().find(|column| column.name == field)
    }

    /// A field of many values.
    pub(crate) fn many(&self, field: &str) -> Option<&Many> {
        self.many.iter().find(|many| many.name == field)
    }
}

impl Column {
    /// Drops the records that are outside some ranks, or those inside them.
    pub(crate) fn keep(&self, kept: &mut [bool], within: impl Fn(u32) -> bool, inside: bool) {
        for (kept, rank) in kept.iter_mut().zip(&self.ranks) {
            *kept &= within(*rank) == inside;
        }
    }
}

impl Many {
    /// Drops the records of which no value is inside some ranks, or those of which one is.
    pub(crate) fn keep(&self, kept: &mut [bool], within: impl Fn(u32) -> bool, inside: bool) {
        let mut hit = vec![false; kept.len()];
        for (place, _) in self.cells.iter().filter(|(_, rank)| within(*rank)) {
            if let Some(hit) = hit.get_mut(*place as usize) {
                *hit = true;
            }
        }
        for (kept, hit) in kept.iter_mut().zip(hit) {
            *kept &= hit == inside;
        }
    }
}

/// A place in fewer bytes; a register holds far fewer records than fit.
pub(crate) fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn select(noun: Noun, names: &[&str], which: &str) -> String {
    format!("SELECT {} FROM \"{}\" {which}", names.join(", "), noun.table().name())
}

fn kind(connection: &Connection, table: &str, column: &str) -> Result<Kind> {
    // A date is a text of which the schema checks the form.
    let date = format!("CHECK ({column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')");
    let (kind, is_date): (String, bool) = connection
        .prepare_cached(
            "SELECT i.type, instr(s.sql, ?3) > 0 FROM pragma_table_info(?1) i
             JOIN (SELECT name, sql FROM sqlite_schema UNION ALL SELECT name, sql FROM sqlite_temp_schema) s ON s.name = ?1
             WHERE i.name = ?2",
        )?
        .query_row([table, column, &date], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(match kind.as_str() {
        "TEXT" if is_date => Kind::Date,
        "TEXT" => Kind::Text,
        "BLOB" => Kind::Id,
        _ => Kind::Number,
    })
}
