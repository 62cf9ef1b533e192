//! Setting the texts of a report: which face and colour a manner asks for, and where lines end.

use super::super::content::{Content, Link, Manner, Status, Text};
use super::face::{Face, clean};
use super::look::{self, Style};
use super::wrap::wrap;

/// A line of a text, ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    pub(super) words: String,
    pub(super) width: f32,
    pub(super) style: Style,
    /// Which of the texts of its cell it comes from.
    pub(super) text: usize,
    /// Whether it leads somewhere, which is shown by a line under it.
    pub(super) leads: bool,
}

/// The lines of one text.
pub(super) fn set_text(text: &Text, base: Style, width: f32) -> Vec<SetLine> {
    set_numbered(text, 0, base, width)
}

/// The lines of all texts of a cell, under one another.
pub(super) fn set_content(content: &Content, base: Style, width: f32) -> Vec<SetLine> {
    let mut lines = Vec::new();
    for (number, text) in content.0.iter().enumerate() {
        // Keeps the texts apart when the cell is read aloud or copied.
        if let Some(SetLine { words, .. }) = lines.last_mut() {
            words.push(' ');
        }
        lines.extend(set_numbered(text, number, base, width));
    }
    lines
}

fn set_numbered(text: &Text, number: usize, base: Style, width: f32) -> Vec<SetLine> {
    let style = style_of(text, base);
    let words = match text.manner {
        Manner::Status(status) => format!("{}\u{a0}{}", status.mark(), text.words),
        Manner::Plain | Manner::Strong | Manner::Muted => text.words.clone(),
    };
    wrap(&clean(&words), width, |character| style.face.advance(character) * style.size)
        .into_iter()
        .map(|line| SetLine { words: line.words, width: line.width, style, text: number, leads: text.link.is_some() })
        .collect()
}

fn style_of(text: &Text, base: Style) -> Style {
    let (face, colour) = match text.manner {
        Manner::Plain => (base.face, base.colour),
        Manner::Strong => (Face::Strong, base.colour),
        Manner::Status(Status::Good) => (Face::Strong, look::GOOD),
        Manner::Status(Status::Attention) => (Face::Strong, look::ATTENTION),
        Manner::Status(Status::Bad) => (Face::Strong, look::BAD),
        Manner::Muted | Manner::Status(Status::Unknown) => (Face::Italic, look::MUTED),
    };
    let colour = if text.link.is_some() && colour == look::INK { look::ACCENT } else { colour };
    Style { face, colour, ..base }
}

/// What a reader is told about a link.
pub(super) fn describe(text: &Text) -> String {
    match &text.link {
        Some(Link::Web(address)) if *address != text.words => format!("{} ({address})", clean(&text.words)),
        _ => clean(&text.words),
    }
}
