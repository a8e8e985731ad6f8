//! The tables, in a file that only its owner may read.

use crate::Fault;
use rusqlite::Connection;
use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS passwords (
        account TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL,
        kib INTEGER NOT NULL, passes INTEGER NOT NULL, set_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS links (
        hash BLOB PRIMARY KEY, account TEXT NOT NULL, until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS sessions (
        number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, account TEXT NOT NULL,
        began INTEGER NOT NULL, seen INTEGER NOT NULL, address TEXT NOT NULL, is_whole INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sessions_of ON sessions (account);
    CREATE TABLE IF NOT EXISTS departed (
        mark BLOB PRIMARY KEY, account TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seconds (
        account TEXT PRIMARY KEY, secret BLOB NOT NULL, is_confirmed INTEGER NOT NULL, last_step INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS recovery (
        account TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (account, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS attempts (
        account TEXT NOT NULL, address TEXT NOT NULL, failures INTEGER NOT NULL, next INTEGER NOT NULL,
        PRIMARY KEY (account, address)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS tokens (
        number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, account TEXT NOT NULL,
        name TEXT NOT NULL, made INTEGER NOT NULL, until INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS tokens_of ON tokens (account);
    CREATE TABLE IF NOT EXISTS identities (
        issuer TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL, since INTEGER NOT NULL,
        PRIMARY KEY (issuer, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS identities_of ON identities (account);
    CREATE TABLE IF NOT EXISTS journeys (
        number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, provider TEXT NOT NULL,
        back TEXT NOT NULL, link BLOB, until INTEGER NOT NULL
    ) STRICT;
";

/// How long one process waits for another that writes.
const WAIT: Duration = Duration::from_secs(5);

pub(crate) fn open(path: &Path) -> Result<Connection, Fault> {
    make(path).map_err(|source| Fault::CannotOpen { path: path.to_owned(), source })?;
    let connection = Connection::open(path)?;
    connection.busy_timeout(WAIT)?;
    // What is deleted is overwritten: a secret that is gone is gone from the disk as well.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.execute_batch(TABLES)?;
    Ok(connection)
}

/// Makes the file before the store does, so that at no moment others may read it, and closes one that others may.
fn make(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        const OWNER_ONLY: u32 = 0o600;
        options.mode(OWNER_ONLY);
        options.open(path)?.set_permissions(std::fs::Permissions::from_mode(OWNER_ONLY))
    }
    #[cfg(not(unix))]
    options.open(path).map(drop)
}

/// Returns the statement that forgets an account in a table.
pub(crate) fn forgetting(table: &str) -> &'static str {
    match table {
        "passwords" => "DELETE FROM passwords WHERE account = ?1",
        "links" => "DELETE FROM links WHERE account = ?1",
        "sessions" => "DELETE FROM sessions WHERE account = ?1",
        "seconds" => "DELETE FROM seconds WHERE account = ?1",
        "recovery" => "DELETE FROM recovery WHERE account = ?1",
        "tokens" => "DELETE FROM tokens WHERE account = ?1",
        "identities" => "DELETE FROM identities WHERE account = ?1",
        "departed" => "DELETE FROM departed WHERE account = ?1",
        "attempts" => "DELETE FROM attempts WHERE account = ?1",
        _ => unreachable!("there is no other table"),
    }
}
