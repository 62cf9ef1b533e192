//! ROSA coverage: our own calculation, since no official score exists (domain 3.5).
//!
//! The numbers stand here; [`explain`] puts them in words, step by step, for people who want to check them by hand.

mod explain;

use chrono::NaiveDate;

pub use explain::{AspectScore, ProductScore, Reliability, explain};

use super::context::is_over_months;
use crate::model::SecurityAnnex;
use crate::model::choice::{Aspect, AssessmentForm, Choice as _, Level, Outcome, choice};
use crate::reference::{self, EvidenceLabel, Levels, Measure, ScoreRule};

choice! {
    /// What a score comes to; the order is from best to worst.
    Band in "band" {
        Sufficient = "sufficient": "Voldoende.",
        Attention = "attention": "Aandacht.",
        Insufficient = "insufficient": "Onvoldoende.",
        InsufficientData = "insufficient_data": "Too little is stated to tell.",
    }
}

/// One measure as it counts.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// The measure.
    pub measure: &'static Measure,
    /// What the annex states of it.
    pub outcome: Outcome,
    /// Whether it explains that.
    pub is_explained: bool,
    /// What it is worth; `None` if it is left out of the sum.
    pub value: Option<f64>,
}

/// The coverage of one aspect.
#[derive(Debug, Clone)]
pub struct AspectCoverage {
    /// The aspect.
    pub aspect: Aspect,
    /// Its measures, in the order of the scheme.
    pub measures: Vec<Counted>,
    /// Sum of their values.
    pub sum: f64,
    /// Points out of 100, rounded to one decimal, which is also what the band is judged by; `None` if too little is stated.
    pub score: Option<f64>,
    /// Level that the data ask.
    pub required: Option<Level>,
    /// Level that the vendor declares.
    pub declared: Option<Level>,
    /// What the score comes to.
    pub band: Band,
    /// Critical measures that are not met at the required level.
    pub knocked_out_by: Vec<&'static Measure>,
}

impl AspectCoverage {
    /// How many measures have an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.measures.iter().filter(|counted| counted.outcome == outcome).count()
    }

    /// How many measures count in the sum.
    pub fn stated(&self) -> usize {
        self.measures.iter().filter(|counted| counted.value.is_some()).count()
    }

    /// How many measures the annex passes over.
    pub fn missing(&self) -> usize {
        self.count(Outcome::Unknown)
    }

    /// The level by which the score is judged: the required one, or else the declared one.
    pub fn level(&self) -> Option<Level> {
        self.required.or(self.declared)
    }
}

/// The coverage of a product.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The rule that was applied; its version is kept with every score.
    pub rule: &'static ScoreRule,
    /// The three aspects. They are never averaged.
    pub aspects: Vec<AspectCoverage>,
    /// Share of the measures that apply of which an outcome is stated, from 0 to 1.
    pub completeness: f64,
    /// How far the outcomes can be relied on; `None` if there are none. Never multiplied in.
    pub evidence: Option<&'static EvidenceLabel>,
}

impl Coverage {
    /// Whether enough is stated for a score.
    pub fn is_complete(&self) -> bool {
        self.completeness >= self.rule.completeness
    }

    /// The worst aspect.
    pub fn band(&self) -> Band {
        self.aspects.iter().map(|aspect| aspect.band).max().unwrap_or(Band::InsufficientData)
    }

    /// How many measures count in the sums.
    pub fn stated(&self) -> usize {
        self.aspects.iter().map(AspectCoverage::stated).sum()
    }

    /// How many measures the annex passes over.
    pub fn missing(&self) -> usize {
        self.aspects.iter().map(AspectCoverage::missing).sum()
    }
}

/// The coverage by an annex; without one nothing is stated.
pub fn coverage(annex: Option<&SecurityAnnex>, required: Levels, today: NaiveDate) -> Coverage {
    let rule = reference::score_rule();
    let mut aspects: Vec<AspectCoverage> =
        Aspect::ALL.iter().map(|aspect| count(*aspect, annex, required.of(*aspect), rule)).collect();
    let (stated, missing) = (total(&aspects, AspectCoverage::stated), total(&aspects, AspectCoverage::missing));
    let completeness = if stated == 0.0 { 0.0 } else { stated / (stated + missing) };
    let is_complete = completeness >= rule.completeness;
    for aspect in &mut aspects {
        judge(aspect, rule, is_complete);
    }
    let evidence = annex.filter(|annex| annex.has_outcomes()).and_then(|annex| evidence(annex, rule, today));
    Coverage { rule, aspects, completeness, evidence }
}

fn total(aspects: &[AspectCoverage], number: impl Fn(&AspectCoverage) -> usize) -> f64 {
    number_of(aspects.iter().map(number).sum())
}

/// A count of measures, of which there are some twenty, as a number to divide by.
fn number_of(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn count(aspect: Aspect, annex: Option<&SecurityAnnex>, required: Option<Level>, rule: &ScoreRule) -> AspectCoverage {
    let rows = annex.map(|annex| annex.measures.as_slice()).unwrap_or_default();
    // Annexes list the measures in the order of the scheme: the next one is nearly always where the last one was found.
    let mut next = 0;
    let mut stated = |measure: &Measure| {
        let (before, after) = rows.split_at(next);
        let found = after.iter().chain(before).position(|row| row.measure == measure.id)?;
        let place = (next + found) % rows.len();
        next = (place + 1) % rows.len();
        rows.get(place)
    };
    let measures: Vec<Counted> = reference::measures()
        .iter()
        .filter(|measure| measure.aspect == aspect)
        .map(|measure| {
            let row = stated(measure);
            let outcome = row.map_or(Outcome::Unknown, |row| row.outcome);
            let is_explained =
                row.and_then(|row| row.explanation.as_deref()).is_some_and(|text| !text.trim().is_empty());
            Counted { measure, outcome, is_explained, value: rule.value(outcome, is_explained) }
        })
        .collect();
    let knocks_out = |counted: &&Counted| {
        let is_critical = |level| level >= rule.knock_out_from && counted.measure.is_critical_at(level);
        counted.outcome == Outcome::NotMet && required.is_some_and(is_critical)
    };
    AspectCoverage {
        aspect,
        sum: measures.iter().filter_map(|counted| counted.value).sum(),
        score: None,
        required,
        declared: annex.and_then(|annex| annex.declared(aspect)),
        band: Band::InsufficientData,
        knocked_out_by: measures.iter().filter(knocks_out).map(|counted| counted.measure).collect(),
        measures,
    }
}

fn judge(aspect: &mut AspectCoverage, rule: &ScoreRule, is_complete: bool) {
    let stated = aspect.stated();
    if !is_complete || stated == 0 {
        return;
    }
    let score = (aspect.sum / number_of(stated) * 1000.0).round() / 10.0;
    aspect.score = Some(score);
    let Some(level) = aspect.level() else {
        return;
    };
    let sufficient = rule.sufficient_at.at(level);
    aspect.band = if !aspect.knocked_out_by.is_empty() {
        Band::Insufficient
    } else if score >= sufficient {
        Band::Sufficient
    } else if score >= sufficient - rule.attention_within {
        Band::Attention
    } else {
        Band::Insufficient
    };
}

/// How far the outcomes of an annex can be relied on. Only the date of the assessment counts, not that of the annex.
fn evidence(annex: &SecurityAnnex, rule: &ScoreRule, today: NaiveDate) -> Option<&'static EvidenceLabel> {
    let is_recent = annex.assessed_on.is_some_and(|date| !is_over_months(date, rule.evidence_months, today));
    let is_independent = annex.assessor_interested != Some(true);
    let earned: Option<AssessmentForm> = annex.form.filter(|_| is_recent && is_independent);
    let labels = reference::evidence_labels();
    labels
        .iter()
        .find(|label| label.form.is_some() && label.form == earned)
        .or_else(|| labels.iter().find(|label| label.form.is_none()))
}
