//! Words for what closed lists of the register hold, and for what is none of them: names of towns, words that name no party.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::load;
use super::terms::Written;
use crate::intake::fold::squash;
use crate::model::choice::{Aspect, AssessmentForm, ContactKind, Level, Outcome, Sector};

/// Words for closed lists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::intake) struct Words {
    pub(in crate::intake) sectors: BTreeMap<Sector, Vec<String>>,
    pub(in crate::intake) data_subjects: BTreeMap<String, Vec<String>>,
    pub(in crate::intake) outcomes: BTreeMap<Outcome, Vec<String>>,
    pub(in crate::intake) marks: BTreeMap<Outcome, Vec<String>>,
    pub(in crate::intake) levels: BTreeMap<Level, Vec<String>>,
    pub(in crate::intake) aspects: BTreeMap<Aspect, Vec<String>>,
    pub(in crate::intake) assessments: BTreeMap<AssessmentForm, Vec<String>>,
    pub(in crate::intake) contacts: BTreeMap<ContactKind, Vec<String>>,
    pub(in crate::intake) attributes: Attributes,
    pub(in crate::intake) hubs: Hubs,
    pub(in crate::intake) institutions: Institutions,
    pub(in crate::intake) doubt: Doubt,
    pub(in crate::intake) products: Products,
    pub(in crate::intake) generic: Generic,
    pub(in crate::intake) choice: Choice,
    pub(in crate::intake) whose: Whose,
    pub(in crate::intake) helpers: Helpers,
}

/// Words for the people whose data a list names.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Whose {
    pub(in crate::intake) pupil: Vec<String>,
    pub(in crate::intake) teacher: Vec<String>,
    pub(in crate::intake) parent: Vec<String>,
    pub(in crate::intake) each: Vec<String>,
}

/// Words that leave it to the school.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Choice {
    pub(in crate::intake) words: Vec<String>,
}

/// What products are, and products of others.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Products {
    pub(in crate::intake) nouns: Vec<String>,
    pub(in crate::intake) others: Vec<String>,
}

/// Names of attributes and of lists of them.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Attributes {
    pub(in crate::intake) names: Vec<String>,
    pub(in crate::intake) items: Vec<String>,
    pub(in crate::intake) lists: Vec<String>,
}

/// Hubs, and the words near which their names mean logging in.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Hubs {
    pub(in crate::intake) basispoort: Vec<String>,
    pub(in crate::intake) entree: Vec<String>,
    pub(in crate::intake) other: Vec<String>,
    pub(in crate::intake) context: Vec<String>,
}

/// Hosts that belong to no vendor.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Institutions {
    pub(in crate::intake) hosts: Vec<String>,
}

/// Words of example and denial.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Doubt {
    pub(in crate::intake) example: Vec<String>,
    pub(in crate::intake) nothing: Vec<String>,
}

/// Words that name no party.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Generic {
    pub(in crate::intake) words: Vec<String>,
}

/// What companies are that work for others.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Helpers {
    pub(in crate::intake) nouns: Written,
}

/// Names of towns, as they are written.
#[derive(Deserialize)]
pub(in crate::intake) struct Places {
    towns: HashSet<String>,
    behind_in: HashSet<String>,
}

impl Places {
    /// Whether a name is that of a town and of nothing else.
    pub(in crate::intake) fn is_plain(&self, name: &str) -> bool {
        self.towns.contains(name)
    }

    /// Whether a name is that of a town, or a common word or that of two towns.
    pub(in crate::intake) fn is_town(&self, name: &str) -> bool {
        self.is_plain(name) || self.behind_in.contains(name)
    }
}

/// Words for closed lists.
pub(in crate::intake) static WORDS: LazyLock<Words> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/words.toml")));

/// Towns in which data lie, as they are written.
pub(in crate::intake) static TOWNS: LazyLock<Places> =
    LazyLock::new(|| load(include_str!("../../../../../assets/reference/intake/places.toml")));

/// Words that name no party, squashed.
pub(in crate::intake) static GENERIC: LazyLock<HashSet<String>> =
    LazyLock::new(|| WORDS.generic.words.iter().map(|word| squash(word)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_plain_or_only_behind_in() {
        assert!(TOWNS.towns.len() > 150);
        assert!(TOWNS.behind_in.is_disjoint(&TOWNS.towns));
    }
}
