//! Pages of the web.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::read;

fuzz_target!(|data: &[u8]| {
    read("a.html", data);
});
