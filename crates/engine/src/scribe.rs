//! The second of the two threads that record, and the only one to touch the journal. It appends each group in one
//! transaction, and only when the disk has it shows the state after it and answers.
//!
//! Nobody is answered earlier, also not refused: the reason might be an act that the disk then does not take.

use crate::judge::Reading;
use crate::submission::{Outcome, Receipt, Rejection};
use crate::{Fault, Snapshot};
use arc_swap::ArcSwap;
use journal::{Draft, Head, Journal, Record};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};

/// What the scribe is told to do.
pub(crate) enum Order {
    /// Record a group.
    Record(Box<Group>),
    /// Return the entries under these keys.
    Find(Vec<String>, SyncSender<HashMap<String, Record>>),
    /// Let somebody read the journal.
    Read(Box<Reading>),
}

/// Acts that were judged together.
pub(crate) struct Group {
    /// The accepted ones.
    pub(crate) drafts: Vec<Draft>,
    /// The state after them; where the journal then stands is not known yet.
    pub(crate) state: Snapshot,
    /// What was found of each act, and who waits for the answer.
    pub(crate) answers: Vec<(Vec<Verdict>, SyncSender<Vec<Outcome>>)>,
}

/// What the judge found, before the disk has spoken.
pub(crate) enum Verdict {
    /// It becomes the entry with this place in the group.
    Entered(usize),
    /// It was sent twice within the group, and is the entry with this place.
    Repeated(usize),
    /// It was recorded before.
    Recorded(Receipt),
    /// It cannot be accepted.
    Refused(Rejection),
}

pub(crate) struct Scribe<J> {
    journal: J,
    current: Arc<ArcSwap<Snapshot>>,
    // The first failure. The judge is then ahead of the journal for good, and nothing more is recorded.
    failed: Option<String>,
}

impl<J: Journal> Scribe<J> {
    pub(crate) fn new(journal: J, current: Arc<ArcSwap<Snapshot>>) -> Scribe<J> {
        Scribe { journal, current, failed: None }
    }

    /// Works until the judge has gone, and closes the journal.
    pub(crate) fn run(mut self, orders: &Receiver<Order>) {
        for order in orders {
            match order {
                Order::Record(group) => self.record(*group),
                Order::Find(keys, answer) => drop(answer.send(self.find(keys))),
                Order::Read(read) => self.show(read),
            }
        }
    }

    /// A reader who makes a mistake gets no answer; recording goes on.
    fn show(&mut self, read: Box<Reading>) {
        let _ = catch_unwind(AssertUnwindSafe(|| read(&mut self.journal)));
    }

    fn record(&mut self, group: Group) {
        let Group { drafts, mut state, answers } = group;
        let heads = self.append(&drafts).map_err(|fault| Arc::new(Fault::from(fault)));
        if let Ok(heads) = &heads
            && let Some(last) = heads.last()
        {
            state.head.clone_from(last);
            self.current.store(Arc::new(state));
        }
        for (verdicts, answer) in answers {
            let outcomes = verdicts.into_iter().map(|verdict| verdict.given(&heads)).collect();
            // Whoever asked may have gone; the act is recorded all the same.
            let _ = answer.send(outcomes);
        }
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Head>, journal::Fault> {
        if let Some(first) = &self.failed {
            return Err(journal::Fault::Stopped { first: first.clone() });
        }
        self.journal.append(drafts).inspect_err(|fault| self.failed = Some(fault.to_string()))
    }

    /// Returns the entries there are. If one cannot be read nothing more is recorded.
    fn find(&mut self, keys: Vec<String>) -> HashMap<String, Record> {
        let mut found = HashMap::new();
        for key in keys {
            match self.journal.find(&key) {
                Ok(Some(record)) => drop(found.insert(key, record)),
                Ok(None) => {}
                Err(fault) => self.failed = Some(fault.to_string()),
            }
        }
        found
    }
}

impl Verdict {
    /// Returns the answer, now that the group is on disk or has failed.
    fn given(self, heads: &Result<Vec<Head>, Arc<Fault>>) -> Outcome {
        match (self, heads) {
            (Verdict::Recorded(receipt), _) => Ok(receipt),
            (_, Err(fault)) => Err(Rejection::Failed(Arc::clone(fault))),
            (Verdict::Refused(rejection), Ok(_)) => Err(rejection),
            (Verdict::Entered(place), Ok(heads)) => Ok(Receipt::new(&heads[place])),
            (Verdict::Repeated(place), Ok(heads)) => Ok(Receipt::new(&heads[place]).repeated()),
        }
    }
}
