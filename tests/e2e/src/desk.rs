//! A desk: a folder for what is made, and the program's own files beside it, so that one can close and open again.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use crate::window::Start;

/// A desk of its own for a test.
#[derive(Debug)]
pub struct Desk {
    folder: TempDir,
    home: Arc<TempDir>,
}

impl Desk {
    /// An empty desk.
    #[expect(clippy::new_without_default, reason = "a folder is made: that is not a value to begin with")]
    pub fn new() -> Self {
        let folder = || tempfile::tempdir().expect("a folder for the desk");
        Self { folder: folder(), home: Arc::new(folder()) }
    }

    /// A path on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, started by somebody who works at this desk.
    pub fn start(&self) -> Start {
        Start::default().home(&self.home).variable("WAARBORG_DIALOG_ANSWERS", self.answers().display().to_string())
    }

    /// Chooses a file in the next dialog that the desktop opens, and gives its path.
    pub fn will_choose(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(self.answers(), format!("{}\n", path.display())).expect("the desk can be written on");
        path
    }

    /// The desktop's dialogs are answered from this file: a line each with the path of a file, an empty one to cancel.
    fn answers(&self) -> PathBuf {
        self.path("answers")
    }
}
