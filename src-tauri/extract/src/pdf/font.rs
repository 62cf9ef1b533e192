//! Fonts: from the bytes of a string to characters and their widths.

use lopdf::{Dictionary, Document, Encoding, Object};

use super::cmap::CMap;
use super::metrics::{Metrics, standard_width};

/// What one font stream may unpack to, in bytes.
const STREAM: usize = 16 * 1024 * 1024;

/// A character as a string names it.
pub(super) struct Shown<'a> {
    /// The text, usually one character; empty if nothing tells what it is.
    pub(super) text: &'a str,
    /// Width, in thousandths of the font's size.
    pub(super) width: f64,
    /// Whether the word spacing applies to it.
    pub(super) is_space: bool,
}

/// A font.
pub(super) struct Font {
    /// Text by code, for one-byte fonts.
    texts: Vec<String>,
    widths: Vec<f64>,
    composite: Option<Composite>,
    pub(super) bold: bool,
}

/// A font with codes of more than one byte.
struct Composite {
    codes: Codes,
    unicode: CMap,
    /// Widths of glyphs: first, last, and the width of each or of all.
    widths: Vec<(u32, u32, Vec<f64>)>,
    usual: f64,
}

/// How the bytes of a string make codes.
enum Codes {
    /// Two bytes a code, which is the glyph too.
    Identity,
    /// Two bytes a code, which is UTF-16.
    Utf16,
    Map(CMap),
}

impl Font {
    pub(super) fn read(document: &Document, font: &Dictionary) -> Self {
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let descriptor = dictionary(document, font, b"FontDescriptor");
        let weight = descriptor.and_then(|d| number(document, d, b"FontWeight")).unwrap_or(0.0);
        let lower = name.to_ascii_lowercase();
        let bold = weight >= 600.0
            || [b"bold".as_slice(), b"black", b"heavy", b"semibold"]
                .iter()
                .any(|word| crate::looks::contains(&lower, word));
        let unicode = stream(document, font, b"ToUnicode").map(|bytes| CMap::read(&bytes)).unwrap_or_default();
        if font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0") {
            let composite = Some(Composite::read(document, font, unicode));
            return Self { texts: Vec::new(), widths: Vec::new(), composite, bold };
        }
        let texts = simple_texts(document, font, &unicode);
        let widths = simple_widths(document, font, descriptor, &lower, &texts);
        Self { texts, widths, composite: None, bold }
    }

    /// Calls `show` for each character of a string.
    pub(super) fn decode(&self, bytes: &[u8], mut show: impl FnMut(Shown<'_>)) {
        let Some(composite) = &self.composite else {
            for byte in bytes {
                let at = usize::from(*byte);
                let text = self.texts.get(at).map_or("", String::as_str);
                let width = self.widths.get(at).copied().unwrap_or(500.0);
                show(Shown { text, width, is_space: *byte == b' ' });
            }
            return;
        };
        let mut rest = bytes;
        while !rest.is_empty() {
            let (code, length) = composite.split(rest);
            let text = composite.text(code);
            let width = composite.width(code);
            show(Shown { text: &text, width, is_space: length == 1 && code == 32 });
            rest = rest.get(length.max(1)..).unwrap_or_default();
        }
    }
}

impl Composite {
    fn read(document: &Document, font: &Dictionary, unicode: CMap) -> Self {
        let codes = match font.get_deref(b"Encoding", document) {
            Ok(Object::Name(name)) if crate::looks::contains(name, b"UCS2") => Codes::Utf16,
            Ok(Object::Name(name)) if crate::looks::contains(name, b"UTF16") => Codes::Utf16,
            Ok(Object::Stream(_)) => {
                Codes::Map(stream(document, font, b"Encoding").map(|bytes| CMap::read(&bytes)).unwrap_or_default())
            }
            _ => Codes::Identity,
        };
        let descendant = font
            .get_deref(b"DescendantFonts", document)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| fonts.first())
            .and_then(|font| document.dereference(font).ok())
            .and_then(|(_, font)| font.as_dict().ok());
        let usual = descendant.and_then(|font| number(document, font, b"DW")).unwrap_or(1000.0);
        let widths = descendant
            .and_then(|font| font.get_deref(b"W", document).and_then(Object::as_array).ok())
            .map(|array| composite_widths(document, array))
            .unwrap_or_default();
        Self { codes, unicode, widths, usual }
    }

    fn split(&self, bytes: &[u8]) -> (u32, usize) {
        match (&self.codes, bytes) {
            (Codes::Map(map), _) => map.split(bytes),
            (_, [high, low, ..]) => (u32::from(u16::from_be_bytes([*high, *low])), 2),
            (_, [low]) => (u32::from(*low), 1),
            (_, []) => (0, 1),
        }
    }

    fn text(&self, code: u32) -> String {
        if let Some(text) = self.unicode.text(code) {
            return text;
        }
        let known = match self.codes {
            Codes::Utf16 => char::from_u32(code),
            // Without a map to Unicode a glyph's number says nothing, unless the whole font has none.
            Codes::Identity | Codes::Map(_) => None,
        };
        known.unwrap_or(char::REPLACEMENT_CHARACTER).to_string()
    }

    fn width(&self, code: u32) -> f64 {
        let glyph = match &self.codes {
            Codes::Map(map) => map.glyph(code).unwrap_or(code),
            Codes::Identity | Codes::Utf16 => code,
        };
        let end = self.widths.partition_point(|(first, _, _)| *first <= glyph);
        let found = end.checked_sub(1).and_then(|at| self.widths.get(at)).filter(|(_, last, _)| glyph <= *last);
        found
            .and_then(|(first, _, widths)| widths.get((glyph - first) as usize).or_else(|| widths.first()))
            .copied()
            .unwrap_or(self.usual)
    }
}

/// The array `W`: `first [w w …]` or `first last w`.
fn composite_widths(document: &Document, array: &[Object]) -> Vec<(u32, u32, Vec<f64>)> {
    let mut widths = Vec::new();
    let mut items = array.iter().filter_map(|item| document.dereference(item).ok().map(|(_, item)| item));
    while let (Some(first), Some(second)) = (items.next(), items.next()) {
        let Some(first) = first.as_i64().ok().and_then(|first| u32::try_from(first).ok()) else { continue };
        if let Ok(list) = second.as_array() {
            let list: Vec<f64> = list.iter().filter_map(|width| width.as_float().ok().map(f64::from)).collect();
            let Some(more) = list.len().checked_sub(1).and_then(|more| u32::try_from(more).ok()) else { continue };
            widths.push((first, first.saturating_add(more), list));
        } else if let (Ok(last), Some(Ok(width))) = (second.as_i64(), items.next().map(Object::as_float)) {
            let last = u32::try_from(last).unwrap_or(first);
            widths.push((first, last, vec![f64::from(width)]));
        }
    }
    widths.sort_by_key(|(first, _, _)| *first);
    widths
}

/// The text of each of 256 codes: the font's own map first, then its encoding.
fn simple_texts(document: &Document, font: &Dictionary, unicode: &CMap) -> Vec<String> {
    let encoding = font.get_deref(b"Encoding", document).ok();
    let named = |name: &[u8]| match name {
        b"MacRomanEncoding" => Some(encoding_rs::MACINTOSH),
        b"WinAnsiEncoding" | b"PDFDocEncoding" => Some(encoding_rs::WINDOWS_1252),
        _ => None,
    };
    let base = match encoding {
        Some(Object::Name(name)) => named(name),
        Some(Object::Dictionary(dict)) => dict.get(b"BaseEncoding").and_then(Object::as_name).ok().and_then(named),
        _ => None,
    };
    let mut texts: Vec<String> = (0..=255_u8)
        .map(|byte| {
            // The standard encoding differs from the usual one in a few quotes that every font in use maps itself.
            base.unwrap_or(encoding_rs::WINDOWS_1252).decode_without_bom_handling(&[byte]).0.into_owned()
        })
        .collect();
    if let Some(Object::Dictionary(dict)) = encoding
        && let Ok(differences) = dict.get_deref(b"Differences", document).and_then(Object::as_array)
    {
        let mut at = 0_usize;
        for item in differences {
            match document.dereference(item).map(|(_, item)| item) {
                Ok(Object::Integer(code)) => at = usize::try_from(*code).unwrap_or(usize::MAX),
                Ok(Object::Name(name)) => {
                    if let Some(text) = texts.get_mut(at) {
                        *text = glyph_text(document, name);
                    }
                    at = at.saturating_add(1);
                }
                _ => {}
            }
        }
    }
    if unicode.has_text() {
        for (text, code) in texts.iter_mut().zip(0..) {
            if let Some(mapped) = unicode.text(code) {
                *text = mapped;
            }
        }
    }
    texts
}

/// The text of a glyph by its name, such as `eacute`, `uni00E9` or `f_i`.
fn glyph_text(document: &Document, name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    let name = name.split('.').next().unwrap_or_default();
    let coded = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    if let Some(character) = name.strip_prefix("uni").filter(|digits| digits.len() == 4).and_then(coded) {
        return character.to_string();
    }
    if let Some(character) = name.strip_prefix('u').filter(|digits| digits.len() >= 4).and_then(coded) {
        return character.to_string();
    }
    name.split('_').map(|part| listed(document, part)).collect()
}

/// The Adobe glyph list has four thousand names; lopdf holds it and looks a name up only inside a font.
fn listed(document: &Document, name: &str) -> String {
    let differences = Object::Array(vec![Object::Integer(0), Object::Name(name.as_bytes().to_vec())]);
    let encoding = Dictionary::from_iter([("Differences", differences)]);
    let font =
        Dictionary::from_iter([("Type", Object::Name(b"Font".to_vec())), ("Encoding", Object::Dictionary(encoding))]);
    match font.get_font_encoding_with_limit(document, STREAM) {
        Ok(encoding @ Encoding::Differences(_)) => encoding.bytes_to_string(&[0]).unwrap_or_default(),
        _ => String::new(),
    }
}

fn simple_widths(
    document: &Document,
    font: &Dictionary,
    descriptor: Option<&Dictionary>,
    name: &[u8],
    texts: &[String],
) -> Vec<f64> {
    // The glyphs of Type 3 fonts are drawn in a space of their own.
    let scale = font
        .get_deref(b"FontMatrix", document)
        .and_then(Object::as_array)
        .ok()
        .and_then(|matrix| matrix.first()?.as_float().ok())
        .map_or(1.0, |scale| f64::from(scale).abs() * 1000.0);
    let missing = descriptor.and_then(|d| number(document, d, b"MissingWidth")).unwrap_or(0.0);
    let listed = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
    let first = number(document, font, b"FirstChar").unwrap_or(0.0);
    let metrics = Metrics::of(name);
    let mut widths = Vec::with_capacity(256);
    for (code, text) in (0..=255_u8).zip(texts) {
        let at = f64::from(code) - first;
        let own = listed.filter(|_| at >= 0.0).and_then(|list| list.get(index(at)));
        let own = own.and_then(|width| document.dereference(width).ok()?.1.as_float().ok()).map(f64::from);
        widths.push(match (own, listed) {
            (Some(width), _) => width * scale,
            (None, Some(_)) => missing * scale,
            (None, None) => standard_width(metrics, text),
        });
    }
    widths
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255 by its maker")]
fn index(number: f64) -> usize {
    number.clamp(0.0, 65_535.0) as usize
}

fn dictionary<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    holder.get_deref(key, document).and_then(Object::as_dict).ok()
}

fn number(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<f64> {
    holder.get_deref(key, document).and_then(Object::as_float).ok().map(f64::from)
}

fn stream(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<Vec<u8>> {
    holder.get_deref(key, document).and_then(Object::as_stream).ok()?.get_plain_content_with_limit(STREAM).ok()
}
