//! Pictures of text on their way to the recogniser: in which form it gets them, and which it never gets.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, Stream, dictionary};
use waarborg_extract::{Recognised, WhyNot};

use crate::recognise::{grey, part, picture, recogniser, scan, unread};

/// What the recogniser got of a picture.
fn passed_on(picture: Stream) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let part = part(&scan(&[picture]).bytes(), &recogniser("sees", folder.path()));
    assert_eq!(part.recognised, Some(Recognised { pages: vec![1], unread: vec![] }));
    std::fs::read(folder.path().join("picture")).unwrap()
}

fn grey_of(picture: Stream) -> (Vec<u8>, u8) {
    let passed = passed_on(picture);
    let head = b"P5\n400 200\n255\n";
    assert!(passed.starts_with(head) && passed.len() == head.len() + 400 * 200, "{} bytes", passed.len());
    (passed.clone(), passed[head.len() + 1])
}

#[test]
fn pixels_become_grey_ones_whatever_they_were() {
    assert_eq!(grey_of(grey()).1, 200);
    let mut packed = grey();
    packed.compress().unwrap();
    assert!(packed.dict.has(b"Filter"));
    assert_eq!(grey_of(packed).1, 200);
    let turned = dictionary! { "Decode" => vec![1.into(), 0.into()] };
    assert_eq!(grey_of(picture(turned, vec![200; 400 * 200])).1, 55, "light and dark change places");
    let red = [255_u8, 0, 0].repeat(400 * 200);
    assert_eq!(grey_of(picture(dictionary! { "ColorSpace" => "DeviceRGB" }, red)).1, 76);
    let black = [0_u8, 0, 0, 255].repeat(400 * 200);
    assert_eq!(grey_of(picture(dictionary! { "ColorSpace" => "DeviceCMYK" }, black)).1, 0);
    let palette =
        vec!["Indexed".into(), "DeviceRGB".into(), 1.into(), Object::string_literal(vec![9, 9, 9, 255, 255, 255])];
    let shown = picture(dictionary! { "ColorSpace" => palette, "BitsPerComponent" => 4 }, vec![0x01; 200 * 200]);
    assert_eq!(grey_of(shown).1, 255, "the second of two pixels in a byte");
    let cut = picture(Dictionary::new(), vec![7; 400]);
    assert_eq!(*grey_of(cut).0.last().unwrap(), 255, "what is missing is paper");
}

#[test]
fn black_and_white_stays_a_bit_a_pixel() {
    let head = b"P4\n400 200\n";
    for (more, bits) in [
        (dictionary! { "BitsPerComponent" => 1 }, 0x0F_u8),
        (dictionary! { "BitsPerComponent" => 1, "Decode" => vec![1.into(), 0.into()] }, 0xF0),
        // Of a mask the zeros are painted.
        (dictionary! { "ImageMask" => true, "BitsPerComponent" => 1 }, 0x0F),
    ] {
        let passed = passed_on(picture(more, vec![0xF0; 50 * 200]));
        assert!(passed.starts_with(head));
        assert_eq!(passed[head.len()], bits);
    }
}

#[test]
fn files_of_pictures_are_passed_on_as_they_are() {
    let mut jpeg = b"\xFF\xD8\xFF\xC0\x00\x11\x08\x00\xC8\x01\x90\x03".to_vec();
    jpeg.extend([7; 30]);
    assert_eq!(passed_on(picture(dictionary! { "Filter" => "DCTDecode" }, jpeg.clone())), jpeg);
    // Packed once more.
    let mut packed = Stream::new(Dictionary::new(), jpeg.repeat(40));
    packed.compress().unwrap();
    let both = dictionary! { "Filter" => vec!["FlateDecode".into(), "DCTDecode".into()] };
    assert_eq!(passed_on(picture(both, packed.content)), jpeg.repeat(40));
}

/// A fax of 400 by 200.
fn fax(parameters: &Dictionary, more: &Dictionary) -> Stream {
    let mut given = dictionary! { "Columns" => 400, "Rows" => 200 };
    given.extend(parameters);
    let mut entries = dictionary! { "Filter" => "CCITTFaxDecode", "BitsPerComponent" => 1, "DecodeParms" => given };
    entries.extend(more);
    picture(entries, b"the data of a fax".to_vec())
}

/// What the head of a TIFF of one page states, by tag.
fn tags(tiff: &[u8]) -> BTreeMap<u16, u32> {
    assert!(tiff.starts_with(b"II*\0\x08\0\0\0"));
    let count = usize::from(u16::from_le_bytes([tiff[8], tiff[9]]));
    let (fields, rest) = tiff[10..].split_at(count * 12);
    assert_eq!(&rest[..4], [0; 4], "there is no other page");
    let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().unwrap());
    fields.chunks(12).map(|field| (u16::from_le_bytes([field[0], field[1]]), number(&field[8..]))).collect()
}

/// How faxes are packed, and whether zero is black, by what the document says of them.
#[test]
fn a_fax_says_in_its_head_how_it_is_packed() {
    let none = Dictionary::new;
    let tiff = passed_on(fax(&dictionary! { "K" => -1 }, &none()));
    let stated = tags(&tiff);
    let data = usize::try_from(stated[&273]).unwrap();
    assert_eq!((&tiff[data..], stated[&279]), (&b"the data of a fax"[..], 17));
    assert_eq!([256, 257, 258, 277, 278].map(|tag| stated[&tag]), [400, 200, 1, 1, 200]);
    // Group 4, or group 3 with ends of lines or with rows that begin on a byte; and whether those are packed by the row before.
    for (parameters, compression, by_rows) in [
        (dictionary! { "K" => -1 }, 4, 0),
        (dictionary! { "K" => 0, "EndOfLine" => true }, 3, 0),
        (dictionary! { "K" => 4, "EndOfLine" => true }, 3, 1),
        (dictionary! { "EncodedByteAlign" => true }, 2, 0),
    ] {
        let stated = tags(&passed_on(fax(&parameters, &none())));
        assert_eq!((stated[&259], stated[&292]), (compression, by_rows), "{parameters:?}");
    }
    // In TIFF, 0 is that white is zero, as faxes have it.
    let turned = || dictionary! { "Decode" => vec![1.into(), 0.into()] };
    let palette = |bytes: Vec<u8>| {
        let space = vec!["Indexed".into(), "DeviceRGB".into(), 1.into(), Object::string_literal(bytes)];
        dictionary! { "ColorSpace" => space }
    };
    let ink = vec!["Separation".into(), "Black".into(), "DeviceGray".into(), Object::Null];
    for (is_black_one, more, zero_is_black) in [
        (false, none(), 0),
        (true, none(), 1),
        (false, turned(), 1),
        (true, turned(), 0),
        (false, palette(vec![0, 0, 0, 255, 255, 255]), 0),
        (false, palette(vec![255, 255, 255, 0, 0, 0]), 1),
        (false, dictionary! { "ColorSpace" => ink }, 1),
    ] {
        let parameters = dictionary! { "K" => -1, "BlackIs1" => is_black_one };
        let stated = tags(&passed_on(fax(&parameters, &more)));
        assert_eq!(stated[&262], zero_is_black, "BlackIs1 {is_black_one}, {more:?}");
    }
}

/// A codestream of JPEG 2000 that says it is 400 by 200.
fn codestream() -> Vec<u8> {
    [b"\xFF\x4F\xFF\x51\x00\x2F\x00\x00", [400_u32, 200, 0, 0].map(u32::to_be_bytes).as_flattened()].concat()
}

#[test]
fn a_jpeg_2000_is_passed_on_in_its_boxes_or_without() {
    let jpeg2000 = |content: Vec<u8>| picture(dictionary! { "Filter" => "JPXDecode" }, content);
    assert_eq!(passed_on(jpeg2000(codestream())), codestream());
    let boxes = b"\x00\x00\x00\x0CjP  \r\n\x87\n\x00\x00\x00\x00jp2c";
    let boxed = [boxes, codestream().as_slice()].concat();
    assert_eq!(passed_on(jpeg2000(boxed.clone())), boxed);
}

/// Tesseract takes what is no picture for a list of files, and opens them: a sender could name any file of this machine.
#[test]
fn a_document_cannot_name_files_to_the_recogniser() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.pgm");
    let other_head = b"P5\n600 300\n255\n".to_vec();
    for before in [format!("{}\n\0", secret.display()).into_bytes(), b"secret.pgm\n".to_vec(), other_head] {
        for (name, content) in [
            ("JPXDecode", [before.as_slice(), &codestream()].concat()),
            ("DCTDecode", [before.as_slice(), b"\xFF\xD8\xFF\xC0\x00\x11\x08\x00\xC8\x01\x90\x03"].concat()),
        ] {
            let picture = picture(dictionary! { "Filter" => name }, content);
            let part = part(&scan(&[picture]).bytes(), &recogniser("sees", folder.path()));
            assert_eq!(part.recognised, Some(unread(1, WhyNot::Kind)), "{name}");
            assert!(!folder.path().join("picture").exists(), "nothing was passed on");
        }
    }
}

/// Pictures that say they are larger than anybody needs are not unpacked; what cannot be taken out says so.
#[test]
fn what_is_not_passed_on_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let why = |picture: Stream| {
        let recognised = part(&scan(&[picture]).bytes(), &recogniser("sees", folder.path())).recognised.unwrap();
        assert!(!folder.path().join("picture").exists(), "nothing was passed on");
        recognised
    };
    let huge = dictionary! { "Width" => 30_000, "Height" => 30_000 };
    assert_eq!(why(picture(huge, vec![0; 64])), unread(1, WhyNot::TooLarge));
    // The file of the picture says otherwise than the document.
    let liar = b"\xFF\xD8\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF\x03".to_vec();
    assert_eq!(why(picture(dictionary! { "Filter" => "DCTDecode" }, liar)), unread(1, WhyNot::TooLarge));
    // It unpacks to a thousand times what it says.
    let mut bomb = Stream::new(Dictionary::new(), vec![0; 80_000_000]);
    bomb.compress().unwrap();
    let bomb = picture(dictionary! { "Filter" => "FlateDecode" }, bomb.content);
    assert_eq!(why(bomb), unread(1, WhyNot::TooLarge));
    // As many dots as are allowed, of more bytes than fit.
    let deep = dictionary! {
        "Width" => 7_000, "Height" => 7_000, "ColorSpace" => "DeviceCMYK", "BitsPerComponent" => 16,
    };
    assert_eq!(why(picture(deep, vec![0; 64])), unread(1, WhyNot::TooLarge));
    assert_eq!(why(picture(dictionary! { "Filter" => "JBIG2Decode" }, vec![1; 99])), unread(1, WhyNot::Kind));
    assert_eq!(why(picture(dictionary! { "Width" => -1 }, vec![])), unread(1, WhyNot::Kind));
    assert_eq!(why(picture(dictionary! { "Width" => 4 }, vec![1; 99])), unread(1, WhyNot::NoLetters));
}
