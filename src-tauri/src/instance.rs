//! One window a person: who starts the program again gets the window that is there, on the register that was named.
//!
//! The first one holds a lock on a file and listens beside it; the second one finds the lock taken, says what it was started for, and
//! ends. Nothing goes over a network, and nobody else can reach the place where it listens.

use std::path::PathBuf;

/// What starting the program came to.
pub(crate) enum Instance {
    /// It is the first, or the only one for all it can tell: it opens a window.
    First(First),
    /// Another one has taken it over.
    Second,
}

/// Where the program's own running files are: with the session of the person where the system has such a place.
fn folder() -> Option<PathBuf> {
    let of = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let data = || of("XDG_DATA_HOME").or_else(|| of("HOME").map(|home| home.join(".local/share")));
    of("XDG_RUNTIME_DIR").or_else(data).map(|folder| folder.join("waarborg"))
}

#[cfg(unix)]
pub(crate) use unix::{First, begin};

#[cfg(unix)]
mod unix {
    use std::fs::{self, DirBuilder, File, TryLockError};
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::os::unix::fs::DirBuilderExt as _;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::Path;
    use std::thread;
    use std::time::Duration;

    use super::Instance;

    /// How long the first one gets to answer; it may be busy drawing.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// How long we wait between looking whether one that is only just starting listens already.
    const PAUSE: Duration = Duration::from_millis(50);
    /// How often we look.
    const TRIES: usize = 40;
    /// No path is longer.
    const LONGEST: u64 = 64 * 1024;
    /// What the first one says to having heard.
    const HEARD: u8 = b'+';

    /// The first one; it is so for as long as this is there.
    pub(crate) struct First {
        listener: Option<UnixListener>,
        lock: Option<File>,
    }

    /// Finds out whether a window is there already, and if so has it open `register`.
    pub(crate) fn begin(register: Option<&str>) -> Instance {
        let alone = || Instance::First(First { listener: None, lock: None });
        // Without a place to meet there is a window each time: the register itself sees to it that one at a time writes.
        let Some(folder) = super::folder() else { return alone() };
        if DirBuilder::new().recursive(true).mode(0o700).create(&folder).is_err() {
            return alone();
        }
        begin_in(&folder, register).unwrap_or_else(alone)
    }

    pub(super) fn begin_in(folder: &Path, register: Option<&str>) -> Option<Instance> {
        let (lock, socket) = (folder.join("window.lock"), folder.join("window.socket"));
        let lock = File::options().write(true).create(true).truncate(false).open(lock).ok()?;
        match lock.try_lock() {
            Ok(()) => {
                // What a program that crashed left; whoever held the lock is gone.
                let _ignored = fs::remove_file(&socket);
                let listener = UnixListener::bind(&socket).ok();
                Some(Instance::First(First { listener, lock: Some(lock) }))
            }
            Err(TryLockError::WouldBlock) => tell(&socket, register).then_some(Instance::Second),
            Err(TryLockError::Error(_)) => None,
        }
    }

    /// Tells the first one; whether it has heard.
    fn tell(socket: &Path, register: Option<&str>) -> bool {
        let mut tries = 0..TRIES;
        let stream = loop {
            match UnixStream::connect(socket) {
                Ok(stream) => break stream,
                Err(_) if tries.next().is_some() => thread::sleep(PAUSE),
                Err(_) => return false,
            }
        };
        converse(stream, register).unwrap_or(false)
    }

    fn converse(mut stream: UnixStream, register: Option<&str>) -> std::io::Result<bool> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(serde_json::to_string(&register)?.as_bytes())?;
        stream.write_all(b"\n")?;
        let mut heard = [0];
        stream.read_exact(&mut heard)?;
        Ok(heard == [HEARD])
    }

    impl First {
        /// Hands what others are started for to `heed`, on a thread of its own, until the program ends.
        pub(crate) fn listen(mut self, heed: impl Fn(Option<String>) + Send + 'static) {
            let Some(listener) = self.listener.take() else { return };
            thread::spawn(move || {
                // The lock goes with the thread, so that it lasts as long as somebody listens.
                let _lock = self.lock;
                for stream in listener.incoming().flatten() {
                    // Who does not say what it wants, is not heard, and opens a window of its own.
                    let _ignored = hear(&stream, &heed);
                }
            });
        }
    }

    fn hear(mut stream: &UnixStream, heed: &impl Fn(Option<String>)) -> std::io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut line = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut line)?;
        let register: Option<String> = serde_json::from_str(&line)?;
        heed(register);
        stream.write_all(&[HEARD])
    }
}

#[cfg(not(unix))]
pub(crate) use elsewhere::{First, begin};

#[cfg(not(unix))]
mod elsewhere {
    use super::Instance;

    /// The one that opens a window; elsewhere than on Linux and macOS each start opens one.
    pub(crate) struct First;

    /// Each start opens a window: the register itself sees to it that one at a time writes.
    pub(crate) fn begin(_: Option<&str>) -> Instance {
        Instance::First(First)
    }

    impl First {
        /// Nobody hands anything over.
        pub(crate) fn listen(self, _: impl Fn(Option<String>) + Send + 'static) {}
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::sync::mpsc::channel;

    use super::unix::begin_in;
    use super::*;

    #[test]
    fn the_second_hands_over_what_it_was_started_for() {
        let folder = tempfile::tempdir().unwrap();
        let Some(Instance::First(first)) = begin_in(folder.path(), None) else { panic!("nobody else is there") };
        let (sender, receiver) = channel();
        first.listen(move |register| sender.send(register).unwrap());
        for register in [Some("/map/één \"bestuur\".waarborg"), None] {
            assert!(matches!(begin_in(folder.path(), register), Some(Instance::Second)));
            assert_eq!(receiver.recv().unwrap().as_deref(), register);
        }
    }

    #[test]
    fn what_a_crash_left_stands_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            // Dropped without listening: its socket stays, its lock does not.
            let begun = begin_in(folder.path(), None);
            assert!(matches!(begun, Some(Instance::First(_))));
            assert!(folder.path().join("window.socket").exists());
        }
    }
}
