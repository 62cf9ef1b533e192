//! DOCX files, and ZIP files of other kinds, made by the tests.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A package of the given members.
pub(crate) fn package(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        // Where it says what a file is, a member stands as it is.
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The package with every member marked as encrypted whose name ends so, in its head and in the list of members.
pub(crate) fn locked(package: &[u8], ending: &str) -> Vec<u8> {
    let mut bytes = package.to_vec();
    for (mark, flags, length, name) in [(b"PK\x03\x04", 6, 26, 30), (b"PK\x01\x02", 8, 28, 46)] {
        let places: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, four)| *four == mark).map(|(at, _)| at).collect();
        for at in places {
            let size = usize::from(u16::from_le_bytes([bytes[at + length], bytes[at + length + 1]]));
            if bytes[at + name..at + name + size].ends_with(ending.as_bytes()) {
                bytes[at + flags] |= 1;
            }
        }
    }
    bytes
}

/// The main document around a body.
pub(crate) fn main_document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://w\" xmlns:mc=\"http://mc\" \
         xmlns:wps=\"http://wps\"><w:body>{body}</w:body></w:document>"
    )
}

/// A document with a body and nothing else.
pub(crate) fn document(body: &str) -> Vec<u8> {
    package(&[("word/document.xml", main_document(body).as_bytes())])
}

pub(crate) fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

pub(crate) fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text))
}
