//! The content of a text in OpenDocument.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::{package, read};

fuzz_target!(|data: &[u8]| {
    let kind = b"application/vnd.oasis.opendocument.text".as_slice();
    read("a.odt", &package(&[("mimetype", kind), ("content.xml", data)]));
});
