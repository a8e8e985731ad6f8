//! Evidence, and some that is supposed to have come: figures, weights of divisions, awards.

use super::tally::scaled;
use super::{Evidence, Portion, Source, Unrecorded, Window};
use crate::program::{FormIx, ItemIx, Program, Quantity, TitleIx};
use base::{Date, Number, Period, UnitId, number};
use num_traits::{Signed, ToPrimitive, Zero};
use std::collections::{BTreeMap, BTreeSet};

/// One number that may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cell {
    /// What a unit answers.
    Figure(ItemIx, Period, UnitId),
    /// How much of a unit went to another.
    Weight(Unrecorded),
}

/// Evidence, and some that is supposed to have come.
pub(super) struct Supposed<'e, E: ?Sized> {
    evidence: &'e E,
    figures: BTreeMap<(ItemIx, Period, UnitId), i64>,
    weights: BTreeMap<Unrecorded, Number>,
    awards: BTreeSet<(UnitId, TitleIx, Period)>,
}

impl<'e, E: Evidence + ?Sized> Supposed<'e, E> {
    pub(super) fn of(evidence: &'e E) -> Supposed<'e, E> {
        let (figures, weights, awards) = Default::default();
        Supposed { evidence, figures, weights, awards }
    }

    /// Supposes that the cell comes to a number; of a figure the whole part counts.
    pub(super) fn suppose(&mut self, cell: Cell, number: &Number) {
        match cell {
            Cell::Figure(item, period, unit) => {
                let figure = number.floor().to_integer().to_i64();
                self.figures.insert((item, period, unit), figure.expect("figures have a largest amount"));
            }
            Cell::Weight(weight) => {
                self.weights.insert(weight, number.clone());
            }
        }
    }

    /// Returns what the weight is supposed to be.
    pub(super) fn weight(&self, weight: Unrecorded) -> Option<&Number> {
        self.weights.get(&weight)
    }

    /// Supposes that the title is awarded.
    pub(super) fn award(&mut self, unit: UnitId, title: TitleIx, edition: Period) {
        self.awards.insert((unit, title, edition));
    }

    /// Returns the reports of which a figure is supposed.
    pub(super) fn reports(&self, program: &Program) -> BTreeSet<(FormIx, Period, UnitId)> {
        let figures = self.figures.keys();
        figures.map(|(item, period, unit)| (program[*item].form, *period, *unit)).collect()
    }

    /// Returns what a side of a check comes to in the report of a unit for a period; nothing where it is not reported, or says
    /// more than sums.
    pub(super) fn in_report(
        &self,
        program: &Program,
        quantity: &Quantity,
        (period, unit): (Period, UnitId),
    ) -> Option<Number> {
        let side = |quantity| self.in_report(program, quantity, (period, unit));
        match quantity {
            Quantity::Constant(number) => Some(number.clone()),
            Quantity::Item(item) => Some(scaled(self.figure(*item, period, unit)?, &program[*item].kind)),
            Quantity::Sum(left, right) => Some(number::plus(&side(left)?, &side(right)?)),
            Quantity::Difference(left, right) => Some(number::minus(&side(left)?, &side(right)?)),
            _ => None,
        }
    }

    /// Returns whether the supposed weights could be recorded together: no more than there is, and all of it where
    /// nobody else may have any.
    pub(super) fn has_possible_weights(&self, rests: &BTreeMap<Unrecorded, Division>) -> bool {
        self.weights.keys().filter_map(|weight| rests.get(weight)).all(|division| {
            let known = division.receivers.iter().map(|receiver| self.weights.get(receiver));
            let taken = number::sum(known.clone().flatten());
            let has_others = division.stays || known.clone().any(|weight| weight.is_none());
            if has_others { taken <= division.rest } else { taken == division.rest }
        })
    }
}

/// What nobody has recorded of how one unit was divided.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    /// How much of the unit no weight says anything of.
    pub(super) rest: Number,
    /// The weights that would.
    pub(super) receivers: Vec<Unrecorded>,
    /// The unit itself may have kept something.
    pub(super) stays: bool,
}

impl Division {
    /// Returns the division behind a portion that the divided unit itself reported, and whose receivers stand as they did.
    pub(super) fn of(reporter: UnitId, portion: &Portion) -> Option<Division> {
        let receivers = &portion.unrecorded;
        let stays = portion.among.contains(&reporter);
        let is_direct = receivers
            .iter()
            .all(|one| one.from == reporter && one.to != reporter && portion.among.contains(&one.to));
        let are_all = receivers.len() + usize::from(stays) == portion.among.len();
        let is_one = receivers.iter().all(|one| one.on == receivers[0].on);
        let is_known = !receivers.is_empty() && !portion.orphaned && is_direct && are_all && is_one;
        is_known.then(|| Division { rest: portion.weight.clone(), receivers: receivers.clone(), stays })
    }
}

impl<E: Evidence + ?Sized> Evidence for Supposed<'_, E> {
    fn units(&self) -> Vec<UnitId> {
        self.evidence.units()
    }

    fn unit(&self, code: &str) -> Option<UnitId> {
        self.evidence.unit(code)
    }

    fn code(&self, unit: UnitId) -> String {
        self.evidence.code(unit)
    }

    fn bloc(&self, unit: UnitId) -> Option<String> {
        self.evidence.bloc(unit)
    }

    fn above(&self, unit: UnitId) -> Option<UnitId> {
        self.evidence.above(unit)
    }

    fn belongs(&self, unit: UnitId, words: &[String]) -> bool {
        self.evidence.belongs(unit, words)
    }

    fn belonged(&self, unit: UnitId, words: &[String], day: Date) -> bool {
        self.evidence.belonged(unit, words, day)
    }

    fn in_scope(&self, unit: UnitId) -> bool {
        self.evidence.in_scope(unit)
    }

    fn sources(&self, form: FormIx, period: Period, unit: UnitId) -> Vec<Source> {
        let sources = self.evidence.sources(form, period, unit);
        if self.weights.is_empty() {
            return sources;
        }
        let weighed = sources.into_iter().map(|Source { reporter, portions }| Source {
            reporter,
            portions: portions.into_iter().flat_map(|portion| self.weighed(portion)).collect(),
        });
        weighed.collect()
    }

    fn figure(&self, item: ItemIx, period: Period, reporter: UnitId) -> Option<i64> {
        let supposed = self.figures.get(&(item, period, reporter)).copied();
        supposed.or_else(|| self.evidence.figure(item, period, reporter))
    }

    fn awarded(&self, unit: UnitId, title: TitleIx, period: Period) -> bool {
        self.awards.contains(&(unit, title, period)) || self.evidence.awarded(unit, title, period)
    }

    fn late_reports(&self, unit: UnitId, window: Window) -> u64 {
        self.evidence.late_reports(unit, window)
    }

    fn records_begin(&self) -> Option<Date> {
        self.evidence.records_begin()
    }
}

impl<E: ?Sized> Supposed<'_, E> {
    /// Returns what becomes of a portion once the supposed weights are recorded: each receiver has its own, and the others
    /// share what is left.
    fn weighed(&self, portion: Portion) -> Vec<Portion> {
        let (known, unknown): (Vec<_>, Vec<_>) =
            portion.unrecorded.iter().copied().partition(|weight| self.weights.contains_key(weight));
        if known.is_empty() {
            return vec![portion];
        }
        let mut rest = Portion { unrecorded: unknown, ..portion };
        let mut weighed = Vec::new();
        for receiver in known {
            let weight = self.weights[&receiver].clone();
            rest.weight = number::minus(&rest.weight, &weight);
            rest.among.remove(&receiver.to);
            let among = BTreeSet::from([receiver.to]);
            weighed.push(Portion { weight, among, orphaned: false, unrecorded: Vec::new() });
        }
        if rest.among.len() < 2 {
            rest.unrecorded.clear();
        }
        if rest.weight.is_positive() && !rest.among.is_empty() {
            weighed.push(rest);
        }
        weighed.retain(|portion| !portion.weight.is_zero());
        weighed
    }
}
