//! Two by two: all that were treated at one time, before and after, held against all that never were.

use crate::{Linear, Panel};

/// Returns the mean change of the treated from before to after, less that of the never treated. Nothing where units were
/// treated at different times, or where a side or a time is empty: then there is no one "before".
pub fn two_by_two(panel: &Panel) -> Option<Linear> {
    let [first] = panel.groups()[..] else { return None };
    let changes: Vec<Option<f64>> = (0..panel.units().len()).map(|unit| change(panel, unit, first)).collect();
    let mean = |treated: bool| {
        let side = panel.units().iter().zip(&changes).filter(|(unit, _)| unit.first.is_some() == treated);
        let side: Vec<(f64, f64)> =
            side.filter_map(|(unit, change)| change.map(|change| (unit.weight, change))).collect();
        let weight: f64 = side.iter().map(|(weight, _)| weight).sum();
        (weight > 0.0)
            .then(|| (side.iter().map(|(weight, change)| weight * change).sum::<f64>() / weight, weight))
    };
    let ((after, weight), (after_without, weight_without)) = (mean(true)?, mean(false)?);
    let mut found = Linear { value: after - after_without, shares: Vec::new(), counts: Vec::new() };
    for (unit, change) in panel.units().iter().zip(&changes) {
        let (share, count) = match (change, unit.first) {
            (None, _) => (0.0, 0.0),
            (Some(change), Some(_)) => (unit.weight / weight * (change - after), unit.weight / weight),
            (Some(change), None) => (-unit.weight / weight_without * (change - after_without), 0.0),
        };
        found.shares.push(share);
        found.counts.push(count);
    }
    Some(found)
}

/// Returns the mean outcome of a unit from `first` on, less its mean before.
fn change(panel: &Panel, unit: usize, first: usize) -> Option<f64> {
    let (before, after) = panel.outcomes_of(unit).split_at(first);
    let mean = |outcomes: &[Option<f64>]| {
        let known: Vec<f64> = outcomes.iter().flatten().copied().collect();
        (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
    };
    Some(mean(after)? - mean(before)?)
}
