//! One start of the program, and what a test does in its window.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::axe;
use crate::close;
use crate::driver::{Driver, GLANCE, PATIENCE};

/// The colours that the desktop asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// How the program is to be started.
#[derive(Debug)]
pub struct Start {
    scheme: Scheme,
    locale: &'static str,
    arguments: Vec<String>,
    environment: Vec<(&'static str, String)>,
    home: Arc<TempDir>,
}

impl Default for Start {
    fn default() -> Self {
        let home = Arc::new(tempfile::tempdir().expect("a folder for the program's own files"));
        Self { scheme: Scheme::Light, locale: "C.UTF-8", arguments: Vec::new(), environment: Vec::new(), home }
    }
}

impl Start {
    /// On a desktop with these colours; light if nothing is said.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// On a desktop with this locale, as in `en_US.UTF-8`. If nothing is said it has no language, and Dutch is spoken.
    #[must_use]
    pub fn locale(mut self, locale: &'static str) -> Self {
        self.locale = locale;
        self
    }

    /// With this argument on its command line.
    #[must_use]
    pub fn argument(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// With a variable in its environment.
    #[must_use]
    pub fn variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// With its own files in this folder.
    #[must_use]
    pub(crate) fn home(mut self, home: &Arc<TempDir>) -> Self {
        self.home = Arc::clone(home);
        self
    }

    /// With the files that the program kept in another window.
    #[must_use]
    pub fn at_home_of(mut self, window: &Window) -> Self {
        self.home = Arc::clone(&window.home);
        self
    }

    /// Starts the program and waits until its page says that it is ready.
    pub fn open(self) -> Window {
        let window = self.launch(&program("waarborg"));
        window.wait_until("return document.documentElement.dataset.ready === 'true'");
        window
    }

    /// Starts this program, which has one window.
    pub fn launch(mut self, binary: &Path) -> Window {
        let home = self.home;
        let theme = match self.scheme {
            Scheme::Light => "Adwaita",
            Scheme::Dark => "Adwaita:dark",
        };
        self.environment.extend([("GTK_THEME", theme.to_owned()), ("LC_ALL", self.locale.to_owned())]);
        self.environment.extend(folders(home.path()));
        let driver = Driver::start(&self.environment);
        let program = json!({ "binary": binary, "args": self.arguments });
        let wish = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": program } } });
        let started = SystemTime::now();
        let session = driver.ask("POST", "/session", Some(&wish)).expect("the program starts in a window");
        let session = session.get("sessionId").and_then(Value::as_str).expect("a session has an id").to_owned();
        let process = close::program_of(driver.process());
        Window { driver, session, process, home, started }
    }
}

/// The program with its window open. It is closed when dropped, also by a failing test.
pub struct Window {
    driver: Driver,
    session: String,
    process: u32,
    home: Arc<TempDir>,
    started: SystemTime,
}

/// Where the program keeps its own files in a test, each with the variable that says so.
fn folders(home: &Path) -> [(&'static str, String); 4] {
    let place = |name: &str| home.join(name).display().to_string();
    [
        ("XDG_DATA_HOME", place("data")),
        ("XDG_CONFIG_HOME", place("config")),
        ("XDG_CACHE_HOME", place("cache")),
        ("XDG_RUNTIME_DIR", place("runtime")),
    ]
}

impl Window {
    /// Runs a function body in the page and gives what it returns.
    ///
    /// Scripts over `WebDriver` are not subject to the page's content security policy; what they start inside the page is.
    pub fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Runs the body of an `async` function in the page and gives what its promise comes to.
    pub fn run_async(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];\
             (async () => {{ {script} }})().then(done, fault => done({{ fault: String(fault) }}));"
        );
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// How long it took from the start of the program to the frame after the one in which an expression came true in the page.
    ///
    /// The page looks frame by frame, from when it can be spoken to: what came earlier is taken to have come only then, so that
    /// the answer may be too long but never too short.
    pub fn took_until(&self, shown: &str) -> Duration {
        let came = self.run_async(&format!(
            "const frame = () => new Promise(requestAnimationFrame);
             while (!({shown})) await frame();
             await frame();
             return Date.now();"
        ));
        let came = came.as_u64().expect("the page tells when it came");
        let started = self.started.duration_since(UNIX_EPOCH).expect("a clock that is set");
        Duration::from_millis(came).saturating_sub(started)
    }

    /// Waits until a function body returns `true` in the page.
    pub fn wait_until(&self, script: &str) {
        let begun = Instant::now();
        while self.run(script) != json!(true) {
            assert!(begun.elapsed() < PATIENCE, "still not so: {script}");
            sleep(GLANCE);
        }
    }

    /// The text that a person reads in the first element that `selector` finds.
    pub fn text(&self, selector: &str) -> String {
        let selector = json!(selector);
        let text = self.run(&format!("return document.querySelector({selector})?.innerText ?? null"));
        text.as_str().map_or_else(|| format!("nothing at {selector}"), |text| text.trim().to_owned())
    }

    /// Starts the program once more beside this window and waits until that start has ended; says whether it went well.
    pub fn start_again(&self, argument: &str) -> bool {
        let started = Command::new(program("waarborg")).arg(argument).envs(folders(self.home.path())).status();
        started.expect("the program starts").success()
    }

    /// Chooses an entry of the menu, by its name.
    pub fn choose(&self, entry: &str) {
        let socket = self.home.path().join("runtime/waarborg/window.socket");
        let mut stream = UnixStream::connect(socket).expect("the window listens");
        writeln!(stream, "{}", json!(format!("menu:{entry}"))).expect("the window hears");
        let mut heard = [0];
        stream.read_exact(&mut heard).expect("the window has heard");
    }

    /// Waits until the program has ended, as after choosing to.
    pub fn ended(&self) {
        let socket = self.home.path().join("runtime/waarborg/window.socket");
        let begun = Instant::now();
        while UnixStream::connect(&socket).is_ok() {
            assert!(begun.elapsed() < PATIENCE, "the program does not end");
            sleep(GLANCE);
        }
    }

    /// Makes the window so large that its page is as large as this, in pixels of the page; the menu stands above it.
    pub fn resize(&self, width: i64, height: i64) {
        let begun = Instant::now();
        let (mut wide, mut high) = (width, height);
        loop {
            self.post("/window/rect", &json!({ "width": wide, "height": high }));
            let page = self.run_async("await new Promise(requestAnimationFrame); return [innerWidth, innerHeight]");
            let inner = |index: usize| page.get(index).and_then(Value::as_i64).unwrap_or_default();
            if (inner(0), inner(1)) == (width, height) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "still {page} and not {width} x {height}");
            sleep(GLANCE);
            // An answer from before the change leads to one step too much, which the next answer takes back.
            (wide, high) = (width + (wide - inner(0)).clamp(0, 100), height + (high - inner(1)).clamp(0, 100));
        }
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        let address = self.driver.ask("GET", &self.path("/url"), None).expect("a page has an address");
        address.as_str().unwrap_or_default().to_owned()
    }

    /// What axe-core finds to break WCAG 2.2 AA: one line an element, empty when nothing does.
    pub fn axe(&self) -> Vec<String> {
        axe::violations(self)
    }

    /// Saves a picture of the window as `tests/output/<name>.png`, once nothing moves in it any more.
    pub fn picture(&self, name: &str) -> PathBuf {
        self.wait_until("return document.getAnimations().length === 0");
        let picture = self.driver.ask("GET", &self.path("/screenshot"), None).expect("a window can be pictured");
        let picture = BASE64_STANDARD.decode(picture.as_str().unwrap_or_default()).expect("a picture is base64");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../output");
        fs::create_dir_all(&folder).expect("tests/output can be made");
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, picture).expect("tests/output can be written in");
        path
    }

    /// Closes the window by its cross, and waits until the program has ended.
    pub fn close(self) {
        drop(self);
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.ask(path, body).unwrap_or_else(|refusal| json!({ "refused": refusal }))
    }

    /// Asks the driver something about this window.
    pub(crate) fn ask(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.driver.ask("POST", &self.path(path), Some(body))
    }

    fn path(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The driver would kill the program: a register that was open would not be closed.
        let closed = close::close(self.process);
        // Ending the session sees to it if that failed; ending the driver alone would leave the program open for good.
        let _gone = self.driver.ask("DELETE", &self.path(""), None);
        if let Err(fault) = closed {
            assert!(std::thread::panicking(), "the window did not close: {fault}");
        }
    }
}

/// One of the built programs: two folders above the test, as cargo lays them (`target/debug/deps/<test>`).
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let folder = test.parent().and_then(Path::parent).expect("cargo puts tests in target/<profile>/deps");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is not there: `make test` builds it first", program.display());
    program
}
