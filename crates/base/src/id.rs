//! Ids: small numbers that stand for a thing inside one run. On paper and in files a thing has its code.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A unit, numbered in the order in which the journal first names it; never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(pub u32);

impl UnitId {
    /// Returns the id as an index into a table of all units.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An item, numbered in the order in which applied plans first name it. One name is one item in every plan, so
/// that a year can be compared with the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

impl ItemId {
    /// Returns the id as an index into a table of all items.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A form, numbered as items are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub u32);

/// The number of an entry in the journal: 1, 2, 3 ... without gaps.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

impl std::fmt::Display for Seq {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
