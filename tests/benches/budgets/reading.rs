//! Documents: their text, and the facts in it.

use std::hint::black_box;

use waarborg_extract::Extraction;
use waarborg_tests::{root, session_on};

use super::{Bench, Budget, peers};

impl Bench {
    pub(crate) fn reading(&mut self) {
        let session = session_on(waarborg_tests::TODAY);
        let path = root().join("assets/example/documents/pennenvlieg-verwerkersovereenkomst.pdf");
        let bytes = std::fs::read(&path).expect("the example's document");
        let limits = waarborg_extract::Limits::default();
        let text = "extract: text and tables of a PDF of 7 pages";
        self.measure(text, Budget::Peer(4.0), 5, || {
            black_box(waarborg_extract::extract("document.pdf", &bytes, &limits).expect("it is read"));
        });
        self.table.peer(text, "pdftotext, a process", peers::pdftotext(&path));
        let extraction = session.extract("document.pdf", &bytes).expect("it is read");
        // Seven pages three times: as long as an agreement with all its annexes gets.
        let long = thrice(&extraction);
        self.measure("intake: facts of 21 pages, text extracted", Budget::P99(20.0), 5, || {
            black_box(waarborg_register::intake::read(&long));
        });
    }
}

fn thrice(extraction: &Extraction) -> Extraction {
    let mut long = extraction.clone();
    let parts = long.parts.clone();
    long.parts.extend(parts.iter().cloned());
    long.parts.extend(parts);
    long
}
