//! Plain text and Markdown, in any encoding.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::read;

fuzz_target!(|data: &[u8]| {
    read("a.txt", data);
    read("a.md", data);
});
