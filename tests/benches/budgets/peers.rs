//! Programs and plain queries that do comparable work: what the ratios are ratios to.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use waarborg_register::report::Report;
use waarborg_register::report::sheet::{Cell, Sheet};

/// Seconds that a plain query takes to step through all its rows, past the core: the middle of nine runs.
pub fn scan(register: &Path, password: &str, sql: &str) -> f64 {
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
pub fn pdftotext(path: &Path) -> Option<f64> {
    let run = || Command::new("pdftotext").arg("-layout").arg(path).arg("-").stdout(Stdio::null()).status();
    run().ok()?;
    Some(middle(9, || run().map(drop).expect("it ran before")))
}

/// A sheet of text and numbers.
pub fn sheet(rows: usize, columns: usize) -> Sheet {
    let mut sheet = Sheet::new("rows", "Rijen");
    for column in 0..columns {
        sheet = sheet.column(format!("c{column}"), format!("Kolom {column}"), 14);
    }
    for row in 0..rows {
        let cell = |column: usize| {
            if column % 2 == 0 {
                Cell::Number((row * column) as f64)
            } else {
                Cell::Text(format!("waarde {row} {column}"))
            }
        };
        sheet.rows.push((0..columns).map(cell).collect());
    }
    sheet
}

/// The sheet as XLSX.
pub fn xlsx(sheet: &Sheet) -> Vec<u8> {
    let date = waarborg_tests::TODAY.parse().expect("a date");
    let report =
        Report::new("Meting", "Stichting Groot", waarborg_register::words::Language::Nl, date).sheet(sheet.clone());
    waarborg_register::report::Format::Xlsx.render(&report).expect("a workbook")
}

/// Seconds that openpyxl takes for such a workbook; `None` where it is not installed.
pub fn openpyxl(rows: usize, columns: usize) -> Option<f64> {
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

/// Megabytes that a process holds at most while it opens a register and judges it; `None` where the system does not tell.
pub fn memory_of_flags(register: &Path, password: &str) -> Option<f64> {
    let program = waarborg_tests::program("waarborg-cli");
    let mut child = Command::new(program)
        .args(["flags", "--json", "--today", waarborg_tests::TODAY, "--register"])
        .arg(register)
        .env("WAARBORG_PASSWORD", password)
        .stdout(Stdio::null())
        .spawn()
        .ok()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait().ok()?.is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = text
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
        most = peak.or(most);
    }
    most.map(|kilobytes| kilobytes / 1024.0)
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
