//! Where units stand: every target of every plan that answers, unit by unit.

use crate::answer::{AsOf, Days, GroupStanding, Labels, Place, Standing, Text, Verdict, Verified};
use crate::ask::{Ask, Setting, Units, View};
use crate::desk::{Desk, Years};
use crate::figure::Figure;
use crate::judge::{Judge, Outcome};
use crate::memory::Places;
use crate::needs::needs;
use crate::places::places;
use crate::reading::Found;
use crate::streak::streaks;
use crate::{trouble, words};
use base::{Message, Period, UnitId, limits};
use rayon::prelude::*;
use register::plans::Version;
use rules::lineage::Lineage;
use rules::program::{Basis, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Pieces of missing evidence listed for each unit where many are asked about; for one, as many as anywhere.
const LISTED_FOR_MANY: usize = 3;

/// With fewer units than this, a core with one of them would leave others idle.
const UNITS_FOR_EACH_CORE: usize = 64;

/// Returns where the units asked about stand with every target, by unit in the order of the map, then by plan and
/// target. A target that is not for a unit has no row there.
pub fn standing(view: View, ask: &Ask) -> Result<Vec<Standing>, Vec<Message>> {
    let mut rows = standing_in(view, ask)?;
    if let Some(view) = view.beside() {
        put_beside(&mut rows, standing_in(view, ask)?);
    }
    Ok(rows)
}

/// Puts what verified reports say beside what was reported. Which rows there are does not depend on reports.
fn put_beside(rows: &mut [Standing], verified: Vec<Standing>) {
    let name = |row: &Standing| (Arc::clone(&row.unit), Arc::clone(&row.plan), Arc::clone(&row.target));
    let mut verified = verified.into_iter().map(|row| (name(&row), row)).collect::<BTreeMap<_, _>>();
    for row in rows {
        row.verified = verified.remove(&name(row)).map(|verified| {
            let beside = Verified::beside((&row.value, row.coverage), verified.value, verified.coverage);
            Box::new(Verified { verdict: Some(verified.verdict), ..beside })
        });
    }
}

fn standing_in(view: View, ask: &Ask) -> Result<Vec<Standing>, Vec<Message>> {
    let setting = Setting::new(view, ask)?;
    let listed = match ask.units {
        Units::One(_) => limits::EVIDENCE_LISTED_MAX,
        _ => LISTED_FOR_MANY,
    };
    let plans = answering(&setting)?;
    let rows = plans.iter().map(|(own, version)| {
        let rows = Years::with(view, version, own.period, |years| rows_of(years, own, listed, |_| true));
        setting.aligned(own, rows)
    });
    let rows = unit_by_unit(rows.collect());
    match outside_scope(&setting, ask)? {
        Some(message) if rows.is_empty() => Err(vec![message]),
        _ => Ok(rows),
    }
}

impl Setting<'_> {
    /// Returns rows by unit as `own` has the units, in this question's order; units that only `own` has come last.
    pub(crate) fn aligned<T>(&self, own: &Setting, rows: Vec<Vec<T>>) -> Vec<Vec<T>> {
        if own.period.start() == self.period.start() {
            return rows;
        }
        let unit = |setting: &Setting, place: &u32| setting.order.unit(*place);
        let mut by_unit =
            own.chosen.iter().map(|place| unit(own, place)).zip(rows).collect::<BTreeMap<_, _>>();
        let ours = self.chosen.iter().map(|place| by_unit.remove(&unit(self, place)).unwrap_or_default());
        let mut rows = ours.collect::<Vec<_>>();
        rows.extend(by_unit.into_values());
        rows
    }
}

/// Returns the rows of several plans, each unit's together. The rows of each plan lie by unit.
pub(crate) fn unit_by_unit(plans: Vec<Vec<Vec<Standing>>>) -> Vec<Standing> {
    let mut rows = Vec::with_capacity(plans.iter().flatten().map(Vec::len).sum());
    let mut plans = plans.into_iter().map(Vec::into_iter).collect::<Vec<_>>();
    loop {
        let unit = plans.iter_mut().filter_map(Iterator::next).collect::<Vec<_>>();
        if unit.is_empty() {
            return rows;
        }
        rows.extend(unit.into_iter().flatten());
    }
}

/// Returns the plans that answer for the period, by name, each with the question as it counts its years and the rules in
/// force on the last day counted.
pub(crate) fn answering<'a>(setting: &Setting<'a>) -> Result<Vec<(Setting<'a>, &'a Version)>, Vec<Message>> {
    let register = setting.view.register;
    let plans = register.plans().answering(setting.period).map(|version| {
        let own = setting.of_plan(version)?;
        let version = version.on(own.through);
        Ok((own, version))
    });
    let plans = plans.collect::<Result<Vec<_>, Vec<Message>>>()?;
    if plans.is_empty() { Err(vec![trouble::no_plan(register, setting.period)]) } else { Ok(plans) }
}

/// Returns which plan is not for the one unit asked about, if that is so of all.
fn outside_scope(setting: &Setting, ask: &Ask) -> Result<Option<Message>, Vec<Message>> {
    let Units::One(code) = &ask.units else { return Ok(None) };
    let plans = answering(setting)?;
    let scoped = plans.iter().find_map(|(_, version)| Some((version, version.program.plan.scope.as_ref()?)));
    Ok(scoped.map(|(version, scope)| {
        let message = Message::new("standing.outside-scope").with("plan", version.name.as_str());
        message.with("scope", scope.as_str()).with("unit", code.as_str())
    }))
}

/// Returns the rows of each unit asked about, for the targets that are wanted.
pub(crate) fn rows_of(
    years: &Years,
    setting: &Setting,
    listed: usize,
    wanted: impl Fn(&Target) -> bool + Sync,
) -> Vec<Vec<Standing>> {
    rows_telling(years, setting, Told { rows: usize::MAX, pieces: listed }, wanted)
}

/// Of how many undecided rows it is told what would decide them, and in how many pieces of evidence each.
#[derive(Clone, Copy)]
pub(crate) struct Told {
    pub rows: usize,
    pub pieces: usize,
}

/// Returns the rows of each unit asked about. Of the undecided ones, only the first are told what would decide them, with
/// those of the same unit: that takes longer than everything else.
pub(crate) fn rows_telling(
    years: &Years,
    setting: &Setting,
    told: Told,
    wanted: impl Fn(&Target) -> bool + Sync,
) -> Vec<Vec<Standing>> {
    let tables = tables(years, setting, wanted);
    let heads = Heads::new(setting);
    let told_units = told_units(&tables, &setting.chosen, told.rows);
    let rows = setting.chosen.par_iter().enumerate().map(|(number, position)| {
        let head = heads.of(setting, *position);
        let listed = (number < told_units).then_some(told.pieces);
        let row = |table: &Table| table.row(&head, *position, listed);
        // Of few units the cores share the targets.
        if setting.chosen.len() < UNITS_FOR_EACH_CORE {
            tables.par_iter().filter_map(row).collect()
        } else {
            tables.iter().filter_map(row).collect()
        }
    });
    rows.collect()
}

/// Returns how many units, the first of those chosen, have so many undecided rows together, or all.
fn told_units(tables: &[Table], chosen: &[u32], rows: usize) -> usize {
    let undecided = |position: u32| {
        let outcomes = tables.iter().filter_map(|table| table.outcome(position));
        outcomes.filter(|outcome| outcome.verdict == Verdict::Undecided).count()
    };
    let before = chosen.iter().scan(0, |open: &mut usize, position| {
        let before = *open;
        *open += undecided(*position);
        Some(before)
    });
    before.take_while(|before| *before < rows).count()
}

/// Returns the tables of the targets that are wanted, in the order of the plan.
fn tables<'w>(
    years: &Years<'w>,
    setting: &Setting,
    wanted: impl Fn(&Target) -> bool + Sync,
) -> Vec<Table<'w>> {
    let program = &years.own.version.program;
    let lineage = Lineage::of(program);
    // A score is computed on all cores, so what rests on scores is done one by one: two at a time would compute it twice.
    let targets = program.targets.iter().enumerate().filter(|(_, target)| wanted(target));
    let (graded, plain): (Vec<_>, Vec<_>) =
        targets.partition(|(index, _)| Found::Target(*index).rests_on_scores(&lineage));
    let table = |(index, target)| Some((index, Table::new(years, setting, target)?));
    let mut tables = graded.into_iter().filter_map(table).collect::<Vec<_>>();
    tables.par_extend(plain.into_par_iter().filter_map(table));
    tables.sort_by_key(|(index, _)| *index);
    tables.into_iter().map(|(_, table)| table).collect()
}

/// Text that all rows share.
struct Heads<'s> {
    levels: BTreeMap<&'s str, Text>,
    map: Text,
    as_of: AsOf,
}

/// What the rows of one unit share.
struct Head {
    unit: UnitId,
    code: Text,
    level: Text,
    period: Period,
    map: Text,
    as_of: AsOf,
}

impl<'s> Heads<'s> {
    fn new(setting: &'s Setting) -> Heads<'s> {
        let levels =
            setting.chosen.iter().map(|position| setting.order.level(*position)).collect::<BTreeSet<_>>();
        let levels = levels.into_iter().map(|level| (level, level.into())).collect();
        Heads { levels, map: setting.map_text(), as_of: setting.as_of() }
    }

    fn of(&self, setting: &Setting, position: u32) -> Head {
        let unit = setting.order.unit(position);
        Head {
            unit,
            code: setting.view.register.units().unit(unit).code.as_str().into(),
            level: Arc::clone(&self.levels[setting.order.level(position)]),
            period: setting.period,
            map: Arc::clone(&self.map),
            as_of: self.as_of,
        }
    }
}

/// One target, for all units asked about.
pub(crate) struct Table<'w> {
    pub judge: Judge<'w>,
    pub label: Text,
    pub labels: Labels,
    // Invariant: by position. The units that the target is not for have none.
    rows: Vec<Row>,
    streaks: BTreeMap<UnitId, u32>,
    name: Text,
    plan: Text,
    basis: Text,
}

/// How one unit stands, beside its peers and the year before.
struct Row {
    position: u32,
    outcome: Outcome,
    place: Option<Place>,
    before: Option<Figure>,
}

impl<'w> Table<'w> {
    /// Returns the table of a target; nothing where its deadline lies before the period.
    pub fn new(years: &Years<'w>, setting: &Setting, target: &'w Target) -> Option<Table<'w>> {
        let judge = years.own.judge(setting, target)?;
        let mut rows = rows(years.own, setting, &judge);
        put_before(&mut rows, years, setting, target);
        let plan = &years.own.version.program.plan;
        Some(Table {
            streaks: streaks(years, setting, target, met(&judge, &rows)),
            label: words::label(&target.named).into(),
            labels: Arc::new(words::labels(&target.named.labels)),
            name: target.named.name.as_str().into(),
            plan: plan.named.name.as_str().into(),
            basis: cited(if target.named.basis.is_empty() { &plan.named.basis } else { &target.named.basis }),
            rows,
            judge,
        })
    }

    /// Returns how a unit stands; nothing where the target is not for it, or it was not asked about.
    pub fn outcome(&self, position: u32) -> Option<&Outcome> {
        self.at(position).map(|row| &row.outcome)
    }

    fn at(&self, position: u32) -> Option<&Row> {
        let found = self.rows.binary_search_by_key(&position, |row| row.position).ok()?;
        Some(&self.rows[found])
    }

    fn row(&self, head: &Head, position: u32, listed: Option<usize>) -> Option<Standing> {
        let Row { outcome, place, before, .. } = self.at(position)?;
        let target = self.judge.target;
        Some(Standing {
            unit: Arc::clone(&head.code),
            period: head.period,
            target: Arc::clone(&self.name),
            label: Arc::clone(&self.label),
            value: outcome.value.clone(),
            threshold: self.judge.asked(position).clone(),
            comparator: target.comparator.sign(),
            verdict: outcome.verdict,
            decided_by: listed
                .map(|listed| needs(&self.judge, position, outcome, listed))
                .unwrap_or_default(),
            coverage: outcome.coverage,
            margin: outcome.margin.clone(),
            year_before: before.clone(),
            rank: *place,
            streak: self.streaks.get(&head.unit).copied().unwrap_or(0),
            basis: Arc::clone(&self.basis),
            map: Arc::clone(&head.map),
            as_of: head.as_of,
            plan: Arc::clone(&self.plan),
            level: Arc::clone(&head.level),
            through: self.judge.board.evaluation.question().through,
            labels: Arc::clone(&self.labels),
            days: Days::of(head.period),
            percent: target.percent,
            change: outcome.is_change(&self.judge),
            each: self.judge.each(outcome),
            groups: group_standings(outcome),
            verified: None,
        })
    }
}

/// Returns how the units asked about stand, with their places among all units of their levels.
fn rows(desk: &Desk, setting: &Setting, judge: &Judge) -> Vec<Row> {
    let (order, question) = (&judge.board.order, judge.board.evaluation.question());
    let mut chosen: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for position in &setting.chosen {
        chosen.entry(order.level(*position)).or_default().push(*position);
    }
    let mut rows = Vec::with_capacity(setting.chosen.len());
    for (level, chosen) in chosen {
        let mut of_all = None;
        let places = desk.judged.places(question, (&judge.target.named.name, judge.horizon), level, || {
            let peers = (0..order.len()).filter(|position| order.level(*position) == level);
            let all = outcomes(judge, peers.collect());
            let places = ranked(judge, &all);
            of_all = Some(all);
            places
        });
        let own = match of_all {
            Some(all) => only(all, &chosen),
            None => outcomes(judge, chosen),
        };
        rows.extend(own.into_iter().map(|(position, outcome)| {
            let place = places.at(position);
            Row { position, outcome, place, before: None }
        }));
    }
    rows.sort_unstable_by_key(|row| row.position);
    rows
}

/// Returns the outcomes of the units at these positions, of those that the target is for.
fn outcomes(judge: &Judge, positions: Vec<u32>) -> Vec<(u32, Outcome)> {
    let outcome = |position| Some((position, judge.outcome(position)?));
    // A core that is woken for one unit costs more than it does.
    if positions.len() < UNITS_FOR_EACH_CORE {
        positions.into_iter().filter_map(outcome).collect()
    } else {
        positions.into_par_iter().filter_map(outcome).collect()
    }
}

/// Returns those of the outcomes that are of the units at these positions. Both lie by position.
fn only(all: Vec<(u32, Outcome)>, positions: &[u32]) -> Vec<(u32, Outcome)> {
    all.into_iter().filter(|(position, _)| positions.binary_search(position).is_ok()).collect()
}

/// Returns the places of all units of a level that are not undecided.
fn ranked(judge: &Judge, outcomes: &[(u32, Outcome)]) -> Places {
    let mut peers: BTreeMap<bool, Vec<(u32, &Figure)>> = BTreeMap::new();
    for (position, outcome) in outcomes.iter().filter(|(_, outcome)| outcome.verdict != Verdict::Undecided) {
        let Some(value) = &outcome.value else { continue };
        peers.entry(outcome.is_of_each).or_default().push((*position, value));
    }
    let of_peers = peers.iter().flat_map(|(is_of_each, peers)| {
        let values = peers.iter().map(|(_, value)| *value).collect::<Vec<_>>();
        let places = places(&values, *is_of_each || judge.wants_more());
        peers.iter().map(|(position, _)| *position).zip(places)
    });
    Places::new(of_peers.collect())
}

/// Puts the values of the year before, under the same definition, beside the rows.
fn put_before<'w>(rows: &mut [Row], years: &Years<'w>, setting: &Setting, target: &'w Target) {
    let Some(judge) = years.own.judge_before(setting, target) else { return };
    for row in rows {
        let then = judge.board.order.position(setting.order.unit(row.position));
        row.before = then.and_then(|then| judge.outcome(then)?.value);
    }
}

fn met(judge: &Judge, rows: &[Row]) -> BTreeSet<UnitId> {
    let met = rows.iter().filter(|row| row.outcome.verdict == Verdict::Met);
    met.map(|row| judge.board.order.unit(row.position)).collect()
}

/// Returns the groups of a target `in each` group, those that fail first.
fn group_standings(outcome: &Outcome) -> Vec<GroupStanding> {
    let groups = outcome.groups.iter().map(|group| GroupStanding {
        group: Arc::clone(&group.name),
        value: group.outcome.value.clone(),
        verdict: group.outcome.verdict,
    });
    let mut groups = groups.collect::<Vec<_>>();
    groups.sort_by_key(|group| match group.verdict {
        Verdict::Missed => 0,
        Verdict::AtRisk => 1,
        Verdict::Undecided => 2,
        Verdict::OnCourse => 3,
        Verdict::Met => 4,
    });
    groups
}

/// Returns the instruments as printed: number, provision, day.
pub(crate) fn cited(basis: &[Basis]) -> Text {
    basis.iter().map(cited_one).collect::<Vec<_>>().join("; ").as_str().into()
}

/// Returns one instrument as printed.
pub(crate) fn cited_one(basis: &Basis) -> String {
    let provision = basis.provision.iter().map(|provision| format!(", {provision}"));
    let day = basis.of.iter().map(|day| format!(" ({day})"));
    std::iter::once(basis.number.clone()).chain(provision).chain(day).collect()
}
