//! The single writer. It takes whatever waits, judges each act by a pending state that includes the acts before
//! it, appends them in one transaction, and only when the disk has them shows the pending state and answers.
//!
//! Nobody is answered earlier, also not refused: the reason might be an act that the disk then does not take.

use crate::submission::{Outcome, Receipt, Rejection, Submission};
use crate::{Fault, Snapshot};
use arc_swap::ArcSwap;
use base::{Date, Seq};
use journal::{Draft, Entries, Head, Journal};
use register::Entry;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};

/// Acts that share a transaction when they come one by one.
const GROUP_MAX: usize = 64;

/// What the writer is asked to do.
pub(crate) enum Job {
    /// Judge and record acts; one answer for each.
    Accept(Vec<Submission>, SyncSender<Vec<Outcome>>),
    /// Let somebody read the journal.
    Read(Box<Reading>),
}

pub(crate) type Reading = dyn FnOnce(&mut dyn Entries) + Send;
type Asked = (Vec<Submission>, SyncSender<Vec<Outcome>>);

pub(crate) struct Writer<J, C> {
    journal: J,
    clock: C,
    // Equal to `current` between two groups.
    pending: Snapshot,
    current: Arc<ArcSwap<Snapshot>>,
}

/// What the writer thinks of an act before the disk has spoken.
enum Verdict {
    /// It becomes the entry with this place in the group.
    Entered(usize),
    /// It was sent twice within the group, and is the entry with this place.
    Repeated(usize),
    /// It is settled: recorded earlier, refused, or failed.
    Settled(Outcome),
}

/// The acts of one transaction so far.
#[derive(Default)]
struct Group {
    at: String,
    drafts: Vec<Draft>,
    places: HashMap<String, usize>,
}

impl<J: Journal, C: Fn() -> String> Writer<J, C> {
    pub(crate) fn new(
        journal: J,
        clock: C,
        pending: Snapshot,
        current: Arc<ArcSwap<Snapshot>>,
    ) -> Writer<J, C> {
        Writer { journal, clock, pending, current }
    }

    /// Works until nobody can bring a job any more.
    pub(crate) fn run(mut self, queue: &Receiver<Job>) {
        while let Ok(job) = queue.recv() {
            let mut next = Some(job);
            while let Some(job) = next.take() {
                next = match job {
                    Job::Accept(submissions, answer) => self.accept((submissions, answer), queue),
                    Job::Read(read) => {
                        read(&mut self.journal);
                        None
                    }
                };
            }
        }
    }

    /// Accepts what was asked together with what waits behind it; returns a job of another kind met on the way.
    fn accept(&mut self, first: Asked, queue: &Receiver<Job>) -> Option<Job> {
        let mut count = first.0.len();
        let mut asked = vec![first];
        let mut other = None;
        while count < GROUP_MAX && other.is_none() {
            match queue.try_recv() {
                Ok(Job::Accept(submissions, answer)) => {
                    count += submissions.len();
                    asked.push((submissions, answer));
                }
                Ok(job) => other = Some(job),
                Err(_) => break,
            }
        }
        self.record(asked);
        other
    }

    fn record(&mut self, asked: Vec<Asked>) {
        let mut group = Group { at: self.now(), ..Group::default() };
        let judged: Vec<(Vec<Verdict>, SyncSender<Vec<Outcome>>)> = asked
            .into_iter()
            .map(|(acts, answer)| (acts.into_iter().map(|act| self.judge(act, &mut group)).collect(), answer))
            .collect();
        let heads = self.append(&group.drafts);
        for (verdicts, answer) in judged {
            let outcomes = verdicts.into_iter().map(|verdict| verdict.given(&heads)).collect();
            // Whoever asked may have gone; the act is recorded all the same.
            let _ = answer.send(outcomes);
        }
    }

    fn judge(&mut self, submission: Submission, group: &mut Group) -> Verdict {
        match self.recorded(&submission, group) {
            Ok(Some(verdict)) => return verdict,
            Err(fault) => return Verdict::Settled(Err(fault.into())),
            Ok(None) => {}
        }
        let refusals = self.pending.refusals(&submission.by, group.today(), &submission.act);
        if !refusals.is_empty() {
            return Verdict::Settled(Err(Rejection::Refused(refusals)));
        }
        self.enter(submission, group)
    }

    /// Returns what is to be said if the key is known already.
    fn recorded(&mut self, submission: &Submission, group: &Group) -> Result<Option<Verdict>, Fault> {
        let reused = |seq| Verdict::Settled(Err(Rejection::key_reused(&submission.key, seq)));
        if let Some(place) = group.places.get(&submission.key) {
            let draft = &group.drafts[*place];
            let repeats = submission.repeats(&draft.by, &draft.body);
            return Ok(Some(if repeats { Verdict::Repeated(*place) } else { reused(self.seq_of(*place)) }));
        }
        let Some(record) = self.journal.find(&submission.key)? else { return Ok(None) };
        let repeats = submission.repeats(&record.by, &record.body);
        let receipt = || Receipt::new(&record.as_ref().head()).repeated();
        Ok(Some(if repeats { Verdict::Settled(Ok(receipt())) } else { reused(record.seq) }))
    }

    fn enter(&mut self, submission: Submission, group: &mut Group) -> Verdict {
        let place = group.drafts.len();
        let Submission { by, key, act, body } = submission;
        let entry = Entry { seq: self.seq_of(place), at: group.at.clone(), by, act };
        self.pending.enter(&entry);
        group.places.insert(key.clone(), place);
        group.drafts.push(Draft { at: entry.at, by: entry.by, key, body });
        Verdict::Entered(place)
    }

    /// Makes the group durable, then visible.
    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Head>, Arc<Fault>> {
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        match self.journal.append(drafts) {
            Ok(heads) => {
                self.pending.head.clone_from(heads.last().expect("as many places as drafts"));
                self.current.store(Arc::new(self.pending.clone()));
                Ok(heads)
            }
            Err(fault) => {
                self.pending = self.current.load().as_ref().clone();
                Err(Arc::new(fault.into()))
            }
        }
    }

    fn seq_of(&self, place: usize) -> Seq {
        Seq(self.pending.head.seq.0 + 1 + place as u64)
    }

    /// Returns the time of the clock, or of the last entry if the clock has gone back.
    fn now(&self) -> String {
        (self.clock)().max(self.pending.head.at.clone())
    }
}

impl Group {
    fn today(&self) -> Date {
        let day = self.at.get(..10).and_then(|day| day.parse().ok());
        day.expect("the clock gives the time as 2025-07-01T08:30:00Z")
    }
}

impl Verdict {
    /// Returns the answer, now that the group is on disk or has failed. A refusal stands only with the group: its
    /// reason may lie in an act of it.
    fn given(self, heads: &Result<Vec<Head>, Arc<Fault>>) -> Outcome {
        match (self, heads) {
            (Verdict::Settled(Ok(receipt)), _) => Ok(receipt),
            (_, Err(fault)) => Err(Rejection::Failed(Arc::clone(fault))),
            (Verdict::Settled(settled), Ok(_)) => settled,
            (Verdict::Entered(place), Ok(heads)) => Ok(Receipt::new(&heads[place])),
            (Verdict::Repeated(place), Ok(heads)) => Ok(Receipt::new(&heads[place]).repeated()),
        }
    }
}
