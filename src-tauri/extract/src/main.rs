//! The program `waarborg-extract`: a file on the standard input, its text as JSON on the standard output.

use std::env;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::str::FromStr;

use waarborg_extract::{Failure, Limits, Reply, extract};

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

Output: {\"extraction\": {...}} or {\"failure\": {\"code\": \"...\", ...}}

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
    Read { name: String, limits: Limits },
}

fn main() -> ExitCode {
    match request(env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned())) {
        Ok(Request::Say(text)) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(PIPES),
        },
        Ok(Request::Read { name, limits }) => answer(&name, &limits),
        Err(fault) => {
            complain(&format!("{fault}; see --help"));
            ExitCode::from(USAGE)
        }
    }
}

fn request(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut name = String::new();
    let mut limits = Limits::default();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
        match word.as_str() {
            "--help" | "-h" => return Ok(Request::Say(HELP.to_owned())),
            "--version" | "-V" => {
                return Ok(Request::Say(format!("waarborg-extract {}\n", env!("CARGO_PKG_VERSION"))));
            }
            "--name" => name = value()?,
            "--bytes" => limits.bytes = number(&value()?)?,
            "--pages" => limits.pages = number(&value()?)?,
            "--files" => limits.files = number(&value()?)?,
            "--depth" => limits.depth = number(&value()?)?,
            "--seconds" => limits.seconds = number(&value()?)?,
            "--memory" => limits.memory = number(&value()?)?,
            _ => return Err(format!("unknown argument '{word}'")),
        }
    }
    Ok(Request::Read { name, limits })
}

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("'{text}' is not a number that fits"))
}

fn answer(name: &str, limits: &Limits) -> ExitCode {
    if let Err(error) = confine(limits) {
        complain(&format!("could not limit this process: {error}"));
        return ExitCode::from(PIPES);
    }
    let mut bytes = Vec::new();
    if let Err(error) = io::stdin().lock().take(limits.bytes.saturating_add(1)).read_to_end(&mut bytes) {
        // Not an abort: `read_to_end` reports that its buffer cannot grow.
        if error.kind() == io::ErrorKind::OutOfMemory {
            return write(&Reply::Failure(Failure::OutOfMemory { limit: limits.memory }));
        }
        complain(&format!("could not read the input: {error}"));
        return ExitCode::from(PIPES);
    }
    match extract(name, &bytes, limits) {
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
        Reply::Failure(_) => ExitCode::from(NOT_READ),
    }
}

/// Lowers what this process may take, for good. No core file: it would hold the document.
#[cfg(unix)]
fn confine(limits: &Limits) -> io::Result<()> {
    use rlimit::Resource;
    // Beyond the soft limit of processor time comes a signal that tells the parent why, beyond the hard one a plain kill.
    let hardest = limits.seconds.saturating_add(1);
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
fn confine(_: &Limits) -> io::Result<()> {
    Ok(())
}

fn complain(text: &str) {
    // Without a standard error there is nobody to tell; the exit code tells the rest.
    drop(writeln!(io::stderr(), "waarborg-extract: {text}"));
}
