//! A process that appends is killed a hundred times, with no chance to say goodbye. After each time every entry it
//! had acknowledged is there, and no group of entries is there by half.
//!
//! This file is its own child: with `HASILA_KILL_FOLDER` set it appends for ever and says so, line by line.

use base::Seq;
use journal::{Draft, Entries, Fault, Journal, Record, SqliteJournal};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const KILLS: u64 = 100;
const NOW: &str = "2025-07-01T08:30:00Z";
const FOLDER: &str = "HASILA_KILL_FOLDER";

fn main() {
    match std::env::var_os(FOLDER) {
        Some(folder) => append_until_killed(Path::new(&folder)),
        None => every_acknowledged_entry_survives_a_hundred_kills(),
    }
}

fn append_until_killed(folder: &Path) {
    let mut journal = SqliteJournal::open(folder, NOW).expect("nobody else has it open");
    let mut out = std::io::stdout().lock();
    writeln!(out, "open").expect("the parent listens");
    loop {
        let first = journal.head().seq.0 + 1;
        let heads = journal.append(&group(first)).expect("the disk takes it");
        let last = heads.last().expect("a group is not empty");
        writeln!(out, "{} {}", last.seq, last.hash).and_then(|()| out.flush()).expect("the parent listens");
    }
}

/// Returns one to seven entries that know how many they are.
fn group(first: u64) -> Vec<Draft> {
    let size = 1 + first % 7;
    let draft = |place: u64| Draft {
        at: NOW.to_owned(),
        by: "a process about to die".to_owned(),
        key: format!("{}", first + place),
        body: format!("{place} of {size} {}", "x".repeat(1_000)),
    };
    (0..size).map(draft).collect()
}

fn every_acknowledged_entry_survives_a_hundred_kills() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(SqliteJournal::create(folder.path(), NOW).expect("a new journal"));
    let mut acknowledged = BTreeMap::new();
    for kill in 0..KILLS {
        acknowledged.extend(one_life(folder.path(), kill));
        let records = records(folder.path());
        for (seq, hash) in &acknowledged {
            let record =
                records.get(*seq as usize - 1).unwrap_or_else(|| panic!("kill {kill}: entry {seq} is lost"));
            assert_eq!(record.hash.to_string(), *hash, "kill {kill}: entry {seq} is another");
        }
        assert!(is_whole(&records), "kill {kill}: a group is there by half");
    }
    println!("{KILLS} kills, {} groups acknowledged and kept", acknowledged.len());
    assert!(acknowledged.len() as u64 >= 2 * KILLS, "the children hardly got to work");
}

/// Lets a child append, kills it, and returns what it had acknowledged.
fn one_life(folder: &Path, kill: u64) -> Vec<(u64, String)> {
    let program = std::env::current_exe().expect("this test");
    let mut child =
        Command::new(program).env(FOLDER, folder).stdout(Stdio::piped()).spawn().expect("a child");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    assert_eq!(lines.next().expect("a first line").expect("readable"), "open");
    refuses_a_second_process(folder, child.id(), kill);
    // Let it work for a while, on a busy machine too, and then strike at no particular moment.
    let first: Vec<_> = lines.by_ref().take(kill as usize % 5).map_while(Result::ok).collect();
    std::thread::sleep(Duration::from_micros(kill * 7_919 % 20_000));
    child.kill().and_then(|()| child.wait()).expect("killed");
    first.into_iter().chain(lines.map_while(Result::ok)).filter_map(|line| acknowledged(&line)).collect()
}

/// Reads what a child has said; a last line cut off was never said.
fn acknowledged(line: &str) -> Option<(u64, String)> {
    let (seq, hash) = line.split_once(' ')?;
    (hash.len() == 64).then(|| Some((seq.parse().ok()?, hash.to_owned())))?
}

fn refuses_a_second_process(folder: &Path, child: u32, kill: u64) {
    match SqliteJournal::open(folder, NOW) {
        Err(Fault::InUse { pid, since, .. }) => {
            assert_eq!((pid, since.as_str()), (child, NOW), "kill {kill}")
        }
        other => panic!("kill {kill}: a second process came in: {other:?}"),
    }
}

fn records(folder: &Path) -> Vec<Record> {
    let mut journal = SqliteJournal::open(folder, NOW).expect("a dead process does not block");
    journal::verify::verify(&mut journal, &BTreeMap::new(), &mut |_| {}).expect("the chain holds");
    let mut records = Vec::new();
    let read = journal.records(Seq(1), &mut |record| {
        records.push(record.to_record());
        ControlFlow::Continue(())
    });
    read.expect("readable");
    records
}

fn is_whole(records: &[Record]) -> bool {
    let mut rest = records;
    while let Some(first) = rest.first() {
        let size = group(first.seq.0).len();
        let group_is_there = rest.len() >= size
            && rest[..size]
                .iter()
                .zip(0..)
                .all(|(record, place)| record.body.starts_with(&format!("{place} of {size} ")));
        if !group_is_there {
            return false;
        }
        rest = &rest[size..];
    }
    true
}
