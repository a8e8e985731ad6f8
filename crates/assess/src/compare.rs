//! Two periods side by side, each under its own method and under the other's, and why every unit has moved.
//!
//! - A movement is taken apart by putting one thing in place of another, in this order: what was corrected late, the map,
//!   the method, the other units, the unit itself. `docs/decisions/0009-why-a-unit-has-moved.md` says why in this order.
//! - The parts add up exactly, of places and of values. Where a step between has no value, what lies around it is told as
//!   one.

use crate::answer::{AsOf, FigureKind, Labels, Text};
use crate::ask::{Ask, MapChoice, RankAsk, Setting, Units, View};
use crate::desk::Desk;
use crate::figure::{Figure, Fraction};
use crate::ranking::{List, chosen, find, reader};
use crate::reading::{Found, Reading};
use crate::standing::answering;
use crate::words;
use base::number::whole;
use base::{Date, Message, Number, Period, Seq, UnitId};
use register::plans::Version;
use rules::evaluate::Window;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareAsk {
    /// The period that came before.
    pub before: Period,
    /// A target, indicator, item, score or standard; without it, every score of the plans, else every target.
    pub figure: Option<String>,
    /// Only units of this level or kind, in one list.
    pub level: Option<String>,
}

/// One figure in two periods.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The figure.
    pub figure: Text,
    /// What it is.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The period.
    pub period: Period,
    /// The period before.
    pub before: Period,
    /// The last day counted.
    pub through: Date,
    /// The last day counted of the period before.
    pub through_before: Date,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
    /// The method of the period.
    pub method: Method,
    /// The method of the period before; nothing where its plans have no such figure.
    pub method_before: Option<Method>,
    /// The units ranked in either period, by place, then the others, in the order of the map.
    pub rows: Vec<Movement>,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
    /// What was known when the results of the period before were published.
    pub as_of_before: AsOf,
}

/// The version of a plan that says how a figure comes about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    /// The plan.
    pub plan: Text,
    /// The entry that applied the version.
    pub entry: Seq,
}

/// How one unit stands in both periods, and why it has moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Movement {
    /// The unit's code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
    /// The period before as it was published.
    pub then: Placed,
    /// The period before under the method of this one, on its map, as known now.
    pub then_by_now: Placed,
    /// This period under the method of the one before.
    pub now_by_then: Placed,
    /// This period.
    pub now: Placed,
    /// Places gained, and by what; below zero for places lost. Nothing where it was not ranked in both.
    pub places: Option<Parts<i64>>,
    /// By how much the value has changed, in whole units of measure, and by what.
    pub value: Option<Parts<Fraction>>,
}

/// A value with its place.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Placed {
    /// The value, where it is certain.
    pub value: Option<Figure>,
    /// The place.
    pub place: Option<u64>,
    /// How many are ranked beside it.
    pub of: u64,
    /// Others stand in the same place.
    pub tied: bool,
    /// The grade, for a score with bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
}

/// A change taken apart. The parts add up to it exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parts<T> {
    /// The whole change.
    pub change: T,
    /// Figures of the period before that were corrected, or came, after its results were published.
    pub corrections: Option<T>,
    /// The map.
    pub map: Option<T>,
    /// The method.
    pub method: Option<T>,
    /// The other units.
    pub others: Option<T>,
    /// The unit itself.
    pub own: Option<T>,
    /// Parts that cannot be told from each other, since a step between them has no value.
    pub together: Option<T>,
}

/// Returns every figure asked for in both periods. `published` is what was known when the results of the period before were
/// published.
pub fn compare(
    view: View,
    published: View,
    ask: &Ask,
    compare: &CompareAsk,
) -> Result<Vec<Comparison>, Vec<Message>> {
    let setting = Setting::new(view, &Ask { units: Units::Top, ..ask.clone() })?;
    let names = match &compare.figure {
        Some(name) => vec![name.clone()],
        None => usual(&setting)?,
    };
    let before = Ask::new(Units::Top, compare.before);
    let mut known = Setting::new(published, &before)?;
    if known.period.start() == setting.period.start() {
        let through = same_stretch(&setting, known.period);
        known = Setting::new(published, &Ask { through, ..before })?;
    }
    answering(&known)?;
    names.iter().map(|name| compared(&setting, &known, compare, name)).collect()
}

/// Returns every score of the plans that answer for the period, else every target.
fn usual(setting: &Setting) -> Result<Vec<String>, Vec<Message>> {
    let plans = answering(setting)?;
    let scores = plans.iter().flat_map(|(_, version)| &version.program.scores).map(|score| &score.named.name);
    let targets =
        plans.iter().flat_map(|(_, version)| &version.program.targets).map(|target| &target.named.name);
    let scores = scores.cloned().collect::<Vec<_>>();
    Ok(if scores.is_empty() { targets.cloned().collect() } else { scores })
}

/// Returns the last day of the same stretch of the period before, where it is the same period of an earlier year.
fn same_stretch(setting: &Setting, before: Period) -> Option<Date> {
    let years = setting.period.year() - before.year();
    let is_alike = (before.cycle(), before.number()) == (setting.period.cycle(), setting.period.number());
    let window = (0..years).fold(setting.window(), |window: Window, _| window.year_before());
    (is_alike && years > 0).then_some(window.through)
}

fn compared(
    setting: &Setting,
    known: &Setting,
    ask: &CompareAsk,
    name: &str,
) -> Result<Comparison, Vec<Message>> {
    let (setting, version, found) = &find(setting, name)?;
    let before = find(known, name).ok();
    let (known, before) =
        before.as_ref().map_or((known, None), |(known, version, _)| (known, Some(*version)));
    let corrected = known.seen(setting.view).on(known.map);
    let map = MapChoice::On(setting.map_day(setting.through));
    let (today, then) = (setting.on(map), corrected.on(map));
    let by = |version: Option<&Version>, setting: &Setting| -> Stage {
        version.map_or_else(Stage::default, |version| Stage::new(setting, version, name, ask))
    };
    let steps = Steps {
        published: by(before, known),
        corrected: by(before, &corrected),
        mapped: by(before, &then),
        by_now: by(Some(version), &then),
        now: by(Some(version), setting),
        now_by_then: by(before, &today),
    };
    let program = &version.program;
    let named = found.named(program);
    let method = |version: &Version| Method { plan: version.name.as_str().into(), entry: version.entry };
    Ok(Comparison {
        figure: named.name.as_str().into(),
        kind: found.kind(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        period: setting.period,
        before: known.period,
        through: setting.through,
        through_before: known.through,
        percent: found.is_percent(program),
        method: method(version),
        method_before: before.map(method),
        rows: steps.rows(setting),
        map: setting.map_text(),
        as_of: setting.as_of(),
        as_of_before: known.as_of(),
    })
}

/// The states between the results of the period before as published and those of this period, each with one thing more
/// put in place, and this period under the method before.
struct Steps {
    published: Stage,
    corrected: Stage,
    mapped: Stage,
    by_now: Stage,
    now: Stage,
    now_by_then: Stage,
}

/// A figure of all units in one state.
#[derive(Default)]
struct Stage {
    units: BTreeMap<UnitId, Stand>,
    higher_first: bool,
}

#[derive(Clone)]
struct Stand {
    place_on_map: u32,
    /// Units with the same list are ranked against each other.
    list: (Text, bool),
    value: Option<Figure>,
    grade: Option<Text>,
    place: Option<u64>,
    of: u64,
    tied: bool,
}

impl Stage {
    fn new(setting: &Setting, version: &Version, name: &str, ask: &CompareAsk) -> Stage {
        let version = moved_to(version, setting.period);
        let Some(found) = Found::of(&version.program, name) else { return Stage::default() };
        let rank = RankAsk { name: name.to_owned(), level: ask.level.clone(), within: None };
        Desk::with(setting.view, &version, |desk| {
            let reader = reader(desk, setting, found);
            let chosen = chosen(setting, desk, found, &rank).unwrap_or_default();
            let list = List::new(&reader, chosen.into_iter(), ask.level.is_some());
            let stand = |(unit, (position, reading)): (&UnitId, &(u32, Reading))| {
                let level = if ask.level.is_some() { "" } else { reader.board.order.level(*position) };
                let place = list.places.get(unit);
                let stand = Stand {
                    place_on_map: *position,
                    list: (level.into(), reading.is_of_each),
                    value: reading.value.clone().filter(|_| reading.is_firm),
                    grade: reading.grade.clone(),
                    place: place.map(|place| place.place),
                    of: place.map_or(0, |place| place.of),
                    tied: place.is_some_and(|place| place.tied),
                };
                (*unit, stand)
            };
            let higher_first = reader.higher_first();
            Stage { units: list.readings.iter().map(stand).collect(), higher_first }
        })
    }

    fn placed(&self, unit: UnitId) -> Placed {
        let Some(stand) = self.units.get(&unit) else { return Placed::default() };
        let Stand { value, place, of, tied, grade, .. } = stand.clone();
        Placed { value, place, of, tied, grade }
    }

    fn value(&self, unit: UnitId) -> Option<Number> {
        in_whole_units(self.units.get(&unit)?.value.as_ref()?)
    }

    fn place(&self, unit: UnitId) -> Option<i64> {
        Some(self.units.get(&unit)?.place?.cast_signed())
    }

    /// Returns the values of each list, the best first.
    fn lists(&self) -> BTreeMap<&(Text, bool), Vec<&Figure>> {
        let mut lists = BTreeMap::<_, Vec<&Figure>>::new();
        for stand in self.units.values() {
            if let Some(value) = &stand.value {
                lists.entry(&stand.list).or_default().push(value);
            }
        }
        for ((_, is_of_each), values) in &mut lists {
            values.sort_by(|a, b| self.better(*is_of_each, a, b));
        }
        lists
    }

    fn better(&self, is_of_each: bool, a: &Figure, b: &Figure) -> Ordering {
        if is_of_each || self.higher_first { b.order(a) } else { a.order(b) }
    }
}

/// Returns the version with the deadlines of its targets moved by whole years to where they lie for the period.
fn moved_to(version: &Version, period: Period) -> Version {
    let mut moved = version.clone();
    let Some(year) = version.program.plan.year else { return moved };
    let years = period.year_counted() - year.year_counted();
    if years == 0 {
        return moved;
    }
    for target in &mut Arc::make_mut(&mut moved.program).targets {
        target.by = target.by.and_then(|by| {
            let is_month_end = by == by.last_of_month();
            let on = |day| Date::new(by.year() + years, by.month(), day).ok();
            // 29 February is the last day of its month, so every other day is there in every year.
            if is_month_end { on(1).map(Date::last_of_month) } else { on(by.day()) }
        });
    }
    moved
}

/// Returns a value as a number in whole units of its measure.
fn in_whole_units(figure: &Figure) -> Option<Number> {
    let number = figure.number()?;
    Some(match figure {
        Figure::Amount { scale, .. } => number / num_traits::pow(whole(10), usize::from(*scale)),
        _ => number,
    })
}

impl Steps {
    fn rows(&self, setting: &Setting) -> Vec<Movement> {
        let lists = self.now.lists();
        let mut units = self.now.units.iter().collect::<Vec<_>>();
        units.sort_by_key(|(_, stand)| {
            (stand.list.clone(), stand.place.is_none(), stand.place, stand.place_on_map)
        });
        let row = |(unit, stand): (&UnitId, &Stand)| {
            let among = lists.get(&stand.list).map_or(&[][..], Vec::as_slice);
            Movement {
                unit: setting.code(stand.place_on_map),
                names: setting.names(*unit),
                level: setting.order.level(stand.place_on_map).into(),
                then: self.published.placed(*unit),
                then_by_now: self.by_now.placed(*unit),
                now_by_then: self.now_by_then.placed(*unit),
                now: self.now.placed(*unit),
                places: self.places(*unit, among),
                value: self.values(*unit),
            }
        };
        units.into_iter().map(row).collect()
    }

    fn places(&self, unit: UnitId, among: &[&Figure]) -> Option<Parts<i64>> {
        let others = self.place_among_others(unit, among);
        let stages = [&self.published, &self.corrected, &self.mapped, &self.by_now];
        let [published, corrected, mapped, by_now] = stages.map(|stage| stage.place(unit));
        let steps = [published, corrected, mapped, by_now, others, self.now.place(unit)];
        // A place gained is a smaller number.
        parts(steps.map(|place| place.map(|place| -place)), |a, b| b - a, |a, b| a + b)
    }

    fn values(&self, unit: UnitId) -> Option<Parts<Fraction>> {
        let stages = [&self.published, &self.corrected, &self.mapped, &self.by_now, &self.by_now, &self.now];
        let parts = parts(stages.map(|stage| stage.value(unit)), |a, b| b - a, |a, b| a + b)?;
        Some(parts.map(|number| Fraction { part: number.numer().into(), whole: number.denom().into() }))
    }

    /// Returns the place the unit would have among the others of this period, had it itself stayed where it was.
    fn place_among_others(&self, unit: UnitId, among: &[&Figure]) -> Option<i64> {
        let (now, then) = (self.now.units.get(&unit)?, self.by_now.units.get(&unit)?);
        let (own, is_of_each) = (then.value.as_ref()?, then.list.1);
        let is_better = |other: &Figure| self.now.better(is_of_each, other, own).is_lt();
        let better = among.partition_point(|other| is_better(other));
        let itself = now.value.as_ref().is_some_and(is_better);
        i64::try_from(better - usize::from(itself)).ok().map(|better| better + 1)
    }
}

/// Returns the steps from the first to the last as parts; nothing where one of the two is missing.
fn parts<T: Clone>(
    steps: [Option<T>; 6],
    step: impl Fn(&T, &T) -> T,
    sum: impl Fn(T, T) -> T,
) -> Option<Parts<T>> {
    let (Some(first), Some(last)) = (&steps[0], &steps[5]) else { return None };
    let change = step(first, last);
    let mut told: [Option<T>; 5] = [const { None }; 5];
    let mut together = None;
    let (mut from, mut since) = (first, 0);
    for index in 1..6 {
        let Some(to) = &steps[index] else { continue };
        let part = step(from, to);
        if since + 1 == index {
            told[index - 1] = Some(part);
        } else {
            together = Some(match together {
                Some(before) => sum(before, part),
                None => part,
            });
        }
        (from, since) = (to, index);
    }
    let [corrections, map, method, others, own] = told;
    Some(Parts { change, corrections, map, method, others, own, together })
}

impl<T> Parts<T> {
    fn map<U>(self, turn: impl Fn(T) -> U) -> Parts<U> {
        let Parts { change, corrections, map, method, others, own, together } = self;
        Parts {
            change: turn(change),
            corrections: corrections.map(&turn),
            map: map.map(&turn),
            method: method.map(&turn),
            others: others.map(&turn),
            own: own.map(&turn),
            together: together.map(&turn),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(steps: [Option<i64>; 6]) -> Option<(i64, [Option<i64>; 6])> {
        let parts = parts(steps, |a, b| b - a, |a, b| a + b)?;
        let Parts { change, corrections, map, method, others, own, together } = parts;
        Some((change, [corrections, map, method, others, own, together]))
    }

    #[test]
    fn parts_add_up_whatever_steps_are_missing() {
        for code in 0..64_u32 {
            let values = [5, 2, 9, 9, 1, 7];
            let steps = std::array::from_fn(|index| (code >> index & 1 == 1).then_some(values[index]));
            let Some((change, parts)) = told(steps) else {
                assert!(steps[0].is_none() || steps[5].is_none());
                continue;
            };
            assert_eq!(parts.iter().flatten().sum::<i64>(), change, "{steps:?}");
        }
        let gap = [Some(5), Some(2), None, Some(9), Some(1), Some(7)];
        assert_eq!(told(gap), Some((2, [Some(-3), None, None, Some(-8), Some(6), Some(7)])));
    }
}
