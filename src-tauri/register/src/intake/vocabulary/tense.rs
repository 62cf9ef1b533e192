//! The lists on when something is so. What a list is for, the data say.

use std::sync::LazyLock;

use super::load;
use super::tables::tables;
use super::terms::Terms;

/// What was, what is to come, what is aimed at and what may be.
pub(in crate::intake) static TENSE: LazyLock<Tense> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/tense.toml")));

tables! {
    Tense {
        past: Terms, was: Terms, ended: Terms, until: Terms, future: Terms, from: Terms, period: Terms, r#in: Terms,
        becomes: Terms, valid: Terms, aims: Terms, r#if: Terms, maybe: Terms,
    }
}
