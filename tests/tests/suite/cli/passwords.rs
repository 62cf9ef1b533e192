//! Passwords: where they come from, and what happens without them.

use std::ffi::OsStr;

use super::desk::{Cli, ran};

fn create(cli: &Cli, more: &[&str]) -> std::process::Command {
    let mut words =
        vec![OsStr::new("create"), cli.register.as_os_str(), "--board".as_ref(), "Stichting Proef".as_ref()];
    words.extend(more.iter().map(OsStr::new));
    cli.command(words)
}

fn is_plain(cli: &Cli) -> bool {
    std::fs::read(&cli.register).unwrap().starts_with(b"SQLite format 3")
}

#[test]
fn without_a_password_and_a_terminal_the_register_is_not_encrypted_and_it_says_so() {
    let cli = Cli::without_register();
    let run = ran(&mut create(&cli, &[]));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("niet versleuteld"), "{}", run.err);
    assert!(is_plain(&cli));
    let before = std::fs::read(&cli.register).unwrap();
    let again = ran(&mut create(&cli, &[]));
    again.failed(1);
    assert_eq!(std::fs::read(&cli.register).unwrap(), before, "what stands there is not written over");
}

#[test]
fn the_password_comes_from_a_file_or_from_a_variable() {
    let cli = Cli::without_register();
    std::fs::write(cli.path("wachtwoord"), "geheim één\ntweede regel\n").unwrap();
    std::fs::write(cli.path("leeg"), "\n").unwrap();
    ran(&mut create(&cli, &["--password-file", "leeg"])).failed(5);
    assert!(!cli.register.exists());
    let made = ran(&mut create(&cli, &["--password-file", "wachtwoord"]));
    assert!(!made.err.contains("niet versleuteld"), "{}", made.err);
    made.done();
    assert!(!is_plain(&cli));

    let list = ["list", "board", "--json", "--register", cli.register.to_str().unwrap()];
    assert_eq!(ran(cli.command(list).args(["--password-file", "wachtwoord"])).json()["total"], 1);
    assert_eq!(ran(cli.command(list).env("WAARBORG_PASSWORD", "geheim één")).json()["total"], 1);
    ran(cli.command(list).env("WAARBORG_PASSWORD", "fout")).failed(5);
    ran(&mut cli.command(list)).failed(5);
    ran(cli.command(list).env("WAARBORG_PASSWORD", "geheim één").arg("--no-password")).failed(5);
    ran(cli.command(list).args(["--password-file", "weg"])).failed(5);
    let failure = ran(cli.command(list).env("WAARBORG_PASSWORD", "fout")).failed(5);
    let failure: serde_json::Value = serde_json::from_str(&failure).expect("with --json a failure is JSON");
    assert_eq!(failure["code"], "unlock");

    let change = ["password", "--register", cli.register.to_str().unwrap(), "--password-file", "wachtwoord"];
    ran(&mut cli.command(change)).failed(5);
    ran(cli.command(change).env("WAARBORG_NEW_PASSWORD", "nieuw")).done();
    ran(cli.command(list).args(["--password-file", "wachtwoord"])).failed(5);
    ran(cli.command(list).env("WAARBORG_PASSWORD", "nieuw")).done();
    let remove = ["password", "--remove", "--register", cli.register.to_str().unwrap()];
    ran(cli.command(remove).env("WAARBORG_PASSWORD", "nieuw")).done();
    assert!(is_plain(&cli));
}

#[test]
fn a_password_file_that_is_none_makes_no_register() {
    let cli = Cli::without_register();
    let wide: Vec<u8> = "geheim\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::create_dir(cli.path("map")).unwrap();
    for (name, bytes) in [
        ("leeg", Vec::new()),
        ("windows", b"geheim\xe9\n".to_vec()),
        ("breed", [b"\xff\xfe".to_vec(), wide].concat()),
        ("foto", b"\x89PNG\r\n\x1a\n".to_vec()),
    ] {
        std::fs::write(cli.path(name), bytes).unwrap();
    }
    for name in ["leeg", "windows", "breed", "foto", "map", "weg"] {
        let told = ran(&mut create(&cli, &["--password-file", name])).failed(5);
        assert!(told.contains(name), "{told}");
        assert!(!cli.register.exists(), "{name}");
    }
    // A password cannot hold this character: it is refused without being told.
    std::fs::write(cli.path("nul"), b"gehe\0im\n").unwrap();
    let told = ran(&mut create(&cli, &["--password-file", "nul"])).failed(1);
    assert!(told.contains("wachtwoord") && !told.contains("gehe"), "{told}");
    assert!(!cli.register.exists());
    #[cfg(unix)]
    ran(&mut create(&cli, &["--password-file", "/dev/zero"])).failed(1);
    assert!(!cli.register.exists());
}
