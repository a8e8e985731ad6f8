//! Answers of `assess`, kept while they are true: each under the entry and the day it was given for.

use crate::shelf::Shelf;
use assess::switches::AsOf;
use assess::{Ask, Review, View};
use base::{Date, Message, Seq};
use engine::{Engine, Rejection, Snapshot, Until};
use std::sync::Arc;

/// Reviews kept: the pages of some dozens of units over a few periods.
const REVIEWS_KEPT: usize = 128;
/// States of the past kept: each may hold a nation's figures.
const PASTS_KEPT: usize = 4;

/// An answer, or every reason why there is none.
pub(crate) type Answered<T> = Result<Arc<T>, Vec<Message>>;

/// The entry and the day an answer was given for, whether it rests on verified figures only, and the question.
type Key = (Seq, Date, bool, String);

/// The answers at hand.
pub(crate) struct Answers {
    reviews: Shelf<Key, Answered<Review>>,
    pasts: Shelf<AsOf, Result<Arc<Snapshot>, Arc<Rejection>>>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers { reviews: Shelf::new(REVIEWS_KEPT), pasts: Shelf::new(PASTS_KEPT) }
    }
}

impl Answers {
    /// Returns what [`assess::review`] says.
    pub(crate) fn review(&self, view: View, ask: &Ask) -> Answered<Review> {
        self.reviews.get(key(&view, format!("{ask:?}")), || assess::review(view, ask).map(Arc::new))
    }

    /// Returns what was known then. A past, once over, does not change.
    pub(crate) fn past(&self, engine: &Engine, as_of: AsOf) -> Result<Arc<Snapshot>, Arc<Rejection>> {
        let until = match as_of {
            AsOf::Entry(seq) => Until::Entry(seq),
            AsOf::Day(day) => Until::EndOf(day),
        };
        let head = engine.snapshot();
        let is_over = match as_of {
            AsOf::Entry(seq) => seq < head.head.seq,
            AsOf::Day(day) => head.head.at.get(..10).is_some_and(|at| *at > *day.to_string()),
        };
        let read = || engine.as_of(until).map_err(Arc::new);
        if is_over { self.pasts.get(as_of, read) } else { read() }
    }
}

fn key(view: &View, question: String) -> Key {
    let verified_only = std::ptr::eq(view.cube, view.verified);
    (view.head, view.today, verified_only, question)
}
