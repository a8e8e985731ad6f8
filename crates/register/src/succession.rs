//! What became of units: mergers, splits and partial transfers on one date, with the weights that are known.

use crate::act::{Changes, Refusal};
use crate::change::{changed_later, not_open, refused_end, refused_stay};
use crate::import::{self, UnitRow};
use crate::register::Register;
use crate::text::Text;
use crate::unit::Spell;
use crate::units::Units;
use crate::wording::{self, UNIT};
use base::limits::TEXT_BYTES_MAX;
use base::number::fraction;
use base::{Date, Message, Number, UnitId};
use cube::Lineage;
use num_traits::{One, Zero};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Merges, splits and transfers units, all on one date.
///
/// A unit named only under `from` closes. One named under both continues, as its row in `units` says if it has
/// one. One named only under `to` is open already or stands in `units`. A row in `units` of a unit outside the
/// edges changes it from the date on, or closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Succeed {
    /// The first day on which all of it holds.
    pub on: Date,
    /// What became of which unit.
    pub edges: Vec<EdgeRow>,
    /// Units founded, changed or closed with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitRow>,
}

/// One row of a table of successions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EdgeRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The unit before.
    pub from: Text,
    /// The unit after; none where nothing succeeds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Text>,
    /// Whether all of it or a part of it went there.
    pub how: How,
    /// How large the part is, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// What the weight is measured in, or the provision: population, area ...
    #[serde(default, skip_serializing_if = "is_empty")]
    pub basis: Text,
}

/// Whether all of a unit or a part of it went to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// All of it.
    Whole,
    /// A part of it.
    Part,
}

/// A weight as a part of a whole: 3,120 of 5,400 inhabitants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// The part.
    pub part: u64,
    /// The whole.
    pub whole: u64,
}

/// Records the weight of a succession that was entered without one, or with a wrong one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weigh {
    /// The unit before.
    pub from: Text,
    /// The unit after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Text>,
    /// The date of the succession.
    pub on: Date,
    /// How large the part is.
    pub weight: Weight,
    /// What it is measured in, or the provision.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub basis: Text,
}

fn is_empty(text: &Text) -> bool {
    text.is_empty()
}

/// What a succession does to units: who closes, who is named as a successor, who has a row.
struct Parties<'a> {
    /// Named under `from` only.
    ceasing: BTreeSet<&'a Text>,
    /// Named under `to`, with the first row that does so.
    successors: BTreeMap<&'a Text, u64>,
    /// By code; the last of two rows.
    rows: BTreeMap<&'a Text, &'a UnitRow>,
}

impl<'a> Parties<'a> {
    fn of(act: &'a Succeed) -> Parties<'a> {
        let mut successors = BTreeMap::new();
        for edge in &act.edges {
            if let Some(to) = &edge.to {
                successors.entry(to).or_insert(edge.row);
            }
        }
        let sources = act.edges.iter().map(|edge| &edge.from);
        let ceasing = sources.filter(|from| !successors.contains_key(from)).collect();
        Parties { ceasing, successors, rows: act.units.iter().map(|row| (&row.code, row)).collect() }
    }
}

pub(crate) fn check_succeed(register: &Register, act: &Succeed) -> Vec<Refusal> {
    if let Some(refusal) = wording::far("unit.far-date", act.on, "on") {
        return vec![refusal];
    }
    if act.edges.is_empty() && act.units.is_empty() {
        return vec![Refusal::new(Message::new("unit.no-rows"))];
    }
    let parties = Parties::of(act);
    let mut refusals = refused_units(register, act, &parties);
    refusals.extend(import::refused_count(&register.units, &act.units));
    refusals.extend(refused_edges(register, act, &parties));
    refusals.extend(refused_shares(register, act));
    if refusals.is_empty() {
        let draft = draft(register, act, &parties);
        refusals.extend(refused_successors(&draft, act, &parties));
        refusals.extend(refused_stay(&draft));
        refusals.extend(refused_ends(register, act, &parties));
    }
    refusals.sort_by_key(|refusal| refusal.row.is_none());
    refusals
}

pub(crate) fn apply_succeed(register: &mut Register, act: &Succeed) -> Changes {
    let parties = Parties::of(act);
    let mut draft = draft(register, act, &parties);
    let closed = act.units.iter().filter_map(|row| row.closed);
    draft.settle(closed.chain([act.on]).min());
    let divided = divided(act);
    let edges = act.edges.iter().map(|row| edge(&draft, act.on, row, divided.contains(&row.from)));
    let edges = register.lineage.edges().iter().cloned().chain(edges).collect();
    register.lineage = Arc::new(Lineage::new(edges));
    register.units = draft.into();
    Changes::reorder()
}

/// Returns the units as they would be. Rows and edges that were refused must not come here.
fn draft(register: &Register, act: &Succeed, parties: &Parties) -> Units {
    let mut draft = Units::clone(&register.units);
    for row in &act.units {
        draft.intern(&row.code);
    }
    for row in &act.units {
        enter_row(&mut draft, act.on, row);
    }
    for code in &parties.ceasing {
        let id = draft.id(code).expect("an edge begins at a unit of the register");
        if draft.on(id, act.on).is_some() {
            draft.unit_mut(id).end(act.on);
        }
    }
    draft
}

/// Founds, changes or closes the unit of a row.
fn enter_row(draft: &mut Units, on: Date, row: &UnitRow) {
    let id = draft.intern(&row.code);
    let parent = row.parent.as_ref().and_then(|parent| draft.id(parent));
    let next = import::spell(Some(on), row, parent);
    let open = draft.on(id, on).is_some();
    let unit = draft.unit_mut(id);
    match row.closed {
        Some(closed) if open && closed <= on => unit.end(closed),
        _ if open => unit.turn(on, |spell| become_next(spell, next)),
        _ => unit.add(next),
    }
}

/// A row without names leaves the unit its names; one that does not say when it closes leaves that, too.
fn become_next(spell: &mut Spell, next: Spell) {
    let names = if next.names.is_empty() { std::mem::take(&mut spell.names) } else { next.names.clone() };
    *spell = Spell { from: spell.from, until: next.until.or(spell.until), names, ..next };
}

/// Returns the sources with several successors. Official tables now and then give one unit whole to two others:
/// then each got a part, and the shares are open until somebody records them.
pub fn divided(act: &Succeed) -> BTreeSet<&Text> {
    let mut seen = BTreeSet::new();
    act.edges.iter().map(|edge| &edge.from).filter(|from| !seen.insert(*from)).collect()
}

fn edge(units: &Units, on: Date, row: &EdgeRow, is_divided: bool) -> cube::Edge {
    let id = |code: &Text| units.id(code).expect("the check knew both ends of the edge");
    cube::Edge {
        from: id(&row.from),
        to: row.to.as_ref().map(id),
        on,
        how: match row.how {
            How::Whole if !is_divided => cube::How::Whole,
            How::Whole | How::Part => cube::How::Part,
        },
        weight: row.weight.map(weight),
        basis: row.basis.to_string(),
    }
}

fn weight(weight: Weight) -> cube::Weight {
    cube::Weight { part: weight.part, whole: weight.whole }
}

/// Returns what is wrong with the rows of units.
fn refused_units(register: &Register, act: &Succeed, parties: &Parties) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut seen: BTreeMap<&Text, u64> = BTreeMap::new();
    for row in &act.units {
        refusals.extend(wording::refused_row(row));
        if let Some(other) = seen.insert(&row.code, row.row) {
            let message = Message::new("unit.duplicate-code").with("unit", &row.code).with("other", other);
            refusals.push(Refusal::new(message).in_row(row.row).in_column("code"));
        }
        let message = refused_unit(register, act.on, row, parties);
        refusals
            .extend(message.map(|(message, column)| Refusal::new(message).in_row(row.row).in_column(column)));
    }
    refusals
}

/// Returns the gravest reason why a row cannot hold from the date on.
fn refused_unit(
    register: &Register,
    on: Date,
    row: &UnitRow,
    parties: &Parties,
) -> Option<(Message, &'static str)> {
    let unit = register.units.id(&row.code).map(|id| register.units.unit(id));
    let open = unit.filter(|unit| unit.on(on).is_some());
    let named = |code| Message::new(code).with("unit", &row.code);
    let parent_known =
        |parent: &Text| register.units.id(parent).is_some() || parties.rows.contains_key(parent);
    if let Some(from) = unit.and_then(|unit| unit.last().from).filter(|from| on < *from) {
        Some((changed_later(&row.code, from), "code"))
    } else if parties.ceasing.contains(&row.code) && row.closed.is_none_or(|closed| on < closed) {
        Some((named("unit.ceases-and-stays").with("day", on), "code"))
    } else if let Some(opened) = row.opened.filter(|opened| *opened != on && open.is_none()) {
        Some((named("unit.opened-otherwise").with("opened", opened).with("on", on), "opened"))
    } else if let Some(closed) = row.closed.filter(|closed| *closed <= on && open.is_none()) {
        Some((named("unit.closed-before-opened").with("opened", on).with("closed", closed), "closed"))
    } else if let Some(parent) = row.parent.as_ref().filter(|parent| !parent_known(parent)) {
        Some((named("unit.unknown-parent").with("parent", parent), "parent"))
    } else {
        None
    }
}

/// Returns what is wrong with edges, each for itself.
fn refused_edges(register: &Register, act: &Succeed, parties: &Parties) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut seen: BTreeMap<(&Text, Option<&Text>), u64> = BTreeMap::new();
    for edge in &act.edges {
        if let Some(other) = seen.insert((&edge.from, edge.to.as_ref()), edge.row) {
            let message = Message::new("unit.duplicate-edge").with("unit", &edge.from).with("other", other);
            refusals.push(Refusal::new(message).in_row(edge.row).in_column("from"));
        }
        refusals.extend(refused_source(register, act.on, edge));
        refusals.extend(refused_target(register, edge, parties));
        refusals.extend(refused_weight(edge.how, edge.weight).map(|refusal| refusal.in_row(edge.row)));
        let basis = UNIT.refused_if_given(&edge.basis, "basis", TEXT_BYTES_MAX);
        refusals.extend(basis.map(|refusal| refusal.in_row(edge.row)));
    }
    refusals
}

/// Returns why nothing can come from the source: it is unknown, or not open on the eve of the date.
fn refused_source(register: &Register, on: Date, edge: &EdgeRow) -> Option<Refusal> {
    let refused = |message| Some(Refusal::new(message).in_row(edge.row).in_column("from"));
    let Some(id) = register.units.id(&edge.from) else {
        return refused(Message::new("unit.unknown").with("unit", &edge.from));
    };
    let eve = on.yesterday().expect("the years we know have a day before");
    let unit = register.units.unit(id);
    match unit.last().from {
        _ if unit.on(eve).is_none() => refused(not_open(&edge.from, eve)),
        Some(from) if on < from => refused(changed_later(&edge.from, from)),
        _ => None,
    }
}

fn refused_target(register: &Register, edge: &EdgeRow, parties: &Parties) -> Option<Refusal> {
    let to = edge.to.as_ref()?;
    let known = register.units.id(to).is_some() || parties.rows.contains_key(to);
    let message = Message::new("unit.unknown-successor").with("unit", to);
    (!known).then(|| Refusal::new(message).in_row(edge.row).in_column("to"))
}

fn refused_weight(how: How, weight: Option<Weight>) -> Option<Refusal> {
    let weight = weight?;
    let code = if how == How::Whole {
        "unit.weight-on-whole"
    } else if weight.whole == 0 || weight.part > weight.whole {
        "unit.weight-not-a-share"
    } else {
        return None;
    };
    let message = Message::new(code).with("part", weight.part).with("whole", weight.whole);
    Some(Refusal::new(message).in_column("part"))
}

/// Returns the sources whose parts are more than all of them. What was entered before for the same date counts.
fn refused_shares(register: &Register, act: &Succeed) -> Vec<Refusal> {
    let mut sources: BTreeMap<&Text, Vec<&EdgeRow>> = BTreeMap::new();
    for edge in &act.edges {
        sources.entry(&edge.from).or_default().push(edge);
    }
    let mut refusals = Vec::new();
    for (from, edges) in sources {
        let row = edges[edges.len() - 1].row;
        let message = refused_share(register, act.on, from, &edges);
        refusals.extend(message.map(|message| Refusal::new(message).in_row(row).in_column("how")));
    }
    refusals
}

fn refused_share(register: &Register, on: Date, from: &Text, edges: &[&EdgeRow]) -> Option<Message> {
    let entered = register.units.id(from).map_or(&[][..], |from| edges_from(&register.lineage, on, from));
    let repeated = edges.iter().find(|edge| {
        let to = edge.to.as_ref().and_then(|to| register.units.id(to));
        entered.iter().any(|entered| entered.to == to && (to.is_some() || edge.to.is_none()))
    });
    let given = edges.iter().filter_map(|edge| edge.weight).map(weight);
    let known = share_sum(given.chain(entered.iter().filter_map(|edge| edge.weight)));
    if repeated.is_some() {
        Some(Message::new("unit.edge-entered").with("unit", from).with("day", on))
    } else if entered.iter().any(|edge| edge.how == cube::How::Whole) {
        Some(Message::new("unit.gone-whole").with("unit", from).with("day", on))
    } else if known > Number::one() {
        Some(Message::new("unit.weights-exceed-whole").with("unit", from))
    } else {
        None
    }
}

/// Returns what was entered for a source and a date.
fn edges_from(lineage: &Lineage, on: Date, from: UnitId) -> &[cube::Edge] {
    let edges = lineage.edges();
    let first = edges.partition_point(|edge| (edge.on, edge.from) < (on, from));
    let count = edges[first..].partition_point(|edge| (edge.on, edge.from) == (on, from));
    &edges[first..first + count]
}

/// Returns the sum of the shares; a share of nothing was refused for itself.
fn share_sum(weights: impl Iterator<Item = cube::Weight>) -> Number {
    let sound = weights.filter(|weight| weight.whole > 0);
    sound.map(|weight| fraction(weight.part, weight.whole)).fold(Number::zero(), |sum, share| sum + share)
}

/// Returns the successors that would not be open on the date.
fn refused_successors(draft: &Units, act: &Succeed, parties: &Parties) -> Vec<Refusal> {
    let closed = parties
        .successors
        .iter()
        .filter(|(code, _)| draft.id(code).is_none_or(|id| draft.on(id, act.on).is_none()));
    closed.map(|(code, row)| Refusal::new(not_open(code, act.on)).in_row(*row).in_column("to")).collect()
}

/// Returns why units that cease, or are closed by a row, cannot end when they would.
fn refused_ends(register: &Register, act: &Succeed, parties: &Parties) -> Vec<Refusal> {
    let mut ends: BTreeMap<UnitId, Date> = BTreeMap::new();
    let rows = act.units.iter().filter_map(|row| Some((&row.code, row.closed.filter(|day| *day <= act.on)?)));
    let ceasing = parties.ceasing.iter().map(|code| (*code, act.on));
    for (code, day) in ceasing.chain(rows) {
        let open = register.units.id(code).filter(|id| register.units.on(*id, act.on).is_some());
        ends.extend(open.map(|id| (id, day)));
    }
    ends.into_iter().flat_map(|(id, day)| refused_end(register, id, day)).collect()
}

pub(crate) fn check_weigh(register: &Register, act: &Weigh) -> Vec<Refusal> {
    let Some(index) = weighed(register, act) else {
        let message = Message::new("unit.no-such-succession").with("unit", &act.from).with("day", act.on);
        return vec![Refusal::new(message)];
    };
    let edge = &register.lineage.edges()[index];
    let how = if edge.how == cube::How::Whole { How::Whole } else { How::Part };
    let mut refusals: Vec<Refusal> = refused_weight(how, Some(act.weight)).into_iter().collect();
    let siblings =
        edges_from(&register.lineage, act.on, edge.from).iter().filter(|other| other.to != edge.to);
    let weights = siblings.filter_map(|edge| edge.weight).chain([weight(act.weight)]);
    if share_sum(weights) > Number::one() {
        refusals.push(Refusal::new(Message::new("unit.weights-exceed-whole").with("unit", &act.from)));
    }
    refusals.extend(UNIT.refused_if_given(&act.basis, "basis", TEXT_BYTES_MAX));
    refusals
}

pub(crate) fn apply_weigh(register: &mut Register, act: &Weigh) -> Changes {
    let index = weighed(register, act).expect("the check knew the succession");
    let mut edges = register.lineage.edges().to_vec();
    edges[index].weight = Some(weight(act.weight));
    edges[index].basis = act.basis.to_string();
    register.lineage = Arc::new(Lineage::new(edges));
    Changes::none()
}

/// Returns the edge that is to be weighed.
fn weighed(register: &Register, act: &Weigh) -> Option<usize> {
    let from = register.units.id(&act.from)?;
    let to = match &act.to {
        Some(code) => Some(register.units.id(code)?),
        None => None,
    };
    register.lineage.edges().iter().position(|edge| (edge.on, edge.from, edge.to) == (act.on, from, to))
}

#[cfg(test)]
pub(crate) mod tests;
