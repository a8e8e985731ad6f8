//! Queues of reports to verify, kept while they are true: whoever goes through one sees it again after each report, and so do those
//! who verify beside him.

use crate::shelf::Shelf;
use base::{Date, FormId, Period, Seq};
use engine::Snapshot;
use forms::queue::{Case, queue};
use std::sync::Arc;

/// Queues kept: a few forms, before and after what was verified last.
const QUEUES_KEPT: usize = 16;

/// The entry and the day a queue is of, its form and its period.
type Key = (Seq, Date, FormId, Period);

/// The queues at hand, each of all units.
pub(crate) struct Queues(Shelf<Key, Arc<Vec<Case>>>);

impl Default for Queues {
    fn default() -> Queues {
        Queues(Shelf::new(QUEUES_KEPT))
    }
}

impl Queues {
    /// Returns what [`forms::queue::queue`] says of all units.
    pub(crate) fn get(
        &self,
        snapshot: &Snapshot,
        today: Date,
        form: FormId,
        period: Period,
    ) -> Arc<Vec<Case>> {
        let all = || queue(&snapshot.register, &snapshot.cube, (form, period), &|_| true, today);
        self.0.get((snapshot.head.seq, today, form, period), || Arc::new(all()))
    }
}
