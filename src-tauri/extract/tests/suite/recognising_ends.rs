//! Recognising takes minutes: whoever ends it, however they do, leaves no recogniser running.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use waarborg_extract::{Limits, Listener, extract_in_child_unless};

use crate::recognise::{grey, program, recogniser, scan};

const PATIENCE: Duration = Duration::from_secs(30);

/// Waits until something is so.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(begun.elapsed() < PATIENCE, "{what} did not happen");
        thread::sleep(Duration::from_millis(5));
    }
}

/// The number of the recogniser that is at work.
fn at_work(folder: &Path) -> u32 {
    until("the recogniser", || fs::read_to_string(folder.join("number")).ok()?.trim().parse().ok())
}

fn ends(number: u32) {
    // Killed, it may stay listed until whoever inherited it has noticed.
    let is_there = || {
        let Ok(output) = Command::new("ps").args(["-o", "stat=", "-p", &number.to_string()]).output() else {
            return true;
        };
        let state = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        !state.is_empty() && !state.starts_with('Z')
    };
    until("the end of the recogniser", || (!is_there()).then_some(()));
}

/// The program as a host starts it, with its recogniser at work.
fn begun(folder: &Path) -> (Child, u32) {
    let bytes = scan(&[grey()]).bytes();
    let recogniser = recogniser("waits", folder);
    let mut child = Command::new(program())
        .args(["--name", "scan.pdf", "--size", &bytes.len().to_string(), "--recognise"])
        .arg(&recogniser.program)
        .args(["--languages", &recogniser.languages.join("+")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.as_mut().unwrap().write_all(&bytes).unwrap();
    let number = at_work(folder);
    (child, number)
}

#[test]
fn stopping_ends_the_recogniser() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey()]).bytes();
    let stopped = || folder.path().join("number").exists();
    let listener = Listener { stopped: &stopped, reach: &|_, _| {} };
    let recogniser = recogniser("waits", folder.path());
    let begun = Instant::now();
    let limits = Limits::default();
    let read = extract_in_child_unless(program(), "scan.pdf", &bytes, &limits, Some(&recogniser), listener);
    assert_eq!(read, Ok(None));
    assert!(begun.elapsed() < PATIENCE);
    ends(at_work(folder.path()));
}

#[test]
fn the_recogniser_ends_when_nobody_holds_the_other_end_of_the_input() {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, number) = begun(folder.path());
    drop(child.stdin.take());
    ends(number);
    child.wait().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn the_recogniser_ends_with_the_program_that_was_killed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, number) = begun(folder.path());
    child.kill().unwrap();
    child.wait().unwrap();
    ends(number);
}
