//! Days that a plan names: `2025-03-31`, `03-31 of year`, `30 days after received`.
//!
//! - A day is kept as its number ([`base::day`]), so that days are compared like any other numbers.
//! - What is said of the year holds for every year: it is the one in which the period asked about ends, and begins when
//!   years of the plan do.

use super::{ItemIx, ItemKind, Measure, Plan, Program, Quantity, Target};
use crate::evaluate::Window;
use base::{Cycle, Date, Number, Period, day, number};
use num_traits::ToPrimitive;

/// A day that a plan names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    /// What it is reckoned from.
    pub anchor: Anchor,
    /// How far from it.
    pub shift: Option<Shift>,
}

/// What a day is reckoned from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// `2025-03-31`
    On(Date),
    /// `year_start`
    YearStart,
    /// `year_end`
    YearEnd,
    /// `03-31 of year`, `12-31 of year_before`; 29 February is the 28th where there is none.
    OfYear {
        /// The month, from 1.
        month: i8,
        /// The day of the month, from 1.
        day: i8,
        /// In the year before.
        before: bool,
    },
    /// What the unit itself answered to this item of the kind `date`.
    Item(ItemIx),
}

/// `3 months after`, `10 days before`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shift {
    /// How many; below zero it is before.
    pub count: i32,
    /// Months; else days.
    pub months: bool,
}

/// So many months or days a day is reckoned from another at most: a hundred years.
pub const SHIFT_MAX: [u64; 2] = [36_600, 1_200];

impl Day {
    /// Returns the day itself in the question's year; nothing where a unit's answer decides it.
    pub fn on(&self, window: Window) -> Option<Date> {
        let year = window.period.around(Cycle::Year).expect("every period belongs to a year");
        let anchor = match self.anchor {
            Anchor::On(date) => date,
            Anchor::YearStart => year.first_day(),
            Anchor::YearEnd => year.last_day(),
            Anchor::OfYear { month, day, before } => {
                in_year(if before { year.year_before() } else { year }, month, day)
            }
            Anchor::Item(_) => return None,
        };
        Some(self.shifted(anchor))
    }

    /// Returns the number of the day, where it can be told.
    pub fn number(&self, window: Window) -> Option<Number> {
        self.on(window).map(|date| number::whole(day::number(date)))
    }

    /// Returns the number of the day that lies so far from the one with this number; nothing for no day.
    pub fn number_from(&self, answer: &Number) -> Option<Number> {
        let answer = answer.is_integer().then(|| answer.to_integer().to_i64()).flatten();
        Some(number::whole(day::number(self.shifted(day::date(answer?)?))))
    }

    fn shifted(&self, date: Date) -> Date {
        match self.shift {
            None => date,
            Some(Shift { count, months: true }) => day::months_after(date, count),
            Some(Shift { count, months: false }) => day::days_after(date, count),
        }
    }
}

/// Returns the day of this month that lies in the year.
fn in_year(year: Period, month: i8, day: i8) -> Date {
    let on = |year: i16| {
        let end = Date::new(year, month, 1).expect("a month of a known year").last_of_month();
        Date::new(year, month, day.min(end.day())).expect("a day of the month")
    };
    let early = on(year.first_day().year());
    if year.covers(early) { early } else { on(year.last_day().year()) }
}

impl Plan {
    /// Returns a year in which days of a table can be put in order: the plan's own, else any.
    pub fn some_year(&self) -> Window {
        Window::whole(
            self.year.unwrap_or_else(|| Period::containing(Cycle::Year, Date::constant(2025, 1, 1))),
        )
    }
}

impl Program {
    /// Returns whether the quantity is a day.
    pub fn is_day(&self, quantity: &Quantity) -> bool {
        match quantity {
            Quantity::Day(_) => true,
            Quantity::Item(item) => self[*item].kind == ItemKind::Date,
            Quantity::Indicator(indicator) => self.is_day(&self[*indicator].quantity),
            Quantity::Derived(derived) => derived.of.iter().any(|of| self.is_day(of)),
            _ => false,
        }
    }

    /// Returns the day until or from which the target's day must lie; nothing where its threshold is a number.
    pub fn threshold_day(&self, target: &Target) -> Option<Date> {
        let (Measure::Value(quantity) | Measure::Each(_, quantity)) = &target.measure else { return None };
        let number = self.is_day(quantity).then(|| target.threshold.to_integer().to_i64()).flatten();
        number.and_then(day::date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(anchor: Anchor, shift: Option<(i32, bool)>, period: &str) -> String {
        let shift = shift.map(|(count, months)| Shift { count, months });
        let window = Window::whole(period.parse().unwrap());
        Day { anchor, shift }.on(window).unwrap().to_string()
    }

    #[test]
    fn days_follow_the_year_that_is_asked_about() {
        let of_year = |month, day, before| Anchor::OfYear { month, day, before };
        assert_eq!(on(of_year(12, 31, true), None, "2025"), "2024-12-31");
        assert_eq!(on(of_year(3, 31, false), None, "2025-Q2"), "2025-03-31");
        assert_eq!(on(of_year(2, 29, false), None, "2025"), "2025-02-28");
        assert_eq!(on(Anchor::YearEnd, Some((-9, true)), "2024"), "2024-03-31");
        assert_eq!(on(Anchor::YearStart, Some((-1, false)), "2024"), "2023-12-31");
        let date = "2025-01-31".parse().unwrap();
        assert_eq!(on(Anchor::On(date), Some((1, true)), "2030"), "2025-02-28");
    }

    #[test]
    fn what_is_no_day_has_no_day_after_it() {
        let after = Day { anchor: Anchor::Item(ItemIx(0)), shift: Some(Shift { count: 1, months: false }) };
        assert_eq!(after.number_from(&number::whole(0)), Some(number::whole(1)));
        assert_eq!(after.number_from(&number::whole(i64::MAX)), None);
        assert_eq!(after.number_from(&number::fraction(1, 2)), None);
    }
}
