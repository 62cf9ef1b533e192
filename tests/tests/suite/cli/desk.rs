//! A register worked with the program alone, and what the commands answer.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use waarborg_tests::{TODAY, program};

/// A folder with a register in it, and the program.
pub(super) struct Cli {
    folder: TempDir,
    pub(super) register: PathBuf,
}

/// What a run of the program left behind.
pub(super) struct Run {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Run {
    /// What was answered, if the program is content.
    pub(super) fn done(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    /// The answer as JSON.
    pub(super) fn json(self) -> Value {
        let out = self.done();
        serde_json::from_str(&out).unwrap_or_else(|fault| panic!("{fault}: {out}"))
    }

    /// The one sentence of a failure with this code.
    pub(super) fn failed(self, code: i32) -> String {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(!self.err.trim().is_empty(), "a failure says why");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self.err
    }
}

impl Cli {
    /// A folder without a register.
    pub(super) fn without_register() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("bestuur.waarborg");
        Self { folder, register }
    }

    /// A folder with the register of a board.
    pub(super) fn new() -> Self {
        let cli = Self::without_register();
        let words = [OsStr::new("create"), cli.register.as_os_str(), "--board".as_ref(), "Stichting Proef".as_ref()];
        cli.run(words.into_iter().chain(["--today", TODAY].map(OsStr::new))).done();
        cli
    }

    pub(super) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, ready to run: nothing of the machine's own account leaks into it, and nobody can be asked.
    pub(super) fn command<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Command {
        let mut command = Command::new(program("waarborg-cli"));
        command.args(words).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env_remove("WAARBORG_PASSWORD").env_remove("WAARBORG_NEW_PASSWORD");
        command.env("LC_ALL", "nl_NL.UTF-8").env("USER", "anna");
        command
    }

    pub(super) fn run<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Run {
        ran(&mut self.command(words))
    }

    /// Runs a command on the register, on the date of the suites.
    pub(super) fn on<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Run {
        let mut all: Vec<OsString> = words.into_iter().map(|word| word.as_ref().to_owned()).collect();
        all.extend(["--today".into(), TODAY.into(), "--register".into(), self.register.clone().into_os_string()]);
        self.run(all)
    }

    /// Adds a record and answers its id.
    pub(super) fn add(&self, noun: &str, fields: &Value) -> String {
        let out = self.on(["add", noun, &fields.to_string()]).done();
        out.split_whitespace().next().unwrap().to_owned()
    }
}

/// The name of the account that the tests run under, as the system has it.
fn account() -> String {
    let told = Command::new("id").arg("-un").output().unwrap();
    String::from_utf8(told.stdout).unwrap().trim().to_owned()
}

pub(super) fn ran(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}

/// Runs with something on the standard input.
pub(super) fn ran_with(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}

pub(super) fn product(party: &str, name: &str) -> Value {
    json!({ "party": party, "name": name, "all_services": false })
}

#[test]
fn a_register_is_worked_from_the_command_line() {
    let cli = Cli::new();
    let party = cli.add("party", &json!({ "name": "Rekenrijk B.V.", "kvk": "12345678" }));
    let first = cli.add("product", &product("Rekenrijk B.V.", "Rekenmeester"));
    let second = cli.add("product", &product(&party[..18], "Taalmeester"));

    let page = cli.on(["list", "product", "--json"]).json();
    let keys: Vec<&String> = page.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["items", "labels", "next", "total"]);
    assert_eq!(page["total"], 2);
    assert_eq!(page["items"][0]["party"], json!(party), "a name was taken for the id of the party");
    let filtered = cli.on(["list", "product", "--json", "--filter", "name=Taalmeester"]).json();
    assert_eq!(filtered["items"][0]["id"], json!(second));
    assert_eq!(cli.on(["list", "product", "--json", "--filter", "party=Rekenrijk B.V."]).json()["total"], 2);
    assert_eq!(cli.on(["list", "product", "--json", "--filter", "name!=Taalmeester"]).json()["total"], 1);
    assert_eq!(cli.on(["list", "product", "--json", "--filter", "trial_days>=1"]).json()["total"], 0);
    assert_eq!(cli.on(["list", "product", "--json", "--filter", "edition="]).json()["total"], 2);
    let highest = cli.on(["list", "product", "--json", "--descending", "--limit", "1"]).json();
    assert_eq!(highest["items"][0]["name"], "Taalmeester");
    let next = cli
        .on(["list", "product", "--json", "--descending", "--limit", "1", "--after", highest["next"].as_str().unwrap()])
        .json();
    assert_eq!(next["items"][0]["name"], "Rekenmeester");
    assert_eq!(next["next"], json!(null));

    // Ids of records that were made in one moment begin alike; the beginnings that are shown tell them apart.
    let table = cli.on(["list", "product"]).done();
    for (line, id) in table.lines().skip(2).zip([&first, &second]) {
        let beginning = line.split_whitespace().next().unwrap();
        assert!(beginning.len() >= 8 && id.starts_with(beginning), "{table}");
        assert_eq!(cli.on(["show", "product", beginning, "--json"]).json()["record"]["id"], json!(id));
    }
    assert!(cli.on(["show", "product", "Rekenmeester"]).done().contains("Rekenrijk B.V. · Rekenmeester"));

    cli.on(["change", "product", "Rekenmeester", r#"{"edition":"3"}"#, "--revision", "1"]).done();
    cli.on(["change", "product", "Rekenmeester", r#"{"edition":"4"}"#, "--revision", "1"]).failed(1);
    cli.on(["archive", "product", "Taalmeester"]).done();
    assert_eq!(cli.on(["list", "product", "--json"]).json()["total"], 1);
    assert_eq!(cli.on(["list", "product", "--json", "--archived"]).json()["total"], 2);
    let register = cli.register.to_str().unwrap();
    cli.run(["unarchive", "product", "Taalmeester", "--today", "1999-12-31", "--register", register]).done();
    assert_eq!(cli.on(["search", "rekenmester", "--json"]).json()[0]["hits"][0]["id"], json!(first));

    let history = cli.on(["history", "product", "Rekenmeester", "--json"]).json();
    let entries = history["entries"].as_array().unwrap();
    assert_eq!(entries.iter().map(|entry| entry["operation"].as_str().unwrap()).collect::<Vec<_>>(), ["change", "add"]);
    assert_eq!(entries[0]["actor"], json!(account()), "the account itself: a variable can say anything");
    let unarchived = cli.on(["history", "product", "Taalmeester", "--json"]).json()["entries"][0]["at"].clone();
    assert!(!unarchived.as_str().unwrap().starts_with("1999"), "the day of the deadlines is not that of the change");
    let is_dutch = |word: &str| chrono::NaiveDate::parse_from_str(word, "%d-%m-%Y").is_ok();
    assert!(cli.on(["history"]).done().split_whitespace().any(is_dutch), "dates stand in Dutch notation");
    assert!(!cli.on(["history", "--language", "en"]).done().split_whitespace().any(is_dutch));
    let number = entries[0]["number"].to_string();
    cli.on(["undo", &number]).done();
    assert_eq!(cli.on(["show", "product", &first, "--json"]).json()["record"]["edition"], json!(null));
    cli.on(["undo", "9999"]).failed(1);

    let other = cli.add("party", &json!({ "name": "Rekenrijk Groep B.V." }));
    cli.on(["merge", &party, &other]).done();
    assert_eq!(cli.on(["list", "party", "--json"]).json()["total"], 1);

    let status = cli.on(["status", "--json"]).json();
    assert_eq!((&status["board"], &status["today"]), (&json!("Stichting Proef"), &json!(TODAY)));
    assert_eq!(cli.on(["call", "status"]).json()["board"], "Stichting Proef");
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true);
}

#[test]
fn backups_are_made_listed_and_restored() {
    let cli = Cli::new();
    cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    let made = cli.on(["backup", "--json"]).json();
    let listed = cli.on(["backups", "--json"]).json();
    assert!(listed.as_array().unwrap().iter().any(|backup| backup["path"] == made["path"]), "{listed}");
    let register = cli.register.as_os_str();

    let over = cli.run([OsStr::new("restore"), "--register".as_ref(), register]);
    assert!(over.failed(1).contains("bestuur.waarborg"), "a register is never written over");
    let out = cli.path("hersteld.waarborg");
    cli.run([OsStr::new("restore"), "--register".as_ref(), register, "--out".as_ref(), out.as_os_str()]).done();
    let list = [OsStr::new("list"), "party".as_ref(), "--json".as_ref(), "--register".as_ref(), out.as_os_str()];
    assert_eq!(cli.run(list).json()["items"][0]["name"], "Rekenrijk B.V.");

    std::fs::remove_file(&cli.register).unwrap();
    cli.run([OsStr::new("restore"), "--register".as_ref(), register]).done();
    assert_eq!(cli.on(["list", "party", "--json"]).json()["total"], 1, "the newest backup took the register's place");

    let none = cli.path("nooit.waarborg");
    cli.run([OsStr::new("restore"), "--register".as_ref(), none.as_os_str()]).failed(1);
}

#[test]
fn the_example_board_is_judged() {
    let cli = Cli::without_register();
    cli.run([OsStr::new("create"), cli.register.as_os_str(), "--example".as_ref(), "--json".as_ref()]).json();

    let flags = cli.on(["flags", "--json"]).json();
    let flags = flags.as_array().expect("a list of flags and nothing else");
    assert!(!flags.is_empty());
    let severities: Vec<&str> = flags.iter().map(|flag| flag["severity"].as_str().unwrap()).collect();
    assert!(severities.contains(&"high"), "{severities:?}");
    let some = cli.on(["flags", "--json", "--severity", "high"]).json();
    let expected = severities.iter().filter(|severity| matches!(**severity, "critical" | "high")).count();
    assert_eq!(some.as_array().unwrap().len(), expected);
    let rule = flags[0]["rule"].as_str().unwrap();
    let of_rule = cli.on(["flags", "--json", "--rule", &rule.to_lowercase()]).json();
    assert!(of_rule.as_array().unwrap().iter().all(|flag| flag["rule"] == rule));
    let label = flags[0]["subject"]["label"].as_str().unwrap();
    let of_words = cli.on(["flags", "--json", "--text", &format!("{} {}", label.to_uppercase(), rule)]).json();
    let of_words = of_words.as_array().unwrap();
    assert!(of_words.contains(&flags[0]) && of_words.len() < flags.len(), "{of_words:?}");
    assert_eq!(cli.on(["flags", "--json", "--text", "bestaatniet"]).json(), serde_json::json!([]));
    let shown = cli.on(["flags"]).done();
    for flag in flags {
        assert!(shown.contains(flag["rule"].as_str().unwrap()), "{}", flag["rule"]);
    }

    let failed = cli.on(["flags", "--fail-on", "high"]);
    assert_eq!(failed.code, 3, "a threshold was passed");
    assert!(failed.err.is_empty(), "a threshold is no failure: {}", failed.err);
    let none = cli.on(["flags", "--rule", "XXX-99", "--fail-on", "info"]);
    assert_eq!(none.code, 0, "flags that were not asked for pass no threshold");

    let scores = cli.on(["score", "--json"]).json();
    let first = &scores[0];
    assert!(first["aspects"].as_array().is_some_and(|aspects| aspects.len() == 3), "{first}");
    let shown = cli.on(["score", first["product"].as_str().unwrap()]).done();
    for step in first["aspects"][0]["steps"].as_array().unwrap() {
        assert!(shown.contains(step.as_str().unwrap()), "{step} is not in {shown}");
    }

    let rules = cli.run(["rules", "--json"]).json();
    let code = rules[0]["code"].as_str().unwrap();
    assert!(cli.run(["rules", code]).done().contains(code));
    cli.run(["rules", "XXX-99"]).failed(1);
}

#[test]
fn the_register_of_article_30_is_exported_in_every_format() {
    let cli = Cli::without_register();
    cli.run([OsStr::new("create"), cli.register.as_os_str(), "--example".as_ref()]).done();
    for (format, start) in [("pdf", &b"%PDF-"[..]), ("xlsx", b"PK"), ("csv", b""), ("json", b"{")] {
        let out = format!("register.{format}");
        cli.on(["export", "register", "--format", format, "--out", &out]).done();
        let bytes = std::fs::read(cli.path(&out)).unwrap();
        assert!(bytes.len() > 500 && bytes.starts_with(start), "{format}: {} bytes", bytes.len());
    }
    let words = ["export", "register", "--format", "json", "--out", "-"];
    let [dutch, english] = ["nl", "en"].map(|tag| cli.on(words.into_iter().chain(["--language", tag])).done());
    assert_ne!(dutch, english, "a report speaks the language that was asked for");
    cli.on(["export", "register", "--format", "pdf", "--out", "bestuur.waarborg"]).failed(2);
    cli.on(["export", "register", "--format", "pdf", "--out", "nergens/register.pdf"]).failed(1);
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true);
}

/// Members of value lists that nobody takes for a word.
fn raw_members() -> Vec<&'static str> {
    let members = crate::lists::all().into_iter().flat_map(|(_, members)| members);
    members.chain(["insufficient_data"]).filter(|member| member.contains('_')).collect()
}

#[test]
fn people_read_no_raw_members() {
    let cli = Cli::without_register();
    let made = [OsStr::new("create"), cli.register.as_os_str(), "--example".as_ref(), "--no-password".as_ref()];
    cli.run(made.into_iter().chain(["--today", TODAY].map(OsStr::new))).done();
    let raw = raw_members();
    let spoken = |told: &str| {
        let words: Vec<&str> = told.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let left: Vec<&&str> = raw.iter().filter(|member| words.contains(member)).collect();
        assert!(left.is_empty(), "{left:?} in {told}");
    };
    spoken(&cli.on(["score"]).done());
    spoken(&cli.on(["history"]).done());
    for noun in ["product", "agreement", "document", "use", "security_annex", "transfer", "task", "request"] {
        let told = cli.on(["list", noun]).done();
        spoken(&told);
    }
    let document = waarborg_tests::root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf");
    let told = cli.run([OsStr::new("intake"), document.as_os_str()]).done();
    spoken(&told);
    assert!(told.contains("privacybijsluiter"), "{told}");
    assert!(told.contains("soort document") && !told.contains("document.kind"), "{told}");
    assert!(told.contains("Medische gegevens") && !told.contains("dc05"), "ids of tables stand in words: {told}");
    let tasks = cli.on(["list", "task"]).done();
    assert!(tasks.contains("Uitgeverij Pennenvlieg · Rekenweide"), "a subject is called what people call it: {tasks}");
    let found = cli.on(["search", "bijsluiter"]).done();
    assert!(found.lines().any(|line| line.starts_with("actie ")), "{found}");
    let history = cli.on(["history", "--limit", "1"]).done();
    assert!(history.contains("actie Bijsluiter"), "{history}");
    assert!(!cli.run(["calls"]).done().contains("::"));
}
