//! PDF.

use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::limits::Limits;

/// PDF documents.
pub(crate) struct Pdf;

impl Format for Pdf {
    fn media_type(&self) -> &'static str {
        "application/pdf"
    }

    fn recognises(&self, bytes: &[u8], _: &str) -> bool {
        crate::looks::contains(bytes.get(..1024).unwrap_or(bytes), b"%PDF-")
    }

    fn read(&self, _: &str, _: &[u8], _: &Limits) -> Result<Vec<Part>, Failure> {
        Err(Failure::Protected)
    }
}
