//! The main table of a report as CSV, in the shape that Excel in Dutch opens by itself.
//!
//! UTF-8 with a byte order mark, else Excel reads cp1252; semicolons, since the comma is the Dutch decimal sign; CRLF and quoting
//! after RFC 4180; dates as `2026-11-22`, numbers with a decimal comma.

use super::sheet::Cell;
use super::{RenderError, Report};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The main sheet as CSV with a head.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let sheet = report.sheets.first().ok_or(RenderError::NoSheet)?;
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(sheet.columns.iter().map(|column| harmless(&column.header)))?;
    for row in &sheet.rows {
        let cells = (0..sheet.columns.len()).map(|index| row.get(index).map(words).unwrap_or_default());
        writer.write_record(cells)?;
    }
    writer.into_inner().map_err(|error| RenderError::Csv(error.into_error().into()))
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => harmless(words),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Date(date) => date.to_string(),
    }
}

/// Keeps a spreadsheet from taking words for a formula: an apostrophe goes before what would begin one (OWASP, "CSV Injection").
///
/// Leading blanks are looked through, since some programs drop them first.
fn harmless(words: &str) -> String {
    let first = words.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    if matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '＝' | '＋' | '－' | '＠')) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sheet::{Cell, Sheet};
    use super::super::tests::sample;
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = bytes.strip_prefix(BYTE_ORDER_MARK).expect("Excel needs the mark to read UTF-8");
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn formulas_are_harmless() {
        for evil in ["=1+1", "+31 20 123", "-2", "@sum", "\t=1", "\r=1", "  =HYPERLINK(\"x\")", "|calc"] {
            assert_eq!(harmless(evil), format!("'{evil}"));
        }
        assert_eq!(harmless("a=b"), "a=b");
        assert_eq!(harmless(""), "");
    }

    #[test]
    fn figures_are_dutch_and_dates_iso() {
        let mut report = sample::report(1);
        let mut sheet = Sheet::new("x", "x").column("a", "A", 9).column("b", "B", 9).column("c", "C", 9);
        sheet.rows.push(vec![Cell::Number(-1.5), Cell::Date(report.date)]);
        report.sheets = vec![sheet];
        assert_eq!(render(&report).unwrap(), b"\xEF\xBB\xBFA;B;C\r\n-1,5;2026-11-22;\r\n");
    }

    #[test]
    fn a_report_without_tables_says_so() {
        let mut report = sample::report(1);
        report.sheets.clear();
        assert!(matches!(render(&report), Err(RenderError::NoSheet)));
    }

    proptest! {
        #[test]
        fn any_words_come_back(words in "\\PC*", more in "[;\"\r\n=a ]*") {
            let mut report = sample::report(1);
            let mut sheet = Sheet::new("x", "x").column("a", "A", 9).column("b", "B", 9);
            sheet.rows.push(vec![Cell::Text(words.clone()), Cell::Text(more.clone())]);
            report.sheets = vec![sheet];
            let read = rows(&render(&report).unwrap());
            prop_assert_eq!(read.len(), 2);
            let expected = vec![harmless(&words), harmless(&more)];
            prop_assert_eq!(&read[1], &expected);
        }
    }
}
