#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    waarborg_fuzz::tsv(data);
});
