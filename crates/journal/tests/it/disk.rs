//! A disk that fails at every possible append, in every way: what was acknowledged is there, nothing is half
//! there, and nothing is written after a failure.

use crate::{all, draft, verify};
use journal::memory::{Failure, Stage, Unsynced};
use journal::{Disk, Draft, Entries, Fault, Journal, MemoryJournal};

const BATCHES: u64 = 12;

/// Batches of one, two and three entries.
fn batch(number: u64) -> Vec<Draft> {
    (0..=number % 3).map(|place| draft(3 * number + place)).collect()
}

#[test]
fn acknowledged_is_kept_and_unknown_is_said_so_at_every_append_that_can_fail() {
    for append in 1..=BATCHES {
        for stage in [Stage::BeforeWrite, Stage::BeforeSync, Stage::AfterSync] {
            for unsynced in [Unsynced::Lost, Unsynced::Kept] {
                for forever in [false, true] {
                    run(Failure { append, forever, stage }, unsynced);
                }
            }
        }
    }
}

fn run(failure: Failure, unsynced: Unsynced) {
    let disk = Disk::default();
    let mut journal = MemoryJournal::open(&disk).unwrap();
    disk.fail(failure);
    let mut acknowledged = Vec::new();
    let failed = (0..BATCHES).find(|number| match journal.append(&batch(*number)) {
        Ok(heads) => {
            acknowledged.extend(heads);
            false
        }
        Err(Fault::NotWritten { .. }) => failure.stage == Stage::BeforeWrite,
        Err(Fault::OutcomeUnknown { .. }) => failure.stage != Stage::BeforeWrite,
        other => panic!("{failure:?}: {other:?}"),
    });
    let failed = failed.expect("the disk fails within the batches");
    assert_eq!(failed + 1, failure.append);
    assert_eq!(journal.head().seq.0, acknowledged.len() as u64);
    for number in failed..BATCHES {
        assert!(matches!(journal.append(&batch(number)), Err(Fault::Stopped { .. })), "{failure:?}");
    }
    disk.restart(unsynced);
    drop(journal);
    disk.repair();

    let mut journal = MemoryJournal::open(&disk).unwrap();
    let records = all(&mut journal);
    let places: Vec<_> = records.iter().map(|record| record.as_ref().head()).collect();
    assert_eq!(places[..acknowledged.len()], acknowledged, "{failure:?} {unsynced:?}");
    let unknown = places.len() - acknowledged.len();
    let there = match (failure.stage, unsynced) {
        (Stage::AfterSync, _) | (Stage::BeforeSync, Unsynced::Kept) => batch(failed).len(),
        _ => 0,
    };
    assert_eq!(unknown, there, "{failure:?} {unsynced:?}: a batch is there as a whole or not at all");
    let found = journal.find(&batch(failed)[0].key).unwrap();
    assert_eq!(found.is_some(), there > 0, "the key finds out what was unknown");
    assert_eq!(verify(&mut journal).unwrap(), *journal.head());
    journal.append(&[draft(3 * BATCHES)]).unwrap();
}

#[test]
fn a_disk_that_keeps_failing_fails_the_next_journal_too() {
    let disk = Disk::default();
    disk.fail(Failure { append: 1, forever: true, stage: Stage::BeforeWrite });
    for _ in 0..3 {
        let mut journal = MemoryJournal::open(&disk).unwrap();
        assert!(matches!(journal.append(&batch(1)), Err(Fault::NotWritten { .. })));
    }
    disk.repair();
    MemoryJournal::open(&disk).unwrap().append(&batch(1)).unwrap();
}

#[test]
fn a_journal_that_lived_through_a_restart_is_dead() {
    let disk = Disk::default();
    let mut old = MemoryJournal::open(&disk).unwrap();
    old.append(&batch(0)).unwrap();
    assert!(MemoryJournal::open(&disk).unwrap_err().is_in_use());
    disk.restart(Unsynced::Lost);
    let mut new = MemoryJournal::open(&disk).unwrap();
    assert!(matches!(old.append(&batch(1)), Err(Fault::NotWritten { .. })));
    drop(old);
    new.append(&batch(1)).unwrap();
    assert_eq!(all(&mut new).len(), 3);
    assert_eq!(disk.durable().len(), 3);
}

#[test]
fn a_key_is_taken_once() {
    let mut journal = MemoryJournal::empty();
    journal.append(&batch(2)).unwrap();
    let again = [draft(20), Draft { key: "key 7".into(), ..draft(21) }];
    assert!(matches!(journal.append(&again), Err(Fault::KeyTaken { key }) if key == "key 7"));
    assert_eq!(journal.append(&[draft(20)]).unwrap()[0].seq.0, 4);
}

#[test]
fn entries_cut_off_in_memory_are_missed_too() {
    let disk = Disk::default();
    MemoryJournal::open(&disk).unwrap().append(&batch(2)).unwrap();
    disk.tamper(|records| records.truncate(2));
    let fault = verify(&mut MemoryJournal::open(&disk).unwrap()).unwrap_err();
    assert_eq!(fault.message().to_string(), "journal.tail-missing entry=3 count=3");
}
