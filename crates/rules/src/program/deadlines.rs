//! Until when a form is reported, and until when what was reported counts: `due in 10 days`, `due by 12-15`,
//! `counts until 01-15`.
//!
//! - A month and a day without a year stand for the day of that name that lies nearest to the end of the plan's own period,
//!   be it before or after it: of the year 2025, `12-15` is 15 December 2025 and `01-15` is 15 January 2026.
//! - What came after its cut-off is not lost: it stands in the journal, and is shown wherever it does not count.

use super::{FormIx, Program};
use base::{Cycle, Date, Period, day};

/// Until when a report is on time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Due {
    /// So many days after its period's last day.
    InDays(u16),
    /// On this day of its year.
    By(DayNamed),
}

/// A day by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayNamed {
    /// `2025-12-15`
    On(Date),
    /// `12-15`; 29 February is the 28th where there is none.
    Each {
        /// The month, from 1.
        month: i8,
        /// The day of the month, from 1.
        day: i8,
    },
}

impl DayNamed {
    /// Returns the day that is meant for a period which ends on `end`: of each year's, the one nearest to it; of two as
    /// near, the later one.
    pub fn nearest(self, end: Date) -> Date {
        match self {
            DayNamed::On(date) => date,
            DayNamed::Each { month, day } => nearest(end, month, day),
        }
    }
}

fn nearest(end: Date, month: i8, day: i8) -> Date {
    let in_year = |year: i16| {
        let first = Date::new(year, month, 1).expect("a month of a known year");
        day::days_after(first, i32::from(day) - 1).min(first.last_of_month())
    };
    let around = [end.year() + 1, end.year(), end.year() - 1].map(in_year);
    let distance = |date: &Date| (day::number(*date) - day::number(end)).abs();
    around.into_iter().min_by_key(distance).expect("there are three")
}

impl Program {
    /// Returns the last day on which a report on the form for the period is on time; nothing where no report is late.
    /// A year is one of the plan.
    pub fn due(&self, form: FormIx, period: Period) -> Option<Date> {
        let end = period.last_day();
        self[form].due.map(|due| match due {
            Due::InDays(days) => day::days_after(end, i32::from(days)),
            Due::By(day) => day.nearest(end),
        })
    }

    /// Returns the last day on which a figure for the period may come and count; nothing where it always counts.
    /// A year is one of the plan.
    pub fn counts_until(&self, form: FormIx, period: Period) -> Option<Date> {
        let until = self[form].counts_until?;
        let cycle = self.plan.year.map_or(Cycle::Year, Period::cycle);
        Some(until.nearest(period.around(cycle).unwrap_or(period).last_day()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_one_nearest_to_the_end_of_the_period() {
        let cases = [
            ("2025", (12, 15), "2025-12-15"),
            ("2025", (1, 15), "2026-01-15"),
            ("2025", (12, 31), "2025-12-31"),
            ("2025", (7, 2), "2025-07-02"),
            ("2025", (7, 1), "2026-07-01"),
            ("2025", (6, 30), "2026-06-30"),
            ("2024", (7, 3), "2024-07-03"),
            ("2023", (2, 29), "2024-02-29"),
            ("2024", (2, 29), "2025-02-28"),
            ("2025-H1", (7, 20), "2025-07-20"),
            ("2025-Q1", (3, 20), "2025-03-20"),
        ];
        for (period, (month, day), expected) in cases {
            let end = period.parse::<Period>().unwrap().last_day();
            let nearest = DayNamed::Each { month, day }.nearest(end).to_string();
            assert_eq!(nearest, expected, "{month}-{day} of {period}");
        }
    }
}
