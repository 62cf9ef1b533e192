//! The words of `document`.

use std::path::PathBuf;

use clap::Subcommand;
use waarborg_register::model::choice::DocumentKind;

use super::Access;
use super::value::{Which, choice};

/// What is done with documents.
#[derive(Debug, Subcommand)]
pub(crate) enum DocumentAction {
    /// Keeps documents in the register.
    Keep {
        /// Documents.
        #[arg(required = true, value_name = "DOC")]
        documents: Vec<PathBuf>,
        /// What they are.
        #[arg(long, value_name = "KIND", value_parser = choice::<DocumentKind>())]
        kind: Option<DocumentKind>,
        /// Record that they belong to, as in `product=Rekenmeester`.
        #[arg(long, value_name = "NOUN=ID", value_parser = crate::input::link)]
        link: Vec<Which>,
        /// Recognises letters (OCR) on pages that are pictures of text; this asks for Tesseract on this machine. The text of a
        /// document that is kept already is kept anew then.
        #[arg(long)]
        recognise: bool,
        #[command(flatten)]
        access: Access,
    },
    /// Saves the bytes of a document.
    Save {
        /// Its id, the beginning of it, or its name.
        id: String,
        /// Where; `-` is the standard output.
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        #[command(flatten)]
        access: Access,
    },
    /// Prints the text of a document as it was extracted when it was kept.
    Text {
        /// Its id, the beginning of it, or its name.
        id: String,
        #[command(flatten)]
        access: Access,
    },
    /// Erases the bytes, the text and the quotes of a document for good; its record stays and says so.
    Erase {
        /// Its id, the beginning of it, or its name.
        id: String,
        #[command(flatten)]
        access: Access,
    },
}
