//! What goes wrong: exit codes, sentences, and input that nobody should type.

use std::ffi::OsStr;
use std::process::Stdio;

use serde_json::{Value, json};
use waarborg_register::api::CALLS;
use waarborg_register::words::{Language, say};
use waarborg_tests::Desk;

use super::desk::{Cli, product, ran, ran_with};

#[test]
fn wrong_usage_is_two() {
    let cli = Cli::new();
    for words in [
        &["frobnicate"][..],
        &[],
        &["list"],
        &["list", "dinosaur", "--register", "bestuur.waarborg"],
        &["list", "product"],
        &["list", "product", "--register", "bestuur.waarborg", "--filter", "name"],
        &["list", "product", "--register", "bestuur.waarborg", "--columns", "horns"],
        &["list", "product", "--register", "bestuur.waarborg", "--today", "31-02-2026"],
        &["flags", "--fail-on", "awful", "--register", "bestuur.waarborg"],
        &["create", "ander.waarborg"],
        &["intake", "een.txt", "--accept", "all"],
        &["add", "party", "[1]", "--register", "bestuur.waarborg"],
        &["add", "party", "{", "--register", "bestuur.waarborg"],
        &["call", "list", "{", "--register", "bestuur.waarborg"],
    ] {
        cli.run(words).failed(2);
    }
    assert!(!cli.path("ander.waarborg").exists());
}

#[test]
fn a_register_that_is_open_elsewhere_is_four() {
    let mut desk = Desk::new();
    let register = desk.path("bestuur.waarborg");
    let cli = Cli::without_register();
    let list = [OsStr::new("list"), "product".as_ref(), "--register".as_ref(), register.as_os_str()];
    cli.run(list).failed(4);
    desk.call("close", json!({}));
    cli.run(list).done();
}

#[test]
fn what_is_not_a_register_is_one() {
    let cli = Cli::without_register();
    cli.on(["list", "product"]).failed(1);
    std::fs::write(&cli.register, "%PDF-1.7 nothing of the kind").unwrap();
    cli.on(["list", "product"]).failed(1);
    cli.on(["check"]).failed(1);
}

#[test]
fn the_field_at_fault_is_named() {
    let cli = Cli::new();
    let party = cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    let fields = json!({ "party": party, "basis": "model", "ends_on": "31-02-2026" });
    for (fields, field) in [
        (json!({ "party": party, "standard": "ISO 27001", "until": "31-02-2026" }), "until"),
        (json!({ "party": party, "standard": "ISO 27001", "horns": 2 }), "horns"),
    ] {
        let failure = cli.on(["add", "certificate", &fields.to_string(), "--json"]).failed(1);
        let failure: Value = serde_json::from_str(&failure).unwrap();
        assert_eq!((&failure["code"], &failure["field"]), (&json!("invalid"), &json!(field)));
    }
    let sentence = cli.on(["add", "agreement", &fields.to_string()]).failed(1);
    assert_eq!(sentence.trim_end().lines().count(), 1, "one sentence: {sentence}");
    assert_eq!(cli.on(["list", "certificate", "--json"]).json()["total"], 0);
}

#[test]
fn input_that_nobody_should_type_is_refused_or_kept_whole() {
    let cli = Cli::new();
    cli.on(["add", "party", r#"{"name":"\ud800"}"#]).failed(2);
    let long = "Ĳ".repeat(200);
    cli.add("party", &json!({ "name": long }));
    assert_eq!(cli.on(["show", "party", &long, "--json"]).json()["record"]["name"], json!(long));
    assert!(cli.on(["list", "party"]).done().contains(&long), "what is piped is not cut off");

    std::fs::write(cli.path("party.json"), b"\xef\xbb\xbf{\"name\":\"Uit een bestand\"}").unwrap();
    cli.on(["add", "party", "@party.json"]).done();
    cli.on(["add", "party", "@weg.json"]).failed(1);
    let register = cli.register.to_str().unwrap();
    ran_with(&mut cli.command(["add", "party", "-", "--register", register]), br#"{"name":"Van de invoer"}"#).done();
    ran_with(&mut cli.command(["add", "party", "-", "--register", register]), b"\xff\xfe").failed(2);
    assert_eq!(cli.on(["list", "party", "--json"]).json()["total"], 3);
}

#[test]
fn json_that_is_none_is_refused() {
    let cli = Cli::new();
    let wide: Vec<u8> = "{\"name\":\"x\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("leeg.json", Vec::new()),
        ("half.json", b"{\"name\":\"x".to_vec()),
        ("breed.json", [b"\xff\xfe".to_vec(), wide].concat()),
        ("windows.json", b"{\"name\":\"Caf\xe9\"}".to_vec()),
        ("half-teken.json", b"{\"name\":\"\\udc00\"}".to_vec()),
        ("diep.json", b"[".repeat(100_000)),
        ("foto.json", b"\x89PNG\r\n".to_vec()),
    ] {
        std::fs::write(cli.path(name), &bytes).unwrap();
        let told = cli.on(["add", "party", &format!("@{name}")]).failed(2);
        assert!(told.contains("geen geldige JSON"), "{name}: {told}");
        let register = cli.register.to_str().unwrap();
        ran_with(&mut cli.command(["add", "party", "-", "--register", register]), &bytes).failed(2);
        cli.on(["call", "list", &format!("@{name}")]).failed(2);
    }
    for argument in ["", " ", "null", "\"x\"", "{}}"] {
        cli.on(["add", "party", argument]).failed(2);
    }
    assert_eq!(cli.on(["list", "party", "--json"]).json()["total"], 0);
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true);
}

#[cfg(unix)]
#[test]
fn input_without_an_end_is_refused() {
    let cli = Cli::new();
    let told = cli.on(["add", "party", "@/dev/zero"]).failed(2);
    assert!(told.contains("/dev/zero is te groot"), "{told}");
    let zero = std::fs::File::open("/dev/zero").unwrap();
    let register = cli.register.to_str().unwrap();
    ran(cli.command(["add", "party", "-", "--register", register]).stdin(zero)).failed(2);
}

#[test]
fn a_date_that_does_not_exist_is_refused_wherever_it_stands() {
    let cli = Cli::new();
    for words in [
        &["list", "party", "--filter", "reviewed_on=31-02-2026"][..],
        &["list", "party", "--filter", "archived_on>=2026-02-31", "--archived"],
        &["call", "list", r#"{"noun":"party","query":{"filter":[{"field":"reviewed_on","value":"31-02-2026"}]}}"#],
        &["call", "flags", r#"{"today":"2026-02-31"}"#],
        &["call", "export", r#"{"report":"register","format":"json","today":"31-02-2026"}"#],
    ] {
        let failure = cli.on(words.iter().chain(&["--json"])).failed(1);
        let failure: Value = serde_json::from_str(&failure).unwrap();
        assert_eq!(failure["code"], "invalid", "{words:?}: {failure}");
    }
    cli.on(["list", "party", "--filter", "reviewed_on=28-02-2026"]).done();
}

#[cfg(unix)]
#[test]
fn no_name_steers_the_terminal() {
    let cli = Cli::new();
    let steering = "weg\u{1b}[31m\u{7}.waarborg";
    let told = cli.run(["list", "party", "--register", steering]).failed(1);
    assert!(told.contains("weg") && !told.trim_end().contains(char::is_control), "{told:?}");
    let told = cli.run(["extract", "weg\u{1b}[2J\u{202e}.txt"]).failed(1);
    assert!(!told.trim_end().contains(char::is_control), "{told:?}");
    let told = cli.on(["export", "register", "--format", "json", "--out", "uit\u{1b}[31m.json"]).done();
    assert!(told.contains("uit") && !told.trim_end().contains(char::is_control), "{told:?}");
    let kept = cli.add("party", &json!({ "name": "Naam\u{1b}[31m\u{202e}gnitteg" }));
    assert_eq!(cli.on(["show", "party", &kept, "--json"]).json()["record"]["name"], "Naam[31mgnitteg");
}

#[test]
fn a_read_only_register_stays_as_it_is() {
    let cli = Cli::new();
    cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    let before = std::fs::read(&cli.register).unwrap();
    cli.on(["add", "party", r#"{"name":"Nog een"}"#, "--read-only"]).failed(1);
    cli.on(["list", "party", "--read-only"]).done();
    cli.on(["check"]).done();
    assert_eq!(std::fs::read(&cli.register).unwrap(), before);
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let cli = Cli::new();
    let party = cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    for number in 0..12 {
        cli.add("product", &product(&party, &format!("{number} {}", "lang ".repeat(39))));
    }
    for words in [&["list", "product", "--json"][..], &["nouns"], &["completions", "bash"], &["--help"]] {
        let mut words: Vec<&str> = words.to_vec();
        if words[0] == "list" {
            words.extend(["--register", "bestuur.waarborg"]);
        }
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = ran_to(&mut cli.command(&words), writer.into());
        assert_eq!(run, (Some(0), String::new()), "{words:?}");
    }
}

fn ran_to(command: &mut std::process::Command, out: Stdio) -> (Option<i32>, String) {
    let output = command.stdout(out).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_told() {
    let cli = Cli::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let (code, err) = ran_to(&mut cli.command(["nouns"]), full.into());
    assert_eq!(code, Some(1), "{err}");
    assert!(!err.is_empty());
}

#[test]
fn every_call_can_be_made() {
    let cli = Cli::new();
    for call in CALLS {
        let run = ran(&mut cli.command(["call", call, "{}", "--language", "en", "--register", "bestuur.waarborg"]));
        let unknown = say(Language::En, "error-unknown-call", &[("name", (*call).into())]);
        assert!(!run.err.contains(&unknown), "{call}: {}", run.err);
        assert!(matches!(run.code, 0 | 1), "{call}: {}{}", run.out, run.err);
    }
    let unknown = cli.run(["call", "frobnicate"]).failed(1);
    assert!(unknown.contains(&say(Language::Nl, "error-unknown-call", &[("name", "frobnicate".into())])), "{unknown}");
}

#[test]
fn every_call_is_documented() {
    let cli = Cli::without_register();
    let told = cli.run(["calls"]).done();
    assert!(told.contains("list (List) -> Page"), "{told}");
    assert!(told.contains("merge (MergeParties) -> Changed<Recorded>"), "{told}");
    assert!(told.contains("path: string – Where it is."), "{told}");
    let described = cli.run(["calls", "--json"]).json();
    let names: Vec<&str> = described.as_array().unwrap().iter().map(|call| call["name"].as_str().unwrap()).collect();
    assert_eq!(names, CALLS);
    assert!(!described.to_string().contains("::"), "no reader of JSON knows the modules of the core");

    let list = cli.run(["calls", "list", "--json"]).json();
    let [list] = list.as_array().unwrap().as_slice() else { panic!("{list}") };
    assert_eq!(list["fields"][1]["name"], "query");
    assert_eq!(list["fields"][1]["type"], "ListQuery");
    let types = cli.run(["calls", "list"]).done();
    assert!(types.contains("export type ListQuery =") && types.contains("export type Noun ="), "{types}");
    cli.run(["calls", "frobnicate"]).failed(1);
}

#[test]
fn no_argument_is_too_strange_to_be_parsed_or_refused() {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let any = "[a-z_]{0,8}[!<>]?=?[0-9.,-]{0,10}|\\PC{0,20}|.{0,20}";
    for _ in 0..100 {
        let word = any.new_tree(&mut runner).unwrap().current();
        for words in [
            &["list", "party", "--register", "x", "--filter"][..],
            &["list", "party", "--register", "x", "--limit"],
            &["flags", "--register", "x", "--today"],
            &["intake", "a.txt", "--accept", "all", "--register", "x", "--min-confidence"],
            &["document", "keep", "a.txt", "--register", "x", "--link"],
            &["history", "--register", "x", "--before"],
        ] {
            let words = ["waarborg-cli"].iter().chain(words).copied().chain([word.as_str()]);
            if let Err(fault) = waarborg_cli::command_line().try_get_matches_from(words) {
                assert!(!fault.to_string().is_empty(), "{word:?}");
            }
        }
    }
}
