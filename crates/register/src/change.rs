//! Changing one unit from a date on: found, rename, move, close. One spell ends and the next begins.

use crate::act::{Changes, Refusal};
use crate::forest::{self, Fault};
use crate::import::{self, ImportUnits, UnitRow};
use crate::register::Register;
use crate::text::Text;
use crate::unit::Names;
use crate::units::Units;
use crate::wording;
use base::limits::EVIDENCE_LISTED_MAX;
use base::{Date, Message, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Founds one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FoundUnit {
    /// Its code.
    pub code: Text,
    /// The first day on which it exists.
    pub on: Date,
    /// The code of the unit above; none for a top unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text>,
    /// Its level.
    pub level: Text,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// The group it is compared in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloc: Option<Text>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

/// Gives a unit other names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameUnit {
    /// Its code.
    pub unit: Text,
    /// The first day of the new names.
    pub on: Date,
    /// All its names from then on; a language left out has none.
    pub names: Names,
}

/// Puts a unit, with all below it, under another parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveUnit {
    /// Its code.
    pub unit: Text,
    /// The first day under the new parent.
    pub on: Date,
    /// The code of the new unit above; none makes it a top unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text>,
}

/// Closes a unit without a successor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseUnit {
    /// Its code.
    pub unit: Text,
    /// The first day on which it no longer exists.
    pub on: Date,
}

pub(crate) fn check_found(register: &Register, act: &FoundUnit) -> Vec<Refusal> {
    let refusals = import::check(register, &as_import(act));
    refusals.into_iter().map(|refusal| Refusal { row: None, ..refusal }).collect()
}

pub(crate) fn apply_found(register: &mut Register, act: &FoundUnit) -> Changes {
    import::apply(register, &as_import(act))
}

/// To found one unit is to import a table of one row.
fn as_import(act: &FoundUnit) -> ImportUnits {
    let row = UnitRow {
        row: 0,
        code: act.code.clone(),
        parent: act.parent.clone(),
        level: act.level.clone(),
        kind: act.kind.clone(),
        bloc: act.bloc.clone(),
        opened: Some(act.on),
        closed: None,
        names: act.names.clone(),
    };
    ImportUnits { on: None, rows: vec![row] }
}

pub(crate) fn check_rename(register: &Register, act: &RenameUnit) -> Vec<Refusal> {
    let id = match changeable(register, &act.unit, act.on) {
        Ok(id) => id,
        Err(refusal) => return vec![refusal],
    };
    let mut refusals = wording::refused_names(&act.names);
    if register.units.unit(id).last().names == act.names {
        refusals.push(unchanged(&act.unit));
    }
    refusals
}

pub(crate) fn apply_rename(register: &mut Register, act: &RenameUnit) -> Changes {
    let units = Arc::make_mut(&mut register.units);
    let id = units.id(&act.unit).expect("the check knew the unit");
    units.unit_mut(id).turn(act.on, |spell| spell.names = act.names.clone());
    Changes::none()
}

pub(crate) fn check_move(register: &Register, act: &MoveUnit) -> Vec<Refusal> {
    let id = match changeable(register, &act.unit, act.on) {
        Ok(id) => id,
        Err(refusal) => return vec![refusal],
    };
    let parent = match parent(register, act) {
        Ok(parent) => parent,
        Err(refusal) => return vec![refusal],
    };
    if register.units.unit(id).last().parent == parent {
        return vec![unchanged(&act.unit)];
    }
    let draft = moved(register, id, act.on, parent);
    let faults = forest::faults(&draft);
    faults.iter().map(|fault| Refusal::new(forest::message(&draft, fault)).in_column("parent")).collect()
}

pub(crate) fn apply_move(register: &mut Register, act: &MoveUnit) -> Changes {
    let id = register.units.id(&act.unit).expect("the check knew the unit");
    let parent = parent(register, act).expect("the check knew the parent");
    let mut draft = moved(register, id, act.on, parent);
    draft.settle(Some(act.on));
    register.units = draft.into();
    Changes::reorder()
}

fn moved(register: &Register, id: UnitId, on: Date, parent: Option<UnitId>) -> Units {
    let mut draft = Units::clone(&register.units);
    draft.unit_mut(id).turn(on, |spell| spell.parent = parent);
    draft
}

fn parent(register: &Register, act: &MoveUnit) -> Result<Option<UnitId>, Refusal> {
    let Some(code) = &act.parent else { return Ok(None) };
    let message = Message::new("unit.unknown-parent").with("unit", &act.unit).with("parent", code);
    register.units.id(code).map(Some).ok_or_else(|| Refusal::new(message).in_column("parent"))
}

pub(crate) fn check_close(register: &Register, act: &CloseUnit) -> Vec<Refusal> {
    let id = match changeable(register, &act.unit, act.on) {
        Ok(id) => id,
        Err(refusal) => return vec![refusal],
    };
    let mut refusals = refused_end(register, id, act.on);
    refusals.extend(refused_stay(&closed(register, id, act.on)));
    refusals
}

pub(crate) fn apply_close(register: &mut Register, act: &CloseUnit) -> Changes {
    let id = register.units.id(&act.unit).expect("the check knew the unit");
    let mut draft = closed(register, id, act.on);
    draft.settle(Some(act.on));
    register.units = draft.into();
    Changes::reorder()
}

fn closed(register: &Register, id: UnitId, on: Date) -> Units {
    let mut draft = Units::clone(&register.units);
    draft.unit_mut(id).end(on);
    draft
}

/// Returns the unit if it is open on `on` and nothing about it is recorded for a later day.
fn changeable(register: &Register, code: &Text, on: Date) -> Result<UnitId, Refusal> {
    if let Some(refusal) = wording::far("unit.far-date", on, "on") {
        return Err(refusal);
    }
    let Some(id) = register.units.id(code) else {
        return Err(Refusal::new(Message::new("unit.unknown").with("unit", code)));
    };
    let unit = register.units.unit(id);
    match unit.last().from {
        Some(from) if on < from => Err(Refusal::new(changed_later(code, from))),
        _ if unit.on(on).is_none() => Err(Refusal::new(not_open(code, on))),
        _ => Ok(id),
    }
}

pub(crate) fn changed_later(code: &Text, from: Date) -> Message {
    Message::new("unit.changed-later").with("unit", code).with("day", from)
}

pub(crate) fn not_open(code: &Text, day: Date) -> Message {
    Message::new("unit.not-open").with("unit", code).with("day", day)
}

fn unchanged(code: &Text) -> Refusal {
    Refusal::new(Message::new("unit.unchanged").with("unit", code))
}

/// Returns why the unit cannot end on `on`: it began on that day, has a part in a later succession, or has
/// reported for a later day.
pub(crate) fn refused_end(register: &Register, id: UnitId, on: Date) -> Vec<Refusal> {
    let unit = register.units.unit(id);
    let mut refusals = Vec::new();
    if let Some(from) = unit.last().from.filter(|from| on <= *from) {
        let message = Message::new("unit.closed-before-opened").with("unit", &unit.code);
        refusals.push(Refusal::new(message.with("opened", from).with("closed", on)));
    }
    let edges = register.lineage.edges();
    let later = &edges[edges.partition_point(|edge| edge.on < on)..];
    let takes_part = |edge: &&cube::Edge| (edge.from == id && on < edge.on) || edge.to == Some(id);
    if let Some(edge) = later.iter().find(takes_part) {
        refusals.push(Refusal::new(changed_later(&unit.code, edge.on)));
    }
    refusals.extend(register.refused_reports(id, on));
    refusals
}

/// Returns the units that would stay under one that closes, one refusal for each that closes.
pub(crate) fn refused_stay(draft: &Units) -> Vec<Refusal> {
    let mut staying: BTreeMap<UnitId, Vec<String>> = BTreeMap::new();
    let mut refusals = Vec::new();
    for fault in forest::faults(draft) {
        match fault {
            Fault::Orphaned { unit, parent, .. } => {
                staying.entry(parent).or_default().push(draft.unit(unit).code.to_string());
            }
            _ => refusals.push(Refusal::new(forest::message(draft, &fault))),
        }
    }
    refusals.extend(staying.into_iter().map(|(parent, units)| {
        let message = Message::new("unit.children-stay").with("parent", &draft.unit(parent).code);
        Refusal::new(message.with("count", units.len()).with("units", listed(units)))
    }));
    refusals
}

fn listed(mut units: Vec<String>) -> Vec<String> {
    units.truncate(EVIDENCE_LISTED_MAX);
    units
}

#[cfg(test)]
mod tests;
