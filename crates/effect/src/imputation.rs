//! The second opinion: what treated units would have done is foretold from a mean of each unit and a mean of each period,
//! both found where nothing was treated yet (Borusyak, Jaravel and Spiess 2024, "Revisiting event-study designs", Review of
//! Economic Studies 91). It rests on more periods than one base period, and on parallel trends in all of them.

use crate::{Linear, Panel};

/// Rounds after which the two means are taken as found; ordinary panels need some dozens.
const ROUNDS_MAX: usize = 20_000;

/// Returns the mean effect over all units and periods under treatment. Nothing where some unit or period has no untreated
/// outcome to foretell from, or where the rounds do not settle.
pub fn imputed(panel: &Panel) -> Option<Linear> {
    let cells = Cells { panel };
    let all: f64 = cells.treated().map(|(unit, _)| panel.units()[unit].weight).sum();
    if all <= 0.0 {
        return None;
    }
    let outcome = |unit, period| panel.outcome(unit, period).unwrap_or(0.0);
    let means = cells
        .two_way(|unit, period| if cells.is_untreated(unit, period) { outcome(unit, period) } else { 0.0 })?;
    let weight = |unit: usize| panel.units()[unit].weight / all;
    let residual = |unit: usize, period: usize| outcome(unit, period) - means.0[unit] - means.1[period];
    let value = cells.treated().map(|(unit, period)| weight(unit) * residual(unit, period)).sum::<f64>();
    // How much each untreated outcome weighs in the estimate: the same two means, of the treated weights.
    let needed =
        cells.two_way(|unit, period| if cells.is_treated(unit, period) { weight(unit) } else { 0.0 })?;
    let mut found =
        Linear { value, shares: vec![0.0; panel.units().len()], counts: vec![0.0; panel.units().len()] };
    for at in 0..panel.units().len() {
        for period in 0..panel.periods() {
            if cells.is_treated(at, period) {
                found.shares[at] += weight(at) * (residual(at, period) - value);
                found.counts[at] += weight(at);
            } else if cells.is_untreated(at, period) {
                found.shares[at] -= (needed.0[at] + needed.1[period]) * residual(at, period);
            }
        }
    }
    Some(found)
}

/// Which outcomes are there, and on which side of the treatment.
struct Cells<'a> {
    panel: &'a Panel,
}

impl Cells<'_> {
    fn is_treated(&self, unit: usize, period: usize) -> bool {
        let is_under = self.panel.units()[unit].first.is_some_and(|first| period >= first);
        is_under && self.panel.outcome(unit, period).is_some()
    }

    fn is_untreated(&self, unit: usize, period: usize) -> bool {
        let is_under = self.panel.units()[unit].first.is_some_and(|first| period >= first);
        !is_under && self.panel.outcome(unit, period).is_some()
    }

    fn treated(&self) -> impl Iterator<Item = (usize, usize)> {
        let units = 0..self.panel.units().len();
        let all = units.flat_map(|unit| (0..self.panel.periods()).map(move |period| (unit, period)));
        all.filter(|(unit, period)| self.is_treated(*unit, *period))
    }

    /// Returns a number for each unit and each period so that their sums over untreated outcomes are those of `right` over all
    /// outcomes, by units and by periods: turn by turn (Gauss and Seidel).
    fn two_way(&self, right: impl Fn(usize, usize) -> f64) -> Option<(Vec<f64>, Vec<f64>)> {
        let (units, periods) = (self.panel.units().len(), self.panel.periods());
        let count_of = |cells: &mut dyn Iterator<Item = (usize, usize)>| {
            cells.filter(|(unit, period)| self.is_untreated(*unit, *period)).count() as f64
        };
        let by_unit: Vec<f64> =
            (0..units).map(|unit| count_of(&mut (0..periods).map(|period| (unit, period)))).collect();
        let by_period: Vec<f64> =
            (0..periods).map(|period| count_of(&mut (0..units).map(|unit| (unit, period)))).collect();
        let of_unit: Vec<f64> =
            (0..units).map(|unit| (0..periods).map(|period| right(unit, period)).sum()).collect();
        let of_period: Vec<f64> =
            (0..periods).map(|period| (0..units).map(|unit| right(unit, period)).sum()).collect();
        let lacks = |counts: &[f64], sums: &[f64]| {
            counts.iter().zip(sums).any(|(count, sum)| *count == 0.0 && *sum != 0.0)
        };
        if lacks(&by_unit, &of_unit) || lacks(&by_period, &of_period) {
            return None;
        }
        let (mut of_units, mut of_periods) = (vec![0.0; units], vec![0.0; periods]);
        let size = of_unit.iter().fold(f64::MIN_POSITIVE, |size, sum| size.max(sum.abs()));
        for _ in 0..ROUNDS_MAX {
            let mut moved = 0.0_f64;
            for period in 0..periods {
                let others: f64 = (0..units)
                    .filter(|unit| self.is_untreated(*unit, period))
                    .map(|unit| of_units[unit])
                    .sum();
                let found = if by_period[period] > 0.0 {
                    (of_period[period] - others) / by_period[period]
                } else {
                    0.0
                };
                moved = moved.max((found - of_periods[period]).abs());
                of_periods[period] = found;
            }
            for unit in 0..units {
                let others: f64 = (0..periods)
                    .filter(|period| self.is_untreated(unit, *period))
                    .map(|period| of_periods[period])
                    .sum();
                let found = if by_unit[unit] > 0.0 { (of_unit[unit] - others) / by_unit[unit] } else { 0.0 };
                moved = moved.max((found - of_units[unit]).abs());
                of_units[unit] = found;
            }
            if moved <= size * 1e-13 {
                return Some((of_units, of_periods));
            }
        }
        None
    }
}
