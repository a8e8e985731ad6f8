//! Files that only their owner may read: who is where, what was reported and by whom is not for everybody on the computer.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;

/// Returns how a file is opened so that, where it is new, only its owner may read and write it.
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        const OWNER_ONLY: u32 = 0o600;
        options.mode(OWNER_ONLY);
    }
    options
}

/// Makes a file before the store does, so that at no moment others may read it. What the store lays beside it has the same
/// owner and the same rights.
pub(crate) fn make(path: &Path) -> io::Result<()> {
    options().write(true).create(true).truncate(false).open(path).map(drop)
}
