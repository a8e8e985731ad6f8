//! What a day, a month, a year is, as far as the words give it, and how it is written.

use base::Date;
use icu_calendar::Date as AnyDate;
use icu_calendar::cal::{Hijri, Iso};

/// Years that official text names, in the Gregorian calendar.
pub const YEARS: std::ops::RangeInclusive<i32> = 1800..=2200;

/// Years of the Hijri calendar that official text names.
pub const HIJRI_YEARS: std::ops::RangeInclusive<i32> = 1300..=1500;

/// A day as far as the words give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partial {
    /// Whether it is of the Hijri calendar.
    pub hijri: bool,
    /// The year.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: Option<i32>,
    /// The day of the month, from 1.
    pub day: Option<i32>,
}

impl Partial {
    /// Returns a year.
    pub fn year(year: i32) -> Partial {
        Partial { year: Some(year), ..Partial::default() }
    }

    /// Returns a month of a year, if one is said.
    pub fn month(year: Option<i32>, month: i32) -> Partial {
        Partial { year, month: Some(month), ..Partial::default() }
    }

    /// Returns whether both are the same day of a month.
    pub fn is_same_day(self, other: Partial) -> bool {
        (self.hijri, self.month, self.day) == (other.hijri, other.month, other.day)
    }

    /// Returns whether the calendar has it.
    pub fn is_real(self) -> bool {
        let years = if self.hijri { HIJRI_YEARS } else { YEARS };
        let days_max = match (self.hijri, self.month, self.year) {
            (true, ..) => 30,
            (_, Some(month), year) => days_in(year.unwrap_or(2000), month),
            _ => 31,
        };
        self.year.is_none_or(|year| years.contains(&year))
            && self.month.is_none_or(|month| (1..=12).contains(&month))
            && self.day.is_none_or(|day| (1..=days_max).contains(&day))
    }

    /// Returns it in ISO 8601 as far as it goes: `2023`, `XXXX-12-05`, `AH1441-07-03`.
    pub fn iso(self) -> String {
        let era = if self.hijri { "AH" } else { "" };
        let year = self.year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
        let part = |part: Option<i32>| part.map_or("XX".to_owned(), |part| format!("{part:02}"));
        match (self.month, self.day) {
            (None, None) => format!("{era}{year}"),
            (month, None) => format!("{era}{year}-{}", part(month)),
            (month, day) => format!("{era}{year}-{}-{}", part(month), part(day)),
        }
    }

    /// Returns what it lacks taken from another: the year, then the month.
    pub fn filled_from(self, other: Partial) -> Partial {
        let month = match self.day {
            Some(_) => self.month.or(other.month),
            None => self.month,
        };
        Partial { hijri: self.hijri || other.hijri, year: self.year.or(other.year), month, day: self.day }
    }

    /// Returns how much is said: 1 a year, 2 a month, 3 a day.
    pub fn depth(self) -> u8 {
        match self {
            Partial { day: Some(_), .. } => 3,
            Partial { month: Some(_), .. } => 2,
            _ => 1,
        }
    }

    /// Returns a day, or the days of a month, of the Hijri calendar in the Gregorian one, by the tables of Umm al-Qura.
    pub fn gregorian(self) -> Option<String> {
        let (year, month) = (self.year.filter(|_| self.hijri)?, self.month?);
        match self.day {
            Some(day) => umm_al_qura(year, month, day).map(|day| day.to_string()),
            None => {
                let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let last = umm_al_qura(next_year, next_month, 1)?.yesterday().ok()?;
                Some(format!("{}/{last}", umm_al_qura(year, month, 1)?))
            }
        }
    }
}

/// Returns the Gregorian day of a day of the calendar of Umm al-Qura, as the Kingdom of Saudi Arabia publishes it.
fn umm_al_qura(year: i32, month: i32, day: i32) -> Option<Date> {
    let small = |value: i32| u8::try_from(value).ok();
    let day =
        AnyDate::try_new_hijri_with_calendar(year, small(month)?, small(day)?, Hijri::new_umm_al_qura())
            .ok()?
            .to_calendar(Iso);
    let number = |value: u8| i8::try_from(value).ok();
    let year = i16::try_from(day.year().extended_year()).ok()?;
    Date::new(year, number(day.month().ordinal)?, number(day.day_of_month().0)?).ok()
}

/// Returns the days of a month; none of a month there is not.
pub fn days_in(year: i32, month: i32) -> i32 {
    let first = i8::try_from(month).ok().zip(i16::try_from(year).ok());
    first
        .and_then(|(month, year)| Date::new(year, month, 1).ok())
        .map_or(0, |day| i32::from(day.days_in_month()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hijri_days_by_umm_al_qura() {
        // From the published calendar: 1 Ramadan 1445 was 11 March 2024, 1 Muharram 1445 19 July 2023.
        let day =
            |year, month, day| Partial { hijri: true, year: Some(year), month: Some(month), day: Some(day) };
        assert_eq!(day(1445, 9, 1).gregorian().as_deref(), Some("2024-03-11"));
        assert_eq!(day(1445, 1, 1).gregorian().as_deref(), Some("2023-07-19"));
        assert_eq!(day(1441, 7, 3).iso(), "AH1441-07-03");
        let month = Partial { day: None, ..day(1445, 9, 1) };
        assert_eq!(month.gregorian().as_deref(), Some("2024-03-11/2024-04-09"));
    }

    #[test]
    fn a_day_is_written_as_far_as_it_goes() {
        let day = Partial { month: Some(12), day: Some(27), ..Partial::default() };
        assert_eq!(day.iso(), "XXXX-12-27");
        assert_eq!(day.filled_from(Partial::year(2023)).iso(), "2023-12-27");
        assert!(!Partial { year: Some(2023), month: Some(2), day: Some(30), hijri: false }.is_real());
    }
}
