//! Where units lie through time: which unit of one day a unit of another has become, or come from.

use crate::register::Register;
use base::{Date, Tri, UnitId};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// The successions of a register, by unit, both ways.
#[derive(Debug)]
pub struct Ground<'a> {
    register: &'a Register,
    // Edges as indices into the lineage, in the order of dates.
    forward: BTreeMap<UnitId, Vec<usize>>,
    backward: BTreeMap<UnitId, Vec<usize>>,
    // For each unit, those that were right below it on some day; found when first asked for.
    below: OnceCell<BTreeMap<UnitId, Vec<UnitId>>>,
}

impl<'a> Ground<'a> {
    /// Puts the successions in order.
    pub fn new(register: &'a Register) -> Ground<'a> {
        let (mut forward, mut backward) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (ix, edge) in register.lineage().edges().iter().enumerate() {
            if edge.weight.is_some_and(|weight| weight.part == 0) {
                continue;
            }
            forward.entry(edge.from).or_default().push(ix);
            if let Some(to) = edge.to {
                backward.entry(to).or_default().push(ix);
            }
        }
        Ground { register, forward, backward, below: OnceCell::new() }
    }

    /// Returns the units of the day `to` in which a place may lie that lies in `unit` on the day `from`; none where the
    /// unit ended without successor, or had not begun.
    pub fn carried(&self, unit: UnitId, from: Date, to: Date) -> BTreeSet<UnitId> {
        let mut here = BTreeSet::from([unit]);
        let mut day = from;
        if from <= to {
            while let Some(turn) = self.turns(&self.forward, &here).filter(|on| day < *on && *on <= to).min()
            {
                here = here.iter().flat_map(|unit| self.step(*unit, turn, true)).collect();
                day = turn;
            }
        } else {
            while let Some(turn) = self.turns(&self.backward, &here).filter(|on| to < *on && *on <= day).max()
            {
                here = here.iter().flat_map(|unit| self.step(*unit, turn, false)).collect();
                day = turn.yesterday().unwrap_or(Date::MIN);
            }
        }
        here.retain(|unit| self.register.units().on(*unit, to).is_some());
        here
    }

    /// Returns the units of the day `to` in which a place of `unit` may lie. Where the unit ended without successor, as when a
    /// level is given up, these are the ones in which the units below it lie then.
    pub fn places(&self, unit: UnitId, from: Date, to: Date) -> BTreeSet<UnitId> {
        let carried = self.carried(unit, from, to);
        let units = self.register.units();
        let end = units.unit(unit).spells().last().and_then(|spell| spell.until);
        let Some(eve) = end.filter(|end| *end <= to && from < *end).and_then(|end| end.yesterday().ok())
        else {
            return carried;
        };
        if !carried.is_empty() || self.forward.contains_key(&unit) {
            return carried;
        }
        let below = self.below().get(&unit).into_iter().flatten();
        let there =
            below.filter(|child| units.on(**child, eve).is_some_and(|spell| spell.parent == Some(unit)));
        there.flat_map(|child| self.places(*child, eve, to)).collect()
    }

    fn below(&self) -> &BTreeMap<UnitId, Vec<UnitId>> {
        self.below.get_or_init(|| {
            let mut below = BTreeMap::<UnitId, Vec<UnitId>>::new();
            for (id, unit) in self.register.units().iter() {
                let parents: BTreeSet<UnitId> =
                    unit.spells().iter().filter_map(|spell| spell.parent).collect();
                parents.into_iter().for_each(|parent| below.entry(parent).or_default().push(id));
            }
            below
        })
    }

    /// Returns the days on which the units give, or take, something.
    fn turns<'b>(
        &'b self,
        ways: &'b BTreeMap<UnitId, Vec<usize>>,
        units: &'b BTreeSet<UnitId>,
    ) -> impl Iterator<Item = Date> + 'b {
        let edges = self.register.lineage().edges();
        units.iter().filter_map(|unit| ways.get(unit)).flatten().map(|ix| edges[*ix].on)
    }

    /// Returns where a place of `unit` lies after the turn of `on`, or lay before it.
    fn step(&self, unit: UnitId, on: Date, forward: bool) -> BTreeSet<UnitId> {
        let edges = self.register.lineage().edges();
        let ways = if forward { &self.forward } else { &self.backward };
        let own = ways.get(&unit).into_iter().flatten().map(|ix| &edges[*ix]).filter(|edge| edge.on == on);
        let (mut reached, mut gone) = (BTreeSet::new(), false);
        for edge in own {
            gone |= forward && edge.how == cube::How::Whole;
            reached.extend(if forward { edge.to } else { Some(edge.from) });
        }
        // Who has no part in the turn, or gives a part away and is still there, stays.
        let day = if forward { Some(on) } else { on.yesterday().ok() };
        let there = day.is_some_and(|day| self.register.units().on(unit, day).is_some());
        if there && !gone {
            reached.insert(unit);
        }
        reached
    }

    /// Returns the unit of this level, or kind, in which `unit` lies on `day`; itself if it is one.
    pub fn above(&self, unit: UnitId, day: Date, level: &str) -> Option<UnitId> {
        self.chain(unit, day)
            .find(|unit| self.register.units().on(*unit, day).is_some_and(|spell| spell.answers_to(level)))
    }

    /// Returns the unit and those above it on `day`, the nearest first; none where it is not open.
    pub fn chain(&self, unit: UnitId, day: Date) -> impl Iterator<Item = UnitId> + '_ {
        let units = self.register.units();
        let first = units.on(unit, day).map(|_| unit);
        std::iter::successors(first, move |unit| units.on(*unit, day).and_then(|spell| spell.parent))
    }

    /// Returns whether a place that lies in `inner` on `day` lies in `outer`; undecided where `inner` is the larger.
    pub fn lies_in(&self, inner: UnitId, outer: UnitId, day: Date) -> Tri {
        if self.chain(inner, day).any(|unit| unit == outer) {
            Tri::Yes
        } else if self.chain(outer, day).any(|unit| unit == inner) {
            Tri::Undecided
        } else {
            Tri::No
        }
    }

    /// Returns whether the unit `then`, as of the day `on`, is what the unit `now` is on `day`: all of it went over, in
    /// part, or not at all.
    pub fn same_place(&self, (then, on): (UnitId, Date), (now, day): (UnitId, Date)) -> Tri {
        let heirs = self.carried(then, on, day);
        match heirs.contains(&now) {
            false => Tri::No,
            true if heirs.len() == 1 => Tri::Yes,
            true => Tri::Undecided,
        }
    }
}
