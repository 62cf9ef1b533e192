//! The table at the end: what Criterion measured, beside the budget and the peer.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// What a figure may be at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    limit: f64,
    slowest: bool,
}

impl Budget {
    /// The slowest of a hundred, in milliseconds.
    pub(crate) const fn p99_ms(limit: f64) -> Self {
        Self { limit, slowest: true }
    }

    /// The middle one, in milliseconds.
    pub(crate) const fn p50_ms(limit: f64) -> Self {
        Self { limit, slowest: false }
    }
}

/// One line of the table.
struct Line {
    name: String,
    figure: f64,
    unit: &'static str,
    limit: f64,
    middle: Option<f64>,
    peer: Option<(String, f64)>,
}

/// The lines, in the order in which they were measured.
pub(crate) struct Table {
    measured: PathBuf,
    lines: Vec<Line>,
}

impl Table {
    /// A table that reads Criterion's figures in `target/criterion`.
    pub(crate) fn new(root: &Path) -> Self {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Self { measured: target.join("criterion/budget"), lines: Vec::new() }
    }

    /// Takes the figure of a benchmark that has just run.
    pub(crate) fn add(&mut self, name: &str, budget: Budget) {
        let folder: String =
            name.chars().map(|letter| if "?\"/\\*<>:|^".contains(letter) { '_' } else { letter }).collect();
        let file = self.measured.join(folder.chars().take(64).collect::<String>().trim_end()).join("new/sample.json");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
        let sample: Value = serde_json::from_str(&text).expect("Criterion writes JSON");
        let numbers = |key: &str| {
            sample[key].as_array().expect("a list").iter().map(|n| n.as_f64().expect("a number")).collect::<Vec<_>>()
        };
        let mut runs: Vec<f64> =
            numbers("times").iter().zip(numbers("iters")).map(|(time, count)| time / count / 1e6).collect();
        runs.sort_by(f64::total_cmp);
        let at = |share: usize| runs[(runs.len() - 1) * share / 100];
        let (figure, middle) = if budget.slowest { (at(99), Some(at(50))) } else { (at(50), None) };
        self.lines.push(Line { name: name.to_owned(), figure, unit: "ms", limit: budget.limit, middle, peer: None });
    }

    /// Sets a peer's seconds beside a line.
    pub(crate) fn peer(&mut self, name: &str, peer: &str, seconds: f64) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.name == name) {
            line.peer = Some((peer.to_owned(), seconds * 1000.0));
        }
    }

    /// Adds a figure that is not a time.
    pub(crate) fn note(&mut self, name: &str, figure: f64, unit: &'static str, limit: f64) {
        self.lines.push(Line { name: name.to_owned(), figure, unit, limit, middle: None, peer: None });
    }

    /// Prints the table.
    pub(crate) fn print(&self) {
        println!("\n{:<56} {:>12} {:>10}  {:<8} peer", "work", "figure", "budget", "");
        for line in &self.lines {
            let limit =
                if line.limit.is_finite() { format!("{:.0} {}", line.limit, line.unit) } else { "by peer".to_owned() };
            let verdict = if line.figure <= line.limit { "within" } else { "OVER" };
            let peer = line.peer.as_ref().map_or(String::new(), |(peer, milliseconds)| {
                let own = line.middle.unwrap_or(line.figure);
                format!("{:.2} × {peer} ({milliseconds:.2} ms)", own / milliseconds)
            });
            let middle = line.middle.map_or(String::new(), |middle| format!(" (p50 {middle:.2})"));
            println!("{:<56} {:>9.2} {} {:>10}  {verdict:<8} {peer}{middle}", line.name, line.figure, line.unit, limit);
        }
    }
}
