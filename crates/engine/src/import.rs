//! Many acts through the one door: written out in the caller's thread while the writer judges and records the
//! ones before.

use crate::submission::{Outcome, Rejection, Submission};
use crate::{Engine, Fault};
use base::limits;
use register::{Act, Refusal};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Acts in one transaction. Keys and hashes fall anywhere in their indexes: the larger the group, the more of them
/// share a page.
const GROUP: usize = 8_192;
/// Bytes of acts after which a group ends early.
const GROUP_BYTES: usize = 16 << 20;
/// Groups given to the writer and not answered yet.
const WAITING_MAX: usize = 2;

/// What became of many acts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Recorded now.
    pub accepted: u64,
    /// Recorded before, under the same key.
    pub already: u64,
    /// Refused, each with its place among the acts, from 0, and its reasons; the first thousand.
    pub refused: Vec<(u64, Vec<Refusal>)>,
    /// Refused, all of them.
    pub refused_count: u64,
}

/// An act handed in with others.
#[derive(Clone, Debug)]
pub struct Handed {
    /// Who acts.
    pub by: Arc<str>,
    /// The submitter's own key.
    pub key: String,
    /// What is done.
    pub act: Act,
}

struct Import<'a> {
    engine: &'a Engine,
    group: Vec<(u64, Submission)>,
    group_bytes: usize,
    waiting: VecDeque<(Vec<u64>, Receiver<Vec<Outcome>>)>,
    summary: Summary,
    progress: &'a mut dyn FnMut(u64),
}

pub(crate) fn accept_many(
    engine: &Engine,
    acts: impl IntoIterator<Item = Handed>,
    progress: &mut dyn FnMut(u64),
) -> Result<Summary, Arc<Fault>> {
    let mut import = Import {
        engine,
        group: Vec::new(),
        group_bytes: 0,
        waiting: VecDeque::new(),
        summary: Summary::default(),
        progress,
    };
    for (place, handed) in (0..).zip(acts) {
        import.take(place, handed)?;
    }
    import.finish()
}

impl Import<'_> {
    fn take(&mut self, place: u64, handed: Handed) -> Result<(), Arc<Fault>> {
        match Submission::new(&handed.by, &handed.key, handed.act) {
            Ok(submission) => {
                self.group_bytes += submission.body.len();
                self.group.push((place, submission));
            }
            Err(rejection) => self.summary.count(place, Err(rejection))?,
        }
        if self.group.len() < GROUP && self.group_bytes < GROUP_BYTES {
            return Ok(());
        }
        self.hand_over();
        self.wait_while(|waiting| waiting > WAITING_MAX)
    }

    fn finish(mut self) -> Result<Summary, Arc<Fault>> {
        self.hand_over();
        self.wait_while(|waiting| waiting > 0)?;
        Ok(self.summary)
    }

    fn hand_over(&mut self) {
        self.group_bytes = 0;
        let (places, submissions) = std::mem::take(&mut self.group).into_iter().unzip();
        self.waiting.push_back((places, self.engine.submit(submissions)));
    }

    fn wait_while(&mut self, goes_on: impl Fn(usize) -> bool) -> Result<(), Arc<Fault>> {
        while goes_on(self.waiting.len()) {
            let Some((places, answer)) = self.waiting.pop_front() else { break };
            let outcomes = answer.recv().map_err(|_| Arc::new(Fault::WriterGone))?;
            for (place, outcome) in places.into_iter().zip(outcomes) {
                self.summary.count(place, outcome)?;
            }
            (self.progress)(self.summary.accepted + self.summary.already);
        }
        Ok(())
    }
}

impl Summary {
    fn count(&mut self, place: u64, outcome: Outcome) -> Result<(), Arc<Fault>> {
        match outcome {
            Ok(receipt) if receipt.already => self.already += 1,
            Ok(_) => self.accepted += 1,
            Err(Rejection::Refused(reasons)) => {
                self.refused_count += 1;
                if self.refused.len() < limits::REMARKS_MAX {
                    self.refused.push((place, reasons));
                }
            }
            Err(Rejection::Failed(fault)) => return Err(fault),
        }
        Ok(())
    }
}
