//! From cells to one number, or to a few: weighted means of cells, the weights being the sizes of the groups (Callaway and
//! Sant'Anna 2021, section 3). That the sizes are themselves found in a sample is part of the error.

use crate::{Cell, Linear, Panel};
use std::collections::BTreeSet;

/// The mean over all units and periods under treatment: who was treated long counts for more.
pub fn simple(panel: &Panel, cells: &[Cell]) -> Option<Linear> {
    let under: Vec<&Cell> = cells.iter().filter(|cell| cell.age() >= 0).collect();
    by_size(panel, &under.iter().map(|cell| (cell.group, &cell.effect)).collect::<Vec<_>>())
}

/// The mean effect on each group over its periods under treatment.
pub fn of_groups(cells: &[Cell]) -> Vec<(usize, Linear)> {
    let groups: BTreeSet<usize> = cells.iter().map(|cell| cell.group).collect();
    let mean = |group: usize| {
        let under = cells.iter().filter(|cell| cell.group == group && cell.age() >= 0);
        let under: Vec<&Linear> = under.map(|cell| &cell.effect).collect();
        (!under.is_empty()).then(|| (group, Linear::mean(&under)))
    };
    groups.into_iter().filter_map(mean).collect()
}

/// The mean over all treated units of the mean over each one's periods under treatment.
pub fn group(panel: &Panel, cells: &[Cell]) -> Option<Linear> {
    let groups = of_groups(cells);
    by_size(panel, &groups.iter().map(|(group, effect)| (*group, effect)).collect::<Vec<_>>())
}

/// The mean effect so many periods after the first treatment; before it, what ought to be nothing.
pub fn of_ages(panel: &Panel, cells: &[Cell]) -> Vec<(i64, Linear)> {
    let ages: BTreeSet<i64> = cells.iter().map(Cell::age).collect();
    let mean = |age: i64| {
        let aged = cells.iter().filter(|cell| cell.age() == age);
        let mean = by_size(panel, &aged.map(|cell| (cell.group, &cell.effect)).collect::<Vec<_>>());
        mean.map(|mean| (age, mean))
    };
    ages.into_iter().filter_map(mean).collect()
}

/// The mean over the ages from zero on, each counting the same.
pub fn dynamic(panel: &Panel, cells: &[Cell]) -> Option<Linear> {
    let ages = of_ages(panel, cells);
    let under: Vec<&Linear> = ages.iter().filter(|(age, _)| *age >= 0).map(|(_, effect)| effect).collect();
    (!under.is_empty()).then(|| Linear::mean(&under))
}

/// The mean effect in each period on the units under treatment then.
pub fn of_periods(panel: &Panel, cells: &[Cell]) -> Vec<(usize, Linear)> {
    let mean = |period: usize| {
        let then = cells.iter().filter(|cell| cell.period == period && cell.age() >= 0);
        let mean = by_size(panel, &then.map(|cell| (cell.group, &cell.effect)).collect::<Vec<_>>());
        mean.map(|mean| (period, mean))
    };
    (0..panel.periods()).filter_map(mean).collect()
}

/// The mean over the periods, each counting the same.
pub fn calendar(panel: &Panel, cells: &[Cell]) -> Option<Linear> {
    let periods = of_periods(panel, cells);
    let effects: Vec<&Linear> = periods.iter().map(|(_, effect)| effect).collect();
    (!effects.is_empty()).then(|| Linear::mean(&effects))
}

/// Returns the mean of effects weighted by the sizes of their groups, with the error of the sizes.
fn by_size(panel: &Panel, effects: &[(usize, &Linear)]) -> Option<Linear> {
    let all: f64 = panel.units().iter().map(|unit| unit.weight).sum();
    let size = |group: usize| {
        let members = panel.units().iter().filter(|unit| unit.first == Some(group));
        members.map(|unit| unit.weight).sum::<f64>() / all
    };
    let sizes: Vec<f64> = effects.iter().map(|(group, _)| size(*group)).collect();
    let total: f64 = sizes.iter().sum();
    if effects.is_empty() {
        return None;
    }
    let parts = effects.iter().zip(&sizes).map(|((_, effect), size)| (size / total, *effect));
    let mut mean = Linear::sum(parts);
    for ((group, effect), size) in effects.iter().zip(&sizes) {
        let distance = (effect.value - mean.value) / total;
        for (unit, share) in panel.units().iter().zip(&mut mean.shares) {
            let is_member = unit.first == Some(*group);
            let found = if is_member { unit.weight / all } else { 0.0 };
            *share += distance * (found - size / panel.units().len() as f64);
        }
    }
    Some(mean)
}
