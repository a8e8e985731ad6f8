//! One item, one unit, one window: every report that counts there, one by one.

use super::{Evidence, Portion, Window};
use crate::program::{ItemIx, ItemKind, Program};
use crate::value::Coverage;
use base::{Number, Period, Tri, UnitId, number};
use num_traits::Zero;
use std::collections::{BTreeMap, BTreeSet};

/// What the reports on one item come to under one unit, by the place on the map where they count.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// The places, each with what counts right there and not further down.
    places: BTreeMap<UnitId, Place>,
    /// Some report counts in part under the unit and in part elsewhere, nobody knows how much.
    blocked: bool,
}

/// The reports that count right at one place.
#[derive(Debug)]
struct Place {
    sum: Number,
    /// Some figure is there.
    known: bool,
    /// Every figure is there.
    complete: bool,
}

impl Default for Place {
    fn default() -> Place {
        Place { sum: Number::zero(), known: false, complete: true }
    }
}

impl Tally {
    /// Returns whether anybody was to report on the item.
    pub(super) fn is_asked(&self) -> bool {
        self.blocked || !self.places.is_empty()
    }

    /// Returns the sum of everything that was reported; nothing where nothing was.
    pub(super) fn known_sum(&self) -> Option<Number> {
        let known = self.places.values().any(|place| place.known);
        known.then(|| number::sum(self.places.values().map(|place| &place.sum)))
    }

    /// Returns the sum over the item's places among `chosen`; nothing where there is none.
    pub(super) fn sum_over(&self, chosen: &BTreeSet<UnitId>) -> Option<Number> {
        let mut counted = self.places.iter().filter(|(unit, _)| chosen.contains(unit)).peekable();
        counted.peek()?;
        Some(number::sum(counted.map(|(_, place)| &place.sum)))
    }

    fn add(
        &mut self,
        evidence: &(impl Evidence + ?Sized),
        unit: UnitId,
        portion: &Portion,
        figure: Option<&Number>,
    ) {
        let inside = portion.among.iter().filter(|to| is_under(evidence, **to, unit)).count();
        if inside == 0 || portion.weight.is_zero() {
            return;
        }
        if inside < portion.among.len() {
            // Of nothing, every part is nothing.
            self.blocked |= figure.is_none_or(|figure| !figure.is_zero());
            return;
        }
        let Some(at) = lowest_above(evidence, &portion.among) else { return };
        let place = self.places.entry(at).or_default();
        match figure {
            Some(figure) => {
                place.sum = number::plus(&place.sum, &number::times(figure, &portion.weight));
                place.known = true;
            }
            None => place.complete = false,
        }
    }
}

/// The places of several tallies seen together.
pub(super) struct Together {
    /// Places that are to report on any of the items.
    expected: BTreeSet<UnitId>,
    /// Those of them that have reported in full on all items they are asked.
    pub(super) complete: BTreeSet<UnitId>,
    /// One of the tallies is blocked.
    pub(super) blocked: bool,
}

impl Together {
    pub(super) fn of<'t>(tallies: impl IntoIterator<Item = &'t Tally>) -> Together {
        let mut together = Together { expected: BTreeSet::new(), complete: BTreeSet::new(), blocked: false };
        let mut open = BTreeSet::new();
        for tally in tallies {
            together.blocked |= tally.blocked;
            together.expected.extend(tally.places.keys());
            open.extend(tally.places.iter().filter(|(_, place)| !place.complete).map(|(unit, _)| *unit));
        }
        together.complete = &together.expected - &open;
        together
    }

    pub(super) fn is_firm(&self) -> bool {
        !self.blocked && self.coverage().is_full()
    }

    pub(super) fn coverage(&self) -> Coverage {
        Coverage { reported: self.complete.len() as u64, expected: self.expected.len() as u64 }
    }
}

/// Returns everything that was to be reported on `item` under `unit`.
pub(super) fn tally(
    program: &Program,
    evidence: &(impl Evidence + ?Sized),
    item: ItemIx,
    window: Window,
    unit: UnitId,
) -> Tally {
    let mut tally = Tally::default();
    let asked = &program[item];
    for period in window.counted(program[asked.form].every, asked.role) {
        for source in evidence.sources(asked.form, period, unit) {
            let figure =
                evidence.figure(item, period, source.reporter).map(|figure| scaled(figure, &asked.kind));
            for portion in &source.portions {
                tally.add(evidence, unit, portion, figure.as_ref());
            }
        }
    }
    tally
}

/// Returns the figure in whole units of measure: 1500 at scale 3 is 1.5.
pub(super) fn scaled(figure: i64, kind: &ItemKind) -> Number {
    let scale = if let ItemKind::Amount { scale, .. } = kind { *scale } else { 0 };
    number::fraction(figure, num_traits::pow(10_i64, usize::from(scale)))
}

/// What a unit answered to a yes-or-no item or a date for one period, or those whose answer has become its own.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) period: Period,
    /// The answers given, each once: of a date its number, else 0 for no.
    said: BTreeSet<i64>,
    /// Those who have not answered.
    pub(super) silent: BTreeSet<UnitId>,
}

impl Own {
    /// Returns the answer all of them give; undecided where they disagree or one is silent.
    pub(super) fn answer(&self) -> Tri {
        match (self.says(true), self.says(false)) {
            (true, false) if self.silent.is_empty() => Tri::Yes,
            (false, true) if self.silent.is_empty() => Tri::No,
            _ => Tri::Undecided,
        }
    }

    /// Returns whether the answer could still become `answer`, were the silent ones to give it.
    pub(super) fn could_become(&self, answer: bool) -> bool {
        !self.silent.is_empty() && !self.says(!answer)
    }

    /// Returns the day all of them give.
    pub(super) fn day(&self) -> Option<i64> {
        self.said.first().copied().filter(|_| self.said.len() == 1 && self.silent.is_empty())
    }

    fn says(&self, yes: bool) -> bool {
        self.said.iter().any(|said| (*said != 0) == yes)
    }
}

/// Returns what `unit` answered itself, period by period; periods in which nobody was to answer are left out.
///
/// Where the unit itself reported, its word counts, whoever joined it later. Where it did not exist yet (or no
/// longer), those speak whose reports count there, in whole or in part, as far as they agree.
pub(super) fn own_answers(
    program: &Program,
    evidence: &(impl Evidence + ?Sized),
    item: ItemIx,
    window: Window,
    unit: UnitId,
) -> Vec<Own> {
    let asked = &program[item];
    let periods = window.counted(program[asked.form].every, asked.role);
    let speaking = |period: Period| {
        let mut speaking = evidence.sources(asked.form, period, unit);
        speaking.retain(|source| {
            source.portions.iter().any(|portion| !portion.orphaned && portion.among.contains(&unit))
        });
        let itself = speaking.iter().position(|source| source.reporter == unit);
        itself.map(|index| vec![speaking.swap_remove(index)]).unwrap_or(speaking)
    };
    let mut answers = Vec::new();
    for period in periods {
        let mut own = Own { period, said: BTreeSet::new(), silent: BTreeSet::new() };
        for source in speaking(period) {
            match evidence.figure(item, period, source.reporter) {
                Some(said) => drop(own.said.insert(said)),
                None => drop(own.silent.insert(source.reporter)),
            }
        }
        if !own.said.is_empty() || !own.silent.is_empty() {
            answers.push(own);
        }
    }
    answers
}

/// Returns whether `lower` is `upper` or stands somewhere below it.
pub(super) fn is_under(evidence: &(impl Evidence + ?Sized), lower: UnitId, upper: UnitId) -> bool {
    chain(evidence, lower).any(|unit| unit == upper)
}

/// Returns the lowest unit under which all of `units` stand.
fn lowest_above(evidence: &(impl Evidence + ?Sized), units: &BTreeSet<UnitId>) -> Option<UnitId> {
    let first = *units.first()?;
    chain(evidence, first).find(|upper| units.iter().all(|unit| is_under(evidence, *unit, *upper)))
}

/// Returns the unit and everyone above it, upwards.
fn chain(evidence: &(impl Evidence + ?Sized), unit: UnitId) -> impl Iterator<Item = UnitId> {
    std::iter::successors(Some(unit), |unit| evidence.above(*unit))
}
