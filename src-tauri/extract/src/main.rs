//! The program `waarborg-extract`: a file on the standard input, its text as JSON on the standard output.

use std::env;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use waarborg_extract::{Failure, Limits, Recogniser, Recognition, Reply, extract, extract_recognising};

const HELP: &str = "\
Reads a document of an unknown sender on the standard input and writes its text, with positions, as JSON on the standard
output. It limits its own memory and processor time before it reads, and opens no file.

Usage: waarborg-extract [--name NAME] [--bytes N] [--pages N] [--files N] [--depth N] [--seconds N] [--memory N] < FILE

  --name NAME   name of the file; a hint only, the content decides
  --bytes N     largest file, in bytes (default 100000000)
  --pages N     most pages (default 2000)
  --files N     most files inside it, at any depth (default 500)
  --depth N     how deep files may lie inside one another (default 4)
  --seconds N   processor time, in seconds (default 20)
  --memory N    address space, in bytes (default 1000000000)
  --help        this text
  --version     the version

To recognise letters on pages that are pictures of text, by Tesseract:

  --recognise PROGRAM      that program; nothing is recognised without it
  --languages NAMES        languages that it has, as in nld+eng; with osd among them it turns pages upright
  --recognise-pages N      most pages it looks at (default 300)
  --page-seconds N         seconds for a page (default 60)
  --recognise-seconds N    seconds for all pages (default 1800)
  --size N                 bytes of the file: it ends there and not with the input, and the recognising ends with the input

Output: {\"recognising\": {...}} on lines of their own while letters are recognised, then
\"extraction\": {...}} or {\"failure\": {\"code\": \"...\", ...}}

Exit codes: 0 read; 1 not read, the output says why; 2 wrong usage; 3 the input could not be read or the output not
written. A signal means that a limit was hit or that a reader crashed.
";

/// Not read; the output says why.
const NOT_READ: u8 = 1;
/// Wrong usage.
const USAGE: u8 = 2;
/// The input could not be read or the output not written.
const PIPES: u8 = 3;

/// What the command line asks for.
enum Request {
    Say(String),
    Read(Asked),
}

/// How a file is to be read.
#[derive(Default)]
struct Asked {
    name: String,
    limits: Limits,
    recogniser: Option<Recogniser>,
    size: Option<u64>,
}

fn main() -> ExitCode {
    if let Some(launch) = launch(env::args_os().skip(1)) {
        return launch;
    }
    match request(env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned())) {
        Ok(Request::Say(text)) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(PIPES),
        },
        Ok(Request::Read(asked)) => answer(&asked),
        Err(fault) => {
            complain(&format!("{fault}; see --help"));
            ExitCode::from(USAGE)
        }
    }
}

fn request(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut asked = Asked::default();
    let mut recogniser = Recogniser::new(PathBuf::new(), Vec::new());
    let limits = &mut asked.limits;
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
        match word.as_str() {
            "--help" | "-h" => return Ok(Request::Say(HELP.to_owned())),
            "--version" | "-V" => {
                return Ok(Request::Say(format!("waarborg-extract {}\n", env!("CARGO_PKG_VERSION"))));
            }
            "--name" => asked.name = value()?,
            "--bytes" => limits.bytes = number(&value()?)?,
            "--pages" => limits.pages = number(&value()?)?,
            "--files" => limits.files = number(&value()?)?,
            "--depth" => limits.depth = number(&value()?)?,
            "--seconds" => limits.seconds = number(&value()?)?,
            "--memory" => limits.memory = number(&value()?)?,
            "--recognise" => recogniser.program = value()?.into(),
            "--languages" => recogniser.languages = value()?.split('+').map(str::to_owned).collect(),
            "--recognise-pages" => recogniser.pages = number(&value()?)?,
            "--page-seconds" => recogniser.page_seconds = number(&value()?)?,
            "--recognise-seconds" => recogniser.seconds = number(&value()?)?,
            "--size" => asked.size = Some(number(&value()?)?),
            _ => return Err(format!("unknown argument '{word}'")),
        }
    }
    asked.recogniser = Some(recogniser).filter(|recogniser| !recogniser.program.as_os_str().is_empty());
    Ok(Request::Read(asked))
}

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("'{text}' is not a number that fits"))
}

fn answer(asked: &Asked) -> ExitCode {
    let Asked { name, limits, recogniser, size } = asked;
    if let Err(error) = confine(limits, recogniser.as_ref()) {
        complain(&format!("could not limit this process: {error}"));
        return ExitCode::from(PIPES);
    }
    let mut bytes = Vec::new();
    if let Err(error) =
        io::stdin().lock().take(size.unwrap_or(u64::MAX).min(limits.bytes.saturating_add(1))).read_to_end(&mut bytes)
    {
        // Not an abort: `read_to_end` reports that its buffer cannot grow.
        if error.kind() == io::ErrorKind::OutOfMemory {
            return write(&Reply::Failure(Failure::OutOfMemory { limit: limits.memory }));
        }
        complain(&format!("could not read the input: {error}"));
        return ExitCode::from(PIPES);
    }
    let read = match recogniser {
        None => extract(name, &bytes, limits),
        Some(recogniser) => match env::current_exe() {
            Ok(own) => {
                let reach = |done, total| {
                    take_time();
                    tell(done, total);
                };
                let recognition = Recognition::new(recogniser.clone(), own, reach, watch(size.is_some()));
                extract_recognising(name, &bytes, limits, recognition)
            }
            Err(error) => {
                complain(&format!("could not find this program: {error}"));
                return ExitCode::from(PIPES);
            }
        },
    };
    match read {
        Ok(extraction) => write(&Reply::Extraction(extraction)),
        Err(failure) => write(&Reply::Failure(failure)),
    }
}

fn write(reply: &Reply) -> ExitCode {
    let mut output = io::BufWriter::new(io::stdout().lock());
    if serde_json::to_writer(&mut output, reply).is_err() || output.flush().is_err() {
        return ExitCode::from(PIPES);
    }
    match reply {
        Reply::Extraction(_) => ExitCode::SUCCESS,
        Reply::Failure(_) | Reply::Recognising { .. } => ExitCode::from(NOT_READ),
    }
}

/// Says how far the recognising is.
fn tell(done: usize, total: usize) {
    let mut output = io::stdout().lock();
    // Who does not listen any more does not read the answer either.
    let told = serde_json::to_writer(&mut output, &Reply::Recognising { done, total });
    drop(told.map_err(io::Error::from).and_then(|()| output.write_all(b"\n")).and_then(|()| output.flush()));
}

/// Becomes true once nobody holds the other end of the input, if that was to stay open.
fn watch(held: bool) -> Arc<AtomicBool> {
    let let_go = Arc::new(AtomicBool::new(false));
    if held {
        let ended = Arc::clone(&let_go);
        thread::spawn(move || {
            drop(io::stdin().read(&mut [0]));
            ended.store(true, Ordering::Release);
        });
    }
    let_go
}

/// Lowers what this process may take, for good. No core file: it would hold the document.
#[cfg(unix)]
fn confine(limits: &Limits, recogniser: Option<&Recogniser>) -> io::Result<()> {
    use rlimit::Resource;
    end_with_parent()?;
    // Beyond the soft limit of processor time comes a signal that tells the parent why, beyond the hard one a plain kill. The time for
    // recognising is taken only once there is something to recognise.
    let recognising = recogniser.map_or(0, |recogniser| recogniser.seconds);
    let hardest = limits.seconds.saturating_add(recognising).saturating_add(1);
    let wanted = [
        // macOS maps hundreds of gigabytes into every process, and refuses a limit below that.
        (!cfg!(target_os = "macos")).then_some((Resource::AS, limits.memory, limits.memory)),
        Some((Resource::CPU, limits.seconds, hardest)),
        Some((Resource::CORE, 0, 0)),
    ];
    for (resource, soft, hard) in wanted.into_iter().flatten() {
        let (_, most) = resource.get()?;
        resource.set(soft.min(most), hard.min(most))?;
    }
    Ok(())
}

/// Elsewhere the parent bounds the time, and the size of the file bounds the memory.
#[cfg(not(unix))]
fn confine(_: &Limits, _: Option<&Recogniser>) -> io::Result<()> {
    Ok(())
}

/// Takes the processor time that was left for recognising letters.
#[cfg(unix)]
fn take_time() {
    use rlimit::Resource;
    // What cannot be had leaves the time as it was.
    drop(Resource::CPU.get().and_then(|(soft, hard)| Resource::CPU.set(soft.max(hard.saturating_sub(1)), hard)));
}

/// Elsewhere there is no such limit.
#[cfg(not(unix))]
fn take_time() {}

/// Has the system end this process when the one that started it ends, however that happens.
#[cfg(target_os = "linux")]
fn end_with_parent() -> io::Result<()> {
    use rustix::process::{Signal, set_parent_process_death_signal};
    Ok(set_parent_process_death_signal(Some(Signal::KILL))?)
}

/// Elsewhere a process that recognises letters sees by its input that nobody waits for it, and its limits end it.
#[cfg(all(unix, not(target_os = "linux")))]
#[expect(clippy::unnecessary_wraps, reason = "the form that it has on Linux")]
fn end_with_parent() -> io::Result<()> {
    Ok(())
}

/// Becomes the recogniser, tied to the process that asked for it and with processor time for one picture; nothing is answered where
/// something else was asked. Its memory is bounded already.
#[cfg(unix)]
fn launch(mut words: impl Iterator<Item = std::ffi::OsString>) -> Option<ExitCode> {
    use std::os::unix::process::{CommandExt as _, parent_id};
    if words.next()? != "--launch" {
        return None;
    }
    let mut number = || words.next()?.to_str()?.parse::<u64>().ok();
    let (Some(parent), Some(seconds), Some(program)) = (number(), number(), words.next()) else {
        complain("--launch wants a process, seconds and a program");
        return Some(ExitCode::from(USAGE));
    };
    let confined = end_with_parent().and_then(|()| {
        let (_, most) = rlimit::Resource::CPU.get()?;
        rlimit::Resource::CPU.set(seconds.min(most), seconds.saturating_add(1).min(most))
    });
    // Whoever asked may have ended before this process was tied to it.
    if u64::from(parent_id()) != parent {
        return Some(ExitCode::from(PIPES));
    }
    let fault = match confined {
        Ok(()) => std::process::Command::new(program).args(words).exec(),
        Err(fault) => fault,
    };
    complain(&format!("could not start the recogniser: {fault}"));
    Some(ExitCode::from(PIPES))
}

#[cfg(not(unix))]
fn launch(_: impl Iterator<Item = std::ffi::OsString>) -> Option<ExitCode> {
    None
}

fn complain(text: &str) {
    // Without a standard error there is nobody to tell; the exit code tells the rest.
    drop(writeln!(io::stderr(), "waarborg-extract: {text}"));
}
