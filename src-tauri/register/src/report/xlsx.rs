//! The tables of a report as a workbook, a sheet a table.
//!
//! Everything is kept in memory: the writer's constant-memory mode would leave the register's words readable in a temporary file.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatPattern, Workbook, Worksheet,
    XlsxError,
};

use super::sheet::{Cell, Sheet};
use super::{RenderError, Report};
use crate::progress::Progress;
use crate::words::say;

/// What Excel takes in one cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// What Excel takes as the name of a sheet, in UTF-16 units.
const LONGEST_NAME: usize = 31;

struct Formats {
    head: Format,
    text: Format,
    quoted: Format,
    number: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_font_name("Calibri").set_font_size(10).set_align(FormatAlign::Top);
        let text = cell().set_text_wrap();
        Self {
            head: text
                .clone()
                .set_bold()
                .set_font_color(Color::RGB(0x00FF_FFFF))
                .set_background_color(Color::RGB(0x0015_4273))
                .set_pattern(FormatPattern::Solid)
                .set_border_bottom(FormatBorder::Thin),
            // What looks like a formula stays words, also when someone edits the cell.
            quoted: text.clone().set_quote_prefix(),
            text,
            number: cell(),
            date: cell().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Left),
        }
    }
}

/// The workbook: a sheet a table, the first of them the main one.
pub(super) fn render(report: &Report, progress: &Progress) -> Result<Vec<u8>, RenderError> {
    if report.sheets.is_empty() {
        return Err(RenderError::NoSheet);
    }
    let mut workbook = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(report.made_at.timestamp())?;
    let made_with = say(report.language, "report-made-with", &[("program", report.generator().into())]);
    let properties = DocProperties::new()
        .set_title(&report.title)
        .set_subject(report.subtitle.as_deref().unwrap_or_default())
        .set_author(&report.board)
        .set_company(&report.board)
        .set_comment(made_with)
        .set_creation_datetime(&made_at);
    workbook.set_properties(&properties);
    let formats = Formats::new();
    let mut names = BTreeSet::new();
    let mut counted = Counted { done: 0, total: report.sheets.iter().map(|sheet| sheet.rows.len()).sum(), progress };
    for sheet in &report.sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name(&sheet.name, &mut names))?;
        fill(worksheet, sheet, &formats, &mut counted)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The rows of all sheets, as they are written.
struct Counted<'a> {
    done: usize,
    total: usize,
    progress: &'a Progress,
}

impl Counted<'_> {
    fn row(&mut self) -> Result<(), RenderError> {
        self.done += 1;
        self.progress.reach(self.done, self.total).map_err(|_| RenderError::Stopped)
    }
}

fn fill(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    formats: &Formats,
    counted: &mut Counted<'_>,
) -> Result<(), RenderError> {
    worksheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    worksheet.set_freeze_panes(1, 1)?;
    for (column, field) in (0u16..).zip(&sheet.columns) {
        worksheet.set_column_width(column, f64::from(field.width.clamp(6, 80)))?;
        worksheet.write_string_with_format(0, column, text(&field.header), &formats.head)?;
    }
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        counted.row()?;
        for (column, cell) in (0u16..).zip(cells).take(sheet.columns.len()) {
            match cell {
                Cell::Empty => {}
                Cell::Text(words) => {
                    let format = if looks_like_a_formula(words) { &formats.quoted } else { &formats.text };
                    worksheet.write_string_with_format(row, column, text(words), format)?;
                }
                Cell::Number(number) => {
                    worksheet.write_number_with_format(row, column, *number, &formats.number)?;
                }
                Cell::Date(date) => write_date(worksheet, row, column, *date, formats)?,
            }
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    if let Some(last_column) = sheet.columns.len().checked_sub(1) {
        let last_column = u16::try_from(last_column).map_err(|_| XlsxError::RowColumnLimitError)?;
        worksheet.autofilter(0, 0, last_row, last_column)?;
    }
    Ok(())
}

fn write_date(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    date: chrono::NaiveDate,
    formats: &Formats,
) -> Result<(), XlsxError> {
    use chrono::Datelike as _;
    let excel = (u16::try_from(date.year()).ok())
        .zip(u8::try_from(date.month()).ok().zip(u8::try_from(date.day()).ok()))
        .and_then(|(year, (month, day))| ExcelDateTime::from_ymd(year, month, day).ok());
    match excel {
        Some(excel) => worksheet.write_datetime_with_format(row, column, excel, &formats.date)?,
        // Excel knows no day before 1900: words are better than a wrong day.
        None => worksheet.write_string_with_format(row, column, date.to_string(), &formats.text)?,
    };
    Ok(())
}

/// Whether a spreadsheet program could take the words for a formula once they are typed again or saved as CSV.
fn looks_like_a_formula(words: &str) -> bool {
    words.trim_start().starts_with(['=', '+', '-', '@']) || words.starts_with(['\t', '\r'])
}

/// Words that fit a cell: no control characters, no more than Excel takes.
fn text(words: &str) -> String {
    let mut length = 0;
    let mut kept = String::with_capacity(words.len());
    for character in words.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()) {
        length += character.len_utf16();
        if length >= LONGEST_TEXT {
            kept.push('…');
            break;
        }
        kept.push(character);
    }
    kept
}

/// A name that Excel takes for a sheet and that no other sheet has, whatever the case of its letters.
fn name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed: String =
        wanted.chars().map(|c| if c.is_control() || "*?:[]\\/'".contains(c) { ' ' } else { c }).collect();
    let base = if allowed.trim().is_empty() { "Sheet" } else { allowed.trim() };
    let mut number = 1;
    loop {
        let suffix = if number == 1 { String::new() } else { format!(" {number}") };
        let mut candidate = String::new();
        let mut room = LONGEST_NAME - suffix.len();
        for character in base.chars() {
            if character.len_utf16() > room {
                break;
            }
            room -= character.len_utf16();
            candidate.push(character);
        }
        candidate = candidate.trim_end().to_owned() + &suffix;
        if taken.insert(candidate.to_lowercase()) {
            return candidate;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::super::tests::sample;
    use super::*;

    /// Nobody watches, and nobody stops it.
    fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
        super::render(report, &Progress::default())
    }

    fn entry(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_same_report_gives_the_same_bytes() {
        let report = sample::report(40);
        assert_eq!(render(&report).unwrap(), render(&report).unwrap());
    }

    #[test]
    fn words_are_never_formulas_and_dates_are_days() {
        let mut report = sample::report(1);
        let mut sheet = Sheet::new("x", "x").column("a", "A", 9).column("b", "B", 9);
        sheet.rows.push(vec!["=1+1".into(), report.date.into()]);
        sheet.rows.push(vec!["@cmd\u{1}".into(), 2.5.into()]);
        report.sheets = vec![sheet];
        let bytes = render(&report).unwrap();
        let xml = entry(&bytes, "xl/worksheets/sheet1.xml");
        assert!(!xml.contains("<f>"), "no cell is a formula");
        assert!(xml.contains("<v>46348</v>"), "22 November 2026 is Excel's day 46348");
        assert!(xml.contains("<autoFilter ref=\"A1:B3\"/>"));
        assert!(xml.contains("state=\"frozen\""));
        assert!(entry(&bytes, "xl/sharedStrings.xml").contains("<t>=1+1</t>"));
        assert!(entry(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
        let core = entry(&bytes, "docProps/core.xml");
        assert!(core.contains("2026-11-22T09:30:00Z"), "the date of the report, not of the day it was tested");
        assert!(core.contains("<dc:creator>Stichting De Voorbeeldscholen</dc:creator>"));
    }

    #[test]
    fn names_of_sheets_are_made_to_fit() {
        let mut taken = BTreeSet::new();
        assert_eq!(name("Producten/diensten: [alles]", &mut taken), "Producten diensten   alles");
        assert_eq!(name("", &mut taken), "Sheet");
        let long = "Verwerkingsactiviteiten van de scholen";
        assert_eq!(name(long, &mut taken), "Verwerkingsactiviteiten van de");
        assert_eq!(name(long, &mut taken), "Verwerkingsactiviteiten van d 2");
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_with_a_mark() {
        let cut = text(&"ĳ".repeat(40_000));
        assert_eq!(cut.encode_utf16().count(), LONGEST_TEXT);
        assert!(cut.ends_with('…'));
    }
}
