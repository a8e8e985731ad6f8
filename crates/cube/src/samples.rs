//! What the tests of this crate try out: every small forest, and random figures from a seed.

use crate::{Column, Hierarchy, Placed};
use base::UnitId;

/// Codes of which neither the order of birth nor the length is the order of bytes.
const CODES: [&str; 6] = ["b", "a", "ba", "é", "Z", "0"];

/// Returns every forest of `count` units: for each unit the one above, all assignments without a circle.
pub(crate) fn forests(count: u32) -> impl Iterator<Item = Vec<Option<u32>>> {
    let choices = u64::from(count) + 1;
    let assignments = (0..choices.pow(count)).map(move |number| {
        let digit = move |unit| (number / choices.pow(unit) % choices) as u32;
        (0..count).map(|unit| digit(unit).checked_sub(1)).collect::<Vec<_>>()
    });
    assignments
        .filter(move |parents| (0..count).all(|unit| line_above(parents, unit).count() <= count as usize))
}

/// Returns the units above `unit`, the nearest first; cut off where they run in a circle.
pub(crate) fn line_above(parents: &[Option<u32>], unit: u32) -> impl Iterator<Item = u32> {
    std::iter::successors(parents[unit as usize], |above| parents[*above as usize]).take(parents.len() + 1)
}

/// Returns unit `unit` of a forest: level by its depth, kind by whether it is odd.
pub(crate) fn placed(parents: &[Option<u32>], unit: u32) -> Placed {
    let code = CODES.get(unit as usize).map_or_else(|| format!("u{unit}"), |code| (*code).to_owned());
    Placed {
        unit: UnitId(unit),
        parent: parents[unit as usize].map(UnitId),
        code,
        level: format!("level {}", line_above(parents, unit).count()),
        kind: (unit % 2 == 1).then(|| "odd".to_owned()),
        bloc: unit.is_multiple_of(3).then(|| "third".to_owned()),
    }
}

/// Returns the forest as a hierarchy.
pub(crate) fn hierarchy(parents: &[Option<u32>]) -> Hierarchy {
    Hierarchy::new((0..parents.len() as u32).map(|unit| placed(parents, unit)).collect())
}

/// Returns a nation of one top unit with `fan` units below each of its units, `depth` levels down.
pub(crate) fn nation(fan: u32, depth: u32) -> Hierarchy {
    let count = (0..=depth).map(|level| fan.pow(level)).sum::<u32>();
    let parents = (0..count).map(|unit| unit.checked_sub(1).map(|before| before / fan)).collect::<Vec<_>>();
    hierarchy(&parents)
}

/// Returns a column with any fill, of narrow figures or with amounts among them.
pub(crate) fn column(len: u32, dice: &mut Dice) -> Column {
    let (fill, is_narrow) = (dice.roll(11), dice.roll(2) == 0);
    let mut column = Column::new(len);
    for position in 0..len {
        let figure = if is_narrow { dice.roll(100) as i64 - 20 } else { dice.figure() };
        column.set(position, (dice.roll(10) < fill).then_some(figure));
    }
    column
}

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    /// Returns the dice of a seed.
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Returns a number below `sides`.
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    /// Returns a figure: mostly small, sometimes the largest there is, sometimes below zero.
    pub(crate) fn figure(&mut self) -> i64 {
        let size = match self.roll(8) {
            0 => base::limits::AMOUNT_MAX,
            1 => i64::from(i32::MAX) + self.roll(3) as i64 - 1,
            _ => self.roll(1_000) as i64,
        };
        if self.roll(4) == 0 { -size } else { size }
    }
}
