//! An independent reader, in another language, agrees with us about every hash.

use crate::{make_five, open};
use journal::{Entries, bundle};
use std::path::Path;
use std::process::{Command, Output};

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/read_journal.py");

/// Runs the reader; nothing where there is no Python, which is said.
fn read(file: &Path) -> Option<Output> {
    match Command::new("python3").arg(READER).arg(file).output() {
        Ok(output) => Some(output),
        Err(error) => {
            println!("python3 cannot be run ({error}): the independent reader was not asked");
            None
        }
    }
}

#[test]
fn another_program_computes_the_same_hashes() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let file = folder.path().join("journal.ndjson");
    let head = bundle::export(&mut open(folder.path()), &file, &mut |_| {}).unwrap();
    let Some(output) = read(&file) else { return };
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        said.trim(),
        format!("{} {}", head.seq, head.hash),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn another_program_finds_what_was_altered() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let file = folder.path().join("journal.ndjson");
    bundle::export(&mut open(folder.path()), &file, &mut |_| {}).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("line", "lime", 1)).unwrap();
    let Some(output) = read(&file) else { return };
    assert!(String::from_utf8_lossy(&output.stderr).contains("entry 1 was altered"));
}

#[test]
fn the_documentation_shows_the_reader_that_is_tested() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/journal.md")).unwrap();
    assert!(page.contains(&std::fs::read_to_string(READER).unwrap()));
    assert_eq!(open_head_of_nothing(), "0".repeat(64));
}

fn open_head_of_nothing() -> String {
    journal::MemoryJournal::empty().head().hash.to_string()
}
