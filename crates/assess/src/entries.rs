//! The journal entries a figure came from, and the steps by which figures came onto the map.

use crate::answer::{CrosswalkStep, Said, Source, Uncounted};
use crate::board::Board;
use crate::figure::{Digits, Fraction};
use crate::reading::Found;
use base::{Date, Period, Seq, UnitId, day};
use cube::{Edge, How};
use num_bigint::BigInt;
use register::plans::Version;
use rules::Program;
use rules::evaluate::{Window, days_read, items_read};
use rules::program::{Condition, FormIx, ItemIx, ItemKind, Measure, Population, Quantity, TitleIx};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a figure reads from the ledgers.
#[derive(Default)]
pub(crate) struct Read {
    /// Items by form and period.
    pub forms: BTreeMap<(FormIx, Period), BTreeSet<ItemIx>>,
    /// Titles, with the period for whose editions they were given.
    pub titles: BTreeSet<(TitleIx, Period)>,
}

impl Read {
    /// Returns what the figure reads in the window.
    pub fn of(program: &Program, found: Found, window: Window) -> Read {
        let mut read = Read::default();
        match found {
            Found::Target(target) => read.measure(program, &program.targets[target].measure, window),
            Found::Indicator(indicator) => read.quantity(program, &Quantity::Indicator(indicator), window),
            Found::Standard(standard) => read.condition(program, &Condition::Met(standard), window),
            Found::Score(score) => {
                let parts = program[score].parts.iter().map(|part| &part.quantity);
                let penalties = program[score].penalties.iter().map(|penalty| &penalty.per);
                parts.chain(penalties).for_each(|quantity| read.quantity(program, quantity, window));
            }
            Found::Item(item) => read.item(program, item, window),
        }
        read
    }

    fn measure(&mut self, program: &Program, measure: &Measure, window: Window) {
        match measure {
            Measure::ShareOf(population, condition) | Measure::CountOf(population, condition) => {
                self.population(program, population, window);
                self.condition(program, condition, window);
            }
            Measure::Value(quantity) => self.quantity(program, quantity, window),
            Measure::Each(population, quantity) => {
                self.population(program, population, window);
                self.quantity(program, quantity, window);
            }
        }
    }

    fn population(&mut self, program: &Program, population: &Population, window: Window) {
        if let Some(except) = &population.except {
            self.condition(program, except, window);
        }
    }

    fn condition(&mut self, program: &Program, condition: &Condition, window: Window) {
        match condition {
            Condition::Answer(item) => self.item(program, *item, window),
            Condition::Compare(left, _, right) => {
                self.quantity(program, left, window);
                self.quantity(program, right, window);
            }
            Condition::Met(standard) => {
                program[*standard]
                    .criteria
                    .iter()
                    .for_each(|line| self.condition(program, &line.condition, window));
            }
            Condition::Grade { score, .. } | Condition::Rank { score, .. } | Condition::Assessed(score) => {
                let parts = program[*score].parts.iter().map(|part| &part.quantity);
                parts.for_each(|quantity| self.quantity(program, quantity, window));
            }
            Condition::Awarded(title) => _ = self.titles.insert((*title, window.period)),
            Condition::Editions(part, editions) => {
                let editions = program.plan.last_editions(window, editions.of_last);
                editions.for_each(|edition| self.condition(program, part, edition));
            }
            Condition::Not(part) => self.condition(program, part, window),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(program, part, window));
            }
        }
    }

    fn quantity(&mut self, program: &Program, quantity: &Quantity, window: Window) {
        let own = days_read(program, quantity).into_iter().map(|item| (window, item));
        for (window, item) in items_read(program, quantity, window).into_iter().chain(own) {
            self.item(program, item, window);
        }
    }

    fn item(&mut self, program: &Program, item: ItemIx, window: Window) {
        let form = program[item].form;
        for period in window.counted(program[form].every, program[item].role) {
            self.forms.entry((form, period)).or_default().insert(item);
        }
    }
}

/// A source before its figures are looked up.
struct Trace<'r> {
    entry: Seq,
    unit: UnitId,
    /// The form, or the title.
    name: &'r str,
    period: Period,
    day: Date,
    late: bool,
    items: Option<&'r BTreeSet<ItemIx>>,
}

/// Returns the latest entries of which something counts at `position` or below it, and how many more there are.
pub(crate) fn entries(
    board: &Board,
    version: &Version,
    read: &Read,
    position: u32,
    listed: usize,
) -> (Vec<Source>, u64) {
    let mut traces = reported(board, version, read, position);
    traces.extend(awarded(board, read, position));
    traces.sort_by_key(|trace| (Reverse(trace.entry), trace.unit, trace.period));
    let more = traces.len().saturating_sub(listed) as u64;
    (traces.iter().take(listed).map(|trace| trace.told(board, version)).collect(), more)
}

fn reported<'r>(board: &'r Board, version: &Version, read: &'r Read, position: u32) -> Vec<Trace<'r>> {
    let range = board.order.range(position);
    let mut traces = Vec::new();
    for ((form, period), items) in &read.forms {
        let due = board.world.due(*form, *period, board.evaluation.question().map);
        let inside = due.reporters.iter().filter(|at| due.way.heirs(*at).any(|place| range.contains(&place)));
        for unit in inside.map(|at| due.order.unit(at)) {
            let report = board.register.reports().report(version.form_id(*form), *period, unit);
            let Some(report) = report.filter(|report| !report.is_withdrawn()) else { continue };
            let given = items.iter().map(|item| report.given_by(version.item_id(*item)));
            traces.push(Trace {
                entry: given.max().unwrap_or(report.entry()),
                unit,
                name: &board.program()[*form].named.name,
                period: *period,
                day: report.submitted_on(),
                late: report.is_late(),
                items: Some(items),
            });
        }
    }
    traces
}

fn awarded<'r>(board: &'r Board, read: &'r Read, position: u32) -> Vec<Trace<'r>> {
    let range = board.order.range(position);
    let titles =
        read.titles.iter().map(|(title, period)| (board.program()[*title].named.name.as_str(), period));
    let titles = titles.collect::<Vec<_>>();
    let ours = board.register.awards().iter().filter(|(title, unit, edition, _)| {
        let is_inside = board.order.position(*unit).is_some_and(|place| range.contains(&place));
        let is_read = |(name, period): &(&str, &Period)| *name == title.as_str() && period.contains(*edition);
        is_inside && titles.iter().any(is_read)
    });
    ours.map(|(title, unit, edition, award)| Trace {
        entry: award.revoked.map_or(award.entry, |(_, entry)| entry),
        unit,
        name: title,
        period: edition,
        day: award.date,
        late: false,
        items: None,
    })
    .collect()
}

impl Trace<'_> {
    fn told(&self, board: &Board, version: &Version) -> Source {
        let figure = |item: &ItemIx| {
            let figure = board.world.cube().figure(self.period, self.unit, version.item_id(*item))?;
            let asked = &board.program()[*item];
            let day = day::date(figure).filter(|_| asked.kind == ItemKind::Date);
            Some((asked.named.name.clone(), day.map_or_else(|| Said::Number(figure.into()), Said::Day)))
        };
        Source {
            entry: self.entry,
            unit: board.code_of(self.unit),
            form: self.name.into(),
            period: self.period,
            submitted: self.day,
            by: None,
            late: self.late,
            figures: self.items.into_iter().flatten().filter_map(figure).collect(),
            uncounted: self.uncounted(board),
        }
    }

    fn uncounted(&self, board: &Board) -> Option<Uncounted> {
        let cut_off = |item: &ItemIx| Some((*item, board.world.cut_off(*item, self.period, self.unit)?));
        let late = self.items.into_iter().flatten().filter_map(cut_off).collect::<Vec<_>>();
        let (_, after) = *late.first()?;
        let name = |(item, _): &(ItemIx, Date)| board.program()[*item].named.name.as_str().into();
        Some(Uncounted { after, items: late.iter().map(name).collect() })
    }
}

/// Returns the successions that lie between the periods read and the map, and touch the unit at `position` or anything
/// below it, with how many more there are than `listed`.
pub(crate) fn crosswalk(
    board: &Board,
    read: &Read,
    position: u32,
    listed: usize,
) -> (Vec<CrosswalkStep>, u64) {
    let map = board.evaluation.question().map;
    let days = read.forms.keys().map(|(_, period)| period.last_day());
    let first = days.clone().chain([map]).min().unwrap_or(map);
    let last = days.chain([map]).max().unwrap_or(map);
    let edges = board.world.lineage().edges().iter().filter(|edge| first < edge.on && edge.on <= last);
    let ours = edges.filter(|edge| touches(board, position, edge)).collect::<Vec<_>>();
    let more = ours.len().saturating_sub(listed) as u64;
    (ours.into_iter().take(listed).map(|edge| told(board, edge)).collect(), more)
}

fn touches(board: &Board, position: u32, edge: &Edge) -> bool {
    let on_map = board.order.range(position);
    let top = board.order.unit(position);
    let then = board.world.hierarchy(edge.on);
    let then_range = then.position(top).map(|top| then.range(top));
    [Some(edge.from), edge.to].into_iter().flatten().any(|unit| {
        board.order.position(unit).is_some_and(|place| on_map.contains(&place))
            || then
                .position(unit)
                .zip(then_range.clone())
                .is_some_and(|(place, range)| range.contains(&place))
    })
}

fn told(board: &Board, edge: &Edge) -> CrosswalkStep {
    let digits = |count: u64| Digits::from(&BigInt::from(count));
    CrosswalkStep {
        from: board.code_of(edge.from),
        to: edge.to.map(|to| board.code_of(to)),
        on: edge.on,
        how: if edge.how == How::Whole { "whole" } else { "part" },
        weight: edge.weight.map(|weight| Fraction { part: digits(weight.part), whole: digits(weight.whole) }),
        basis: edge.basis.as_str().into(),
    }
}
