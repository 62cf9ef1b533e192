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
use super::Shows;
use super::content::{Report, Status};
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

/// What of the activities is counted for the cover.
#[derive(Debug, Default)]
struct Tally {
    activities: usize,
    /// Compulsory fields that are empty.
    gaps: usize,
    /// Activities that contradict themselves.
    contradictory: usize,
}

impl Tally {
    fn count(&mut self, facts: &Facts<'_>) {
        self.activities += 1;
        self.gaps += facts.gaps.len();
        self.contradictory += usize::from(facts.is_contradictory());
    }
}

/// Builds the register of article 30(1) AVG, as far as a format shows it.
pub fn build(sources: &Sources<'_>, shows: Shows) -> Report {
    let view = sources.view;
    let board = view.board().map(|board| board.name.clone()).unwrap_or_default();
    let mut activities: Vec<_> = view.activities.values().collect();
    activities.sort_by_cached_key(|activity| (fold(&activity.name), activity.id()));
    let mut products: Vec<_> = view.products.values().collect();
    products.sort_by_cached_key(|product| (fold(&product.label()), product.id()));
    let products: Vec<ProductFacts<'_>> =
        products.into_iter().map(|product| ProductFacts::gather(sources, product)).collect();

    let mut tally = Tally::default();
    let (mut overview, mut parts, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    // One activity at a time: all of them in words would stand in memory beside what is made of those words.
    for activity in activities {
        let facts = Facts::gather(sources, activity);
        tally.count(&facts);
        match shows {
            Shows::Pages => {
                overview.push(pages::overview_row(sources, &facts));
                parts.push(pages::activity(sources, &facts, &products));
            }
            Shows::Tables => rows.push(sheets::activity(sources, &facts, &products)),
        }
    }
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
    .cover(sources.say("report-register-activities"), tally.activities.to_string())
    .cover(sources.say("report-register-completeness"), pages::whole(sources, &tally, &products))
    .note(sources.say("report-register-note-source"))
    .note(sources.say("report-register-note-scope"));
    match shows {
        Shows::Pages => {
            let chapters = [
                Some(pages::overview(sources, overview)),
                (!parts.is_empty()).then(|| pages::activities(sources, parts)),
                pages::unlinked(sources, &products),
                Some(pages::about(sources)),
            ];
            chapters.into_iter().flatten().fold(report, Report::section)
        }
        Shows::Tables => {
            let sheets = [
                sheets::activities(sources, rows),
                sheets::products(sources, &products),
                sheets::subprocessors(sources, &products),
                sheets::transfers(sources),
            ];
            sheets.into_iter().fold(report, Report::sheet)
        }
    }
}
