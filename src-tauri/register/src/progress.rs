//! How far a call is, and whether a person wants it stopped.
//!
//! The session and its host share one [`Progress`]: the host looks at it and asks it to stop while the session works. It holds
//! numbers only, so that looking never waits for the work.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use serde::Serialize;

use crate::api::CALLS;
use crate::error::{Error, Result};

/// A call that is being answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UnderWay {
    /// Which call it is: every call has a number of its own, so that stopping one never meets the next.
    pub work: u64,
    /// Its name.
    pub call: &'static str,
    /// How much is done, of `total`.
    pub done: usize,
    /// How much there is to do; 0 as long as that is not known.
    pub total: usize,
    /// Whether it can be stopped now.
    pub stoppable: bool,
}

/// What a session says of the call that it answers, and a host asks of it.
#[derive(Debug, Default)]
pub struct Progress {
    /// The number that was given last; the first is 1.
    numbers: Arc<AtomicU64>,
    /// Number of the call.
    work: AtomicU64,
    /// Its place in [`CALLS`], from 1; 0 while none is answered.
    call: AtomicUsize,
    done: AtomicUsize,
    total: AtomicUsize,
    stoppable: AtomicBool,
    /// Number of the call that shall stop.
    stop: AtomicU64,
}

/// A call is being answered as long as this is there.
pub(crate) struct Working<'a>(&'a Progress);

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.0.settle();
        self.0.call.store(0, Ordering::Release);
    }
}

impl Progress {
    /// The call that is being answered, if there is one.
    pub fn under_way(&self) -> Option<UnderWay> {
        let call = *CALLS.get(self.call.load(Ordering::Acquire).checked_sub(1)?)?;
        Some(UnderWay {
            work: self.work.load(Ordering::Acquire),
            call,
            done: self.done.load(Ordering::Acquire),
            total: self.total.load(Ordering::Acquire),
            stoppable: self.stoppable.load(Ordering::Acquire),
        })
    }

    /// Asks a call to stop: it answers [`Error::Stopped`] soon, and nothing of it is kept. One that has ended, or cannot be stopped any
    /// more, takes no notice.
    pub fn stop(&self, work: u64) {
        self.stop.store(work, Ordering::Release);
    }

    /// Of work that is done beside this; no number means work of both.
    pub(crate) fn beside(&self) -> Self {
        Self { numbers: Arc::clone(&self.numbers), ..Self::default() }
    }

    /// A call begins.
    pub(crate) fn begin(&self, name: &str) -> Working<'_> {
        self.settle();
        self.work.store(self.numbers.fetch_add(1, Ordering::AcqRel) + 1, Ordering::Release);
        let place = CALLS.iter().position(|call| *call == name).map_or(0, |index| index + 1);
        self.call.store(place, Ordering::Release);
        Working(self)
    }

    /// From here on it can be stopped, though nobody knows how much there is to do.
    pub(crate) fn wait(&self) {
        self.stoppable.store(true, Ordering::Release);
    }

    /// From here on it cannot be stopped any more: what remains is short, or must be done whole.
    pub(crate) fn settle(&self) {
        self.stoppable.store(false, Ordering::Release);
        self.done.store(0, Ordering::Release);
        self.total.store(0, Ordering::Release);
    }

    /// Says how far it is.
    ///
    /// # Errors
    /// [`Error::Stopped`] if it shall stop.
    pub(crate) fn reach(&self, done: usize, total: usize) -> Result<()> {
        self.done.store(done, Ordering::Release);
        self.total.store(total, Ordering::Release);
        self.wait();
        if self.is_stopped() { Err(Error::Stopped) } else { Ok(()) }
    }

    /// Whether it shall stop.
    pub(crate) fn is_stopped(&self) -> bool {
        // Work outside a call has no number, and nobody can stop it.
        let work = self.work.load(Ordering::Acquire);
        work != 0 && self.stop.load(Ordering::Acquire) == work
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stopping_one_call_does_not_meet_the_next() {
        let progress = Progress::default();
        assert!(progress.reach(1, 2).is_ok(), "work outside a call");
        let first = progress.begin("export");
        let seen = progress.under_way().unwrap();
        assert_eq!((seen.call, seen.stoppable), ("export", false));
        progress.reach(1, 2).unwrap();
        let seen = progress.under_way().unwrap();
        assert_eq!((seen.done, seen.total, seen.stoppable), (1, 2, true));
        progress.stop(seen.work);
        assert!(matches!(progress.reach(2, 2), Err(Error::Stopped)));
        drop(first);
        assert_eq!(progress.under_way(), None);
        let _second = progress.begin("export");
        assert!(progress.reach(1, 2).is_ok());
    }
}
