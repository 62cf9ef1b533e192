//! What comes out of a document: the wire form between the extracting process and its host.

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::recognise::Recognised;

/// The text of one file, with the files inside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// Name of the file, without folders.
    pub name: String,
    /// SHA-256 of the bytes, in lower-case hexadecimals.
    pub sha256: String,
    /// Media type by content, such as `application/pdf`; the name of the file is only a hint.
    pub media_type: String,
    /// Number of bytes.
    pub size: u64,
    /// The file itself first, then the files inside it. Never empty.
    pub parts: Vec<Part>,
}

/// One text: a file, an attachment or a member of an archive.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Name of the part: the file's own name, or the member's.
    pub name: String,
    /// Media type by content.
    pub media_type: String,
    /// Whether the part holds pictures of text only (a scan): its text is empty and its pages are counted.
    pub no_text: bool,
    /// Pages that show a picture and hardly any text, counted from 1: scans, whether or not they were recognised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scanned: Vec<u32>,
    /// What became of those pages, if they were to be recognised: what was, is in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognised: Option<Recognised>,
    /// Why a file inside the file was not read, if it was not: it is named, and has no text. The file itself was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<Failure>,
    /// The text, lines ended by `\n`, normalised to NFC and without control characters. What a document shows struck through, or
    /// hides, is not in it.
    pub text: String,
    /// Pages in order; empty where the format has none.
    pub pages: Vec<Page>,
    /// Lines in reading order. Together they cover the text but for its line ends.
    pub lines: Vec<Line>,
    /// Tables in reading order. The text of each cell stands in [`Part::text`] in one piece, also where the cell ran over a page.
    pub tables: Vec<Table>,
}

/// A piece of a text, in characters: `start` is the first, `end` is one past the last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// A page of a part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    /// Where its text stands.
    #[serde(flatten)]
    pub span: Span,
    /// Width in points (1/72 inch).
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

/// A line as it stands in the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Where it stands, without its line end.
    #[serde(flatten)]
    pub span: Span,
    /// Page, counted from 1; `None` where the format has no pages.
    pub page: Option<u32>,
    /// Where it stands on the page, if the format tells.
    pub area: Option<Area>,
    /// Whether the document marks it as a heading (a style, larger or bold type on a line of its own).
    pub heading: bool,
    /// How sure the recogniser is of it, between 0 and 1: of its words on average. `None` where nothing was recognised: the document
    /// itself says which letters these are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sureness: Option<f32>,
}

/// A rectangle on a page, in points, measured from the page's top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A table, rebuilt where the format does not have it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Page on which it begins, counted from 1.
    pub page: Option<u32>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Cells from left to right. A cell that continues from the row above, and an empty one, has an empty span.
    /// [`Cell::joined`] tells them apart.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Where its text stands.
    #[serde(flatten)]
    pub span: Span,
    /// Whether what stood here is struck through. The document withdraws it, and it is not in the text.
    pub struck: bool,
    /// Where the text stands of the cell of a row above that covers this place as well: it counts for this row too, and is in the
    /// text once. `None` where no cell does, or an empty one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Span>,
}

impl Part {
    /// The characters of a span, as text.
    pub fn slice(&self, span: Span) -> String {
        self.text.chars().skip(span.start).take(span.end.saturating_sub(span.start)).collect()
    }

    /// How sure the recogniser is of the least sure line that a span touches; `None` where it recognised none of them.
    pub fn sureness(&self, span: Span) -> Option<f32> {
        let first = self.lines.partition_point(|line| line.span.end <= span.start);
        let touched = self.lines.iter().skip(first).take_while(|line| line.span.start < span.end);
        touched.filter_map(|line| line.sureness).reduce(f32::min)
    }

    /// The page on which a character stands.
    pub fn page_at(&self, position: usize) -> Option<u32> {
        self.pages.iter().rev().find(|page| page.span.start <= position).map(|page| page.number)
    }
}
