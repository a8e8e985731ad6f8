//! What is asked: of whom, for when, on which map, and as of when.

use crate::answer::{AsOf, Labels, Text};
use crate::memory::Memory;
use crate::trouble;
use base::{Cycle, Date, Message, Period, Seq, UnitId};
use cube::{Cube, Hierarchy};
use register::Register;
use register::plans::Version;
use std::collections::BTreeMap;
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
    /// What was worked out before of exactly these books and figures; nothing where nobody keeps it.
    pub memory: Option<&'a Memory>,
}

impl<'a> View<'a> {
    /// Returns the same view of what was verified only: whatever nobody verified is missing.
    pub fn of_verified(&self) -> View<'a> {
        View { cube: self.verified, ..*self }
    }

    /// Returns whether whatever nobody verified is missing.
    pub(crate) fn is_of_verified(&self) -> bool {
        std::ptr::eq(self.cube, self.verified)
    }

    /// Returns what was verified, where there is anything to hold beside what was reported.
    pub(crate) fn beside(&self) -> Option<View<'a>> {
        let is_other = !self.is_of_verified() && self.verified.figure_count() > 0;
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
    asked: Arc<Ask>,
}

impl<'a> Setting<'a> {
    /// Returns the question with its year counted as all plans that answer do, or as the calendar where they differ.
    pub fn new(view: View<'a>, ask: &Ask) -> Result<Setting<'a>, Vec<Message>> {
        let counted = counted(&view, ask.period);
        let period = if let [only] = counted.as_slice() { *only } else { ask.period };
        let through = through(&view, ask, period, &counted).map_err(|message| vec![message])?;
        Setting::settled(view, Arc::new(ask.clone()), period, through)
    }

    /// Returns the same question with its year counted as the plan does, which may begin it on a day of its own.
    pub fn of_plan(&self, version: &Version) -> Result<Setting<'a>, Vec<Message>> {
        let period = version.counted(self.period);
        if period.start() == self.period.start() {
            return Ok(self.of_units(self.chosen.clone()));
        }
        let within = |day: Date| day.clamp(eve(period), period.last_day());
        let through = self.asked.through.map_or_else(|| last_full_day(period, self.view.today), within);
        Setting::settled(self.view, Arc::clone(&self.asked), period, through)
    }

    fn settled(
        view: View<'a>,
        asked: Arc<Ask>,
        period: Period,
        through: Date,
    ) -> Result<Setting<'a>, Vec<Message>> {
        let map = asked.map;
        let order = view.register.hierarchy(map_day(map, through, view.today));
        let setting = Setting { view, period, through, map, order, chosen: Vec::new(), asked };
        let chosen = setting.choose(&setting.asked.units).map_err(|message| vec![message])?;
        Ok(Setting { chosen, ..setting })
    }

    /// Returns the same question about other units.
    pub fn of_units(&self, chosen: Vec<u32>) -> Setting<'a> {
        Setting { order: Arc::clone(&self.order), asked: Arc::clone(&self.asked), chosen, ..*self }
    }

    /// Returns this question about the units of another, as far as they stand on its map.
    pub fn of_units_in(&self, other: &Setting) -> Setting<'a> {
        let unit = |place: &u32| self.order.position(other.order.unit(*place));
        let mut chosen = other.chosen.iter().filter_map(unit).collect::<Vec<_>>();
        chosen.sort_unstable();
        self.of_units(chosen)
    }

    /// Returns the same question put to another view, about no units yet.
    pub fn seen(&self, view: View<'a>) -> Setting<'a> {
        Setting { view, ..self.of_units(Vec::new()) }
    }

    /// Returns the same question on another map.
    pub fn on(&self, map: MapChoice) -> Setting<'a> {
        let order = self.view.register.hierarchy(map_day(map, self.through, self.view.today));
        Setting { map, order, chosen: Vec::new(), asked: Arc::clone(&self.asked), ..*self }
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

/// Returns the period as each plan that answers counts it, each way once.
fn counted(view: &View, period: Period) -> Vec<Period> {
    let plans = view.register.plans().answering(period);
    let counted = plans.map(|version| version.counted(period));
    let by_start = counted.map(|period| (period.start(), period)).collect::<BTreeMap<_, _>>();
    by_start.into_values().collect()
}

/// Returns the last day counted.
fn through(view: &View, ask: &Ask, period: Period, counted: &[Period]) -> Result<Date, Message> {
    let covered = |day: Date| counted.iter().chain([&period]).any(|period| period.covers(day));
    match ask.through {
        Some(through) if !covered(through) => {
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
    if period.last_day() <= today {
        return period.last_day();
    }
    months.last().unwrap_or_else(|| eve(period))
}

fn eve(period: Period) -> Date {
    period.first_day().yesterday().unwrap_or(period.first_day())
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
