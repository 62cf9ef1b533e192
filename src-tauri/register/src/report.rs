//! Reports: their content, built once, and the formats it is shown in.
//!
//! A renderer is one file here and one line in [`FORMATS`].

pub mod board;
mod chart;
pub mod comparison;
pub mod content;
pub mod register;
pub mod sheet;

mod csv;
mod json;
mod pdf;
mod xlsx;

use chrono::{Datelike as _, NaiveDate};

pub use content::Report;
pub use pdf::{PAGES_A_FILE, PAGES_A_VOLUME};

use crate::model::choice::choice;
use crate::progress::Progress;
use crate::words::{Language, say};

/// A date in words, as in `22 november 2026`.
pub(crate) fn date_in_words(language: Language, date: NaiveDate) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say(language, "report-date", &[("day", day.into()), ("month", date.month().into()), ("year", year.into())])
}

/// Why a report could not be put in a format.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The report has no sheet, and the format shows nothing else.
    #[error("the report has no table to put in a spreadsheet")]
    NoSheet,
    /// The spreadsheet could not be made, as when it has more rows than the format allows.
    #[error("the spreadsheet could not be made: {0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// The CSV could not be written.
    #[error("the CSV could not be made: {0}")]
    Csv(#[from] ::csv::Error),
    /// The JSON could not be written.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
    /// A person stopped it.
    #[error("stopped")]
    Stopped,
    /// The PDF could not be put together.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

impl From<RenderError> for crate::Error {
    fn from(fault: RenderError) -> Self {
        if matches!(fault, RenderError::Stopped) { Self::Stopped } else { Self::Report(fault.to_string()) }
    }
}

choice! {
    /// A format that a report can be had in.
    Format in "format" {
        Pdf = "pdf": "A document to read, print and keep: tagged, searchable, with outline.",
        Xlsx = "xlsx": "A workbook with a sheet a table.",
        Csv = "csv": "The main table as Excel in Dutch reads it: UTF-8 with byte order mark, semicolons.",
        Json = "json": "The tables under stable keys, for programs.",
    }
}

/// The files of a report, made one by one.
pub type Files<'a> = dyn ExactSizeIterator<Item = Result<Vec<u8>, RenderError>> + 'a;

/// Which half of a report a format shows: the other need not be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Pages to read.
    Pages,
    /// Tables to calculate with.
    Tables,
}

/// A format and what makes it.
#[derive(Debug, Clone, Copy)]
pub struct Renderer {
    /// The format.
    pub format: Format,
    /// What file names end in, without the dot.
    pub extension: &'static str,
    /// The media type, as in `application/pdf`.
    pub media_type: &'static str,
    render: fn(&Report, &Progress) -> Result<Vec<u8>, RenderError>,
}

/// Every format, in the order in which people are offered them.
pub const FORMATS: &[Renderer] = &[
    Renderer { format: Format::Pdf, extension: "pdf", media_type: "application/pdf", render: pdf::render },
    Renderer {
        format: Format::Xlsx,
        extension: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        render: xlsx::render,
    },
    Renderer {
        format: Format::Csv,
        extension: "csv",
        media_type: "text/csv; charset=utf-8; header=present",
        // Words and nothing else: done before anybody could stop it.
        render: |report, _| csv::render(report),
    },
    Renderer {
        format: Format::Json,
        extension: "json",
        media_type: "application/json",
        render: |report, _| json::render(report),
    },
];

impl Format {
    /// The format's line in [`FORMATS`].
    fn renderer(self) -> &'static Renderer {
        FORMATS.iter().find(|line| line.format == self).expect("every format has a line; a test says so")
    }

    /// What file names end in, without the dot.
    pub fn extension(self) -> &'static str {
        self.renderer().extension
    }

    /// The media type, as in `application/pdf`.
    pub fn media_type(self) -> &'static str {
        self.renderer().media_type
    }

    /// Which half of a report it shows.
    pub const fn shows(self) -> Shows {
        match self {
            Self::Pdf => Shows::Pages,
            Self::Xlsx | Self::Csv | Self::Json => Shows::Tables,
        }
    }

    /// Puts a report in this format: one file, or volumes where a PDF would have more than [`PAGES_A_FILE`] pages.
    ///
    /// # Errors
    /// [`RenderError::Stopped`], as each file may say too.
    pub fn files<'a>(self, report: &'a Report, progress: &'a Progress) -> Result<Box<Files<'a>>, RenderError> {
        match self {
            Self::Pdf => pdf::render_files(report, progress),
            Self::Xlsx | Self::Csv | Self::Json => {
                Ok(Box::new(std::iter::once_with(move || self.render_watched(report, progress))))
            }
        }
    }

    /// Puts a report in this format as one file, however long. The same report gives the same bytes.
    pub fn render(self, report: &Report) -> Result<Vec<u8>, RenderError> {
        self.render_watched(report, &Progress::default())
    }

    /// As `render`, saying how far it is.
    ///
    /// # Errors
    /// As `render`, and [`RenderError::Stopped`].
    fn render_watched(self, report: &Report, progress: &Progress) -> Result<Vec<u8>, RenderError> {
        (self.renderer().render)(report, progress)
    }
}

#[cfg(test)]
mod tests {
    pub(super) mod sample;

    use super::*;

    #[test]
    fn every_format_has_one_line() {
        for format in [Format::Pdf, Format::Xlsx, Format::Csv, Format::Json] {
            assert_eq!(FORMATS.iter().filter(|line| line.format == format).count(), 1, "{format:?}");
            assert_eq!(format.extension().parse(), Ok(format));
        }
        assert!("docm".parse::<Format>().is_err());
    }

    #[test]
    fn the_same_report_gives_the_same_bytes() {
        let report = sample::report(12);
        for line in FORMATS {
            assert_eq!(
                line.format.render(&report).unwrap(),
                line.format.render(&report).unwrap(),
                "{}",
                line.extension
            );
        }
    }
}
