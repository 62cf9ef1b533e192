//! The sizes that picture files state of themselves.

/// Width and height of a JPEG, from its frame.
pub(super) fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        // Any number of bytes may fill up before a marker.
        let start = rest.iter().position(|byte| *byte != 0xFF)?;
        let marker = *rest.get(start).filter(|_| start > 0)?;
        rest = rest.get(start + 1..)?;
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

/// Width and height of a JPEG 2000: of its codestream, which is what is unpacked.
pub(super) fn jpeg2000(bytes: &[u8]) -> Option<(u32, u32)> {
    const STREAM: &[u8] = b"\xFF\x4F\xFF\x51";
    let at = bytes.windows(STREAM.len()).position(|window| window == STREAM)?;
    // Behind the marker: its length, capabilities; then the far corner and the near one.
    let number = |offset: usize| {
        let bytes = bytes.get(at + offset..)?.first_chunk::<4>()?;
        Some(u32::from_be_bytes(*bytes))
    };
    let (right, bottom, left, top) = (number(8)?, number(12)?, number(16)?, number(20)?);
    Some((right.checked_sub(left)?, bottom.checked_sub(top)?))
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
    }

    #[test]
    fn reads_the_codestream_of_a_jpeg_2000() {
        let mut bytes = b"....jP  \xFF\x4F\xFF\x51\x00\x2F\x00\x00".to_vec();
        bytes.extend([0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
        assert_eq!(jpeg2000(&bytes), Some((0x200, 0x200)));
        assert_eq!(jpeg2000(&bytes[..20]), None);
    }
}
