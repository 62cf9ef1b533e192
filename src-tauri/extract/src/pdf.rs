//! PDF: the text as it stands on the pages, its tables rebuilt.

mod aligned;
mod annotation;
mod cells;
mod cmap;
mod drawing;
mod font;
mod furniture;
mod grid;
mod interpreter;
mod lexer;
mod matrix;
mod metrics;
mod page;
mod path;
mod picture;
mod scan;
mod table;
mod words;
mod writing;

use lopdf::{DecompressError, Dictionary, Document, LoadOptions, Object, ObjectId};

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::limits::DRAWN;
use interpreter::Interpreter;
use matrix::Matrix;
use page::Sheet;

/// PDF documents.
pub(crate) struct Pdf;

/// What one stream may unpack to while the file is opened, in bytes.
const STREAM: usize = 128 * 1024 * 1024;

/// How far a page's properties are looked for in the nodes above it.
const PARENTS: usize = 64;

/// A page without a size is taken for A4.
const A4: [f64; 4] = [0.0, 0.0, 595.0, 842.0];

impl Format for Pdf {
    fn media_type(&self) -> &'static str {
        "application/pdf"
    }

    fn recognises(&self, bytes: &[u8], _: &str) -> bool {
        // Mail programs and servers leave lines before the head.
        crate::looks::sign(bytes).is_none() && crate::looks::contains(bytes.get(..1024).unwrap_or(bytes), b"%PDF-")
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let document = open(bytes)?;
        let pages: Vec<ObjectId> = document.page_iter().collect();
        allowance.pages(pages.len())?;
        if pages.is_empty() {
            return Err(Failure::damaged("no pages"));
        }
        if !is_whole(&document) {
            return Err(Failure::damaged("the content of a page is missing"));
        }
        let mut interpreter = Interpreter::new(&document);
        let mut sheets = Vec::with_capacity(pages.len());
        for (id, number) in pages.into_iter().zip(1..) {
            sheets.push(sheet(&document, &mut interpreter, id, number)?);
        }
        let scanned = sheets.iter().filter(|sheet| sheet.scan.is_some()).map(|sheet| sheet.number).collect();
        let recognised = scan::recognise(&document, &mut sheets, allowance);
        Ok(vec![Part { scanned, recognised, ..writing::write(sheets, name, self.media_type()) }])
    }
}

fn open(bytes: &[u8]) -> Result<Document, Failure> {
    let options = LoadOptions { max_decompressed_size: Some(STREAM), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(cause)?;
    // What is still encrypted would read as a document without text.
    if document.is_encrypted() && document.encryption_state.is_none() {
        return Err(Failure::Protected);
    }
    Ok(document)
}

/// Whether every page, and everything that is drawn on it, is in the file. What a cut file lost would read as a page without
/// text, and the document as a scan.
fn is_whole(document: &Document) -> bool {
    let is_there = |object: &Object| object.as_reference().map_or(true, |id| document.objects.contains_key(&id));
    document.objects.values().filter_map(|object| object.as_dict().ok()).all(|node| {
        let key: &[u8] = if node.has_type(b"Pages") {
            b"Kids"
        } else if node.has_type(b"Page") {
            b"Contents"
        } else {
            return true;
        };
        let Ok(listed) = node.get(key) else { return true };
        is_there(listed)
            && document
                .dereference(listed)
                .ok()
                .and_then(|(_, object)| object.as_array().ok())
                .is_none_or(|several| several.iter().all(is_there))
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all but a few of lopdf's errors mean damage")]
fn cause(error: lopdf::Error) -> Failure {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) | lopdf::Error::UnsupportedSecurityHandler(_) => {
            Failure::Protected
        }
        lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { limit }) => {
            Failure::TooLarge { limit: limit as u64 }
        }
        error => Failure::damaged(error),
    }
}

fn sheet<'a>(
    document: &'a Document,
    interpreter: &mut Interpreter<'a>,
    id: ObjectId,
    number: u32,
) -> Result<Sheet, Failure> {
    let (matrix, width, height) = space(document, id);
    let resources: Vec<&Dictionary> =
        inherited(document, id, b"Resources").and_then(|resources| resources.as_dict().ok()).into_iter().collect();
    let content = match document.get_page_content_with_limit(id, interpreter.left()) {
        Ok(content) => content,
        Err(lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
            return Err(Failure::TooLarge { limit: DRAWN });
        }
        Err(_) => Vec::new(),
    };
    let mut drawing = interpreter.page(&content, &resources, matrix)?;
    annotation::draw(document, interpreter, id, &resources, matrix, &mut drawing)?;
    Ok(Sheet::new(number, width, height, drawing))
}

/// The way from a page's space to its top left corner, as it is shown, and its size.
fn space(document: &Document, id: ObjectId) -> (Matrix, f64, f64) {
    let corners = |key: &[u8]| {
        let array = inherited(document, id, key)?.as_array().ok()?;
        let numbers: Vec<f64> =
            array.iter().filter_map(|n| document.dereference(n).ok()?.1.as_float().ok().map(f64::from)).collect();
        let [x0, y0, x1, y1] = <[f64; 4]>::try_from(numbers).ok()?;
        let corners = [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)];
        let [left, bottom, right, top] = corners;
        (right - left > 1.0 && top - bottom > 1.0 && right - left < 1e6 && top - bottom < 1e6).then_some(corners)
    };
    let [left, bottom, right, top] = corners(b"CropBox").or_else(|| corners(b"MediaBox")).unwrap_or(A4);
    let (width, height) = (right - left, top - bottom);
    let turn = inherited(document, id, b"Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or(0).rem_euclid(360);
    let origin = Matrix::shift(-left, -bottom);
    match turn {
        90 => (origin.then(Matrix::new([0.0, 1.0, 1.0, 0.0, 0.0, 0.0])), height, width),
        180 => (origin.then(Matrix::new([-1.0, 0.0, 0.0, 1.0, width, 0.0])), width, height),
        270 => (origin.then(Matrix::new([0.0, -1.0, -1.0, 0.0, height, width])), height, width),
        _ => (origin.then(Matrix::new([1.0, 0.0, 0.0, -1.0, 0.0, height])), width, height),
    }
}

/// A property of a page, or of the nearest node above it that has it.
fn inherited<'a>(document: &'a Document, id: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = document.get_dictionary(id).ok()?;
    for _ in 0..PARENTS {
        if let Ok(value) = node.get_deref(key, document) {
            return Some(value);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}
