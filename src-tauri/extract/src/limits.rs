//! How much a file may ask of the machine.

/// How much a file may ask of the machine.
///
/// [`crate::extract`] heeds all but time and memory, which can only be bounded from outside, by [`crate::extract_in_child`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Number of pages, of the file and of all files inside it.
    pub pages: u32,
    /// Number of files inside the file, at any depth.
    pub files: u32,
    /// How deep files may lie inside one another: 1 is an attachment, 2 a file in an archive that is attached.
    pub depth: u32,
    /// Seconds by the clock, and seconds of processor time.
    pub seconds: u64,
    /// Address space of the extracting process in bytes.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 100_000_000, pages: 2_000, files: 500, depth: 4, seconds: 20, memory: 1_000_000_000 }
    }
}

/// What all unpacked parts of one file may measure together, in bytes.
pub(crate) const UNPACKED: u64 = 256 * 1024 * 1024;

/// What one drawing of a page may measure, in bytes: a page of dense text takes some ten thousand.
pub(crate) const DRAWN: u64 = 64 * 1024 * 1024;

/// The most cells that the tables of one file may have, a row counted as one more: twenty columns of fifty thousand rows.
pub(crate) const CELLS: usize = 1_050_000;

/// The most places that joined cells may cover in one file besides: in rows that end before them, or of sheets that only name them.
pub(crate) const COVERED: usize = CELLS / 4;

/// What the text of cells and the marks of lists in one file may measure, in bytes. A sheet can show one long text in a million
/// cells, and a list one before each of its paragraphs.
pub(crate) const SHOWN: u64 = 64 * 1024 * 1024;
