//! Documents that nobody can read: each says why by its name, whichever command is given it, and leaves the register as it was.

use std::io::Write as _;

use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
use serde_json::{Value, json};
use waarborg_tests::root;

use super::desk::Cli;

fn pdf() -> Document {
    let path = root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf");
    Document::load(path).unwrap()
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF that asks for a password before it opens.
fn locked() -> Vec<u8> {
    let mut document = pdf();
    let id = lopdf::Object::string_literal("waarborg-proef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "eigenaar",
        user_password: "geheim",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    saved(document)
}

/// A PDF whose pages hold no text, as a scan has it.
fn scanned() -> Vec<u8> {
    let mut document = pdf();
    let pages: Vec<_> = document.page_iter().collect();
    for page in pages {
        document.change_page_content(page, b"q 595 0 0 842 0 0 cm Q".to_vec()).unwrap();
    }
    saved(document)
}

/// A DOCX that is small and unpacks to 300 MB.
fn bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..300 {
        writer.write_all(&vec![b' '; 1024 * 1024]).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The beginning of an ODT.
fn half_odt() -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(30, 0);
    bytes.extend_from_slice(b"mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04");
    bytes
}

/// An archive of more files than are read.
fn full() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..600 {
        writer.start_file(format!("{number}.txt"), zip::write::SimpleFileOptions::default()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_cannot_be_read_says_so_by_every_command() {
    let cli = Cli::new();
    let whole = saved(pdf());
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec();
    for (name, bytes, told) in [
        ("leeg.pdf", Vec::new(), "is leeg"),
        ("leeg.docx", Vec::new(), "is leeg"),
        ("leeg.txt", Vec::new(), "is leeg"),
        ("leeg.md", b"\xef\xbb\xbf".to_vec(), "is leeg"),
        ("half.pdf", whole[..whole.len() / 3].to_vec(), "is beschadigd"),
        ("half.docx", bomb()[..200].to_vec(), "is beschadigd"),
        ("foto.pdf", png.clone(), "is geen document"),
        ("foto.docx", png.clone(), "is geen document"),
        ("foto.txt", png.clone(), "is geen document"),
        ("foto.md", png, "is geen document"),
        ("bytes.txt", vec![0, 1, 2, 3, 250, 251], "is geen document"),
        ("slot.pdf", locked(), "met een wachtwoord beveiligd"),
        ("bom.docx", bomb(), "te groot"),
        ("half.odt", half_odt(), "is beschadigd"),
        ("leeg.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), "is leeg"),
        ("vol.zip", full(), "te veel bestanden"),
        ("slot.eml", b"From: a@b.nl\nContent-Type: application/pkcs7-mime\n\nMII".to_vec(), "versleuteld"),
    ] {
        std::fs::write(cli.path(name), bytes).unwrap();
        for words in [&["extract", name][..], &["intake", name]] {
            let sentence = cli.run(words).failed(1);
            assert!(sentence.contains(name) && sentence.contains(told), "{words:?}: {sentence}");
            let english = cli.run(words.iter().chain(&["--language", "en"])).failed(1);
            assert!(english.contains(name) && english != sentence, "{english}");
        }
        let failure = cli.on(["intake", name, "--accept", "all", "--json"]).failed(1);
        let failure: Value = serde_json::from_str(&failure).unwrap();
        assert_eq!(failure["code"], "unreadable", "{name}: {failure}");
        assert!(failure["hint"].is_string(), "{failure}");
    }
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 0, "nothing of them was kept");
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true);
}

#[test]
fn a_scan_is_called_a_scan() {
    let cli = Cli::new();
    std::fs::write(cli.path("scan.pdf"), scanned()).unwrap();
    let run = cli.run(["extract", "scan.pdf"]);
    assert_eq!((run.code, run.out.trim()), (0, ""), "{}", run.err);
    assert!(run.err.contains("scan.pdf is een scan zonder tekst"), "{}", run.err);
    let english = cli.run(["extract", "scan.pdf", "--language", "en"]).err;
    assert!(english.contains("scan.pdf") && english != run.err, "{english}");
    let read = cli.run(["intake", "scan.pdf", "--json"]).json();
    assert_eq!((&read["document"]["parts"][0]["no_text"], &read["facts"]), (&json!(true), &json!([])), "{read}");
    assert!(!cli.on(["intake", "scan.pdf", "--accept", "all"]).failed(1).contains("panicked"));
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 0);
}

#[test]
fn a_document_is_kept_whole_or_not_at_all() {
    let cli = Cli::new();
    let most = waarborg_extract::Limits::default().bytes;
    let file = std::fs::File::create(cli.path("groot.txt")).unwrap();
    file.set_len(most + 5).unwrap();
    std::fs::write(cli.path("leeg.txt"), "").unwrap();
    for (name, told) in [("groot.txt", "te groot"), ("leeg.txt", "is leeg")] {
        for words in [&["document", "keep", name][..], &["intake", name, "--accept", "all"]] {
            let sentence = cli.on(words).failed(1);
            assert!(sentence.contains(name) && sentence.contains(told), "{sentence}");
        }
    }
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 0);
}
