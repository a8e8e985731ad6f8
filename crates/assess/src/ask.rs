//! What is asked: of whom, for when, on which map, and as of when.

use base::{Date, Period, Seq};

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

impl Ask {
    /// Returns the plain question: these units, this period, as published.
    pub fn new(units: Units, period: Period) -> Ask {
        Ask { units, period, through: None, map: MapChoice::Published }
    }
}

/// Which units are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Units {
    /// One, by code.
    One(String),
    /// All of the map.
    All,
    /// Those of a level.
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
    /// Only units of this level; without it, the level the figure is about.
    pub level: Option<String>,
    /// Only units below this one.
    pub within: Option<String>,
}

/// What a [`crate::View`] was taken from: the last entry and the day of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The last entry applied.
    pub head: Seq,
    /// The day the question is put, or the day it is put for.
    pub today: Date,
}
