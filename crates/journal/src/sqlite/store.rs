//! The tables of the journal and every statement on them.

use crate::{Digest, Draft, Fault, Flaw, FlawKind, Head, Record, RecordRef, private};
use base::Seq;
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, ErrorCode, OpenFlags, OptionalExtension, Row, Transaction};
use rusqlite::{TransactionBehavior, params};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::Path;

/// Marks a database as a journal of Hasila: "HSLA".
const APPLICATION: i64 = 0x4853_4C41;
/// The version of the tables.
const VERSION: i64 = 1;
/// The first SQLite without the race that lost commits in write-ahead mode.
const SQLITE_MIN: i32 = 3_051_003;

/// Four reports of a hundred figures fill a page.
const PAGE_BYTES: i64 = 8192;

/// How this connection works. Keys and hashes fall anywhere in their indexes: the cache holds those of a million
/// entries, and the log is folded in every 128 MiB, so that a page that changes often is written once.
const SETTINGS: &str = "
    pragma synchronous = full;
    pragma fullfsync = on;
    pragma checkpoint_fullfsync = on;
    pragma foreign_keys = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma cache_size = -131072;
    pragma wal_autocheckpoint = 16384;
";

/// An open database with the tables of a journal.
#[derive(Debug)]
pub(super) struct Store {
    pub(super) connection: Connection,
    head: Head,
}

/// How far a write got before it failed.
#[derive(Debug)]
pub(super) enum WriteError {
    /// The key belongs to an entry already kept; nothing was written.
    KeyTaken(String),
    /// Before the commit: nothing was written.
    Before(Error),
    /// In the commit: nobody knows.
    Within(Error),
}

impl Store {
    /// Makes a database with the tables of an empty journal.
    pub(super) fn make(path: &Path) -> Result<Store, Fault> {
        let failed = |source| cannot_open(path, source);
        private::make(path)
            .map_err(|source| Fault::CannotOpen { path: path.to_owned(), source: source.into() })?;
        let flags = OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_READ_WRITE;
        let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
        connection.pragma_update(None, "page_size", PAGE_BYTES).map_err(failed)?;
        connection.execute_batch(include_str!("schema.sql")).map_err(failed)?;
        connection.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
        connection.pragma_update(None, "user_version", VERSION).map_err(failed)?;
        drop(connection);
        Store::open(path)
    }

    /// Opens the database of a journal, and no other.
    pub(super) fn open(path: &Path) -> Result<Store, Fault> {
        let failed = |source| cannot_open(path, source);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
        connection.pragma_update(None, "locking_mode", "exclusive").map_err(failed)?;
        refuse_foreign(&connection, path)?;
        settle(&connection).map_err(failed)?;
        let head = read_head(&connection).map_err(failed)?;
        Ok(Store { connection, head })
    }

    /// Closes the database so that it is one file, all of it durable.
    pub(super) fn close(self, path: &Path) -> Result<(), Fault> {
        let failed = |source| cannot_open(path, source);
        checkpoint(&self.connection).map_err(failed)?;
        self.connection.pragma_update(None, "journal_mode", "delete").map_err(failed)?;
        self.connection.close().map_err(|(_, source)| failed(source))
    }

    pub(super) fn head(&self) -> &Head {
        &self.head
    }

    /// Appends `batch` in one transaction.
    pub(super) fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, WriteError> {
        let heads = self.write(batch).map_err(|error| self.explain(error, batch))?;
        if let Some(last) = heads.last() {
            self.head = last.clone();
        }
        Ok(heads)
    }

    fn write(&mut self, batch: &[Draft]) -> Result<Vec<Head>, WriteError> {
        let immediate = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(immediate).map_err(WriteError::Before)?;
        let heads = insert(&transaction, &self.head, batch).map_err(WriteError::Before)?;
        note_end(&transaction, heads.last()).map_err(WriteError::Before)?;
        transaction.commit().map_err(WriteError::Within)?;
        Ok(heads)
    }

    fn explain(&self, error: WriteError, batch: &[Draft]) -> WriteError {
        let refused = |error: &Error| error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation);
        match error {
            WriteError::Before(cause) if refused(&cause) => {
                self.taken_key(batch).map_or(WriteError::Before(cause), WriteError::KeyTaken)
            }
            other => other,
        }
    }

    fn taken_key(&self, batch: &[Draft]) -> Option<String> {
        let mut seen = HashSet::new();
        let mut keys = batch.iter().map(|draft| &draft.key);
        keys.find(|key| !seen.insert(*key) || matches!(self.find(key), Ok(Some(_)))).cloned()
    }

    /// Returns the entry submitted under `key`.
    pub(super) fn find(&self, key: &str) -> Result<Option<Record>, Fault> {
        const BY_KEY: &str = "select seq, recorded_at, recorded_by, idem_key, prev_hash, hash, body
                              from journal where idem_key = ?1";
        let mut statement = self.connection.prepare_cached(BY_KEY).map_err(cannot_read)?;
        let found = statement.query_row([key], |row| Ok(entry(row).map(|record| record.to_record())));
        found.optional().map_err(cannot_read)?.transpose().map_err(Fault::Broken)
    }

    /// Shows every entry from `from` on, in order, until `each` breaks.
    pub(super) fn records(
        &self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        const FROM: &str = "select seq, recorded_at, recorded_by, idem_key, prev_hash, hash, body
                            from journal where seq >= ?1 order by seq";
        let mut statement = self.connection.prepare_cached(FROM).map_err(cannot_read)?;
        let mut rows = statement.query([number(from)]).map_err(cannot_read)?;
        let mut due = from;
        while let Some(row) = rows.next().map_err(|error| unreadable(due, error))? {
            let record = entry(row).map_err(Fault::Broken)?;
            due = Seq(record.seq.0 + 1);
            if each(&record).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Refuses to run on a SQLite that may lose commits.
pub(super) fn refuse_old_sqlite() -> Result<(), Fault> {
    if rusqlite::version_number() < SQLITE_MIN {
        return Err(Fault::StoreTooOld { found: rusqlite::version().to_owned() });
    }
    Ok(())
}

fn refuse_foreign(connection: &Connection, path: &Path) -> Result<(), Fault> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    match pragma("application_id") {
        Ok(APPLICATION) => {}
        Err(error) if error.sqlite_error_code() != Some(ErrorCode::NotADatabase) => {
            return Err(cannot_open(path, error));
        }
        _ => return Err(Fault::ForeignFile { path: path.to_owned() }),
    }
    match pragma("user_version").map_err(|source| cannot_open(path, source))? {
        VERSION => Ok(()),
        version => Err(Fault::NewerVersion { path: path.to_owned(), version, known: VERSION }),
    }
}

fn settle(connection: &Connection) -> rusqlite::Result<()> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    assert!(mode == "wal", "SQLite keeps a journal in a file in mode {mode}, not wal");
    connection.execute_batch(SETTINGS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // What an earlier process wrote and could not sync is in the log; folded in, it is durable before it is shown.
    checkpoint(connection)
}

fn checkpoint(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))
}

fn read_head(connection: &Connection) -> rusqlite::Result<Head> {
    const HEAD: &str = "select head.seq, head.hash, coalesce(journal.recorded_at, '')
                        from head left join journal on journal.seq = head.seq";
    connection.query_row(HEAD, [], |row| {
        let seq: i64 = row.get(0)?;
        Ok(Head { seq: Seq(seq.cast_unsigned()), hash: Digest(row.get(1)?), at: row.get(2)? })
    })
}

fn insert(transaction: &Transaction<'_>, head: &Head, batch: &[Draft]) -> rusqlite::Result<Vec<Head>> {
    const INSERT: &str = "insert into journal values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let mut statement = transaction.prepare_cached(INSERT)?;
    let mut head = head.clone();
    let mut heads = Vec::with_capacity(batch.len());
    for draft in batch {
        let record = head.followed_by(draft);
        let (seq, prev, hash) = (number(record.seq), record.prev.0, record.hash.0);
        statement.execute(params![seq, record.at, record.by, record.key, prev, hash, record.body])?;
        head = record.head();
        heads.push(head.clone());
    }
    Ok(heads)
}

fn note_end(transaction: &Transaction<'_>, head: Option<&Head>) -> rusqlite::Result<()> {
    let Some(head) = head else { return Ok(()) };
    let mut statement = transaction.prepare_cached("update head set seq = ?1, hash = ?2")?;
    statement.execute(params![number(head.seq), head.hash.0]).map(drop)
}

fn entry<'row>(row: &'row Row<'_>) -> Result<RecordRef<'row>, Flaw> {
    let seq = match row.get_ref(0) {
        Ok(ValueRef::Integer(seq)) => Seq(seq.cast_unsigned()),
        _ => Seq(0),
    };
    let flaw = |column: &str| Flaw { seq, kind: FlawKind::Unreadable { reason: column.to_owned() } };
    let text = |index, column| match row.get_ref(index) {
        Ok(ValueRef::Text(bytes)) => std::str::from_utf8(bytes).map_err(|_| flaw(column)),
        _ => Err(flaw(column)),
    };
    let hash = |index, column| match row.get_ref(index) {
        Ok(ValueRef::Blob(bytes)) => bytes.try_into().map(Digest).map_err(|_| flaw(column)),
        _ => Err(flaw(column)),
    };
    Ok(RecordRef {
        seq,
        at: text(1, "recorded_at")?,
        by: text(2, "recorded_by")?,
        key: text(3, "idem_key")?,
        prev: hash(4, "prev_hash")?,
        hash: hash(5, "hash")?,
        body: text(6, "body")?,
    })
}

/// SQLite counts with a sign; the journal ends long before it matters.
fn number(seq: Seq) -> i64 {
    i64::try_from(seq.0).unwrap_or(i64::MAX)
}

fn unreadable(due: Seq, error: Error) -> Fault {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt) => {
            Fault::Broken(Flaw { seq: due, kind: FlawKind::Unreadable { reason: error.to_string() } })
        }
        _ => cannot_read(error),
    }
}

fn cannot_read(source: Error) -> Fault {
    Fault::CannotRead { source: source.into() }
}

fn cannot_open(path: &Path, source: Error) -> Fault {
    let path = path.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Fault::InUseByUnknown { path },
        _ => Fault::CannotOpen { path, source: source.into() },
    }
}

impl From<WriteError> for Fault {
    fn from(error: WriteError) -> Fault {
        match error {
            WriteError::KeyTaken(key) => Fault::KeyTaken { key },
            WriteError::Before(source) => Fault::NotWritten { source: source.into() },
            WriteError::Within(source) => Fault::OutcomeUnknown { source: source.into() },
        }
    }
}
