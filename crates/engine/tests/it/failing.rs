//! A disk that fails at every possible append, in every way.

use crate::world::{self, failed, handed, open, picture, ready, refused, report, reports};
use base::Seq;
use engine::{Engine, Rejection};
use journal::memory::{Failure, Stage, Unsynced};
use journal::{Disk, Draft, Entries, Fault, Head, Journal, MemoryJournal, Record, RecordRef};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn durable_before_visible_at_every_append_that_can_fail() {
    for append in 1..=12 {
        for stage in [Stage::BeforeWrite, Stage::BeforeSync, Stage::AfterSync] {
            for unsynced in [Unsynced::Lost, Unsynced::Kept] {
                run(Failure { append, forever: false, stage }, unsynced);
            }
        }
    }
}

fn run(failure: Failure, unsynced: Unsynced) {
    let disk = Disk::default();
    let engine = ready(&disk);
    disk.fail(failure);
    let mut receipts = Vec::new();
    let mut pending = reports().into_iter();
    let (key, act) = loop {
        let (key, act) = pending.next().expect("the disk fails within the reports");
        let before = engine.snapshot();
        match engine.accept("office", &key, act.clone()) {
            Ok(receipt) => {
                assert_eq!(engine.snapshot().head.hash, receipt.digest, "visible when acknowledged");
                assert_eq!(disk.durable().last().unwrap().hash, receipt.digest, "durable when acknowledged");
                receipts.push(receipt);
            }
            Err(Rejection::Failed(fault)) => {
                let unknown = failure.stage != Stage::BeforeWrite;
                let said = if unknown { "journal.outcome-unknown" } else { "journal.not-written" };
                assert_eq!(fault.message().code, said, "{failure:?}");
                assert_eq!(picture(&engine.snapshot()), picture(&before), "{failure:?} leaves no trace");
                break (key, act);
            }
            other => panic!("{failure:?}: {other:?}"),
        }
    };
    assert_eq!(receipts.len() as u64 + 1, failure.append);
    for (key, act) in pending {
        assert_eq!(failed(engine.accept("office", &key, act)), "journal.stopped");
    }
    assert_eq!(failed(engine.accept("office", "bad", report("nowhere", "2025-01", 1))), "journal.stopped");
    disk.restart(unsynced);
    drop(engine);

    let engine = open(&disk);
    let durable = disk.durable();
    for receipt in &receipts {
        assert_eq!(durable[receipt.seq.0 as usize - 1].hash, receipt.digest);
    }
    let kept = durable.len() > receipts.len() + 2;
    assert_eq!(
        kept,
        failure.stage == Stage::AfterSync
            || (failure.stage == Stage::BeforeSync && unsynced == Unsynced::Kept)
    );
    let resolved = engine.accept("office", &key, act).unwrap();
    assert_eq!(
        (resolved.already, resolved.seq),
        (kept, Seq(failure.append + 2)),
        "sending it again finds out"
    );
}

/// The reason for the second refusal is an act that the disk does not take: it must not be told.
#[test]
fn a_refusal_for_an_act_that_fails_is_a_failure() {
    let disk = Disk::default();
    let engine = ready(&disk);
    disk.fail(Failure { append: 1, forever: true, stage: Stage::BeforeWrite });
    let acts =
        [("one".to_owned(), report("c1", "2025-01", 1)), ("two".to_owned(), report("c1", "2025-01", 2))];
    let fault = engine.accept_many(handed(acts), &mut |_| {}).unwrap_err();
    assert_eq!(fault.message().code, "journal.not-written");
}

#[test]
fn a_refused_act_leaves_no_trace() {
    let disk = Disk::default();
    let engine = ready(&disk);
    let before = (picture(&engine.snapshot()), disk.durable());
    let acts = [
        (report("nowhere", "2025-01", 1), "report.unknown-unit"),
        (report("p1", "2025-01", 1), "report.not-asked"),
        (report("c1", "2025-01", -2), "report.negative"),
        (world::units(), "unit.code-in-use"),
    ];
    for (act, code) in acts {
        let reasons = refused(engine.accept("office", code, act));
        assert!(reasons.iter().any(|reason| reason.starts_with(code)), "{reasons:?}");
    }
    assert_eq!((picture(&engine.snapshot()), disk.durable()), before);
}

#[test]
fn a_mistake_of_ours_stops_the_engine_and_is_said() {
    let disk = Disk::default();
    let engine = Engine::open(MemoryJournal::open(&disk).unwrap(), || "no time".to_owned()).unwrap();
    for _ in 0..2 {
        assert_eq!(failed(engine.accept("office", "units", world::units())), "journal.writer-gone");
    }
    assert_eq!(engine.snapshot().head.seq, Seq(0));
    drop(engine);
    assert_eq!(disk.durable(), []);
}

#[test]
fn a_mistake_of_a_reader_is_contained() {
    let engine = ready(&Disk::default());
    let gone = engine.read_journal(|_| panic!("a reader's mistake")).unwrap_err();
    assert_eq!(gone.message().code, "journal.cannot-read");
    engine.accept("office", "c1", report("c1", "2025-01", 1)).unwrap();
}

#[test]
fn a_journal_that_was_altered_is_not_opened() {
    let disk = Disk::default();
    drop(ready(&disk));
    disk.tamper(|records| records[1].body.push(' '));
    let fault = Engine::open(MemoryJournal::open(&disk).unwrap(), String::new).err().unwrap();
    assert_eq!(fault.message().to_string(), "journal.entry-altered entry=2");
    disk.tamper(|records| drop(records.pop()));
    let fault = Engine::open(MemoryJournal::open(&disk).unwrap(), String::new).err().unwrap();
    assert_eq!(fault.message().to_string(), "journal.tail-missing entry=2 count=2");
}

#[test]
fn an_entry_that_is_no_act_is_named() {
    let disk = Disk::default();
    drop(ready(&disk));
    let at = "2025-06-01T00:00:00Z".to_owned();
    let draft = Draft { at, by: "future".into(), key: "future".into(), body: "{\"appoint.1\":{}}".into() };
    MemoryJournal::open(&disk).unwrap().append(&[draft]).unwrap();
    let fault = Engine::open(MemoryJournal::open(&disk).unwrap(), String::new).err().unwrap();
    let message = fault.message().to_string();
    assert!(message.starts_with("journal.not-an-act entry=3"), "{message}");
}

/// A journal that fails when told to, and would then go on as if nothing had been.
struct Forgetful {
    journal: MemoryJournal,
    no_append: Arc<AtomicBool>,
    no_find: Arc<AtomicBool>,
}

impl Entries for Forgetful {
    fn head(&self) -> &Head {
        self.journal.head()
    }

    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault> {
        match self.no_find.swap(false, Ordering::Relaxed) {
            true => Err(Fault::CannotRead { source: "a bad sector".into() }),
            false => self.journal.find(key),
        }
    }

    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        self.journal.records(from, each)
    }
}

impl Journal for Forgetful {
    fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, Fault> {
        match self.no_append.swap(false, Ordering::Relaxed) {
            true => Err(Fault::NotWritten { source: "a bad sector".into() }),
            false => self.journal.append(batch),
        }
    }
}

/// The engine is ahead of the journal after a failure: it must stop, also if the journal does not.
#[test]
fn nothing_is_recorded_after_a_failure_also_if_the_disk_would_take_it() {
    for fails_to_find in [false, true] {
        let disk = Disk::default();
        drop(ready(&disk));
        let [no_append, no_find] = [Arc::default(), Arc::<AtomicBool>::default()];
        let journal = MemoryJournal::open(&disk).unwrap();
        let journal = Forgetful { journal, no_append: Arc::clone(&no_append), no_find: Arc::clone(&no_find) };
        let engine = Engine::open(journal, || "2025-05-01T03:00:00Z".to_owned()).unwrap();
        engine.accept("office", "c1", report("c1", "2025-01", 1)).unwrap();
        let before = (picture(&engine.snapshot()), disk.durable());
        let first = if fails_to_find { &no_find } else { &no_append };
        first.store(true, Ordering::Relaxed);
        let key = if fails_to_find { "c1" } else { "c2" };
        failed(engine.accept("office", key, report("c2", "2025-01", 2)));
        for month in ["2025-01", "2025-02"] {
            assert_eq!(failed(engine.accept("office", month, report("c3", month, 3))), "journal.stopped");
        }
        assert_eq!((picture(&engine.snapshot()), disk.durable()), before);
    }
}
