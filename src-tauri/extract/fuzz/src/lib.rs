//! What the targets share: bytes into a file of some kind, and the file into the reader.

use std::io::{Cursor, Write as _};

use waarborg_extract::{Limits, extract};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Reads a file, and checks what came out if anything did.
pub fn read(name: &str, bytes: &[u8]) {
    let Ok(extraction) = extract(name, bytes, &Limits::default()) else { return };
    for part in &extraction.parts {
        let length = part.text.chars().count();
        let mut end = 0;
        for line in &part.lines {
            assert!(line.span.start >= end && line.span.end <= length);
            end = line.span.end;
        }
        for cell in part.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
            assert!(cell.span.start <= cell.span.end && cell.span.end <= length);
        }
    }
}

/// A package of members. They are stored as they are, so that the bytes of the fuzzer stay what they are.
pub fn package(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in members {
        writer.start_file(*name, stored).expect("a name of ours");
        writer.write_all(content).expect("memory takes all");
    }
    writer.finish().expect("memory takes all").into_inner()
}
