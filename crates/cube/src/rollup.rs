//! Totals of many columns for every unit that has others below it, in one pass over each column.
//!
//! - A subtree is a range, so its total is the difference of two running sums: one where it starts, one where it
//!   ends. A pass keeps the running sum at those places only.
//! - Columns are shared out to the cores; the result does not depend on how.

use crate::bitmap::WORD_BITS;
use crate::column::{CHUNK_LEN, Chunk};
use crate::{Column, Hierarchy, Total};
use rayon::prelude::*;

/// The totals of many columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollup {
    units: Vec<u32>,
    columns: Vec<Rolled>,
}

/// The totals of one column, in the order of [`Rollup::units`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolled {
    sums: Sums,
    counts: Vec<u32>,
}

/// 64 bits hold any sum of figures of 32 bits; other sums take 128.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sums {
    Narrow(Vec<i64>),
    Wide(Vec<i128>),
}

/// Where the subtrees of a hierarchy start and end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    len: u32,
    units: Vec<u32>,
    // Positions where a subtree starts or ends, each once, in order.
    cuts: Vec<u32>,
    // By unit: which cut is its start, which its end.
    spans: Vec<(u32, u32)>,
    // By chunk of a column: how many cuts stand before its end.
    chunk_ends: Vec<usize>,
}

/// Returns the totals of every column for every unit that has others below it. The columns lie in the order of
/// `hierarchy`.
pub fn rollup(hierarchy: &Hierarchy, columns: &[&Column]) -> Rollup {
    let outline = Outline::of(hierarchy);
    let columns = columns.par_iter().map(|column| outline.roll(column)).collect();
    Rollup { units: outline.units, columns }
}

impl Rollup {
    /// Returns the positions of the units that have others below them, in order.
    pub fn units(&self) -> &[u32] {
        &self.units
    }

    /// Returns the totals, in the order of the columns given.
    pub fn columns(&self) -> &[Rolled] {
        &self.columns
    }
}

impl Rolled {
    /// Returns the total of the unit with this index in [`Rollup::units`].
    pub fn total(&self, index: usize) -> Total {
        let sum = match &self.sums {
            Sums::Narrow(sums) => i128::from(sums[index]),
            Sums::Wide(sums) => sums[index],
        };
        Total { sum, count: self.counts[index] }
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
        let cut = |position| cuts.partition_point(|cut| *cut < position) as u32;
        let spans = ranges.iter().map(|range| (cut(range.start), cut(range.end))).collect();
        let chunk_count = hierarchy.len().div_ceil(CHUNK_LEN as u32);
        let chunk_ends = (1..=chunk_count).map(|chunk| cut(chunk * CHUNK_LEN as u32) as usize).collect();
        Outline { len: hierarchy.len(), units, cuts, spans, chunk_ends }
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
        assert_eq!(column.len(), self.len, "a column of another hierarchy");
        let is_narrow = column.chunks().iter().all(|chunk| !matches!(chunk, Chunk::Wide(_)));
        let sums = if is_narrow {
            Sums::Narrow(self.differences(&self.running::<i64>(column)))
        } else {
            Sums::Wide(self.differences(&self.running::<i128>(column)))
        };
        Rolled { sums, counts: self.differences(&self.counted(column)) }
    }

    /// Returns, for every cut, the sum of the figures before it.
    fn running<S: Sum>(&self, column: &Column) -> Vec<S> {
        let mut at_cuts = Vec::with_capacity(self.cuts.len());
        let mut before = S::default();
        let mut sums = [S::default(); CHUNK_LEN];
        for (chunk, cuts) in self.cut_chunks(column) {
            match chunk {
                Chunk::Empty => at_cuts.extend(cuts.iter().map(|_| before)),
                Chunk::Narrow(dense) => {
                    sum_up(dense.values(), &mut sums);
                    at_cuts.extend(cuts.iter().map(|cut| before + sums[*cut as usize % CHUNK_LEN]));
                }
                Chunk::Wide(dense) => {
                    sum_up(dense.values(), &mut sums);
                    at_cuts.extend(cuts.iter().map(|cut| before + sums[*cut as usize % CHUNK_LEN]));
                }
            }
            before = before + S::of(chunk.total().sum);
        }
        at_cuts.resize(self.cuts.len(), before);
        at_cuts
    }

    /// Returns, for every cut, how many figures stand before it.
    fn counted(&self, column: &Column) -> Vec<u32> {
        let mut at_cuts = Vec::with_capacity(self.cuts.len());
        let mut before = 0;
        for (chunk, cuts) in self.cut_chunks(column) {
            let mut words = [0; CHUNK_LEN / WORD_BITS];
            let mut sum = before;
            for (word, bits) in words.iter_mut().zip(chunk.presence()) {
                *word = sum;
                sum += bits.count_ones();
            }
            at_cuts.extend(cuts.iter().map(|cut| {
                let offset = *cut as usize % CHUNK_LEN;
                let below = chunk.presence()[offset / WORD_BITS] & ((1 << (offset % WORD_BITS)) - 1);
                words[offset / WORD_BITS] + below.count_ones()
            }));
            before = sum;
        }
        at_cuts.resize(self.cuts.len(), before);
        at_cuts
    }

    /// Returns the chunks of a column, each with the cuts in it. A cut behind the last chunk is in none.
    fn cut_chunks<'a>(&'a self, column: &'a Column) -> impl Iterator<Item = (&'a Chunk, &'a [u32])> {
        let cuts = self.chunk_ends.iter().scan(0, |start, end| {
            let cuts = &self.cuts[*start..*end];
            *start = *end;
            Some(cuts)
        });
        column.chunks().iter().zip(cuts)
    }

    fn differences<S: Copy + std::ops::Sub<Output = S>>(&self, running: &[S]) -> Vec<S> {
        self.spans.iter().map(|(start, end)| running[*end as usize] - running[*start as usize]).collect()
    }
}

/// A number wide enough for the sums at hand.
trait Sum: Copy + Default + From<i32> + From<i64> + std::ops::Add<Output = Self> {
    fn of(sum: i128) -> Self;
}

impl Sum for i64 {
    fn of(sum: i128) -> i64 {
        i64::try_from(sum).expect("131,072 figures of 32 bits add up to less than 64 bits")
    }
}

impl Sum for i128 {
    fn of(sum: i128) -> i128 {
        sum
    }
}

/// Writes the sum of the values before each place.
fn sum_up<V: Copy + Into<S>, S: Sum>(values: &[V; CHUNK_LEN], sums: &mut [S; CHUNK_LEN]) {
    let mut sum = S::default();
    for (value, before) in values.iter().zip(sums) {
        *before = sum;
        sum = sum + (*value).into();
    }
}

#[cfg(test)]
mod tests;
