//! The switches that every question has: for when, on which map, as of when.

pub use assess::switches::{AsOf, Through};

use assess::MapChoice;
use base::Period;

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
    pub map: MapChoice,
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
