//! Addresses within the site. Each carries the switches of the page it stands on, so that a reader who looks at last year on
//! the old map goes on doing so.

use crate::query::encoded;
use crate::switches::Switches;
use assess::switches::AsOf;
use base::{Date, Period, Seq};

/// The addresses a page leads to.
#[derive(Clone, Debug)]
pub struct Links {
    switches: Switches,
}

impl Links {
    /// Returns the addresses that go on with these switches.
    pub fn new(switches: &Switches) -> Links {
        Links { switches: switches.clone() }
    }

    /// Returns the same addresses for another period.
    pub fn in_period(&self, period: Period) -> Links {
        let switches = Switches { period, through: None, ..self.switches.clone() };
        Links { switches }
    }

    /// Returns the same addresses as of an entry, whatever is recorded later.
    pub fn as_of(&self, entry: Seq) -> Links {
        Links { switches: Switches { as_of: Some(AsOf::Entry(entry)), ..self.switches.clone() } }
    }

    /// Returns where a unit stands.
    pub fn standing(&self, unit: Option<&str>) -> String {
        self.with("/standing", &[("unit", unit)])
    }

    /// Returns the page of a unit.
    pub fn unit(&self, code: &str) -> String {
        self.with(&format!("/units/{}", encoded(code)), &[])
    }

    /// Returns how a unit stands with a target.
    pub fn target(&self, name: &str, unit: &str) -> String {
        self.with(&format!("/targets/{}", encoded(name)), &[("unit", Some(unit))])
    }

    /// Returns why a figure of a unit is what it is.
    pub fn why(&self, name: &str, unit: &str) -> String {
        self.with(&format!("/why/{}", encoded(name)), &[("unit", Some(unit))])
    }

    /// Returns who stands where by a figure, on one level.
    pub fn ranking(&self, name: &str, level: Option<&str>) -> String {
        self.with(&format!("/rankings/{}", encoded(name)), &[("level", level)])
    }

    /// Returns an instrument.
    pub fn instrument(&self, number: &str, day: Date) -> String {
        self.with(&format!("/instruments/{}", encoded(number)), &[("of", Some(&day.to_string()))])
    }

    /// Returns an entry of the journal.
    pub fn entry(&self, entry: Seq) -> String {
        self.with(&format!("/journal/{entry}"), &[])
    }

    /// Returns an address with the switches of this page and these names beside them.
    pub fn with(&self, path: &str, names: &[(&str, Option<&str>)]) -> String {
        let names = names.iter().filter_map(|(name, value)| Some((*name, (*value)?.to_owned())));
        let pairs = names.chain(self.switches.written());
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
        format!("{path}?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    #[test]
    fn links_go_on_with_the_switches_of_the_page() {
        let query = Query::read("period=2025&map=2025-06-30");
        let links = Links::new(&Switches::read(&query, "2024".parse().unwrap()).unwrap());
        assert_eq!(links.unit("ق/1"), "/units/%D9%82%2F1?period=2025&map=2025-06-30");
        assert_eq!(
            links.as_of(Seq(7)).standing(Some("06")),
            "/standing?unit=06&period=2025&map=2025-06-30&as_of=7"
        );
        assert_eq!(
            links.in_period("2024-Q1".parse().unwrap()).standing(None),
            "/standing?period=2024-Q1&map=2025-06-30"
        );
    }
}
