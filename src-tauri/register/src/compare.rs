//! Leaflets and annexes side by side: two to four products, or versions.
//!
//! The content is built once, in the words of one language, and shown by whoever asks: the window, the command line, a report.
//! Every cell holds what the paper states as a value of its own. What a paper leaves open (`unknown`), what it passes over
//! (`silent`) and a paper that is not there (`no_document`) are three things, and none of them is a no.
//!
//! A cell that a rule finds something on bears a mark with that rule; nothing else is called less favourable. The rules run on a
//! view that holds the records of one column alone, so that an older version is judged as if it were the one that counts.

mod added;
mod answer;
mod content;
mod domain;
mod marks;
mod rows;
mod side;
mod wording;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use answer::Answer;
pub use content::{
    ComparedCell, ComparedColumn, ComparedGroup, ComparedPaper, ComparedRow, Comparison, Mark, PaperTopic,
};

use crate::error::{Error, Fault, Result};
use crate::flags::Terms;
use crate::model::{Id, Leaflet, Product, SecurityAnnex};
use crate::register::Register;
use crate::words::Language;

/// How many columns a comparison has at least.
const FEWEST: usize = 2;
/// How many columns a comparison has at most.
const MOST: usize = 4;

/// What is laid side by side: two to four columns in all, first the products, then the versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskCompare {
    /// Products, each with the leaflet and the annex that count.
    #[ts(optional = nullable)]
    pub products: Vec<Id<Product>>,
    /// Versions of leaflets, each with the annex of its time.
    #[ts(optional = nullable)]
    pub leaflets: Vec<Id<Leaflet>>,
    /// Versions of security annexes, each with the leaflet of its time.
    #[ts(optional = nullable)]
    pub annexes: Vec<Id<SecurityAnnex>>,
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

impl AskCompare {
    /// Whether two to four different columns are asked for.
    fn check(&self) -> Result<()> {
        let count = self.products.len() + self.leaflets.len() + self.annexes.len();
        let found = count.to_string();
        if !(FEWEST..=MOST).contains(&count) {
            return Err(Error::Invalid(Fault { field: "products".into(), reason: "compare-count".into(), found }));
        }
        let twice = [
            ("products", has_twins(&self.products)),
            ("leaflets", has_twins(&self.leaflets)),
            ("annexes", has_twins(&self.annexes)),
        ];
        match twice.into_iter().find(|(_, twice)| *twice) {
            Some((field, _)) => Err(Error::Invalid(Fault { field: field.into(), reason: "twice".into(), found })),
            None => Ok(()),
        }
    }
}

fn has_twins<T: Ord + Copy>(ids: &[T]) -> bool {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.windows(2).any(|pair| pair.first() == pair.last())
}

/// Lays products or versions side by side, as they are judged on a day.
///
/// # Errors
/// [`Error::Invalid`] for fewer than two columns or more than four, or for the same one twice; [`Error::NotFound`] for a record
/// that is not in the register, or in its archive.
pub fn compare(
    register: &mut Register,
    request: &AskCompare,
    terms: &Terms,
    today: NaiveDate,
    language: Language,
) -> Result<Comparison> {
    request.check()?;
    let sides = side::sides(register, request)?;
    Ok(content::build(&sides, terms, today, language))
}
