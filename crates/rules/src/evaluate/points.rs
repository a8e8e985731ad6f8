//! Points from tables, penalties, and the grade they make.
//!
//! - A part whose value is not exact lies between the fewest and the most points its table can still give.
//! - A grade is decided once every number of points that is still possible gets the same answer.
//! - A score never falls below zero: penalties take away what was earned, and no more.

use super::Window;
use super::grading::{Given, Grades};
use crate::program::{Band, Penalty, Program, Quantity, Score, ScorePart, Step};
use crate::value::{Bound, Measured};
use base::{Number, number};
use num_traits::{Signed, Zero};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Between which points a score lies; the same twice where nothing is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// Surely not fewer.
    pub low: Number,
    /// Surely not more.
    pub high: Number,
}

impl Points {
    /// Returns points that are certain.
    pub fn exact(points: Number) -> Points {
        Points { low: points.clone(), high: points }
    }

    /// Returns the points, where they are certain.
    pub fn certain(&self) -> Option<&Number> {
        (self.low == self.high).then_some(&self.low)
    }

    /// Returns every grade that the points may still get. The grade changes only at the ends of bands, so it is enough
    /// to look at these and between them.
    pub fn grades(&self, bands: &[Band]) -> Grades {
        if let Some(points) = self.certain() {
            return Grades::from([grade(bands, points)]);
        }
        let inside = |end: &&Number| self.low < **end && **end < self.high;
        let mut looked = ends(bands).filter(inside).cloned().collect::<BTreeSet<_>>();
        looked.extend([self.low.clone(), self.high.clone()]);
        with_middles(&looked).map(|points| grade(bands, &points)).collect()
    }
}

/// Returns the best band that holds the points.
pub fn grade(bands: &[Band], points: &Number) -> Given {
    let holding = bands.iter().position(|band| {
        let enough = band.from.as_ref().is_none_or(|from| number::compare(points, from).is_ge());
        let ends_behind = |(to, included): &(Number, bool)| match number::compare(points, to) {
            Ordering::Less => true,
            order => *included && order.is_eq(),
        };
        let within = band.to.as_ref().is_none_or(ends_behind);
        enough && within
    });
    holding.map_or(Given::Ungraded, Given::Band)
}

/// What each part and then each penalty of a score can still add to it or take from it.
pub struct Parts(Vec<Added>);

/// What is added at most, and how much less it may be: any amount, where a penalty may take everything.
struct Added {
    high: Number,
    spread: Option<Number>,
}

impl Added {
    fn new(low: Number, high: Number) -> Added {
        let spread = if low == high { Number::zero() } else { number::minus(&high, &low) };
        Added { spread: Some(spread), high }
    }
}

impl Parts {
    /// Returns the parts, given the tables of the score and what the quantities of its parts and penalties come to, in their
    /// order.
    pub fn new(score: &Score, tables: &[Table], parts: &[Measured], penalties: &[Measured]) -> Parts {
        let parts = score.parts.iter().zip(tables).zip(parts).map(|((part, table), measured)| {
            let points = of_part(table, measured);
            let weight = number::over(&part.weight, &number::whole(100));
            Added::new(number::times(&weight, &points.low), number::times(&weight, &points.high))
        });
        let penalties = score.penalties.iter().zip(penalties).map(|(penalty, measured)| {
            let (least, most) = of_penalty(penalty, measured);
            match most {
                Some(most) => Added::new(-most, -least),
                None => Added { high: -least, spread: None },
            }
        });
        Parts(parts.chain(penalties).collect())
    }

    /// Returns between which points the score lies.
    pub fn points(&self) -> Points {
        self.settled(&[]).1
    }

    /// Returns whether nothing is open in the part with this number.
    pub fn is_certain(&self, index: usize) -> bool {
        self.0[index].spread.as_ref().is_some_and(Number::is_zero)
    }

    /// Returns whether the score could pass, were the parts with these numbers certain. How they share what they may
    /// come to does not matter, so the score is tried with its high end everywhere it may then lie: at its ends,
    /// wherever it meets an end of a band, and between these.
    pub fn could_pass(&self, settled: &[usize], bands: &[Band], passes: impl Fn(&Points) -> bool) -> bool {
        let (lowest, open) = self.settled(settled);
        let width = &open.high - &open.low;
        let high_ends = ends(bands).flat_map(|end| [end.clone(), end + &width]);
        let mut tried = high_ends.filter(|high| lowest < *high && *high < open.high).collect::<BTreeSet<_>>();
        tried.extend([lowest, open.high]);
        with_middles(&tried).any(|high| {
            let low = (&high - &width).max(Number::zero());
            passes(&Points { low, high })
        })
    }

    /// Returns the least that the high end can come to once the parts with these numbers are certain, and between
    /// which points the score lies if they come to their best.
    fn settled(&self, settled: &[usize]) -> (Number, Points) {
        let high = number::sum(self.0.iter().map(|added| &added.high));
        let under = |is_settled: bool| {
            let chosen = self.0.iter().enumerate().filter(|(index, _)| settled.contains(index) == is_settled);
            let spreads = chosen.map(|(_, added)| added.spread.as_ref()).collect::<Option<Vec<_>>>();
            let low = spreads.map(|spreads| number::minus(&high, &number::sum(spreads)));
            not_below_zero(low.unwrap_or_else(Number::zero))
        };
        let (lowest, low) = (under(true), under(false));
        (lowest, Points { low, high: not_below_zero(high) })
    }
}

fn not_below_zero(points: Number) -> Number {
    points.max(Number::zero())
}

/// Returns the ends of all bands.
pub fn ends(bands: &[Band]) -> impl Iterator<Item = &Number> {
    bands.iter().flat_map(|band| band.from.iter().chain(band.to.iter().map(|(to, _)| to)))
}

/// Returns the numbers and one between each two that follow each other.
fn with_middles(numbers: &BTreeSet<Number>) -> impl Iterator<Item = Number> {
    let between = numbers.iter().zip(numbers.iter().skip(1)).map(|(a, b)| (a + b) / number::whole(2));
    numbers.iter().cloned().chain(between)
}

/// Returns between which points of its table a part lies.
pub fn of_part(table: &Table<'_>, measured: &Measured) -> Points {
    let floor = measured.floor().map(|floor| table.points(&floor));
    match (measured.bound, floor) {
        (Bound::Exact, Some(points)) => Points::exact(points),
        (Bound::AtLeast, Some(points)) if table.falling => Points { low: table.fewest(), high: points },
        (Bound::AtLeast, Some(points)) => Points { low: points, high: table.most() },
        _ => Points { low: table.fewest(), high: table.most() },
    }
}

/// Returns the least and the most that a penalty takes off; no most where nothing limits it.
pub fn of_penalty(penalty: &Penalty, measured: &Measured) -> (Number, Option<Number>) {
    let capped = |off: Number| match &penalty.at_most {
        Some(most) if off > *most => most.clone(),
        _ if off.is_negative() => Number::zero(),
        _ => off,
    };
    let least = measured.floor().map_or_else(Number::zero, |times| capped(times * &penalty.points));
    let most = match measured.bound {
        Bound::Exact => Some(least.clone()),
        Bound::AtLeast | Bound::Open => penalty.at_most.clone(),
    };
    (least, most)
}

/// A part's table, read from the most points down.
pub struct Table<'a> {
    // The value of each step, in the year of the question.
    steps: Vec<(Cow<'a, Number>, &'a Step)>,
    linear: bool,
    /// The points fall as the value grows: fewer is better.
    falling: bool,
    /// Never fewer and never more of its points.
    limits: [Option<Number>; 2],
}

impl<'a> Table<'a> {
    /// Reads the tables of a score, part by part.
    pub fn of_score(program: &Program, score: &'a Score, window: Window) -> Vec<Table<'a>> {
        score.parts.iter().map(|part| Table::new(program, part, window)).collect()
    }

    /// Reads the table for a stretch of time. It says itself which way it runs; where it has one step only, the
    /// indicator says it, and of days the earlier is the better.
    pub fn new(program: &Program, part: &'a ScorePart, window: Window) -> Table<'a> {
        let steps = part.table.iter().map(|step| (step.at.number(window), step)).collect::<Vec<_>>();
        let said = match &part.quantity {
            Quantity::Indicator(indicator) => program[*indicator].higher_is_better,
            _ => None,
        };
        let wants_less = said.map_or_else(|| program.is_day(&part.quantity), |higher| !higher);
        let falling = match (steps.first(), steps.last()) {
            (Some((_, first)), _) if first.below => true,
            (Some((first, _)), Some((last, _))) if first != last => number::compare(first, last).is_lt(),
            _ => wants_less && steps.len() == 1,
        };
        let of_100 = |limit: &Number| limit * number::whole(100) / &part.weight;
        let limits = [part.at_least.as_ref().map(of_100), part.at_most.as_ref().map(of_100)];
        Table { steps, linear: part.linear, falling, limits }
    }

    /// Returns whether points fall as the value grows.
    pub fn is_falling(&self) -> bool {
        self.falling
    }

    /// Returns the points for a value, within the limits of the part.
    pub fn points(&self, value: &Number) -> Number {
        self.within(self.given(value))
    }

    fn within(&self, points: Number) -> Number {
        let [least, most] = &self.limits;
        let points = most.iter().cloned().fold(points, Number::min);
        least.iter().cloned().fold(points, Number::max)
    }

    /// Returns the points of the table itself.
    ///
    /// The first step that the value reaches gives them, or the line from that step to the one above it. Beyond
    /// the last step the points are those of a step `below`, and none where there is no such step.
    fn given(&self, value: &Number) -> Number {
        let Some(reached) = self.steps.iter().position(|(at, step)| self.reaches(value, at, step)) else {
            return self.beyond();
        };
        let (at, step) = &self.steps[reached];
        match reached.checked_sub(1).map(|above| &self.steps[above]) {
            Some((above_at, above)) if self.linear && above_at != at => {
                let way = number::over(&number::minus(value, at), &number::minus(above_at, at));
                let rise = number::minus(&above.points, &step.points);
                number::plus(&step.points, &number::times(&way, &rise))
            }
            _ => step.points.clone(),
        }
    }

    /// Returns the fewest points the table gives.
    pub fn fewest(&self) -> Number {
        let fewest = self.steps.iter().map(|(_, step)| &step.points).min();
        self.within(fewest.map_or_else(Number::zero, |fewest| fewest.clone().min(self.beyond())))
    }

    /// Returns the most points the table gives.
    pub fn most(&self) -> Number {
        let most = self.steps.iter().map(|(_, step)| &step.points).max();
        self.within(most.map_or_else(Number::zero, |most| most.clone().max(self.beyond())))
    }

    fn reaches(&self, value: &Number, at: &Number, step: &Step) -> bool {
        let order = number::compare(value, at);
        match (self.falling, step.below) {
            (true, true) => order.is_lt(),
            (true, false) => order.is_le(),
            (false, _) => order.is_ge(),
        }
    }

    /// Returns, for each step from the most points down, from which value on it counts, whether that value itself does
    /// not reach it, and the line on which the points then lie, before the limits of the part: a constant, and so much
    /// for each of the value.
    pub fn lines(&self) -> impl Iterator<Item = (&Number, bool, [Number; 2])> {
        let above = std::iter::once(None).chain(self.steps.iter().map(Some));
        self.steps.iter().zip(above).map(|((at, step), above)| {
            let is_open = self.falling && step.below;
            let slope = match above {
                Some((above_at, above)) if self.linear && above_at != at => {
                    (&above.points - &step.points) / (above_at.as_ref() - at.as_ref())
                }
                _ => Number::zero(),
            };
            (at.as_ref(), is_open, [&step.points - &slope * at.as_ref(), slope])
        })
    }

    /// Returns the points beyond the last step.
    pub fn beyond(&self) -> Number {
        let floor = self.steps.last().filter(|(_, step)| step.below && !self.falling);
        floor.map_or_else(Number::zero, |(_, step)| step.points.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::{fraction, whole};

    #[test]
    fn a_part_gives_no_more_and_no_fewer_points_than_its_limits() {
        let program = crate::compile(include_str!("../../corpus/good/points.plan")).program.unwrap();
        let score = &program.scores[0];
        let part = &score.parts[0];
        let table = Table::new(&program, part, program.plan.some_year());
        let points = |share: Number| &part.weight * table.points(&share) / whole(100);
        assert_eq!(points(whole(1)), whole(100));
        assert_eq!(points(fraction(1, 2)), whole(60));
        assert_eq!(points(whole(0)), whole(10));
        let reach = [table.fewest(), table.most()].map(|points| &part.weight * points / whole(100));
        assert_eq!(reach, [whole(10), whole(100)]);
    }

    #[test]
    fn what_is_waived_is_not_counted_and_nothing_is_given_back() {
        let program = crate::compile(include_str!("../../corpus/good/points.plan")).program.unwrap();
        let penalty = &program.scores[0].penalties[0];
        let Quantity::Derived(counted) = &penalty.per else { panic!("{:?}", penalty.per) };
        let left = |events: i64, waived: i64| {
            let [Quantity::Difference(..), Quantity::Constant(zero)] = counted.of.as_slice() else {
                panic!()
            };
            let exact = |number| Measured::exact(crate::value::Value::Amount(number));
            let measured =
                Measured::derived(&counted.how, &[exact(whole(events - waived)), exact(zero.clone())]);
            of_penalty(penalty, &measured).0
        };
        assert_eq!([left(5, 2), left(2, 5), left(20, 0)], [whole(15), whole(0), whole(40)]);
    }
}
