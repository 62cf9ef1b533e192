//! What the suites share: a desk with a register on it, worked through the public calls alone.

pub mod apart;
pub mod generated;
pub mod licences;
pub mod truth;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;
use waarborg_register::api::{self, Session};
use waarborg_register::words::Language;
use waarborg_register::world::{StillWorld, World};
use waarborg_register::{Code, Failure};

/// The date of every suite, so that nothing depends on the day on which it runs.
pub const TODAY: &str = "2026-11-21";

/// A desk: a folder of its own, and a session with a register open.
#[derive(Debug)]
pub struct Desk {
    /// The session, for what a suite does besides calling. Gone before its files: the next file may get the number of one that is gone.
    pub session: Session,
    folder: TempDir,
}

impl Desk {
    /// A desk with an empty register of a board in Utrecht.
    pub fn new() -> Self {
        let mut desk = Self::without_register();
        desk.call(
            "create",
            json!({ "path": desk.path("bestuur.waarborg"), "board": { "name": "Stichting Proefbestuur" } }),
        );
        desk
    }

    /// A desk without a register.
    pub fn without_register() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), session: session_on(TODAY) }
    }

    /// A path in the desk's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Calls, and expects an answer.
    pub fn call(&mut self, name: &str, request: Value) -> Value {
        match api::call(&mut self.session, name, request.clone()) {
            Ok(answer) => answer,
            Err(failure) => panic!("{name} {request}: {failure:?}"),
        }
    }

    /// Calls, and expects a failure.
    pub fn refused(&mut self, name: &str, request: Value) -> Failure {
        match api::call(&mut self.session, name, request.clone()) {
            Ok(answer) => panic!("{name} {request} was answered: {answer}"),
            Err(failure) => failure,
        }
    }

    /// Calls, and expects a failure with this code.
    pub fn refused_as(&mut self, code: Code, name: &str, request: Value) -> Failure {
        let failure = self.refused(name, request);
        assert_eq!(failure.code, code, "{failure:?}");
        failure
    }

    /// Adds a record and answers its id.
    pub fn add(&mut self, noun: &str, fields: Value) -> String {
        let answer = self.call("add", json!({ "noun": noun, "fields": fields }));
        answer["value"]["record"]["id"].as_str().expect("a record has an id").to_owned()
    }

    /// Closes the register and opens it again.
    pub fn reopen(&mut self) {
        let path = self.call("status", json!({}))["path"].clone();
        self.call("close", json!({}));
        self.call("open", json!({ "path": path }));
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// A session on a date that stands still.
pub fn session_on(date: &str) -> Session {
    let date: NaiveDate = date.parse().expect("a date");
    let world: Arc<dyn World> = Arc::new(StillWorld::on(date));
    Session::new(world, Language::Nl, program("waarborg-extract"))
}

/// A program of this workspace, built beside the running test.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    let built =
        test.ancestors().nth(2).expect("target/<profile>").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(built.exists(), "{} is not built: run `cargo build` first", built.display());
    built
}

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the project")
}

/// The real documents of vendors beside the project. Where they are absent the running test is skipped, and counted so.
pub fn seeds() -> Option<PathBuf> {
    let seeds = root().join("../shared/seeds");
    if !seeds.is_dir() {
        skipped("the documents of vendors are not beside the project (../shared/seeds)");
        return None;
    }
    Some(seeds)
}

/// Tells that the running test is skipped, and why. Rust has no word for that, so that a skipped test passes: `make test` counts
/// the lines of the file that `WAARBORG_SKIPPED` names.
pub fn skipped(why: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    println!("{test} was skipped: {why}");
    if let Some(list) = std::env::var_os("WAARBORG_SKIPPED") {
        let mut list = OpenOptions::new().append(true).create(true).open(list).expect("the list of skipped tests");
        writeln!(list, "{test}: {why}").expect("the list of skipped tests can be written");
    }
}
