//! Writing a file so that a crash leaves either the old one or the new one.

use std::io::Write as _;
use std::path::Path;

use crate::error::{Error, Result};

/// Writes `bytes` to `path`, over what stands there.
///
/// # Errors
/// [`Error::Full`], [`Error::ReadOnly`] or [`Error::File`]; what stood there is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let fault = |source| Error::file("write", path, source);
    // In the same folder, since a rename does not cross file systems.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // A report is made to be handed on: it gets the rights that any new file gets, not those of a temporary one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut draft = builder.prefix(".waarborg-").tempfile_in(folder).map_err(fault)?;
    draft.write_all(bytes).map_err(fault)?;
    draft.as_file().sync_all().map_err(fault)?;
    draft.persist(path).map_err(|persist| fault(persist.error))?;
    sync_folder(folder);
    Ok(())
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
    sync_folder(to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")));
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
