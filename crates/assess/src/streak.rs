//! Streaks: consecutive editions in which a target was met. A year without a contest does not break one.

use crate::answer::Verdict;
use crate::ask::{Setting, View};
use crate::desk::Years;
use crate::judge::Judge;
use base::{Period, UnitId, limits};
use register::plans::Version;
use rules::program::Target;
use std::collections::{BTreeMap, BTreeSet};

/// An edition before the one asked about: a contest was held, and a version of the plan answers for it.
pub(crate) struct Edition<'w> {
    pub period: Period,
    pub version: &'w Version,
}

/// Returns the editions before `period` in which something was reported or awarded, the latest first.
pub(crate) fn editions<'w>(view: &View<'w>, version: &'w Version, period: Period) -> Vec<Edition<'w>> {
    let plans = view.register.plans();
    let held = contested(view, period).into_iter().rev().filter(|edition| *edition < period);
    let without = &version.program.plan.no_contest;
    let held = held.filter(|edition| !without.iter().any(|without| without.contains(*edition)));
    // An edition is judged by the plan of its year, which may have begun on another day.
    let edition = |edition: Period| {
        let then = plans.answering_by(&version.name, edition);
        let period = then.map_or(edition, |then| then.counted(edition));
        Edition { period, version: then.map_or(version, |then| then.on(period.last_day())) }
    };
    held.take(limits::EDITIONS_MAX).map(edition).collect()
}

/// Returns the periods like `period`, of any year, in which anything was reported or awarded.
fn contested(view: &View, period: Period) -> BTreeSet<Period> {
    let reported =
        view.cube.sheets().filter(|(_, sheet)| sheet.columns().any(|(_, column)| !column.is_empty()));
    let awarded = view.register.awards().iter().map(|(_, _, edition, _)| edition);
    let touched = reported.map(|(period, _)| period).chain(awarded);
    let alike = touched.filter_map(|other| {
        let mut near = (-1..=1).map(|years| period.in_year(other.year() + years));
        near.find(|alike| alike.contains(other) || other.contains(*alike))
    });
    alike.filter(|alike| limits::YEARS.contains(&alike.year())).collect()
}

/// Returns in how many editions in a row each unit met the target, for those that met it in the one asked about.
pub(crate) fn streaks(
    years: &Years,
    setting: &Setting,
    target: &Target,
    met: BTreeSet<UnitId>,
) -> BTreeMap<UnitId, u32> {
    let mut streaks = met.iter().map(|unit| (*unit, 1)).collect::<BTreeMap<_, _>>();
    let mut unbroken = met;
    for edition in &years.editions {
        if unbroken.is_empty() {
            break;
        }
        let Some(judge) = judge_of(years, setting, &target.named.name, edition) else { break };
        unbroken.retain(|unit| has_met(&judge, *unit));
        for unit in &unbroken {
            *streaks.entry(*unit).or_default() += 1;
        }
    }
    streaks
}

/// Returns the judge of the target of this name in the plan of the edition, else by the present definition.
fn judge_of<'w>(years: &Years<'w>, setting: &Setting, name: &str, edition: &Edition) -> Option<Judge<'w>> {
    let then = years.desk(edition);
    let (desk, target) = match then.target(name) {
        Some(target) => (then, target),
        None => (years.own, years.own.target(name)?),
    };
    Some(desk.judge_whole(setting, target, edition.period))
}

fn has_met(judge: &Judge, unit: UnitId) -> bool {
    let outcome = judge.board.order.position(unit).and_then(|position| judge.outcome(position));
    outcome.is_some_and(|outcome| outcome.verdict == Verdict::Met)
}
