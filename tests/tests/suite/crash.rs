//! Crashes: a process that is killed while it writes loses nothing that it had acknowledged.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use waarborg_register::api::{self, Session};
use waarborg_register::file;
use waarborg_register::words::Language;
use waarborg_register::world::World;
use waarborg_tests::{Desk, TODAY, program, session_on};

/// A world whose randomness differs from process to process: a register that is opened again makes other ids.
struct OtherWorld;

impl World for OtherWorld {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-21T12:00:00Z".parse().unwrap()
    }

    fn randomise(&self, bytes: &mut [u8]) {
        std::fs::File::open("/dev/urandom").unwrap().read_exact(bytes).unwrap();
    }

    fn actor(&self) -> String {
        "kind".to_owned()
    }
}

#[test]
fn adds_until_it_is_killed() {
    // Only as the child of the suite below.
    let Some(path) = std::env::var_os("WAARBORG_CRASH") else { return };
    let password = std::env::var("WAARBORG_CRASH_PASSWORD").ok();
    let mut session = Session::new(Arc::new(OtherWorld), Language::Nl, "none".into());
    api::call(&mut session, "open", json!({ "path": Path::new(&path), "password": password })).unwrap();
    let mut out = std::io::stdout();
    for number in 0.. {
        let fields = json!({ "name": format!("Partij {number}"), "note": "x".repeat(500) });
        let added = api::call(&mut session, "add", json!({ "noun": "party", "fields": fields })).unwrap();
        writeln!(out, "kept {}", added["value"]["record"]["id"].as_str().unwrap()).unwrap();
        out.flush().unwrap();
    }
}

fn kill_again_and_again(times: u64, password: Option<&str>) {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": password }));
    desk.call("close", json!({}));
    let mut kept: Vec<String> = Vec::new();
    let mut seed = 20_261_121_u64;
    for round in 0..times {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "crash::adds_until_it_is_killed", "--nocapture"]).env("WAARBORG_CRASH", &path);
        if let Some(password) = password {
            command.env("WAARBORG_CRASH_PASSWORD", password);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut acknowledged = |line: String| kept.extend(line.rsplit_once("kept ").map(|(_, id)| id.to_owned()));
        // Killed after some acknowledged records and then at some moment within the next.
        for line in lines.by_ref().take(3 + usize::try_from(seed >> 60).unwrap()) {
            acknowledged(line.unwrap());
        }
        std::thread::sleep(Duration::from_micros((seed >> 33) % 3000));
        child.kill().unwrap();
        child.wait().unwrap();
        // The last line may be cut off; only a whole id counts.
        lines.map_while(Result::ok).filter(|line| line.len() >= 41).for_each(&mut acknowledged);

        desk.session = session_on(TODAY);
        desk.call("open", json!({ "path": path, "password": password }));
        let check = desk.call("check", json!({}));
        assert_eq!(check["sound"], true, "round {round}: {check}");
        let mut there: Vec<String> = Vec::new();
        let mut after = Value::Null;
        loop {
            let page = desk.call("list", json!({ "noun": "party", "query": { "limit": 1000, "after": after } }));
            there.extend(page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()));
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        there.sort_unstable();
        for id in &kept {
            assert!(there.binary_search(id).is_ok(), "round {round}: {id} was acknowledged and is gone");
        }
        // Left as a crash leaves it, so that the next round opens it without a backup being made each time.
        desk.session = session_on(TODAY);
    }
    assert!(kept.len() as u64 > times, "the child wrote something each round");
}

#[test]
fn nothing_acknowledged_is_lost() {
    kill_again_and_again(180, None);
}

#[test]
fn nothing_acknowledged_is_lost_when_encrypted() {
    kill_again_and_again(20, Some("geheim"));
}

const PASSWORDS: [&str; 2] = ["een", "twee"];

#[test]
fn changes_the_password_until_it_is_killed() {
    // Only as the child of the suite below.
    let Some(path) = std::env::var_os("WAARBORG_CRASH_CHANGING") else { return };
    let current = std::env::var("WAARBORG_CRASH_PASSWORD").unwrap();
    let mut session = Session::new(Arc::new(OtherWorld), Language::Nl, "none".into());
    api::call(&mut session, "open", json!({ "path": Path::new(&path), "password": current })).unwrap();
    let other = PASSWORDS.into_iter().find(|password| *password != current).unwrap();
    for password in [other, current.as_str()].into_iter().cycle() {
        // A log that is not empty must be put away before another file takes the register's name.
        api::call(&mut session, "add", json!({ "noun": "party", "fields": { "name": "Nieuw" } })).unwrap();
        println!("kept");
        api::call(&mut session, "change_password", json!({ "password": password })).unwrap();
    }
}

#[test]
fn one_of_the_two_passwords_always_opens_the_register() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" }, "password": PASSWORDS[0] }));
    desk.call("close", json!({}));
    let (mut current, mut kept, mut changed) = (PASSWORDS[0], 0_u64, 0);
    // Killed at moments spread over the time that a change takes here, which the first round measures.
    let mut takes = None;
    for round in 0..10_u32 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::changes_the_password_until_it_is_killed", "--nocapture"])
            .env("WAARBORG_CRASH_CHANGING", &path)
            .env("WAARBORG_CRASH_PASSWORD", current)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.by_ref().any(|line| line.ends_with("kept")), "round {round}: the child works");
        if let Some(takes) = takes {
            std::thread::sleep(takes * round / 8);
        } else {
            let begun = Instant::now();
            assert!(lines.by_ref().any(|line| line.ends_with("kept")), "a whole change");
            kept += 1;
            takes = Some(begun.elapsed());
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kept += 1 + u64::try_from(lines.filter(|line| line.ends_with("kept")).count()).unwrap();

        desk.session = session_on(TODAY);
        let opens = |desk: &mut Desk, password: &str| {
            desk.session = session_on(TODAY);
            api::call(&mut desk.session, "open", json!({ "path": path, "password": password })).is_ok()
        };
        let opening: Vec<&str> = PASSWORDS.into_iter().filter(|password| opens(&mut desk, password)).collect();
        let [password] = opening[..] else { panic!("round {round}: {opening:?} open the register") };
        changed += usize::from(password != current);
        current = password;
        assert!(opens(&mut desk, current));
        let check = desk.call("check", json!({}));
        assert_eq!(check["sound"], true, "round {round}: {check}");
        let there = desk.call("list", json!({ "noun": "party" }))["total"].as_u64().unwrap();
        assert!((kept..=kept + 1).contains(&there), "round {round}: {there} of {kept}");
        kept = there;
        desk.session = session_on(TODAY);
    }
    assert!(changed > 0, "some rounds came as far as another password");
}

#[test]
fn rewrites_until_it_is_killed() {
    // Only as the child of the suite below.
    let Some(path) = std::env::var_os("WAARBORG_CRASH_REWRITE") else { return };
    let path = Path::new(&path);
    let mut session = Session::new(Arc::new(OtherWorld), Language::Nl, program("waarborg-extract"));
    let opened =
        |session: &mut Session, password| api::call(session, "open", json!({ "path": path, "password": password }));
    let found = opened(&mut session, Value::Null).or_else(|_| opened(&mut session, json!("geheim"))).unwrap();
    let mut encrypted = found["encrypted"] == true;
    let report = path.with_file_name("rapport.json");
    let mut out = std::io::stdout();
    for number in 0.. {
        let fields = json!({ "name": format!("Partij {number}"), "note": "x".repeat(500) });
        let added = api::call(&mut session, "add", json!({ "noun": "party", "fields": fields })).unwrap();
        writeln!(out, "kept {}", added["value"]["record"]["id"].as_str().unwrap()).unwrap();
        out.flush().unwrap();
        let made = api::call(&mut session, "export", json!({ "report": "register", "format": "json" })).unwrap();
        file::replace(&report, made["bytes"].as_str().unwrap().as_bytes()).unwrap();
        encrypted = !encrypted;
        api::call(&mut session, "change_password", json!({ "password": encrypted.then_some("geheim") })).unwrap();
    }
}

/// A change of the password writes the register anew, and a backup and a report besides.
#[test]
fn a_rewrite_that_is_killed_leaves_the_old_register_or_the_new_one() {
    let mut desk = Desk::without_register();
    let path = desk.path("bestuur.waarborg");
    desk.call("create", json!({ "path": path, "board": { "name": "Bestuur" } }));
    let bytes = "YWJj".repeat(200_000);
    desk.call("keep_document", json!({ "name": "groot.txt", "bytes": bytes }));
    desk.call("close", json!({}));
    let mut kept: Vec<String> = Vec::new();
    let mut seed = 20_261_121_u64;
    for round in 0..20 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "crash::rewrites_until_it_is_killed", "--nocapture"]);
        command.env("WAARBORG_CRASH_REWRITE", &path).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut acknowledged = |line: String| kept.extend(line.rsplit_once("kept ").map(|(_, id)| id.to_owned()));
        let first = lines.by_ref().map_while(Result::ok).find(|line| line.contains("kept "));
        acknowledged(first.expect("the child opens the register that the one before it left"));
        std::thread::sleep(Duration::from_millis((seed >> 33) % 600));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.map_while(Result::ok).filter(|line| line.len() >= 41).for_each(&mut acknowledged);

        desk.session = session_on(TODAY);
        if api::call(&mut desk.session, "open", json!({ "path": path })).is_err() {
            desk.call("open", json!({ "path": path, "password": "geheim" }));
        }
        let check = desk.call("check", json!({}));
        assert_eq!(check["sound"], true, "round {round}: {check}");
        assert_eq!(desk.call("list", json!({ "noun": "document" }))["total"], 1, "round {round}");
        for id in &kept {
            desk.call("show", json!({ "noun": "party", "id": id }));
        }
        let report = desk.path("rapport.json");
        if report.exists() {
            let text = std::fs::read_to_string(report).unwrap();
            assert!(text.len().is_multiple_of(4) && text.len() > 1000, "round {round}: the report is whole");
        }
        // Every backup that bears its name is a whole one, with one of the passwords.
        let newest = desk.call("backups", json!({})).as_array().unwrap().last().cloned();
        if let Some(backup) = newest {
            let back = desk.path(&format!("terug {round}.waarborg"));
            let restore = |password| json!({ "backup": backup["path"], "path": back, "password": password });
            if api::call(&mut desk.session, "restore", restore(Value::Null)).is_err() {
                desk.call("restore", restore(json!("geheim")));
            }
        }
        desk.session = session_on(TODAY);
    }
    assert!(kept.len() >= 20, "the child wrote something each round");
}
