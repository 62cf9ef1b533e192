//! Messages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::read;

fuzz_target!(|data: &[u8]| {
    read("a.eml", &[b"From: a@b.nl\nMIME-Version: 1.0\n".as_slice(), data].concat());
});
