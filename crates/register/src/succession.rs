//! What became of units: mergers, splits and partial transfers on one date, with the weights that are known.

use crate::act::{Changes, Refusal};
use crate::import::UnitRow;
use crate::register::Register;
use crate::text::Text;
use base::Date;
use serde::{Deserialize, Serialize};

/// Merges, splits and transfers units, all on one date.
///
/// A unit named only under `from` closes. One named under both continues, as its row in `units` says if it has
/// one. One named only under `to` is open already or stands in `units`. A row in `units` of a unit outside the
/// edges changes it from the date on, or closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Succeed {
    /// The first day on which all of it holds.
    pub on: Date,
    /// What became of which unit.
    pub edges: Vec<EdgeRow>,
    /// Units founded, changed or closed with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitRow>,
}

/// One row of a table of successions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EdgeRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The unit before.
    pub from: Text,
    /// The unit after; none where nothing succeeds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Text>,
    /// Whether all of it or a part of it went there.
    pub how: How,
    /// How large the part is, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// What the weight is measured in, or the provision: population, area ...
    #[serde(default, skip_serializing_if = "is_empty")]
    pub basis: Text,
}

/// Whether all of a unit or a part of it went to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// All of it.
    Whole,
    /// A part of it.
    Part,
}

/// A weight as a part of a whole: 3,120 of 5,400 inhabitants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// The part.
    pub part: u64,
    /// The whole.
    pub whole: u64,
}

/// Records the weight of a succession that was entered without one, or with a wrong one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weigh {
    /// The unit before.
    pub from: Text,
    /// The unit after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Text>,
    /// The date of the succession.
    pub on: Date,
    /// How large the part is.
    pub weight: Weight,
    /// What it is measured in, or the provision.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub basis: Text,
}

fn is_empty(text: &Text) -> bool {
    text.is_empty()
}

pub(crate) fn check_succeed(_register: &Register, _act: &Succeed) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_succeed(_register: &mut Register, _act: &Succeed) -> Changes {
    Changes::reorder()
}

pub(crate) fn check_weigh(_register: &Register, _act: &Weigh) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_weigh(_register: &mut Register, _act: &Weigh) -> Changes {
    Changes::reorder()
}
