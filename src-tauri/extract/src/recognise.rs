//! Recognising letters in pictures, by a program that is on the machine: Tesseract.
//!
//! A program and not a library: it is large, comes with its languages from the system's own packages, and may crash or run away
//! without harm. It gets each picture over a pipe and answers over a pipe, so that no picture of a document is ever in a file.

mod tesseract;
mod tsv;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

pub(crate) use tsv::{Seen, SeenWord};

/// The program that recognises letters, and how much is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recogniser {
    /// The program.
    pub program: PathBuf,
    /// The languages that it knows and that are wanted, by its names for them: `nld`, `eng`. With `osd` among them it finds out by
    /// itself how a page lies.
    pub languages: Vec<String>,
    /// How many pages it looks at, of the file and of all files inside it.
    pub pages: u32,
    /// Seconds for one page.
    pub page_seconds: u64,
    /// Seconds for all of them.
    pub seconds: u64,
}

impl Recogniser {
    /// A program with the limits that suit a person who waits.
    pub fn new(program: PathBuf, languages: Vec<String>) -> Self {
        Self { program, languages, pages: 300, page_seconds: 60, seconds: 1800 }
    }
}

/// What became of the pages that hold pictures of text only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// The pages of which letters were recognised, counted from 1.
    pub pages: Vec<u32>,
    /// The pages of which nothing was recognised, or not all that they show, each with the reason. What was recognised of one stands
    /// in the text all the same.
    pub unread: Vec<UnrecognisedPage>,
}

/// A page of which nothing was recognised, or not all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnrecognisedPage {
    /// Counted from 1.
    pub page: u32,
    /// Why.
    pub why: WhyNot,
}

/// Why nothing was recognised in a picture, or not all that a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// There are no letters in it.
    NoLetters,
    /// It is packed in a way that is not taken out, such as JBIG2.
    Kind,
    /// It is larger than is allowed.
    TooLarge,
    /// It took longer than is allowed.
    TimedOut,
    /// The program did not read it.
    Failed,
    /// There were more pages, or more pictures on one, or they took more time together, than is allowed.
    Limit,
}

impl WhyNot {
    /// The code on the wire, by which a host words it.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoLetters => "no_letters",
            Self::Kind => "kind",
            Self::TooLarge => "too_large",
            Self::TimedOut => "timed_out",
            Self::Failed => "failed",
            Self::Limit => "limit",
        }
    }
}

/// The most pixels that a picture may have: A4 in 600 dots an inch has 35 million.
const PIXELS: u64 = 50_000_000;

/// The longest side that Tesseract takes, in pixels.
const LONGEST: u32 = 32_767;

/// The shortest side in which a line of letters can be told, in pixels.
const SHORTEST: u32 = 16;

/// How a file of JPEG 2000 begins, and how its codestream does.
pub(crate) const JP2: &[u8] = b"\x00\x00\x00\x0CjP  \r\n\x87\n";
pub(crate) const CODESTREAM: &[u8] = b"\xFF\x4F\xFF\x51";

/// A picture in a form that the recogniser reads.
pub(crate) struct Picture {
    /// JPEG, JPEG 2000, TIFF or PNM. Anything else is not passed on.
    pub(crate) bytes: Vec<u8>,
    /// Dots an inch, as large as it stands on the page.
    pub(crate) dots: u32,
}

/// Whether a picture of this size is looked at; asked before it is unpacked.
pub(crate) fn fits(width: u32, height: u32) -> Result<(), WhyNot> {
    if width.min(height) < SHORTEST {
        return Err(WhyNot::NoLetters);
    }
    if width.max(height) > LONGEST || u64::from(width) * u64::from(height) > PIXELS {
        return Err(WhyNot::TooLarge);
    }
    Ok(())
}

/// The recognising of one file with the files inside it: what is left of its limits, and who listens.
pub struct Recognition {
    recogniser: Recogniser,
    launcher: PathBuf,
    reach: Box<dyn Fn(usize, usize)>,
    let_go: Arc<AtomicBool>,
    until: Instant,
    /// Of the page that was begun.
    page_until: Instant,
    begun: usize,
    total: usize,
}

impl fmt::Debug for Recognition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recognition").field("recogniser", &self.recogniser).finish_non_exhaustive()
    }
}

impl Recognition {
    /// Begins. `launcher` is the program `waarborg-extract`, which starts the recogniser so that it ends with whoever asked for it;
    /// `reach` hears how many pages are done, of how many; and once `let_go` is true nobody wants to know any more.
    pub fn new(
        recogniser: Recogniser,
        launcher: PathBuf,
        reach: impl Fn(usize, usize) + 'static,
        let_go: Arc<AtomicBool>,
    ) -> Self {
        let until = Instant::now() + Duration::from_secs(recogniser.seconds);
        Self { recogniser, launcher, reach: Box::new(reach), let_go, until, page_until: until, begun: 0, total: 0 }
    }

    /// So many more pages are to be looked at.
    pub(crate) fn expect(&mut self, pages: usize) {
        self.total += pages;
        (self.reach)(self.begun, self.total);
    }

    /// Begins a page, if there is room for one more.
    pub(crate) fn begin(&mut self) -> Result<(), WhyNot> {
        (self.reach)(self.begun, self.total);
        self.begun += 1;
        let most = usize::try_from(self.recogniser.pages).unwrap_or(usize::MAX);
        if self.begun > most || self.is_let_go() || Instant::now() >= self.until {
            return Err(WhyNot::Limit);
        }
        self.page_until = self.until.min(Instant::now() + Duration::from_secs(self.recogniser.page_seconds));
        Ok(())
    }

    /// Recognises the letters in a picture of the page that was begun.
    pub(crate) fn read(&self, picture: Picture) -> Result<Seen, WhyNot> {
        tesseract::read(&self.recogniser, &self.launcher, picture, self.page_until, &|| self.is_let_go())
    }

    fn is_let_go(&self) -> bool {
        self.let_go.load(Ordering::Acquire)
    }
}
