//! What is left of the limits while a file is read, shared by all that lies inside it.

use std::io::Read;

use crate::failure::Failure;
use crate::limits::{CELLS, COVERED, Limits, SHOWN, UNPACKED};
use crate::recognise::Recognition;

/// What is left of the limits while a file is read. A file of files spends from the same purse as they do, so that a thousand
/// small bombs are no better than a large one.
#[derive(Debug)]
pub(crate) struct Allowance {
    limits: Limits,
    unpacked: u64,
    pages: u32,
    files: u32,
    depth: u32,
    cells: usize,
    covered: usize,
    shown: u64,
    recognition: Option<Recognition>,
}

impl Allowance {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            unpacked: UNPACKED,
            pages: limits.pages,
            files: limits.files,
            depth: limits.depth,
            cells: CELLS,
            covered: COVERED,
            shown: SHOWN,
            recognition: None,
        }
    }

    /// Has letters recognised in pictures of text.
    pub(crate) fn recognising(self, recognition: Recognition) -> Self {
        Self { recognition: Some(recognition), ..self }
    }

    /// Recognises letters in pictures of text, if anybody asked for it.
    pub(crate) fn recognition(&mut self) -> Option<&mut Recognition> {
        self.recognition.as_mut()
    }

    /// Takes the pages of a file.
    pub(crate) fn pages(&mut self, pages: usize) -> Result<(), Failure> {
        let pages = u32::try_from(pages).unwrap_or(u32::MAX);
        match self.pages.checked_sub(pages) {
            Some(left) => self.pages = left,
            None => return Err(Failure::TooManyPages { pages, limit: self.limits.pages }),
        }
        Ok(())
    }

    /// Takes the files that lie inside a file.
    pub(crate) fn files(&mut self, files: usize) -> Result<(), Failure> {
        match u32::try_from(files).ok().and_then(|files| self.files.checked_sub(files)) {
            Some(left) => self.files = left,
            None => return Err(Failure::TooManyFiles { limit: self.limits.files }),
        }
        Ok(())
    }

    /// Takes cells; a row is one more.
    pub(crate) fn cells(&mut self, cells: usize) -> Result<(), Failure> {
        let left = self.cells.checked_sub(cells).ok_or(Failure::TooLarge { limit: UNPACKED })?;
        self.cells = left;
        Ok(())
    }

    /// Takes places that joined cells cover and that the file does not have itself, if so many are left. Without them a row lacks what
    /// is joined with it, which is no reason to refuse the file.
    pub(crate) fn covers(&mut self, places: usize) -> bool {
        let left = self.covered.checked_sub(places);
        self.covered = left.unwrap_or(self.covered);
        left.is_some()
    }

    /// Takes text that can be shown more often than it stands in the file: that of a cell, or the mark of a list.
    pub(crate) fn shown(&mut self, bytes: usize) -> Result<(), Failure> {
        let left = self.shown.checked_sub(bytes as u64).ok_or(Failure::TooLarge { limit: SHOWN })?;
        self.shown = left;
        Ok(())
    }

    /// Reads what lies one level deeper.
    pub(crate) fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Failure>) -> Result<T, Failure> {
        let Some(deeper) = self.depth.checked_sub(1) else {
            return Err(Failure::TooDeep { limit: self.limits.depth });
        };
        self.depth = deeper;
        let answer = read(self);
        self.depth += 1;
        answer
    }

    /// Unpacks a member that says how large it is. One that says too much is not begun; one that is larger than it says is
    /// damaged, and costs no more than it said.
    pub(crate) fn unpack(&mut self, member: impl Read, declared: u64) -> Result<Vec<u8>, Failure> {
        if declared > self.unpacked {
            return Err(Failure::TooLarge { limit: UNPACKED });
        }
        self.unpacked -= declared;
        let mut bytes = Vec::new();
        let read = member.take(declared + 1).read_to_end(&mut bytes).map_err(Failure::damaged)? as u64;
        if read > declared {
            return Err(Failure::damaged("a member is larger than it says"));
        }
        Ok(bytes)
    }
}
