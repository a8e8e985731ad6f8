//! Where units stand: every target of every plan that answers, unit by unit.

use crate::answer::{AsOf, GroupStanding, Labels, Place, Standing, Text, Verdict};
use crate::ask::{Ask, Setting, Units, View};
use crate::desk::Years;
use crate::figure::Figure;
use crate::judge::{Judge, Outcome};
use crate::needs::needs;
use crate::places::places;
use crate::streak::streaks;
use crate::{trouble, words};
use base::{Message, Period, UnitId, limits};
use rayon::prelude::*;
use register::plans::Version;
use rules::program::{Basis, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Pieces of missing evidence listed for each unit where many are asked about; for one, as many as anywhere.
const LISTED_FOR_MANY: usize = 3;

/// Returns where the units asked about stand with every target, by unit in the order of the map, then by plan and
/// target. A target that is not for a unit has no row there.
pub fn standing(view: View, ask: &Ask) -> Result<Vec<Standing>, Vec<Message>> {
    let setting = Setting::new(view, ask)?;
    let listed = match ask.units {
        Units::One(_) => limits::EVIDENCE_LISTED_MAX,
        _ => LISTED_FOR_MANY,
    };
    let mut rows = Vec::new();
    for version in answering(&view, ask.period)? {
        rows.extend(Years::with(view, version, ask.period, |years| {
            rows_of(years, &setting, listed, |_| true)
        }));
    }
    if rows.is_empty()
        && let Some(message) = outside_scope(&setting, ask)?
    {
        return Err(vec![message]);
    }
    // Stable: within a unit, plans and targets stay in order.
    rows.sort_by_key(|(position, _)| *position);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// Returns the plans that answer for the period, by name.
pub(crate) fn answering<'a>(view: &View<'a>, period: Period) -> Result<Vec<&'a Version>, Vec<Message>> {
    let plans = view.register.plans().answering(period).map(Arc::as_ref).collect::<Vec<_>>();
    if plans.is_empty() { Err(vec![trouble::no_plan(view.register, period)]) } else { Ok(plans) }
}

/// Returns which plan is not for the one unit asked about, if that is so of all.
fn outside_scope(setting: &Setting, ask: &Ask) -> Result<Option<Message>, Vec<Message>> {
    let Units::One(code) = &ask.units else { return Ok(None) };
    let plans = answering(&setting.view, ask.period)?;
    let scoped = plans.iter().find_map(|version| Some((version, version.program.plan.scope.as_ref()?)));
    Ok(scoped.map(|(version, scope)| {
        let message = Message::new("standing.outside-scope").with("plan", version.name.as_str());
        message.with("scope", scope.as_str()).with("unit", code.as_str())
    }))
}

/// Returns the rows of the units asked about for the targets that are wanted, with their positions.
pub(crate) fn rows_of(
    years: &Years,
    setting: &Setting,
    listed: usize,
    wanted: impl Fn(&Target) -> bool + Sync,
) -> Vec<(u32, Standing)> {
    let heads = Heads::new(setting);
    let targets = years.own.version.program.targets.par_iter().filter(|target| wanted(target));
    let tables = targets.filter_map(|target| Table::new(years, setting, target)).collect::<Vec<_>>();
    let rows = setting.chosen.par_iter().flat_map_iter(|position| {
        tables.iter().filter_map(|table| Some((*position, table.row(&heads, *position, listed)?)))
    });
    rows.collect()
}

/// Text that rows share.
struct Heads {
    codes: BTreeMap<u32, Text>,
    levels: BTreeMap<u32, Text>,
    period: Period,
    map: Text,
    as_of: AsOf,
}

impl Heads {
    fn new(setting: &Setting) -> Heads {
        let order = &setting.order;
        let code =
            |position: u32| setting.view.register.units().unit(order.unit(position)).code.as_str().into();
        let mut words: BTreeMap<&str, Text> = BTreeMap::new();
        let mut level = |position: u32| {
            let word = order.level(position);
            Arc::clone(words.entry(word).or_insert_with(|| word.into()))
        };
        Heads {
            codes: setting.chosen.iter().map(|position| (*position, code(*position))).collect(),
            levels: setting.chosen.iter().map(|position| (*position, level(*position))).collect(),
            period: setting.period,
            map: setting.map_text(),
            as_of: setting.as_of(),
        }
    }
}

/// One target, for all units asked about and their peers.
pub(crate) struct Table<'w> {
    pub judge: Judge<'w>,
    pub label: Text,
    pub labels: Labels,
    outcomes: BTreeMap<u32, Outcome>,
    places: BTreeMap<u32, Place>,
    before: BTreeMap<u32, Figure>,
    streaks: BTreeMap<UnitId, u32>,
    name: Text,
    plan: Text,
    basis: Text,
    threshold: Figure,
}

impl<'w> Table<'w> {
    /// Returns the table of a target; nothing where its deadline lies before the period.
    pub fn new(years: &Years<'w>, setting: &Setting, target: &'w Target) -> Option<Table<'w>> {
        let judge = years.own.judge(setting, target)?;
        let outcomes = outcomes(&judge, setting);
        let plan = &years.own.version.program.plan;
        let chosen = || setting.chosen.iter().filter_map(|place| Some((*place, outcomes.get(place)?)));
        Some(Table {
            places: ranked(&judge, &outcomes),
            before: before(years, setting, target, chosen()),
            streaks: streaks(years, setting, target, met(&judge, chosen())),
            threshold: judge.threshold_figure(),
            label: words::label(&target.named).into(),
            labels: Arc::new(words::labels(&target.named.labels)),
            name: target.named.name.as_str().into(),
            plan: plan.named.name.as_str().into(),
            basis: cited(if target.named.basis.is_empty() { &plan.named.basis } else { &target.named.basis }),
            outcomes,
            judge,
        })
    }

    /// Returns how a unit stands; nothing where the target is not for it, or it was not asked about.
    pub fn outcome(&self, position: u32) -> Option<&Outcome> {
        self.outcomes.get(&position)
    }

    fn row(&self, heads: &Heads, position: u32, listed: usize) -> Option<Standing> {
        let outcome = self.outcome(position)?;
        let (order, target) = (&self.judge.board.order, self.judge.target);
        Some(Standing {
            unit: Arc::clone(&heads.codes[&position]),
            period: heads.period,
            target: Arc::clone(&self.name),
            label: Arc::clone(&self.label),
            value: outcome.value.clone(),
            threshold: self.threshold.clone(),
            comparator: target.comparator.sign(),
            verdict: outcome.verdict,
            decided_by: needs(&self.judge, position, outcome, listed),
            coverage: outcome.coverage,
            margin: outcome.margin.clone(),
            year_before: self.before.get(&position).cloned(),
            rank: self.places.get(&position).copied(),
            streak: self.streaks.get(&order.unit(position)).copied().unwrap_or(0),
            basis: Arc::clone(&self.basis),
            map: Arc::clone(&heads.map),
            as_of: heads.as_of,
            plan: Arc::clone(&self.plan),
            level: Arc::clone(&heads.levels[&position]),
            through: self.judge.board.evaluation.question().through,
            labels: Arc::clone(&self.labels),
            percent: target.percent,
            each: self.judge.each(outcome),
            groups: group_standings(outcome),
        })
    }
}

/// Returns the outcomes of the units asked about and of all others of their levels.
fn outcomes(judge: &Judge, setting: &Setting) -> BTreeMap<u32, Outcome> {
    let order = &judge.board.order;
    let levels = setting.chosen.iter().map(|position| order.level(*position)).collect::<BTreeSet<_>>();
    let wanted = (0..order.len()).filter(|position| levels.contains(order.level(*position)));
    wanted.filter_map(|position| Some((position, judge.outcome(position)?))).collect()
}

/// Returns the places of all units that are not undecided, level by level.
fn ranked(judge: &Judge, outcomes: &BTreeMap<u32, Outcome>) -> BTreeMap<u32, Place> {
    let mut peers: BTreeMap<(&str, bool), Vec<(u32, &Figure)>> = BTreeMap::new();
    for (position, outcome) in outcomes.iter().filter(|(_, outcome)| outcome.verdict != Verdict::Undecided) {
        let Some(value) = &outcome.value else { continue };
        let level = judge.board.order.level(*position);
        peers.entry((level, outcome.is_of_each)).or_default().push((*position, value));
    }
    let mut all = BTreeMap::new();
    for ((_, is_of_each), peers) in &peers {
        let values = peers.iter().map(|(_, value)| *value).collect::<Vec<_>>();
        let places = places(&values, *is_of_each || judge.threshold.wants_more());
        all.extend(peers.iter().map(|(position, _)| *position).zip(places));
    }
    all
}

/// Returns the values of the year before, under the same definition.
fn before<'o>(
    years: &Years,
    setting: &Setting,
    target: &Target,
    chosen: impl Iterator<Item = (u32, &'o Outcome)>,
) -> BTreeMap<u32, Figure> {
    let Some(judge) =
        years.own.target(&target.named.name).and_then(|own| years.own.judge_before(setting, own))
    else {
        return BTreeMap::new();
    };
    let then = &judge.board.order;
    let value = |position: u32| judge.outcome(then.position(setting.order.unit(position))?)?.value;
    chosen.filter_map(|(position, _)| Some((position, value(position)?))).collect()
}

fn met<'o>(judge: &Judge, chosen: impl Iterator<Item = (u32, &'o Outcome)>) -> BTreeSet<UnitId> {
    let met = chosen.filter(|(_, outcome)| outcome.verdict == Verdict::Met);
    met.map(|(position, _)| judge.board.order.unit(position)).collect()
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
