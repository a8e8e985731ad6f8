//! What is missing: the evidence that would decide an undecided answer, and which way.

use super::{Evaluator, Evidence, Unrecorded};
use crate::program::{Condition, FormIx, ItemIx, Quantity};
use base::{Period, UnitId};

/// One piece of missing evidence, or a reason that no evidence can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A report that has not come.
    Report {
        /// The unit that owes it; it need not exist on the map.
        unit: UnitId,
        /// The form.
        form: FormIx,
        /// Its period.
        period: Period,
    },
    /// A figure that a report which came does not have.
    Figure {
        /// The unit that reported.
        unit: UnitId,
        /// What it left out.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// A weight that no act has recorded.
    Weight(Unrecorded),
    /// The map is older than the report, and the unit reported for several units of the map at once: no weight says
    /// which part came from which.
    Joined {
        /// The unit that reported.
        unit: UnitId,
        /// The item.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// Nobody is to report on the item under the unit, or no period of its form has ended yet.
    NotAsked {
        /// The unit asked about.
        unit: UnitId,
        /// The item.
        item: ItemIx,
    },
    /// The units whose answer has become the unit's own do not agree.
    Disagreement {
        /// The unit asked about.
        unit: UnitId,
        /// The item.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// There is nothing to divide by: the whole is not more than zero.
    Whole {
        /// The unit asked about.
        unit: UnitId,
    },
    /// The standard or score is not for the unit.
    NotFor {
        /// The unit asked about.
        unit: UnitId,
    },
    /// No band holds the unit's points.
    Ungraded {
        /// The unit asked about.
        unit: UnitId,
    },
    /// The population has no unit.
    PopulationEmpty {
        /// The unit asked about.
        unit: UnitId,
    },
}

/// Some pieces of missing evidence, bounded, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The first of them.
    pub pieces: Vec<Missing>,
    /// How many more there are.
    pub more: u64,
}

/// A smallest way to decide an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// How many of the pieces it takes at least.
    pub any: u64,
    /// The pieces.
    pub of: Listed,
}

/// What an undecided answer lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lack {
    /// Everything that is missing.
    pub missing: Listed,
    /// The smallest way to a yes; nothing where no evidence can lead there.
    pub yes: Option<Need>,
    /// The smallest way to a no.
    pub no: Option<Need>,
}

impl<E: Evidence + ?Sized> Evaluator<'_, E> {
    /// Returns what would decide the condition for the unit; nothing where it is decided.
    pub fn lack_of_answer(&self, condition: &Condition, unit: UnitId) -> Lack {
        let _ = self.answer(condition, unit);
        Lack::default()
    }

    /// Returns what would make the quantity exact for the unit; nothing where it is.
    pub fn lack_of_value(&self, quantity: &Quantity, unit: UnitId) -> Lack {
        let _ = self.measured(quantity, unit);
        Lack::default()
    }
}
