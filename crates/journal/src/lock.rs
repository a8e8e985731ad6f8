//! One process, one journal: a lock of the operating system on a file beside it, and in that file who holds it.
//!
//! The lock goes with its process, however that ends; a note left behind never blocks.

use crate::{Fault, private};
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

/// The lock, held until dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

/// How often a lock that nobody has signed is tried again, and after how long: its holder is about to sign, or is
/// a child process being born that does not know yet what it has inherited.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(5);

impl Lock {
    /// Takes the lock in the file `note` on behalf of `journal`, or says who holds it.
    pub(crate) fn take(note: &Path, journal: &Path, now: &str) -> Result<Lock, Fault> {
        for _ in 1..TRIES {
            match Lock::try_take(note, journal, now) {
                Err(Fault::InUseByUnknown { .. }) => std::thread::sleep(PAUSE),
                settled => return settled,
            }
        }
        Lock::try_take(note, journal, now)
    }

    fn try_take(note: &Path, journal: &Path, now: &str) -> Result<Lock, Fault> {
        let failed =
            |source: std::io::Error| Fault::CannotOpen { path: note.to_owned(), source: source.into() };
        let mut options = private::options();
        let mut file =
            options.read(true).write(true).create(true).truncate(false).open(note).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(in_use(file, journal)),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        sign(&mut file, now).map_err(failed)?;
        Ok(Lock { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A note that cannot be taken away is harmless: only the lock counts.
        let _ = self.file.set_len(0);
    }
}

fn sign(file: &mut File, now: &str) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{} {now}", std::process::id())
}

fn in_use(mut file: File, journal: &Path) -> Fault {
    let path = journal.to_owned();
    let mut note = String::new();
    // Where the note cannot be read its holder stays unnamed.
    let _ = file.read_to_string(&mut note);
    match note.trim_end().split_once(' ').map(|(pid, since)| (pid.parse(), since)) {
        Some((Ok(pid), since)) => Fault::InUse { path, pid, since: since.to_owned() },
        _ => Fault::InUseByUnknown { path },
    }
}
