//! Reading in a process of its own, which may crash, hang or ask for all memory without harm.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::extraction::Extraction;
use crate::failure::Failure;
use crate::limits::Limits;
use crate::process::{out_of_processor_time, without_window};
use crate::recognise::Recogniser;

/// What the extracting program writes to its standard output, as JSON: on lines of their own how far it is, then the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The file was read.
    Extraction(Extraction),
    /// The file was not read.
    Failure(Failure),
    /// Letters are being recognised: so many pages are done, of so many.
    Recognising {
        /// Pages that were looked at.
        done: usize,
        /// Pages that are to be looked at.
        total: usize,
    },
}

/// Who waits for a file to be read.
#[derive(Clone, Copy)]
pub struct Listener<'a> {
    /// Whether they do not want to wait any more.
    pub stopped: &'a dyn Fn() -> bool,
    /// Hears how many pages were recognised, of how many.
    pub reach: &'a dyn Fn(usize, usize),
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
    let listener = Listener { stopped: &|| false, reach: &|_, _| {} };
    let read = extract_in_child_unless(program, name, bytes, limits, None, listener)?;
    read.ok_or(Failure::TimedOut { seconds: limits.seconds })
}

/// As [`extract_in_child`], unless somebody does not want to wait for it: nothing is answered then, and the process is gone all the same,
/// with the recogniser that it may have started.
pub fn extract_in_child_unless(
    program: &Path,
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    recogniser: Option<&Recogniser>,
    listener: Listener<'_>,
) -> Result<Option<Extraction>, Failure> {
    let stopped = listener.stopped;
    if bytes.is_empty() {
        return Err(Failure::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(Failure::TooLarge { limit: limits.bytes });
    }
    let mut child = command(program, name, bytes.len(), limits, recogniser).spawn().map_err(|error| {
        Failure::MissingProgram { program: program.display().to_string(), detail: error.to_string() }
    })?;
    let mut patience = Patience::begun(limits, recogniser);
    let leash = feed(&mut child, bytes, recogniser.is_some());
    let complaint = child.stderr.take().map(|stderr| collect(stderr, COMPLAINT));
    let answer = child.stdout.take().map(hear);
    let answer = answer.and_then(|answer| await_answer(&answer, &mut patience, listener));
    // It lets its recogniser go once nobody holds the other end of its input. Who has stopped it does not wait for it longer than that.
    drop(leash);
    let until = if stopped() { Instant::now() } else { patience.until };
    let status = end(&mut child, until + if recogniser.is_some() { GRACE } else { Duration::ZERO });
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
        Ok(Reply::Recognising { .. }) | Err(_) => {
            Err(cause(status, &answer, &String::from_utf8_lossy(&complaint), limits))
        }
    }
}

fn command(program: &Path, name: &str, size: usize, limits: &Limits, recogniser: Option<&Recogniser>) -> Command {
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
    if let Some(recogniser) = recogniser {
        command
            .args(["--size", &size.to_string()])
            .arg("--recognise")
            .arg(&recogniser.program)
            .args(["--languages", &recogniser.languages.join("+")])
            .args(["--recognise-pages", &recogniser.pages.to_string()])
            .args(["--page-seconds", &recogniser.page_seconds.to_string()])
            .args(["--recognise-seconds", &recogniser.seconds.to_string()]);
    }
    without_window(&mut command);
    command
}

/// Writes the file to the child from a thread of its own: a child that answers before it has read all would else block both. The pipe
/// is closed then, or, `held`, when what this gives is dropped: a child that recognises letters knows by that whether anybody waits for
/// it, also where this process was killed.
fn feed(child: &mut Child, bytes: &[u8], held: bool) -> Option<Sender<()>> {
    let mut stdin = child.stdin.take()?;
    let bytes = bytes.to_vec();
    let (leash, end) = channel::<()>();
    thread::spawn(move || {
        // A child that ends before it has read all breaks the pipe; what it answered tells why.
        if stdin.write_all(&bytes).and_then(|()| stdin.flush()).is_ok() && held {
            // Nothing is ever sent: this ends when the other side is dropped.
            let _ = end.recv();
        }
    });
    Some(leash)
}

/// What the child says.
enum Heard {
    Recognising { done: usize, total: usize },
    Answer(Vec<u8>),
}

/// How the lines begin that say how far the child is; its answer begins otherwise.
const MEANWHILE: &[u8] = br#"{"recognising""#;

/// Reads what the child says in a thread, line by line; the last line is its answer.
fn hear(pipe: impl Read + Send + 'static) -> Receiver<Heard> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe.take(REPLY));
        loop {
            let mut line = Vec::new();
            // A pipe that breaks has said what it had to say.
            drop(pipe.read_until(b'\n', &mut line));
            let meanwhile = line.starts_with(MEANWHILE).then(|| serde_json::from_slice(&line).ok()).flatten();
            let (heard, ended) = match meanwhile {
                Some(Reply::Recognising { done, total }) => (Heard::Recognising { done, total }, false),
                _ => (Heard::Answer(line), true),
            };
            // Nobody listens any more if the parent gave up waiting.
            if sender.send(heard).is_err() || ended {
                return;
            }
        }
    });
    receiver
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

/// How long the parent waits: for the reading, and for a page more each time that the child says it recognises one. A child that says
/// nothing gets no time for recognising.
struct Patience {
    until: Instant,
    /// However much it says.
    last: Instant,
    reading: Duration,
    page: Duration,
}

impl Patience {
    fn begun(limits: &Limits, recogniser: Option<&Recogniser>) -> Self {
        let reading = Duration::from_secs(limits.seconds) + GRACE;
        let of = |seconds: fn(&Recogniser) -> u64| Duration::from_secs(recogniser.map_or(0, seconds));
        let until = Instant::now() + reading;
        Self { until, last: until + of(|one| one.seconds), reading, page: of(|one| one.page_seconds) }
    }

    fn extend(&mut self) {
        self.until = self.last.min(Instant::now() + self.page + self.reading);
    }
}

/// What the child answers, unless the parent's patience ends or it is stopped.
fn await_answer(answer: &Receiver<Heard>, patience: &mut Patience, listener: Listener<'_>) -> Option<Vec<u8>> {
    loop {
        match answer.recv_timeout(left(patience.until).min(GLANCE)) {
            Ok(Heard::Answer(answer)) => return Some(answer),
            Ok(Heard::Recognising { done, total }) => {
                patience.extend();
                (listener.reach)(done, total);
            }
            Err(RecvTimeoutError::Timeout) if !left(patience.until).is_zero() && !(listener.stopped)() => {}
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
