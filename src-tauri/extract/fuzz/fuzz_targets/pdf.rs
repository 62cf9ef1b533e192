//! Files that begin as a PDF does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::read;

fuzz_target!(|data: &[u8]| {
    read("a.pdf", &[b"%PDF-1.7\n".as_slice(), data].concat());
});
