//! Pictures of a PDF in a form that others read.

mod fax;
mod pixels;
mod sizes;

use lopdf::{DecompressError, Dictionary, Document, Object, ObjectId, Stream};

use super::scan::Placed;
use crate::recognise::{WhyNot, fits};

/// Takes a picture out of the document: as it is, where it is a file of its own kind, or unpacked. Its size is asked before anything
/// is unpacked. Dark is light if it is the soft mask of another.
pub(super) fn take_out(document: &Document, id: ObjectId, is_soft_mask: bool) -> Result<Vec<u8>, WhyNot> {
    let picture = stream(document, id)?;
    let (width, height) = size(document, picture)?;
    fits(width, height)?;
    let filters: Vec<Vec<u8>> = filters(document, picture);
    let (last, before) = filters.split_last().map_or((&[][..], &[][..]), |(last, before)| (last.as_slice(), before));
    let own = |stated: fn(&[u8]) -> Option<(u32, u32)>| {
        let bytes = unpacked(document, picture, before)?;
        // What the file itself says counts: the recogniser believes that.
        let (width, height) = stated(&bytes).ok_or(WhyNot::Kind)?;
        fits(width, height)?;
        Ok(bytes)
    };
    match last {
        b"DCTDecode" | b"DCT" => own(sizes::jpeg),
        b"JPXDecode" => own(sizes::jpeg2000),
        b"CCITTFaxDecode" | b"CCF" => {
            let bytes = unpacked(document, picture, before)?;
            fax::wrapped(&bytes, &fax::Fax::of(document, picture, before.len(), height)?)
        }
        b"JBIG2Decode" => Err(WhyNot::Kind),
        _ => pixels::file(width, height, &[pixels::of(document, picture, (width, height), is_soft_mask)?]),
    }
}

/// Takes strips of one picture out of the document, from top to bottom, as one: those of which the pixels stand there.
pub(super) fn joined(document: &Document, strips: &[ObjectId]) -> Result<Vec<u8>, WhyNot> {
    let strips: Vec<&Stream> = strips.iter().map(|id| stream(document, *id)).collect::<Result<_, _>>()?;
    let sizes: Vec<(u32, u32)> = strips.iter().map(|strip| size(document, strip)).collect::<Result<_, _>>()?;
    let width = sizes.first().map_or(0, |(width, _)| *width);
    let height = sizes.iter().fold(0_u32, |sum, (_, height)| sum.saturating_add(*height));
    if sizes.iter().any(|(one, _)| *one != width) {
        return Err(WhyNot::Kind);
    }
    fits(width, height)?;
    let pixels = strips.iter().zip(sizes).map(|(strip, size)| pixels::of(document, strip, size, false));
    pixels::file(width, height, &pixels.collect::<Result<Vec<_>, _>>()?)
}

/// The picture that says where another is painted, and whether it is a soft one: letters may be the shape of that.
pub(super) fn mask(document: &Document, id: ObjectId) -> Option<(ObjectId, bool)> {
    let picture = stream(document, id).ok()?;
    let named = |key: &[u8]| picture.dict.get(key).and_then(Object::as_reference).ok();
    named(b"SMask").map(|id| (id, true)).or_else(|| named(b"Mask").map(|id| (id, false)))
}

fn stream(document: &Document, id: ObjectId) -> Result<&Stream, WhyNot> {
    document.get_object(id).and_then(Object::as_stream).map_err(|_| WhyNot::Kind)
}

/// Width and height of a picture, as the document states them.
fn size(document: &Document, picture: &Stream) -> Result<(u32, u32), WhyNot> {
    let side = |key: &[u8], short: &[u8]| {
        let side = picture.dict.get_deref(key, document).or_else(|_| picture.dict.get_deref(short, document));
        side.and_then(Object::as_i64).ok().and_then(|side| u32::try_from(side).ok()).ok_or(WhyNot::Kind)
    };
    Ok((side(b"Width", b"W")?, side(b"Height", b"H")?))
}

fn flag(document: &Document, picture: &Stream, key: &[u8]) -> bool {
    picture.dict.get_deref(key, document).is_ok_and(|flag| matches!(flag, Object::Boolean(true)))
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
    packed.get_plain_content_with_limit(most).map_err(|error| {
        let is_large = matches!(error, lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. }));
        if is_large { WhyNot::TooLarge } else { WhyNot::Kind }
    })
}
