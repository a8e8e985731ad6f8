//! Totals of many columns for every unit that has others below it, in one pass over each column.
//!
//! - A subtree is a range, so its total is the difference of two running sums: one where it starts, one where it
//!   ends. A pass keeps the running sum at those places only.
//! - Columns are shared out to the cores; the result does not depend on how.

use crate::chunk::{CHUNK_LEN, Chunk, Presence, ROW_COUNT, Rows, offset_of, place_of};
use crate::kernels::{self, Scratch};
use crate::{Column, Hierarchy, Total};
use rayon::prelude::*;
use std::ops::Sub;

/// The totals of many columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollup {
    outline: Outline,
    columns: Vec<Rolled>,
}

/// The totals of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rolled {
    sums: Sums,
    // By cut: how many figures stand before it.
    counts: Vec<u32>,
}

/// By cut: the sum of the figures before it. 64 bits hold any sum of figures of 32 bits; others take 128.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sums {
    Narrow(Vec<i64>),
    Wide(Vec<i128>),
}

impl Default for Sums {
    fn default() -> Sums {
        Sums::Narrow(Vec::new())
    }
}

impl Sums {
    /// Makes these sums of 64 bits, and returns where they stand.
    fn narrow(&mut self) -> &mut Vec<i64> {
        if let Sums::Wide(_) = self {
            *self = Sums::Narrow(Vec::new());
        }
        let Sums::Narrow(sums) = self else { unreachable!("they were just made narrow") };
        sums
    }

    /// Makes these sums of 128 bits, and returns where they stand.
    fn wide(&mut self) -> &mut Vec<i128> {
        if let Sums::Narrow(_) = self {
            *self = Sums::Wide(Vec::new());
        }
        let Sums::Wide(sums) = self else { unreachable!("they were just made wide") };
        sums
    }
}

/// Where the subtrees of a hierarchy start and end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    len: u32,
    units: Vec<u32>,
    // By unit: which cut is its start, which its end.
    spans: Vec<(u32, u32)>,
    // Positions where a subtree starts or ends, each once, in order, as places in their chunks: row × 16 + lane.
    places: Vec<u16>,
    // By chunk of a column: how many cuts stand before its end. A cut behind the last chunk is in none.
    chunk_ends: Vec<usize>,
}

/// Returns the totals of every column for every unit that has others below it. The columns lie in the order of
/// `hierarchy`.
pub fn rollup(hierarchy: &Hierarchy, columns: &[&Column]) -> Rollup {
    let mut rollup = Rollup { outline: Outline::of(hierarchy), columns: Vec::new() };
    rollup.again(columns);
    rollup
}

impl Rollup {
    /// Rolls up these columns, in the memory that holds the totals of those before.
    pub fn again(&mut self, columns: &[&Column]) {
        self.columns.resize_with(columns.len(), Rolled::default);
        let pairs = self.columns.par_iter_mut().zip(columns);
        pairs.for_each(|(rolled, column)| self.outline.roll_into(column, rolled));
    }

    /// Returns the positions of the units that have others below them, in order.
    pub fn units(&self) -> &[u32] {
        &self.outline.units
    }

    /// Returns the total of a column, by its place among those given, for the unit with this index in
    /// [`Rollup::units`].
    pub fn total(&self, column: usize, index: usize) -> Total {
        self.outline.total(&self.columns[column], index)
    }
}

impl Outline {
    /// Returns where the subtrees of `hierarchy` start and end.
    pub fn of(hierarchy: &Hierarchy) -> Outline {
        let units =
            (0..hierarchy.len()).filter(|position| hierarchy.has_below(*position)).collect::<Vec<_>>();
        let ranges = units.iter().map(|position| hierarchy.range(*position)).collect::<Vec<_>>();
        let mut cuts = ranges.iter().flat_map(|range| [range.start, range.end]).collect::<Vec<_>>();
        cuts.sort_unstable();
        cuts.dedup();
        let cut = |position| cuts.partition_point(|cut| *cut < position);
        let spans = ranges.iter().map(|range| (cut(range.start) as u32, cut(range.end) as u32)).collect();
        let chunk_count = hierarchy.len().div_ceil(CHUNK_LEN as u32);
        let chunk_ends = (1..=chunk_count).map(|chunk| cut(chunk * CHUNK_LEN as u32)).collect();
        let places = cuts.iter().map(|cut| place_of(*cut as usize % CHUNK_LEN)).collect();
        Outline { len: hierarchy.len(), units, spans, places, chunk_ends }
    }

    /// Returns the positions of the units that have others below them, in order.
    pub fn units(&self) -> &[u32] {
        &self.units
    }

    /// Returns which of [`Outline::units`] stands at `position`; nothing for a unit with nothing below it.
    pub fn index(&self, position: u32) -> Option<usize> {
        self.units.binary_search(&position).ok()
    }

    /// Returns the totals of one column.
    pub fn roll(&self, column: &Column) -> Rolled {
        let mut rolled = Rolled::default();
        self.roll_into(column, &mut rolled);
        rolled
    }

    /// Returns the totals of those figures of a column that are in `masks`, chunk by chunk.
    pub(crate) fn roll_masked(&self, column: &Column, masks: &[Presence]) -> Rolled {
        let mut rolled = Rolled::default();
        self.scan(column.chunks().iter().zip(masks), wide, rolled.sums.wide(), &mut rolled.counts);
        rolled
    }

    /// Returns the totals of figures that lie in rows, chunk by chunk.
    pub(crate) fn roll_sides<'a>(&self, sides: impl Iterator<Item = Side<'a>>) -> Rolled {
        let (mut rolled, mut scratch) = (Rolled::default(), Scratch::new());
        let step = |side: Side, places: &[u16], before, at: Cuts<'_, i64>| match side {
            Side::Small(rows, bits) => kernels::scan_small((rows, bits), &mut scratch, places, before, at),
            Side::Narrow(rows, bits) => kernels::scan_narrow((rows, bits), &mut scratch, places, before, at),
        };
        self.scan(sides, step, rolled.sums.narrow(), &mut rolled.counts);
        rolled
    }

    /// Returns the total of the unit with this index in [`Outline::units`].
    pub fn total(&self, rolled: &Rolled, index: usize) -> Total {
        Total { sum: self.sum(rolled, index), count: self.difference(&rolled.counts, index) }
    }

    /// Returns the sum of the unit with this index in [`Outline::units`].
    pub(crate) fn sum(&self, rolled: &Rolled, index: usize) -> i128 {
        match &rolled.sums {
            Sums::Narrow(sums) => self.difference(sums, index).into(),
            Sums::Wide(sums) => self.difference(sums, index),
        }
    }

    fn roll_into(&self, column: &Column, rolled: &mut Rolled) {
        assert_eq!(column.len(), self.len, "a column of another hierarchy");
        column.chunks().iter().for_each(Chunk::fetch);
        let chunks = column.chunks().iter().map(|chunk| (chunk, chunk.presence()));
        if column.chunks().iter().any(Chunk::is_wide) {
            self.scan(chunks, wide, rolled.sums.wide(), &mut rolled.counts);
        } else {
            let mut scratch = Scratch::new();
            let step = |chunk, places: &[u16], before, at: Cuts<'_, i64>| {
                narrow(chunk, &mut scratch, places, before, at)
            };
            self.scan(chunks, step, rolled.sums.narrow(), &mut rolled.counts);
        }
    }

    /// Runs through chunks: `step` takes a chunk, the places of the cuts in it, what has run up before it, and where
    /// to write what has run up at the cuts; it returns what has run up at the end.
    fn scan<C, S: Copy + Default>(
        &self,
        chunks: impl Iterator<Item = C>,
        mut step: impl FnMut(C, &[u16], (S, u32), Cuts<S>) -> (S, u32),
        sums: &mut Vec<S>,
        counts: &mut Vec<u32>,
    ) {
        sums.resize(self.places.len(), S::default());
        counts.resize(self.places.len(), 0);
        let (mut start, mut running) = (0, (S::default(), 0));
        for (chunk, end) in chunks.zip(&self.chunk_ends) {
            let at = (&mut sums[start..*end], &mut counts[start..*end]);
            running = step(chunk, &self.places[start..*end], running, at);
            start = *end;
        }
        sums[start..].fill(running.0);
        counts[start..].fill(running.1);
    }

    fn difference<S: Copy + Sub<Output = S>>(&self, at_cuts: &[S], index: usize) -> S {
        let (start, end) = self.spans[index];
        at_cuts[end as usize] - at_cuts[start as usize]
    }
}

/// The figures of a chunk, 0 for those that are not meant, and which are.
#[derive(Clone, Copy)]
pub(crate) enum Side<'a> {
    Small(&'a Rows<i16>, &'a Presence),
    Narrow(&'a Rows<i32>, &'a Presence),
}

/// Where to write the sums and the counts before each cut of a chunk.
type Cuts<'a, S> = (&'a mut [S], &'a mut [u32]);

/// A chunk, and which of its figures are meant.
type Masked<'a> = (&'a Chunk, &'a Presence);

fn narrow(
    (chunk, all): Masked,
    scratch: &mut Scratch,
    places: &[u16],
    before: (i64, u32),
    at: Cuts<i64>,
) -> (i64, u32) {
    match chunk {
        Chunk::Small(dense) => kernels::scan_small((dense.rows(), all), scratch, places, before, at),
        Chunk::Narrow(dense) => kernels::scan_narrow((dense.rows(), all), scratch, places, before, at),
        Chunk::Empty => {
            at.0.fill(before.0);
            at.1.fill(before.1);
            before
        }
        Chunk::Wide(_) => unreachable!("`wide` runs through a column with wide figures"),
    }
}

fn wide((chunk, mask): Masked, places: &[u16], before: (i128, u32), at: Cuts<i128>) -> (i128, u32) {
    let mut running = [(0, 0); CHUNK_LEN];
    let mut all = before;
    for (offset, running) in running.iter_mut().enumerate() {
        *running = all;
        let bit = mask[offset / ROW_COUNT] >> (offset % ROW_COUNT) & 1;
        all.0 += i128::from(chunk.value(offset) & -(bit as i64));
        all.1 += bit as u32;
    }
    for ((sum, count), place) in at.0.iter_mut().zip(at.1).zip(places) {
        (*sum, *count) = running[offset_of(*place)];
    }
    all
}

#[cfg(test)]
mod tests;
