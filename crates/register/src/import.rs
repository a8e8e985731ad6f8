//! Founding all units of a table in one act: every row is right, or nothing is founded.

use crate::act::{Changes, Refusal};
use crate::register::Register;
use crate::text::Text;
use crate::unit::Names;
use base::Date;
use serde::{Deserialize, Serialize};

/// Founds the units of a table. Rows of one code that follow each other in time are spells of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportUnits {
    /// The day from which units exist whose row does not say when they opened; without it, since always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The rows, in any order: a parent may stand after its child.
    pub rows: Vec<UnitRow>,
}

/// One row of a table of units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The unit's code.
    pub code: Text,
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
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// The first day on which it no longer exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

pub(crate) fn check(_register: &Register, _act: &ImportUnits) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply(_register: &mut Register, _act: &ImportUnits) -> Changes {
    Changes::reorder()
}
