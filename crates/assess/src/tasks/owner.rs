//! Who answers for what a unit was given, after the unit has ended.

use base::limits::DEPTH_MAX;
use base::{Date, UnitId};
use cube::How;
use register::Register;

/// Who answers for what was given to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// This unit: the one it was given to, or the one into which all of that has gone.
    Unit {
        /// The unit.
        unit: UnitId,
        /// The first day on which it answered in the place of another.
        since: Option<Date>,
    },
    /// Nobody: the unit ended without a successor, or went to several.
    Nobody {
        /// The nearest unit above that is open, which must find one.
        above: Option<UnitId>,
    },
}

impl Owner {
    /// Returns the unit that answers.
    pub fn unit(self) -> Option<UnitId> {
        match self {
            Owner::Unit { unit, .. } => Some(unit),
            Owner::Nobody { .. } => None,
        }
    }

    /// Returns the unit that answers, or the one above where none does.
    pub fn home(self) -> Option<UnitId> {
        match self {
            Owner::Unit { unit, .. } => Some(unit),
            Owner::Nobody { above } => above,
        }
    }
}

/// Returns who answers on `day` for what was given to `unit`. A unit that begins only later answers for itself.
pub fn owner(register: &Register, unit: UnitId, day: Date) -> Owner {
    match line_end(register, unit, day) {
        Ok((unit, since)) => Owner::Unit { unit, since: Some(since).filter(|since| *since > Date::MIN) },
        Err((unit, ended)) => Owner::Nobody { above: open_above(register, unit, ended, day) },
    }
}

/// Returns the last unit of a line of whole successors and since when it is that (the first of days where it was the
/// first), or that unit and the first day without it.
fn line_end(register: &Register, unit: UnitId, day: Date) -> Result<(UnitId, Date), (UnitId, Date)> {
    let (mut unit, mut since) = (unit, Date::MIN);
    // Each step goes on in time, and there are only so many successions.
    while let Some(end) = ended(register, unit, since, day) {
        match whole_successor(register, unit, end) {
            Some(successor) => (unit, since) = (successor, end),
            None => return Err((unit, end)),
        }
    }
    Ok((unit, since))
}

/// Returns the first day without the unit, where it is not open on `day` and ended after `since`.
fn ended(register: &Register, unit: UnitId, since: Date, day: Date) -> Option<Date> {
    let unit = register.units().unit(unit);
    if unit.on(day).is_some() {
        return None;
    }
    let ends = unit.spells().iter().filter_map(|spell| spell.until);
    ends.filter(|end| since < *end && *end <= day).max()
}

/// Returns the one other unit into which all of `unit` went on `day`.
fn whole_successor(register: &Register, unit: UnitId, day: Date) -> Option<UnitId> {
    let edges = register.lineage().edges().iter().filter(|edge| edge.on == day && edge.from == unit);
    let mut heirs = edges.filter(|edge| edge.how == How::Whole).filter_map(|edge| edge.to);
    let first = heirs.next().filter(|heir| *heir != unit)?;
    heirs.next().is_none().then_some(first)
}

/// Returns the nearest unit above one that ended, or what has become of that.
fn open_above(register: &Register, unit: UnitId, ended: Date, day: Date) -> Option<UnitId> {
    let (mut unit, mut ended_on) = (unit, ended);
    for _ in 0..DEPTH_MAX {
        let eve = ended_on.yesterday().ok()?;
        let parent = register.units().on(unit, eve)?.parent?;
        match line_end(register, parent, day) {
            Ok((owner, _)) => return Some(owner),
            Err(end) => (unit, ended_on) = end,
        }
    }
    None
}
