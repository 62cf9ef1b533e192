//! Archives, and files inside them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::{package, read};

fuzz_target!(|data: &[u8]| {
    read("a.zip", &[b"PK\x03\x04".as_slice(), data].concat());
    read("a.zip", &package(&[("a", data), ("b.eml", data), ("c.html", data)]));
});
