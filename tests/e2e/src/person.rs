//! What a person does in the window: press, write, choose, and look. Each waits until it can be done.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Instant;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::driver::{GLANCE, PATIENCE};
use crate::window::Window;

const FIND: &str = include_str!("find.js");
/// The name under which `WebDriver` passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Marks the whole text of a field: Ctrl with A, and all keys up again.
const ALL: &str = "\u{E009}a\u{E009}";
const TAB: &str = "\u{E004}";

impl Window {
    /// Presses a button, follows a link or takes a choice: whatever has this name.
    pub fn press(&self, name: &str) {
        self.until(&format!("press {name}"), || self.click(&self.find("press", name)?));
    }

    /// Ticks a box, or takes it away; takes one of several.
    pub fn tick(&self, name: &str) {
        self.until(&format!("tick {name}"), || self.click(&self.find("field", name)?));
    }

    /// Presses something until the field is there that it brings: what is drawn meanwhile can move it from under the pointer.
    pub fn press_for(&self, name: &str, field: &str) {
        self.until(&format!("press {name} for {field}"), || {
            self.find("field", field).map(drop).or_else(|why| {
                self.click(&self.find("press", name)?)?;
                Err(why)
            })
        });
    }

    /// Writes in a field, in the place of what it holds, and leaves it.
    pub fn write(&self, field: &str, text: &str) {
        self.begin_to_write(field, &format!("{text}{TAB}"));
    }

    /// Writes in a field, in the place of what it holds, and stays in it.
    pub fn begin_to_write(&self, field: &str, text: &str) {
        self.until(&format!("write in {field}"), || self.type_in(&self.find("field", field)?, &format!("{ALL}{text}")));
    }

    /// Takes one from the list of a field.
    pub fn select(&self, field: &str, option: &str) {
        self.until(&format!("take {option} as {field}"), || {
            let list = self.find("field", field)?;
            let wanted = json!({ "using": "xpath", "value": format!("./option[normalize-space() = '{option}']") });
            let found = self.ask(&format!("/element/{list}/element"), &wanted)?;
            self.click(&element(&found).ok_or("no such choice")?)
        });
    }

    /// Types in a field that offers what fits, and takes one of the offers; types again if none came.
    pub fn pick(&self, field: &str, typed: &str, offer: &str) {
        self.until(&format!("pick {offer} in {field}"), || {
            self.type_in(&self.find("field", field)?, &format!("{ALL}{typed}"))?;
            let begun = Instant::now();
            loop {
                match self.find("press", offer).and_then(|offered| self.click(&offered)) {
                    Err(_) if begun.elapsed() < PATIENCE / 6 => sleep(GLANCE),
                    taken => return taken,
                }
            }
        });
    }

    /// Gives a file to the window's only chooser of files, as if it were chosen in the dialog that this opens.
    pub fn choose_file(&self, path: &Path) {
        self.until("choose a file", || {
            let chooser = self.ask("/element", &json!({ "using": "css selector", "value": "input[type=file]" }))?;
            self.type_in(&element(&chooser).ok_or("nothing takes a file")?, &path.display().to_string())
        });
    }

    /// Drops a file on the window, as one drags it there from the desktop. `WebDriver` cannot drag from outside, so that the
    /// page is given the events that the web view makes of it, with a real file in them.
    pub fn drop_file(&self, path: &Path) {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a file has a name");
        let bytes = BASE64_STANDARD.encode(fs::read(path).expect("the file can be read"));
        let script = "const [name, bytes] = arguments;
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name));
            const under = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
            for (const type of ['dragenter', 'dragover', 'drop'])
                under.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));";
        self.ask("/execute/sync", &json!({ "script": script, "args": [name, bytes] })).expect("a file can be dropped");
    }

    /// Waits until these words are to be read somewhere in the window.
    pub fn sees(&self, words: &str) {
        self.until(&format!("see {words}"), || {
            if self.page().contains(words) { Ok(()) } else { Err("they are not there".to_owned()) }
        });
    }

    /// Waits until these words are nowhere to be read any more.
    pub fn misses(&self, words: &str) {
        self.until(&format!("no longer see {words}"), || {
            if self.page().contains(words) { Err("they are still there".to_owned()) } else { Ok(()) }
        });
    }

    /// Waits until the screen with this title is there.
    pub fn arrives(&self, title: &str) {
        self.until(&format!("arrive at {title}"), || {
            let at = self.text("h1");
            if at == title { Ok(()) } else { Err(format!("this is {at}")) }
        });
    }

    /// Waits for a message at the edge of the window, and puts it away.
    pub fn hears(&self, words: &str) {
        let card = format!(
            "return [...document.querySelectorAll('.stack .card')].find(card => card.innerText.includes({}))
                 ?.querySelector('button:last-of-type') ?? null",
            json!(words)
        );
        self.until(&format!("hear {words}"), || self.click(&element(&self.run(&card)).ok_or("nobody said so")?));
    }

    /// What a field holds, as it stands there.
    pub fn held(&self, field: &str) -> String {
        self.until(&format!("read {field}"), || {
            let field = json!({ ELEMENT: self.find("field", field)? });
            let script = "const [field] = arguments; return field.selectedOptions?.[0]?.text ?? field.value";
            let held = self.ask("/execute/sync", &json!({ "script": script, "args": [field] }))?;
            Ok(held.as_str().unwrap_or_default().to_owned())
        })
    }

    /// All that is to be read in the window, each run of white space as one space.
    pub fn page(&self) -> String {
        let page = self.run("return document.body.innerText");
        page.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Does something as soon as it can be done; gives up with what the page shows.
    fn until<Done>(&self, what: &str, attempt: impl Fn() -> Result<Done, String>) -> Done {
        let begun = Instant::now();
        loop {
            let why = match attempt() {
                Ok(done) => return done,
                Err(why) => why,
            };
            let patient = begun.elapsed() < PATIENCE;
            assert!(patient, "cannot {what}: {why}\n{}\n{}", self.picture("gave-up").display(), self.page());
            sleep(GLANCE);
        }
    }

    fn find(&self, kind: &str, name: &str) -> Result<String, String> {
        let found = self.ask("/execute/sync", &json!({ "script": FIND, "args": [kind, name] }))?;
        element(&found).ok_or_else(|| "it is not there".to_owned())
    }

    fn click(&self, element: &str) -> Result<(), String> {
        self.ask(&format!("/element/{element}/click"), &json!({})).map(drop)
    }

    fn type_in(&self, element: &str, keys: &str) -> Result<(), String> {
        self.ask(&format!("/element/{element}/value"), &json!({ "text": keys })).map(drop)
    }
}

/// The element that an answer names.
fn element(answer: &Value) -> Option<String> {
    answer.get(ELEMENT).and_then(Value::as_str).map(ToOwned::to_owned)
}
