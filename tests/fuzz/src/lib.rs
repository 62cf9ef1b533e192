//! What is fuzzed: bytes into a file of some kind, the file into its reader, and the text into facts. Each target answers
//! whether anything was read.
//!
//! The suite `fuzzed` compiles this too, and feeds it the corpus, so that it cannot fall behind what it calls.

mod frame;
#[path = "../../../src-tauri/extract/tests/suite/sound.rs"]
mod sound;
#[path = "../../../src-tauri/extract/src/recognise/tsv.rs"]
mod tsv;

use std::path::PathBuf;
use std::sync::Arc;

use waarborg_extract::{Extraction, Limits, Recogniser, Recognition, WhyNot, extract, extract_recognising};
use waarborg_register::intake;

use frame::{package, paper, scan};

/// What a file may ask here. A file of the fuzzer is small, and must not be able to ask for much.
const LIMITS: Limits = Limits { bytes: 4_000_000, pages: 100, files: 50, depth: 3, seconds: 10, memory: 1 << 31 };

/// What a reader may make of some bytes: what it unpacks, and the cells that it is told to repeat.
const SHOWN: usize = 64 * 1024 * 1024;

/// How long a text is that repeats a piece.
const LONG: usize = 40_000;

/// The longest piece that is repeated.
const PIECE: usize = 200;

/// Feeds bytes to a reader; answers whether anything was read.
pub type Target = fn(&[u8]) -> bool;

/// What is fuzzed, by the name of its target and of its corpus.
pub const TARGETS: &[(&str, Target)] = &[
    ("archive", archive),
    ("docx", docx),
    ("facts", facts),
    ("html", html),
    ("mail", mail),
    ("markdown", markdown),
    ("ods", ods),
    ("odt", odt),
    ("page", page),
    ("pdf", pdf),
    ("picture", picture),
    ("repeated", repeated),
    ("text", text),
    ("tsv", tsv),
    ("xlsx", xlsx),
];

/// An archive: as it is, and one of members whose names and content stand in turn, parted by zeros.
pub fn archive(data: &[u8]) -> bool {
    let whole = read("a.zip", &[b"PK\x03\x04", data].concat());
    let pieces: Vec<&[u8]> = data.split(|byte| *byte == 0).collect();
    let members = pieces.chunks_exact(2).filter_map(|pair| Some((str::from_utf8(pair[0]).ok()?, pair[1])));
    let made = read("a.zip", &package(members));
    whole.or(made).is_some()
}

/// A Word file: its main document, styles, lists and footnotes.
pub fn docx(data: &[u8]) -> bool {
    let [main, styles, lists, notes] = pieces(data);
    read(
        "a.docx",
        &package([
            ("word/document.xml", main),
            ("word/styles.xml", styles),
            ("word/numbering.xml", lists),
            ("word/footnotes.xml", notes),
        ]),
    )
    .is_some()
}

/// A text in `OpenDocument`: its content and its common styles.
pub fn odt(data: &[u8]) -> bool {
    open_document("text", data)
}

/// A spreadsheet in `OpenDocument`, likewise.
pub fn ods(data: &[u8]) -> bool {
    open_document("spreadsheet", data)
}

fn open_document(kind: &str, data: &[u8]) -> bool {
    let [content, styles] = pieces(data);
    let kind = format!("application/vnd.oasis.opendocument.{kind}");
    read("a", &package([("mimetype", kind.as_bytes()), ("content.xml", content), ("styles.xml", styles)])).is_some()
}

/// A workbook: a sheet, the texts that sheets share, the styles, and the workbook itself.
pub fn xlsx(data: &[u8]) -> bool {
    let [sheet, texts, styles, book] = pieces(data);
    let book = if book.is_empty() {
        b"<workbook><sheets><sheet name=\"Lijst\"/></sheets></workbook>".as_slice()
    } else {
        book
    };
    read(
        "a.xlsx",
        &package([
            ("xl/workbook.xml", book),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/worksheets/sheet2.xml", sheet),
            ("xl/sharedStrings.xml", texts),
            ("xl/styles.xml", styles),
        ]),
    )
    .is_some()
}

/// A page of the web.
pub fn html(data: &[u8]) -> bool {
    read("a.html", data).is_some()
}

/// A message.
pub fn mail(data: &[u8]) -> bool {
    read("a.eml", &[b"From: a@b.example\nMIME-Version: 1.0\n", data].concat()).is_some()
}

/// Plain text, in any encoding.
pub fn text(data: &[u8]) -> bool {
    read("a.txt", data).is_some()
}

/// Markdown.
pub fn markdown(data: &[u8]) -> bool {
    read("a.md", data).is_some()
}

/// A file that begins as a PDF does.
pub fn pdf(data: &[u8]) -> bool {
    read("a.pdf", &[b"%PDF-1.7\n", data].concat()).is_some()
}

/// A page of a PDF: what is drawn on it, what its fonts say, and a form that it draws.
pub fn page(data: &[u8]) -> bool {
    let [content, unicode, font, form, page] = pieces(data);
    read("a.pdf", &paper(content, unicode, font, form, page)).is_some()
}

/// A picture of text: what its dictionary says, and its content, as one picture and as the strips of one. Nothing is there that
/// recognises it; answers whether it would have been passed on.
pub fn picture(data: &[u8]) -> bool {
    let [entries, content] = pieces(data);
    let read = [1, 2].map(|strips| {
        let nothing = PathBuf::from("/nonexistent/program");
        let recogniser = Recogniser::new(nothing.clone(), Vec::new());
        let recognition = Recognition::new(recogniser, nothing, |_, _| {}, Arc::default());
        let bytes = scan(entries, content, strips);
        Some(checked(&bytes, extract_recognising("a.pdf", &bytes, &LIMITS, recognition).ok()?))
    });
    let recognised = read.into_iter().flatten().flat_map(|read| read.parts).filter_map(|part| part.recognised);
    recognised.flat_map(|one| one.unread).any(|page| page.why == WhyNot::Failed)
}

/// What a recogniser answers.
pub fn tsv(data: &[u8]) -> bool {
    let Ok(seen) = tsv::read(&String::from_utf8_lossy(data)) else { return false };
    assert!(seen.width >= 1.0 && seen.height >= 1.0 && seen.width.is_finite() && seen.height.is_finite());
    assert!(!seen.words.is_empty());
    let mut line = 1;
    for word in &seen.words {
        assert!(!word.text.trim().is_empty() && (0.0..=1.0).contains(&word.sureness), "{word:?}");
        assert!([word.left, word.top].iter().all(|side| side.is_finite() && *side >= 0.0), "{word:?}");
        assert!([word.width, word.height].iter().all(|side| side.is_finite() && *side > 0.0), "{word:?}");
        assert!(word.line >= line, "words of a line stand together: {word:?}");
        line = word.line;
    }
    true
}

/// Facts out of a text with tables, of a kind that the first byte tells.
pub fn facts(data: &[u8]) -> bool {
    let Some((kind, text)) = data.split_first() else { return false };
    understand(["a.txt", "a.md", "a.html"][usize::from(kind % 3)], text).is_some_and(|facts| facts > 0)
}

/// Facts out of a text that repeats a piece, with a number at each `#`. Work that grows faster than the text runs out of time.
pub fn repeated(data: &[u8]) -> bool {
    let Ok(piece) = str::from_utf8(&data[..data.len().min(PIECE)]) else { return false };
    if piece.is_empty() {
        return false;
    }
    let text: String = (0..LONG / piece.len()).map(|at| piece.replace('#', &at.to_string())).collect();
    understand("a.txt", text.as_bytes()).is_some()
}

/// The pieces that zeros part; those behind the last are empty.
fn pieces<const COUNT: usize>(data: &[u8]) -> [&[u8]; COUNT] {
    let mut pieces = data.splitn(COUNT, |byte| *byte == 0);
    std::array::from_fn(|_| pieces.next().unwrap_or_default())
}

/// Reads a file, and checks what came out if anything did.
fn read(name: &str, bytes: &[u8]) -> Option<Extraction> {
    Some(checked(bytes, extract(name, bytes, &LIMITS).ok()?))
}

/// Checks what came out of a file.
fn checked(bytes: &[u8], extraction: Extraction) -> Extraction {
    extraction.parts.iter().for_each(sound::check);
    assert!(extraction.parts.len() <= 1 + LIMITS.files as usize, "{} parts", extraction.parts.len());
    let pages: usize = extraction.parts.iter().map(|part| part.pages.len()).sum();
    assert!(pages <= LIMITS.pages as usize, "{pages} pages");
    let shown: usize = extraction.parts.iter().map(|part| part.text.len()).sum();
    assert!(shown <= SHOWN + 20 * bytes.len(), "{} bytes became {shown}", bytes.len());
    if shown < 100_000 {
        let wire = serde_json::to_string(&extraction).expect("what was read can be told");
        let heard: Extraction = serde_json::from_str(&wire).expect("what was told can be understood");
        assert_eq!(heard, extraction, "what is told to the host is what was read");
    }
    extraction
}

/// Reads a file and what it states, and checks that all of it stands there; answers how many facts that are.
fn understand(name: &str, bytes: &[u8]) -> Option<usize> {
    let extraction = read(name, bytes)?;
    let reading = intake::read(&extraction);
    for fact in &reading.facts {
        let part = &extraction.parts[fact.part - 1];
        assert!(fact.start <= fact.end && fact.end <= part.text.chars().count(), "{fact:?}");
        let passage: String = part.text.chars().skip(fact.start).take(fact.end - fact.start).collect();
        assert_eq!(fact.quote, passage, "a quote is literal");
        assert!(fact.confidence > 0.0 && fact.confidence <= 1.0, "{fact:?}");
    }
    Some(reading.facts.len())
}
