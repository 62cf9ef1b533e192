//! Running Tesseract on one picture.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::{out_of_processor_time, without_window};

use super::{CODESTREAM, JP2, Picture, Recogniser, Seen, WhyNot, tsv};

/// How the pictures begin that are passed on. What Tesseract takes for no picture, it takes for a list of files, and opens them: a
/// document could name any file of this machine, or of another.
const BEGINNINGS: [&[u8]; 6] = [b"\xFF\xD8\xFF", JP2, CODESTREAM, b"II*\0", b"P4\n", b"P5\n"];

/// The largest answer that is taken: a page of dense text makes some hundred kilobytes.
const ANSWER: u64 = 16 * 1024 * 1024;

/// How often it is looked whether anybody still waits.
const GLANCE: Duration = Duration::from_millis(20);

/// The language by which Tesseract finds out how a page lies.
const POSITION: &str = "osd";

/// Recognises the letters in a picture. The process is gone when this returns.
pub(super) fn read(
    recogniser: &Recogniser,
    launcher: &Path,
    picture: Picture,
    until: Instant,
    is_let_go: &dyn Fn() -> bool,
) -> Result<Seen, WhyNot> {
    if !BEGINNINGS.iter().any(|beginning| picture.bytes.starts_with(beginning)) {
        return Err(WhyNot::Kind);
    }
    let mut child = command(recogniser, launcher, picture.dots).spawn().map_err(|_| WhyNot::Failed)?;
    let answer = feed_and_collect(&mut child, picture.bytes);
    let glance = || match (is_let_go(), Instant::now() >= until) {
        (true, _) => Err(WhyNot::Limit),
        (false, true) => Err(WhyNot::TimedOut),
        (false, false) => Ok(()),
    };
    let ended = collected(&answer, glance).and_then(|answer| Ok((answer, end_of(&mut child, glance)?)));
    if ended.is_err() {
        // It may have ended in between, which is as well.
        drop(child.kill());
        drop(child.wait());
    }
    let (answer, status) = ended?;
    if !status.success() {
        return Err(if out_of_processor_time(status) { WhyNot::TimedOut } else { WhyNot::Failed });
    }
    tsv::read(&String::from_utf8_lossy(&answer))
}

/// What it answers, unless a glance says why nobody waits any more.
fn collected(answer: &Receiver<Vec<u8>>, glance: impl Fn() -> Result<(), WhyNot>) -> Result<Vec<u8>, WhyNot> {
    loop {
        match answer.recv_timeout(GLANCE) {
            Ok(answer) => return Ok(answer),
            Err(RecvTimeoutError::Disconnected) => return Err(WhyNot::Failed),
            Err(RecvTimeoutError::Timeout) => glance()?,
        }
    }
}

/// How it ends: it may have closed its output and go on.
fn end_of(child: &mut Child, glance: impl Fn() -> Result<(), WhyNot>) -> Result<ExitStatus, WhyNot> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => glance()?,
            Err(_) => return Err(WhyNot::Failed),
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn feed_and_collect(child: &mut Child, picture: Vec<u8>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    if let Some(mut stdin) = child.stdin.take() {
        // A program that ends before it has read all breaks the pipe; how it ended tells why.
        thread::spawn(move || drop(stdin.write_all(&picture)));
    }
    if let Some(stdout) = child.stdout.take() {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            drop(stdout.take(ANSWER).read_to_end(&mut bytes));
            drop(sender.send(bytes));
        });
    }
    receiver
}

fn command(recogniser: &Recogniser, launcher: &Path, dots: u32) -> Command {
    let mut command = launched(recogniser, launcher);
    let (position, letters): (Vec<&String>, Vec<&String>) =
        recogniser.languages.iter().partition(|language| *language == POSITION);
    command.args(["stdin", "stdout", "--dpi", &dots.to_string()]);
    // By itself it takes a page for upright; with this it looks how the page lies.
    command.args(["--psm", if position.is_empty() { "3" } else { "1" }]);
    if !letters.is_empty() {
        command.arg("-l").arg(letters.iter().map(|language| language.as_str()).collect::<Vec<_>>().join("+"));
    }
    without_window(&mut command);
    command
        // Not the configuration of this name, which a package may leave out.
        .args(["-c", "tessedit_create_tsv=1"])
        // One page after the other on one processor: the rest is for whoever works on.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // It complains of what it cannot read, and could quote it.
        .stderr(Stdio::null());
    command
}

/// By the launcher, which ties it to this process and bounds its time.
#[cfg(unix)]
fn launched(recogniser: &Recogniser, launcher: &Path) -> Command {
    let mut command = Command::new(launcher);
    command.arg("--launch").arg(std::process::id().to_string()).arg(recogniser.page_seconds.to_string());
    command.arg(&recogniser.program);
    command
}

/// Elsewhere this process alone ends it.
#[cfg(not(unix))]
fn launched(recogniser: &Recogniser, _: &Path) -> Command {
    Command::new(&recogniser.program)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No such program is there: what is passed on fails.
    fn passed_on(bytes: &[u8]) -> Result<Seen, WhyNot> {
        let nothing = Path::new("/nonexistent/program");
        let recogniser = Recogniser::new(nothing.to_owned(), Vec::new());
        let picture = Picture { bytes: bytes.to_vec(), dots: 300 };
        read(&recogniser, nothing, picture, Instant::now(), &|| false)
    }

    #[test]
    fn nothing_but_pictures_is_passed_on() {
        for beginning in BEGINNINGS {
            assert_eq!(passed_on(&[beginning, b" and more"].concat()), Err(WhyNot::Failed), "{beginning:?}");
            for cut in 0..beginning.len() {
                assert_eq!(passed_on(&beginning[..cut]), Err(WhyNot::Kind), "{beginning:?} cut at {cut}");
            }
        }
        for other in [&b"/etc/passwd\n"[..], b"\\\\host\\share\\x.png", b"MM\0*", b"P6\n", b"\0", b"\xEF\xBB\xBFP4\n"] {
            assert_eq!(passed_on(other), Err(WhyNot::Kind), "{other:?}");
        }
    }
}
