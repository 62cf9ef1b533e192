//! Pictures of a PDF in a form that others read.

mod fax;
mod pixels;
mod sizes;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::scan::Placed;
use crate::recognise::{WhyNot, fits};

/// Takes a picture out of the document: as it is, where it is a file of its own kind, or unpacked. Its size is asked before anything
/// is unpacked.
pub(super) fn take_out(document: &Document, id: ObjectId) -> Result<Vec<u8>, WhyNot> {
    let picture = document.get_object(id).and_then(Object::as_stream).map_err(|_| WhyNot::Kind)?;
    let side = |key: &[u8], short: &[u8]| {
        let side = picture.dict.get_deref(key, document).or_else(|_| picture.dict.get_deref(short, document));
        side.and_then(Object::as_i64).ok().and_then(|side| u32::try_from(side).ok()).ok_or(WhyNot::Kind)
    };
    let (width, height) = (side(b"Width", b"W")?, side(b"Height", b"H")?);
    fits(width, height)?;
    let filters: Vec<Vec<u8>> = filters(document, picture);
    let Some((last, before)) = filters.split_last() else {
        return pixels::of(document, picture, width, height);
    };
    let own = |stated: fn(&[u8]) -> Option<(u32, u32)>| {
        let bytes = unpacked(document, picture, before)?;
        // What the file itself says counts: the recogniser believes that.
        let (width, height) = stated(&bytes).ok_or(WhyNot::Kind)?;
        fits(width, height)?;
        Ok(bytes)
    };
    match last.as_slice() {
        b"DCTDecode" | b"DCT" => own(sizes::jpeg),
        b"JPXDecode" => own(sizes::jpeg2000),
        b"CCITTFaxDecode" | b"CCF" => {
            let bytes = unpacked(document, picture, before)?;
            fax::wrapped(&bytes, &fax::Fax::of(document, picture, before.len(), height)?)
        }
        b"JBIG2Decode" => Err(WhyNot::Kind),
        _ => pixels::of(document, picture, width, height),
    }
}

/// How many dots an inch a picture has as large as it stands on the page.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a scanner makes")]
pub(super) fn dots(document: &Document, placed: &Placed) -> u32 {
    let picture = placed.id.and_then(|id| document.get_object(id).ok()).and_then(|picture| picture.as_stream().ok());
    let width = picture.and_then(|picture| picture.dict.get_deref(b"Width", document).ok());
    let width = width.and_then(|width| width.as_float().ok()).map_or(0.0, f64::from);
    let inches = placed.matrix.a.hypot(placed.matrix.b) / 72.0;
    (width / inches.max(0.01)).round().clamp(70.0, 2400.0) as u32
}

/// The names of a picture's filters, in the order in which they are undone.
fn filters(document: &Document, picture: &Stream) -> Vec<Vec<u8>> {
    let Ok(filter) = picture.dict.get_deref(b"Filter", document) else { return Vec::new() };
    let name = |object: &Object| Some(document.dereference(object).ok()?.1.as_name().ok()?.to_vec());
    match filter.as_array() {
        Ok(several) => several.iter().filter_map(name).collect(),
        Err(_) => name(filter).into_iter().collect(),
    }
}

/// The parameters of one of a picture's filters.
fn parameters<'a>(document: &'a Document, picture: &'a Stream, at: usize) -> Option<&'a Dictionary> {
    let given = picture.dict.get_deref(b"DecodeParms", document).ok()?;
    let own = match given.as_array() {
        Ok(several) => document.dereference(several.get(at)?).ok()?.1,
        Err(_) => given,
    };
    own.as_dict().ok()
}

/// The largest file of a picture that is passed on, in bytes.
const PACKED: usize = 128 * 1024 * 1024;

/// The content with these filters undone; those behind them remain.
fn unpacked(document: &Document, picture: &Stream, filters: &[Vec<u8>]) -> Result<Vec<u8>, WhyNot> {
    if filters.is_empty() {
        return Ok(picture.content.clone());
    }
    plain(document, picture, filters, PACKED)
}

/// The content with these filters undone, of which `most` bytes are allowed.
fn plain(document: &Document, picture: &Stream, filters: &[Vec<u8>], most: usize) -> Result<Vec<u8>, WhyNot> {
    let names: Vec<Object> = filters.iter().map(|name| Object::Name(name.clone())).collect();
    let given = (0..filters.len()).map(|at| parameters(document, picture, at).cloned().unwrap_or_default());
    let given: Vec<Object> = given.map(Object::Dictionary).collect();
    let mut dictionary = Dictionary::new();
    dictionary.set("Filter", names);
    dictionary.set("DecodeParms", given);
    let packed = Stream::new(dictionary, picture.content.clone());
    packed.get_plain_content_with_limit(most).map_err(|_| WhyNot::Kind)
}
