//! Values that arguments take from the lists of the core.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Choice;

/// A record.
#[derive(Debug, Clone, Args)]
pub(crate) struct Which {
    /// Noun.
    #[arg(value_parser = noun())]
    pub(crate) noun: Noun,
    /// Its id, the first eight characters or more of it, or its name.
    pub(crate) id: String,
}

/// A noun by its name on the wire.
pub(super) fn noun() -> impl clap::builder::TypedValueParser<Value = Noun> {
    choice::<Noun>()
}

/// A member of a value list by its name on the wire.
pub(super) fn choice<C: Choice + Send + Sync + std::str::FromStr<Err = String>>()
-> impl clap::builder::TypedValueParser<Value = C> {
    PossibleValuesParser::new(C::ALL.iter().map(|value| value.as_str())).try_map(|text| text.parse::<C>())
}
