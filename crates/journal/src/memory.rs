//! A journal in memory, for tests, trial runs and simulation. Its disk fails when told to.

use crate::fault::Cause;
use crate::{Draft, Entries, Fault, Head, Journal, Record, RecordRef};
use base::Seq;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What stays when the program ends. Cloning gives another hold on the same disk.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<Platter>>);

/// When the disk is to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The append that fails, counted from 1 from when the disk is told.
    pub append: u64,
    /// Whether every append after it fails too, until [`Disk::repair`].
    pub forever: bool,
    /// How far the append gets.
    pub stage: Stage,
}

/// How far a failing append gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is written: the disk is full.
    BeforeWrite,
    /// Written but not synced: a power loss may take it, or may not.
    BeforeSync,
    /// Durable; only the answer is lost.
    AfterSync,
}

/// What becomes of entries written but not synced when the machine restarts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsynced {
    /// They are gone.
    Lost,
    /// They had reached the disk after all.
    Kept,
}

#[derive(Debug, Default)]
struct Platter {
    records: Vec<Record>,
    // Invariant: at most `records.len()`.
    synced: usize,
    // Where the chain ends; stays behind when a test takes entries away.
    end: Head,
    positions: HashMap<String, usize>,
    appends: u64,
    failure: Option<Failure>,
    // Which opening of the disk may use it; 0 where none may.
    owner: u64,
    openings: u64,
}

/// The journal on a [`Disk`].
#[derive(Debug)]
pub struct MemoryJournal {
    disk: Disk,
    opening: u64,
    head: Head,
    // How many entries this opening has found or been told are durable.
    known: usize,
    stopped: Option<String>,
}

impl Disk {
    /// Tells the disk to fail; the appends are counted from now.
    pub fn fail(&self, failure: Failure) {
        let mut platter = self.platter();
        platter.appends = 0;
        platter.failure = Some(failure);
    }

    /// Lets every append succeed again.
    pub fn repair(&self) {
        self.platter().failure = None;
    }

    /// Ends every journal open on the disk, as a power loss would.
    pub fn restart(&self, unsynced: Unsynced) {
        let mut platter = self.platter();
        platter.owner = 0;
        if unsynced == Unsynced::Lost {
            platter.forget_unsynced();
        }
        platter.synced = platter.records.len();
    }

    /// Returns a copy of every entry that is durable.
    pub fn durable(&self) -> Vec<Record> {
        let platter = self.platter();
        platter.records[..platter.synced].to_vec()
    }

    /// Lets a test do to the entries what nobody should.
    pub fn tamper(&self, change: impl FnOnce(&mut Vec<Record>)) {
        let mut platter = self.platter();
        change(&mut platter.records);
        platter.synced = platter.records.len();
    }

    fn platter(&self) -> MutexGuard<'_, Platter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Platter {
    fn forget_unsynced(&mut self) {
        for record in self.records.drain(self.synced..) {
            self.positions.remove(&record.key);
        }
        self.end = self.records.last().map(|record| record.as_ref().head()).unwrap_or_default();
    }

    fn write(&mut self, head: &Head, batch: &[Draft]) -> Vec<Head> {
        let mut head = head.clone();
        let mut heads = Vec::with_capacity(batch.len());
        for draft in batch {
            let record = head.followed_by(draft).to_record();
            head = record.as_ref().head();
            heads.push(head.clone());
            self.positions.insert(record.key.clone(), self.records.len());
            self.records.push(record);
        }
        self.end = head;
        heads
    }

    fn stage_of_failure(&mut self) -> Option<Stage> {
        self.appends += 1;
        let failure = self.failure?;
        let fails = self.appends == failure.append || (failure.forever && self.appends > failure.append);
        fails.then_some(failure.stage)
    }

    fn taken_key<'a>(&self, batch: &'a [Draft]) -> Option<&'a str> {
        let mut seen = HashSet::new();
        let mut keys = batch.iter().map(|draft| draft.key.as_str());
        keys.find(|key| self.positions.contains_key(*key) || !seen.insert(*key))
    }
}

impl MemoryJournal {
    /// Opens the journal on `disk`; refused while another journal has it open. What was written and not synced
    /// is found, and synced.
    pub fn open(disk: &Disk) -> Result<MemoryJournal, Fault> {
        let mut platter = disk.platter();
        if platter.owner != 0 {
            return Err(Fault::InUseByUnknown { path: "memory".into() });
        }
        platter.openings += 1;
        platter.owner = platter.openings;
        platter.synced = platter.records.len();
        let (opening, head, known) = (platter.owner, platter.end.clone(), platter.synced);
        drop(platter);
        Ok(MemoryJournal { disk: disk.clone(), opening, head, known, stopped: None })
    }

    /// Returns an empty journal on a disk of its own.
    pub fn empty() -> MemoryJournal {
        MemoryJournal::open(&Disk::default()).expect("nobody else holds a new disk")
    }

    fn stop(&mut self, fault: Fault) -> Fault {
        self.stopped = Some(fault.to_string());
        fault
    }

    fn owned(&self) -> Result<MutexGuard<'_, Platter>, Cause> {
        let platter = self.disk.platter();
        if platter.owner == self.opening { Ok(platter) } else { Err("the machine was restarted".into()) }
    }
}

impl Journal for MemoryJournal {
    fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, Fault> {
        if let Some(first) = &self.stopped {
            return Err(Fault::Stopped { first: first.clone() });
        }
        let mut platter = self.owned().map_err(|source| Fault::NotWritten { source })?;
        if let Some(key) = platter.taken_key(batch) {
            return Err(Fault::KeyTaken { key: key.to_owned() });
        }
        let stage = platter.stage_of_failure();
        if stage == Some(Stage::BeforeWrite) {
            drop(platter);
            return Err(self.stop(Fault::NotWritten { source: "the disk is full".into() }));
        }
        let heads = platter.write(&self.head, batch);
        let written = platter.records.len();
        if stage != Some(Stage::BeforeSync) {
            platter.synced = written;
        }
        drop(platter);
        if stage.is_some() {
            return Err(self.stop(Fault::OutcomeUnknown { source: "the disk did not answer".into() }));
        }
        self.known = written;
        self.head = heads.last().unwrap_or(&self.head).clone();
        Ok(heads)
    }
}

impl Entries for MemoryJournal {
    fn head(&self) -> &Head {
        &self.head
    }

    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault> {
        let platter = self.owned().map_err(|source| Fault::CannotRead { source })?;
        let position = platter.positions.get(key).filter(|position| **position < self.known);
        Ok(position.map(|position| platter.records[*position].clone()))
    }

    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        let platter = self.owned().map_err(|source| Fault::CannotRead { source })?;
        let known = platter.records.iter().take(self.known).filter(|record| record.seq >= from);
        let _ = known.map(Record::as_ref).try_for_each(|record| each(&record));
        Ok(())
    }
}

impl Drop for MemoryJournal {
    fn drop(&mut self) {
        let mut platter = self.disk.platter();
        if platter.owner == self.opening {
            platter.owner = 0;
        }
    }
}
