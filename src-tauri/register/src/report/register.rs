//! The register of article 30(1) AVG: per activity what the law asks, in its order, and after a visible line what helps to account
//! for it.

mod facts;
mod pages;
mod products;
mod sheets;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use self::facts::{Card, Facts};
use self::products::ProductFacts;
use super::content::{Report, Status};
use super::sheet::Sheet;
use crate::model::choice::{Aspect, Level};
use crate::model::{Id, Product, Record as _};
use crate::text::fold;
use crate::view::View;
use crate::words::{Language, Value, say};

/// What the report is made from.
pub struct Sources<'a> {
    /// The records.
    pub view: &'a View,
    /// The ROSA coverage of a product, by aspect; empty where it has no security annex. The report does not compute it.
    pub coverage: &'a dyn Fn(Id<Product>) -> Vec<Coverage>,
    /// The language of the report.
    pub language: Language,
    /// The day it speaks of, in Amsterdam.
    pub date: NaiveDate,
    /// The instant it is made.
    pub made_at: DateTime<Utc>,
}

/// The ROSA coverage of one aspect of a product, our own calculation (domain 3).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coverage {
    /// The aspect.
    pub aspect: Aspect,
    /// Points out of 100; `None` where too little is stated.
    pub percent: Option<f64>,
    /// What that comes to against the required level.
    pub verdict: Verdict,
    /// The level that the vendor declares.
    pub declared: Option<Level>,
    /// The level that the data ask for.
    pub required: Option<Level>,
}

/// What a coverage comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Enough.
    Sufficient,
    /// Little short of enough.
    Attention,
    /// Not enough.
    Insufficient,
    /// Too little is stated to say.
    Unknown,
}

impl Verdict {
    const fn status(self) -> Status {
        match self {
            Self::Sufficient => Status::Good,
            Self::Attention => Status::Attention,
            Self::Insufficient => Status::Bad,
            Self::Unknown => Status::Unknown,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Sufficient => "report-register-coverage-sufficient",
            Self::Attention => "report-register-coverage-attention",
            Self::Insufficient => "report-register-coverage-insufficient",
            Self::Unknown => "report-register-coverage-unknown",
        }
    }
}

impl Sources<'_> {
    fn say(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn say_with(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        say(self.language, key, arguments)
    }

    fn date(&self, date: NaiveDate) -> String {
        super::date_in_words(self.language, date)
    }

    /// What stands where nothing was filled in although the law asks for it.
    fn not_filled_in(&self) -> String {
        self.say("report-register-empty")
    }
}

/// Builds the register of article 30(1) AVG.
pub fn build(sources: &Sources<'_>) -> Report {
    let view = sources.view;
    let board = view.board().map(|board| board.name.clone()).unwrap_or_default();
    let mut activities: Vec<_> = view.activities.values().collect();
    activities.sort_by_cached_key(|activity| (fold(&activity.name), activity.id()));
    let mut products: Vec<_> = view.products.values().collect();
    products.sort_by_cached_key(|product| (fold(&product.label()), product.id()));
    let products: Vec<ProductFacts<'_>> =
        products.into_iter().map(|product| ProductFacts::gather(sources, product)).collect();
    let facts: Vec<Facts<'_>> = activities.into_iter().map(|activity| Facts::gather(sources, activity)).collect();

    let completeness = pages::whole(sources, &facts, &products);
    let report = Report::new(
        "register",
        &sources.say("report-register-title"),
        &board,
        sources.language,
        sources.date,
        sources.made_at,
    )
    .subtitle(sources.say("report-register-subtitle"))
    .cover(sources.say("report-register-r1a1"), pages::card(sources, &Card::of_controller(sources)))
    .cover(sources.say("report-register-r1a3"), pages::card(sources, &Card::of_dpo(sources)))
    .cover(sources.say("report-register-schools"), view.schools.len().to_string())
    .cover(sources.say("report-register-activities"), facts.len().to_string())
    .cover(sources.say("report-register-completeness"), completeness)
    .note(sources.say("report-register-note-source"))
    .note(sources.say("report-register-note-scope"))
    .section(pages::overview(sources, &facts));
    let chapters = [
        (!facts.is_empty()).then(|| pages::activities(sources, &facts, &products)),
        pages::unlinked(sources, &products),
        Some(pages::about(sources)),
    ];
    let report = chapters.into_iter().flatten().fold(report, Report::section);
    let sheets: [Sheet; 4] = [
        sheets::activities(sources, &facts, &products),
        sheets::products(sources, &products),
        sheets::subprocessors(sources, &products),
        sheets::transfers(sources),
    ];
    sheets.into_iter().fold(report, Report::sheet)
}
