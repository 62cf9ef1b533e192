//! Countries, and what a transfer outside the EEA can stand on (domain 5).

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::table::{Words, table};
use crate::model::choice::choice;

table! {
    /// A country or territory of ISO 3166-1; its id is the alpha-2 code.
    Country, all countries, one country, file "countries" {
        /// Other names and abbreviations that documents use.
        spellings: Vec<String>,
        /// Words for what comes from there; a language may bear the same word.
        adjectives: Vec<String>,
    }
}

impl Country {
    /// Every name: Dutch, English, and the other spellings.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.nl.as_str(), self.en.as_str()].into_iter().chain(self.spellings.iter().map(String::as_str))
    }
}

/// An abbreviation such as `VS`: in another case it is another word.
fn is_abbreviation(name: &str) -> bool {
    name.len() <= 6 && name.chars().all(|letter| letter.is_uppercase() || letter == '.')
}

/// The country that a name means, whatever the case; abbreviations only as they are written. Adjectives and codes are no names.
pub fn country_named(name: &str) -> Option<&'static Country> {
    static NAMES: LazyLock<HashMap<String, &'static Country>> = LazyLock::new(|| {
        let key = |name: &str| if is_abbreviation(name) { name.to_owned() } else { name.to_lowercase() };
        countries().iter().flat_map(|country| country.names().map(move |name| (key(name), country))).collect()
    });
    let name = name.trim();
    NAMES.get(name).or_else(|| NAMES.get(&name.to_lowercase())).copied()
}

choice! {
    /// To which part of the EEA a country belongs.
    EeaGroup in "eea_group" {
        Eu = "eu": "A member of the European Union.",
        Eer = "eer": "Iceland, Liechtenstein or Norway.",
    }
}

table! {
    /// A country of the EEA; its id is the ISO 3166-1 code.
    EeaCountry, all eea, one eea_country, file "eea" {
        /// To which part of the EEA it belongs.
        group: EeaGroup,
    }
}

table! {
    /// A territory that is easily taken for a part of the EEA and is not; its id is the ISO 3166-1 code.
    EeaTrap, all eea_traps, one eea_trap, file "eea_traps" {}
}

/// Whether a country, by its ISO 3166-1 code, belongs to the EEA, so that no rules of transfer apply.
pub fn is_eea(code: &str) -> bool {
    eea_country(code).is_some()
}

table! {
    /// A decision of the European Commission that a country protects personal data adequately (article 45 AVG).
    Adequacy, all adequacies, one adequacy_decision, file "adequacies" {
        /// The country, ISO 3166-1; `None` for an international organisation.
        country: Option<String>,
        /// The number of the decision.
        decision: String,
        /// When it was decided.
        decided_on: NaiveDate,
        /// When it was renewed.
        renewed_on: Option<NaiveDate>,
        /// The number of the renewal.
        renewal: Option<String>,
        /// What it covers, where that is not everything.
        scope: Option<Words>,
        /// Whether someone must confirm that the recipient is within the scope.
        scope_check: bool,
        /// What is known of reviews, of its end and of challenges.
        review: Option<Words>,
    }
}

/// The adequacy decision for a country that holds on a day. Whether the recipient is within its scope is another question:
/// see [`Adequacy::scope_check`].
pub fn adequacy(code: &str, on: NaiveDate) -> Option<&'static Adequacy> {
    adequacies().on(on).find(|decision| decision.country.as_deref() == Some(code))
}

choice! {
    /// Whether a transfer impact assessment belongs to a mechanism.
    DtiaNeed in "dtia_need" {
        No = "no": "It does not.",
        Light = "light": "A check of status and date, and a fallback.",
        Yes = "yes": "It does.",
        Exceptional = "exceptional": "A derogation: for exceptions, never structural.",
        Unknown = "unknown": "The mechanism is not known.",
    }
}

table! {
    /// On what a transfer can stand.
    MechanismRow, all mechanisms, one mechanism, file "mechanisms" {
        /// The article of the AVG.
        article: Option<String>,
        /// Whether a transfer impact assessment belongs to it.
        dtia_needed: DtiaNeed,
    }
}

table! {
    /// A module of the standard contractual clauses of 2021.
    SccModuleRow, all scc_modules, one scc_module, file "scc_modules" {}
}

table! {
    /// An edition of the standard contractual clauses.
    SccSet, all scc_sets, one scc_set, file "scc_sets" {}
}

table! {
    /// A step of a transfer impact assessment.
    DtiaStep, all dtia_steps, one dtia_step, file "dtia_steps" {}
}

table! {
    /// A supplementary measure for a transfer.
    DtiaMeasure, all dtia_measures, one dtia_measure, file "dtia_measures" {}
}

table! {
    /// How a transfer impact assessment can end.
    DtiaOutcomeRow, all dtia_outcomes, one dtia_outcome, file "dtia_outcomes" {}
}
