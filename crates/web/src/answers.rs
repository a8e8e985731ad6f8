//! Answers of `assess` and queues of `forms`, kept while they are true: each under the entry and the day it was given for.

use crate::shelf::Shelf;
use assess::compare::{CompareAsk, Comparison};
use assess::switches::AsOf;
use assess::what_if::Reach;
use assess::{Ask, Memory, RankAsk, Ranking, Review, View, Why};
use base::{Date, FormId, Message, Period, Seq};
use engine::{Engine, Rejection, Snapshot, Until};
use forms::queue::Case;
use std::sync::{Arc, Mutex, PoisonError};

/// Reviews kept: the page of every unit above the lowest level of a nation, some 100 KB each at most.
const REVIEWS_KEPT: usize = 1_024;
/// Reasons and ways kept: what a meeting asks in an hour.
const REASONS_KEPT: usize = 256;
/// Comparisons and rankings kept; each lists all units of a level.
const COMPARISONS_KEPT: usize = 32;
/// Queues of reports to verify kept: of a few forms, before and after what was verified last.
const QUEUES_KEPT: usize = 16;
/// States of the past kept: each may hold a nation's figures.
const PASTS_KEPT: usize = 4;
/// Workings kept, each of all units over a few questions: of the state as it is, of the one before, of a past looked at.
const MEMORIES_KEPT: usize = 3;

/// An answer, or every reason why there is none.
pub(crate) type Answered<T> = Result<Arc<T>, Vec<Message>>;

/// The entry and the day an answer was given for, whether it rests on verified figures only, and the question.
type Key = (Seq, Date, bool, String);

/// The answers at hand.
pub(crate) struct Answers {
    reviews: Shelf<Key, Answered<Review>>,
    reasons: Shelf<Key, Answered<Why>>,
    ways: Shelf<Key, Answered<Reach>>,
    comparisons: Shelf<Key, Answered<Vec<Comparison>>>,
    rankings: Shelf<Key, Answered<Ranking>>,
    queues: Shelf<(Seq, Date, FormId, Period), Arc<Vec<Case>>>,
    pasts: Shelf<AsOf, Result<Arc<Snapshot>, Arc<Rejection>>>,
    memories: Shelf<Seq, Arc<Memory>>,
    // What is known of the latest state that was asked about: most of it is still true of the next.
    latest: Mutex<Option<(Arc<Snapshot>, Arc<Memory>)>>,
    // What is worked out for one is at hand for the next, and each works with all cores: two at a time would work it out twice.
    turn: Mutex<()>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers {
            reviews: Shelf::new(REVIEWS_KEPT),
            reasons: Shelf::new(REASONS_KEPT),
            ways: Shelf::new(REASONS_KEPT),
            comparisons: Shelf::new(COMPARISONS_KEPT),
            rankings: Shelf::new(COMPARISONS_KEPT),
            queues: Shelf::new(QUEUES_KEPT),
            pasts: Shelf::new(PASTS_KEPT),
            memories: Shelf::new(MEMORIES_KEPT),
            latest: Mutex::default(),
            turn: Mutex::default(),
        }
    }
}

impl Answers {
    /// Returns what [`assess::review`] says.
    pub(crate) fn review(&self, view: View, ask: &Ask) -> Answered<Review> {
        self.reviews
            .get(key(&view, format!("{ask:?}")), || self.in_turn(|| assess::review(view, ask).map(Arc::new)))
    }

    /// Returns what [`assess::why`] says.
    pub(crate) fn why(&self, view: View, ask: &Ask, name: &str) -> Answered<Why> {
        let question = key(&view, format!("{name} {ask:?}"));
        self.reasons.get(question, || self.in_turn(|| assess::why(view, ask, name).map(Arc::new)))
    }

    /// Returns what [`assess::reach`] says.
    pub(crate) fn reach(&self, view: View, ask: &Ask, target: &str) -> Answered<Reach> {
        let question = key(&view, format!("{target} {ask:?}"));
        self.ways.get(question, || self.in_turn(|| assess::reach(view, ask, target).map(Arc::new)))
    }

    /// Returns what [`assess::compare`] says; results of the period before are taken as they are known now.
    pub(crate) fn compare(&self, view: View, ask: &Ask, with: &CompareAsk) -> Answered<Vec<Comparison>> {
        let question = key(&view, format!("{with:?} {ask:?}"));
        self.comparisons
            .get(question, || self.in_turn(|| assess::compare(view, view, ask, with).map(Arc::new)))
    }

    /// Returns what [`assess::rank`] says.
    pub(crate) fn rank(&self, view: View, ask: &Ask, rank: &RankAsk) -> Answered<Ranking> {
        let question = key(&view, format!("{rank:?} {ask:?}"));
        self.rankings.get(question, || self.in_turn(|| assess::rank(view, ask, rank).map(Arc::new)))
    }

    /// Returns what [`forms::queue::queue`] says of all units.
    pub(crate) fn queue(&self, snapshot: &Snapshot, today: Date, of: (FormId, Period)) -> Arc<Vec<Case>> {
        let all = || forms::queue::queue(&snapshot.register, &snapshot.cube, of, &|_| true, today);
        self.queues.get((snapshot.head.seq, today, of.0, of.1), || self.in_turn(|| Arc::new(all())))
    }

    fn in_turn<T>(&self, work: impl FnOnce() -> T) -> T {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        work()
    }

    /// Returns what was worked out of a state, for whoever asks about it next.
    pub(crate) fn memory(&self, snapshot: &Arc<Snapshot>, today: Date) -> Arc<Memory> {
        self.memories.get(snapshot.head.seq, || {
            // It is put in the place of another in one piece.
            let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
            let carried = latest
                .as_ref()
                .map(|(earlier, memory)| memory.carried(&view_of(earlier, today), &view_of(snapshot, today)));
            let memory = Arc::new(carried.unwrap_or_default());
            if latest.as_ref().is_none_or(|(earlier, _)| earlier.head.seq < snapshot.head.seq) {
                *latest = Some((Arc::clone(snapshot), Arc::clone(&memory)));
            }
            memory
        })
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

fn view_of(snapshot: &Snapshot, today: Date) -> View<'_> {
    View {
        register: &snapshot.register,
        cube: &snapshot.cube,
        verified: &snapshot.verified,
        head: snapshot.head.seq,
        today,
        memory: None,
    }
}
