//! One seed, one life: random acts, a disk that fails, power that goes, and an auditor who compares.

use crate::auditor::Auditor;
use crate::workload::{Proposal, Workload};
use crate::world;
use base::Seq;
use engine::{Engine, Receipt, Rejection, Until};
use journal::memory::{Failure, Stage, Unsynced};
use journal::{Disk, MemoryJournal};
use std::sync::atomic::{AtomicI64, Ordering};

/// What happened in one life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// Acts acknowledged.
    pub accepted: u64,
    /// Acts refused.
    pub refused: u64,
    /// Times the disk failed.
    pub failures: u64,
}

struct Run {
    seed: u64,
    disk: Disk,
    engine: Engine,
    books: Auditor,
    workload: Workload,
    life: Life,
    receipts: Vec<Receipt>,
}

/// Lives through `steps` acts. Panics, naming the seed, where books and program differ.
pub fn live(seed: u64, steps: u64) -> Life {
    let disk = Disk::default();
    let engine = open(&disk);
    let (books, workload) = (Auditor::default(), Workload::new(seed));
    let mut run = Run { seed, disk, engine, books, workload, life: Life::default(), receipts: Vec::new() };
    for (step, act) in [world::founding(), world::plan()].into_iter().enumerate() {
        run.step(&format!("start-{step}"), Proposal { act, due: Some(true) });
    }
    for step in 0..steps {
        run.maybe_fail();
        let proposal = run.workload.next(&run.books, &run.engine.snapshot());
        run.step(&format!("step-{step}"), proposal);
        if step % 25 == 24 {
            run.audit("while running");
        }
    }
    run.end()
}

fn open(disk: &Disk) -> Engine {
    // A clock that sometimes goes back: order is by number, the clock is only a label.
    let tick = AtomicI64::new(0);
    let clock = move || {
        let tick = tick.fetch_add(1, Ordering::Relaxed);
        format!("2026-01-{:02}T12:00:00Z", 1 + (tick * 7) % 28)
    };
    Engine::open(MemoryJournal::open(disk).expect("the disk can be read"), clock)
        .expect("the journal replays")
}

impl Run {
    fn maybe_fail(&mut self) {
        if self.workload.dice().once_in(60) {
            let stages = [Stage::BeforeWrite, Stage::BeforeSync, Stage::AfterSync];
            let stage = stages[self.workload.dice().below(3)];
            self.disk.fail(Failure { append: 1, forever: true, stage });
        }
    }

    fn step(&mut self, key: &str, proposal: Proposal) {
        match self.engine.accept("office", key, proposal.act.clone()) {
            Ok(receipt) => self.accepted(receipt, &proposal),
            Err(Rejection::Refused(reasons)) => {
                assert_ne!(
                    proposal.due,
                    Some(true),
                    "seed {}: {key} was refused: {reasons:?} {:?}",
                    self.seed,
                    proposal.act
                );
                self.life.refused += 1;
            }
            Err(Rejection::Failed(_)) => self.survive(key, proposal),
        }
    }

    fn accepted(&mut self, receipt: Receipt, proposal: &Proposal) {
        assert_ne!(proposal.due, Some(false), "seed {}: accepted {:?}", self.seed, proposal.act);
        self.books.book(&proposal.act);
        self.receipts.push(receipt);
        self.life.accepted += 1;
    }

    /// The disk failed: nothing more is taken; the power goes; who sends the act again learns what became of it.
    fn survive(&mut self, key: &str, proposal: Proposal) {
        self.life.failures += 1;
        let another = self.engine.accept("office", "after-failure", world::founding());
        assert!(another.is_err(), "seed {}: an act was taken after a failure", self.seed);
        self.audit("after a failure");
        let unsynced = if self.workload.dice().once_in(2) { Unsynced::Lost } else { Unsynced::Kept };
        self.disk.restart(unsynced);
        self.disk.repair();
        self.engine = open(&self.disk);
        match self.engine.accept("office", key, proposal.act.clone()) {
            Ok(receipt) => self.accepted(receipt, &proposal),
            // It waited with what failed, and had not been judged yet.
            Err(Rejection::Refused(_)) if proposal.due != Some(true) => self.life.refused += 1,
            Err(reasons) => panic!("seed {}: {key} may be sent again: {reasons:?}", self.seed),
        }
    }

    fn audit(&self, when: &str) {
        let differences = self.books.differences(&self.engine.snapshot());
        assert!(differences.is_empty(), "seed {}, {when}: {differences:#?}", self.seed);
    }

    /// Replays the journal from nothing: same books, same state, every receipt honoured.
    fn end(self) -> Life {
        self.audit("at the end");
        let before = self.engine.snapshot();
        let halfway = Seq(before.head.seq.0 / 2);
        let past = self.engine.as_of(Until::Entry(halfway)).expect("the past can be replayed");
        assert_eq!(past.head.seq, halfway, "seed {}", self.seed);
        self.disk.restart(Unsynced::Kept);
        let after = open(&self.disk).snapshot();
        assert_eq!(after.head, before.head, "seed {}", self.seed);
        assert_eq!(after.cube, before.cube, "seed {}: replay gives other figures", self.seed);
        assert_eq!(
            after.verified, before.verified,
            "seed {}: replay gives other verified figures",
            self.seed
        );
        let differences = self.books.differences(&after);
        assert!(differences.is_empty(), "seed {}, replayed: {differences:#?}", self.seed);
        let same_units = after.register.units().iter().eq(before.register.units().iter());
        assert!(same_units, "seed {}: replay gives other units", self.seed);
        let records = self.disk.durable();
        for receipt in &self.receipts {
            let index = usize::try_from(receipt.seq.0 - 1).expect("an entry number is small");
            assert_eq!(
                records[index].hash, receipt.digest,
                "seed {}: entry {} is another one",
                self.seed, receipt.seq
            );
        }
        self.life
    }
}
