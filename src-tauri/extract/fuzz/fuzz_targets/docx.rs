//! The main document of a Word file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::{package, read};

fuzz_target!(|data: &[u8]| {
    read("a.docx", &package(&[("word/document.xml", data)]));
});
