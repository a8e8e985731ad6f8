//! Scores, their tables of points, and their bands.

use super::order::Extent;
use super::types::Type;
use super::{Checker, grading};
use crate::lint;
use crate::program::days::Anchor;
use crate::program::grading::Grading;
use crate::program::{At, Band, Penalty, Quantity, Score, ScorePart, Step};
use crate::remark::Remark;
use crate::syntax::tree::{self, Figure, ScoreLine};
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
        let at = table.iter().map(|step| step.at.number(self.program.plan.some_year()).into_owned());
        let at = at.collect::<Vec<Number>>();
        if !table.is_sorted_by(falls) || !is_one_way(&table, &at) {
            self.remark(Remark::error("plan.steps-not-in-order", part.span));
        }
        let linear = part.linear.unwrap_or(false);
        if !is_falling(&table, &at) && table.iter().rev().skip(1).any(|step| step.below) {
            self.remark(Remark::error("plan.below-not-last", part.span));
        }
        ScorePart { weight, quantity, table, linear }
    }

    fn step(&mut self, step: &tree::Step, kind: &Type) -> Step {
        let points = self.points_of_100(&step.points);
        let (at, own) = self.quantity(&step.at);
        let fixed = match at {
            Quantity::Constant(number) => Some(At::Number(number)),
            Quantity::Day(day) if !matches!(day.anchor, Anchor::Item(_)) => Some(At::Day(day)),
            _ => None,
        };
        if fixed.is_some() {
            self.held_against(kind, &step.at, &own, step.at.span);
        } else if own != Type::Unknown {
            self.remark(Remark::error("plan.step-not-fixed", step.at.span));
        }
        Step { points, at: fixed.unwrap_or(At::Number(whole(0))), below: step.below }
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
fn is_one_way(table: &[Step], at: &[Number]) -> bool {
    let apart = |ix: &usize| at[ix - 1] != at[*ix] || table[ix - 1].below != table[*ix].below;
    let one_way = at.is_sorted() || at.is_sorted_by(|a, b| a >= b);
    one_way && (1..table.len()).all(|ix| apart(&ix))
}

/// Returns whether higher values earn fewer points. `100 below 5%; 50 at 10%` does.
fn is_falling(table: &[Step], at: &[Number]) -> bool {
    match (table, at) {
        ([only], _) => only.below,
        ([first, ..], [best, .., worst]) => best < worst || best == worst && first.below,
        _ => false,
    }
}
