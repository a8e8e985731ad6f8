//! What happens when SQLite fails, which only its own owner can bring about.

use super::*;
use std::collections::BTreeMap;

const NOW: &str = "2025-07-01T08:30:00Z";

fn draft(number: u64) -> Draft {
    let text = |what: &str| format!("{what} {number}");
    Draft { at: NOW.into(), by: text("office"), key: text("key"), body: "x".repeat(10_000) }
}

fn journal(folder: &Path) -> SqliteJournal {
    let mut journal = SqliteJournal::create(folder, NOW).unwrap();
    journal.append(&[draft(1), draft(2)]).unwrap();
    journal
}

/// Opens the journal anew and returns how many entries it has, all of them sound.
fn count(folder: &Path) -> u64 {
    let mut journal = SqliteJournal::open(folder, NOW).unwrap();
    crate::verify::verify(&mut journal, &BTreeMap::new(), &mut |_| {}).unwrap().seq.0
}

#[test]
fn a_full_disk_takes_nothing_and_stops_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = journal(folder.path());
    let pages: i64 = journal.store.connection.query_row("pragma page_count", [], |row| row.get(0)).unwrap();
    let full = format!("pragma max_page_count = {}", pages + 1);
    journal.store.connection.query_row(&full, [], |_| Ok(())).unwrap();
    let head = journal.head().clone();
    assert!(matches!(journal.append(&[draft(3), draft(4)]), Err(Fault::NotWritten { .. })));
    assert!(matches!(
        journal.append(&[Draft { body: String::new(), ..draft(5) }]),
        Err(Fault::Stopped { .. })
    ));
    assert_eq!(*journal.head(), head);
    assert!(journal.find("key 2").unwrap().is_some(), "reading goes on");
    drop(journal);
    assert_eq!(count(folder.path()), 2);
}

#[test]
fn a_commit_that_fails_is_an_unknown_outcome_and_stops_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = journal(folder.path());
    // A debt that falls due at the commit, and cannot be paid.
    let debt = "create temp table other (id integer primary key);
                create temp table debt (id integer references other deferrable initially deferred);
                create temp trigger owe after insert on main.journal begin insert into debt values (1); end";
    journal.store.connection.execute_batch(debt).unwrap();
    assert!(matches!(journal.append(&[draft(3)]), Err(Fault::OutcomeUnknown { .. })));
    journal.store.connection.execute_batch("drop trigger owe").unwrap();
    assert!(matches!(journal.append(&[draft(3)]), Err(Fault::Stopped { .. })));
    drop(journal);
    assert_eq!(count(folder.path()), 2);
}

#[test]
fn the_connection_works_as_promised() {
    let folder = tempfile::tempdir().unwrap();
    let journal = journal(folder.path());
    let connection = &journal.store.connection;
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    let text = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, String>(0)).unwrap();
    assert_eq!((text("journal_mode").as_str(), text("locking_mode").as_str()), ("wal", "exclusive"));
    assert_eq!((number("synchronous"), number("foreign_keys"), number("trusted_schema")), (2, 1, 0));
    assert_eq!((number("cell_size_check"), number("fullfsync")), (1, 1));
    assert!(rusqlite::version_number() >= 3_051_003);
    store::refuse_old_sqlite().unwrap();
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_a_journal_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let _open = journal(folder.path());
    let mut names = Vec::new();
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
        names.push(file.file_name());
    }
    assert!(names.len() >= 3, "the journal, its log and its lock: {names:?}");
}
