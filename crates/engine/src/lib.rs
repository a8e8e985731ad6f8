//! The one door: every act goes through [`Engine::accept`], every answer starts from a [`Snapshot`].
//!
//! - Durable before visible: a reader sees an act only after the journal has it on disk.
//! - A refused or failed act leaves no trace. After a failure no act is taken until the journal has been opened,
//!   and checked from its first entry, again.
//! - Acts are judged one after the other, and written in groups while the next are judged. Readers never wait.
//! - Recorded time never decreases, whatever the clock does.

pub mod evidence;
pub mod fault;
pub mod replay;
pub mod snapshot;

mod import;
mod judge;
mod keys;
mod remote;
mod scribe;
mod submission;

pub use fault::Fault;
pub use import::{Handed, Summary};
pub use replay::{Until, replay};
pub use snapshot::{Rehearsal, Snapshot};
pub use submission::{CODES, Receipt, Rejection};

use arc_swap::ArcSwap;
use journal::{Entries, Journal};
use judge::{Asked, Job, Judge};
use keys::Keys;
use register::Act;
use remote::Remote;
use scribe::Scribe;
use std::sync::Arc;
use std::sync::mpsc::{self, SyncSender};
use std::thread::{self, JoinHandle};
use submission::Submission;

/// Jobs that may wait for the judge; whoever brings one more waits outside.
const QUEUE_MAX: usize = 1_024;
/// Groups that may wait for the scribe: one, so that the disk never waits.
const ORDERS_MAX: usize = 1;

/// The journal, the two threads that write it, and the state the entries amount to.
pub struct Engine {
    // Taken when the engine ends: the judge stops when nobody can bring it a job any more, and then the scribe.
    jobs: Option<SyncSender<Job>>,
    threads: Vec<JoinHandle<()>>,
    current: Arc<ArcSwap<Snapshot>>,
}

impl Engine {
    /// Reads and checks the whole journal, and takes acts from then on. `clock` gives the time in the form
    /// `2025-07-01T08:30:00Z`.
    pub fn open<J, C>(journal: J, clock: C) -> Result<Engine, Fault>
    where
        J: Journal + 'static,
        C: Fn() -> String + Send + 'static,
    {
        Engine::open_watched(journal, clock, &mut |_| {})
    }

    /// Opens as [`Engine::open`] does; `progress` is told how many entries have been read so far.
    pub fn open_watched<J, C>(
        mut journal: J,
        clock: C,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Engine, Fault>
    where
        J: Journal + 'static,
        C: Fn() -> String + Send + 'static,
    {
        let mut keys = Keys::default();
        let snapshot = replay::replay_with_keys(&mut journal, Until::Head, &mut keys, progress)?;
        let current = Arc::new(ArcSwap::from_pointee(snapshot.clone()));
        let (orders, ordered) = mpsc::sync_channel(ORDERS_MAX);
        let (jobs, queue) = mpsc::sync_channel(QUEUE_MAX);
        let scribe = Scribe::new(journal, Arc::clone(&current));
        let judge = Judge::new(clock, snapshot, keys, orders);
        let scribe = start("scribe", move || scribe.run(&ordered))?;
        let judge = start("judge", move || judge.run(&queue))?;
        Ok(Engine { jobs: Some(jobs), threads: vec![judge, scribe], current })
    }

    /// Returns the state after the last entry. It does not change; ask again to see what came later.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full()
    }

    /// Checks the act, records it, and returns once it is durable and visible.
    ///
    /// The same `key` with the same act gives the same receipt, however often it is sent.
    pub fn accept(&self, by: &str, key: &str, act: Act) -> Result<Receipt, Rejection> {
        let submission = Submission::new(by, key, act)?;
        let outcomes =
            self.submit(vec![submission]).recv().map_err(|_| Rejection::from(Fault::WriterGone))?;
        outcomes.into_iter().next().expect("every act is answered")
    }

    /// Accepts many acts, each for itself, in large groups. `progress` is told how many have become durable so
    /// far. A refused act does not stop the others; a fault stops all.
    pub fn accept_many(
        &self,
        acts: impl IntoIterator<Item = Handed>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Summary, Arc<Fault>> {
        import::accept_many(self, acts, progress)
    }

    /// Returns the state as it was when `until` was the last entry. Nothing later shows in it.
    pub fn as_of(&self, until: Until) -> Result<Arc<Snapshot>, Rejection> {
        let current = self.snapshot();
        if replay::reaches(until, &current.head)? {
            return Ok(current);
        }
        let past = replay(&mut Remote::new(self, current.head.clone()), until)?;
        Ok(Arc::new(past))
    }

    /// Lets `read` read the journal, between two groups of acts: to export it, to verify it.
    pub fn read_journal<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut dyn Entries) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let (answer, result) = mpsc::sync_channel(1);
        let job = Job::Read(Box::new(move |journal| drop(answer.send(read(journal)))));
        self.send(job);
        let gone =
            || journal::Fault::CannotRead { source: "the program stopped on a mistake of its own".into() };
        result.recv().map_err(|_| gone().into())
    }

    fn submit(&self, acts: Vec<Submission>) -> mpsc::Receiver<Vec<submission::Outcome>> {
        let (answer, outcomes) = mpsc::sync_channel(1);
        self.send(Job::Accept(Asked { acts, answer }));
        outcomes
    }

    fn send(&self, job: Job) {
        // Where nobody takes the job nobody answers it either, and its sender learns it from that.
        let _ = self.jobs.as_ref().expect("taken only when the engine ends").send(job);
    }
}

impl Drop for Engine {
    /// Lets what was handed in be recorded, and closes the journal.
    fn drop(&mut self) {
        self.jobs = None;
        for thread in self.threads.drain(..) {
            // A thread that panicked has said so already.
            let _ = thread.join();
        }
    }
}

fn start(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Fault> {
    thread::Builder::new().name(name.to_owned()).spawn(work).map_err(Fault::NoThread)
}
