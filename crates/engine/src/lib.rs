//! The one door: every act goes through [`Engine::accept`], every answer starts from a [`Snapshot`].
//!
//! - Durable before visible: a reader sees an act only after the journal has it on disk.
//! - A refused or failed act leaves no trace. After a failure no act is taken until the journal has been opened,
//!   and checked from its first entry, again.
//! - One thread writes, in groups; readers never wait for it.
//! - Recorded time never decreases, whatever the clock does.

pub mod fault;
pub mod replay;
pub mod snapshot;

mod import;
mod remote;
mod submission;
mod writer;

pub use fault::Fault;
pub use import::{Handed, Summary};
pub use replay::{Until, replay};
pub use snapshot::{Rehearsal, Snapshot};
pub use submission::{CODES, Receipt, Rejection};

use arc_swap::ArcSwap;
use journal::{Entries, Journal};
use register::Act;
use remote::Remote;
use std::sync::Arc;
use std::sync::mpsc::{self, SyncSender};
use std::thread::JoinHandle;
use submission::Submission;
use writer::{Job, Writer};

/// Jobs that may wait for the writer; whoever brings one more waits outside.
const QUEUE_MAX: usize = 1_024;

/// The journal, its single writer, and the state the entries amount to.
pub struct Engine {
    // Taken when the engine ends: the writer stops when nobody can bring it a job any more.
    jobs: Option<SyncSender<Job>>,
    writer: Option<JoinHandle<()>>,
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
        let snapshot = replay::replay_watched(&mut journal, Until::Head, progress)?;
        let current = Arc::new(ArcSwap::from_pointee(snapshot.clone()));
        let (jobs, queue) = mpsc::sync_channel(QUEUE_MAX);
        let writer = Writer::new(journal, clock, snapshot, Arc::clone(&current));
        let thread = std::thread::Builder::new().name("writer".to_owned()).spawn(move || writer.run(&queue));
        let thread = thread.map_err(Fault::NoThread)?;
        Ok(Engine { jobs: Some(jobs), writer: Some(thread), current })
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
        outcomes.into_iter().next().expect("the writer answers every act")
    }

    /// Accepts many acts, each for itself, in large groups. `progress` is told how many have
    /// become durable so far. A refused act does not stop the others; a fault stops all.
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
        result.recv().map_err(|_| Fault::WriterGone)
    }

    fn submit(&self, submissions: Vec<Submission>) -> mpsc::Receiver<Vec<submission::Outcome>> {
        let (answer, outcomes) = mpsc::sync_channel(1);
        self.send(Job::Accept(submissions, answer));
        outcomes
    }

    fn send(&self, job: Job) {
        // A writer that has gone has dropped its end; whoever waits for the answer learns it there.
        let _ = self.jobs.as_ref().expect("taken only when the engine ends").send(job);
    }
}

impl Drop for Engine {
    /// Lets the writer finish what it was given, and closes the journal.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has said so already.
            let _ = writer.join();
        }
    }
}
