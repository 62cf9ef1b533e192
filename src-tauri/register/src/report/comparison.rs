//! A comparison as a report: a table a group for reading, one flat table for calculating, and what the rules say of it.

use chrono::{DateTime, NaiveDate, Utc};

use super::content::{Block, Column, Content, Report, Section, Status, Table, Text};
use super::sheet::{Cell, Sheet};
use crate::compare::{Answer, ComparedCell, ComparedColumn, ComparedGroup, ComparedPaper, Comparison};
use crate::words::{Language, Value, say};

/// What a report says besides its content.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The board whose register it is.
    pub board: &'a str,
    /// The language of the report.
    pub language: Language,
    /// The day it speaks of, in Amsterdam.
    pub date: NaiveDate,
    /// The instant it is made.
    pub made_at: DateTime<Utc>,
}

impl Frame<'_> {
    fn say(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn say_with(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        say(self.language, key, arguments)
    }
}

/// Builds the report of a comparison.
pub fn build(compared: &Comparison, frame: &Frame<'_>) -> Report {
    let titles: Vec<&str> = compared.columns.iter().map(|column| column.title.as_str()).collect();
    let title = frame.say("report-comparison-title");
    let report = Report::new("comparison", &title, frame.board, frame.language, frame.date, frame.made_at)
        .subtitle(titles.join(" · "))
        .cover(frame.say("report-comparison-columns"), cover(compared, frame))
        .cover(frame.say("report-comparison-differing"), compared.differing.to_string())
        .note(frame.say("report-comparison-note-unknown"))
        .note(frame.say("report-comparison-note-mark"))
        .note(frame.say("report-comparison-note-rosa"));
    let groups = compared.groups.iter().map(|group| section(group, &compared.columns, frame));
    let nothing = compared.groups.is_empty().then(|| {
        Section::new("same", frame.say("report-comparison-columns")).paragraph(frame.say("report-comparison-same"))
    });
    let report = groups.chain(nothing).chain(marks(compared, frame)).fold(report, Report::section);
    report.sheet(sheet(compared, frame)).sheet(marks_sheet(compared, frame))
}

fn cover(compared: &Comparison, frame: &Frame<'_>) -> Content {
    let edition = |paper: &Option<ComparedPaper>| match paper {
        None => frame.say("report-comparison-none"),
        Some(paper) => match (paper.dated_on, &paper.version) {
            (Some(date), _) => super::date_in_words(frame.language, date),
            (None, Some(version)) => version.clone(),
            (None, None) => frame.say("report-comparison-undated"),
        },
    };
    let papers = |column: &ComparedColumn| {
        let leaflet = frame.say_with("report-comparison-leaflet", &[("edition", edition(&column.leaflet).into())]);
        let annex = frame.say_with("report-comparison-annex", &[("edition", edition(&column.annex).into())]);
        [Text::strong(format!("{} · {}", column.vendor_name, column.title)), Text::new(leaflet), Text::new(annex)]
    };
    compared.columns.iter().flat_map(papers).collect()
}

fn section(group: &ComparedGroup, columns: &[ComparedColumn], frame: &Frame<'_>) -> Section {
    let mut heads = vec![Column::new(frame.say("report-comparison-row"), 2.0)];
    heads.extend(columns.iter().map(|column| Column::new(column.title.clone(), 1.5)));
    let rows = group
        .rows
        .iter()
        .map(|row| {
            let label = if row.differs { Text::strong(row.label.clone()) } else { Text::new(row.label.clone()) };
            std::iter::once(Content::from(label)).chain(row.cells.iter().map(content)).collect()
        })
        .collect();
    let summary = frame.say_with("report-comparison-summary", &[("group", group.title.as_str().into())]);
    let table = Table { columns: heads, rows, summary: Some(summary) };
    Section::new(format!("group-{}", group.key), group.title.clone()).block(Block::Table(table))
}

/// A cell for reading: what it states, what it adds, and the codes of the rules that find something on it.
fn content(cell: &ComparedCell) -> Content {
    let is_open = matches!(cell.answer, Answer::Unknown | Answer::Silent | Answer::NoDocument);
    let stated = if is_open { Text::muted(cell.text.clone()) } else { Text::new(cell.text.clone()) };
    let note = cell.note.as_ref().map(|note| Text::muted(note.clone()));
    let codes: Vec<&str> = cell.marks.iter().map(|mark| mark.rule.as_str()).collect();
    let status = if cell.less_favourable { Status::Bad } else { Status::Attention };
    let marks = (!codes.is_empty()).then(|| Text::status(status, codes.join(", ")));
    std::iter::once(stated).chain(note).chain(marks).collect()
}

/// Every mark: column, row, rule, why and source.
fn each_mark(compared: &Comparison) -> impl Iterator<Item = [&str; 5]> {
    compared.groups.iter().flat_map(|group| &group.rows).flat_map(|row| {
        let cells = row.cells.iter().zip(&compared.columns);
        cells.flat_map(|(cell, column)| {
            cell.marks.iter().map(|mark| {
                [mark.rule.as_str(), column.title.as_str(), row.label.as_str(), mark.why.as_str(), mark.source.as_str()]
            })
        })
    })
}

/// The heads of the table of marks, in its order.
const MARK_HEADS: [(&str, u16, f32); 5] =
    [("rule", 10, 0.7), ("side", 30, 1.2), ("row", 30, 1.3), ("why", 70, 2.6), ("source", 40, 1.4)];

fn marks(compared: &Comparison, frame: &Frame<'_>) -> Option<Section> {
    let rows: Vec<Vec<Content>> = each_mark(compared).map(|mark| mark.map(Content::from).to_vec()).collect();
    let heads = MARK_HEADS.map(|(key, _, width)| Column::new(frame.say(&format!("report-comparison-{key}")), width));
    let summary = Some(frame.say("report-comparison-marks-summary"));
    (!rows.is_empty()).then(|| {
        let table = Table { columns: heads.to_vec(), rows, summary };
        Section::new("marks", frame.say("report-comparison-marks")).block(Block::Table(table))
    })
}

fn sheet(compared: &Comparison, frame: &Frame<'_>) -> Sheet {
    let mut sheet = Sheet::new("comparison", frame.say("report-comparison-columns"))
        .column("group", frame.say("report-comparison-group"), 28)
        .column("key", "key", 14)
        .column("row", frame.say("report-comparison-row"), 36)
        .column("differs", frame.say("report-comparison-differs"), 10);
    for (number, column) in (1..).zip(&compared.columns) {
        let rules = frame.say_with("report-comparison-rules", &[("column", column.title.as_str().into())]);
        sheet = sheet.column(format!("column_{number}"), column.title.clone(), 36).column(
            format!("rules_{number}"),
            rules,
            16,
        );
    }
    for group in &compared.groups {
        for row in &group.rows {
            let differs = if row.differs { say(frame.language, "applies-yes", &[]) } else { String::new() };
            let mut cells: Vec<Cell> =
                vec![group.title.as_str().into(), row.key.as_str().into(), row.label.as_str().into(), differs.into()];
            for cell in &row.cells {
                let codes: Vec<&str> = cell.marks.iter().map(|mark| mark.rule.as_str()).collect();
                cells.extend([value(cell), codes.join(", ").into()]);
            }
            sheet.rows.push(cells);
        }
    }
    sheet
}

/// A cell for calculating: numbers and dates as such, with what the paper adds only where words stand.
fn value(cell: &ComparedCell) -> Cell {
    match &cell.answer {
        Answer::Number(number) => Cell::Number(*number),
        Answer::Date(date) => Cell::Date(*date),
        Answer::Yes
        | Answer::No
        | Answer::Partly
        | Answer::Unknown
        | Answer::Silent
        | Answer::NoDocument
        | Answer::Code(_)
        | Answer::Text(_)
        | Answer::List(_) => match &cell.note {
            Some(note) => format!("{}\n{note}", cell.text).into(),
            None => cell.text.as_str().into(),
        },
    }
}

fn marks_sheet(compared: &Comparison, frame: &Frame<'_>) -> Sheet {
    let sheet = MARK_HEADS
        .into_iter()
        .fold(Sheet::new("marks", frame.say("report-comparison-marks")), |sheet, (key, width, _)| {
            sheet.column(key, frame.say(&format!("report-comparison-{key}")), width)
        });
    Sheet { rows: each_mark(compared).map(|mark| mark.map(Cell::from).to_vec()).collect(), ..sheet }
}
