//! Adding up the groups of a numeral: each is a number below its scale times the scale, the scales falling.

use base::Number;
use base::number::{plus, times, whole};
use num_traits::Zero;

/// The sum so far, and the scale of the last group: the next group must be below it.
pub struct Sum {
    total: Number,
    scale: Option<Number>,
}

impl Sum {
    /// Returns nothing summed.
    pub fn new() -> Sum {
        Sum { total: Number::zero(), scale: None }
    }

    /// Adds a group, if it stands below the last one.
    pub fn add(&mut self, group: &Number, scale: u64) -> bool {
        let value = times(group, &whole(scale));
        if self.scale.as_ref().is_some_and(|last| value >= *last) {
            return false;
        }
        self.total = plus(&self.total, &value);
        self.scale = Some(whole(scale));
        true
    }

    /// Returns whether another group may follow.
    pub fn is_open(&self) -> bool {
        self.scale.as_ref().is_some_and(|scale| *scale > whole(1))
    }

    /// Returns the scale of the last group.
    pub fn scale(&self) -> Number {
        self.scale.clone().unwrap_or_else(|| whole(1))
    }

    /// Returns the sum.
    pub fn total(self) -> Number {
        self.total
    }
}
