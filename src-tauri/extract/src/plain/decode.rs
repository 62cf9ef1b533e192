//! Bytes to characters, in whichever of the usual encodings.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How much is looked at to tell text from binary data.
const SAMPLE: usize = 64 * 1024;

/// So many control characters do not make a short text binary data.
const FEW: usize = 3;

/// Whether bytes are text: a byte order mark, or hardly any control characters.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || is_wide(bytes) {
        return true;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let controls = sample.iter().filter(|byte| matches!(byte, 1..=8 | 14..=26 | 28..=31 | 127)).count();
    !sample.contains(&0) && controls * 50 <= sample.len().max(FEW * 50)
}

/// Whether bytes are UTF-16 that does not say so.
pub(crate) fn is_wide(bytes: &[u8]) -> bool {
    wide(bytes).is_some()
}

/// The UTF-16 that bytes are without saying so: of Latin text nearly every second byte is zero, and no other is.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    let encoding = if even == 0 && odd * 4 > pairs * 3 {
        encoding_rs::UTF_16LE
    } else if odd == 0 && even * 4 > pairs * 3 {
        encoding_rs::UTF_16BE
    } else {
        return None;
    };
    // Numbers of sixteen bits look alike, but are hardly ever letters.
    let (text, broken) = encoding.decode_without_bom_handling(sample.get(..pairs * 2)?);
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    (pairs > 1 && bytes.len().is_multiple_of(2) && !broken && controls == 0).then_some(encoding)
}

/// The characters. Bytes that the encoding does not know, lone surrogates too, become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Some(encoding) = wide(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let mut encoding = detector.guess(Some(b"nl"), Utf8Detection::Allow);
    // The detector knows what browsers meet, and old texts of a Mac are not among it.
    if encoding == encoding_rs::WINDOWS_1252 && plausible(bytes, encoding_rs::MACINTOSH) > plausible(bytes, encoding) {
        encoding = encoding_rs::MACINTOSH;
    }
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// How many letters with a mark, such as Dutch has them, stand between other letters if bytes are read in an encoding.
fn plausible(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let text: Vec<char> = encoding.decode_without_bom_handling(sample).0.chars().collect();
    let inside = text.windows(3).filter(|three| match three {
        [before, letter, behind] => {
            before.is_ascii_alphabetic() && behind.is_ascii_alphabetic() && "éëèêïíöóôüúáàâäçñ’".contains(*letter)
        }
        _ => false,
    });
    inside.count()
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
    fn reads_wide_characters_that_do_not_say_so() {
        let text = "Coördinator: één leerling\r\n";
        let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        assert_eq!(decode(&wide(u16::to_le_bytes)), text);
        assert_eq!(decode(&wide(u16::to_be_bytes)), text);
        assert!(is_text(&wide(u16::to_le_bytes)));
        assert!(!is_text(&(0_u16..200).flat_map(u16::to_le_bytes).collect::<Vec<u8>>()));
    }

    #[test]
    fn reads_old_texts_of_a_mac() {
        assert_eq!(decode(b"co\x9Ardinator ge\x95nteresseerd"), "coördinator geïnteresseerd");
        assert_eq!(decode(b"co\xF6rdinator ge\xEFnteresseerd"), "coördinator geïnteresseerd");
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
