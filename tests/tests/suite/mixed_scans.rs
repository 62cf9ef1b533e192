//! A document of which one page is a picture and another has letters of its own, with a program in the place of the recogniser that sees
//! the same words in every picture.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::{Value, json};
use waarborg_register::world::Recogniser;
use waarborg_tests::{Desk, root};

use crate::recognising::desk_with;

/// A first page that is a picture, and a second on which a vendor says who it is.
fn mixed() -> Vec<u8> {
    const LINES: [&str; 4] = [
        "Privacybijsluiter Sterrenlezer",
        "Versie 2.1, 14 maart 2025",
        "Naam Verwerker: Kaarsvlam Educatie B.V.",
        "KvK-nummer: 90817263",
    ];
    let mut paper = Document::with_version("1.5");
    let pages = paper.new_object_id();
    let picture = paper.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 400, "Height" => 200, "ColorSpace" => "DeviceGray",
            "BitsPerComponent" => 8,
        },
        vec![200; 400 * 200],
    ));
    let font = paper.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let lines: Vec<String> =
        (0..).zip(LINES).map(|(at, line)| format!("BT /F 12 Tf 72 {} Td ({line}) Tj ET", 760 - 20 * at)).collect();
    let contents = ["q 595 0 0 842 0 0 cm /P Do Q".to_owned(), lines.join("\n")];
    let kids: Vec<Object> = contents
        .into_iter()
        .map(|content| {
            let content = paper.add_object(Stream::new(dictionary! {}, content.into_bytes()));
            let page = dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content };
            paper.add_object(page).into()
        })
        .collect();
    let resources = dictionary! { "XObject" => dictionary! { "P" => picture }, "Font" => dictionary! { "F" => font } };
    let all = dictionary! {
        "Type" => "Pages", "Count" => 2, "Kids" => kids, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    paper.objects.insert(pages, all.into());
    let catalog = paper.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    paper.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    paper.save_to(&mut bytes).unwrap();
    bytes
}

fn asked(recognise: bool) -> Value {
    json!({ "name": "bijsluiter.pdf", "bytes": BASE64_STANDARD.encode(mixed()), "recognise": recognise })
}

fn fixture(program: &str) -> PathBuf {
    root().join("src-tauri/extract/tests/fixtures/recognisers").join(program)
}

/// A machine with a program that sees the same words in every picture; or one that fails, or one that sees nothing.
fn desk(program: &str, folder: &Path) -> Desk {
    desk_with(Recogniser::new(fixture(program), vec![folder.to_str().unwrap().to_owned()]))
}

#[cfg(unix)]
#[test]
fn facts_of_a_reading_that_knows_less_are_marked_where_they_stand_in_the_kept_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk("sees", folder.path());
    let kept = desk.call("keep_document", asked(true));
    let id = &kept["value"]["document"]["id"];
    let text = desk.call("document_text", json!({ "id": id }));
    let text = text[0].as_str().unwrap();
    assert!(text.starts_with("Zutphen noord\n") && text.contains("Kaarsvlam"), "{text}");

    let accepted = desk.call("accept", asked(false));
    assert_eq!(accepted["value"]["renewed"], Value::Null, "what is kept knows more");
    assert_eq!(desk.call("document_text", json!({ "id": id }))[0], text);
    let party = desk.call("find", json!({ "noun": "party", "text": "Kaarsvlam Educatie" }))["id"].clone();
    let evidence = desk.call("evidence", json!({ "id": party }));
    let passages = evidence.as_array().unwrap();
    assert!(passages.len() >= 2, "{evidence}");
    for passage in passages {
        let place = |name: &str| usize::try_from(passage[name].as_u64().unwrap()).unwrap();
        let marked: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
        assert_eq!(marked, passage["quote"].as_str().unwrap(), "{passage}");
        assert_eq!((&passage["part"], &passage["page"]), (&json!(1), &json!(2)));
    }
    // Once more, it is the same evidence.
    desk.call("accept", asked(false));
    assert_eq!(desk.call("evidence", json!({ "id": party })), evidence);
}

/// The pages of which nothing was recognised in what is kept, each with the reason.
fn unread(desk: &mut Desk, id: &Value) -> Value {
    let kept = desk.call("document_recognised", json!({ "id": id }));
    kept.as_array().unwrap().iter().map(|part| part["unread"].clone()).collect()
}

#[cfg(unix)]
#[test]
fn pages_of_a_kept_document_in_which_nobody_had_letters_recognised_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk("sees", folder.path());
    let kept = desk.call("keep_document", asked(false));
    assert_eq!((&kept["value"]["scanned"], &kept["value"]["recognised"]), (&json!(1), &json!([])));
    let id = &kept["value"]["document"]["id"];
    assert_eq!(unread(&mut desk, id), json!([[{ "page": 1, "why": "not_asked" }]]));
    assert_eq!(desk.call("intake", asked(false))["recognised"], json!([]), "that is for what was asked");

    let renewed = desk.call("keep_document", asked(true));
    assert_eq!((&renewed["value"]["scanned"], &renewed["value"]["recognised"][0]["pages"]), (&json!(0), &json!([1])));
    assert_eq!(unread(&mut desk, id), json!([[]]));
    // What is kept knows more than a reading in which nobody asked.
    assert_eq!(desk.call("keep_document", asked(false))["value"]["scanned"], 0);
    assert_eq!(desk.call("document_recognised", json!({ "id": id }))[0]["name"], "bijsluiter.pdf");
}

#[cfg(unix)]
#[test]
fn why_nothing_was_recognised_is_told_and_kept_where_the_text_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut failing = desk("fails", folder.path());
    let kept = failing.call("keep_document", asked(false));
    let id = &kept["value"]["document"]["id"];
    let text = failing.call("document_text", json!({ "id": id }));
    let tried = failing.call("keep_document", asked(true));
    let told = json!({ "part": 1, "name": "bijsluiter.pdf", "pages": [], "unread": [{ "page": 1, "why": "failed" }], "lines": [] });
    assert_eq!(tried["value"]["recognised"], json!([told]));
    assert_eq!((&tried["entry"], &tried["touched"][0]["id"]), (&Value::Null, id), "who shows it looks again");
    assert_eq!(failing.call("document_recognised", json!({ "id": id })), json!([told]));
    assert_eq!(failing.call("document_text", json!({ "id": id })), text);
    // A reading in which nobody asked does not know why.
    failing.call("accept", asked(false));
    assert_eq!(failing.call("document_recognised", json!({ "id": id })), json!([told]));
}

#[cfg(unix)]
#[test]
fn what_failed_for_the_moment_is_tried_again_unless_a_person_has_that_reading_before_them() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("program");
    let put = |name: &str| {
        let _first = std::fs::remove_file(&program);
        std::os::unix::fs::symlink(fixture(name), &program).unwrap();
    };
    put("fails");
    let mut desk = desk_with(Recogniser::new(program.clone(), vec![folder.path().to_str().unwrap().to_owned()]));
    let failed = desk.call("intake", asked(true));
    assert_eq!(failed["recognised"][0]["unread"], json!([{ "page": 1, "why": "failed" }]));
    put("sees");
    let mut reviewed = asked(true);
    reviewed["text_sha256"] = failed["document"]["text_sha256"].clone();
    assert_eq!(desk.call("intake", reviewed)["recognised"], failed["recognised"]);
    assert_eq!(desk.call("intake", asked(true))["recognised"][0]["pages"], json!([1]));
}
