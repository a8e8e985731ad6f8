//! The journal in a SQLite database: one file, one process, one connection.
//!
//! - Write-ahead log, `synchronous=FULL`: an append that has returned survives the loss of power.
//! - The database itself refuses a changed, a deleted and a second next entry.
//! - After a failed write the journal stops. A failed sync is never tried again: the second one may succeed and
//!   mean nothing.

mod store;
#[cfg(test)]
mod tests;

use crate::lock::Lock;
use crate::{Draft, Entries, Fault, Head, Journal, Record, RecordRef};
use base::Seq;
use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use store::{Store, WriteError};

/// The name of the database in the data folder.
pub const FILE: &str = "journal.db";
/// The name of the file beside it that is locked, and names the process that has the journal open.
pub const LOCK_FILE: &str = "journal.lock";
/// Where a journal is made before it is put in place.
pub(crate) const NEW_FILE: &str = "journal.db.new";

/// The journal in a folder, open.
#[derive(Debug)]
pub struct SqliteJournal {
    store: Store,
    stopped: Option<String>,
    // Declared after the store, which is thus closed before another process may come in.
    _lock: Lock,
}

/// How a journal is filled before it is put in place.
pub(crate) type Append<'a> = dyn FnMut(&[Draft]) -> Result<Vec<Head>, Fault> + 'a;

impl SqliteJournal {
    /// Makes an empty journal in `folder`, which must exist, and opens it. `now` is shown to a second process.
    pub fn create(folder: &Path, now: &str) -> Result<SqliteJournal, Fault> {
        SqliteJournal::create_filled(folder, now, |_| Ok(()))
    }

    /// Makes a journal in `folder` and opens it. What `fill` appends is there as a whole or not at all.
    pub(crate) fn create_filled(
        folder: &Path,
        now: &str,
        fill: impl FnOnce(&mut Append<'_>) -> Result<(), Fault>,
    ) -> Result<SqliteJournal, Fault> {
        store::refuse_old_sqlite()?;
        let path = folder.join(FILE);
        let lock = Lock::take(&folder.join(LOCK_FILE), &path, now)?;
        if path.exists() {
            return Err(Fault::Exists { path });
        }
        let new = folder.join(NEW_FILE);
        let failed = |source: io::Error| Fault::CannotOpen { path: new.clone(), source: source.into() };
        remove_with_log(&new).map_err(failed)?;
        let made = make(&new, fill).and_then(|()| put_in_place(&new, &path).map_err(failed));
        if let Err(fault) = made {
            // The fault is worth more than a second one about what it left behind.
            let _ = remove_with_log(&new);
            return Err(fault);
        }
        SqliteJournal::open_locked(&path, lock)
    }

    /// Opens the journal in `folder`. `now` is shown to a second process.
    pub fn open(folder: &Path, now: &str) -> Result<SqliteJournal, Fault> {
        store::refuse_old_sqlite()?;
        let path = folder.join(FILE);
        if !path.exists() {
            return Err(Fault::Missing { path });
        }
        let lock = Lock::take(&folder.join(LOCK_FILE), &path, now)?;
        SqliteJournal::open_locked(&path, lock)
    }

    fn open_locked(path: &Path, lock: Lock) -> Result<SqliteJournal, Fault> {
        Ok(SqliteJournal { store: Store::open(path)?, stopped: None, _lock: lock })
    }
}

impl Journal for SqliteJournal {
    fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, Fault> {
        if let Some(first) = &self.stopped {
            return Err(Fault::Stopped { first: first.clone() });
        }
        self.store.append(batch).map_err(|error| {
            let fatal = !matches!(error, WriteError::KeyTaken(_));
            let fault = Fault::from(error);
            if fatal {
                self.stopped = Some(fault.to_string());
            }
            fault
        })
    }
}

impl Entries for SqliteJournal {
    fn head(&self) -> &Head {
        self.store.head()
    }

    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault> {
        self.store.find(key)
    }

    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        self.store.records(from, each)
    }
}

fn make(new: &Path, fill: impl FnOnce(&mut Append<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
    let mut store = Store::make(new)?;
    fill(&mut |batch| store.append(batch).map_err(Fault::from))?;
    store.close(new)
}

fn remove_with_log(database: &Path) -> io::Result<()> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        match fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Renames a closed database, and makes both its bytes and its name durable.
fn put_in_place(new: &Path, path: &Path) -> io::Result<()> {
    File::open(new)?.sync_all()?;
    fs::rename(new, path)?;
    sync_folder_of(path)
}

/// Makes the name of a file durable.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        // A folder cannot be opened as a file there, and renaming is durable by itself.
        return Ok(());
    }
    match path.parent() {
        Some(folder) if folder != Path::new("") => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}
