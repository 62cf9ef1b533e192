//! What a host holds between calls.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use waarborg_extract::{Extraction, Limits, Listener, extract_in_child_unless};

use super::lately::{self, Lately, RECOGNISED, Read};
use crate::error::{Error, Result};
use crate::progress::Progress;
use crate::register::Register;
use crate::store::spare;
use crate::words::Language;
use crate::world::{Recogniser, World};

/// A host's conversation with the core: its surroundings and, perhaps, an open register.
#[derive(Debug)]
pub struct Session {
    register: Option<Register>,
    world: Arc<dyn World>,
    /// Language in which answers and failures are worded.
    pub language: Language,
    extractor: PathBuf,
    progress: Arc<Progress>,
    lately: Lately,
    /// Of those in which letters were recognised, which takes long: more of them are kept.
    recognised: Lately,
}

/// Nothing on the machine recognises letters. How to get what does differs by system.
fn no_recogniser() -> Error {
    if cfg!(windows) {
        Error::Refused("no-recogniser-windows")
    } else if cfg!(target_os = "macos") {
        Error::Refused("no-recogniser-macos")
    } else {
        Error::Refused("no-recogniser")
    }
}

/// What recognises letters on the machine knows no Dutch.
pub(super) fn no_dutch() -> Error {
    if cfg!(windows) {
        Error::Refused("no-dutch-windows")
    } else if cfg!(target_os = "macos") {
        Error::Refused("no-dutch-macos")
    } else {
        Error::Refused("no-dutch")
    }
}

impl std::fmt::Debug for dyn World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("World")
    }
}

impl Session {
    /// A conversation without a register. `extractor` is the program `waarborg-extract`.
    pub fn new(world: Arc<dyn World>, language: Language, extractor: PathBuf) -> Self {
        let (lately, recognised) = (Lately::default(), Lately::of(RECOGNISED));
        Self { register: None, world, language, extractor, progress: Arc::default(), lately, recognised }
    }

    /// The surroundings.
    pub fn world(&self) -> &Arc<dyn World> {
        &self.world
    }

    /// How far the call is that is being answered. A host keeps it beside the session, to look at it meanwhile.
    pub fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// The open register.
    ///
    /// # Errors
    /// [`Error::Refused`] if none is open.
    pub fn register(&mut self) -> Result<&mut Register> {
        self.register.as_mut().ok_or(Error::Refused("no-register"))
    }

    /// Whether a register is open.
    pub fn has_register(&self) -> bool {
        self.register.is_some()
    }

    /// Takes a register into the session.
    ///
    /// # Errors
    /// [`Error::Refused`] if one is open already.
    pub fn hold(&mut self, register: Register) -> Result<()> {
        self.is_free()?;
        self.register = Some(register);
        Ok(())
    }

    /// Whether a register can be taken in; asked before one is made or opened.
    ///
    /// # Errors
    /// [`Error::Refused`] if one is open already.
    pub(crate) fn is_free(&self) -> Result<()> {
        if self.register.is_some() { Err(Error::Refused("register-open")) } else { Ok(()) }
    }

    /// A fault of the store as a fault of the open register: which file it is, and whether there is a backup of it.
    pub(crate) fn located(&self, fault: Error) -> Error {
        match (&self.register, fault) {
            (Some(register), Error::Store(source)) => {
                let fault = Error::store(register.path(), source);
                crate::store::backup::explain(fault, register.path(), register.password())
            }
            (Some(register), fault @ Error::Damaged { backup: None, .. }) => {
                crate::store::backup::explain(fault, register.path(), register.password())
            }
            (_, fault) => fault,
        }
    }

    /// Refuses a path at which a register stands, or something that belongs to one: nothing is written there.
    ///
    /// # Errors
    /// [`Error::OverRegister`].
    pub fn spare(&self, path: &Path) -> Result<()> {
        spare::spare(path, self.register.as_ref().map(Register::path))
    }

    /// Takes the register out of the session. What was read beside it is forgotten.
    pub fn release(&mut self) -> Option<Register> {
        self.lately.clear();
        self.recognised.clear();
        self.register.take()
    }

    /// Forgets what was read lately in the bytes with this SHA-256.
    pub(super) fn forget(&mut self, sha256: &str) {
        self.lately.forget(sha256);
        self.recognised.forget(sha256);
    }

    /// The program that recognises letters in pictures.
    ///
    /// # Errors
    /// [`Error::Refused`] if the machine has none, which says how to get one.
    pub(crate) fn recogniser(&self) -> Result<Recogniser> {
        self.world.recogniser().ok_or_else(no_recogniser)
    }

    /// Reads a document in a process of its own; `recognise` also reads the pages that are pictures of text.
    ///
    /// # Errors
    /// [`Error::Extraction`] with what the document is or does; [`Error::Stopped`] if a person did not want to wait for it;
    /// [`Error::Refused`] if letters are to be recognised and nothing on the machine does that.
    pub fn extract(&self, name: &str, bytes: &[u8], recognise: bool) -> Result<Extraction> {
        let recogniser = if recognise { Some(self.recogniser()?) } else { None };
        self.progress.wait();
        let stopped = || self.progress.is_stopped();
        // Whether it is to stop is asked by itself.
        let reach = |done, total| drop(self.progress.reach(done, total));
        let listener = Listener { stopped: &stopped, reach: &reach };
        let limits = Limits::default();
        let read = extract_in_child_unless(&self.extractor, name, bytes, &limits, recogniser.as_ref(), listener);
        // What follows is short, and must be done whole.
        self.progress.settle();
        let read = read.map_err(|cause| Error::Extraction { name: crate::text::clean(name), cause })?;
        read.ok_or(Error::Stopped)
    }

    /// Reads a document as [`Session::extract`] does, or gives what was read in the same bytes a while ago.
    ///
    /// # Errors
    /// As [`Session::extract`].
    pub fn read(&mut self, name: &str, bytes: &[u8], recognise: bool) -> Result<Arc<Read>> {
        let sha256 = lately::sha256(bytes);
        let lately = if recognise { &mut self.recognised } else { &mut self.lately };
        if let Some(known) = lately.find(name, &sha256) {
            return Ok(known);
        }
        let read = Arc::new(Read::new(self.extract(name, bytes, recognise)?));
        let lately = if recognise { &mut self.recognised } else { &mut self.lately };
        lately.keep(&read);
        Ok(read)
    }
}
