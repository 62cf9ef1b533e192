//! A sheet, the texts and the styles of a workbook, parted by zeros.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waarborg_extract_fuzz::{package, read};

fuzz_target!(|data: &[u8]| {
    let mut pieces = data.split(|byte| *byte == 0);
    let mut next = || pieces.next().unwrap_or_default();
    let (sheet, texts, styles) = (next(), next(), next());
    read(
        "a.xlsx",
        &package(&[
            ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"Lijst\"/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/sharedStrings.xml", texts),
            ("xl/styles.xml", styles),
        ]),
    );
});
