//! Whether a condition reads everything once and of one unit only, and what a quantity can still come to: what it takes to
//! know that a way to an answer is more than a bound.

use super::{Evaluator, Evidence};
use crate::program::{Condition, ItemIx, Program, Quantity};
use crate::value::Bound;
use base::{Comparator, Number, UnitId, number};
use num_traits::{Signed, Zero};
use std::collections::BTreeSet;

/// Returns whether no two parts of the condition read the same item. Where they do, what suits one part need not suit
/// the other. A grade and a place read what they read together with others: they never say more than a bound.
pub(super) fn reads_once(program: &Program, condition: &Condition) -> bool {
    let mut seen = BTreeSet::new();
    parts_read_once(program, condition, &mut seen)
}

fn parts_read_once(program: &Program, condition: &Condition, seen: &mut BTreeSet<ItemIx>) -> bool {
    let mut all = |parts: &[Condition]| parts.iter().all(|part| parts_read_once(program, part, seen));
    match condition {
        Condition::Answer(item) => seen.insert(*item),
        Condition::Compare(left, _, right) => {
            let mut own = BTreeSet::new();
            items_of(program, left, &mut own);
            items_of(program, right, &mut own);
            own.into_iter().all(|item| seen.insert(item))
        }
        Condition::Met(standard) => {
            let mut lines = program[*standard].criteria.iter();
            lines.all(|line| parts_read_once(program, &line.condition, seen))
        }
        Condition::Grade { score, .. } | Condition::Assessed(score) | Condition::Rank { score, .. } => {
            let score = &program[*score];
            let mut own = BTreeSet::new();
            score.parts.iter().for_each(|part| items_of(program, &part.quantity, &mut own));
            score.penalties.iter().for_each(|penalty| items_of(program, &penalty.per, &mut own));
            own.into_iter().all(|item| seen.insert(item))
        }
        Condition::Awarded(_) => true,
        // Editions are told apart by their reports, unless each looks at the one before as well.
        Condition::Editions(part, _) => {
            !compares_years(program, part) && parts_read_once(program, part, seen)
        }
        Condition::Not(part) => parts_read_once(program, part, seen),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => all(parts),
    }
}

fn items_of(program: &Program, quantity: &Quantity, items: &mut BTreeSet<ItemIx>) {
    let window = program.plan.some_year();
    items.extend(super::items_read(program, quantity, window).into_iter().map(|(_, item)| item));
    items.extend(super::days_read(program, quantity));
}

fn compares_years(program: &Program, condition: &Condition) -> bool {
    let compares = |quantity: &Quantity| {
        let window = program.plan.some_year();
        let read = super::items_read(program, quantity, window);
        read.iter().any(|(of, _)| *of != window)
    };
    match condition {
        Condition::Compare(left, _, right) => compares(left) || compares(right),
        Condition::Met(standard) => {
            program[*standard].criteria.iter().any(|line| compares_years(program, &line.condition))
        }
        Condition::Grade { score, .. } | Condition::Assessed(score) | Condition::Rank { score, .. } => {
            program[*score].parts.iter().any(|part| compares(&part.quantity))
        }
        Condition::Answer(_) | Condition::Awarded(_) => false,
        Condition::Editions(part, _) | Condition::Not(part) => compares_years(program, part),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(|part| compares_years(program, part))
        }
    }
}

/// Returns whether the answer for one unit may hang on the figures of others that stand neither at nor below it: then what
/// several units owe cannot be added up.
pub fn rests_on_others(program: &Program, condition: &Condition) -> bool {
    let any = |parts: &[Condition]| parts.iter().any(|part| rests_on_others(program, part));
    match condition {
        Condition::Rank { .. } => true,
        Condition::Grade { score, comparator, band } => {
            let score = &program[*score];
            let is_cut = score.is_cut_between(|own| comparator.accepts(band.cmp(&own)));
            let has_others = is_cut || !score.grading.caps.is_empty();
            has_others || score.conditions().any(|condition| rests_on_others(program, condition))
        }
        Condition::Assessed(score) => {
            program[*score].conditions().any(|condition| rests_on_others(program, condition))
        }
        Condition::Met(standard) => {
            program[*standard].criteria.iter().any(|line| rests_on_others(program, &line.condition))
        }
        Condition::Answer(_) | Condition::Awarded(_) | Condition::Compare(..) => false,
        Condition::Editions(part, _) | Condition::Not(part) => rests_on_others(program, part),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => any(parts),
    }
}

/// The least and the most that a quantity can come to once everything is there; nothing where there is no limit.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    least: Option<Number>,
    most: Option<Number>,
}

impl Reach {
    const ANY: Reach = Reach { least: None, most: None };

    fn is_count(&self) -> bool {
        self.least.as_ref().is_some_and(|least| !least.is_negative())
    }

    /// Returns whether it cannot come to more than zero.
    pub(super) fn is_never_positive(&self) -> bool {
        self.most.as_ref().is_some_and(|most| !most.is_positive())
    }

    /// Returns whether a comparison with `other` can come out as a yes.
    pub(super) fn can_pass(&self, comparator: Comparator, other: &Reach) -> bool {
        let order = |high: &Option<Number>, low: &Option<Number>| Some(high.as_ref()?.cmp(low.as_ref()?));
        let (above, below) = (order(&self.most, &other.least), order(&self.least, &other.most));
        match comparator {
            Comparator::AtLeast => above.is_none_or(|order| order.is_ge()),
            Comparator::More => above.is_none_or(|order| order.is_gt()),
            Comparator::AtMost => below.is_none_or(|order| order.is_le()),
            Comparator::Less => below.is_none_or(|order| order.is_lt()),
            Comparator::Equal => {
                above.is_none_or(|order| order.is_ge()) && below.is_none_or(|order| order.is_le())
            }
        }
    }
}

impl<E: Evidence + ?Sized> Evaluator<'_, E> {
    /// Returns what the quantity can come to once everything is there.
    pub(super) fn reach(&self, quantity: &Quantity, unit: UnitId) -> Reach {
        let measured = self.measured(quantity, unit);
        if let Some(value) = measured.exact_value() {
            let number = Some(value.number());
            return Reach { least: number.clone(), most: number };
        }
        let sides = |left, right| (self.reach(left, unit), self.reach(right, unit));
        let both =
            |a: Option<Number>, b: Option<Number>, how: fn(&Number, &Number) -> Number| Some(how(&a?, &b?));
        match quantity {
            Quantity::Item(_) if measured.bound == Bound::AtLeast => {
                Reach { least: measured.floor(), most: None }
            }
            Quantity::Indicator(indicator) => self.reach(&self.program[*indicator].quantity, unit),
            Quantity::Sum(left, right) => {
                let (left, right) = sides(left, right);
                Reach {
                    least: both(left.least, right.least, number::plus),
                    most: both(left.most, right.most, number::plus),
                }
            }
            Quantity::Difference(left, right) => {
                let (left, right) = sides(left, right);
                Reach {
                    least: both(left.least, right.most, number::minus),
                    most: both(left.most, right.least, number::minus),
                }
            }
            Quantity::Ratio(part, whole) => {
                let (part, whole) = sides(part, whole);
                if !part.is_count() || !whole.is_count() {
                    return Reach::ANY;
                }
                let over = |part: Option<Number>, whole: Option<Number>| {
                    let part = part?;
                    // Nothing is no share of anything.
                    if part.is_zero() {
                        return Some(part);
                    }
                    Some(number::over(&part, &whole.filter(|whole| !whole.is_zero())?))
                };
                // However small the part is, of a whole without limit it may be next to nothing.
                let least = over(part.least, whole.most).unwrap_or_else(Number::zero);
                Reach { least: Some(least), most: over(part.most, whole.least) }
            }
            _ => Reach::ANY,
        }
    }
}
