//! Where answers go: lines, tables and JSON on the standard output; remarks and failures on the standard error.

use std::io::{self, BufWriter, ErrorKind, IsTerminal as _, Stdout, Write as _};

use serde_json::Value;
use waarborg_register::Failure;

use crate::table::Table;

/// The standard output. Once it failed nothing more is written; a reader that went away is no fault.
#[derive(Debug)]
pub(crate) struct Output {
    stream: BufWriter<Stdout>,
    width: Option<usize>,
    fault: Option<io::Error>,
}

impl Output {
    pub(crate) fn new() -> Self {
        // What is piped is not cut off: the next program wants all of it.
        let terminal = io::stdout().is_terminal();
        let width = terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0));
        Self { stream: BufWriter::new(io::stdout()), width, fault: None }
    }

    /// Columns of the terminal; none where output has no width.
    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Writes bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        if self.fault.is_none() {
            self.fault = self.stream.write_all(bytes).err();
        }
    }

    /// Writes text as it is.
    pub(crate) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes a line.
    pub(crate) fn line(&mut self, line: &str) {
        self.text(line);
        self.text("\n");
    }

    /// Writes a table.
    pub(crate) fn table(&mut self, table: &Table) {
        let text = table.draw(self.width);
        self.text(&text);
    }

    /// Writes JSON for people and programs: indented, ended by a line end.
    pub(crate) fn json(&mut self, value: &Value) {
        self.line(&format!("{value:#}"));
    }

    /// Ends writing.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let done = match self.fault.take() {
            Some(fault) => Err(fault),
            None => self.stream.flush(),
        };
        // What a failed write left behind would be tried again on drop.
        let (_stream, _left) = self.stream.into_parts();
        done.or_else(|fault| if fault.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(fault) })
    }
}

/// Writes a remark to the standard error. Best effort: there is nowhere else to complain.
pub(crate) fn remark(text: &str) {
    let _ignored = writeln!(io::stderr().lock(), "{text}");
}

/// Writes a failure to the standard error: a sentence with its hint, or the failure as JSON.
pub(crate) fn complain(failure: &Failure, json: bool) {
    if json {
        remark(&serde_json::to_string(failure).unwrap_or_else(|_| failure.message.clone()));
    } else {
        let hint = failure.hint.as_deref().map(|hint| format!(" {hint}")).unwrap_or_default();
        // A path or a name in the sentence may hold characters that would steer the terminal.
        let sentence = format!("waarborg-cli: {}{hint}", failure.message);
        remark(&sentence.replace(|letter: char| letter.is_control() && letter != '\n', "\u{fffd}"));
    }
}
