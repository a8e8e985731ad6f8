//! Scores, their tables of points, and their bands.

use super::order::Extent;
use super::quantities::constant;
use super::types::Type;
use super::{Checker, grading};
use crate::lint;
use crate::program::grading::Grading;
use crate::program::{Band, Penalty, Score, ScorePart, Step};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, ExprKind, Figure, ScoreLine};
use base::Number;
use base::number::{exact_decimal, whole};
use num_traits::{Signed, Zero};

impl Checker<'_> {
    pub(super) fn scores(&mut self) {
        for score in self.declared.scores.clone() {
            let score = self.score(score);
            self.program.scores.push(score);
        }
        for score in &self.declared.scores {
            let quantities = score.lines.iter().map(|line| match line {
                ScoreLine::Part(part) => &part.quantity,
                ScoreLine::Penalty(penalty) => &penalty.per,
            });
            let extents = quantities.map(|quantity| self.extent(quantity, &[]));
            self.score_extents.push(extents.fold(Extent::default(), Extent::beside).within());
        }
        for grades in self.declared.grades.clone() {
            self.grades(grades);
        }
    }

    fn score(&mut self, score: &tree::Score) -> Score {
        let named = self.named(&score.head);
        let of = self.population_words(&score.of);
        let (mut parts, mut penalties) = (Vec::new(), Vec::new());
        for line in &score.lines {
            match line {
                ScoreLine::Part(part) => parts.push(self.part(part)),
                ScoreLine::Penalty(penalty) => penalties.push(self.penalty(penalty)),
            }
        }
        self.weights(score, &parts);
        Score {
            named,
            of,
            parts,
            penalties,
            bands: Vec::new(),
            grading: Grading::default(),
            quotas: Vec::new(),
        }
    }

    fn weights(&mut self, score: &tree::Score, parts: &[ScorePart]) {
        let name = &score.head.name;
        let sum: Number = parts.iter().map(|part| &part.weight).sum();
        if score.lines.is_empty() {
            self.empty_block(name);
        } else if sum != whole(100) && !name.text.is_empty() {
            let shown = exact_decimal(&sum).unwrap_or_else(|| sum.to_string());
            let remark = Remark::error("plan.weights-not-100", name.span).with("sum", shown);
            self.remark(remark.with("name", name.text.as_str()));
        }
    }

    fn part(&mut self, part: &tree::Part) -> ScorePart {
        let weight = self.positive_points(&part.weight);
        let (quantity, kind) = self.quantity(&part.quantity);
        let mut table: Vec<Step> = part.steps.iter().map(|step| self.step(step, &kind)).collect();
        if table.is_empty() {
            self.remark(Remark::error("plan.no-steps", part.span));
        }
        let falls = |a: &Step, b: &Step| a.points > b.points;
        if table.is_sorted_by(|a, b| falls(b, a)) {
            table.reverse();
        }
        if !table.is_sorted_by(falls) || !is_one_way(&table) {
            self.remark(Remark::error("plan.steps-not-in-order", part.span));
        }
        let linear = part.linear.unwrap_or(false);
        if !is_falling(&table) && table.iter().rev().skip(1).any(|step| step.below) {
            self.remark(Remark::error("plan.below-not-last", part.span));
        }
        ScorePart { weight, quantity, table, linear }
    }

    fn step(&mut self, step: &tree::Step, kind: &Type) -> Step {
        let points = self.points_of_100(&step.points);
        let at = step.at.value();
        let written = Expr::new(ExprKind::Figure(step.at.clone()), step.at.span);
        if let Some((number, signed)) = constant(&written) {
            self.written_as(kind, &number, signed, &written);
        }
        Step { points, at, below: step.below }
    }

    fn penalty(&mut self, penalty: &tree::Penalty) -> Penalty {
        let points = self.positive_points(&penalty.points);
        let (per, kind) = self.quantity(&penalty.per);
        if kind.is_relative() {
            self.remark(Remark::error("plan.penalty-per-share", penalty.per.span));
        }
        let at_most = penalty.at_most.as_ref().map(|most| self.positive_points(most));
        Penalty { points, per, at_most }
    }

    fn points_of_100(&mut self, figure: &Figure) -> Number {
        let points = self.points(figure);
        if points.is_negative() || points > whole(100) {
            self.remark(Remark::error("plan.points-beyond-100", figure.span));
        }
        points
    }

    fn positive_points(&mut self, figure: &Figure) -> Number {
        let points = self.points(figure);
        if points.is_zero() || points.is_negative() {
            let remark = Remark::error("plan.not-positive", figure.span);
            self.remark(remark.with("number", figure.written.as_str()));
        }
        points
    }

    // Grades.

    fn grades(&mut self, grades: &tree::Grades) {
        let name = &grades.score;
        if grading::with_limits(grades).next().is_none() {
            self.empty_block(name);
        }
        self.band_names(grades);
        let mut bands: Vec<Band> = grading::with_limits(grades).map(|band| self.band(band)).collect();
        // Best first: the higher the least points, the better; no floor is the lowest.
        bands.sort_by(|a, b| b.from.cmp(&a.from));
        self.remarks.extend(lint::bands(&bands, name));
        match self.declared.score_names.get(name.text.as_str()).copied() {
            Some(ix) => self.program.scores[ix.0].bands = bands,
            None => {
                let candidates: Vec<&str> = self.declared.score_names.keys().copied().collect();
                self.unknown("plan.unknown-score", &name.text, name.span, &candidates);
            }
        }
    }

    fn band_names(&mut self, grades: &tree::Grades) {
        let mut first = std::collections::BTreeMap::new();
        let names = grading::with_limits(grades).map(|band| &band.head.name);
        for name in names.filter(|name| !name.text.is_empty()) {
            if let Some(first) = first.insert(name.text.as_str(), name.span) {
                self.remark(super::twice("plan.duplicate-name", &name.text, name.span, first));
            }
        }
    }

    fn band(&mut self, band: &tree::Band) -> Band {
        let named = self.named(&band.head);
        let from = band.from.as_ref().map(|from| self.points_of_100(from));
        let to = band.to.as_ref().map(|(to, included)| (self.points_of_100(to), *included));
        // Its condition is checked when the bands of all scores are known.
        Band { named, from, to, when: None }
    }
}

/// Returns whether `at` only rises or only falls from step to step.
fn is_one_way(table: &[Step]) -> bool {
    let climbs = table.windows(2).all(|pair| pair[0].at <= pair[1].at);
    let falls = table.windows(2).all(|pair| pair[0].at >= pair[1].at);
    let apart = |pair: &[Step]| pair[0].at != pair[1].at || pair[0].below != pair[1].below;
    (climbs || falls) && table.windows(2).all(apart)
}

/// Returns whether higher values earn fewer points. `100 below 5%; 50 at 10%` does.
fn is_falling(table: &[Step]) -> bool {
    match table {
        [only] => only.below,
        [first, .., last] => first.at < last.at || first.at == last.at && first.below,
        [] => false,
    }
}
