//! The password of a register: another one, or none any more.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::{Access, Register};
use crate::error::{Error, Result};
use crate::store::{backup, connection};

/// A password that was not changed, and the register as it was, if it could be opened again.
#[derive(Debug)]
pub struct NotChanged {
    /// Why.
    pub fault: Error,
    /// The register with its old password.
    pub register: Option<Box<Register>>,
}

impl Register {
    /// Changes the password; `None` takes the encryption away. Backups made before keep the password of their day.
    ///
    /// # Errors
    /// [`Error::Full`] and the like; the register is as it was then, and comes back with the fault.
    pub fn change_password(self, password: Option<&str>) -> std::result::Result<Self, NotChanged> {
        let draft = backup::beside(&self.path, "draft");
        if let Err(fault) = self.write_under(password, &draft) {
            connection::discard(&draft);
            return Err(NotChanged { fault, register: Some(Box::new(self)) });
        }
        let Self { named, connection, path, world, access, held, .. } = self;
        drop(named);
        let closed = |connection| connection::close(connection).map_err(|fault| Error::store(&path, fault));
        let renamed = || crate::file::rename(&draft, &path);
        // The old file must be whole by itself before the new one takes its name: its log would not fit the new one. It stays
        // locked until then, so that nobody writes in a file that is about to go; Windows renames over no file that is open.
        let swapped = if cfg!(windows) {
            closed(connection).and_then(|()| renamed())
        } else {
            let renamed =
                connection::settle(&connection).map_err(|fault| Error::store(&path, fault)).and_then(|()| renamed());
            // Already in its last form; if the new file has the name, the old one is nobody's any more.
            let closed = connection.close().map_err(|(_, fault)| Error::store(&path, fault));
            drop(closed);
            renamed
        };
        drop(held);
        let reopened = |access| Self::open(&path, access, Arc::clone(&world));
        match swapped {
            Ok(()) => reopened(Access { password: password.map(str::to_owned), read_only: false })
                .map_err(|fault| NotChanged { fault, register: None }),
            Err(fault) => {
                connection::discard(&draft);
                Err(NotChanged { fault, register: reopened(access).ok().map(Box::new) })
            }
        }
    }

    /// Writes the whole register under another password, and proves that it opens.
    fn write_under(&self, password: Option<&str>, draft: &Path) -> Result<()> {
        if self.access.read_only {
            return Err(Error::ReadOnly { path: self.path.clone() });
        }
        can_be(password)?;
        // One from an attempt that did not come to its end would only be in the way.
        connection::discard(draft);
        connection::export_to(&self.connection, draft, password)?;
        let (fresh, _) = connection::open(draft, password, true)?;
        let entries = |connection: &Connection| {
            connection.query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0))
        };
        if entries(&fresh)? != entries(&self.connection)? {
            return Err(Error::Damaged { path: draft.to_owned(), backup: None });
        }
        // Whoever could read the register may still read it.
        std::fs::metadata(&self.path)
            .and_then(|old| std::fs::set_permissions(draft, old.permissions()))
            .map_err(|source| Error::file("write", draft, source))?;
        crate::file::sync(draft)
    }
}

/// Whether a file can be encrypted with it: SQL ends at the character zero, and a fault there would repeat what stands before it.
pub(super) fn can_be(password: Option<&str>) -> Result<()> {
    match password {
        Some("") => Err(Error::Refused("empty-password")),
        Some(password) if password.contains('\0') => Err(Error::Refused("password-zero")),
        Some(_) | None => Ok(()),
    }
}
