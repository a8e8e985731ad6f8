//! Shares as part and whole, thresholds, and comparison without division.

use crate::number::{Number, fraction};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use std::cmp::Ordering;

/// A part of a whole, kept as both: 106 of 109 is not 97.2 %.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    part: BigInt,
    // Invariant: positive.
    whole: BigInt,
}

impl Share {
    /// Returns the share, or nothing where the whole is zero or less: a share of nothing is not zero.
    pub fn new(part: impl Into<BigInt>, whole: impl Into<BigInt>) -> Option<Share> {
        let whole = whole.into();
        whole.is_positive().then(|| Share { part: part.into(), whole })
    }

    /// Returns the share of two exact numbers as a part and a whole without denominators.
    pub fn of_numbers(part: &Number, whole: &Number) -> Option<Share> {
        if !whole.is_positive() {
            return None;
        }
        if part.is_integer() && whole.is_integer() {
            return Share::new(part.to_integer(), whole.to_integer());
        }
        let ratio = part / whole;
        Share::new(ratio.numer().clone(), ratio.denom().clone())
    }

    /// Returns the part, as counted.
    pub fn part(&self) -> &BigInt {
        &self.part
    }

    /// Returns the whole, as counted; never zero.
    pub fn whole(&self) -> &BigInt {
        &self.whole
    }

    /// Returns the value of the share: part divided by whole.
    pub fn value(&self) -> Number {
        fraction(self.part.clone(), self.whole.clone())
    }

    /// Returns whether the part is nothing.
    pub fn is_none(&self) -> bool {
        self.part.is_zero()
    }
}

/// How a value is held against a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `=`
    Equal,
    /// `>=`
    AtLeast,
    /// `>`
    More,
}

impl Comparator {
    /// Every comparator, from less to more.
    pub const ALL: [Comparator; 5] =
        [Comparator::Less, Comparator::AtMost, Comparator::Equal, Comparator::AtLeast, Comparator::More];

    /// Returns whether a value that stands in `order` to the threshold passes.
    pub fn accepts(self, order: Ordering) -> bool {
        match self {
            Comparator::Less => order.is_lt(),
            Comparator::AtMost => order.is_le(),
            Comparator::Equal => order.is_eq(),
            Comparator::AtLeast => order.is_ge(),
            Comparator::More => order.is_gt(),
        }
    }

    /// Returns whether `value` passes `threshold`.
    pub fn holds<T: Ord>(self, value: &T, threshold: &T) -> bool {
        self.accepts(value.cmp(threshold))
    }

    /// Returns whether more is better under this comparator; `=` is read as a ceiling to reach.
    pub fn wants_more(self) -> bool {
        matches!(self, Comparator::AtLeast | Comparator::More | Comparator::Equal)
    }

    /// Returns the sign as plans write it.
    pub fn sign(self) -> &'static str {
        match self {
            Comparator::Less => "<",
            Comparator::AtMost => "<=",
            Comparator::Equal => "=",
            Comparator::AtLeast => ">=",
            Comparator::More => ">",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_cannot_be_built() {
        assert_eq!(Share::new(0, 0), None);
        assert_eq!(Share::new(3, -1), None);
    }

    #[test]
    fn ninety_percent_is_not_more_than_ninety_percent() {
        let threshold = fraction(90, 100);
        let value = |part: i64, whole: i64| Share::new(part, whole).unwrap().value();
        assert!(!Comparator::More.holds(&value(9, 10), &threshold));
        assert!(Comparator::AtLeast.holds(&value(9, 10), &threshold));
        assert!(
            Comparator::More.holds(&value(900_000_000_000_001_i64, 1_000_000_000_000_000_i64), &threshold)
        );
    }
}
