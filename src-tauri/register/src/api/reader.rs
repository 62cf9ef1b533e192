//! Reading documents, beside whatever else a session does.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use waarborg_extract::{Extraction, Limits, Listener, extract_in_child_unless};

use super::lately::{self, Lately, Manner, RECOGNISED, Read};
use super::papers::decode;
use crate::error::{Error, Result};
use crate::progress::{Progress, UnderWay};
use crate::world::{Recogniser, World};

/// The calls that read a document, and whether they also ask what it states.
const READING: [(&str, bool); 4] = [("extract", false), ("keep_document", false), ("intake", true), ("accept", true)];

/// What reads documents, and remembers those that were read lately. It needs no register: a host keeps it beside the session, and
/// has it read ahead of the call that asks for a document, so that others need not wait for a scan of many pages.
pub struct Reader {
    world: Arc<dyn World>,
    extractor: PathBuf,
    /// Of the call that the session answers.
    answering: Arc<Progress>,
    /// Of what is read ahead.
    ahead: Progress,
    /// One document is read ahead at a time: two would take twice as long.
    turn: Mutex<()>,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    lately: Lately,
    /// Of those in which letters were recognised, which takes long: more of them are kept.
    recognised: Lately,
    /// What had to be forgotten, each time: a document, by its SHA-256, or everything.
    forgotten: Vec<Option<String>>,
}

impl Known {
    fn of(&mut self, recognise: bool) -> &mut Lately {
        if recognise { &mut self.recognised } else { &mut self.lately }
    }

    /// Whether a document was to be forgotten since so much had been.
    fn is_forgotten(&self, sha256: &str, begun: usize) -> bool {
        let since = self.forgotten.get(begun..).unwrap_or_default();
        since.iter().any(|one| one.as_deref().is_none_or(|forgotten| forgotten == sha256))
    }
}

/// A document that was read ahead of the call that asks for it, or why it was not.
#[derive(Debug)]
pub struct Ahead {
    name: String,
    sha256: String,
    recognise: bool,
    read: Result<Arc<Read>>,
    /// How much had been forgotten when it began.
    begun: usize,
}

impl Ahead {
    /// Whether it is this document, read in this way.
    pub(super) fn is(&self, name: &str, sha256: &str, recognise: bool) -> bool {
        self.name == name && self.sha256 == sha256 && self.recognise == recognise
    }
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

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("extractor", &self.extractor).finish_non_exhaustive()
    }
}

impl Reader {
    pub(super) fn new(world: Arc<dyn World>, extractor: PathBuf, answering: &Arc<Progress>) -> Self {
        let (lately, recognised) = (Lately::default(), Lately::of(RECOGNISED));
        Self {
            world,
            extractor,
            answering: Arc::clone(answering),
            ahead: answering.beside(),
            turn: Mutex::default(),
            known: Mutex::new(Known { lately, recognised, forgotten: Vec::new() }),
        }
    }

    /// How far the call is that takes long: the one that is being answered, or the one for which a document is read.
    pub fn under_way(&self) -> Option<UnderWay> {
        let answering = self.answering.under_way();
        answering.filter(|call| call.stoppable).or_else(|| self.ahead.under_way()).or(answering)
    }

    /// Asks the call with this number to stop, as [`Progress::stop`] does.
    pub fn stop(&self, work: u64) {
        self.answering.stop(work);
        self.ahead.stop(work);
    }

    /// Reads the document that a call asks for, before that call has its turn. `None` if it asks for none; what is wrong with such a
    /// request is for the call to say.
    pub fn read_ahead(&self, call: &str, request: &Value) -> Option<Ahead> {
        let (call, understand) = READING.iter().find(|(name, _)| *name == call)?;
        let name = request.get("name")?.as_str()?;
        let bytes = decode(request.get("bytes")?.as_str()?).ok()?;
        let recognise = request.get("recognise").and_then(Value::as_bool).unwrap_or_default();
        let reviewed = ["sha256", "text_sha256"].iter().any(|field| request.get(field).is_some_and(Value::is_string));
        let manner = Manner { recognise, reviewed };
        let sha256 = lately::sha256(&bytes);
        let begun = self.known().forgotten.len();
        let read = if let Some(known) =
            self.remembered(name, &sha256, manner, self.recogniser_for(manner).ok().flatten().as_ref())
        {
            Ok(known)
        } else {
            let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
            let _working = self.ahead.begin(call);
            self.read(&self.ahead, name, &sha256, &bytes, manner)
        };
        if *understand && let Ok(read) = &read {
            read.reading();
        }
        Some(Ahead { name: name.to_owned(), sha256, recognise, read, begun })
    }

    /// Reads a document, or gives what was read in the same bytes a while ago.
    pub(super) fn read(
        &self,
        progress: &Progress,
        name: &str,
        sha256: &str,
        bytes: &[u8],
        manner: Manner,
    ) -> Result<Arc<Read>> {
        let begun = self.known().forgotten.len();
        let recogniser = self.recogniser_for(manner);
        if let Some(read) = self.remembered(name, sha256, manner, recogniser.as_ref().ok().and_then(Option::as_ref)) {
            return Ok(read);
        }
        let recogniser = recogniser?;
        let extraction = self.extract(progress, name, bytes, recogniser.as_ref())?;
        let read = Arc::new(Read::new(extraction, recogniser.map(|one| one.languages).unwrap_or_default()));
        let mut known = self.known();
        if !known.is_forgotten(sha256, begun) {
            known.of(manner.recognise).keep(&read);
        }
        Ok(read)
    }

    /// What was read in the same bytes a while ago, with what recognises letters now.
    fn remembered(&self, name: &str, sha256: &str, manner: Manner, now: Option<&Recogniser>) -> Option<Arc<Read>> {
        let now = now.map_or(&[][..], |recogniser| recogniser.languages.as_slice());
        self.known().of(manner.recognise).find(name, sha256, (!manner.reviewed).then_some(now))
    }

    /// Gives what was read ahead, unless its register was closed or the document erased meanwhile: then nobody waits for it.
    pub(super) fn take(&self, ahead: Ahead) -> Result<Arc<Read>> {
        if self.known().is_forgotten(&ahead.sha256, ahead.begun) { Err(Error::Stopped) } else { ahead.read }
    }

    /// Reads a document in a process of its own.
    pub(super) fn extract(
        &self,
        progress: &Progress,
        name: &str,
        bytes: &[u8],
        recogniser: Option<&Recogniser>,
    ) -> Result<Extraction> {
        progress.wait();
        let stopped = || progress.is_stopped();
        // Whether it is to stop is asked by itself.
        let reach = |done, total| drop(progress.reach(done, total));
        let listener = Listener { stopped: &stopped, reach: &reach };
        let limits = Limits::default();
        let read = extract_in_child_unless(&self.extractor, name, bytes, &limits, recogniser, listener);
        // What follows is short, and must be done whole.
        progress.settle();
        let read = read.map_err(|cause| Error::Extraction { name: crate::text::clean(name), cause })?;
        read.ok_or(Error::Stopped)
    }

    /// The program that recognises letters in pictures.
    pub(super) fn recogniser(&self) -> Result<Recogniser> {
        self.world.recogniser().ok_or_else(no_recogniser)
    }

    /// That program, where letters are to be recognised.
    pub(super) fn recogniser_for(&self, manner: Manner) -> Result<Option<Recogniser>> {
        if manner.recognise { self.recogniser().map(Some) } else { Ok(None) }
    }

    /// The same after looking anew: a person may have installed it, or a language for it, a moment ago.
    pub(super) fn look_for_recogniser(&self) -> Result<Recogniser> {
        self.world.look_for_recogniser().ok_or_else(no_recogniser)
    }

    /// Forgets what was read lately in the bytes with this SHA-256.
    pub(super) fn forget(&self, sha256: &str) {
        let mut known = self.known();
        known.lately.forget(sha256);
        known.recognised.forget(sha256);
        known.forgotten.push(Some(sha256.to_owned()));
    }

    /// Forgets all that was read lately.
    pub(super) fn clear(&self) {
        let mut known = self.known();
        known.lately.clear();
        known.recognised.clear();
        known.forgotten.push(None);
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // Each change of it is whole before anything can go wrong.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
