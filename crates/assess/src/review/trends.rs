//! How figures went through the period, part by part, beside the year before. All points stand on one map, so that a line
//! does not jump where the map did.

use super::{Point, Trend};
use crate::ask::Setting;
use crate::desk::Years;
use crate::reading::{Found, Reading};
use crate::words;
use base::{Cycle, Period};
use rules::Program;
use rules::evaluate::{Window, items_read};
use rules::program::{IndicatorIx, Measure, Quantity};
use std::sync::Arc;

/// Returns the trend of every indicator, and of every item that a target holds against a threshold, for the one unit
/// reviewed.
pub(super) fn trends(years: &Years, setting: &Setting) -> Vec<Trend> {
    let [position] = setting.chosen.as_slice() else { return Vec::new() };
    let figures = figures(&years.own.version.program);
    figures.into_iter().filter_map(|found| trend(years, setting, found, *position)).collect()
}

fn figures(program: &Program) -> Vec<Found> {
    let mut figures =
        (0..program.indicators.len()).map(|at| Found::Indicator(IndicatorIx(at))).collect::<Vec<_>>();
    for target in &program.targets {
        let found = match &target.measure {
            Measure::Value(Quantity::Item(item)) => Found::Item(*item),
            _ => continue,
        };
        if !figures.contains(&found) {
            figures.push(found);
        }
    }
    figures
}

/// Returns the figure's trend; nothing where the period has no parts for it, or nothing was reported in either year.
fn trend(years: &Years, setting: &Setting, found: Found, position: u32) -> Option<Trend> {
    let program = &years.own.version.program;
    let quantity = found.quantity(program)?;
    let cycle = cycle(program, &quantity, setting.period).filter(|cycle| *cycle < setting.period.cycle())?;
    let point = |part: Period| {
        let now =
            (part.last_day() <= setting.through).then(|| read(years, setting, &quantity, part, position));
        let (value, coverage) = now.map(|reading| (reading.value, reading.coverage)).unwrap_or_default();
        let year_before = read(years, setting, &quantity, part.year_before(), position).value;
        Point { period: part, value, year_before, coverage }
    };
    let points = setting.period.parts(cycle).map(point).collect::<Vec<_>>();
    let named = found.named(program);
    points.iter().any(|point| point.value.is_some() || point.year_before.is_some()).then(|| Trend {
        figure: named.name.as_str().into(),
        kind: found.kind(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        percent: found.is_percent(program),
        points,
    })
}

/// Returns the longest cycle of the forms behind the figure: a shorter part would lack some of them.
fn cycle(program: &Program, quantity: &Quantity, period: Period) -> Option<Cycle> {
    let items = items_read(program, quantity, Window::whole(period));
    items.into_iter().map(|(_, item)| program[program[item].form].every).max()
}

fn read(years: &Years, setting: &Setting, quantity: &Quantity, part: Period, position: u32) -> Reading {
    let board = years.own.board(Window::whole(part), setting.map_day(setting.through));
    Reading::of_measured(board.program(), quantity, &board.measured(quantity, position))
}
