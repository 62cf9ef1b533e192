//! TXT and Markdown.

mod aligned;
pub(crate) mod decode;
mod tables;

use crate::allowance::Allowance;
use crate::clean::clean;
use crate::extraction::{Line, Part, Span};
use crate::failure::Failure;
use crate::format::Format;
use crate::looks::sign;

/// Plain text.
pub(crate) struct PlainText;

/// Markdown. Nothing but the name tells it from plain text.
pub(crate) struct Markdown;

impl Format for PlainText {
    fn media_type(&self) -> &'static str {
        "text/plain"
    }

    fn recognises(&self, bytes: &[u8], _: &str) -> bool {
        sign(bytes).is_none() && decode::is_text(bytes)
    }

    fn read(&self, name: &str, bytes: &[u8], _: &mut Allowance) -> Result<Vec<Part>, Failure> {
        Ok(vec![read(name, self.media_type(), bytes, false)?])
    }
}

impl Format for Markdown {
    fn media_type(&self) -> &'static str {
        "text/markdown"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        matches!(ending.as_deref(), Some("md" | "markdown")) && PlainText.recognises(bytes, name)
    }

    fn read(&self, name: &str, bytes: &[u8], _: &mut Allowance) -> Result<Vec<Part>, Failure> {
        Ok(vec![read(name, self.media_type(), bytes, true)?])
    }
}

fn read(name: &str, media_type: &str, bytes: &[u8], markdown: bool) -> Result<Part, Failure> {
    let decoded = decode::decode(bytes);
    let text = clean(&decoded).into_owned();
    if text.is_empty() {
        return Err(Failure::Empty);
    }
    let mut lines = Vec::new();
    let mut rows = Vec::new();
    let mut at = 0;
    let mut fenced = false;
    for line in text.split('\n') {
        let span = Span { start: at, end: at + line.chars().count() };
        at = span.end + 1;
        let fence = markdown && line.trim_start().starts_with("```");
        fenced ^= fence;
        rows.push(tables::Source { text: line, span, fenced: fenced || fence });
        if !line.trim().is_empty() {
            let heading = markdown && !fenced && is_heading(line);
            lines.push(Line { span, page: None, area: None, heading, sureness: None });
        }
    }
    if markdown {
        underlined_headings(&rows, &mut lines);
    }
    let tables = tables::find(&rows, markdown);
    Ok(Part {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        no_text: text.trim().is_empty(),
        text,
        pages: Vec::new(),
        lines,
        tables,
        ..Part::default()
    })
}

/// One to six `#` and a space.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with([' ', '\t'])
}

/// A line underlined by `===` or `---` is a heading.
fn underlined_headings(rows: &[tables::Source<'_>], lines: &mut [Line]) {
    for pair in rows.windows(2) {
        let [title, rule] = pair else { continue };
        let mark = rule.text.trim_end();
        let underlined = mark.len() >= 3 && (mark.chars().all(|c| c == '=') || mark.chars().all(|c| c == '-'));
        if underlined
            && !title.fenced
            && !title.text.contains('|')
            && let Ok(at) = lines.binary_search_by_key(&title.span, |line| line.span)
            && let Some(line) = lines.get_mut(at)
        {
            line.heading = true;
        }
    }
}
