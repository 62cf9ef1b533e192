//! The facts of a report as flat tables, for spreadsheets and programs.

use chrono::NaiveDate;

/// A flat table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name for programs, stable and in English, as in `activities`.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Field>,
    /// Its rows, one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// Begins a sheet without columns and rows.
    pub fn new(key: impl Into<String>, name: impl Into<String>) -> Self {
        Self { key: key.into(), name: name.into(), columns: Vec::new(), rows: Vec::new() }
    }

    /// Adds a column; `key` is stable and in English, `width` counts characters.
    #[must_use]
    pub fn column(mut self, key: impl Into<String>, header: impl Into<String>, width: u16) -> Self {
        self.columns.push(Field { key: key.into(), header: header.into(), width });
        self
    }
}

/// A column of a [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name for programs, stable and in English.
    pub key: String,
    /// Its head.
    pub header: String,
    /// Its width in characters.
    pub width: u16,
}

/// A cell of a [`Sheet`].
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words. A line feed begins a new line within the cell.
    Text(String),
    /// A figure.
    Number(f64),
    /// A day.
    Date(NaiveDate),
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        if words.is_empty() { Self::Empty } else { Self::Text(words.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
