//! Plans in force: their text, from when, and what their names mean in every plan.

use crate::act::{Changes, Refusal};
use crate::register::Register;
use crate::text::Text;
use base::{Date, Seq};
use serde::{Deserialize, Serialize};

/// Puts a plan in force. A plan of the same name supersedes the version before it from the date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplyPlan {
    /// The first day on which it is in force.
    pub from: Date,
    /// The plan, in the plan language.
    pub text: Text,
}

pub(crate) fn check(_register: &Register, _act: &ApplyPlan) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply(_register: &mut Register, _seq: Seq, _act: &ApplyPlan) -> Changes {
    Changes::none()
}
