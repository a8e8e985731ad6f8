//! From when until when rules are in force: one name may be declared several times, for days that do not overlap.
//!
//! A plan is checked once for every stretch of time in which the same rules are in force. Each stretch has a program of
//! its own, in which every name means one thing.

use crate::program::Program;
use base::Date;

/// The days on which a rule is in force: all of them, unless something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Force {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// A program that answers from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct Generation {
    /// The first day.
    pub from: Date,
    /// What is in force from then on, up to the next generation.
    pub program: Program,
}

impl Force {
    /// Returns whether the rule is in force on the day.
    pub fn covers(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Returns whether there is a day on which both are in force.
    pub fn overlaps(self, other: Force) -> bool {
        let begins_in_time =
            |one: Force, other: Force| one.from.zip(other.until).is_none_or(|(from, until)| from <= until);
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Returns whether anything was said.
    pub fn is_said(self) -> bool {
        self != Force::default()
    }

    /// Returns the clause as a plan writes it; nothing where nothing was said.
    pub fn text(self) -> Option<String> {
        let from = self.from.map(|day| format!("from {day}"));
        let until = self.until.map(|day| format!("until {day}"));
        self.is_said().then(|| from.into_iter().chain(until).collect::<Vec<_>>().join(" "))
    }
}

impl Program {
    /// Returns the program of every stretch of time in which the same rules are in force, with its first day; of a plan
    /// without dates only this one, without a day.
    pub fn stretches(&self) -> Vec<(Option<Date>, &Program)> {
        if self.generations.is_empty() {
            return vec![(None, self)];
        }
        self.generations.iter().map(|one| (Some(one.from), &one.program)).collect()
    }

    /// Returns the program with the rules in force on the day; before the first of them, the first.
    pub fn on(&self, day: Date) -> &Program {
        let begun = self.generations.iter().rfind(|generation| generation.from <= day);
        begun.or(self.generations.first()).map_or(self, |generation| &generation.program)
    }
}
