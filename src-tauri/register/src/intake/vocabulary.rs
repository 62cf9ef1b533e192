//! The words by which documents are recognised: data under `assets/reference/intake`, typed, folded like the texts and compiled
//! once.

mod closed;
#[cfg(test)]
mod in_code;
mod labels;
mod listed;
mod recipients;
mod tables;
mod tense;
mod terms;

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use super::fold::Folded;
use crate::reference;
pub(super) use closed::{GENERIC, TOWNS, WORDS};
pub(super) use labels::{LABELS, Label, TOPICS, Topic};
pub(super) use listed::{CATEGORIES, CATEGORY_LABELS, KINDS, Kind, MEASURE_NAMES, MEASURES, PURPOSES, Purpose};
pub(super) use recipients::{
    Around, Behind, Bystanders, Called, CalledSo, Change, Done, DoneBy, Lists, PartyColumns, PartySentence, RECIPIENTS,
    Recipients, ToldParties, UNLISTED,
};
pub(super) use tables::{
    ANSWERS, Answers, Assessed, Attributes, Availability, Before, Board, Breach, Certified, Clause, Columns, Contact,
    Continuity, Covenant, DATA, Dating, Doers, Exit, Extent, FACTS, Forms, GRAMMAR, Grammar, Hall, Holds, Introduction,
    Labelled, Levels, Lies, Listed, Mail, MeasureTable, Names, Objection, Own, PAPERS, PARTIES, PRODUCTS, PROMISES,
    Page, Papers, People, ProductLabel, ProductTold, Purposes, Recorded, Refused, Retention, Roles, STORAGE, Sectors,
    Service, Sides, Signature, Special, Stands, Subjects, TIME, Tells, Times, Title, Told, TownWords, Trade, Trial,
    Units, Uses, VerbLast, Verdict, Version,
};
pub(super) use tense::TENSE;
pub(super) use terms::{Phrases, Terms, any_of, first_of};

fn load<T: DeserializeOwned>(source: &str) -> T {
    toml::from_str(source).expect("embedded vocabulary is well formed")
}

/// Names of countries and codes of those that documents name by code, folded, with the code; longest first.
///
/// Codes of other countries are left out: `AG` and `BV` are legal forms before they are countries.
pub(super) static COUNTRIES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let coded = |code: &str| reference::is_eea(code) || matches!(code, "CH" | "GB" | "US");
    let mut names: Vec<(String, &'static str)> = reference::countries()
        .iter()
        .flat_map(|country| {
            let code = coded(&country.id).then_some(country.id.as_str());
            country.names().chain(code).map(|name| (folded(name), country.id.as_str()))
        })
        .collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names.dedup();
    names
});

/// Words for what comes from a country, folded, with its code: "nederlandse", "dutch".
pub(super) static ADJECTIVES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    reference::countries()
        .iter()
        .flat_map(|country| country.adjectives.iter().map(|word| (folded(word), country.id.as_str())))
        .collect()
});

/// A word as it stands in folded text.
pub(super) fn folded(text: &str) -> String {
    Folded::new(&text.chars().collect::<Vec<_>>()).text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_list_loads_and_compiles() {
        assert!(LABELS.len() > 150);
        assert_eq!(TOPICS.len(), 16);
        assert_eq!(KINDS.len(), 7);
        assert!(PURPOSES.len() >= 15);
        assert_eq!(CATEGORIES.len(), 24);
        assert_eq!(MEASURES.len(), 21);
        assert!(COUNTRIES.len() > 60);
        assert!(ADJECTIVES.len() > 60);
        assert!(TOWNS.is_plain("Groningen"));
        assert!(WORDS.attributes.names.len() > 10);
        assert!(GRAMMAR.and.is("and") && PAPERS.annexes.is("bijlage") && PARTIES.sides.school.is("bestuur"));
        assert!(DATA.people.pupil.is("leerling") && PRODUCTS.page.doors.is("www") && PROMISES.levels.scheme.is("biv"));
        assert!(
            RECIPIENTS.called.near.is("subprocessor")
                && UNLISTED.articles.is("het")
                && STORAGE.hall.seat.is_match("zetel")
        );
        assert!(TIME.months.len() == 12 && ANSWERS.yes.is("ja") && FACTS.mail.refers.is_match("these standards"));
    }

    /// The tables of the data, by the names of their files.
    fn tables() -> Vec<(String, toml::Value)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/reference/intake");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files
            .map(|file| {
                let table = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
                (file.file_stem().unwrap().to_str().unwrap().to_owned(), table)
            })
            .collect()
    }

    /// The lists of words in a table, each with its path.
    fn lists(path: &str, value: &toml::Value) -> Vec<(String, Vec<String>)> {
        match value {
            toml::Value::Table(table) => {
                table.iter().flat_map(|(key, value)| lists(&format!("{path}.{key}"), value)).collect()
            }
            toml::Value::Array(all) if all.iter().all(toml::Value::is_str) => {
                let words = all.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect();
                vec![(path.to_owned(), words)]
            }
            toml::Value::Array(all) => all.iter().flat_map(|value| lists(path, value)).collect(),
            toml::Value::String(_)
            | toml::Value::Integer(_)
            | toml::Value::Float(_)
            | toml::Value::Boolean(_)
            | toml::Value::Datetime(_) => Vec::new(),
        }
    }

    #[test]
    fn no_list_says_a_word_twice() {
        let all: Vec<(String, Vec<String>)> = tables().iter().flat_map(|(name, table)| lists(name, table)).collect();
        assert!(all.len() > 200, "{}", all.len());
        for (path, words) in all {
            let mut known = HashSet::new();
            for word in &words {
                assert!(!word.trim().is_empty(), "{path}");
                assert!(
                    !word.contains('\n'),
                    "{path}: {word:?} is broken over lines, which folding asks the data about"
                );
                // Purposes are looked for inside words, where a blank says that one ends.
                assert!(word.trim() == word || path.starts_with("purposes."), "{path}: {word:?} has blanks around it");
                // "S.A." and "s.a." are two ways to write a name, not two words for a thing; around names of products text is literal.
                let literal = word.contains(char::is_uppercase) || path.starts_with("products.");
                let form = if literal { word.clone() } else { folded(word) };
                assert!(known.insert(form), "{path}: {word:?} stands there twice");
            }
        }
    }

    #[test]
    fn a_table_has_the_lists_that_are_declared_and_no_other() {
        let numbers = |text: &str| toml::from_str::<tables::Numbers>(text).is_ok();
        assert!(numbers("ones = []\nteens = []\ntens = []"));
        assert!(!numbers("ones = []\nteens = []\ntens = []\nhundreds = []"));
        assert!(!numbers("ones = []\nteens = []"));
    }
}
