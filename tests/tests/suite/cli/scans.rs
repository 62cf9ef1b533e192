//! Scans on the command line.

use serde_json::Value;
use waarborg_tests::{root, skipped};

use super::desk::{Cli, ran};

fn scan() -> String {
    root().join("tests/fixtures/scans/sterrenlezer-scan.pdf").display().to_string()
}

#[test]
fn a_scan_is_told_and_how_it_is_recognised() {
    let cli = Cli::without_register();
    let run = cli.run(["extract", &scan()]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert!(run.err.contains("2 bladzijden zijn plaatjes van tekst") && run.err.contains("--recognise"), "{}", run.err);
}

#[test]
fn recognised_text_says_so() {
    if waarborg_machine::recogniser().is_none_or(|one| one.languages.len() < 3) {
        return skipped("Tesseract with Dutch is not installed");
    }
    let cli = Cli::new();
    let run = cli.run(["extract", "--recognise", &scan()]);
    assert!(run.out.contains("Naam Verwerker: Kaarsvlam Educatie B.V."), "{}", run.out);
    assert!(run.err.contains("op 2 van 2 bladzijden is tekst herkend (OCR)"), "{}", run.err);
    let facts: Value = cli.run(["intake", "--recognise", "--json", &scan()]).json();
    assert_eq!(facts["recognised"][0]["pages"], serde_json::json!([1, 2]));
    cli.on(["document", "keep", "--recognise", &scan()]).done();
    assert!(cli.on(["document", "text", "sterrenlezer-scan.pdf"]).done().contains("Kluiswolk Hosting"));
    let accepted = cli.on(["intake", "--recognise", "--accept", "all", &scan()]).done();
    assert!(accepted.contains("Kaarsvlam Educatie"), "{accepted}");
}

#[test]
fn without_tesseract_a_sentence_says_how_to_get_it() {
    let cli = Cli::new();
    let folder = cli.path("programs");
    std::fs::create_dir(&folder).unwrap();
    let register = cli.register.display().to_string();
    for words in [
        vec!["extract", "--recognise"],
        vec!["intake", "--recognise"],
        vec!["document", "keep", "--recognise", "--register", &register],
    ] {
        let file = scan();
        let mut command = cli.command(words.iter().copied().chain([file.as_str()]));
        let failure = ran(command.env("PATH", &folder)).failed(1);
        assert!(failure.contains("herkent") && failure.contains("Tesseract"), "{words:?}: {failure}");
    }
}

#[cfg(unix)]
#[test]
fn a_scan_that_is_kept_says_so_and_why_nothing_was_recognised_in_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let cli = Cli::new();
    let register = cli.register.display().to_string();
    let kept = cli.run(["document", "keep", "--register", &register, &scan()]);
    assert!(
        kept.err.contains("2 bladzijden zijn plaatjes van tekst") && kept.err.contains("--recognise"),
        "{}",
        kept.err
    );

    let folder = cli.path("programs");
    std::fs::create_dir(&folder).unwrap();
    let program = folder.join("tesseract");
    let script = "#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo nld; exit; }\ncat >/dev/null\nexit 1\n";
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    for words in [vec!["extract"], vec!["intake"], vec!["document", "keep", "--register", &register]] {
        let file = scan();
        let words = words.into_iter().chain(["--recognise", file.as_str()]);
        let run = ran(cli.command(words).env("PATH", &path));
        assert!(run.err.contains("op 0 van 2 bladzijden is tekst herkend"), "{}", run.err);
        let why = "Op de bladzijden 1–2 is niets herkend: Tesseract kon het plaatje niet lezen.";
        assert!(run.err.contains(why), "{}", run.err);
    }
}
