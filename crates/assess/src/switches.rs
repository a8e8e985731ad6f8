//! The switches of a question as people write them: on the command line, in an address, in a program's request.

use crate::ask::MapChoice;
use base::{Date, Period, Seq};
use std::fmt;
use std::str::FromStr;

/// The last day counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Through(pub Date);

impl FromStr for Through {
    type Err = &'static str;

    /// Reads a period, which stands for its last day, or a day.
    fn from_str(text: &str) -> Result<Through, &'static str> {
        let period = text.parse().map(Period::last_day).ok();
        let day = || text.parse().ok();
        period
            .or_else(day)
            .map(Through)
            .ok_or("write a period such as 2025-09 or 2025-Q3, or a day such as 2025-09-30")
    }
}

impl FromStr for MapChoice {
    type Err = &'static str;

    /// Reads `published`, `today` or a day.
    fn from_str(text: &str) -> Result<MapChoice, &'static str> {
        match text {
            "published" => Ok(MapChoice::Published),
            "today" => Ok(MapChoice::Today),
            _ => text
                .parse()
                .map(MapChoice::On)
                .map_err(|_| "a map is `published`, `today` or a day such as 2025-06-30"),
        }
    }
}

impl fmt::Display for MapChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MapChoice::Published => f.write_str("published"),
            MapChoice::Today => f.write_str("today"),
            MapChoice::On(day) => day.fmt(f),
        }
    }
}

/// What was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AsOf {
    /// After this entry.
    Entry(Seq),
    /// At the end of this day.
    Day(Date),
}

impl FromStr for AsOf {
    type Err = &'static str;

    /// Reads the number of an entry, or a day.
    fn from_str(text: &str) -> Result<AsOf, &'static str> {
        let entry = text.parse().map(|number| AsOf::Entry(Seq(number))).ok();
        let day = || text.parse().map(AsOf::Day).ok();
        entry.or_else(day).ok_or("write the number of an entry, such as 18204, or a day such as 2025-09-30")
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AsOf::Entry(seq) => seq.fmt(f),
            AsOf::Day(day) => day.fmt(f),
        }
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
        assert_eq!("today".parse(), Ok(MapChoice::Today));
        assert_eq!("2025-09-30".parse(), Ok(MapChoice::On(day)));
        assert!("yesterday".parse::<MapChoice>().is_err());
        assert_eq!("17".parse(), Ok(AsOf::Entry(Seq(17))));
        assert_eq!("2025-09-30".parse(), Ok(AsOf::Day(day)));
        assert!("x".parse::<AsOf>().is_err());
    }

    #[test]
    fn switches_are_written_as_they_are_read() {
        for text in ["published", "today", "2025-06-30"] {
            assert_eq!(text.parse::<MapChoice>().map(|map| map.to_string()), Ok(text.to_owned()));
        }
        for text in ["18204", "2025-09-30"] {
            assert_eq!(text.parse::<AsOf>().map(|as_of| as_of.to_string()), Ok(text.to_owned()));
        }
    }
}
