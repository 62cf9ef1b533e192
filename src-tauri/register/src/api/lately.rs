//! Documents that were read lately in a session, so that a second question about one does not read it again.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use sha2::{Digest as _, Sha256};
use waarborg_extract::{Extraction, Failure, Part, WhyNot};

use crate::intake::{self, Fact, Reading};
use crate::store::check::hex;

/// A document that was read: its text, and what that states.
#[derive(Debug)]
pub struct Read {
    /// Its text, with positions.
    pub extraction: Extraction,
    /// The languages in which letters were recognised; none where nobody wanted that.
    languages: Vec<String>,
    reading: OnceLock<Reading>,
}

/// How a document is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Whether letters are recognised on pages that are pictures of text.
    pub recognise: bool,
    /// Whether a person has a reading of it before them: that is meant then, also where letters may be recognised better by now.
    pub reviewed: bool,
}

impl Read {
    pub(super) fn new(extraction: Extraction, languages: Vec<String>) -> Self {
        Self { extraction, languages, reading: OnceLock::new() }
    }

    /// Whether recognising its letters anew, in these languages, may read more.
    fn may_be_bettered(&self, languages: &[String]) -> bool {
        let recognised = self.extraction.parts.iter().filter_map(|part| part.recognised.as_ref());
        let passes = |why| matches!(why, WhyNot::TimedOut | WhyNot::Failed | WhyNot::Limit);
        self.languages != languages || recognised.flat_map(|one| &one.unread).any(|page| passes(page.why))
    }

    /// What it states.
    pub fn reading(&self) -> &Reading {
        self.reading.get_or_init(|| intake::read(&self.extraction))
    }
}

/// The documents that were read last.
#[derive(Debug)]
pub(super) struct Lately {
    /// The one that was asked for last stands last.
    all: VecDeque<Arc<Read>>,
    most: usize,
}

/// As many as a person has under hand.
const MOST: usize = 16;

/// As many scans as a person has read and looks through after that.
pub(super) const RECOGNISED: usize = 200;

/// What their texts and positions may weigh together, in bytes.
const HEAVIEST: usize = 64 << 20;

impl Default for Lately {
    fn default() -> Self {
        Self::of(MOST)
    }
}

impl Lately {
    /// At most so many.
    pub(super) fn of(most: usize) -> Self {
        Self { all: VecDeque::new(), most }
    }

    /// The document with these bytes and this name; the name counts, since it is a hint for who reads. With the languages in which
    /// letters would be recognised now, only one that cannot be bettered by that.
    pub(super) fn find(&mut self, name: &str, sha256: &str, now: Option<&[String]>) -> Option<Arc<Read>> {
        let is_best = |read: &Arc<Read>| now.is_none_or(|languages| !read.may_be_bettered(languages));
        let is_it = |read: &Arc<Read>| is_same(read, name, sha256) && is_best(read);
        let found = self.all.iter().position(is_it).and_then(|at| self.all.remove(at))?;
        self.all.push_back(Arc::clone(&found));
        self.make_room();
        Some(found)
    }

    /// Keeps a document, and lets go of those that were not asked for longest; one that is too heavy is not kept at all, nor one of
    /// which another moment may read more.
    pub(super) fn keep(&mut self, read: &Arc<Read>) {
        let parts = &read.extraction.parts;
        let is_hasty = parts.iter().filter_map(|part| part.unread.as_ref()).any(is_of_the_moment);
        if weight(read) > HEAVIEST || is_hasty {
            return;
        }
        self.all.retain(|older| !is_same(older, &read.extraction.name, &read.extraction.sha256));
        self.all.push_back(Arc::clone(read));
        self.make_room();
    }

    /// What a document states is read after it was kept, so that the kept ones grow.
    fn make_room(&mut self) {
        while self.all.len() > self.most || self.all.iter().map(|read| weight(read)).sum::<usize>() > HEAVIEST {
            self.all.pop_front();
        }
    }

    /// Forgets the document with these bytes, under all of its names.
    pub(super) fn forget(&mut self, sha256: &str) {
        self.all.retain(|read| read.extraction.sha256 != sha256);
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.all.clear();
    }
}

fn is_same(read: &Read, name: &str, sha256: &str) -> bool {
    read.extraction.sha256 == sha256 && read.extraction.name == name
}

/// The SHA-256 of bytes, in lower-case hexadecimals.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Whether a file inside a file was not read for want of time or memory, and not for what it is.
fn is_of_the_moment(failure: &Failure) -> bool {
    match failure {
        Failure::TimedOut { .. }
        | Failure::OutOfMemory { .. }
        | Failure::Crashed { .. }
        | Failure::MissingProgram { .. } => true,
        Failure::Empty
        | Failure::Unsupported { .. }
        | Failure::Protected
        | Failure::Damaged { .. }
        | Failure::TooLarge { .. }
        | Failure::TooManyPages { .. }
        | Failure::TooManyFiles { .. }
        | Failure::TooDeep { .. } => false,
    }
}

/// About how much memory a document takes, in bytes, with what it states if that was read by now.
fn weight(read: &Read) -> usize {
    let cells =
        |part: &Part| part.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum::<usize>();
    let of = |part: &Part| part.text.len() + part.lines.len() * 64 + cells(part) * 56 + part.pages.len() * 48;
    // What a fact states is about as long as its passage.
    let of_fact = |fact: &Fact| size_of::<Fact>() + fact.quote.len() * 2;
    let facts = read.reading.get().into_iter().flat_map(|reading| &reading.facts);
    read.extraction.parts.iter().map(of).sum::<usize>() + facts.map(of_fact).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use waarborg_extract::{Recognised, UnrecognisedPage};

    use super::*;

    fn read(name: &str, text: usize) -> Arc<Read> {
        let part = Part { name: name.into(), text: "a".repeat(text), ..Part::default() };
        let (name, media_type) = (name.to_owned(), "text/plain".to_owned());
        Arc::new(Read::new(
            Extraction { sha256: name.clone(), name, media_type, size: 1, parts: vec![part] },
            Vec::new(),
        ))
    }

    #[test]
    fn the_one_that_was_not_asked_for_longest_goes_first() {
        let mut lately = Lately::default();
        let names: Vec<String> = (0..MOST).map(|number| number.to_string()).collect();
        for name in &names {
            lately.keep(&read(name, 10));
        }
        assert!(lately.find("0", "0", None).is_some());
        lately.keep(&read("new", 10));
        assert!(lately.find("0", "0", None).is_some(), "asked for just now");
        assert!(lately.find("1", "1", None).is_none(), "room was made");
        assert!(lately.find("kopie", "2", None).is_none(), "under another name it may be read otherwise");
    }

    #[test]
    fn heavy_ones_make_room_and_too_heavy_ones_are_not_kept() {
        let mut lately = Lately::default();
        lately.keep(&read("one", HEAVIEST / 2));
        lately.keep(&read("huge", HEAVIEST + 1));
        assert!(lately.find("huge", "huge", None).is_none());
        assert!(lately.find("one", "one", None).is_some(), "nothing goes for what is not kept");
        lately.keep(&read("two", HEAVIEST * 2 / 3));
        assert!(lately.find("one", "one", None).is_none());
        assert!(lately.find("two", "two", None).is_some());
    }

    #[test]
    fn what_a_document_states_weighs_too_once_it_is_read() {
        let mut lately = Lately::default();
        let stating = read("stating", 10);
        lately.keep(&read("other", HEAVIEST / 2));
        lately.keep(&stating);
        let mut reading = intake::read(&stating.extraction);
        reading.facts.push(Fact {
            stated: intake::Stated::VendorName("a".to_owned()),
            quote: "a".repeat(HEAVIEST / 3),
            page: None,
            start: 0,
            end: 1,
            part: 1,
            confidence: 0.9,
            recognised: false,
        });
        stating.reading.set(reading).unwrap();
        assert!(lately.find("stating", "stating", None).is_some());
        assert!(lately.find("other", "other", None).is_none(), "room was made for its facts");
    }

    #[test]
    fn what_another_moment_may_read_better_is_read_again() {
        let mut lately = Lately::default();
        for (name, unread, kept) in [
            ("busy", Failure::TimedOut { seconds: 20 }, false),
            ("full", Failure::OutOfMemory { limit: 1 }, false),
            ("locked", Failure::Protected, true),
        ] {
            let mut extraction = read(name, 10).extraction.clone();
            extraction.parts.push(Part { unread: Some(unread), ..Part::default() });
            lately.keep(&Arc::new(Read::new(extraction, Vec::new())));
            assert_eq!(lately.find(name, name, None).is_some(), kept, "{name}");
        }
    }

    #[test]
    fn a_document_is_forgotten_by_its_bytes() {
        let mut lately = Lately::default();
        let mut copy = read("one", 10).extraction.clone();
        copy.name = "kopie".to_owned();
        for read in [read("one", 10), Arc::new(Read::new(copy, Vec::new())), read("two", 10)] {
            lately.keep(&read);
        }
        lately.forget("one");
        assert!(lately.find("one", "one", None).is_none() && lately.find("kopie", "one", None).is_none());
        assert!(lately.find("two", "two", None).is_some());
    }

    #[test]
    fn letters_that_may_be_recognised_better_now_are_read_again_unless_they_are_reviewed() {
        let page = |why| UnrecognisedPage { page: 2, why };
        let recognised = |name: &str, unread: Vec<UnrecognisedPage>| {
            let mut extraction = read(name, 10).extraction.clone();
            extraction.parts[0].recognised = Some(Recognised { pages: vec![1], unread });
            Arc::new(Read::new(extraction, vec!["eng".to_owned()]))
        };
        let (before, after) = (["eng".to_owned()], ["nld".to_owned(), "eng".to_owned()]);
        let mut lately = Lately::default();
        for (name, unread, is_best) in [
            ("whole", vec![], true),
            ("blank", vec![page(WhyNot::NoLetters), page(WhyNot::Kind), page(WhyNot::TooLarge)], true),
            ("busy", vec![page(WhyNot::Kind), page(WhyNot::TimedOut)], false),
            ("broken", vec![page(WhyNot::Failed)], false),
            ("long", vec![page(WhyNot::Limit)], false),
        ] {
            lately.keep(&recognised(name, unread));
            assert_eq!(lately.find(name, name, Some(&before)).is_some(), is_best, "{name}");
            assert!(lately.find(name, name, Some(&after)).is_none(), "{name}: Dutch was installed");
            assert!(lately.find(name, name, None).is_some(), "{name} is reviewed");
        }
        lately.keep(&recognised("busy", vec![]));
        let again = lately.find("busy", "busy", None).unwrap();
        assert_eq!(
            again.extraction.parts[0].recognised.as_ref().unwrap().unread,
            [],
            "it takes the place of the older one"
        );
    }
}
