//! Changing one unit from a date on: found, rename, move, close. One spell ends and the next begins.

use crate::act::{Changes, Refusal};
use crate::register::Register;
use crate::text::Text;
use crate::unit::Names;
use base::Date;
use serde::{Deserialize, Serialize};

/// Founds one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundUnit {
    /// Its code.
    pub code: Text,
    /// The first day on which it exists.
    pub on: Date,
    /// The code of the unit above; none for a top unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text>,
    /// Its level.
    pub level: Text,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// The group it is compared in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloc: Option<Text>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

/// Gives a unit other names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameUnit {
    /// Its code.
    pub unit: Text,
    /// The first day of the new names.
    pub on: Date,
    /// All its names from then on; a language left out has none.
    pub names: Names,
}

/// Puts a unit, with all below it, under another parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveUnit {
    /// Its code.
    pub unit: Text,
    /// The first day under the new parent.
    pub on: Date,
    /// The code of the new unit above; none makes it a top unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text>,
}

/// Closes a unit without a successor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseUnit {
    /// Its code.
    pub unit: Text,
    /// The first day on which it no longer exists.
    pub on: Date,
}

pub(crate) fn check_found(_register: &Register, _act: &FoundUnit) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_found(_register: &mut Register, _act: &FoundUnit) -> Changes {
    Changes::reorder()
}

pub(crate) fn check_rename(_register: &Register, _act: &RenameUnit) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_rename(_register: &mut Register, _act: &RenameUnit) -> Changes {
    Changes::reorder()
}

pub(crate) fn check_move(_register: &Register, _act: &MoveUnit) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_move(_register: &mut Register, _act: &MoveUnit) -> Changes {
    Changes::reorder()
}

pub(crate) fn check_close(_register: &Register, _act: &CloseUnit) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_close(_register: &mut Register, _act: &CloseUnit) -> Changes {
    Changes::reorder()
}
