//! Scores, their tables of points, and their bands.

use super::order::Extent;
use super::types::Type;
use super::{Checker, grading};
use crate::lint;
use crate::program::days::Anchor;
use crate::program::grading::Grading;
use crate::program::reductions::{Events, Reduction};
use crate::program::{At, Band, Penalty, Quantity, Score, ScorePart, Span, Step};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, Figure, ScoreLine};
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
            let quantities = score.lines.iter().flat_map(quantities);
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
        let scale = score.scale.as_ref().map_or_else(|| whole(100), |scale| self.positive_points(scale));
        self.weights(score, &parts, &scale);
        Score {
            named,
            of,
            scale,
            parts,
            penalties,
            bands: Vec::new(),
            grading: Grading::default(),
            quotas: Vec::new(),
        }
    }

    fn weights(&mut self, score: &tree::Score, parts: &[ScorePart], scale: &Number) {
        let name = &score.head.name;
        let sum: Number = parts.iter().map(|part| &part.weight).sum();
        if score.lines.is_empty() {
            self.empty_block(name);
        } else if sum != *scale && !name.text.is_empty() {
            let remark = Remark::error("plan.weights-not-100", name.span).with("sum", written(&sum));
            self.remark(remark.with("total", written(scale)).with("name", name.text.as_str()));
        }
    }

    fn part(&mut self, part: &tree::Part) -> ScorePart {
        let weight = self.positive_points(&part.weight);
        let (at_most, at_least) = self.part_limits(part, &weight);
        let Some(quantity) = &part.quantity else {
            let reductions = part.reductions.iter().filter_map(|one| self.reduction(one)).collect::<Vec<_>>();
            return ScorePart { at_most, at_least, ..ScorePart::full(weight, reductions) };
        };
        let (quantity, kind) = self.quantity(quantity);
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
        ScorePart { weight, quantity, full: None, at_most, at_least, table, linear }
    }

    /// Returns the most and the fewest points that a part may give, of the score's points.
    fn part_limits(&mut self, part: &tree::Part, weight: &Number) -> (Option<Number>, Option<Number>) {
        let at_most = part.at_most.as_ref().map(|most| self.positive_points(most));
        let at_least = part.at_least.as_ref().map(|least| self.points(least));
        let most = at_most.as_ref().unwrap_or(weight);
        for (figure, limit) in [(&part.at_most, &at_most), (&part.at_least, &at_least)] {
            if let (Some(figure), Some(limit)) = (figure, limit)
                && (limit.is_negative()
                    || limit > weight
                    || at_least.as_ref().is_some_and(|least| least > most))
            {
                let remark = Remark::error("plan.part-limit", figure.span);
                self.remark(remark.with("weight", written(weight)));
            }
        }
        (at_most, at_least)
    }

    /// `minus 25% per failures of done unless waived by excused`
    fn reduction(&mut self, reduction: &tree::Reduction) -> Option<Reduction> {
        let share = self.proper_share(&reduction.share);
        let events = self.events(&reduction.per, reduction.waived.as_ref());
        let of = reduction.of.as_ref().map(|of| {
            let (of, kind) = self.quantity(of);
            self.countable(&kind, reduction.of.as_ref().map_or(reduction.per.span, |of| of.span));
            of
        });
        Some(Reduction { share, events: events?, of })
    }

    /// Returns what points are taken off for, less what is waived: numbers of one sort.
    fn events(&mut self, all: &Expr, waived: Option<&Expr>) -> Option<Events> {
        let (counted, kind) = self.quantity(all);
        self.countable(&kind, all.span);
        let waived = waived.map(|waived| {
            let (quantity, own) = self.quantity(waived);
            self.countable(&own, waived.span);
            if !kind.comparable(&own) {
                self.remark(Remark::error("plan.different-measures", waived.span));
            }
            quantity
        });
        (kind != Type::Unknown).then_some(Events { all: counted, waived })
    }

    fn countable(&mut self, kind: &Type, span: Span) {
        if kind.is_relative() {
            self.remark(Remark::error("plan.penalty-per-share", span));
        } else {
            self.refuse_days([kind; 2], span);
        }
    }

    fn step(&mut self, step: &tree::Step, kind: &Type) -> Step {
        let points = self.points_of(&whole(100), &step.points);
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
        let events = self.events(&penalty.per, penalty.waived.as_ref());
        let nothing = || Events { all: Quantity::Constant(whole(0)), waived: None };
        let events = events.unwrap_or_else(nothing);
        let at_most = penalty.at_most.as_ref().map(|most| self.positive_points(most));
        Penalty { points, per: events.counted(), events, at_most }
    }

    fn points_of(&mut self, scale: &Number, figure: &Figure) -> Number {
        let points = self.points(figure);
        if points.is_negative() || points > *scale {
            let remark = Remark::error("plan.points-beyond-100", figure.span);
            self.remark(remark.with("most", written(scale)));
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
        let found = self.declared.score_names.get(name.text.as_str()).copied();
        let scale = found.map_or_else(|| whole(100), |ix| self.program[ix].scale.clone());
        let mut bands: Vec<Band> = grading::with_limits(grades).map(|band| self.band(band, &scale)).collect();
        // Best first: the higher the least points, the better; no floor is the lowest.
        bands.sort_by(|a, b| b.from.cmp(&a.from));
        self.remarks.extend(lint::bands(&bands, name, &scale));
        match found {
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

    fn band(&mut self, band: &tree::Band, scale: &Number) -> Band {
        let named = self.named(&band.head);
        let from = band.from.as_ref().map(|from| self.points_of(scale, from));
        let to = band.to.as_ref().map(|(to, included)| (self.points_of(scale, to), *included));
        // Its condition is checked when the bands of all scores are known.
        Band { named, from, to, when: None }
    }
}

/// Returns the formulas of a line.
fn quantities(line: &ScoreLine) -> Vec<&Expr> {
    match line {
        ScoreLine::Part(part) => {
            let mut all: Vec<&Expr> = part.quantity.iter().collect();
            for one in &part.reductions {
                all.extend([Some(&one.per), one.of.as_ref(), one.waived.as_ref()].into_iter().flatten());
            }
            all
        }
        ScoreLine::Penalty(penalty) => [&penalty.per].into_iter().chain(&penalty.waived).collect(),
    }
}

fn written(number: &Number) -> String {
    exact_decimal(number).unwrap_or_else(|| number.to_string())
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
