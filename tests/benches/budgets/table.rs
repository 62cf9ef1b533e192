//! The table at the end: what Criterion measured, beside the budget and the peer.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// What a figure may be at most.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Budget {
    /// The slowest of a hundred, in milliseconds.
    P99(f64),
    /// The middle one, in milliseconds.
    P50(f64),
    /// The middle one, in times a peer's.
    Peer(f64),
    /// Without a budget of its own: measured to be seen.
    Seen,
}

/// One line of the table.
struct Line {
    name: String,
    figure: f64,
    unit: &'static str,
    budget: Budget,
    middle: f64,
    peer: Option<Peer>,
}

/// Somebody else's time for comparable work, in milliseconds; none where it could not be measured.
struct Peer {
    name: &'static str,
    figure: Option<f64>,
}

impl Line {
    fn limit(&self) -> Option<f64> {
        match self.budget {
            Budget::P99(limit) | Budget::P50(limit) => Some(limit),
            Budget::Peer(times) => Some(times * self.peer.as_ref()?.figure?),
            Budget::Seen => None,
        }
    }

    fn is_over(&self) -> bool {
        self.limit().is_some_and(|limit| self.figure > limit)
    }

    fn budget(&self) -> String {
        match self.budget {
            Budget::P99(limit) | Budget::P50(limit) => format!("{limit:.0} {}", self.unit),
            Budget::Peer(times) => format!("{times:.0} × peer"),
            Budget::Seen => "none".to_owned(),
        }
    }

    fn verdict(&self) -> &'static str {
        match self.limit() {
            Some(_) if self.is_over() => "OVER",
            Some(_) => "within",
            None => "",
        }
    }

    fn beside(&self) -> String {
        let middle =
            if matches!(self.budget, Budget::P99(_)) { format!("p50 {:.2}  ", self.middle) } else { String::new() };
        let peer = match &self.peer {
            Some(Peer { name, figure: Some(figure) }) => {
                format!("{:.2} × {name} ({figure:.2} {})", self.middle / figure, self.unit)
            }
            Some(Peer { name, figure: None }) => format!("{name}: skipped, not installed"),
            None => String::new(),
        };
        middle + &peer
    }
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
        let figure = if matches!(budget, Budget::P99(_)) { at(99) } else { at(50) };
        self.lines.push(Line { name: name.to_owned(), figure, unit: "ms", budget, middle: at(50), peer: None });
    }

    /// The middle run of a line, in its unit.
    pub(crate) fn middle(&self, name: &str) -> f64 {
        self.lines.iter().find(|line| line.name == name).expect("the line is there already").middle
    }

    /// Sets a peer's seconds beside a line; none if it could not be measured here.
    pub(crate) fn peer(&mut self, name: &str, peer: &'static str, seconds: Option<f64>) {
        let line = self.lines.iter_mut().find(|line| line.name == name).expect("the line is there already");
        line.peer = Some(Peer { name: peer, figure: seconds.map(|seconds| seconds * 1000.0) });
    }

    /// Adds a figure that Criterion did not measure.
    pub(crate) fn note(&mut self, name: &str, figure: f64, unit: &'static str, budget: Budget) {
        self.lines.push(Line { name: name.to_owned(), figure, unit, budget, middle: figure, peer: None });
    }

    /// Prints the table, and answers how many figures are over their budget.
    pub(crate) fn print(&self) -> usize {
        println!("\n{:<60} {:>12} {:>10}  {:<7} beside", "work", "figure", "budget", "");
        for line in &self.lines {
            let figure = format!("{:.2} {}", line.figure, line.unit);
            let (budget, verdict, beside) = (line.budget(), line.verdict(), line.beside());
            println!("{:<60} {figure:>12} {budget:>10}  {verdict:<7} {beside}", line.name);
        }
        let over = self.lines.iter().filter(|line| line.is_over()).count();
        println!("\n{over} of {} figures over budget", self.lines.len());
        over
    }
}
