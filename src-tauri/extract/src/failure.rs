//! Why a file gave no text.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a file gave no text. The host words it for people, from the code and the fields; the text of `Display` is for logs.
///
/// A scan is no failure: its text is empty and [`crate::Part::no_text`] says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Failure {
    /// The file has no bytes, or nothing but a byte order mark.
    #[error("the file is empty")]
    Empty,
    /// The content is of a kind that no reader knows, whatever the file is called.
    #[error("unsupported content: it looks like {looks_like}")]
    Unsupported {
        /// What the content looks like.
        looks_like: LooksLike,
    },
    /// The file opens with a password only.
    #[error("the file is protected by a password")]
    Protected,
    /// The content is of a known kind but cannot be read.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What the reader stumbled over; for logs.
        detail: String,
    },
    /// The file, or what it unpacks to, is larger than is allowed.
    #[error("the file or what it unpacks to is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The file has more pages than are allowed.
    #[error("the file has {pages} pages, more than {limit}")]
    TooManyPages {
        /// Number of pages found.
        pages: u32,
        /// The limit.
        limit: u32,
    },
    /// The file holds more files than are allowed.
    #[error("the file holds more than {limit} files")]
    TooManyFiles {
        /// The limit.
        limit: u32,
    },
    /// The file lies deeper inside other files than is allowed.
    #[error("the file lies inside more than {limit} others")]
    TooDeep {
        /// The limit.
        limit: u32,
    },
    /// Reading took longer than is allowed.
    #[error("reading took longer than {seconds} s")]
    TimedOut {
        /// The limit in seconds.
        seconds: u64,
    },
    /// Reading took more memory than is allowed.
    #[error("reading took more than {limit} bytes of memory")]
    OutOfMemory {
        /// The limit in bytes.
        limit: u64,
    },
    /// The extracting process ended without an answer.
    #[error("the extracting process ended without an answer: {detail}")]
    Crashed {
        /// How it ended; for logs.
        detail: String,
    },
    /// The extracting program could not be started.
    #[error("could not start '{program}': {detail}")]
    MissingProgram {
        /// Path of the program.
        program: String,
        /// What the system said; for logs.
        detail: String,
    },
}

impl Failure {
    /// The code on the wire, by which a host words the failure.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unsupported { .. } => "unsupported",
            Self::Protected => "protected",
            Self::Damaged { .. } => "damaged",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyPages { .. } => "too_many_pages",
            Self::TooManyFiles { .. } => "too_many_files",
            Self::TooDeep { .. } => "too_deep",
            Self::TimedOut { .. } => "timed_out",
            Self::OutOfMemory { .. } => "out_of_memory",
            Self::Crashed { .. } => "crashed",
            Self::MissingProgram { .. } => "missing_program",
        }
    }
}

impl Failure {
    pub(crate) fn damaged(detail: impl fmt::Display) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }
}

/// What content looks like that no reader knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// A picture: PNG, JPEG, GIF, TIFF, BMP, WebP or HEIC.
    Picture,
    /// A program or library for Windows, Linux or macOS.
    Program,
    /// An Office spreadsheet in binary form (XLSB).
    Spreadsheet,
    /// An Office presentation (PPTX).
    Presentation,
    /// An `OpenDocument` file that is neither text nor spreadsheet (ODP, ODG).
    OpenDocument,
    /// An Office file of before 2007 (DOC, XLS, PPT) or an Outlook message (MSG).
    OldOffice,
    /// Rich text (RTF).
    RichText,
    /// XML of another kind.
    Xml,
    /// An archive: GZIP, 7-Zip, RAR and such, or a ZIP with nothing in it that can be read.
    Archive,
    /// A database.
    Database,
    /// Sound or film.
    Media,
    /// Bytes that are no text and that nothing gives away.
    Binary,
}

impl fmt::Display for LooksLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Picture => "a picture",
            Self::Program => "a program",
            Self::Spreadsheet => "an Office spreadsheet",
            Self::Presentation => "an Office presentation",
            Self::OpenDocument => "an OpenDocument file",
            Self::OldOffice => "an Office file of before 2007",
            Self::RichText => "rich text",
            Self::Xml => "XML",
            Self::Archive => "an archive",
            Self::Database => "a database",
            Self::Media => "sound or film",
            Self::Binary => "binary data",
        })
    }
}
