//! The store keeps what it is given, and only for one process at a time.

use crate::{NOW, all, draft, drafts, make_five, open, verify};
use base::Seq;
use journal::{Draft, Entries, Fault, Journal, SqliteJournal, sqlite};
use rusqlite::Connection;
use std::fs;
use std::ops::ControlFlow;

#[test]
fn what_is_appended_is_found_again_in_order() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let mut journal = open(folder.path());
    let records = all(&mut journal);
    let kept: Vec<Draft> = records.iter().cloned().map(|record| record.into_draft()).collect();
    assert_eq!(kept, drafts(0..5));
    assert_eq!(*journal.head(), records[4].as_ref().head());
    assert_eq!(verify(&mut journal).unwrap(), *journal.head());
}

#[test]
fn an_append_returns_the_place_of_each_entry() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = SqliteJournal::create(folder.path(), NOW).unwrap();
    assert_eq!(*journal.head(), journal::Head::default());
    let mut heads = journal.append(&drafts(0..2)).unwrap();
    assert_eq!(journal.append(&[]).unwrap(), []);
    heads.extend(journal.append(&drafts(2..3)).unwrap());
    let places: Vec<_> = all(&mut journal).iter().map(|record| record.as_ref().head()).collect();
    assert_eq!(heads, places);
}

#[test]
fn reading_begins_and_ends_where_it_is_told_to() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let mut journal = open(folder.path());
    let mut seen = Vec::new();
    let read = journal.records(Seq(3), &mut |record| {
        seen.push(record.seq.0);
        if seen.len() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    read.unwrap();
    assert_eq!(seen, [3, 4]);
    assert_eq!(journal.find("key 3").unwrap().unwrap().seq, Seq(4));
    assert_eq!(journal.find("key 5").unwrap(), None);
}

#[test]
fn a_key_is_taken_once_and_the_journal_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let mut journal = open(folder.path());
    let again = Draft { key: "key 1".into(), ..draft(7) };
    let twice = [draft(8), Draft { key: "key 8".into(), ..draft(9) }];
    for (batch, taken) in [(vec![draft(6), again], "key 1"), (twice.to_vec(), "key 8")] {
        match journal.append(&batch) {
            Err(Fault::KeyTaken { key }) => assert_eq!(key, taken),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(journal.head().seq, Seq(5));
    journal.append(&drafts(6..9)).unwrap();
    assert_eq!(verify(&mut journal).unwrap().seq, Seq(8));
}

#[test]
#[should_panic(expected = "recorded time went back")]
fn going_back_in_time_is_a_mistake_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let _ = open(folder.path()).append(&[Draft { key: "new".into(), ..draft(1) }]);
}

#[test]
fn a_second_opening_is_refused_and_names_the_first() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let first = SqliteJournal::open(folder.path(), "2025-07-02T00:00:00Z").unwrap();
    match SqliteJournal::open(folder.path(), NOW) {
        Err(Fault::InUse { pid, since, .. }) => {
            assert_eq!((pid, since.as_str()), (std::process::id(), "2025-07-02T00:00:00Z"));
        }
        other => panic!("{other:?}"),
    }
    assert!(SqliteJournal::create(folder.path(), NOW).unwrap_err().is_in_use());
    drop(first);
    open(folder.path());
}

#[test]
fn the_note_of_a_dead_process_does_not_block() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    fs::write(folder.path().join(sqlite::LOCK_FILE), "4194304 2020-01-01T00:00:00Z\n").unwrap();
    open(folder.path());
}

#[test]
fn a_journal_is_made_once_and_opened_where_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(SqliteJournal::open(folder.path(), NOW), Err(Fault::Missing { .. })));
    make_five(folder.path());
    assert!(matches!(SqliteJournal::create(folder.path(), NOW), Err(Fault::Exists { .. })));
    assert_eq!(all(&mut open(folder.path())).len(), 5);
}

#[test]
fn what_is_left_of_a_journal_half_made_is_swept_away() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("journal.db.new"), "half").unwrap();
    fs::write(folder.path().join("journal.db.new-wal"), "made").unwrap();
    make_five(folder.path());
    let mut names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [sqlite::FILE, sqlite::LOCK_FILE]);
}

#[test]
fn a_foreign_file_is_named_and_left_as_it_is() {
    let other = |path: &std::path::Path| {
        Connection::open(path).unwrap().execute_batch("create table letters (id integer)").unwrap();
    };
    let text = |path: &std::path::Path| fs::write(path, "not a database at all ".repeat(100)).unwrap();
    for make in [&other as &dyn Fn(&std::path::Path), &text] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(sqlite::FILE);
        make(&path);
        let before = fs::read(&path).unwrap();
        assert!(matches!(SqliteJournal::open(folder.path(), NOW), Err(Fault::ForeignFile { .. })));
        assert!(before == fs::read(&path).unwrap());
    }
}

#[test]
fn a_journal_of_a_newer_store_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let raw = Connection::open(folder.path().join(sqlite::FILE)).unwrap();
    raw.pragma_update(None, "user_version", 2).unwrap();
    drop(raw);
    match SqliteJournal::open(folder.path(), NOW) {
        Err(Fault::NewerVersion { version: 2, known: 1, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_database_refuses_by_itself_what_nobody_may_do() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let raw = Connection::open(folder.path().join(sqlite::FILE)).unwrap();
    let same =
        "select 6, recorded_at, recorded_by, 'another key', prev_hash, hash, body from journal where seq = 5";
    let cases = [
        ("update journal set body = 'x' where seq = 3", "cannot be changed"),
        ("delete from journal where seq = 5", "cannot be deleted"),
        ("insert or replace into journal select * from journal where seq = 3", "must follow the last one"),
        (&format!("insert into journal {same}"), "must follow the last one"),
    ];
    for (sql, reason) in cases {
        let refused = raw.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains(reason), "{sql}: {refused}");
    }
    raw.execute_batch("drop trigger journal_goes_on_at_its_end").unwrap();
    let fork = raw.execute(&format!("insert into journal {same}"), []).unwrap_err().to_string();
    assert!(fork.contains("UNIQUE constraint failed: journal.prev_hash"), "{fork}");
}
