//! How steps of succession are read, one unit and one date at a time.
//!
//! - An edge for the whole unit, or the only edge with no weight, takes everything along.
//! - Recorded weights are exact shares. What they leave over goes to the one destination without a weight; with
//!   several of those it floats over them; with none it stays with the unit if the unit continues, else it is
//!   without successor.
//! - A unit continues if it has an edge to itself, or if it is there before and after and its edges leave
//!   something over.
//! - Weights that cannot be (together more than the unit, or a part beside the whole) say nothing.

use crate::Lineage;
use crate::lineage::{Edge, How};
use base::{Date, Number, UnitId, number};
use num_traits::{One, Signed, Zero};
use std::collections::{BTreeMap, BTreeSet};

/// A unit after the step, or nothing where there is no successor.
type Heir = Option<UnitId>;

/// Every step between two days, by unit and in the order of the walk.
pub(crate) struct Passages {
    // Invariant: in the order of units, then of ranks.
    steps: Vec<Step>,
}

/// What one date does to one unit.
struct Step {
    unit: UnitId,
    // Dates in the order of the walk: 1, 2, 3 ...
    rank: u32,
    sure: Vec<(Heir, Number)>,
    // Invariant: nothing, or a share of at least two candidates.
    floating: Option<Pending>,
}

/// A share that went to one of several units.
#[derive(Clone)]
pub(crate) struct Pending {
    pub(crate) share: Number,
    pub(crate) candidates: BTreeSet<Heir>,
    /// Edges without a weight, as indices into the lineage.
    pub(crate) missing: BTreeSet<u32>,
}

/// What became of one unit. The shares add up to one.
pub(crate) struct Held {
    pub(crate) sure: BTreeMap<Heir, Number>,
    pub(crate) floating: Vec<Pending>,
}

impl Passages {
    /// Reads the edges after the earlier day, up to the later one.
    pub(crate) fn between(
        lineage: &Lineage,
        stands: &dyn Fn(UnitId, Date) -> bool,
        (earlier, later): (Date, Date),
        is_backward: bool,
    ) -> Passages {
        let inside = (0..).zip(lineage.edges()).filter(|(_, edge)| earlier < edge.on && edge.on <= later);
        let edges = inside.filter(|(_, edge)| share_of(edge) != Some(Number::zero())).collect();
        let window = Window { edges, stands };
        let mut steps = if is_backward { window.backward() } else { window.forward() };
        steps.sort_by_key(|step| (step.unit, step.rank));
        Passages { steps }
    }

    /// Returns whether nothing happened.
    pub(crate) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Returns the one unit that all of `unit` went over into, at every step; nothing if it was ever parted.
    pub(crate) fn destination(&self, unit: UnitId) -> Option<Heir> {
        let (mut unit, mut rank) = (unit, 0);
        while let Some(step) = self.next(unit, rank) {
            let [(heir, _)] = step.sure.as_slice() else { return None };
            if step.floating.is_some() {
                return None;
            }
            let Some(heir) = heir else { return Some(None) };
            (unit, rank) = (*heir, step.rank);
        }
        Some(Some(unit))
    }

    /// Returns what became of `unit`, step by step.
    pub(crate) fn trace(&self, unit: UnitId) -> Held {
        let mut held = Held { sure: BTreeMap::from([(Some(unit), Number::one())]), floating: Vec::new() };
        let mut rank = 0;
        while let Some(next) =
            held.units().filter_map(|unit| self.next(unit, rank)).map(|step| step.rank).min()
        {
            held = self.after(held, next);
            rank = next;
        }
        held
    }

    /// Returns the next thing that happens to `unit` after the date of `rank`.
    fn next(&self, unit: UnitId, rank: u32) -> Option<&Step> {
        let first = self.steps.partition_point(|step| (step.unit, step.rank) <= (unit, rank));
        self.steps.get(first).filter(|step| step.unit == unit)
    }

    fn at(&self, heir: Heir, rank: u32) -> Option<&Step> {
        self.next(heir?, rank - 1).filter(|step| step.rank == rank)
    }

    fn after(&self, held: Held, rank: u32) -> Held {
        let mut after = Held { sure: BTreeMap::new(), floating: Vec::new() };
        for (heir, share) in held.sure {
            match self.at(heir, rank) {
                None => *after.sure.entry(heir).or_default() += share,
                Some(step) => after.part(step, &share),
            }
        }
        for pending in held.floating {
            after.floating.push(self.moved(pending, rank));
        }
        after
    }

    /// A share that may be with one of several units may afterwards be with any heir of any of them.
    fn moved(&self, pending: Pending, rank: u32) -> Pending {
        let mut moved = Pending { candidates: BTreeSet::new(), ..pending };
        for heir in pending.candidates {
            match self.at(heir, rank) {
                None => {
                    moved.candidates.insert(heir);
                }
                Some(step) => {
                    moved.candidates.extend(step.sure.iter().map(|(heir, _)| *heir));
                    moved.candidates.extend(step.floating.iter().flat_map(|float| &float.candidates));
                    moved.missing.extend(step.floating.iter().flat_map(|float| &float.missing));
                }
            }
        }
        moved
    }
}

impl Held {
    fn units(&self) -> impl Iterator<Item = UnitId> {
        let floating = self.floating.iter().flat_map(|pending| &pending.candidates);
        self.sure.keys().chain(floating).copied().flatten()
    }

    fn part(&mut self, step: &Step, share: &Number) {
        for (heir, part) in &step.sure {
            *self.sure.entry(*heir).or_default() += part * share;
        }
        if let Some(float) = &step.floating {
            self.floating.push(Pending { share: &float.share * share, ..float.clone() });
        }
    }
}

/// An edge with its index in the lineage.
type Numbered<'a> = (u32, &'a Edge);

/// The edges between two days.
struct Window<'a> {
    // Invariant: in the order of dates, then of the units they start from. None with a weight of zero.
    edges: Vec<Numbered<'a>>,
    // Whether a unit was there on a day.
    stands: &'a dyn Fn(UnitId, Date) -> bool,
}

impl<'a> Window<'a> {
    fn forward(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for (dated, rank) in self.dates().zip(1..) {
            let by_unit = dated.chunk_by(|a, b| a.1.from == b.1.from);
            steps.extend(by_unit.map(|edges| self.parted(edges, rank)));
        }
        steps
    }

    fn backward(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for (dated, rank) in self.dates().rev().zip(1..) {
            let mut edges = dated.iter().filter(|(_, edge)| edge.to.is_some()).copied().collect::<Vec<_>>();
            edges.sort_by_key(|(_, edge)| edge.to);
            let by_unit = edges.chunk_by(|a, b| a.1.to == b.1.to);
            steps.extend(by_unit.map(|edges| self.joined(edges, dated, rank)));
        }
        steps
    }

    fn dates(&self) -> impl DoubleEndedIterator<Item = &[Numbered<'a>]> {
        self.edges.chunk_by(|a, b| a.1.on == b.1.on)
    }

    /// Returns where a unit's share goes, given the edges that start from it on one date.
    fn parted(&self, edges: &[Numbered], rank: u32) -> Step {
        let (unit, on) = (edges[0].1.from, edges[0].1.on);
        let known = shares(edges);
        let with_weight =
            edges.iter().zip(&known).filter_map(|((_, edge), share)| Some((edge.to, share.clone()?)));
        let mut step = Step { unit, rank, sure: with_weight.collect(), floating: None };
        let without = edges.iter().zip(&known).filter(|(_, share)| share.is_none()).map(|(edge, _)| *edge);
        let mut candidates = without.clone().map(|(_, edge)| edge.to).collect::<BTreeSet<_>>();
        if self.stays(unit, on, edges) {
            candidates.insert(Some(unit));
        }
        let rest = Number::one() - known.iter().flatten().sum::<Number>();
        step.leave(rest, candidates, without.map(|(index, _)| index).collect());
        step
    }

    /// Returns which units a unit came from, given the edges that end in it on one date.
    fn joined(&self, edges: &[Numbered], dated: &[Numbered], rank: u32) -> Step {
        let (unit, on) = (edges[0].1.to.expect("edges without an end are not looked at"), edges[0].1.on);
        let first = dated.partition_point(|(_, edge)| edge.from < unit);
        let end = dated.partition_point(|(_, edge)| edge.from <= unit);
        let mut sources = edges.iter().map(|(_, edge)| Some(edge.from)).collect::<BTreeSet<_>>();
        if self.stays(unit, on, &dated[first..end]) {
            sources.insert(Some(unit));
        }
        let mut step = Step { unit, rank, sure: Vec::new(), floating: None };
        step.leave(Number::one(), sources, edges.iter().map(|(index, _)| *index).collect());
        step
    }

    /// Returns whether a unit keeps something on a date though no edge says so; `edges` are those that start from it.
    fn stays(&self, unit: UnitId, on: Date, edges: &[Numbered]) -> bool {
        let is_silent = edges.iter().all(|(_, edge)| edge.how == How::Part && edge.to != Some(unit));
        let leaves_over = edges.iter().filter_map(|(_, edge)| share_of(edge)).sum::<Number>() < Number::one();
        let is_before = on.yesterday().is_ok_and(|eve| (self.stands)(unit, eve));
        is_silent && leaves_over && is_before && (self.stands)(unit, on)
    }
}

impl Step {
    /// Gives what the weights leave over to the only candidate, or to nobody, or lets it float.
    fn leave(&mut self, rest: Number, candidates: BTreeSet<Heir>, missing: BTreeSet<u32>) {
        if !rest.is_positive() {
            return;
        }
        if candidates.len() > 1 {
            self.floating = Some(Pending { share: rest, candidates, missing });
        } else {
            self.sure.push((candidates.into_iter().next().flatten(), rest));
        }
    }
}

/// Returns the share each edge takes; nothing for those without a weight, and for all of them where the weights
/// cannot be.
fn shares(edges: &[Numbered]) -> Vec<Option<Number>> {
    let shares = edges.iter().map(|(_, edge)| share_of(edge)).collect::<Vec<_>>();
    let has_whole = edges.iter().any(|(_, edge)| edge.how == How::Whole);
    let is_possible = shares.iter().flatten().sum::<Number>() <= Number::one();
    if is_possible && (edges.len() == 1 || !has_whole) { shares } else { vec![None; edges.len()] }
}

fn share_of(edge: &Edge) -> Option<Number> {
    match edge.how {
        How::Whole => Some(Number::one()),
        How::Part => edge.weight.map(|weight| number::fraction(weight.part, weight.whole)),
    }
}
