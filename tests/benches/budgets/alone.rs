//! Work in a process of its own, so that its memory can be told from that of the other benches.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use serde_json::json;
use tempfile::TempDir;
use waarborg_register::Register;
use waarborg_register::api::{self, Session};
use waarborg_register::report::register::{self, Sources};
use waarborg_register::report::{PAGES_A_VOLUME, render_pdf_volumes};
use waarborg_register::words::Language;

use super::{holding, reopened, today};

/// Names the work in the environment of the child; a bench that finds none is not the child.
const WORK: &str = "WAARBORG_BENCH_ALONE";

/// What a child does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// Opens a register and judges all of it.
    Judge,
    /// Makes the record of article 30 as PDF in volumes.
    Volumes,
}

/// What it took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    /// From the opened register on.
    pub(crate) seconds: f64,
    /// Pages of the longest volume, or number of flags.
    pub(crate) count: f64,
    /// Where the system tells it.
    pub(crate) memory: Option<Memory>,
}

/// Resident memory in megabytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memory {
    /// When the work was done.
    pub(crate) now: f64,
    /// At most until then.
    pub(crate) most: f64,
}

/// Has a child do work on a register.
pub(crate) fn run(work: Work, path: &Path) -> Took {
    let program = std::env::current_exe().expect("the path of this bench");
    let child = Command::new(program).arg(path).env(WORK, format!("{work:?}")).output().expect("it starts");
    let told = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success(), "{work:?}: {told}{}", String::from_utf8_lossy(&child.stderr));
    let mut numbers = told.split_whitespace().map(|number| number.parse::<f64>().expect("a number"));
    let mut next = || numbers.next();
    let (seconds, count) = (next().expect("seconds"), next().expect("a count"));
    Took { seconds, count, memory: next().zip(next()).map(|(now, most)| Memory { now, most }) }
}

/// Does what the environment asks of this process, if it asks anything.
pub(crate) fn asked() -> Option<ExitCode> {
    let work = std::env::var(WORK).ok()?;
    let path = std::env::args_os().nth(1).expect("a register");
    let register = reopened(Path::new(&path));
    let start = Instant::now();
    let done = if work == format!("{:?}", Work::Judge) { judge(register) } else { make_volumes(register) };
    let (seconds, memory) = (start.elapsed().as_secs_f64(), memory());
    print!("{seconds} {}", done.count());
    if let Some(Memory { now, most }) = memory {
        print!(" {now} {most}");
    }
    Some(ExitCode::SUCCESS)
}

/// Work that was done, with what a program would hold afterwards.
enum Done {
    Judged { flags: usize, _open: Box<Session> },
    Made { folder: TempDir, volumes: usize },
}

impl Done {
    fn count(&self) -> usize {
        match self {
            Self::Judged { flags, .. } => *flags,
            Self::Made { folder, volumes } => {
                let pages = |number| lopdf::Document::load(volume(folder, number)).expect("a PDF").get_pages().len();
                (0..*volumes).map(pages).max().unwrap_or_default()
            }
        }
    }
}

fn judge(register: Register) -> Done {
    let mut session = holding(register);
    let answer = api::reply(&mut session, "flags", json!({})).expect("flags");
    let flags = answer.matches("\"message\":").count();
    Done::Judged { flags, _open: Box::new(session) }
}

fn make_volumes(mut register: Register) -> Done {
    let made_at = chrono::DateTime::UNIX_EPOCH;
    let view = register.view().expect("a view");
    let coverage = |_| Vec::new();
    let sources = Sources { view, coverage: &coverage, language: Language::Nl, date: today(), made_at };
    let report = register::build(&sources);
    let rendered = render_pdf_volumes(&report);
    let volumes = rendered.len();
    assert!(volumes > 1, "{} activities fill more than {PAGES_A_VOLUME} pages", view.activities.len());
    let folder = tempfile::tempdir().expect("a folder for the volumes");
    for (number, bytes) in rendered.enumerate() {
        std::fs::write(volume(&folder, number), bytes.expect("a volume")).expect("it is written");
    }
    Done::Made { folder, volumes }
}

fn volume(folder: &TempDir, number: usize) -> PathBuf {
    folder.path().join(format!("{number}.pdf"))
}

fn memory() -> Option<Memory> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let megabytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()? / 1024.0)
    };
    Some(Memory { now: megabytes("VmRSS:")?, most: megabytes("VmHWM:")? })
}
