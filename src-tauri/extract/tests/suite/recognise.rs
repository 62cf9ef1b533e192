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

pub(crate) fn part(bytes: &[u8], recogniser: &Recogniser) -> Part {
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
    let count = u32::try_from(pictures.len()).unwrap();
    let height = 842.0 / f64::from(count);
    let placed = (0..count).map(|at| (at, height * f64::from(count - 1 - at)));
    let drawn: Vec<String> = placed.map(|(at, y)| format!("q 595 0 0 {height} 0 {y} cm /P{at} Do Q\n")).collect();
    paper.only(drawn.concat().as_bytes());
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

pub(crate) fn unread(page: u32, why: WhyNot) -> Recognised {
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

/// Half a page that is lost must not look like a page that was read.
#[test]
fn a_page_of_which_a_picture_fails_says_so_and_keeps_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let read = |pictures: &[Stream]| part(&stacked(pictures).bytes(), &recogniser("sees", folder.path()));
    let packed = || picture(dictionary! { "Filter" => "JBIG2Decode" }, vec![1; 99]);
    let half = read(&[grey(), packed()]);
    assert_eq!(half.text, "Zutphen noord\n");
    let not_all = |why| Recognised { pages: vec![1], unread: vec![UnrecognisedPage { page: 1, why }] };
    assert_eq!(half.recognised, Some(not_all(WhyNot::Kind)));
    assert_eq!(read(&[packed(), packed()]).recognised, Some(unread(1, WhyNot::Kind)));
    // Pictures of other widths are no strips of one.
    let wide = |width: u32| picture(dictionary! { "Width" => width }, vec![200; width as usize * 200]);
    let many: Vec<Stream> = (0..10).map(|at| wide(400 + at)).collect();
    let many = many_apart(&many);
    let many = part(&many.bytes(), &recogniser("sees", folder.path()));
    assert_eq!(many.recognised, Some(not_all(WhyNot::Limit)));
    assert_eq!(many.text.matches("Zutphen").count(), 8);
}

/// As [`stacked`], with a little white between them.
fn many_apart(pictures: &[Stream]) -> Paper {
    let mut paper = scan(pictures);
    let drawn = (0..pictures.len()).map(|at| format!("q 595 0 0 80 0 {} cm /P{at} Do Q\n", 82 * (9 - at)));
    paper.only(drawn.collect::<Vec<_>>().concat().as_bytes());
    paper
}

/// Many scanners cut a page into strips of some rows.
#[test]
fn strips_are_laid_together() {
    let folder = tempfile::tempdir().unwrap();
    let strip = |more: Dictionary, content: Vec<u8>| {
        let mut entries = dictionary! { "Height" => 8 };
        entries.extend(&more);
        picture(entries, content)
    };
    let strips: Vec<Stream> = (0..30).map(|at| strip(Dictionary::new(), vec![100 + at; 400 * 8])).collect();
    let bytes = stacked(&strips).bytes();
    assert_eq!(extract("scan.pdf", &bytes, &Limits::default()).unwrap().parts[0].scanned, [1]);
    let whole = part(&bytes, &recogniser("sees", folder.path()));
    assert_eq!(whole.recognised, Some(Recognised { pages: vec![1], unread: vec![] }));
    let passed = std::fs::read(folder.path().join("picture")).unwrap();
    let rows = passed.strip_prefix(b"P5\n400 240\n255\n").unwrap();
    let firsts: Vec<u8> = rows.chunks(400 * 8).map(|strip| strip[0]).collect();
    assert_eq!(firsts, (100..130).collect::<Vec<u8>>(), "from top to bottom");
    // The word stands where it would in one picture: at a tenth of the page.
    let area = whole.lines[0].area.unwrap();
    assert!((area.x - 59.5).abs() < 0.5 && area.y > 70.0 && area.y + area.height < 200.0, "{area:?}");

    // Strips of other kinds cannot be laid together; that is said, and nothing is passed on.
    std::fs::remove_file(folder.path().join("picture")).unwrap();
    let packed: Vec<Stream> =
        (0..30).map(|_| strip(dictionary! { "Filter" => "DCTDecode" }, b"\xFF\xD8\xFF".to_vec())).collect();
    let packed = part(&stacked(&packed).bytes(), &recogniser("sees", folder.path()));
    assert_eq!((packed.scanned, packed.recognised), (vec![1], Some(unread(1, WhyNot::Kind))));
    assert!(!folder.path().join("picture").exists());
}

/// Who signs by such a service gets this line on each page of a scan.
#[test]
fn the_number_of_an_envelope_makes_a_scan_no_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut paper = scan(&[grey()]);
    let line = "DocuSign Envelope ID: 0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9";
    paper.styled("F1", 7.0, 20.0, 20.0, line);
    let part = part(&paper.bytes(), &recogniser("sees", folder.path()));
    assert_eq!(part.recognised, Some(Recognised { pages: vec![1], unread: vec![] }));
    let lines: Vec<(String, bool)> =
        part.lines.iter().map(|line| (part.slice(line.span), line.sureness.is_some())).collect();
    assert_eq!(lines, [(line.to_owned(), false), ("Zutphen noord".to_owned(), true)]);
}

/// What the document writes itself is not read once more from the picture below it.
#[test]
fn words_of_the_document_are_not_recognised_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut paper = scan(&[grey()]);
    // Where the picture shows its first word.
    paper.styled("F1", 60.0, 60.0, 160.0, "Zutfen");
    let part = part(&paper.bytes(), &recogniser("sees", folder.path()));
    assert_eq!(part.text.split_whitespace().collect::<Vec<_>>(), ["Zutfen", "noord"]);
}

/// Scanners that part letters from paper put the letters into the shape of a colour.
#[test]
fn letters_in_the_mask_of_a_picture_are_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    for (key, is_mask, light) in [("SMask", false, 55), ("Mask", true, 0xF0)] {
        let entries = dictionary! { "ImageMask" => is_mask, "BitsPerComponent" => if is_mask { 1 } else { 8 } };
        let mask = picture(entries, if is_mask { vec![0x0F; 50 * 200] } else { vec![200; 400 * 200] });
        let mut shown = grey();
        shown.dict.set(key, Object::Reference((101, 0)));
        let mut paper = scan(&[shown, mask]);
        paper.only(b"q 595 0 0 842 0 0 cm /P0 Do Q");
        let part = part(&paper.bytes(), &recogniser("sees", folder.path()));
        assert_eq!(part.text, "Zutphen noord\n", "layers are read once");
        let passed = std::fs::read(folder.path().join("picture")).unwrap();
        assert!(passed.starts_with(if is_mask { b"P4" } else { b"P5" }), "{key} comes last");
        assert_eq!(*passed.last().unwrap(), light, "{key}");
    }
}

#[test]
fn the_program_of_a_scan_is_named_in_the_help() {
    let output = std::process::Command::new(program()).arg("--help").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("--recognise PROGRAM"));
}
