//! What labels announce and what headings are about.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::load;
use super::terms::starting;
use crate::intake::fold::squash;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::intake) enum Label {
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
pub(in crate::intake) enum Topic {
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

/// Squashed label → what it announces.
pub(in crate::intake) static LABELS: LazyLock<HashMap<String, Label>> = LazyLock::new(|| {
    let all: BTreeMap<Label, Vec<String>> = load(include_str!("../../../../../assets/reference/intake/labels.toml"));
    let mut labels = HashMap::new();
    for (label, names) in all {
        for name in names {
            labels.entry(squash(&name)).or_insert(label);
        }
    }
    labels
});

/// Words of headings.
pub(in crate::intake) static TOPICS: LazyLock<Vec<(Topic, Regex)>> = LazyLock::new(|| {
    let all: BTreeMap<Topic, Vec<String>> = load(include_str!("../../../../../assets/reference/intake/topics.toml"));
    all.into_iter().map(|(topic, words)| (topic, starting(&words))).collect()
});
