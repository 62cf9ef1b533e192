//! The formats that can be read. A new format is a file and a line in [`FORMATS`].

use sha2::{Digest as _, Sha256};

use crate::allowance::Allowance;
use crate::archive::Archive;
use crate::docx::Docx;
use crate::extraction::{Extraction, Part};
use crate::failure::Failure;
use crate::html::Html;
use crate::limits::Limits;
use crate::looks::looks_like;
use crate::mail::Mail;
use crate::odf::{Spreadsheet, Text};
use crate::pdf::Pdf;
use crate::plain::{Markdown, PlainText};
use crate::recognise::Recognition;
use crate::xlsx::Xlsx;

/// A kind of file that can be read.
pub(crate) trait Format: Sync {
    /// The media type, such as `application/pdf`.
    fn media_type(&self) -> &'static str;

    /// Whether the bytes are of this kind. The name is a hint for what the bytes leave open.
    fn recognises(&self, bytes: &[u8], name: &str) -> bool;

    /// Reads the file: itself first, then the files inside it.
    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure>;
}

/// Tried in this order: the kinds that bytes give away before the kinds that are mere text.
const FORMATS: &[&dyn Format] =
    &[&Pdf, &Docx, &Text, &Xlsx, &Spreadsheet, &Archive, &Mail, &Html, &Markdown, &PlainText];

/// Reads a file in this process.
///
/// The kind is told by the content. A known kind that cannot be read, an unknown kind, and a file beyond
/// [`Limits::bytes`] or [`Limits::pages`] are failures. Time and memory are bounded by [`crate::extract_in_child`] only.
pub fn extract(name: &str, bytes: &[u8], limits: &Limits) -> Result<Extraction, Failure> {
    whole(name, bytes, limits, Allowance::new(limits))
}

/// Reads a file as [`extract`] does, and recognises the letters on its pages that are pictures of text.
pub fn extract_recognising(
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    recognition: Recognition,
) -> Result<Extraction, Failure> {
    whole(name, bytes, limits, Allowance::new(limits).recognising(recognition))
}

fn whole(name: &str, bytes: &[u8], limits: &Limits, mut allowance: Allowance) -> Result<Extraction, Failure> {
    let size = bytes.len() as u64;
    if size > limits.bytes {
        return Err(Failure::TooLarge { limit: limits.bytes });
    }
    let name = bare(name);
    let parts = read(name, bytes, &mut allowance)?;
    let media_type = parts.first().map(|part| part.media_type.clone()).unwrap_or_default();
    Ok(Extraction { name: name.to_owned(), sha256: hexadecimal(&Sha256::digest(bytes)), media_type, size, parts })
}

fn read(name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
    if bytes.is_empty() {
        return Err(Failure::Empty);
    }
    let format = FORMATS.iter().find(|format| format.recognises(bytes, bare(name)));
    format.ok_or_else(|| looks_like(bytes))?.read(name, bytes, allowance)
}

/// Reads a file that was found inside another. One that cannot be read is a part without text that says why: nothing of the
/// others is lost.
pub(crate) fn read_inside(name: &str, bytes: &[u8], allowance: &mut Allowance) -> Vec<Part> {
    let mut parts = match allowance.inside(|allowance| read(name, bytes, allowance)) {
        Ok(parts) => parts,
        Err(failure) => return vec![unread(name, bytes, failure)],
    };
    // Files inside this one tell where they were.
    for part in parts.iter_mut().skip(1) {
        part.name = format!("{name}/{}", part.name);
    }
    parts
}

/// A file inside another that was not read.
pub(crate) fn unread(name: &str, bytes: &[u8], failure: Failure) -> Part {
    // Of bytes that could not be had nothing is known, and nothing would be taken for text.
    let format = FORMATS.iter().find(|format| !bytes.is_empty() && format.recognises(bytes, bare(name)));
    Part {
        name: name.to_owned(),
        media_type: format.map_or("application/octet-stream", |format| format.media_type()).to_owned(),
        unread: Some(failure),
        ..Part::default()
    }
}

/// The name without folders, whichever system's slashes it has.
fn bare(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_folders_out_of_the_name() {
        assert_eq!(bare("C:\\Users\\ict\\bijlage.pdf"), "bijlage.pdf");
        assert_eq!(bare("/home/ict/bijlage.pdf"), "bijlage.pdf");
        assert_eq!(bare("bijlage.pdf"), "bijlage.pdf");
    }

    #[test]
    fn hashes_as_sha256sum_prints_it() {
        let extraction = extract("a.txt", b"abc", &Limits::default()).unwrap();
        assert_eq!(extraction.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
