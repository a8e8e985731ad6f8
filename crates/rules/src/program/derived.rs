//! Numbers made of others by more than `+`, `-` and `/`.

use super::Quantity;
use base::{Number, number};
use num_traits::{Signed, Zero};

/// `mean { a; b; c }`, `a * 2`, `round(a, 2)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Derived {
    /// How it is made.
    pub how: How,
    /// Of what; one number for `Times` and `Rounded`, else at least one.
    pub of: Vec<Quantity>,
}

/// How a number is made of others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// One of several numbers, or their mean.
    Gathered(Gathering),
    /// So many times.
    Times(Number),
    /// Rounded to so many digits after the point.
    Rounded {
        /// Where to.
        direction: Direction,
        /// Digits that are kept.
        digits: u8,
        /// They are digits of a percentage.
        percent: bool,
    },
}

/// What is taken of several numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gathering {
    /// Their sum divided by how many they are.
    Mean,
    /// The lowest.
    Lowest,
    /// The highest.
    Highest,
}

/// Where a number is rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the next number below.
    Floor,
    /// To the next number above.
    Ceiling,
    /// To the nearest number, a half away from zero.
    Round,
    /// Towards zero: the digits that follow are left out.
    Truncate,
}

impl Gathering {
    /// All of them.
    pub const ALL: [Gathering; 3] = [Gathering::Mean, Gathering::Lowest, Gathering::Highest];

    /// Returns the word of the language.
    pub fn word(self) -> &'static str {
        match self {
            Gathering::Mean => "mean",
            Gathering::Lowest => "lowest",
            Gathering::Highest => "highest",
        }
    }
}

impl Direction {
    /// All of them.
    pub const ALL: [Direction; 4] =
        [Direction::Floor, Direction::Ceiling, Direction::Round, Direction::Truncate];

    /// Returns the key of the word of the language.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Floor => "floor/number",
            Direction::Ceiling => "ceiling/number",
            Direction::Round => "round/number",
            Direction::Truncate => "truncate",
        }
    }
}

impl How {
    /// Returns whether the number can only grow while the others only grow.
    pub fn rises(&self) -> bool {
        !matches!(self, How::Times(times) if times.is_negative())
    }

    /// Returns the number made of these; nothing where there are none.
    pub fn number(&self, of: &[Number]) -> Option<Number> {
        let first = of.first()?;
        Some(match self {
            How::Gathered(Gathering::Mean) => of.iter().sum::<Number>() / number::whole(of.len()),
            How::Gathered(Gathering::Lowest) => of.iter().min().unwrap_or(first).clone(),
            How::Gathered(Gathering::Highest) => of.iter().max().unwrap_or(first).clone(),
            How::Times(times) => first * times,
            How::Rounded { direction, digits, percent } => {
                let shift = u32::from(*digits) + if *percent { 2 } else { 0 };
                rounded(first, *direction, &number::whole(10_i64.pow(shift)))
            }
        })
    }
}

fn rounded(number: &Number, direction: Direction, scale: &Number) -> Number {
    if number.is_zero() {
        return number.clone();
    }
    let scaled = number * scale;
    let whole = match direction {
        Direction::Floor => scaled.floor(),
        Direction::Ceiling => scaled.ceil(),
        Direction::Round => scaled.round(),
        Direction::Truncate => scaled.trunc(),
    };
    whole / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_as_the_word_says() {
        let cases = [
            (Direction::Floor, "8.33", "-8.34"),
            (Direction::Ceiling, "8.34", "-8.33"),
            (Direction::Round, "8.33", "-8.33"),
            (Direction::Truncate, "8.33", "-8.33"),
        ];
        for (direction, above, below) in cases {
            let how = How::Rounded { direction, digits: 2, percent: false };
            let shown = |number| number::exact_decimal(&how.number(&[number]).unwrap()).unwrap();
            let third = number::fraction(25, 3);
            assert_eq!((shown(third.clone()).as_str(), shown(-third).as_str()), (above, below));
        }
        let half = How::Rounded { direction: Direction::Round, digits: 0, percent: true };
        assert_eq!(half.number(&[number::fraction(125, 1000)]), Some(number::fraction(13, 100)));
    }
}
