//! The building blocks: the effect on the units first treated in one period, in one period (Callaway and Sant'Anna 2021,
//! "Difference-in-differences with multiple time periods", Journal of Econometrics 225, equations 2.2 to 2.5, no covariates).
//!
//! A cell is the mean change of a group since its base period, less the mean change of its controls over the same periods.

use crate::{Linear, Panel};

/// Whom treated units are held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// Units never treated.
    Never,
    /// Units not treated yet, whether they ever will be or not.
    #[default]
    NotYet,
}

/// From which period a change is counted before treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Base {
    /// From the period before: each cell before treatment is the change of one period.
    #[default]
    Before,
    /// From the last period before treatment, also backwards: the cells of a group are one line through zero.
    Last,
}

/// How cells are computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Design {
    /// Whom treated units are held against.
    pub controls: Controls,
    /// From which period changes are counted before treatment.
    pub base: Base,
    /// Periods before treatment in which units may act on its coming already.
    pub anticipation: usize,
}

/// The effect on one group in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The period in which the group was first treated.
    pub group: usize,
    /// The period.
    pub period: usize,
    /// The effect, and what each unit contributes to its error.
    pub effect: Linear,
    /// Units of the group seen in both periods.
    pub treated: usize,
    /// Controls seen in both periods.
    pub controls: usize,
}

impl Cell {
    /// Returns how many periods after the first treatment the cell lies; less than zero before it.
    pub fn age(&self) -> i64 {
        self.period as i64 - self.group as i64
    }
}

/// Returns every cell that can be computed, group by group, period by period. A cell without a base period, without a
/// unit of the group or without a control in both periods is not there.
pub fn cells(panel: &Panel, design: Design) -> Vec<Cell> {
    let groups = panel.groups();
    let of_group =
        |group: usize| (0..panel.periods()).filter_map(move |period| cell(panel, design, group, period));
    groups.into_iter().flat_map(of_group).collect()
}

/// Returns the base period of a cell.
pub fn base_of(design: Design, group: usize, period: usize) -> Option<usize> {
    let last = group.checked_sub(design.anticipation + 1);
    match design.base {
        Base::Before if period + design.anticipation < group => period.checked_sub(1),
        _ => last,
    }
}

/// Returns whether a unit first treated in `first` is a control of a group in a period, counted from `base`.
pub fn is_control(design: Design, first: Option<usize>, group: usize, period: usize, base: usize) -> bool {
    match (first, design.controls) {
        (None, _) => true,
        (Some(_), Controls::Never) => false,
        (Some(first), Controls::NotYet) => first != group && first > period.max(base) + design.anticipation,
    }
}

fn cell(panel: &Panel, design: Design, group: usize, period: usize) -> Option<Cell> {
    let base = base_of(design, group, period).filter(|base| *base != period)?;
    let (mut treated, mut controls) = (Vec::new(), Vec::new());
    for (at, unit) in panel.units().iter().enumerate() {
        let side = match unit.first == Some(group) {
            true => &mut treated,
            false if is_control(design, unit.first, group, period, base) => &mut controls,
            false => continue,
        };
        let change = panel.outcome(at, period).zip(panel.outcome(at, base)).map(|(then, base)| then - base);
        side.extend(change.map(|change| (at, unit.weight, change)));
    }
    let ((mean, weight), (mean_before, weight_before)) = (mean(&treated)?, mean(&controls)?);
    let count = panel.units().len();
    let mut effect = Linear { value: mean - mean_before, shares: vec![0.0; count], counts: vec![0.0; count] };
    for (at, unit_weight, change) in &treated {
        effect.shares[*at] += unit_weight / weight * (change - mean);
        effect.counts[*at] = unit_weight / weight;
    }
    for (at, unit_weight, change) in &controls {
        effect.shares[*at] -= unit_weight / weight_before * (change - mean_before);
    }
    Some(Cell { group, period, effect, treated: treated.len(), controls: controls.len() })
}

/// Returns the weighted mean of changes, and the sum of the weights.
fn mean(changes: &[(usize, f64, f64)]) -> Option<(f64, f64)> {
    let weight: f64 = changes.iter().map(|(_, weight, _)| weight).sum();
    let sum: f64 = changes.iter().map(|(_, weight, change)| weight * change).sum();
    (weight > 0.0).then(|| (sum / weight, weight))
}
