//! Reading in a process of its own, which may crash, hang or ask for all memory without harm.

use std::io::{Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::extraction::Extraction;
use crate::failure::Failure;
use crate::limits::Limits;

/// What the extracting program writes to its standard output, as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The file was read.
    Extraction(Extraction),
    /// The file was not read.
    Failure(Failure),
}

/// The largest answer that is taken from the child.
const REPLY: u64 = 1024 * 1024 * 1024;

/// How much of the child's complaints is kept.
const COMPLAINT: u64 = 8 * 1024;

/// How long the parent waits beyond the child's own limit, in which the child may report that itself.
const GRACE: Duration = Duration::from_millis(500);

/// How often the parent looks whether it was stopped.
const GLANCE: Duration = Duration::from_millis(50);

/// Reads a file in the program `waarborg-extract`, which bounds its own memory and time before it looks at the first byte.
///
/// Whatever happens to that process (a crash, a stack overflow, too much memory, no end) is a [`Failure`] here. The process
/// is gone when this returns.
pub fn extract_in_child(program: &Path, name: &str, bytes: &[u8], limits: &Limits) -> Result<Extraction, Failure> {
    let read = extract_in_child_unless(program, name, bytes, limits, &|| false)?;
    read.ok_or(Failure::TimedOut { seconds: limits.seconds })
}

/// As [`extract_in_child`], unless somebody does not want to wait for it: nothing is answered then, and the process is gone all the same.
pub fn extract_in_child_unless(
    program: &Path,
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    stopped: &dyn Fn() -> bool,
) -> Result<Option<Extraction>, Failure> {
    if bytes.is_empty() {
        return Err(Failure::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(Failure::TooLarge { limit: limits.bytes });
    }
    let mut child = command(program, name, limits).spawn().map_err(|error| Failure::MissingProgram {
        program: program.display().to_string(),
        detail: error.to_string(),
    })?;
    let deadline = Instant::now() + Duration::from_secs(limits.seconds) + GRACE;
    feed(&mut child, bytes);
    let complaint = child.stderr.take().map(|stderr| collect(stderr, COMPLAINT));
    let answer = child.stdout.take().map(|stdout| collect(stdout, REPLY));
    let answer = answer.and_then(|answer| await_answer(&answer, deadline, stopped));
    // Who has stopped it does not wait for it either.
    let status = end(&mut child, if stopped() { Instant::now() } else { deadline });
    if stopped() {
        return Ok(None);
    }
    let complaint = complaint.and_then(|complaint| complaint.recv_timeout(GRACE).ok()).unwrap_or_default();
    let (Some(answer), Some(status)) = (answer, status) else {
        return Err(Failure::TimedOut { seconds: limits.seconds });
    };
    match serde_json::from_slice(&answer) {
        Ok(Reply::Extraction(extraction)) => Ok(Some(extraction)),
        Ok(Reply::Failure(failure)) => Err(failure),
        Err(_) => Err(cause(status, &answer, &String::from_utf8_lossy(&complaint), limits)),
    }
}

fn command(program: &Path, name: &str, limits: &Limits) -> Command {
    let mut command = Command::new(program);
    command
        .arg("--name")
        // No system can pass this character on.
        .arg(name.replace('\0', ""))
        .args(["--bytes", &limits.bytes.to_string(), "--pages", &limits.pages.to_string()])
        .args(["--files", &limits.files.to_string(), "--depth", &limits.depth.to_string()])
        .args(["--seconds", &limits.seconds.to_string(), "--memory", &limits.memory.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        /// `CREATE_NO_WINDOW`: a console would flash over the window that asked.
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    command
}

/// Writes the file to the child from a thread of its own: a child that answers before it has read all would else block both.
fn feed(child: &mut Child, bytes: &[u8]) {
    let Some(mut stdin) = child.stdin.take() else { return };
    let bytes = bytes.to_vec();
    // A child that ends before it has read all breaks the pipe; what it answered tells why.
    thread::spawn(move || drop(stdin.write_all(&bytes)));
}

/// Reads a pipe to its end in a thread, `most` bytes of it.
fn collect(pipe: impl Read + Send + 'static, most: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut pipe = pipe.take(most);
        let mut bytes = Vec::new();
        // A pipe that breaks has said what it had to say; nobody listens any more if the parent gave up waiting.
        drop(pipe.read_to_end(&mut bytes));
        drop(sender.send(bytes));
    });
    receiver
}

/// What the child answers, unless the deadline passes or it is stopped.
fn await_answer(answer: &Receiver<Vec<u8>>, deadline: Instant, stopped: &dyn Fn() -> bool) -> Option<Vec<u8>> {
    loop {
        match answer.recv_timeout(left(deadline).min(GLANCE)) {
            Ok(answer) => return Some(answer),
            Err(RecvTimeoutError::Timeout) if !left(deadline).is_zero() && !stopped() => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
        }
    }
}

fn left(deadline: Instant) -> Duration {
    deadline.saturating_duration_since(Instant::now())
}

/// Waits until the child is gone, or kills it at the deadline; `None` if it had to be killed.
fn end(child: &mut Child, deadline: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if !left(deadline).is_zero() => thread::sleep(Duration::from_millis(2)),
            Ok(None) | Err(_) => break,
        }
    }
    // It may have ended in between, which is as well.
    drop(child.kill());
    drop(child.wait());
    None
}

/// Why a child ended without an answer.
fn cause(status: ExitStatus, answer: &[u8], complaint: &str, limits: &Limits) -> Failure {
    if answer.len() as u64 >= REPLY {
        return Failure::TooLarge { limit: REPLY };
    }
    if complaint.contains("memory allocation of") || complaint.contains("Cannot allocate memory") {
        return Failure::OutOfMemory { limit: limits.memory };
    }
    if out_of_processor_time(status) {
        return Failure::TimedOut { seconds: limits.seconds };
    }
    // The last line says most; the text of the document never goes to the standard error.
    let said = complaint.trim().lines().last().unwrap_or_default();
    Failure::Crashed { detail: format!("{status} {said}").trim_end().to_owned() }
}

#[cfg(unix)]
fn out_of_processor_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    /// `SIGXCPU`: 24 on Linux and macOS.
    const PROCESSOR_TIME: i32 = 24;
    status.signal() == Some(PROCESSOR_TIME)
}

#[cfg(not(unix))]
fn out_of_processor_time(_: ExitStatus) -> bool {
    false
}
