//! A journal goes out as one file and comes in again; a file that is not whole stays outside.

use crate::{NOW, all, make_five, open, verify};
use journal::bundle::{self, Lines};
use journal::{Entries, Fault, SqliteJournal, sqlite};
use std::fs;
use std::path::{Path, PathBuf};

/// Returns the lines of an exported journal of five entries.
fn exported(folder: &Path) -> Vec<String> {
    make_five(folder);
    let file = folder.join("journal.ndjson");
    let mut journal = open(folder);
    let head = bundle::export(&mut journal, &file, &mut |_| {}).unwrap();
    assert_eq!(head, *journal.head());
    fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
}

fn import(folder: &Path, text: &str) -> (Result<SqliteJournal, Fault>, PathBuf) {
    let (file, target) = (folder.join("incoming"), folder.join("target"));
    fs::write(&file, text).unwrap();
    (bundle::import(&file, &target, NOW, &mut |_| {}), target)
}

#[test]
fn what_goes_out_comes_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let text = exported(folder.path()).join("\n") + "\n";
    let (imported, target) = import(folder.path(), &text);
    let mut imported = imported.unwrap();
    assert_eq!(all(&mut imported), all(&mut open(folder.path())));
    assert_eq!(verify(&mut imported).unwrap().seq.0, 5);
    let again = target.join("again");
    bundle::export(&mut imported, &again, &mut |_| {}).unwrap();
    assert_eq!(fs::read_to_string(again).unwrap(), text, "the same journal gives the same bytes");
}

#[test]
fn an_empty_journal_goes_out_and_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = SqliteJournal::create(folder.path(), NOW).unwrap();
    let mut text = Vec::new();
    bundle::write(&mut journal, &mut text, &mut |_| {}).unwrap();
    let (imported, _) = import(folder.path(), std::str::from_utf8(&text).unwrap());
    assert_eq!(imported.unwrap().head().seq.0, 0);
}

#[test]
fn a_file_cut_off_anywhere_is_seen_to_be_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let text = exported(folder.path()).join("\n") + "\n";
    let file = folder.path().join("cut");
    let first_line = text.find('\n').unwrap();
    for length in first_line + 1..text.len() {
        fs::write(&file, &text.as_bytes()[..length]).unwrap();
        let complete = text.as_bytes()[..length].iter().filter(|byte| **byte == b'\n').count() - 1;
        let mut lines = Lines::open(&file).unwrap();
        lines.first().unwrap();
        let fault = loop {
            match lines.entry() {
                Ok(Some(_)) => {}
                Ok(None) => panic!("{length}: nothing seems to be missing"),
                Err(fault) => break fault,
            }
        };
        match fault {
            Fault::BundleTruncated { last, .. } => assert_eq!(last, complete as u64, "{length}"),
            // A letter of several bytes was cut.
            Fault::BundleLine { line, .. } => assert_eq!(line, complete as u64 + 2, "{length}"),
            other => panic!("{length}: {other:?}"),
        }
    }
}

#[test]
fn a_file_cut_off_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let lines = exported(folder.path());
    for kept in 1..lines.len() {
        let (refused, target) = import(folder.path(), &(lines[..kept].join("\n") + "\n"));
        let last = refused.expect_err("cut off").message();
        assert_eq!(last.code, "journal.bundle-truncated");
        let left: Vec<_> = fs::read_dir(&target).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, [sqlite::LOCK_FILE]);
    }
}

#[test]
fn a_file_tampered_with_is_refused_and_the_place_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let lines = exported(folder.path());
    type Change = fn(&mut Vec<String>);
    let cases: [(&str, Change, &str); 11] = [
        ("another format", |lines| lines[0] = lines[0].replace("hasila", "another"), "bundle-foreign"),
        ("a newer version", |lines| lines[0] = lines[0].replace(":1}", ":2}"), "bundle-foreign"),
        ("a body edited", |lines| lines[3] = lines[3].replace("line", "lime"), "entry-altered entry=3"),
        ("a line missing", |lines| drop(lines.remove(2)), "entry-missing entry=2 found=3"),
        ("two lines swapped", |lines| lines.swap(2, 3), "entry-missing entry=2 found=3"),
        ("a line twice", |lines| lines.insert(3, lines[2].clone()), "entry-missing entry=3 found=2"),
        ("no JSON", |lines| lines[4] = "?".into(), "bundle-line line=5"),
        (
            "a field too many",
            |lines| lines[4] = lines[4].replace("{\"seq\"", "{\"x\":1,\"seq\""),
            "bundle-line line=5",
        ),
        ("the last entries missing", |lines| drop(lines.drain(4..6)), "tail-missing entry=4 count=5"),
        (
            "another end",
            |lines| lines[6] = format!("{{\"count\":5,\"head\":\"{:064}\"}}", 7),
            "entry-rewritten entry=5",
        ),
        ("more after the end", |lines| lines.push(lines[1].clone()), "bundle-surplus"),
    ];
    for (what, change, said) in cases {
        let mut lines = lines.clone();
        change(&mut lines);
        let (refused, target) = import(folder.path(), &(lines.join("\n") + "\n"));
        let message = refused.expect_err(what).message().to_string();
        assert!(said.split(' ').all(|word| message.contains(word)), "{what}: {message}");
        assert!(!target.join(sqlite::FILE).exists(), "{what}");
    }
}

#[test]
fn an_import_needs_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    let text = exported(folder.path()).join("\n") + "\n";
    drop(import(folder.path(), &text).0.unwrap());
    assert!(matches!(import(folder.path(), &text).0, Err(Fault::FolderNotEmpty { .. })));
}

#[test]
fn a_broken_journal_does_not_go_out() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let raw = rusqlite::Connection::open(folder.path().join(sqlite::FILE)).unwrap();
    raw.execute_batch("drop trigger journal_is_not_shortened; delete from journal where seq = 5").unwrap();
    drop(raw);
    let file = folder.path().join("out");
    let fault = bundle::export(&mut open(folder.path()), &file, &mut |_| {}).unwrap_err();
    assert_eq!(fault.message().to_string(), "journal.tail-missing entry=5 count=5");
    assert!(!file.exists());
}
