//! Fractions of few digits, for where millions of them are needed: no memory is asked for, and what 128 bits do not hold is
//! refused.

use super::Number;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use std::cmp::Ordering;

/// A fraction whose two parts have 128 bits. It need not be in lowest terms.
#[derive(Clone, Copy, Debug)]
pub struct Short {
    pub(super) numer: i128,
    // Invariant: more than zero.
    pub(super) denom: i128,
}

impl Short {
    /// Nothing.
    pub const ZERO: Short = Short { numer: 0, denom: 1 };

    /// Returns `part / whole`; nothing where the whole is not more than zero.
    pub fn new(part: i128, whole: i128) -> Option<Short> {
        (whole > 0).then_some(Short { numer: part, denom: whole })
    }

    /// Returns the number; nothing where 128 bits do not hold its parts.
    pub fn of(number: &Number) -> Option<Short> {
        Some(Short { numer: number.numer().to_i128()?, denom: number.denom().to_i128()? })
    }

    /// Returns the same as a number of any size, in lowest terms.
    pub fn number(self) -> Number {
        let divisor = common_divisor(self.numer, self.denom);
        Number::new_raw(big(self.numer / divisor), big(self.denom / divisor))
    }

    /// Returns the sum over the least common denominator; nothing where 128 bits do not hold it.
    pub fn plus(self, other: Short) -> Option<Short> {
        if other.numer == 0 {
            return Some(self);
        }
        if self.denom == other.denom {
            return Some(Short { numer: self.numer.checked_add(other.numer)?, ..self });
        }
        let divisor = common_divisor(self.denom, other.denom);
        let (own, others) = (self.denom / divisor, other.denom / divisor);
        let numer = self.times(others)?.checked_add(other.times(own)?)?;
        Some(Short { numer, denom: own.checked_mul(other.denom)? })
    }

    /// Returns the product in lowest terms; nothing where 128 bits do not hold it.
    pub fn product(self, other: Short) -> Option<Short> {
        let (numer, denom) = (self.times(other.numer)?, self.denom.checked_mul(other.denom)?);
        Some(Short { numer, denom }.in_lowest_terms())
    }

    /// Returns the same in lowest terms.
    pub fn in_lowest_terms(self) -> Short {
        let divisor = common_divisor(self.numer, self.denom);
        Short { numer: self.numer / divisor, denom: self.denom / divisor }
    }

    /// Returns the negative; nothing of the one number that has none.
    pub fn negative(self) -> Option<Short> {
        Some(Short { numer: self.numer.checked_neg()?, ..self })
    }

    /// Returns whether it is less than zero.
    pub fn is_negative(self) -> bool {
        self.numer < 0
    }

    /// Returns how it stands to the other, by their products; nothing where 128 bits do not hold these.
    pub fn compare(self, other: Short) -> Option<Ordering> {
        Some(self.times(other.denom)?.cmp(&other.times(self.denom)?))
    }

    pub(super) fn times(self, other: i128) -> Option<i128> {
        self.numer.checked_mul(other)
    }
}

/// Returns the greatest number that divides both; `whole` is more than zero.
fn common_divisor(part: i128, whole: i128) -> i128 {
    let (part, whole) = (part.unsigned_abs(), whole.unsigned_abs());
    let divisor = match (u64::try_from(part), u64::try_from(whole)) {
        (Ok(part), Ok(whole)) => part.gcd(&whole).into(),
        (_, Ok(whole)) => rest(part, whole).gcd(&whole).into(),
        (Ok(part), _) if part > 0 => rest(whole, part).gcd(&part).into(),
        _ => part.gcd(&whole),
    };
    i128::try_from(divisor).expect("what divides the whole is no more than it")
}

fn rest(of: u128, by: u64) -> u64 {
    u64::try_from(of % u128::from(by)).expect("a rest is less than what it is a rest of")
}

fn big(number: i128) -> BigInt {
    i64::try_from(number).map_or_else(|_| BigInt::from(number), BigInt::from)
}

#[cfg(test)]
mod tests {
    use super::super::fraction;
    use super::*;

    #[test]
    fn short_fractions_come_to_what_numbers_of_any_size_do() {
        let wide = i128::MAX / 3;
        let parts = [0, 1, -1, 7, -12, 360, i128::from(u64::MAX), wide, -wide, i128::MIN];
        let wholes = [1, 2, 9, 10, 2_400, i128::from(u64::MAX), 1 << 70, wide];
        let all = parts.iter().flat_map(|part| wholes.iter().filter_map(|whole| Short::new(*part, *whole)));
        let all = all.collect::<Vec<_>>();
        assert!(Short::new(1, 0).is_none() && Short::new(1, -1).is_none());
        let mut held = 0;
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (*a, *b))) {
            let [long_a, long_b] = [a, b].map(|short| fraction(short.numer, short.denom));
            assert_eq!(a.number(), long_a);
            let sum = a.plus(b).map(|sum| assert_eq!(sum.number(), &long_a + &long_b));
            let product = a.product(b).map(|product| assert_eq!(product.number(), &long_a * &long_b));
            let order = a.compare(b).map(|order| assert_eq!(order, long_a.cmp(&long_b)));
            let negative = a.negative().map(|negative| assert_eq!(negative.number(), -&long_a));
            held += [sum, product, order, negative].iter().flatten().count();
        }
        assert!(held > 10_000, "few fit: {held}");
    }
}
