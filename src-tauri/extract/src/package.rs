//! A ZIP with documents or parts of one, unpacked with care.

use std::io::Cursor;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::allowance::Allowance;
use crate::clean::clean;
use crate::failure::{Failure, LooksLike};
use crate::limits::UNPACKED;
use crate::looks::contains;
use crate::xml::{Reading, Step, attribute};

/// The most members that a package may have.
const MEMBERS: usize = 10_000;

/// What a ZIP is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A document of Word.
    Word,
    /// A workbook of Excel.
    Workbook,
    /// A workbook whose sheets are not XML (XLSB).
    BinaryWorkbook,
    /// A presentation.
    Slides,
    /// A text in `OpenDocument`.
    Text,
    /// A spreadsheet in `OpenDocument`.
    Spreadsheet,
    /// Something else in `OpenDocument`.
    OpenDocument,
    /// Files, and that is all.
    Archive,
}

/// What a ZIP is, by its members; `None` if the bytes are no ZIP. The name is asked where the list of members is lost.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Option<Kind> {
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        return None;
    }
    Some(match archive(bytes) {
        Ok(archive) => by_members(&archive, bytes),
        Err(_) => by_head(bytes, name),
    })
}

fn by_members(archive: &ZipArchive<Cursor<&[u8]>>, bytes: &[u8]) -> Kind {
    let has = |start: &[u8]| archive.file_names_raw().any(|name| name.starts_with(start));
    if let Some(kind) = declared(bytes) {
        kind
    } else if has(b"xl/workbook.bin") {
        Kind::BinaryWorkbook
    } else if has(b"word/document") {
        Kind::Word
    } else if has(b"xl/workbook") {
        Kind::Workbook
    } else if has(b"ppt/presentation") {
        Kind::Slides
    } else if has(b"content.xml") && has(b"META-INF/manifest.xml") {
        Kind::Text
    } else {
        Kind::Archive
    }
}

/// What a file was that is cut or damaged: the names of its first members stand in it uncompressed.
fn by_head(bytes: &[u8], name: &str) -> Kind {
    if let Some(kind) = declared(bytes) {
        return kind;
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("zip") => Kind::Archive,
        _ if contains(bytes, b"word/document") => Kind::Word,
        _ if contains(bytes, b"xl/workbook") => Kind::Workbook,
        _ if contains(bytes, b"ppt/presentation") => Kind::Slides,
        Some("docx" | "docm" | "dotx") => Kind::Word,
        Some("xlsx" | "xlsm" | "xltx") => Kind::Workbook,
        Some("odt" | "ott") => Kind::Text,
        Some("ods" | "ots") => Kind::Spreadsheet,
        _ => Kind::Archive,
    }
}

/// What the first member of an `OpenDocument` file says that it is.
fn declared(bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(30..160).unwrap_or(bytes.get(30..)?);
    let mark = b"mimetypeapplication/vnd.oasis.opendocument.";
    let kind = head.strip_prefix(mark)?;
    Some(if kind.starts_with(b"text") {
        Kind::Text
    } else if kind.starts_with(b"spreadsheet") {
        Kind::Spreadsheet
    } else {
        Kind::OpenDocument
    })
}

/// Opens a ZIP. The number of its members stands at its end, and is looked at before anything is made of them.
fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Failure> {
    if entries(bytes).is_some_and(|entries| entries > MEMBERS) {
        return Err(Failure::TooLarge { limit: UNPACKED });
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(Failure::damaged)?;
    if archive.len() > MEMBERS {
        return Err(Failure::TooLarge { limit: UNPACKED });
    }
    Ok(archive)
}

/// How many members the end of a ZIP says that it has; a ZIP64 says 65,535.
fn entries(bytes: &[u8]) -> Option<usize> {
    /// The longest comment behind the record at the end, and that record.
    const TAIL: usize = 65_535 + 22;
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..)?;
    let at = tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let [low, high] = tail.get(at + 10..at + 12)? else { return None };
    Some(u16::from_le_bytes([*low, *high]).into())
}

/// A package whose members are known by name.
pub(crate) struct Package<'a, 'b> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    allowance: &'b mut Allowance,
}

impl<'a, 'b> Package<'a, 'b> {
    pub(crate) fn open(bytes: &'a [u8], allowance: &'b mut Allowance) -> Result<Self, Failure> {
        Ok(Self { archive: archive(bytes)?, allowance })
    }

    /// A member as text; `None` if there is no such member.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        // XML is UTF-8 unless a byte order mark says otherwise.
        Ok(Some(encoding_rs::UTF_8.decode(&self.bytes(index)?).0.into_owned()))
    }

    /// The name of the main document: the package's own list tells, and it is not always the usual one.
    pub(crate) fn main_document(&mut self, usual: &str) -> Result<String, Failure> {
        let mut found = None;
        if let Some(list) = self.text("_rels/.rels")? {
            let mut reading = Reading::new(&list);
            while let Some(step) = reading.step()? {
                if let Step::Open(element) = step
                    && attribute(&element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
                {
                    found = attribute(&element, "Target");
                }
            }
        }
        let found = found.map(|target| target.trim_start_matches('/').to_owned());
        Ok(found.unwrap_or_else(|| usual.to_owned()))
    }

    /// What is left for the file.
    pub(crate) fn allowance(&mut self) -> &mut Allowance {
        self.allowance
    }

    /// Number of members.
    pub(crate) fn len(&self) -> usize {
        self.archive.len()
    }

    /// The name of a member, as it may be shown: without the steps by which it would leave the folder where it is unpacked.
    /// `None` for a folder, and for what systems leave behind in archives.
    pub(crate) fn file_name(&self, index: usize) -> Option<String> {
        let entry = self.archive.by_index_data(index).ok()?;
        if entry.is_dir() {
            return None;
        }
        let name = entry.name().ok()?.into_owned();
        let name = clean(&name);
        let steps: Vec<&str> = name
            .split(['/', '\\', '\n'])
            .filter(|step| !matches!(*step, "" | "." | "..") && !step.ends_with(':'))
            .collect();
        let last = steps.last()?;
        let litter = steps.first() == Some(&"__MACOSX") || matches!(*last, ".DS_Store" | "Thumbs.db" | "desktop.ini");
        (!litter).then(|| steps.join("/"))
    }

    /// The bytes of a member.
    pub(crate) fn bytes(&mut self, index: usize) -> Result<Vec<u8>, Failure> {
        let member = self.archive.by_index(index).map_err(cause)?;
        if member.is_symlink() {
            return Err(Failure::Unsupported { looks_like: LooksLike::Binary });
        }
        let declared = member.size();
        self.allowance.unpack(member, declared)
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all but a few of the errors mean damage")]
fn cause(error: ZipError) -> Failure {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Failure::Protected,
        ZipError::InvalidPassword => Failure::Protected,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Failure::Unsupported { looks_like: LooksLike::Archive }
        }
        error => Failure::damaged(error),
    }
}
