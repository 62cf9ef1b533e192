//! The content of a spreadsheet in OpenDocument.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::{package, read};

fuzz_target!(|data: &[u8]| {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    read("a.ods", &package(&[("mimetype", kind), ("content.xml", data)]));
});
