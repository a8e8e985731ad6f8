//! What speaks against awards: one achievement rewarded twice, a quota passed, a unit that is not eligible.

use super::rows::Eligible;
use super::{Finding, Given};
use crate::answer::Text;
use base::{Period, Tri, UnitId};
use register::awards::Award;
use rules::program::{Group, TitleQuota};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// An award that stands, with whom and for when.
#[derive(Clone, Copy)]
struct Standing<'r> {
    title: &'r str,
    unit: UnitId,
    edition: Period,
    award: &'r Award,
}

impl Standing<'_> {
    fn given(&self) -> Given {
        Given { title: self.title.into(), edition: self.edition, entry: self.award.entry }
    }
}

/// Returns the findings about one title's awards for the period to units in the range. Quotas over all, or over blocs, are
/// looked at only where the question is not about a part.
pub(super) fn of_title(eligible: &Eligible, range: Range<u32>, is_part: bool) -> Vec<Finding> {
    let register = eligible.board.register;
    let all = register.awards().iter().map(|(title, unit, edition, award)| Standing {
        title,
        unit,
        edition,
        award,
    });
    let all = all.filter(|one| one.award.revoked.is_none()).collect::<Vec<_>>();
    let period = eligible.board.evaluation.question().period;
    let place = |one: &Standing| eligible.board.order.position(one.unit);
    let is_inside = |one: &Standing| match place(one) {
        Some(place) => range.contains(&place),
        None => !is_part,
    };
    let is_ours = |one: &&Standing| {
        one.title == eligible.title.named.name && period.contains(one.edition) && is_inside(one)
    };
    let ours = all.iter().filter(is_ours).copied().collect::<Vec<_>>();
    let mut findings = ours.iter().filter_map(|one| misplaced(eligible, one)).collect::<Vec<_>>();
    let quotas = eligible.title.quotas.iter();
    let quotas = quotas.filter(|quota| !is_part || matches!(quota.in_each, Some(Group::Level(_))));
    findings.extend(quotas.flat_map(|quota| over_quota(eligible, quota, &ours)));
    findings.extend(ours.iter().flat_map(|one| rewarded_twice(eligible, one, &all)));
    findings
}

/// Returns that the unit may not have the award, where that is sure. Units that are no longer on the map are not judged.
fn misplaced(eligible: &Eligible, one: &Standing) -> Option<Finding> {
    let place = eligible.board.order.position(one.unit)?;
    let unit = || eligible.board.code(place);
    if !eligible.of.get(place) {
        return Some(Finding::NotFor { unit: unit(), award: one.given() });
    }
    let answer = eligible.answers.as_ref()?.at(place);
    (answer == Tri::No).then(|| Finding::NotEligible { unit: unit(), award: one.given() })
}

/// Returns the findings without those that tell of two awards from the other side again.
pub(super) fn told_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    let is_new = |finding: &Finding| match finding {
        Finding::OneAchievement { unit, award, other, .. } => {
            let (first, second) = (award.min(other).clone(), award.max(other).clone());
            told.insert((unit.clone(), first, second))
        }
        _ => true,
    };
    findings.into_iter().filter(is_new).collect()
}

fn over_quota(eligible: &Eligible, quota: &TitleQuota, ours: &[Standing]) -> Vec<Finding> {
    let mut counts: BTreeMap<(Period, Option<Text>), u64> = BTreeMap::new();
    for one in ours {
        if let Some(group) = group_of(eligible, quota, one.unit) {
            *counts.entry((one.edition, group)).or_default() += 1;
        }
    }
    let over = counts.into_iter().filter(|(_, awarded)| *awarded > quota.limit);
    let title = || Text::from(eligible.title.named.name.as_str());
    let finding = |((edition, group), awarded)| Finding::OverQuota {
        title: title(),
        edition,
        group,
        awarded,
        limit: quota.limit,
    };
    over.map(finding).collect()
}

/// Returns the group in which an award to the unit is counted: `Some(None)` where all are counted together, nothing where
/// the unit is in no group.
fn group_of(eligible: &Eligible, quota: &TitleQuota, unit: UnitId) -> Option<Option<Text>> {
    let order = &eligible.board.order;
    let Some(group) = &quota.in_each else { return Some(None) };
    let place = order.position(unit)?;
    match group {
        Group::Bloc => order.bloc(place).map(|bloc| Some(bloc.into())),
        Group::Level(level) => {
            let mut line = std::iter::once(place).chain(order.above(place));
            line.find(|above| order.level(*above) == level).map(|above| Some(eligible.board.code(above)))
        }
    }
}

/// Returns the other awards to the same unit for the same achievement: of the title itself, and of those that are not
/// given beside it.
fn rewarded_twice(eligible: &Eligible, one: &Standing, all: &[Standing]) -> Vec<Finding> {
    let Some(achievement) = &one.award.achievement else { return Vec::new() };
    let program = eligible.board.program();
    let excludes = |title: &rules::program::Title, other: &str| {
        title.not_with.iter().any(|without| program[*without].named.name == other)
    };
    let declared = |name: &str| program.titles.iter().find(|title| title.named.name == name);
    let clashes = |other: &&Standing| {
        let is_other = (other.title, other.edition) != (one.title, one.edition);
        let apart = other.title == one.title
            || excludes(eligible.title, other.title)
            || declared(other.title).is_some_and(|title| excludes(title, one.title));
        is_other && apart && other.unit == one.unit && other.award.achievement.as_ref() == Some(achievement)
    };
    let others = all.iter().filter(clashes);
    let finding = |other: &Standing| Finding::OneAchievement {
        unit: eligible.board.code_of(one.unit),
        achievement: achievement.as_str().into(),
        award: one.given(),
        other: other.given(),
    };
    others.map(finding).collect()
}
