//! Text with positions out of documents that nobody has vetted.
//!
//! The caller gets one [`Extraction`] a file: its parts (a file may hold files), each with its text, the pages and lines of
//! that text, and the tables found in it. All offsets count characters (Unicode scalar values) in [`Part::text`], so that a
//! quote is always a slice of the text and never a paraphrase.

mod extraction;

pub use extraction::{Area, Cell, Extraction, Line, Page, Part, Row, Span, Table};
