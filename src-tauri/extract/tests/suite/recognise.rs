//! Pages that are pictures of text, with programs in the place of the recogniser that see the same in every picture: what goes to
//! one, and what becomes of its answer. The real one is in the suites of the whole.

use std::path::Path;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use waarborg_extract::{
    Extraction, Failure, Limits, Listener, Part, Recognised, Recogniser, UnrecognisedPage, WhyNot, extract,
    extract_in_child_unless,
};

use crate::paper::{Paper, save};
use crate::sound::check;

pub(crate) fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_waarborg-extract"))
}

/// A recogniser that is none; it gets a folder in the place of a language.
pub(crate) fn recogniser(name: &str, folder: &Path) -> Recogniser {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/recognisers").join(name);
    Recogniser::new(program, vec![folder.to_str().unwrap().to_owned()])
}

fn read(bytes: &[u8], recogniser: &Recogniser) -> Result<Extraction, Failure> {
    let listener = Listener { stopped: &|| false, reach: &|_, _| {} };
    let limits = Limits::default();
    let read = extract_in_child_unless(program(), "scan.pdf", bytes, &limits, Some(recogniser), listener);
    read.map(|read| read.expect("nobody stopped it"))
}

fn part(bytes: &[u8], recogniser: &Recogniser) -> Part {
    let mut read = read(bytes, recogniser).unwrap();
    check(&read.parts[0]);
    read.parts.remove(0)
}

/// A document of which each page shows one picture over all of it.
pub(crate) fn scan(pictures: &[Stream]) -> Paper {
    let mut paper = Paper::default();
    paper.objects = pictures.iter().cloned().map(Object::from).collect();
    let mut names = Dictionary::new();
    for at in 0..pictures.len() {
        names.set(format!("P{at}"), Object::Reference((100 + u32::try_from(at).unwrap(), 0)));
        paper.page().raw(format!("q 595 0 0 842 0 0 cm /P{at} Do Q").as_bytes());
    }
    paper.resources = vec![("XObject", names.into())];
    paper
}

/// A document of one page that shows pictures one under another, each as wide as the page.
pub(crate) fn stacked(pictures: &[Stream]) -> Paper {
    let mut paper = scan(pictures);
    let height = 842.0 / f64::from(u32::try_from(pictures.len()).unwrap());
    let content: String = (0..pictures.len())
        .map(|at| (at, 842.0 - height * f64::from(u32::try_from(at + 1).unwrap())))
        .map(|(at, bottom)| format!("q 595 0 0 {height} 0 {bottom} cm /P{at} Do Q\n"))
        .collect();
    paper.only(content.as_bytes());
    paper
}

/// A picture of 400 by 200 with these entries more.
pub(crate) fn picture(more: Dictionary, content: Vec<u8>) -> Stream {
    let mut entries = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 400, "Height" => 200, "ColorSpace" => "DeviceGray",
        "BitsPerComponent" => 8,
    };
    for (key, value) in more {
        entries.set(key, value);
    }
    Stream::new(entries, content)
}

pub(crate) fn grey() -> Stream {
    picture(Dictionary::new(), vec![200; 400 * 200])
}

fn unread(page: u32, why: WhyNot) -> Recognised {
    Recognised { pages: vec![], unread: vec![UnrecognisedPage { page, why }] }
}

#[test]
fn a_scan_says_which_pages_are_pictures_and_is_recognised_only_if_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut paper = scan(&[grey(), grey()]);
    paper.page().text(72.0, 100.0, "Een bladzijde met letters van het document zelf, en geen plaatje erbij.");
    let bytes = paper.bytes();
    let silent = extract("scan.pdf", &bytes, &Limits::default()).unwrap().parts.remove(0);
    assert_eq!((silent.scanned, silent.recognised), (vec![1, 2], None));
    let part = part(&bytes, &recogniser("sees", folder.path()));
    assert_eq!(part.recognised, Some(Recognised { pages: vec![1, 2], unread: vec![] }));
    assert_eq!(part.text.matches("Zutphen noord").count(), 2, "{}", part.text);
    let [one, two, own] = part.lines.as_slice() else { panic!("three lines: {:?}", part.lines) };
    assert_eq!((one.page, two.page, own.page), (Some(1), Some(2), Some(3)));
    assert!((one.sureness.unwrap() - 0.8).abs() < 0.001, "the mean of the words");
    assert_eq!(own.sureness, None, "what the document itself says is not recognised");
    // The word stands from a tenth of the picture to three fifths of it, at a tenth of its height.
    let area = one.area.unwrap();
    assert!((area.x - 59.5).abs() < 0.5 && (area.x + area.width - 357.0).abs() < 0.5, "{area:?}");
    assert!(area.y > 70.0 && area.y + area.height < 200.0, "{area:?}");
    assert_eq!(part.sureness(own.span), None);
    assert!(part.sureness(waarborg_extract::Span { start: 0, end: own.span.end }).unwrap() < 0.81);
}

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
    let fax = dictionary! {
        "Filter" => "CCITTFaxDecode", "BitsPerComponent" => 1,
        "DecodeParms" => dictionary! { "K" => -1, "Columns" => 400, "Rows" => 200 },
    };
    let tiff = passed_on(picture(fax, b"the data of a fax".to_vec()));
    assert!(tiff.starts_with(b"II*\0") && tiff.ends_with(b"the data of a fax"));
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
    assert_eq!(why(bomb), unread(1, WhyNot::Kind));
    assert_eq!(why(picture(dictionary! { "Filter" => "JBIG2Decode" }, vec![1; 99])), unread(1, WhyNot::Kind));
    assert_eq!(why(picture(dictionary! { "Width" => -1 }, vec![])), unread(1, WhyNot::Kind));
    assert_eq!(why(picture(dictionary! { "Width" => 4 }, vec![1; 99])), unread(1, WhyNot::NoLetters));
}

#[test]
fn a_recogniser_that_fails_leaves_the_scan_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey()]).bytes();
    for (name, why) in
        [("sees-nothing", WhyNot::NoLetters), ("fails", WhyNot::Failed), ("is-not-there", WhyNot::Failed)]
    {
        let part = part(&bytes, &recogniser(name, folder.path()));
        assert_eq!(part.recognised, Some(unread(1, why)), "{name}");
        assert!(part.no_text, "{name}");
    }
}

#[test]
fn one_page_that_takes_too_long_does_not_hold_up_the_others_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey(), grey(), grey()]).bytes();
    let slow = Recogniser { page_seconds: 1, seconds: 2, ..recogniser("waits", folder.path()) };
    let recognised = part(&bytes, &slow).recognised.unwrap();
    assert_eq!(recognised.pages, Vec::<u32>::new());
    let reasons: Vec<WhyNot> = recognised.unread.iter().map(|page| page.why).collect();
    assert_eq!(reasons[0], WhyNot::TimedOut);
    assert_eq!(reasons[2], WhyNot::Limit, "all of them together took too long: {reasons:?}");
}

#[test]
fn no_more_pages_are_looked_at_than_is_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = scan(&[grey(), grey()]).bytes();
    let recogniser = Recogniser { pages: 1, ..recogniser("sees", folder.path()) };
    let told = std::cell::RefCell::new(Vec::new());
    let listener = Listener { stopped: &|| false, reach: &|done, total| told.borrow_mut().push((done, total)) };
    let limits = Limits::default();
    let read = extract_in_child_unless(program(), "scan.pdf", &bytes, &limits, Some(&recogniser), listener);
    let recognised = read.unwrap().unwrap().parts.remove(0).recognised.unwrap();
    let left = UnrecognisedPage { page: 2, why: WhyNot::Limit };
    assert_eq!(recognised, Recognised { pages: vec![1], unread: vec![left] });
    assert_eq!(told.into_inner(), [(0, 2), (0, 2), (1, 2)], "a person hears how far it is");
}

#[test]
fn a_scan_inside_a_file_is_recognised_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("bijlage.pdf", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut archive, &scan(&[grey()]).bytes()).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    let read = read(&bytes, &recogniser("sees", folder.path())).unwrap();
    assert_eq!(read.parts[1].text, "Zutphen noord\n");
}

/// A scanner that laid the page on its side, and one whose page says how it is to be turned.
#[test]
fn places_follow_the_page_as_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut upright = scan(&[grey()]);
    upright.rotate = 180;
    let part = part(&upright.bytes(), &recogniser("sees", folder.path()));
    let area = part.lines[0].area.unwrap();
    // What stood at the top left of the picture is shown at the bottom right.
    assert!((area.x + area.width - 535.5).abs() < 0.5 && area.y > 600.0, "{area:?}");
    let mut aside: Document = scan(&[grey()]).document();
    aside
        .change_page_content(*aside.get_pages().values().next().unwrap(), b"q 0 842 -595 0 595 0 cm /P0 Do Q".to_vec())
        .unwrap();
    let mut read = read(&save(&mut aside), &recogniser("sees", folder.path())).unwrap();
    let part: Part = read.parts.remove(0);
    assert_eq!(part.text, "Zutphen noord\n");
    let area = part.lines[0].area.unwrap();
    assert!(area.height > area.width * 2.0, "the line runs along the page: {area:?}");
}

#[test]
fn the_program_of_a_scan_is_named_in_the_help() {
    let output = std::process::Command::new(program()).arg("--help").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("--recognise PROGRAM"));
}
