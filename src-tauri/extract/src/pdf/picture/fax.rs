//! Pictures packed as faxes are (CCITT groups 3 and 4), as TIFF files: the same data with a head of its own.

use lopdf::{Document, Object, Stream};

use super::parameters;
use super::pixels::{is_inverted, is_light_first};
use crate::recognise::{WhyNot, fits};

/// How a fax is packed.
pub(super) struct Fax {
    width: u32,
    height: u32,
    compression: u16,
    /// Whether rows of group 3 are packed by the row before.
    by_rows: bool,
    inverted: bool,
}

impl Fax {
    /// How a picture is packed whose filter at this place is the one of faxes.
    pub(super) fn of(document: &Document, picture: &Stream, at: usize, height: u32) -> Result<Self, WhyNot> {
        let given = parameters(document, picture, at);
        let value = |key: &[u8]| given.and_then(|given| given.get_deref(key, document).ok());
        let number = |key: &[u8]| value(key).and_then(|value| value.as_i64().ok());
        let flag = |key: &[u8]| value(key).is_some_and(|value| matches!(value, Object::Boolean(true)));
        let width = u32::try_from(number(b"Columns").unwrap_or(1728)).map_err(|_| WhyNot::Kind)?;
        fits(width, height)?;
        let kind = number(b"K").unwrap_or(0);
        let compression = match (kind, flag(b"EndOfLine"), flag(b"EncodedByteAlign")) {
            (..0, _, false) => 4,
            (0.., true, _) => 3,
            (0, false, true) => 2,
            // TIFF has no name for these.
            _ => return Err(WhyNot::Kind),
        };
        let turned = is_inverted(document, picture) != is_light_first(document, picture);
        let inverted = flag(b"BlackIs1") != turned;
        Ok(Self { width, height, compression, by_rows: kind > 0, inverted })
    }
}

/// How TIFF names numbers of two bytes and of four.
const SHORT: u16 = 3;
const LONG: u16 = 4;

/// The picture as a TIFF file of one strip.
pub(super) fn wrapped(data: &[u8], fax: &Fax) -> Result<Vec<u8>, WhyNot> {
    let size = u32::try_from(data.len()).map_err(|_| WhyNot::TooLarge)?;
    let fields: [(u16, u16, u32); 10] = [
        (256, LONG, fax.width),
        (257, LONG, fax.height),
        (258, SHORT, 1),
        (259, SHORT, fax.compression.into()),
        (262, SHORT, u32::from(fax.inverted)),
        // The data stand behind the head: its own eight bytes, the fields, and where the next head is.
        (273, LONG, 8 + 2 + 10 * 12 + 4),
        (277, SHORT, 1),
        (278, LONG, fax.height),
        (279, LONG, size),
        (292, LONG, u32::from(fax.by_rows)),
    ];
    let mut file = Vec::with_capacity(data.len() + 256);
    file.extend(b"II*\0\x08\0\0\0");
    file.extend(10_u16.to_le_bytes());
    for (tag, kind, value) in fields {
        file.extend(tag.to_le_bytes());
        file.extend(kind.to_le_bytes());
        file.extend(1_u32.to_le_bytes());
        file.extend(value.to_le_bytes());
    }
    file.extend(0_u32.to_le_bytes());
    file.extend(data);
    Ok(file)
}
