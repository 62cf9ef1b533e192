//! Reports, and writing the files that commands make.

use std::path::Path;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::ValueEnum as _;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use crate::arguments::{Access, Format, Report};
use crate::desk::{Desk, Done, path_text};
use crate::fault::{Exit, printable};
use crate::reference::{items, text_of};

/// Writes a report.
pub(crate) fn export(desk: &mut Desk, report: Report, format: Format, out: &Path, access: &Access) -> Done {
    desk.open(access)?;
    guard(desk, out)?;
    let mut request = json!({
        "report": name(report.to_possible_value()),
        "format": name(format.to_possible_value()),
        "language": desk.language,
    });
    if let (Some(today), Some(fields)) = (desk.today, request.as_object_mut()) {
        fields.insert("today".to_owned(), json!(today));
    }
    make(desk, request, out)
}

/// Writes a comparison; the register is open already.
pub(crate) fn comparison(desk: &mut Desk, compare: &Value, differences: bool, format: Format, out: &Path) -> Done {
    guard(desk, out)?;
    let request = json!({
        "report": "comparison",
        "format": name(format.to_possible_value()),
        "language": desk.language,
        "today": desk.today,
        "compare": compare,
        "differences": differences,
    });
    make(desk, request, out)
}

fn name(value: Option<clap::builder::PossibleValue>) -> Option<String> {
    value.map(|value| value.get_name().to_owned())
}

/// Makes a report and writes it.
fn make(desk: &mut Desk, request: Value, out: &Path) -> Done {
    let to_stream = out == Path::new("-");
    let request =
        if to_stream { request } else { json!({ "path": path_text(desk.language, out)?, "report": request }) };
    let bar = working(desk, "cli-working-export");
    let made = desk.call(if to_stream { "export" } else { "save_report" }, request);
    bar.finish_and_clear();
    let made = made?;
    if to_stream {
        let volumes = items(&made, "volumes").len();
        if volumes > 0 {
            return Err(desk.refuse(Exit::Usage, "cli-volumes-stream", &[("count", volumes.to_string().into())]));
        }
        let bytes = decoded(desk, text_of(&made, "bytes"))?;
        desk.output.bytes(&bytes);
        return Ok(Exit::Done);
    }
    desk.answer(&made, |desk| {
        for file in items(&made, "files") {
            let path = printable(Path::new(text_of(file, "path")));
            let size = file.get("size").map(ToString::to_string).unwrap_or_default();
            let line = desk.say("cli-written", &[("path", path.into()), ("size", size.into())]);
            desk.output.line(&line);
        }
    });
    Ok(Exit::Done)
}

/// Tells what was written where; nothing if the bytes themselves are the output.
pub(crate) fn told(desk: &mut Desk, out: &Path, size: usize, described: &Value) {
    if out == Path::new("-") {
        return;
    }
    let path = printable(out);
    let mut answer = described.clone();
    if let Some(fields) = answer.as_object_mut() {
        fields.insert("path".to_owned(), json!(path));
        fields.insert("size".to_owned(), json!(size));
    }
    desk.answer(&answer, |desk| {
        let line = desk.say("cli-written", &[("path", path.as_str().into()), ("size", size.to_string().into())]);
        desk.output.line(&line);
    });
}

/// Refuses to write a file over a register, or over what belongs to one; the standard output is neither.
pub(crate) fn guard(desk: &Desk, out: &Path) -> Done<()> {
    if out == Path::new("-") {
        return Ok(());
    }
    desk.session.spare(out).map_err(|fault| desk.fault(&fault))
}

/// Writes a file whole or not at all; `-` is the standard output.
pub(crate) fn write(desk: &mut Desk, out: &Path, bytes: &[u8]) -> Done<()> {
    if out == Path::new("-") {
        desk.output.bytes(bytes);
        return Ok(());
    }
    waarborg_register::file::replace(out, bytes).map_err(|fault| desk.fault(&fault))
}

/// Bytes as they travelled over a call.
pub(crate) fn decoded(desk: &Desk, text: &str) -> Done<Vec<u8>> {
    STANDARD.decode(text).map_err(|cause| desk.fault(&waarborg_register::Error::Internal(cause.to_string())))
}

/// Shows on a terminal that something is being done.
pub(crate) fn working(desk: &Desk, key: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(desk.say(key, &[]));
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// Shows on a terminal how far a list of documents has come.
pub(crate) fn counting(desk: &Desk, count: usize, key: &str) -> ProgressBar {
    if count < 2 {
        return working(desk, key);
    }
    let style =
        ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(u64::try_from(count).unwrap_or_default()).with_style(style).with_message(desk.say(key, &[]))
}
