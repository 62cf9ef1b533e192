//! The register: one open file, and the only ways to change it.

mod merge;
mod password;
mod records;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::flags::{Finding, Judged, Terms};
use crate::history::{self, Entry, Operation};
use crate::model::{Board, Id, Noun, Record as _};
use crate::store::change::{Change, Touched};
use crate::store::check::hex;
use crate::store::columns::Columns;
use crate::store::held::{Held, Named};
use crate::store::{backup, connection, derived, lock, migrate, rows};
use crate::view::View;
use crate::world::{self, World};

pub use password::NotChanged;
pub use records::describe;
pub(crate) use records::{describe_fields, not_found};

/// The answer to a change, and what to reload because of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Changed<T> {
    /// What the call answers.
    pub value: T,
    /// Every record that was touched; a host reloads exactly these.
    pub touched: Vec<Touched>,
    /// Entry in the history; `None` if nothing changed.
    pub entry: Option<Id<Entry>>,
}

/// How a register is to be opened.
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// Password, for an encrypted register.
    pub password: Option<String>,
    /// For reading only: the file is not touched at all.
    pub read_only: bool,
}

/// More records than are followed one by one when a change touches them.
const MANY: usize = 100;

/// One open register. It is locked for all others until it is closed or dropped.
pub struct Register {
    /// Who has it open, beside the file; the first field, since it is taken away while the file is still locked.
    named: Option<Named>,
    pub(crate) connection: Connection,
    path: PathBuf,
    world: Arc<dyn World>,
    access: Access,
    /// Whether the file is encrypted, as it was when it was opened.
    encrypted: bool,
    /// The register in memory, for rules and reports; made when first asked for, refreshed by what a change touched.
    view: Option<View>,
    /// What the rules found in that view; gone with every change.
    judged: Option<Judged>,
    /// The nouns that were listed, column by column; refreshed by what a change touched.
    columns: BTreeMap<Noun, Columns>,
    /// The note that it is open here; the last field, since it is taken away after the connection is closed.
    held: Option<Held>,
}

impl std::fmt::Debug for Register {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Register").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Register {
    /// Makes a new register for a board; a file that stands there is never written over.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::ReadOnly`], [`Error::Full`]; what was begun is taken away again.
    pub fn create(path: &Path, board: Board, password: Option<&str>, world: Arc<dyn World>) -> Result<Self> {
        password::can_be(password)?;
        board.check().map_err(Error::Invalid)?;
        let connection = connection::create(path, password)?;
        let access = Access { password: password.map(str::to_owned), read_only: false };
        let mut register = Self::around(connection, path, world, access, password.is_some());
        match register.begin(board) {
            Ok(()) => Ok(register),
            Err(fault) => {
                drop(register);
                connection::discard(path);
                Err(fault)
            }
        }
    }

    fn around(connection: Connection, path: &Path, world: Arc<dyn World>, access: Access, encrypted: bool) -> Self {
        let held = (!access.read_only).then(|| Held::new(path));
        let named = (!access.read_only).then(|| Named::new(path, &lock::Holder::here(&*world)));
        let columns = BTreeMap::new();
        Self {
            named,
            connection,
            path: path.to_owned(),
            world,
            access,
            encrypted,
            view: None,
            judged: None,
            columns,
            held,
        }
    }

    fn begin(&mut self, board: Board) -> Result<()> {
        migrate::migrate(&mut self.connection).map_err(|fault| self.located(fault))?;
        let replica = world::new_uuid(&*self.world).to_string();
        let mut key = [0; 32];
        self.world.randomise(&mut key);
        let key = hex(&key);
        let now = self.world.now().to_rfc3339();
        for (name, value) in [("replica", &replica), ("backup_key", &key), ("created_at", &now)] {
            self.connection
                .execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", [name, value])
                .map_err(|fault| Error::store(&self.path, fault))?;
        }
        derived::rebuild(&mut self.connection).map_err(|fault| self.located(fault))?;
        self.transact(Operation::Create, |change| change.add(board))?;
        Ok(())
    }

    /// Opens a register. An older one is brought up to date, after a backup.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Unlock`], [`Error::NotARegister`], [`Error::TooNew`], [`Error::Damaged`],
    /// [`Error::ReadOnly`], [`Error::File`]; the file is untouched then.
    pub fn open(path: &Path, access: Access, world: Arc<dyn World>) -> Result<Self> {
        let opened = connection::open(path, access.password.as_deref(), access.read_only);
        let (connection, kind) = opened.map_err(|fault| backup::explain(fault, path, access.password.as_deref()))?;
        let found = migrate::version(&connection).map_err(|fault| Error::store(path, fault))?;
        let encrypted = kind == connection::Kind::Encrypted;
        let mut register = Self::around(connection, path, world, access, encrypted);
        if let Err(fault) = register.bring_up_to_date(found) {
            let fault = register.located(fault);
            let Self { named, connection, access, held, .. } = register;
            drop(named);
            // Back to one file without a log beside it; the fault that stopped the opening is the one to tell.
            let _ignored = connection::close(connection);
            drop(held);
            return Err(backup::explain(fault, path, access.password.as_deref()));
        }
        Ok(register)
    }

    fn bring_up_to_date(&mut self, found: i64) -> Result<()> {
        if self.access.read_only {
            return migrate::stand_in(&self.connection);
        }
        if found < migrate::NEWEST {
            backup::before_migration(&self.connection, &self.path, found, self.password())?;
            migrate::migrate(&mut self.connection)?;
        }
        if !derived::is_current(&self.connection)? {
            derived::rebuild(&mut self.connection)?;
        }
        Ok(())
    }

    /// Closes the register, after a backup if anything changed. The file is whole in any case.
    ///
    /// # Errors
    /// The fault of the backup or of closing.
    pub fn close(mut self) -> Result<()> {
        let backed_up = if self.access.read_only { Ok(()) } else { self.back_up_if_changed().map(drop) };
        let Self { named, connection, path, held, .. } = self;
        drop(named);
        let closed = connection::close(connection).map_err(|fault| Error::store(&path, fault));
        drop(held);
        closed.and(backed_up)
    }

    /// Where the register is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether it was opened for reading only.
    pub fn is_read_only(&self) -> bool {
        self.access.read_only
    }

    /// The password that it was opened with.
    pub(crate) fn password(&self) -> Option<&str> {
        self.access.password.as_deref()
    }

    /// The surroundings.
    pub(crate) fn world(&self) -> &Arc<dyn World> {
        &self.world
    }

    /// The only way to write: rows, history and derived rows in one transaction, or nothing at all.
    pub(crate) fn transact<T>(
        &mut self,
        operation: Operation,
        work: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<Changed<T>> {
        self.transact_undoing(operation, None, work)
    }

    /// Works in a transaction that is not kept: to see what a change would do.
    pub(crate) fn rehearse<T>(&mut self, work: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<T> {
        if self.access.read_only {
            return Err(Error::ReadOnly { path: self.path.clone() });
        }
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Dropped without a commit, the transaction is rolled back.
        work(&mut Change::new(tx, &*self.world)).map_err(|fault| located(&self.path, fault))
    }

    fn transact_undoing<T>(
        &mut self,
        operation: Operation,
        undoes: Option<Id<Entry>>,
        work: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<Changed<T>> {
        if self.access.read_only {
            return Err(Error::ReadOnly { path: self.path.clone() });
        }
        let world = Arc::clone(&self.world);
        let path = self.path.clone();
        let done = || -> Result<Changed<T>> {
            let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut change = Change::new(tx, &*world);
            let value = work(&mut change)?;
            let (tx, edits, touched) = change.finish();
            if touched.is_empty() {
                return Ok(Changed { value, touched, entry: None });
            }
            let entry =
                if edits.is_empty() { None } else { Some(history::append(&tx, &*world, operation, &edits, undoes)?) };
            if operation == Operation::Erase {
                history::erase_refusals(&tx, &edits)?;
            }
            derived::refresh(&tx, &touched)?;
            tx.commit()?;
            Ok(Changed { value, touched, entry })
        };
        let changed = done().map_err(|fault| located(&path, fault))?;
        self.follow(&changed.touched);
        Ok(changed)
    }

    /// Brings what is in memory up to date with a change.
    fn follow(&mut self, touched: &[Touched]) {
        self.judged = None;
        // Many changes at once are read faster as a whole, when they are asked for.
        if touched.len() > MANY {
            for Touched { noun, .. } in touched {
                self.columns.remove(noun);
            }
        }
        for Touched { noun, id } in touched {
            let failed =
                self.columns.get_mut(noun).is_some_and(|columns| columns.refresh(&self.connection, *id).is_err());
            if failed {
                self.columns.remove(noun);
            }
        }
        // What was committed stays committed: a view that cannot be refreshed is made anew when it is asked for.
        if let Some(mut view) = self.view.take() {
            self.view = view.refresh(&self.connection, touched).is_ok().then_some(view);
        }
    }

    /// The board.
    pub fn board(&self) -> Result<Board> {
        rows::all::<Board>(&self.connection)?.pop().ok_or(Error::Damaged { path: self.path.clone(), backup: None })
    }

    /// The register in memory, for rules and reports.
    pub fn view(&mut self) -> Result<&View> {
        kept(&mut self.view, &self.connection)
    }

    /// The register in memory with what the rules find in it on a day, and the terms by which they do.
    pub fn judged(&mut self, today: NaiveDate) -> Result<(&View, Terms, &[Finding])> {
        let terms = self.terms()?;
        // What was judged otherwise goes first: of a large board two would not fit beside each other.
        let known = self.judged.take().filter(|judged| judged.is_by(&terms, today));
        let view = kept(&mut self.view, &self.connection)?;
        let judged = self.judged.insert(known.unwrap_or_else(|| Judged::new(view, &terms, today)));
        Ok((view, terms, judged.findings()))
    }

    /// Whether the register was judged on a day as it is, so that [`Register::judged`] answers at once.
    pub(crate) fn is_judged(&self, today: NaiveDate) -> Result<bool> {
        let terms = self.terms()?;
        Ok(self.judged.as_ref().is_some_and(|judged| judged.is_by(&terms, today)))
    }

    /// Number of entries in the history.
    pub(crate) fn last_entry(&self) -> Result<i64> {
        Ok(self.connection.query_row("SELECT ifnull(max(number), 0) FROM entry", [], |row| row.get(0))?)
    }

    /// A value of the file's own table of facts about itself.
    pub(crate) fn meta(&self, key: &str) -> Result<Option<String>> {
        use rusqlite::OptionalExtension as _;
        Ok(self.connection.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0)).optional()?)
    }

    /// Sets a fact of the file about itself; no content, so no entry in the history.
    pub(crate) fn set_meta(&self, key: &str, value: &str) -> Result<()> {
        self.connection
            .execute(
                "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                params![key, value],
            )
            .map_err(|fault| Error::store(&self.path, fault))?;
        Ok(())
    }

    fn located(&self, fault: Error) -> Error {
        located(&self.path, fault)
    }
}

/// The register in memory, read unless it was.
fn kept<'a>(view: &'a mut Option<View>, connection: &Connection) -> Result<&'a View> {
    let known = if let Some(known) = view.take() {
        known
    } else {
        let known = View::load(connection)?;
        // Every page was read for it, most of them for nothing else: SQLite would hold on to them beside what was made of them.
        connection.execute_batch("PRAGMA shrink_memory")?;
        known
    };
    Ok(view.insert(known))
}

/// A fault of the store as a fault of this file.
fn located(path: &Path, fault: Error) -> Error {
    if let Error::Store(source) = fault { Error::store(path, source) } else { fault }
}
