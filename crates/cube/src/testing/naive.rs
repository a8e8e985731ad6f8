//! The evidence of a small world from plain books: tables, walks upwards, successions followed one by one.

use super::small::{Epoch, Small};
use crate::world::Books;
use crate::{Edge, How};
use base::{Cycle, Date, Number, Period, UnitId, day as days, number};
use num_traits::{One, Signed, Zero};
use rules::evaluate::{Evidence, Portion, Source, Unrecorded, Window};
use rules::program::deadlines::DayNamed;
use rules::program::{FormIx, ItemIx, TitleIx};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// A small world seen on the map of a day.
pub struct Plain<'a> {
    world: &'a Small,
    on: Date,
    // What was found out once.
    followed: RefCell<BTreeMap<Way, Vec<Portion>>>,
}

/// A unit, the day of its figures, and the day of the map.
type Way = (UnitId, Date, Date);

/// A share of a unit on its way: with one of several units, or with nobody.
#[derive(Clone, Debug)]
struct Share {
    weight: Number,
    among: BTreeSet<Option<UnitId>>,
    unrecorded: BTreeSet<Unrecorded>,
}

impl<'a> Plain<'a> {
    /// Returns the world on the map of the day.
    pub fn new(world: &'a Small, on: Date) -> Plain<'a> {
        Plain { world, on, followed: RefCell::default() }
    }

    fn map(&self) -> &Epoch {
        self.world.epoch(self.on)
    }

    /// Returns where on the map of `to` the figures belong that `unit` reported on `from`.
    fn portions(&self, unit: UnitId, from: Date, to: Date) -> Vec<Portion> {
        if let Some(known) = self.followed.borrow().get(&(unit, from, to)) {
            return known.clone();
        }
        let portions = self.placed(unit, from, to);
        self.followed.borrow_mut().insert((unit, from, to), portions.clone());
        portions
    }

    fn placed(&self, unit: UnitId, from: Date, to: Date) -> Vec<Portion> {
        let map = &self.world.epoch(to).places;
        let mut portions = Vec::new();
        for share in self.follow(unit, from, to) {
            let found = share.among.iter().flatten().filter(|unit| map.contains_key(unit)).copied();
            let found = found.collect::<BTreeSet<_>>();
            let is_traced = share.among.iter().all(|heir| heir.is_some_and(|unit| map.contains_key(&unit)));
            // What went to nobody stays with whatever the unit above has become.
            let kept = if is_traced { BTreeSet::new() } else { self.kept_by(unit, from, to) };
            let among = &found | &kept;
            portions.push(Portion {
                weight: share.weight,
                orphaned: found.is_empty() && among.len() <= 1,
                among,
                unrecorded: share.unrecorded.into_iter().collect(),
            });
        }
        portions
    }

    fn kept_by(&self, unit: UnitId, from: Date, to: Date) -> BTreeSet<UnitId> {
        match self.world.epoch(from).places[&unit].parent {
            None => BTreeSet::new(),
            Some(above) => {
                self.portions(above, from, to).into_iter().flat_map(|portion| portion.among).collect()
            }
        }
    }

    fn follow(&self, unit: UnitId, from: Date, to: Date) -> Vec<Share> {
        let steps = Steps::new(self.world, from, to);
        let mut shares = vec![Share {
            weight: Number::one(),
            among: BTreeSet::from([Some(unit)]),
            unrecorded: BTreeSet::new(),
        }];
        for on in steps.days() {
            shares = shares.into_iter().flat_map(|share| steps.take(share, on)).collect();
        }
        shares
    }
}

/// The successions between two days, walked in one direction.
struct Steps<'a> {
    world: &'a Small,
    edges: Vec<&'a Edge>,
    backward: bool,
}

impl<'a> Steps<'a> {
    fn new(world: &'a Small, from: Date, to: Date) -> Steps<'a> {
        let (first, last) = (from.min(to), from.max(to));
        let inside =
            |edge: &&Edge| first < edge.on && edge.on <= last && weight(edge) != Some(Number::zero());
        Steps { world, edges: world.edges.iter().filter(inside).collect(), backward: to < from }
    }

    fn days(&self) -> Vec<Date> {
        let days = self.edges.iter().map(|edge| edge.on).collect::<BTreeSet<_>>().into_iter();
        if self.backward { days.rev().collect() } else { days.collect() }
    }

    /// Returns what becomes of a share on one day. Of a share that may be with several, only who may have it
    /// afterwards is known.
    fn take(&self, share: Share, on: Date) -> Vec<Share> {
        let parted = |heir: Option<UnitId>| match heir {
            Some(unit) => self.part(unit, on),
            None => vec![whole(None)],
        };
        if share.among.len() == 1 {
            let only = *share.among.first().expect("there is one");
            let weighed = |part: Share| Share {
                weight: part.weight * &share.weight,
                unrecorded: &share.unrecorded | &part.unrecorded,
                ..part
            };
            return parted(only).into_iter().map(weighed).collect();
        }
        let mut moved = Share { among: BTreeSet::new(), ..share };
        for heir in &share.among {
            for part in parted(*heir) {
                moved.among.extend(part.among);
                moved.unrecorded.extend(part.unrecorded);
            }
        }
        // A share known to be with one of several keeps floating even where they come together again.
        vec![moved]
    }

    fn part(&self, unit: UnitId, on: Date) -> Vec<Share> {
        if self.backward { self.origins(unit, on) } else { self.heirs(unit, on) }
    }

    fn heirs(&self, unit: UnitId, on: Date) -> Vec<Share> {
        let edges = self.from(unit, on);
        if edges.is_empty() {
            return vec![whole(Some(unit))];
        }
        let mut weights = edges.iter().map(|edge| weight(edge)).collect::<Vec<_>>();
        let beside_a_whole = edges.len() > 1 && edges.iter().any(|edge| edge.how == How::Whole);
        if beside_a_whole || weights.iter().flatten().sum::<Number>() > Number::one() {
            weights.fill(None);
        }
        let mut shares = Vec::new();
        let mut rest = Share { weight: Number::one(), among: BTreeSet::new(), unrecorded: BTreeSet::new() };
        for (edge, weight) in edges.iter().zip(weights) {
            match weight {
                Some(weight) => {
                    rest.weight -= &weight;
                    shares.push(Share { weight, ..whole(edge.to) });
                }
                None => {
                    rest.among.insert(edge.to);
                    rest.unrecorded.extend(edge.to.map(|to| Unrecorded { from: unit, to, on }));
                }
            }
        }
        if self.goes_on(unit, on) {
            rest.among.insert(Some(unit));
        }
        if rest.among.is_empty() {
            rest.among.insert(None);
        }
        if rest.among.len() == 1 {
            rest.unrecorded.clear();
        }
        shares.extend(Some(rest).filter(|rest| rest.weight.is_positive()));
        shares
    }

    fn origins(&self, unit: UnitId, on: Date) -> Vec<Share> {
        let arrived = self.edges.iter().filter(|edge| edge.on == on && edge.to == Some(unit));
        let mut among = arrived.map(|edge| Some(edge.from)).collect::<BTreeSet<_>>();
        if among.is_empty() || self.goes_on(unit, on) {
            among.insert(Some(unit));
        }
        vec![Share { weight: Number::one(), among, unrecorded: BTreeSet::new() }]
    }

    /// Returns whether the unit keeps something though no edge says so: it stood on the eve, and stands on the day.
    fn goes_on(&self, unit: UnitId, on: Date) -> bool {
        let given = self.from(unit, on);
        let silent = given.iter().all(|edge| edge.how == How::Part && edge.to != Some(unit));
        let left = given.iter().filter_map(|edge| weight(edge)).sum::<Number>() < Number::one();
        let stands = |day: Date| self.world.epoch(day).places.contains_key(&unit);
        let before = on.yesterday().is_ok_and(stands);
        let after = stands(on);
        silent && left && before && after
    }

    fn from(&self, unit: UnitId, on: Date) -> Vec<&'a Edge> {
        self.edges.iter().filter(|edge| edge.on == on && edge.from == unit).copied().collect()
    }
}

fn whole(heir: Option<UnitId>) -> Share {
    Share { weight: Number::one(), among: BTreeSet::from([heir]), unrecorded: BTreeSet::new() }
}

fn weight(edge: &Edge) -> Option<Number> {
    match edge.how {
        How::Whole => Some(Number::one()),
        How::Part => edge.weight.map(|weight| number::fraction(weight.part, weight.whole)),
    }
}

impl Plain<'_> {
    fn stands_under(&self, unit: UnitId, upper: UnitId) -> bool {
        let mut line = std::iter::successors(Some(unit), |unit| self.above(*unit));
        line.any(|unit| unit == upper)
    }

    /// Returns the last day on which a figure counts: the day of this name that a walk from the end of the plan's period meets
    /// first, the one after it of two as far.
    fn cut_off(&self, form: FormIx, period: Period) -> Option<Date> {
        let plan = &self.world.program.plan;
        let (month, day) = match self.world.program[form].counts_until? {
            DayNamed::On(date) => return Some(date),
            DayNamed::Each { month, day } => (month, day),
        };
        let cycle = plan.year.map_or(Cycle::Year, Period::cycle);
        let editions = (2020..2030).flat_map(|year| {
            let year = Period::new(Cycle::Year, year, 1).expect("the year is known");
            self.world.counted(year).parts(cycle)
        });
        let end = editions.into_iter().find(|edition| edition.contains(period)).unwrap_or(period).last_day();
        let is_meant =
            |date: &Date| date.month() == month && date.day() == day.min(date.last_of_month().day());
        let walk = (0..).flat_map(|steps| [days::days_after(end, steps), days::days_after(end, -steps)]);
        walk.into_iter().find(is_meant)
    }

    fn scoped(&self, unit: UnitId, on: Date) -> bool {
        let Some(scope) = self.world.scope else { return true };
        let Some(day) = self.world.nearest_day_of(scope, on) else { return false };
        let then = Plain::new(self.world, day);
        let mut inside = then.map().places.keys().filter(|other| then.stands_under(**other, scope));
        inside.any(|other| {
            let portions = self.portions(*other, day, on);
            portions.iter().any(|portion| !portion.orphaned && portion.among.contains(&unit))
        })
    }

    fn is_one_of(epoch: &Epoch, unit: UnitId, words: &[String]) -> bool {
        let of = |place: &super::small::Place| {
            words.contains(&place.level) || place.kind.as_ref().is_some_and(|kind| words.contains(kind))
        };
        epoch.places.get(&unit).is_some_and(of)
    }
}

impl Evidence for Plain<'_> {
    fn units(&self) -> Vec<UnitId> {
        self.map().places.keys().copied().collect()
    }

    fn unit(&self, code: &str) -> Option<UnitId> {
        self.map().places.keys().copied().find(|unit| super::small::code(*unit) == code)
    }

    fn code(&self, unit: UnitId) -> String {
        super::small::code(unit)
    }

    fn bloc(&self, unit: UnitId) -> Option<String> {
        self.map().places.get(&unit)?.bloc.clone()
    }

    fn above(&self, unit: UnitId) -> Option<UnitId> {
        self.map().places.get(&unit)?.parent
    }

    fn belongs(&self, unit: UnitId, words: &[String]) -> bool {
        Plain::is_one_of(self.map(), unit, words)
    }

    fn belonged(&self, unit: UnitId, words: &[String], day: Date) -> bool {
        let (then, map) = (self.world.epoch(day), self.map());
        if then.places.contains_key(&unit) {
            return Plain::is_one_of(then, unit, words);
        }
        let whole = |from: UnitId, start: Date, end: Date| {
            let portions = self.portions(from, start, end);
            let heir = portions.first()?.among.first().copied()?;
            let has_it =
                |portion: &Portion| !portion.orphaned && portion.among.iter().all(|unit| *unit == heir);
            portions.iter().all(has_it).then_some(heir)
        };
        if day > self.on {
            return whole(unit, self.on, day).is_some_and(|heir| Plain::is_one_of(then, heir, words));
        }
        let gone = then.places.keys().filter(|other| !map.places.contains_key(other));
        let mut members = gone.filter(|other| Plain::is_one_of(then, **other, words));
        members.any(|other| whole(*other, day, self.on) == Some(unit))
    }

    fn in_scope(&self, unit: UnitId) -> bool {
        self.scoped(unit, self.on)
    }

    fn sources(&self, form: FormIx, period: Period, unit: UnitId) -> Vec<Source> {
        let (day, from) = (period.last_day(), &self.world.program[form].from);
        let then = self.world.epoch(day);
        let reporters = then.places.keys().filter(|reporter| Plain::is_one_of(then, **reporter, from));
        let reporters = reporters.filter(|reporter| self.scoped(**reporter, day));
        let sources = reporters
            .map(|reporter| Source { reporter: *reporter, portions: self.portions(*reporter, day, self.on) });
        let counts = |source: &Source| {
            let mut places = source.portions.iter().flat_map(|portion| &portion.among);
            places.any(|place| self.stands_under(*place, unit))
        };
        sources.filter(counts).collect()
    }

    fn figure(&self, item: ItemIx, period: Period, reporter: UnitId) -> Option<i64> {
        let key = (period, reporter, item.0);
        let is_late = || {
            let until = self.cut_off(self.world.program[item].form, period)?;
            let granted = self.world.granted.get(&(period, reporter, self.world.program[item].form.0));
            let came = self.world.came.get(&key)?;
            Some(*came > until && granted.is_none_or(|granted| came > granted))
        };
        self.world.figures.get(&key).copied().filter(|_| is_late() != Some(true))
    }

    fn awarded(&self, unit: UnitId, title: TitleIx, period: Period) -> bool {
        self.world.awarded(unit, &self.world.program[title].named.name, period)
    }

    fn late_reports(&self, unit: UnitId, window: Window) -> u64 {
        self.world.late_reports(unit, window)
    }

    fn records_begin(&self) -> Option<Date> {
        self.world.records_begin
    }
}
