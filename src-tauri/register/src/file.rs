//! Writing a file so that a crash leaves either the old one or the new one.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::error::{Error, Result};

/// Writes `bytes` to `path`, over what stands there.
///
/// # Errors
/// [`Error::Full`], [`Error::ReadOnly`] or [`Error::File`]; what stood there is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    draft(path, bytes)?.persist(path).map_err(|persist| Error::file("write", path, persist.error))?;
    sync_folder(folder_of(path));
    Ok(())
}

/// New files that come to stand together or not at all. Dropped before that, nothing of them is left.
#[derive(Debug, Default)]
pub(crate) struct Together(Vec<(TempPath, PathBuf)>);

impl Together {
    /// Writes the bytes of a file; its name is not there yet.
    ///
    /// # Errors
    /// As [`replace`].
    pub(crate) fn add(&mut self, path: PathBuf, bytes: &[u8]) -> Result<()> {
        let draft = draft(&path, bytes)?.into_temp_path();
        self.0.push((draft, path));
        Ok(())
    }

    /// Gives the files their names.
    ///
    /// # Errors
    /// [`Error::Exists`] if a name is taken, or as [`replace`]; none of the files is there then.
    pub(crate) fn stand(self) -> Result<()> {
        let mut named = Vec::new();
        self.give_names(&mut named).inspect_err(|_| {
            for path in &named {
                let _ignored = std::fs::remove_file(path);
            }
        })?;
        if let Some(path) = named.first() {
            sync_folder(folder_of(path));
        }
        Ok(())
    }

    fn give_names(self, named: &mut Vec<PathBuf>) -> Result<()> {
        // Claims all names first, so that no file is ever written over; not every file system knows links.
        for (_, path) in &self.0 {
            create_private(path).map_err(|source| Error::file("create", path, source))?;
            named.push(path.clone());
        }
        for (draft, path) in self.0 {
            draft.persist(&path).map_err(|persist| Error::file("write", &path, persist.error))?;
        }
        Ok(())
    }
}

/// Writes `bytes` beside `path`, under a name of its own.
fn draft(path: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    let fault = |source| Error::file("write", path, source);
    // In the same folder, since a rename does not cross file systems.
    let folder = folder_of(path);
    let mut builder = tempfile::Builder::new();
    // A report is made to be handed on: it gets the rights that any new file gets, not those of a temporary one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut draft = builder.prefix(".waarborg-").tempfile_in(folder).map_err(fault)?;
    draft.write_all(bytes).map_err(fault)?;
    draft.as_file().sync_all().map_err(fault)?;
    Ok(draft)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a new file that only the account itself may read and write, where the system knows rights.
pub(crate) fn create_private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path)
}

/// Renames a file over another, so that a crash leaves either the old one or the new one.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    std::fs::rename(from, to).map_err(|source| Error::file("write", to, source))?;
    sync_folder(folder_of(to));
    Ok(())
}

/// Makes a file last that another hand wrote.
pub(crate) fn sync(path: &Path) -> Result<()> {
    let file = std::fs::File::options().append(true).open(path).map_err(|source| Error::file("write", path, source))?;
    file.sync_all().map_err(|source| Error::file("write", path, source))
}

/// Makes a rename last. Best effort: some file systems cannot.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ignored = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_together_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let names = || std::fs::read_dir(folder.path()).unwrap().count();
        let at = |name: &str| folder.path().join(name);
        let set = || {
            let mut set = Together::default();
            for name in ["a", "b", "c"] {
                set.add(at(name), name.as_bytes()).unwrap();
            }
            set
        };
        drop(set());
        assert_eq!(names(), 0, "one that was begun leaves nothing");
        // A name that is taken while the files are being made.
        let begun = set();
        replace(&at("c"), b"of another").unwrap();
        assert!(matches!(begun.stand(), Err(Error::Exists { path }) if path == at("c")));
        assert_eq!((names(), std::fs::read(at("c")).unwrap()), (1, b"of another".to_vec()));
        std::fs::remove_file(at("c")).unwrap();
        // A file that cannot take its name although it was free.
        let mut begun = set();
        std::fs::remove_file(&begun.0[2].0).unwrap();
        begun.add(at("d"), b"d").unwrap();
        begun.stand().unwrap_err();
        assert_eq!(names(), 0);
        set().stand().unwrap();
        assert_eq!((names(), std::fs::read(at("b")).unwrap()), (3, b"b".to_vec()));
    }
}
