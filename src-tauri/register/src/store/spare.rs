//! Which files are no place for a report: registers, and what belongs to them.
//!
//! A report is written over what stands there. What stands there must not be the work of years, nor the backups of it.

use std::ffi::OsStr;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::{backup, connection, held};
use crate::error::{Error, Result};

/// What the name of a register ends in.
const REGISTER: &str = ".waarborg";
/// What the name of the folder with its backups ends in.
const BACKUPS: &str = ".backups";
/// What may come after the name of a register: files that stand beside it while it is open or being made.
const BESIDE: [&str; 6] = ["", "-wal", "-shm", "-journal", ".lock", ".draft"];

/// Where an SQLite file names the program that it belongs to.
const MARK: std::ops::Range<usize> = 68..72;

/// Refuses a path at which a register stands, or something that belongs to one; also by way of a link.
///
/// # Errors
/// [`Error::OverRegister`].
pub(crate) fn spare(path: &Path, open: Option<&Path>) -> Result<()> {
    // The path as it is given, and the file that it leads to: a link is neither followed nor replaced.
    let given = real_folder(path);
    let led_to = std::fs::canonicalize(path).ok();
    let is_kept = [Some(given), led_to].into_iter().flatten().any(|path| belongs(&path, open) || is_register(&path));
    if is_kept { Err(Error::OverRegister { path: path.to_owned() }) } else { Ok(()) }
}

/// The path with the links in its folder followed, so that its folder has the name that it really has.
fn real_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (std::fs::canonicalize(folder), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether the name says so, or the place: what is not open can have any name, but the files of a register stand together.
fn belongs(path: &Path, open: Option<&Path>) -> bool {
    if open.is_some_and(|register| BESIDE.iter().any(|ending| held::is_same_file(path, &with(register, ending)))) {
        return true;
    }
    let name = path.file_name().unwrap_or_default();
    let of_register = BESIDE.iter().filter_map(|ending| without(name, ending)).any(|register| {
        ends_with(&register, REGISTER) || backup::folder(&path.with_file_name(&register)).join("documents").is_dir()
    });
    of_register || path.ancestors().skip(1).any(|folder| holds_backups(folder, open))
}

/// Whether a folder holds the backups of a register, also of one that is gone: then they are all that is left.
fn holds_backups(folder: &Path, open: Option<&Path>) -> bool {
    if open.is_some_and(|register| held::is_same_file(folder, &backup::folder(register))) {
        return true;
    }
    let register = folder.file_name().and_then(|name| without(name, BACKUPS));
    register.is_some_and(|register| {
        ends_with(&register, REGISTER) || !backup::list(&folder.with_file_name(register)).is_empty()
    })
}

/// Whether the file itself says that it is a register. One that is open in this program must not even be looked at: closing it
/// again would give up the lock on it.
fn is_register(path: &Path) -> bool {
    if held::is_held(path) {
        return true;
    }
    let mut first = [0; 72];
    let is_read = std::fs::metadata(path).is_ok_and(|found| found.is_file())
        && std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut first)).is_ok();
    let mark = u32::try_from(connection::APPLICATION_ID).unwrap_or_default().to_be_bytes();
    is_read && first.starts_with(connection::HEADER) && first.get(MARK) == Some(&mark)
}

fn with(register: &Path, ending: &str) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A name without its ending; nothing if it has another, or consists of it. A name that is no text has none of ours.
fn without(name: &OsStr, ending: &str) -> Option<String> {
    let name = name.to_str()?;
    let rest = name.len().checked_sub(ending.len()).filter(|rest| *rest > 0)?;
    let (before, found) = name.split_at_checked(rest)?;
    found.eq_ignore_ascii_case(ending).then(|| before.to_owned())
}

fn ends_with(name: &str, ending: &str) -> bool {
    without(OsStr::new(name), ending).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_spared(path: &Path, open: Option<&Path>) -> bool {
        matches!(spare(path, open), Err(Error::OverRegister { .. }))
    }

    #[test]
    fn what_is_called_like_a_register_is_one() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.waarborg", "A.WAARBORG", "a.waarborg-wal", "a.waarborg-journal", "a.waarborg.lock"] {
            assert!(is_spared(&folder.path().join(name), None), "{name}");
        }
        for name in ["a.pdf", ".waarborg", "waarborg", "waarborg.pdf", "over a.waarborg.pdf", "a.lock", "a-wal", "é"] {
            assert!(!is_spared(&folder.path().join(name), None), "{name}");
        }
    }

    #[test]
    fn backups_are_kept_whoever_has_the_register() {
        let folder = tempfile::tempdir().unwrap();
        let made = |name: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(&path).unwrap();
            path
        };
        let backups = made("gone.waarborg.backups/documents");
        assert!(is_spared(&backups.join("x.pdf"), None));
        assert!(is_spared(&backups.parent().unwrap().join("x.pdf"), None));
        // Backups of other programs are no concern of ours, unless they are ours.
        let mail = made("mail.backups");
        assert!(!is_spared(&mail.join("x.pdf"), None));
        crate::file::replace(&mail.join("2026-11-22T10-00-00Z.backup"), b"").unwrap();
        assert!(is_spared(&mail.join("x.pdf"), None));
        made("school.db.backups/documents");
        assert!(is_spared(&folder.path().join("school.db"), None), "a register by another name, known by its backups");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_what_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        crate::file::replace(&at("a.waarborg"), b"x").unwrap();
        std::os::unix::fs::symlink(at("a.waarborg"), at("report.pdf")).unwrap();
        assert!(is_spared(&at("report.pdf"), None));
        std::fs::create_dir(at("a.waarborg.backups")).unwrap();
        std::os::unix::fs::symlink(at("a.waarborg.backups"), at("reports")).unwrap();
        assert!(is_spared(&at("reports/x.pdf"), None));
        crate::file::replace(&at("b"), b"x").unwrap();
        std::fs::hard_link(at("b"), at("c.pdf")).unwrap();
        assert!(is_spared(&at("c.pdf"), Some(&at("b"))), "one file by another name");
    }
}
