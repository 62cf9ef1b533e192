//! Work in a process of its own, so that its memory can be told from that of the other benches.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tempfile::TempDir;
use waarborg_extract::Extraction;
use waarborg_register::Register;
use waarborg_register::api::{self, Session};
use waarborg_tests::session_on;
use waarborg_tests::truth::fixtures;

use super::{holding, reopened};

/// Names the work in the environment of the child; a bench that finds none is not the child.
const WORK: &str = "WAARBORG_BENCH_ALONE";

/// What a child does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// Opens a register and judges all of it.
    Judge,
    /// Makes the record of article 30 as PDF in volumes.
    Volumes,
    /// Extracts a PDF.
    Extract,
    /// Reads ten documents of a folder ten times over.
    Many,
}

/// What it took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    /// From the opened register on.
    pub(crate) seconds: f64,
    /// Pages of the longest volume or of the document, number of flags, or megabytes after the first ten documents.
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
    let path = Path::new(&path);
    let is = |wanted: Work| work == format!("{wanted:?}");
    let register = (is(Work::Judge) || is(Work::Volumes)).then(|| reopened(path));
    let start = Instant::now();
    let done = match register {
        Some(register) if is(Work::Judge) => judge(register),
        Some(register) => make_volumes(register),
        None if is(Work::Extract) => extract(path),
        None => read_many(path),
    };
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
    Made { _folder: TempDir, volumes: Vec<PathBuf> },
    Extracted(Extraction),
    Read { megabytes_after_ten: f64, _open: Box<Session> },
}

impl Done {
    fn count(&self) -> f64 {
        let number = |count: usize| f64::from(u32::try_from(count).expect("not that many"));
        match self {
            Self::Judged { flags, .. } => number(*flags),
            Self::Made { volumes, .. } => {
                let pages = |path| lopdf::Document::load(path).expect("a PDF").get_pages().len();
                number(volumes.iter().map(pages).max().unwrap_or_default())
            }
            Self::Extracted(extraction) => number(extraction.parts[0].pages.len()),
            Self::Read { megabytes_after_ten, .. } => *megabytes_after_ten,
        }
    }
}

fn judge(register: Register) -> Done {
    let mut session = holding(register);
    let answer = api::reply(&mut session, "flags", json!({}), None).expect("flags");
    let flags = answer.matches("\"message\":").count();
    Done::Judged { flags, _open: Box::new(session) }
}

fn extract(path: &Path) -> Done {
    let bytes = std::fs::read(path).expect("a PDF");
    let limits = waarborg_extract::Limits::default();
    Done::Extracted(waarborg_extract::extract("document.pdf", &bytes, &limits).expect("it is read"))
}

/// Has the core understand documents as a window would, one after another, and asks how they stand to a register.
fn read_many(folder: &Path) -> Done {
    let mut documents = fixtures();
    documents.retain(|(document, _)| document.starts_with(folder));
    documents.truncate(10);
    let place = tempfile::tempdir().expect("a folder for a register");
    let mut session = session_on(waarborg_tests::TODAY);
    let board = json!({ "path": place.path().join("bestuur.waarborg"), "board": { "name": "Stichting Proefbestuur" } });
    api::call(&mut session, "create", board).expect("a register");
    let mut megabytes_after_ten = 0.0;
    for turn in 0..10 {
        for (document, _) in &documents {
            let bytes = STANDARD.encode(std::fs::read(document).expect("a document"));
            let name = document.file_name().expect("a name").to_string_lossy();
            api::call(&mut session, "intake", json!({ "name": name, "bytes": bytes })).expect("it is read");
        }
        if turn == 0 {
            megabytes_after_ten = memory().map_or(0.0, |memory| memory.now);
        }
    }
    Done::Read { megabytes_after_ten, _open: Box::new(session) }
}

fn make_volumes(register: Register) -> Done {
    let mut session = holding(register);
    let folder = tempfile::tempdir().expect("a folder for the volumes");
    let report = json!({ "report": "register", "format": "pdf", "language": "nl" });
    let request = json!({ "path": folder.path().join("register.pdf"), "report": report });
    let saved = api::call(&mut session, "save_report", request).expect("volumes");
    let volumes: Vec<PathBuf> = saved["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["path"].as_str().expect("a path").into())
        .collect();
    assert!(volumes.len() > 1, "the record fills more than one file");
    Done::Made { _folder: folder, volumes }
}

fn memory() -> Option<Memory> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let megabytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()? / 1024.0)
    };
    Some(Memory { now: megabytes("VmRSS:")?, most: megabytes("VmHWM:")? })
}
