//! The ZIP around the XML, unpacked with care.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Reading, attribute};
use crate::failure::Failure;
use crate::limits::UNPACKED;

/// The most members that a package may have.
const MEMBERS: usize = 10_000;

/// A package whose members share one budget of unpacked bytes.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Failure> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(Failure::damaged)?;
        if archive.len() > MEMBERS {
            return Err(Failure::TooLarge { limit: UNPACKED });
        }
        if archive.decompressed_size().is_some_and(|size| size > u128::from(UNPACKED)) {
            return Err(Failure::TooLarge { limit: UNPACKED });
        }
        Ok(Self { archive, left: UNPACKED })
    }

    /// A member as text; `None` if there is no such member.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let member = match self.archive.by_name(name) {
            Ok(member) => member,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(reason)) if reason == ZipError::PASSWORD_REQUIRED => {
                return Err(Failure::Protected);
            }
            Err(error) => return Err(Failure::damaged(error)),
        };
        // The size in the head may lie; what is read does not.
        let mut bytes = Vec::new();
        let read = member.take(self.left + 1).read_to_end(&mut bytes).map_err(Failure::damaged)? as u64;
        if read > self.left {
            return Err(Failure::TooLarge { limit: UNPACKED });
        }
        self.left -= read;
        Ok(Some(decode(&bytes)))
    }

    /// The name of the main document: the package's own list tells, and it is not always `word/document.xml`.
    pub(super) fn main_document(&mut self) -> Result<String, Failure> {
        let mut found = None;
        if let Some(list) = self.text("_rels/.rels")? {
            let mut reading = Reading::new(&list);
            while let Some(step) = reading.step()? {
                if let super::xml::Step::Open(element) = step
                    && attribute(&element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
                {
                    found = attribute(&element, "Target");
                }
            }
        }
        let found = found.map(|target| target.trim_start_matches('/').to_owned());
        Ok(found.unwrap_or_else(|| "word/document.xml".to_owned()))
    }
}

/// XML is UTF-8 unless a byte order mark says otherwise.
fn decode(bytes: &[u8]) -> String {
    encoding_rs::UTF_8.decode(bytes).0.into_owned()
}
