//! Pictures whose pixels stand in the document, as grey ones.

use lopdf::{Document, Object, Stream};

use super::{filters, flag, plain};
use crate::recognise::WhyNot;

/// What the samples of a pixel mean.
enum Colours {
    Grey,
    Rgb,
    Cmyk,
    /// Ink on paper: nothing is white.
    Ink,
    /// Numbers of colours, each by how light it is.
    Palette(Vec<u8>),
}

/// The most bytes that a picture may unpack to: of grey and colour as much as the most pixels take, and of a predictor as much again
/// beside it.
const UNPACKED: usize = 160 * 1024 * 1024;

/// Rows of pixels, as PBM and PGM have them.
pub(super) struct Pixels {
    /// Whether a pixel is a bit, and a bit ink; else a byte, and light.
    is_ink: bool,
    bytes: Vec<u8>,
}

/// Pictures of one width under one another as PBM or PGM, which are pixels with a head of a line.
pub(super) fn file(width: u32, height: u32, pictures: &[Pixels]) -> Result<Vec<u8>, WhyNot> {
    let is_ink = pictures.first().is_some_and(|first| first.is_ink);
    if pictures.iter().any(|one| one.is_ink != is_ink) {
        return Err(WhyNot::Kind);
    }
    let head = if is_ink { format!("P4\n{width} {height}\n") } else { format!("P5\n{width} {height}\n255\n") };
    let mut file = Vec::with_capacity(head.len() + pictures.iter().map(|one| one.bytes.len()).sum::<usize>());
    file.extend(head.into_bytes());
    for one in pictures {
        file.extend_from_slice(&one.bytes);
    }
    Ok(file)
}

/// The pixels of a picture. `turned`, dark is light, as it is for a soft mask, which paints where it is light.
pub(super) fn of(
    document: &Document,
    picture: &Stream,
    (width, height): (u32, u32),
    turned: bool,
) -> Result<Pixels, WhyNot> {
    let is_mask = flag(document, picture, b"ImageMask");
    let bits = picture.dict.get_deref(b"BitsPerComponent", document).and_then(Object::as_i64);
    let bits = if is_mask { 1 } else { bits.map_err(|_| WhyNot::Kind)? };
    let bits = usize::try_from(bits).ok().filter(|bits| matches!(bits, 1 | 2 | 4 | 8 | 16)).ok_or(WhyNot::Kind)?;
    let colours = if is_mask { Colours::Grey } else { colours(document, picture)? };
    let (columns, rows) = (size(width)?, size(height)?);
    let stride = (columns * colours.samples() * bits).div_ceil(8);
    // A predictor puts a byte before each row.
    let most = (stride + 1).saturating_mul(rows).saturating_add(64);
    if most > UNPACKED {
        return Err(WhyNot::TooLarge);
    }
    let content = plain(document, picture, &filters(document, picture), most)?;
    let inverted = is_inverted(document, picture) != turned;
    let lines =
        (0..rows).map(|row| content.get(row * stride..).map_or(&[][..], |rest| rest.get(..stride).unwrap_or(rest)));
    if let (Colours::Grey, 1) = (&colours, bits) {
        // Here a bit is ink.
        let mut bytes = Vec::with_capacity(stride * rows);
        for line in lines {
            bytes.extend((0..stride).map(|at| line.get(at).map_or(0, |byte| if inverted { *byte } else { !byte })));
        }
        return Ok(Pixels { is_ink: true, bytes });
    }
    let mut bytes = Vec::with_capacity(columns * rows);
    for line in lines {
        for column in 0..columns {
            let first = column * colours.samples();
            let sample = |at: usize| sample(line, first + at, bits);
            let light = colours.light(sample, bits);
            // What a file that was cut off lacks is paper.
            let light = light.map_or(255, |light| if inverted { 255 - light } else { light });
            bytes.push(light);
        }
    }
    Ok(Pixels { is_ink: false, bytes })
}

fn size(side: u32) -> Result<usize, WhyNot> {
    usize::try_from(side).map_err(|_| WhyNot::TooLarge)
}

/// Whether the document turns light and dark around.
pub(super) fn is_inverted(document: &Document, picture: &Stream) -> bool {
    let Ok(decode) = picture.dict.get_deref(b"Decode", document).and_then(Object::as_array) else { return false };
    let bounds: Vec<f32> = decode.iter().filter_map(|bound| bound.as_float().ok()).collect();
    matches!(bounds.as_slice(), [first, second, ..] if first > second)
}

/// Whether of two colours the first is the light one, whatever `Decode` says: by itself zero is black.
pub(super) fn is_light_first(document: &Document, picture: &Stream) -> bool {
    match colours(document, picture) {
        Ok(Colours::Ink) => true,
        Ok(Colours::Palette(lights)) => matches!(lights.as_slice(), [first, second, ..] if first > second),
        _ => false,
    }
}

/// A sample of a row as it stands there.
fn sample(line: &[u8], at: usize, bits: usize) -> Option<u8> {
    match bits {
        8 => line.get(at).copied(),
        // The first byte is all that a grey of eight bits shows of it.
        16 => line.get(at * 2).copied(),
        _ => {
            let byte = *line.get(at * bits / 8)?;
            let shift = 8 - bits - (at * bits) % 8;
            Some((byte >> shift) & ((1 << bits) - 1))
        }
    }
}

/// A sample between 0 and 255.
fn full(sample: u8, bits: usize) -> u8 {
    match bits {
        1 => sample * 255,
        2 => sample * 85,
        4 => sample * 17,
        _ => sample,
    }
}

impl Colours {
    fn samples(&self) -> usize {
        match self {
            Self::Grey | Self::Ink | Self::Palette(_) => 1,
            Self::Rgb => 3,
            Self::Cmyk => 4,
        }
    }

    /// How light a pixel is.
    fn light(&self, raw: impl Fn(usize) -> Option<u8>, bits: usize) -> Option<u8> {
        let sample = |at: usize| raw(at).map(|sample| full(sample, bits));
        Some(match self {
            Self::Grey => sample(0)?,
            Self::Ink => 255 - sample(0)?,
            Self::Rgb => lightness([sample(0)?, sample(1)?, sample(2)?]),
            Self::Cmyk => of_inks([sample(0)?, sample(1)?, sample(2)?, sample(3)?]),
            Self::Palette(lights) => lights.get(usize::from(raw(0)?)).copied().unwrap_or(255),
        })
    }
}

/// How light a colour looks (ITU-R BT.601).
fn lightness([red, green, blue]: [u8; 3]) -> u8 {
    let sum = u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29;
    u8::try_from(sum >> 8).unwrap_or(u8::MAX)
}

fn of_inks([cyan, magenta, yellow, black]: [u8; 4]) -> u8 {
    lightness([cyan, magenta, yellow].map(|ink| 255 - ink.saturating_add(black)))
}

fn colours(document: &Document, picture: &Stream) -> Result<Colours, WhyNot> {
    let space = picture.dict.get_deref(b"ColorSpace", document).map_err(|_| WhyNot::Kind)?;
    space_of(document, space, 0).ok_or(WhyNot::Kind)
}

/// How deep a space of colours may be made of others.
const DEEP: usize = 4;

fn space_of(document: &Document, space: &Object, depth: usize) -> Option<Colours> {
    if depth > DEEP {
        return None;
    }
    let array = space.as_array().ok();
    let name = array.map_or(Some(space), |array| array.first()).and_then(|name| name.as_name().ok())?;
    let member = |at: usize| Some(document.dereference(array?.get(at)?).ok()?.1);
    Some(match name {
        b"DeviceGray" | b"CalGray" | b"G" => Colours::Grey,
        b"DeviceRGB" | b"CalRGB" | b"RGB" => Colours::Rgb,
        b"DeviceCMYK" | b"CMYK" => Colours::Cmyk,
        b"ICCBased" => match member(1)?.as_stream().ok()?.dict.get_deref(b"N", document).ok()?.as_i64().ok()? {
            1 => Colours::Grey,
            3 => Colours::Rgb,
            4 => Colours::Cmyk,
            _ => return None,
        },
        b"Separation" => Colours::Ink,
        b"Indexed" | b"I" => {
            let base = space_of(document, member(1)?, depth + 1)?;
            let table = member(3)?;
            let bytes = match table.as_stream() {
                // At most 256 colours of four samples.
                Ok(stream) => stream.get_plain_content_with_limit(1024).ok()?,
                Err(_) => table.as_str().ok()?.to_vec(),
            };
            let colours = bytes.chunks_exact(base.samples());
            Colours::Palette(colours.filter_map(|colour| base.light(|at| colour.get(at).copied(), 8)).collect())
        }
        _ => return None,
    })
}
