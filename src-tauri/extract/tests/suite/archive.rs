//! ZIP of documents, and what may be wrong with one.

use waarborg_extract::{Extraction, Failure, Limits, LooksLike, extract};

use crate::paper::plain;
use crate::reading::read;
use crate::sound::check;
use crate::word::{document, locked, package, paragraph, swollen};

fn names(extraction: &Extraction) -> Vec<&str> {
    extraction.parts.iter().map(|part| part.name.as_str()).collect()
}

#[test]
fn reads_each_file_as_a_part_of_its_own() {
    let inner = package(&[("diep/lijst.txt", b"subverwerkers")]);
    let bytes = package(&[
        ("map/bijlage.pdf", &plain().bytes()),
        ("bijsluiter.docx", &document(&paragraph("Bijsluiter"))),
        ("foto.jpg", b"\xFF\xD8\xFF\xE0"),
        ("leeg.txt", b""),
        ("oud.zip", &inner),
        ("__MACOSX/._x", b"x"),
    ]);
    let read = read("alles.zip", &bytes).unwrap();
    read.parts.iter().for_each(check);
    assert_eq!(
        names(&read),
        [
            "alles.zip",
            "map/bijlage.pdf",
            "bijsluiter.docx",
            "foto.jpg",
            "leeg.txt",
            "oud.zip",
            "oud.zip/diep/lijst.txt"
        ]
    );
    assert_eq!(read.parts[0].text, "map/bijlage.pdf\nbijsluiter.docx\nfoto.jpg\nleeg.txt\noud.zip\n");
    assert!(read.parts[1].text.contains("Regenboog") && read.parts[2].text == "Bijsluiter\n");
    assert_eq!(read.parts[3].unread, Some(Failure::Unsupported { looks_like: LooksLike::Picture }));
    assert_eq!(read.parts[4].unread, Some(Failure::Empty));
    assert_eq!(read.parts[6].text, "subverwerkers");
}

#[test]
fn tells_a_zip_of_word_files_from_a_word_file() {
    // Many programs store a DOCX as it is, and the names of its members stand in the ZIP then.
    let inner = document(&paragraph("Bijsluiter"));
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("bijsluiter.docx", stored).unwrap();
    std::io::Write::write_all(&mut writer, &inner).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    let read = read("alles.docx", &bytes).unwrap();
    assert_eq!((read.media_type.as_str(), read.parts[1].text.as_str()), ("application/zip", "Bijsluiter\n"));
}

#[test]
fn takes_the_tricks_out_of_names() {
    let bytes = package(&[
        ("../../etc/passwd", b"a"),
        ("C:\\Windows\\x.txt", b"b"),
        ("/abs.txt", b"c"),
        ("a\u{202E}txt.exe", b"d"),
    ]);
    assert_eq!(names(&read("a.zip", &bytes).unwrap())[1..], ["etc/passwd", "Windows/x.txt", "abs.txt", "atxt.exe"]);
}

#[test]
fn loses_nothing_of_the_others() {
    let bomb = swollen(&document(&paragraph("bom")), "document.xml");
    let good = document(&paragraph("Bijsluiter"));
    let bytes = package(&[
        ("bom.docx", &bomb),
        ("half.pdf", &plain().bytes()[..200]),
        ("geheim.txt", b"x"),
        ("goed.docx", &good),
    ]);
    let parts = read("a.zip", &locked(&bytes, "geheim.txt")).unwrap().parts;
    assert!(matches!(parts[1].unread, Some(Failure::TooLarge { .. })));
    assert!(matches!(parts[2].unread, Some(Failure::Damaged { .. })));
    assert_eq!(parts[3].unread, Some(Failure::Protected));
    assert_eq!(parts[4].text, "Bijsluiter\n");
}

#[test]
fn spends_one_purse_on_all_files() {
    // Pictures, of which nothing is made once they are unpacked.
    let large = [b"\x89PNG\r\n\x1A\n".as_slice(), &vec![0; 60 * 1024 * 1024]].concat();
    let members = ["1", "2", "3", "4", "5"].map(|name| (name, &large[..]));
    let parts = read("a.zip", &package(&[members.as_slice(), &[("6", b"nog")]].concat())).unwrap().parts;
    assert!(matches!(parts[5].unread, Some(Failure::TooLarge { .. })), "five times 60 MB is more than 256");
    assert_eq!(parts[6].text, "nog");
}

#[test]
fn says_why_if_nothing_at_all_was_read() {
    let files = package(&[("a.txt", b"a"), ("b.txt", b"b")]);
    assert_eq!(read("a.zip", &locked(&files, ".txt")), Err(Failure::Protected));
    let pictures = package(&[("a.png", b"\x89PNG\r\n\x1A\n"), ("b.jpg", b"\xFF\xD8\xFF")]);
    assert_eq!(read("a.zip", &pictures), Err(Failure::Unsupported { looks_like: LooksLike::Archive }));
    assert_eq!(read("a.zip", &package(&[])), Err(Failure::Empty));
    assert!(matches!(read("a.zip", &files[..files.len() / 2]), Err(Failure::Damaged { .. })));
}

#[test]
fn refuses_more_files_and_pages_than_are_allowed() {
    let names: Vec<String> = (0..501).map(|number| format!("{number}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"a".as_slice())).collect();
    assert_eq!(read("a.zip", &package(&members)), Err(Failure::TooManyFiles { limit: 500 }));
    let limits = Limits { pages: 2, ..Limits::default() };
    let page = plain().bytes();
    let parts =
        extract("a.zip", &package(&[("1.pdf", &page), ("2.pdf", &page), ("3.pdf", &page)]), &limits).unwrap().parts;
    assert_eq!(parts[3].unread, Some(Failure::TooManyPages { pages: 1, limit: 2 }));
    let many = Limits { files: 3, ..Limits::default() };
    let inner = package(&members[..5]);
    let parts = extract("a.zip", &package(&[("in.zip", &inner), ("naast.txt", b"erbij")]), &many).unwrap().parts;
    assert_eq!((&parts[1].unread, parts[2].text.as_str()), (&Some(Failure::TooManyFiles { limit: 3 }), "erbij"));
}
