//! Documents: their text, and those that the register keeps.

use std::ffi::{OsStr, OsString};

use serde_json::json;

use super::desk::Cli;

const TEXT: &str = "Privacybijsluiter Rekenmeester\n\nDe gegevens staan in Amsterdam.\n";

#[test]
fn the_text_is_printed_as_it_was_extracted() {
    let cli = Cli::without_register();
    std::fs::write(cli.path("bijsluiter.txt"), TEXT).unwrap();
    let text = cli.run(["extract", "bijsluiter.txt"]).done();
    let extraction = cli.run(["extract", "bijsluiter.txt", "--json"]).json();
    let part = extraction["parts"][0]["text"].as_str().unwrap();
    assert_eq!(text.trim_end_matches('\n'), part.trim_end_matches('\n'));
    assert!(text.starts_with(part), "start and end count in what is printed");
    cli.run(["extract", "weg.txt"]).failed(1);
    cli.run(["extract", "."]).failed(1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_a_name() {
    use std::os::unix::ffi::OsStringExt as _;
    let cli = Cli::without_register();
    let name = OsString::from_vec(b"bijsluiter-\xff\xfe.txt".to_vec());
    std::fs::write(cli.path(&name), TEXT).unwrap();
    let text = cli.run([OsStr::new("extract"), &name]).done();
    assert!(text.contains("Amsterdam"));
    let failure = cli.run([OsString::from("extract"), OsString::from_vec(b"weg-\xff.txt".to_vec())]).failed(1);
    assert!(failure.contains("weg-"));
}

#[test]
fn documents_are_kept_saved_and_erased() {
    let cli = Cli::new();
    cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    std::fs::write(cli.path("bijsluiter.txt"), TEXT).unwrap();
    let kept = cli.on(["document", "keep", "bijsluiter.txt", "--kind", "leaflet", "--link", "party=Rekenrijk B.V.", "--json"]).json();
    let id = kept["value"]["document"]["id"].as_str().unwrap();
    assert_eq!(kept["value"]["document"]["links"][0]["noun"], "party");

    assert!(cli.on(["document", "text", "bijsluiter.txt"]).done().contains("Amsterdam"));
    cli.on(["document", "save", id, "--out", "kopie.txt"]).done();
    assert_eq!(std::fs::read_to_string(cli.path("kopie.txt")).unwrap(), TEXT);
    assert_eq!(cli.on(["document", "save", id, "--out", "-"]).done(), TEXT);
    let over = cli.on([OsStr::new("document"), "save".as_ref(), id.as_ref(), "--out".as_ref(), cli.register.as_os_str()]);
    over.failed(2);
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true, "the register was not written over");

    cli.on(["document", "erase", id]).done();
    cli.on(["document", "save", id, "--out", "weg.txt"]).failed(1);
    assert!(!cli.path("weg.txt").exists());
}

#[test]
fn one_document_that_cannot_be_read_does_not_stop_the_others() {
    let cli = Cli::new();
    std::fs::write(cli.path("een.txt"), TEXT).unwrap();
    std::fs::write(cli.path("twee.txt"), format!("{TEXT}twee")).unwrap();
    let run = cli.on(["document", "keep", "een.txt", "weg.txt", "twee.txt"]);
    assert!(run.failed(1).contains("weg.txt"));
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 2);
}
