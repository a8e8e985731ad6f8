//! Years, halves, quarters and months: what is asked for, what lies in what, the same period of the year before.

use crate::limits;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How often something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cycle {
    /// Twelve a year.
    Month,
    /// Four a year.
    Quarter,
    /// Two a year.
    Half,
    /// One a year.
    Year,
}

impl Cycle {
    /// Returns how many months one period lasts.
    pub fn months(self) -> i16 {
        match self {
            Cycle::Month => 1,
            Cycle::Quarter => 3,
            Cycle::Half => 6,
            Cycle::Year => 12,
        }
    }

    /// Returns how many periods a year has.
    pub fn per_year(self) -> i16 {
        12 / self.months()
    }
}

/// A year, half, quarter or month. Ordered by its first day, then the shorter first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    cycle: Cycle,
    year: i16,
    // Invariant: below `cycle.per_year()`.
    index: i16,
}

impl Period {
    /// Returns the `number`th period of the year, counted from 1, or nothing where there is none.
    pub fn new(cycle: Cycle, year: i16, number: i16) -> Option<Period> {
        let known = limits::YEARS.contains(&year) && (1..=cycle.per_year()).contains(&number);
        known.then_some(Period { cycle, year, index: number - 1 })
    }

    /// Returns the period of `cycle` in which `day` lies.
    pub fn containing(cycle: Cycle, day: Date) -> Period {
        Period { cycle, year: day.year(), index: (i16::from(day.month()) - 1) / cycle.months() }
    }

    /// Returns how long it lasts.
    pub fn cycle(self) -> Cycle {
        self.cycle
    }

    /// Returns the calendar year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns its number within the year, from 1.
    pub fn number(self) -> i16 {
        self.index + 1
    }

    /// Returns the first day.
    pub fn first_day(self) -> Date {
        let month = i8::try_from(self.index * self.cycle.months() + 1).expect("a month is at most 12");
        date(self.year, month, 1)
    }

    /// Returns the last day.
    pub fn last_day(self) -> Date {
        let last_month = self.first_day().saturating_add(i32::from(self.cycle.months() - 1).months());
        last_month.last_of_month()
    }

    /// Returns whether `day` lies in the period.
    pub fn covers(self, day: Date) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }

    /// Returns whether all of `other` lies in this period (a period contains itself).
    pub fn contains(self, other: Period) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// Returns the same period of the year before.
    pub fn year_before(self) -> Period {
        self.in_year(self.year - 1)
    }

    /// Returns the same period of another year.
    pub fn in_year(self, year: i16) -> Period {
        Period { year, ..self }
    }

    /// Returns the period of the same length right before.
    pub fn previous(self) -> Period {
        if self.index > 0 {
            Period { index: self.index - 1, ..self }
        } else {
            Period { year: self.year - 1, index: self.cycle.per_year() - 1, ..self }
        }
    }

    /// Returns the period of the same length right after.
    pub fn next(self) -> Period {
        if self.index + 1 < self.cycle.per_year() {
            Period { index: self.index + 1, ..self }
        } else {
            Period { year: self.year + 1, index: 0, ..self }
        }
    }

    /// Returns the periods of `cycle` that lie wholly in this one, in order; none where `cycle` is longer.
    pub fn parts(self, cycle: Cycle) -> impl Iterator<Item = Period> {
        let first = Period::containing(cycle, self.first_day());
        std::iter::successors(Some(first), |part| Some(part.next()))
            .skip_while(move |part| part.first_day() < self.first_day())
            .take_while(move |part| self.contains(*part))
    }

    /// Returns the period of `cycle` that contains this one, or nothing where `cycle` is shorter.
    pub fn around(self, cycle: Cycle) -> Option<Period> {
        let around = Period::containing(cycle, self.first_day());
        around.contains(self).then_some(around)
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Period) -> std::cmp::Ordering {
        let key = |p: &Period| (p.year, p.index * p.cycle.months(), p.cycle);
        key(self).cmp(&key(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = (self.year, self.number());
        match self.cycle {
            Cycle::Year => write!(f, "{year:04}"),
            Cycle::Half => write!(f, "{year:04}-H{number}"),
            Cycle::Quarter => write!(f, "{year:04}-Q{number}"),
            Cycle::Month => write!(f, "{year:04}-{number:02}"),
        }
    }
}

/// The text is not a period; it is written `2025`, `2025-H1`, `2025-Q3` or `2025-07`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a period is written 2025, 2025-H1, 2025-Q3 or 2025-07")
    }
}

impl std::error::Error for NotAPeriod {}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Period, NotAPeriod> {
        let digits = |part: &str, length: usize| -> Option<i16> {
            let plain = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten()
        };
        let read = || match text.split_once('-') {
            None => Period::new(Cycle::Year, digits(text, 4)?, 1),
            Some((year, rest)) => {
                let year = digits(year, 4)?;
                match rest.as_bytes().first()? {
                    b'H' => Period::new(Cycle::Half, year, digits(&rest[1..], 1)?),
                    b'Q' => Period::new(Cycle::Quarter, year, digits(&rest[1..], 1)?),
                    _ => Period::new(Cycle::Month, year, digits(rest, 2)?),
                }
            }
        };
        read().ok_or(NotAPeriod)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Period, NotAPeriod> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn periods_are_written_as_they_are_read() {
        for text in ["2025", "2025-H1", "2025-Q3", "2025-07"] {
            assert_eq!(period(text).to_string(), text);
        }
        for text in [
            "", "25", "2025-", "2025-13", "2025-00", "2025-Q5", "2025-H3", "2025-7", "2025-Q", "1800", "٢٠٢٥",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn days_of_a_period() {
        let cases = [
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-Q3", "2025-07-01", "2025-09-30"),
            ("2025-H2", "2025-07-01", "2025-12-31"),
            ("2025", "2025-01-01", "2025-12-31"),
        ];
        for (text, first, last) in cases {
            assert_eq!(period(text).first_day().to_string(), first);
            assert_eq!(period(text).last_day().to_string(), last);
        }
    }

    #[test]
    fn neighbours_and_parts() {
        assert_eq!(period("2025-01").previous(), period("2024-12"));
        assert_eq!(period("2024-Q4").next(), period("2025-Q1"));
        assert_eq!(period("2025-Q3").year_before(), period("2024-Q3"));
        let parts = |text: &str, cycle| period(text).parts(cycle).map(|p| p.to_string()).collect::<Vec<_>>();
        assert_eq!(parts("2025-H2", Cycle::Quarter), ["2025-Q3", "2025-Q4"]);
        assert_eq!(parts("2025-Q2", Cycle::Month), ["2025-04", "2025-05", "2025-06"]);
        assert!(parts("2025-Q2", Cycle::Year).is_empty());
        assert_eq!(period("2025-Q2").around(Cycle::Year), Some(period("2025")));
        assert_eq!(period("2025").around(Cycle::Quarter), None);
    }
}
