//! Values as they leave the program: exact, as text of digits, so that no reader rounds them on the way.

use base::{Date, Number, Share, day};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// A whole number of any size. Small ones, nearly all of them, cost no allocation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Digits(Held);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Held {
    Small(i64),
    // Invariant: does not fit into an i64. In a box, since there are a million of the others.
    Large(Box<BigInt>),
}

impl Digits {
    /// Returns the digits of a wide number.
    pub(crate) fn wide(number: i128) -> Digits {
        match i64::try_from(number) {
            Ok(small) => Digits(Held::Small(small)),
            Err(_) => Digits(Held::Large(Box::new(number.into()))),
        }
    }

    /// Returns the number as an `i64` where it fits.
    pub fn small(&self) -> Option<i64> {
        match &self.0 {
            Held::Small(small) => Some(*small),
            Held::Large(_) => None,
        }
    }

    /// Returns the number.
    pub fn number(&self) -> BigInt {
        match &self.0 {
            Held::Small(small) => BigInt::from(*small),
            Held::Large(large) => large.as_ref().clone(),
        }
    }

    /// Returns whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Held::Small(small) => *small < 0,
            Held::Large(large) => large.is_negative(),
        }
    }
}

impl From<i64> for Digits {
    fn from(small: i64) -> Digits {
        Digits(Held::Small(small))
    }
}

impl From<&BigInt> for Digits {
    fn from(number: &BigInt) -> Digits {
        match number.to_i64() {
            Some(small) => Digits(Held::Small(small)),
            None => Digits(Held::Large(Box::new(number.clone()))),
        }
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Held::Small(small) => small.fmt(f),
            Held::Large(large) => large.fmt(f),
        }
    }
}

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A value, a threshold, a margin.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Figure {
    /// Part and whole as counted, never reduced: 106 of 109.
    Share {
        /// The part.
        part: Digits,
        /// The whole; more than zero.
        whole: Digits,
    },
    /// A number of things or of money.
    Amount {
        /// The number without its decimal point: `1234` at scale 2 is 12.34.
        amount: Digits,
        /// Digits after the point.
        scale: u8,
        /// What is measured in, such as `VND`; nothing for a mere count.
        measure: Option<Arc<str>>,
        /// The amount as it is, where a recorded weight splits it and `amount` is rounded.
        #[serde(skip_serializing_if = "Option::is_none")]
        exact: Option<Box<Fraction>>,
    },
    /// A day.
    Day {
        /// The day.
        date: Date,
    },
}

/// An exact fraction in lowest terms.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Fraction {
    /// Above the line.
    pub part: Digits,
    /// Below the line; more than zero.
    pub whole: Digits,
}

impl Fraction {
    /// Returns the number in lowest terms.
    pub fn of(number: &Number) -> Fraction {
        Fraction { part: number.numer().into(), whole: number.denom().into() }
    }
}

impl Figure {
    /// Returns a number of things.
    pub fn count(count: i64) -> Figure {
        Figure::Amount { amount: count.into(), scale: 0, measure: None, exact: None }
    }

    /// Returns so many of so many; the whole must be more than zero.
    pub fn part_of(part: i64, whole: i64) -> Figure {
        Figure::Share { part: part.into(), whole: whole.into() }
    }

    /// Returns the share as part and whole.
    pub fn share(share: &Share) -> Figure {
        Figure::Share { part: share.part().into(), whole: share.whole().into() }
    }

    /// Returns a number as a share in whole percents where it is one (`90` of `100`), else in lowest terms.
    pub fn share_of_number(number: &Number) -> Figure {
        let percents = number * base::number::whole(100);
        if percents.is_integer() {
            return Figure::Share { part: (&percents.to_integer()).into(), whole: 100.into() };
        }
        Figure::Share { part: number.numer().into(), whole: number.denom().into() }
    }

    /// Returns an amount from its value in the smallest part of the measure (`number` 1234.5 at scale 2 is
    /// 12.345, shown as 12.35 with the exact value beside it).
    pub fn amount(number: &Number, scale: u8, measure: Option<Arc<str>>) -> Figure {
        let exact = (!number.is_integer()).then(|| Box::new(Fraction::of(number)));
        Figure::Amount { amount: (&number.round().to_integer()).into(), scale, measure, exact }
    }

    /// Returns the value as a number: a share divided out, an amount in the smallest part of its measure.
    pub fn number(&self) -> Option<Number> {
        match self {
            Figure::Share { part, whole } => Some(Number::new(part.number(), whole.number())),
            Figure::Amount { exact: Some(exact), .. } => {
                Some(Number::new(exact.part.number(), exact.whole.number()))
            }
            Figure::Amount { amount, .. } => Some(Number::from_integer(amount.number())),
            Figure::Day { .. } => None,
        }
    }

    /// Compares two values of the same target; exact, and without division where the numbers are small.
    pub fn order(&self, other: &Figure) -> Ordering {
        if let (Some(a), Some(b)) = (self.small_fraction(), other.small_fraction()) {
            return (i128::from(a.0) * i128::from(b.1)).cmp(&(i128::from(b.0) * i128::from(a.1)));
        }
        match (self, other) {
            (Figure::Day { date }, Figure::Day { date: other }) => date.cmp(other),
            _ => self.number().cmp(&other.number()),
        }
    }

    fn small_fraction(&self) -> Option<(i64, i64)> {
        match self {
            Figure::Share { part, whole } => Some((part.small()?, whole.small()?)),
            Figure::Amount { amount, exact: None, .. } => Some((amount.small()?, 1)),
            _ => None,
        }
    }

    /// Returns how far `self` lies from `other`, `self - other`, in the shape of `self`; of two days how many lie between.
    pub fn minus(&self, other: &Figure) -> Option<Figure> {
        if let (Some((a, b)), Some((c, d))) = (self.small_fraction(), other.small_fraction())
            && let Some(figure) =
                self.small_difference(i128::from(a), i128::from(b), i128::from(c), i128::from(d))
        {
            return Some(figure);
        }
        if let (Figure::Day { date }, Figure::Day { date: other }) = (self, other) {
            return Some(Figure::count(day::number(*date) - day::number(*other)));
        }
        let difference = self.number()? - other.number()?;
        Some(match self {
            Figure::Amount { scale, measure, .. } => Figure::amount(&difference, *scale, measure.clone()),
            _ => Figure::Share { part: difference.numer().into(), whole: difference.denom().into() },
        })
    }

    fn small_difference(&self, a: i128, b: i128, c: i128, d: i128) -> Option<Figure> {
        let (part, whole) = (a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?, b.checked_mul(d)?);
        if let Figure::Amount { scale, measure, .. } = self {
            let amount = i64::try_from(part).ok()?.into();
            return Some(Figure::Amount { amount, scale: *scale, measure: measure.clone(), exact: None });
        }
        let divisor = greatest_common_divisor(part.unsigned_abs(), whole.unsigned_abs()).cast_signed();
        let (part, whole) = (i64::try_from(part / divisor).ok()?, i64::try_from(whole / divisor).ok()?);
        Some(Figure::part_of(part, whole))
    }

    /// Returns the value with its sign turned.
    pub fn negated(&self) -> Figure {
        let turned = |digits: &Digits| Digits::from(&-digits.number());
        match self {
            Figure::Share { part, whole } => Figure::Share { part: turned(part), whole: whole.clone() },
            Figure::Amount { amount, scale, measure, exact } => Figure::Amount {
                amount: turned(amount),
                scale: *scale,
                measure: measure.clone(),
                exact: exact.as_ref().map(|exact| {
                    Box::new(Fraction { part: turned(&exact.part), whole: exact.whole.clone() })
                }),
            },
            Figure::Day { date } => Figure::Day { date: *date },
        }
    }

    /// Returns whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Figure::Share { part, .. } => part.is_negative(),
            Figure::Amount { exact: Some(exact), .. } => exact.part.is_negative(),
            Figure::Amount { amount, .. } => amount.is_negative(),
            Figure::Day { .. } => false,
        }
    }

    /// Returns whether the value is zero.
    pub fn is_zero(&self) -> bool {
        self.number().is_some_and(|number| number.is_zero())
    }
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::fraction;

    fn json(figure: &Figure) -> String {
        serde_json::to_string(figure).unwrap()
    }

    #[test]
    fn figures_leave_as_the_contract_has_them() {
        let cases = [
            (Figure::part_of(106, 109), r#"{"part":"106","whole":"109"}"#),
            (Figure::count(3553), r#"{"amount":"3553","scale":0,"measure":null}"#),
            (
                Figure::amount(&fraction(7, 2), 2, Some("VND".into())),
                r#"{"amount":"4","scale":2,"measure":"VND","exact":{"part":"7","whole":"2"}}"#,
            ),
            (Figure::share_of_number(&fraction(9, 10)), r#"{"part":"90","whole":"100"}"#),
            (Figure::share_of_number(&fraction(1, 3)), r#"{"part":"1","whole":"3"}"#),
            (Figure::Day { date: "2025-12-31".parse().unwrap() }, r#"{"date":"2025-12-31"}"#),
        ];
        for (figure, expected) in cases {
            assert_eq!(json(&figure), expected);
        }
    }

    #[test]
    fn differences_are_exact_and_keep_the_shape() {
        let share = Figure::part_of(106, 109).minus(&Figure::part_of(90, 100)).unwrap();
        assert_eq!(json(&share), r#"{"part":"79","whole":"1090"}"#);
        assert_eq!(Figure::count(3).minus(&Figure::count(5)).unwrap(), Figure::count(-2));
        let even = Figure::part_of(9, 10).minus(&Figure::part_of(90, 100)).unwrap();
        assert!(even.is_zero());
    }

    #[test]
    fn numbers_beyond_64_bits_are_compared_and_shown_exactly() {
        let large = |text: &str| text.parse::<BigInt>().unwrap();
        let (a, b) = (large("100000000000000000000000000000001"), large("100000000000000000000000000000000"));
        let share = |part: &BigInt| Figure::Share {
            part: part.into(),
            whole: (&large("300000000000000000000000000000000")).into(),
        };
        assert_eq!(share(&a).order(&share(&b)), Ordering::Greater);
        assert_eq!(share(&b).order(&Figure::part_of(1, 3)), Ordering::Equal);
        let difference = share(&a).minus(&share(&b)).unwrap();
        assert_eq!(json(&difference), r#"{"part":"1","whole":"300000000000000000000000000000000"}"#);
    }
}
