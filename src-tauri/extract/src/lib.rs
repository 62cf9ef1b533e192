//! Text with positions out of documents that nobody has vetted.
//!
//! The caller gets one [`Extraction`] a file: its parts (a file may hold files), each with its text, the pages and lines of
//! that text, and the tables found in it. All offsets count characters (Unicode scalar values) in [`Part::text`], so that a
//! quote is always a slice of the text and never a paraphrase.
//!
//! [`extract`] reads in this process. [`extract_in_child`] reads in the program `waarborg-extract`, which limits its own time
//! and memory, so that a file that breaks a reader breaks nothing else. Asked to, it has the letters recognised on pages that are
//! pictures of text, by a [`Recogniser`] that is on the machine.

mod allowance;
mod archive;
mod child;
mod clean;
mod docx;
mod extraction;
mod failure;
mod format;
mod html;
mod limits;
mod lists;
mod looks;
mod mail;
mod odf;
mod package;
mod pdf;
mod plain;
mod process;
mod recognise;
mod script;
mod sheet;
mod story;
mod xlsx;
mod xml;

pub use child::{Listener, Reply, extract_in_child, extract_in_child_unless};
pub use extraction::{Area, Cell, Extraction, Line, Page, Part, Row, Span, Table};
pub use failure::{Failure, LooksLike};
pub use format::{extract, extract_recognising};
pub use limits::Limits;
pub use recognise::{Recognised, Recogniser, Recognition, UnrecognisedPage, WhyNot};
