//! Files around what the fuzzer makes, so that it need not find out what compression and offsets are.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A package of members, as they are. Of members of one name the first is taken, and empty ones are left out.
pub(crate) fn package<'a>(members: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in members {
        if !content.is_empty() && writer.start_file(name, stored).is_ok() {
            writer.write_all(content).expect("memory takes all");
        }
    }
    writer.finish().expect("memory takes all").into_inner()
}

/// A PDF of one page, with two fonts and a form: F1 of single bytes, F2 of two with a way to Unicode, and Fm.
pub(crate) fn paper(content: &[u8], unicode: &[u8], font: &[u8], form: &[u8], page: &[u8]) -> Vec<u8> {
    let mut paper = Paper::default();
    paper.object(b"<</Type/Catalog/Pages 2 0 R>>", None);
    paper.object(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", None);
    let known = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/MediaBox[0 0 595 842]";
    paper.object(&[known, page, b">>"].concat(), None);
    paper.object(b"", Some(content));
    paper.object(b"<</Font<</F1 6 0 R/F2 7 0 R>>/XObject<</Fm 10 0 R>>>>", None);
    paper.object(&[b"<</Type/Font/Subtype/TrueType/BaseFont/Helvetica", font, b">>"].concat(), None);
    paper.object(
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 9 0 R>>",
        None,
    );
    paper.object(&[b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 600", font, b">>"].concat(), None);
    paper.object(b"", Some(unicode));
    paper.object(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources 5 0 R", Some(form));
    paper.finish()
}

/// A PDF of one page that shows a picture over all of it, so many times one under another.
pub(crate) fn scan(entries: &[u8], content: &[u8], strips: u32) -> Vec<u8> {
    let mut paper = Paper::default();
    let height = 842 / strips;
    let drawn = (0..strips).rev().map(|at| format!("q 595 0 0 {height} 0 {} cm /P Do Q\n", at * height));
    paper.object(b"<</Type/Catalog/Pages 2 0 R>>", None);
    paper.object(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", None);
    let page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>/MediaBox[0 0 595 842]>>";
    paper.object(page, None);
    paper.object(b"", Some(drawn.collect::<String>().as_bytes()));
    paper.object(&[b"/Type/XObject/Subtype/Image", entries].concat(), Some(content));
    paper.finish()
}

/// A PDF as it is being written.
#[derive(Default)]
struct Paper {
    bytes: Vec<u8>,
    places: Vec<usize>,
}

impl Paper {
    /// Writes an object; with a stream, the object is what its dictionary says.
    fn object(&mut self, object: &[u8], stream: Option<&[u8]>) {
        if self.bytes.is_empty() {
            self.bytes.extend_from_slice(b"%PDF-1.7\n");
        }
        self.places.push(self.bytes.len());
        let number = self.places.len();
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        match stream {
            Some(stream) => {
                self.bytes.extend_from_slice(format!("<</Length {}", stream.len()).as_bytes());
                for piece in [object, b">>stream\n", stream, b"\nendstream"] {
                    self.bytes.extend_from_slice(piece);
                }
            }
            None => self.bytes.extend_from_slice(object),
        }
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn finish(mut self) -> Vec<u8> {
        let start = self.bytes.len();
        let count = self.places.len() + 1;
        let places: Vec<String> = self.places.iter().map(|place| format!("{place:010} 00000 n \n")).collect();
        let places = places.concat();
        let end = format!(
            "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
        );
        self.bytes.extend_from_slice(end.as_bytes());
        self.bytes
    }
}
