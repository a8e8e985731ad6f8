//! The first of the two threads that record: it takes whatever waits, judges each act by a pending state that
//! includes the acts before it, and hands the accepted ones to the scribe in one group.
//!
//! It does not wait for the disk. If the disk fails, what it judges by is ahead of what was recorded; but then
//! nothing is recorded any more, and nobody is answered from it.

use crate::Snapshot;
use crate::keys::Keys;
use crate::scribe::{Group, Order, Verdict};
use crate::submission::{Outcome, Receipt, Rejection, Submission};
use base::{Date, Seq};
use journal::{Draft, Entries, Record};
use register::Entry;
use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, SyncSender};

/// Acts that share a transaction when they come one by one.
const GROUP_MAX: usize = 64;

/// What the judge is asked to do.
pub(crate) enum Job {
    /// Judge and record acts; one answer for each.
    Accept(Asked),
    /// Let somebody read the journal.
    Read(Box<Reading>),
}

/// Somebody who wants to read the journal.
pub(crate) type Reading = dyn FnOnce(&mut dyn Entries) + Send;

/// Acts that came together, and where the answers go.
pub(crate) struct Asked {
    pub(crate) acts: Vec<Submission>,
    pub(crate) answer: SyncSender<Vec<Outcome>>,
}

pub(crate) struct Judge<C> {
    clock: C,
    // All acts judged so far, durable or not yet.
    pending: Snapshot,
    // When the last of them is recorded.
    last_at: String,
    keys: Keys,
    scribe: SyncSender<Order>,
}

/// What the acts of a group are judged by, besides the state.
struct Sitting {
    at: String,
    today: Date,
    // Entries recorded before under a key that comes again.
    recorded: HashMap<String, Record>,
    drafts: Vec<Draft>,
    // Where in the group the key stands.
    places: HashMap<String, usize>,
}

impl<C: Fn() -> String> Judge<C> {
    pub(crate) fn new(clock: C, pending: Snapshot, keys: Keys, scribe: SyncSender<Order>) -> Judge<C> {
        Judge { clock, last_at: pending.head.at.clone(), pending, keys, scribe }
    }

    /// Works until nobody can bring a job any more, or the scribe has gone.
    pub(crate) fn run(mut self, queue: &Receiver<Job>) {
        while let Ok(job) = queue.recv() {
            let mut next = Some(job);
            while let Some(job) = next.take() {
                match job {
                    Job::Accept(first) => {
                        let (asked, other) = gather(first, queue);
                        self.judge_group(asked);
                        next = other;
                    }
                    Job::Read(read) => self.order(Order::Read(read)),
                }
            }
        }
    }

    fn judge_group(&mut self, asked: Vec<Asked>) {
        let Ok(recorded) = self.recorded(&asked) else { return };
        let mut sitting = self.sitting(recorded);
        let mut answers = Vec::with_capacity(asked.len());
        for Asked { acts, answer } in asked {
            let verdicts = acts.into_iter().map(|act| self.judge(act, &mut sitting)).collect();
            answers.push((verdicts, answer));
        }
        self.last_at = sitting.at;
        let state = self.pending.clone();
        self.order(Order::Record(Box::new(Group { drafts: sitting.drafts, state, answers })));
    }

    /// Returns the entries recorded before under keys of these acts. An error means that the scribe has gone.
    fn recorded(&self, asked: &[Asked]) -> Result<HashMap<String, Record>, mpsc::RecvError> {
        let acts = asked.iter().flat_map(|asked| &asked.acts);
        let known: Vec<String> =
            acts.filter(|act| self.keys.may_have(&act.key)).map(|act| act.key.clone()).collect();
        if known.is_empty() {
            return Ok(HashMap::new());
        }
        let (answer, found) = mpsc::sync_channel(1);
        self.order(Order::Find(known, answer));
        found.recv()
    }

    fn sitting(&self, recorded: HashMap<String, Record>) -> Sitting {
        // The clock may go back; recorded time does not.
        let at = (self.clock)().max(self.last_at.clone());
        let today = at.get(..10).and_then(|day| day.parse().ok());
        let today = today.expect("the clock gives the time as 2025-07-01T08:30:00Z");
        Sitting { at, today, recorded, drafts: Vec::new(), places: HashMap::new() }
    }

    fn judge(&mut self, act: Submission, sitting: &mut Sitting) -> Verdict {
        if let Some(verdict) = self.seen_before(&act, sitting) {
            return verdict;
        }
        let refusals = self.pending.refusals(&act.by, sitting.today, &act.act);
        if refusals.is_empty() {
            self.enter(act, sitting)
        } else {
            Verdict::Refused(Rejection::Refused(refusals))
        }
    }

    /// Returns what is to be said if the key has been used.
    fn seen_before(&self, act: &Submission, sitting: &Sitting) -> Option<Verdict> {
        let reused = |seq| Verdict::Refused(Rejection::key_reused(&act.key, seq));
        if let Some(place) = sitting.places.get(&act.key) {
            let draft = &sitting.drafts[*place];
            let repeats = act.repeats(&draft.by, &draft.body);
            let seq = Seq(self.pending.register.head().0 - (sitting.drafts.len() - 1 - place) as u64);
            return Some(if repeats { Verdict::Repeated(*place) } else { reused(seq) });
        }
        let record = sitting.recorded.get(&act.key)?;
        let repeats = act.repeats(&record.by, &record.body);
        let receipt = || Receipt::new(&record.as_ref().head()).repeated();
        Some(if repeats { Verdict::Recorded(receipt()) } else { reused(record.seq) })
    }

    fn enter(&mut self, act: Submission, sitting: &mut Sitting) -> Verdict {
        let place = sitting.drafts.len();
        let Submission { by, key, act, body } = act;
        let seq = Seq(self.pending.register.head().0 + 1);
        let entry = Entry { seq, at: sitting.at.clone(), by, act };
        self.pending.enter(&entry);
        self.keys.insert(&key);
        sitting.places.insert(key.clone(), place);
        sitting.drafts.push(Draft { at: entry.at, by: entry.by, key, body });
        Verdict::Entered(place)
    }

    fn order(&self, order: Order) {
        // A scribe that has gone leaves the order unanswered, and its sender learns it from that.
        let _ = self.scribe.send(order);
    }
}

/// Returns what was asked together with what waits behind it, and a job of another kind met on the way.
fn gather(first: Asked, queue: &Receiver<Job>) -> (Vec<Asked>, Option<Job>) {
    let mut count = first.acts.len();
    let mut asked = vec![first];
    while count < GROUP_MAX {
        match queue.try_recv() {
            Ok(Job::Accept(more)) => {
                count += more.acts.len();
                asked.push(more);
            }
            Ok(other) => return (asked, Some(other)),
            Err(_) => break,
        }
    }
    (asked, None)
}
