//! The switches that every question has: for when, on which map, as of when.

use assess::MapChoice;
use base::{Date, Period, Seq};
use std::str::FromStr;

/// Switches of a question.
#[derive(Clone, Debug, clap::Args)]
pub struct When {
    /// For which period: 2025, 2025-H1, 2025-Q3 or 2025-07.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// Only up to the end of this month, quarter or half of the period, or up to this day.
    #[arg(long, value_name = "P")]
    pub through: Option<Through>,
    /// On which map: the units as published, as of today, or as of a date.
    #[arg(long, value_name = "MAP", default_value = "published")]
    pub map: Map,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
    /// Which figures: as reported, with what was verified beside them; or those of verified reports alone.
    #[arg(long, value_name = "WHICH", default_value = "reported")]
    pub figures: Which,
}

/// Which figures an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Which {
    /// As units reported and corrected them.
    Reported,
    /// As others found them; a report that nobody verified is missing.
    Verified,
}

/// The last day counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Through(pub Date);

impl FromStr for Through {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Through, &'static str> {
        let period = text.parse().map(Period::last_day).ok();
        let day = || text.parse().ok();
        period
            .or_else(day)
            .map(Through)
            .ok_or("write a period such as 2025-09 or 2025-Q3, or a day such as 2025-09-30")
    }
}

/// Which hierarchy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Map(pub MapChoice);

impl FromStr for Map {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Map, &'static str> {
        match text {
            "published" => Ok(Map(MapChoice::Published)),
            "today" => Ok(Map(MapChoice::Today)),
            _ => text
                .parse()
                .map(|day| Map(MapChoice::On(day)))
                .map_err(|_| "a map is `published`, `today` or a day such as 2025-06-30"),
        }
    }
}

/// What was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// After this entry.
    Entry(Seq),
    /// At the end of this day.
    Day(Date),
}

impl FromStr for AsOf {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<AsOf, &'static str> {
        let entry = text.parse().map(|number| AsOf::Entry(Seq(number))).ok();
        let day = || text.parse().map(AsOf::Day).ok();
        entry.or_else(day).ok_or("write the number of an entry, such as 18204, or a day such as 2025-09-30")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_are_read_as_documented() {
        let day = Date::constant(2025, 9, 30);
        assert_eq!(["2025-09", "2025-Q3", "2025-09-30"].map(str::parse), [Ok(Through(day)); 3]);
        assert!("September".parse::<Through>().is_err());
        assert_eq!("today".parse(), Ok(Map(MapChoice::Today)));
        assert_eq!("2025-09-30".parse(), Ok(Map(MapChoice::On(day))));
        assert!("yesterday".parse::<Map>().is_err());
        assert_eq!("17".parse(), Ok(AsOf::Entry(Seq(17))));
        assert_eq!("2025-09-30".parse(), Ok(AsOf::Day(day)));
        assert!("x".parse::<AsOf>().is_err());
    }
}
