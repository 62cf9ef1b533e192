//! Value lists: the closed sets that fields of the register choose from.
//!
//! Each is an enum whose wire and SQL form is one English word (or an id of the reference tables); the schema repeats the list
//! in a CHECK, and a test holds the two together. "Unknown" is a member only where the law or the covenant distinguishes a
//! stated unknown from silence; silence is `None`.

mod lists;

use std::fmt::Debug;

pub use lists::*;

/// A closed list of values.
pub trait Choice: Copy + Eq + Debug + 'static {
    /// Name of the list in snake case; its words stand in the catalogue under `<name>-<value>`.
    const LIST: &'static str;
    /// Every member, in the order in which people read them.
    const ALL: &'static [Self];

    /// The wire and SQL form.
    fn as_str(self) -> &'static str;
}

macro_rules! choice {
    ($(#[$outer:meta])* $name:ident in $list:literal { $($(#[$inner:meta])* $variant:ident = $text:literal: $doc:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name {
            $(#[doc = $doc] $(#[$inner])* #[serde(rename = $text)] $variant),+
        }

        impl $crate::model::choice::Choice for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),+
                }
            }
        }

        impl $crate::model::form::Shaped for $name {
            fn form() -> $crate::model::form::Form {
                $crate::model::form::choice::<Self>()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::model::choice::Choice::as_str(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(format!(concat!("no ", $list, " {:?}"), text)),
                }
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok($crate::model::choice::Choice::as_str(*self).into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|fault: String| rusqlite::types::FromSqlError::Other(fault.into()))
            }
        }
    };
}

pub(crate) use choice;
