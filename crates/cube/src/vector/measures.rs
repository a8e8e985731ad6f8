//! What a quantity comes to for every unit at once: whole numbers side by side, exact fractions beside them.
//!
//! - Nearly every value is a whole number over a common denominator, or a share of two of them. Those lie in columns
//!   and are compared by cross-multiplication in 128 bits.
//! - The few that are not (shares of divided units, numbers too large) are kept exactly, and answered by the rules of
//!   `rules::value` like everything in the reference evaluator.

use crate::amounts::{Amounts, common};
use crate::gather::Running;
use crate::{Bitmap, Hierarchy};
use base::number::{self, Short};
use base::{Comparator, Number, Share, Tri};
use num_traits::{ToPrimitive, Zero};
use rayon::prelude::*;
use rules::program::change::Told;
use rules::program::derived::How;
use rules::value::{Bound, Coverage, Measured, Value, floor_holds, mirrored};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Answers;

/// What a quantity comes to, for every unit of the map.
pub struct Measures {
    figures: Figures,
    // Values that do not fit the columns. Their bits below are set like those of any other.
    odd: BTreeMap<u32, Value>,
    /// Where there is a value.
    pub(super) valued: Bitmap,
    /// Where it is exact.
    pub(super) exact: Bitmap,
    /// Where it can only grow; also of nothing reported yet.
    pub(super) floor: Bitmap,
    ground: Arc<Ground>,
}

/// A value that lies in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// `part / per`.
    Amount {
        /// The number of smallest parts.
        part: i128,
        /// How many of them make one.
        per: i128,
    },
    /// `part` of `whole`.
    Share {
        /// What is counted.
        part: i128,
        /// What it is counted of; more than zero.
        whole: i128,
    },
}

/// A value that lies in columns, and how firm it is.
pub(super) struct Reading {
    /// The number that the value cannot fall below, where there is one.
    pub value: Option<Short>,
    pub bound: Bound,
}

/// Values in columns. Where there is none, the part is 0 and the whole is 1.
#[derive(Clone)]
enum Figures {
    /// `parts / per`.
    Amounts { parts: Vec<i128>, per: i128 },
    /// `parts / per` of `wholes / whole_per`.
    Shares { parts: Vec<i128>, per: i128, wholes: Vec<i128>, whole_per: i128 },
    /// All values are odd.
    None,
}

/// The evidence that a quantity rests on, for every unit of the map.
pub(super) struct Ground {
    map: Arc<Hierarchy>,
    /// Places that have reported in full.
    pub(super) complete: Bitmap,
    expected_count: Running,
    complete_count: Running,
    blocked: Bitmap,
    /// Units under which nothing is missing.
    pub(super) firm: Bitmap,
}

impl Ground {
    /// Returns the ground of items that are together expected at some places, and open at some of these.
    pub(super) fn new(map: &Arc<Hierarchy>, expected: &Bitmap, open: &Bitmap, blocked: Bitmap) -> Ground {
        let complete = expected.and_not(open);
        let missing = Running::of(open);
        let firm =
            Bitmap::from_fn(map.len(), |place| !blocked.get(place) && missing.count(map.range(place)) == 0);
        let (expected_count, complete_count) = (Running::of(expected), Running::of(&complete));
        Ground { map: Arc::clone(map), complete, expected_count, complete_count, blocked, firm }
    }

    /// Returns the units under which something was to be reported.
    pub(super) fn asked(&self) -> Bitmap {
        let expected = |place| self.expected_count.count(self.map.range(place)) > 0;
        Bitmap::from_fn(self.map.len(), |place| self.blocked.get(place) || expected(place))
    }

    fn coverage(&self, place: u32) -> Coverage {
        let count = |running: &Running| u64::from(running.count(self.map.range(place)));
        Coverage { reported: count(&self.complete_count), expected: count(&self.expected_count) }
    }
}

impl Measures {
    /// Returns the same exact number for every unit.
    pub(super) fn constant(number: &Number, ground: Arc<Ground>) -> Measures {
        match (number.numer().to_i128(), number.denom().to_i128()) {
            (Some(part), Some(per)) => Measures::exact(Amounts::same(ground.map.len(), part, per), ground),
            _ => Measures::each(ground, |_| Measured::exact(Value::Amount(number.clone()))),
        }
    }

    /// Returns a number for each place that rests on no report.
    pub(super) fn of_numbers(numbers: &[&Number], ground: Arc<Ground>) -> Measures {
        let per = numbers.iter().try_fold(1, |per, number| common(per, number.denom().to_i128()?));
        let part = |number: &Number, per: i128| (number * number::whole(per)).to_integer().to_i128();
        let parts = per.and_then(|per| numbers.iter().map(|number| part(number, per)).collect::<Option<_>>());
        match per.zip(parts) {
            Some((per, parts)) => Measures::exact(Amounts { parts, per, fractions: BTreeMap::new() }, ground),
            None => Measures::each(ground, |place| {
                Measured::exact(Value::Amount(numbers[place as usize].clone()))
            }),
        }
    }

    /// Returns exact amounts that rest on no report.
    pub(super) fn exact(amounts: Amounts, ground: Arc<Ground>) -> Measures {
        let all = Bitmap::full(ground.map.len());
        let none = all.not();
        Measures::amounts(amounts, [all.clone(), all, none], ground)
    }

    /// Returns no value for any unit.
    pub(super) fn unknown(ground: Arc<Ground>) -> Measures {
        Measures::each(ground, |_| Measured::unknown())
    }

    /// Returns amounts where `valued`; exact where `exact`, growing where `floor`.
    pub(super) fn amounts(
        amounts: Amounts,
        [valued, exact, floor]: [Bitmap; 3],
        ground: Arc<Ground>,
    ) -> Measures {
        let odd = amounts.fractions.keys().filter(|place| valued.get(**place));
        let odd = odd.map(|place| (*place, Value::Amount(amounts.number(*place)))).collect();
        let figures = Figures::Amounts { parts: amounts.parts, per: amounts.per };
        Measures { figures, odd, valued, exact, floor, ground }
    }

    /// Returns shares of the wholes that are more than zero; exact where `firm`, growing where `floor`.
    pub(super) fn shares(
        part: Amounts,
        whole: Amounts,
        valued: &Bitmap,
        [firm, floor]: [&Bitmap; 2],
        ground: Arc<Ground>,
    ) -> Measures {
        let mut parts = part.parts.clone();
        let mut wholes = whole.parts.clone();
        let mut odd = BTreeMap::new();
        for place in part.fractions.keys().chain(whole.fractions.keys()) {
            let share = Share::of_numbers(&part.number(*place), &whole.number(*place));
            odd.insert(*place, share.map(Value::Share));
        }
        let valued = Bitmap::from_fn(valued.len(), |place| {
            let positive = || match odd.get(&place) {
                Some(share) => share.is_some(),
                None => wholes[place as usize] > 0,
            };
            valued.get(place) && positive()
        });
        for place in valued.not().iter() {
            (parts[place as usize], wholes[place as usize]) = (0, 1);
        }
        odd.retain(|place, _| valued.get(*place));
        let odd = odd.into_iter().filter_map(|(place, share)| Some((place, share?))).collect();
        let (exact, floor) = (valued.and(firm), valued.and(floor));
        let figures = Figures::Shares { parts, per: part.per, wholes, whole_per: whole.per };
        Measures { figures, odd, valued, exact, floor, ground }
    }

    /// Returns what `measured` gives, unit by unit, on the given ground.
    pub(super) fn each(ground: Arc<Ground>, measured: impl Fn(u32) -> Measured + Sync + Send) -> Measures {
        let len = ground.map.len();
        let each = (0..len).into_par_iter().map(measured).collect::<Vec<_>>();
        let places = |belongs: &dyn Fn(&Measured) -> bool| {
            Bitmap::from_fn(len, |place| belongs(&each[place as usize]))
        };
        let valued = places(&|one| one.value.is_some());
        let exact = places(&|one| one.bound == Bound::Exact);
        let floor = places(&|one| one.bound == Bound::AtLeast);
        let odd = (0..).zip(each).filter_map(|(place, one)| Some((place, one.value?))).collect();
        Measures { figures: Figures::None, odd, valued, exact, floor, ground }
    }

    /// Returns means, multiples or rounded numbers.
    pub(super) fn derived(how: &How, of: &[Arc<Measures>], ground: Arc<Ground>) -> Measures {
        Measures::each(Arc::clone(&ground), |place| {
            let of = of.iter().map(|measures| measures.at(place)).collect::<Vec<_>>();
            Measured::derived(how, &of)
        })
    }

    /// Returns the sum, bound by the rules of [`Measured::sum`].
    pub(super) fn sum(&self, other: &Measures, ground: Arc<Ground>) -> Measures {
        let Some((left, right)) = self.side_by_side(other) else {
            return Measures::each(ground, |place| self.at(place).sum(&other.at(place)));
        };
        let Some(sum) = left.plus(&right, 1) else {
            return Measures::each(ground, |place| self.at(place).sum(&other.at(place)));
        };
        // A count of which nothing is known yet adds nothing.
        let nothing_yet = |one: &Measures| one.floor.and_not(&one.valued);
        let beside = |one: &Measures, other: &Measures| one.valued.and(&nothing_yet(other));
        let valued = self.valued.and(&other.valued).or(&beside(self, other)).or(&beside(other, self));
        let exact = self.exact.and(&other.exact);
        let floor = self.bounded().and(&other.bounded()).and_not(&exact);
        Measures::amounts(sum, [valued, exact, floor], ground)
    }

    /// Returns the difference, bound by the rules of [`Measured::difference`].
    pub(super) fn difference(&self, other: &Measures, ground: Arc<Ground>) -> Measures {
        let sides = self.side_by_side(other);
        let Some(difference) = sides.and_then(|(left, right)| left.plus(&right, -1)) else {
            return Measures::each(ground, |place| self.at(place).difference(&other.at(place)));
        };
        let valued = self.valued.and(&other.valued);
        let (exact, floor) = (self.exact.and(&other.exact), self.floor.and(&other.exact).and(&valued));
        Measures::amounts(difference, [valued, exact, floor], ground)
    }

    /// Returns the difference to `then`, bound by the rules of [`Measured::told_beside`].
    pub(super) fn told_beside(&self, then: &Measures, told: Told, ground: Arc<Ground>) -> Measures {
        let by_unit =
            |ground| Measures::each(ground, |place| self.at(place).told_beside(&then.at(place), told));
        if told == Told::InPoints {
            return by_unit(ground);
        }
        let Some((now, past)) = self.side_by_side(then) else { return by_unit(ground) };
        let Some(more) = now.plus(&past, -1) else { return by_unit(ground) };
        let (firm, floor) = (self.exact.and(&then.exact), self.floor.and(&then.exact));
        Measures::shares(more, past, &self.valued.and(&then.valued), [&firm, &floor], ground)
    }

    /// Returns what the quantity comes to for the unit at `place`.
    pub fn at(&self, place: u32) -> Measured {
        Measured {
            value: self.valued.get(place).then(|| self.value(place)),
            bound: self.bound(place),
            coverage: self.ground.coverage(place),
            blocked: self.ground.blocked.get(place),
        }
    }

    /// Returns the value of the unit at `place` as it lies in the columns, without building a fraction; nothing where
    /// there is no value, or none that lies there whole.
    pub fn plain(&self, place: u32) -> Option<Plain> {
        if !self.valued.get(place) || self.odd.contains_key(&place) {
            return None;
        }
        let index = place as usize;
        match &self.figures {
            Figures::Amounts { parts, per } => Some(Plain::Amount { part: parts[index], per: *per }),
            Figures::Shares { parts, per: 1, wholes, whole_per: 1 } => {
                Some(Plain::Share { part: parts[index], whole: wholes[index] })
            }
            Figures::Shares { .. } | Figures::None => None,
        }
    }

    /// Returns the value of the unit at `place` as a short fraction; nothing where 128 bits do not hold it.
    pub(super) fn reading(&self, place: u32) -> Option<Reading> {
        let bound = self.bound(place);
        let value = match (bound, self.valued.get(place)) {
            (Bound::Open, _) | (Bound::Exact, false) => None,
            (Bound::AtLeast, false) => Some(Short::ZERO),
            (_, true) => Some(self.short(place)?),
        };
        Some(Reading { value, bound })
    }

    fn short(&self, place: u32) -> Option<Short> {
        match self.odd.get(&place) {
            Some(Value::Amount(number)) => return Short::of(number),
            Some(Value::Share(share)) => {
                return Short::new(share.part().to_i128()?, share.whole().to_i128()?);
            }
            None => {}
        }
        let index = place as usize;
        match &self.figures {
            Figures::Amounts { parts, per } => Short::new(parts[index], *per),
            Figures::Shares { parts, per, wholes, whole_per } => {
                Short::new(parts[index].checked_mul(*whole_per)?, wholes[index].checked_mul(*per)?)
            }
            Figures::None => None,
        }
    }

    /// Returns where there is a value and nothing that counts is missing.
    pub fn is_exact(&self, place: u32) -> bool {
        self.exact.get(place) && self.valued.get(place)
    }

    /// Returns the evidence behind the value of the unit at `place`.
    pub fn coverage(&self, place: u32) -> Coverage {
        self.ground.coverage(place)
    }

    /// Returns where the value passes the threshold, and where it surely does not.
    pub fn holds(&self, comparator: Comparator, threshold: &Number) -> Answers {
        let threshold = Threshold::new(threshold);
        Answers::from_fn(self.valued.len(), |place| match self.bound(place) {
            Bound::Open => Tri::Undecided,
            Bound::Exact => Tri::from(comparator.accepts(self.order(place, &threshold))),
            Bound::AtLeast => floor_holds(self.order(place, &threshold), comparator),
        })
    }

    /// Returns where this passes the other, and where it surely does not.
    pub(super) fn compare(&self, comparator: Comparator, other: &Measures) -> Answers {
        let sides = self.side_by_side(other);
        Answers::from_fn(self.valued.len(), |place| {
            let order = || match &sides {
                Some((left, right)) => left.order(right, place),
                None => self.known(place).cmp(&other.known(place)),
            };
            match (self.bound(place), other.bound(place)) {
                (Bound::Exact, Bound::Exact) => Tri::from(comparator.accepts(order())),
                (Bound::AtLeast, Bound::Exact) => floor_holds(order(), comparator),
                (Bound::Exact, Bound::AtLeast) => floor_holds(order().reverse(), mirrored(comparator)),
                _ => Tri::Undecided,
            }
        })
    }

    /// Returns the same, exact where enough of the expected units have reported.
    pub(super) fn complete_at(&self, share: &Number) -> Measures {
        let exact = Bitmap::from_fn(self.valued.len(), |place| {
            let stands = || !self.ground.blocked.get(place) && self.coverage(place).reaches(share);
            self.exact.get(place) || self.valued.get(place) && stands()
        });
        Measures {
            figures: self.figures.clone(),
            odd: self.odd.clone(),
            valued: self.valued.clone(),
            floor: self.floor.and_not(&exact),
            exact,
            ground: Arc::clone(&self.ground),
        }
    }

    /// Returns where the value is exact or can only grow.
    fn bounded(&self) -> Bitmap {
        self.exact.or(&self.floor)
    }

    /// Returns both as amounts over one denominator, if they lie in columns and 128 bits hold them.
    fn side_by_side(&self, other: &Measures) -> Option<(Amounts, Amounts)> {
        let (Figures::Amounts { per, .. }, Figures::Amounts { per: other_per, .. }) =
            (&self.figures, &other.figures)
        else {
            return None;
        };
        let per = common(*per, *other_per)?;
        Some((self.over(per)?, other.over(per)?))
    }

    /// Returns the amounts over a multiple of their denominator.
    fn over(&self, per: i128) -> Option<Amounts> {
        let Figures::Amounts { parts, per: own } = &self.figures else { return None };
        let parts = parts.iter().map(|part| part.checked_mul(per / own)).collect::<Option<Vec<_>>>()?;
        // Among measures the odd value stands for itself; among amounts, for what its column lacks.
        let lacking = |(place, odd): (&u32, &Value)| {
            (*place, odd.number() * number::whole(per) - number::whole(parts[*place as usize]))
        };
        let fractions = self.odd.iter().map(lacking).collect();
        Some(Amounts { parts, per, fractions })
    }

    fn bound(&self, place: u32) -> Bound {
        match (self.exact.get(place), self.floor.get(place)) {
            (true, _) => Bound::Exact,
            (_, true) => Bound::AtLeast,
            _ => Bound::Open,
        }
    }

    fn value(&self, place: u32) -> Value {
        if let Some(odd) = self.odd.get(&place) {
            return odd.clone();
        }
        let at = |column: &[i128], per: i128| number::fraction(column[place as usize], per);
        match &self.figures {
            Figures::Amounts { parts, per } => Value::Amount(at(parts, *per)),
            Figures::Shares { parts, per, wholes, whole_per } => {
                let share = Share::of_numbers(&at(parts, *per), &at(wholes, *whole_per));
                Value::Share(share.expect("the whole is more than zero where there is a value"))
            }
            Figures::None => unreachable!("every value is odd"),
        }
    }

    /// Returns how the value stands to the threshold; nothing reported yet counts as 0.
    fn order(&self, place: u32, threshold: &Threshold) -> Ordering {
        self.order_in_columns(place, threshold).unwrap_or_else(|| self.known(place).cmp(threshold.number))
    }

    /// Returns the value as one number; nothing reported yet counts as 0.
    fn known(&self, place: u32) -> Number {
        if self.valued.get(place) { self.value(place).number() } else { Number::zero() }
    }

    /// Compares by cross-multiplication; nothing where the value is odd or 128 bits do not hold the products.
    fn order_in_columns(&self, place: u32, threshold: &Threshold) -> Option<Ordering> {
        if self.odd.contains_key(&place) {
            return None;
        }
        let (of, per_of) = threshold.fraction?;
        let index = place as usize;
        let (left, right) = match &self.figures {
            Figures::Amounts { parts, per } => (parts[index].checked_mul(per_of)?, of.checked_mul(*per)?),
            Figures::Shares { parts, per, wholes, whole_per } => (
                parts[index].checked_mul(*whole_per)?.checked_mul(per_of)?,
                wholes[index].checked_mul(*per)?.checked_mul(of)?,
            ),
            Figures::None => return None,
        };
        Some(left.cmp(&right))
    }
}

/// What values are held against.
struct Threshold<'a> {
    number: &'a Number,
    /// The same as two integers, where they fit.
    fraction: Option<(i128, i128)>,
}

impl<'a> Threshold<'a> {
    fn new(number: &'a Number) -> Threshold<'a> {
        Threshold { number, fraction: number.numer().to_i128().zip(number.denom().to_i128()) }
    }
}
