//! Places under a score: how many stand before a unit, in its group.
//!
//! - Units with the same points share a place, and the next place is left out: 1, 2, 2, 4.
//! - Whoever is not assessed has no place and takes none.
//! - Of what is open the best and the worst place is taken: an answer is given once all places between agree.

use super::Evidence;
use super::points::Points;
use super::quota::{Peers, peers};
use crate::program::Group;
use base::{Comparator, Number, Tri, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A unit that may have a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Runner {
    /// Which unit.
    pub unit: UnitId,
    /// Between which points it lies.
    pub points: Points,
    /// Whether it is assessed.
    pub assessed: Tri,
}

/// The places of all units of a score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranked {
    runners: BTreeMap<UnitId, (Peers, Runner)>,
    fields: BTreeMap<Peers, Field>,
}

/// The points of one group, in order.
#[derive(Clone, Debug, Default, PartialEq)]
struct Field {
    /// Of those that are surely assessed, the fewest each may have.
    sure: Vec<Number>,
    /// Of those that may be, the most each may have.
    possible: Vec<Number>,
    /// Those of which something is open.
    open: BTreeSet<UnitId>,
}

impl Ranked {
    /// Puts the runners in order, in each group by itself.
    pub fn new<E: Evidence + ?Sized>(evidence: &E, in_each: Option<&Group>, runners: Vec<Runner>) -> Ranked {
        Ranked::of(runners.into_iter().map(|runner| (peers(evidence, runner.unit, in_each), runner)))
    }

    fn of(runners: impl Iterator<Item = (Peers, Runner)>) -> Ranked {
        let mut ranked = Ranked::default();
        for (peers, runner) in runners {
            ranked.fields.entry(peers.clone()).or_default().add(&runner);
            ranked.runners.insert(runner.unit, (peers, runner));
        }
        for field in ranked.fields.values_mut() {
            field.sure.sort();
            field.possible.sort();
        }
        ranked
    }

    /// Returns whether the unit's place passes; undecided for a unit that does not run.
    pub fn holds(&self, unit: UnitId, comparator: Comparator, place: u64) -> Tri {
        let Some((peers, runner)) = self.runners.get(&unit) else { return Tri::Undecided };
        let (best, worst) = self.fields[peers].places(runner);
        let passes = |own: u64| comparator.accepts(own.cmp(&place));
        let ends = [passes(best), passes(worst)];
        let between = best < place && place < worst;
        let ranked = match (comparator, ends) {
            (Comparator::Equal, [first, last]) if best != worst => {
                if first || last || between {
                    Tri::Undecided
                } else {
                    Tri::No
                }
            }
            (_, [true, true]) => Tri::Yes,
            (_, [false, false]) => Tri::No,
            _ => Tri::Undecided,
        };
        // Whoever is not assessed has no place at all.
        Tri::all([ranked, runner.assessed])
    }

    /// Returns the group in which `unit` runs, and the units of it of which something is open; nothing where it does not
    /// run.
    pub fn open_beside(&self, unit: UnitId) -> Option<(&Peers, &BTreeSet<UnitId>)> {
        self.runners.get(&unit).map(|(peers, _)| (peers, &self.fields[peers].open))
    }
}

impl Ranked {
    /// Returns how many units run, in all groups.
    pub fn len(&self) -> usize {
        self.runners.len()
    }

    /// Returns whether nobody runs.
    pub fn is_empty(&self) -> bool {
        self.runners.is_empty()
    }

    /// Returns the units among which `unit` has its place, and itself; none where it does not run.
    pub fn beside(&self, unit: UnitId) -> Vec<UnitId> {
        let Some((own, _)) = self.runners.get(&unit) else { return Vec::new() };
        let beside = self.runners.iter().filter(|(_, (peers, _))| peers == own);
        beside.map(|(unit, _)| *unit).collect()
    }
}

impl Field {
    fn add(&mut self, runner: &Runner) {
        if runner.assessed == Tri::Yes {
            self.sure.push(runner.points.low.clone());
        }
        if runner.assessed != Tri::No {
            self.possible.push(runner.points.high.clone());
        }
        if runner.assessed == Tri::Undecided || runner.points.certain().is_none() {
            self.open.insert(runner.unit);
        }
    }

    /// Returns the best and the worst place of one of them.
    fn places(&self, runner: &Runner) -> (u64, u64) {
        let before = |all: &[Number], points: &Number| {
            (all.len() - all.partition_point(|other| other <= points)) as u64
        };
        let Points { low, high } = &runner.points;
        // Its own best points may lie before its own worst.
        let itself = u64::from(high > low && runner.assessed != Tri::No);
        (1 + before(&self.sure, high), 1 + before(&self.possible, low) - itself)
    }
}

#[cfg(test)]
mod tests;
