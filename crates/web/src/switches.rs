//! The switches every page has: whose standing, for when, on which map, as of when. They stand in the address, so that an
//! address means the same tomorrow.

use crate::query::Query;
use assess::switches::{AsOf, Through};
use assess::{Ask, MapChoice, Units};
use base::{Cycle, Date, Message, Period};
use register::Register;
use std::str::FromStr;

/// Switches as they stand in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switches {
    /// The unit; without it, the top units.
    pub unit: Option<String>,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Option<Date>,
    /// The map.
    pub map: MapChoice,
    /// What was known.
    pub as_of: Option<AsOf>,
    /// Only figures of verified reports.
    pub verified: bool,
}

impl Switches {
    /// Reads the switches of an address; every one that cannot be read is a reason to refuse it.
    pub fn read(query: &Query, usual: Period) -> Result<Switches, Vec<Message>> {
        let mut wrong = Vec::new();
        let switches = Switches {
            unit: query.get("unit").map(str::to_owned),
            period: switch(query, "period", "page.not-a-period", &mut wrong).unwrap_or(usual),
            through: switch(query, "through", "page.not-a-day", &mut wrong).map(|Through(day)| day),
            map: switch(query, "map", "page.not-a-map", &mut wrong).unwrap_or_default(),
            as_of: switch(query, "as_of", "page.not-an-entry", &mut wrong),
            verified: figures(query, &mut wrong),
        };
        wrong.extend(query.repeated().map(|name| Message::new("page.repeated").with("name", name)));
        if wrong.is_empty() { Ok(switches) } else { Err(wrong) }
    }

    /// Returns the question about these units.
    pub fn ask(&self, units: Units) -> Ask {
        Ask { units, period: self.period, through: self.through, map: self.map }
    }

    /// Returns the unit asked about, else the top units.
    pub fn units(&self) -> Units {
        self.unit.clone().map_or(Units::Top, Units::One)
    }

    /// Returns the switches as names and values, without those that say what is usual; the period is always said.
    pub(crate) fn written(&self) -> Vec<(&'static str, String)> {
        let map = (self.map != MapChoice::Published).then(|| self.map.to_string());
        let written = [
            ("period", Some(self.period.to_string())),
            ("through", self.through.map(|day| day.to_string())),
            ("map", map),
            ("as_of", self.as_of.map(|as_of| as_of.to_string())),
            ("figures", self.verified.then(|| "verified".to_owned())),
        ];
        written.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// Returns whether only figures of verified reports count.
fn figures(query: &Query, wrong: &mut Vec<Message>) -> bool {
    let text = query.get("figures").unwrap_or("reported");
    if !["reported", "verified"].contains(&text) {
        wrong.push(Message::new("page.not-figures").with("text", text));
    }
    text == "verified"
}

fn switch<T: FromStr>(query: &Query, name: &str, code: &'static str, wrong: &mut Vec<Message>) -> Option<T> {
    let text = query.get(name)?;
    let read = text.trim().parse().ok();
    if read.is_none() {
        wrong.push(Message::new(code).with("text", text));
    }
    read
}

/// Years that an office may look back upon in the choice of periods.
const YEARS_OFFERED: usize = 12;

/// Returns the years for which a plan answers, the latest first.
pub(crate) fn years(register: &Register, today: Date) -> Vec<Period> {
    let ahead = Period::containing(Cycle::Year, today).next();
    let years = std::iter::successors(Some(ahead), |year| Some(year.year_before()));
    let answered =
        years.take(YEARS_OFFERED).filter(|year| register.plans().answering(*year).next().is_some());
    answered.collect()
}

/// Returns the period that is meant where none is said: the running year if a plan answers for it, else the latest before it,
/// else the running year.
pub(crate) fn usual(register: &Register, today: Date) -> Period {
    let running = Period::containing(Cycle::Year, today);
    let past = years(register, today).into_iter().find(|year| *year <= running);
    past.unwrap_or(running)
}

/// Returns the parts of a year that reports are for, in order: halves, quarters, months.
pub(crate) fn parts(year: Period) -> impl Iterator<Item = Period> {
    [Cycle::Half, Cycle::Quarter, Cycle::Month].into_iter().flat_map(move |cycle| year.parts(cycle))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Switches, Vec<Message>> {
        Switches::read(&Query::read(text), "2025".parse().unwrap())
    }

    #[test]
    fn an_address_says_what_it_was_read_from() {
        for text in [
            "period=2025",
            "period=2025-Q3&map=today&as_of=17",
            "period=2025-07&through=2025-07-20&figures=verified",
        ] {
            let written = read(text).unwrap().written();
            let written: Vec<String> =
                written.iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(written.join("&"), text);
        }
        assert_eq!(read("").unwrap().period.to_string(), "2025");
        assert_eq!(read("unit=06&period=").unwrap().units(), Units::One("06".to_owned()));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let wrong = read("period=soon&map=flat&as_of=x&through=1&period=2025").unwrap_err();
        let codes: Vec<&str> = wrong.iter().map(|message| message.code).collect();
        assert_eq!(
            codes,
            ["page.not-a-period", "page.not-a-day", "page.not-a-map", "page.not-an-entry", "page.repeated"]
        );
    }
}
