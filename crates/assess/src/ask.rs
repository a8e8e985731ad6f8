//! What is asked: of whom, for when, on which map, and as of when.

use crate::answer::{AsOf, Labels, Text};
use crate::trouble;
use base::{Cycle, Date, Message, Period, Seq, UnitId};
use cube::{Cube, Hierarchy};
use register::Register;
use std::sync::Arc;

/// What answers rest on: what was known after one entry, and the day of the question.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Units, plans, reports, awards.
    pub register: &'a Register,
    /// Figures: as reported, unless the question is about verified ones.
    pub cube: &'a Cube,
    /// Figures of verified reports, as verified.
    pub verified: &'a Cube,
    /// The last entry that counts.
    pub head: Seq,
    /// The day the question is put, or the day it is put for.
    pub today: Date,
}

impl<'a> View<'a> {
    /// Returns the same view of what was verified only: whatever nobody verified is missing.
    pub fn of_verified(&self) -> View<'a> {
        View { cube: self.verified, ..*self }
    }

    /// Returns what was verified, where there is anything to hold beside what was reported.
    pub(crate) fn beside(&self) -> Option<View<'a>> {
        let is_other = !std::ptr::eq(self.cube, self.verified) && self.verified.figure_count() > 0;
        is_other.then(|| self.of_verified())
    }
}

/// A question. The same switches serve every command and page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Which units.
    pub units: Units,
    /// For which period.
    pub period: Period,
    /// Up to and including which day; without it, all of a period that is over, else up to the last full month.
    pub through: Option<Date>,
    /// On which map.
    pub map: MapChoice,
}

/// Which units are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Units {
    /// One, by code.
    One(String),
    /// All of the map.
    All,
    /// Those of a level or kind.
    Level(String),
    /// Those that have none above them.
    Top,
}

/// Which hierarchy an answer stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapChoice {
    /// The units as they were on the last day counted.
    #[default]
    Published,
    /// The units as they are on the day of the question.
    Today,
    /// The units as they were on this day.
    On(Date),
}

/// Which order is asked for, beside the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankAsk {
    /// A target, indicator, item, score or standard.
    pub name: String,
    /// Only units of this level or kind; without it, the units that have the figure, level by level.
    pub level: Option<String>,
    /// Only units below this one.
    pub within: Option<String>,
}

impl Ask {
    /// Returns the plain question: these units, this period, as published.
    pub fn new(units: Units, period: Period) -> Ask {
        Ask { units, period, through: None, map: MapChoice::Published }
    }
}

/// A question with everything settled that it leaves open.
pub(crate) struct Setting<'a> {
    pub view: View<'a>,
    pub period: Period,
    pub through: Date,
    pub map: MapChoice,
    /// The units of the map.
    pub order: Arc<Hierarchy>,
    // Invariant: in order.
    /// Positions of the units asked about.
    pub chosen: Vec<u32>,
}

impl<'a> Setting<'a> {
    pub fn new(view: View<'a>, ask: &Ask) -> Result<Setting<'a>, Vec<Message>> {
        let through = through(&view, ask).map_err(|message| vec![message])?;
        let order = view.register.hierarchy(map_day(ask.map, through, view.today));
        let mut setting =
            Setting { view, period: ask.period, through, map: ask.map, order, chosen: Vec::new() };
        setting.chosen = setting.choose(&ask.units).map_err(|message| vec![message])?;
        Ok(setting)
    }

    /// Returns the same question about other units.
    pub fn of_units(&self, chosen: Vec<u32>) -> Setting<'a> {
        Setting { order: Arc::clone(&self.order), chosen, ..*self }
    }

    /// Returns the same question on another map.
    pub fn on(&self, map: MapChoice) -> Setting<'a> {
        let order = self.view.register.hierarchy(map_day(map, self.through, self.view.today));
        Setting { map, order, chosen: Vec::new(), ..*self }
    }

    /// Returns whether the unit at `place` is asked about, or below one that is.
    pub fn is_chosen(&self, place: u32) -> bool {
        let line = std::iter::once(place).chain(self.order.above(place));
        line.into_iter().any(|unit| self.chosen.binary_search(&unit).is_ok())
    }

    /// Returns the day whose units answers up to `through` are for.
    pub fn map_day(&self, through: Date) -> Date {
        map_day(self.map, through, self.view.today)
    }

    pub fn map_text(&self) -> Text {
        match self.map {
            MapChoice::Published => "published".into(),
            MapChoice::Today => "today".into(),
            MapChoice::On(day) => day.to_string().as_str().into(),
        }
    }

    pub fn as_of(&self) -> AsOf {
        AsOf { entry: self.view.head, date: self.view.today }
    }

    /// Returns where the unit with this code stands on the map.
    pub fn place(&self, code: &str) -> Result<u32, Message> {
        let register = self.view.register;
        let unit = register.units().id(code).ok_or_else(|| trouble::unknown_unit(register, code))?;
        let missing = || trouble::not_on_map(register, unit, self.map_day(self.through));
        self.order.position(unit).ok_or_else(missing)
    }

    /// Returns the units of the map whose level or kind is the word.
    pub fn of_level(&self, word: &str) -> Result<Vec<u32>, Message> {
        let found = self.order.mask(&[word.to_owned()]).iter().collect::<Vec<_>>();
        let unknown = || trouble::unknown_level(&self.order, self.map_day(self.through), word);
        if found.is_empty() { Err(unknown()) } else { Ok(found) }
    }

    /// Returns the code of the unit at `place`.
    pub fn code(&self, place: u32) -> Text {
        self.view.register.units().unit(self.order.unit(place)).code.as_str().into()
    }

    /// Returns what the unit is called on the map's day, by language.
    pub fn names(&self, unit: UnitId) -> Labels {
        let unit = self.view.register.units().unit(unit);
        let names = &unit.on(self.map_day(self.through)).unwrap_or(unit.last()).names;
        let known = [("ar", &names.ar), ("en", &names.en), ("vi", &names.vi)];
        let known = known.into_iter().filter_map(|(lang, name)| Some((lang, name.as_ref()?.to_string())));
        Arc::new(known.collect())
    }

    fn choose(&self, units: &Units) -> Result<Vec<u32>, Message> {
        match units {
            Units::One(code) => self.place(code).map(|position| vec![position]),
            Units::All => Ok((0..self.order.len()).collect()),
            Units::Level(word) => self.of_level(word),
            Units::Top => Ok(self.order.roots().collect()),
        }
    }
}

fn map_day(map: MapChoice, through: Date, today: Date) -> Date {
    match map {
        MapChoice::Published => through,
        MapChoice::Today => today,
        MapChoice::On(day) => day,
    }
}

/// Returns the last day counted.
fn through(view: &View, ask: &Ask) -> Result<Date, Message> {
    let period = ask.period;
    match ask.through {
        Some(through) if !period.covers(through) => {
            Err(Message::new("standing.through-outside").with("through", through).with("period", period))
        }
        Some(through) if through > view.today => {
            Err(Message::new("standing.through-ahead").with("through", through).with("today", view.today))
        }
        Some(through) => Ok(through),
        None => Ok(last_full_day(period, view.today)),
    }
}

/// Returns the period's last day if it has come, else the end of its last month that is over; the day before the
/// period where none is.
fn last_full_day(period: Period, today: Date) -> Date {
    let months = period.parts(Cycle::Month).map(Period::last_day).filter(|day| *day <= today);
    let before = || period.first_day().yesterday().unwrap_or(period.first_day());
    months.last().unwrap_or_else(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_period_is_counted_up_to_its_last_full_month() {
        let cases = [
            ("2025", "2026-01-05", "2025-12-31"),
            ("2025", "2025-12-31", "2025-12-31"),
            ("2025", "2025-07-30", "2025-06-30"),
            ("2025", "2025-07-31", "2025-07-31"),
            ("2025-Q3", "2025-07-14", "2025-06-30"),
            ("2025-07", "2025-08-01", "2025-07-31"),
        ];
        for (period, today, expected) in cases {
            let day = last_full_day(period.parse().unwrap(), today.parse().unwrap());
            assert_eq!(day.to_string(), expected, "{period} on {today}");
        }
    }
}
