//! A quantity beside what it was, or beside what it ought to be by now.

use super::Quantity;
use crate::evaluate::Window;
use base::{Date, Number, number};
use num_traits::Zero;

/// `change(a, year_before)`, `points(a, 2022)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// What changes.
    pub of: Quantity,
    /// Since when, or beside what.
    pub against: Against,
    /// How the difference is told.
    pub told: Told,
}

/// How a difference is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// `change`: as a part of what it was.
    AsPart,
    /// `points`: of two shares, in percentage points.
    InPoints,
}

/// What a quantity is held beside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Against {
    /// The same stretch of the year before.
    YearBefore,
    /// The same stretch of a base year.
    Year(i16),
    /// Where a target ought to stand by now.
    Pace(Pace),
}

/// `pace(houses)`: the same part of the way every day, from the first day to the deadline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pace {
    /// Its position in [`super::Program::targets`].
    pub target: usize,
    /// The first day.
    pub begin: Date,
    /// The day on which the goal is reached.
    pub end: Date,
    /// What is reached then.
    pub goal: Number,
}

impl Told {
    /// Returns the word of the language.
    pub fn word(self) -> &'static str {
        match self {
            Told::AsPart => "change",
            Told::InPoints => "points",
        }
    }
}

impl Change {
    /// Returns what it is held beside, and the window that is taken from.
    pub fn then(&self, window: Window) -> (Quantity, Window) {
        match &self.against {
            Against::YearBefore => (self.of.clone(), window.year_before()),
            Against::Year(year) => (self.of.clone(), window.in_year(*year)),
            Against::Pace(pace) => (Quantity::Pace(pace.clone()), window),
        }
    }
}

impl Pace {
    /// Returns where the target ought to stand at the end of the day: nothing before its first day, the goal from its
    /// deadline on.
    pub fn at(&self, day: Date) -> Number {
        if day < self.begin {
            return Number::zero();
        }
        let days = |end: Date| number::whole(i64::from((end - self.begin).get_days()) + 1);
        &self.goal * days(day.min(self.end)) / days(self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_is_the_same_part_of_the_way_every_day() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let (begin, end) = (day("2025-01-01"), day("2025-12-31"));
        let pace = Pace { target: 0, begin, end, goal: number::whole(730) };
        let cases = [
            ("2024-12-31", 0),
            ("2025-01-01", 2),
            ("2025-06-30", 362),
            ("2025-12-31", 730),
            ("2026-03-01", 730),
        ];
        for (on, stands) in cases {
            assert_eq!(pace.at(day(on)), number::whole(stands), "{on}");
        }
    }
}
