//! What was worked out of one state of the books, kept for whoever asks about the same state next: figures of all units, by
//! what they are judged, and their places.

use crate::answer::Place;
use crate::ask::View;
use crate::horizon::Horizon;
use crate::judge::Grounds;
use base::Date;
use cube::vector::Question;
use cube::world::Workings;
use cube::{Memo, QUESTIONS_KEPT, Recent};
use rules::Program;
use std::sync::Arc;

/// What was worked out of one state. Whoever keeps it must not use it for another: nothing here knows when books change.
#[derive(Default)]
pub struct Memory {
    workings: cube::Memory<Workings>,
    judged: cube::Memory<Judged>,
}

impl Memory {
    /// Returns what is still true of it after `earlier`, of which it was kept, has become `now`: nothing, unless only reports
    /// have come between them; then whatever was asked about the days before the first of them.
    pub fn carried(&self, earlier: &View, now: &View) -> Memory {
        let Some(reports) = now.register.differs_in_reports(earlier.register) else {
            return Memory::default();
        };
        let figures = [(now.cube, earlier.cube), (now.verified, earlier.verified)];
        let figures = figures.into_iter().filter_map(|(now, earlier)| now.differs_from(earlier));
        let day = figures.fold(reports, Date::min);
        Memory {
            workings: self.workings.carried(|workings| workings.before(day)),
            judged: self.judged.carried(|judged| judged.before(day)),
        }
    }

    /// Returns what was worked out for the plan, of figures as reported or of verified ones only.
    pub(crate) fn workings(&self, program: &Arc<Program>, of_verified: bool) -> Arc<Workings> {
        self.workings.of(program, of_verified)
    }

    /// Returns what was judged by the plan's targets.
    pub(crate) fn judged(&self, program: &Arc<Program>, of_verified: bool) -> Arc<Judged> {
        self.judged.of(program, of_verified)
    }
}

/// What was judged by the targets of one plan, question by question.
#[derive(Default)]
pub(crate) struct Judged(Recent<QUESTIONS_KEPT, Question, Answered>);

/// What was judged for one question: by target, how far the period had run, and level.
#[derive(Default)]
struct Answered {
    grounds: Memo<(String, Horizon), Grounds>,
    places: Memo<(String, Horizon, String), Places>,
}

impl Judged {
    /// Returns what was asked about the days before `day`.
    fn before(&self, day: Date) -> Judged {
        Judged(self.0.only(|question| question.through < day))
    }

    /// Returns the grounds for a target: the known ones, else what `grounds` finds.
    pub fn grounds(
        &self,
        question: Question,
        (target, horizon): (&str, Horizon),
        grounds: impl FnOnce() -> Grounds,
    ) -> Arc<Grounds> {
        self.0.get(question).grounds.get_or((target.to_owned(), horizon), grounds)
    }

    /// Returns the places of the units of a level under a target: the known ones, else what `places` finds.
    pub fn places(
        &self,
        question: Question,
        (target, horizon): (&str, Horizon),
        level: &str,
        places: impl FnOnce() -> Places,
    ) -> Arc<Places> {
        self.0.get(question).places.get_or((target.to_owned(), horizon, level.to_owned()), places)
    }
}

/// The places of those units of a level that have one.
pub(crate) struct Places {
    // Invariant: by position.
    places: Vec<(u32, Place)>,
}

impl Places {
    pub fn new(mut places: Vec<(u32, Place)>) -> Places {
        places.sort_by_key(|(position, _)| *position);
        Places { places }
    }

    /// Returns the place of the unit at `position`; nothing where it is undecided.
    pub fn at(&self, position: u32) -> Option<Place> {
        let found = self.places.binary_search_by_key(&position, |(position, _)| *position).ok()?;
        Some(self.places[found].1)
    }
}
