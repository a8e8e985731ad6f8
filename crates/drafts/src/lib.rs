//! What was typed into forms and not handed in yet, cell by cell, and the files that are to go with it. It lies in a file of its
//! own beside the journal: a draft is no official act, and whoever types may change his mind without anybody reading it for ever.
//!
//! - What is saved is on the disk when [`Drafts::save`] returns: neither a killed program nor a power cut takes it away.
//! - A draft belongs to one account. Sessions come and go; what was typed waits.
//! - Saved is exactly what was typed, also what cannot be read as a figure.

use base::{Message, Period, limits};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, params};
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;
use thiserror::Error;

/// The name of the file.
pub const FILE: &str = "drafts.sqlite";

/// Bytes of one answer as typed: no figure, day or word that is read takes more.
pub const TEXT_BYTES_MAX: usize = 400;

/// Cells of all drafts of one account: a year of monthly reports of a hundred lines for twenty units.
pub const CELLS_MAX: u64 = 24_000;

/// Bytes of the files that wait, of one account: ten of the largest.
pub const FILES_BYTES_MAX: u64 = 200 << 20;

/// Bytes of all files of an account that wait, beside its drafts and for acts of its programs.
const WAITING_BYTES: &str = "
    SELECT (SELECT coalesce(sum(bytes), 0) FROM files WHERE account = ?1) + (SELECT coalesce(sum(bytes), 0) FROM brought WHERE account = ?1)";

/// Forms kept for one account that were sent when its session had ended.
const KEPT_MAX: i64 = 50;

/// Every code of this crate.
pub const CODES: &[&str] = &["draft.failed", "draft.files-too-large", "draft.too-long", "draft.too-many"];

/// How long one writer waits for another.
const WAIT: Duration = Duration::from_secs(5);

const TABLE: &str = "
    CREATE TABLE IF NOT EXISTS cells (
        account TEXT NOT NULL, unit TEXT NOT NULL, form TEXT NOT NULL, period TEXT NOT NULL, item TEXT NOT NULL,
        text TEXT NOT NULL, comment TEXT NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (account, unit, form, period, item)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS files (
        account TEXT NOT NULL, unit TEXT NOT NULL, form TEXT NOT NULL, period TEXT NOT NULL, sha256 TEXT NOT NULL,
        name TEXT NOT NULL, kind TEXT NOT NULL, bytes INTEGER NOT NULL, content BLOB NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (account, unit, form, period, sha256)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS kept (
        account TEXT NOT NULL, place TEXT NOT NULL, fields TEXT NOT NULL, kept_at INTEGER NOT NULL,
        PRIMARY KEY (account, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS brought (
        account TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, bytes INTEGER NOT NULL, content BLOB NOT NULL,
        brought_at INTEGER NOT NULL,
        PRIMARY KEY (account, sha256)
    ) STRICT;
    -- Files of programs once lay among those of forms, under a form that cannot be.
    INSERT OR IGNORE INTO brought SELECT account, sha256, name, kind, bytes, content, unixepoch(saved_at) FROM files WHERE form = '=api';
    DELETE FROM files WHERE form = '=api';
";

/// A draft is forgotten with the files that lie beside it.
const FORGET: [&str; 2] = [
    "DELETE FROM cells WHERE (account, unit, form, period) = (?1, ?2, ?3, ?4)",
    "DELETE FROM files WHERE (account, unit, form, period) = (?1, ?2, ?3, ?4)",
];

/// Whose draft of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The account, as the journal would name who acts.
    pub account: String,
    /// The unit's code.
    pub unit: String,
    /// The form's name.
    pub form: String,
    /// The period.
    pub period: Period,
}

/// One cell as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The answer.
    pub text: String,
    /// The comment.
    pub comment: String,
}

/// A file that is to go with what is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The SHA-256 of its bytes in small hexadecimal digits.
    pub sha256: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// A draft that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Of what.
    pub key: Key,
    /// Its cells with anything in them.
    pub cell_count: u64,
    /// When the last one was saved.
    pub saved_at: String,
}

/// Why something was not saved.
#[derive(Debug, Error)]
pub enum Fault {
    /// A cell is longer than cells may be.
    #[error("a cell of {0} bytes")]
    TooLong(usize),
    /// The account has too many cells waiting.
    #[error("too many cells wait")]
    TooMany,
    /// The file cannot be opened or made.
    #[error("cannot open {path}: {source}")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is not as its store wrote it.
    #[error("the file of drafts is damaged: {0}")]
    Damaged(String),
    /// The files of the account that wait are too large together.
    #[error("too many bytes of files wait")]
    FilesTooLarge,
    /// The store failed.
    #[error("the store of drafts failed")]
    Store(#[from] rusqlite::Error),
}

impl Fault {
    /// Returns what is said to people.
    pub fn message(&self) -> Message {
        match self {
            Fault::TooLong(_) => Message::new("draft.too-long").with("most", TEXT_BYTES_MAX),
            Fault::TooMany => Message::new("draft.too-many").with("most", CELLS_MAX),
            Fault::FilesTooLarge => Message::new("draft.files-too-large").with("most", FILES_BYTES_MAX >> 20),
            Fault::Store(source) => Message::new("draft.failed").with("reason", source.to_string()),
            Fault::CannotOpen { .. } | Fault::Damaged(_) => {
                Message::new("draft.failed").with("reason", self.to_string())
            }
        }
    }
}

/// The drafts of an office, open.
#[derive(Debug)]
pub struct Drafts {
    connection: Mutex<Connection>,
}

impl Drafts {
    /// Opens the drafts in the data folder, or begins them.
    pub fn open(folder: &Path) -> Result<Drafts, Fault> {
        let path = folder.join(FILE);
        make(&path).map_err(|source| Fault::CannotOpen { path: path.clone(), source })?;
        let connection = Connection::open(path)?;
        connection.busy_timeout(WAIT)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // Each cell is on the disk before anybody is told that it is saved.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute_batch(TABLE)?;
        Ok(Drafts { connection: Mutex::new(connection) })
    }

    /// Answers whether the file in the data folder is as its store wrote it, and how many cells wait in it. Nothing is made or
    /// changed.
    pub fn verify(folder: &Path) -> Result<u64, Fault> {
        let connection = Connection::open_with_flags(folder.join(FILE), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(Fault::Damaged(found));
        }
        let count: i64 = connection.query_row("SELECT count(*) FROM cells", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Saves cells of a draft, each under its item, all or none. An empty one is forgotten.
    pub fn save(&self, key: &Key, cells: &BTreeMap<String, Cell>, at: &str) -> Result<(), Fault> {
        for cell in cells.values() {
            let too_long = [(&cell.text, TEXT_BYTES_MAX), (&cell.comment, limits::TEXT_BYTES_MAX)];
            let too_long = too_long.into_iter().find(|(text, most)| text.len() > *most);
            if let Some((text, _)) = too_long {
                return Err(Fault::TooLong(text.len()));
            }
        }
        let mut connection = self.connection();
        let change = connection.transaction()?;
        for (item, cell) in cells {
            let period = key.period.to_string();
            if *cell == Cell::default() {
                let forget =
                    "DELETE FROM cells WHERE (account, unit, form, period, item) = (?1, ?2, ?3, ?4, ?5)";
                change.execute(forget, params![key.account, key.unit, key.form, period, item])?;
            } else {
                let save = "INSERT OR REPLACE INTO cells VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
                let place =
                    params![key.account, key.unit, key.form, period, item, cell.text, cell.comment, at];
                change.execute(save, place)?;
            }
        }
        let count = "SELECT count(*) FROM cells WHERE account = ?1";
        let count: i64 = change.query_row(count, [&key.account], |row| row.get(0))?;
        if count.unsigned_abs() > CELLS_MAX {
            return Err(Fault::TooMany);
        }
        Ok(change.commit()?)
    }

    /// Returns the cells of a draft by item; none where there is no draft.
    pub fn cells(&self, key: &Key) -> Result<BTreeMap<String, Cell>, Fault> {
        let connection = self.connection();
        let select =
            "SELECT item, text, comment FROM cells WHERE (account, unit, form, period) = (?1, ?2, ?3, ?4)";
        let mut statement = connection.prepare_cached(select)?;
        let period = key.period.to_string();
        let cells = statement.query_map(params![key.account, key.unit, key.form, period], |row| {
            Ok((row.get(0)?, Cell { text: row.get(1)?, comment: row.get(2)? }))
        })?;
        Ok(cells.collect::<Result<_, _>>()?)
    }

    /// Returns when a draft was saved last; nothing where there is none.
    pub fn saved_at(&self, key: &Key) -> Result<Option<String>, Fault> {
        let connection = self.connection();
        let select = "SELECT max(saved_at) FROM cells WHERE (account, unit, form, period) = (?1, ?2, ?3, ?4)";
        let period = key.period.to_string();
        let place = params![key.account, key.unit, key.form, period];
        Ok(connection.query_row(select, place, |row| row.get(0)).optional()?.flatten())
    }

    /// Lays a file beside a draft; one that holds the same is laid there once, under its last name.
    pub fn attach(&self, key: &Key, file: &Attached, content: &[u8], at: &str) -> Result<(), Fault> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        let attach = "INSERT OR REPLACE INTO files VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        let period = key.period.to_string();
        change.execute(
            attach,
            params![
                key.account,
                key.unit,
                key.form,
                period,
                file.sha256,
                file.name,
                file.kind,
                i64::try_from(file.bytes).unwrap_or(i64::MAX),
                content,
                at
            ],
        )?;
        refuse_too_many_bytes(&change, &key.account)?;
        Ok(change.commit()?)
    }

    /// Keeps a file that a program has brought until an act names it; one that holds the same is kept once, under its last name. What
    /// was brought before `since` and never named is forgotten. Times are seconds.
    pub fn bring(
        &self,
        account: &str,
        file: &Attached,
        content: &[u8],
        (now, since): (i64, i64),
    ) -> Result<(), Fault> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        change.execute("DELETE FROM brought WHERE brought_at < ?1", [since])?;
        let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
        change.execute(
            "INSERT OR REPLACE INTO brought VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![account, file.sha256, file.name, file.kind, bytes, content, now],
        )?;
        refuse_too_many_bytes(&change, account)?;
        Ok(change.commit()?)
    }

    /// Returns what a file holds that a program of the account has brought; nothing where none has.
    pub fn brought(&self, account: &str, sha256: &str) -> Result<Option<Vec<u8>>, Fault> {
        let select = "SELECT content FROM brought WHERE account = ?1 AND sha256 = ?2";
        Ok(self.connection().query_row(select, [account, sha256], |row| row.get(0)).optional()?)
    }

    /// Lets go of a file that was brought: an act has named it.
    pub fn hand_over(&self, account: &str, sha256: &str) -> Result<(), Fault> {
        self.connection()
            .execute("DELETE FROM brought WHERE account = ?1 AND sha256 = ?2", [account, sha256])?;
        Ok(())
    }

    /// Takes a file away from a draft.
    pub fn detach(&self, key: &Key, sha256: &str) -> Result<(), Fault> {
        let detach = "DELETE FROM files WHERE (account, unit, form, period, sha256) = (?1, ?2, ?3, ?4, ?5)";
        let place = params![key.account, key.unit, key.form, key.period.to_string(), sha256];
        self.connection().execute(detach, place)?;
        Ok(())
    }

    /// Returns the files beside a draft, as they were laid there.
    pub fn files(&self, key: &Key) -> Result<Vec<Attached>, Fault> {
        let connection = self.connection();
        let select = "SELECT sha256, name, kind, bytes FROM files
                      WHERE (account, unit, form, period) = (?1, ?2, ?3, ?4) ORDER BY saved_at, name, sha256";
        let mut statement = connection.prepare_cached(select)?;
        let place = params![key.account, key.unit, key.form, key.period.to_string()];
        let files = statement.query_map(place, |row| {
            let bytes: i64 = row.get(3)?;
            let (sha256, name, kind) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Attached { sha256, name, kind, bytes: bytes.unsigned_abs() })
        })?;
        Ok(files.collect::<Result<_, _>>()?)
    }

    /// Returns what a file beside a draft holds; nothing where it is not there.
    pub fn content(&self, key: &Key, sha256: &str) -> Result<Option<Vec<u8>>, Fault> {
        let select =
            "SELECT content FROM files WHERE (account, unit, form, period, sha256) = (?1, ?2, ?3, ?4, ?5)";
        let place = params![key.account, key.unit, key.form, key.period.to_string(), sha256];
        Ok(self.connection().query_row(select, place, |row| row.get(0)).optional()?)
    }

    /// Keeps what a form held that could not be taken, once for each account and place; what was kept before `since` is
    /// forgotten. Times are seconds.
    pub fn keep(
        &self,
        account: &str,
        place: &str,
        fields: &str,
        (now, since): (i64, i64),
    ) -> Result<(), Fault> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        change.execute("DELETE FROM kept WHERE kept_at < ?1", [since])?;
        let keep = "INSERT OR REPLACE INTO kept VALUES (?1, ?2, ?3, ?4)";
        change.execute(keep, params![account, place, fields, now])?;
        let count: i64 =
            change.query_row("SELECT count(*) FROM kept WHERE account = ?1", [account], |row| row.get(0))?;
        if count > KEPT_MAX {
            return Err(Fault::TooMany);
        }
        Ok(change.commit()?)
    }

    /// Returns what was kept of an account's form since then.
    pub fn kept(&self, account: &str, place: &str, since: i64) -> Result<Option<String>, Fault> {
        let find = "SELECT fields FROM kept WHERE account = ?1 AND place = ?2 AND kept_at >= ?3";
        let connection = self.connection();
        Ok(connection.query_row(find, params![account, place, since], |row| row.get(0)).optional()?)
    }

    /// Forgets what was kept of an account's form.
    pub fn let_go(&self, account: &str, place: &str) -> Result<(), Fault> {
        let forget = "DELETE FROM kept WHERE account = ?1 AND place = ?2";
        self.connection().execute(forget, [account, place])?;
        Ok(())
    }

    /// Forgets a draft with its files: it was handed in, or is not wanted.
    pub fn forget(&self, key: &Key) -> Result<(), Fault> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        for forget in FORGET {
            change.execute(forget, params![key.account, key.unit, key.form, key.period.to_string()])?;
        }
        Ok(change.commit()?)
    }

    /// Returns the drafts of an account that wait, by unit, form and period.
    pub fn waiting(&self, account: &str) -> Result<Vec<Waiting>, Fault> {
        let connection = self.connection();
        let select = "SELECT unit, form, period, count(*), max(saved_at) FROM cells WHERE account = ?1
                      GROUP BY unit, form, period ORDER BY unit, form, period";
        let mut statement = connection.prepare_cached(select)?;
        let rows = statement.query_map([account], |row| {
            let period: String = row.get(2)?;
            let count: i64 = row.get(3)?;
            Ok((row.get(0)?, row.get(1)?, period, count.unsigned_abs(), row.get(4)?))
        })?;
        let mut list = Vec::new();
        for row in rows {
            let (unit, form, period, cell_count, saved_at) = row?;
            // Only periods are ever saved.
            let Ok(period) = period.parse() else { continue };
            let key = Key { account: account.to_owned(), unit, form, period };
            list.push(Waiting { key, cell_count, saved_at });
        }
        Ok(list)
    }

    /// A thread that panicked in the middle of a change left none: a change that is not committed is undone.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Refuses a change that leaves an account with more bytes of files than may wait.
fn refuse_too_many_bytes(change: &Transaction, account: &str) -> Result<(), Fault> {
    let bytes: i64 = change.query_row(WAITING_BYTES, [account], |row| row.get(0))?;
    if bytes.unsigned_abs() > FILES_BYTES_MAX { Err(Fault::FilesTooLarge) } else { Ok(()) }
}

/// Makes the file before the store does, so that at no moment others may read it, and closes one that others may.
fn make(path: &Path) -> io::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn key(account: &str) -> Key {
        Key {
            account: account.to_owned(),
            unit: "c1".to_owned(),
            form: "quarterly".to_owned(),
            period: "2025-Q3".parse().unwrap(),
        }
    }

    fn cells(text: &str) -> BTreeMap<String, Cell> {
        let cell = |word: &str| {
            let (item, text) = word.split_once('=').unwrap();
            (item.to_owned(), Cell { text: text.to_owned(), comment: String::new() })
        };
        text.split_whitespace().map(cell).collect()
    }

    #[test]
    fn what_was_typed_waits_for_whoever_typed_it() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        drafts.save(&key("lan"), &cells("built=1.234 spent=many"), "2025-10-05T08:00:00Z").unwrap();
        drafts.save(&key("lan"), &cells("built=5"), "2025-10-05T08:01:00Z").unwrap();
        drafts.save(&key("omar"), &cells("built=9"), "2025-10-05T08:02:00Z").unwrap();
        drop(drafts);
        let drafts = Drafts::open(folder.path()).unwrap();
        assert_eq!(drafts.cells(&key("lan")).unwrap(), cells("built=5 spent=many"));
        assert_eq!(drafts.saved_at(&key("lan")).unwrap().as_deref(), Some("2025-10-05T08:01:00Z"));
        let waiting = drafts.waiting("lan").unwrap();
        assert_eq!((waiting.len(), waiting[0].cell_count, &waiting[0].key), (1, 2, &key("lan")));
        drafts.save(&key("lan"), &cells("built= spent="), "2025-10-05T08:03:00Z").unwrap();
        assert_eq!(drafts.waiting("lan").unwrap(), [], "an empty cell is no draft");
        assert_eq!(drafts.saved_at(&key("lan")).unwrap(), None);
        drafts.forget(&key("omar")).unwrap();
        assert_eq!(drafts.cells(&key("omar")).unwrap(), BTreeMap::new());
    }

    #[test]
    fn files_wait_beside_what_was_typed() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        let file = |name: &str, bytes| Attached {
            sha256: format!("hash of {name}"),
            name: name.to_owned(),
            kind: "pdf".to_owned(),
            bytes,
        };
        drafts.attach(&key("lan"), &file("a.pdf", 5), b"first", "1").unwrap();
        drafts.attach(&key("lan"), &file("b.pdf", 6), b"second", "2").unwrap();
        drafts.attach(&key("lan"), &file("b.pdf", 6), b"second", "3").unwrap();
        assert_eq!(drafts.files(&key("lan")).unwrap(), [file("a.pdf", 5), file("b.pdf", 6)]);
        assert_eq!(drafts.files(&key("omar")).unwrap(), []);
        assert_eq!(drafts.content(&key("omar"), "hash of a.pdf").unwrap(), None);
        let too_large = drafts.attach(&key("lan"), &file("c.pdf", FILES_BYTES_MAX), b"", "4");
        assert!(matches!(too_large, Err(Fault::FilesTooLarge)));
        drafts.detach(&key("lan"), "hash of a.pdf").unwrap();
        assert_eq!(drafts.content(&key("lan"), "hash of b.pdf").unwrap().as_deref(), Some(&b"second"[..]));
        assert_eq!(drafts.files(&key("lan")).unwrap(), [file("b.pdf", 6)]);
        drafts.forget(&key("lan")).unwrap();
        assert_eq!(drafts.files(&key("lan")).unwrap(), []);
    }

    #[test]
    fn what_a_program_brings_waits_for_an_act_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        let file = |sha256: &str, bytes| Attached {
            sha256: sha256.to_owned(),
            name: "a.pdf".to_owned(),
            kind: "pdf".to_owned(),
            bytes,
        };
        drafts.bring("lan", &file("a", 5), b"first", (100, 0)).unwrap();
        drafts.bring("lan", &file("a", 5), b"first", (110, 0)).unwrap();
        assert_eq!(drafts.brought("lan", "a").unwrap().as_deref(), Some(&b"first"[..]));
        assert_eq!(drafts.brought("omar", "a").unwrap(), None);
        assert_eq!(drafts.files(&key("lan")).unwrap(), [], "it is of no form");
        drafts.attach(&key("lan"), &file("b", FILES_BYTES_MAX - 5), b"", "1").unwrap();
        let too_large = drafts.bring("lan", &file("c", 1), b"c", (120, 0));
        assert!(
            matches!(too_large, Err(Fault::FilesTooLarge)),
            "files of forms and of programs are counted together"
        );
        drafts.bring("omar", &file("c", 1), b"c", (200, 111)).unwrap();
        assert_eq!(drafts.brought("lan", "a").unwrap(), None, "never named, and long ago");
        drafts.hand_over("omar", "c").unwrap();
        assert_eq!(drafts.brought("omar", "c").unwrap(), None);
    }

    #[test]
    fn files_of_programs_from_before_they_had_a_place_are_found_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        let file =
            Attached { sha256: "a".to_owned(), name: "a.pdf".to_owned(), kind: "pdf".to_owned(), bytes: 5 };
        let old = Key {
            unit: String::new(),
            form: "=api".to_owned(),
            period: "2000".parse().unwrap(),
            ..key("lan")
        };
        drafts.attach(&old, &file, b"first", "2025-10-05T08:00:00Z").unwrap();
        drop(drafts);
        let drafts = Drafts::open(folder.path()).unwrap();
        assert_eq!(drafts.brought("lan", "a").unwrap().as_deref(), Some(&b"first"[..]));
        assert_eq!(drafts.files(&old).unwrap(), []);
        // 2025-10-05T08:00:00Z in seconds: what is younger than the limit stays.
        drafts.bring("omar", &file, b"first", (1_759_651_200, 1_759_651_200)).unwrap();
        assert!(drafts.brought("lan", "a").unwrap().is_some());
    }

    #[test]
    fn a_form_that_came_too_late_is_kept_for_a_while() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        drafts.keep("lan", "/a", "x=1", (100, 40)).unwrap();
        drafts.keep("lan", "/a", "x=2", (110, 50)).unwrap();
        assert_eq!(drafts.kept("lan", "/a", 100).unwrap().as_deref(), Some("x=2"));
        assert_eq!(drafts.kept("omar", "/a", 100).unwrap(), None);
        assert_eq!(drafts.kept("lan", "/a", 111).unwrap(), None, "too long ago");
        drafts.keep("omar", "/b", "", (200, 150)).unwrap();
        assert_eq!(drafts.kept("lan", "/a", 0).unwrap(), None, "and forgotten");
        drafts.let_go("omar", "/b").unwrap();
        assert_eq!(drafts.kept("omar", "/b", 0).unwrap(), None);
    }

    #[test]
    fn what_is_too_much_is_refused_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::open(folder.path()).unwrap();
        drafts.save(&key("lan"), &cells("built=5"), "now").unwrap();
        let mut long = cells("built=6");
        long.insert(
            "spent".to_owned(),
            Cell { text: "9".repeat(TEXT_BYTES_MAX + 1), comment: String::new() },
        );
        assert!(matches!(drafts.save(&key("lan"), &long, "now"), Err(Fault::TooLong(_))));
        let many =
            (0..CELLS_MAX).map(|item| (format!("i{item}"), Cell { text: "1".to_owned(), ..Cell::default() }));
        assert!(matches!(drafts.save(&key("lan"), &many.collect(), "now"), Err(Fault::TooMany)));
        assert_eq!(drafts.cells(&key("lan")).unwrap(), cells("built=5"));
    }
}
