//! The folder of letters: those that wait, and those that were sent.
//!
//! A letter is written beside its place and moved into it, so that no half of one is ever sent; whether a recipient has had
//! his letter for a day is whether the file is there.

use base::Date;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Letters in a folder, which one process uses at a time.
#[derive(Debug)]
pub struct Outbox {
    waiting: PathBuf,
    sent: PathBuf,
    // Held until dropped.
    _lock: File,
}

/// What kept letters from being written or moved.
#[derive(Debug, Error)]
pub enum OutboxFault {
    /// Another process is at it.
    #[error("another process uses {}", .0.display())]
    InUse(PathBuf),
    /// The disk failed.
    #[error("{} cannot be used: {source}", path.display())]
    Disk {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The end of the name of a letter.
const KIND: &str = ".eml";

/// The end of the name of a letter that is still being written.
const UNFINISHED: &str = ".part";

impl Outbox {
    /// Opens the folder, which is made if it is not there.
    pub fn open(folder: &Path) -> Result<Outbox, OutboxFault> {
        let (waiting, sent) = (folder.join("outbox"), folder.join("sent"));
        for folder in [&waiting, &sent] {
            fs::create_dir_all(folder).map_err(failed(folder))?;
        }
        let path = folder.join("lock");
        let lock = File::create(&path).map_err(failed(&path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Outbox { waiting, sent, _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(OutboxFault::InUse(folder.to_owned())),
            Err(TryLockError::Error(source)) => Err(OutboxFault::Disk { path, source }),
        }
    }

    /// Returns the name of a recipient's letter for a day.
    pub fn name(day: Date, address: &str) -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@._+-".contains(&byte);
        let escaped = address.bytes().map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        });
        format!("{day}_{}{KIND}", escaped.collect::<String>())
    }

    /// Returns whether the letter was written before, and if so whether it was sent.
    pub fn known(&self, name: &str) -> Option<bool> {
        let is_there = |folder: &Path| folder.join(name).exists();
        if is_there(&self.sent) { Some(true) } else { is_there(&self.waiting).then_some(false) }
    }

    /// Puts a letter among those that wait.
    pub fn put(&self, name: &str, letter: &[u8]) -> Result<(), OutboxFault> {
        let (path, unfinished) = (self.waiting.join(name), self.waiting.join(format!("{name}{UNFINISHED}")));
        let write = || {
            let mut file = File::create(&unfinished)?;
            file.write_all(letter)?;
            file.sync_all()?;
            fs::rename(&unfinished, &path)
        };
        write().map_err(failed(&path))
    }

    /// Returns the names of the letters that wait, the oldest day first.
    pub fn waiting(&self) -> Result<Vec<String>, OutboxFault> {
        let names = || -> io::Result<Vec<String>> {
            let entries = fs::read_dir(&self.waiting)?;
            let names = entries.map(|entry| Ok(entry?.file_name().into_string().ok()));
            Ok(names.collect::<io::Result<Vec<_>>>()?.into_iter().flatten().collect())
        };
        let mut names = names().map_err(failed(&self.waiting))?;
        names.retain(|name| name.ends_with(KIND));
        names.sort();
        Ok(names)
    }

    /// Returns a letter that waits.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, OutboxFault> {
        let path = self.waiting.join(name);
        fs::read(&path).map_err(failed(&path))
    }

    /// Returns where a letter that waits lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.waiting.join(name)
    }

    /// Moves a letter from those that wait to those that were sent.
    pub fn mark_sent(&self, name: &str) -> Result<(), OutboxFault> {
        let path = self.waiting.join(name);
        fs::rename(&path, self.sent.join(name)).map_err(failed(&path))
    }
}

/// Returns whether a letter lies in the folder, waiting or sent. Nobody is kept from writing meanwhile.
pub fn is_known(folder: &Path, name: &str) -> bool {
    ["sent", "outbox"].iter().any(|part| folder.join(part).join(name).exists())
}

fn failed(path: &Path) -> impl Fn(io::Error) -> OutboxFault {
    let path = path.to_owned();
    move |source| OutboxFault::Disk { path: path.clone(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_leaves_its_folder() {
        let name = Outbox::name(Date::constant(2025, 11, 5), "../a b@x.example");
        assert_eq!(name, "2025-11-05_..%2Fa%20b@x.example.eml");
    }

    #[test]
    fn a_letter_waits_until_it_is_sent_and_is_known_ever_after() {
        let folder = tempfile::tempdir().unwrap();
        let outbox = Outbox::open(folder.path()).unwrap();
        assert_eq!(outbox.known("b.eml"), None);
        for name in ["b.eml", "a.eml"] {
            outbox.put(name, name.as_bytes()).unwrap();
        }
        fs::write(folder.path().join("outbox/c.eml.part"), "half").unwrap();
        assert_eq!(outbox.waiting().unwrap(), ["a.eml", "b.eml"]);
        assert_eq!((outbox.read("b.eml").unwrap(), outbox.known("b.eml")), (b"b.eml".to_vec(), Some(false)));
        outbox.mark_sent("b.eml").unwrap();
        assert_eq!(
            (outbox.waiting().unwrap(), outbox.known("b.eml")),
            (vec!["a.eml".to_owned()], Some(true))
        );
        assert!(outbox.mark_sent("b.eml").is_err());
    }

    #[test]
    fn one_process_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let outbox = Outbox::open(folder.path()).unwrap();
        assert!(matches!(Outbox::open(folder.path()), Err(OutboxFault::InUse(_))));
        drop(outbox);
        assert!(Outbox::open(folder.path()).is_ok());
    }
}
