//! The budgets of the architecture, measured: each with its figure, its budget and, where one exists, the ratio to a peer that
//! does comparable work beside it on the same machine.
//!
//! `make bench` runs it, and fails when a figure is over its budget. Criterion measures; the table at the end reads what it
//! measured. Generated registers are kept in `target/bench`, so that a second run starts at once.

mod alone;
mod comparing;
mod judging;
mod lists;
mod peers;
mod reading;
mod reports;
mod table;
mod understanding;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use serde_json::Value;
use waarborg_register::api::{self, Session};
use waarborg_register::world::StillWorld;
use waarborg_register::{Access, Register};
use waarborg_tests::generated::{self, Depth};
use waarborg_tests::{root, session_on};

use table::{Budget, Table};

const PASSWORD: &str = "een wachtwoord voor de meting";

fn main() -> ExitCode {
    if let Some(done) = alone::asked() {
        return done;
    }
    let folder = root().join("target/bench");
    std::fs::create_dir_all(&folder).expect("a folder for the generated registers");
    let mut bench = Bench { criterion: Criterion::default().without_plots(), table: Table::new(root()), folder };
    // `cargo bench … -- memory` measures only that.
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    for (name, group) in GROUPS {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            group(&mut bench);
        }
    }
    bench.criterion.final_summary();
    if bench.table.print() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A group of measurements, by the name under which it can be asked for alone.
type Group = (&'static str, fn(&mut Bench));

const GROUPS: [Group; 8] = [
    ("lists", Bench::lists),
    ("judging", Bench::judging),
    ("comparing", Bench::comparing),
    ("reading", Bench::reading),
    ("understanding", Bench::understanding),
    ("endurance", Bench::endurance),
    ("reports", Bench::reports),
    ("memory", Bench::memory),
];

struct Bench {
    criterion: Criterion,
    table: Table,
    folder: PathBuf,
}

impl Bench {
    /// Where a generated register is, or will be.
    fn path(&self, products: usize, depth: Depth) -> PathBuf {
        self.folder.join(format!("{products}-{depth:?}.waarborg"))
    }

    /// A generated register; encrypted, since that is how boards keep theirs.
    fn register(&self, products: usize, depth: Depth) -> Register {
        generated::open(&self.path(products, depth), products, depth, Some(PASSWORD))
    }

    /// Seconds of plain queries on a generated register, past the core.
    fn scan(&self, products: usize, depth: Depth, sql: &str) -> f64 {
        self.register(products, depth).close().expect("it closes");
        peers::scan(&self.path(products, depth), PASSWORD, sql)
    }

    /// A session on a generated register.
    fn session(&self, products: usize, depth: Depth) -> Session {
        holding(self.register(products, depth))
    }

    /// Measures one piece of work, each run by itself, so that the slowest of a hundred counts.
    fn measure(&mut self, name: &'static str, budget: Budget, seconds: u64, mut work: impl FnMut()) {
        let mut group = self.criterion.benchmark_group("budget");
        group.sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
        group.measurement_time(Duration::from_secs(seconds)).sample_size(if seconds > 10 { 10 } else { 100 });
        group.bench_function(name, |bencher| bencher.iter(&mut work));
        group.finish();
        self.table.add(name, budget);
    }
}

/// A session with a register open.
fn holding(register: Register) -> Session {
    let mut session = session_on(waarborg_tests::TODAY);
    session.hold(register).expect("a new session holds no register");
    session
}

/// A generated register that is there, a day after it was made: ids that are drawn then are new.
fn reopened(path: &Path) -> Register {
    let world = Arc::new(StillWorld::on(today().succ_opt().expect("a next day")));
    let access = Access { password: Some(PASSWORD.to_owned()), read_only: false };
    Register::open(path, access, world).expect("a generated register opens")
}

fn today() -> chrono::NaiveDate {
    waarborg_tests::TODAY.parse().expect("a date")
}

fn call(session: &mut Session, name: &str, request: &Value) -> Value {
    api::call(session, name, request.clone()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
}
