use waarborg_extract::{Failure, Limits, LooksLike, extract};

use crate::paper::plain;
use crate::reading::{part, read};
use crate::word::{document, package, paragraph};

fn looks_like(name: &str, bytes: &[u8]) -> LooksLike {
    match read(name, bytes) {
        Err(Failure::Unsupported { looks_like }) => looks_like,
        other => panic!("{name} should not be read: {other:?}"),
    }
}

#[test]
fn tells_the_kind_by_the_content_and_not_by_the_name() {
    assert_eq!(looks_like("bijlage.pdf", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), LooksLike::Picture);
    assert_eq!(looks_like("bijlage.docx", b"MZ\x90\0\x03\0\0\0"), LooksLike::Program);
    assert_eq!(looks_like("bijlage.txt", b"\x7FELF\x02\x01\x01"), LooksLike::Program);
    assert_eq!(looks_like("bijlage.txt", b"{\\rtf1\\ansi tekst}"), LooksLike::RichText);
    assert_eq!(looks_like("bijlage.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), LooksLike::OldOffice);
    assert_eq!(looks_like("bijlage.xlsx", &package(&[("xl/workbook.bin", b"x")])), LooksLike::Spreadsheet);
    assert_eq!(looks_like("bijlage.docx", &package(&[("ppt/presentation.xml", b"<a/>")])), LooksLike::Presentation);
    assert_eq!(looks_like("bijlage.pdf", &package(&[("foto.png", b"\x89PNG\r\n\x1A\n")])), LooksLike::Archive);
    assert_eq!(looks_like("bijlage.txt", &[0, 1, 2, 3, 250, 251]), LooksLike::Binary);
    assert_eq!(read("bijlage.txt", &plain().bytes()).unwrap().media_type, "application/pdf");
    let word = read("bijlage.pdf", &document(&paragraph("tekst"))).unwrap();
    assert!(word.media_type.ends_with("wordprocessingml.document"));
}

#[test]
fn finds_a_pdf_behind_what_a_mail_program_left_before_it() {
    let bytes = [b"X-Scanned: yes\r\n\r\n".to_vec(), plain().bytes()].concat();
    assert!(part("a.pdf", &bytes).text.contains("Regenboog"));
}

#[test]
fn refuses_an_empty_file_and_one_that_is_too_large() {
    assert_eq!(read("a.pdf", b""), Err(Failure::Empty));
    let limits = Limits { bytes: 10, ..Limits::default() };
    assert_eq!(extract("a.txt", b"elf tekens.", &limits), Err(Failure::TooLarge { limit: 10 }));
}

#[test]
fn calls_a_cut_file_damaged() {
    let pdf = plain().bytes();
    let word = document(&paragraph("tekst").repeat(500));
    // Cut before the first member that tells it from any other archive, it is still what its name says.
    let late = package(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<a/>")]);
    let cut = [("a.pdf", &pdf[..pdf.len() / 3]), ("a.docx", &word[..word.len() / 2]), ("a.docx", &late[..50])];
    for (name, bytes) in cut {
        let failure = read(name, bytes).unwrap_err();
        assert!(matches!(failure, Failure::Damaged { .. }), "{name}: {failure}");
    }
}

#[test]
fn asks_for_nothing_of_a_word_file_with_a_password() {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 504], &name].concat();
    assert_eq!(read("a.docx", &bytes), Err(Failure::Protected));
}

#[test]
fn fixes_the_form_that_hosts_read() {
    let json = |failure: &Failure| serde_json::to_string(failure).unwrap();
    assert_eq!(json(&Failure::Empty), r#"{"code":"empty"}"#);
    let failure = Failure::Unsupported { looks_like: LooksLike::OldOffice };
    assert_eq!(json(&failure), r#"{"code":"unsupported","looks_like":"old_office"}"#);
    assert_eq!(json(&Failure::TooManyPages { pages: 3, limit: 2 }), r#"{"code":"too_many_pages","pages":3,"limit":2}"#);
}
