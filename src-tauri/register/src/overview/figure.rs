//! Figures, their groups, and what leads from one to its records.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::survey::Survey;
use crate::flags::Reach;
use crate::model::Noun;
use crate::model::choice::{Choice, Severity, choice};
use crate::reference;
use crate::store::list::Condition;
use crate::words::{self, Value};

/// The figures of a register on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Overview {
    /// Board whose register it is.
    pub board: String,
    /// The day on which they were counted.
    pub as_of: NaiveDate,
    /// The figures, in groups.
    pub groups: Vec<FigureGroup>,
}

impl Overview {
    /// The group of a key.
    pub fn group(&self, key: GroupKey) -> Option<&FigureGroup> {
        self.groups.iter().find(|group| group.key == key)
    }
}

choice! {
    /// A group of figures.
    GroupKey in "overview" {
        Counts = "counts": "How much the register holds.",
        ProductsByAgreement = "products_by_agreement": "Products that count, by the agreement that covers them.",
        AgreementsByStatus = "agreements_by_status": "Agreements by status, and vendors without one.",
        LeafletsByAge = "leaflets_by_age": "Products that count, by the age of their leaflet.",
        RosaB = "rosa_b": "Products that count, by their ROSA coverage of availability (own calculation).",
        RosaI = "rosa_i": "Products that count, by their ROSA coverage of integrity (own calculation).",
        RosaV = "rosa_v": "Products that count, by their ROSA coverage of confidentiality (own calculation).",
        LevelB = "level_b": "Products that count, by the required level of availability against the stated one.",
        LevelI = "level_i": "Products that count, by the required level of integrity against the stated one.",
        LevelV = "level_v": "Products that count, by the required level of confidentiality against the stated one.",
        Zones = "zones": "Products that count, by where their data are.",
        Countries = "countries": "Products that count, by country; a product counts in each of its countries.",
        Transfers = "transfers": "Transfers by what makes them lawful.",
        FlagsBySeverity = "flags_by_severity": "Open flags by severity.",
        FlagsByRule = "flags_by_rule": "Open flags by rule.",
        FlagsBySchool = "flags_by_school": "Open flags by school; a flag counts at each school that it touches.",
    }
}

/// Figures that belong together: a chart, and the table beside it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FigureGroup {
    /// Key.
    pub key: GroupKey,
    /// Title.
    pub title: String,
    /// What is counted, and on what day.
    pub definition: String,
    /// What the figures are numbers of.
    pub unit: String,
    /// How much is counted in all, where each counts once; `None` where one may count in several figures.
    pub total: Option<usize>,
    /// The figures, in the order in which people read them.
    pub figures: Vec<Figure>,
}

/// A count; on the wire the figures of a snapshot have the short name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "OverviewFigure")]
pub struct Figure {
    /// Key, unique in its group.
    pub key: String,
    /// What is counted.
    pub label: String,
    /// What that means exactly, where the label does not say it.
    pub note: Option<String>,
    /// How many.
    pub count: usize,
    /// How it points; shown by a mark and a word, never by colour alone.
    pub tone: Tone,
    /// What leads to the records.
    pub lead: Lead,
}

choice! {
    /// How a figure points.
    Tone in "tone" {
        Good = "good": "In order.",
        Attention = "attention": "To be looked at.",
        Bad = "bad": "Lacking.",
        Unknown = "unknown": "Nobody has said.",
        Plain = "plain": "Only a number.",
    }
}

/// What leads from a figure to the records behind it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Lead {
    /// The records of a noun that meet all conditions, as `list` takes them.
    Records {
        /// Noun.
        noun: Noun,
        /// Conditions; none leads to all records.
        filter: Vec<Condition>,
    },
    /// These records.
    These {
        /// Noun.
        noun: Noun,
        /// Ids.
        #[ts(type = "string[]")]
        ids: Vec<Uuid>,
    },
    /// The flags that `flags` answers when it is asked for these.
    Flags {
        /// Of this severity.
        severity: Option<Severity>,
        /// Of this rule.
        rule: Option<String>,
        /// That touch this.
        reach: Option<Reach>,
        /// Those that a decision accepts, instead of those that stand.
        accepted: bool,
    },
}

impl Lead {
    /// To all records of a noun.
    pub(super) const fn all(noun: Noun) -> Self {
        Self::Records { noun, filter: Vec::new() }
    }
}

/// Words figures and puts them in groups.
pub(super) struct Builder<'a, 'b> {
    pub(super) survey: &'b Survey<'a>,
}

impl Builder<'_, '_> {
    /// Words a message about figures.
    pub(super) fn say(&self, key: &str) -> String {
        words::say(self.survey.language, key, &self.arguments())
    }

    /// The terms and the day, which definitions name.
    fn arguments(&self) -> Vec<(&'static str, Value<'static>)> {
        let (context, language) = (self.survey.context, self.survey.language);
        let rule = reference::score_rule().note.as_ref().map(|note| note.label(language).to_owned());
        vec![
            ("date", crate::report::date_in_words(language, context.today).into()),
            ("due", i64::from(context.terms.leaflet_due_months).into()),
            ("outdated", i64::from(context.terms.leaflet_outdated_months).into()),
            ("stale", i64::from(context.terms.leaflet_stale_months).into()),
            ("rule", rule.unwrap_or_default().into()),
        ]
    }

    /// A group.
    pub(super) fn group(&self, key: GroupKey, total: Option<usize>, figures: Vec<Figure>) -> FigureGroup {
        let message = format!("overview-{}", words::key(key.as_str()));
        FigureGroup {
            key,
            title: self.say(&message),
            definition: self.say(&format!("{message}.definition")),
            unit: self.say(&format!("{message}.unit")),
            total,
            figures,
        }
    }
}

/// Records of a noun, each in one class: a figure a class, also where there are none.
pub(super) fn classes<C: Choice + Ord>(
    noun: Noun,
    records: impl Iterator<Item = (C, Uuid)>,
    describe: impl Fn(C) -> (String, Tone),
) -> Vec<Figure> {
    let mut found: BTreeMap<C, Vec<Uuid>> = C::ALL.iter().map(|class| (*class, Vec::new())).collect();
    for (class, id) in records {
        found.entry(class).or_default().push(id);
    }
    let figure = |(class, ids): (C, Vec<Uuid>)| {
        let (label, tone) = describe(class);
        these(class.as_str(), label, tone, noun, ids)
    };
    found.into_iter().map(figure).collect()
}

/// A figure that leads to the records that it counts.
pub(super) fn these(key: &str, label: String, tone: Tone, noun: Noun, ids: Vec<Uuid>) -> Figure {
    Figure { key: key.to_owned(), label, note: None, count: ids.len(), tone, lead: Lead::These { noun, ids } }
}

/// How much is counted in figures that count each record once.
pub(super) fn total(figures: &[Figure]) -> usize {
    figures.iter().map(|figure| figure.count).sum()
}
