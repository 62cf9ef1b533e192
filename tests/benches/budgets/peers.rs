//! Programs and plain queries that do comparable work: what the ratios are ratios to.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use waarborg_register::report::Report;
use waarborg_register::report::sheet::{Cell, Sheet};

/// Seconds that a plain query takes to step through all its rows, past the core: the middle of nine runs.
pub(crate) fn scan(register: &Path, password: &str, sql: &str) -> f64 {
    let connection = rusqlite::Connection::open(register).expect("the file is there");
    connection.pragma_update(None, "key", password).expect("a key");
    connection.pragma_update(None, "cache_size", -65_536).expect("a cache as large as the core's");
    middle(9, || {
        let mut statement = connection.prepare_cached(sql).expect("the query is right");
        let mut rows = statement.query([]).expect("the query runs");
        while rows.next().expect("a row").is_some() {}
    })
}

/// Seconds that poppler takes for the text of a PDF, with the start of its process; `None` where it is not installed.
pub(crate) fn pdftotext(path: &Path) -> Option<f64> {
    let run = || Command::new("pdftotext").arg("-layout").arg(path).arg("-").stdout(Stdio::null()).status();
    run().ok()?;
    Some(middle(9, || run().map(drop).expect("it ran before")))
}

/// Seconds that the start of poppler's process takes, which then has nothing to do; `None` where it is not installed.
pub(crate) fn pdftotext_start() -> Option<f64> {
    let run = || Command::new("pdftotext").arg("-v").stderr(Stdio::null()).status();
    run().ok()?;
    Some(middle(9, || run().map(drop).expect("it ran before")))
}

/// A sheet of text and numbers.
pub(crate) fn sheet(rows: usize, columns: usize) -> Sheet {
    let mut sheet = Sheet::new("rows", "Rijen");
    for column in 0..columns {
        sheet = sheet.column(format!("c{column}"), format!("Kolom {column}"), 14);
    }
    for row in 0..rows {
        let cell = |column: usize| {
            if column.is_multiple_of(2) {
                Cell::Number(f64::from(u32::try_from(row * column).unwrap_or(u32::MAX)))
            } else {
                Cell::Text(format!("waarde {row} {column}"))
            }
        };
        sheet.rows.push((0..columns).map(cell).collect());
    }
    sheet
}

/// The sheet as XLSX.
pub(crate) fn xlsx(sheet: &Sheet) -> Vec<u8> {
    let date = waarborg_tests::TODAY.parse().expect("a date");
    let language = waarborg_register::words::Language::Nl;
    let made_at = chrono::DateTime::UNIX_EPOCH;
    let report = Report::new("rows", "Meting", "Stichting Groot", language, date, made_at).sheet(sheet.clone());
    waarborg_register::report::Format::Xlsx.render(&report).expect("a workbook")
}

/// Seconds that openpyxl takes for such a workbook; `None` where it is not installed.
pub(crate) fn openpyxl(rows: usize, columns: usize) -> Option<f64> {
    let script = format!(
        "import openpyxl,io\nb=openpyxl.Workbook(write_only=True)\ns=b.create_sheet()\nfor r in range({rows}):\n s.append([r*c if c%2==0 else f'waarde {{r}} {{c}}' for c in range({columns})])\nb.save(io.BytesIO())"
    );
    let run = || {
        Command::new("python3")
            .args(["-c", &script])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    run().then(|| middle(3, || assert!(run(), "it ran before")))
}

fn middle(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut seconds: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    seconds[runs / 2]
}
