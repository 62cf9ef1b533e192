//! How much a file may ask of the machine.

/// How much a file may ask of the machine.
///
/// [`crate::extract`] heeds `bytes` and `pages`; time and memory can only be bounded from outside, by
/// [`crate::extract_in_child`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Number of pages.
    pub pages: u32,
    /// Seconds by the clock, and seconds of processor time.
    pub seconds: u64,
    /// Address space of the extracting process in bytes.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 100_000_000, pages: 2_000, seconds: 20, memory: 1_000_000_000 }
    }
}

/// What all unpacked parts of one file may measure together, in bytes.
pub(crate) const UNPACKED: u64 = 256 * 1024 * 1024;

/// What one drawing of a page may measure, in bytes: a page of dense text takes some ten thousand.
pub(crate) const DRAWN: u64 = 64 * 1024 * 1024;
