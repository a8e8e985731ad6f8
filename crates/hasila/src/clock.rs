//! The clock, read here and handed inward. A day that is given instead stands still, so that examples and tests
//! come out the same on every machine.

use base::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::time::SystemTime;

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The system.
    System,
    /// A day that was given: noon of it, universal time.
    Day(Date),
}

impl Clock {
    /// Returns today's date, where the system is.
    pub fn today(self) -> Date {
        match self {
            Clock::System => Zoned::now().date(),
            Clock::Day(day) => day,
        }
    }

    /// Returns the moment in the form the journal keeps: `2025-07-01T08:30:00Z`.
    pub fn now(self) -> String {
        match self {
            Clock::System => {
                Timestamp::now().to_zoned(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
            }
            Clock::Day(day) => format!("{day}T12:00:00Z"),
        }
    }
}

impl Clock {
    /// Returns the moment in seconds of universal time since the beginning of 1970.
    pub fn seconds(self) -> i64 {
        let moment: Timestamp = self.now().parse().expect("a clock gives moments");
        moment.as_second()
    }

    /// Returns another moment, given so, in the form the journal keeps.
    pub fn written(self, seconds: i64) -> String {
        let moment = Timestamp::from_second(seconds).expect("a moment of this age of the world");
        moment.to_zoned(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Returns the moment as the system counts time.
    pub fn moment(self) -> SystemTime {
        let moment: Timestamp = self.now().parse().expect("a clock gives moments");
        moment.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_the_form_of_the_journal() {
        for clock in [Clock::System, Clock::Day(Date::constant(2025, 7, 1))] {
            let now = clock.now();
            assert!(now.len() == 20 && now.ends_with('Z') && now.as_bytes()[10] == b'T', "{now}");
        }
    }
}
