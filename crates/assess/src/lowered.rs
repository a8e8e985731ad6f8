//! What keeps a grade below that of its points: conditions of grades, vetoes, other units' grades, quotas.

use crate::board::Board;
use base::Tri;
use rules::evaluate::grading;
use rules::notation;
use rules::program::grading::Cap;
use rules::program::{Condition, Score, ScoreIx};

/// A rule that lowers the grade of a unit.
pub(crate) struct Lowering<'p> {
    /// The best grade it leaves, as an index into the score's bands; nothing where it leaves none.
    pub best: Option<usize>,
    /// The rule in English words.
    pub line: String,
    /// The condition that would have to come out so for the rule to let the grade be; nothing where other units decide.
    pub unless: Option<(&'p Condition, Tri)>,
}

impl Lowering<'_> {
    /// Returns whether the rule keeps the unit from this band.
    pub fn is_below(&self, band: usize) -> bool {
        self.best.is_none_or(|best| best > band)
    }
}

/// Returns the rules that surely keep the unit's grade below the one of its points, in the order of the plan; none where
/// the points are open.
pub(crate) fn lowered<'p>(board: &'p Board<'_>, score: ScoreIx, unit: u32) -> Vec<Lowering<'p>> {
    let asked = Asked { board, score: &board.program()[score], unit };
    let scores = board.evaluation.scores(score);
    let own = scores.points(unit).map(|points| points.grades(&asked.score.bands));
    let Some(own) = own.as_ref().and_then(grading::certain).and_then(grading::Given::band) else {
        return Vec::new();
    };
    let mut found = asked.bands(own);
    found.extend(asked.rules().into_iter().filter(|rule| rule.is_below(own)));
    found.extend(asked.quotas(score));
    found
}

struct Asked<'p, 'w> {
    board: &'p Board<'w>,
    score: &'p Score,
    unit: u32,
}

impl<'p> Asked<'p, '_> {
    fn is(&self, condition: &Condition, answer: Tri) -> bool {
        self.board.answers(condition).at(self.unit) == answer
    }

    /// Returns the grades from that of the points down whose condition does not hold, up to the first whose does.
    fn bands(&self, own: usize) -> Vec<Lowering<'p>> {
        let from = self.score.bands.iter().enumerate().skip(own);
        let failing = from.map_while(|(ix, band)| {
            let when = band.when.as_ref().filter(|when| self.is(when, Tri::No))?;
            let line = format!("{} {}", band.named.name, notation::band(self.board.program(), band));
            Some(Lowering { best: Some(ix + 1), line, unless: Some((when, Tri::Yes)) })
        });
        failing.collect()
    }

    /// Returns vetoes, limits by other grades, and what leaves a unit without assessment, as far as they apply.
    fn rules(&self) -> Vec<Lowering<'p>> {
        let rules = &self.score.grading;
        let veto = |(band, condition): &'p (usize, Condition)| {
            self.is(condition, Tri::Yes).then_some((Some(*band), Some((condition, Tri::No))))
        };
        let cap = |cap: &Cap| self.limit(cap).map(|best| (Some(best), None));
        let not_assessed = |condition: &'p Condition| {
            self.is(condition, Tri::Yes).then_some((None, Some((condition, Tri::No))))
        };
        let found = rules.vetoes.iter().map(veto).chain(rules.caps.iter().map(cap));
        let found = found.chain(rules.not_assessed.iter().map(not_assessed));
        let lines = notation::grading(self.board.program(), self.score);
        let told = found
            .zip(lines)
            .filter_map(|(found, line)| found.map(|(best, unless)| Lowering { best, line, unless }));
        told.collect()
    }

    /// Returns the best grade that another one leaves.
    fn limit(&self, cap: &Cap) -> Option<usize> {
        let evaluation = &self.board.evaluation;
        let spared = cap.unless.as_ref().is_some_and(|unless| !self.is(unless, Tri::No));
        let unit = evaluation.capping(self.unit, cap).filter(|_| !spared)?;
        let band = evaluation.scores(cap.score).grade(unit)?;
        cap.bands.get(band).copied()
    }

    fn quotas(&self, score: ScoreIx) -> Vec<Lowering<'p>> {
        let unit = self.board.order.unit(self.unit);
        let scores = self.board.evaluation.scores(score);
        let graded = scores.graded();
        let cut = graded.rounds.iter().filter(|round| {
            let mut ranked = round.ranked.iter();
            ranked.any(|(ix, kept)| graded.entrants[*ix].unit == unit && *kept == Tri::No)
        });
        let told = cut.map(|round| {
            let quota = &self.score.quotas[round.quota];
            let line = notation::quota(self.board.program(), self.score, quota);
            Lowering { best: Some(quota.band + 1), line, unless: None }
        });
        told.collect()
    }
}
