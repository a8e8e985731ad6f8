//! Awards: which title was given to which unit, for which edition, and which were revoked.

use crate::act::{Changes, Refusal};
use crate::register::Register;
use crate::text::Text;
use base::{Date, Period, Seq};
use serde::{Deserialize, Serialize};

/// Records awards given or revoked. All rows are right, or nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordAwards {
    /// The rows, in the order of the table.
    pub rows: Vec<AwardRow>,
}

/// One row of a table of awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The title's name in a plan.
    pub title: Text,
    /// The unit's code.
    pub recipient: Text,
    /// The period it is given for.
    pub edition: Period,
    /// The day of the decision.
    pub date: Date,
    /// Who gives it, as printed.
    pub giver: Text,
    /// The day it was revoked. On an award recorded before, such a row revokes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Date>,
}

pub(crate) fn check(_register: &Register, _act: &RecordAwards) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply(_register: &mut Register, _seq: Seq, _act: &RecordAwards) -> Changes {
    Changes::none()
}
