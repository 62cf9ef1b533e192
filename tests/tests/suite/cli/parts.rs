//! Files with files inside them: an archive with what a vendor sent, by way of the command line.

use std::io::Write as _;

use serde_json::{Value, json};
use waarborg_tests::root;
use zip::write::SimpleFileOptions;

use super::desk::Cli;

/// A leaflet of the example, a picture, and a text that asks for a password, in one archive.
fn archive() -> Vec<u8> {
    let leaflet = std::fs::read(root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf")).unwrap();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("map/foto.png", b"\x89PNG\r\n\x1a\n".as_slice()),
        ("map/bijsluiter.pdf", &leaflet),
        ("geheim.txt", b"met een sleutel"),
    ] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    // The bit that says that a member is encrypted, in its head and in the list of members.
    for (mark, flags, name) in [(b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)] {
        let mut at = bytes.windows(4).enumerate().filter(|(_, four)| *four == mark).map(|(at, _)| at);
        let at = at.rfind(|at| bytes[at + name..].starts_with(b"geheim.txt")).unwrap();
        bytes[at + flags] |= 1;
    }
    bytes
}

#[test]
fn each_file_is_a_part_and_one_that_cannot_be_read_is_named() {
    let cli = Cli::without_register();
    std::fs::write(cli.path("alles.zip"), archive()).unwrap();
    let run = cli.run(["extract", "alles.zip"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("== 3. map/bijsluiter.pdf (application/pdf) =="), "{}", run.out);
    assert!(run.err.contains("“geheim.txt” is met een wachtwoord beveiligd"), "{}", run.err);
    assert!(run.err.contains("“map/foto.png” is geen document"), "{}", run.err);
    let read = cli.run(["intake", "alles.zip", "--json"]).json();
    let parts = &read["document"]["parts"];
    assert_eq!((&parts[1]["unread"], &parts[2]["unread"]), (&json!("unsupported"), &Value::Null));
    assert_eq!(parts[3]["unread"], "protected");
    let facts = read["facts"].as_array().unwrap();
    assert!(facts.len() > 10 && facts.iter().all(|fact| fact["part"] == 3), "{facts:?}");
    let shown = cli.run(["intake", "alles.zip"]);
    assert!(shown.out.contains("3. map/bijsluiter.pdf") && shown.out.contains(" 3:1 "), "{}", shown.out);
    assert!(shown.err.contains("geheim.txt"), "{}", shown.err);
}

#[test]
fn what_a_file_inside_a_file_says_is_taken_over_found_and_shown() {
    let cli = Cli::new();
    std::fs::write(cli.path("alles.zip"), archive()).unwrap();
    cli.on(["intake", "alles.zip", "--accept", "all"]).done();
    let leaflets = cli.on(["list", "leaflet", "--json"]).json();
    let id = leaflets["items"][0]["id"].as_str().unwrap().to_owned();
    let shown = cli.on(["show", "leaflet", &id, "--evidence", "--json"]).json();
    let evidence = shown["evidence"].as_array().unwrap();
    let text = cli.on(["document", "text", "alles.zip", "--json"]).json();
    assert!(!evidence.is_empty());
    for one in evidence {
        assert_eq!(one["part"], 3);
        let part: Vec<char> = text[2].as_str().unwrap().chars().collect();
        let place = |name: &str| usize::try_from(one[name].as_u64().unwrap()).unwrap();
        let passage: String = part[place("start")..place("end")].iter().collect();
        assert_eq!(one["quote"], passage.as_str());
    }
    assert!(cli.on(["search", "dossiervlier"]).done().contains("alles.zip"), "found by what a file inside says");
    assert!(cli.on(["search", "geheim"]).done().contains("alles.zip"), "and by the name of one");
}

#[test]
fn a_file_is_kept_with_what_was_not_read_of_it() {
    let cli = Cli::new();
    std::fs::write(cli.path("alles.zip"), archive()).unwrap();
    let kept = cli.on(["document", "keep", "alles.zip", "--json"]).json();
    assert!(kept["value"]["unread"].is_null());
    let unread = kept["value"]["unread_parts"].as_array().unwrap();
    assert_eq!(unread.len(), 2);
    assert!(unread[1]["message"].as_str().unwrap().contains("geheim.txt"));
    assert_eq!(unread[1]["code"], "unreadable");
}
