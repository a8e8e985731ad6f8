//! A condition over editions, for every unit at once.

use super::{Answers, Evaluation};
use base::Tri;
use rules::editions::Editions;
use rules::evaluate::Window;
use rules::program::Condition;
use std::sync::Arc;

impl Evaluation<'_> {
    /// Returns where the condition held in so many of the last editions.
    pub(super) fn over_editions(&self, window: Window, condition: &Condition, editions: Editions) -> Answers {
        let begin = self.world.records_begin();
        let answers = self.program().plan.last_editions(window, editions.of_last).map(|edition| {
            let known = begin.is_some_and(|begin| begin <= edition.period.last_day());
            let unknown = || Arc::new(Answers::same(self.len(), Tri::Undecided));
            if known { self.condition_in(edition, condition) } else { unknown() }
        });
        Answers::at_least(self.len(), editions.at_least, &answers.collect::<Vec<_>>())
    }
}
