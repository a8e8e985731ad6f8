//! From points to grades: bands, their conditions, vetoes, and grades that are not above others.
//!
//! - A band whose condition does not hold is passed over: the next lower one whose condition holds is given.
//! - A veto and a cap only lower a grade. Where there is no other grade, there is nothing to be above of.
//! - Of what is undecided every outcome is kept: a grade is certain once all of them agree.

use super::Evidence;
use super::points::Points;
use crate::program::Score;
use crate::program::grading::{Cap, Whose};
use base::{Comparator, Tri, UnitId};
use std::collections::BTreeSet;

/// What a score says of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    /// A grade, as an index into the bands; 0 is the best.
    Band(usize),
    /// No grade: no band holds the points.
    Ungraded,
    /// The unit is not assessed.
    NotAssessed,
}

/// Everything that a score may still say of a unit.
pub type Grades = BTreeSet<Given>;

/// What the rules of a score's grades come to for one unit.
#[derive(Clone, Debug)]
pub struct Facts {
    /// For each band whether its condition holds; yes where it has none.
    pub whens: Vec<Tri>,
    /// For each veto whether it holds.
    pub vetoes: Vec<Tri>,
    /// For each cap the possible grades that limit; nothing where there is nobody to be above of.
    pub caps: Vec<Option<Grades>>,
    /// For each cap whether it does not hold: `unless`.
    pub spared: Vec<Tri>,
    /// Whether the unit is not assessed.
    pub not_assessed: Tri,
}

/// Returns what the score may say of a unit with these points, before quotas.
pub fn given(score: &Score, points: &Points, facts: &Facts) -> Grades {
    let mut grades = Grades::new();
    for given in points.grades(&score.bands) {
        conditional(given, &facts.whens, &mut grades);
    }
    for ((band, _), vetoed) in score.grading.vetoes.iter().zip(&facts.vetoes) {
        grades = lowered(grades, *vetoed, |given| given.no_better_than(*band));
    }
    for ((cap, others), spared) in score.grading.caps.iter().zip(&facts.caps).zip(&facts.spared) {
        let others = others.iter().flatten();
        let capped = others.flat_map(|other| grades.iter().map(|given| capped(cap, *given, *other)));
        let capped: Grades = capped.collect();
        match spared {
            _ if capped.is_empty() => {}
            Tri::Yes => {}
            Tri::No => grades = capped,
            Tri::Undecided => grades.extend(capped),
        }
    }
    lowered(grades, facts.not_assessed, |_| Given::NotAssessed)
}

/// Adds the band, or the next lower ones where its condition does not surely hold.
fn conditional(given: Given, whens: &[Tri], grades: &mut Grades) {
    let Given::Band(first) = given else {
        grades.insert(given);
        return;
    };
    for (band, when) in whens.iter().enumerate().skip(first) {
        if *when != Tri::No {
            grades.insert(Given::Band(band));
        }
        if *when == Tri::Yes {
            return;
        }
    }
    grades.insert(Given::Ungraded);
}

/// Returns the grades after a change that is made, not made, or perhaps made.
fn lowered(grades: Grades, changed: Tri, change: impl Fn(Given) -> Given) -> Grades {
    match changed {
        Tri::No => grades,
        Tri::Yes => grades.into_iter().map(change).collect(),
        Tri::Undecided => grades.iter().copied().chain(grades.iter().copied().map(change)).collect(),
    }
}

fn capped(cap: &Cap, given: Given, other: Given) -> Given {
    match (given, other) {
        (Given::Band(_), Given::Band(other)) => given.no_better_than(cap.bands[other]),
        _ => given,
    }
}

impl Given {
    /// Returns the grade, where there is one.
    pub fn band(self) -> Option<usize> {
        match self {
            Given::Band(band) => Some(band),
            Given::Ungraded | Given::NotAssessed => None,
        }
    }

    /// Returns the grade, no better than the band; also of points that have none.
    fn no_better_than(self, band: usize) -> Given {
        match self {
            Given::Band(own) => Given::Band(own.max(band)),
            Given::Ungraded => Given::Band(band),
            Given::NotAssessed => self,
        }
    }

    /// Returns how the grade stands to the band; better counts as more. Points outside all bands have no grade, and
    /// nothing can be said of them; whoever is not assessed has no such grade.
    pub fn holds(self, comparator: Comparator, band: usize) -> Tri {
        match self {
            Given::Band(own) => Tri::from(comparator.accepts(band.cmp(&own))),
            Given::Ungraded => Tri::Undecided,
            Given::NotAssessed => Tri::No,
        }
    }
}

/// Returns how the possible grades stand to the band.
pub fn holds(possible: &Grades, comparator: Comparator, band: usize) -> Tri {
    agreed(possible, &|given| given.holds(comparator, band))
}

/// Returns the answer that all possible grades give.
pub fn agreed(possible: &Grades, holds: &dyn Fn(Given) -> Tri) -> Tri {
    let mut answers = possible.iter().map(|given| holds(*given));
    let first = answers.next().unwrap_or(Tri::Undecided);
    if answers.all(|answer| answer == first) { first } else { Tri::Undecided }
}

/// Returns whether the unit has a grade: whoever is not assessed, or lies in no band, has none.
pub fn is_assessed(possible: &Grades) -> Tri {
    agreed(possible, &|given| Tri::from(given.band().is_some()))
}

/// Returns whether the unit is not assessed, and so stands in no ranking.
pub fn is_exempt(possible: &Grades) -> Tri {
    match (possible.contains(&Given::NotAssessed), possible.len()) {
        (false, _) => Tri::No,
        (true, 1) => Tri::Yes,
        (true, _) => Tri::Undecided,
    }
}

/// Returns what is given, if only one thing is possible.
pub fn certain(possible: &Grades) -> Option<Given> {
    possible.first().copied().filter(|_| possible.len() == 1)
}

/// Returns the unit whose grade limits that of `unit`.
pub fn capping<E: Evidence + ?Sized>(evidence: &E, unit: UnitId, of: &Whose) -> Option<UnitId> {
    match of {
        Whose::Own => Some(unit),
        Whose::Above => evidence.above(unit),
        Whose::AboveAt(word) => {
            let mut line = std::iter::successors(evidence.above(unit), |above| evidence.above(*above));
            line.find(|above| evidence.belongs(*above, std::slice::from_ref(word)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_condition_is_undecided_the_next_grade_is_possible_too() {
        use Tri::{No, Undecided, Yes};
        let possible = |whens: [Tri; 3]| {
            let mut grades = Grades::new();
            conditional(Given::Band(0), &whens, &mut grades);
            grades
        };
        assert_eq!(possible([Yes, Yes, Yes]), Grades::from([Given::Band(0)]));
        assert_eq!(possible([Undecided, Yes, Yes]), Grades::from([Given::Band(0), Given::Band(1)]));
        assert_eq!(possible([No, Undecided, Yes]), Grades::from([Given::Band(1), Given::Band(2)]));
        assert_eq!(possible([Undecided, No, No]), Grades::from([Given::Band(0), Given::Ungraded]));
    }
}
