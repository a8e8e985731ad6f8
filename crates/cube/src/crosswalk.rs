//! The way from the units of one day to those of another: where each unit's figures belong on the map.
//!
//! - Nothing is guessed. A share that was recorded goes where it was recorded to; what was not recorded *floats*:
//!   it counts in the lowest unit that contains every place it may have gone to, and in nothing below.
//! - Nothing is lost. What a unit without successor reported stays with the unit it stood under.
//! - Backwards a weight says nothing: which part of what a merged unit reports came from which of its predecessors
//!   is unknown, so it floats over them.
//!
//! How steps of succession are read stands in `passage`.

use crate::passage::{Held, Passages, Pending};
use crate::{Bitmap, Column, Hierarchy, Lineage};
use base::{Date, Number, UnitId, number};
use num_traits::One;
use std::collections::{BTreeMap, BTreeSet};

/// The way from each unit of one hierarchy to the units of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    is_backward: bool,
    // By position in the hierarchy the way starts from.
    routes: Vec<Stored>,
    // Everything stays where it is; then there are no routes.
    is_identity: bool,
    source_count: u32,
    place_count: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Stored {
    At(u32),
    Spread(Box<Spread>),
}

/// Where one unit's figures belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// All of them at this position of the map.
    At(u32),
    /// At several, or not certainly at any.
    Spread(&'a Spread),
}

/// Figures that belong to more than one unit, or to an unknown one. Its shares add up to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Positions of the map with their shares, in order; each share is more than nothing.
    pub exact: Vec<(u32, Number)>,
    /// Shares of which only a unit above is known.
    pub floats: Vec<Float>,
}

/// A share of which only a unit above is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Float {
    /// How much.
    pub share: Number,
    /// The lowest unit it certainly belongs to; nothing where that is above several top units.
    pub at: Option<u32>,
    /// Units it may belong to; none where it belongs to no unit below `at` (its unit ended without successor).
    pub candidates: Vec<u32>,
    /// Edges whose weights would decide it, as indices into [`Lineage::edges`], in order.
    pub missing: Vec<u32>,
}

/// A column on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// By position: what certainly belongs there, without the fractions.
    pub integers: Vec<i128>,
    /// What certainly belongs there and is not a whole number, beside `integers`.
    pub fractions: BTreeMap<u32, Number>,
    /// What floats: the unit's position on its own day, which of its floats, and how much.
    pub floats: Vec<(u32, Float, Number)>,
}

impl Crosswalk {
    /// Returns the way from the units of one day to those of another, earlier or later, along `lineage`. `stands` says
    /// whether a unit was there on a day: one that gave parts away and stayed keeps the rest.
    pub fn between(
        lineage: &Lineage,
        stands: &dyn Fn(UnitId, Date) -> bool,
        from: (&Hierarchy, Date),
        to: (&Hierarchy, Date),
    ) -> Crosswalk {
        let is_backward = to.1 < from.1;
        let days = if is_backward { (to.1, from.1) } else { (from.1, to.1) };
        let passages = Passages::between(lineage, stands, days, is_backward);
        let mut crosswalk = Crosswalk {
            is_backward,
            routes: Vec::new(),
            is_identity: passages.is_empty() && from.0.same_order(to.0),
            source_count: from.0.len(),
            place_count: to.0.len(),
        };
        if !crosswalk.is_identity {
            crosswalk.trace_all(&passages, from.0, to.0);
        }
        crosswalk
    }

    /// Returns whether every unit stays where it is.
    pub fn is_identity(&self) -> bool {
        self.is_identity
    }

    /// Returns whether the map is older than the figures.
    pub fn is_backward(&self) -> bool {
        self.is_backward
    }

    /// Returns where the figures of the unit at `position` belong.
    pub fn route(&self, position: u32) -> Route<'_> {
        if self.is_identity {
            return Route::At(position);
        }
        match &self.routes[position as usize] {
            Stored::At(place) => Route::At(*place),
            Stored::Spread(spread) => Route::Spread(spread),
        }
    }

    /// Returns the units of the map that have, or may have, something of the unit at `position`; for what ended
    /// without successor, the unit it stays with.
    pub fn places(&self, position: u32) -> Vec<u32> {
        match self.route(position) {
            Route::At(place) => vec![place],
            Route::Spread(spread) => spread.places(),
        }
    }

    /// Carries a column of the units the way starts from onto the map. What there is in all stays the same.
    pub fn carry(&self, column: &Column) -> Carried {
        assert_eq!(column.len(), self.source_count, "a column of another hierarchy");
        let mut carried = Carried::new(self.place_count);
        for (position, figure) in column.iter() {
            match self.route(position) {
                Route::At(place) => carried.integers[place as usize] += i128::from(figure),
                Route::Spread(spread) => carried.spread(position, spread, figure),
            }
        }
        carried
    }

    fn trace_all(&mut self, passages: &Passages, from: &Hierarchy, to: &Hierarchy) {
        for position in 0..from.len() {
            let unit = from.unit(position);
            let stored = match passages.destination(unit).map(|unit| unit.and_then(|unit| to.position(unit)))
            {
                Some(Some(place)) => Stored::At(place),
                _ => self.settle(passages.trace(unit), position, from, to),
            };
            self.routes.push(stored);
        }
        self.is_identity = from.len() == to.len()
            && (0..).zip(&self.routes).all(|(position, stored)| *stored == Stored::At(position));
        if self.is_identity {
            self.routes = Vec::new();
        }
    }

    /// Turns what a unit became into places on the map.
    fn settle(&self, held: Held, position: u32, from: &Hierarchy, to: &Hierarchy) -> Stored {
        let fallen = from.parent(position).map(|parent| self.places(parent)).unwrap_or_default();
        let mut spread = Settling { exact: BTreeMap::new(), floats: Vec::new(), fallen, to };
        for (unit, share) in held.sure {
            spread.add(Pending { share, candidates: BTreeSet::from([unit]), missing: BTreeSet::new() });
        }
        for pending in held.floating {
            spread.add(pending);
        }
        spread.finish()
    }
}

impl Spread {
    /// Returns the one position to which every share belongs, if there is one.
    pub fn only_place(&self) -> Option<u32> {
        let floats = self.floats.iter().map(|float| match float.candidates.as_slice() {
            [only] => Some(*only),
            _ => None,
        });
        let mut places = self.exact.iter().map(|(place, _)| Some(*place)).chain(floats);
        let first = places.next()??;
        places.all(|place| place == Some(first)).then_some(first)
    }

    fn places(&self) -> Vec<u32> {
        let mut places = self.exact.iter().map(|(place, _)| *place).collect::<BTreeSet<_>>();
        for float in &self.floats {
            places.extend(&float.candidates);
            if float.candidates.is_empty() {
                places.extend(float.at);
            }
        }
        places.into_iter().collect()
    }
}

impl Float {
    /// Returns the units for which it is not known whether they contain the share: those below `at` that contain
    /// a candidate. A unit that contains several stands there several times.
    pub fn blocked<'a>(&'a self, map: &'a Hierarchy) -> impl Iterator<Item = u32> + 'a {
        let up_to_at = |candidate| {
            let line = std::iter::once(candidate).chain(map.above(candidate));
            line.take_while(|place| Some(*place) != self.at)
        };
        self.candidates.iter().copied().flat_map(up_to_at)
    }
}

impl Carried {
    /// Returns what the unit at `place` and everything below it certainly have.
    pub fn total(&self, map: &Hierarchy, place: u32) -> Number {
        let range = map.range(place);
        let integers = &self.integers[range.start as usize..range.end as usize];
        let fractions = self.fractions.range(range.clone()).map(|(_, extra)| extra.clone());
        let inside = |at: &Option<u32>| at.is_some_and(|at| range.contains(&at));
        let floats = self.floats.iter().filter(|(_, float, _)| inside(&float.at));
        number::whole(integers.iter().sum::<i128>())
            + fractions.sum::<Number>()
            + floats.map(|(_, _, amount)| amount.clone()).sum::<Number>()
    }

    /// Returns the units whose total may be more or less, since something floats above them.
    pub fn blocked(&self, map: &Hierarchy) -> Bitmap {
        let mut blocked = Bitmap::new(map.len());
        for (_, float, _) in &self.floats {
            float.blocked(map).for_each(|place| blocked.set(place, true));
        }
        blocked
    }

    fn new(place_count: u32) -> Carried {
        Carried { integers: vec![0; place_count as usize], fractions: BTreeMap::new(), floats: Vec::new() }
    }

    fn spread(&mut self, position: u32, spread: &Spread, figure: i64) {
        let figure = number::whole(figure);
        for (place, share) in &spread.exact {
            *self.fractions.entry(*place).or_default() += share * &figure;
        }
        for float in &spread.floats {
            self.floats.push((position, float.clone(), &float.share * &figure));
        }
    }
}

/// What one unit became, on its way to places on the map.
struct Settling<'a> {
    exact: BTreeMap<u32, Number>,
    floats: Vec<Float>,
    // The places of the unit above: what has no successor stays there.
    fallen: Vec<u32>,
    to: &'a Hierarchy,
}

impl Settling<'_> {
    fn add(&mut self, pending: Pending) {
        let places = pending.candidates.iter().map(|unit| unit.and_then(|unit| self.to.position(unit)));
        let found = places.clone().flatten().collect::<BTreeSet<_>>();
        let is_traced = places.clone().all(|place| place.is_some());
        if is_traced && found.len() == 1 {
            let place = *found.first().expect("there is one");
            *self.exact.entry(place).or_default() += pending.share;
            return;
        }
        let fallen = if is_traced { &[] } else { self.fallen.as_slice() };
        let candidates = found.iter().chain(fallen).copied().collect::<BTreeSet<_>>();
        let is_certain = candidates.len() == 1 && found.is_empty();
        self.float(Float {
            share: pending.share,
            at: self.to.lca(candidates.iter().copied()),
            candidates: if is_certain { Vec::new() } else { candidates.into_iter().collect() },
            missing: pending.missing.into_iter().collect(),
        });
    }

    fn float(&mut self, float: Float) {
        let same = |known: &&mut Float| {
            (known.at, &known.candidates, &known.missing) == (float.at, &float.candidates, &float.missing)
        };
        match self.floats.iter_mut().find(same) {
            Some(known) => known.share += float.share,
            None => self.floats.push(float),
        }
    }

    fn finish(self) -> Stored {
        let mut exact = self.exact.into_iter().collect::<Vec<_>>();
        match exact.as_mut_slice() {
            [(place, share)] if share.is_one() => Stored::At(*place),
            _ => Stored::Spread(Box::new(Spread { exact, floats: self.floats })),
        }
    }
}

#[cfg(test)]
mod tests;
