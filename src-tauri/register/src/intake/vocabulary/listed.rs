//! What the law and the covenant list and documents call by many names: kinds of documents, purposes, categories and measures.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::{folded, load};
use crate::intake::fold::squash;
use crate::model::choice::DocumentKind;

/// How one kind of document says what it is.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Kind {
    #[serde(rename = "kind")]
    pub(in crate::intake) document: DocumentKind,
    pub(in crate::intake) title: Vec<String>,
    pub(in crate::intake) evidence: Vec<String>,
    #[serde(default)]
    pub(in crate::intake) also: Vec<String>,
    pub(in crate::intake) body: Vec<String>,
    pub(in crate::intake) least: usize,
}

/// The signature of one purpose.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Purpose {
    pub(in crate::intake) id: String,
    #[serde(default)]
    pub(in crate::intake) clear: bool,
    #[serde(default)]
    pub(in crate::intake) loose: bool,
    pub(in crate::intake) all: Vec<Vec<String>>,
    pub(in crate::intake) not: Vec<String>,
    /// The words of the first group: where none of them stands, nothing else is looked for.
    #[serde(skip)]
    first: Option<Regex>,
}

impl Purpose {
    /// Whether the words of the purpose stand in a text on one line, with a blank before and behind it.
    pub(in crate::intake) fn said_in(&self, text: &str) -> bool {
        let stands = |words: &Vec<String>| words.iter().any(|word| text.contains(word.as_str()));
        self.first.as_ref().is_none_or(|first| first.is_match(text))
            && self.all.iter().skip(1).all(stands)
            && !stands(&self.not)
    }
}

/// One category of data.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Category {
    pub(in crate::intake) id: String,
    pub(in crate::intake) row: Vec<String>,
    pub(in crate::intake) words: Vec<String>,
    #[serde(default)]
    pub(in crate::intake) asked: Vec<String>,
}

/// One ROSA measure.
#[derive(Debug, Deserialize)]
pub(in crate::intake) struct Measure {
    pub(in crate::intake) id: String,
    pub(in crate::intake) names: Vec<String>,
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

/// Kinds of documents.
pub(in crate::intake) static KINDS: LazyLock<Vec<Kind>> =
    LazyLock::new(|| load::<Kinds>(include_str!("../../../../../assets/reference/intake/documents.toml")).kind);

/// Purposes.
pub(in crate::intake) static PURPOSES: LazyLock<Vec<Purpose>> = LazyLock::new(|| {
    let mut purposes = load::<Purposes>(include_str!("../../../../../assets/reference/intake/purposes.toml")).purpose;
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
pub(in crate::intake) static CATEGORIES: LazyLock<Vec<Category>> = LazyLock::new(|| {
    load::<Categories>(include_str!("../../../../../assets/reference/intake/categories.toml")).category
});

/// Measures.
pub(in crate::intake) static MEASURES: LazyLock<Vec<Measure>> =
    LazyLock::new(|| load::<Measures>(include_str!("../../../../../assets/reference/intake/measures.toml")).measure);

/// Labels of categories, squashed, with their ids.
pub(in crate::intake) static CATEGORY_LABELS: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    CATEGORIES.iter().flat_map(|category| category.row.iter().map(|row| (category.id.as_str(), squash(row)))).collect()
});

/// Names of measures, squashed → their ids.
pub(in crate::intake) static MEASURE_NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    MEASURES.iter().flat_map(|measure| measure.names.iter().map(|name| (squash(name), measure.id.as_str()))).collect()
});
