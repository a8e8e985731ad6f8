//! What takes points away: events, those of them that are waived, and parts that are full but for what they lose.
//!
//! All of it comes down to quantities: nothing here is evaluated in a way of its own.

use super::derived::{Derived, Gathering, How};
use super::{At, Quantity, ScorePart, Step};
use base::{Number, number};

/// `minus 25% per failures of done unless waived by excused`: what the quantity of the part is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Reduction {
    /// The part of its points that each takes off.
    pub share: Number,
    /// How many there are.
    pub events: Events,
    /// Of how many; without it each counts for the whole part.
    pub of: Option<Quantity>,
}

/// What points are taken off for.
#[derive(Clone, Debug, PartialEq)]
pub struct Events {
    /// How many there are.
    pub all: Quantity,
    /// Those that do not count: a figure that is reported and confirmed like any other.
    pub waived: Option<Quantity>,
}

impl Events {
    /// Returns how many count; never fewer than none.
    pub fn counted(&self) -> Quantity {
        let Some(waived) = &self.waived else { return self.all.clone() };
        let left = Quantity::Difference(Box::new(self.all.clone()), Box::new(waived.clone()));
        Quantity::not_below_zero(left)
    }
}

impl Quantity {
    /// Returns the quantity, or nothing where it is less than that.
    pub fn not_below_zero(self) -> Quantity {
        let of = vec![self, Quantity::Constant(number::whole(0))];
        Quantity::Derived(Box::new(Derived { how: How::Gathered(Gathering::Highest), of }))
    }
}

impl ScorePart {
    /// Returns the part that has all of its points but for the reductions.
    pub fn full(weight: Number, reductions: Vec<Reduction>) -> ScorePart {
        let step = |points, at| Step {
            points: number::whole(points),
            at: At::Number(number::whole(at)),
            below: false,
        };
        ScorePart {
            weight,
            quantity: left_of(&reductions),
            full: Some(reductions),
            at_most: None,
            at_least: None,
            table: vec![step(100, 1), step(0, 0)],
            linear: true,
        }
    }
}

/// Returns what the reductions leave of the whole: 1 where there are none, and never less than nothing.
fn left_of(reductions: &[Reduction]) -> Quantity {
    let lost = reductions.iter().map(|reduction| {
        let events = reduction.events.counted();
        let events = match &reduction.of {
            Some(of) => Quantity::Ratio(Box::new(events), Box::new(of.clone())),
            None => events,
        };
        let how = How::Times(reduction.share.clone());
        Quantity::Derived(Box::new(Derived { how, of: vec![events] }))
    });
    let full = Quantity::Constant(number::whole(1));
    match lost.reduce(|a, b| Quantity::Sum(Box::new(a), Box::new(b))) {
        Some(lost) => Quantity::Difference(Box::new(full), Box::new(lost)).not_below_zero(),
        None => full,
    }
}
