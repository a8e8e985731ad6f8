//! A condition over editions: the same question, put to each of them on one map.

use super::{Evaluator, Evidence, Window};
use crate::editions::Editions;
use crate::program::Condition;
use base::{Tri, UnitId};

impl<E: Evidence + ?Sized> Evaluator<'_, E> {
    /// Returns whether the condition held in so many of the last editions. Of editions before the first record
    /// nothing is known.
    pub(super) fn over_editions(&self, condition: &Condition, editions: Editions, unit: UnitId) -> Tri {
        let answers = self.last_editions(editions).map(|edition| match edition {
            Ok(then) => then.answer(condition, unit),
            Err(_) => Tri::Undecided,
        });
        Tri::at_least(editions.at_least, answers.collect::<Vec<_>>())
    }

    /// Returns the evaluator of each edition, the latest first, or the edition itself where it lies before all records.
    pub(super) fn last_editions(&self, editions: Editions) -> impl Iterator<Item = Result<Self, Window>> {
        let begin = self.evidence.records_begin();
        let windows = self.program.plan.last_editions(self.window, editions.of_last);
        windows.map(move |edition| {
            let known = begin.is_some_and(|begin| begin <= edition.period.last_day());
            if known { Ok(self.in_window(edition)) } else { Err(edition) }
        })
    }
}
