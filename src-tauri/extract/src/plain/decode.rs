//! Bytes to characters, in whichever of the usual encodings.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How much is looked at to tell text from binary data.
const SAMPLE: usize = 64 * 1024;

/// So many control characters do not make a short text binary data.
const FEW: usize = 3;

/// Whether bytes are text: a byte order mark, or hardly any control characters.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() {
        return true;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let controls = sample.iter().filter(|byte| matches!(byte, 1..=8 | 14..=26 | 28..=31 | 127)).count();
    !sample.contains(&0) && controls * 50 <= sample.len().max(FEW * 50)
}

/// The characters. Bytes that the encoding does not know, lone surrogates too, become U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"nl"), Utf8Detection::Allow);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_encodings_of_windows() {
        let text = "Coördinator: €\u{a0}5 – ‘één’ leerling";
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), text);
        assert_eq!(decode(&encoding_rs::WINDOWS_1252.encode(text).0), text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&[b"\xFF\xFE".as_slice(), &utf16].concat()), text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&[b"\xFE\xFF".as_slice(), &utf16].concat()), text);
    }

    #[test]
    fn replaces_a_lone_surrogate() {
        assert_eq!(decode(b"\xFF\xFEa\0\x00\xD8b\0"), "a\u{FFFD}b");
    }

    #[test]
    fn tells_text_from_binary_data() {
        assert!(is_text("gewone tekst\r\n\tmet tab".as_bytes()));
        assert!(!is_text(b"\x00\x01\x02 text"));
        assert!(!is_text(&(1..=8).cycle().take(500).collect::<Vec<u8>>()));
    }
}
