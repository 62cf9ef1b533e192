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

/// The package with every member marked as encrypted whose name ends so.
pub(crate) fn locked(package: &[u8], ending: &str) -> Vec<u8> {
    changed(package, ending, (6, 8), |flags| flags[0] |= 1)
}

/// The package with the members whose names end so saying that they unpack to 300 MB.
pub(crate) fn swollen(package: &[u8], ending: &str) -> Vec<u8> {
    changed(package, ending, (22, 24), |size| size[..4].copy_from_slice(&(300 * 1024 * 1024_u32).to_le_bytes()))
}

/// Changes a field of members, in their heads and in the list of members.
fn changed(package: &[u8], ending: &str, (head, list): (usize, usize), change: fn(&mut [u8])) -> Vec<u8> {
    let mut bytes = package.to_vec();
    for (mark, field, length, name) in [(b"PK\x03\x04", head, 26, 30), (b"PK\x01\x02", list, 28, 46)] {
        let places: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, four)| *four == mark).map(|(at, _)| at).collect();
        for at in places {
            let size = usize::from(u16::from_le_bytes([bytes[at + length], bytes[at + length + 1]]));
            if bytes.get(at + name..at + name + size).is_some_and(|name| name.ends_with(ending.as_bytes())) {
                change(&mut bytes[at + field..]);
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
