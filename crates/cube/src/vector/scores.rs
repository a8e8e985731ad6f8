//! Points and grades for every unit at once.

use super::{Evaluation, Measures};
use base::{Comparator, Tri};
use rayon::prelude::*;
use rules::evaluate::Window;
use rules::evaluate::points::{self, Parts, Points};
use rules::program::Score;
use rules::value::Measured;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The points and grades of a score, for every unit of the map.
pub struct Scores {
    // By place; nothing for units the score is not for.
    scored: Vec<Option<Scored>>,
}

struct Scored {
    points: Points,
    /// Every grade that is still possible; nothing stands for points outside all bands.
    grades: BTreeSet<Option<usize>>,
}

impl Scores {
    pub(super) fn new(evaluation: &Evaluation<'_>, window: Window, score: &Score) -> Scores {
        let measures = |quantity| evaluation.measures(window, quantity);
        let parts = score.parts.iter().map(|part| measures(&part.quantity)).collect::<Vec<_>>();
        let penalties = score.penalties.iter().map(|penalty| measures(&penalty.per));
        let penalties = penalties.collect::<Vec<_>>();
        let of = evaluation.map().mask(&score.of);
        let scored = (0..of.len()).into_par_iter().map(|place| {
            let at = |measures: &Vec<Arc<Measures>>| -> Vec<Measured> {
                measures.iter().map(|measures| measures.at(place)).collect()
            };
            let points = || Parts::new(evaluation.program(), score, &at(&parts), &at(&penalties)).points();
            of.get(place).then(points).map(|points| Scored { grades: points.grades(&score.bands), points })
        });
        Scores { scored: scored.collect() }
    }

    /// Returns between which points the unit at `place` lies; nothing where the score is not for it.
    pub fn points(&self, place: u32) -> Option<&Points> {
        self.scored[place as usize].as_ref().map(|scored| &scored.points)
    }

    /// Returns the grade, as an index into the score's bands, where it is certain.
    pub fn grade(&self, place: u32) -> Option<usize> {
        points::certain_grade(&self.scored[place as usize].as_ref()?.grades)
    }

    /// Returns how the unit's grade stands to the band; better counts as more.
    pub fn grade_holds(&self, place: u32, comparator: Comparator, band: usize) -> Tri {
        match &self.scored[place as usize] {
            Some(scored) => points::grade_holds(&scored.grades, comparator, band),
            None => Tri::Undecided,
        }
    }
}
