use std::path::Path;
#[cfg(unix)]
use std::time::{Duration, Instant};

#[cfg(unix)]
use waarborg_extract::{Extraction, Listener, Recogniser, extract_in_child_unless};
use waarborg_extract::{Failure, Limits, extract_in_child};

use crate::paper::plain;
use crate::reading::read;

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_waarborg-extract"))
}

/// A program that ends as badly as a reader may.
#[cfg(unix)]
fn bad(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/children").join(name)
}

#[test]
fn reads_as_this_process_does() {
    let bytes = plain().bytes();
    let answer = extract_in_child(program(), "map/bijlage.pdf", &bytes, &Limits::default());
    assert_eq!(answer, read("bijlage.pdf", &bytes));
    assert!(answer.unwrap().parts[0].text.contains("De Regenboog"));
}

#[test]
fn passes_failures_on() {
    let limits = Limits::default();
    let answer = extract_in_child(program(), "a.pdf", b"\x89PNG\r\n\x1A\n", &limits);
    assert_eq!(answer, read("a.pdf", b"\x89PNG\r\n\x1A\n"));
    assert_eq!(extract_in_child(program(), "a.pdf", b"", &limits), Err(Failure::Empty));
    let limits = Limits { bytes: 3, ..limits };
    assert_eq!(extract_in_child(program(), "a.txt", b"vier", &limits), Err(Failure::TooLarge { limit: 3 }));
}

#[test]
fn starts_nothing_for_a_file_that_cannot_be_one() {
    let limits = Limits { bytes: 3, ..Limits::default() };
    let nothing = Path::new("/nonexistent/waarborg-extract");
    assert_eq!(extract_in_child(nothing, "a.txt", b"", &limits), Err(Failure::Empty));
    assert_eq!(extract_in_child(nothing, "a.txt", b"vier", &limits), Err(Failure::TooLarge { limit: 3 }));
}

#[test]
fn says_that_the_program_is_missing() {
    let answer = extract_in_child(Path::new("/nonexistent/waarborg-extract"), "a.txt", b"a", &Limits::default());
    assert!(matches!(answer, Err(Failure::MissingProgram { .. })), "{answer:?}");
}

#[test]
fn carries_a_large_file_in_and_a_large_answer_out() {
    let bytes = "Een regel tekst van een leverancier.\n".repeat(300_000);
    let limits = Limits { seconds: 60, ..Limits::default() };
    let extraction = extract_in_child(program(), "a.txt", bytes.as_bytes(), &limits).unwrap();
    assert_eq!(extraction.parts[0].text.len(), bytes.len());
    assert_eq!(extraction.parts[0].lines.len(), 300_000);
}

#[cfg(target_os = "linux")]
#[test]
fn ends_a_child_that_takes_too_much_memory() {
    let bytes = "Een regel.\n".repeat(4_000_000);
    let limits = Limits { memory: 120_000_000, ..Limits::default() };
    let answer = extract_in_child(program(), "a.txt", bytes.as_bytes(), &limits);
    assert_eq!(answer, Err(Failure::OutOfMemory { limit: 120_000_000 }));
}

#[cfg(unix)]
#[test]
fn ends_a_child_that_takes_too_long() {
    let limits = Limits { seconds: 1, ..Limits::default() };
    // It reads nothing, and gets more than a pipe holds.
    let answer = extract_in_child(&bad("waits"), "a.txt", &vec![b'a'; 5_000_000], &limits);
    assert_eq!(answer, Err(Failure::TimedOut { seconds: 1 }));
}

/// Reads with a recogniser that gets a second for a page and a minute for all of them; the reading gets a second.
#[cfg(unix)]
fn recognising(child: &str) -> Result<Option<Extraction>, Failure> {
    let recogniser = Recogniser { page_seconds: 1, seconds: 60, ..Recogniser::new("tesseract".into(), vec![]) };
    let limits = Limits { seconds: 1, ..Limits::default() };
    let listener = Listener { stopped: &|| false, reach: &|_, _| {} };
    extract_in_child_unless(&bad(child), "a.pdf", b"a", &limits, Some(&recogniser), listener)
}

/// A document on which the reader hangs gets no more time because there is a recogniser.
#[cfg(unix)]
#[test]
fn the_time_for_recognising_is_for_that_alone() {
    for child in ["waits", "begins-to-recognise"] {
        let begun = Instant::now();
        assert_eq!(recognising(child), Err(Failure::TimedOut { seconds: 1 }), "{child}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{child}");
    }
    assert_eq!(recognising("recognises"), Err(Failure::Protected), "it takes three seconds");
}

#[cfg(unix)]
#[test]
fn tells_processor_time_from_a_crash() {
    let answer = extract_in_child(&bad("spends-its-time"), "a.txt", b"a", &Limits::default());
    assert_eq!(answer, Err(Failure::TimedOut { seconds: 20 }));
}

#[cfg(unix)]
#[test]
fn survives_a_child_that_crashes() {
    for name in ["overruns-its-memory", "aborts", "is-killed", "says-nothing", "stops-halfway"] {
        let answer = extract_in_child(&bad(name), "a.txt", &vec![b'a'; 1_000_000], &Limits::default());
        assert!(matches!(answer, Err(Failure::Crashed { .. })), "{name}: {answer:?}");
    }
}

#[test]
fn explains_itself() {
    let run = |argument: &str| {
        std::process::Command::new(program()).arg(argument).stdin(std::process::Stdio::null()).output().unwrap()
    };
    let help = run("--help");
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("Exit codes"));
    assert_eq!(run("--nonsense").status.code(), Some(2));
    assert_eq!(run("--name=x").status.code(), Some(2));
}

#[test]
fn ends_with_one_if_the_file_was_not_read() {
    let output = std::process::Command::new(program()).stdin(std::process::Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, br#"{"failure":{"code":"empty"}}"#);
}
