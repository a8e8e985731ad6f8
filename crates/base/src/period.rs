//! Years, halves, quarters and months: what is asked for, what lies in what, the same period of the year before.

use crate::limits;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
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

/// The day on which years begin: the first of January, or an assessment's own, such as 15 November.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearStart {
    // Invariant: a month and a day that every year has.
    month: i8,
    day: i8,
    before: bool,
}

impl YearStart {
    /// Years of the calendar.
    pub const CALENDAR: YearStart = YearStart { month: 1, day: 1, before: false };

    /// Returns years that begin on this day of the year after which they are called, or of the one `before` it; nothing
    /// for a day that some years do not have.
    pub fn new(month: i8, day: i8, before: bool) -> Option<YearStart> {
        const SHORT: i16 = 2025;
        Date::new(SHORT, month, day).ok().map(|_| YearStart { month, day, before })
    }

    /// Returns the month, the day of the month, and whether it is that of the year before.
    pub fn day(self) -> (i8, i8, bool) {
        (self.month, self.day, self.before)
    }

    fn of(self, year: i16) -> Date {
        date(year - i16::from(self.before), self.month, self.day)
    }
}

/// A year, half, quarter or month. Ordered by year and first month, then the shorter first.
///
/// Years may begin on a day of their own; halves, quarters and months are always those of the calendar, and belong to the
/// year in which they end. A period's text does not tell when its year begins.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    cycle: Cycle,
    year: i16,
    // Invariant: below `cycle.per_year()`.
    index: i16,
    start: YearStart,
}

impl Period {
    /// Returns the `number`th period of the year, counted from 1, or nothing where there is none.
    pub fn new(cycle: Cycle, year: i16, number: i16) -> Option<Period> {
        let known = limits::YEARS.contains(&year) && (1..=cycle.per_year()).contains(&number);
        known.then_some(Period { cycle, year, index: number - 1, start: YearStart::CALENDAR })
    }

    /// Returns the period of `cycle` in which `day` lies, in years of the calendar.
    pub fn containing(cycle: Cycle, day: Date) -> Period {
        let index = (i16::from(day.month()) - 1) / cycle.months();
        Period { cycle, year: day.year(), index, start: YearStart::CALENDAR }
    }

    /// Returns the year in which `day` lies, where years begin on `start`.
    pub fn year_of(day: Date, start: YearStart) -> Period {
        let begun = start.of(day.year()) <= day;
        let year = if begun { day.year() } else { day.year() - 1 };
        let ended = start.before && start.of(year + 1) <= day;
        Period { cycle: Cycle::Year, year: year + i16::from(ended), index: 0, start }
    }

    /// Returns the same period where years begin on `start`: the year of the same name, the half, quarter or month as
    /// part of such a year.
    pub fn beginning(self, start: YearStart) -> Period {
        Period { start, ..self }
    }

    /// Returns on which day its year begins.
    pub fn start(self) -> YearStart {
        self.start
    }

    /// Returns the number of the year it belongs to, which is that of the calendar unless years begin otherwise.
    pub fn year_counted(self) -> i16 {
        match self.cycle {
            Cycle::Year => self.year,
            _ => Period::year_of(self.last_day(), self.start).year,
        }
    }

    /// Returns how long it lasts.
    pub fn cycle(self) -> Cycle {
        self.cycle
    }

    /// Returns the year in its name.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns its number within the year, from 1.
    pub fn number(self) -> i16 {
        self.index + 1
    }

    /// Returns the first day.
    pub fn first_day(self) -> Date {
        if self.cycle == Cycle::Year {
            return self.start.of(self.year);
        }
        let month = i8::try_from(self.index * self.cycle.months() + 1).expect("a month is at most 12");
        date(self.year, month, 1)
    }

    /// Returns the last day.
    pub fn last_day(self) -> Date {
        if self.cycle == Cycle::Year {
            return self.start.of(self.year + 1).yesterday().expect("a known year is not the first of all");
        }
        let last_month = self.first_day().saturating_add(i32::from(self.cycle.months() - 1).months());
        last_month.last_of_month()
    }

    /// Returns whether `day` lies in the period.
    pub fn covers(self, day: Date) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }

    /// Returns whether `other` belongs to this period: all of it lies there (a period contains itself), or it ends in this
    /// year. A year is meant by its name, whenever it begins.
    pub fn contains(self, other: Period) -> bool {
        match (self.cycle, other.cycle) {
            (Cycle::Year, Cycle::Year) => self.year == other.year,
            (Cycle::Year, _) => self.covers(other.last_day()),
            _ => self.first_day() <= other.first_day() && other.last_day() <= self.last_day(),
        }
    }

    /// Returns the same period of the year before.
    pub fn year_before(self) -> Period {
        Period { year: self.year - 1, ..self }
    }

    /// Returns the same period of another year.
    pub fn in_year(self, year: i16) -> Period {
        Period { year: self.year + year - self.year_counted(), ..self }
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

    /// Returns the periods of `cycle` that belong to this one, in order; none where `cycle` is longer.
    pub fn parts(self, cycle: Cycle) -> impl Iterator<Item = Period> {
        let first = match self.cycle {
            Cycle::Year if cycle == Cycle::Year => self,
            _ => Period::containing(cycle, self.first_day()).beginning(self.start),
        };
        let parts = std::iter::successors(Some(first), |part| Some(part.next()));
        parts.take_while(move |part| self.contains(*part))
    }

    /// Returns the period of `cycle` to which this one belongs, or nothing where `cycle` is shorter.
    pub fn around(self, cycle: Cycle) -> Option<Period> {
        let around = match cycle {
            Cycle::Year => Period::year_of(self.last_day(), self.start),
            _ => Period::containing(cycle, self.first_day()).beginning(self.start),
        };
        (self.cycle <= cycle && around.contains(self)).then_some(around)
    }

    /// What tells one period from another: a month is the same month whatever year it is counted in.
    fn key(self) -> (i16, i16, Cycle, Option<YearStart>) {
        let start = (self.cycle == Cycle::Year).then_some(self.start);
        (self.year, self.index * self.cycle.months(), self.cycle, start)
    }
}

impl PartialEq for Period {
    fn eq(&self, other: &Period) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Period {}

impl Hash for Period {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Period) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
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

impl JsonSchema for Period {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A year, half, quarter or month.",
            "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$",
            "examples": ["2025", "2025-H1", "2025-Q3", "2025-07"],
        })
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

    fn begins(text: &str, before: bool) -> Period {
        period(text).beginning(YearStart::new(11, 15, before).unwrap())
    }

    #[test]
    fn a_year_may_begin_on_any_day() {
        let days = |period: Period| [period.first_day(), period.last_day()].map(|day| day.to_string());
        assert_eq!(days(begins("2025", false)), ["2025-11-15", "2026-11-14"]);
        assert_eq!(days(begins("2025", true)), ["2024-11-15", "2025-11-14"]);
        assert_eq!(days(begins("2025-11", false)), ["2025-11-01", "2025-11-30"]);
        assert_eq!(begins("2025", false).year_before(), begins("2024", false));
        assert_ne!(begins("2025", false), period("2025"));
        assert_eq!(begins("2025-11", false), period("2025-11"));
        assert_eq!([YearStart::new(2, 29, false), YearStart::new(13, 1, false)], [None, None]);
    }

    #[test]
    fn every_month_belongs_to_the_one_year_in_which_it_ends() {
        let (after, before) = (begins("2025", false), begins("2025", true));
        let months =
            |year: Period| year.parts(Cycle::Month).map(|month| month.to_string()).collect::<Vec<_>>();
        let ends = |months: Vec<String>| (months.len(), months[0].clone(), months[11].clone());
        assert_eq!(ends(months(after)), (12, "2025-11".to_owned(), "2026-10".to_owned()));
        assert_eq!(ends(months(before)), (12, "2024-11".to_owned(), "2025-10".to_owned()));
        let quarters = after.parts(Cycle::Quarter).map(|quarter| quarter.to_string()).collect::<Vec<_>>();
        assert_eq!(quarters, ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]);
        assert_eq!(after.parts(Cycle::Year).collect::<Vec<_>>(), [after]);
        for (month, year) in [("2025-11", 2025), ("2025-10", 2024), ("2026-10", 2025), ("2026-11", 2026)] {
            let month = begins(month, false);
            assert_eq!(
                (month.year_counted(), month.around(Cycle::Year)),
                (year, begins(&year.to_string(), false).into())
            );
            assert_eq!(after.contains(month), year == 2025, "{month}");
        }
        assert_eq!(begins("2026-03", false).in_year(2020), period("2021-03"));
    }

    #[test]
    fn every_day_lies_in_the_one_year_that_begins_no_later() {
        for before in [false, true] {
            for start in ["2025-01-01", "2025-06-15", "2025-11-15", "2025-12-31"] {
                let start: Date = start.parse().unwrap();
                let start = YearStart::new(start.month(), start.day(), before).unwrap();
                let mut day = date(2024, 1, 1);
                while day < date(2027, 1, 1) {
                    let year = Period::year_of(day, start);
                    assert!(year.covers(day) && !year.next().covers(day), "{day} {start:?}");
                    day = day.tomorrow().unwrap();
                }
            }
        }
    }
}
