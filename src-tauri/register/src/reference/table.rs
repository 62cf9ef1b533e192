//! What every reference table has in common: labels, provenance, validity, and how it is read.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::choice::choice;
use crate::words::Language;

choice! {
    /// How sure a row is.
    Certainty in "certainty" {
        Retrieved = "retrieved": "Read in a public source, on the day in `checked_on`.",
        Seed = "seed": "Read in a vendor's document, on the day in `checked_on`.",
        MemoryHigh = "memory-high": "From memory with high confidence; not checked, a paraphrase.",
        MemoryMedium = "memory-medium": "From memory with medium confidence; not checked, a paraphrase.",
        MemoryLow = "memory-low": "From memory with low confidence; not checked, a paraphrase.",
        Ours = "ours": "Our own proposal, to be shown as such.",
    }
}

impl Certainty {
    /// Whether someone read it in a source, so that [`Row::checked_on`] is known.
    pub const fn is_checked(self) -> bool {
        matches!(self, Self::Retrieved | Self::Seed)
    }
}

/// A text for people in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in a language.
    pub fn label(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// What a table is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TableHead {
    /// Id of the table: the name of its file.
    pub id: String,
    /// Dutch title.
    pub nl: String,
    /// English title.
    pub en: String,
    /// Columns that are our own proposal although the rest of a row has a source.
    #[serde(default)]
    pub ours: Vec<String>,
}

/// A row of a reference table.
pub trait Row {
    /// The id, which never changes.
    fn id(&self) -> &str;
    /// The label in a language.
    fn label(&self, language: Language) -> &str;
    /// Tags of [`sources`](super::sources); the first decides the certainty.
    fn source(&self) -> &[String];
    /// How sure the row is.
    fn certainty(&self) -> Certainty;
    /// When its source was read.
    fn checked_on(&self) -> Option<NaiveDate>;
    /// First day on which it holds, if known.
    fn valid_from(&self) -> Option<NaiveDate>;
    /// Last day on which it holds, if known.
    fn valid_to(&self) -> Option<NaiveDate>;

    /// Whether the row holds on a day. An end that is not known does not exclude.
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from().is_none_or(|from| from <= day) && self.valid_to().is_none_or(|to| day <= to)
    }
}

/// A reference table: its rows in the order in which people read them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table<R> {
    /// What it is.
    #[serde(rename = "table")]
    pub about: TableHead,
    #[serde(rename = "row")]
    rows: Vec<R>,
}

impl<R: Row> Table<R> {
    /// All rows.
    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    /// All rows, one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.rows.iter()
    }

    /// The row of an id.
    pub fn find(&self, id: &str) -> Option<&R> {
        self.rows.iter().find(|row| row.id() == id)
    }

    /// The rows that hold on a day.
    pub fn on(&self, day: NaiveDate) -> impl Iterator<Item = &R> {
        self.rows.iter().filter(move |row| row.holds_on(day))
    }
}

impl<'a, R: Row> IntoIterator for &'a Table<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<R: DeserializeOwned> Table<R> {
    /// Reads a table that was compiled in.
    pub(super) fn shipped(text: &str) -> Self {
        toml::from_str(text).expect("a shipped table is well formed: the tests read every one")
    }
}

/// A table as the window and the command line show it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TableView {
    /// What the table is.
    #[serde(flatten)]
    pub about: TableHead,
    /// Its rows: `id`, `nl`, `en`, `source`, `certainty`, `checked_on`, and the table's own columns.
    pub rows: Vec<serde_json::Value>,
}

impl<R: Serialize> From<&Table<R>> for TableView {
    fn from(table: &Table<R>) -> Self {
        let rows = table.rows.iter().map(|row| serde_json::to_value(row).expect("a row is plain data")).collect();
        Self { about: table.about.clone(), rows }
    }
}

/// Declares the row of a table, the table itself and the look-up of one row.
///
/// `serde(flatten)` and `deny_unknown_fields` exclude each other, so the columns that all tables share are written out here.
macro_rules! table {
    (
        $(#[$outer:meta])*
        $row:ident, all $all:ident, one $one:ident, file $file:literal {
            $($(#[$inner:meta])* $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $row {
            /// Id, which never changes.
            pub id: String,
            /// Dutch label.
            pub nl: String,
            /// English label.
            pub en: String,
            $($(#[$inner])* pub $field: $type,)*
            /// A remark for people.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<$crate::reference::Words>,
            /// Tags of the table of sources; the first decides the certainty.
            pub source: Vec<String>,
            /// How sure the row is.
            pub certainty: $crate::reference::Certainty,
            /// When its source was read.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub checked_on: Option<chrono::NaiveDate>,
            /// First day on which it holds, if known.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub valid_from: Option<chrono::NaiveDate>,
            /// Last day on which it holds, if known.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub valid_to: Option<chrono::NaiveDate>,
        }

        impl $crate::reference::Row for $row {
            fn id(&self) -> &str {
                &self.id
            }

            fn label(&self, language: $crate::words::Language) -> &str {
                match language {
                    $crate::words::Language::Nl => &self.nl,
                    $crate::words::Language::En => &self.en,
                }
            }

            fn source(&self) -> &[String] {
                &self.source
            }

            fn certainty(&self) -> $crate::reference::Certainty {
                self.certainty
            }

            fn checked_on(&self) -> Option<chrono::NaiveDate> {
                self.checked_on
            }

            fn valid_from(&self) -> Option<chrono::NaiveDate> {
                self.valid_from
            }

            fn valid_to(&self) -> Option<chrono::NaiveDate> {
                self.valid_to
            }
        }

        #[doc = concat!("The table `", $file, "`.")]
        pub fn $all() -> &'static $crate::reference::Table<$row> {
            static TABLE: std::sync::LazyLock<$crate::reference::Table<$row>> = std::sync::LazyLock::new(|| {
                $crate::reference::Table::shipped(include_str!(concat!("../../../../assets/reference/", $file, ".toml")))
            });
            &TABLE
        }

        #[doc = concat!("The row of an id of the table `", $file, "`.")]
        pub fn $one(id: &str) -> Option<&'static $row> {
            $all().find(id)
        }
    };
}

pub(super) use table;
