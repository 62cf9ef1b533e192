//! The certification scheme ROSA: levels, measures, our score and what the school's own data ask (domain 3).

use serde::{Deserialize, Serialize};

use super::table::{Words, table};
use crate::model::choice::{Aspect, AssessmentForm, Level, Outcome, ProductKind, choice};

choice! {
    /// Where a version of the scheme stands.
    SchemeStatus in "scheme_status" {
        Adopted = "adopted": "Vastgesteld.",
        Withdrawn = "withdrawn": "Vervallen.",
        Unknown = "unknown": "Not found.",
    }
}

table! {
    /// A version of the certification scheme.
    SchemeVersion, all rosa_versions, one rosa_version, file "rosa_versions" {
        /// Where it stands.
        status: SchemeStatus,
    }
}

table! {
    /// What a level means for an aspect.
    LevelRow, all levels, one level_row, file "levels" {
        /// The aspect.
        aspect: Aspect,
        /// The level.
        level: Level,
        /// What it means.
        meaning: Words,
        /// How documents write the level, whatever their case.
        spellings: Vec<String>,
    }
}

/// The row of a level of an aspect.
pub fn level(aspect: Aspect, level: Level) -> Option<&'static LevelRow> {
    levels().iter().find(|row| row.aspect == aspect && row.level == level)
}

/// The level that a document writes, as in `Midden`, whatever the case.
pub fn level_written(text: &str) -> Option<Level> {
    let text = text.trim().to_lowercase();
    let written = |row: &&LevelRow| row.spellings.iter().any(|spelling| spelling.to_lowercase() == text);
    levels().iter().find(written).map(|row| row.level)
}

table! {
    /// A measure of the scheme.
    Measure, all measures, one measure, file "measures" {
        /// The aspect that it serves.
        aspect: Aspect,
        /// The lowest level at which it is critical; our own proposal. `None`: never.
        critical_from: Option<Level>,
        /// Other ways in which documents write its name.
        spellings: Vec<String>,
    }
}

impl Measure {
    /// Whether the measure is critical where its aspect is at `level`.
    pub fn is_critical_at(&self, level: Level) -> bool {
        self.critical_from.is_some_and(|from| level >= from)
    }
}

table! {
    /// What a report says of a measure.
    OutcomeRow, all outcomes, one outcome, file "outcomes" {
        /// The id in the domain reference, as in `o_ja`.
        alias: String,
        /// What must come with it.
        needs: Option<Words>,
        /// Whether an explanation or reason must come with it.
        explained: bool,
        /// Whether a date of improvement must come with it; our own proposal.
        planned: bool,
    }
}

table! {
    /// How outcomes were established.
    AssessmentFormRow, all assessment_forms, one assessment_form, file "assessment_forms" {
        /// The id in the domain reference, as in `tv_self`.
        alias: String,
        /// What must be known of it.
        needs: Option<Words>,
    }
}

/// The value of an outcome in a score, between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Met.
    pub met: f64,
    /// A compensating measure with an explanation.
    pub alternative_explained: f64,
    /// A compensating measure without one.
    pub alternative_bare: f64,
    /// Not met.
    pub not_met: f64,
}

/// A number for each level.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByLevel {
    /// Low.
    #[serde(rename = "L")]
    pub low: f64,
    /// Middle.
    #[serde(rename = "M")]
    pub middle: f64,
    /// High.
    #[serde(rename = "H")]
    pub high: f64,
}

impl ByLevel {
    /// The number of a level.
    pub const fn at(&self, level: Level) -> f64 {
        match level {
            Level::L => self.low,
            Level::M => self.middle,
            Level::H => self.high,
        }
    }
}

table! {
    /// The rule of the score; our own, to be printed beside every score.
    ScoreRule, all score_rules, one score_rule_of, file "score_rules" {
        /// Version of the algorithm; kept with every computed score.
        version: u32,
        /// The value of an outcome.
        weights: Weights,
        /// The share of measures stated, of those that apply, below which there is no score.
        completeness: f64,
        /// Points out of 100 from which an aspect is sufficient, by its required level.
        sufficient_at: ByLevel,
        /// How many points below that still ask attention only.
        attention_within: f64,
        /// The required level from which a critical measure that is not met caps the aspect.
        knock_out_from: Level,
        /// How many months an assessment counts as recent.
        evidence_months: u32,
    }
}

impl ScoreRule {
    /// The value of an outcome; `None` if it is left out of the sum.
    pub fn value(&self, outcome: Outcome, is_explained: bool) -> Option<f64> {
        match outcome {
            Outcome::Met => Some(self.weights.met),
            Outcome::Alternative if is_explained => Some(self.weights.alternative_explained),
            Outcome::Alternative => Some(self.weights.alternative_bare),
            Outcome::NotMet => Some(self.weights.not_met),
            Outcome::NotApplicable | Outcome::Unknown => None,
        }
    }
}

/// The rule in use: the newest version.
pub fn score_rule() -> &'static ScoreRule {
    score_rules().iter().max_by_key(|rule| rule.version).expect("the table of rules has a row")
}

table! {
    /// How far an assessment can be relied on; our own labels.
    EvidenceLabel, all evidence_labels, one evidence_label, file "evidence_labels" {
        /// The letter shown beside a score.
        letter: String,
        /// The form that earns it when recent and independent; `None` for what is left.
        form: Option<AssessmentForm>,
    }
}

/// A level for each aspect, known or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// Availability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub b: Option<Level>,
    /// Integrity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub i: Option<Level>,
    /// Confidentiality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub v: Option<Level>,
}

impl Levels {
    /// The level of an aspect.
    pub const fn of(&self, aspect: Aspect) -> Option<Level> {
        match aspect {
            Aspect::B => self.b,
            Aspect::I => self.i,
            Aspect::V => self.v,
        }
    }

    /// The higher level of each aspect.
    #[must_use]
    pub fn highest(self, other: Self) -> Self {
        Self { b: self.b.max(other.b), i: self.i.max(other.i), v: self.v.max(other.v) }
    }
}

/// When a required level applies. Any part suffices; a part that is empty never does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// One of these categories is processed.
    pub any_category: Vec<String>,
    /// Nothing but these categories is processed.
    pub only_category: Vec<String>,
    /// One of these parts of `dc07` is stated.
    pub sub_items: Vec<String>,
    /// The product is one of these.
    pub product_kinds: Vec<ProductKind>,
    /// No category is known at all.
    pub nothing_known: bool,
}

/// What is known of the data of a product.
#[derive(Debug, Clone, Copy, Default)]
pub struct DataKnown<'a> {
    /// Categories that are processed, wholly or partly.
    pub processed: &'a [&'a str],
    /// Whether any category is known, also to be absent.
    pub any_known: bool,
    /// Parts of `dc07` that are stated.
    pub sub_items: &'a [&'a str],
    /// What the product is.
    pub kind: Option<ProductKind>,
}

impl When {
    /// Whether the condition holds.
    pub fn holds(&self, data: &DataKnown<'_>) -> bool {
        let among = |list: &[String], id: &str| list.iter().any(|listed| listed == id);
        data.processed.iter().any(|id| among(&self.any_category, id))
            || data.sub_items.iter().any(|id| among(&self.sub_items, id))
            || data.kind.is_some_and(|kind| self.product_kinds.contains(&kind))
            || (!data.processed.is_empty() && data.processed.iter().all(|id| among(&self.only_category, id)))
            || (self.nothing_known && !data.any_known)
    }
}

table! {
    /// The level that a kind of data asks; our own proposal.
    RequiredLevel, all required_levels, one required_level, file "required_levels" {
        /// The level of each aspect.
        levels: Levels,
        /// The levels that replace them while tests are taken.
        in_test_window: Option<Levels>,
        /// When the row applies.
        when: When,
    }
}

/// The rows that apply to a product. The required level of an aspect is the highest over all of them: see [`Levels::highest`].
pub fn required_by(data: &DataKnown<'_>) -> Vec<&'static RequiredLevel> {
    required_levels().iter().filter(|row| row.when.holds(data)).collect()
}

table! {
    /// A certificate, an assurance report or a test that vendors name.
    CertificateRow, all certificates, one certificate, file "certificates" {
        /// Whether a date and a scope are compulsory.
        scoped: bool,
        /// How documents write it.
        spellings: Vec<String>,
    }
}

choice! {
    /// The unit in which a promise of continuity is kept.
    ContinuityUnit in "continuity_unit" {
        Hours = "hours": "Whole hours.",
        Percent = "percent": "A percentage.",
    }
}

table! {
    /// A term of continuity.
    ContinuityTerm, all continuity_terms, one continuity_term, file "continuity_terms" {
        /// Its unit.
        unit: ContinuityUnit,
    }
}
