//! The words by which documents are recognised: data under `assets/reference/intake`, typed, folded like the texts and compiled
//! once.

mod tables;
mod terms;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::fold::{Folded, squash};
use crate::model::choice::{DocumentKind, Level, Outcome};
use crate::reference;
pub(super) use tables::{
    ANSWERS, Assessed, Board, Clause, Covenant, Dating, Exit, FACTS, Forms, GRAMMAR, Introduction, Labelled, Mail,
    Names, Objection, PAPERS, PARTIES, Papers, Recorded, Roles, Sectors, Service, Sides, Signature, TIME, Title, Trade,
    Trial, Units, Version,
};
use terms::starting;
pub(super) use terms::{Phrases, Terms, any_of, first_of};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Label {
    Product,
    Vendor,
    VendorBare,
    TradeName,
    Address,
    Postcode,
    Role,
    Kvk,
    Explanation,
    Link,
    LoginPage,
    Audience,
    Users,
    Purposes,
    Data,
    LeftOut,
    Version,
    Date,
    Retention,
    Storage,
    Assessment,
    Assessor,
    AssessmentDate,
    Classification,
    Contact,
    Phone,
    Email,
    Other,
}

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Topic {
    General,
    Integral,
    Optional,
    Services,
    Purposes,
    Categories,
    Attributes,
    Retention,
    Storage,
    Subprocessors,
    Contact,
    Breach,
    Security,
    Definitions,
    Article,
    Signing,
}

/// How one kind of document says what it is.
#[derive(Debug, Deserialize)]
pub(super) struct Kind {
    #[serde(rename = "kind")]
    pub(super) document: DocumentKind,
    pub(super) title: Vec<String>,
    pub(super) evidence: Vec<String>,
    #[serde(default)]
    pub(super) also: Vec<String>,
    pub(super) body: Vec<String>,
    pub(super) least: usize,
}

/// The signature of one purpose.
#[derive(Debug, Deserialize)]
pub(super) struct Purpose {
    pub(super) id: String,
    #[serde(default)]
    pub(super) clear: bool,
    #[serde(default)]
    pub(super) loose: bool,
    pub(super) all: Vec<Vec<String>>,
    pub(super) not: Vec<String>,
    /// The words of the first group: where none of them stands, nothing else is looked for.
    #[serde(skip)]
    first: Option<Regex>,
}

impl Purpose {
    /// Whether the words of the purpose stand in a text on one line, with a blank before and behind it.
    pub(super) fn said_in(&self, text: &str) -> bool {
        let stands = |words: &Vec<String>| words.iter().any(|word| text.contains(word.as_str()));
        self.first.as_ref().is_none_or(|first| first.is_match(text))
            && self.all.iter().skip(1).all(stands)
            && !stands(&self.not)
    }
}

/// One category of data.
#[derive(Debug, Deserialize)]
pub(super) struct Category {
    pub(super) id: String,
    pub(super) row: Vec<String>,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) asked: Vec<String>,
}

/// One ROSA measure.
#[derive(Debug, Deserialize)]
pub(super) struct Measure {
    pub(super) id: String,
    pub(super) names: Vec<String>,
}

/// Words for closed lists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) sectors: BTreeMap<crate::model::choice::Sector, Vec<String>>,
    pub(super) data_subjects: BTreeMap<String, Vec<String>>,
    pub(super) outcomes: BTreeMap<Outcome, Vec<String>>,
    pub(super) marks: BTreeMap<Outcome, Vec<String>>,
    pub(super) levels: BTreeMap<Level, Vec<String>>,
    pub(super) aspects: BTreeMap<crate::model::choice::Aspect, Vec<String>>,
    pub(super) assessments: BTreeMap<crate::model::choice::AssessmentForm, Vec<String>>,
    pub(super) contacts: BTreeMap<crate::model::choice::ContactKind, Vec<String>>,
    pub(super) attributes: Attributes,
    pub(super) hubs: Hubs,
    pub(super) institutions: Institutions,
    pub(super) doubt: Doubt,
    pub(super) products: Products,
    pub(super) generic: Generic,
    pub(super) choice: Choice,
    pub(super) whose: Whose,
    pub(super) helpers: Helpers,
}

/// Words for the people whose data a list names.
#[derive(Debug, Deserialize)]
pub(super) struct Whose {
    pub(super) pupil: Vec<String>,
    pub(super) teacher: Vec<String>,
    pub(super) parent: Vec<String>,
    pub(super) each: Vec<String>,
}

/// Words that leave it to the school.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    pub(super) words: Vec<String>,
}

/// What products are, and products of others.
#[derive(Debug, Deserialize)]
pub(super) struct Products {
    pub(super) nouns: Vec<String>,
    pub(super) others: Vec<String>,
}

/// Names of attributes and of lists of them.
#[derive(Debug, Deserialize)]
pub(super) struct Attributes {
    pub(super) names: Vec<String>,
    pub(super) items: Vec<String>,
    pub(super) lists: Vec<String>,
}

/// Hubs, and the words near which their names mean logging in.
#[derive(Debug, Deserialize)]
pub(super) struct Hubs {
    pub(super) basispoort: Vec<String>,
    pub(super) entree: Vec<String>,
    pub(super) other: Vec<String>,
    pub(super) context: Vec<String>,
}

/// Hosts that belong to no vendor.
#[derive(Debug, Deserialize)]
pub(super) struct Institutions {
    pub(super) hosts: Vec<String>,
}

/// Words of example and denial.
#[derive(Debug, Deserialize)]
pub(super) struct Doubt {
    pub(super) example: Vec<String>,
    pub(super) nothing: Vec<String>,
}

/// Words that name no party.
#[derive(Debug, Deserialize)]
pub(super) struct Generic {
    pub(super) words: Vec<String>,
}

/// What companies are that work for others.
#[derive(Debug, Deserialize)]
pub(super) struct Helpers {
    pub(super) nouns: Vec<String>,
}

/// Names of towns, as they are written.
#[derive(Deserialize)]
pub(super) struct Places {
    towns: HashSet<String>,
    behind_in: HashSet<String>,
}

impl Places {
    /// Whether a name is that of a town and of nothing else.
    pub(super) fn is_plain(&self, name: &str) -> bool {
        self.towns.contains(name)
    }

    /// Whether a name is that of a town, or a common word or that of two towns.
    pub(super) fn is_town(&self, name: &str) -> bool {
        self.is_plain(name) || self.behind_in.contains(name)
    }
}

#[derive(Deserialize)]
struct Kinds {
    kind: Vec<Kind>,
}

#[derive(Deserialize)]
struct Purposes {
    purpose: Vec<Purpose>,
}

#[derive(Deserialize)]
struct Categories {
    category: Vec<Category>,
}

#[derive(Deserialize)]
struct Measures {
    measure: Vec<Measure>,
}

fn load<T: DeserializeOwned>(source: &str) -> T {
    toml::from_str(source).expect("embedded vocabulary is well formed")
}

/// Squashed label → what it announces.
pub(super) static LABELS: LazyLock<HashMap<String, Label>> = LazyLock::new(|| {
    let all: BTreeMap<Label, Vec<String>> = load(include_str!("../../../../assets/reference/intake/labels.toml"));
    let mut labels = HashMap::new();
    for (label, names) in all {
        for name in names {
            labels.entry(squash(&name)).or_insert(label);
        }
    }
    labels
});

/// Words of headings.
pub(super) static TOPICS: LazyLock<Vec<(Topic, Regex)>> = LazyLock::new(|| {
    let all: BTreeMap<Topic, Vec<String>> = load(include_str!("../../../../assets/reference/intake/topics.toml"));
    all.into_iter().map(|(topic, words)| (topic, starting(&words))).collect()
});

/// Kinds of documents.
pub(super) static KINDS: LazyLock<Vec<Kind>> =
    LazyLock::new(|| load::<Kinds>(include_str!("../../../../assets/reference/intake/documents.toml")).kind);

/// Purposes.
pub(super) static PURPOSES: LazyLock<Vec<Purpose>> = LazyLock::new(|| {
    let mut purposes = load::<Purposes>(include_str!("../../../../assets/reference/intake/purposes.toml")).purpose;
    for purpose in &mut purposes {
        let words = purpose.all.iter_mut().flatten().chain(&mut purpose.not);
        // A blank before a word is part of it: " zien" is not "voorzien".
        words.for_each(|word| *word = format!("{}{}", if word.starts_with(' ') { " " } else { "" }, folded(word)));
        let first = purpose.all.first().map(|words| words.iter().map(|word| regex::escape(word)).collect::<Vec<_>>());
        purpose.first = first.map(|words| Regex::new(&format!("(?-u:{})", words.join("|"))).expect("escaped words"));
    }
    purposes
});

/// Categories.
pub(super) static CATEGORIES: LazyLock<Vec<Category>> =
    LazyLock::new(|| load::<Categories>(include_str!("../../../../assets/reference/intake/categories.toml")).category);

/// Measures.
pub(super) static MEASURES: LazyLock<Vec<Measure>> =
    LazyLock::new(|| load::<Measures>(include_str!("../../../../assets/reference/intake/measures.toml")).measure);

/// Words for closed lists.
pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| load(include_str!("../../../../assets/reference/intake/words.toml")));

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

/// Towns in which data lie, as they are written.
pub(super) static TOWNS: LazyLock<Places> =
    LazyLock::new(|| load(include_str!("../../../../assets/reference/intake/places.toml")));

/// Labels of categories, squashed, with their ids.
pub(super) static CATEGORY_LABELS: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    CATEGORIES.iter().flat_map(|category| category.row.iter().map(|row| (category.id.as_str(), squash(row)))).collect()
});

/// Names of measures, squashed → their ids.
pub(super) static MEASURE_NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    MEASURES.iter().flat_map(|measure| measure.names.iter().map(|name| (squash(name), measure.id.as_str()))).collect()
});

/// Words that name no party, squashed.
pub(super) static GENERIC: LazyLock<HashSet<String>> =
    LazyLock::new(|| WORDS.generic.words.iter().map(|word| squash(word)).collect());

/// A word as it stands in folded text.
pub(super) fn folded(text: &str) -> String {
    Folded::new(&text.chars().collect::<Vec<_>>()).text
}

#[cfg(test)]
mod tests {
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
        assert!(TOWNS.towns.len() > 150);
        assert!(TOWNS.behind_in.is_disjoint(&TOWNS.towns));
        assert!(WORDS.attributes.names.len() > 10);
        assert!(GRAMMAR.and.is("and") && PAPERS.annexes.is("bijlage") && PARTIES.sides.school.is("bestuur"));
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
                // Purposes are looked for inside words, where a blank says that one ends.
                assert!(word.trim() == word || path.starts_with("purposes."), "{path}: {word:?} has blanks around it");
                // "S.A." and "s.a." are two ways to write a name, not two words for a thing.
                let form = if word.contains(char::is_uppercase) { word.clone() } else { folded(word) };
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
