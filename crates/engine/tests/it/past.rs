//! Delete everything but the journal: the same state, as of every entry and day there was.

use crate::world::{correction, day, open, picture, ready, refused, report, reports, withdrawal};
use base::Seq;
use engine::{Engine, Rehearsal, Until, replay};
use journal::{Disk, MemoryJournal, SqliteJournal};
use std::sync::Arc;

/// Returns an engine with fifteen entries, and the picture after each.
fn lived(disk: &Disk) -> (Engine, Vec<String>) {
    let engine = ready(disk);
    let mut pictures = Vec::new();
    let mut last = Seq(0);
    for (key, act) in reports() {
        last = engine.accept("office", &key, act).unwrap().seq;
        pictures.push(picture(&engine.snapshot()));
    }
    last = engine.accept("office", "correct", correction("c4", "2025-03", last, 90)).unwrap().seq;
    pictures.push(picture(&engine.snapshot()));
    engine.accept("office", "withdraw", withdrawal("c4", "2025-03", last)).unwrap();
    pictures.push(picture(&engine.snapshot()));
    (engine, pictures)
}

#[test]
fn replay_gives_the_same_state_as_of_every_entry() {
    let disk = Disk::default();
    let (engine, pictures) = lived(&disk);
    for (seq, then) in (3..).zip(&pictures) {
        assert_eq!(picture(&engine.as_of(Until::Entry(Seq(seq))).unwrap()), *then, "entry {seq}");
    }
    drop(engine);
    let mut journal = MemoryJournal::open(&disk).unwrap();
    assert_eq!(picture(&replay(&mut journal, Until::Head).unwrap()), *pictures.last().unwrap());
    assert_eq!(picture(&replay(&mut journal, Until::Entry(Seq(7))).unwrap()), pictures[4]);
    drop(journal);
    assert_eq!(picture(&open(&disk).snapshot()), *pictures.last().unwrap());
}

#[test]
fn the_state_of_a_day_is_that_after_its_last_entry() {
    let disk = Disk::default();
    // An entry an hour from midnight on, the first day of May.
    let (engine, pictures) = lived(&disk);
    let first_day = engine.as_of(Until::EndOf(day("2025-05-01"))).unwrap();
    assert_eq!(picture(&first_day), *pictures.last().unwrap());
    assert_eq!(engine.as_of(Until::EndOf(day("2025-04-30"))).unwrap().head.seq, Seq(0));
    for hour in 16..40 {
        engine.accept("office", &format!("{hour}"), report("nowhere", "2025-01", 1)).unwrap_err();
    }
    engine.accept("office", "next day", report("c4", "2025-03", 3)).unwrap();
    assert_eq!(engine.snapshot().head.at, "2025-05-02T16:00:00Z");
    assert_eq!(picture(&engine.as_of(Until::EndOf(day("2025-05-01"))).unwrap()), picture(&first_day));
    assert_eq!(engine.as_of(Until::EndOf(day("2025-05-02"))).unwrap().head.seq, Seq(17));
}

#[test]
fn an_entry_to_come_has_no_state_yet() {
    let engine = ready(&Disk::default());
    let outcome = engine.as_of(Until::Entry(Seq(3))).map(|_| unreachable!("entry 3 is not there"));
    assert_eq!(refused(outcome), ["journal.no-such-entry entry=3 last=2"]);
    assert!(Arc::ptr_eq(&engine.as_of(Until::Entry(Seq(2))).unwrap(), &engine.snapshot()));
}

#[test]
fn whoever_holds_a_snapshot_sees_nothing_of_what_comes_later() {
    let engine = ready(&Disk::default());
    let (held, before) = (engine.snapshot(), picture(&engine.snapshot()));
    for (key, act) in reports() {
        engine.accept("office", &key, act).unwrap();
    }
    assert_eq!(picture(&held), before);
    assert_ne!(picture(&engine.snapshot()), before);
}

#[test]
fn a_rehearsal_says_what_acceptance_will_say_and_leaves_no_trace() {
    let engine = ready(&Disk::default());
    let before = picture(&engine.snapshot());
    let mut rehearsal = Rehearsal::new(&engine.snapshot(), "office", day("2025-05-01"));
    let acts = [report("c1", "2025-01", 5), report("c1", "2025-01", 6), report("c2", "2025-01", -1)];
    let rehearsed: Vec<Vec<String>> = acts
        .clone()
        .map(|act| rehearsal.next(act).iter().map(|refusal| refusal.message.to_string()).collect())
        .into();
    assert_eq!(picture(&engine.snapshot()), before);
    assert!(rehearsed[0].is_empty());
    engine.accept("office", "0", acts[0].clone()).unwrap();
    for place in 1..3 {
        assert_eq!(
            refused(engine.accept("office", &place.to_string(), acts[place].clone())),
            rehearsed[place]
        );
    }
    assert_eq!(rehearsal.snapshot().cube, engine.snapshot().cube);
}

#[test]
fn recorded_time_never_decreases() {
    let disk = Disk::default();
    let hours = std::sync::atomic::AtomicU64::new(20);
    let clock =
        move || format!("2025-05-01T{:02}:00:00Z", hours.fetch_sub(1, std::sync::atomic::Ordering::Relaxed));
    let engine = Engine::open(MemoryJournal::open(&disk).unwrap(), clock).unwrap();
    engine.accept("office", "units", crate::world::units()).unwrap();
    engine.accept("office", "plan", crate::world::plan()).unwrap();
    for (key, act) in reports() {
        engine.accept("office", &key, act).unwrap();
    }
    assert!(disk.durable().iter().all(|record| record.at == "2025-05-01T20:00:00Z"));
}

#[test]
fn the_journal_is_free_as_soon_as_the_engine_has_ended() {
    let folder = tempfile::tempdir().unwrap();
    let now = || "2025-05-01T00:00:00Z".to_owned();
    let engine = Engine::open(SqliteJournal::create(folder.path(), &now()).unwrap(), now).unwrap();
    engine.accept("office", "units", crate::world::units()).unwrap();
    engine.accept("office", "plan", crate::world::plan()).unwrap();
    let summary = engine.accept_many(crate::world::handed(reports()), &mut |_| {}).unwrap();
    assert_eq!(summary.accepted, 12);
    let before = picture(&engine.snapshot());
    drop(engine);
    let engine = Engine::open(SqliteJournal::open(folder.path(), &now()).unwrap(), now).unwrap();
    assert_eq!(picture(&engine.snapshot()), before);
    let head = engine.read_journal(|journal| journal.head().clone()).unwrap();
    assert_eq!(head, engine.snapshot().head);
}
