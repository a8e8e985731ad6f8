//! What a quantity comes to: a value, how firm it is, and on how much evidence it rests.
//!
//! - A value that rests on all of its evidence is exact. With evidence missing it is a floor (counts only
//!   grow when the rest arrives) or open (anything may still come).
//! - Arithmetic never makes a value firmer than what it is made of. Only `complete at 95%` does, and the plan
//!   says so in writing.
//! - A comparison is answered as soon as no missing evidence can turn it, and not before.

use crate::program::change::Told;
use crate::program::days::Day;
use crate::program::derived::How;
use base::{Comparator, Number, Share, Tri, number};
use num_traits::{One, Zero};
use std::cmp::Ordering;

/// A number, or a share that keeps its part and its whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A count, an amount in whole units of measure, a sum of them.
    Amount(Number),
    /// A part of a whole: a share, a rate, a change against the year before (whose part may be negative).
    Share(Share),
}

impl Value {
    /// Returns the value as one number: of a share, the part divided by the whole.
    pub fn number(&self) -> Number {
        match self {
            Value::Amount(number) => number.clone(),
            Value::Share(share) => share.value(),
        }
    }
}

/// How firm a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Nothing that counts is missing.
    Exact,
    /// Something is missing and can only add.
    AtLeast,
    /// Something is missing, and nothing can be said about where the value will come to lie.
    Open,
}

impl Bound {
    /// Returns the less firm of the two.
    fn weaker(self, other: Bound) -> Bound {
        match (self, other) {
            (Bound::Open, _) | (_, Bound::Open) => Bound::Open,
            (Bound::AtLeast, _) | (_, Bound::AtLeast) => Bound::AtLeast,
            (Bound::Exact, Bound::Exact) => Bound::Exact,
        }
    }
}

/// How many units' figures a value should rest on, and on how many it rests in full.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Coverage {
    /// Units of which every figure is there.
    pub reported: u64,
    /// Units that should have reported.
    pub expected: u64,
}

impl Coverage {
    /// Returns whether every expected unit has reported, also where none is expected.
    pub fn is_full(self) -> bool {
        self.reported == self.expected
    }

    /// Returns whether the reported units make up at least `share` of those expected; never of none.
    pub fn reaches(self, share: &Number) -> bool {
        let whole = |count: u64| Number::from_integer(count.into());
        self.expected > 0 && whole(self.reported) >= whole(self.expected) * share
    }
}

/// What a quantity comes to for a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The value of what is known; nothing where nothing was reported or nothing can be computed. Nothing with
    /// the bound `AtLeast` is a count of which no part is known yet: at least zero.
    pub value: Option<Value>,
    /// How firm it is.
    pub bound: Bound,
    /// The evidence it rests on.
    pub coverage: Coverage,
    /// A part of it hangs on the weight of a division that nobody recorded. Such a value is never exact, also
    /// under `complete at`: the gap is not a late report but an unknown.
    pub blocked: bool,
}

impl Measured {
    /// Returns a value that rests on no report.
    pub fn exact(value: Value) -> Measured {
        Measured { value: Some(value), bound: Bound::Exact, coverage: Coverage::default(), blocked: false }
    }

    /// Returns no value, about which nothing can be said.
    pub fn unknown() -> Measured {
        Measured { value: None, bound: Bound::Open, coverage: Coverage::default(), blocked: false }
    }

    /// Returns the same on other evidence.
    pub fn resting_on(self, coverage: Coverage, blocked: bool) -> Measured {
        Measured { coverage, blocked, ..self }
    }

    /// Returns the exact value, where there is one.
    pub fn exact_value(&self) -> Option<&Value> {
        self.value.as_ref().filter(|_| self.bound == Bound::Exact)
    }

    /// Returns the number that the value cannot fall below, where there is one.
    pub fn floor(&self) -> Option<Number> {
        match (self.bound, &self.value) {
            (Bound::Open, _) => None,
            (Bound::AtLeast, None) => Some(Number::zero()),
            (_, value) => value.as_ref().map(Value::number),
        }
    }

    /// Returns `self + other`. Two floors make a floor; with anything open the sum is open.
    pub fn sum(&self, other: &Measured) -> Measured {
        let value = match (self.amount(), other.amount()) {
            (None, None) => None,
            // A count of which nothing is known adds nothing yet; anything else unknown leaves no sum.
            (Some(known), None) => (other.bound == Bound::AtLeast).then_some(known),
            (None, Some(known)) => (self.bound == Bound::AtLeast).then_some(known),
            (Some(left), Some(right)) => Some(left + right),
        };
        let bound = match (self.bound, other.bound) {
            (Bound::Exact, Bound::Exact) => Bound::Exact,
            (Bound::Open, _) | (_, Bound::Open) => Bound::Open,
            _ => Bound::AtLeast,
        };
        self.joined(other, value.map(Value::Amount), bound)
    }

    /// Returns `self - other`. A floor less something exact is a floor; less a floor it is open, for what is
    /// still to come may be taken off.
    pub fn difference(&self, other: &Measured) -> Measured {
        let value = self.amount().zip(other.amount()).map(|(left, right)| Value::Amount(left - right));
        let bound = match (self.bound, other.bound) {
            (Bound::Exact, Bound::Exact) => Bound::Exact,
            (Bound::AtLeast, Bound::Exact) if value.is_some() => Bound::AtLeast,
            _ => Bound::Open,
        };
        self.joined(other, value, bound)
    }

    /// Returns `self / other` as part and whole: open unless both are exact and the whole is more than zero.
    pub fn ratio(&self, other: &Measured) -> Measured {
        let share =
            self.amount().zip(other.amount()).and_then(|(part, whole)| Share::of_numbers(&part, &whole));
        let firm = self.bound == Bound::Exact && other.bound == Bound::Exact && share.is_some();
        let bound = if firm { Bound::Exact } else { Bound::Open };
        self.joined(other, share.map(Value::Share), bound)
    }

    /// Returns the difference to `then` as it is told.
    pub fn told_beside(&self, then: &Measured, told: Told) -> Measured {
        match told {
            Told::AsPart => self.change(then),
            Told::InPoints => self.points(then),
        }
    }

    /// Returns by how many percentage points `self` lies above `then`.
    fn points(&self, then: &Measured) -> Measured {
        let difference = self.difference(then);
        let points = difference.amount().map(|points| Value::Amount(points * number::whole(100)));
        Measured { value: points, ..difference }
    }

    /// Returns how far `self` lies above `then`, as a part of `then`. A floor stays a floor over an exact past,
    /// for the past is more than zero.
    fn change(&self, then: &Measured) -> Measured {
        let share =
            self.amount().zip(then.amount()).and_then(|(now, then)| Share::of_numbers(&(now - &then), &then));
        let bound = if then.bound == Bound::Exact && share.is_some() { self.bound } else { Bound::Open };
        self.joined(then, share.map(Value::Share), bound)
    }

    /// Returns the value as exact if enough of the expected units have reported: `complete at 95%`.
    pub fn complete_at(self, share: &Number) -> Measured {
        let stands = self.value.is_some() && !self.blocked && self.coverage.reaches(share);
        if stands { Measured { bound: Bound::Exact, ..self } } else { self }
    }

    /// Returns a mean, a multiple, or a rounded number. What can only grow makes a floor, where the result grows with it.
    pub fn derived(how: &How, of: &[Measured]) -> Measured {
        let numbers = of.iter().map(Measured::amount).collect::<Option<Vec<_>>>();
        let floors = || of.iter().map(Measured::floor).collect::<Option<Vec<_>>>();
        let bound = of.iter().map(|one| one.bound).fold(Bound::Exact, Bound::weaker);
        let bound = if how.rises() || bound == Bound::Exact { bound } else { Bound::Open };
        let known = if bound == Bound::AtLeast { floors() } else { numbers };
        let is_share = of.iter().any(|one| matches!(one.value, Some(Value::Share(_))));
        let value = known.and_then(|numbers| how.number(&numbers)).map(|number| {
            let share = Share::of_numbers(&number, &Number::one()).filter(|_| is_share);
            share.map_or(Value::Amount(number), Value::Share)
        });
        let bound = if value.is_some() { bound } else { Bound::Open };
        let blocked = of.iter().any(|one| one.blocked);
        Measured { value, bound, coverage: Coverage::default(), blocked }
    }

    /// Returns the day reckoned from this one.
    pub fn day_from(&self, day: &Day) -> Measured {
        let from = self.exact_value().and_then(|from| day.number_from(&from.number()));
        from.map_or_else(Measured::unknown, |day| Measured::exact(Value::Amount(day)))
    }

    fn amount(&self) -> Option<Number> {
        self.value.as_ref().map(Value::number)
    }

    /// Returns `value` on the evidence of both sides. Without a value nothing is firm, but for two counts of
    /// which nothing is known. The coverage is the left side's: whoever knows which units stand behind the two
    /// sides says it with `resting_on`.
    fn joined(&self, other: &Measured, value: Option<Value>, bound: Bound) -> Measured {
        let nothing_yet = bound == Bound::AtLeast && self.value.is_none() && other.value.is_none();
        let bound = if value.is_some() || nothing_yet { bound } else { Bound::Open };
        Measured { value, bound, coverage: self.coverage, blocked: self.blocked || other.blocked }
    }
}

/// Returns whether the measured value passes `threshold`, as far as what is known decides it.
///
/// An exact value is simply compared. A floor passes `>= t` once it has reached `t`, and fails `< t`, `<= t`
/// and `= t` once it has gone too far; until then, and for anything open, the answer is undecided.
pub fn holds(measured: &Measured, comparator: Comparator, threshold: &Number) -> Tri {
    let Some(floor) = measured.floor() else { return Tri::Undecided };
    let order = floor.cmp(threshold);
    match measured.bound {
        Bound::Exact => Tri::from(comparator.accepts(order)),
        Bound::AtLeast => floor_holds(order, comparator),
        Bound::Open => Tri::Undecided,
    }
}

/// Returns whether a value passes of which only a floor is known, which stands in `order` to the threshold.
pub fn floor_holds(order: Ordering, comparator: Comparator) -> Tri {
    match comparator {
        Comparator::AtLeast | Comparator::More if comparator.accepts(order) => Tri::Yes,
        Comparator::Less if order.is_ge() => Tri::No,
        Comparator::AtMost | Comparator::Equal if order.is_gt() => Tri::No,
        _ => Tri::Undecided,
    }
}

/// Returns whether `left` passes `right`, as far as what is known decides it. Two floors decide nothing.
pub fn compare(left: &Measured, comparator: Comparator, right: &Measured) -> Tri {
    if let Some(value) = right.exact_value() {
        return holds(left, comparator, &value.number());
    }
    match left.exact_value() {
        Some(value) => holds(right, mirrored(comparator), &value.number()),
        None => Tri::Undecided,
    }
}

/// Returns the comparator that says the same with its sides exchanged: `a < b` is `b > a`.
pub fn mirrored(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Less => Comparator::More,
        Comparator::AtMost => Comparator::AtLeast,
        Comparator::Equal => Comparator::Equal,
        Comparator::AtLeast => Comparator::AtMost,
        Comparator::More => Comparator::Less,
    }
}
