//! Units: what they are called, where they stand, and how that changed from date to date.

use crate::text::Text;
use base::{Date, UnitId};
use serde::{Deserialize, Serialize};

/// What a unit is called, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

    /// Returns the names with the language and column each stands under.
    pub fn columns(&self) -> [(&'static str, Option<&Text>); 3] {
        [("name_en", self.en.as_ref()), ("name_ar", self.ar.as_ref()), ("name_vi", self.vi.as_ref())]
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
}
