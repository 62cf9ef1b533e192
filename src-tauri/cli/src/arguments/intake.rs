//! The words of `intake`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use waarborg_register::model::choice::Sector;

use super::OptionalAccess;
use super::value::choice;

/// Which documents are read, and what becomes of their facts.
#[derive(Debug, Args)]
pub(crate) struct Intake {
    /// Documents.
    #[arg(required = true, value_name = "DOC")]
    pub(crate) documents: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) access: OptionalAccess,
    /// Which facts are accepted; without it, what acceptance would do is told.
    #[arg(long, value_enum, value_name = "WHICH", requires = "register")]
    pub(crate) accept: Option<Accept>,
    /// Refuses the facts of this field, as in subprocessor.unlisted: they are not proposed again from these documents. May be
    /// repeated.
    #[arg(long, value_name = "FIELD", requires = "register", value_parser = crate::input::stated)]
    pub(crate) refuse: Vec<String>,
    /// Only facts that are at least this sure, between 0 and 1.
    #[arg(long, value_name = "N", value_parser = crate::input::confidence)]
    pub(crate) min_confidence: Option<f64>,
    /// Records that this school uses the products of the documents: an id, the beginning of one, or a name. A school
    /// that is not there is added.
    #[arg(long, value_name = "SCHOOL", requires = "register")]
    pub(crate) use_at: Option<String>,
    /// Sector of the school that is added; primary education (po) unless given, which is told.
    #[arg(long, value_name = "SECTOR", requires = "use_at", value_parser = choice::<Sector>())]
    pub(crate) sector: Option<Sector>,
    /// Party whose documents they are; what they say themselves unless given.
    #[arg(long, value_name = "PARTY", requires = "register")]
    pub(crate) vendor: Option<String>,
    /// Recognises letters (OCR) on pages that are pictures of text; this asks for Tesseract on this machine.
    #[arg(long)]
    pub(crate) recognise: bool,
    /// Replaces what the register says otherwise.
    #[arg(long, requires = "register")]
    pub(crate) overwrite: bool,
}

/// Which facts are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Accept {
    /// Every fact that is sure enough.
    All,
}
