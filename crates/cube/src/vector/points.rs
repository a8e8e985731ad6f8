//! Points and grades of nearly every unit, in 128 bits: what lies in columns, held against tables of few digits.
//!
//! - A table is a row of lines: from one value to the next, the points are a constant and so much for each of the value.
//! - Whatever does not fit is left to `rules::evaluate::points`, which answers for the reference evaluator too, with
//!   numbers of any size. Tests hold the two against each other.

use super::measures::{Measures, Reading};
use base::Number;
use base::number::{self, Short};
use rules::evaluate::grading::{Given, Grades};
use rules::evaluate::points::{self, Points, Table};
use rules::program::{Band, Penalty, Score, ScorePart};
use rules::value::Bound;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A score whose numbers are short.
pub(super) struct Quick {
    parts: Vec<Part>,
    penalties: Vec<Deduction>,
    ladder: Ladder,
}

/// Between which points a unit lies.
#[derive(Clone, Copy)]
pub(super) struct Between {
    low: Short,
    high: Short,
}

/// What a part or a penalty adds to the points, or takes away.
struct Added {
    /// Surely.
    sure: Short,
    /// Beside that, at least; nothing where a penalty may take everything.
    low: Option<Short>,
    /// Beside that, at most.
    high: Short,
}

/// One weighted part, in points of the score.
struct Part {
    // As in the table: the first that the value reaches counts.
    lines: Vec<Line>,
    /// The points of a value that reaches none.
    beyond: Short,
    falling: bool,
    fewest: Short,
    most: Short,
    /// Never fewer and never more.
    limits: [Option<Short>; 2],
}

/// The points of the values that reach one step of a table and none before it.
struct Line {
    at: Short,
    /// The value at the step itself does not reach it.
    is_open: bool,
    constant: Short,
    /// So much more for each of the value.
    slope: Short,
}

/// What is taken off each time, and never more than that.
struct Deduction {
    points: Short,
    at_most: Option<Short>,
}

/// The grades of all points, from the fewest up: below the first end of a band, at it, behind it, at the next ...
struct Ladder {
    ends: Vec<Short>,
    // Invariant: twice as many as there are ends, and one.
    rungs: Vec<Given>,
}

impl Quick {
    /// Returns the score with its tables; nothing where some number of it is not short.
    pub fn new(score: &Score, tables: &[Table<'_>]) -> Option<Quick> {
        let parts = score.parts.iter().zip(tables).map(|(part, table)| Part::new(part, table));
        let penalties = score.penalties.iter().map(Deduction::new);
        Some(Quick {
            parts: parts.collect::<Option<_>>()?,
            penalties: penalties.collect::<Option<_>>()?,
            ladder: Ladder::new(&score.bands)?,
        })
    }

    /// Returns between which points the unit at `place` lies, given what the score's parts and penalties are measured by;
    /// nothing where some number on the way is not short.
    pub fn between(
        &self,
        place: u32,
        parts: &[Arc<Measures>],
        penalties: &[Arc<Measures>],
    ) -> Option<Between> {
        let parts = self.parts.iter().zip(parts).map(|(part, measures)| part.added(measures.reading(place)?));
        let penalties = self.penalties.iter().zip(penalties);
        let penalties = penalties.map(|(penalty, measures)| penalty.added(measures.reading(place)?));
        // What is certain is added up once, for both ends.
        let (mut sure, mut low, mut high) = (Short::ZERO, Some(Short::ZERO), Short::ZERO);
        for added in parts.chain(penalties) {
            let added = added?;
            (sure, high) = (sure.plus(added.sure)?, high.plus(added.high)?);
            low = match low.zip(added.low) {
                Some((low, more)) => Some(low.plus(more)?),
                None => None,
            };
        }
        let low = low.map_or(Some(Short::ZERO), |low| sure.plus(low))?;
        Some(Between { low: not_below_zero(low), high: not_below_zero(sure.plus(high)?) })
    }

    /// Returns the grades that the points may still get; nothing where some number on the way is not short.
    pub fn grades(&self, Between { low, high }: Between) -> Option<Grades> {
        let (first, last) = (self.ladder.rung(low)?, self.ladder.rung(high)?);
        Some(self.ladder.rungs[first..=last].iter().copied().collect())
    }
}

fn not_below_zero(points: Short) -> Short {
    if points.is_negative() { Short::ZERO } else { points }
}

impl Between {
    /// Returns the same as numbers of any size.
    pub fn points(self) -> Points {
        let high = self.high.number();
        let is_certain = self.low.compare(self.high) == Some(Ordering::Equal);
        let low = if is_certain { high.clone() } else { self.low.number() };
        Points { low, high }
    }
}

impl Added {
    fn between(low: Short, high: Short) -> Added {
        Added { sure: Short::ZERO, low: Some(low), high }
    }

    fn surely(sure: Short) -> Added {
        Added { sure, low: Some(Short::ZERO), high: Short::ZERO }
    }
}

impl Part {
    fn new(part: &ScorePart, table: &Table<'_>) -> Option<Part> {
        let weight = number::over(&part.weight, &number::whole(100));
        let weighted = |points: &Number| Short::of(&number::times(&weight, points));
        let limit = |limit: &Option<Number>| limit.as_ref().map_or(Some(None), |at| Short::of(at).map(Some));
        let line = |(at, is_open, [constant, slope]): (&Number, bool, [Number; 2])| {
            let (constant, slope) = (weighted(&constant)?, weighted(&slope)?);
            Some(Line { at: Short::of(at)?, is_open, constant, slope })
        };
        Some(Part {
            lines: table.lines().map(line).collect::<Option<_>>()?,
            beyond: weighted(&table.beyond())?,
            falling: table.is_falling(),
            fewest: weighted(&table.fewest())?,
            most: weighted(&table.most())?,
            limits: [limit(&part.at_least)?, limit(&part.at_most)?],
        })
    }

    /// As `rules::evaluate::points::of_part` does it.
    fn added(&self, Reading { value, bound }: Reading) -> Option<Added> {
        let points = value.map(|value| self.points(value));
        Some(match (bound, points) {
            (Bound::Exact, Some(points)) => Added::surely(points?),
            (Bound::AtLeast, Some(points)) if self.falling => Added::between(self.fewest, points?),
            (Bound::AtLeast, Some(points)) => Added::between(points?, self.most),
            _ => Added::between(self.fewest, self.most),
        })
    }

    fn points(&self, value: Short) -> Option<Short> {
        let mut points = self.beyond;
        for line in &self.lines {
            let order = value.compare(line.at)?;
            let reaches = if self.falling { order.is_le() } else { order.is_ge() };
            if reaches && !(line.is_open && order.is_eq()) {
                points = line.constant.plus(line.slope.product(value)?)?;
                break;
            }
        }
        let [least, most] = self.limits;
        if let Some(most) = most
            && points.compare(most)?.is_gt()
        {
            points = most;
        }
        if let Some(least) = least
            && points.compare(least)?.is_lt()
        {
            points = least;
        }
        Some(points)
    }
}

impl Deduction {
    fn new(penalty: &Penalty) -> Option<Deduction> {
        let at_most = match &penalty.at_most {
            Some(most) => Some(Short::of(most)?),
            None => None,
        };
        Some(Deduction { points: Short::of(&penalty.points)?, at_most })
    }

    /// As `rules::evaluate::points::of_penalty` does it.
    fn added(&self, Reading { value, bound }: Reading) -> Option<Added> {
        let least = match value {
            Some(times) => self.capped(times.product(self.points)?)?,
            None => Short::ZERO,
        };
        let least = least.negative()?;
        if bound == Bound::Exact {
            return Some(Added::surely(least));
        }
        let low = match self.at_most {
            Some(most) => Some(most.negative()?),
            None => None,
        };
        Some(Added { sure: Short::ZERO, low, high: least })
    }

    fn capped(&self, off: Short) -> Option<Short> {
        match self.at_most {
            Some(most) if off.compare(most)?.is_gt() => Some(most),
            _ => Some(not_below_zero(off)),
        }
    }
}

impl Ladder {
    fn new(bands: &[Band]) -> Option<Ladder> {
        let ends = points::ends(bands).cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
        let one = number::whole(1);
        let (Some(first), Some(last)) = (ends.first(), ends.last()) else {
            return Some(Ladder { ends: Vec::new(), rungs: vec![points::grade(bands, &one)] });
        };
        let behind = ends.iter().zip(ends.iter().skip(1)).map(|(a, b)| (a + b) / number::whole(2));
        let behind = behind.chain([last + &one]);
        let mut rungs = vec![points::grade(bands, &(first - &one))];
        for (end, behind) in ends.iter().zip(behind) {
            rungs.extend([points::grade(bands, end), points::grade(bands, &behind)]);
        }
        Some(Ladder { ends: ends.iter().map(Short::of).collect::<Option<_>>()?, rungs })
    }

    /// Returns the place of the points among the rungs.
    fn rung(&self, points: Short) -> Option<usize> {
        for (index, end) in self.ends.iter().enumerate() {
            match points.compare(*end)? {
                Ordering::Less => return Some(2 * index),
                Ordering::Equal => return Some(2 * index + 1),
                Ordering::Greater => {}
            }
        }
        Some(2 * self.ends.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::small::Small;
    use crate::vector::{Evaluation, Question};
    use base::{Period, limits};
    use rules::evaluate::points::Parts;

    #[test]
    fn points_are_the_same_in_short_fractions_and_in_long_ones() {
        let (mut short, mut long) = (0, 0);
        for (seed, is_large) in (0..300).flat_map(|seed| [(seed, false), (seed, true)]) {
            let mut small = Small::new(seed);
            if is_large {
                let figures = small.figures.values_mut().zip(1..);
                figures.for_each(|(figure, number)| *figure = limits::AMOUNT_MAX - 2 * number);
            }
            for (place, found, expected) in points(&small) {
                *(if found.is_some() { &mut short } else { &mut long }) += 1;
                assert_eq!(found.unwrap_or_else(|| expected.clone()), expected, "seed {seed}, {place}");
            }
        }
        assert!(short > 100 * long && long > 0, "{short} are short, {long} are not");
    }

    type Told = (Points, Grades);

    /// Returns the points and grades of every unit, by either way.
    fn points(small: &Small) -> Vec<(u32, Option<Told>, Told)> {
        let (cube, lineage) = (small.cube(), small.lineage());
        let world = small.world(&cube, &lineage);
        let period = small.counted("2025".parse::<Period>().unwrap());
        let question = Question { period, through: period.last_day(), map: period.last_day() };
        let evaluation = Evaluation::new(&world, question);
        let mut told = Vec::new();
        for score in &small.program.scores {
            let tables = Table::of_score(&small.program, score, question.window());
            let parts = score.parts.iter().map(|part| evaluation.quantity(&part.quantity));
            let penalties = score.penalties.iter().map(|penalty| evaluation.quantity(&penalty.per));
            let (parts, penalties) = (parts.collect::<Vec<_>>(), penalties.collect::<Vec<_>>());
            let quick = Quick::new(score, &tables).unwrap();
            for place in 0..evaluation.map().len() {
                let at = |measures: &[Arc<Measures>]| {
                    measures.iter().map(|measures| measures.at(place)).collect::<Vec<_>>()
                };
                let points = Parts::new(score, &tables, &at(&parts), &at(&penalties)).points();
                let grades = points.grades(&score.bands);
                let between = quick.between(place, &parts, &penalties);
                let found = between.and_then(|between| Some((between.points(), quick.grades(between)?)));
                told.push((place, found, (points, grades)));
            }
        }
        told
    }
}
