//! Units: what they are called, where they stand, and how that changed from date to date.

use crate::text::Text;
use base::{Date, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a unit is called, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Text>,
    /// In Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<Text>,
    /// In Vietnamese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vi: Option<Text>,
}

impl Names {
    /// Returns whether no name is given in any language.
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.ar.is_none() && self.vi.is_none()
    }
}

/// How a unit stands from one date to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The first day; nothing means since always.
    pub from: Option<Date>,
    /// The first day on which it no longer holds; nothing means that no end is known.
    pub until: Option<Date>,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Its level, such as `province`.
    pub level: Text,
    /// What it is, such as `agency`.
    pub kind: Option<Text>,
    /// The group it is compared in.
    pub bloc: Option<Text>,
    /// What it is called.
    pub names: Names,
}

impl Spell {
    /// Returns whether the spell holds on `day`.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    fn nearest_day(&self, day: Date) -> Option<Date> {
        match (self.from, self.until) {
            (Some(from), _) if day < from => Some(from),
            (_, Some(until)) if until <= day => until.yesterday().ok(),
            _ => Some(day),
        }
    }

    /// Returns whether its level or its kind is `word`.
    pub fn answers_to(&self, word: &str) -> bool {
        self.level.as_str() == word || self.kind.as_deref() == Some(word)
    }

    /// Returns whether there is a day that both spells cover.
    pub(crate) fn overlaps(&self, other: &Spell) -> bool {
        Days::of(self).and(Days::of(other)).is_some()
    }

    /// Returns whether the unit has the same place in both spells, whatever it is called.
    fn same_place(&self, other: &Spell) -> bool {
        let place =
            |spell: &Spell| (spell.parent, spell.level.clone(), spell.kind.clone(), spell.bloc.clone());
        place(self) == place(other)
    }
}

/// Returns how many hours lie between the days: whole days, whichever comes first.
fn distance(a: Date, b: Date) -> u64 {
    a.duration_until(b).as_hours().unsigned_abs()
}

/// A stretch of days, not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    /// The first day; nothing is since always.
    pub from: Option<Date>,
    /// The first day after it; nothing is for ever.
    pub until: Option<Date>,
}

impl Days {
    pub fn of(spell: &Spell) -> Days {
        Days { from: spell.from, until: spell.until }
    }

    /// Returns the days of both, if there are any.
    pub fn and(self, other: Days) -> Option<Days> {
        let from = self.from.max(other.from);
        let until = match (self.until, other.until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let empty = from.zip(until).is_some_and(|(from, until)| from >= until);
        (!empty).then_some(Days { from, until })
    }
}

/// One unit through all its time. Its identity is its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its code, as on paper.
    pub code: Text,
    // Invariant: in order of time, none empty, none overlapping.
    pub(crate) spells: Vec<Spell>,
}

impl Unit {
    /// Returns its spells, in order of time; there may be gaps between them.
    pub fn spells(&self) -> &[Spell] {
        &self.spells
    }

    /// Returns how it stands on `day`, if it is open then.
    pub fn on(&self, day: Date) -> Option<&Spell> {
        self.spells.iter().find(|spell| spell.covers(day))
    }

    /// Returns how it stood last.
    pub fn last(&self) -> &Spell {
        self.spells.last().expect("a unit has at least one spell")
    }

    /// Returns the day nearest to `day` on which it is open; the earlier of two that are equally near.
    pub fn nearest_day(&self, day: Date) -> Option<Date> {
        self.spells.iter().filter_map(|spell| spell.nearest_day(day)).min_by_key(|near| distance(*near, day))
    }

    /// Returns the first spell that shares a day with `spell`.
    pub(crate) fn overlapped_by(&self, spell: &Spell) -> Option<&Spell> {
        self.spells.iter().find(|own| own.overlaps(spell))
    }

    /// Returns the days on which its place changes, or it begins or ends.
    pub(crate) fn turning_days(&self) -> impl Iterator<Item = Date> {
        let begins = self.spells.iter().enumerate().filter_map(|(index, spell)| {
            let goes_on = index > 0 && self.spells[index - 1].until == spell.from;
            let same = goes_on && self.spells[index - 1].same_place(spell);
            spell.from.filter(|_| !same)
        });
        let next_begins = self.spells.iter().skip(1).map(|next| next.from).chain([None]);
        let ends = self
            .spells
            .iter()
            .zip(next_begins)
            .filter_map(|(spell, next)| spell.until.filter(|_| spell.until != next));
        begins.chain(ends)
    }

    /// Enters a spell that overlaps none of the others.
    pub(crate) fn add(&mut self, spell: Spell) {
        let place = self.spells.partition_point(|own| own.from < spell.from);
        self.spells.insert(place, spell);
    }

    /// Ends the last spell.
    pub(crate) fn end(&mut self, on: Date) {
        self.last_mut().until = Some(on);
    }

    /// Ends the last spell and begins the next, which is changed from it by `change`.
    pub(crate) fn turn(&mut self, on: Date, change: impl FnOnce(&mut Spell)) {
        if self.last().from < Some(on) {
            let next = Spell { from: Some(on), ..self.last().clone() };
            self.end(on);
            self.spells.push(next);
        }
        change(self.last_mut());
    }

    fn last_mut(&mut self) -> &mut Spell {
        self.spells.last_mut().expect("a unit has at least one spell")
    }
}
