//! Founding all units of a table in one act: every row is right, or nothing is founded.

use crate::act::{Changes, Refusal};
use crate::forest::{self, Fault};
use crate::register::Register;
use crate::text::Text;
use crate::unit::{Names, Spell};
use crate::units::Units;
use crate::wording;
use base::{Date, Message, UnitId, limits};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Founds the units of a table. Rows of one code that follow each other in time are spells of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportUnits {
    /// The day from which units exist whose row does not say when they opened; without it, since always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The rows, in any order: a parent may stand after its child.
    pub rows: Vec<UnitRow>,
}

/// One row of a table of units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The unit's code.
    pub code: Text,
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
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// The first day on which it no longer exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

pub(crate) fn check(register: &Register, act: &ImportUnits) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("unit.no-rows"))];
    }
    let mut refusals = refused_rows(&register.units, act);
    let refused: BTreeSet<u64> = refusals.iter().filter_map(|refusal| refusal.row).collect();
    refusals.extend(refused_count(&register.units, &act.rows));
    let (draft, rows) = draft(&register.units, act, &refused);
    refusals.extend(refused_places(&draft, act, &rows, &refused));
    refusals.sort_by_key(|refusal| refusal.row);
    refusals
}

pub(crate) fn apply(register: &mut Register, act: &ImportUnits) -> Changes {
    let (mut draft, _) = draft(&register.units, act, &BTreeSet::new());
    draft.settle(act.rows.iter().map(|row| begin(act, row)).min().flatten());
    register.units = draft.into();
    Changes::reorder()
}

/// Returns what is wrong with rows before one asks where they stand.
fn refused_rows(units: &Units, act: &ImportUnits) -> Vec<Refusal> {
    let codes: BTreeSet<&Text> = act.rows.iter().map(|row| &row.code).collect();
    let mut refusals = Vec::new();
    for row in &act.rows {
        refusals.extend(wording::refused_row(row));
        refusals.extend(refused_days(act.on, row));
        refusals.extend(refused_parent(units, &codes, row));
        refusals.extend(refused_clash(units, act, row));
    }
    refusals.extend(refused_duplicates(act));
    refusals
}

/// Returns the first day of the row's unit; nothing is since always.
fn begin(act: &ImportUnits, row: &UnitRow) -> Option<Date> {
    row.opened.or(act.on)
}

pub(crate) fn refused_days(on: Option<Date>, row: &UnitRow) -> Option<Refusal> {
    let (opened, closed) = (row.opened.or(on)?, row.closed?);
    let message = Message::new("unit.closed-before-opened").with("unit", &row.code);
    let message = message.with("opened", opened).with("closed", closed);
    (closed <= opened).then(|| Refusal::new(message).in_row(row.row).in_column("closed"))
}

fn refused_parent(units: &Units, codes: &BTreeSet<&Text>, row: &UnitRow) -> Option<Refusal> {
    let parent = row.parent.as_ref()?;
    let known = units.id(parent).is_some() || codes.contains(parent);
    (!known).then(|| unknown_parent(row, parent))
}

pub(crate) fn unknown_parent(row: &UnitRow, parent: &Text) -> Refusal {
    let message = Message::new("unit.unknown-parent").with("unit", &row.code).with("parent", parent);
    Refusal::new(message).in_row(row.row).in_column("parent")
}

/// Returns the clash of a row with a unit of the register that is open on one of its days.
fn refused_clash(units: &Units, act: &ImportUnits, row: &UnitRow) -> Option<Refusal> {
    let unit = units.unit(units.id(&row.code)?);
    unit.overlapped_by(&spell(begin(act, row), row, None))?;
    let message = Message::new("unit.code-in-use").with("unit", &row.code);
    Some(Refusal::new(message).in_row(row.row).in_column("code"))
}

/// Returns the rows that give a code a second time for days on which it has been given.
fn refused_duplicates(act: &ImportUnits) -> Vec<Refusal> {
    let mut rows: Vec<&UnitRow> = act.rows.iter().filter(|row| !row.code.is_empty()).collect();
    rows.sort_by_key(|row| (&row.code, begin(act, row), row.row));
    let mut refusals = Vec::new();
    for pair in rows.windows(2).filter(|pair| pair[0].code == pair[1].code) {
        if pair[0].closed.is_none_or(|closed| begin(act, pair[1]) < Some(closed)) {
            let message = Message::new("unit.duplicate-code").with("unit", &pair[1].code);
            let message = message.with("other", pair[0].row);
            refusals.push(Refusal::new(message).in_row(pair[1].row).in_column("code"));
        }
    }
    refusals
}

/// Returns the refusal of more units than one register holds.
pub(crate) fn refused_count(units: &Units, rows: &[UnitRow]) -> Option<Refusal> {
    let new: BTreeSet<&Text> = rows.iter().map(|row| &row.code).collect();
    let count = units.len() + new.iter().filter(|code| units.id(code).is_none()).count();
    let message = Message::new("unit.too-many").with("count", count).with("most", limits::UNIT_COUNT_MAX);
    (count > limits::UNIT_COUNT_MAX).then(|| Refusal::new(message))
}

/// Returns the units as they would be with all rows but those refused, and the first row of each unit.
fn draft(units: &Units, act: &ImportUnits, refused: &BTreeSet<u64>) -> (Units, BTreeMap<UnitId, u64>) {
    let mut draft = units.clone();
    let mut rows = BTreeMap::new();
    for row in act.rows.iter().filter(|row| !refused.contains(&row.row)) {
        rows.entry(draft.intern(&row.code)).or_insert(row.row);
    }
    for row in act.rows.iter().filter(|row| !refused.contains(&row.row)) {
        let id = draft.intern(&row.code);
        let parent = row.parent.as_ref().and_then(|parent| draft.id(parent));
        draft.unit_mut(id).add(spell(begin(act, row), row, parent));
    }
    (draft, rows)
}

/// Returns the spell a row tells of.
pub(crate) fn spell(from: Option<Date>, row: &UnitRow, parent: Option<UnitId>) -> Spell {
    Spell {
        from,
        until: row.closed,
        parent,
        level: row.level.clone(),
        kind: row.kind.clone(),
        bloc: row.bloc.clone(),
        names: row.names.clone(),
    }
}

/// Returns the rows whose units have no place to stand. A unit below a refused row is not blamed for it.
fn refused_places(
    draft: &Units,
    act: &ImportUnits,
    rows: &BTreeMap<UnitId, u64>,
    refused: &BTreeSet<u64>,
) -> Vec<Refusal> {
    let blamed = act.rows.iter().filter(|row| refused.contains(&row.row)).map(|row| &row.code);
    let blamed: BTreeSet<&Text> = blamed.collect();
    let mut refusals = Vec::new();
    for fault in forest::faults(draft) {
        let (unit, excused) = match &fault {
            Fault::Ring(ring) => (ring[0], false),
            Fault::Orphaned { unit, parent, .. } => (*unit, blamed.contains(&draft.unit(*parent).code)),
            Fault::Deep(unit) => (*unit, false),
        };
        if !excused {
            let refusal = Refusal::new(forest::message(draft, &fault)).in_column("parent");
            refusals.push(Refusal { row: rows.get(&unit).copied(), ..refusal });
        }
    }
    refusals
}

#[cfg(test)]
mod tests;
