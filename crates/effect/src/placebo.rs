//! Tests that ought to find nothing: days of treatment dealt out anew, and treatment taken to have come earlier.

use crate::{Design, Dice, Linear, Panel, aggregate, cells};
use std::collections::BTreeMap;

/// What dealing out the days of treatment anew shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Permuted {
    /// How often the days were dealt out.
    pub draws: usize,
    /// How often chance alone gives an effect at least as large, the deal that happened included.
    pub chance: f64,
}

/// Deals the days of treatment out anew, `draws` times, and counts how often the effect is at least as large (Fisher 1935).
/// Clusters that are treated as one keep together; otherwise units change places within their cluster, or, where each unit is
/// its own cluster, all with all. Nothing where there is no effect to compare with.
pub fn permuted(panel: &Panel, design: Design, draws: usize, dice: &mut Dice) -> Option<Permuted> {
    let size = |panel: &Panel| {
        aggregate::group(panel, &cells::cells(panel, design)).map(|effect| effect.value.abs())
    };
    let happened = size(panel)?;
    let (mut counted, mut as_large) = (1, 1);
    for _ in 0..draws {
        let Some(found) = size(&panel.with_first(&dealt(panel, dice))) else { continue };
        counted += 1;
        as_large += usize::from(found >= happened * (1.0 - 1e-9));
    }
    Some(Permuted { draws: counted - 1, chance: f64::from(as_large as u32) / f64::from(counted as u32) })
}

/// Returns the days of treatment, dealt out anew.
fn dealt(panel: &Panel, dice: &mut Dice) -> Vec<Option<usize>> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, unit) in panel.units().iter().enumerate() {
        members.entry(unit.cluster).or_default().push(at);
    }
    let first = |at: &usize| panel.units()[*at].first;
    let treated_as_one =
        members.values().all(|cluster| cluster.iter().all(|at| first(at) == first(&cluster[0])));
    let hands: Vec<Vec<usize>> = match treated_as_one {
        true => Vec::new(),
        false => members.values().cloned().collect(),
    };
    let mut dealt: Vec<Option<usize>> = panel.units().iter().map(|unit| unit.first).collect();
    if treated_as_one {
        let mut days: Vec<Option<usize>> = members.values().map(|cluster| first(&cluster[0])).collect();
        dice.shuffle(&mut days);
        for (cluster, day) in members.values().zip(days) {
            cluster.iter().for_each(|at| dealt[*at] = day);
        }
    }
    for hand in hands {
        let mut days: Vec<Option<usize>> = hand.iter().map(first).collect();
        dice.shuffle(&mut days);
        hand.iter().zip(days).for_each(|(at, day)| dealt[*at] = day);
    }
    dealt
}

/// Returns the effect of a treatment that did not happen: every group's is taken to have come `by` periods earlier, and nothing
/// is seen from the day it came. Whatever this finds was there before.
pub fn earlier(panel: &Panel, design: Design, by: usize) -> Option<Linear> {
    let before = panel.seen(|unit, period| unit.first.is_none_or(|first| period < first));
    let first: Vec<Option<usize>> =
        panel.units().iter().map(|unit| unit.first.map(|first| first.saturating_sub(by))).collect();
    let moved = before.with_first(&first);
    aggregate::group(&moved, &cells::cells(&moved, design))
}
