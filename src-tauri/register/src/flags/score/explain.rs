//! A score in words: what people and other programs see of it.

use serde::Serialize;
use ts_rs::TS;

use super::{AspectCoverage, Band, Counted, Coverage};
use crate::flags::case::Case;
use crate::flags::subject;
use crate::flags::wording::decimal;
use crate::model::choice::{Aspect, Level, Outcome};
use crate::model::{Id, Noun, Product, SecurityAnnex};
use crate::reference::Row as _;
use crate::words::{self, Language};

/// The score of one aspect, with the steps that lead to it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AspectScore {
    /// The aspect.
    pub aspect: Aspect,
    /// Points out of 100, with one decimal; `None` if too little is stated.
    pub score: Option<f64>,
    /// What the score comes to.
    pub band: Band,
    /// Measures that are met.
    pub met: usize,
    /// Measures with a compensating one in their place.
    pub alternative: usize,
    /// Measures that are not met.
    pub not_met: usize,
    /// Measures that do not apply.
    pub not_applicable: usize,
    /// Measures of which an outcome is stated and that apply.
    pub stated: usize,
    /// Measures of which none is stated.
    pub missing: usize,
    /// Share of the measures that apply of which an outcome is stated, in per cent with one decimal.
    pub completeness: f64,
    /// Level that the data ask.
    pub required: Option<Level>,
    /// Level that the vendor declares.
    pub declared: Option<Level>,
    /// Why that level is asked.
    pub required_because: Vec<String>,
    /// Critical measures that are not met, by id.
    pub knocked_out_by: Vec<String>,
    /// The calculation in words, to be checked by hand.
    pub steps: Vec<String>,
}

/// How far outcomes can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reliability {
    /// A to D.
    pub letter: String,
    /// What the letter means.
    pub label: String,
}

/// The ROSA coverage of a product: our own calculation, and named so.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProductScore {
    /// Product.
    pub product: Id<Product>,
    /// What people call it.
    pub label: String,
    /// What the score is called wherever it is shown.
    pub title: String,
    /// Version of the algorithm; kept with every score.
    pub algorithm: u32,
    /// The rule, to be printed beside the score.
    pub rule: String,
    /// Annex whose outcomes were counted.
    pub annex: Option<Id<SecurityAnnex>>,
    /// The worst aspect; aspects are never averaged.
    pub band: Band,
    /// Measures of which an outcome is stated and that apply.
    pub stated: usize,
    /// Measures of which none is stated.
    pub missing: usize,
    /// Share of the measures that apply of which an outcome is stated, in per cent with one decimal.
    pub completeness: f64,
    /// Availability, integrity, confidentiality.
    pub aspects: Vec<AspectScore>,
    /// How far the outcomes can be relied on; `None` if there are none.
    pub evidence: Option<Reliability>,
}

/// The score of a product in words.
pub fn explain(case: &Case<'_>, language: Language) -> ProductScore {
    let coverage = case.coverage();
    let id = case.product.id;
    ProductScore {
        product: id,
        label: subject::label(case.context.view, language, Noun::Product, id.uuid()),
        title: words::say(language, "score-title", &[]),
        algorithm: coverage.rule.version,
        rule: coverage.rule.note.as_ref().map(|note| note.label(language).to_owned()).unwrap_or_default(),
        annex: case.annex.map(|annex| annex.id),
        band: coverage.band(),
        stated: coverage.stated(),
        missing: coverage.missing(),
        completeness: percent(coverage.completeness),
        aspects: coverage.aspects.iter().map(|aspect| aspect_score(case, aspect, language)).collect(),
        evidence: coverage
            .evidence
            .map(|label| Reliability { letter: label.letter.clone(), label: label.label(language).to_owned() }),
    }
}

fn aspect_score(case: &Case<'_>, aspect: &AspectCoverage, language: Language) -> AspectScore {
    let (stated, missing) = (aspect.stated(), aspect.missing());
    let applicable = stated + missing;
    let share = if applicable == 0 { 0.0 } else { super::number_of(stated) / super::number_of(applicable) };
    AspectScore {
        aspect: aspect.aspect,
        score: aspect.score,
        band: aspect.band,
        met: aspect.count(Outcome::Met),
        alternative: aspect.count(Outcome::Alternative),
        not_met: aspect.count(Outcome::NotMet),
        not_applicable: aspect.count(Outcome::NotApplicable),
        stated,
        missing,
        completeness: percent(share),
        required: aspect.required,
        declared: aspect.declared,
        required_because: case.required().because(aspect.aspect, language),
        knocked_out_by: aspect.knocked_out_by.iter().map(|measure| measure.id.clone()).collect(),
        steps: steps(case.coverage(), aspect, language),
    }
}

fn steps(coverage: &Coverage, aspect: &AspectCoverage, language: Language) -> Vec<String> {
    let say = |key: &str, arguments: &[(&str, words::Value<'_>)]| words::say(language, key, arguments);
    let number = |value: f64| decimal(language, value);
    let mut steps: Vec<String> = aspect.measures.iter().map(|counted| measure_step(counted, language)).collect();
    let Some(score) = aspect.score else {
        let arguments = [
            ("stated", coverage.stated().to_string().into()),
            ("applicable", (coverage.stated() + coverage.missing()).to_string().into()),
            ("percent", number(percent(coverage.completeness)).into()),
            ("needed", number(percent(coverage.rule.completeness)).into()),
        ];
        steps
            .push(say(if coverage.is_complete() { "score-step-nothing" } else { "score-step-incomplete" }, &arguments));
        return steps;
    };
    let sum = [
        ("sum", number(aspect.sum).into()),
        ("stated", aspect.stated().to_string().into()),
        ("score", number(score).into()),
    ];
    steps.push(say("score-step-sum", &sum));
    match aspect.level() {
        Some(level) => {
            let sufficient = coverage.rule.sufficient_at.at(level);
            let arguments = [
                ("level", level.to_string().into()),
                ("whose", if aspect.required.is_some() { "required" } else { "declared" }.into()),
                ("sufficient", number(sufficient).into()),
                ("attention", number(sufficient - coverage.rule.attention_within).into()),
            ];
            steps.push(say("score-step-level", &arguments));
        }
        None => steps.push(say("score-step-no-level", &[])),
    }
    for measure in &aspect.knocked_out_by {
        let arguments = [("measure", measure.label(language).to_owned().into()), ("id", measure.id.clone().into())];
        steps.push(say("score-step-knock-out", &arguments));
    }
    let band = say(&format!("band-{}", aspect.band.to_string().replace('_', "-")), &[]);
    steps.push(say("score-step-band", &[("band", band.into())]));
    steps
}

fn measure_step(counted: &Counted, language: Language) -> String {
    let outcome = match (counted.outcome, counted.is_explained) {
        (Outcome::Alternative, true) => "alternative-explained",
        (Outcome::Alternative, false) => "alternative-bare",
        (Outcome::Met, _) => "met",
        (Outcome::NotMet, _) => "not-met",
        (Outcome::NotApplicable, _) => "not-applicable",
        (Outcome::Unknown, _) => "unknown",
    };
    let arguments = [
        ("measure", counted.measure.label(language).to_owned().into()),
        ("id", counted.measure.id.clone().into()),
        ("outcome", words::say(language, &format!("score-outcome-{outcome}"), &[]).into()),
        ("value", counted.value.map_or("none".to_owned(), |value| decimal(language, value)).into()),
    ];
    words::say(language, "score-step-measure", &arguments)
}

/// A share in per cent, with one decimal.
fn percent(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}
