//! The start of the program, measured in the real window beside the start of a window with nothing in it.
//!
//! Both start by turns, so that what else the machine does hits them alike. The register holds 2,000 products and 5,000
//! agreements and has no password: a person's typing is not measured. `make bench` runs it, and fails when it is over budget.

#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use waarborg_e2e::{Start, program};
use waarborg_tests::generated::{self, Depth};
use waarborg_tests::root;

const PRODUCTS: usize = 2_000;
const RUNS: usize = 9;
/// The budget, in times the empty window.
const TIMES: f64 = 2.0;
const EMPTY: &str = "document.readyState === 'complete'";
/// The first screen with its flags, and that nothing is awaited on it.
const SIGNALS: &str = "document.querySelector('main li a.goal') !== null";

fn main() -> ExitCode {
    // `cargo test --all-targets` and the like start every bench, too.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let folder = root().join("target/bench");
    std::fs::create_dir_all(&folder).expect("a folder for the generated register");
    let register = folder.join(format!("{PRODUCTS}-open.waarborg"));
    drop(generated::open(&register, PRODUCTS, Depth::Lists, None));
    let register = register.display().to_string();

    let (ours, empty) = (program("waarborg"), program("examples/empty_window"));
    let mut took = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        took.0.push(started(&empty, &[], EMPTY));
        took.1.push(started(&ours, &[&register], SIGNALS));
    }
    let (empty, ours) = (middle(took.0), middle(took.1));
    let times = ours.as_secs_f64() / empty.as_secs_f64();
    let verdict = if times > TIMES { "OVER" } else { "within" };
    println!(
        "start to the flags of {PRODUCTS} products: {ours:.0?}, {times:.2} × an empty window ({empty:.0?}); {verdict} {TIMES} ×"
    );
    if times > TIMES { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn started(program: &Path, arguments: &[&str], shown: &str) -> Duration {
    // Where there is no graphics processor, as here, one is imitated: WebKit's programs for it are then compiled at every start,
    // which takes a tenth of a second, and half a second without a cache. So WebKit draws without it, in both windows.
    let shaders = root().join("target/bench/shaders");
    let mut start = Start::default()
        .variable("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .variable("MESA_SHADER_CACHE_DISABLE", "false")
        .variable("MESA_SHADER_CACHE_DIR", shaders.display().to_string());
    for argument in arguments {
        start = start.argument(*argument);
    }
    let window = start.launch(program);
    let took = window.took_until(shown);
    window.close();
    took
}

fn middle(mut runs: Vec<Duration>) -> Duration {
    runs.sort();
    runs.swap_remove(runs.len() / 2)
}
