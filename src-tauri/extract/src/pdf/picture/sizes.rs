//! The sizes that picture files state of themselves, read where whoever unpacks them reads them.

use crate::recognise::{CODESTREAM, JP2};

/// Width and height of a JPEG, from its frame.
pub(super) fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        // Any number of bytes may fill up before a marker.
        let start = rest.iter().position(|byte| *byte != 0xFF)?;
        let marker = *rest.get(start).filter(|_| start > 0)?;
        rest = rest.get(start + 1..)?;
        if marker == 0 {
            // No marker: what follows has no length by which it could be passed over.
            return None;
        }
        if matches!(marker, 0x01 | 0xD0..=0xD7) {
            continue;
        }
        let length = usize::from(u16::from_be_bytes(*rest.first_chunk::<2>()?));
        // All frames but the tables that share their range of numbers.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let [height, width] = [rest.get(3..5)?, rest.get(5..7)?].map(pair);
            return Some((width?, height?));
        }
        rest = rest.get(length.max(2)..)?;
    }
}

/// Width and height of a JPEG 2000: of its codestream, which is what is unpacked and which stands in a box or alone.
pub(super) fn jpeg2000(bytes: &[u8]) -> Option<(u32, u32)> {
    let stream = if bytes.starts_with(JP2) { in_boxes(bytes)? } else { bytes };
    // Behind the marker: its length, capabilities; then the far corner and the near one.
    let number = |offset: usize| long(stream.strip_prefix(CODESTREAM)?.get(offset..)?);
    let (right, bottom, left, top) = (number(4)?, number(8)?, number(12)?, number(16)?);
    Some((right.checked_sub(left)?, bottom.checked_sub(top)?))
}

/// The codestream in a file of boxes, which follow one another.
fn in_boxes(mut boxes: &[u8]) -> Option<&[u8]> {
    loop {
        let (length, rest) = boxes.split_first_chunk::<4>()?;
        let (name, mut content) = rest.split_first_chunk::<4>()?;
        let size = match u32::from_be_bytes(*length) {
            // To the end.
            0 => boxes.len(),
            // A number of eight bytes follows.
            1 => {
                let (long, rest) = content.split_first_chunk::<8>()?;
                content = rest;
                usize::try_from(u64::from_be_bytes(*long)).ok()?
            }
            length => usize::try_from(length).ok()?,
        };
        let head = boxes.len() - content.len();
        content = content.get(..size.checked_sub(head)?)?;
        if name == b"jp2c" {
            return Some(content);
        }
        boxes = boxes.get(size..)?;
    }
}

fn long(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.first_chunk::<4>()?))
}

fn pair(bytes: &[u8]) -> Option<u32> {
    Some(u16::from_be_bytes(*bytes.first_chunk::<2>()?).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_frame_of_a_jpeg_behind_other_segments() {
        let mut bytes = b"\xFF\xD8\xFF\xE0\x00\x04JF\xFF\xFF\xC4\x00\x03T".to_vec();
        bytes.extend(b"\xFF\xC0\x00\x11\x08\x01\x02\x03\x04\x03");
        assert_eq!(jpeg(&bytes), Some((0x0304, 0x0102)));
        for cut in 0..bytes.len() - 1 {
            assert_eq!(jpeg(&bytes[..cut]), None, "cut at {cut}");
        }
        assert_eq!(jpeg(b"\xFF\xD8\xFF\xE0\x00\x00\x00\x00"), None, "a segment without a length ends somewhere");
        let hidden = [b"\xFF\xD8\xFF\x00\x00\x0B\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF", &bytes[2..]].concat();
        assert_eq!(jpeg(&hidden), None, "others look for a frame where no marker is");
    }

    /// A codestream that says it is 400 by 200.
    fn codestream() -> Vec<u8> {
        let numbers = [(400_u32 + 12), 200 + 7, 12, 7].map(u32::to_be_bytes).concat();
        [CODESTREAM, b"\x00\x2F\x00\x00", &numbers].concat()
    }

    #[test]
    fn reads_the_codestream_of_a_jpeg_2000() {
        let alone = codestream();
        assert_eq!(jpeg2000(&alone), Some((400, 200)));
        let other = b"\x00\x00\x00\x14ftypjp2 \0\0\0\0jp2 ";
        let long = b"\x00\x00\x00\x01uuid\x00\x00\x00\x00\x00\x00\x00\x14\xFF\x4F\xFF\x51";
        let length = u32::try_from(8 + alone.len()).unwrap().to_be_bytes();
        for length in [length, [0; 4]] {
            let boxed = [JP2, other, long, &length, b"jp2c", &alone].concat();
            assert_eq!(jpeg2000(&boxed), Some((400, 200)));
            for cut in 0..boxed.len() {
                assert_eq!(jpeg2000(&boxed[..cut]), None, "cut at {cut}");
            }
        }
        assert_eq!(jpeg2000(&[JP2, b"\x00\x00\x00\x07jp2c", &alone].concat()), None, "a box within its head");
    }

    #[test]
    fn a_codestream_behind_other_bytes_is_none() {
        for before in [&b"/tmp/picture.pgm\n\0"[..], b"P5\n600 300\n255\n", b"\0", b"....jP  "] {
            assert_eq!(jpeg2000(&[before, &codestream()].concat()), None);
        }
        assert_eq!(jpeg2000(&[JP2, b"\x00\x00\x00\x08free", &codestream()].concat()), None, "outside a box");
    }
}
