//! Documents: their text, and the facts in it.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use lopdf::{Document, Object, ObjectId};
use waarborg_extract::Extraction;
use waarborg_tests::{root, session_on};

use super::alone::{self, Work};
use super::{Bench, Budget, peers};

impl Bench {
    pub(crate) fn reading(&mut self) {
        let session = session_on(waarborg_tests::TODAY);
        let path = root().join("assets/example/documents/pennenvlieg-verwerkersovereenkomst.pdf");
        let bytes = std::fs::read(&path).expect("the example's document");
        let limits = waarborg_extract::Limits::default();
        let text = "extract: text and tables of a PDF of 7 pages";
        self.measure(text, Budget::Peer(2.0), 5, || {
            black_box(waarborg_extract::extract("document.pdf", &bytes, &limits).expect("it is read"));
        });
        let process = peers::pdftotext(&path);
        self.table.peer(text, "pdftotext, a process", process);
        let whole = "extract: the same in a process of its own";
        self.measure(whole, Budget::Seen, 5, || {
            black_box(session.extract("document.pdf", &bytes, false).expect("it is read"));
        });
        self.table.peer(whole, "pdftotext, a process", process);
        let start = "extract: the start of that process";
        self.measure(start, Budget::Seen, 5, || {
            black_box(session.extract("a.txt", b"a", false).expect("it is read"));
        });
        let its_start = peers::pdftotext_start();
        self.table.peer(start, "the start of pdftotext", its_start);
        let apart = "extract: PDF of 7 pages, the start of both apart";
        self.table.note(apart, self.table.middle(text), "ms", Budget::Peer(2.0));
        self.table.peer(apart, "pdftotext", process.zip(its_start).map(|(whole, start)| whole - start));
        let extraction = session.extract("document.pdf", &bytes, false).expect("it is read");
        // Seven pages three times: as long as an agreement with all its annexes gets.
        let long = thrice(&extraction);
        self.measure("intake: facts of 21 pages, text extracted", Budget::P99(20.0), 5, || {
            black_box(waarborg_register::intake::read(&long));
        });
        self.hostile();
    }

    /// Texts without end that repeat what is looked for: the work must grow with the text, not with its square.
    fn hostile(&mut self) {
        let limits = waarborg_extract::Limits::default();
        let mut slowest = ("", 0.0);
        let mut slowest_file: f64 = 0.0;
        for piece in HOSTILE {
            let filled = |at: usize| piece.replace('#', &at.to_string()).replace('~', &(at % PARTIES).to_string());
            let text: String = (0..size(piece)).map(filled).collect();
            let start = Instant::now();
            black_box(waarborg_extract::extract("a.md", text.as_bytes(), &limits).expect("it is read"));
            slowest_file = slowest_file.max(start.elapsed().as_secs_f64());
            let extraction = waarborg_extract::extract("a.txt", text.as_bytes(), &limits).expect("it is read");
            let start = Instant::now();
            black_box(waarborg_register::intake::read(&extraction));
            let seconds = start.elapsed().as_secs_f64();
            if seconds > slowest.1 {
                slowest = (piece, seconds);
            }
        }
        self.table.note("extract: the slowest of hostile texts of 1 MB", slowest_file, "s", Budget::P50(2.0));
        println!("slowest of the hostile texts: {:?}", slowest.0);
        self.table.note("intake: the slowest of hostile texts of 1 MB", slowest.1, "s", Budget::P50(20.0));
    }
}

/// How many parties a hostile text names again and again.
const PARTIES: usize = 500;

/// What hostile texts repeat, with a number at each `#`, and at each `~` one of which there are so many as [`PARTIES`].
const HOSTILE: [&str; 23] = [
    "Kop\n---\n",
    "Xa# is een app. ",
    "Versie 1-1-2020 a17\n",
    "Gegevens: x\n",
    "Subverwerker: Naam# BV, Amsterdam, Nederland\n",
    "bewaartermijn 3 jaar\n",
    "info@v#.example ",
    "a\tja\tnee\n",
    "RB1 voldoet\n",
    "Doel #: x\n",
    "naam; adres; ",
    "Privacybijsluiter Wolkje\n",
    "Privacybijsluiter Wolkje\nVerwerkersovereenkomst Wolkje\n",
    "ISO 27001 gecertificeerd\tja\n",
    "Contactpersoon: Jan Jansen#\nFunctie: directeur\nDatum: 1 mei 2024\n",
    "Naam# B.V. treedt op als verwerker. ",
    "Verwerkt u een BSN#?\tja\tnee\n",
    "Subverwerker: Naam~ Inc., Boston, Verenigde Staten\n",
    "Subverwerker: Naam# Inc., Boston, Verenigde Staten\n",
    "Subverwerker: Naam~ BV, Amsterdam, Nederland\nNaam~ valt onder het DPF. ",
    "Naam~ Inc. in de VS is gecertificeerd onder het DPF. ",
    "toegang vanuit India op grond van het modelcontract, ",
    "na beëindiging van de overeenkomst binnen dertig dagen vernietigd, ",
];

/// How many times a piece makes a megabyte.
fn size(piece: &str) -> usize {
    1_000_000 / piece.len()
}

impl Bench {
    /// One document that is very long, and many in a row.
    pub(crate) fn endurance(&mut self) {
        let pdf = self.folder.join("500-pages.pdf");
        lengthened(&root().join("assets/example/documents/pennenvlieg-verwerkersovereenkomst.pdf"), 500, &pdf);
        let read = alone::run(Work::Extract, &pdf);
        assert!(read.count > 499.0, "{} pages were read", read.count);
        self.table.note("extract: a PDF of 500 pages", read.seconds, "s", Budget::Seen);
        if let Some(memory) = read.memory {
            self.table.note("memory: extracting a PDF of 500 pages", memory.most, "MB", Budget::P50(200.0));
        }
        let many = alone::run(Work::Many, &root().join("tests/fixtures/intake"));
        if let Some(memory) = many.memory {
            self.table.note("memory: after ten documents in a row", many.count, "MB", Budget::Seen);
            self.table.note("memory: grown after ninety more", memory.now - many.count, "MB", Budget::P50(8.0));
        }
    }
}

/// Makes a PDF of so many pages out of those of another, each a page of its own.
fn lengthened(from: &Path, pages: usize, to: &Path) {
    let mut document = Document::load(from).expect("a PDF");
    let own: Vec<ObjectId> = document.get_pages().into_values().collect();
    let tree = document.catalog().and_then(|catalog| catalog.get(b"Pages")?.as_reference()).expect("a tree of pages");
    let mut kids = Vec::new();
    for at in 0..pages {
        let mut page = document.get_dictionary(own[at % own.len()]).expect("a page").clone();
        page.set("Parent", tree);
        kids.push(Object::Reference(document.add_object(page)));
    }
    let root = document.get_dictionary_mut(tree).expect("the tree of pages");
    root.set("Count", Object::Integer(i64::try_from(pages).expect("a number of pages")));
    root.set("Kids", kids);
    document.save(to).expect("it is written");
}

fn thrice(extraction: &Extraction) -> Extraction {
    let mut long = extraction.clone();
    let parts = long.parts.clone();
    long.parts.extend(parts.iter().cloned());
    long.parts.extend(parts);
    long
}
