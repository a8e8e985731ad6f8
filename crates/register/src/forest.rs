//! Whether units form a forest on every day: no unit above itself, none below one that is closed, none too deep.
//!
//! Asked of a draft before it becomes the register. What stood before was right, so what is wrong is new.

use crate::unit::{Days, Spell};
use crate::units::Units;
use base::limits::{DEPTH_MAX, REMARKS_MAX};
use base::{Date, Message, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// What keeps units from being a forest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Units that stand above each other in a ring, the first in order of codes first.
    Ring(Vec<UnitId>),
    /// `unit` stands below `parent` on `day`, when that is not open.
    Orphaned { unit: UnitId, parent: UnitId, day: Option<Date> },
    /// More than `DEPTH_MAX` units stand above this one.
    Deep(UnitId),
}

/// Returns all faults: rings first, then by unit.
pub(crate) fn faults(units: &Units) -> Vec<Fault> {
    let mut rings = BTreeSet::new();
    let mut others = Vec::new();
    for (id, unit) in units.iter() {
        if others.len() > REMARKS_MAX {
            break;
        }
        for spell in unit.spells() {
            others.extend(orphaned(units, id, spell));
        }
        match climb(units, &mut vec![id], unit.spells(), None) {
            Some(Climb::Ring(ring)) => _ = rings.insert(ring),
            Some(Climb::Deep) => others.push(Fault::Deep(id)),
            None => {}
        }
    }
    rings.into_iter().map(Fault::Ring).chain(others).collect()
}

/// Returns what is wrong about the parent of the unit in this spell, if it is not open all the time.
fn orphaned(units: &Units, unit: UnitId, spell: &Spell) -> Option<Fault> {
    let parent = spell.parent?;
    let day = first_gap(units.unit(parent).spells(), Days::of(spell))?;
    Some(Fault::Orphaned { unit, parent, day })
}

/// Returns the first of `days` that none of the spells covers; the inner nothing is a gap since always.
fn first_gap(spells: &[Spell], days: Days) -> Option<Option<Date>> {
    let mut from = days.from;
    for spell in spells {
        if spell.from > from {
            break;
        }
        match spell.until {
            None => return None,
            Some(until) if from.is_none_or(|from| from < until) => from = Some(until),
            Some(_) => {}
        }
    }
    let covered = days.until.is_some_and(|until| from >= Some(until));
    (!covered).then_some(from)
}

enum Climb {
    Ring(Vec<UnitId>),
    Deep,
}

/// Climbs from the last unit of `path` through all that stand above it on the days, until the path meets itself
/// or grows too long.
fn climb(units: &Units, path: &mut Vec<UnitId>, spells: &[Spell], days: Option<Days>) -> Option<Climb> {
    for spell in spells {
        let own = Days::of(spell);
        let shared = days.map_or(Some(own), |days| days.and(own));
        let (Some(days), Some(parent)) = (shared, spell.parent) else { continue };
        if let Some(first) = path.iter().position(|unit| *unit == parent) {
            return Some(Climb::Ring(turned(units, &path[first..])));
        }
        if path.len() > DEPTH_MAX {
            return Some(long_ring(units, parent, days).map_or(Climb::Deep, Climb::Ring));
        }
        path.push(parent);
        let found = climb(units, path, units.unit(parent).spells(), Some(days));
        path.pop();
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Returns the ring in which a path that is too long for a forest ends on the first of the days, if it does.
fn long_ring(units: &Units, start: UnitId, days: Days) -> Option<Vec<UnitId>> {
    let first = days.from;
    let holds = |spell: &&Spell| spell.from <= first && spell.until.is_none_or(|until| first < Some(until));
    let above = |unit: UnitId| units.unit(unit).spells().iter().find(holds)?.parent;
    let mut places = BTreeMap::new();
    let mut path = Vec::new();
    let mut unit = Some(start);
    while let Some(next) = unit {
        if let Some(first) = places.insert(next, path.len()) {
            return Some(turned(units, &path[first..]));
        }
        path.push(next);
        unit = above(next);
    }
    None
}

/// Returns the ring from its first unit in the order of codes on, so that one ring is found once.
fn turned(units: &Units, ring: &[UnitId]) -> Vec<UnitId> {
    let codes = |place: &usize| units.unit(ring[*place]).code.clone();
    let first = (0..ring.len()).min_by_key(codes).unwrap_or(0);
    ring[first..].iter().chain(&ring[..first]).copied().collect()
}

/// Returns the fault in words.
pub(crate) fn message(units: &Units, fault: &Fault) -> Message {
    let code = |unit: &UnitId| units.unit(*unit).code.to_string();
    match fault {
        Fault::Ring(ring) => {
            Message::new("unit.cycle").with("units", ring.iter().map(code).collect::<Vec<_>>())
        }
        Fault::Orphaned { unit, parent, day: None } => {
            Message::new("unit.parent-opened-later").with("unit", code(unit)).with("parent", code(parent))
        }
        Fault::Orphaned { unit, parent, day: Some(day) } => {
            let message = Message::new("unit.parent-not-open").with("unit", code(unit));
            message.with("parent", code(parent)).with("day", *day)
        }
        Fault::Deep(unit) => Message::new("unit.too-deep").with("unit", code(unit)).with("most", DEPTH_MAX),
    }
}
