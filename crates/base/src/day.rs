//! Days as whole numbers, for figures that are dates: 1 January 1970 is 0, the day before it -1.

use crate::limits;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};

const FIRST: Date = Date::constant(1970, 1, 1);
const HOURS: i64 = 24;

/// Returns the number of the day.
pub fn number(date: Date) -> i64 {
    FIRST.duration_until(date).as_hours() / HOURS
}

/// Returns the day with this number; nothing outside the years the program knows.
pub fn date(number: i64) -> Option<Date> {
    let date = FIRST.checked_add(SignedDuration::try_from_hours(number.checked_mul(HOURS)?)?).ok()?;
    limits::YEARS.contains(&date.year()).then_some(date)
}

/// Returns the day so many days after, or before where it is less than zero; no more than a hundred years.
pub fn days_after(date: Date, count: i32) -> Date {
    date.checked_add(count.days()).expect("a hundred years from a known year are known to the calendar")
}

/// Returns the day so many months after, or before; the last of its month where that is shorter.
pub fn months_after(date: Date, count: i32) -> Date {
    date.checked_add(count.months()).expect("a hundred years from a known year are known to the calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_in_order_and_found_again() {
        let cases = [("1970-01-01", 0), ("1969-12-31", -1), ("2025-03-31", 20_178), ("1900-01-01", -25_567)];
        for (day, expected) in cases {
            let day: Date = day.parse().unwrap();
            assert_eq!((number(day), date(expected)), (expected, Some(day)));
        }
        let ends = [Date::constant(1899, 12, 31), Date::constant(2201, 1, 1)];
        assert_eq!(ends.map(|day| date(number(day))), [None, None]);
        assert_eq!([date(i64::MAX), date(i64::MIN), date(10_000_000_000)], [None; 3]);
    }
}
