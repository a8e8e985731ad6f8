//! Many at once: one order, one transaction for those who wait, one answer each.

use crate::world::{COMMUNES, MONTHS, open, picture, ready, report, reports};
use base::Seq;
use engine::{Engine, Rejection};
use journal::{Disk, Draft, Entries, Fault, Head, Journal, MemoryJournal, Record, RecordRef};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A journal whose disk takes a while, and counts.
struct Slow {
    journal: MemoryJournal,
    appends: Arc<AtomicU64>,
}

impl Entries for Slow {
    fn head(&self) -> &Head {
        self.journal.head()
    }

    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault> {
        self.journal.find(key)
    }

    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        self.journal.records(from, each)
    }
}

impl Journal for Slow {
    fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, Fault> {
        self.appends.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(5));
        self.journal.append(batch)
    }
}

#[test]
fn whoever_waits_shares_a_transaction_and_each_gets_his_own_receipt() {
    let disk = Disk::default();
    drop(ready(&disk));
    let appends = Arc::new(AtomicU64::new(0));
    let journal = Slow { journal: MemoryJournal::open(&disk).unwrap(), appends: Arc::clone(&appends) };
    let engine = Engine::open(journal, || "2025-05-01T03:00:00Z".to_owned()).unwrap();
    let seqs: BTreeSet<Seq> = std::thread::scope(|scope| {
        let submit = |(key, act): (String, register::Act)| {
            let engine = &engine;
            scope.spawn(move || engine.accept("office", &key, act).unwrap().seq)
        };
        let waiting: Vec<_> = reports().into_iter().map(submit).collect();
        waiting.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(seqs, (3..15).map(Seq).collect());
    let appends = appends.load(Ordering::Relaxed);
    assert!(appends < 12, "{appends} transactions for 12 acts that waited together");
    let before = picture(&engine.snapshot());
    drop(engine);
    assert_eq!(picture(&open(&disk).snapshot()), before);
}

/// Four communes, three months, eight senders of each report: one is recorded, seven are refused, whatever the
/// order in which they come.
#[test]
fn of_many_who_report_the_same_one_is_recorded() {
    for _ in 0..20 {
        let disk = Disk::default();
        let engine = ready(&disk);
        let outcomes: Vec<bool> = std::thread::scope(|scope| {
            let mut threads = Vec::new();
            for sender in 0..8_i64 {
                let engine = &engine;
                threads.push(scope.spawn(move || {
                    let cells = MONTHS.into_iter().flat_map(|month| COMMUNES.map(|commune| (commune, month)));
                    let send = |(unit, month): (&str, &str)| {
                        let act = report(unit, month, 10 + sender);
                        engine.accept("office", &format!("{sender} {unit} {month}"), act)
                    };
                    cells.map(|cell| taken(send(cell))).collect::<Vec<bool>>()
                }));
            }
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(outcomes.iter().filter(|taken| **taken).count(), 12);
        let before = picture(&engine.snapshot());
        assert_eq!(engine.snapshot().head.seq, Seq(14));
        drop(engine);
        assert_eq!(picture(&open(&disk).snapshot()), before);
    }
}

fn taken(outcome: Result<engine::Receipt, Rejection>) -> bool {
    match outcome {
        Ok(receipt) => !receipt.already,
        Err(Rejection::Refused(reasons)) => {
            assert_eq!(reasons[0].message.code, "report.already-reported");
            false
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// A reader who looks again and again sees whole entries only, and never an older one than before.
#[test]
fn readers_see_whole_entries_in_order() {
    let engine = ready(&Disk::default());
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut last = Seq(0);
            while last < Seq(14) {
                let snapshot = engine.snapshot();
                assert!(snapshot.head.seq >= last);
                assert_eq!(snapshot.register.head(), snapshot.head.seq);
                assert_eq!(snapshot.cube.figure_count(), 3 * (snapshot.head.seq.0 - 2));
                last = snapshot.head.seq;
            }
        });
        for (key, act) in reports() {
            engine.accept("office", &key, act).unwrap();
        }
        reader.join().unwrap();
    });
}
