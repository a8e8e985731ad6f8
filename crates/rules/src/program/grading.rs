//! What decides a grade beside the points.

use super::{Condition, Score, ScoreIx};

/// The rules of a score's grades that do not rest on its points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grading {
    /// `weak when disciplined`: no better than this band, whatever the points.
    pub vetoes: Vec<(usize, Condition)>,
    /// `not above grade(unit_rating) of above`.
    pub caps: Vec<Cap>,
    /// `not assessed when newly_founded`: the unit gets no grade and counts in no base.
    pub not_assessed: Vec<Condition>,
}

/// A grade that is no better than another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// The score of the other grade.
    pub score: ScoreIx,
    /// Whose grade it is.
    pub of: Whose,
    /// For each band of the other score the one of the same name.
    pub bands: Vec<usize>,
    /// Where this holds nothing limits: `unless newly_moved`.
    pub unless: Option<Condition>,
}

/// Whose grade limits a unit's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Its own under the other score.
    Own,
    /// That of the unit right above.
    Above,
    /// That of the nearest unit above of this level or kind.
    AboveAt(String),
}

impl Score {
    /// Returns whether anything but points and quotas decides a grade.
    pub fn has_grading(&self) -> bool {
        self.conditions().next().is_some() || !self.grading.caps.is_empty()
    }

    /// Returns the conditions on which grades rest.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let whens = self.bands.iter().filter_map(|band| band.when.as_ref());
        let vetoes = self.grading.vetoes.iter().map(|(_, condition)| condition);
        let unless = self.grading.caps.iter().filter_map(|cap| cap.unless.as_ref());
        whens.chain(vetoes).chain(&self.grading.not_assessed).chain(unless)
    }
}
