//! What lies on disk.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{ACTIVITY, BOARD, PRODUCTS, SCHOOLS, VENDOR};

/// The text of a PDF, as another program reads it.
pub(crate) fn text_of_pdf(path: &Path) -> String {
    let bytes = fs::read(path).expect("the report is on disk");
    assert!(bytes.starts_with(b"%PDF-"), "{} is no PDF", path.display());
    let read = Command::new("pdftotext").arg(path).arg("-").output().expect("pdftotext runs (package poppler-utils)");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).expect("pdftotext writes UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of a workbook, as they stand in its parts.
pub(crate) fn text_of_workbook(path: &Path) -> String {
    let file = File::open(path).expect("the workbook is on disk");
    let mut workbook = zip::ZipArchive::new(file).expect("a workbook is a zip file");
    let mut text = String::new();
    for index in 0..workbook.len() {
        let mut part = workbook.by_index(index).expect("a part can be opened");
        part.read_to_string(&mut text).expect("the parts of a workbook are text");
    }
    text
}

/// A register that was closed is one file, encrypted, with a backup beside it that is encrypted as well.
pub(crate) fn is_closed_and_tells_nothing(register: &Path) {
    let beside = |ending: &str| register.with_file_name(format!("waterkant.waarborg{ending}"));
    for ending in ["-wal", "-shm", ".lock"] {
        assert!(!beside(ending).exists(), "{} was left behind", beside(ending).display());
    }
    let mut files = vec![register.to_owned()];
    files.extend(backups(register));
    assert!(files.len() > 1, "closing a register that was changed makes a backup");
    for file in files {
        let bytes = fs::read(&file).expect("the file can be read");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{} is not encrypted", file.display());
        for words in [BOARD, VENDOR, PRODUCTS[0], SCHOOLS[0], ACTIVITY] {
            let found = bytes.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(!found, "{words} can be read in {}", file.display());
        }
    }
}

/// The backups of a register, without the documents that lie apart.
pub(crate) fn backups(register: &Path) -> Vec<PathBuf> {
    let name = register.file_name().and_then(|name| name.to_str()).expect("a register has a name");
    let folder =
        fs::read_dir(register.with_file_name(format!("{name}.backups"))).expect("a register has its backups beside it");
    folder.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect()
}
