//! Numbers with a name: the same for all, or others in some places and from some days on.

use super::Named;
use base::{Date, Number};

/// `parameter threshold = 85% { 90% in "058"; 80% from 2025-07-01 }`
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Name and labels.
    pub named: Named,
    /// What it is where no line says otherwise.
    pub value: Number,
    /// It was written with a percent sign.
    pub percent: bool,
    /// What it is in some places, or from some day on, in the order of the text.
    pub lines: Vec<ParameterLine>,
}

/// What a parameter is in some places, or from some day on.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterLine {
    /// The number.
    pub value: Number,
    /// In which places: in one of them; everywhere where there are none.
    pub places: Vec<Place>,
    /// The first day.
    pub from: Option<Date>,
}

/// Where something holds: for units and all below them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `for district`: the units of a level or kind.
    Word(String),
    /// `in "058"`: the unit with this code.
    Unit(String),
}

impl Parameter {
    /// Returns what the parameter is on the day for the unit that `is_at` tells about, by the lines for this unit itself;
    /// nothing where there is none. The code of a unit goes before its level or kind, a later day before an earlier one.
    pub fn at_unit(&self, day: Date, is_at: impl Fn(&Place) -> bool) -> Option<&Number> {
        let here = |line: &&ParameterLine| {
            let place = line.places.iter().filter(|place| is_at(place)).max()?;
            Some(matches!(place, Place::Unit(_)))
        };
        let lines = self.in_force(day).filter_map(|line| Some((here(&line)?, line)));
        lines.max_by_key(|(is_unit, line)| (*is_unit, line.from)).map(|(_, line)| &line.value)
    }

    /// Returns what the parameter is on the day for units of which no place is named.
    pub fn elsewhere(&self, day: Date) -> &Number {
        let lines = self.in_force(day).filter(|line| line.places.is_empty());
        lines.max_by_key(|line| line.from).map_or(&self.value, |line| &line.value)
    }

    /// Returns every number it may be, the first one first.
    pub fn values(&self) -> impl Iterator<Item = &Number> {
        std::iter::once(&self.value).chain(self.lines.iter().map(|line| &line.value))
    }

    // Of two lines that say as much, the later one counts, as `max_by_key` returns the last.
    fn in_force(&self, day: Date) -> impl Iterator<Item = &ParameterLine> {
        self.lines.iter().filter(move |line| line.from.is_none_or(|from| from <= day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number;

    #[test]
    fn the_code_goes_before_the_level_and_a_later_day_before_an_earlier_one() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let line = |value: i64, places: &[Place], from: Option<&str>| ParameterLine {
            value: number::whole(value),
            places: places.to_vec(),
            from: from.map(day),
        };
        let (unit, level) = (Place::Unit("058".into()), Place::Word("district".into()));
        let lines = vec![
            line(2, std::slice::from_ref(&unit), None),
            line(3, &[unit, level.clone()], Some("2025-07-01")),
            line(4, std::slice::from_ref(&level), Some("2025-03-01")),
            line(5, &[], Some("2025-07-01")),
        ];
        let parameter = Parameter { named: Named::default(), value: number::whole(1), percent: false, lines };
        let at = |on: &str, code: &str, word: &str| {
            let is_at = |place: &Place| match place {
                Place::Unit(other) => other == code,
                Place::Word(other) => other == word,
            };
            let on = day(on);
            parameter.at_unit(on, is_at).unwrap_or(parameter.elsewhere(on)).clone()
        };
        let cases = [
            ("2025-01-01", "01", "commune", 1),
            ("2025-01-01", "058", "district", 2),
            ("2025-03-01", "01", "district", 4),
            ("2025-07-01", "058", "district", 3),
            ("2025-07-01", "01", "district", 3),
            ("2025-07-01", "01", "commune", 5),
        ];
        for (on, code, word, expected) in cases {
            assert_eq!(at(on, code, word), number::whole(expected), "{on} {code} {word}");
        }
    }
}
