//! Conditions over editions: `for 2 consecutive editions`, `in 3 of the last 4 editions`.
//!
//! - An edition is a period of the plan's own length: a plan of a year counts years.
//! - A period the plan names under `no contest` is no edition: it breaks no streak and does not count.

use crate::evaluate::Window;
use crate::program::Plan;
use base::{Cycle, Period, limits};

/// In how many of the last editions a condition must hold; the running one is the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Editions {
    /// In so many of them; a streak asks for every one.
    pub at_least: usize,
    /// Of so many, counted backwards.
    pub of_last: usize,
}

impl Editions {
    /// Returns so many editions in a row.
    pub fn consecutive(count: usize) -> Editions {
        Editions { at_least: count, of_last: count }
    }

    /// Returns the clause as a plan writes it.
    pub fn text(self) -> String {
        let Editions { at_least, of_last } = self;
        if at_least == of_last {
            format!("for {at_least} consecutive editions")
        } else {
            format!("in {at_least} of the last {of_last} editions")
        }
    }
}

impl Plan {
    /// Returns the last `count` editions up to the one in which the window ends, the latest first. The running one is
    /// counted as far as the window goes, every other one as a whole.
    pub fn last_editions(&self, window: Window, count: usize) -> impl Iterator<Item = Window> {
        let running = self.running_edition(window);
        let known = |period: &Period| limits::YEARS.contains(&period.year());
        let back = std::iter::successors(Some(running), |period| Some(period.previous())).take_while(known);
        let held = back.filter(|period| !self.is_without_contest(*period));
        held.take(count).map(move |period| {
            if period == running { Window { period, ..window } } else { Window::whole(period) }
        })
    }

    /// Returns the edition after the one in which the window ends; nothing where the known years are over.
    pub fn next_edition(&self, window: Window) -> Option<Period> {
        let running = self.running_edition(window);
        let known = |period: &Period| limits::YEARS.contains(&period.year());
        let ahead = std::iter::successors(Some(running.next()), |period| Some(period.next()));
        ahead.take_while(known).find(|period| !self.is_without_contest(*period))
    }

    fn running_edition(&self, window: Window) -> Period {
        let year = self.year.unwrap_or_else(|| Period::containing(Cycle::Year, window.period.last_day()));
        let asked = window.period.beginning(year.start());
        let last_day = window.through.clamp(asked.first_day(), asked.last_day());
        let within = || match year.cycle() {
            Cycle::Year => Period::year_of(last_day, year.start()),
            cycle => Period::containing(cycle, last_day),
        };
        asked.around(year.cycle()).unwrap_or_else(within)
    }

    fn is_without_contest(&self, period: Period) -> bool {
        self.no_contest.iter().any(|without| without.contains(period))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(year: &str) -> Plan {
        let no_contest = ["2020", "2021"].map(|year| year.parse().unwrap()).to_vec();
        Plan { year: Some(year.parse().unwrap()), no_contest, ..Plan::default() }
    }

    fn editions(year: &str, asked: &str, through: &str, count: usize) -> Vec<String> {
        let plan = plan(year);
        let window = Window { period: asked.parse().unwrap(), through: through.parse().unwrap() };
        let told = |edition: Window| format!("{}..{}", edition.period, edition.through);
        plan.last_editions(window, count).map(told).collect()
    }

    #[test]
    fn years_without_a_contest_are_no_editions() {
        let years = editions("2024", "2024", "2024-12-31", 8);
        let years = years.iter().map(|year| &year[..4]).collect::<Vec<_>>();
        assert_eq!(years, ["2024", "2023", "2022", "2019", "2018", "2017", "2016", "2015"]);
        assert_eq!(editions("2024", "2021", "2021-12-31", 1), ["2019..2019-12-31"]);
        let window = |year: &str| Window::whole(year.parse().unwrap());
        let next = |year| plan("2024").next_edition(window(year)).unwrap().to_string();
        assert_eq!([next("2019"), next("2024")], ["2022", "2025"]);
    }

    #[test]
    fn the_running_edition_goes_as_far_as_the_question() {
        assert_eq!(editions("2024", "2024-Q2", "2024-06-30", 2), ["2024..2024-06-30", "2023..2023-12-31"]);
        assert_eq!(
            editions("2024-H1", "2024", "2024-12-31", 2),
            ["2024-H2..2024-12-31", "2024-H1..2024-06-30"]
        );
        assert_eq!(editions("2024", "2024", "2023-12-31", 1), ["2024..2023-12-31"]);
    }
}
