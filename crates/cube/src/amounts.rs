//! One number for every unit: whole numbers over a common denominator in a column, fractions beside it.

use base::{Number, number};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A number for every unit of the map.
#[derive(Clone, Debug)]
pub(crate) struct Amounts {
    /// The numbers, in `per`ths.
    pub(crate) parts: Vec<i128>,
    /// The denominator; more than zero.
    pub(crate) per: i128,
    /// What some units have beside their part, in `per`ths.
    pub(crate) fractions: BTreeMap<u32, Number>,
}

impl Amounts {
    /// Returns the same whole number of `per`ths for every unit.
    pub(crate) fn same(len: u32, part: i128, per: i128) -> Amounts {
        Amounts { parts: vec![part; len as usize], per, fractions: BTreeMap::new() }
    }

    /// Returns these and so many times those, whose denominator must divide this one; nothing where 128 bits do not
    /// hold the sum.
    pub(crate) fn plus(mut self, other: &Amounts, times: i128) -> Option<Amounts> {
        let times = times.checked_mul(self.per / other.per)?;
        for (part, more) in self.parts.iter_mut().zip(&other.parts) {
            *part = part.checked_add(more.checked_mul(times)?)?;
        }
        for (place, more) in &other.fractions {
            *self.fractions.entry(*place).or_default() += more * number::whole(times);
        }
        Some(self)
    }

    /// Returns how the unit's number stands to its number there; both have the same denominator.
    pub(crate) fn order(&self, other: &Amounts, place: u32) -> Ordering {
        if self.fractions.contains_key(&place) || other.fractions.contains_key(&place) {
            return self.number(place).cmp(&other.number(place));
        }
        self.parts[place as usize].cmp(&other.parts[place as usize])
    }

    /// Returns the unit's number.
    pub(crate) fn number(&self, place: u32) -> Number {
        let part = number::fraction(self.parts[place as usize], self.per);
        match self.fractions.get(&place) {
            Some(fraction) => part + fraction / number::whole(self.per),
            None => part,
        }
    }
}

/// Returns the least common denominator; nothing where 128 bits do not hold it.
pub(crate) fn common(left: i128, right: i128) -> Option<i128> {
    let (mut divisor, mut rest) = (left, right);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    (left / divisor).checked_mul(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn denominators_meet_at_their_least_common_multiple() {
        assert_eq!(common(4, 6), Some(12));
        assert_eq!(common(1, 1_000), Some(1_000));
        assert_eq!(common(i128::MAX, i128::MAX - 1), None);
    }

    #[test]
    fn fractions_take_part_in_sums_and_comparisons() {
        let mut left = Amounts::same(2, 15, 10);
        left.fractions.insert(1, number::fraction(1, 3));
        let sum = Amounts::same(2, 0, 100).plus(&left, 2).expect("the numbers are small");
        assert_eq!(sum.number(0), number::whole(3));
        assert_eq!(sum.number(1), number::whole(3) + number::fraction(2, 30));
        assert_eq!(sum.order(&Amounts::same(2, 300, 100), 0), Ordering::Equal);
        assert_eq!(sum.order(&Amounts::same(2, 300, 100), 1), Ordering::Greater);
        assert!(Amounts::same(1, i128::MAX, 1).plus(&Amounts::same(1, 1, 1), 1).is_none());
    }
}
