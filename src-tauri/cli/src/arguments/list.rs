//! The words of `list`.

use clap::Args;
use waarborg_register::model::Noun;

use super::Access;
use super::value::noun;
use crate::input::Condition;

/// Which records are listed, and how.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Noun.
    #[arg(value_parser = noun())]
    pub(crate) noun: Noun,
    /// Condition: `field=value`, `field!=value`, `field>=value`, `field<=value`; `field=` is empty, `field!=` is filled.
    #[arg(long, value_name = "CONDITION", value_parser = crate::input::condition)]
    pub(crate) filter: Vec<Condition>,
    /// Words that the record must contain.
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// Field to sort by; the name unless given.
    #[arg(long, value_name = "FIELD")]
    pub(crate) sort: Option<String>,
    /// From high to low.
    #[arg(long)]
    pub(crate) descending: bool,
    /// At most so many, 50 unless given, 1000 at most.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..=1000))]
    pub(crate) limit: Option<i64>,
    /// Where the page begins: what the page before named as next.
    #[arg(long, value_name = "NEXT")]
    pub(crate) after: Option<String>,
    /// Archived records too.
    #[arg(long)]
    pub(crate) archived: bool,
    /// Columns of the table, by the names of the fields.
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
    #[command(flatten)]
    pub(crate) access: Access,
}
