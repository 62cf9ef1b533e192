//! What a host holds between calls.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use waarborg_extract::Extraction;

use super::lately::{self, Manner, Read};
use super::reader::{Ahead, Reader};
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
    progress: Arc<Progress>,
    reader: Arc<Reader>,
    /// The document of the call that is being answered, if it was read ahead of it.
    ahead: Option<Ahead>,
}

impl std::fmt::Debug for dyn World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("World")
    }
}

impl Session {
    /// A conversation without a register. `extractor` is the program `waarborg-extract`.
    pub fn new(world: Arc<dyn World>, language: Language, extractor: PathBuf) -> Self {
        let progress = Arc::default();
        let reader = Arc::new(Reader::new(Arc::clone(&world), extractor, &progress));
        Self { register: None, world, language, progress, reader, ahead: None }
    }

    /// The surroundings.
    pub fn world(&self) -> &Arc<dyn World> {
        &self.world
    }

    /// How far the call is that is being answered.
    pub fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// What reads documents. A host keeps it beside the session, to read ahead and to look meanwhile how far things are.
    pub fn reader(&self) -> &Arc<Reader> {
        &self.reader
    }

    /// Takes what was read ahead of the call that comes now; nothing where that asks for no document.
    pub(super) fn expect(&mut self, ahead: Option<Ahead>) {
        self.ahead = ahead;
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
        self.reader.clear();
        self.register.take()
    }

    /// Forgets what was read lately in the bytes with this SHA-256.
    pub(super) fn forget(&mut self, sha256: &str) {
        self.reader.forget(sha256);
    }

    /// The program that recognises letters in pictures.
    ///
    /// # Errors
    /// [`Error::Refused`] if the machine has none, which says how to get one.
    pub(crate) fn recogniser(&self) -> Result<Recogniser> {
        self.reader.recogniser()
    }

    /// Reads a document in a process of its own; `recognise` also reads the pages that are pictures of text.
    ///
    /// # Errors
    /// [`Error::Extraction`] with what the document is or does; [`Error::Stopped`] if a person did not want to wait for it;
    /// [`Error::Refused`] if letters are to be recognised and nothing on the machine does that.
    pub fn extract(&self, name: &str, bytes: &[u8], recognise: bool) -> Result<Extraction> {
        let recogniser = self.reader.recogniser_for(Manner { recognise, reviewed: false })?;
        self.reader.extract(&self.progress, name, bytes, recogniser.as_ref())
    }

    /// Reads a document as [`Session::extract`] does, or gives what was read in the same bytes a while ago, or ahead of this call.
    ///
    /// # Errors
    /// As [`Session::extract`].
    pub fn read(&mut self, name: &str, bytes: &[u8], manner: Manner) -> Result<Arc<Read>> {
        let sha256 = lately::sha256(bytes);
        match self.ahead.take_if(|ahead| ahead.is(name, &sha256, manner.recognise)) {
            Some(ahead) => self.reader.take(ahead),
            None => self.reader.read(&self.progress, name, &sha256, bytes, manner),
        }
    }
}
