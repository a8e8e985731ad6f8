//! Rules in force from and until a day: where they overlap, where they leave a gap, and what is in force when.

use crate::force::Force;
use crate::program::Span;
use crate::remark::Remark;
use crate::syntax::tree::{Declaration, Head, PlanLine, Tree};
use base::{Date, Message, Period, limits};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What is in force on one day, and what is declared for other days only.
pub struct Stretch<'a> {
    /// The first day.
    pub from: Date,
    /// The declarations in force.
    pub tree: Cow<'a, Tree>,
    /// Names that are declared for other days.
    pub dormant: BTreeSet<String>,
}

/// A declaration that may be dated.
struct Dated<'a> {
    sort: &'static str,
    head: &'a Head,
    force: Force,
}

/// Returns the stretches of time in which the same rules are in force, within the plan's year; only one where nothing
/// is dated.
pub fn stretches<'a>(tree: &'a Tree, remarks: &mut Vec<Remark>) -> Vec<Stretch<'a>> {
    remarks.extend(misplaced(tree));
    let dated = dated(tree);
    remarks.extend(mutual(&dated));
    let year = year(tree);
    remarks.extend(dated.iter().filter_map(|one| never(one, year)));
    starts(&dated, year, remarks).into_iter().map(|from| stretch(tree, &dated, from)).collect()
}

/// Returns the first day of every stretch.
fn starts(dated: &[Dated], year: Option<Period>, remarks: &mut Vec<Remark>) -> Vec<Date> {
    let first = year.map_or(Date::constant(*limits::YEARS.start(), 1, 1), Period::first_day);
    let mut starts = BTreeSet::from([first]);
    for Force { from, until } in dated.iter().map(|one| one.force) {
        let cuts = from.into_iter().chain(until.and_then(|until| until.tomorrow().ok()));
        starts.extend(cuts.filter(|cut| first < *cut && year.is_none_or(|year| *cut <= year.last_day())));
    }
    if let Some(one) = dated.last().filter(|_| starts.len() > limits::GENERATIONS_MAX) {
        let remark = Remark::error("plan.too-many-dates", one.head.name.span);
        remarks.push(remark.with("max", limits::GENERATIONS_MAX));
    }
    starts.into_iter().take(limits::GENERATIONS_MAX).collect()
}

fn stretch<'a>(tree: &'a Tree, dated: &[Dated], from: Date) -> Stretch<'a> {
    if dated.iter().all(|one| one.force.covers(from)) {
        return Stretch { from, tree: Cow::Borrowed(tree), dormant: BTreeSet::new() };
    }
    let names = |in_force: bool| -> BTreeSet<(&str, &str)> {
        let ours = dated.iter().filter(|one| one.force.covers(from) == in_force);
        ours.map(|one| (one.sort, one.head.name.text.as_str())).collect()
    };
    let (awake, asleep) = (names(true), names(false));
    let dormant = asleep.difference(&awake).copied().collect::<BTreeSet<_>>();
    let is_asleep = |name: &str| dormant.contains(&("score", name));
    // Bands and quotas of a score that sleeps, sleep with it.
    let bands = |asleep: bool| -> BTreeSet<&str> {
        let grades = tree.declarations.iter().filter_map(|declaration| match declaration {
            Declaration::Grades(grades) if is_asleep(&grades.score.text) == asleep => Some(grades),
            _ => None,
        });
        grades.flat_map(|grades| grades.bands.iter().map(|band| band.head.name.text.as_str())).collect()
    };
    let (known, lost) = (bands(false), bands(true));
    let is_in_force = |declaration: &&Declaration| match declaration {
        Declaration::Grades(grades) => !is_asleep(&grades.score.text),
        Declaration::Quota(quota) => {
            let sleeps = |name: &str| lost.contains(name) && !known.contains(name);
            let of_score = quota.score.as_ref().is_some_and(|score| is_asleep(&score.text));
            !of_score && !sleeps(&quota.grade.text)
        }
        other => head(other).is_none_or(|(_, head)| force(head).covers(from)),
    };
    let declarations = tree.declarations.iter().filter(is_in_force).cloned().collect();
    Stretch {
        from,
        tree: Cow::Owned(Tree { declarations, ..tree.clone() }),
        dormant: dormant.into_iter().map(|(_, name)| name.to_owned()).collect(),
    }
}

/// Returns what two declarations of one name do to each other: they overlap, or leave a gap.
fn mutual(dated: &[Dated]) -> Vec<Remark> {
    let mut by_name: BTreeMap<(&str, &str), Vec<&Dated>> = BTreeMap::new();
    for one in dated {
        by_name.entry((one.sort, &one.head.name.text)).or_default().push(one);
    }
    let mut found = Vec::new();
    for mut same in by_name.into_values().filter(|same| same.iter().any(|one| one.force.is_said())) {
        same.sort_by_key(|one| one.force.from);
        found.extend(same.windows(2).filter_map(|pair| between(pair[0], pair[1])));
    }
    found
}

fn between(first: &Dated, second: &Dated) -> Option<Remark> {
    let remark = |remark: Remark| {
        let remark = remark.with("name", second.head.name.text.as_str());
        remark.related(first.head.name.span, Message::new("plan.first-here"))
    };
    if first.force.overlaps(second.force) {
        return Some(remark(Remark::error("plan.overlap-in-force", second.head.name.span)));
    }
    let (until, from) = first.force.until.zip(second.force.from)?;
    let (begin, end) = until.tomorrow().ok().zip(from.yesterday().ok())?;
    (begin <= end).then(|| {
        let gap = Remark::warning("plan.gap-in-force", second.head.name.span);
        remark(gap.with("from", begin).with("until", end))
    })
}

fn never(one: &Dated, year: Option<Period>) -> Option<Remark> {
    let year = year?;
    let within = Force { from: Some(year.first_day()), until: Some(year.last_day()) };
    let remark = Remark::warning("plan.never-in-force", one.head.name.span);
    (!one.force.overlaps(within)).then(|| remark.with("name", one.head.name.text.as_str()).with("year", year))
}

/// Returns what cannot be: a last day before the first, and days said of what has none.
fn misplaced(tree: &Tree) -> Vec<Remark> {
    let plans = tree.declarations.iter().flat_map(|declaration| match declaration {
        Declaration::Plan(plan) => vec![&plan.head],
        Declaration::Form(form) => {
            std::iter::once(&form.head).chain(form.items.iter().map(|item| &item.head)).collect()
        }
        Declaration::Grades(grades) => grades.bands.iter().map(|band| &band.head).collect(),
        Declaration::Parameter(parameter) => vec![&parameter.head],
        Declaration::Placement(placement) => vec![&placement.head],
        _ => Vec::new(),
    });
    let said = |head: &Head| head.force.as_ref().map(|(_, span)| *span);
    let undated = plans.filter_map(|head| Some(Remark::error("plan.force-not-here", said(head)?)));
    let backwards = tree.declarations.iter().filter_map(|declaration| {
        let (force, span) = head(declaration)?.1.force?;
        let backwards = force.from.zip(force.until).is_some_and(|(from, until)| until < from);
        backwards.then(|| Remark::error("plan.until-before-from", span))
    });
    undated.chain(backwards).collect()
}

fn dated(tree: &Tree) -> Vec<Dated<'_>> {
    let heads = tree.declarations.iter().filter_map(head);
    heads.map(|(sort, head)| Dated { sort, head, force: force(head) }).collect()
}

fn force(head: &Head) -> Force {
    head.force.map(|(force, _)| force).unwrap_or_default()
}

/// Returns the head of a declaration that may be dated, and of which sort it is: names of one sort are one table.
fn head(declaration: &Declaration) -> Option<(&'static str, &Head)> {
    Some(match declaration {
        Declaration::Indicator(indicator) => ("indicator", &indicator.head),
        Declaration::Standard(standard) => ("standard", &standard.head),
        Declaration::Score(score) => ("score", &score.head),
        Declaration::Title(title) => ("title", &title.head),
        Declaration::Target(target) => ("target", &target.head),
        _ => return None,
    })
}

fn year(tree: &Tree) -> Option<Period> {
    let lines = tree.declarations.iter().filter_map(|declaration| match declaration {
        Declaration::Plan(plan) => Some(&plan.lines),
        _ => None,
    });
    lines.flatten().find_map(|line| match line {
        PlanLine::Year(period, Span { .. }) => *period,
        _ => None,
    })
}
