//! The report to the board: the state on one page, and then the lists behind its figures.
//!
//! The figures are those of [`crate::overview`], which the window's charts show too. A list in the document ends after
//! [`SHOWN`] rows and says how many follow; the spreadsheet has them all.

mod agreements;
mod flagged;
mod front;
mod list;
mod places;
mod products;
mod sheets;

use chrono::{DateTime, NaiveDate, Utc};

use self::list::List;
use super::content::{Block, KeyValue, Report, Section, Status};
use crate::overview::{GroupKey, Overview, Survey, Tone, overview};
use crate::words::{Value, say};

/// The most rows of a list that the document shows.
pub const SHOWN: usize = 200;

/// What the report is made from.
struct Sources<'a, 'b> {
    survey: &'b Survey<'a>,
    overview: Overview,
}

impl Sources<'_, '_> {
    fn say(&self, key: &str) -> String {
        say(self.survey.language, &format!("report-board-{key}"), &[])
    }

    fn say_with(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        say(self.survey.language, &format!("report-board-{key}"), arguments)
    }

    fn date(&self, date: NaiveDate) -> String {
        super::date_in_words(self.survey.language, date)
    }
}

/// The mark of a figure.
const fn status(tone: Tone) -> Option<Status> {
    match tone {
        Tone::Good => Some(Status::Good),
        Tone::Attention => Some(Status::Attention),
        Tone::Bad => Some(Status::Bad),
        Tone::Unknown => Some(Status::Unknown),
        Tone::Plain => None,
    }
}

/// Builds the report to the board.
pub fn build(survey: &Survey<'_>, made_at: DateTime<Utc>) -> Report {
    let sources = Sources { survey, overview: overview(survey) };
    let date = survey.context.today;
    let board = sources.overview.board.clone();
    let lists = [
        agreements::without(&sources),
        agreements::all(&sources),
        products::leaflets(&sources),
        products::rosa(&sources),
        places::of_products(&sources),
        places::transfers(&sources),
        flagged::all(&sources),
        flagged::by_school(&sources),
    ];
    let report = Report::new("board", &sources.say("title"), &board, survey.language, date, made_at)
        .subtitle(sources.say("subtitle"))
        .note(sources.say("note"))
        .front(front::page(&sources))
        .sheet(sheets::figures(&sources));
    let report = lists.iter().map(List::sheet).fold(report, Report::sheet);
    let report = front::facts(&sources)
        .into_iter()
        .fold(report, |report, KeyValue { label, value, .. }| report.cover(label, value));
    let report = lists.iter().map(|list| list.section(&sources)).fold(report, Report::section);
    report.section(about(&sources))
}

/// The chapter that says what was counted, and what was not checked.
fn about(sources: &Sources<'_, '_>) -> Section {
    let points = ["about-neutral", "about-checked", "about-unknown", "about-terms", "about-rosa"];
    let points = points.iter().map(|key| sources.say(key).into()).collect();
    let facts = sources.overview.groups.iter().filter_map(|group| {
        // What holds for one aspect holds for the others, and what holds by severity holds by rule.
        let title = match group.key {
            GroupKey::RosaI | GroupKey::RosaV | GroupKey::LevelI | GroupKey::LevelV | GroupKey::FlagsByRule => {
                return None;
            }
            GroupKey::RosaB => sources.say("rosa"),
            GroupKey::LevelB => sources.say("levels"),
            GroupKey::Counts
            | GroupKey::ProductsByAgreement
            | GroupKey::AgreementsByStatus
            | GroupKey::LeafletsByAge
            | GroupKey::Zones
            | GroupKey::Countries
            | GroupKey::Transfers
            | GroupKey::FlagsBySeverity
            | GroupKey::FlagsBySchool => group.title.clone(),
        };
        Some(KeyValue::new(title, group.definition.as_str()))
    });
    let counted = Section::new("definitions", sources.say("definitions")).block(Block::KeyValues(facts.collect()));
    Section::new("about", say(sources.survey.language, "report-about", &[])).block(Block::Bullets(points)).part(counted)
}
