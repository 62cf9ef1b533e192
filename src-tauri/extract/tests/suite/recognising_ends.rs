//! Recognising takes minutes: whoever ends it, however they do, leaves no recogniser running.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use waarborg_extract::{Limits, Listener, Recogniser, UnrecognisedPage, WhyNot, extract_in_child_unless};

use crate::recognise::{grey, program, recogniser, scan, stacked};

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

/// The program as a host starts it, before it gets anything.
fn start(bytes: &[u8], recogniser: &Recogniser) -> Child {
    Command::new(program())
        .args(["--name", "scan.pdf", "--size", &bytes.len().to_string(), "--recognise"])
        .arg(&recogniser.program)
        .args(["--languages", &recogniser.languages.join("+")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The program with its recogniser at work.
fn begun(folder: &Path) -> (Child, u32) {
    let bytes = scan(&[grey()]).bytes();
    let mut child = start(&bytes, &recogniser("waits", folder));
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

/// A recogniser that has said all and stays is waited for no longer than another.
#[test]
fn a_recogniser_that_lingers_is_ended_too() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey()]).bytes();
    let recogniser = Recogniser { page_seconds: 1, ..recogniser("lingers", folder.path()) };
    let read = |stopped: &dyn Fn() -> bool| {
        let listener = Listener { stopped, reach: &|_, _| {} };
        extract_in_child_unless(program(), "scan.pdf", &bytes, &Limits::default(), Some(&recogniser), listener)
    };
    let recognised = read(&|| false).unwrap().unwrap().parts.remove(0).recognised.unwrap();
    assert_eq!(recognised.unread, [UnrecognisedPage { page: 1, why: WhyNot::TimedOut }]);
    ends(at_work(folder.path()));
    fs::remove_file(folder.path().join("number")).unwrap();
    assert_eq!(read(&|| folder.path().join("number").exists()), Ok(None));
    ends(at_work(folder.path()));
}

/// A minute a page is a minute for all that the page shows.
#[test]
fn a_page_of_many_pictures_gets_no_more_time() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = stacked(&vec![grey(); 8]).bytes();
    let recogniser = Recogniser { page_seconds: 2, ..recogniser("waits", folder.path()) };
    let listener = Listener { stopped: &|| false, reach: &|_, _| {} };
    let begun = Instant::now();
    let limits = Limits::default();
    let read = extract_in_child_unless(program(), "scan.pdf", &bytes, &limits, Some(&recogniser), listener);
    let recognised = read.unwrap().unwrap().parts.remove(0).recognised.unwrap();
    assert_eq!(recognised.unread, [UnrecognisedPage { page: 1, why: WhyNot::TimedOut }]);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

/// Seconds of processor time that a process may take before it is told.
#[cfg(target_os = "linux")]
fn processor_time(number: u32) -> Option<u64> {
    let limits = fs::read_to_string(format!("/proc/{number}/limits")).unwrap();
    let time = limits.lines().find_map(|line| line.strip_prefix("Max cpu time"))?;
    time.split_whitespace().next()?.parse().ok()
}

#[cfg(target_os = "linux")]
#[test]
fn processor_time_for_recognising_is_taken_once_there_is_something_to_recognise() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey()]).bytes();
    let recogniser = recogniser("waits", folder.path());
    let mut child = start(&bytes, &recogniser);
    until("the limit", || processor_time(child.id()).filter(|seconds| *seconds == 20));
    child.stdin.as_mut().unwrap().write_all(&bytes).unwrap();
    let number = at_work(folder.path());
    assert_eq!(processor_time(child.id()), Some(1820));
    assert_eq!(processor_time(number), Some(60), "the recogniser has its own");
    child.kill().unwrap();
    child.wait().unwrap();
    ends(number);
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
