//! What a file looks like that no reader knows, so that the refusal can name it.

use crate::failure::{Failure, LooksLike};
use crate::package::{Kind, kind};

/// First bytes, and what they give away.
const SIGNS: &[(&[u8], LooksLike)] = &[
    (b"\x89PNG\r\n", LooksLike::Picture),
    (b"\xFF\xD8\xFF", LooksLike::Picture),
    (b"GIF8", LooksLike::Picture),
    (b"II*\0", LooksLike::Picture),
    (b"MM\0*", LooksLike::Picture),
    (b"MZ", LooksLike::Program),
    (b"\x7FELF", LooksLike::Program),
    (b"\xCF\xFA\xED\xFE", LooksLike::Program),
    (b"\xCA\xFE\xBA\xBE", LooksLike::Program),
    (b"{\\rtf", LooksLike::RichText),
    (b"\x1F\x8B", LooksLike::Archive),
    (b"7z\xBC\xAF\x27\x1C", LooksLike::Archive),
    (b"Rar!\x1A\x07", LooksLike::Archive),
    (b"\xFD7zXZ\0", LooksLike::Archive),
    (b"BZh", LooksLike::Archive),
    (b"SQLite format 3\0", LooksLike::Database),
    (b"OggS", LooksLike::Media),
    (b"ID3", LooksLike::Media),
    (b"fLaC", LooksLike::Media),
    (b"\x1A\x45\xDF\xA3", LooksLike::Media),
];

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What bytes look like by their first bytes; `None` if those are nothing special.
pub(crate) fn sign(bytes: &[u8]) -> Option<LooksLike> {
    if let Some((_, looks_like)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Some(*looks_like);
    }
    if bytes.starts_with(OLE) {
        return Some(LooksLike::OldOffice);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(match kind(bytes, "") {
            Some(Kind::BinaryWorkbook | Kind::Workbook) => LooksLike::Spreadsheet,
            Some(Kind::Slides) => LooksLike::Presentation,
            Some(Kind::OpenDocument | Kind::Text | Kind::Spreadsheet) => LooksLike::OpenDocument,
            Some(Kind::Word | Kind::Archive) | None => LooksLike::Archive,
        });
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Some(LooksLike::Picture),
        (Some(b"RIFF"), _, _) => return Some(LooksLike::Media),
        (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1" | b"avif")) => return Some(LooksLike::Picture),
        (_, Some(b"ftyp"), _) => return Some(LooksLike::Media),
        // "BM" begins many a text; the reserved bytes of a bitmap's head are zero.
        (Some([b'B', b'M', ..]), _, _) if bytes.get(6..10) == Some(&[0; 4]) => return Some(LooksLike::Picture),
        _ => {}
    }
    // Text to the eye, but not to a reader.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<?xml").then_some(LooksLike::Xml)
}

/// The refusal of content that no reader knows.
pub(crate) fn looks_like(bytes: &[u8]) -> Failure {
    // A password turns a DOCX into an OLE file with this stream, named in UTF-16.
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.starts_with(OLE) && contains(bytes, &encrypted) {
        return Failure::Protected;
    }
    Failure::Unsupported { looks_like: sign(bytes).unwrap_or(LooksLike::Binary) }
}

/// Whether `needle` stands anywhere in `bytes`.
pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        let Some(tail) = rest.get(at..) else { break };
        if tail.starts_with(needle) {
            return true;
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    false
}
