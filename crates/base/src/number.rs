//! Exact numbers: fractions of any size. Shown rounded, never kept rounded.

mod short;

pub use short::Short;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// An exact number. Sums do not depend on their order, and "more than 90 %" does not depend on rounding.
pub type Number = BigRational;

/// Returns `value` as a number.
pub fn whole(value: impl Into<BigInt>) -> Number {
    BigRational::from_integer(value.into())
}

/// Returns `part / whole`. `whole` must not be zero.
pub fn fraction(part: impl Into<BigInt>, whole: impl Into<BigInt>) -> Number {
    let (part, whole) = (Number::from_integer(part.into()), Number::from_integer(whole.into()));
    if whole.is_one() { part } else { over(&part, &whole) }
}

/// Returns `a + b`. Nearly all numbers are whole, or fractions of a few digits: these need no number of any size on the way.
pub fn plus(a: &Number, b: &Number) -> Number {
    if a.is_integer() && b.is_integer() {
        return whole(a.numer() + b.numer());
    }
    let short = |a: Short, b: Short| a.times(b.denom)?.checked_add(b.times(a.denom)?);
    in_short(a, b, |a, b| Some((short(a, b)?, a.denom.checked_mul(b.denom)?))).unwrap_or_else(|| a + b)
}

/// Returns `a - b`, as [`plus`] does.
pub fn minus(a: &Number, b: &Number) -> Number {
    let short = |a: Short, b: Short| a.times(b.denom)?.checked_sub(b.times(a.denom)?);
    in_short(a, b, |a, b| Some((short(a, b)?, a.denom.checked_mul(b.denom)?))).unwrap_or_else(|| a - b)
}

/// Returns `a * b`, as [`plus`] does.
pub fn times(a: &Number, b: &Number) -> Number {
    if a.is_integer() && b.is_integer() {
        return whole(a.numer() * b.numer());
    }
    in_short(a, b, |a, b| Some((a.times(b.numer)?, a.denom.checked_mul(b.denom)?))).unwrap_or_else(|| a * b)
}

/// Returns `a / b`, as [`plus`] does. `b` must not be zero.
pub fn over(a: &Number, b: &Number) -> Number {
    let short = |a: Short, b: Short| {
        let (numer, denom) = (a.times(b.denom)?, a.denom.checked_mul(b.numer).filter(|denom| *denom != 0)?);
        if denom < 0 { numer.checked_neg().zip(denom.checked_neg()) } else { Some((numer, denom)) }
    };
    in_short(a, b, short).unwrap_or_else(|| a / b)
}

/// Returns how `a` stands to `b`, by their products and not, as `Ord` does, by dividing.
pub fn compare(a: &Number, b: &Number) -> Ordering {
    let short = || {
        let (a, b) = (Short::of(a)?, Short::of(b)?);
        Some(a.times(b.denom)?.cmp(&b.times(a.denom)?))
    };
    if a.denom() == b.denom() {
        return a.numer().cmp(b.numer());
    }
    short().unwrap_or_else(|| (a.numer() * b.denom()).cmp(&(b.numer() * a.denom())))
}

/// Returns the sum. A prime that its numerator and its denominator share divides one of the numbers' denominators, so it is
/// looked for in these, which are short where the whole is long.
pub fn sum<'a>(numbers: impl IntoIterator<Item = &'a Number>) -> Number {
    let numbers = numbers.into_iter().collect::<Vec<_>>();
    let denoms = numbers.iter().filter(|number| !number.is_integer()).map(|number| number.denom().to_u64());
    match denoms.collect::<Option<BTreeSet<u64>>>() {
        Some(denoms) => sum_over(&numbers, denoms),
        None => numbers.into_iter().fold(Number::zero(), |sum, number| plus(&sum, number)),
    }
}

/// Returns the sum of numbers that are whole or have one of these denominators.
fn sum_over(numbers: &[&Number], denoms: BTreeSet<u64>) -> Number {
    let with = |denom: &BigInt| -> BigInt {
        numbers.iter().filter(|number| number.denom() == denom).map(|number| number.numer()).sum()
    };
    let (mut numer, mut denom) = (with(&BigInt::one()), BigInt::one());
    for part in denoms.iter().map(|part| BigInt::from(*part)) {
        numer = numer * &part + with(&part) * &denom;
        denom *= part;
    }
    for mut part in denoms {
        loop {
            let rest = (&numer % part).to_i128().expect("a rest is shorter than what it is a rest of");
            let divisor = part.gcd(&u64::try_from(rest.unsigned_abs()).expect("and so is its size"));
            if divisor == 1 {
                break;
            }
            (numer, denom, part) = (numer / divisor, denom / divisor, part / divisor);
        }
    }
    Number::new_raw(numer, denom)
}

/// Returns what `compute` says in lowest terms; nothing where 128 bits do not hold it.
fn in_short(
    a: &Number,
    b: &Number,
    compute: impl Fn(Short, Short) -> Option<(i128, i128)>,
) -> Option<Number> {
    let (numer, denom) = compute(Short::of(a)?, Short::of(b)?)?;
    let divisor = i128::try_from(numer.unsigned_abs().gcd(&denom.unsigned_abs())).ok()?;
    Some(Number::new_raw((numer / divisor).into(), (denom / divisor).into()))
}

/// Returns the number with `places` digits after the point, half away from zero: `-0.5` gives `-1` at 0 places.
pub fn rounded(number: &Number, places: u8) -> String {
    let scale = num_traits::pow(BigInt::from(10), usize::from(places));
    let scaled = (number * BigRational::from_integer(scale)).round().to_integer();
    let digits = format!("{:0>width$}", scaled.abs().to_string(), width = usize::from(places) + 1);
    let (front, back) = digits.split_at(digits.len() - usize::from(places));
    let sign = if scaled.is_negative() { "-" } else { "" };
    if places == 0 { format!("{sign}{front}") } else { format!("{sign}{front}.{back}") }
}

/// Reads a plain decimal with Latin digits and a point: `12`, `-0.75`. Nothing else.
pub fn parse_decimal(text: &str) -> Option<Number> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (front, back) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if front.is_empty() || !plain(front) || !plain(back) || (back.is_empty() && digits.contains('.')) {
        return None;
    }
    let mantissa: BigInt = format!("{front}{back}").parse().ok()?;
    let number = BigRational::new(mantissa, num_traits::pow(BigInt::from(10), back.len()));
    Some(if negative { -number } else { number })
}

/// Returns the number as a plain decimal if it is one (`0.9`, `-3`, `12.25`), else nothing (a third is none).
pub fn exact_decimal(number: &Number) -> Option<String> {
    let ten = BigInt::from(10);
    let (mut places, mut scaled) = (0, number.clone());
    while !scaled.is_integer() {
        if places == 30 {
            return None;
        }
        scaled *= &ten;
        places += 1;
    }
    Some(rounded(number, places))
}

/// Returns how many decimal places it takes to write a number exactly, two at most.
pub fn places_of(number: &Number) -> u8 {
    let exact = |places: &u8| (number * whole(10_i64.pow(u32::from(*places)))).is_integer();
    (0..2).find(exact).unwrap_or(2)
}

/// Returns whether the number is zero or more.
pub fn is_affirmative(number: &Number) -> bool {
    number.is_zero() || number.is_positive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_comes_to_the_same() {
        let long = num_traits::pow(BigInt::from(-7), 60);
        let numbers = [whole(0), whole(-7), whole(12), fraction(1, 3), fraction(-5, 6), fraction(9, 2)];
        let numbers = [&numbers[..], &[whole(long.clone()), fraction(2, long), whole(i128::MIN)]].concat();
        for (a, b) in numbers.iter().flat_map(|a| numbers.iter().map(move |b| (a, b))) {
            assert_eq!((plus(a, b), minus(a, b), times(a, b)), (a + b, a - b, a * b));
            assert_eq!(compare(a, b), a.cmp(b));
            if !b.is_zero() {
                assert_eq!(over(a, b), a / b);
            }
        }
        for (first, last) in (0..=numbers.len()).flat_map(|last| (0..=last).map(move |first| (first, last))) {
            let (numbers, before) = (&numbers[first..last], &numbers[..first]);
            let twice = numbers.iter().chain(numbers).chain(before);
            assert_eq!(in_lowest_terms(&sum(twice.clone())), twice.sum::<Number>());
        }
    }

    fn in_lowest_terms(number: &Number) -> Number {
        assert_eq!(number.numer().gcd(number.denom()), BigInt::from(1), "{number}");
        number.clone()
    }

    #[test]
    fn decimals_are_read_and_shown_without_loss() {
        for text in ["0", "12", "-0.75", "0.9", "33.333"] {
            assert_eq!(exact_decimal(&parse_decimal(text).unwrap()).unwrap(), text);
        }
        for text in ["", "-", "1.", ".5", "1,5", "1e3", "٣", "+1", "1.2.3"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(exact_decimal(&fraction(1, 3)), None);
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        let cases = [
            (1, 2, 0, "1"),
            (-1, 2, 0, "-1"),
            (2, 3, 2, "0.67"),
            (-1, 1000, 2, "0.00"),
            (106, 109, 4, "0.9725"),
        ];
        for (part, of, places, shown) in cases {
            assert_eq!(rounded(&fraction(part, of), places), shown);
        }
    }
}
