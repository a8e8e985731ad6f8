//! The files that acts name: each once, under its hash, in a folder beside the journal.
//!
//! - A file is on the disk, whole and synced, when [`EvidenceFolder::put`] returns; the act that names it comes afterwards. So an entry names no
//!   file that was never there.
//! - What a file is called, and what it is, stands in the act. Here it is bytes; nothing runs them or looks into them.

use crate::private;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The name of the folder in the data folder.
pub const FOLDER: &str = "evidence";

/// Letters of a hash after which the folders inside are called, so that none holds more than some thousands.
const SHELF_LETTERS: usize = 2;

/// The folder of files.
#[derive(Clone, Debug)]
pub struct EvidenceFolder {
    folder: PathBuf,
}

/// Whether a file is as an act names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is there, and the same.
    Whole,
    /// It is not there.
    Missing,
    /// Another stands in its place.
    Altered,
}

impl EvidenceFolder {
    /// Returns the folder of a data folder. It is made with the first file.
    pub fn of(data: &Path) -> EvidenceFolder {
        EvidenceFolder { folder: data.join(FOLDER) }
    }

    /// Keeps a file and returns its SHA-256 in small hexadecimal digits. One that is there already is left as it is.
    pub fn put(&self, bytes: &[u8]) -> io::Result<String> {
        let name = hash_of(bytes);
        if self.state(&name)? == Kept::Whole {
            return Ok(name);
        }
        let (path, shelf) = (self.path(&name), self.shelf(&name));
        fs::create_dir_all(&shelf)?;
        // Two who bring the same at once write two files; the second takes the place of the first, and is the same.
        let new = shelf.join(format!("{name}.{}.new", std::process::id()));
        let mut file = private::options().write(true).create(true).truncate(true).open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, &path)?;
        // The names are on the disk once their folders are.
        for folder in [&shelf, &self.folder] {
            File::open(folder)?.sync_all()?;
        }
        Ok(name)
    }

    /// Returns a file, if it is there and the same.
    pub fn read(&self, sha256: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(sha256)) {
            Ok(bytes) => Ok(Some(bytes).filter(|bytes| hash_of(bytes) == sha256)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Says whether a file is there, and still the same.
    pub fn state(&self, sha256: &str) -> io::Result<Kept> {
        let mut file = match File::open(self.path(sha256)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kept::Missing),
            Err(error) => return Err(error),
        };
        let (mut digest, mut chunk) = (Sha256::new(), vec![0; 64 << 10]);
        loop {
            match file.read(&mut chunk)? {
                0 => break,
                count => digest.update(&chunk[..count]),
            }
        }
        Ok(if hexadecimal(&digest.finalize()) == sha256 { Kept::Whole } else { Kept::Altered })
    }

    /// Returns whether a file of this size lies there. Whether it is still the same only [`EvidenceFolder::state`] says.
    pub fn is_there(&self, sha256: &str, bytes: u64) -> bool {
        fs::metadata(self.path(sha256)).is_ok_and(|file| file.len() == bytes)
    }

    /// Returns where a file lies. Of what is no hash only the harmless letters count, so no name leads out of the folder.
    fn path(&self, sha256: &str) -> PathBuf {
        let name: String = sha256.chars().filter(char::is_ascii_hexdigit).collect();
        self.shelf(&name).join(name)
    }

    fn shelf(&self, name: &str) -> PathBuf {
        self.folder.join(name.get(..SHELF_LETTERS).unwrap_or("none"))
    }
}

/// Returns the SHA-256 of a file in small hexadecimal digits.
pub fn hash_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_once_and_known_by_what_it_holds() {
        let data = tempfile::tempdir().unwrap();
        let folder = EvidenceFolder::of(data.path());
        assert_eq!(folder.state(&hash_of(b"minutes")).unwrap(), Kept::Missing);
        let name = folder.put(b"minutes").unwrap();
        assert_eq!(folder.put(b"minutes").unwrap(), name);
        assert_eq!(folder.read(&name).unwrap().as_deref(), Some(&b"minutes"[..]));
        let path = data.path().join(FOLDER).join(&name[..2]).join(&name);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
        fs::write(&path, b"other minutes").unwrap();
        assert_eq!(folder.state(&name).unwrap(), Kept::Altered);
        assert_eq!(folder.read(&name).unwrap(), None);
        // Whoever still has the right one brings it again.
        folder.put(b"minutes").unwrap();
        assert_eq!(folder.state(&name).unwrap(), Kept::Whole);
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join("secret"), "x").unwrap();
        let folder = EvidenceFolder::of(data.path());
        for name in ["../secret", "..", "/etc/passwd", "", "é"] {
            assert_eq!(folder.read(name).unwrap_or_default(), None, "{name}");
        }
    }
}
